/* Blowfish by itself and in simple modes. New programs use EVP_EncryptInit(3).
 *
 * `in` and `out` are the same address or don't overlap. `enc` is BF_ENCRYPT or BF_DECRYPT. */
#ifndef OPENSSL_BLOWFISH_H
#define OPENSSL_BLOWFISH_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_BLOWFISH_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_BF
#include <openssl/e_os2.h>

ASSAY_API_BEGIN

#define BF_BLOCK 8

#ifndef OPENSSL_NO_DEPRECATED_3_0

#define BF_ENCRYPT 1
#define BF_DECRYPT 0

#define BF_LONG unsigned int

#define BF_ROUNDS 16

/* The subkeys. */
typedef struct bf_key_st {
    BF_LONG P[BF_ROUNDS + 2];
    BF_LONG S[4 * 256];
} BF_KEY;

/* The implementation, as text. */
OSSL_DEPRECATEDIN_3_0 const char *BF_options(void);

/* A key of 1 .. 72 bytes; more is cut off. */
OSSL_DEPRECATEDIN_3_0 void BF_set_key(BF_KEY *key, int len, const unsigned char *data);

/* One block of 8 bytes; as two words of 32 bits, big-endian, in place. */
OSSL_DEPRECATEDIN_3_0 void BF_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                          const BF_KEY *key, int enc);
OSSL_DEPRECATEDIN_3_0 void BF_encrypt(BF_LONG *data, const BF_KEY *key);
OSSL_DEPRECATEDIN_3_0 void BF_decrypt(BF_LONG *data, const BF_KEY *key);

/* CBC. A partial last block is filled with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void BF_cbc_encrypt(const unsigned char *in, unsigned char *out, long length,
                                          const BF_KEY *schedule, unsigned char *ivec, int enc);

/* CFB and OFB of any number of bytes; *num is the bytes used of the block begun, 0 at first. */
OSSL_DEPRECATEDIN_3_0 void BF_cfb64_encrypt(const unsigned char *in, unsigned char *out,
                                            long length, const BF_KEY *schedule,
                                            unsigned char *ivec, int *num, int enc);
OSSL_DEPRECATEDIN_3_0 void BF_ofb64_encrypt(const unsigned char *in, unsigned char *out,
                                            long length, const BF_KEY *schedule,
                                            unsigned char *ivec, int *num);
#endif

ASSAY_API_END

#endif

#endif
