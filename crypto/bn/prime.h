/* Primes inside: what key generation needs beyond BN_generate_prime_ex2(3), and its parts. */
#ifndef ASSAY_BN_PRIME_H
#define ASSAY_BN_PRIME_H

#include "crypto/bn/bignum.h"

/* p = a random prime of `bits` bits, the two top ones set, with gcd(p - 1, coprime) = 1 if coprime
 * isn't NULL: a factor of an RSA modulus as FIPS 186-5, A.1.3, draws it. Each candidate is drawn
 * afresh, so that the time tells of those that were thrown away only. 1, or 0 (raised, or stopped
 * by the callback). */
int bn_random_prime(BIGNUM *p, int bits, const BIGNUM *coprime, BN_CTX *ctx, BN_GENCB *cb);

/* Rounds of Miller and Rabin for a random odd number of so many bits to be composite with a
 * probability below 2^-128, and for a number that somebody else chose. */
int bn_rounds_random(int bits);
int bn_rounds_any(int bits);

/* Trial division (trial.c). Before the other two, once; false: no memory, or so. */
bool bn_trial_begin(void);
/* Has a, odd and above 2^28, a small factor? How far it looks depends on n. Constant time but for
 * the answer, and for which primes gave it. */
bool bn_small_factor(const uint64_t *a, size_t n);
/* Is the odd w, below 2^28, a prime? Variable time. */
bool bn_small_prime(uint64_t w);
#define BN_TRIAL_BITS 28

/* The test of Miller and Rabin (miller.c), of an odd w above 3 with n words and `bits` bits:
 * w - 1 = 2^a m. Of memory that the caller gives, MILLER_WORDS n words, w among them. Everything is
 * secret but n, bits, and what a round says. */
struct miller {
    size_t n;
    int bits;
    uint64_t *w, *m, *rr, *one, *minus_one; /* the last two in Montgomery form */
    uint64_t m0, a;
};
#define MILLER_WORDS 5

/* What a round needs: two bases, and the kernels' scratch. */
struct miller_work {
    uint64_t *base[2], *kernel;
    OSSL_LIB_CTX *lib;
};
size_t bn_miller_work_words(size_t n);
void bn_miller_work(struct miller_work *k, uint64_t *memory, size_t n, const BN_CTX *ctx);

/* Makes t of the w that is in memory's first n words. */
void bn_miller_set(struct miller *t, uint64_t *memory, size_t n, int bits);

/* One round on each of `count` numbers (1, or 2 of the same n and bits, perhaps the same), each
 * with a random base: bit i tells whether number i may be prime; -1: no random bytes. */
int bn_miller_round(const struct miller *const t[2], int count, struct miller_work *k);

/* Rounds `from` to `rounds` - 1 on one number: 1, 0: composite, -1: failure, or the callback's. */
int bn_miller_rounds(const struct miller *t, int from, int rounds, struct miller_work *k,
                     BN_GENCB *cb);

#endif
