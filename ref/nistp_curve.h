/* What the references of P-256, P-384 and P-521 share: all of it but the constants of the curve. */
#ifndef ASSAY_REF_NISTP_CURVE_H
#define ASSAY_REF_NISTP_CURVE_H

#include "ref/nistp_mod.h"

/* y^2 = x^3 - 3 x + b modulo p; G is x, then y; n is its order. */
struct nistp_curve {
    struct nistp_modulus p, n;
    uint64_t b[NISTP_WORDS_MAX], g[2 * NISTP_WORDS_MAX];
};

/* The kernels of ref/nistp.h for any curve. */
uint64_t nistp_mul_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *k,
                       const uint64_t *q);
uint64_t nistp_mul_double_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *u,
                              const uint64_t *v, const uint64_t *q);
uint64_t nistp_on_curve_ref(const struct nistp_curve *c, const uint64_t *q);
uint64_t nistp_decompress_ref(const struct nistp_curve *c, uint64_t *y, const uint64_t *x,
                              unsigned odd);
void nistp_scalar_mul_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a,
                          const uint64_t *b);
void nistp_scalar_inverse_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a);
void nistp_scalar_reduce_ref(const struct nistp_curve *c, uint64_t *r, const uint64_t *a);

/* Those of one: p256_base_ref and so on. */
#define NISTP_KERNELS_REF(curve)                                                       \
    uint64_t curve##_base_ref(uint64_t *r, const uint64_t *k)                          \
    {                                                                                  \
        return nistp_mul_ref(&curve, r, k, curve.g);                                   \
    }                                                                                  \
    uint64_t curve##_mul_ref(uint64_t *r, const uint64_t *k, const uint64_t *q)        \
    {                                                                                  \
        return nistp_mul_ref(&curve, r, k, q);                                         \
    }                                                                                  \
    uint64_t curve##_mul_double_ref(uint64_t *r, const uint64_t *u, const uint64_t *v, \
                                    const uint64_t *q)                                 \
    {                                                                                  \
        return nistp_mul_double_ref(&curve, r, u, v, q);                               \
    }                                                                                  \
    uint64_t curve##_on_curve_ref(const uint64_t *q)                                   \
    {                                                                                  \
        return nistp_on_curve_ref(&curve, q);                                          \
    }                                                                                  \
    uint64_t curve##_decompress_ref(uint64_t *y, const uint64_t *x, unsigned odd)      \
    {                                                                                  \
        return nistp_decompress_ref(&curve, y, x, odd);                                \
    }                                                                                  \
    void curve##_scalar_mul_ref(uint64_t *r, const uint64_t *a, const uint64_t *b)     \
    {                                                                                  \
        nistp_scalar_mul_ref(&curve, r, a, b);                                         \
    }                                                                                  \
    void curve##_scalar_inverse_ref(uint64_t *r, const uint64_t *a)                    \
    {                                                                                  \
        nistp_scalar_inverse_ref(&curve, r, a);                                        \
    }                                                                                  \
    void curve##_scalar_reduce_ref(uint64_t *r, const uint64_t *a)                     \
    {                                                                                  \
        nistp_scalar_reduce_ref(&curve, r, a);                                         \
    }

#endif
