/* PKCS #12. So far: the encryption of private keys, PKCS8_encrypt(3). */
#ifndef OPENSSL_PKCS12_H
#define OPENSSL_PKCS12_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_PKCS12_H
#endif

#include <openssl/bio.h>
#include <openssl/core.h>
#include <openssl/pkcs12err.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

#define PKCS12_DEFAULT_ITER PKCS5_DEFAULT_ITER

/* The PrivateKeyInfo in an EncryptedPrivateKeyInfo by PBES2, or NULL. */
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt(const X509_SIG *p8, const char *pass, int passlen);
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt_ex(const X509_SIG *p8, const char *pass, int passlen,
                                      OSSL_LIB_CTX *ctx, const char *propq);

/* The other way round, with the cipher and PBKDF2. pbe_nid is its HMAC's, or -1: hmacWithSHA256;
 * salt NULL: of saltlen (0: 8) random bytes; iter 0: PKCS12_DEFAULT_ITER. */
X509_SIG *PKCS8_encrypt(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                        unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8);
X509_SIG *PKCS8_encrypt_ex(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                           unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8,
                           OSSL_LIB_CTX *ctx, const char *propq);

/* ---- Text as BMPString's big-endian UTF-16 with two zero bytes at the end ---- */

/* Latin 1, or UTF-8, of asclen bytes (-1: up to a zero byte): what is given is new, and is in *uni
 * and *unilen too, if they aren't NULL. Text that isn't UTF-8 is taken as Latin 1. */
unsigned char *OPENSSL_asc2uni(const char *asc, int asclen, unsigned char **uni, int *unilen);
unsigned char *OPENSSL_utf82uni(const char *asc, int asclen, unsigned char **uni, int *unilen);
/* And back: new, with a zero at the end. */
char *OPENSSL_uni2asc(const unsigned char *uni, int unilen);
char *OPENSSL_uni2utf8(const unsigned char *uni, int unilen);

ASSAY_API_END

#endif
