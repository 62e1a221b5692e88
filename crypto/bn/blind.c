/* Blinding factors: BN_BLINDING_new(3). A number is multiplied by A before a private operation, and
 * by Ai after it, so that what the operation works on is random. */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

#define USES 32 /* of one pair, squared each time, before another is drawn */

typedef int exp_fn(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
                   BN_MONT_CTX *m_ctx);

struct bn_blinding_st {
    BIGNUM *A, *Ai, *e, *mod; /* A and Ai in Montgomery form if there is m_ctx */
    BN_MONT_CTX *m_ctx;       /* the caller's */
    exp_fn *exp;
    unsigned long flags;
    int uses; /* -1: of a pair that is to serve before it is squared */
    CRYPTO_THREAD_ID owner;
    CRYPTO_RWLOCK *lock;
};

/* *to = a copy of from, or NULL for NULL. */
static int set_number(BIGNUM **to, const BIGNUM *from)
{
    BIGNUM *copy = BN_dup(from);
    if (from != NULL && copy == NULL)
        return 0;
    BN_clear_free(*to);
    *to = copy;
    return 1;
}

BN_BLINDING *BN_BLINDING_new(const BIGNUM *A, const BIGNUM *Ai, BIGNUM *mod)
{
    BN_BLINDING *b = OPENSSL_zalloc(sizeof(*b));
    if (b == NULL) {
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    b->lock = CRYPTO_THREAD_lock_new();
    if (b->lock == NULL || !set_number(&b->A, A) || !set_number(&b->Ai, Ai) ||
        !set_number(&b->mod, mod)) {
        BN_BLINDING_free(b);
        return NULL;
    }
    if (BN_get_flags(mod, BN_FLG_CONSTTIME))
        BN_set_flags(b->mod, BN_FLG_CONSTTIME);
    b->uses = -1;
    BN_BLINDING_set_current_thread(b);
    return b;
}

void BN_BLINDING_free(BN_BLINDING *b)
{
    if (b == NULL)
        return;
    BN_clear_free(b->A);
    BN_clear_free(b->Ai);
    BN_clear_free(b->e);
    BN_clear_free(b->mod);
    CRYPTO_THREAD_lock_free(b->lock);
    OPENSSL_free(b);
}

static int times(const BN_BLINDING *b, BIGNUM *r, const BIGNUM *a, const BIGNUM *factor,
                 BN_CTX *ctx)
{
    return b->m_ctx != NULL ? BN_mod_mul_montgomery(r, a, factor, b->m_ctx, ctx)
                            : BN_mod_mul(r, a, factor, b->mod, ctx);
}

static int has_pair(const BN_BLINDING *b)
{
    if (b->A != NULL && b->Ai != NULL)
        return 1;
    return FAIL(ERR_LIB_BN, BN_R_NOT_INITIALIZED);
}

int BN_BLINDING_update(BN_BLINDING *b, BN_CTX *ctx)
{
    if (!has_pair(b))
        return 0;
    if (b->uses == -1)
        b->uses = 0;
    int ok = 1;
    b->uses++;
    if (b->uses == USES && b->e != NULL && (b->flags & BN_BLINDING_NO_RECREATE) == 0)
        ok = BN_BLINDING_create_param(b, NULL, NULL, ctx, NULL, NULL) != NULL;
    else if ((b->flags & BN_BLINDING_NO_UPDATE) == 0)
        ok = times(b, b->A, b->A, b->A, ctx) && times(b, b->Ai, b->Ai, b->Ai, ctx);
    if (b->uses == USES)
        b->uses = 0;
    return ok;
}

int BN_BLINDING_convert_ex(BIGNUM *n, BIGNUM *r, BN_BLINDING *b, BN_CTX *ctx)
{
    if (!has_pair(b))
        return 0;
    if (b->uses == -1)
        b->uses = 0;
    else if (!BN_BLINDING_update(b, ctx))
        return 0;
    return (r == NULL || BN_copy(r, b->Ai) != NULL) && times(b, n, n, b->A, ctx);
}

int BN_BLINDING_convert(BIGNUM *n, BN_BLINDING *b, BN_CTX *ctx)
{
    return BN_BLINDING_convert_ex(n, NULL, b, ctx);
}

int BN_BLINDING_invert_ex(BIGNUM *n, const BIGNUM *r, BN_BLINDING *b, BN_CTX *ctx)
{
    if (r == NULL && !has_pair(b))
        return 0;
    return times(b, n, n, r != NULL ? r : b->Ai, ctx);
}

int BN_BLINDING_invert(BIGNUM *n, BN_BLINDING *b, BN_CTX *ctx)
{
    return BN_BLINDING_invert_ex(n, NULL, b, ctx);
}

int BN_BLINDING_is_current_thread(BN_BLINDING *b)
{
    return CRYPTO_THREAD_compare_id(CRYPTO_THREAD_get_current_id(), b->owner);
}

void BN_BLINDING_set_current_thread(BN_BLINDING *b)
{
    b->owner = CRYPTO_THREAD_get_current_id();
}

int BN_BLINDING_lock(BN_BLINDING *b)
{
    return CRYPTO_THREAD_write_lock(b->lock);
}

int BN_BLINDING_unlock(BN_BLINDING *b)
{
    return CRYPTO_THREAD_unlock(b->lock);
}

unsigned long BN_BLINDING_get_flags(const BN_BLINDING *b)
{
    return b->flags;
}

void BN_BLINDING_set_flags(BN_BLINDING *b, unsigned long flags)
{
    b->flags = flags;
}

/* A = random, Ai = A^-1. A modulus with many small factors may need several draws. */
static int draw_pair(BN_BLINDING *b, BN_CTX *ctx)
{
    for (int tries = 0; tries < USES; tries++) {
        if (!BN_priv_rand_range_ex(b->A, b->mod, 0, ctx))
            return 0;
        BN_set_flags(b->A, BN_FLG_CONSTTIME);
        ERR_set_mark();
        if (BN_mod_inverse(b->Ai, b->A, b->mod, ctx) != NULL) {
            ERR_clear_last_mark();
            return 1;
        }
        if (ERR_GET_REASON(ERR_peek_last_error()) != BN_R_NO_INVERSE) {
            ERR_clear_last_mark();
            return 0;
        }
        ERR_pop_to_mark();
    }
    return FAIL(ERR_LIB_BN, BN_R_TOO_MANY_ITERATIONS);
}

/* A pair of b's modulus: A^e, and the inverse of A. */
static int new_pair(BN_BLINDING *b, BN_CTX *ctx)
{
    if ((b->A == NULL && (b->A = BN_new()) == NULL) ||
        (b->Ai == NULL && (b->Ai = BN_new()) == NULL) || !draw_pair(b, ctx))
        return 0;
    int ok = b->exp != NULL && b->m_ctx != NULL ? b->exp(b->A, b->A, b->e, b->mod, ctx, b->m_ctx)
                                                : BN_mod_exp(b->A, b->A, b->e, b->mod, ctx);
    if (ok && b->m_ctx != NULL)
        ok = BN_to_montgomery(b->A, b->A, b->m_ctx, ctx) &&
             BN_to_montgomery(b->Ai, b->Ai, b->m_ctx, ctx);
    return ok;
}

BN_BLINDING *BN_BLINDING_create_param(BN_BLINDING *b, const BIGNUM *e, BIGNUM *m, BN_CTX *ctx,
                                      exp_fn *bn_mod_exp, BN_MONT_CTX *m_ctx)
{
    BN_BLINDING *r = b != NULL ? b : BN_BLINDING_new(NULL, NULL, m);
    if (r == NULL)
        return NULL;
    int ok = e == NULL || set_number(&r->e, e);
    if (bn_mod_exp != NULL)
        r->exp = bn_mod_exp;
    if (m_ctx != NULL)
        r->m_ctx = m_ctx;
    if (ok && r->e == NULL)
        ok = FAIL(ERR_LIB_BN, ERR_R_PASSED_NULL_PARAMETER);
    if (ok && new_pair(r, ctx))
        return r;
    if (b == NULL)
        BN_BLINDING_free(r);
    return NULL;
}
