/* The encodings of RFC 8017 inside: what the public RSA_padding_* functions and the operations on
 * keys share. `em` is an encoded message, as long as the modulus. */
#ifndef ASSAY_RSA_PAD_H
#define ASSAY_RSA_PAD_H

#include <openssl/evp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Raises an error of ERR_LIB_RSA, and gives -1. */
int rsa_bad(int reason);

/* p of n bytes is moved to the left by a secret `by` < n; what comes in at the right is
 * unspecified. Constant time in `by`. */
void rsa_shift_left(uint8_t *p, size_t n, uint64_t by);

/* Block type 2: the message in em, of n bytes, which is destroyed, to the front of `to`, nothing if
 * em isn't an encoding. All ones if it is one of a message that fits, with its *len. n is at least
 * RSA_PKCS1_PADDING_SIZE. Constant time. */
uint64_t type_2_decode(uint8_t *to, size_t room, uint8_t *em, size_t n, uint64_t *len);

/* out = in ^ MGF1(seed), of len bytes (RFC 8017, B.2.1); in may be out, or NULL for the mask
 * itself. false: the digest failed, which none of ours does. */
bool mgf1_xor(uint8_t *out, const uint8_t *in, size_t len, const uint8_t *seed, size_t seed_len,
              const EVP_MD *md);

/* EMSA-PSS (RFC 8017, 9.1) of a modulus of `bits` bits: em has (bits + 7) / 8 bytes, the first of
 * which is zero if bits - 1 is a multiple of 8. `salt_len` is RSA_PSS_SALTLEN_* or a number of
 * bytes. m_hash is of md's size. mgf1_md may be NULL: md. */
bool pss_encode(uint8_t *em, int bits, const uint8_t *m_hash, const EVP_MD *md,
                const EVP_MD *mgf1_md, int salt_len);
bool pss_verify(const uint8_t *em, int bits, const uint8_t *m_hash, const EVP_MD *md,
                const EVP_MD *mgf1_md, int salt_len);

/* EMSA-PKCS1-v1_5 (RFC 8017, 9.2) of em_len bytes; the DigestInfo's digest is named by its NID.
 * NID_md5_sha1 has no DigestInfo (RFC 4346, 7.4.3). Raises what RSA_sign(3) does. */
bool pkcs1_sign_encode(uint8_t *em, size_t em_len, int nid, const uint8_t *hash, size_t hash_len);

/* Raises what is wrong with a block of k bytes that isn't the encoding; -1. */
int pkcs1_sign_refuse(const uint8_t *em, size_t k);

/* A TLS premaster secret (RFC 5246, 7.4.7.1) of TLS_PREMASTER bytes, from an encoding of block type
 * 2 of n bytes. Where the padding, the length or the version (alt_version too, unless it is 0) is
 * wrong, random bytes: no one is told. false: em is too short for one, or there are no random
 * bytes. Constant time. */
#define TLS_PREMASTER 48
bool tls_premaster_decode(uint8_t out[TLS_PREMASTER], const uint8_t *em, size_t n, int version,
                          int alt_version);

#endif
