/* ChaCha20, written next to RFC 8439 (June 2018); section numbers are that document's. Constant
 * time: additions, XORs and rotations by constants; the only branches are on lengths. What isn't
 * here: the AEAD (ref/chapoly.c). */
#include "ref/chacha20.h"

#include "ref/bytes.h"

const uint32_t chacha20_constant[4] = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

/* 2.1 and 2.2: the quarter round, on the words a, b, c and d of the state. */
static void quarter_round(uint32_t s[16], int a, int b, int c, int d)
{
    s[a] += s[b];
    s[d] = rotl32(s[d] ^ s[a], 16);
    s[c] += s[d];
    s[b] = rotl32(s[b] ^ s[c], 12);
    s[a] += s[b];
    s[d] = rotl32(s[d] ^ s[a], 8);
    s[c] += s[d];
    s[b] = rotl32(s[b] ^ s[c], 7);
}

/* 2.3.1: inner_block, a column round and a diagonal round. */
static void inner_block(uint32_t s[16])
{
    quarter_round(s, 0, 4, 8, 12);
    quarter_round(s, 1, 5, 9, 13);
    quarter_round(s, 2, 6, 10, 14);
    quarter_round(s, 3, 7, 11, 15);
    quarter_round(s, 0, 5, 10, 15);
    quarter_round(s, 1, 6, 11, 12);
    quarter_round(s, 2, 7, 8, 13);
    quarter_round(s, 3, 4, 9, 14);
}

/* 2.3.1: chacha20_block. */
static void chacha20_block(uint8_t key_stream[CHACHA20_BLOCK_LEN], const uint32_t state[16])
{
    uint32_t working_state[16];
    memcpy(working_state, state, sizeof(working_state));
    for (int i = 0; i < 10; i++)
        inner_block(working_state);
    for (int i = 0; i < 16; i++)
        store32_le(key_stream + 4 * i, state[i] + working_state[i]);
}

/* 2.4.1: chacha20_encrypt. */
void chacha20_xor_ref(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                      const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    uint32_t state[16];
    memcpy(state, chacha20_constant, 16);
    memcpy(state + 4, key, 32);
    memcpy(state + 12, counter, 16);
    while (len > 0) {
        uint8_t key_stream[CHACHA20_BLOCK_LEN];
        size_t n = len < CHACHA20_BLOCK_LEN ? len : CHACHA20_BLOCK_LEN;
        chacha20_block(key_stream, state);
        for (size_t i = 0; i < n; i++)
            out[i] = in[i] ^ key_stream[i];
        if (n < CHACHA20_BLOCK_LEN)
            memcpy(last, key_stream, CHACHA20_BLOCK_LEN);
        state[12]++;
        state[13] += state[12] == 0;
        in += n;
        out += n;
        len -= n;
    }
}
