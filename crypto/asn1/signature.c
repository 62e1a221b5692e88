/* What an AlgorithmIdentifier says of a signature: RFC 3279, 4055, 5758, 8410. */
#include "crypto/asn1/signature.h"

#include <openssl/ecerr.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/digest/digest.h"
#include "crypto/rsa/pkey.h"

EVP_MD_CTX *asn1_signature_ctx(EVP_PKEY *key, const ASN1_OCTET_STRING *id, OSSL_LIB_CTX *libctx,
                               const char *propq)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx = ctx != NULL ? EVP_PKEY_CTX_new_from_pkey(libctx, key, propq) : NULL;
    if (pctx == NULL || (id != NULL && EVP_PKEY_CTX_set1_id(pctx, id->data, id->length) <= 0)) {
        EVP_PKEY_CTX_free(pctx);
        EVP_MD_CTX_free(ctx);
        return NULL;
    }
    EVP_MD_CTX_set_pkey_ctx(ctx, pctx);
    return ctx;
}

void asn1_signature_ctx_free(EVP_MD_CTX *ctx)
{
    if (ctx == NULL)
        return;
    EVP_PKEY_CTX *pctx = EVP_MD_CTX_get_pkey_ctx(ctx);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_CTX_free(pctx);
}

static int fail(int reason)
{
    ERR_raise(ERR_LIB_ASN1, reason);
    return -1;
}

/* RSASSA-PSS (RFC 4055, 3.1), whose parameters have to be there. */
static bool set_pss(EVP_PKEY_CTX *pctx, const struct rsa_pss *pss)
{
    return EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, pss->salt_len) > 0 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, pss->mgf1_md) > 0;
}

static bool decode_pss(struct rsa_pss *pss, struct slice parameters)
{
    return (parameters.len > 0 && rsa_pss_decode(pss, parameters)) ||
           FAIL(ERR_LIB_RSA, RSA_R_INVALID_PSS_PARAMETERS);
}

static int init_pss(EVP_MD_CTX *ctx, struct slice parameters, EVP_PKEY *key)
{
    struct rsa_pss pss;
    EVP_PKEY_CTX *pctx;
    return decode_pss(&pss, parameters) &&
                   EVP_DigestVerifyInit(ctx, &pctx, pss.md, NULL, key) > 0 && set_pss(pctx, &pss)
               ? 1
               : fail(ERR_R_INTERNAL_ERROR);
}

bool asn1_set_pss(EVP_PKEY_CTX *pctx, const X509_ALGOR *alg)
{
    unsigned char *der = NULL;
    const EVP_MD *md = NULL;
    struct rsa_pss pss;
    const int len = alg->parameter != NULL ? i2d_ASN1_TYPE(alg->parameter, &der) : 0;
    bool ok = len >= 0 && decode_pss(&pss, slice_of(der, (size_t)len)) && set_pss(pctx, &pss) &&
              EVP_PKEY_CTX_get_signature_md(pctx, &md) > 0 &&
              (EVP_MD_get_type(md) == EVP_MD_get_type(pss.md) ||
               FAIL(ERR_LIB_RSA, RSA_R_DIGEST_DOES_NOT_MATCH));
    OPENSSL_free(der);
    return ok;
}

/* Ed25519 and Ed448: no parameters (RFC 8410, 3). */
static int init_edwards(EVP_MD_CTX *ctx, struct slice parameters, EVP_PKEY *key)
{
    if (parameters.len != 0)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
    return EVP_DigestVerifyInit(ctx, NULL, NULL, NULL, key) > 0;
}

/* The algorithms that don't name a digest, and the keys that they go with. */
static const struct {
    int nid, key;
    int (*init)(EVP_MD_CTX *ctx, struct slice parameters, EVP_PKEY *key);
} special[] = {
    {NID_rsassaPss, EVP_PKEY_RSA, init_pss},
    {NID_rsassaPss, EVP_PKEY_RSA_PSS, init_pss},
    {NID_ED25519, EVP_PKEY_ED25519, init_edwards},
    {NID_ED448, EVP_PKEY_ED448, init_edwards},
};

static int init_special(EVP_MD_CTX *ctx, int nid, struct slice parameters, EVP_PKEY *key)
{
    bool known = false;
    for (size_t i = 0; i < sizeof(special) / sizeof(special[0]); i++) {
        if (special[i].nid != nid)
            continue;
        if (special[i].key == EVP_PKEY_get_base_id(key))
            return special[i].init(ctx, parameters, key);
        known = true;
    }
    return fail(known ? ASN1_R_WRONG_PUBLIC_KEY_TYPE : ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM);
}

int asn1_verify_init(EVP_MD_CTX *ctx, int nid, struct slice parameters, EVP_PKEY *key)
{
    int digest, kind;
    if (!OBJ_find_sigid_algs(nid, &digest, &kind))
        return fail(ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM);
    if (digest == NID_undef)
        return init_special(ctx, nid, parameters, key);
    if (EVP_PKEY_type(kind) != EVP_PKEY_get_base_id(key) ||
        (kind == EVP_PKEY_SM2) != (EVP_PKEY_get_id(key) == EVP_PKEY_SM2))
        return fail(ASN1_R_WRONG_PUBLIC_KEY_TYPE);
    const EVP_MD *md = EVP_get_digestbynid(digest);
    if (md == NULL)
        return fail(ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM);
    return EVP_DigestVerifyInit(ctx, NULL, md, NULL, key) > 0 || FAIL(ERR_LIB_ASN1, ERR_R_EVP_LIB);
}
