/* AES and the modes that are worth a kernel: the contract.
 *
 * FIPS 197 (the cipher), SP 800-38A (ECB, CBC, CTR), SP 800-38C (CCM's pair), SP 800-38D (GCM),
 * SP 800-38E with IEEE 1619 (XTS). CFB, OFB, CMAC and key wrap are built on these in crypto/.
 *
 * Common to all kernels: keys, texts, hash keys and tweaks are secret, so that nothing but lengths
 * decides a branch or an address. Counters alone are public, so that a row may branch on their
 * carries; who counts in secret (CTR-DRBG's V) makes the blocks and uses ECB. `in` and `out` are
 * the same address or don't overlap; neither needs alignment. Lengths are in blocks of 16 bytes
 * (n_blocks) or in bytes (len) and may be zero. The key structures' contents are the row's own: a
 * key made by one row is used by that row only. */
#ifndef ASSAY_REF_AES_H
#define ASSAY_REF_AES_H

#include <stddef.h>
#include <stdint.h>

#define AES_BLOCK_LEN 16

/* A key schedule, at most 15 round keys; the layout of the public AES_KEY. */
struct aes_key {
    uint32_t rd_key[60];
    int rounds; /* 10, 12 or 14 */
};

/* The GHASH key: H and what a row wants of its powers. */
struct aes_gcm_key {
    _Alignas(64) uint8_t h[48 * 16];
};

/* Expands a user key of 128, 192 or 256 bits for encryption, or for decryption. Constant time. */
typedef void aes_expand_fn(struct aes_key *key, const uint8_t *user_key, unsigned bits);

/* ECB: each block by itself. Encryption takes an encryption key, decryption a decryption key. */
typedef void aes_ecb_fn(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                        size_t n_blocks);

/* CBC: `iv` is the chaining value before, and is left as the one after (the last ciphertext). */
typedef void aes_cbc_fn(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                        size_t n_blocks);

/* CBC-MAC: folds n_blocks of `in` into `mac`: mac = E(mac ^ block) for each. Encryption key. */
typedef void aes_cbc_mac_fn(const struct aes_key *key, uint8_t mac[16], const uint8_t *in,
                            size_t n_blocks);

/* CTR: XORs E(ctr), E(ctr + 1), ... onto `in`; `ctr` is a big-endian number of 128 bits which
 * wraps, and is left advanced by n_blocks. Encryption key. */
typedef void aes_ctr_fn(const struct aes_key *key, uint8_t ctr[16], uint8_t *out, const uint8_t *in,
                        size_t n_blocks);

/* CCM's pair (SP 800-38C, 6.1 and 6.2, over whole blocks): CBC-MAC of the plaintext into `mac` and
 * CTR in one pass; `mac` and `ctr` as above. Encryption key for both. */
typedef void aes_ccm_fn(const struct aes_key *key, uint8_t ctr[16], uint8_t mac[16], uint8_t *out,
                        const uint8_t *in, size_t n_blocks);

/* XTS over whole blocks: `tweak` is the encrypted tweak of the first block (IEEE 1619, 5.3.1: the
 * data key's cipher between two XORs of it), multiplied by alpha for each block, and left as that
 * of the block that would follow. Stealing is done in crypto/. Encryption or decryption key. */
typedef void aes_xts_fn(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                        const uint8_t *in, size_t n_blocks);

/* GCM (SP 800-38D). init: the powers that the row uses of the hash subkey, H = E(0^128). */
typedef void aes_gcm_init_fn(struct aes_gcm_key *gcm, const uint8_t h[16]);

/* GHASH: y = GHASH continued over `len` bytes of `in`, the last block padded with zeros. */
typedef void aes_gcm_hash_fn(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in,
                             size_t len);

/* GCTR with GHASH of the ciphertext in one pass over `len` bytes: `ctr` is the next counter block,
 * whose last 32 bits count up (inc32, wrapping within them) and which is left as the one after the
 * last used; a partial last block uses the head of its key stream and is padded with zeros for y,
 * so only the last call of a message may have a `len` that is no multiple of 16. */
typedef void aes_gcm_crypt_fn(const struct aes_key *key, const struct aes_gcm_key *gcm,
                              uint8_t ctr[16], uint8_t y[16], uint8_t *out, const uint8_t *in,
                              size_t len);

/* The tag: E(j0) ^ GHASH(y, 64-bit bit lengths of AAD and text). Lengths in bytes. */
typedef void aes_gcm_tag_fn(const struct aes_key *key, const struct aes_gcm_key *gcm,
                            const uint8_t j0[16], const uint8_t y[16], uint64_t aad_len,
                            uint64_t text_len, uint8_t tag[16]);

/* Declares the kernels of a row, in the order of struct aes_impl: aes_ctr_ref for suffix `ref`. */
#define AES_KERNELS(suffix)                                                 \
    aes_expand_fn aes_expand_encrypt_##suffix, aes_expand_decrypt_##suffix; \
    aes_ecb_fn aes_ecb_encrypt_##suffix, aes_ecb_decrypt_##suffix;          \
    aes_cbc_fn aes_cbc_encrypt_##suffix, aes_cbc_decrypt_##suffix;          \
    aes_cbc_mac_fn aes_cbc_mac_##suffix;                                    \
    aes_ctr_fn aes_ctr_##suffix;                                            \
    aes_ccm_fn aes_ccm_encrypt_##suffix, aes_ccm_decrypt_##suffix;          \
    aes_xts_fn aes_xts_encrypt_##suffix, aes_xts_decrypt_##suffix;          \
    aes_gcm_init_fn aes_gcm_init_##suffix;                                  \
    aes_gcm_hash_fn aes_gcm_hash_##suffix;                                  \
    aes_gcm_crypt_fn aes_gcm_encrypt_##suffix, aes_gcm_decrypt_##suffix;    \
    aes_gcm_tag_fn aes_gcm_tag_##suffix

AES_KERNELS(ref);

#endif
