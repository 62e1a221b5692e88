/* RC2, written next to RFC 2268 (March 1998); section numbers are that document's. It is here for
 * old PKCS#12 files, most of which have keys of 40 bits. Constant time: PITABLE and the words that
 * MASH chooses are found by reading all of them. */
#include "ref/rc2.h"

const uint8_t rc2_pitable[256] = {
    0xd9, 0x78, 0xf9, 0xc4, 0x19, 0xdd, 0xb5, 0xed, 0x28, 0xe9, 0xfd, 0x79, 0x4a, 0xa0, 0xd8, 0x9d,
    0xc6, 0x7e, 0x37, 0x83, 0x2b, 0x76, 0x53, 0x8e, 0x62, 0x4c, 0x64, 0x88, 0x44, 0x8b, 0xfb, 0xa2,
    0x17, 0x9a, 0x59, 0xf5, 0x87, 0xb3, 0x4f, 0x13, 0x61, 0x45, 0x6d, 0x8d, 0x09, 0x81, 0x7d, 0x32,
    0xbd, 0x8f, 0x40, 0xeb, 0x86, 0xb7, 0x7b, 0x0b, 0xf0, 0x95, 0x21, 0x22, 0x5c, 0x6b, 0x4e, 0x82,
    0x54, 0xd6, 0x65, 0x93, 0xce, 0x60, 0xb2, 0x1c, 0x73, 0x56, 0xc0, 0x14, 0xa7, 0x8c, 0xf1, 0xdc,
    0x12, 0x75, 0xca, 0x1f, 0x3b, 0xbe, 0xe4, 0xd1, 0x42, 0x3d, 0xd4, 0x30, 0xa3, 0x3c, 0xb6, 0x26,
    0x6f, 0xbf, 0x0e, 0xda, 0x46, 0x69, 0x07, 0x57, 0x27, 0xf2, 0x1d, 0x9b, 0xbc, 0x94, 0x43, 0x03,
    0xf8, 0x11, 0xc7, 0xf6, 0x90, 0xef, 0x3e, 0xe7, 0x06, 0xc3, 0xd5, 0x2f, 0xc8, 0x66, 0x1e, 0xd7,
    0x08, 0xe8, 0xea, 0xde, 0x80, 0x52, 0xee, 0xf7, 0x84, 0xaa, 0x72, 0xac, 0x35, 0x4d, 0x6a, 0x2a,
    0x96, 0x1a, 0xd2, 0x71, 0x5a, 0x15, 0x49, 0x74, 0x4b, 0x9f, 0xd0, 0x5e, 0x04, 0x18, 0xa4, 0xec,
    0xc2, 0xe0, 0x41, 0x6e, 0x0f, 0x51, 0xcb, 0xcc, 0x24, 0x91, 0xaf, 0x50, 0xa1, 0xf4, 0x70, 0x39,
    0x99, 0x7c, 0x3a, 0x85, 0x23, 0xb8, 0xb4, 0x7a, 0xfc, 0x02, 0x36, 0x5b, 0x25, 0x55, 0x97, 0x31,
    0x2d, 0x5d, 0xfa, 0x98, 0xe3, 0x8a, 0x92, 0xae, 0x05, 0xdf, 0x29, 0x10, 0x67, 0x6c, 0xba, 0xc9,
    0xd3, 0x00, 0xe6, 0xcf, 0xe1, 0x9e, 0xa8, 0x2c, 0x63, 0x16, 0x01, 0x3f, 0x58, 0xe2, 0x89, 0xa9,
    0x0d, 0x38, 0x34, 0x1b, 0xab, 0x33, 0xff, 0xb0, 0xbb, 0x48, 0x0c, 0x5f, 0xb9, 0xb1, 0xcd, 0x2e,
    0xc5, 0xf3, 0xdb, 0x47, 0xe5, 0xa5, 0x9c, 0x77, 0x0a, 0xa6, 0x20, 0x68, 0xfe, 0x7f, 0xc1, 0xad,
};

static uint8_t pitable(unsigned i)
{
    return block_lookup(rc2_pitable, 256, i & 0xff);
}

/* 2: L[0] .. L[127]; of the key, T bytes, T1 bits count. */
void rc2_expand_ref(void *key, const uint8_t *user, size_t T, unsigned T1)
{
    struct rc2_key *k = key;
    uint8_t L[128];
    unsigned T8 = (T1 + 7) / 8, TM = 0xff >> (8 * T8 - T1);
    memcpy(L, user, T);
    for (size_t i = T; i < 128; i++)
        L[i] = pitable((unsigned)L[i - 1] + L[i - T]);
    L[128 - T8] = pitable(L[128 - T8] & TM);
    for (unsigned i = 128 - T8; i-- > 0;)
        L[i] = pitable((unsigned)L[i + 1] ^ L[i + T8]);
    for (unsigned i = 0; i < 64; i++)
        k->K[i] = (uint32_t)(L[2 * i] | L[2 * i + 1] << 8);
}

/* K[i mod 64], whatever i is. */
static unsigned chosen(const struct rc2_key *k, unsigned i)
{
    uint32_t word = 0;
    for (unsigned j = 0; j < 64; j++)
        word |= k->K[j] & (0 - (((j ^ (i & 63)) - 1) >> 31));
    return word;
}

static const unsigned s[4] = {1, 2, 3, 5};

/* 3.1: MIX R[i] with the j'th word; all in 16 bits. */
static void mix(uint16_t R[4], unsigned i, uint32_t K)
{
    unsigned a = R[(i + 3) % 4], b = R[(i + 2) % 4], c = R[(i + 1) % 4];
    unsigned x = (R[i] + K + (a & b) + (~a & c)) & 0xffff;
    R[i] = (uint16_t)(x << s[i] | x >> (16 - s[i]));
}

/* 3.2 */
static void mash(uint16_t R[4], const struct rc2_key *k, unsigned i)
{
    R[i] = (uint16_t)(R[i] + chosen(k, R[(i + 3) % 4]));
}

/* 4.1, 4.2: the same backwards. */
static void r_mix(uint16_t R[4], unsigned i, uint32_t K)
{
    unsigned a = R[(i + 3) % 4], b = R[(i + 2) % 4], c = R[(i + 1) % 4];
    unsigned x = (unsigned)R[i] >> s[i] | (unsigned)R[i] << (16 - s[i]);
    R[i] = (uint16_t)(x - K - (a & b) - (~a & c));
}

static void r_mash(uint16_t R[4], const struct rc2_key *k, unsigned i)
{
    R[i] = (uint16_t)(R[i] - chosen(k, R[(i + 3) % 4]));
}

static void load(uint16_t R[4], const uint8_t *in)
{
    for (int i = 0; i < 4; i++)
        R[i] = (uint16_t)(in[2 * i] | in[2 * i + 1] << 8);
}

static void store(uint8_t *out, const uint16_t R[4])
{
    for (int i = 0; i < 4; i++) {
        out[2 * i] = (uint8_t)R[i];
        out[2 * i + 1] = (uint8_t)(R[i] >> 8);
    }
}

/* 3.3: 16 mixing rounds, with a mashing round after the fifth and after the eleventh. */
static int mashes_after(unsigned round)
{
    return round == 4 || round == 10;
}

static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct rc2_key *k = key;
    uint16_t R[4];
    load(R, in);
    for (unsigned r = 0; r < 16; r++) {
        for (unsigned i = 0; i < 4; i++)
            mix(R, i, k->K[4 * r + i]);
        for (unsigned i = 0; i < 4 && mashes_after(r); i++)
            mash(R, k, i);
    }
    store(out, R);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct rc2_key *k = key;
    uint16_t R[4];
    load(R, in);
    for (unsigned r = 16; r-- > 0;) {
        for (unsigned i = 4; i-- > 0 && mashes_after(r);)
            r_mash(R, k, i);
        for (unsigned i = 4; i-- > 0;)
            r_mix(R, i, k->K[4 * r + i]);
    }
    store(out, R);
}

void rc2_encrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, RC2_BLOCK_LEN, encrypt);
}

void rc2_decrypt_ref(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    block_each(key, out, in, n, RC2_BLOCK_LEN, decrypt);
}

void rc2_cbc_encrypt_ref(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    block_chain(key, iv, out, in, n, RC2_BLOCK_LEN, encrypt);
}
