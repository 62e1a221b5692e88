/* CAST5 (RFC 2144) by itself and in simple modes. New programs use EVP_EncryptInit(3).
 *
 * `in` and `out` are the same address or don't overlap. `enc` is CAST_ENCRYPT or CAST_DECRYPT. */
#ifndef OPENSSL_CAST_H
#define OPENSSL_CAST_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CAST_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CAST

ASSAY_API_BEGIN

#define CAST_BLOCK      8
#define CAST_KEY_LENGTH 16

#ifndef OPENSSL_NO_DEPRECATED_3_0

#define CAST_ENCRYPT 1
#define CAST_DECRYPT 0

#define CAST_LONG unsigned int

/* A key schedule: its contents are the library's own. */
typedef struct cast_key_st {
    CAST_LONG data[32];
    int short_key; /* fewer rounds, for keys up to 80 bits */
} CAST_KEY;

/* A key of 1 .. 16 bytes; more is cut off. */
OSSL_DEPRECATEDIN_3_0 void CAST_set_key(CAST_KEY *key, int len, const unsigned char *data);

/* One block of 8 bytes; as two words of 32 bits, big-endian, in place. */
OSSL_DEPRECATEDIN_3_0 void CAST_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                            const CAST_KEY *key, int enc);
OSSL_DEPRECATEDIN_3_0 void CAST_encrypt(CAST_LONG *data, const CAST_KEY *key);
OSSL_DEPRECATEDIN_3_0 void CAST_decrypt(CAST_LONG *data, const CAST_KEY *key);

/* CBC. A partial last block is filled with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void CAST_cbc_encrypt(const unsigned char *in, unsigned char *out,
                                            long length, const CAST_KEY *ks, unsigned char *iv,
                                            int enc);

/* CFB and OFB of any number of bytes; *num is the bytes used of the block begun, 0 at first. */
OSSL_DEPRECATEDIN_3_0 void CAST_cfb64_encrypt(const unsigned char *in, unsigned char *out,
                                              long length, const CAST_KEY *schedule,
                                              unsigned char *ivec, int *num, int enc);
OSSL_DEPRECATEDIN_3_0 void CAST_ofb64_encrypt(const unsigned char *in, unsigned char *out,
                                              long length, const CAST_KEY *schedule,
                                              unsigned char *ivec, int *num);
#endif

ASSAY_API_END

#endif

#endif
