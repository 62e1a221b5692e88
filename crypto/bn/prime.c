/* Primes: BN_check_prime(3), BN_generate_prime_ex2(3).
 *
 * A prime may become a key. Each candidate is drawn afresh and divided by small primes in constant
 * time, so that what is seen of the rejected ones says nothing of the one taken. */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

#define SMALL_MAX 2048 /* small primes below this */

/* Products of odd primes, each below 2^32, so that one long division serves two or three primes. */
struct small_group {
    uint32_t product;
    uint64_t reciprocal;
    uint16_t prime[8];
};

/* The next odd prime above n. */
static uint32_t next_prime(uint32_t n)
{
    for (uint32_t p = n + 1 + n % 2;; p += 2) {
        uint32_t d = 3;
        while (d * d <= p && p % d != 0)
            d += 2;
        if (d * d > p)
            return p;
    }
}

/* The group that begins after *last, which moves on to its own last prime. */
static struct small_group next_group(uint32_t *last)
{
    struct small_group g = {.product = 1};
    for (int i = 0; i < 7; i++) {
        uint32_t p = next_prime(*last);
        if (p >= SMALL_MAX || g.product > UINT32_MAX / p)
            break;
        g.product *= p;
        g.prime[i] = (uint16_t)p;
        *last = p;
    }
    g.reciprocal = UINT64_MAX / g.product;
    return g;
}

#define GROUPS_MAX 160
static struct small_group groups[GROUPS_MAX];
static int group_count;
static CRYPTO_ONCE groups_once = CRYPTO_ONCE_STATIC_INIT;

static void make_groups(void)
{
    uint32_t last = 2;
    while (group_count < GROUPS_MAX && next_prime(last) < SMALL_MAX)
        groups[group_count++] = next_group(&last);
}

/* Has a a factor among the first `count` groups, other than itself? For odd a. */
static bool small_factor(const BIGNUM *a, int count)
{
    for (int i = 0; i < count; i++) {
        const struct small_group *g = &groups[i];
        uint64_t r = bn_mod_small(a, g->product, g->reciprocal);
        const BIGNUM rest = {&r, 1, 1, 0, BN_FLG_STATIC_DATA};
        for (int j = 0; g->prime[j] != 0; j++) {
            uint32_t p = g->prime[j];
            if (bn_mod_small(&rest, p, UINT64_MAX / p) == 0 && !BN_is_word(a, p))
                return true;
        }
    }
    return false;
}

/* Longer numbers are worth more divisions before a power. */
static int groups_for(int bits)
{
    int n = bits / 8;
    return n < 8 ? 8 : n < group_count ? n : group_count;
}

/* Numbers of the test: w - 1 = 2^a m (FIPS 186-5, B.3.1), in Montgomery form where it squares. */
struct miller {
    BN_MONT_CTX mont;
    BIGNUM w1, m, one, minus_one, base, z;
    int a;
};

static int miller_begin(struct miller *t, const BIGNUM *w)
{
    if (BN_copy(&t->w1, w) == NULL || !BN_sub_word(&t->w1, 1))
        return 0;
    while (!BN_is_bit_set(&t->w1, t->a))
        t->a++;
    t->m.flags |= BN_FLG_CONSTTIME;
    return BN_rshift(&t->m, &t->w1, t->a) && bn_set_width(&t->m, t->w1.top) &&
           BN_MONT_CTX_set(&t->mont, w, NULL) &&
           BN_to_montgomery(&t->one, BN_value_one(), &t->mont, NULL) &&
           BN_to_montgomery(&t->minus_one, &t->w1, &t->mont, NULL);
}

static void miller_end(struct miller *t)
{
    BIGNUM *const all[] = {&t->w1, &t->m, &t->one, &t->minus_one, &t->base, &t->z};
    BN_MONT_CTX_free(&t->mont);
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_clear_free(all[i]);
}

/* Steps 4.3 to 4.5 for one base: 1 probably prime, 0 composite, -1 failure. */
static int miller_round(struct miller *t, const BIGNUM *w)
{
    if (!BN_mod_exp_mont_consttime(&t->z, &t->base, &t->m, w, NULL, &t->mont) ||
        !BN_to_montgomery(&t->z, &t->z, &t->mont, NULL))
        return -1;
    if (BN_ucmp(&t->z, &t->one) == 0 || BN_ucmp(&t->z, &t->minus_one) == 0)
        return 1;
    for (int i = 1; i < t->a; i++) {
        if (!BN_mod_mul_montgomery(&t->z, &t->z, &t->z, &t->mont, NULL))
            return -1;
        if (BN_ucmp(&t->z, &t->minus_one) == 0)
            return 1;
        if (BN_ucmp(&t->z, &t->one) == 0)
            return 0;
    }
    return 0;
}

/* A base from 2 to w - 2. */
static int miller_base(struct miller *t, BN_CTX *ctx)
{
    if (BN_copy(&t->z, &t->w1) == NULL || !BN_sub_word(&t->z, 2))
        return 0;
    return BN_priv_rand_range_ex(&t->base, &t->z, 0, ctx) && BN_add_word(&t->base, 2);
}

static int miller_rabin(const BIGNUM *w, int rounds, BN_CTX *ctx, BN_GENCB *cb)
{
    struct miller t = {.a = 0};
    int result = miller_begin(&t, w) ? 1 : -1;
    for (int i = 0; result == 1 && i < rounds; i++) {
        result = miller_base(&t, ctx) ? miller_round(&t, w) : -1;
        if (result == 1 && !BN_GENCB_call(cb, 1, i))
            result = -1;
    }
    miller_end(&t);
    return result;
}

/* BN_check_prime(3), BN_generate_prime_ex(3): 64 rounds, or 128 for above 2048 bits. */
static int default_rounds(int bits)
{
    return bits > 2048 ? 128 : 64;
}

static int test_prime(const BIGNUM *w, int rounds, bool divide, BN_CTX *ctx, BN_GENCB *cb)
{
    if (w->neg || BN_is_zero(w) || BN_is_one(w))
        return 0;
    if (!BN_is_odd(w) || BN_is_word(w, 3))
        return BN_is_word(w, 2) || BN_is_word(w, 3);
    if (!CRYPTO_THREAD_run_once(&groups_once, make_groups))
        return -1;
    int bits = BN_num_bits(w);
    if (divide && small_factor(w, groups_for(bits)))
        return 0;
    if (divide && !BN_GENCB_call(cb, 1, -1))
        return -1;
    return miller_rabin(w, rounds, ctx, cb);
}

int BN_check_prime(const BIGNUM *p, BN_CTX *ctx, BN_GENCB *cb)
{
    return test_prime(p, default_rounds(BN_num_bits(p)), true, ctx, cb);
}

int BN_is_prime_fasttest_ex(const BIGNUM *p, int nchecks, BN_CTX *ctx, int do_trial_division,
                            BN_GENCB *cb)
{
    int least = default_rounds(BN_num_bits(p));
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
    const BIGNUM *add, *rem;
};

/* r = a candidate: odd, of the right length and residue; 0 on failure, -1 to draw again. Without a
 * residue the two top bits are set, so that a product of two is twice as long; as for small ones
 * there may be no such prime, they have the top bit alone. */
static int candidate(BIGNUM *r, const struct wanted *w, BN_CTX *ctx)
{
    int top = w->add != NULL || w->bits < 4 ? BN_RAND_TOP_ONE : BN_RAND_TOP_TWO;
    if (!BN_priv_rand_ex(r, w->bits, top, BN_RAND_BOTTOM_ODD, 0, ctx))
        return 0;
    if (w->add == NULL)
        return !w->safe || w->bits == 3 || BN_set_bit(r, 1);
    BIGNUM left = {0};
    int ok = BN_nnmod(&left, r, w->add, ctx) && BN_sub(r, r, &left) &&
             (w->rem != NULL ? BN_add(r, r, w->rem) : BN_add_word(r, w->safe ? 3 : 1));
    BN_clear_free(&left);
    if (!ok)
        return 0;
    return BN_num_bits(r) == w->bits && BN_is_odd(r) ? 1 : -1;
}

/* Is r, without small factors, what is wanted? 1, 0, or -1 on failure. half: room for (r - 1) / 2.
 */
static int accept(const BIGNUM *r, BIGNUM *half, const struct wanted *w, BN_CTX *ctx, BN_GENCB *cb)
{
    if (BN_is_word(r, 3))
        return !w->safe;
    if (!w->safe)
        return miller_rabin(r, w->rounds, ctx, cb);
    if (!BN_rshift1(half, r))
        return -1;
    bool half_three = BN_is_word(half, 3), odd = BN_is_odd(half);
    if (!odd || small_factor(half, groups_for(w->bits)))
        return 0;
    /* One round each finds almost all composites. */
    int result = half_three ? 1 : miller_rabin(half, 1, ctx, NULL);
    if (result == 1)
        result = miller_rabin(r, w->rounds, ctx, cb);
    if (result == 1 && !half_three)
        result = miller_rabin(half, w->rounds, ctx, cb);
    return result;
}

/* If so many candidates in a row have small factors, then all have. */
#define DRAWS_MAX 20000

static int search(BIGNUM *r, const struct wanted *w, BN_CTX *ctx, BN_GENCB *cb)
{
    BIGNUM half = {0};
    int result = 0, drawn = 0, tested = 0;
    while (result == 0) {
        int drew = candidate(r, w, ctx);
        if (drew == 0) {
            result = -1;
        } else if (drew < 0 || small_factor(r, groups_for(w->bits))) {
            if (++drawn == DRAWS_MAX)
                result = FAIL(ERR_LIB_BN, BN_R_NO_PRIME_CANDIDATE) - 1;
        } else {
            drawn = 0;
            result = BN_GENCB_call(cb, 0, tested++) ? accept(r, &half, w, ctx, cb) : -1;
        }
    }
    BN_clear_free(&half);
    return result == 1;
}

int BN_generate_prime_ex2(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
                          BN_GENCB *cb, BN_CTX *ctx)
{
    if (bits < 2 || (safe && add == NULL && bits < 6 && bits != 3))
        return FAIL(ERR_LIB_BN, BN_R_BITS_TOO_SMALL);
    if (!CRYPTO_THREAD_run_once(&groups_once, make_groups))
        return 0;
    const struct wanted w = {bits, default_rounds(bits), safe != 0, add, rem};
    BIGNUM r = {.flags = ret->flags & BN_FLG_SECURE};
    int ok = search(&r, &w, ctx, cb) && BN_copy(ret, &r) != NULL && BN_GENCB_call(cb, 2, 0);
    BN_clear_free(&r);
    return ok;
}

int BN_generate_prime_ex(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
                         BN_GENCB *cb)
{
    return BN_generate_prime_ex2(ret, bits, safe, add, rem, cb, NULL);
}
