/* Signers: RFC 2315, 9.2. PKCS7_sign_add_signer(3) stands on these. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/ctx.h"

/* ---- Made ---- */

/* digestEncryptionAlgorithm: rsaEncryption, or what names key and digest. */
static bool set_signature_algorithm(PKCS7_SIGNER_INFO *si, EVP_PKEY *pkey, const EVP_MD *md)
{
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(pkey->row);
    if (own != NULL && own->pkey_ctrl != NULL) {
        int r = own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_PKCS7_SIGN, 0, si);
        if (r > 0)
            return true;
        if (r != -2)
            return FAIL(ERR_LIB_PKCS7, PKCS7_R_SIGNING_CTRL_FAILURE);
    } else if (own == NULL) {
        const int id = EVP_PKEY_get_base_id(pkey);
        int nid;
        if (id == EVP_PKEY_RSA)
            return X509_ALGOR_set0(si->digest_enc_alg, OBJ_nid2obj(NID_rsaEncryption), V_ASN1_NULL,
                                   NULL);
        if ((id == EVP_PKEY_DSA || id == EVP_PKEY_EC) &&
            OBJ_find_sigid_by_algs(&nid, EVP_MD_get_type(md), id))
            return X509_ALGOR_set0(si->digest_enc_alg, OBJ_nid2obj(nid), V_ASN1_UNDEF, NULL);
    }
    return FAIL(ERR_LIB_PKCS7, PKCS7_R_SIGNING_NOT_SUPPORTED_FOR_THIS_KEY_TYPE);
}

int PKCS7_SIGNER_INFO_set(PKCS7_SIGNER_INFO *p7i, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst)
{
    if (!ASN1_INTEGER_set(p7i->version, 1) || !pkcs7_name(p7i->issuer_and_serial, x509))
        return 0;
    EVP_PKEY_up_ref(pkey);
    EVP_PKEY_free(p7i->pkey);
    p7i->pkey = pkey;
    return X509_ALGOR_set0(p7i->digest_alg, OBJ_nid2obj(EVP_MD_get_type(dgst)), V_ASN1_NULL,
                           NULL) &&
           set_signature_algorithm(p7i, pkey, dgst);
}

/* Whether the digest is among the algorithms now. */
static bool list_digest(STACK_OF(X509_ALGOR) * all, const X509_ALGOR *digest)
{
    for (int i = 0; i < sk_X509_ALGOR_num(all); i++)
        if (OBJ_cmp(sk_X509_ALGOR_value(all, i)->algorithm, digest->algorithm) == 0)
            return true;
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_OBJECT *object = OBJ_dup(digest->algorithm);
    if (alg == NULL || object == NULL || !X509_ALGOR_set0(alg, object, V_ASN1_NULL, NULL)) {
        ASN1_OBJECT_free(object);
        X509_ALGOR_free(alg);
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    }
    if (sk_X509_ALGOR_push(all, alg) > 0)
        return true;
    X509_ALGOR_free(alg);
    return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
}

int PKCS7_add_signer(PKCS7 *p7, PKCS7_SIGNER_INFO *p7i)
{
    STACK_OF(PKCS7_SIGNER_INFO) **signers = pkcs7_signers(p7);
    if (signers == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    if (!list_digest(*pkcs7_digests(p7), p7i->digest_alg))
        return 0;
    p7i->ctx = &p7->ctx;
    return sk_PKCS7_SIGNER_INFO_push(*signers, p7i) > 0;
}

PKCS7_SIGNER_INFO *PKCS7_add_signature(PKCS7 *p7, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst)
{
    if (dgst == NULL) {
        int nid;
        if (EVP_PKEY_get_default_digest_nid(pkey, &nid) <= 0 ||
            (dgst = EVP_get_digestbynid(nid)) == NULL) {
            ERR_raise(ERR_LIB_PKCS7, PKCS7_R_NO_DEFAULT_DIGEST);
            return NULL;
        }
    }
    PKCS7_SIGNER_INFO *si = PKCS7_SIGNER_INFO_new();
    if (si != NULL) {
        si->ctx = &p7->ctx;
        if (PKCS7_SIGNER_INFO_set(si, x509, pkey, dgst) && PKCS7_add_signer(p7, si))
            return si;
    }
    PKCS7_SIGNER_INFO_free(si);
    return NULL;
}

void PKCS7_SIGNER_INFO_get0_algs(PKCS7_SIGNER_INFO *si, EVP_PKEY **pk, X509_ALGOR **pdig,
                                 X509_ALGOR **psig)
{
    if (pk != NULL)
        *pk = si->pkey;
    if (pdig != NULL)
        *pdig = si->digest_alg;
    if (psig != NULL)
        *psig = si->digest_enc_alg;
}

int PKCS7_set_digest(PKCS7 *p7, const EVP_MD *md)
{
    if (!pkcs7_has(p7, NID_pkcs7_digest))
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    return X509_ALGOR_set0(p7->d.digest->md, OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_NULL, NULL);
}

/* ---- Signed: 9.3, the attributes as a SET OF ---- */

static bool sign_attributes(EVP_MD_CTX *ctx, PKCS7_SIGNER_INFO *si, const unsigned char *der,
                            size_t len)
{
    size_t n;
    if (EVP_DigestSignUpdate(ctx, der, len) <= 0 || EVP_DigestSignFinal(ctx, NULL, &n) <= 0)
        return false;
    unsigned char *signature = OPENSSL_malloc(n);
    if (signature == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    if (EVP_DigestSignFinal(ctx, signature, &n) <= 0) {
        OPENSSL_free(signature);
        return false;
    }
    ASN1_STRING_set0(si->enc_digest, signature, (int)n);
    return true;
}

int PKCS7_SIGNER_INFO_sign(PKCS7_SIGNER_INFO *si)
{
    EVP_MD *md = pkcs7_fetch_digest(si->ctx, si->digest_alg);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char *der = NULL;
    int len = -1;
    bool ok = md != NULL && ctx != NULL &&
              EVP_DigestSignInit_ex(ctx, NULL, EVP_MD_get0_name(md),
                                    si->ctx != NULL ? si->ctx->libctx : NULL,
                                    si->ctx != NULL ? si->ctx->propq : NULL, si->pkey, NULL) > 0 &&
              (len = ASN1_item_i2d((const ASN1_VALUE *)si->auth_attr, &der,
                                   ASN1_ITEM_rptr(PKCS7_ATTR_SIGN))) > 0 &&
              sign_attributes(ctx, si, der, (size_t)len);
    OPENSSL_free(der);
    EVP_MD_CTX_free(ctx);
    EVP_MD_free(md);
    return ok;
}
