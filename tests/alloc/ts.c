/* Time stamps without memory. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/ess.h>
#include <openssl/objects.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/alloc/alloc.h"

struct authority {
    EVP_PKEY *key;
    X509 *cert; /* its own issuer */
    X509_STORE *store;
    STACK_OF(X509) * certs;
};

static bool set_usage(X509 *x)
{
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, NID_ext_key_usage, "critical,timeStamping");
    const bool ok = e != NULL && X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
    return ok;
}

static bool authority_new(struct authority *a)
{
    memset(a, 0, sizeof(*a));
    a->key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    X509 *x = a->cert = a->key != NULL ? X509_new() : NULL;
    X509_NAME *name = x != NULL ? X509_get_subject_name(x) : NULL;
    return name != NULL && X509_set_version(x, X509_VERSION_3) &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"TSA", -1,
                                      -1, 0) &&
           X509_set_issuer_name(x, name) && X509_set_pubkey(x, a->key) &&
           X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
           X509_gmtime_adj(X509_getm_notAfter(x), 1000) != NULL && set_usage(x) &&
           X509_sign(x, a->key, EVP_sha256()) > 0 && (a->store = X509_STORE_new()) != NULL &&
           X509_STORE_add_cert(a->store, x) && (a->certs = sk_X509_new_null()) != NULL &&
           sk_X509_push(a->certs, x) > 0;
}

static void authority_free(struct authority *a)
{
    sk_X509_free(a->certs);
    X509_STORE_free(a->store);
    X509_free(a->cert);
    EVP_PKEY_free(a->key);
}

static TS_REQ *request(void)
{
    unsigned char digest[32] = {1};
    TS_REQ *req = TS_REQ_new();
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_INTEGER *nonce = ASN1_INTEGER_new();
    const bool ok = req != NULL && imprint != NULL && alg != NULL && nonce != NULL &&
                    X509_ALGOR_set0(alg, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL) &&
                    TS_MSG_IMPRINT_set_algo(imprint, alg) &&
                    TS_MSG_IMPRINT_set_msg(imprint, digest, sizeof(digest)) &&
                    ASN1_INTEGER_set(nonce, 77) && TS_REQ_set_version(req, 1) &&
                    TS_REQ_set_msg_imprint(req, imprint) && TS_REQ_set_nonce(req, nonce) &&
                    TS_REQ_set_policy_id(req, OBJ_nid2obj(NID_sha1)) && TS_REQ_set_cert_req(req, 1);
    ASN1_INTEGER_free(nonce);
    X509_ALGOR_free(alg);
    TS_MSG_IMPRINT_free(imprint);
    if (ok)
        return req;
    TS_REQ_free(req);
    return NULL;
}

static TS_RESP_CTX *context(const struct authority *a, const EVP_MD *names)
{
    TS_RESP_CTX *ctx = TS_RESP_CTX_new_ex(NULL, "provider=default");
    if (ctx != NULL && TS_RESP_CTX_set_signer_cert(ctx, a->cert) &&
        TS_RESP_CTX_set_signer_key(ctx, a->key) && TS_RESP_CTX_set_certs(ctx, a->certs) &&
        TS_RESP_CTX_set_def_policy(ctx, OBJ_nid2obj(NID_md5)) &&
        TS_RESP_CTX_add_policy(ctx, OBJ_nid2obj(NID_sha1)) &&
        TS_RESP_CTX_add_md(ctx, EVP_sha256()) && TS_RESP_CTX_set_accuracy(ctx, 1, 2, 3) &&
        TS_RESP_CTX_set_clock_precision_digits(ctx, 3) &&
        TS_RESP_CTX_set_ess_cert_id_digest(ctx, names)) {
        TS_RESP_CTX_add_flags(ctx, TS_TSA_NAME | TS_ORDERING);
        return ctx;
    }
    TS_RESP_CTX_free(ctx);
    return NULL;
}

static TS_RESP *answer(TS_RESP_CTX *ctx, const TS_REQ *req)
{
    BIO *in = BIO_new(BIO_s_mem());
    TS_RESP *r = in != NULL && i2d_TS_REQ_bio(in, req) ? TS_RESP_create_response(ctx, in) : NULL;
    BIO_free(in);
    /* What memory is refused to is a rejection. */
    if (r != NULL && TS_RESP_get_token(r) == NULL) {
        TS_RESP_free(r);
        return NULL;
    }
    return r;
}

static bool verified(const struct authority *a, TS_REQ *req, TS_RESP *r)
{
    TS_VERIFY_CTX *ctx = TS_REQ_to_TS_VERIFY_CTX(req, NULL);
    if (ctx == NULL)
        return false;
    X509_STORE_up_ref(a->store);
    TS_VERIFY_CTX_set_store(ctx, a->store);
    TS_VERIFY_CTX_add_flags(ctx, TS_VFY_SIGNATURE);
    const bool ok =
        TS_RESP_verify_response(ctx, r) && TS_RESP_verify_token(ctx, TS_RESP_get_token(r));
    TS_VERIFY_CTX_free(ctx);
    return ok;
}

static bool stamped_with(const EVP_MD *names)
{
    struct authority a;
    TS_REQ *req = NULL;
    TS_RESP_CTX *ctx = NULL;
    TS_RESP *r = NULL;
    const bool ok = authority_new(&a) && (req = request()) != NULL &&
                    (ctx = context(&a, names)) != NULL && (r = answer(ctx, req)) != NULL &&
                    verified(&a, req, r);
    TS_RESP_free(r);
    TS_RESP_CTX_free(ctx);
    TS_REQ_free(req);
    authority_free(&a);
    return ok;
}

static bool stamped(void)
{
    return stamped_with(NULL);
}

static bool stamped_v2(void)
{
    return stamped_with(EVP_sha512());
}

static bool refused(void)
{
    static const unsigned char der[] = {0x30, 0x14, 0x30, 0x12, 2,   1,   2,   0x30,
                                        0x09, 0x0c, 0x07, 'm',  'y', ' ', 't', 'e',
                                        'x',  't',  3,    2,    7,   0x80};
    const unsigned char *p = der;
    TS_RESP *r = d2i_TS_RESP(NULL, &p, sizeof(der)), *copy = r != NULL ? TS_RESP_dup(r) : NULL;
    TS_VERIFY_CTX *ctx = copy != NULL ? TS_VERIFY_CTX_new() : NULL;
    BIO *out = ctx != NULL ? BIO_new(BIO_s_mem()) : NULL;
    const bool ok =
        out != NULL && TS_RESP_print_bio(out, copy) && !TS_RESP_verify_response(ctx, copy);
    BIO_free(out);
    TS_VERIFY_CTX_free(ctx);
    TS_RESP_free(copy);
    TS_RESP_free(r);
    return ok;
}

static bool shown(void)
{
    TS_REQ *req = request();
    BIO *out = req != NULL ? BIO_new(BIO_s_mem()) : NULL;
    const bool ok = out != NULL && TS_REQ_print_bio(out, req);
    BIO_free(out);
    TS_REQ_free(req);
    return ok;
}

static bool configured(void)
{
    static const char text[] = "[t]\nsigner_digest=sha256\ndefault_policy=1.2.3\n"
                               "other_policies=1.2.4,1.2.5\ndigests=sha1,sha256\naccuracy=secs:1,"
                               "microsecs:3\nordering=yes\ness_cert_id_alg=sha256\n";
    BIO *in = BIO_new_mem_buf(text, -1);
    CONF *c = in != NULL ? NCONF_new(NULL) : NULL;
    TS_RESP_CTX *ctx = c != NULL ? TS_RESP_CTX_new() : NULL;
    const bool ok = ctx != NULL && NCONF_load_bio(c, in, NULL) > 0 &&
                    TS_CONF_set_signer_digest(c, "t", NULL, ctx) &&
                    TS_CONF_set_def_policy(c, "t", NULL, ctx) &&
                    TS_CONF_set_policies(c, "t", ctx) && TS_CONF_set_digests(c, "t", ctx) &&
                    TS_CONF_set_accuracy(c, "t", ctx) && TS_CONF_set_ordering(c, "t", ctx) &&
                    TS_CONF_set_ess_cert_id_digest(c, "t", ctx);
    TS_RESP_CTX_free(ctx);
    NCONF_free(c);
    BIO_free(in);
    return ok;
}

const struct scenario scenarios_ts[] = {
    {"ts/stamp", stamped, ABSORBS},      {"ts/stamp, names by SHA-512", stamped_v2, ABSORBS},
    {"ts/refusal", refused, ABSORBS},    {"ts/request shown", shown, ABSORBS},
    {"ts/configuration", configured, 0}, {0},
};
