/* Keccak-f[1600], SHA-3 and SHAKE, written next to FIPS 202 (August 2015); section numbers are that
 * document's. Messages are whole bytes; other widths of Keccak-p are not here.
 * Constant time: the only branches are on lengths, and every lane is at a fixed address. */
#include "ref/keccak.h"

#include "ref/bytes.h"

/* 3.2.5, algorithm 5: the bits of an LFSR of the polynomial x^8 + x^6 + x^5 + x^4 + 1. */
const uint64_t keccak_rc[KECCAK_ROUNDS] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};

/* 3.2.2, table 2, modulo 64, from y = 0 down, each row from x = 0. */
const uint8_t keccak_rho[KECCAK_LANES] = {
    0,  1,  62, 28, 27, /* y = 0 */
    36, 44, 6,  55, 20, /* y = 1 */
    3,  10, 43, 25, 39, /* y = 2 */
    41, 45, 15, 21, 8,  /* y = 3 */
    18, 2,  61, 56, 14, /* y = 4 */
};

/* 3.1.2: where A[x, y] is. */
static unsigned lane(unsigned x, unsigned y)
{
    return x % 5 + 5 * (y % 5);
}

/* 3.2.1: adds to every bit the parities of two columns. */
static void theta(uint64_t A[KECCAK_LANES])
{
    uint64_t C[5];
    for (unsigned x = 0; x < 5; x++)
        C[x] = A[lane(x, 0)] ^ A[lane(x, 1)] ^ A[lane(x, 2)] ^ A[lane(x, 3)] ^ A[lane(x, 4)];
    for (unsigned x = 0; x < 5; x++) {
        uint64_t D = C[(x + 4) % 5] ^ rotl64(C[(x + 1) % 5], 1);
        for (unsigned y = 0; y < 5; y++)
            A[lane(x, y)] ^= D;
    }
}

/* 3.2.2: turns every lane but A[0, 0], whose offset is 0. */
static void rho(uint64_t A[KECCAK_LANES])
{
    for (unsigned i = 1; i < KECCAK_LANES; i++)
        A[i] = rotl64(A[i], keccak_rho[i]);
}

/* 3.2.3: moves the lanes. */
static void pi(uint64_t A[KECCAK_LANES])
{
    uint64_t old[KECCAK_LANES];
    memcpy(old, A, sizeof(old));
    for (unsigned y = 0; y < 5; y++)
        for (unsigned x = 0; x < 5; x++)
            A[lane(x, y)] = old[lane(x + 3 * y, x)];
}

/* 3.2.4: the one step that isn't linear, along the rows. */
static void chi(uint64_t A[KECCAK_LANES])
{
    for (unsigned y = 0; y < 5; y++) {
        uint64_t row[5];
        for (unsigned x = 0; x < 5; x++)
            row[x] = A[lane(x, y)];
        for (unsigned x = 0; x < 5; x++)
            A[lane(x, y)] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
}

/* 3.2.5 */
static void iota(uint64_t A[KECCAK_LANES], unsigned round)
{
    A[lane(0, 0)] ^= keccak_rc[round];
}

/* 3.3 and 3.4: the rounds, Rnd(A, i_r) = iota(chi(pi(rho(theta(A)))), i_r). */
void keccak_permute_ref(uint64_t A[KECCAK_LANES])
{
    for (unsigned round = 0; round < KECCAK_ROUNDS; round++) {
        theta(A);
        rho(A);
        pi(A);
        chi(A);
        iota(A, round);
    }
}

void keccak_permute_x4_ref(uint64_t state[KECCAK_LANES][4])
{
    for (unsigned j = 0; j < 4; j++) {
        uint64_t A[KECCAK_LANES];
        for (unsigned i = 0; i < KECCAK_LANES; i++)
            A[i] = state[i][j];
        keccak_permute_ref(A);
        for (unsigned i = 0; i < KECCAK_LANES; i++)
            state[i][j] = A[i];
    }
}

/* Section 4, algorithm 8, step 6. */
void keccak_absorb_ref(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n, size_t rate)
{
    for (; n > 0; n--, data += rate) {
        for (size_t i = 0; i < rate / 8; i++)
            state[i] ^= load64_le(data + 8 * i);
        keccak_permute_ref(state);
    }
}

/* Section 4, algorithm 8, steps 8 to 10, the permutation first. */
void keccak_squeeze_ref(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate)
{
    for (; n > 0; n--, out += rate) {
        keccak_permute_ref(state);
        for (size_t i = 0; i < rate / 8; i++)
            store64_le(out + 8 * i, state[i]);
    }
}

/* 5.1 and 5.2: the last block ends in pad10*1, whose last bit is the block's last. */
void keccak_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len, size_t rate,
                uint8_t pad)
{
    uint64_t S[KECCAK_LANES] = {0};
    keccak_absorb_ref(S, msg, len / rate, rate);

    uint8_t block[200] = {0};
    size_t rest = len % rate;
    if (rest > 0)
        memcpy(block, msg + len - rest, rest);
    block[rest] = pad;
    block[rate - 1] |= 0x80;
    for (size_t i = 0; i < rate / 8; i++)
        S[i] ^= load64_le(block + 8 * i);

    for (; out_len > 0; out += rest, out_len -= rest) {
        keccak_squeeze_ref(S, block, 1, rate);
        rest = out_len < rate ? out_len : rate;
        memcpy(out, block, rest);
    }
}

/* 6.1: the capacity is twice the result's length. */
void sha3_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len)
{
    keccak_ref(out, out_len, msg, len, 200 - 2 * out_len, KECCAK_PAD_SHA3);
}

/* 6.2: the capacity is twice the strength. */
void shake_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len, unsigned strength)
{
    keccak_ref(out, out_len, msg, len, 200 - strength / 4, KECCAK_PAD_SHAKE);
}
