/* Modes of operation over any cipher of 128-bit blocks. New programs use EVP_EncryptInit(3).
 *
 * A cipher is a function that takes one block from `in` to `out`, which may be the same, under the
 * key structure at `key`; where a mode has a direction, the caller passes the function of the
 * direction that the standard names. `in` and `out` of a mode are the same address or don't overlap;
 * `len` is in bytes. A mode that can be continued leaves `ivec` (and `num`, the bytes used of the
 * block begun, 0 at first) as the next call wants it. */
#ifndef OPENSSL_MODES_H
#define OPENSSL_MODES_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_MODES_H
#endif

#include <openssl/types.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* One block. */
typedef void (*block128_f)(const unsigned char in[16], unsigned char out[16], const void *key);

/* Whole passes that a caller may have ready-made: CBC of len bytes; ECB of len bytes; CTR of so many
 * blocks from the counter block ivec, of which the last 32 bits count and which is left as it is;
 * CCM's CTR, whose last 64 bits count, with the CBC-MAC of the plaintext in cmac. */
typedef void (*cbc128_f)(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                         unsigned char ivec[16], int enc);
typedef void (*ecb128_f)(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                         int enc);
typedef void (*ctr128_f)(const unsigned char *in, unsigned char *out, size_t blocks,
                         const void *key, const unsigned char ivec[16]);
typedef void (*ccm128_f)(const unsigned char *in, unsigned char *out, size_t blocks,
                         const void *key, const unsigned char ivec[16], unsigned char cmac[16]);

/* CBC (SP 800-38A, 6.2). A partial last block is padded with zeros for encryption, which writes the
 * whole block; decryption reads a whole block and writes the partial one. */
void CRYPTO_cbc128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], block128_f block);
void CRYPTO_cbc128_decrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], block128_f block);

/* CTR (6.5): the counter is the whole ivec; ecount_buf keeps the key stream of the block begun. The
 * second form takes the pass over whole blocks from the caller. */
void CRYPTO_ctr128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], unsigned char ecount_buf[16], unsigned int *num,
                           block128_f block);
void CRYPTO_ctr128_encrypt_ctr32(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16],
                                 unsigned char ecount_buf[16], unsigned int *num, ctr128_f ctr);

/* OFB (6.4) and CFB (6.3) with segments of 128, 8 and 1 bits; `block` encrypts in either direction.
 * The last takes its length in bits, from the top of each byte. */
void CRYPTO_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], int *num, block128_f block);
void CRYPTO_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], int *num, int enc, block128_f block);
void CRYPTO_cfb128_8_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block);
void CRYPTO_cfb128_1_encrypt(const unsigned char *in, unsigned char *out, size_t bits,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block);

/* CBC with ciphertext stealing (SP 800-38A, addendum). cts128 is CS3, as Kerberos has it: the last
 * two blocks always change places; len is more than 16. nistcts128 is CS1: they stay, and a
 * multiple of 16 is plain CBC; len is 16 or more. They return len, or 0 if it is too short; the
 * decrypt_block forms return len + 16 where they stole, as OpenSSL's do. */
size_t CRYPTO_cts128_encrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                   const void *key, unsigned char ivec[16], block128_f block);
size_t CRYPTO_cts128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                             const void *key, unsigned char ivec[16], cbc128_f cbc);
size_t CRYPTO_cts128_decrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                   const void *key, unsigned char ivec[16], block128_f block);
size_t CRYPTO_cts128_decrypt(const unsigned char *in, unsigned char *out, size_t len,
                             const void *key, unsigned char ivec[16], cbc128_f cbc);
size_t CRYPTO_nistcts128_encrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                       const void *key, unsigned char ivec[16], block128_f block);
size_t CRYPTO_nistcts128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16], cbc128_f cbc);
size_t CRYPTO_nistcts128_decrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                       const void *key, unsigned char ivec[16], block128_f block);
size_t CRYPTO_nistcts128_decrypt(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16], cbc128_f cbc);

/* Key wrap: RFC 3394 (iv of 8 bytes, or NULL for its default), and with padding RFC 5649 (icv of 4
 * bytes, or NULL). They return the bytes written, or 0 for a bad length or, unwrapping, a wrong
 * check value, after which nothing of the result is left in `out`. `block` is the direction's. */
size_t CRYPTO_128_wrap(void *key, const unsigned char *iv, unsigned char *out,
                       const unsigned char *in, size_t inlen, block128_f block);
size_t CRYPTO_128_unwrap(void *key, const unsigned char *iv, unsigned char *out,
                         const unsigned char *in, size_t inlen, block128_f block);
size_t CRYPTO_128_wrap_pad(void *key, const unsigned char *icv, unsigned char *out,
                           const unsigned char *in, size_t inlen, block128_f block);
size_t CRYPTO_128_unwrap_pad(void *key, const unsigned char *icv, unsigned char *out,
                             const unsigned char *in, size_t inlen, block128_f block);

ASSAY_API_END

#endif
