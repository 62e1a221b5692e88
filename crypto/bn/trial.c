/* Trial division by all odd primes below 2^14, several at a time: their product divides, by one
 * multiplication a word, and the primes then divide what is left. */
#include "crypto/base/raise.h"
#include "crypto/bn/prime.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

#define LIMIT      (1 << BN_TRIAL_BITS / 2)
#define PRIMES_MAX 1899 /* odd ones below the limit */
#define GROUPS_MAX 512
#define BATCH      8 /* groups between two looks at the result */

/* r is a multiple of p just if r inverse mod 2^64 is at most (2^64 - 1) / p (Granlund and
 * Montgomery, PLDI 1994, section 9). */
static struct {
    uint64_t inverse, most;
    uint32_t p;
} primes[PRIMES_MAX];

static struct words_odd groups[GROUPS_MAX];
static uint16_t ends[GROUPS_MAX]; /* of a group's primes */
static size_t group_count;

static uint64_t inverse_of(uint64_t odd)
{
    return 0 - mont_m0(odd);
}

/* The sieve of Eratosthenes, of odd numbers. */
static int find_primes(void)
{
    static uint8_t composite[LIMIT / 2];
    int count = 0;
    for (uint32_t p = 3; p < LIMIT; p += 2) {
        if (composite[p / 2])
            continue;
        primes[count].p = p;
        primes[count].inverse = inverse_of(p);
        primes[count++].most = UINT64_MAX / p;
        for (uint32_t i = p * p / 2; i < LIMIT / 2; i += p)
            composite[i] = 1;
    }
    return count;
}

static void make_groups(void)
{
    int count = find_primes();
    for (int i = 0; i < count;) {
        uint64_t product = 1;
        while (i < count && product <= primes[i].most)
            product *= primes[i++].p;
        groups[group_count] = (struct words_odd){product, inverse_of(product)};
        ends[group_count++] = (uint16_t)i;
    }
}

bool bn_trial_begin(void)
{
    static CRYPTO_ONCE once = CRYPTO_ONCE_STATIC_INIT;
    return CRYPTO_THREAD_run_once(&once, make_groups) == 1;
}

/* A group takes some 20 ns, and finds 4.5/p of those that are left; a power of a short number takes
 * less than that saves by then. */
static size_t groups_for(size_t n)
{
    size_t count = 64 * n;
    return count < group_count ? count : group_count;
}

bool bn_small_factor(const uint64_t *a, size_t n)
{
    uint64_t rest[BATCH];
    const size_t count = groups_for(n);
    for (size_t from = 0; from < count; from += BATCH) {
        size_t here = count - from < BATCH ? count - from : BATCH;
        IMPL(words)->residues(rest, a, n, groups + from, here);
        uint64_t found = 0;
        size_t i = from == 0 ? 0 : ends[from - 1];
        for (size_t g = 0; g < here; g++)
            for (; i < ends[from + g]; i++)
                found |= ~ct_lt(primes[i].most, rest[g] * primes[i].inverse);
        ct_public(&found, sizeof(found));
        if (found != 0)
            return true;
    }
    return false;
}

bool bn_small_prime(uint64_t w)
{
    for (int i = 0; i < PRIMES_MAX && (uint64_t)primes[i].p * primes[i].p <= w; i++)
        if (w % primes[i].p == 0)
            return false;
    return w > 1;
}
