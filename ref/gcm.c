/* AES-GCM, written next to SP 800-38D (November 2007); section numbers are that document's.
 * J0, the buffering of pieces and the limits on lengths are in crypto/cipher/gcm.c. Constant time:
 * bits of blocks select by masks. */
#include "ref/aes.h"
#include "ref/block.h"

/* 6.1: a block as a polynomial, its leftmost bit x_0 at the top of `left`. */
struct block {
    uint64_t left, right;
};

static struct block load_block(const uint8_t b[16])
{
    return (struct block){load64_be(b), load64_be(b + 8)};
}

static void store_block(uint8_t b[16], struct block x)
{
    store64_be(b, x.left);
    store64_be(b + 8, x.right);
}

/* 6.3, Algorithm 1: Z = X . Y; R = 11100001 || 0^120. */
static struct block multiply(struct block X, struct block Y)
{
    struct block Z = {0, 0}, V = Y;
    for (int i = 0; i < 128; i++) {
        uint64_t x_i = (i < 64 ? X.left >> (63 - i) : X.right >> (127 - i)) & 1;
        Z.left ^= V.left & (0 - x_i);
        Z.right ^= V.right & (0 - x_i);
        uint64_t lsb = V.right & 1;
        V.right = V.right >> 1 | V.left << 63;
        V.left = V.left >> 1 ^ ((uint64_t)0xe1 << 56 & (0 - lsb));
    }
    return Z;
}

/* 7.1, step 1: H = CIPH(0^128) comes from the caller. */
void aes_gcm_init_ref(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    memset(gcm->h, 0, sizeof(gcm->h));
    memcpy(gcm->h, h, 16);
}

/* 6.4, Algorithm 2, step 3: Y(i) = (Y(i-1) ^ X(i)) . H. */
static void ghash_block(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t x[16])
{
    block_xor(y, y, x);
    store_block(y, multiply(load_block(y), load_block(gcm->h)));
}

void aes_gcm_hash_ref(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    for (; len >= 16; len -= 16, in += 16)
        ghash_block(gcm, y, in);
    if (len > 0) {
        uint8_t last[16] = {0};
        memcpy(last, in, len);
        ghash_block(gcm, y, last);
    }
}

/* 6.5, Algorithm 3: Y(i) = X(i) ^ CIPH(CB(i)), CB(i) = inc32(CB(i-1)); the last block takes the
 * leftmost bits of its CIPH. */
static void gctr(const struct aes_key *key, uint8_t cb[16], uint8_t *out, const uint8_t *in,
                 size_t len)
{
    while (len > 0) {
        uint8_t o[16];
        size_t n = len < 16 ? len : 16;
        aes_ecb_encrypt_ref(key, o, cb, 1);
        for (size_t i = 0; i < n; i++)
            out[i] = in[i] ^ o[i];
        ctr32_add(cb, 1);
        in += n;
        out += n;
        len -= n;
    }
}

/* 7.1, steps 3 to 5: C = GCTR(inc32(J0), P), then the part of S that C gives. */
void aes_gcm_encrypt_ref(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                         uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    gctr(key, ctr, out, in, len);
    aes_gcm_hash_ref(gcm, y, out, len);
}

/* 7.2, steps 4 to 6. */
void aes_gcm_decrypt_ref(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                         uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len)
{
    aes_gcm_hash_ref(gcm, y, in, len);
    gctr(key, ctr, out, in, len);
}

/* 7.1, steps 5 and 6: S ends with [len(A)]64 || [len(C)]64, in bits; T = GCTR(J0, S). */
void aes_gcm_tag_ref(const struct aes_key *key, const struct aes_gcm_key *gcm, const uint8_t j0[16],
                     const uint8_t y[16], uint64_t aad_len, uint64_t text_len, uint8_t tag[16])
{
    uint8_t S[16], lengths[16], J0[16];
    memcpy(S, y, 16);
    memcpy(J0, j0, 16);
    store64_be(lengths, aad_len * 8);
    store64_be(lengths + 8, text_len * 8);
    ghash_block(gcm, S, lengths);
    gctr(key, J0, tag, S, 16);
}
