/* RC2 (RFC 2268) by itself and in simple modes. New programs use EVP_EncryptInit(3) with another
 * cipher.
 *
 * `in` and `out` are the same address or don't overlap. `enc` is RC2_ENCRYPT or RC2_DECRYPT. */
#ifndef OPENSSL_RC2_H
#define OPENSSL_RC2_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RC2_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_RC2

ASSAY_API_BEGIN

#define RC2_BLOCK      8
#define RC2_KEY_LENGTH 16

#ifndef OPENSSL_NO_DEPRECATED_3_0

typedef unsigned int RC2_INT;

#define RC2_ENCRYPT 1
#define RC2_DECRYPT 0

/* A key schedule: its contents are the library's own. */
typedef struct rc2_key_st {
    RC2_INT data[64];
} RC2_KEY;

/* A key of 1 .. 128 bytes, of which 1 .. 1024 bits count; more is cut off, and 0 bits are 1024. */
OSSL_DEPRECATEDIN_3_0 void RC2_set_key(RC2_KEY *key, int len, const unsigned char *data, int bits);

/* One block of 8 bytes; as two words of 32 bits, little-endian, in place. */
OSSL_DEPRECATEDIN_3_0 void RC2_ecb_encrypt(const unsigned char *in, unsigned char *out,
                                           RC2_KEY *key, int enc);
OSSL_DEPRECATEDIN_3_0 void RC2_encrypt(unsigned long *data, RC2_KEY *key);
OSSL_DEPRECATEDIN_3_0 void RC2_decrypt(unsigned long *data, RC2_KEY *key);

/* CBC. A partial last block is filled with zeros for encryption, which writes the whole block;
 * decryption reads a whole block and writes the partial one. */
OSSL_DEPRECATEDIN_3_0 void RC2_cbc_encrypt(const unsigned char *in, unsigned char *out, long length,
                                           RC2_KEY *ks, unsigned char *iv, int enc);

/* CFB and OFB of any number of bytes; *num is the bytes used of the block begun, 0 at first. */
OSSL_DEPRECATEDIN_3_0 void RC2_cfb64_encrypt(const unsigned char *in, unsigned char *out,
                                             long length, RC2_KEY *schedule, unsigned char *ivec,
                                             int *num, int enc);
OSSL_DEPRECATEDIN_3_0 void RC2_ofb64_encrypt(const unsigned char *in, unsigned char *out,
                                             long length, RC2_KEY *schedule, unsigned char *ivec,
                                             int *num);
#endif

ASSAY_API_END

#endif

#endif
