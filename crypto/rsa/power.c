/* The primitives of RFC 8017, section 5: powers with the public and with the private exponent.
 *
 * The private power is made of powers modulo the primes and checked with the public exponent before
 * it is shown: a fault in one of the halves, or a wrong number in the key, would tell the factors
 * (Boneh, DeMillo and Lipton, EUROCRYPT '97). What it computes with is made by the first operation
 * and kept.
 *
 * The kernels take constant time whatever the base is, so that the base needn't be blinded against
 * timing; who wants it blinded against what else may leak has RSA_blinding_on(3). */
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/impl/words.h"
#include "crypto/rsa/rsa.h"
#include "ref/bytes.h"
#include "ref/ct.h"

/* ---- What is computed once ---- */

static RSA *unconst(const RSA *rsa)
{
    return (RSA *)(uintptr_t)rsa;
}

/* The modulus in Montgomery form. Two threads may make it; one of them wins. */
static const BN_MONT_CTX *modulus(const RSA *rsa)
{
    BN_MONT_CTX *there = rsa->mont_n;
    if (there != NULL)
        return there;
    BN_MONT_CTX *made = BN_MONT_CTX_new();
    if (made == NULL || !bn_mont_set_key(made, rsa->n)) {
        BN_MONT_CTX_free(made);
        return NULL;
    }
    if (atomic_compare_exchange_strong(&unconst(rsa)->mont_n, &there, made))
        return made;
    BN_MONT_CTX_free(made);
    return there;
}

static bool is_sound(const RSA *rsa)
{
    if (rsa->n == NULL || rsa->e == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    int n_bits = bn_public_bits(rsa->n), e_bits = bn_public_bits(rsa->e);
    if (n_bits > OPENSSL_RSA_MAX_MODULUS_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (!BN_is_odd(rsa->n) || BN_is_negative(rsa->n))
        return FAIL(ERR_LIB_RSA, RSA_R_INVALID_MODULUS);
    if (!BN_is_odd(rsa->e) || BN_is_negative(rsa->e) || e_bits < 2 ||
        (e_bits >= n_bits && BN_ucmp(rsa->n, rsa->e) <= 0))
        return FAIL(ERR_LIB_RSA, RSA_R_BAD_E_VALUE);
    return true;
}

/* Anyone may send a public key: it isn't to cost an hour. */
static bool is_quick(const RSA *rsa)
{
    if (bn_public_bits(rsa->n) > OPENSSL_RSA_SMALL_MODULUS_BITS &&
        bn_public_bits(rsa->e) > OPENSSL_RSA_MAX_PUBEXP_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_BAD_E_VALUE);
    return true;
}

void rsa_private_free(struct rsa_private *k)
{
    if (k == NULL)
        return;
    for (size_t i = 0; i < RSA_PRIMES_MAX; i++) {
        struct rsa_step *s = &k->step[i];
        BN_MONT_CTX_free(&s->m);
        BN_clear_free(&s->exponent);
        BN_clear_free(&s->coefficient);
        BN_clear_free(&s->before);
    }
    OPENSSL_clear_free(k, sizeof(*k));
}

/* As bn_mont_set_key, of a prime that is secret in all but its width and in being odd. */
static bool set_modulus(BN_MONT_CTX *m, int width, const BIGNUM *prime)
{
    if (width < 1 || width > WORDS_MAX || BN_copy(&m->N, prime) == NULL ||
        !bn_set_width(&m->N, width) || !bn_set_words(&m->RR, m->N.d, (size_t)width))
        return false;
    uint64_t odd = m->N.d[0] & 1;
    ct_public(&odd, sizeof(odd));
    if (odd == 0)
        return FAIL(ERR_LIB_RSA, RSA_R_INVALID_KEYPAIR);
    m->N.flags |= BN_FLG_CONSTTIME;
    m->m0 = mont_m0(m->N.d[0]);
    IMPL(words)->mont_rr(m->RR.d, m->N.d, (size_t)width);
    return true;
}

/* A number that is to fit a width, as wide as that. */
static bool set_number(BIGNUM *to, int width, const BIGNUM *from)
{
    uint64_t w[WORDS_MAX], fits = bn_get_words(w, (size_t)width, from);
    ct_public(&fits, sizeof(fits));
    bool ok = fits ? bn_set_words(to, w, (size_t)width) : FAIL(ERR_LIB_RSA, RSA_R_INVALID_KEYPAIR);
    OPENSSL_cleanse(w, sizeof(w));
    return ok;
}

/* Exponents and coefficients are as wide as their moduli, whatever they are. */
static bool set_step(struct rsa_step *s, int width, const BIGNUM *modulus, const BIGNUM *exponent,
                     const BIGNUM *coefficient)
{
    return set_modulus(&s->m, width, modulus) && set_number(&s->exponent, width, exponent) &&
           (coefficient == NULL || set_number(&s->coefficient, width, coefficient));
}

/* before = before of the last * its modulus. */
static bool set_before(struct rsa_step *s)
{
    const BIGNUM *r = &s[-1].m.N, *before = &s[-1].before;
    if (before->top == 0)
        return BN_copy(&s->before, r) != NULL;
    if (!bn_expand(&s->before, before->top + r->top))
        return false;
    IMPL(words)->mul(s->before.d, before->d, (size_t)before->top, r->d, (size_t)r->top);
    s->before.top = before->top + r->top;
    return true;
}

/* Some write zeros for what they don't know. */
static bool has_crt(const RSA *rsa)
{
    const BIGNUM *const numbers[] = {rsa->p, rsa->q, rsa->dmp1, rsa->dmq1, rsa->iqmp};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (numbers[i] == NULL || numbers[i]->top == 0)
            return false;
    return true;
}

static int wider(const BIGNUM *a, const BIGNUM *b)
{
    return a->top > b->top ? a->top : b->top;
}

static bool precompute(struct rsa_private *k, const RSA *rsa)
{
    if (!has_crt(rsa)) {
        if (rsa->d == NULL)
            return FAIL(ERR_LIB_RSA, RSA_R_MISSING_PRIVATE_KEY);
        k->count = 1;
        return set_step(&k->step[0], wider(rsa->n, rsa->d), rsa->n, rsa->d, NULL);
    }
    int width = wider(rsa->p, rsa->q); /* of both: the kernel for two wants it */
    if (!set_step(&k->step[0], width, rsa->q, rsa->dmq1, NULL) ||
        !set_step(&k->step[1], width, rsa->p, rsa->dmp1, rsa->iqmp) || !set_before(&k->step[1]))
        return false;
    k->count = 2;
    for (int i = 0; i < rsa->extra_count; i++) {
        const struct rsa_extra *x = &rsa->extra[i];
        if (!set_step(&k->step[k->count], x->r->top, x->r, x->d, x->t) ||
            !set_before(&k->step[k->count]))
            return false;
        k->count++;
    }
    return true;
}

static const struct rsa_private *private_key(const RSA *rsa)
{
    struct rsa_private *there = rsa->precomputed;
    if (there != NULL)
        return there;
    struct rsa_private *made = OPENSSL_zalloc(sizeof(*made));
    if (made == NULL || !precompute(made, rsa)) {
        rsa_private_free(made);
        return NULL;
    }
    if (atomic_compare_exchange_strong(&unconst(rsa)->precomputed, &there, made))
        return made;
    rsa_private_free(made);
    return there;
}

/* ---- Octets and words: OS2IP and I2OSP, sections 4.1 and 4.2 ---- */

static void words_from(uint64_t *w, size_t n, const uint8_t *in, size_t len)
{
    const size_t whole = len / 8;
    memset(w + whole, 0, (n - whole) * sizeof(*w));
    for (size_t i = 0; i < whole; i++)
        w[i] = load64_be(in + len - 8 - 8 * i);
    for (size_t i = 8 * whole; i < len; i++)
        w[whole] |= (uint64_t)in[len - 1 - i] << (8 * (i % 8));
}

static void words_to(uint8_t *out, size_t len, const uint64_t *w)
{
    const size_t whole = len / 8;
    for (size_t i = 0; i < whole; i++)
        store64_be(out + len - 8 - 8 * i, w[i]);
    for (size_t i = 8 * whole; i < len; i++)
        out[len - 1 - i] = (uint8_t)(w[whole] >> (8 * (i % 8)));
}

/* The representative of `in`, which is to be below the modulus: whether it is, is no secret. */
static bool representative(uint64_t *w, uint64_t *t, const BN_MONT_CTX *n, const uint8_t *in,
                           size_t len)
{
    size_t words = (size_t)n->N.top;
    if (len > 8 * words)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_MODULUS);
    words_from(w, words, in, len);
    uint64_t less = IMPL(words)->sub(t, w, n->N.d, words);
    ct_public(&less, sizeof(less));
    return less == 1 || FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_MODULUS);
}

/* ---- The public power ---- */

static void raise_public(uint64_t *r, const uint64_t *a, const RSA *rsa, const BN_MONT_CTX *n,
                         uint64_t *scratch)
{
    const struct mont m = bn_mont(n);
    IMPL(words)->mont_exp_public(r, a, rsa->e->d, (size_t)bn_public_bits(rsa->e), &m, scratch);
}

bool rsa_public_power(const RSA *rsa, uint8_t *out, const uint8_t *in, size_t len, bool secret)
{
    if (!is_sound(rsa) || !is_quick(rsa))
        return false;
    const BN_MONT_CTX *n = modulus(rsa);
    if (n == NULL)
        return false;
    size_t words = (size_t)n->N.top;
    size_t size = (2 * words + IMPL(words)->mont_exp_scratch(words)) * sizeof(uint64_t);
    uint64_t *w = OPENSSL_malloc(size);
    if (w == NULL)
        return FAIL(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
    bool ok = representative(w, w + words, n, in, len);
    if (ok) {
        raise_public(w, w, rsa, n, w + 2 * words);
        words_to(out, (size_t)RSA_size(rsa), w);
    }
    if (secret)
        OPENSSL_cleanse(w, size);
    OPENSSL_free(w);
    return ok;
}

/* ---- The private power ---- */

static BIGNUM view(uint64_t *w, size_t words)
{
    return (BIGNUM){w, (int)words, (int)words, 0, BN_FLG_STATIC_DATA};
}

/* The powers of c modulo each of the moduli: x[i]. */
static void raise_private(uint64_t *const x[], uint64_t *c, size_t words,
                          const struct rsa_private *k, uint64_t *scratch)
{
    const BIGNUM base = view(c, words);
    struct mont m[RSA_PRIMES_MAX];
    for (size_t i = 0; i < k->count; i++) {
        m[i] = bn_mont(&k->step[i].m);
        bn_reduce_fixed(x[i], &base, &k->step[i].m);
    }
    size_t i = 0;
    if (k->count > 1) {
        const struct mont *const two[2] = {&m[0], &m[1]};
        const uint64_t *const a[2] = {x[0], x[1]};
        const uint64_t *const e[2] = {k->step[0].exponent.d, k->step[1].exponent.d};
        IMPL(words)->mont_exp2(x, a, e, 64 * m[0].n, two, scratch);
        i = 2;
    }
    for (; i < k->count; i++)
        IMPL(words)->mont_exp(x[i], x[i], k->step[i].exponent.d, 64 * m[i].n, &m[i], scratch);
}

/* Section 5.1.2, step 2b (iii), (iv): s += before * h, where h = (x - s) * coefficient mod r. x is
 * used up; t has room for both factors. */
static void combine(uint64_t *s, size_t room, uint64_t *x, const struct rsa_step *step, uint64_t *t)
{
    const struct mont m = bn_mont(&step->m);
    const BIGNUM so_far = view(s, room);
    bn_reduce_fixed(t, &so_far, &step->m);
    uint64_t borrow = 0 - IMPL(words)->sub(x, x, t, m.n);
    for (size_t i = 0; i < m.n; i++)
        t[i] = m.m[i] & borrow;
    IMPL(words)->add(x, x, t, m.n);
    IMPL(words)->mont_mul(x, x, step->coefficient.d, m.m, m.m0, m.n);
    IMPL(words)->mont_mul(x, x, m.rr, m.m, m.m0, m.n);
    size_t before = (size_t)step->before.top;
    memset(t, 0, room * sizeof(*t));
    IMPL(words)->mul(t, step->before.d, before, x, m.n);
    IMPL(words)->add(s, s, t, room);
}

/* Where everything lies in one piece of scratch. */
struct layout {
    size_t words, room, kernel, size; /* of the modulus, of sums, of powers, of all */
};

static struct layout lay_out(const struct rsa_private *k, size_t words)
{
    struct layout l = {.words = words, .room = words, .kernel = 0};
    size_t all = 0, kernel = IMPL(words)->mont_exp_scratch(words);
    for (size_t i = 0; i < k->count; i++) {
        size_t width = (size_t)k->step[i].m.N.top;
        size_t product = (size_t)k->step[i].before.top + width;
        size_t own = IMPL(words)->mont_exp_scratch(width); /* not always more for a wider one */
        kernel = own > kernel ? own : kernel;
        l.room = product > l.room ? product : l.room;
        all += width;
    }
    l.kernel = 2 * kernel;
    l.size = l.words + 2 * l.room + all + l.kernel;
    return l;
}

/* s^e = c, and s < n? */
static bool is_right(uint64_t *s, const uint64_t *c, const RSA *rsa, const BN_MONT_CTX *n,
                     const struct layout *l, uint64_t *t, uint64_t *scratch)
{
    uint64_t wrong = 1 - IMPL(words)->sub(t, s, n->N.d, l->words);
    for (size_t i = l->words; i < l->room; i++)
        wrong |= s[i];
    ct_public(&wrong, sizeof(wrong));
    if (wrong != 0)
        return false;
    raise_public(t, s, rsa, n, scratch);
    for (size_t i = 0; i < l->words; i++)
        wrong |= t[i] ^ c[i];
    ct_public(&wrong, sizeof(wrong));
    return wrong == 0;
}

/* c of n->N.top words, below the modulus; the result is there too. */
static bool private_words(uint64_t *c, const RSA *rsa, const BN_MONT_CTX *n)
{
    const struct rsa_private *k = private_key(rsa);
    if (k == NULL)
        return false;
    const struct layout l = lay_out(k, (size_t)n->N.top);
    uint64_t *scratch = bn_scratch(l.size);
    if (scratch == NULL)
        return false;
    uint64_t *s = scratch, *t = s + l.room, *next = t + l.room + l.words, *x[RSA_PRIMES_MAX];
    for (size_t i = 0; i < k->count; i++) {
        x[i] = next;
        next += k->step[i].m.N.top;
    }
    raise_private(x, c, l.words, k, next);
    memcpy(s, x[0], (size_t)k->step[0].m.N.top * sizeof(*s));
    for (size_t i = 1; i < k->count; i++)
        combine(s, l.room, x[i], &k->step[i], t);
    bool ok = is_right(s, c, rsa, n, &l, t, next) ||
              FAIL(ERR_LIB_RSA, RSA_R_INVALID_KEYPAIR); /* a fault, or it isn't one */
    if (ok)
        memcpy(c, s, l.words * sizeof(*c));
    bn_scratch_free(scratch, l.size);
    return ok;
}

/* ---- Blinding, where it is asked for ---- */

/* The power of c r^e, times r^-1, for a random r. */
static bool blinded_words(uint64_t *c, const RSA *rsa, const BN_MONT_CTX *n)
{
    const struct mont m = bn_mont(n);
    size_t inverse = words_inverse_scratch(m.n), kernel = IMPL(words)->mont_exp_scratch(m.n);
    size_t more = inverse > kernel ? inverse : kernel, size = 2 * m.n + more;
    BIGNUM r = {.flags = BN_FLG_CONSTTIME};
    uint64_t *t = bn_scratch(size);
    bool ok = t != NULL && BN_priv_rand_range_ex(&r, rsa->n, 0, NULL) && bn_set_width(&r, n->N.top);
    if (ok) {
        uint64_t *back = t + m.n, *scratch = back + m.n;
        uint64_t there = words_inverse(back, r.d, m.m, m.n, scratch);
        ct_public(&there, sizeof(there)); /* r has a factor of n, or is 0, once in 2^(bits / 2) */
        raise_public(t, r.d, rsa, n, scratch);
        IMPL(words)->mont_mul(t, t, m.rr, m.m, m.m0, m.n);
        IMPL(words)->mont_mul(c, c, t, m.m, m.m0, m.n);
        ok = (there != 0 || FAIL(ERR_LIB_RSA, ERR_R_INTERNAL_ERROR)) && private_words(c, rsa, n);
        IMPL(words)->mont_mul(back, back, m.rr, m.m, m.m0, m.n);
        IMPL(words)->mont_mul(c, c, back, m.m, m.m0, m.n);
    }
    bn_scratch_free(t, size);
    BN_clear_free(&r);
    return ok;
}

bool rsa_private_power(const RSA *rsa, uint8_t *out, const uint8_t *in, size_t len)
{
    if (!is_sound(rsa))
        return false;
    const BN_MONT_CTX *n = modulus(rsa);
    if (n == NULL)
        return false;
    size_t words = (size_t)n->N.top;
    uint64_t *c = bn_scratch(2 * words);
    if (c == NULL)
        return false;
    bool ok = representative(c, c + words, n, in, len) &&
              ((rsa->flags & RSA_FLAG_BLINDING) != 0 ? blinded_words(c, rsa, n)
                                                     : private_words(c, rsa, n));
    if (ok)
        words_to(out, (size_t)RSA_size(rsa), c);
    bn_scratch_free(c, 2 * words);
    return ok;
}
