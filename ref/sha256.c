/* SHA-256, written next to FIPS 180-4 (August 2015); section numbers are that document's.
 * Constant time: the only branches are on lengths. SHA-224 differs in H(0) and in the length of the
 * result alone (section 6.3). */
#include "ref/sha256.h"

#include "ref/bytes.h"

/* 5.3.3: the first 32 bits of the fractional parts of the square roots of the first eight primes.
 */
const uint32_t sha256_iv[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/* 5.3.2: the second 32 bits of the same of the ninth to sixteenth primes. */
const uint32_t sha224_iv[8] = {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
                               0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4};

/* 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
_Alignas(64) const uint32_t sha256_k[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* 4.1.2: the six functions, (4.2) to (4.7). */
static uint32_t Ch(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) ^ (~x & z);
}

static uint32_t Maj(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) ^ (x & z) ^ (y & z);
}

static uint32_t Sigma0(uint32_t x)
{
    return rotr32(x, 2) ^ rotr32(x, 13) ^ rotr32(x, 22);
}

static uint32_t Sigma1(uint32_t x)
{
    return rotr32(x, 6) ^ rotr32(x, 11) ^ rotr32(x, 25);
}

static uint32_t sigma0(uint32_t x)
{
    return rotr32(x, 7) ^ rotr32(x, 18) ^ x >> 3;
}

static uint32_t sigma1(uint32_t x)
{
    return rotr32(x, 17) ^ rotr32(x, 19) ^ x >> 10;
}

/* 6.2.2: the hash computation, steps 1 to 4 for one block M. */
static void sha256_block(uint32_t H[8], const uint8_t M[64])
{
    uint32_t W[64];
    for (int t = 0; t < 16; t++)
        W[t] = load32_be(M + 4 * t);
    for (int t = 16; t < 64; t++)
        W[t] = sigma1(W[t - 2]) + W[t - 7] + sigma0(W[t - 15]) + W[t - 16];

    uint32_t a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7];
    for (int t = 0; t < 64; t++) {
        uint32_t T1 = h + Sigma1(e) + Ch(e, f, g) + sha256_k[t] + W[t];
        uint32_t T2 = Sigma0(a) + Maj(a, b, c);
        h = g;
        g = f;
        f = e;
        e = d + T1;
        d = c;
        c = b;
        b = a;
        a = T1 + T2;
    }

    H[0] += a;
    H[1] += b;
    H[2] += c;
    H[3] += d;
    H[4] += e;
    H[5] += f;
    H[6] += g;
    H[7] += h;
}

void sha256_blocks_ref(uint32_t state[8], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SHA256_BLOCK_LEN)
        sha256_block(state, data);
}

void sha256_ref(uint8_t out[32], const uint8_t *msg, size_t len)
{
    uint32_t H[8];
    memcpy(H, sha256_iv, sizeof(H));
    sha256_blocks_ref(H, msg, len / 64);

    /* 5.1.1: a one bit, zeros, and the length in bits as 64 bits, to a multiple of 512 bits. */
    uint8_t last[128] = {0};
    size_t rest = len % 64, padded = rest < 56 ? 64 : 128;
    if (rest > 0)
        memcpy(last, msg + len - rest, rest);
    last[rest] = 0x80;
    store64_be(last + padded - 8, (uint64_t)len * 8);
    sha256_blocks_ref(H, last, padded / 64);

    for (int i = 0; i < 8; i++)
        store32_be(out + 4 * i, H[i]);
}
