/* What a curve and its generator are, once for each named curve and once for each other. */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group.h"
#include "crypto/impl/nistp.h"

/* A number over words that stay where they are, as wide as its value. */
static void view(BIGNUM *v, const uint64_t *words, size_t n)
{
    *v = (BIGNUM){(uint64_t *)(uintptr_t)words, (int)n, (int)n, 0, BN_FLG_STATIC_DATA};
    bn_trim(v);
}

/* The curve of the six numbers, which stay where they are. */
static bool fill(struct ec_domain *d, const EC_METHOD *method, const uint64_t *number, size_t n,
                 bool odd)
{
    struct curve *c = &d->curve;
    if (!curve_init(c, method, number, n, odd))
        return false;
    view(&d->p, number, n);
    view(&d->a, number + n, n);
    view(&d->b, number + 2 * n, n);
    d->generator.method = method;
    memcpy(d->generator.x, number + 3 * n, n * sizeof(*number));
    memcpy(d->generator.y, number + 4 * n, n * sizeof(*number));
    view(&d->order, d->has_generator ? number + 5 * n : NULL, d->has_generator ? n : 0);
    d->mont.N = (BIGNUM){c->order.m, (int)n, (int)n, 0, BN_FLG_STATIC_DATA};
    d->mont.RR = (BIGNUM){c->order.rr, (int)n, (int)n, 0, BN_FLG_STATIC_DATA};
    d->mont.m0 = c->order.m0;
    return true;
}

/* ---- Named curves ---- */

#define NAMED_MAX 96

static struct ec_domain named[NAMED_MAX];
static CRYPTO_ONCE named_once[NAMED_MAX] = {CRYPTO_ONCE_STATIC_INIT};
static _Thread_local size_t wanted; /* what make_named is to make */

static const struct nistp_kernels *kernels_of(int nid)
{
    switch (nid) {
    case NID_X9_62_prime256v1:
        return &IMPL(p256)->k;
    case NID_secp384r1:
        return &IMPL(p384)->k;
    case NID_secp521r1:
        return &IMPL(p521)->k;
    default:
        return NULL;
    }
}

static void make_named(void)
{
    struct ec_domain *d = &named[wanted];
    const struct ec_curve *row = &ec_curves[wanted];
    d->has_generator = true;
    fill(d, row->method, row->number, row->words, row->cofactor == 1);
    d->curve.kernels = kernels_of(row->nid);
    d->generator.nid = row->nid;
    d->cofactor_word = row->cofactor;
    view(&d->cofactor, &d->cofactor_word, 1);
    d->named = row;
}

static const struct ec_domain *named_at(size_t i)
{
    wanted = i;
    return CRYPTO_THREAD_run_once(&named_once[i], make_named) ? &named[i] : NULL;
}

const struct ec_domain *ec_domain_named(int nid)
{
    if (nid == NID_undef)
        return NULL;
    for (size_t i = 0; i < NAMED_MAX && ec_curves[i].nid != 0; i++)
        if (ec_curves[i].nid == nid)
            return named_at(i);
    return NULL;
}

const struct ec_domain *ec_domain_empty(const EC_METHOD *method)
{
    static const struct ec_domain prime = {.named = &ec_curves[0],
                                           .curve.method = &ec_prime_method},
                                  binary = {.named = &ec_curves[0],
                                            .curve.method = &ec_binary_method};
    return method == &ec_binary_method ? &binary : &prime;
}

/* ---- Others ---- */

const struct ec_domain *ec_domain_hold(const struct ec_domain *d)
{
    if (d->named == NULL)
        atomic_fetch_add(&((struct ec_domain *)(uintptr_t)d)->references, 1);
    return d;
}

void ec_domain_release(const struct ec_domain *d)
{
    if (d == NULL || d->named != NULL)
        return;
    struct ec_domain *mine = (struct ec_domain *)(uintptr_t)d;
    if (atomic_fetch_sub(&mine->references, 1) == 1)
        OPENSSL_free(mine);
}

/* The named curve with these six numbers and this cofactor. */
static const struct ec_domain *find_named(const EC_METHOD *method, const uint64_t *number, size_t n,
                                          const BIGNUM *cofactor)
{
    for (size_t i = 0; i < NAMED_MAX && ec_curves[i].nid != 0; i++) {
        const struct ec_curve *row = &ec_curves[i];
        if (row->method == method && row->words == n &&
            memcmp(row->number, number, 6 * n * sizeof(*number)) == 0 &&
            BN_is_word(cofactor, row->cofactor))
            return named_at(i);
    }
    return NULL;
}

static struct ec_domain *new_domain(void)
{
    struct ec_domain *d = OPENSSL_zalloc(sizeof(*d));
    if (d != NULL)
        atomic_init(&d->references, 1);
    return d;
}

static size_t words_of(const BIGNUM *a)
{
    return ((size_t)BN_num_bits(a) + 63) / 64;
}

/* a mod p into words. */
static bool put_reduced(const EC_METHOD *method, uint64_t *words, size_t n, const BIGNUM *a,
                        const BIGNUM *p)
{
    BIGNUM *r = BN_new();
    bool ok = r != NULL && method->reduce(r, a, p) && bn_get_words(words, n, r);
    BN_free(r);
    return ok;
}

const struct ec_domain *ec_domain_of_curve(const EC_METHOD *method, const BIGNUM *p,
                                           const BIGNUM *a, const BIGNUM *b)
{
    if (!method->good_field(p))
        return NULL;
    struct ec_domain *d = new_domain();
    size_t n = words_of(p);
    if (d == NULL)
        return NULL;
    if (put_reduced(method, d->own + n, n, a, p) && put_reduced(method, d->own + 2 * n, n, b, p) &&
        bn_get_words(d->own, n, p) && bn_get_words(d->own + 5 * n, n, p) &&
        fill(d, method, d->own, n, false))
        return d;
    OPENSSL_free(d);
    return NULL;
}

/* q + 1 + 2 sqrt(q) is the most that the order can be, in a field of q elements. */
static bool good_order(const struct ec_domain *d, const BIGNUM *order)
{
    return (!BN_is_negative(order) && !BN_is_zero(order) &&
            BN_num_bits(order) <= (int)d->curve.field_bits + 1 && BN_num_bits(order) > 2) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_GROUP_ORDER);
}

/* As given; or, if the order is above 4 sqrt(q), the one number of points h n that lies within
 * Hasse's bounds: h = floor((q + 1 + n / 2) / n). Else 0: unknown. */
static bool find_cofactor(BIGNUM *h, const struct ec_domain *d, const BIGNUM *n,
                          const BIGNUM *given)
{
    if (given != NULL && BN_is_negative(given))
        return FAIL(ERR_LIB_EC, EC_R_UNKNOWN_COFACTOR);
    if (given != NULL && !BN_is_zero(given))
        return BN_copy(h, given) != NULL;
    BN_zero(h);
    if (BN_num_bits(n) <= ((int)d->curve.field_bits + 1) / 2 + 3)
        return true;
    BIGNUM *half = BN_new();
    bool ok = half != NULL && BN_rshift1(half, n) && d->curve.method->field_size(h, &d->p) &&
              BN_add(h, h, half) && BN_add_word(h, 1) && BN_div(h, NULL, h, n, NULL);
    BN_free(half);
    return ok;
}

/* The numbers of `curve` and these into a new domain. */
static bool fill_all(struct ec_domain *d, const struct ec_domain *curve,
                     const struct ec_point_st *generator, const BIGNUM *order, const BIGNUM *h,
                     size_t n)
{
    uint64_t *w = d->own;
    d->has_generator = true;
    memcpy(w + 3 * n, generator->x, n * sizeof(*w));
    memcpy(w + 4 * n, generator->y, n * sizeof(*w));
    if (!bn_get_words(w, n, &curve->p) || !bn_get_words(w + n, n, &curve->a) ||
        !bn_get_words(w + 2 * n, n, &curve->b) || !bn_get_words(w + 5 * n, n, order))
        return false;
    if (!bn_get_words(w + 6 * n, n, h))
        return FAIL(ERR_LIB_EC, EC_R_UNKNOWN_COFACTOR);
    view(&d->cofactor, w + 6 * n, n);
    return fill(d, curve->curve.method, w, n, false) || FAIL(ERR_LIB_EC, EC_R_INVALID_GROUP_ORDER);
}

const struct ec_domain *ec_domain_with_generator(const struct ec_domain *curve,
                                                 const struct ec_point_st *generator,
                                                 const BIGNUM *order, const BIGNUM *cofactor)
{
    if (!(curve->curve.n > 0 || FAIL(ERR_LIB_EC, EC_R_INVALID_FIELD)) || !good_order(curve, order))
        return NULL;
    size_t n = words_of(order) > words_of(&curve->p) ? words_of(order) : words_of(&curve->p);
    struct ec_domain *d = new_domain();
    BIGNUM *h = BN_new();
    const struct ec_domain *found = NULL;
    if (d != NULL && h != NULL && find_cofactor(h, curve, order, cofactor) &&
        fill_all(d, curve, generator, order, h, n)) {
        found = find_named(curve->curve.method, d->own, n, h);
        if (found == NULL)
            found = d;
    }
    BN_free(h);
    if (found != d)
        OPENSSL_free(d);
    return found;
}
