/* Random numbers: BN_rand(3). */
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* RAND_bytes_ex or RAND_priv_bytes_ex. */
typedef int source_fn(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);

/* a = `bits` random bits, with its width as wide as that. */
static int fill(BIGNUM *a, int bits, source_fn *source, unsigned strength, const BN_CTX *ctx)
{
    size_t len = (size_t)bits / 8 + (bits % 8 != 0);
    unsigned char *bytes = OPENSSL_malloc(len + 1);
    if (bytes == NULL)
        return FAIL(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    int ok = source(bn_lib_ctx(ctx), bytes, len, strength) == 1;
    if (ok && bits % 8 != 0)
        bytes[0] &= (unsigned char)(0xff >> (8 - bits % 8));
    ok = ok && BN_bin2bn(bytes, (int)len, a) != NULL;
    OPENSSL_clear_free(bytes, len + 1);
    return ok;
}

static int number(BIGNUM *rnd, int bits, int top, int bottom, source_fn *source, unsigned strength,
                  const BN_CTX *ctx)
{
    bool any = top == BN_RAND_TOP_ANY && bottom == BN_RAND_BOTTOM_ANY;
    if (bits < 0 || (bits == 0 && !any) || (bits == 1 && top > 0))
        return FAIL(ERR_LIB_BN, BN_R_BITS_TOO_SMALL);
    if (bits == 0) {
        BN_zero_ex(rnd);
        return 1;
    }
    if (!fill(rnd, bits, source, strength, ctx))
        return 0;
    for (int set = 0; set <= top; set++)
        if (!BN_set_bit(rnd, bits - 1 - set))
            return 0;
    return bottom == BN_RAND_BOTTOM_ANY || BN_set_bit(rnd, 0);
}

/* By rejection: of the numbers as long as the range, half or more are below it. What is rejected
 * tells nothing of what is taken. */
static int below(BIGNUM *r, const BIGNUM *range, source_fn *source, unsigned strength,
                 const BN_CTX *ctx)
{
    if (r == range)
        return FAIL(ERR_LIB_BN, ERR_R_PASSED_INVALID_ARGUMENT);
    if (range->neg || BN_is_zero(range))
        return FAIL(ERR_LIB_BN, BN_R_INVALID_RANGE);
    int bits = BN_num_bits(range);
    for (int tries = 0; tries < 128; tries++) {
        if (!fill(r, bits, source, strength, ctx))
            return 0;
        if (BN_ucmp(r, range) < 0)
            return 1;
    }
    return FAIL(ERR_LIB_BN, BN_R_TOO_MANY_ITERATIONS);
}

int BN_rand_ex(BIGNUM *rnd, int bits, int top, int bottom, unsigned int strength, BN_CTX *ctx)
{
    return number(rnd, bits, top, bottom, RAND_bytes_ex, strength, ctx);
}

int BN_rand(BIGNUM *rnd, int bits, int top, int bottom)
{
    return BN_rand_ex(rnd, bits, top, bottom, 0, NULL);
}

int BN_priv_rand_ex(BIGNUM *rnd, int bits, int top, int bottom, unsigned int strength, BN_CTX *ctx)
{
    return number(rnd, bits, top, bottom, RAND_priv_bytes_ex, strength, ctx);
}

int BN_priv_rand(BIGNUM *rnd, int bits, int top, int bottom)
{
    return BN_priv_rand_ex(rnd, bits, top, bottom, 0, NULL);
}

int BN_rand_range_ex(BIGNUM *r, const BIGNUM *range, unsigned int strength, BN_CTX *ctx)
{
    return below(r, range, RAND_bytes_ex, strength, ctx);
}

int BN_rand_range(BIGNUM *rnd, const BIGNUM *range)
{
    return BN_rand_range_ex(rnd, range, 0, NULL);
}

int BN_priv_rand_range_ex(BIGNUM *r, const BIGNUM *range, unsigned int strength, BN_CTX *ctx)
{
    return below(r, range, RAND_priv_bytes_ex, strength, ctx);
}

int BN_priv_rand_range(BIGNUM *rnd, const BIGNUM *range)
{
    return BN_priv_rand_range_ex(rnd, range, 0, NULL);
}

int BN_pseudo_rand(BIGNUM *rnd, int bits, int top, int bottom)
{
    return BN_rand(rnd, bits, top, bottom);
}

int BN_pseudo_rand_range(BIGNUM *rnd, const BIGNUM *range)
{
    return BN_rand_range(rnd, range);
}
