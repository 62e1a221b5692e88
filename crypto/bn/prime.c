/* Primes: BN_check_prime(3), BN_generate_prime_ex2(3).
 *
 * A prime may become a key. Each candidate is drawn afresh, divided by small primes and tested in
 * constant time, so that what is seen of the rejected ones says nothing of the one taken. */
#include "crypto/bn/prime.h"

#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/long.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* BN_check_prime(3): 64 rounds, or 128 for above 2048 bits. An adversary's composite passes one
 * with a probability of a quarter. */
int bn_rounds_any(int bits)
{
    return bits > 2048 ? 128 : 64;
}

/* A random composite passes far less often: for k bits and 3 <= t <= k / 9 rounds the probability
 * is below k^(3/2) 2^t t^(-1/2) 4^(2 - sqrt(t k)) (Damgard, Landrock and Pomerance, Math. Comp. 61
 * (1993), theorem 4). These are the least t with that below 2^-128, and five at least, which FIPS
 * 186-5, table B.1, asks of the factors of 2048 bits' moduli. */
int bn_rounds_random(int bits)
{
    static const struct {
        int bits, rounds;
    } table[] = {{1152, 5}, {960, 6},  {832, 7},  {736, 8},  {672, 9}, {608, 10},
                 {512, 12}, {448, 14}, {384, 17}, {320, 21}, {288, 24}};
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
        if (bits >= table[i].bits)
            return table[i].rounds;
    return bn_rounds_any(bits);
}

/* Of a number that the kernels have no room for. */
static int test_beyond(const BIGNUM *w, int rounds, bool divide, BN_CTX *ctx, BN_GENCB *cb)
{
    if (divide && bn_small_factor(w->d, bn_length(w)))
        return 0;
    if (divide && !BN_GENCB_call(cb, 1, -1))
        return -1;
    return bn_long_miller(w, rounds, ctx, cb);
}

static int test_kernels(const BIGNUM *w, int bits, int rounds, bool divide, BN_CTX *ctx,
                        BN_GENCB *cb)
{
    size_t n = ((size_t)bits + 63) / 64, size = MILLER_WORDS * n + bn_miller_work_words(n);
    uint64_t *memory = bn_scratch(size);
    if (memory == NULL)
        return -1;
    struct miller t;
    struct miller_work k;
    bn_get_words(memory, n, w);
    int result = divide && bn_small_factor(memory, n) ? 0 : 1;
    if (result == 1 && divide && !BN_GENCB_call(cb, 1, -1))
        result = -1;
    if (result == 1) {
        bn_miller_set(&t, memory, n, bits);
        bn_miller_work(&k, memory + MILLER_WORDS * n, n, ctx);
        result = bn_miller_rounds(&t, 0, rounds, &k, cb);
    }
    bn_scratch_free(memory, size);
    return result;
}

static int test_prime(const BIGNUM *w, int rounds, bool divide, BN_CTX *ctx, BN_GENCB *cb)
{
    int bits = BN_num_bits(w);
    if (w->neg || bits < 2)
        return 0;
    if (!BN_is_odd(w))
        return BN_is_word(w, 2);
    if (!bn_trial_begin())
        return -1;
    if (bits <= BN_TRIAL_BITS)
        return bn_small_prime(w->d[0]);
    if (bits > 64 * WORDS_MAX)
        return test_beyond(w, rounds, divide, ctx, cb);
    return test_kernels(w, bits, rounds, divide, ctx, cb);
}

int BN_check_prime(const BIGNUM *p, BN_CTX *ctx, BN_GENCB *cb)
{
    return test_prime(p, bn_rounds_any(BN_num_bits(p)), true, ctx, cb);
}

int BN_is_prime_fasttest_ex(const BIGNUM *p, int nchecks, BN_CTX *ctx, int do_trial_division,
                            BN_GENCB *cb)
{
    int least = bn_rounds_any(BN_num_bits(p));
    return test_prime(p, nchecks > least ? nchecks : least, do_trial_division != 0, ctx, cb);
}

int BN_is_prime_ex(const BIGNUM *p, int nchecks, BN_CTX *ctx, BN_GENCB *cb)
{
    return BN_is_prime_fasttest_ex(p, nchecks, ctx, 0, cb);
}

/* What is asked for. */
struct wanted {
    int bits, rounds;
    bool safe;
    const BIGNUM *add, *rem; /* a residue, or NULL */
    const BIGNUM *coprime;   /* to p - 1, or NULL */
};

/* The search: two candidates at a time, since the kernels of two powers at once are quicker. */
struct search {
    struct wanted want;
    size_t n, size;
    uint64_t *memory, *pool; /* random words, of which pool_left are still to be used */
    size_t pool_left;
    uint64_t *value[2], *half[2]; /* MILLER_WORDS n words each */
    struct miller_work work;
    int drawn, tested;
    BN_CTX *ctx;
    BN_GENCB *cb;
};

#define POOL 16 /* candidates to one call of the generator */

static int search_begin(struct search *s)
{
    s->n = ((size_t)s->want.bits + 63) / 64;
    s->size = (POOL + 4 * MILLER_WORDS) * s->n + bn_miller_work_words(s->n);
    s->memory = s->pool = bn_scratch(s->size);
    if (s->memory == NULL)
        return 0;
    uint64_t *next = s->memory + POOL * s->n;
    for (int i = 0; i < 2; i++, next += 2 * MILLER_WORDS * s->n) {
        s->value[i] = next;
        s->half[i] = next + MILLER_WORDS * s->n;
    }
    bn_miller_work(&s->work, next, s->n, s->ctx);
    return 1;
}

static void set_bit(uint64_t *r, int bit)
{
    r[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* r = random, odd, with the top bit set, and the one below too unless a residue is asked for or
 * there may be no such prime: then a product of two is twice as long. A safe prime above 5 is 3
 * modulo 4. */
static int draw(struct search *s, uint64_t *r)
{
    const int bits = s->want.bits;
    if (s->pool_left == 0) {
        if (RAND_priv_bytes_ex(bn_lib_ctx(s->ctx), (unsigned char *)s->pool,
                               POOL * s->n * sizeof(*s->pool), 0) != 1)
            return 0;
        s->pool_left = POOL;
    }
    memcpy(r, s->pool + --s->pool_left * s->n, s->n * sizeof(*r));
    r[s->n - 1] &= UINT64_MAX >> (63 - (bits - 1) % 64);
    set_bit(r, 0);
    set_bit(r, bits - 1);
    if (s->want.add == NULL && bits >= 4)
        set_bit(r, bits - 2);
    if (s->want.add == NULL && s->want.safe && bits > 3)
        set_bit(r, 1);
    return 1;
}

/* r moved down to the residue: 1, 0 on failure, -1 if it isn't odd or as long any more. */
static int move_to_residue(struct search *s, uint64_t *r)
{
    const struct wanted *w = &s->want;
    BIGNUM a = {0}, left = {0};
    int ok = bn_set_words(&a, r, s->n) && BN_nnmod(&left, &a, w->add, s->ctx) &&
             BN_sub(&a, &a, &left) &&
             (w->rem != NULL ? BN_add(&a, &a, w->rem) : BN_add_word(&a, w->safe ? 3 : 1));
    if (ok && (BN_num_bits(&a) != w->bits || !BN_is_odd(&a)))
        ok = -1;
    if (ok == 1)
        bn_get_words(r, s->n, &a);
    BN_clear_free(&a);
    BN_clear_free(&left);
    return ok;
}

/* half = r / 2, which is (r - 1) / 2. */
static void halve(uint64_t *half, const uint64_t *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        half[i] = r[i] >> 1 | (i + 1 < n ? r[i + 1] << 63 : 0);
}

/* May r be what is wanted, as far as small primes tell? */
static bool may_be(const struct search *s, const uint64_t *r, uint64_t *half)
{
    if (s->want.bits <= BN_TRIAL_BITS)
        return bn_small_prime(r[0]) &&
               (!s->want.safe || r[0] / 2 == 2 || (r[0] / 2 % 2 == 1 && bn_small_prime(r[0] / 2)));
    if (bn_small_factor(r, s->n))
        return false;
    if (!s->want.safe)
        return true;
    halve(half, r, s->n);
    if (s->want.bits == BN_TRIAL_BITS + 1)
        return bn_small_prime(half[0]);
    return (half[0] & 1) != 0 && !bn_small_factor(half, s->n);
}

/* If so many candidates in a row have small factors, then all have. */
#define DRAWS_MAX 20000

/* The next candidate without small factors into place i: 1, 0 on failure. */
static int next(struct search *s, int i)
{
    for (s->drawn = 0; s->drawn < DRAWS_MAX; s->drawn++) {
        if (!draw(s, s->value[i]))
            return 0;
        int moved = s->want.add != NULL ? move_to_residue(s, s->value[i]) : 1;
        if (moved == 0)
            return 0;
        if (moved == 1 && may_be(s, s->value[i], s->half[i]))
            return BN_GENCB_call(s->cb, 0, s->tested++);
    }
    return FAIL(ERR_LIB_BN, BN_R_NO_PRIME_CANDIDATE);
}

/* gcd(r - 1, coprime) = 1? -1 on failure. */
static int is_coprime(const struct search *s, const uint64_t *r)
{
    if (s->want.coprime == NULL)
        return 1;
    BIGNUM t = {.flags = BN_FLG_CONSTTIME};
    int ok = bn_set_words(&t, r, s->n) ? 1 : -1;
    if (ok == 1) {
        t.d[0] -= 1;
        ok = BN_nnmod(&t, &t, s->want.coprime, s->ctx) && BN_gcd(&t, &t, s->want.coprime, s->ctx)
                 ? 1
                 : -1;
    }
    if (ok == 1) {
        ok = BN_abs_is_word(&t, 1);
        ct_public(&ok, sizeof(ok)); /* FIPS 186-5, A.1.3, steps 4.5 and 5.6: it is drawn again */
    }
    BN_clear_free(&t);
    return ok;
}

/* All rounds but the first on number t, and then all on a safe prime itself. */
static int confirm(struct search *s, int i, const struct miller *t)
{
    int result = is_coprime(s, s->value[i]);
    if (result == 1 && !BN_GENCB_call(s->cb, 1, 0))
        result = -1;
    struct miller whole;
    if (result == 1 && s->want.safe) { /* one round, before many on the half */
        bn_miller_set(&whole, s->value[i], s->n, s->want.bits);
        result = bn_miller_rounds(&whole, 0, 1, &s->work, s->cb);
    }
    if (result == 1)
        result = bn_miller_rounds(t, 1, s->want.rounds, &s->work, s->cb);
    if (result == 1 && s->want.safe)
        result = bn_miller_rounds(&whole, 1, s->want.rounds, &s->work, s->cb);
    return result;
}

/* Two candidates: the place of the first that is a prime, -1 if none is, -2 on failure. */
static int try_two(struct search *s)
{
    struct miller t[2];
    for (int i = 0; i < 2; i++) {
        if (!next(s, i))
            return -2;
        bn_miller_set(&t[i], s->want.safe ? s->half[i] : s->value[i], s->n,
                      s->want.bits - s->want.safe);
    }
    int passed = bn_miller_round((const struct miller *const[2]){&t[0], &t[1]}, 2, &s->work);
    if (passed < 0)
        return -2;
    for (int i = 0; i < 2; i++) {
        int result = passed >> i & 1 ? confirm(s, i, &t[i]) : 0;
        if (result != 0)
            return result == 1 ? i : -2;
    }
    return -1;
}

/* One candidate that the kernels have no room for: 0, -1 or -2 as try_two has it. */
static int try_long(struct search *s)
{
    if (!next(s, 0))
        return -2;
    BIGNUM r = {0}, half = {0};
    int result = bn_set_words(&r, s->value[0], s->n) && BN_rshift1(&half, &r)
                     ? is_coprime(s, s->value[0])
                     : -1;
    for (int pass = 0; result == 1 && pass < 2; pass++) {
        int rounds = pass == 0 ? 1 : s->want.rounds; /* on both, before many on either */
        result = bn_long_miller(&r, rounds, s->ctx, s->cb);
        if (result == 1 && s->want.safe)
            result = bn_long_miller(&half, rounds, s->ctx, s->cb);
    }
    BN_clear_free(&r);
    BN_clear_free(&half);
    return result == 1 ? 0 : result - 1;
}

static int search(BIGNUM *r, const struct wanted *w, BN_CTX *ctx, BN_GENCB *cb)
{
    struct search s = {.want = *w, .ctx = ctx, .cb = cb};
    if (!bn_trial_begin() || !search_begin(&s))
        return 0;
    int found = -1;
    if (w->bits <= BN_TRIAL_BITS)
        found = next(&s, 0) ? 0 : -2;
    while (found == -1)
        found = s.n > WORDS_MAX ? try_long(&s) : try_two(&s);
    int ok = found >= 0 && bn_set_words(r, s.value[found], s.n) && BN_GENCB_call(cb, 2, 0);
    bn_scratch_free(s.memory, s.size);
    return ok;
}

int bn_random_prime(BIGNUM *p, int bits, const BIGNUM *coprime, BN_CTX *ctx, BN_GENCB *cb)
{
    if (bits <= BN_TRIAL_BITS + 1)
        return FAIL(ERR_LIB_BN, BN_R_BITS_TOO_SMALL);
    const struct wanted w = {.bits = bits, .rounds = bn_rounds_random(bits), .coprime = coprime};
    return search(p, &w, ctx, cb);
}

int BN_generate_prime_ex2(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
                          BN_GENCB *cb, BN_CTX *ctx)
{
    if (bits < 2 || (safe && add == NULL && bits < 6 && bits != 3))
        return FAIL(ERR_LIB_BN, BN_R_BITS_TOO_SMALL);
    /* Numbers of a residue that somebody chose aren't quite random. */
    const struct wanted w = {.bits = bits,
                             .rounds = add != NULL ? bn_rounds_any(bits) : bn_rounds_random(bits),
                             .safe = safe != 0,
                             .add = add,
                             .rem = rem};
    return search(ret, &w, ctx, cb);
}

int BN_generate_prime_ex(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
                         BN_GENCB *cb)
{
    return BN_generate_prime_ex2(ret, bits, safe, add, rem, cb, NULL);
}
