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

/* The same with an algorithm of PKCS5_pbe2_set and its like, which becomes the result's. */
X509_SIG *PKCS8_set0_pbe(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf,
                         X509_ALGOR *pbe);
X509_SIG *PKCS8_set0_pbe_ex(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf,
                            X509_ALGOR *pbe, OSSL_LIB_CTX *ctx, const char *propq);

/* Adds KU_* as an attribute. 1 or 0. */
int PKCS8_add_keyusage(PKCS8_PRIV_KEY_INFO *p8, int usage);

/* ---- Anything encrypted by a passphrase ---- */

/* PKCS12_pbe_crypt(3): inlen bytes encrypted (en_de 1) or decrypted (0): a new block of *datalen
 * bytes, in *data too; or NULL. */
unsigned char *PKCS12_pbe_crypt(const X509_ALGOR *algor, const char *pass, int passlen,
                                const unsigned char *in, int inlen, unsigned char **data,
                                int *datalen, int en_de);
unsigned char *PKCS12_pbe_crypt_ex(const X509_ALGOR *algor, const char *pass, int passlen,
                                   const unsigned char *in, int inlen, unsigned char **data,
                                   int *datalen, int en_de, OSSL_LIB_CTX *libctx,
                                   const char *propq);

/* A value of an item in an encrypted OCTET STRING, and the other way round; new, or NULL. zbuf: its
 * encoding is wiped. */
void *PKCS12_item_decrypt_d2i(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                              int passlen, const ASN1_OCTET_STRING *oct, int zbuf);
void *PKCS12_item_decrypt_d2i_ex(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                 int passlen, const ASN1_OCTET_STRING *oct, int zbuf,
                                 OSSL_LIB_CTX *libctx, const char *propq);
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt(X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass,
                                           int passlen, void *obj, int zbuf);
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt_ex(X509_ALGOR *algor, const ASN1_ITEM *it,
                                              const char *pass, int passlen, void *obj, int zbuf,
                                              OSSL_LIB_CTX *ctx, const char *propq);

/* ---- Keys from passphrases: RFC 7292, appendix B ---- */

#define PKCS12_KEY_ID 1
#define PKCS12_IV_ID  2
#define PKCS12_MAC_ID 3

/* PKCS12_key_gen_utf8_ex(3): n bytes into `out`, for the purpose PKCS12_*_ID, of a passphrase in
 * Latin 1, as BMPString with its two zeros at the end, in UTF-8 (or Latin 1, if it isn't that);
 * passlen -1: up to a zero byte. 1 or 0. */
int PKCS12_key_gen_asc(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_asc_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                          int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq);
int PKCS12_key_gen_uni(unsigned char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                       int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_uni_ex(unsigned char *pass, int passlen, unsigned char *salt, int saltlen,
                          int id, int iter, int n, unsigned char *out, const EVP_MD *md_type,
                          OSSL_LIB_CTX *ctx, const char *propq);
int PKCS12_key_gen_utf8(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                        int iter, int n, unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_utf8_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id,
                           int iter, int n, unsigned char *out, const EVP_MD *md_type,
                           OSSL_LIB_CTX *ctx, const char *propq);

/* A cipher keyed as pbeWithSHA1And...: EVP_PBE_KEYGEN of openssl/evp.h. The other does nothing. */
int PKCS12_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                        const EVP_CIPHER *cipher, const EVP_MD *md_type, int en_de);
int PKCS12_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
                           const EVP_CIPHER *cipher, const EVP_MD *md_type, int en_de,
                           OSSL_LIB_CTX *libctx, const char *propq);
void PKCS12_PBE_add(void);

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
