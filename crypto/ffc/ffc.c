/* Domain parameters as an object, and the named groups among them. */
#include "crypto/ffc/ffc.h"

#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/name.h"

void ffc_init(struct ffc *f)
{
    memset(f, 0, sizeof(*f));
    f->pcounter = f->gindex = -1;
    f->validate = FFC_VALIDATE_PQ | FFC_VALIDATE_G;
}

/* What belongs to a group stays. */
static void free_number(BIGNUM *n)
{
    if (n != NULL && (n->flags & (BN_FLG_MALLOCED | BN_FLG_STATIC_DATA)) != BN_FLG_STATIC_DATA)
        BN_free(n);
}

static void forget_mont(struct ffc *f)
{
    BN_MONT_CTX_free(atomic_exchange(&f->mont_p, NULL));
    BN_MONT_CTX_free(atomic_exchange(&f->mont_q, NULL));
}

void ffc_clear(struct ffc *f)
{
    forget_mont(f);
    free_number(f->p);
    free_number(f->q);
    free_number(f->g);
    free_number(f->j);
    OPENSSL_free(f->seed);
    ffc_init(f);
}

void ffc_set0(struct ffc *f, BIGNUM *p, BIGNUM *q, BIGNUM *g)
{
    struct {
        BIGNUM **to, *number;
    } all[] = {{&f->p, p}, {&f->q, q}, {&f->g, g}};
    forget_mont(f);
    f->group = NULL;
    for (size_t i = 0; i < 3; i++) {
        if (all[i].number == NULL || all[i].number == *all[i].to)
            continue;
        free_number(*all[i].to);
        *all[i].to = all[i].number;
    }
}

bool ffc_set_seed(struct ffc *f, const uint8_t *seed, size_t len)
{
    uint8_t *copy = seed != NULL && len > 0 ? OPENSSL_memdup(seed, len) : NULL;
    if (copy == NULL && seed != NULL && len > 0)
        return false;
    OPENSSL_free(f->seed);
    f->seed = copy;
    f->seed_len = copy != NULL ? len : 0;
    return true;
}

/* A copy, but of a group's numbers. */
static bool copy_number(BIGNUM **to, const BIGNUM *from)
{
    if (from != NULL && (from->flags & BN_FLG_STATIC_DATA) != 0 &&
        (from->flags & BN_FLG_MALLOCED) == 0) {
        *to = (BIGNUM *)(uintptr_t)from;
        return true;
    }
    return from == NULL || (*to = BN_dup(from)) != NULL;
}

bool ffc_copy(struct ffc *to, const struct ffc *from)
{
    if (!copy_number(&to->p, from->p) || !copy_number(&to->q, from->q) ||
        !copy_number(&to->g, from->g) || !copy_number(&to->j, from->j) ||
        !ffc_set_seed(to, from->seed, from->seed_len))
        return false;
    to->group = from->group;
    to->pcounter = from->pcounter;
    to->gindex = from->gindex;
    to->h = from->h;
    to->validate = from->validate;
    to->md = from->md;
    return true;
}

static bool same(const BIGNUM *a, const BIGNUM *b)
{
    return a == b || (a != NULL && b != NULL && BN_cmp(a, b) == 0);
}

bool ffc_equal(const struct ffc *a, const struct ffc *b, bool with_q)
{
    return same(a->p, b->p) && same(a->g, b->g) &&
           (!with_q || a->q == NULL || b->q == NULL || same(a->q, b->q));
}

/* ---- Named groups ---- */

const struct ffc_group *ffc_group_by_nid(int nid)
{
    for (size_t i = 0; i < FFC_GROUPS; i++)
        if (ffc_groups[i].nid == nid)
            return &ffc_groups[i];
    return NULL;
}

const struct ffc_group *ffc_group_by_name(const char *name)
{
    for (size_t i = 0; i < FFC_GROUPS; i++)
        if (name_equal(ffc_groups[i].name, name))
            return &ffc_groups[i];
    return NULL;
}

/* The group's own, or a new (p - 1) / 2; NULL: no memory. */
static BIGNUM *group_q(const struct ffc_group *g)
{
    if (!ffc_group_is_safe(g))
        return (BIGNUM *)(uintptr_t)&g->q;
    BIGNUM *q = BN_new();
    if (q != NULL && BN_rshift1(q, &g->p))
        return q;
    BN_free(q);
    return NULL;
}

bool ffc_set_group(struct ffc *f, const struct ffc_group *g)
{
    BIGNUM *q = group_q(g);
    if (q == NULL)
        return false;
    ffc_set0(f, (BIGNUM *)(uintptr_t)&g->p, q, (BIGNUM *)(uintptr_t)&g->g);
    f->group = g;
    return true;
}

/* q = (p - 1) / 2 for odd p */
static bool is_half(const BIGNUM *q, const BIGNUM *p)
{
    if (BN_is_negative(q) || bn_length(q) > (size_t)p->top)
        return false;
    for (int i = 0; i < p->top; i++) {
        uint64_t half = p->d[i] >> 1 | (i + 1 < p->top ? p->d[i + 1] << 63 : 0);
        if ((i < q->top ? q->d[i] : 0) != half)
            return false;
    }
    return true;
}

static bool is_group(const struct ffc *f, const struct ffc_group *g)
{
    return bn_length(f->p) == (size_t)g->p.top && BN_cmp(f->p, &g->p) == 0 &&
           BN_cmp(f->g, &g->g) == 0 &&
           (f->q == NULL ||
            (ffc_group_is_safe(g) ? is_half(f->q, &g->p) : BN_cmp(f->q, &g->q) == 0));
}

/* The caller may still use the p and g that it gave. */
bool ffc_name_group(struct ffc *f, bool any)
{
    f->group = NULL;
    if (f->p == NULL || f->g == NULL)
        return true;
    for (size_t i = 0; i < FFC_GROUPS && f->group == NULL; i++)
        if ((any || ffc_group_is_safe(&ffc_groups[i])) && is_group(f, &ffc_groups[i]))
            f->group = &ffc_groups[i];
    if (f->group != NULL && f->q == NULL)
        f->q = group_q(f->group);
    return f->group == NULL || f->q != NULL;
}
