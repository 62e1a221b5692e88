/* Whether an SCT is a log's own: RFC 6962, 3.2; SCT_validate(3), CT_POLICY_EVAL_CTX_new(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <time.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/ct/ct.h"

struct ct_policy_eval_ctx_st {
    OSSL_LIB_CTX *libctx;
    char *propq;
    X509 *cert, *issuer;
    CTLOG_STORE *logs;
    uint64_t time_ms;
};

enum { CLOCK_DRIFT = 300 };

CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    CT_POLICY_EVAL_CTX *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL || (propq != NULL && (c->propq = OPENSSL_strdup(propq)) == NULL)) {
        ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
        OPENSSL_free(c);
        return NULL;
    }
    c->libctx = libctx;
    c->time_ms = ((uint64_t)time(NULL) + CLOCK_DRIFT) * 1000;
    return c;
}

CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new(void)
{
    return CT_POLICY_EVAL_CTX_new_ex(NULL, NULL);
}

void CT_POLICY_EVAL_CTX_free(CT_POLICY_EVAL_CTX *ctx)
{
    if (ctx == NULL)
        return;
    X509_free(ctx->cert);
    X509_free(ctx->issuer);
    OPENSSL_free(ctx->propq);
    OPENSSL_free(ctx);
}

static int set_cert(X509 **to, X509 *cert)
{
    if (!X509_up_ref(cert))
        return 0;
    X509_free(*to);
    *to = cert;
    return 1;
}

int CT_POLICY_EVAL_CTX_set1_cert(CT_POLICY_EVAL_CTX *ctx, X509 *cert)
{
    return set_cert(&ctx->cert, cert);
}

int CT_POLICY_EVAL_CTX_set1_issuer(CT_POLICY_EVAL_CTX *ctx, X509 *issuer)
{
    return set_cert(&ctx->issuer, issuer);
}

X509 *CT_POLICY_EVAL_CTX_get0_cert(const CT_POLICY_EVAL_CTX *ctx)
{
    return ctx->cert;
}

X509 *CT_POLICY_EVAL_CTX_get0_issuer(const CT_POLICY_EVAL_CTX *ctx)
{
    return ctx->issuer;
}

const CTLOG_STORE *CT_POLICY_EVAL_CTX_get0_log_store(const CT_POLICY_EVAL_CTX *ctx)
{
    return ctx->logs;
}

void CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(CT_POLICY_EVAL_CTX *ctx, CTLOG_STORE *log_store)
{
    ctx->logs = log_store;
}

uint64_t CT_POLICY_EVAL_CTX_get_time(const CT_POLICY_EVAL_CTX *ctx)
{
    return ctx->time_ms;
}

void CT_POLICY_EVAL_CTX_set_time(CT_POLICY_EVAL_CTX *ctx, uint64_t time_in_ms)
{
    ctx->time_ms = time_in_ms;
}

/* ---- What was signed ---- */

static void build_vector24(struct builder *b, const unsigned char *p, size_t len)
{
    build_uint(b, len, 3);
    build_bytes(b, p, len);
}

static bool build_x509(struct builder *b, const X509 *cert)
{
    unsigned char *der = NULL;
    const int len = i2d_X509(cert, &der);
    if (len > 0)
        build_vector24(b, der, (size_t)len);
    OPENSSL_free(der);
    return len > 0;
}

/* 3.2: the TBSCertificate of the precertificate is that of the certificate without the SCTs; one
 * with the poison is the precertificate. */
static bool build_tbs(struct builder *b, const X509 *cert)
{
    X509 *pre = X509_dup(cert);
    unsigned char *der = NULL;
    int len = -1, at;
    if (pre != NULL) {
        static const int left_out[] = {NID_ct_precert_scts, NID_ct_precert_poison};
        for (size_t i = 0; i < 2; i++)
            if ((at = X509_get_ext_by_NID(pre, left_out[i], -1)) >= 0)
                X509_EXTENSION_free(X509_delete_ext(pre, at));
        len = i2d_re_X509_tbs(pre, &der);
    }
    if (len > 0)
        build_vector24(b, der, (size_t)len);
    OPENSSL_free(der);
    X509_free(pre);
    return len > 0;
}

static bool build_precert(struct builder *b, const CT_POLICY_EVAL_CTX *c)
{
    unsigned char *der = NULL, hash[CT_V1_HASHLEN];
    const int len = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(c->issuer), &der);
    const bool ok = len > 0 && ct_sha256(der, (size_t)len, c->libctx, c->propq, hash);
    OPENSSL_free(der);
    if (ok)
        build_bytes(b, hash, sizeof(hash));
    return ok && build_tbs(b, c->cert);
}

static bool build_signed(struct builder *b, const SCT *s, const CT_POLICY_EVAL_CTX *c)
{
    build_u8(b, (uint8_t)s->version);
    build_u8(b, 0); /* certificate_timestamp */
    build_uint(b, s->timestamp, 8);
    build_uint(b, (uint64_t)s->entry_type, 2);
    if (s->entry_type == CT_LOG_ENTRY_TYPE_X509 ? !build_x509(b, c->cert) : !build_precert(b, c))
        return false;
    build_uint(b, s->extensions.len, 2);
    build_bytes(b, s->extensions.ptr, s->extensions.len);
    return true;
}

static bool is_signed(const SCT *s, EVP_PKEY *key, const uint8_t *bytes, size_t len,
                      const CT_POLICY_EVAL_CTX *c)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    const bool ok =
        ctx != NULL &&
        EVP_DigestVerifyInit_ex(ctx, NULL, "SHA2-256", c->libctx, c->propq, key, NULL) > 0 &&
        EVP_DigestVerify(ctx, s->signature.ptr, s->signature.len, bytes, len) > 0;
    EVP_MD_CTX_free(ctx);
    return ok;
}

/* The key is of the kind that the signature says. */
static bool right_key(const SCT *s, const EVP_PKEY *key)
{
    const int kind = EVP_PKEY_get_base_id(key);
    return s->algorithm == SIGNATURE_ECDSA
               ? kind == EVP_PKEY_EC
               : kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) >= SCT_MIN_RSA_BITS;
}

/* 1, 0, or -1 without memory. */
static int verify(const SCT *s, EVP_PKEY *key, const CT_POLICY_EVAL_CTX *c)
{
    struct builder b;
    uint8_t *bytes = NULL;
    size_t len = 0;
    if (SCT_get_signature_nid(s) == NID_undef || s->signature.len == 0)
        return FAIL(ERR_LIB_CT, CT_R_SCT_NOT_SET);
    if (s->timestamp > c->time_ms)
        return FAIL(ERR_LIB_CT, CT_R_SCT_FUTURE_TIMESTAMP);
    if (!right_key(s, key))
        return FAIL(ERR_LIB_CT, CT_R_SCT_INVALID_SIGNATURE);
    build_init(&b);
    if (!build_signed(&b, s, c) || !build_take(&b, &bytes, &len)) {
        build_free(&b);
        return -1;
    }
    const bool ok = is_signed(s, key, bytes, len, c);
    OPENSSL_free(bytes);
    return ok || FAIL(ERR_LIB_CT, CT_R_SCT_INVALID_SIGNATURE);
}

int SCT_validate(SCT *sct, const CT_POLICY_EVAL_CTX *ctx)
{
    const CTLOG *log = NULL;
    if (sct->version == SCT_VERSION_V1 && ctx->logs != NULL)
        log = CTLOG_STORE_get0_log_by_id(ctx->logs, sct->log_id.ptr, sct->log_id.len);
    if (sct->version != SCT_VERSION_V1) {
        sct->status = SCT_VALIDATION_STATUS_UNKNOWN_VERSION;
    } else if (log == NULL) {
        sct->status = SCT_VALIDATION_STATUS_UNKNOWN_LOG;
    } else if (ctx->cert == NULL || sct->entry_type == CT_LOG_ENTRY_TYPE_NOT_SET ||
               (sct->entry_type == CT_LOG_ENTRY_TYPE_PRECERT && ctx->issuer == NULL)) {
        sct->status = SCT_VALIDATION_STATUS_UNVERIFIED;
    } else {
        const int right = verify(sct, log->key, ctx);
        if (right < 0)
            return -1;
        sct->status = right ? SCT_VALIDATION_STATUS_VALID : SCT_VALIDATION_STATUS_INVALID;
    }
    return sct->status == SCT_VALIDATION_STATUS_VALID;
}

int SCT_LIST_validate(const STACK_OF(SCT) * scts, CT_POLICY_EVAL_CTX *ctx)
{
    int all = 1;
    for (int i = 0; i < sk_SCT_num(scts); i++) {
        SCT *s = sk_SCT_value(scts, i);
        const int one = s != NULL ? SCT_validate(s, ctx) : 1;
        if (one < 0)
            return one;
        all &= one;
    }
    return all;
}
