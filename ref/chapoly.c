/* AEAD_CHACHA20_POLY1305, written next to RFC 8439 (June 2018); section numbers are that
 * document's. Constant time in all but the lengths and whether the tag was right. */
#include "ref/chapoly.h"

#include "ref/bytes.h"
#include "ref/chacha20.h"
#include "ref/poly1305.h"

static void chacha20(uint8_t *out, const uint8_t *in, size_t len, const uint8_t key[32],
                     uint32_t counter, const uint8_t nonce[12])
{
    uint32_t k[8], c[4] = {counter};
    uint8_t last[CHACHA20_BLOCK_LEN];
    for (int i = 0; i < 8; i++)
        k[i] = load32_le(key + 4 * i);
    for (int i = 0; i < 3; i++)
        c[1 + i] = load32_le(nonce + 4 * i);
    chacha20_xor_ref(out, in, len, k, c, last);
}

/* 2.6: poly1305_key_gen. */
static void poly1305_key_gen(uint8_t one_time_key[32], const uint8_t key[32],
                             const uint8_t nonce[12])
{
    static const uint8_t zeros[32];
    chacha20(one_time_key, zeros, 32, key, 0, nonce);
}

/* 2.8: a string and its zeros up to a multiple of 16 bytes. */
static void mac_padded(void *state, const uint8_t *data, size_t len)
{
    uint8_t block[16] = {0};
    poly1305_blocks_ref(state, data, len / 16, 1);
    if (len % 16 > 0) {
        memcpy(block, data + len / 16 * 16, len % 16);
        poly1305_blocks_ref(state, block, 1, 1);
    }
}

/* 2.8: the tag over aad, padding, ciphertext, padding and both lengths. */
static void tag_of(uint8_t tag[16], const uint8_t *ciphertext, size_t len, const uint8_t *aad,
                   size_t aad_len, const uint8_t key[32], const uint8_t nonce[12])
{
    _Alignas(POLY1305_STATE_ALIGN) uint8_t state[POLY1305_STATE_LEN];
    uint8_t one_time_key[32], lengths[16];
    poly1305_key_gen(one_time_key, key, nonce);
    poly1305_init_ref(state, one_time_key);
    mac_padded(state, aad, aad_len);
    mac_padded(state, ciphertext, len);
    store64_le(lengths, aad_len);
    store64_le(lengths + 8, len);
    poly1305_blocks_ref(state, lengths, 1, 1);
    poly1305_finish_ref(state, tag);
}

void chapoly_seal_ref(uint8_t *out, uint8_t tag[16], const uint8_t *in, size_t len,
                      const uint8_t *aad, size_t aad_len, const uint8_t key[32],
                      const uint8_t nonce[12])
{
    chacha20(out, in, len, key, 1, nonce);
    tag_of(tag, out, len, aad, aad_len, key, nonce);
}

int chapoly_open_ref(uint8_t *out, const uint8_t tag[16], const uint8_t *in, size_t len,
                     const uint8_t *aad, size_t aad_len, const uint8_t key[32],
                     const uint8_t nonce[12])
{
    uint8_t want[16], differ = 0;
    tag_of(want, in, len, aad, aad_len, key, nonce);
    for (int i = 0; i < 16; i++)
        differ |= (uint8_t)(want[i] ^ tag[i]);
    if (differ != 0) {
        memset(out, 0, len);
        return 0;
    }
    chacha20(out, in, len, key, 1, nonce);
    return 1;
}
