/* Modes of operation over any cipher of 128-bit blocks. New programs use EVP_EncryptInit(3).
 *
 * A cipher is a function that takes one block from `in` to `out`, which may be the same, under the
 * key structure at `key`; where a mode has a direction, the caller passes the function of the
 * direction that the standard names. `in` and `out` of a mode are the same address or don't
 * overlap; `len` is in bytes. A mode that can be continued leaves `ivec` (and `num`, the bytes used
 * of the block begun, 0 at first) as the next call wants it. */
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

/* Whole passes that a caller may have ready-made: CBC of len bytes; ECB of len bytes; CTR of so
 * many blocks from the counter block ivec, of which the last 32 bits count and which is left as it
 * is; CCM's CTR, whose last 64 bits count, with the CBC-MAC of the plaintext in cmac. */
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

/* GCM (SP 800-38D); `block` encrypts. A context is made by new (NULL without memory), wiped and
 * freed by release; init makes it anew for another key, which must live as long. A message is
 * setiv, then AAD, then text, in any number of calls, then tag (its first len <= 16 bytes) or
 * finish: 0 if the len bytes at tag are right, otherwise another number. aad: 0; -1 if it is too
 * long, -2 after text. encrypt and decrypt: 0, or -1 for a text that is too long; the second forms
 * take the key stream of whole blocks from the caller. */
typedef struct gcm128_context GCM128_CONTEXT;

GCM128_CONTEXT *CRYPTO_gcm128_new(void *key, block128_f block);
void CRYPTO_gcm128_init(GCM128_CONTEXT *ctx, void *key, block128_f block);
void CRYPTO_gcm128_setiv(GCM128_CONTEXT *ctx, const unsigned char *iv, size_t len);
int CRYPTO_gcm128_aad(GCM128_CONTEXT *ctx, const unsigned char *aad, size_t len);
int CRYPTO_gcm128_encrypt(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len);
int CRYPTO_gcm128_decrypt(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len);
int CRYPTO_gcm128_encrypt_ctr32(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                                size_t len, ctr128_f stream);
int CRYPTO_gcm128_decrypt_ctr32(GCM128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                                size_t len, ctr128_f stream);
int CRYPTO_gcm128_finish(GCM128_CONTEXT *ctx, const unsigned char *tag, size_t len);
void CRYPTO_gcm128_tag(GCM128_CONTEXT *ctx, unsigned char *tag, size_t len);
void CRYPTO_gcm128_release(GCM128_CONTEXT *ctx);

/* CCM (SP 800-38C) with a tag of M bytes and a length field of L bytes, in 56 bytes of the caller's
 * memory. A message is setiv with a nonce of 15 - L bytes or more, of which the head is used, and
 * the text's length (0, or -1 if the nonce is too short); aad, once and if there is any; the whole
 * text in one call, 0, or -1 if it has not the length announced; tag, which gives M, or 0 if len
 * isn't M. The caller compares it. */
typedef struct ccm128_context CCM128_CONTEXT;

void CRYPTO_ccm128_init(CCM128_CONTEXT *ctx, unsigned int M, unsigned int L, void *key,
                        block128_f block);
int CRYPTO_ccm128_setiv(CCM128_CONTEXT *ctx, const unsigned char *nonce, size_t nlen, size_t mlen);
void CRYPTO_ccm128_aad(CCM128_CONTEXT *ctx, const unsigned char *aad, size_t alen);
int CRYPTO_ccm128_encrypt(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                          size_t len);
int CRYPTO_ccm128_decrypt(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                          size_t len);
int CRYPTO_ccm128_encrypt_ccm64(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                                size_t len, ccm128_f stream);
int CRYPTO_ccm128_decrypt_ccm64(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                                size_t len, ccm128_f stream);
size_t CRYPTO_ccm128_tag(CCM128_CONTEXT *ctx, unsigned char *tag, size_t len);

/* XTS (IEEE 1619) of one data unit. The context is two key pointers, for the data and the tweak,
 * and their block functions. 0, or -1 if len is less than 16. */
typedef struct xts128_context XTS128_CONTEXT;

int CRYPTO_xts128_encrypt(const XTS128_CONTEXT *ctx, const unsigned char iv[16],
                          const unsigned char *inp, unsigned char *out, size_t len, int enc);

#ifndef OPENSSL_NO_OCB
/* OCB3 (RFC 7253). new gives NULL without memory; init makes a context anew. `stream`, if it isn't
 * NULL, takes whole blocks, from the start_block_num'th (1 is the first); L_ is L_0, L_1, ...; it
 * updates offset and checksum. A message is setiv with a nonce of 1 .. 15 bytes and the tag's
 * length (1, or -1 for bad lengths), then AAD and text, in pieces that but for the last are of
 * whole blocks (1), then tag (1, or -1 for a bad length), or finish: 0 if the len bytes at tag are
 * right. copy_ctx copies a message in work, with the keys given, or the same ones for NULL (1).
 * cleanup wipes and leaves the memory to its owner. */
typedef struct ocb128_context OCB128_CONTEXT;

typedef void (*ocb128_f)(const unsigned char *in, unsigned char *out, size_t blocks,
                         const void *key, size_t start_block_num, unsigned char offset_i[16],
                         const unsigned char L_[][16], unsigned char checksum[16]);

OCB128_CONTEXT *CRYPTO_ocb128_new(void *keyenc, void *keydec, block128_f encrypt,
                                  block128_f decrypt, ocb128_f stream);
int CRYPTO_ocb128_init(OCB128_CONTEXT *ctx, void *keyenc, void *keydec, block128_f encrypt,
                       block128_f decrypt, ocb128_f stream);
int CRYPTO_ocb128_copy_ctx(OCB128_CONTEXT *dest, OCB128_CONTEXT *src, void *keyenc, void *keydec);
int CRYPTO_ocb128_setiv(OCB128_CONTEXT *ctx, const unsigned char *iv, size_t len, size_t taglen);
int CRYPTO_ocb128_aad(OCB128_CONTEXT *ctx, const unsigned char *aad, size_t len);
int CRYPTO_ocb128_encrypt(OCB128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len);
int CRYPTO_ocb128_decrypt(OCB128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len);
int CRYPTO_ocb128_finish(OCB128_CONTEXT *ctx, const unsigned char *tag, size_t len);
int CRYPTO_ocb128_tag(OCB128_CONTEXT *ctx, unsigned char *tag, size_t len);
void CRYPTO_ocb128_cleanup(OCB128_CONTEXT *ctx);
#endif

ASSAY_API_END

#endif
