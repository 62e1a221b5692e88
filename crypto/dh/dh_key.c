/* DH_generate_key(3), DH_compute_key(3). */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"
#include "ref/ct.h"

/* Moduli that nobody should wait for, or trust. */
static bool lengths_good(const struct ffc *f)
{
    int bits = BN_num_bits(f->p);
    if (bits > FFC_BITS_MAX)
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_LARGE);
    if (bits < FFC_BITS_MIN)
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_SMALL);
    if (f->q != NULL && BN_num_bits(f->q) > bits)
        return FAIL(ERR_LIB_DH, DH_R_Q_TOO_LARGE);
    return true;
}

/* ---- New keys ---- */

/* Without q: as long as p, or as it is asked for. For g = 2 the lowest bit would be told by y where
 * 2 isn't a square, thus it is cleared (p = 3 mod 8). */
static bool private_without_q(const DH *dh, BIGNUM *x)
{
    const struct ffc *f = &dh->key.params;
    int most = BN_num_bits(f->p) - 1, bits = dh->key.length > 0 ? dh->key.length : most;
    BN_CTX *ctx = BN_CTX_new_ex(dh->key.libctx);
    bool ok = ctx != NULL && BN_priv_rand_ex(x, bits < most ? bits : most, BN_RAND_TOP_ONE,
                                             BN_RAND_BOTTOM_ANY, 0, ctx);
    if (ok && BN_is_word(f->g, DH_GENERATOR_2) && !BN_is_bit_set(f->p, 2))
        x->d[0] &= ~(uint64_t)1;
    BN_CTX_free(ctx);
    return ok;
}

/* Twice the strength at least (SP 800-56A, 5.6.1.1.1), q's length at most. */
static bool private_with_q(const DH *dh, BIGNUM *x)
{
    const struct ffc *f = &dh->key.params;
    int most = BN_num_bits(f->q), least = 2 * BN_security_bits(BN_num_bits(f->p), -1);
    int bits = dh->key.length > 0                           ? dh->key.length
               : f->group != NULL && f->group->key_bits > 0 ? f->group->key_bits
               : f->group != NULL && least > 0              ? least
                                                            : most;
    if (most < 2 || BN_is_negative(f->q)) /* there is no x in [1, q - 1] */
        return FAIL(ERR_LIB_DH, DH_R_CHECK_INVALID_Q_VALUE);
    if (f->group != NULL && bits < least)
        return FAIL(ERR_LIB_DH, DH_R_NO_PRIVATE_VALUE);
    return ffc_private_key(f, x, bits < most ? bits : most, dh->key.libctx);
}

int dh_bn_mod_exp(const DH *dh, BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
                  BN_CTX *ctx, BN_MONT_CTX *m_ctx)
{
    (void)dh;
    return BN_mod_exp_mont(r, a, p, m, ctx, m_ctx);
}

/* r = a^x mod p: the library's, or the method's power. */
static bool power(const DH *dh, BIGNUM *r, const BIGNUM *a, const BIGNUM *x)
{
    const struct ffc *f = &dh->key.params;
    if (dh->method->bn_mod_exp == NULL || dh->method->bn_mod_exp == dh_bn_mod_exp)
        return ffc_power(f, r, a, x, ffc_exponent_bits(f, x));
    BN_CTX *ctx = BN_CTX_new();
    bool ok = ctx != NULL && dh->method->bn_mod_exp(dh, r, a, x, f->p, ctx, NULL) &&
              bn_set_width(r, (int)bn_length(f->p));
    BN_CTX_free(ctx);
    return ok;
}

/* A public key is no secret. */
static bool public_key(const DH *dh, BIGNUM *y, const BIGNUM *x)
{
    if (!power(dh, y, dh->key.params.g, x))
        return false;
    ct_public(y->d, (size_t)y->top * sizeof(*y->d));
    bn_trim(y);
    return true;
}

int dh_generate_key(DH *dh)
{
    const struct ffc *f = &dh->key.params;
    if (f->p == NULL || f->g == NULL)
        return FAIL(ERR_LIB_DH, DH_R_NO_PARAMETERS_SET);
    if (!lengths_good(f))
        return 0;
    BIGNUM *x = dh->key.priv == NULL ? BN_secure_new() : NULL, *y = BN_new();
    bool ok = y != NULL && (x != NULL || dh->key.priv != NULL);
    if (ok && x != NULL)
        ok = f->q != NULL ? private_with_q(dh, x) : private_without_q(dh, x);
    ok = ok && public_key(dh, y, x != NULL ? x : dh->key.priv);
    if (!ok) {
        BN_clear_free(x);
        BN_free(y);
        return FAIL(ERR_LIB_DH, ERR_R_BN_LIB);
    }
    ffc_key_set0(&dh->key, y, x);
    return 1;
}

/* ---- The secret ---- */

/* SP 800-56A, 5.7.1.1: not 0, 1 or p - 1, which come of keys in small subgroups. z is as wide as p.
 */
static bool secret_good(const BIGNUM *z, const struct ffc *f)
{
    uint64_t high = 0, last = 0;
    for (int i = 1; i < z->top; i++) {
        high |= z->d[i];
        last |= z->d[i] ^ f->p->d[i];
    }
    last |= z->d[0] ^ (f->p->d[0] - 1);
    uint64_t bad = ct_is_zero(high | (z->d[0] & ~(uint64_t)1)) | ct_is_zero(last);
    ct_public(&bad, sizeof(bad));
    return bad == 0;
}

static void to_bytes(uint8_t *bytes, int len, const BIGNUM *z)
{
    for (int i = 0; i < len; i++)
        bytes[len - 1 - i] = (uint8_t)(z->d[i / 8] >> (i % 8 * 8));
}

int dh_compute(uint8_t *secret, const BIGNUM *peer, const DH *dh)
{
    const struct ffc *f = &dh->key.params;
    if (f->p == NULL)
        return FAIL(ERR_LIB_DH, DH_R_NO_PARAMETERS_SET);
    if (!lengths_good(f))
        return 0;
    if (dh->key.priv == NULL)
        return FAIL(ERR_LIB_DH, DH_R_NO_PRIVATE_VALUE);
    BIGNUM z = {0};
    int len = BN_num_bytes(f->p), result = -1;
    if (!power(dh, &z, peer, dh->key.priv))
        ERR_raise(ERR_LIB_DH, ERR_R_BN_LIB);
    else if (!secret_good(&z, f))
        ERR_raise(ERR_LIB_DH, DH_R_INVALID_SECRET);
    else
        to_bytes(secret, result = len, &z);
    BN_clear_free(&z);
    return result;
}

/* How many zeros are skipped is what this function tells; the bytes behind them are moved in time
 * that depends on that alone. */
static int strip(uint8_t *key, int len)
{
    if (len <= 0)
        return len;
    uint64_t zeros = 0, only = ~(uint64_t)0;
    for (int i = 0; i < len; i++) {
        only &= ct_is_zero(key[i]);
        zeros += only & 1;
    }
    ct_public(&zeros, sizeof(zeros));
    size_t left = (size_t)len - (size_t)zeros;
    memmove(key, key + zeros, left);
    memset(key + left, 0, (size_t)zeros);
    return (int)left;
}

/* ---- By the key's method ---- */

int DH_generate_key(DH *dh)
{
    dh_generate_key_fn *own = dh->method->generate_key;
    return own != NULL ? own(dh) : dh_generate_key(dh);
}

int dh_compute_key(unsigned char *key, const BIGNUM *pub_key, DH *dh)
{
    return dh_compute(key, pub_key, dh);
}

/* A method's function need not pad. */
int DH_compute_key_padded(unsigned char *key, const BIGNUM *pub_key, DH *dh)
{
    dh_compute_key_fn *own = dh->method->compute_key;
    int len = own != NULL ? own(key, pub_key, dh) : dh_compute(key, pub_key, dh);
    int size = DH_size(dh);
    if (len <= 0 || len >= size)
        return len;
    memmove(key + (size - len), key, (size_t)len);
    memset(key, 0, (size_t)(size - len));
    return size;
}

int DH_compute_key(unsigned char *key, const BIGNUM *pub_key, DH *dh)
{
    dh_compute_key_fn *own = dh->method->compute_key;
    return strip(key, own != NULL ? own(key, pub_key, dh) : dh_compute(key, pub_key, dh));
}
