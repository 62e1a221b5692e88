/* Certificates that only the key's owner can read: RFC 4210, 5.2.8.2 and 5.2.2.
 * OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "crypto/crmf/crmf.h"
#include "crypto/pkey/unwrap.h"

/* What the value was encrypted with, as far as the key, which comes encrypted itself. */
static EVP_CIPHER *fetch_cipher(const X509_ALGOR *alg, OSSL_LIB_CTX *libctx, const char *propq)
{
    char name[50];
    OBJ_obj2txt(name, sizeof(name), alg->algorithm, 0);
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(libctx, name, propq);
    if (cipher == NULL)
        ERR_raise(ERR_LIB_CRMF, CRMF_R_UNSUPPORTED_CIPHER);
    return cipher;
}

/* A key that doesn't fit is one of random bytes: what comes of it says the same as a value that was
 * changed. */
static bool unwrap(const ASN1_BIT_STRING *wrapped, EVP_PKEY *pkey, OSSL_LIB_CTX *libctx,
                   const char *propq, unsigned char *key, size_t len)
{
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new_from_pkey(libctx, pkey, propq);
    bool ok = pctx != NULL && EVP_PKEY_decrypt_init(pctx) > 0 &&
              RAND_priv_bytes_ex(libctx, key, len, 0) > 0;
    if (ok) {
        ERR_set_mark();
        ok = pkey_unwrap(pctx, wrapped, key, len, NULL);
        if (ok)
            ERR_pop_to_mark();
        else
            ERR_clear_last_mark();
    }
    EVP_PKEY_CTX_free(pctx);
    return ok;
}

/* The plaintext, to be freed, and its length; NULL with an error. */
static unsigned char *decrypt(const EVP_CIPHER *cipher, const unsigned char *key,
                              const ASN1_TYPE *parameter, const ASN1_BIT_STRING *value, int *len)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    const int iv_len = EVP_CIPHER_get_iv_length(cipher);
    int more = 0;
    if (iv_len > (int)sizeof(iv) || parameter == NULL ||
        ASN1_TYPE_get_octetstring(parameter, iv, iv_len) != iv_len) {
        ERR_raise(ERR_LIB_CRMF, CRMF_R_MALFORMED_IV);
        return NULL;
    }
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char *plain =
        ctx != NULL ? OPENSSL_malloc((size_t)value->length + EVP_MAX_BLOCK_LENGTH) : NULL;
    bool ok = plain != NULL;
    if (ok && (!EVP_DecryptInit_ex(ctx, cipher, NULL, key, iv) ||
               !EVP_DecryptUpdate(ctx, plain, len, value->data, value->length) ||
               !EVP_DecryptFinal_ex(ctx, plain + *len, &more)))
        ok = FAIL(ERR_LIB_CRMF, CRMF_R_ERROR_DECRYPTING_CERTIFICATE);
    EVP_CIPHER_CTX_free(ctx);
    if (!ok) {
        OPENSSL_free(plain);
        return NULL;
    }
    *len += more;
    return plain;
}

static unsigned char *open_value(const OSSL_CRMF_ENCRYPTEDVALUE *v, OSSL_LIB_CTX *libctx,
                                 const char *propq, EVP_PKEY *pkey, int *len)
{
    unsigned char key[EVP_MAX_KEY_LENGTH], *plain = NULL;
    EVP_CIPHER *cipher = fetch_cipher(v->symmAlg, libctx, propq);
    if (cipher == NULL)
        return NULL;
    if (unwrap(v->encSymmKey, pkey, libctx, propq, key, (size_t)EVP_CIPHER_get_key_length(cipher)))
        plain = decrypt(cipher, key, v->symmAlg->parameter, v->encValue, len);
    OPENSSL_cleanse(key, sizeof(key));
    EVP_CIPHER_free(cipher);
    return plain;
}

X509 *OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(const OSSL_CRMF_ENCRYPTEDVALUE *ecert,
                                            OSSL_LIB_CTX *libctx, const char *propq, EVP_PKEY *pkey)
{
    int len;
    if (ecert == NULL || ecert->symmAlg == NULL || ecert->encSymmKey == NULL || pkey == NULL) {
        ERR_raise(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
        return NULL;
    }
    unsigned char *plain = open_value(ecert, libctx, propq, pkey, &len);
    X509 *cert = plain != NULL ? X509_new_ex(libctx, propq) : NULL;
    const unsigned char *p = plain;
    if (cert != NULL && d2i_X509(&cert, &p, len) == NULL) {
        ERR_raise(ERR_LIB_CRMF, CRMF_R_ERROR_DECODING_CERTIFICATE);
        cert = NULL;
    }
    OPENSSL_free(plain);
    return cert;
}
