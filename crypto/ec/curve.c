/* Curves of either kind: their beginning, scalars modulo the order, numbers as bytes. */
#include "crypto/ec/curve.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/ec/prime_field.h"

bool curve_init(struct curve *c, const EC_METHOD *method, const uint64_t *number, size_t words,
                bool odd)
{
    memset(c, 0, sizeof(*c));
    if (words == 0 || words > EC_WORDS_MAX)
        return false;
    c->method = method;
    c->n = words;
    return method->init(c, number, odd);
}

void curve_scalar_mul(const struct curve *c, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_mul(r, a, b);
        return;
    }
    ec_number t;
    pf_enter(&c->order, t, a);
    pf_mul(&c->order, r, t, b);
    OPENSSL_cleanse(t, sizeof(t));
}

void curve_scalar_add(const struct curve *c, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    pf_add(&c->order, r, a, b);
}

void curve_scalar_inverse(const struct curve *c, uint64_t *r, const uint64_t *a)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_inverse(r, a);
        return;
    }
    ec_number t;
    pf_enter(&c->order, t, a);
    pf_inverse(&c->order, t, t);
    pf_leave(&c->order, r, t);
    OPENSSL_cleanse(t, sizeof(t));
}

void curve_scalar_reduce(const struct curve *c, uint64_t *r, const uint64_t *a)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_reduce(r, a);
        return;
    }
    pf_enter(&c->order, r, a);
    pf_leave(&c->order, r, r);
}

uint64_t curve_scalar_valid(const struct curve *c, const uint64_t *a)
{
    return pf_below(&c->order, a) & ~pf_is_zero(&c->order, a);
}

bool ec_number_from_bytes(uint64_t *r, size_t n, const uint8_t *bytes, size_t len)
{
    uint64_t lost = 0;
    memset(r, 0, n * sizeof(*r));
    for (size_t i = 0; i < len; i++) {
        uint64_t byte = bytes[len - 1 - i];
        if (i < 8 * n)
            r[i / 8] |= byte << i % 8 * 8;
        else
            lost |= byte;
    }
    return lost == 0;
}

void ec_number_to_bytes(uint8_t *bytes, size_t len, const uint64_t *a, size_t n)
{
    for (size_t i = 0; i < len; i++) {
        uint64_t byte = i < 8 * n ? a[i / 8] >> i % 8 * 8 : 0;
        bytes[len - 1 - i] = (uint8_t)byte;
    }
}
