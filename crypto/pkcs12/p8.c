/* Private keys encrypted as PKCS #8 has it: PKCS8_encrypt(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"

PKCS8_PRIV_KEY_INFO *PKCS8_decrypt_ex(const X509_SIG *p8, const char *pass, int passlen,
                                      OSSL_LIB_CTX *ctx, const char *propq)
{
    const X509_ALGOR *algor;
    const ASN1_OCTET_STRING *octets;
    X509_SIG_get0(p8, &algor, &octets);
    return PKCS12_item_decrypt_d2i_ex(algor, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), pass, passlen,
                                      octets, 1, ctx, propq);
}

PKCS8_PRIV_KEY_INFO *PKCS8_decrypt(const X509_SIG *p8, const char *pass, int passlen)
{
    return PKCS8_decrypt_ex(p8, pass, passlen, NULL, NULL);
}

/* An algorithm by what pbe_nid is: none, PBKDF2's function, or PBES1 and PKCS #12. */
static X509_ALGOR *algorithm(int pbe_nid, const EVP_CIPHER *cipher, unsigned char *salt,
                             int saltlen, int iter, OSSL_LIB_CTX *ctx)
{
    if (pbe_nid == -1 || EVP_PBE_find(EVP_PBE_TYPE_PRF, pbe_nid, NULL, NULL, NULL))
        return PKCS5_pbe2_set_iv_ex(cipher, iter, salt, saltlen, NULL, pbe_nid, ctx);
    return PKCS5_pbe_set_ex(pbe_nid, iter, salt, saltlen, ctx);
}

X509_SIG *PKCS8_encrypt_ex(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                           unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8,
                           OSSL_LIB_CTX *ctx, const char *propq)
{
    X509_ALGOR *algor = algorithm(pbe_nid, cipher, salt, saltlen, iter, ctx);
    if (algor == NULL) {
        ERR_raise(ERR_LIB_PKCS12, ERR_R_ASN1_LIB);
        return NULL;
    }
    X509_SIG *sig = PKCS8_set0_pbe_ex(pass, passlen, p8, algor, ctx, propq);
    if (sig == NULL)
        X509_ALGOR_free(algor);
    return sig;
}

X509_SIG *PKCS8_encrypt(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                        unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8)
{
    return PKCS8_encrypt_ex(pbe_nid, cipher, pass, passlen, salt, saltlen, iter, p8, NULL, NULL);
}

X509_SIG *PKCS8_set0_pbe_ex(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf,
                            X509_ALGOR *pbe, OSSL_LIB_CTX *ctx, const char *propq)
{
    X509_ALGOR *algor;
    ASN1_OCTET_STRING *octets,
        *sealed = PKCS12_item_i2d_encrypt_ex(pbe, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO), pass,
                                             passlen, p8inf, 1, ctx, propq);
    if (sealed == NULL) {
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_ENCRYPT_ERROR);
        return NULL;
    }
    X509_SIG *sig = X509_SIG_new();
    if (sig == NULL) {
        ASN1_OCTET_STRING_free(sealed);
        return NULL;
    }
    X509_SIG_getm(sig, &algor, &octets);
    X509_ALGOR empty = *algor;
    *algor = *pbe; /* what is in them changes places */
    *pbe = empty;
    X509_ALGOR_free(pbe);
    ASN1_STRING_set0(octets, sealed->data, sealed->length);
    sealed->data = NULL;
    ASN1_OCTET_STRING_free(sealed);
    return sig;
}

X509_SIG *PKCS8_set0_pbe(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf, X509_ALGOR *pbe)
{
    return PKCS8_set0_pbe_ex(pass, passlen, p8inf, pbe, NULL, NULL);
}

/* KeyUsage as an attribute, as Microsoft's software has it. */
int PKCS8_add_keyusage(PKCS8_PRIV_KEY_INFO *p8, int usage)
{
    unsigned char bits = (unsigned char)usage;
    return PKCS8_pkey_add1_attr_by_NID(p8, NID_key_usage, V_ASN1_BIT_STRING, &bits, 1);
}
