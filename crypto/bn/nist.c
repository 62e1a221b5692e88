/* The primes of the NIST curves (SP 800-186, 3.2.1) and remainders by them. */
#include "crypto/bn/bignum.h"

#define PRIME(bits, n, ...)                                                          \
    static uint64_t words_##bits[n] = {__VA_ARGS__};                                 \
    static const BIGNUM p##bits = {words_##bits, n, n, 0, BN_FLG_STATIC_DATA};       \
    const BIGNUM *BN_get0_nist_prime_##bits(void)                                    \
    {                                                                                \
        return &p##bits;                                                             \
    }                                                                                \
    int BN_nist_mod_##bits(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx) \
    {                                                                                \
        (void)p; /* known */                                                         \
        return BN_nnmod(r, a, &p##bits, ctx);                                        \
    }

/* 2^192 - 2^64 - 1 */
PRIME(192, 3, UINT64_MAX, UINT64_MAX - 1, UINT64_MAX)
/* 2^224 - 2^96 + 1 */
PRIME(224, 4, 1, 0xffffffff00000000, UINT64_MAX, 0xffffffff)
/* 2^256 - 2^224 + 2^192 + 2^96 - 1 */
PRIME(256, 4, UINT64_MAX, 0xffffffff, 0, 0xffffffff00000001)
/* 2^384 - 2^128 - 2^96 + 2^32 - 1 */
PRIME(384, 6, 0xffffffff, 0xffffffff00000000, UINT64_MAX - 1, UINT64_MAX, UINT64_MAX, UINT64_MAX)
/* 2^521 - 1 */
PRIME(521, 9, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX,
      UINT64_MAX, 0x1ff)

int (*BN_nist_mod_func(const BIGNUM *p))(BIGNUM *r, const BIGNUM *a, const BIGNUM *field,
                                         BN_CTX *ctx)
{
    static const struct {
        const BIGNUM *p;
        int (*mod)(BIGNUM *r, const BIGNUM *a, const BIGNUM *field, BN_CTX *ctx);
    } rows[] = {{&p192, BN_nist_mod_192},
                {&p224, BN_nist_mod_224},
                {&p256, BN_nist_mod_256},
                {&p384, BN_nist_mod_384},
                {&p521, BN_nist_mod_521}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (BN_ucmp(rows[i].p, p) == 0)
            return rows[i].mod;
    return NULL;
}
