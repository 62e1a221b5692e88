/* AES-GCM (SP 800-38D) over the vectors and steps of aes_x86_64_modes.h: written once, compiled for
 * each width. After Gueron and Kounavis, "Intel Carry-Less Multiplication Instruction and its Usage
 * for Computing the GCM Mode" (2014).
 *
 * A block is kept with its bytes reversed, so that bit 127 of the number is the coefficient of x^0.
 * Reversed factors give a product one bit too low: the powers of H are stored times x to make up
 * for it. A run of up to GROUP vectors is multiplied by H^n, .., H^1 and summed, then reduced
 * once. While a group is in AES's rounds, the ciphertext of the group before (encryption) or
 * of the same (decryption) is hashed: the carry-less products run beside the rounds. */
#ifndef ASSAY_OPT_AES_X86_64_GCM_H
#define ASSAY_OPT_AES_X86_64_GCM_H

#include "opt/aes_x86_64_modes.h"

/* Where H^n is: the powers lie in falling order, so that a run of blocks, of which the first is
 * the n'th from the end, goes with a run of powers. The kernels need H^1 .. H^(8 LANES). */
enum { POWERS = 32 };

VEC const uint8_t *power(const struct aes_gcm_key *gcm, size_t n)
{
    return gcm->h + 16 * (POWERS - n);
}

/* A sum of products of 256 bits, low + 2^64 middle + 2^128 high, in each lane. */
struct sum {
    vec low, middle, high;
};

VEC void sum_add(struct sum *s, vec block, vec h)
{
    s->low = vec_xor(s->low, vec_mul_ll(block, h));
    s->middle = vec_xor3(s->middle, vec_mul_lh(block, h), vec_mul_hl(block, h));
    s->high = vec_xor(s->high, vec_mul_hh(block, h));
}

/* Two vectors of blocks by Karatsuba's identity, three products for four: (a1 + a0)(b1 + b0) goes
 * into `middle`, out of which sum_finish takes the other two. `cross` has b1 + b0 of the powers,
 * ha's in the low halves and hb's in the high ones. */
VEC void sum_add_pair(struct sum *s, vec a, vec b, vec ha, vec hb, vec cross)
{
    vec low, high;
    vec_pair(a, b, &low, &high);
    const vec mixed = vec_xor(low, high);
    s->low = vec_now(vec_xor3(s->low, vec_mul_ll(low, ha), vec_mul_hl(low, hb)));
    s->high = vec_now(vec_xor3(s->high, vec_mul_lh(high, ha), vec_mul_hh(high, hb)));
    s->middle = vec_now(vec_xor3(s->middle, vec_mul_ll(mixed, cross), vec_mul_hh(mixed, cross)));
}

VEC void sum_finish(struct sum *s)
{
    s->middle = vec_xor3(s->middle, s->low, s->high);
}

/* The sum over x^128 modulo x^128 + x^7 + x^2 + x + 1, whose reversed form is 1 + 2^64 *
 * 0xc200000000000000 + 2^128 less 2^0: adding the lowest word times it clears that word. Twice. */
VEC vec sum_reduce(const struct sum *s)
{
    const vec poly = vec_low64((long long)0xc200000000000000);
    const vec middle = vec_xor3(s->middle, vec_swap(s->low), vec_mul_ll(s->low, poly));
    return vec_xor3(s->high, vec_swap(middle), vec_mul_ll(middle, poly));
}

/* The product of two reversed blocks, lane by lane, one of which is stored times x. */
VEC vec product(vec a, vec b)
{
    struct sum s = {vec_zero(), vec_zero(), vec_zero()};
    sum_add(&s, a, b);
    return sum_reduce(&s);
}

/* ---- Steps that hash ---- */

/* A run with GHASH beside it: state[0] has the counters, as little-endian numbers. */
struct hash {
    const uint8_t *h; /* the next block's power */
    vec y;            /* goes into the next block: the hash so far, then zero */
    struct sum sum;
};

VEC void hash_start(struct hash *hash, const struct aes_gcm_key *gcm, size_t n_blocks, vec y)
{
    hash->h = power(gcm, n_blocks);
    hash->y = y;
    hash->sum = (struct sum){vec_zero(), vec_zero(), vec_zero()};
}

VEC vec hash_end(const struct hash *hash)
{
    return vec_reverse(vec_first(vec_fold(sum_reduce(&hash->sum))));
}

/* A vector of blocks, all of it or its first `len` bytes with zeros behind them. */
VEC void hash_vec(struct hash *hash, vec blocks, size_t len)
{
    const vec h = len == VEC_LEN ? vec_load(hash->h) : vec_load_head(hash->h, (len + 15) / 16 * 16);
    sum_add(&hash->sum, vec_reverse(vec_xor(blocks, hash->y)), h);
    hash->y = vec_zero();
    hash->h += VEC_LEN;
}

/* Vectors j and j + 1 of a group, j even; vector j goes with H^((GROUP - j) LANES) and on. */
VEC void group_add(struct sum *sum, const struct aes_gcm_key *gcm, const uint8_t *in, int j, vec y)
{
    const uint8_t *h = power(gcm, (size_t)(GROUP - j) * LANES);
    const vec a = vec_load(in + j * VEC_LEN), b = vec_load(in + (j + 1) * VEC_LEN);
    sum_add_pair(sum, j == 0 ? vec_xor(a, y) : a, b, vec_load(h), vec_load(h + VEC_LEN),
                 vec_load(gcm->h + 16 * POWERS + j / 2 * VEC_LEN));
}

VEC vec group_end(struct sum *sum)
{
    sum_finish(sum);
    return vec_reverse(vec_first(vec_fold(sum_reduce(sum))));
}

VEC vec hash_group(const struct aes_gcm_key *gcm, const uint8_t *in, vec y)
{
    struct sum sum = {vec_zero(), vec_zero(), vec_zero()};
#pragma GCC unroll 4
    for (int j = 2; j <= GROUP; j += 2)
        group_add(&sum, gcm, in, j % GROUP, y);
    return group_end(&sum);
}

VEC void gcm_hash(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    struct hash hash;
    vec sum = vec_first(load_block(y));
    for (; len >= GROUP_LEN; len -= GROUP_LEN, in += GROUP_LEN)
        sum = hash_group(gcm, in, sum);
    if (len > 0) {
        hash_start(&hash, gcm, (len + 15) / 16, sum);
        for (; len >= VEC_LEN; len -= VEC_LEN, in += VEC_LEN)
            hash_vec(&hash, vec_load(in), VEC_LEN);
        if (len > 0)
            hash_vec(&hash, vec_load_head(in, len), len);
        sum = hash_end(&hash);
    }
    store_block(y, vec_lane0(sum));
}

/* ---- GCTR with GHASH ---- */

VEC void gctr_start(struct run *run, vec *s, int n)
{
    const vec first_key = round_key(run->key, 0), step = vec_low64(LANES);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++) {
        s[j] = vec_xor(vec_reverse(run->state[0]), first_key);
        run->state[0] = vec_add32(run->state[0], step);
    }
}

VEC void gctr_end(struct run *run, vec *s, int n, size_t last)
{
    const vec last_key = round_key(run->key, run->key->rounds);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = vec_enc_last(s[j], vec_xor(last_key, run_get(run, j, n, last)));
}

/* The hash of a group in 32 phases of one product or about as much work, to be strewn among the
 * rounds. Vectors 0 and 1 come after the others, since y comes late. */
enum { PAIR_PHASES = 7, PHASES = GROUP / 2 * PAIR_PHASES + 4 };

struct weave {
    const struct aes_gcm_key *gcm;
    const uint8_t *in;
    vec y, low, high, mixed, product;
    struct sum sum;
};

VEC void weave_pair(struct weave *w, int j, int phase)
{
    const uint8_t *h = power(w->gcm, (size_t)(GROUP - j) * LANES);
    const vec cross = vec_load(w->gcm->h + 16 * POWERS + j / 2 * VEC_LEN);
    const vec ha = vec_load(h), hb = vec_load(h + VEC_LEN);
    switch (phase) {
    case 0: {
        const vec a = vec_load(w->in + j * VEC_LEN), b = vec_load(w->in + (j + 1) * VEC_LEN);
        vec_pair(j == 0 ? vec_xor(a, w->y) : a, b, &w->low, &w->high);
        break;
    }
    case 1:
        w->mixed = vec_xor(w->low, w->high);
        w->product = vec_now(vec_mul_ll(w->low, ha));
        break;
    case 2:
        w->sum.low = vec_now(vec_xor3(w->sum.low, w->product, vec_mul_hl(w->low, hb)));
        break;
    case 3:
        w->product = vec_now(vec_mul_lh(w->high, ha));
        break;
    case 4:
        w->sum.high = vec_now(vec_xor3(w->sum.high, w->product, vec_mul_hh(w->high, hb)));
        break;
    case 5:
        w->product = vec_now(vec_mul_ll(w->mixed, cross));
        break;
    case 6:
        w->sum.middle = vec_now(vec_xor3(w->sum.middle, w->product, vec_mul_hh(w->mixed, cross)));
        break;
    }
}

VEC void weave_phase(struct weave *w, int phase)
{
    const vec poly = vec_low64((long long)0xc200000000000000);
    struct sum *sum = &w->sum;
    switch (PHASES - phase) {
    case 4:
        sum->middle = vec_xor3(sum->middle, sum->low, sum->high);
        w->product = vec_now(vec_mul_ll(sum->low, poly));
        break;
    case 3:
        sum->middle = vec_now(vec_xor3(sum->middle, vec_swap(sum->low), w->product));
        break;
    case 2:
        w->product = vec_now(vec_mul_ll(sum->middle, poly));
        break;
    case 1:
        sum->high = vec_xor3(sum->high, vec_swap(sum->middle), w->product);
        w->y = vec_now(vec_reverse(vec_first(vec_fold(sum->high))));
        break;
    default:
        weave_pair(w, (phase / PAIR_PHASES * 2 + 2) % GROUP, phase % PAIR_PHASES);
    }
}

/* The next counter, with the first round key. */
VEC vec gctr_next(struct run *run)
{
    const vec s = vec_xor(vec_reverse(run->state[0]), round_key(run->key, 0));
    run->state[0] = vec_add32(run->state[0], vec_low64(LANES));
    return s;
}

/* A group whose counters are in s, which is left with the next group's. The hash is left out of the
 * first group of an encryption. */
VEC void gctr_group(struct run *run, vec *s, struct weave *w, int hashes)
{
    w->sum = (struct sum){vec_zero(), vec_zero(), vec_zero()};
    int phase = 0;
#pragma GCC unroll 9
    for (int r = 1; r < 10; r++) {
        const vec k = vec_now(round_key(run->key, r));
#pragma GCC unroll 8
        for (int j = 0; j < GROUP; j++) {
            s[j] = vec_now(vec_enc(s[j], k));
            if (hashes && j % 2 == 1 && phase < PHASES)
                weave_phase(w, phase++);
        }
    }
    rounds_extra(run->key, s, GROUP, ENCRYPT);
    const vec last_key = vec_now(round_key(run->key, run->key->rounds));
#pragma GCC unroll 8
    for (int j = 0; j < GROUP; j++) {
        s[j] = vec_enc_last(s[j], vec_xor(last_key, vec_load(run->in + j * VEC_LEN)));
        vec_store(run->out + j * VEC_LEN, s[j]);
        s[j] = vec_now(gctr_next(run));
    }
    run_advance(run, GROUP_LEN);
}

/* All whole groups. */
VEC vec gctr_groups(struct run *run, const struct aes_gcm_key *gcm, vec y, int encrypt)
{
    struct weave w = {.gcm = gcm, .in = encrypt ? run->out : run->in, .y = y};
    vec s[GROUP];
#pragma GCC unroll 8
    for (int j = 0; j < GROUP; j++)
        s[j] = gctr_next(run);
    if (encrypt)
        gctr_group(run, s, &w, 0);
    for (; run->len >= GROUP_LEN; w.in += GROUP_LEN)
        gctr_group(run, s, &w, 1);
    /* Counters were taken for a group too many. */
    run->state[0] = vec_add32(run->state[0], vec_low64((uint32_t)-GROUP * LANES));
    return encrypt ? hash_group(gcm, w.in, w.y) : w.y;
}

VEC void gctr_hash_step(struct run *run, struct hash *hash, int n, size_t last, int encrypt)
{
    vec s[GROUP];
    gctr_start(run, s, n);
    if (!encrypt) {
#pragma GCC unroll 8
        for (int j = 0; j < n; j++)
            hash_vec(hash, run_get(run, j, n, last), j == n - 1 ? last : VEC_LEN);
    }
    rounds(run->key, s, n, ENCRYPT);
    gctr_end(run, s, n, last);
    run_put(run, s, n, last);
    if (encrypt) {
        if (last != VEC_LEN)
            s[n - 1] = vec_head(s[n - 1], last);
#pragma GCC unroll 8
        for (int j = 0; j < n; j++)
            hash_vec(hash, s[j], j == n - 1 ? last : VEC_LEN);
    }
    run_advance(run, (size_t)(n - 1) * VEC_LEN + last);
}

/* Less than a group. */
VEC vec gctr_hash_tail(struct run *run, const struct aes_gcm_key *gcm, vec y, int encrypt)
{
    struct hash hash;
    hash_start(&hash, gcm, (run->len + 15) / 16, y);
    if (run->len >= 4 * VEC_LEN)
        gctr_hash_step(run, &hash, 4, VEC_LEN, encrypt);
    if (run->len >= 2 * VEC_LEN)
        gctr_hash_step(run, &hash, 2, VEC_LEN, encrypt);
    if (run->len >= VEC_LEN)
        gctr_hash_step(run, &hash, 1, VEC_LEN, encrypt);
    if (run->len > 0)
        gctr_hash_step(run, &hash, 1, run->len, encrypt);
    return hash_end(&hash);
}

VEC void gcm_crypt(const struct aes_key *key, const struct aes_gcm_key *gcm, uint8_t ctr[16],
                   uint8_t y[16], uint8_t *out, const uint8_t *in, size_t len, int encrypt)
{
    const vec first = vec_reverse(vec_all(load_block(ctr)));
    const vec lanes = vec_and(vec_lane_numbers(), vec_low64(-1));
    const vec used = vec_low64((long long)(uint32_t)((len + 15) / 16));
    struct run run = {key, out, in, len, {vec_add32(first, lanes)}};
    vec sum = vec_first(load_block(y));
    store_block(ctr, vec_lane0(vec_reverse(vec_add32(first, used))));

    if (len >= GROUP_LEN)
        sum = gctr_groups(&run, gcm, sum, encrypt);
    if (run.len > 0)
        sum = gctr_hash_tail(&run, gcm, sum, encrypt);
    store_block(y, vec_lane0(sum));
}

/* ---- Key and tag ---- */

/* H times x: what leaves at the top of the reversed number comes back as the polynomial. */
VEC __m128i hash_key(__m128i h)
{
    const __m128i top = _mm_srai_epi32(_mm_shuffle_epi32(h, 0xff), 31);
    const __m128i poly = _mm_set_epi64x((long long)0xc200000000000000, 1);
    const __m128i twice =
        _mm_or_si128(_mm_slli_epi64(h, 1), _mm_slli_si128(_mm_srli_epi64(h, 63), 8));
    return _mm_xor_si128(twice, _mm_and_si128(top, poly));
}

/* H^LANES .. H^1 in one vector. With H in all lanes, times H wherever bit 0 of the lane's number is
 * clear; then times H^2 wherever bit 1 is. */
VEC vec first_powers(__m128i h)
{
    vec v = vec_all(h);
    for (int bit = 0; 1 << bit < LANES; bit++) {
        const vec up = product(v, vec_all(vec_lane0(v)));
        const vec number = vec_shr(vec_lane_numbers(), vec_all64(bit));
        const vec stay = vec_sub64(vec_zero(), vec_and(number, vec_all64(1)));
        v = vec_xor(vec_and(stay, v), vec_andnot(stay, up));
    }
    return v;
}

/* H^1 .. H^(8 LANES), by doubling how many there are. */
VEC void gcm_init(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    const vec s = vec_all(_mm_loadu_si128((const __m128i *)h));
    vec v[GROUP];
    v[0] = first_powers(hash_key(vec_lane0(vec_reverse(s))));
#pragma GCC unroll 3
    for (int have = 1; have < GROUP; have *= 2)
#pragma GCC unroll 4
        for (int j = 0; j < have; j++)
            v[have + j] = product(v[j], vec_all(vec_lane0(v[have - 1])));
#pragma GCC unroll 8
    for (int j = 0; j < GROUP; j++)
        vec_store(gcm->h + 16 * POWERS - (j + 1) * VEC_LEN, v[j]);
    const vec low = vec_low64(-1);
#pragma GCC unroll 4
    for (int j = 0; j < GROUP; j += 2) {
        const vec even = v[GROUP - 1 - j], odd = v[GROUP - 2 - j];
        const vec cross = vec_xor3(vec_and(low, vec_xor(even, vec_swap(even))), odd, vec_swap(odd));
        vec_store(gcm->h + 16 * POWERS + j / 2 * VEC_LEN,
                  vec_xor(cross, vec_and(low, vec_xor(odd, vec_swap(odd)))));
    }
}

/* Two blocks: E(j0), and the lengths' in GHASH. */
VEC void gcm_tag(const struct aes_key *key, const struct aes_gcm_key *gcm, const uint8_t j0[16],
                 const uint8_t y[16], uint64_t aad_len, uint64_t text_len, uint8_t tag[16])
{
    const __m128i lengths = _mm_set_epi64x((long long)(8 * aad_len), (long long)(8 * text_len));
    const vec block = vec_xor(vec_reverse(vec_first(load_block(y))), vec_first(lengths));
    const vec hash = product(block, vec_first(load_block(power(gcm, 1))));
    vec s = vec_xor(vec_first(load_block(j0)), round_key(key, 0));
    rounds(key, &s, 1, ENCRYPT);
    s = vec_enc_last(s, vec_xor(round_key(key, key->rounds), vec_reverse(hash)));
    store_block(tag, vec_lane0(s));
}

#endif
