/* Arithmetic of any curve y^2 = x^3 + a x + b over a prime field of at most 576 bits, named or with
 * explicit parameters, with the operations of ref/nistp.h: a curve that has kernels of its own is
 * computed by those.
 *
 * Coordinates and scalars are plain numbers of `n` words, the least significant first; a point is
 * x, then y; the point at infinity is told apart. Results may be any of the inputs. Masks are all
 * ones or 0. Constant time, unless it says otherwise: in scalars, points and results, not in the
 * curve, which is public. */
#ifndef ASSAY_EC_PRIME_H
#define ASSAY_EC_PRIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ref/nistp.h"

#define PRIME_WORDS_MAX 9
#define PRIME_BYTES_MAX (8 * PRIME_WORDS_MAX)

typedef uint64_t prime_number[PRIME_WORDS_MAX];

/* An odd modulus with its Montgomery constants; one is R mod m. */
struct prime_modulus {
    prime_number m, rr, one;
    uint64_t m0;
    size_t n;
    unsigned bits;
};

struct prime_curve {
    size_t n;                            /* words of any number */
    struct prime_modulus p, order;       /* of the field; of the generator */
    prime_number a, b, b3, gx, gy;       /* in Montgomery form; b3 = 3 b */
    bool maybe_even;                     /* there may be points of order two */
    const struct nistp_kernels *kernels; /* of this very curve; or NULL */
};

/* From p, a, b, x and y of the generator, n: `words` words each, as in struct ec_curve. `odd`: the
 * number of points on the whole curve is known to be odd (a cofactor of 1 and an odd n). False if p
 * or n is even or below 4, or a, b, x or y isn't below p: no more is checked. Variable time. */
bool prime_curve_init(struct prime_curve *c, const uint64_t *number, size_t words, bool odd);

/* r = [k]G, r = [k]q, for any k of n words and any q on the curve. A mask: the result is the point
 * at infinity (r is then zeros). */
uint64_t prime_base(const struct prime_curve *c, uint64_t *r, const uint64_t *k);
uint64_t prime_mul(const struct prime_curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q);

/* r = [u]G + [v]q in variable time: all is public. */
uint64_t prime_mul_double(const struct prime_curve *c, uint64_t *r, const uint64_t *u,
                          const uint64_t *v, const uint64_t *q);

/* r = q + s, of any two points. */
uint64_t prime_add(const struct prime_curve *c, uint64_t *r, const uint64_t *q, const uint64_t *s);

/* A mask: x, y < p and the point is on the curve. */
uint64_t prime_on_curve(const struct prime_curve *c, const uint64_t *q);

/* y of x, the root whose lowest bit is `odd`: a mask, 0 if there is none or x isn't below p.
 * Variable time. */
uint64_t prime_decompress(const struct prime_curve *c, uint64_t *y, const uint64_t *x,
                          unsigned odd);

/* Modulo the order, for any a, b of n words: r = a b; a^-1 (0 of 0; the order is a prime); a. */
void prime_scalar_mul(const struct prime_curve *c, uint64_t *r, const uint64_t *a,
                      const uint64_t *b);
void prime_scalar_add(const struct prime_curve *c, uint64_t *r, const uint64_t *a,
                      const uint64_t *b); /* a + b for a, b below the order */
void prime_scalar_inverse(const struct prime_curve *c, uint64_t *r, const uint64_t *a);
void prime_scalar_reduce(const struct prime_curve *c, uint64_t *r, const uint64_t *a);

/* Numbers from big-endian bytes of any length: false if the value is too long for n words; to `len`
 * bytes, which must hold it. Constant time but for the lengths. */
bool prime_from_bytes(uint64_t *r, size_t n, const uint8_t *bytes, size_t len);
void prime_to_bytes(uint8_t *bytes, size_t len, const uint64_t *a, size_t n);

/* A mask: 0 < a < order. */
uint64_t prime_scalar_valid(const struct prime_curve *c, const uint64_t *a);

#endif
