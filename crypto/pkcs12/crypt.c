/* Data and values encrypted by a passphrase, as an AlgorithmIdentifier says: PKCS12_pbe_crypt(3),
 * PKCS12_item_decrypt_d2i(3). */
#include <limits.h>
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "crypto/base/raise.h"

/* The whole of `in` through the cipher, into `out` of inlen bytes and a block. */
static bool run(EVP_CIPHER_CTX *ctx, const unsigned char *in, int inlen, unsigned char *out,
                int *outlen, bool empty_pass)
{
    int n = 0, last = 0;
    if (!EVP_CipherUpdate(ctx, out, &n, in, inlen))
        return FAIL(ERR_LIB_PKCS12, ERR_R_EVP_LIB);
    if (!EVP_CipherFinal_ex(ctx, out + n, &last)) {
        ERR_raise_data(ERR_LIB_PKCS12, PKCS12_R_PKCS12_CIPHERFINAL_ERROR,
                       empty_pass ? "empty password" : "maybe wrong password");
        return false;
    }
    *outlen = n + last;
    return true;
}

unsigned char *PKCS12_pbe_crypt_ex(const X509_ALGOR *algor, const char *pass, int passlen,
                                   const unsigned char *in, int inlen, unsigned char **data,
                                   int *datalen, int en_de, OSSL_LIB_CTX *libctx, const char *propq)
{
    unsigned char *out = NULL;
    int len = 0;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    bool ok = ctx != NULL && EVP_PBE_CipherInit_ex(algor->algorithm, pass, passlen,
                                                   algor->parameter, ctx, en_de, libctx, propq);
    if (ok && (inlen < 0 || inlen > INT_MAX - EVP_MAX_BLOCK_LENGTH))
        ok = FAIL(ERR_LIB_PKCS12, PKCS12_R_INVALID_NULL_ARGUMENT);
    size_t room = ok ? (size_t)inlen + EVP_MAX_BLOCK_LENGTH : 0;
    ok = ok && (out = OPENSSL_malloc(room)) != NULL &&
         run(ctx, in, inlen, out, &len, pass == NULL || passlen == 0 || *pass == '\0');
    EVP_CIPHER_CTX_free(ctx);
    if (!ok) {
        OPENSSL_clear_free(out, room);
        return NULL;
    }
    if (datalen != NULL)
        *datalen = len;
    if (data != NULL)
        *data = out;
    return out;
}

unsigned char *PKCS12_pbe_crypt(const X509_ALGOR *algor, const char *pass, int passlen,
                                const unsigned char *in, int inlen, unsigned char **data,
                                int *datalen, int en_de)
{
    return PKCS12_pbe_crypt_ex(algor, pass, passlen, in, inlen, data, datalen, en_de, NULL, NULL);
}

void *PKCS12_item_decrypt_d2i_ex(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                 int passlen, const ASN1_OCTET_STRING *oct, int zbuf,
                                 OSSL_LIB_CTX *libctx, const char *propq)
{
    unsigned char *plain;
    int len;
    if (!PKCS12_pbe_crypt_ex(algor, pass, passlen, oct->data, oct->length, &plain, &len, 0, libctx,
                             propq))
        return NULL;
    const unsigned char *at = plain;
    void *value = ASN1_item_d2i(NULL, &at, len, it);
    if (zbuf)
        OPENSSL_cleanse(plain, (size_t)len);
    if (value == NULL)
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_DECODE_ERROR);
    OPENSSL_free(plain);
    return value;
}

void *PKCS12_item_decrypt_d2i(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                              int passlen, const ASN1_OCTET_STRING *oct, int zbuf)
{
    return PKCS12_item_decrypt_d2i_ex(algor, it, pass, passlen, oct, zbuf, NULL, NULL);
}

ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt_ex(X509_ALGOR *algor, const ASN1_ITEM *it,
                                              const char *pass, int passlen, void *obj, int zbuf,
                                              OSSL_LIB_CTX *ctx, const char *propq)
{
    unsigned char *plain = NULL, *data = NULL;
    int len, data_len = 0;
    ASN1_OCTET_STRING *oct = ASN1_OCTET_STRING_new();
    if (oct == NULL)
        return NULL;
    len = ASN1_item_i2d(obj, &plain, it);
    if (plain == NULL || len < 0)
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_ENCODE_ERROR);
    else if (!PKCS12_pbe_crypt_ex(algor, pass, passlen, plain, len, &data, &data_len, 1, ctx,
                                  propq))
        ERR_raise(ERR_LIB_PKCS12, PKCS12_R_ENCRYPT_ERROR);
    if (plain != NULL && zbuf)
        OPENSSL_cleanse(plain, (size_t)len);
    OPENSSL_free(plain);
    if (data == NULL) {
        ASN1_OCTET_STRING_free(oct);
        return NULL;
    }
    ASN1_STRING_set0(oct, data, data_len);
    return oct;
}

ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt(X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                           int passlen, void *obj, int zbuf)
{
    return PKCS12_item_i2d_encrypt_ex(algor, it, pass, passlen, obj, zbuf, NULL, NULL);
}
