/* Camellia, written next to RFC 3713 (April 2004); section numbers are that document's. Constant
 * time: the S-box is read whole. */
#include "ref/camellia.h"

#include "ref/bytes.h"

const uint8_t camellia_sbox1[256] = {
    0x70, 0x82, 0x2c, 0xec, 0xb3, 0x27, 0xc0, 0xe5, 0xe4, 0x85, 0x57, 0x35, 0xea, 0x0c, 0xae, 0x41,
    0x23, 0xef, 0x6b, 0x93, 0x45, 0x19, 0xa5, 0x21, 0xed, 0x0e, 0x4f, 0x4e, 0x1d, 0x65, 0x92, 0xbd,
    0x86, 0xb8, 0xaf, 0x8f, 0x7c, 0xeb, 0x1f, 0xce, 0x3e, 0x30, 0xdc, 0x5f, 0x5e, 0xc5, 0x0b, 0x1a,
    0xa6, 0xe1, 0x39, 0xca, 0xd5, 0x47, 0x5d, 0x3d, 0xd9, 0x01, 0x5a, 0xd6, 0x51, 0x56, 0x6c, 0x4d,
    0x8b, 0x0d, 0x9a, 0x66, 0xfb, 0xcc, 0xb0, 0x2d, 0x74, 0x12, 0x2b, 0x20, 0xf0, 0xb1, 0x84, 0x99,
    0xdf, 0x4c, 0xcb, 0xc2, 0x34, 0x7e, 0x76, 0x05, 0x6d, 0xb7, 0xa9, 0x31, 0xd1, 0x17, 0x04, 0xd7,
    0x14, 0x58, 0x3a, 0x61, 0xde, 0x1b, 0x11, 0x1c, 0x32, 0x0f, 0x9c, 0x16, 0x53, 0x18, 0xf2, 0x22,
    0xfe, 0x44, 0xcf, 0xb2, 0xc3, 0xb5, 0x7a, 0x91, 0x24, 0x08, 0xe8, 0xa8, 0x60, 0xfc, 0x69, 0x50,
    0xaa, 0xd0, 0xa0, 0x7d, 0xa1, 0x89, 0x62, 0x97, 0x54, 0x5b, 0x1e, 0x95, 0xe0, 0xff, 0x64, 0xd2,
    0x10, 0xc4, 0x00, 0x48, 0xa3, 0xf7, 0x75, 0xdb, 0x8a, 0x03, 0xe6, 0xda, 0x09, 0x3f, 0xdd, 0x94,
    0x87, 0x5c, 0x83, 0x02, 0xcd, 0x4a, 0x90, 0x33, 0x73, 0x67, 0xf6, 0xf3, 0x9d, 0x7f, 0xbf, 0xe2,
    0x52, 0x9b, 0xd8, 0x26, 0xc8, 0x37, 0xc6, 0x3b, 0x81, 0x96, 0x6f, 0x4b, 0x13, 0xbe, 0x63, 0x2e,
    0xe9, 0x79, 0xa7, 0x8c, 0x9f, 0x6e, 0xbc, 0x8e, 0x29, 0xf5, 0xf9, 0xb6, 0x2f, 0xfd, 0xb4, 0x59,
    0x78, 0x98, 0x06, 0x6a, 0xe7, 0x46, 0x71, 0xba, 0xd4, 0x25, 0xab, 0x42, 0x88, 0xa2, 0x8d, 0xfa,
    0x72, 0x07, 0xb9, 0x55, 0xf8, 0xee, 0xac, 0x0a, 0x36, 0x49, 0x2a, 0x68, 0x3c, 0x38, 0xf1, 0xa4,
    0x40, 0x28, 0xd3, 0x7b, 0xbb, 0xc9, 0x43, 0xc1, 0x15, 0xe3, 0xad, 0xf4, 0x77, 0xc7, 0x80, 0x9e,
};

static uint8_t rotl8(uint8_t x, unsigned n)
{
    return (uint8_t)(x << n | x >> (8 - n));
}

/* 2.4.1: SBOX2 and SBOX3 are SBOX1 rotated by 1 and 7, SBOX4 is SBOX1 of a rotated byte. */
static uint8_t sbox(unsigned which, uint8_t x)
{
    static const uint8_t after[5] = {0, 0, 1, 7, 0};
    uint8_t y = block_lookup(camellia_sbox1, 256, which == 4 ? rotl8(x, 1) : x);
    return after[which] != 0 ? rotl8(y, after[which]) : y;
}

/* 2.4.1: t1 .. t8, then y1 .. y8. */
static uint64_t F(uint64_t F_IN, uint64_t KE)
{
    static const uint8_t boxes[8] = {1, 2, 3, 4, 2, 3, 4, 1};
    uint64_t x = F_IN ^ KE;
    uint8_t t[9], y[8];
    for (unsigned i = 0; i < 8; i++)
        t[i + 1] = sbox(boxes[i], (uint8_t)(x >> (56 - 8 * i)));
    y[0] = t[1] ^ t[3] ^ t[4] ^ t[6] ^ t[7] ^ t[8];
    y[1] = t[1] ^ t[2] ^ t[4] ^ t[5] ^ t[7] ^ t[8];
    y[2] = t[1] ^ t[2] ^ t[3] ^ t[5] ^ t[6] ^ t[8];
    y[3] = t[2] ^ t[3] ^ t[4] ^ t[5] ^ t[6] ^ t[7];
    y[4] = t[1] ^ t[2] ^ t[6] ^ t[7] ^ t[8];
    y[5] = t[2] ^ t[3] ^ t[5] ^ t[7] ^ t[8];
    y[6] = t[3] ^ t[4] ^ t[5] ^ t[6] ^ t[8];
    y[7] = t[1] ^ t[4] ^ t[5] ^ t[6] ^ t[7];
    return load64_be(y);
}

/* 2.4.2 */
static uint64_t FL(uint64_t FL_IN, uint64_t KE)
{
    uint32_t x1 = (uint32_t)(FL_IN >> 32), x2 = (uint32_t)FL_IN;
    x2 ^= rotl32(x1 & (uint32_t)(KE >> 32), 1);
    x1 ^= x2 | (uint32_t)KE;
    return (uint64_t)x1 << 32 | x2;
}

static uint64_t FLINV(uint64_t FLINV_IN, uint64_t KE)
{
    uint32_t y1 = (uint32_t)(FLINV_IN >> 32), y2 = (uint32_t)FLINV_IN;
    y1 ^= y2 | (uint32_t)KE;
    y2 ^= rotl32(y1 & (uint32_t)(KE >> 32), 1);
    return (uint64_t)y1 << 32 | y2;
}

/* 2.3: decryption is encryption with the subkeys in reverse order, but for the order of kw1, kw2
 * and of kw3, kw4. */
static void crypt(const struct camellia_key *key, uint8_t *out, const uint8_t *in, int backwards)
{
    const int n = 8 * key->grand_rounds + 2, step = backwards ? -1 : 1;
    const uint64_t *first = key->k + (backwards ? n - 2 : 0);
    const uint64_t *last = key->k + (backwards ? 0 : n - 2);
    const uint64_t *k = key->k + (backwards ? n - 3 : 2);
    uint64_t D1 = load64_be(in) ^ first[0], D2 = load64_be(in + 8) ^ first[1];
    for (int i = 0; i < key->grand_rounds; i++) {
        for (int j = 0; j < 3; j++, k += 2 * step) {
            D2 ^= F(D1, k[0]);
            D1 ^= F(D2, k[step]);
        }
        if (i + 1 < key->grand_rounds) {
            D1 = FL(D1, k[0]);
            D2 = FLINV(D2, k[step]);
            k += 2 * step;
        }
    }
    store64_be(out, D2 ^ last[0]);
    store64_be(out + 8, D1 ^ last[1]);
}

static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    crypt(key, out, in, 0);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    crypt(key, out, in, 1);
}

struct u128 {
    uint64_t high, low;
};

/* 2.2: KA and KB out of KL and KR. */
static const uint64_t Sigma[6] = {0xa09e667f3bcc908b, 0xb67ae8584caa73b2, 0xc6ef372fe94f82be,
                                  0x54ff53a5f1d36f1c, 0x10e527fade682d1d, 0xb05688c2b3e6c1fd};

static void derive(struct u128 *KA, struct u128 *KB, struct u128 KL, struct u128 KR)
{
    uint64_t D1 = KL.high ^ KR.high, D2 = KL.low ^ KR.low;
    D2 ^= F(D1, Sigma[0]);
    D1 ^= F(D2, Sigma[1]);
    D1 ^= KL.high;
    D2 ^= KL.low;
    D2 ^= F(D1, Sigma[2]);
    D1 ^= F(D2, Sigma[3]);
    *KA = (struct u128){D1, D2};
    D1 ^= KR.high;
    D2 ^= KR.low;
    D2 ^= F(D1, Sigma[4]);
    D1 ^= F(D2, Sigma[5]);
    *KB = (struct u128){D1, D2};
}

static struct u128 rotl128(struct u128 x, unsigned n)
{
    if (n >= 64)
        x = (struct u128){x.low, x.high};
    n %= 64;
    if (n == 0)
        return x;
    return (struct u128){x.high << n | x.low >> (64 - n), x.low << n | x.high >> (64 - n)};
}

/* 2.2's tables: pairs of subkeys are halves of a rotated key. Of 128-bit keys
 * one pair, k9 and k10, is of two keys. */
enum { L, R, A, B };
static const struct pair {
    uint8_t key, rotation;
} short_pairs[13] = {{L, 0},  {A, 0},  {L, 15}, {A, 15}, {A, 30},  {L, 45}, {A, 45},
                     {A, 60}, {L, 77}, {L, 94}, {A, 94}, {L, 111}, {A, 111}},
  long_pairs[17] = {{L, 0},  {B, 0},  {R, 15}, {A, 15},  {R, 30}, {B, 30},
                    {L, 45}, {A, 45}, {L, 60}, {R, 60},  {B, 60}, {L, 77},
                    {A, 77}, {R, 94}, {A, 94}, {L, 111}, {B, 111}};

void camellia_expand_ref(void *key, const uint8_t *user, size_t len, unsigned bits)
{
    struct camellia_key *k = key;
    struct u128 keys[4] = {{load64_be(user), load64_be(user + 8)}};
    const struct pair *pairs = len == 16 ? short_pairs : long_pairs;
    (void)bits;
    if (len > 16) /* of 192 bits, KR's second half is the complement of its first */
        keys[R].high = load64_be(user + 16);
    if (len > 16)
        keys[R].low = len == 32 ? load64_be(user + 24) : ~keys[R].high;
    derive(&keys[A], &keys[B], keys[L], keys[R]);
    k->grand_rounds = len == 16 ? 3 : 4;
    for (int i = 0; i < 4 * k->grand_rounds + 1; i++) {
        struct u128 pair = rotl128(keys[pairs[i].key], pairs[i].rotation);
        k->k[2 * i] = pair.high;
        k->k[2 * i + 1] = pair.low;
    }
    if (len == 16) /* k10 is not the other half of k9's pair */
        k->k[13] = rotl128(keys[L], 60).low;
}

void camellia_encrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, CAMELLIA_BLOCK_LEN, encrypt);
}

void camellia_decrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, CAMELLIA_BLOCK_LEN, decrypt);
}

void camellia_cbc_encrypt_ref(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in,
                              size_t n)
{
    block_chain(key, iv, out, in, n, CAMELLIA_BLOCK_LEN, encrypt);
}
