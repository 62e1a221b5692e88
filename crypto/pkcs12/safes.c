/* SafeContents and AuthenticatedSafe, packed and unpacked (RFC 7292, 4.1):
 * PKCS12_pack_p7encdata_ex(3), PKCS12_add_safe(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs12/pkcs12.h"

/* ---- Bags as data ---- */

PKCS7 *PKCS12_pack_p7data(STACK_OF(PKCS12_SAFEBAG) * sk)
{
    PKCS7 *p7 = PKCS7_new();
    if (p7 == NULL || !PKCS7_set_type(p7, NID_pkcs7_data)) {
        ERR_raise(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    } else if (ASN1_item_pack(sk, ASN1_ITEM_rptr(PKCS12_SAFEBAGS), &p7->d.data) == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_CANT_PACK_STRUCTURE);
    } else {
        return p7;
    }
    PKCS7_free(p7);
    return NULL;
}

STACK_OF(PKCS12_SAFEBAG) * PKCS12_unpack_p7data(PKCS7 *p7)
{
    if (!PKCS7_type_is_data(p7)) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_CONTENT_TYPE_NOT_DATA);
        return NULL;
    }
    if (p7->d.data == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
        return NULL;
    }
    return ASN1_item_unpack(p7->d.data, ASN1_ITEM_rptr(PKCS12_SAFEBAGS));
}

/* ---- Bags as encrypted data ---- */

/* A cipher stands for PBES2 with it. */
static X509_ALGOR *algorithm(int nid, unsigned char *salt, int saltlen, int iter, OSSL_LIB_CTX *ctx)
{
    const EVP_CIPHER *cipher = EVP_get_cipherbynid(nid);
    return cipher != NULL ? PKCS5_pbe2_set_iv_ex(cipher, iter, salt, saltlen, NULL, -1, ctx)
                          : PKCS5_pbe_set_ex(nid, iter, salt, saltlen, ctx);
}

static bool encrypt_bags(PKCS7_ENC_CONTENT *to, X509_ALGOR *algor, const char *pass, int passlen,
                         STACK_OF(PKCS12_SAFEBAG) * bags, OSSL_LIB_CTX *ctx, const char *propq)
{
    X509_ALGOR_free(to->algorithm);
    to->algorithm = algor;
    ASN1_OCTET_STRING_free(to->enc_data);
    to->enc_data = PKCS12_item_i2d_encrypt_ex(algor, ASN1_ITEM_rptr(PKCS12_SAFEBAGS), pass, passlen,
                                              bags, 1, ctx, propq);
    return to->enc_data != NULL || FAIL(ERR_LIB_PKCS12, PKCS12_R_ENCRYPT_ERROR);
}

PKCS7 *PKCS12_pack_p7encdata_ex(int pbe_nid, const char *pass, int passlen, unsigned char *salt,
                                int saltlen, int iter, STACK_OF(PKCS12_SAFEBAG) * bags,
                                OSSL_LIB_CTX *ctx, const char *propq)
{
    PKCS7 *p7 = PKCS7_new_ex(ctx, propq);
    X509_ALGOR *algor = NULL;
    if (p7 == NULL || !PKCS7_set_type(p7, NID_pkcs7_encrypted))
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_ERROR_SETTING_ENCRYPTED_DATA_TYPE);
    else if ((algor = algorithm(pbe_nid, salt, saltlen, iter, ctx)) == NULL)
        ERR_raise(ERR_LIB_PKCS12, ERR_R_MALLOC_FAILURE);
    else if (encrypt_bags(p7->d.encrypted->enc_data, algor, pass, passlen, bags, ctx, propq))
        return p7;
    PKCS7_free(p7);
    return NULL;
}

PKCS7 *PKCS12_pack_p7encdata(int pbe_nid, const char *pass, int passlen, unsigned char *salt,
                             int saltlen, int iter, STACK_OF(PKCS12_SAFEBAG) * bags)
{
    return PKCS12_pack_p7encdata_ex(pbe_nid, pass, passlen, salt, saltlen, iter, bags, NULL, NULL);
}

STACK_OF(PKCS12_SAFEBAG) * PKCS12_unpack_p7encdata(PKCS7 *p7, const char *pass, int passlen)
{
    if (!PKCS7_type_is_encrypted(p7))
        return NULL;
    const PKCS7_ENC_CONTENT *c = p7->d.encrypted != NULL ? p7->d.encrypted->enc_data : NULL;
    if (c == NULL || c->enc_data == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
        return NULL;
    }
    return PKCS12_item_decrypt_d2i_ex(c->algorithm, ASN1_ITEM_rptr(PKCS12_SAFEBAGS), pass, passlen,
                                      c->enc_data, 1, p7->ctx.libctx, p7->ctx.propq);
}

/* ---- All of them ---- */

PKCS12 *PKCS12_init_ex(int mode, OSSL_LIB_CTX *ctx, const char *propq)
{
    PKCS12 *p12 = PKCS12_new();
    PKCS7 *safes = p12 != NULL ? PKCS7_new_ex(ctx, propq) : NULL;
    if (safes != NULL) {
        PKCS7_free(p12->authsafes);
        p12->authsafes = safes;
        if (mode != NID_pkcs7_data)
            ERR_raise(ERR_LIB_PKCS12, PKCS12_R_UNSUPPORTED_PKCS12_MODE);
        else if (ASN1_INTEGER_set(p12->version, 3) && PKCS7_set_type(safes, mode))
            return p12;
    }
    PKCS12_free(p12);
    return NULL;
}

PKCS12 *PKCS12_init(int mode)
{
    return PKCS12_init_ex(mode, NULL, NULL);
}

int PKCS12_pack_authsafes(PKCS12 *p12, STACK_OF(PKCS7) * safes)
{
    return ASN1_item_pack(safes, ASN1_ITEM_rptr(PKCS12_AUTHSAFES), &p12->authsafes->d.data) != NULL;
}

STACK_OF(PKCS7) * PKCS12_unpack_authsafes(const PKCS12 *p12)
{
    if (!PKCS7_type_is_data(p12->authsafes)) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_CONTENT_TYPE_NOT_DATA);
        return NULL;
    }
    if (p12->authsafes->d.data == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
        return NULL;
    }
    return ASN1_item_unpack(p12->authsafes->d.data, ASN1_ITEM_rptr(PKCS12_AUTHSAFES));
}

int PKCS12_add_safe_ex(STACK_OF(PKCS7) * *psafes, STACK_OF(PKCS12_SAFEBAG) * bags, int safe_nid,
                       int iter, const char *pass, OSSL_LIB_CTX *ctx, const char *propq)
{
    bool fresh = *psafes == NULL;
    if (fresh && (*psafes = sk_PKCS7_new_null()) == NULL)
        return 0;
    if (safe_nid == 0)
        safe_nid = NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    PKCS7 *p7 = safe_nid == -1
                    ? PKCS12_pack_p7data(bags)
                    : PKCS12_pack_p7encdata_ex(safe_nid, pass, -1, NULL, 0, iter, bags, ctx, propq);
    if (p7 != NULL && sk_PKCS7_push(*psafes, p7) > 0)
        return 1;
    PKCS7_free(p7);
    if (fresh) {
        sk_PKCS7_free(*psafes);
        *psafes = NULL;
    }
    return 0;
}

int PKCS12_add_safe(STACK_OF(PKCS7) * *psafes, STACK_OF(PKCS12_SAFEBAG) * bags, int safe_nid,
                    int iter, const char *pass)
{
    return PKCS12_add_safe_ex(psafes, bags, safe_nid, iter, pass, NULL, NULL);
}

PKCS12 *PKCS12_add_safes_ex(STACK_OF(PKCS7) * safes, int p7_nid, OSSL_LIB_CTX *ctx,
                            const char *propq)
{
    PKCS12 *p12 = PKCS12_init_ex(p7_nid > 0 ? p7_nid : NID_pkcs7_data, ctx, propq);
    if (p12 != NULL && PKCS12_pack_authsafes(p12, safes))
        return p12;
    PKCS12_free(p12);
    return NULL;
}

PKCS12 *PKCS12_add_safes(STACK_OF(PKCS7) * safes, int p7_nid)
{
    return PKCS12_add_safes_ex(safes, p7_nid, NULL, NULL);
}
