/* The parts of scrypt below its two PBKDF2, written next to RFC 7914 (August 2016); section numbers
 * are that document's. Blocks are kept as little-endian words rather than bytes. Not constant time,
 * by design: the addresses of step 3 of ROMix are secret. */
#include "ref/scrypt.h"

#include "ref/bytes.h"

/* 3: one of the four steps of a quarter round. */
static inline void step(uint32_t x[16], unsigned to, unsigned a, unsigned b, unsigned n)
{
    x[to] ^= rotl32(x[a] + x[b], n);
}

static inline void quarter_round(uint32_t x[16], unsigned a, unsigned b, unsigned c, unsigned d)
{
    step(x, b, a, d, 7);
    step(x, c, b, a, 9);
    step(x, d, c, b, 13);
    step(x, a, d, c, 18);
}

/* 3: eight rounds, by columns and by rows of x as a matrix in turn. */
void scrypt_salsa20_8_ref(uint32_t B[16])
{
    uint32_t x[16];
    memcpy(x, B, sizeof(x));
    for (unsigned i = 0; i < 8; i += 2) {
        quarter_round(x, 0, 4, 8, 12);
        quarter_round(x, 5, 9, 13, 1);
        quarter_round(x, 10, 14, 2, 6);
        quarter_round(x, 15, 3, 7, 11);
        quarter_round(x, 0, 1, 2, 3);
        quarter_round(x, 5, 6, 7, 4);
        quarter_round(x, 10, 11, 8, 9);
        quarter_round(x, 15, 12, 13, 14);
    }
    for (unsigned i = 0; i < 16; i++)
        B[i] += x[i];
}

/* 4: Y[i] goes to its place at once, the even ones to the first half (step 3). */
void scrypt_blockmix_ref(uint32_t *out, const uint32_t *B, size_t r)
{
    uint32_t X[16];
    memcpy(X, B + 16 * (2 * r - 1), sizeof(X));
    for (size_t i = 0; i < 2 * r; i++) {
        for (size_t k = 0; k < 16; k++)
            X[k] ^= B[16 * i + k];
        scrypt_salsa20_8_ref(X);
        memcpy(out + 16 * (i / 2 + i % 2 * r), X, sizeof(X));
    }
}

/* 5: the last 64 bytes of X as a little-endian integer, modulo N. */
static size_t integerify(const uint32_t *X, size_t r, uint64_t N)
{
    const uint32_t *last = X + 16 * (2 * r - 1);
    return (size_t)(((uint64_t)last[1] << 32 | last[0]) & (N - 1));
}

void scrypt_romix_ref(uint8_t *B, size_t r, uint64_t N, uint32_t *V, uint32_t *XY)
{
    size_t words = 32 * r;
    uint32_t *X = XY, *T = XY + words;
    for (size_t k = 0; k < words; k++)
        X[k] = load32_le(B + 4 * k); /* step 1 */

    for (uint64_t i = 0; i < N; i++) { /* step 2 */
        memcpy(V + i * words, X, 4 * words);
        memcpy(T, X, 4 * words);
        scrypt_blockmix_ref(X, T, r);
    }

    for (uint64_t i = 0; i < N; i++) { /* step 3 */
        const uint32_t *Vj = V + integerify(X, r, N) * words;
        for (size_t k = 0; k < words; k++)
            T[k] = X[k] ^ Vj[k];
        scrypt_blockmix_ref(X, T, r);
    }

    for (size_t k = 0; k < words; k++)
        store32_le(B + 4 * k, X[k]); /* step 4 */
}
