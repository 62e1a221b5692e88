/* Camellia (RFC 3713) by itself and in simple modes. New programs use EVP_EncryptInit(3).
 *
 * `in` and `out` are the same address or don't overlap. `enc` is CAMELLIA_ENCRYPT or
 * CAMELLIA_DECRYPT. */
#ifndef OPENSSL_CAMELLIA_H
#define OPENSSL_CAMELLIA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CAMELLIA_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CAMELLIA
#include <stddef.h>

ASSAY_API_BEGIN

#define CAMELLIA_BLOCK_SIZE 16

#ifndef OPENSSL_NO_DEPRECATED_3_0

#define CAMELLIA_ENCRYPT 1
#define CAMELLIA_DECRYPT 0

#define CAMELLIA_TABLE_BYTE_LEN 272
#define CAMELLIA_TABLE_WORD_LEN (CAMELLIA_TABLE_BYTE_LEN / 4)

typedef unsigned int KEY_TABLE_TYPE[CAMELLIA_TABLE_WORD_LEN];

/* A key schedule: its contents are the library's own. */
struct camellia_key_st {
    union {
        double d; /* for alignment */
        KEY_TABLE_TYPE rd_key;
    } u;
    int grand_rounds;
};
typedef struct camellia_key_st CAMELLIA_KEY;

/* Expands a key of 128, 192 or 256 bits. 0, or -1 for a null pointer, -2 for another length. */
OSSL_DEPRECATEDIN_3_0 int Camellia_set_key(const unsigned char *userKey, const int bits,
                                           CAMELLIA_KEY *key);

/* One block of 16 bytes; the last takes the direction from enc. */
OSSL_DEPRECATEDIN_3_0 void Camellia_encrypt(const unsigned char *in, unsigned char *out,
                                            const CAMELLIA_KEY *key);
OSSL_DEPRECATEDIN_3_0 void Camellia_decrypt(const unsigned char *in, unsigned char *out,
                                            const CAMELLIA_KEY *key);
OSSL_DEPRECATEDIN_3_0 void Camellia_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                                const CAMELLIA_KEY *key, const int enc);

/* CBC. A partial last block is filled with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void Camellia_cbc_encrypt(const unsigned char *in, unsigned char *out,
                                                size_t length, const CAMELLIA_KEY *key,
                                                unsigned char *ivec, const int enc);

/* CFB with segments of 128 bits, of 1 bit (the length in bits), of 8 bits; OFB; CTR, whose
 * ecount_buf keeps the key stream of the block begun. */
OSSL_DEPRECATEDIN_3_0 void Camellia_cfb128_encrypt(const unsigned char *in, unsigned char *out,
                                                   size_t length, const CAMELLIA_KEY *key,
                                                   unsigned char *ivec, int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void Camellia_cfb1_encrypt(const unsigned char *in, unsigned char *out,
                                                 size_t length, const CAMELLIA_KEY *key,
                                                 unsigned char *ivec, int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void Camellia_cfb8_encrypt(const unsigned char *in, unsigned char *out,
                                                 size_t length, const CAMELLIA_KEY *key,
                                                 unsigned char *ivec, int *num, const int enc);
OSSL_DEPRECATEDIN_3_0 void Camellia_ofb128_encrypt(const unsigned char *in, unsigned char *out,
                                                   size_t length, const CAMELLIA_KEY *key,
                                                   unsigned char *ivec, int *num);
OSSL_DEPRECATEDIN_3_0 void Camellia_ctr128_encrypt(const unsigned char *in, unsigned char *out,
                                                   size_t length, const CAMELLIA_KEY *key,
                                                   unsigned char ivec[CAMELLIA_BLOCK_SIZE],
                                                   unsigned char ecount_buf[CAMELLIA_BLOCK_SIZE],
                                                   unsigned int *num);
#endif

ASSAY_API_END

#endif

#endif
