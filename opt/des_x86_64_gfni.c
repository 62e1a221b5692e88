/* DES on AVX-512 with VBMI and GFNI: many blocks bit-sliced, eight times 64 at a time; few, or in a
 * chain, one by one in constant time too, with no table in memory.
 *
 * One by one, a half R is kept as E(R), spread over a register: bytes 8 i + 2 .. 8 i + 7 hold the
 * group of six bits of that S-box which gives bit 0 .. 5 of group i in the next round (E, P and the
 * S-boxes say which). Then a round is: look up all bytes, two S-boxes a table of 64 bytes, vpermb;
 * keep of each the one bit wanted; gather a lane's bits into a byte, which is group i of E(f)
 * (gf2p8affineqb, whose matrix is the data and whose vector is ones); spread these. L, R and the
 * keys are in the same form, so that nothing else is between two rounds: 12 cycles. */
#include <immintrin.h>

#define LANES 8
typedef unsigned long long vec __attribute__((vector_size(64)));

#define CHOOSE(s, a, b) \
    ((vec)_mm512_ternarylogic_epi64((__m512i)(s), (__m512i)(a), (__m512i)(b), 0xac))

#include "opt/des_bitslice.h"
#include "opt/now.h"

/* For each byte of a register, the S-box whose group it holds, and the bit wanted of what the table
 * gives; bytes 8 i and 8 i + 1 hold nothing. */
static const uint8_t source[64] = {
    0, 0, 6, 3, 1, 4, 5, 7, 0, 0, 5, 7, 2, 6, 4, 0, 0, 0, 4, 0, 3, 5, 6, 1, 0, 0, 6, 1, 4, 7, 2, 0,
    0, 0, 2, 0, 1, 5, 3, 7, 0, 0, 3, 7, 6, 0, 2, 4, 0, 0, 2, 4, 3, 7, 1, 5, 0, 0, 1, 5, 2, 0, 6, 3,
};
static const uint8_t wanted[64] = {
    0x00, 0x00, 0x08, 0x10, 0x20, 0x01, 0x80, 0x80, 0x00, 0x00, 0x80, 0x80, 0x01, 0x01, 0x08, 0x08,
    0x00, 0x00, 0x08, 0x08, 0x20, 0x20, 0x04, 0x80, 0x00, 0x00, 0x04, 0x80, 0x04, 0x20, 0x04, 0x04,
    0x00, 0x00, 0x04, 0x04, 0x10, 0x10, 0x40, 0x10, 0x00, 0x00, 0x40, 0x10, 0x02, 0x02, 0x08, 0x02,
    0x00, 0x00, 0x08, 0x02, 0x80, 0x40, 0x40, 0x40, 0x00, 0x00, 0x40, 0x40, 0x02, 0x01, 0x08, 0x10,
};

/* S1 and S2, S3 and S4, ... by their six bits in order, the even one in the high half of a byte. */
static const uint8_t tables[4][64] = {
    {0xfe, 0x30, 0x14, 0xdf, 0x8d, 0x47, 0xe1, 0x74, 0x62, 0xfe, 0xbf, 0x22, 0x3b,
     0x8d, 0x48, 0xe1, 0x93, 0xca, 0x7a, 0x06, 0x26, 0x1c, 0xdc, 0xab, 0xc5, 0x69,
     0x09, 0x95, 0x50, 0xb3, 0xa7, 0x58, 0x04, 0xdf, 0xe1, 0x8c, 0x7e, 0xa8, 0xb8,
     0x12, 0xad, 0x34, 0x46, 0xf9, 0xd2, 0x41, 0x1b, 0x27, 0x5f, 0xb5, 0x8c, 0x6b,
     0xc9, 0x73, 0x67, 0xce, 0x93, 0x0a, 0x3a, 0x50, 0x25, 0xe6, 0xf0, 0x9d},
    {0x7a, 0xdd, 0xd0, 0x87, 0xe9, 0xb0, 0x3e, 0x59, 0x06, 0x63, 0x63, 0xf4, 0x9f,
     0x06, 0xa5, 0x3a, 0x11, 0x42, 0x2d, 0x78, 0x8c, 0x25, 0x57, 0xce, 0xbb, 0x1c,
     0xc4, 0xab, 0x42, 0xef, 0xf8, 0x91, 0xad, 0x31, 0x66, 0xfa, 0x94, 0x0d, 0x09,
     0x60, 0xc8, 0xa6, 0xbf, 0x19, 0x73, 0xd8, 0xd0, 0x87, 0xfb, 0x94, 0x11, 0x4f,
     0x32, 0x5e, 0xec, 0xb3, 0x55, 0xcb, 0x2a, 0x75, 0x8e, 0x22, 0x47, 0xec},
    {0xc2, 0xae, 0x1c, 0xfb, 0xa4, 0x42, 0xf1, 0x2c, 0x97, 0x74, 0x2a, 0xc7, 0x6b,
     0x9d, 0x86, 0x51, 0x08, 0x65, 0xd5, 0x10, 0x33, 0xdf, 0x4f, 0xea, 0xed, 0x03,
     0x70, 0xb9, 0x5e, 0x38, 0xb9, 0x86, 0x94, 0x4b, 0xe2, 0x38, 0xf1, 0x2c, 0x5b,
     0xc7, 0x2a, 0x91, 0x8d, 0x5e, 0xc7, 0xf2, 0x38, 0xad, 0x7f, 0xb6, 0x09, 0xef,
     0x4c, 0x10, 0xa5, 0x79, 0x16, 0x6a, 0xd3, 0x04, 0xb0, 0x85, 0x6e, 0xd3},
    {0xd4, 0x1d, 0x2b, 0xf0, 0x82, 0xdb, 0x4e, 0x87, 0x6f, 0xa4, 0xf0, 0x39, 0xb8,
     0x71, 0x1d, 0x4a, 0xa3, 0xce, 0x9c, 0x53, 0x39, 0x65, 0xe7, 0xbc, 0x55, 0x02,
     0x0a, 0xef, 0xc6, 0x98, 0x71, 0x26, 0x71, 0x26, 0xb4, 0x1b, 0x4b, 0xed, 0x1d,
     0x78, 0x9c, 0x41, 0xc3, 0xa4, 0xe7, 0x8a, 0x2e, 0xd7, 0x0a, 0xf9, 0x6f, 0xc5,
     0xa6, 0x90, 0xd8, 0x0f, 0xf0, 0x3e, 0x35, 0x52, 0x59, 0x63, 0x82, 0xbc},
};

struct constants {
    __m512i source, wanted, spread, from_half, table[4];
    __mmask64 of[4];
};

INLINE struct constants constants(void)
{
    struct constants c;
    c.source = _mm512_loadu_si512(source);
    c.wanted = _mm512_loadu_si512(wanted);
    c.spread = _mm512_slli_epi64(c.source, 3); /* group i is in byte 8 i */
    /* Group j of E begins at bit 27 - 4 j of R repeated. */
    c.from_half = _mm512_sub_epi8(_mm512_set1_epi8(27), _mm512_slli_epi64(c.source, 2));
    for (int t = 0; t < 4; t++) {
        c.table[t] = _mm512_loadu_si512(tables[t]);
        c.of[t] = _mm512_cmpeq_epi8_mask(_mm512_and_si512(c.source, _mm512_set1_epi8(6)),
                                         _mm512_set1_epi8((char)(2 * t)));
    }
    return c;
}

/* E(R), spread. */
INLINE __m512i spread(const struct constants *c, uint32_t half)
{
    uint64_t twice = (uint64_t)half << 32 | half;
    return _mm512_multishift_epi64_epi8(c->from_half, _mm512_set1_epi64((long long)twice));
}

/* R is the inner four bits of each group; byte 7 - j of `groups` names where group j is. */
INLINE uint32_t gather(__m512i half)
{
    static const uint8_t where[8] = {7, 2, 6, 5, 3, 12, 4, 15};
    uint64_t names;
    memcpy(&names, where, 8);
    __m512i g = _mm512_permutexvar_epi8(_mm512_set1_epi64((long long)names), half);
    uint64_t groups = (uint64_t)_mm_cvtsi128_si64(_mm512_castsi512_si128(g));
    return (uint32_t)_pext_u64(groups, 0x1e1e1e1e1e1e1e1e);
}

/* The key of a round, spread. */
INLINE __m512i spread_key(const struct constants *c, const uint8_t key[8])
{
    uint64_t k;
    memcpy(&k, key, 8);
    return _mm512_permutexvar_epi8(c->source, _mm512_set1_epi64((long long)k));
}

/* E(f) of x, which is E(R) and the key. */
INLINE __m512i f_spread(const struct constants *c, __m512i x)
{
    __m512i s0 = _mm512_maskz_permutexvar_epi8(c->of[0], x, c->table[0]);
    __m512i s1 = _mm512_maskz_permutexvar_epi8(c->of[1], x, c->table[1]);
    __m512i s2 = _mm512_maskz_permutexvar_epi8(c->of[2], x, c->table[2]);
    __m512i s3 = _mm512_maskz_permutexvar_epi8(c->of[3], x, c->table[3]);
    __m512i s = _mm512_ternarylogic_epi64(s0, s1, s2, 0xfe);       /* s0 | s1 | s2 */
    s = _mm512_ternarylogic_epi64(s, s3, c->wanted, 0xa8);         /* (s | s3) & wanted */
    s = _mm512_gf2p8affine_epi64_epi8(_mm512_set1_epi8(-1), s, 0); /* the parity of each row */
    return _mm512_permutexvar_epi8(c->spread, s);
}

struct halves {
    __m512i l, r;
};

/* From behind IP to before its inverse. What the next f takes is L, the key and this f; the first
 * two are added while this f is made. */
INLINE struct halves stages(const struct constants *c, const struct des_key *key, struct halves h,
                            int decrypt)
{
    for (unsigned s = 0; s < key->stages; s++) {
        unsigned stage = decrypt ? key->stages - 1 - s : s;
        int backwards = (stage == 1) != decrypt;
        const uint8_t *k = key->k[stage][backwards ? 15 : 0];
        const ptrdiff_t step = backwards ? -8 : 8;
        __m512i x = _mm512_xor_si512(h.r, spread_key(c, k));
        for (int i = 1; i < 16; i++) {
            k += step;
            __m512i early = _mm512_xor_si512(h.l, spread_key(c, k)), f = f_spread(c, x);
            MADE("v", early);
            h = (struct halves){h.r, _mm512_xor_si512(h.l, f)};
            x = _mm512_xor_si512(early, f);
        }
        h.l = _mm512_xor_si512(h.l, f_spread(c, x)); /* the preoutput is R(16) L(16) */
    }
    return h;
}

/* IP: of the block's bytes, the last one first, all second bits, fourth, sixth, eighth make L,
 * first, third, fifth, seventh R. */
#define COLUMN 0x0101010101010101u

INLINE uint32_t columns(uint64_t x, int lowest)
{
    uint32_t half = 0;
    for (int i = 0; i < 4; i++)
        half = half << 8 | (uint32_t)_pext_u64(x, COLUMN << (lowest + 6 - 2 * i));
    return half;
}

INLINE uint64_t columns_back(uint32_t half, int lowest)
{
    uint64_t x = 0;
    for (int i = 0; i < 4; i++)
        x |= _pdep_u64(half >> (24 - 8 * i), COLUMN << (lowest + 6 - 2 * i));
    return x;
}

INLINE struct halves load_block(const struct constants *c, const uint8_t *p)
{
    uint64_t x = load64_le(p);
    return (struct halves){spread(c, columns(x, 0)), spread(c, columns(x, 1))};
}

INLINE void store_block(uint8_t *p, struct halves h)
{
    store64_le(p, columns_back(gather(h.l), 0) | columns_back(gather(h.r), 1));
}

/* As many as a batch is not worth its time for. */
#define FEW 20

static void des_one_by_one(const struct des_key *key, uint8_t *out, const uint8_t *in, size_t n,
                           int decrypt)
{
    const struct constants c = constants();
    for (; n > 0; n--, in += 8, out += 8)
        store_block(out, stages(&c, key, load_block(&c, in), decrypt));
}

static void ecb(const struct des_key *key, uint8_t *out, const uint8_t *in, size_t n, int decrypt)
{
    size_t few = n % BATCH <= FEW ? n % BATCH : 0, many = n - few;
    batches(key, out, in, many, decrypt);
    des_one_by_one(key, out + 8 * many, in + 8 * many, few, decrypt);
}

void des_encrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    ecb(key, out, in, n, 0);
}

void des_decrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    ecb(key, out, in, n, 1);
}

/* The chain stays between IP and its inverse. */
void des_cbc_encrypt_gfni(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct constants c = constants();
    struct halves h = load_block(&c, iv);
    for (; n > 0; n--, in += 8, out += 8) {
        struct halves p = load_block(&c, in);
        h.l = _mm512_xor_si512(h.l, p.l);
        h.r = _mm512_xor_si512(h.r, p.r);
        h = stages(&c, key, h, 0);
        store_block(out, h);
    }
    store_block(iv, h);
}
