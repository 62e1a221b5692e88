/* Multi-word unsigned integers and Montgomery arithmetic: the contract of the kernels under BIGNUM,
 * RSA, DH, DSA and the curves without a field of their own.
 *
 * A number is n 64-bit words, the least significant first, 1 <= n <= WORDS_MAX. All of this is
 * constant time in everything but the counts of words and bits, unless it says otherwise.
 *
 * Montgomery form (Montgomery, Math. Comp. 44 (1985)): the modulus m is odd, R = 2^(64 n), and a
 * stands for a R mod m. m0 is -m^-1 mod 2^64, rr is R^2 mod m. */
#ifndef ASSAY_REF_WORDS_H
#define ASSAY_REF_WORDS_H

#include <stddef.h>
#include <stdint.h>

#define WORDS_MAX 256 /* 16384 bits: the longest modulus that OpenSSL 3 takes for RSA */

/* r = a + b, r = a - b; the carry (borrow) out is returned. r may be a or b. */
typedef uint64_t words_add_fn(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n);
typedef uint64_t words_sub_fn(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n);

/* r = a w, r = r + a w; the word carried out is returned. r may be a in mul1. */
typedef uint64_t words_mul1_fn(uint64_t *r, const uint64_t *a, size_t n, uint64_t w);
typedef uint64_t words_addmul1_fn(uint64_t *r, const uint64_t *a, size_t n, uint64_t w);

/* r = a b, of an + bn words; r = a^2, of 2 n words. r overlaps neither a nor b. an, bn may be of
 * any length (products of numbers beyond WORDS_MAX too), and need not be equal. */
typedef void words_mul_fn(uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn);
typedef void words_sqr_fn(uint64_t *r, const uint64_t *a, size_t n);

/* r = a b R^-1 mod m, fully reduced, for a b < m R (a, b < m is enough). m is subtracted once at
 * most, so that for other a, b below R the result is right modulo m and below R. r may be a or b.
 */
typedef void mont_mul_fn(uint64_t *r, const uint64_t *a, const uint64_t *b, const uint64_t *m,
                         uint64_t m0, size_t n);
typedef void mont_sqr_fn(uint64_t *r, const uint64_t *a, const uint64_t *m, uint64_t m0, size_t n);

/* r = t R^-1 mod m, fully reduced, for t < m R of 2 n words; t is destroyed. */
typedef void mont_reduce_fn(uint64_t *r, uint64_t *t, const uint64_t *m, uint64_t m0, size_t n);

/* One modulus and what is computed from it once. */
struct mont {
    const uint64_t *m, *rr;
    uint64_t m0;
    size_t n;
};

/* r = a^e mod m, plain form in and out, a < m, e of e_bits bits in ceil(e_bits / 64) words (leading
 * zeros don't show, e_bits may be 0), of whose last word the bits above e_bits are zero. a, e and m
 * are secret; e_bits and n are not. r may be a.
 * Windows are read whole, so no address tells of e. `scratch` is of mont_exp_scratch words. */
typedef void mont_exp_fn(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                         const struct mont *m, uint64_t *scratch);
typedef size_t mont_exp_scratch_fn(size_t n);

/* The two halves of an RSA private operation at once: r[i] = a[i]^e[i] mod m[i], where both moduli
 * have n words and both exponents e_bits. `scratch` is of 2 mont_exp_scratch words. */
typedef void mont_exp2_fn(uint64_t *const r[2], const uint64_t *const a[2],
                          const uint64_t *const e[2], size_t e_bits, const struct mont *const m[2],
                          uint64_t *scratch);

/* r = a^e mod m as above, but e is public: the time depends on e (never on a or m). For the short
 * exponents of verification. */
typedef mont_exp_fn mont_exp_public_fn;

/* rr = R^2 mod m, done once for each odd m. m of any value, leading zero words included. */
typedef void mont_rr_fn(uint64_t *rr, const uint64_t *m, size_t n);

words_add_fn words_add_ref;
words_sub_fn words_sub_ref;
words_mul1_fn words_mul1_ref;
words_addmul1_fn words_addmul1_ref;
words_mul_fn words_mul_ref;
words_sqr_fn words_sqr_ref;
mont_mul_fn mont_mul_ref;
mont_sqr_fn mont_sqr_ref;
mont_reduce_fn mont_reduce_ref;
mont_exp_fn mont_exp_ref;
mont_exp_scratch_fn mont_exp_scratch_ref;
mont_exp2_fn mont_exp2_ref;
mont_exp_public_fn mont_exp_public_ref;
mont_rr_fn mont_rr;

/* An odd number to divide by, and its inverse modulo 2^64, which is -mont_m0. */
struct words_odd {
    uint64_t d, inverse;
};

/* rest[i], 0 to d, is -a 2^(-64 n) modulo d of divisors[i], for `count` divisors: zero modulo a
 * factor of d just if a is. (The exact remainder of T. Jebelean, J. Symb. Comp. 15 (1993).) For
 * trial division by many small primes, some to a divisor. a is secret, the divisors aren't. */
typedef void words_residues_fn(uint64_t *rest, const uint64_t *a, size_t n,
                               const struct words_odd *divisors, size_t count);
words_residues_fn words_residues_ref;

/* q = a / b, r = a mod b, where the top word of b isn't zero, an >= bn: q of an - bn + 1 words, r
 * of bn. Variable time: public values alone. (Knuth, TAOCP 2, 4.3.1, algorithm D.) q may be NULL.
 * q may be a; else nothing overlaps. */
typedef void words_div_fn(uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b,
                          size_t bn);
words_div_fn words_div;

/* Not kernels: set-up, and what is rare. */

/* -m^-1 mod 2^64 for odd m. Constant time. */
uint64_t mont_m0(uint64_t m);

/* r = a^-1 mod m for odd m > 1 by the division steps of Bernstein and Yang (TCHES 2019(3)), in time
 * that depends on n alone; returns all ones, or 0 (and r undefined) if gcd(a, m) != 1. a < m; r may
 * be a. `scratch` is of words_inverse_scratch words. */
uint64_t words_inverse(uint64_t *r, const uint64_t *a, const uint64_t *m, size_t n,
                       uint64_t *scratch);
size_t words_inverse_scratch(size_t n);

/* words_div in time that depends on an and bn alone: bit by bit, thus slow; for key generation. b
 * may have leading zero words, but isn't 0. q (an words, or NULL) and r (bn) don't overlap the
 * inputs. */
void words_div_ct(uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b,
                  size_t bn);

#endif
