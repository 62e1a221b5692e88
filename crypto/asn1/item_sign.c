/* Values digested and signed, ASN1_item_sign(3). */
#include <openssl/asn1.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/x509.h>

#include "crypto/asn1/signature.h"
#include "crypto/base/raise.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/ctx.h"

enum { MOST_ALGORITHM_ID = 128 };

int ASN1_item_digest(const ASN1_ITEM *it, const EVP_MD *type, void *data, unsigned char *md,
                     unsigned int *len)
{
    unsigned char *der = NULL;
    int n = ASN1_item_i2d(data, &der, it);
    int ok = n >= 0 && der != NULL && EVP_Digest(der, (size_t)n, md, len, type, NULL);
    OPENSSL_free(der);
    return ok;
}

int ASN1_item_sign(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                   ASN1_BIT_STRING *signature, const void *data, EVP_PKEY *pkey, const EVP_MD *md)
{
    return ASN1_item_sign_ex(it, algor1, algor2, signature, data, NULL, pkey, md, NULL, NULL);
}

int ASN1_item_sign_ex(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                      ASN1_BIT_STRING *signature, const void *data, const ASN1_OCTET_STRING *id,
                      EVP_PKEY *pkey, const EVP_MD *md, OSSL_LIB_CTX *libctx, const char *propq)
{
    EVP_MD_CTX *ctx = asn1_signature_ctx(pkey, id, libctx, propq);
    int n = 0;
    if (ctx != NULL && EVP_DigestSignInit(ctx, NULL, md, NULL, pkey) > 0)
        n = ASN1_item_sign_ctx(it, algor1, algor2, signature, data, ctx);
    asn1_signature_ctx_free(ctx);
    return n;
}

/* ---- Keys of a program's own kind: EVP_PKEY_asn1_set_item(3) ---- */

enum {
    FOREIGN_FAILED = 0,
    FOREIGN_DONE = 1,
    FOREIGN_NOTHING = 2,
    FOREIGN_HAS_ALGORITHMS = 3,
};

static int sign_foreign(EVP_MD_CTX *ctx, const ASN1_ITEM *it, const void *data, X509_ALGOR *alg1,
                        X509_ALGOR *alg2, ASN1_BIT_STRING *signature)
{
    EVP_PKEY *key = EVP_PKEY_CTX_get0_pkey(EVP_MD_CTX_get_pkey_ctx(ctx));
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(key->row);
    if (m == NULL || m->item_sign == NULL)
        return FOREIGN_NOTHING;
    int r = m->item_sign(ctx, it, data, alg1, alg2, signature);
    return r < 0 ? FOREIGN_FAILED : r;
}

/* By the digest and the kind of the key; NULL or no parameters, as the kind has it. */
static bool put_foreign(EVP_MD_CTX *mctx, EVP_PKEY_CTX *ctx, X509_ALGOR *to)
{
    const EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_get0_asn1(EVP_PKEY_CTX_get0_pkey(ctx));
    const EVP_MD *md = EVP_MD_CTX_get0_md(mctx);
    int nid;
    if (m == NULL ||
        !OBJ_find_sigid_by_algs(&nid, md != NULL ? EVP_MD_get_type(md) : NID_undef, m->id))
        return FAIL(ERR_LIB_ASN1, ASN1_R_DIGEST_AND_KEY_TYPE_NOT_SUPPORTED);
    int type = m->flags & ASN1_PKEY_SIGPARAM_NULL ? V_ASN1_NULL : V_ASN1_UNDEF;
    return X509_ALGOR_set0(to, OBJ_nid2obj(nid), type, NULL) == 1;
}

/* The AlgorithmIdentifier of what ctx signs. */
static bool put_algorithm(EVP_MD_CTX *mctx, X509_ALGOR *to)
{
    EVP_PKEY_CTX *ctx = EVP_MD_CTX_get_pkey_ctx(mctx);
    if (to == NULL)
        return true;
    return ctx->method != NULL ? put_foreign(mctx, ctx, to) : asn1_algorithm_of(ctx, to);
}

bool asn1_algorithm_of(EVP_PKEY_CTX *ctx, X509_ALGOR *to)
{
    unsigned char id[MOST_ALGORITHM_ID];
    OSSL_PARAM params[] = {
        OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, id, sizeof(id)),
        OSSL_PARAM_END,
    };
    if (EVP_PKEY_CTX_get_params(ctx, params) <= 0)
        return false;
    if (!OSSL_PARAM_modified(params) || params[0].return_size == 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_DIGEST_AND_KEY_TYPE_NOT_SUPPORTED);
    const unsigned char *p = id;
    X509_ALGOR *made = d2i_X509_ALGOR(NULL, &p, (long)params[0].return_size), before = *to;
    if (made == NULL)
        return false;
    *to = *made; /* what is in them changes places: `to` stays the caller's */
    *made = before;
    X509_ALGOR_free(made);
    return true;
}

/* The signature of the DER, into the string; its length, or 0. */
static int sign_der(EVP_MD_CTX *ctx, const unsigned char *der, size_t len, ASN1_STRING *signature)
{
    size_t n;
    if (EVP_DigestSign(ctx, NULL, &n, der, len) <= 0)
        return FAIL(ERR_LIB_ASN1, ERR_R_EVP_LIB);
    unsigned char *out = OPENSSL_malloc(n);
    if (out == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    if (EVP_DigestSign(ctx, out, &n, der, len) <= 0) {
        OPENSSL_clear_free(out, n);
        return FAIL(ERR_LIB_ASN1, ERR_R_EVP_LIB);
    }
    ASN1_STRING_set0(signature, out, (int)n);
    signature->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07);
    signature->flags |= ASN1_STRING_FLAG_BITS_LEFT; /* none is unused */
    return (int)n;
}

int ASN1_item_sign_ctx(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2,
                       ASN1_BIT_STRING *signature, const void *data, EVP_MD_CTX *ctx)
{
    EVP_PKEY_CTX *pctx = EVP_MD_CTX_get_pkey_ctx(ctx);
    unsigned char *der = NULL;
    if (pctx == NULL || EVP_PKEY_CTX_get0_pkey(pctx) == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_CONTEXT_NOT_INITIALISED);
    int own = sign_foreign(ctx, it, data, algor1, algor2, signature);
    if (own == FOREIGN_FAILED || own == FOREIGN_DONE)
        return own == FOREIGN_DONE ? signature->length : 0;
    if (own != FOREIGN_HAS_ALGORITHMS &&
        (!put_algorithm(ctx, algor1) || !put_algorithm(ctx, algor2)))
        return 0;
    int len = ASN1_item_i2d(data, &der, it);
    if (len <= 0)
        return FAIL(ERR_LIB_ASN1, ERR_R_INTERNAL_ERROR);
    int n = sign_der(ctx, der, (size_t)len, signature);
    OPENSSL_clear_free(der, (size_t)len);
    return n;
}
