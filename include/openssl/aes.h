/* AES (FIPS 197) by itself and in simple modes (SP 800-38A). New programs use EVP_EncryptInit(3).
 *
 * `in` and `out` are the same address or don't overlap. `enc` is AES_ENCRYPT or AES_DECRYPT. A mode
 * leaves `ivec` (and `num`, the bytes used of the block begun, 0 at first) ready for the text that
 * follows. CFB and OFB take an encryption key in both directions. */
#ifndef OPENSSL_AES_H
#define OPENSSL_AES_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_AES_H
#endif

#include <openssl/opensslconf.h>
#include <stddef.h>

ASSAY_API_BEGIN

#define AES_BLOCK_SIZE 16

#ifndef OPENSSL_NO_DEPRECATED_3_0

#define AES_ENCRYPT 1
#define AES_DECRYPT 0

#define AES_MAXNR 14

/* A key schedule: its contents are the library's own. */
struct aes_key_st {
    unsigned int rd_key[4 * (AES_MAXNR + 1)];
    int rounds;
};
typedef struct aes_key_st AES_KEY;

/* The implementation in use, as text. */
OSSL_DEPRECATEDIN_3_0 const char *AES_options(void);

/* Expands a key of 128, 192 or 256 bits. 0, or -1 for a null pointer, -2 for another length. */
OSSL_DEPRECATEDIN_3_0 int AES_set_encrypt_key(const unsigned char *userKey, const int bits,
                                              AES_KEY *key);
OSSL_DEPRECATEDIN_3_0 int AES_set_decrypt_key(const unsigned char *userKey, const int bits,
                                              AES_KEY *key);

/* One block of 16 bytes; the last takes the direction from enc. */
OSSL_DEPRECATEDIN_3_0 void AES_encrypt(const unsigned char *in, unsigned char *out,
                                       const AES_KEY *key);
OSSL_DEPRECATEDIN_3_0 void AES_decrypt(const unsigned char *in, unsigned char *out,
                                       const AES_KEY *key);
OSSL_DEPRECATEDIN_3_0 void AES_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                           const AES_KEY *key, const int enc);

/* CBC. A partial last block is padded with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void AES_cbc_encrypt(const unsigned char *in, unsigned char *out,
                                           size_t length, const AES_KEY *key, unsigned char *ivec,
                                           const int enc);

/* CFB with segments of 128 bits, of 1 bit (the length in bits), of 8 bits; OFB. */
OSSL_DEPRECATEDIN_3_0 void AES_cfb128_encrypt(const unsigned char *in, unsigned char *out,
                                              size_t length, const AES_KEY *key,
                                              unsigned char *ivec, int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void AES_cfb1_encrypt(const unsigned char *in, unsigned char *out,
                                            size_t length, const AES_KEY *key, unsigned char *ivec,
                                            int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void AES_cfb8_encrypt(const unsigned char *in, unsigned char *out,
                                            size_t length, const AES_KEY *key, unsigned char *ivec,
                                            int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void AES_ofb128_encrypt(const unsigned char *in, unsigned char *out,
                                              size_t length, const AES_KEY *key,
                                              unsigned char *ivec, int *num);

/* Infinite Garble Extension: each block is XORed with the ciphertext before it on one side and the
 * plaintext before it on the other; ivec is those two, 32 bytes. `length` is a multiple of 16. */
OSSL_DEPRECATEDIN_3_0 void AES_ige_encrypt(const unsigned char *in, unsigned char *out,
                                           size_t length, const AES_KEY *key, unsigned char *ivec,
                                           const int enc);

/* IGE forward with the first half of ivec, then backward with the second half: 64 bytes, which stay
 * as they are. key2 is not used, as it is not in OpenSSL. */
OSSL_DEPRECATEDIN_3_0 void AES_bi_ige_encrypt(const unsigned char *in, unsigned char *out,
                                              size_t length, const AES_KEY *key,
                                              const AES_KEY *key2, const unsigned char *ivec,
                                              const int enc);

/* Key wrap (RFC 3394): `iv` is 8 bytes, or NULL for A6A6A6A6A6A6A6A6. They return the bytes
 * written, or 0. unwrap takes a decryption key. */
OSSL_DEPRECATEDIN_3_0 int AES_wrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out,
                                       const unsigned char *in, unsigned int inlen);
OSSL_DEPRECATEDIN_3_0 int AES_unwrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out,
                                         const unsigned char *in, unsigned int inlen);
#endif

ASSAY_API_END

#endif
