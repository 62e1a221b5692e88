/* The parallel modes of AES over the vectors of one of aes_x86_64_vec{128,256,512}.h, which the
 * including file has included first: written once, compiled for each width.
 *
 * GROUP = 8 vectors are in flight at a time, enough to cover the latency of a round (3 cycles or
 * more) at two rounds a cycle; what remains goes in steps of 4, 2, 1 and part of one. Round keys
 * are loaded as they are wanted: once for a whole group, that is free. Constant time. */
#ifndef ASSAY_OPT_AES_X86_64_MODES_H
#define ASSAY_OPT_AES_X86_64_MODES_H

#include "opt/aes.h"

enum { VEC_LEN = 16 * LANES, GROUP = 8, GROUP_LEN = GROUP * VEC_LEN };
enum { DECRYPT, ENCRYPT };

/* A text on its way through a mode. */
struct run {
    const struct aes_key *key;
    uint8_t *out;
    const uint8_t *in;
    size_t len;
    vec state[GROUP]; /* what the mode carries from one step to the next */
};

/* One step: n vectors, a constant; the last one of `last` bytes. */
typedef void step_fn(struct run *run, int n, size_t last, int encrypt);

VEC void run_advance(struct run *run, size_t len)
{
    run->in += len;
    run->out += len;
    run->len -= len;
}

VEC void run_step(struct run *run, step_fn *step, int n, size_t last, int encrypt)
{
    step(run, n, last, encrypt);
    run_advance(run, (size_t)(n - 1) * VEC_LEN + last);
}

VEC void run_all(struct run *run, step_fn *step, int encrypt)
{
    while (run->len >= GROUP_LEN)
        run_step(run, step, GROUP, VEC_LEN, encrypt);
    if (run->len >= 4 * VEC_LEN)
        run_step(run, step, 4, VEC_LEN, encrypt);
    if (run->len >= 2 * VEC_LEN)
        run_step(run, step, 2, VEC_LEN, encrypt);
    if (run->len >= VEC_LEN)
        run_step(run, step, 1, VEC_LEN, encrypt);
    if (LANES > 1 && run->len > 0)
        run_step(run, step, 1, run->len, encrypt);
}

/* Vector j of n. */
VEC vec run_get(const struct run *run, int j, int n, size_t last)
{
    const uint8_t *p = run->in + j * VEC_LEN;
    return j == n - 1 && last != VEC_LEN ? vec_load_head(p, last) : vec_load(p);
}

VEC void run_put(const struct run *run, const vec *v, int n, size_t last)
{
#pragma GCC unroll 8
    for (int j = 0; j < n - 1; j++)
        vec_store(run->out + j * VEC_LEN, v[j]);
    uint8_t *p = run->out + (n - 1) * VEC_LEN;
    if (last != VEC_LEN)
        vec_store_head(p, v[n - 1], last);
    else
        vec_store(p, v[n - 1]);
}

VEC __m128i load_block(const uint8_t *p)
{
    return _mm_loadu_si128((const __m128i *)p);
}

VEC void store_block(uint8_t *p, __m128i v)
{
    _mm_storeu_si128((__m128i *)p, v);
}

VEC vec round_key(const struct aes_key *key, int r)
{
    return vec_all(_mm_loadu_si128((const __m128i *)key->rd_key + r));
}

VEC void round_all(vec *s, int n, vec k, int encrypt)
{
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = encrypt ? vec_enc(s[j], k) : vec_dec(s[j], k);
}

/* The rounds that only longer keys have, before the last. */
VEC void rounds_extra(const struct aes_key *key, vec *s, int n, int encrypt)
{
    if (key->rounds > 10) {
        round_all(s, n, round_key(key, 10), encrypt);
        round_all(s, n, round_key(key, 11), encrypt);
    }
    if (key->rounds > 12) {
        round_all(s, n, round_key(key, 12), encrypt);
        round_all(s, n, round_key(key, 13), encrypt);
    }
}

/* Round 1 up to, but without, the last. */
VEC void rounds(const struct aes_key *key, vec *s, int n, int encrypt)
{
#pragma GCC unroll 9
    for (int r = 1; r < 10; r++)
        round_all(s, n, round_key(key, r), encrypt);
    rounds_extra(key, s, n, encrypt);
}

/* The rounds of a group with other work after each of the first eight: side by side in the program,
 * or the execution units that AES leaves idle would not find it in time. */
typedef void beside_fn(void *work, vec *next, int j);

VEC void rounds_beside(struct run *run, vec *s, int encrypt, beside_fn *beside, void *work,
                       vec *next)
{
#pragma GCC unroll 8
    for (int j = 0; j < GROUP; j++) {
        const vec k = vec_now(round_key(run->key, j + 1));
#pragma GCC unroll 8
        for (int i = 0; i < GROUP; i++)
            s[i] = vec_now(encrypt ? vec_enc(s[i], k) : vec_dec(s[i], k));
        beside(work, next, j);
    }
    round_all(s, GROUP, round_key(run->key, 9), encrypt);
    rounds_extra(run->key, s, GROUP, encrypt);
}

VEC vec round_last(vec s, vec k, int encrypt)
{
    return encrypt ? vec_enc_last(s, k) : vec_dec_last(s, k);
}

/* ---- ECB ---- */

VEC void ecb_step(struct run *run, int n, size_t last, int encrypt)
{
    vec s[GROUP];
    const vec first_key = round_key(run->key, 0), last_key = round_key(run->key, run->key->rounds);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = vec_xor(run_get(run, j, n, last), first_key);
    rounds(run->key, s, n, encrypt);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = round_last(s[j], last_key, encrypt);
    run_put(run, s, n, last);
}

VEC void ecb(const struct aes_key *key, uint8_t *out, const uint8_t *in, size_t n_blocks,
             int encrypt)
{
    struct run run = {key, out, in, 16 * n_blocks, {vec_zero()}};
    run_all(&run, ecb_step, encrypt);
}

/* ---- CBC decryption: state[0] ends in the last ciphertext ---- */

VEC void cbc_step(struct run *run, int n, size_t last, int encrypt)
{
    vec s[GROUP];
    const vec first_key = round_key(run->key, 0), last_key = round_key(run->key, run->key->rounds);
    const vec head = run_get(run, 0, n, last);
    s[0] = vec_xor(head, first_key);
#pragma GCC unroll 8
    for (int j = 1; j < n; j++)
        s[j] = vec_xor(vec_load(run->in + j * VEC_LEN), first_key);
    rounds(run->key, s, n, encrypt);

    /* The last round's key takes the ciphertext before with it. All loads come before any store,
     * for a text in place. */
    const vec before = vec_behind(vec_fold(run->state[0]), head);
    s[0] = round_last(s[0], vec_xor(last_key, before), encrypt);
#pragma GCC unroll 8
    for (int j = 1; j < n; j++)
        s[j] = round_last(s[j], vec_xor(last_key, vec_load(run->in + j * VEC_LEN - 16)), encrypt);
    run->state[0] = vec_first(load_block(run->in + (size_t)(n - 1) * VEC_LEN + last - 16));
    run_put(run, s, n, last);
}

VEC void cbc_decrypt(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                     size_t n_blocks)
{
    struct run run = {key, out, in, 16 * n_blocks, {vec_first(load_block(iv))}};
    run_all(&run, cbc_step, DECRYPT);
    store_block(iv, vec_fold(run.state[0]));
}

/* ---- CTR: state[0] has the next counters as little-endian numbers ---- */

/* c + d for d < 2^63. A carry into the high half is seen by the top bit of the low one falling:
 * a counter may be secret (CTR-DRBG's V), so there is no branch on its wrapping. */
VEC vec add128(vec c, vec d)
{
    const vec sum = vec_add64(c, d);
    return vec_add64(sum, vec_up8(vec_shr63(vec_andnot(sum, c))));
}

VEC void ctr_step(struct run *run, int n, size_t last, int encrypt)
{
    vec s[GROUP];
    const vec first_key = round_key(run->key, 0), last_key = round_key(run->key, run->key->rounds);
    const vec step = vec_low64(LANES);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++) {
        s[j] = vec_xor(vec_reverse(run->state[0]), first_key);
        run->state[0] = add128(run->state[0], step);
    }
    rounds(run->key, s, n, encrypt);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = round_last(s[j], vec_xor(last_key, run_get(run, j, n, last)), encrypt);
    run_put(run, s, n, last);
}

/* Counters of a group without the two shuffles and the carries that each would take: only the last
 * byte differs from one block to the next, and the fifteen before it are either those of the first
 * block or, where the last byte has wrapped, the ones after. */
struct counters {
    uint64_t high, low; /* the next group's first counter */
    vec last,
        first_last; /* each lane's last byte, and that of the group's first block, in all bytes */
    vec before, after; /* the other fifteen with the first round key; the sixteenth is the key's */
};

VEC __m128i big_endian(uint64_t high, uint64_t low)
{
    return _mm_set_epi64x((long long)__builtin_bswap64(low), (long long)__builtin_bswap64(high));
}

/* n more than high, low. The carry by the top bit falling, so that no compiler makes it a branch.
 */
VEC void counters_add(uint64_t *high, uint64_t *low, uint64_t n)
{
    uint64_t sum = *low + n;
    MADE_NOW("r", sum);
    *high += (*low & ~sum) >> 63;
    *low = sum;
}

VEC void counters_group(struct counters *c, const struct aes_key *key)
{
    uint64_t high = c->high, low = c->low & ~0xffull;
    const vec first_key = round_key(key, 0);
    c->first_last = vec_all8((uint8_t)c->low);
    c->last = vec_add8(c->first_last, vec_lane_bytes());
    c->before = vec_xor(vec_all(big_endian(high, low)), first_key);
    counters_add(&high, &low, 256);
    c->after = vec_xor(vec_all(big_endian(high, low)), first_key);
    counters_add(&c->high, &c->low, GROUP * LANES);
}

VEC vec counters_next(struct counters *c)
{
    const vec other = vec_if_less(c->last, c->first_last, c->after, c->before);
    const vec counter = vec_xor_and(other, c->last, vec_byte15());
    c->last = vec_add8(c->last, vec_all8(LANES));
    return counter;
}

VEC void counters_start(struct counters *c, const uint8_t *block)
{
    memcpy(&c->high, block, 8);
    memcpy(&c->low, block + 8, 8);
    c->high = __builtin_bswap64(c->high);
    c->low = __builtin_bswap64(c->low);
}

VEC void ctr_beside(void *counters, vec *next, int j)
{
    next[j] = vec_now(counters_next(counters));
}

VEC void ctr_groups(struct run *run, struct counters *c)
{
    vec s[GROUP], next[GROUP];
    counters_group(c, run->key);
#pragma GCC unroll 8
    for (int j = 0; j < GROUP; j++)
        next[j] = counters_next(c);
    uint64_t high, low;
    do {
        high = c->high;
        low = c->low;
        counters_group(c, run->key);
#pragma GCC unroll 8
        for (int j = 0; j < GROUP; j++)
            s[j] = next[j];
        rounds_beside(run, s, ENCRYPT, ctr_beside, c, next);
        const vec last_key = round_key(run->key, run->key->rounds);
#pragma GCC unroll 8
        for (int j = 0; j < GROUP; j++)
            s[j] = vec_enc_last(s[j], vec_xor(last_key, run_get(run, j, GROUP, VEC_LEN)));
        run_put(run, s, GROUP, VEC_LEN);
        run_advance(run, GROUP_LEN);
    } while (run->len >= GROUP_LEN);
    run->state[0] = add128(vec_all(_mm_set_epi64x((long long)high, (long long)low)),
                           vec_and(vec_lane_numbers(), vec_low64(-1)));
}

VEC void ctr128(const struct aes_key *key, uint8_t counter[16], uint8_t *out, const uint8_t *in,
                size_t n_blocks)
{
    const vec first = vec_reverse(vec_all(load_block(counter)));
    const vec lanes = vec_and(vec_lane_numbers(), vec_low64(-1));
    const vec end = vec_reverse(add128(first, vec_low64((long long)n_blocks)));
    struct run run = {key, out, in, 16 * n_blocks, {add128(first, lanes)}};
    if (run.len >= GROUP_LEN) {
        struct counters c;
        counters_start(&c, counter);
        ctr_groups(&run, &c);
    }
    run_all(&run, ctr_step, ENCRYPT);
    store_block(counter, vec_lane0(end));
}

/* ---- XTS: state[0] .. state[CHAINS-1] have the next eight blocks' tweaks ---- */

enum { CHAINS = GROUP / LANES };

/* A tweak is a polynomial over GF(2), little-endian, modulo x^128 + x^7 + x^2 + x + 1 (IEEE 1619,
 * 5.2): what leaves at the top comes back times 0x87. From one vector of a chain to the next, eight
 * blocks on, that is the top byte; one multiplication does it for the LANES steps that a group
 * takes, each of which finds its product, 15 bits, in a 16-bit word. */
VEC vec feedback(vec t)
{
    const long long bytes = (long long)(LANES == 1 ? 0x808080808080800f : 0x800c800d800e800f);
    const vec top = vec_shuffle(t, (long long)0x8080808080808080, bytes);
    return vec_mul_ll(top, vec_low64(0x87));
}

VEC vec times_x8(vec t, vec words, int step)
{
    if (LANES == 1)
        return vec_xor(vec_up1(t), words);
    const long long word = (long long)0x8080808080800100 + 0x0202 * step;
    return vec_xor(vec_up1(t), vec_shuffle(words, (long long)0x8080808080808080, word));
}

/* t times x^i, for each lane its own i < 8 in both halves. */
VEC vec times_x_to(vec t, vec i)
{
    const vec carry = vec_shr(t, vec_sub64(vec_all64(64), i));
    return vec_xor3(vec_shl(t, i), vec_up8(carry), vec_mul_hl(carry, vec_low64(0x87)));
}

VEC void xts_step(struct run *run, int n, size_t last, int encrypt)
{
    vec s[GROUP], t[GROUP + CHAINS], words[CHAINS];
    const vec first_key = round_key(run->key, 0), last_key = round_key(run->key, run->key->rounds);
#pragma GCC unroll 8
    for (int j = 0; j < CHAINS; j++)
        t[j] = run->state[j];
#pragma GCC unroll 8
    for (int j = 0; j < n; j++) {
        s[j] = vec_xor3(run_get(run, j, n, last), t[j], first_key);
        if (j < CHAINS)
            words[j] = feedback(t[j]);
        t[j + CHAINS] = times_x8(t[j], words[j % CHAINS], j / CHAINS);
    }
    rounds(run->key, s, n, encrypt);
#pragma GCC unroll 8
    for (int j = 0; j < n; j++)
        s[j] = round_last(s[j], vec_xor(last_key, t[j]), encrypt);
    run_put(run, s, n, last);
    if (last != VEC_LEN) /* the rest of this vector's tweaks, the next one first */
        t[n] = vec_from(t[n - 1], last);
#pragma GCC unroll 8
    for (int j = 0; j < CHAINS; j++)
        run->state[j] = t[n + j];
}

/* The tweak of a group's vector j + CHAINS from that of vector j. */
VEC void xts_next(void *work, vec *t, int j)
{
    vec *words = work;
    if (j < CHAINS)
        words[j] = feedback(t[j]);
    t[CHAINS + j] = vec_now(times_x8(t[j], words[j % CHAINS], j / CHAINS));
}

/* One group after another: the tweaks of the next are made beside the rounds of this one. */
VEC void xts_groups(struct run *run, int encrypt)
{
    vec s[GROUP], now[GROUP], t[GROUP + CHAINS];
#pragma GCC unroll 8
    for (int j = 0; j < CHAINS; j++)
        t[j] = run->state[j];
#pragma GCC unroll 8
    for (int j = 0; j < GROUP - CHAINS; j++)
        xts_next(run->state, t, j);
    do {
        const vec first_key = round_key(run->key, 0);
#pragma GCC unroll 8
        for (int j = 0; j < GROUP; j++) {
            now[j] = t[j];
            s[j] = vec_xor3(run_get(run, j, GROUP, VEC_LEN), now[j], first_key);
        }
#pragma GCC unroll 8
        for (int j = 0; j < CHAINS; j++) /* the last ones made: the next group follows from them */
            t[j] = now[GROUP - CHAINS + j];
        rounds_beside(run, s, encrypt, xts_next, run->state, t);
        const vec last_key = round_key(run->key, run->key->rounds);
#pragma GCC unroll 8
        for (int j = 0; j < GROUP; j++) {
            s[j] = round_last(s[j], vec_xor(last_key, now[j]), encrypt);
            t[j] = t[j + CHAINS];
        }
        run_put(run, s, GROUP, VEC_LEN);
        run_advance(run, GROUP_LEN);
    } while (run->len >= GROUP_LEN);
#pragma GCC unroll 8
    for (int j = 0; j < CHAINS; j++)
        run->state[j] = t[j];
}

VEC void xts(const struct aes_key *key, uint8_t tweak[16], uint8_t *out, const uint8_t *in,
             size_t n_blocks, int encrypt)
{
    struct run run = {key, out, in, 16 * n_blocks, {vec_zero()}};
    const vec t = vec_all(load_block(tweak));
#pragma GCC unroll 8
    for (int j = 0; j < CHAINS; j++)
        if ((size_t)j * LANES <= n_blocks)
            run.state[j] = times_x_to(t, vec_add64(vec_lane_numbers(), vec_all64(j * LANES)));
    if (run.len >= GROUP_LEN)
        xts_groups(&run, encrypt);
    run_all(&run, xts_step, encrypt);
    store_block(tweak, vec_lane0(run.state[0]));
}

#endif
