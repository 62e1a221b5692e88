/* Writes down what fuzz/ts.c begins with: requests, what its authority answers (tests/ts/tsa.h),
 * tokens, and names of its certificates. The same each time.
 *   out/fuzz/ts-record FOLDER */
#include <openssl/crypto.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <time.h>

#include "fuzz/fuzz.h"
#include "tests/ts/tsa.h"

static const char *folder;

/* In libc's place: tokens have the time of signing. */
time_t time(time_t *t)
{
    if (t != NULL)
        *t = TS_NOW;
    return TS_NOW;
}

/* The value in DER, by its i2d. */
static void save(const char *name, int n, unsigned char *der)
{
    char path[200];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    fuzz_must(f != NULL && n > 0 && fwrite(der, 1, (size_t)n, f) == (size_t)n && fclose(f) == 0,
              name);
    OPENSSL_free(der);
}

#define SAVE(type, name, value)                  \
    do {                                         \
        unsigned char *der_ = NULL;              \
        const int n_ = i2d_##type(value, &der_); \
        save(name, n_, der_);                    \
    } while (0)

/* ---- Requests ---- */

static void save_request(const char *name, TS_REQ *req)
{
    SAVE(TS_REQ, name, req);
    TS_REQ_free(req);
}

static TS_REQ *usual(void)
{
    return tsa_request(EVP_sha256(), 1, "1.2.3.4.2", 77);
}

static TS_REQ *with_algorithm(int nid, int type, int len)
{
    TS_REQ *req = tsa_request(EVP_sha1(), 0, NULL, 0);
    TS_MSG_IMPRINT *imprint = TS_REQ_get_msg_imprint(req);
    ASN1_STRING *parameter = type == V_ASN1_OCTET_STRING ? ASN1_OCTET_STRING_new() : NULL;
    X509_ALGOR_set0(TS_MSG_IMPRINT_get_algo(imprint), OBJ_nid2obj(nid), type, parameter);
    TS_MSG_IMPRINT_set_msg(imprint, (unsigned char[64]){1}, len);
    return req;
}

static TS_REQ *with_extensions(void)
{
    TS_REQ *req = usual();
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, "DNS:a.example");
    TS_REQ_add_ext(req, e, -1);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(octets, (const unsigned char *)"text", 4);
    e = X509_EXTENSION_create_by_NID(NULL, NID_netscape_comment, 1, octets);
    TS_REQ_add_ext(req, e, -1);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(octets);
    return req;
}

static void requests(void)
{
    save_request("request-plain", tsa_request(EVP_sha1(), 0, NULL, 0));
    save_request("request-usual", usual());
    save_request("request-policy", tsa_request(EVP_sha256(), 1, "1.2.3.4.3", 0));
    save_request("request-md5", tsa_request(EVP_md5(), 1, NULL, 0));
    save_request("request-parameters", with_algorithm(NID_sha1, V_ASN1_OCTET_STRING, 20));
    save_request("request-short", with_algorithm(NID_sha1, V_ASN1_UNDEF, 19));
    save_request("request-empty", with_algorithm(NID_sha1, V_ASN1_NULL, 0));
    save_request("request-extensions", with_extensions());
    TS_REQ *second = usual();
    TS_REQ_set_version(second, 2);
    save_request("request-version", second);
}

/* ---- Responses ---- */

static const char *changed_by;

/* Takes every extension, and changes what is signed by the way: the name, or the version. */
static int change_info(struct TS_resp_ctx *ctx, X509_EXTENSION *e, void *data)
{
    TS_TST_INFO *info = TS_RESP_CTX_get_tst_info(ctx);
    GENERAL_NAME *name = GENERAL_NAME_new();
    ASN1_IA5STRING *text = ASN1_IA5STRING_new();
    const bool named = strcmp(changed_by, "version") != 0;
    ASN1_STRING_set(text, changed_by, -1);
    (void)data;
    GENERAL_NAME_set0_value(name, GEN_DNS, text);
    const int ok = TS_TST_INFO_add_ext(info, e, -1) &&
                   (named ? TS_TST_INFO_set_tsa(info, name) : TS_TST_INFO_set_version(info, 2));
    GENERAL_NAME_free(name);
    return ok;
}

/* `how`: what is named by an extension's callback; the names are those of the second version. */
static TS_RESP *answer(TS_REQ *req, const char *how, const EVP_MD *ess, int flags)
{
    TS_RESP_CTX *ctx = tsa_context();
    STACK_OF(X509) *certs = tsa_certs("0");
    if (how != NULL)
        TS_RESP_CTX_set_extension_cb(ctx, change_info, NULL);
    changed_by = how;
    TS_RESP_CTX_set_ess_cert_id_digest(ctx, ess);
    TS_RESP_CTX_set_certs(ctx, certs);
    if (flags != 0)
        TS_RESP_CTX_set_accuracy(ctx, 1, 2, 3);
    TS_RESP_CTX_add_flags(ctx, flags);
    TS_RESP *r = tsa_answer(ctx, req);
    sk_X509_pop_free(certs, X509_free);
    TS_RESP_CTX_free(ctx);
    TS_REQ_free(req);
    return r;
}

static void save_response(const char *name, TS_RESP *r)
{
    SAVE(TS_RESP, name, r);
    TS_RESP_free(r);
}

static void save_bytes(const char *name, const unsigned char *der, size_t n)
{
    save(name, (int)n, OPENSSL_memdup(der, n));
}

/* Refusals, in DER: status, texts, bits of failures. */
static void refusals(void)
{
    static const unsigned char texts[] = {0x30, 0x16, 0x30, 0x14, 2,   1,    4, 0x30,
                                          0x0b, 0x0c, 2,    'm',  'y', 0x0c, 5, 't',
                                          'e',  'x',  't',  's',  3,   2,    7, 0x80};
    static const unsigned char many[] = {0x30, 0x0b, 0x30, 9, 2, 1, 2, 3, 4, 7, 0xa4, 3, 0x80};
    static const unsigned char unknown[] = {0x30, 5, 0x30, 3, 2, 1, 9};
    static const unsigned char absent[] = {0x30, 5, 0x30, 3, 2, 1, 0};
    unsigned char longest[1216] = {0x30, 0x82, 4,    0xbc, 0x30, 0x82, 4,    0xb8, 2,   1,
                                   2,    0x30, 0x82, 4,    0xb1, 0x0c, 0x82, 4,    0xad};
    memset(longest + 19, 'a', sizeof(longest) - 19);
    save_bytes("refusal-texts", texts, sizeof(texts));
    save_bytes("refusal-many", many, sizeof(many));
    save_bytes("refusal-unknown", unknown, sizeof(unknown));
    save_bytes("refusal-none", absent, sizeof(absent));
    save_bytes("refusal-long", longest, sizeof(longest));
}

static void responses(void)
{
    save_response("response-usual", answer(usual(), NULL, NULL, 0));
    save_response("response-bare", answer(tsa_request(EVP_sha1(), 0, NULL, 0), NULL, NULL, 0));
    save_response("response-v2", answer(usual(), NULL, EVP_sha256(), TS_TSA_NAME | TS_ORDERING));
    save_response("response-chain", answer(usual(), NULL, EVP_sha512(), TS_ESS_CERT_ID_CHAIN));
    save_response("response-dns", answer(with_extensions(), "tsa.example", NULL, TS_ORDERING));
    save_response("response-other", answer(with_extensions(), "other.example", NULL, 0));
    save_response("response-version", answer(with_extensions(), "version", NULL, 0));
    save_response("response-refused", answer(usual(), NULL, EVP_md_null(), 0));
}

/* ---- Tokens, and what is in them ---- */

static PKCS7 *token(void)
{
    TS_RESP *r = answer(usual(), NULL, NULL, TS_TSA_NAME);
    PKCS7 *copy = PKCS7_dup(TS_RESP_get_token(r));
    TS_RESP_free(r);
    return copy;
}

static PKCS7_SIGNER_INFO *signer(PKCS7 *p7)
{
    return sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(p7), 0);
}

static void as_it_is(PKCS7 *p7)
{
    (void)p7;
}

static void detached(PKCS7 *p7)
{
    PKCS7_set_detached(p7, 1);
}

static void two_signers(PKCS7 *p7)
{
    PKCS7 *other = token();
    sk_PKCS7_SIGNER_INFO_push(PKCS7_get_signer_info(p7), signer(other));
    sk_PKCS7_SIGNER_INFO_zero(PKCS7_get_signer_info(other));
    PKCS7_free(other);
}

static void changed(PKCS7 *p7)
{
    signer(p7)->enc_digest->data[0] ^= 1;
}

static void nameless(PKCS7 *p7)
{
    STACK_OF(X509_ATTRIBUTE) *all = signer(p7)->auth_attr;
    const int at = X509at_get_attr_by_NID(all, NID_id_smime_aa_signingCertificate, -1);
    X509_ATTRIBUTE_free(X509at_delete_attr(all, at));
}

static void another_type(PKCS7 *p7)
{
    p7->d.sign->contents->type = OBJ_nid2obj(NID_pkcs9);
}

static void other_value(PKCS7 *p7)
{
    ASN1_TYPE_set(p7->d.sign->contents->d.other, V_ASN1_NULL, NULL);
}

static void no_certificate(PKCS7 *p7)
{
    sk_X509_pop_free(p7->d.sign->cert, X509_free);
    p7->d.sign->cert = NULL;
}

static void tokens(void)
{
    static const unsigned char data[] = {0x30, 15, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7,
                                         0x0d, 1,  7, 1, 0xa0, 2,    4,    0};
    static const struct {
        const char *name;
        void (*change)(PKCS7 *p7);
    } all[] = {
        {"token", as_it_is},         {"token-detached", detached},   {"token-two", two_signers},
        {"token-changed", changed},  {"token-names", nameless},      {"token-type", another_type},
        {"token-null", other_value}, {"token-bare", no_certificate},
    };
    save_bytes("token-data", data, sizeof(data));
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        PKCS7 *p7 = token();
        if (i == 0) {
            TS_TST_INFO *info = PKCS7_to_TS_TST_INFO(p7);
            SAVE(TS_TST_INFO, "info", info);
            TS_TST_INFO_free(info);
        }
        all[i].change(p7);
        SAVE(PKCS7, all[i].name, p7);
        PKCS7_free(p7);
    }
}

/* ---- Names of certificates ---- */

static void names_v1(const char *name, const char *of, const char *others, int with_issuer)
{
    STACK_OF(X509) *first = tsa_certs(of), *more = tsa_certs(others);
    ESS_SIGNING_CERT *v1 =
        OSSL_ESS_signing_cert_new_init(sk_X509_value(first, 0), more, with_issuer);
    SAVE(ESS_SIGNING_CERT, name, v1);
    ESS_SIGNING_CERT_free(v1);
    sk_X509_pop_free(first, X509_free);
    sk_X509_pop_free(more, X509_free);
}

static void names_v2(const char *name, const EVP_MD *md, const char *others)
{
    STACK_OF(X509) *first = tsa_certs("1"), *more = tsa_certs(others);
    ESS_SIGNING_CERT_V2 *v2 =
        OSSL_ESS_signing_cert_v2_new_init(md, sk_X509_value(first, 0), more, 1);
    SAVE(ESS_SIGNING_CERT_V2, name, v2);
    ESS_SIGNING_CERT_V2_free(v2);
    sk_X509_pop_free(first, X509_free);
    sk_X509_pop_free(more, X509_free);
}

static void names(void)
{
    static const unsigned char none[] = {0x30, 2, 0x30, 0};
    static const unsigned char short_hash[] = {0x30, 8, 0x30, 6, 0x30, 4, 4, 2, 1, 2};
    static const unsigned char no_digest[] = {0x30, 0x0f, 0x30, 0x0d, 0x30, 0x0b, 0x30, 5, 6,
                                              3,    0x2a, 3,    4,    4,    2,    1,    2};
    names_v1("names-v1", "1", "", 0);
    names_v1("names-v1-chain", "1", "0", 1);
    names_v1("names-order", "0", "1", 1);
    names_v1("names-twice", "1", "1", 0);
    names_v1("names-absent", "3", "", 0);
    names_v2("names-v2", EVP_sha256(), "");
    names_v2("names-v2-chain", EVP_sha512(), "0");
    save_bytes("names-none", none, sizeof(none));
    save_bytes("names-short", short_hash, sizeof(short_hash));
    save_bytes("names-no-digest", no_digest, sizeof(no_digest));
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: ts-record FOLDER\n");
        return 2;
    }
    folder = argv[1];
    requests();
    responses();
    refusals();
    tokens();
    names();
    return 0;
}
