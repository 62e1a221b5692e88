/* Recipients and the contents' key: RFC 2315, 10.2; not told whether a key fitted: RFC 3218, 2.3.
 */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/ctx.h"
#include "crypto/pkey/unwrap.h"

static bool set_key_algorithm(PKCS7_RECIP_INFO *ri, EVP_PKEY *pkey)
{
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(pkey->row);
    if (own != NULL && own->pkey_ctrl != NULL) {
        int r = own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_PKCS7_ENCRYPT, 0, ri);
        if (r > 0)
            return true;
        if (r != -2)
            return FAIL(ERR_LIB_PKCS7, PKCS7_R_ENCRYPTION_CTRL_FAILURE);
    } else if (own == NULL && EVP_PKEY_get_base_id(pkey) == EVP_PKEY_RSA) {
        return X509_ALGOR_set0(ri->key_enc_algor, OBJ_nid2obj(NID_rsaEncryption), V_ASN1_NULL,
                               NULL);
    }
    return FAIL(ERR_LIB_PKCS7, PKCS7_R_ENCRYPTION_NOT_SUPPORTED_FOR_THIS_KEY_TYPE);
}

int PKCS7_RECIP_INFO_set(PKCS7_RECIP_INFO *p7i, X509 *x509)
{
    EVP_PKEY *key = X509_get0_pubkey(x509);
    if (!ASN1_INTEGER_set(p7i->version, 0) || !pkcs7_name(p7i->issuer_and_serial, x509) ||
        key == NULL || !set_key_algorithm(p7i, key) || !X509_up_ref(x509))
        return 0;
    X509_free(p7i->cert);
    p7i->cert = x509;
    return 1;
}

int PKCS7_add_recipient_info(PKCS7 *p7, PKCS7_RECIP_INFO *ri)
{
    STACK_OF(PKCS7_RECIP_INFO) **all = pkcs7_recipients(p7);
    if (all == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    ri->ctx = &p7->ctx;
    return sk_PKCS7_RECIP_INFO_push(*all, ri) > 0;
}

PKCS7_RECIP_INFO *PKCS7_add_recipient(PKCS7 *p7, X509 *x509)
{
    PKCS7_RECIP_INFO *ri = PKCS7_RECIP_INFO_new();
    if (ri != NULL) {
        ri->ctx = &p7->ctx;
        if (PKCS7_RECIP_INFO_set(ri, x509) && PKCS7_add_recipient_info(p7, ri))
            return ri;
    }
    PKCS7_RECIP_INFO_free(ri);
    return NULL;
}

void PKCS7_RECIP_INFO_get0_alg(PKCS7_RECIP_INFO *ri, X509_ALGOR **penc)
{
    if (penc != NULL)
        *penc = ri->key_enc_algor;
}

int PKCS7_set_cipher(PKCS7 *p7, const EVP_CIPHER *cipher)
{
    PKCS7_ENC_CONTENT *to = pkcs7_encrypted(p7);
    if (to == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    if (EVP_CIPHER_get_type(cipher) == NID_undef)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_CIPHER_HAS_NO_OBJECT_IDENTIFIER);
    to->cipher = cipher;
    to->ctx = &p7->ctx;
    return 1;
}

/* ---- The contents' key ---- */

static EVP_PKEY_CTX *context(const PKCS7_CTX *ctx, EVP_PKEY *pkey)
{
    return EVP_PKEY_CTX_new_from_pkey(ctx->libctx, pkey, ctx->propq);
}

bool pkcs7_wrap_key(PKCS7_RECIP_INFO *ri, const PKCS7_CTX *ctx, const unsigned char *key,
                    size_t len)
{
    EVP_PKEY *pkey = X509_get0_pubkey(ri->cert);
    EVP_PKEY_CTX *pctx = pkey != NULL ? context(ctx, pkey) : NULL;
    unsigned char *wrapped = NULL;
    size_t n;
    bool ok = pctx != NULL && EVP_PKEY_encrypt_init(pctx) > 0 &&
              EVP_PKEY_encrypt(pctx, NULL, &n, key, len) > 0 &&
              (wrapped = OPENSSL_malloc(n)) != NULL &&
              EVP_PKEY_encrypt(pctx, wrapped, &n, key, len) > 0;
    EVP_PKEY_CTX_free(pctx);
    if (!ok) {
        OPENSSL_free(wrapped);
        return false;
    }
    ASN1_STRING_set0(ri->enc_key, wrapped, (int)n);
    return true;
}

bool pkcs7_unwrap_key(const PKCS7_RECIP_INFO *ri, const PKCS7_CTX *ctx, EVP_PKEY *pkey,
                      unsigned char *key, size_t len)
{
    EVP_PKEY_CTX *pctx = context(ctx, pkey);
    if (pctx == NULL || EVP_PKEY_decrypt_init(pctx) <= 0) {
        EVP_PKEY_CTX_free(pctx);
        return false;
    }
    /* PKCS #1 v1.5 rejects implicitly: what is wrong comes out as random, like the key before. */
    ERR_set_mark();
    const bool ok = pkey_unwrap(pctx, ri->enc_key, key, len, NULL);
    if (ok)
        ERR_pop_to_mark();
    else
        ERR_clear_last_mark();
    EVP_PKEY_CTX_free(pctx);
    return ok;
}
