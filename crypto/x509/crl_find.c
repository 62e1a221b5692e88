/* Which CRL to ask about a certificate (RFC 5280, 6.3.3): CRLs are scored, and the best one taken,
 * with a delta CRL to it if there is one. */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/der/der.h"
#include "crypto/x509/crl_facts.h"
#include "crypto/x509/crl_score.h"

/* ---- Distribution points ---- */

/* A name relative to an issuer's: the whole Name, built. */
static bool build_name(struct builder *b, struct slice issuer, struct slice relative)
{
    struct slice rdns;
    if (!der_get(&issuer, DER_SEQUENCE, &rdns))
        return false;
    size_t mark = der_open(b, DER_SEQUENCE);
    build_slice(b, rdns);
    der_put(b, DER_SET, relative);
    der_close(b, mark);
    return !b->failed;
}

static bool names_have_dirname(struct slice names, struct slice name)
{
    struct x509_general_name g;
    while (x509_next_general_name(&names, &g))
        if (g.type == GEN_DIRNAME && x509_name_slice_equal(g.value, name))
            return true;
    return false;
}

static bool general_names_equal(const struct x509_general_name *a,
                                const struct x509_general_name *b)
{
    if (a->type != b->type)
        return false;
    return a->type == GEN_DIRNAME ? x509_name_slice_equal(a->value, b->value)
                                  : slice_is(a->value, b->value.ptr, b->value.len);
}

static bool names_meet(struct slice a, struct slice b)
{
    struct x509_general_name x, y;
    while (x509_next_general_name(&a, &x)) {
        struct slice rest = b;
        while (x509_next_general_name(&rest, &y))
            if (general_names_equal(&x, &y))
                return true;
    }
    return false;
}

struct point {
    const struct x509_dist_point *p;
    struct slice issuer; /* that a relative name stands behind */
};

static bool is_named(const struct x509_dist_point *p)
{
    return p->full_name.ptr != NULL || p->relative_name.ptr != NULL;
}

/* Whether a certificate's distribution point is the CRL's; one without a name is any. */
static bool points_meet(struct point a, struct point b)
{
    if (!is_named(a.p) || !is_named(b.p))
        return true;
    if (a.p->full_name.ptr != NULL && b.p->full_name.ptr != NULL)
        return names_meet(a.p->full_name, b.p->full_name);
    if (a.p->full_name.ptr != NULL)
        return points_meet(b, a);
    struct builder x, y;
    bool meet = false;
    build_init(&x);
    build_init(&y);
    if (build_name(&x, a.issuer, a.p->relative_name)) {
        struct slice name = slice_of(x.ptr, x.len);
        if (b.p->full_name.ptr != NULL)
            meet = names_have_dirname(b.p->full_name, name);
        else if (build_name(&y, b.issuer, b.p->relative_name))
            meet = x509_name_slice_equal(name, slice_of(y.ptr, y.len));
    }
    build_free(&x);
    build_free(&y);
    return meet;
}

/* The name that a certificate's relative distribution point is relative to. */
static struct slice point_issuer(const struct x509_dist_point *p, const X509 *x)
{
    struct slice names = p->crl_issuer;
    struct x509_general_name g;
    while (x509_next_general_name(&names, &g))
        if (g.type == GEN_DIRNAME)
            return g.value;
    return x509_issuer_der(x);
}

/* Whether the CRL is about such certificates as x, and for which reasons: 6.3.3 (b). */
static bool in_scope(const X509 *x, const X509_CRL *crl, unsigned score, unsigned *reasons)
{
    const struct crl_facts *f = crl_facts(crl);
    const struct x509_ext_cache *e = x509_exts(x);
    struct slice points = e->value[EXT_CRL_DISTRIBUTION_POINTS], list;
    struct slice crl_issuer = x509_name_der(X509_CRL_get_issuer(crl));
    bool is_ca = (e->flags & EXFLAG_CA) != 0;
    if (f->only_attribute || (is_ca ? f->only_user : f->only_ca))
        return false;
    *reasons = f->reasons;
    if (points.ptr != NULL && (e->bad >> EXT_CRL_DISTRIBUTION_POINTS & 1) == 0 &&
        der_get(&points, DER_SEQUENCE, &list)) {
        struct x509_dist_point p;
        while (x509_next_dist_point(&list, &p)) {
            bool by_issuer = p.crl_issuer.ptr != NULL ? names_have_dirname(p.crl_issuer, crl_issuer)
                                                      : (score & CRL_SCORE_ISSUER_NAME) != 0;
            struct point a = {&p, point_issuer(&p, x)}, b = {&f->point, crl_issuer};
            if (by_issuer && (f->idp.ptr == NULL || points_meet(a, b))) {
                *reasons &= p.reasons;
                return true;
            }
        }
    }
    return !is_named(&f->point) && (score & CRL_SCORE_ISSUER_NAME) != 0;
}

/* ---- The CRL's issuer ---- */

static bool has_subject(const X509 *x, struct slice name)
{
    return x509_name_slice_equal(x509_subject_der(x), name);
}

/* A certificate of the CRL's issuer: that of x's issuer, another one on the path, or, if that is
 * allowed, an untrusted one, whose own path will have to be checked. */
static X509 *find_issuer(const X509_STORE_CTX *ctx, const X509_CRL *crl, unsigned *score)
{
    const struct crl_facts *f = crl_facts(crl);
    struct slice name = x509_name_der(X509_CRL_get_issuer(crl));
    int n = chain_len(ctx), i = ctx->error_depth;
    if (i != n - 1)
        i++;
    X509 *issuer = chain_at(ctx, i);
    if ((*score & CRL_SCORE_ISSUER_NAME) != 0 &&
        x509_check_authority_key_id(issuer, &f->authority) == X509_V_OK) {
        *score |= CRL_SCORE_AKID | CRL_SCORE_ISSUER_CERT;
        return issuer;
    }
    for (i++; i < n; i++) {
        issuer = chain_at(ctx, i);
        if (has_subject(issuer, name) &&
            x509_check_authority_key_id(issuer, &f->authority) == X509_V_OK) {
            *score |= CRL_SCORE_AKID | CRL_SCORE_SAME_PATH;
            return issuer;
        }
    }
    if ((verify_flags(ctx) & X509_V_FLAG_EXTENDED_CRL_SUPPORT) == 0)
        return NULL;
    X509 *any = NULL;
    for (i = 0; i < sk_X509_num(ctx->untrusted); i++) {
        issuer = sk_X509_value(ctx->untrusted, i);
        if (!has_subject(issuer, name) ||
            x509_check_authority_key_id(issuer, &f->authority) != X509_V_OK)
            continue;
        /* Of several the one that may sign CRLs. */
        any = any != NULL ? any : issuer;
        if ((x509_exts(issuer)->key_usage & KU_CRL_SIGN) != 0) {
            any = issuer;
            break;
        }
    }
    if (any != NULL)
        *score |= CRL_SCORE_AKID;
    return any;
}

/* 0: it is none for x; else CRL_SCORE_*. */
static unsigned score_crl(X509_STORE_CTX *ctx, struct crl_pick *pick, X509_CRL *crl, X509 *x)
{
    const struct crl_facts *f = crl_facts(crl);
    unsigned seen = pick->reasons, reasons, score = 0;
    if (f == NULL || f->bad || f->idp_bad)
        return 0;
    if ((verify_flags(ctx) & X509_V_FLAG_EXTENDED_CRL_SUPPORT) == 0) {
        if (f->indirect || f->some_reasons)
            return 0;
    } else if (f->some_reasons && (f->reasons & ~seen) == 0) {
        return 0;
    }
    if (f->base_number.ptr != NULL) /* deltas are looked for when there is a base */
        return 0;
    if (x509_name_slice_equal(x509_issuer_der(x), x509_name_der(X509_CRL_get_issuer(crl))))
        score |= CRL_SCORE_ISSUER_NAME;
    else if (!f->indirect)
        return 0;
    if (!f->critical)
        score |= CRL_SCORE_NOCRITICAL;
    if (verify_crl_time(ctx, crl, false))
        score |= CRL_SCORE_TIME;
    pick->issuer = find_issuer(ctx, crl, &score);
    if ((score & CRL_SCORE_AKID) == 0)
        return 0;
    if (in_scope(x, crl, score, &reasons)) {
        if ((reasons & ~seen) == 0)
            return 0;
        pick->reasons = seen | reasons;
        score |= CRL_SCORE_SCOPE;
    }
    return score;
}

/* ---- Deltas: 5.2.4 ---- */

static bool same_value(struct slice a, struct slice b)
{
    return (a.ptr == NULL) == (b.ptr == NULL) && slice_is(a, b.ptr, b.len);
}

static bool is_delta_of(const X509_CRL *delta, const X509_CRL *base)
{
    const struct crl_facts *d = crl_facts(delta), *b = crl_facts(base);
    if (d == NULL || b == NULL || d->bad || d->base_number.ptr == NULL || b->number.ptr == NULL)
        return false;
    return x509_name_slice_equal(x509_name_der(X509_CRL_get_issuer(base)),
                                 x509_name_der(X509_CRL_get_issuer(delta))) &&
           same_value(d->akid, b->akid) && same_value(d->idp, b->idp) &&
           crl_number_cmp(d->base_number, b->number) <= 0 &&
           crl_number_cmp(d->number, b->number) > 0;
}

static X509_CRL *find_delta(X509_STORE_CTX *ctx, unsigned *score, const X509_CRL *base,
                            STACK_OF(X509_CRL) * crls)
{
    const struct crl_facts *f = crl_facts(base);
    if ((verify_flags(ctx) & X509_V_FLAG_USE_DELTAS) == 0)
        return NULL;
    if (!f->freshest && (x509_exts(ctx->current_cert)->flags & EXFLAG_FRESHEST) == 0)
        return NULL;
    for (int i = 0; i < sk_X509_CRL_num(crls); i++) {
        X509_CRL *delta = sk_X509_CRL_value(crls, i);
        if (!is_delta_of(delta, base))
            continue;
        if (verify_crl_time(ctx, delta, false))
            *score |= CRL_SCORE_TIME_DELTA;
        return X509_CRL_up_ref(delta) ? delta : NULL;
    }
    return NULL;
}

/* ---- The best of all ---- */

static bool is_newer(const X509_CRL *crl, const X509_CRL *than)
{
    int days, seconds;
    return ASN1_TIME_diff(&days, &seconds, X509_CRL_get0_lastUpdate(than),
                          X509_CRL_get0_lastUpdate(crl)) &&
           (days > 0 || seconds > 0);
}

struct best {
    struct crl_pick pick;
    X509_CRL *crl, *delta; /* references */
    bool unread;           /* there is no memory for what a CRL says: it may be the one */
};

/* Improves on what there is; true: no others need be asked. */
static bool pick_from(X509_STORE_CTX *ctx, struct best *best, X509 *x, STACK_OF(X509_CRL) * crls)
{
    X509_CRL *found = NULL;
    struct crl_pick chosen = best->pick;
    for (int i = 0; i < sk_X509_CRL_num(crls); i++) {
        X509_CRL *crl = sk_X509_CRL_value(crls, i);
        if (crl_facts(crl) == NULL)
            return best->unread = true;
        struct crl_pick pick = {.reasons = ctx->crl_reasons};
        pick.score = score_crl(ctx, &pick, crl, x);
        if (pick.score == 0 || pick.score < chosen.score)
            continue;
        if (pick.score == chosen.score && found != NULL && !is_newer(crl, found))
            continue;
        found = crl;
        chosen = pick;
    }
    if (found != NULL && X509_CRL_up_ref(found)) {
        X509_CRL_free(best->crl);
        X509_CRL_free(best->delta);
        best->crl = found;
        best->delta = find_delta(ctx, &chosen.score, found, crls);
        best->pick = chosen;
    }
    return best->pick.score >= CRL_SCORE_VALID;
}

/* A program's function can't tell that there is none from that it failed; our own can. */
static bool look_up(X509_STORE_CTX *ctx, const X509_NAME *name, STACK_OF(X509_CRL) * *crls)
{
    if (ctx->calls.lookup_crls == X509_STORE_CTX_get1_crls)
        return store_crls(ctx, name, crls);
    *crls = ctx->calls.lookup_crls(ctx, name);
    return true;
}

int verify_get_crls(X509_STORE_CTX *ctx, X509_CRL **crl, X509_CRL **delta, X509 *x)
{
    struct best best = {.pick = {.reasons = ctx->crl_reasons}};
    if (!pick_from(ctx, &best, x, ctx->crls)) {
        const X509_NAME *name = X509_get_issuer_name(x);
        STACK_OF(X509_CRL) *crls = NULL;
        best.unread = name == NULL || !look_up(ctx, name, &crls);
        if (crls != NULL)
            pick_from(ctx, &best, x, crls);
        sk_X509_CRL_pop_free(crls, X509_CRL_free);
    }
    *crl = best.crl;
    *delta = best.delta;
    if (best.unread)
        return verify_broken(ctx, X509_V_ERR_OUT_OF_MEM);
    if (best.crl == NULL)
        return 0;
    ctx->current_issuer = best.pick.issuer;
    ctx->crl_score = best.pick.score;
    ctx->crl_reasons = best.pick.reasons;
    return 1;
}
