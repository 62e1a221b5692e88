/* Responses and tokens verified: by requests, by flags, and made wrong. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

enum { RESPONSES = 4, REQUESTS = 3 };

static TS_REQ *request(int i)
{
    return i == 0   ? tsa_request(EVP_sha256(), 1, NULL, 0)
           : i == 1 ? tsa_request(EVP_sha256(), 0, "1.2.3.4.2", 77)
                    : tsa_request(EVP_sha1(), 1, "1.2.3.4.2", 78);
}

/* To the three, and to the first one with the authority's name. */
static TS_RESP *response(int i)
{
    TS_RESP_CTX *ctx = tsa_context();
    TS_REQ *req = request(i % REQUESTS);
    if (i == 3)
        TS_RESP_CTX_add_flags(ctx, TS_TSA_NAME);
    TS_RESP *r = tsa_answer(ctx, req);
    TS_REQ_free(req);
    TS_RESP_CTX_free(ctx);
    return r;
}

/* Data and certificates are the context's. */
static TS_VERIFY_CTX *context(int flags, const char *store, const char *certs)
{
    TS_VERIFY_CTX *ctx = TS_VERIFY_CTX_new();
    TS_VERIFY_CTX_set_flags(ctx, flags);
    if (store != NULL)
        TS_VERIFY_CTX_set_store(ctx, tsa_store(store));
    if (certs != NULL)
        TS_VERIFY_CTX_set_certs(ctx, tsa_certs(certs));
    return ctx;
}

static void say_verified(TS_VERIFY_CTX *ctx, TS_RESP *r)
{
    say(" response %d\n", TS_RESP_verify_response(ctx, r));
    say_errors();
    say(" token %d\n", TS_RESP_verify_token(ctx, TS_RESP_get_token(r)));
    say_errors();
}

void test_ts_verify_request(void)
{
    transcript_begin("ts-verify-request");
    for (int i = 0; i < REQUESTS * RESPONSES * 3; i++) {
        TS_REQ *req = request(i % REQUESTS);
        TS_RESP *r = response(i / REQUESTS % RESPONSES);
        TS_VERIFY_CTX *ctx = TS_REQ_to_TS_VERIFY_CTX(req, NULL);
        const int how = i / (REQUESTS * RESPONSES);
        TS_VERIFY_CTX_set_store(ctx, tsa_store(how == 2 ? "" : "0"));
        TS_VERIFY_CTX_set_certs(ctx, tsa_certs(how == 0 ? "" : "1"));
        say("%d: flags %x\n", i, TS_VERIFY_CTX_add_flags(ctx, 0));
        say_verified(ctx, r);
        say("%d: flags %x\n", i, TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE));
        say_verified(ctx, r);
        TS_VERIFY_CTX_free(ctx);
        TS_RESP_free(r);
        TS_REQ_free(req);
    }
    transcript_end("82541ebe6bc317b72a6e93fdcbf153602f325597dac313698423c59c94e7f386");
}

static void by_flag(unsigned flag, int i)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len;
    TS_RESP *r = response(i % RESPONSES);
    TS_VERIFY_CTX *ctx = context((int)flag, "0", "1");
    EVP_Digest("some data", 9, digest, &len, EVP_sha256(), NULL);
    if (flag & TS_VFY_DATA)
        TS_VERIFY_CTX_set_data(ctx, BIO_new_mem_buf(i < RESPONSES ? "some data" : "more data", 9));
    if (flag & TS_VFY_IMPRINT)
        TS_VERIFY_CTX_set_imprint(ctx, OPENSSL_memdup(digest, len), i < RESPONSES ? 32 : 31);
    say("flag %x, %d\n", flag, i);
    say(" %d\n", TS_RESP_verify_response(ctx, r));
    say_errors();
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(r);
}

void test_ts_verify_flags(void)
{
    static const unsigned flags[] = {0,
                                     TS_VFY_SIGNATURE,
                                     TS_VFY_VERSION,
                                     TS_VFY_IMPRINT,
                                     TS_VFY_DATA,
                                     TS_VFY_SIGNER,
                                     TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_DATA |
                                         TS_VFY_SIGNER};
    static const char *const stores[] = {NULL, "", "0", "1", "01", "3"};
    static const char *const certs[] = {NULL, "", "1", "2", "3", "01"};
    transcript_begin("ts-verify-flags");
    for (size_t f = 0; f < sizeof(flags) / sizeof(flags[0]); f++)
        for (int i = 0; i < 2 * RESPONSES; i++)
            by_flag(flags[f], i);
    for (int i = 0; i < 36; i++) {
        TS_RESP *r = response(1);
        TS_VERIFY_CTX *ctx = context(TS_VFY_SIGNATURE, stores[i / 6], certs[i % 6]);
        say("store %d, certificates %d\n", i / 6, i % 6);
        say_verified(ctx, r);
        TS_VERIFY_CTX_free(ctx);
        TS_RESP_free(r);
    }
    TS_RESP *r = response(0);
    TS_VERIFY_CTX *ctx = context(TS_VFY_VERSION, NULL, NULL);
    TS_TST_INFO_set_version(TS_RESP_get_tst_info(r), 3);
    say("another version\n");
    say_verified(ctx, r);
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(r);
    transcript_end("e908292d006aac3e2407af807d1b5e685a6bf69f272dc5f3a22b10344a5c2bd5");
}

/* Each byte of a response changed: it is verified if the byte is of nothing that is signed. */
void test_ts_verify_changed(void)
{
    TS_REQ *req = request(0);
    TS_RESP *r = response(0);
    unsigned char *der = NULL;
    const int n = i2d_TS_RESP(r, &der);
    int refused = 0, good = 0;
    for (int at = 0; at < n; at++) {
        der[at] ^= 0x41;
        const unsigned char *p = der;
        TS_RESP *changed = d2i_TS_RESP(NULL, &p, n);
        TS_VERIFY_CTX *ctx = TS_REQ_to_TS_VERIFY_CTX(req, NULL);
        TS_VERIFY_CTX_set_store(ctx, tsa_store("0"));
        TS_VERIFY_CTX_set_certs(ctx, tsa_certs("1"));
        TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE);
        if (changed == NULL || !TS_RESP_verify_response(ctx, changed))
            refused++;
        else
            good++;
        TS_VERIFY_CTX_free(ctx);
        TS_RESP_free(changed);
        der[at] ^= 0x41;
    }
    ERR_clear_error();
    /* All but the certificates, which are given beside it. */
    check(refused > n / 3 && good > 0, "%d refused, %d not", refused, good);
    OPENSSL_free(der);
    TS_RESP_free(r);
    TS_REQ_free(req);
}

/* ---- Tokens made otherwise ---- */

enum { V1 = 1, V2 = 2, V1_OTHER = 4, V1_CUT = 8, V1_OCTETS = 16, V2_OTHER = 32 };

static void name_certificates(PKCS7_SIGNER_INFO *si, const X509 *signer, int how)
{
    X509 *ca = tsa_cert(TS_CA);
    if (how & V1) {
        ESS_SIGNING_CERT *v1 =
            OSSL_ESS_signing_cert_new_init(how & V1_OTHER ? ca : signer, NULL, 0);
        ASN1_STRING *s = ASN1_STRING_new();
        s->length = i2d_ESS_SIGNING_CERT(v1, &s->data) - ((how & V1_CUT) != 0);
        PKCS7_add_signed_attribute(si, NID_id_smime_aa_signingCertificate,
                                   how & V1_OCTETS ? V_ASN1_OCTET_STRING : V_ASN1_SEQUENCE, s);
        ESS_SIGNING_CERT_free(v1);
    }
    if (how & V2) {
        ESS_SIGNING_CERT_V2 *v2 =
            OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), how & V2_OTHER ? ca : signer, NULL, 0);
        ASN1_STRING *s = ASN1_STRING_new();
        s->length = i2d_ESS_SIGNING_CERT_V2(v2, &s->data);
        PKCS7_add_signed_attribute(si, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, s);
        ESS_SIGNING_CERT_V2_free(v2);
    }
    X509_free(ca);
}

static PKCS7 *token(const unsigned char *der, int n, int who, int how, int content)
{
    PKCS7 *p = PKCS7_new(), *inner = PKCS7_new();
    X509 *signer = tsa_cert(who);
    EVP_PKEY *key = tsa_key(who);
    ASN1_TYPE *type = ASN1_TYPE_new();
    PKCS7_set_type(p, NID_pkcs7_signed);
    PKCS7_add_certificate(p, signer);
    PKCS7_SIGNER_INFO *si = PKCS7_add_signature(p, signer, key, EVP_sha256());
    PKCS7_add_attrib_content_type(si, OBJ_nid2obj(NID_id_smime_ct_TSTInfo));
    name_certificates(si, signer, how);
    ASN1_TYPE_set(type, V_ASN1_OCTET_STRING, ASN1_OCTET_STRING_new());
    PKCS7_set0_type_other(inner, content, type);
    PKCS7_set_content(p, inner);
    BIO *chain = PKCS7_dataInit(p, NULL);
    check(BIO_write(chain, der, n) == n && PKCS7_dataFinal(p, chain), "a token is signed");
    BIO_free_all(chain);
    EVP_PKEY_free(key);
    X509_free(signer);
    return p;
}

static void say_token(const char *what, PKCS7 *p)
{
    X509_STORE *store = tsa_store("0");
    TS_VERIFY_CTX *ctx = context(TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_SIGNER, "0", NULL);
    X509 *signer = NULL;
    say("%s: %d", what, TS_RESP_verify_signature(p, NULL, store, &signer));
    say(" %d\n", signer != NULL);
    say_errors();
    TS_TST_INFO *info = PKCS7_to_TS_TST_INFO(p);
    say(" info %d\n", info != NULL);
    say_errors();
    say(" token %d\n", TS_RESP_verify_token(ctx, p));
    say_errors();
    TS_TST_INFO_free(info);
    X509_free(signer);
    X509_STORE_free(store);
    TS_VERIFY_CTX_free(ctx);
    PKCS7_free(p);
}

static void say_named(TS_TST_INFO *info, GENERAL_NAME *name)
{
    unsigned char *der = NULL;
    TS_TST_INFO_set_tsa(info, name);
    const int n = i2d_TS_TST_INFO(info, &der);
    say_token("named", token(der, n, TS_TSA, V1, NID_id_smime_ct_TSTInfo));
    OPENSSL_free(der);
    GENERAL_NAME_free(name);
}

static GENERAL_NAME *dns(const char *text)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    ASN1_IA5STRING *s = ASN1_IA5STRING_new();
    ASN1_STRING_set(s, text, -1);
    GENERAL_NAME_set0_value(name, GEN_DNS, s);
    return name;
}

static GENERAL_NAME *subject(int who)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    X509 *x = tsa_cert(who);
    GENERAL_NAME_set0_value(name, GEN_DIRNAME, X509_NAME_dup(X509_get_subject_name(x)));
    X509_free(x);
    return name;
}

void test_ts_verify_tokens(void)
{
    static const int names[] = {0,
                                V1,
                                V2,
                                V1 | V2,
                                V1 | V1_OTHER,
                                V1 | V1_CUT,
                                V1 | V1_OCTETS,
                                V1 | V2 | V2_OTHER,
                                V1 | V2 | V1_CUT,
                                V2 | V2_OTHER};
    const int tst = NID_id_smime_ct_TSTInfo;
    TS_RESP *r = response(0);
    unsigned char *der = NULL;
    const int n = i2d_TS_TST_INFO(TS_RESP_get_tst_info(r), &der);
    unsigned char longer[1024] = {0};
    memcpy(longer, der, (size_t)n);
    transcript_begin("ts-verify-tokens");
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        say_token("names", token(der, n, TS_TSA, names[i], tst));
    say_token("content", token(der, n, TS_TSA, V1, NID_md5));
    say_token("trailing", token(longer, n + 5, TS_TSA, V1, tst));
    say_token("short", token(der, n - 1, TS_TSA, V1, tst));
    say_token("empty", token(der, 0, TS_TSA, V1, tst));
    say_token("purpose", token(der, n, TS_PLAIN, V1, tst));
    say_token("old", token(der, n, TS_OLD, V1, tst));
    say_named(TS_RESP_get_tst_info(r), subject(TS_TSA));
    say_named(TS_RESP_get_tst_info(r), subject(TS_CA));
    say_named(TS_RESP_get_tst_info(r), dns("tsa.example"));
    say_named(TS_RESP_get_tst_info(r), dns("other.example"));
    OPENSSL_free(der);
    TS_RESP_free(r);
    transcript_end("89e2b55d65efabea82167656df23f4202e7c650220ac2804f99602ac6dab0c2e");
}

static void say_signature(const char *what, PKCS7 *p)
{
    X509_STORE *store = tsa_store("0");
    say("%s %d\n", what, TS_RESP_verify_signature(p, NULL, store, NULL));
    say_errors();
    X509_STORE_free(store);
}

void test_ts_verify_messages(void)
{
    TS_RESP *r = response(0);
    PKCS7 *p = TS_RESP_get_token(r), *data = PKCS7_new();
    STACK_OF(PKCS7_SIGNER_INFO) *signers = p->d.sign->signer_info;
    transcript_begin("ts-verify-messages");
    say_signature("as it is", p);
    sk_PKCS7_SIGNER_INFO_push(signers, sk_PKCS7_SIGNER_INFO_value(signers, 0));
    say_signature("two signers", p);
    sk_PKCS7_SIGNER_INFO_pop(signers);
    PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_pop(signers);
    say_signature("no signer", p);
    sk_PKCS7_SIGNER_INFO_push(signers, si);
    X509_ATTRIBUTE_free(sk_X509_ATTRIBUTE_delete(si->auth_attr, 2));
    say_signature("no name", p);
    say_signature("nothing", NULL);
    PKCS7_set_type(data, NID_pkcs7_data);
    say_signature("data", data);
    say("%d\n", PKCS7_to_TS_TST_INFO(data) != NULL);
    say_errors();
    PKCS7_free(data);
    TS_RESP_free(r);
    TS_VERIFY_CTX *ctx = TS_VERIFY_CTX_new();
    TS_REQ *req = request(2);
    say("%x", TS_VERIFY_CTX_set_flags(ctx, 0x55));
    say(" %x\n", TS_VERIFY_CTX_add_flags(ctx, 2));
    check(TS_REQ_to_TS_VERIFY_CTX(req, ctx) == ctx, "filled");
    say("%x\n", TS_VERIFY_CTX_add_flags(ctx, 0));
    TS_VERIFY_CTX_cleanup(ctx);
    TS_VERIFY_CTX_cleanup(NULL);
    TS_VERIFY_CTX_init(ctx);
    say("%x\n", TS_VERIFY_CTX_add_flags(ctx, 0));
    TS_VERIFY_CTX_free(ctx);
    TS_VERIFY_CTX_free(NULL);
    TS_REQ_free(req);
    transcript_end("e21010fd0bf8920b52aa8a64d2b5f1e6ae601755c19d6c5a5448c810fef521b1");
}

#ifndef ASSAY_TWIN
/* What OpenSSL's ends by a signal at. */
void test_ts_verify_stricter(void)
{
    static const unsigned flags[] = {TS_VFY_POLICY, TS_VFY_NONCE, TS_VFY_TSA_NAME, TS_VFY_DATA};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        TS_RESP *r = response(1);
        TS_VERIFY_CTX *ctx = context((int)flags[i], "0", "1");
        check(!TS_RESP_verify_response(ctx, r) && ERR_peek_error() != 0,
              "flag %x with nothing to compare", flags[i]);
        ERR_clear_error();
        TS_VERIFY_CTX_free(ctx);
        TS_RESP_free(r);
    }
    TS_RESP *empty = TS_RESP_new();
    TS_VERIFY_CTX *ctx = context(0, "0", "1");
    TS_STATUS_INFO_set_status(TS_RESP_get_status_info(empty), TS_STATUS_GRANTED);
    check(!TS_RESP_verify_response(ctx, empty), "granted, but no token");
    ERR_clear_error();
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(empty);
}
#endif
