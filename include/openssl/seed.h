/* SEED (RFC 4269) by itself and in simple modes. New programs use EVP_EncryptInit(3).
 *
 * `in` and `out` are the same address or don't overlap. `enc` is 1 to encrypt, 0 to decrypt. */
#ifndef OPENSSL_SEED_H
#define OPENSSL_SEED_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SEED_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_SEED
#include <openssl/crypto.h>
#include <openssl/e_os2.h>
#include <sys/types.h>

ASSAY_API_BEGIN

#define SEED_BLOCK_SIZE 16
#define SEED_KEY_LENGTH 16

#ifndef OPENSSL_NO_DEPRECATED_3_0

/* A key schedule: its contents are the library's own. */
typedef struct seed_key_st {
    unsigned int data[32];
} SEED_KEY_SCHEDULE;

OSSL_DEPRECATEDIN_3_0 void SEED_set_key(const unsigned char rawkey[SEED_KEY_LENGTH],
                                        SEED_KEY_SCHEDULE *ks);

/* One block of 16 bytes; the last takes the direction from enc, which is 1 or 0. */
OSSL_DEPRECATEDIN_3_0 void SEED_encrypt(const unsigned char s[SEED_BLOCK_SIZE],
                                        unsigned char d[SEED_BLOCK_SIZE],
                                        const SEED_KEY_SCHEDULE *ks);
OSSL_DEPRECATEDIN_3_0 void SEED_decrypt(const unsigned char s[SEED_BLOCK_SIZE],
                                        unsigned char d[SEED_BLOCK_SIZE],
                                        const SEED_KEY_SCHEDULE *ks);
OSSL_DEPRECATEDIN_3_0 void SEED_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                            const SEED_KEY_SCHEDULE *ks, int enc);

/* CBC. A partial last block is filled with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void SEED_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                                            const SEED_KEY_SCHEDULE *ks,
                                            unsigned char ivec[SEED_BLOCK_SIZE], int enc);

/* CFB and OFB of any number of bytes; *num is the bytes used of the block begun, 0 at first. */
OSSL_DEPRECATEDIN_3_0 void SEED_cfb128_encrypt(const unsigned char *in, unsigned char *out,
                                               size_t len, const SEED_KEY_SCHEDULE *ks,
                                               unsigned char ivec[SEED_BLOCK_SIZE], int *num,
                                               int enc);
OSSL_DEPRECATEDIN_3_0 void SEED_ofb128_encrypt(const unsigned char *in, unsigned char *out,
                                               size_t len, const SEED_KEY_SCHEDULE *ks,
                                               unsigned char ivec[SEED_BLOCK_SIZE], int *num);
#endif

ASSAY_API_END

#endif

#endif
