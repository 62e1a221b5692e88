/* DES and triple DES (FIPS 46-3, SP 800-67) by themselves and in simple modes, des_random_key(3).
 * New programs use EVP_EncryptInit(3) with another cipher.
 *
 * `in` and `out` are the same address or don't overlap; a DES_cblock is eight bytes. `enc` is
 * DES_ENCRYPT or DES_DECRYPT. ks1, ks2, ks3 are the keys of triple DES: encryption under the first,
 * decryption under the second, encryption under the third. */
#ifndef OPENSSL_DES_H
#define OPENSSL_DES_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_DES_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_DES
#include <openssl/e_os2.h>

ASSAY_API_BEGIN

#ifndef OPENSSL_NO_DEPRECATED_3_0

typedef unsigned int DES_LONG;
typedef unsigned char DES_cblock[8];
typedef unsigned char const_DES_cblock[8]; /* not written to */

/* A key schedule: its contents are the library's own. */
typedef struct DES_ks {
    union {
        DES_cblock cblock;
        DES_LONG deslong[2];
    } ks[16];
} DES_key_schedule;

#define DES_KEY_SZ      (sizeof(DES_cblock))
#define DES_SCHEDULE_SZ (sizeof(DES_key_schedule))

#define DES_ENCRYPT 1
#define DES_DECRYPT 0

#define DES_CBC_MODE  0
#define DES_PCBC_MODE 1

/* Triple DES with two keys: the first is the third too. */
#define DES_ecb2_encrypt(i, o, k1, k2, e) DES_ecb3_encrypt((i), (o), (k1), (k2), (k1), (e))
#define DES_ede2_cbc_encrypt(i, o, l, k1, k2, iv, e) \
    DES_ede3_cbc_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (e))
#define DES_ede2_cfb64_encrypt(i, o, l, k1, k2, iv, n, e) \
    DES_ede3_cfb64_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (n), (e))
#define DES_ede2_ofb64_encrypt(i, o, l, k1, k2, iv, n) \
    DES_ede3_ofb64_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (n))

#define DES_fixup_key_parity DES_set_odd_parity

/* The implementation, as text. */
OSSL_DEPRECATEDIN_3_0 const char *DES_options(void);

/* ---- Keys ---- */

/* A random key with odd parity that isn't weak: 1, or 0 without randomness. */
OSSL_DEPRECATEDIN_3_0 int DES_random_key(DES_cblock *ret);

/* Sets the lowest bit of each byte so that its parity is odd; tells whether all are: 1, or 0. */
OSSL_DEPRECATEDIN_3_0 void DES_set_odd_parity(DES_cblock *key);
OSSL_DEPRECATEDIN_3_0 int DES_check_key_parity(const_DES_cblock *key);

/* 1 for the 4 weak and the 12 semi-weak keys, else 0. */
OSSL_DEPRECATEDIN_3_0 int DES_is_weak_key(const_DES_cblock *key);

/* The schedule of a key. DES_set_key, DES_key_sched and DES_set_key_checked refuse a key without
 * odd parity (-1) and a weak one (-2); else 0. */
OSSL_DEPRECATEDIN_3_0 int DES_set_key(const_DES_cblock *key, DES_key_schedule *schedule);
OSSL_DEPRECATEDIN_3_0 int DES_key_sched(const_DES_cblock *key, DES_key_schedule *schedule);
OSSL_DEPRECATEDIN_3_0 int DES_set_key_checked(const_DES_cblock *key, DES_key_schedule *schedule);
OSSL_DEPRECATEDIN_3_0 void DES_set_key_unchecked(const_DES_cblock *key, DES_key_schedule *schedule);

/* One key, or two, from a password, as Kerberos 4 made them. */
OSSL_DEPRECATEDIN_3_0 void DES_string_to_key(const char *str, DES_cblock *key);
OSSL_DEPRECATEDIN_3_0 void DES_string_to_2keys(const char *str, DES_cblock *key1, DES_cblock *key2);

/* ---- One block ---- */

/* A block under one key, or by triple DES. */
OSSL_DEPRECATEDIN_3_0 void DES_ecb_encrypt(const_DES_cblock *input, DES_cblock *output,
                                           DES_key_schedule *ks, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ecb3_encrypt(const_DES_cblock *input, DES_cblock *output,
                                            DES_key_schedule *ks1, DES_key_schedule *ks2,
                                            DES_key_schedule *ks3, int enc);

/* A block as two words, little-endian, in place: DES; DES without its initial and final
 * permutations; triple DES. */
OSSL_DEPRECATEDIN_3_0 void DES_encrypt1(DES_LONG *data, DES_key_schedule *ks, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_encrypt2(DES_LONG *data, DES_key_schedule *ks, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_encrypt3(DES_LONG *data, DES_key_schedule *ks1,
                                        DES_key_schedule *ks2, DES_key_schedule *ks3);
OSSL_DEPRECATEDIN_3_0 void DES_decrypt3(DES_LONG *data, DES_key_schedule *ks1,
                                        DES_key_schedule *ks2, DES_key_schedule *ks3);

/* ---- Modes ---- */

/* CBC; DES_cbc_encrypt leaves ivec as it was. A partial last block is filled with zeros for
 * encryption, which writes the whole block; decryption reads a whole block and writes the partial
 * one. DES_xcbc_encrypt is DESX: `inw` is added before the cipher, `outw` after it. */
OSSL_DEPRECATEDIN_3_0 void DES_cbc_encrypt(const unsigned char *input, unsigned char *output,
                                           long length, DES_key_schedule *schedule,
                                           DES_cblock *ivec, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ncbc_encrypt(const unsigned char *input, unsigned char *output,
                                            long length, DES_key_schedule *schedule,
                                            DES_cblock *ivec, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_xcbc_encrypt(const unsigned char *input, unsigned char *output,
                                            long length, DES_key_schedule *schedule,
                                            DES_cblock *ivec, const_DES_cblock *inw,
                                            const_DES_cblock *outw, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ede3_cbc_encrypt(const unsigned char *input, unsigned char *output,
                                                long length, DES_key_schedule *ks1,
                                                DES_key_schedule *ks2, DES_key_schedule *ks3,
                                                DES_cblock *ivec, int enc);

/* PCBC, as Kerberos 4 had it: both plaintext and ciphertext go on to the next block. ivec stays. */
OSSL_DEPRECATEDIN_3_0 void DES_pcbc_encrypt(const unsigned char *input, unsigned char *output,
                                            long length, DES_key_schedule *schedule,
                                            DES_cblock *ivec, int enc);

/* CFB with segments of numbits, 1 .. 64, each in as many whole bytes as it needs; a rest of fewer
 * is left. */
OSSL_DEPRECATEDIN_3_0 void DES_cfb_encrypt(const unsigned char *in, unsigned char *out, int numbits,
                                           long length, DES_key_schedule *schedule,
                                           DES_cblock *ivec, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ede3_cfb_encrypt(const unsigned char *in, unsigned char *out,
                                                int numbits, long length, DES_key_schedule *ks1,
                                                DES_key_schedule *ks2, DES_key_schedule *ks3,
                                                DES_cblock *ivec, int enc);

/* OFB with segments of numbits, 1 .. 64; `length` counts segments. Bits past a segment's are zero.
 */
OSSL_DEPRECATEDIN_3_0 void DES_ofb_encrypt(const unsigned char *in, unsigned char *out, int numbits,
                                           long length, DES_key_schedule *schedule,
                                           DES_cblock *ivec);

/* CFB and OFB of any number of bytes; *num is the bytes used of the block begun, 0 at first. */
OSSL_DEPRECATEDIN_3_0 void DES_cfb64_encrypt(const unsigned char *in, unsigned char *out,
                                             long length, DES_key_schedule *schedule,
                                             DES_cblock *ivec, int *num, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ofb64_encrypt(const unsigned char *in, unsigned char *out,
                                             long length, DES_key_schedule *schedule,
                                             DES_cblock *ivec, int *num);
OSSL_DEPRECATEDIN_3_0 void DES_ede3_cfb64_encrypt(const unsigned char *in, unsigned char *out,
                                                  long length, DES_key_schedule *ks1,
                                                  DES_key_schedule *ks2, DES_key_schedule *ks3,
                                                  DES_cblock *ivec, int *num, int enc);
OSSL_DEPRECATEDIN_3_0 void DES_ede3_ofb64_encrypt(const unsigned char *in, unsigned char *out,
                                                  long length, DES_key_schedule *ks1,
                                                  DES_key_schedule *ks2, DES_key_schedule *ks3,
                                                  DES_cblock *ivec, int *num);

/* ---- Checksums and passwords ---- */

/* The last ciphertext of CBC, to `output` if it isn't NULL; gives its last four bytes as a number,
 * big-endian. */
OSSL_DEPRECATEDIN_3_0 DES_LONG DES_cbc_cksum(const unsigned char *input, DES_cblock *output,
                                             long length, DES_key_schedule *schedule,
                                             const_DES_cblock *ivec);

/* Kerberos 4's quadratic checksum, out_count times over, 1 .. 4: each pass's 8 bytes go to `output`
 * if it isn't NULL. Gives the last pass's first word. */
OSSL_DEPRECATEDIN_3_0 DES_LONG DES_quad_cksum(const unsigned char *input, DES_cblock output[],
                                              long length, int out_count, DES_cblock *seed);

/* crypt(3)'s oldest form: 13 characters and a zero to `ret`, which is returned, or NULL for a salt
 * that isn't two characters of ./0-9A-Za-z. DES_crypt writes to memory of its own, one for all. */
OSSL_DEPRECATEDIN_3_0 char *DES_fcrypt(const char *buf, const char *salt, char *ret);
OSSL_DEPRECATEDIN_3_0 char *DES_crypt(const char *buf, const char *salt);

#endif

ASSAY_API_END

#endif

#endif
