/* Arithmetic of any curve, over a prime field or a binary one, named or with explicit parameters:
 * what the two have in common, and the table of functions by which they differ.
 *
 * Coordinates and scalars are plain numbers of `n` words, the least significant first; a point is
 * x, then y; the point at infinity is told apart. Results may be any of the inputs. Masks are all
 * ones or 0. Constant time, unless it says otherwise: in scalars, points and results, not in the
 * curve, which is public. */
#ifndef ASSAY_EC_CURVE_H
#define ASSAY_EC_CURVE_H

#include <openssl/ec.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ref/nistp.h"

/* OPENSSL_ECC_MAX_FIELD_BITS, and one more for the term x^661 of a polynomial and for orders. */
#define EC_FIELD_BITS_MAX 661
#define EC_WORDS_MAX      11
#define EC_BYTES_MAX      (8 * EC_WORDS_MAX)

typedef uint64_t ec_number[EC_WORDS_MAX];

/* An odd modulus with its Montgomery constants; one is R mod m. Or an even one, of which there are
 * none: m0 is 0. */
struct prime_modulus {
    ec_number m, rr, one;
    uint64_t m0;
    size_t n;
    unsigned bits;
};

/* y^2 = x^3 + a x + b; the numbers are in Montgomery form. */
struct prime_curve {
    struct prime_modulus p;
    ec_number a, b, b3, gx, gy; /* b3 = 3 b */
    bool maybe_even;            /* there may be points of order two */
};

/* y^2 + x y = x^3 + a x^2 + b over polynomials modulo the one that is the sum of x^e for the
 * exponents e, which go down from the degree to 0; and -1. */
struct binary_curve {
    int exponents[6];
    ec_number a, b, root_b, gx, gy;
};

struct curve {
    const EC_METHOD *method;
    size_t n;                            /* words of any number; 0: no curve as yet */
    unsigned field_bits;                 /* of p; or the degree */
    struct prime_modulus order;          /* of the generator */
    const struct nistp_kernels *kernels; /* of this very curve; or NULL */
    union {
        struct prime_curve prime;
        struct binary_curve binary;
    };
};

struct ec_method_st {
    int field_type;

    /* May it be p of a curve? Raises if not. r = a mod p; r = the number of elements. */
    bool (*good_field)(const BIGNUM *p);
    int (*reduce)(BIGNUM *r, const BIGNUM *a, const BIGNUM *p);
    bool (*field_size)(BIGNUM *r, const BIGNUM *p);

    /* What is in the union and `order`, from six numbers as curve_init has them. */
    bool (*init)(struct curve *c, const uint64_t *number, bool odd);

    uint64_t (*base)(const struct curve *c, uint64_t *r, const uint64_t *k);
    uint64_t (*mul)(const struct curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q);
    uint64_t (*mul_double)(const struct curve *c, uint64_t *r, const uint64_t *u, const uint64_t *v,
                           const uint64_t *q);
    uint64_t (*add)(const struct curve *c, uint64_t *r, const uint64_t *q, const uint64_t *s);
    void (*negate)(const struct curve *c, uint64_t *q);
    uint64_t (*on_curve)(const struct curve *c, const uint64_t *q);
    uint64_t (*singular)(const struct curve *c);
    uint64_t (*decompress)(const struct curve *c, uint64_t *y, const uint64_t *x, unsigned bit);
    unsigned (*y_bit)(const struct curve *c, const uint64_t *q);
};

extern const EC_METHOD ec_prime_method, ec_binary_method;

/* From p, a, b, x and y of the generator, n: `words` words each, as in struct ec_curve. `odd`: the
 * number of points on the whole curve is known to be odd (a cofactor of 1 and an odd n). False if p
 * isn't good, n is too small (or even, for the points of a prime field), or a, b, x or y is no
 * element of the field: no more is checked. Variable time. */
bool curve_init(struct curve *c, const EC_METHOD *method, const uint64_t *number, size_t words,
                bool odd);

/* r = [k]G, r = [k]q, for any k of n words and any q on the curve. A mask: the result is the point
 * at infinity (r is then zeros). */
static inline uint64_t curve_base(const struct curve *c, uint64_t *r, const uint64_t *k)
{
    return c->method->base(c, r, k);
}

static inline uint64_t curve_mul(const struct curve *c, uint64_t *r, const uint64_t *k,
                                 const uint64_t *q)
{
    return c->method->mul(c, r, k, q);
}

/* r = [u]G + [v]q in variable time: all is public. */
static inline uint64_t curve_mul_double(const struct curve *c, uint64_t *r, const uint64_t *u,
                                        const uint64_t *v, const uint64_t *q)
{
    return c->method->mul_double(c, r, u, v, q);
}

/* r = q + s, of any two points. */
static inline uint64_t curve_add(const struct curve *c, uint64_t *r, const uint64_t *q,
                                 const uint64_t *s)
{
    return c->method->add(c, r, q, s);
}

/* q = -q */
static inline void curve_negate(const struct curve *c, uint64_t *q)
{
    c->method->negate(c, q);
}

/* A mask: x, y are elements of the field and the point is on the curve. */
static inline uint64_t curve_on_curve(const struct curve *c, const uint64_t *q)
{
    return c->method->on_curve(c, q);
}

/* A mask: it isn't an elliptic curve, its discriminant being 0. */
static inline uint64_t curve_singular(const struct curve *c)
{
    return c->method->singular(c);
}

/* The bit that tells y from that of the opposite point (SEC 1, 2.3.3). Variable time. */
static inline unsigned curve_y_bit(const struct curve *c, const uint64_t *q)
{
    return c->method->y_bit(c, q);
}

/* y of x, the one with that bit: a mask, 0 if there is none or x is no element of the field.
 * Variable time. */
static inline uint64_t curve_decompress(const struct curve *c, uint64_t *y, const uint64_t *x,
                                        unsigned bit)
{
    return c->method->decompress(c, y, x, bit);
}

/* Bytes of a coordinate. */
static inline size_t curve_field_len(const struct curve *c)
{
    return (c->field_bits + 7) / 8;
}

/* Can scalars be multiplied? Not modulo an even order. */
static inline bool curve_has_scalars(const struct curve *c)
{
    return c->order.m0 != 0;
}

/* Modulo the order, which is odd, for any a, b of n words: r = a b; a^-1 (0 of 0; the order is a
 * prime); a. */
void curve_scalar_mul(const struct curve *c, uint64_t *r, const uint64_t *a, const uint64_t *b);
void curve_scalar_add(const struct curve *c, uint64_t *r, const uint64_t *a,
                      const uint64_t *b); /* a + b for a, b below the order */
void curve_scalar_inverse(const struct curve *c, uint64_t *r, const uint64_t *a);
void curve_scalar_reduce(const struct curve *c, uint64_t *r, const uint64_t *a);

/* A mask: 0 < a < order, be that odd or even. */
uint64_t curve_scalar_valid(const struct curve *c, const uint64_t *a);

/* Numbers from big-endian bytes of any length: false if the value is too long for n words; to `len`
 * bytes, which must hold it. Constant time but for the lengths. */
bool ec_number_from_bytes(uint64_t *r, size_t n, const uint8_t *bytes, size_t len);
void ec_number_to_bytes(uint8_t *bytes, size_t len, const uint64_t *a, size_t n);

#endif
