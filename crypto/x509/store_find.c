/* What a context finds by name: in its store, then by the store's look-ups; the documents are
 * X509_STORE_CTX_get_by_subject(3), X509_STORE_set_verify_cb_func(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

/* A signature is tried before a certificate is taken as an issuer only where several would do, and
 * only so many times in a verification: thousands of certificates may have one name. */
enum { CHECKS_MAX = 64 };

bool store_has_look_ups(const X509_STORE *s)
{
    for (int i = 0; i < sk_X509_LOOKUP_num(s->lookups); i++) {
        const X509_LOOKUP *l = sk_X509_LOOKUP_value(s->lookups, i);
        if (!l->skip && l->method->get_by_subject != NULL)
            return true;
    }
    return false;
}

int store_look_up(const X509_STORE_CTX *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
                  X509_OBJECT *out)
{
    const X509_STORE *s = ctx->store;
    for (int i = 0; i < sk_X509_LOOKUP_num(s->lookups); i++) {
        X509_OBJECT found = {.type = X509_LU_NONE};
        int r = X509_LOOKUP_by_subject_ex(sk_X509_LOOKUP_value(s->lookups, i), type, name, &found,
                                          ctx->libctx, ctx->propq);
        if (r < 0)
            return r;
        if (r > 0) {
            out->type = found.type;
            out->data = found.data;
            return X509_OBJECT_up_ref_count(out) ? 1 : -1;
        }
    }
    return 0;
}

int X509_STORE_CTX_get_by_subject(const X509_STORE_CTX *ctx, X509_LOOKUP_TYPE type,
                                  const X509_NAME *name, X509_OBJECT *ret)
{
    if (ctx->store == NULL)
        return 0;
    ret->type = X509_LU_NONE;
    ret->data.x509 = NULL;
    struct store_walk w = store_find(ctx->store, type, x509_name_der(name));
    const X509_OBJECT *o = store_next(&w);
    /* Of CRLs there may be newer ones. */
    if (o == NULL || type == X509_LU_CRL) {
        int r = store_look_up(ctx, type, name, ret);
        if (r != 0)
            return r > 0;
    }
    if (o == NULL)
        return 0;
    ret->type = o->type;
    ret->data = o->data;
    ret->hash = o->hash;
    return X509_OBJECT_up_ref_count(ret);
}

X509_OBJECT *X509_STORE_CTX_get_obj_by_subject(X509_STORE_CTX *ctx, X509_LOOKUP_TYPE type,
                                               const X509_NAME *name)
{
    X509_OBJECT *ret = X509_OBJECT_new();
    if (ret == NULL || !X509_STORE_CTX_get_by_subject(ctx, type, name, ret)) {
        X509_OBJECT_free(ret);
        return NULL;
    }
    return ret;
}

/* Asks the look-ups, which add what they find to the store. Below 0: an error. */
static int refill(const X509_STORE_CTX *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name)
{
    X509_OBJECT found = {.type = X509_LU_NONE};
    int r = store_look_up(ctx, type, name, &found);
    if (r > 0) {
        if (found.type == X509_LU_X509)
            X509_free(found.data.x509);
        else if (found.type == X509_LU_CRL)
            X509_CRL_free(found.data.crl);
    }
    return r;
}

STACK_OF(X509) * X509_STORE_CTX_get1_certs(X509_STORE_CTX *ctx, const X509_NAME *name)
{
    if (ctx->store == NULL)
        return NULL;
    struct slice der = x509_name_der(name);
    struct store_walk w = store_find(ctx->store, X509_LU_X509, der);
    X509_OBJECT *o = store_next(&w);
    if (o == NULL) {
        if (refill(ctx, X509_LU_X509, name) <= 0)
            return NULL;
        w = store_find(ctx->store, X509_LU_X509, der);
        o = store_next(&w);
    }
    if (o == NULL)
        return NULL;
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (; certs != NULL && o != NULL; o = store_next(&w))
        if (!X509_add_cert(certs, o->data.x509, X509_ADD_FLAG_UP_REF)) {
            sk_X509_pop_free(certs, X509_free);
            return NULL;
        }
    return certs;
}

bool store_crls(const X509_STORE_CTX *ctx, const X509_NAME *name, STACK_OF(X509_CRL) * *crls)
{
    *crls = NULL;
    if (ctx->store == NULL)
        return true;
    if (store_has_look_ups(ctx->store) && refill(ctx, X509_LU_CRL, name) < 0)
        return ERR_GET_REASON(ERR_peek_last_error()) != ERR_R_MALLOC_FAILURE;
    struct store_walk w = store_find(ctx->store, X509_LU_CRL, x509_name_der(name));
    for (X509_OBJECT *o; (o = store_next(&w)) != NULL;) {
        if (*crls == NULL && (*crls = sk_X509_CRL_new_null()) == NULL)
            return false;
        if (!X509_CRL_up_ref(o->data.crl))
            continue;
        if (sk_X509_CRL_push(*crls, o->data.crl) <= 0) {
            X509_CRL_free(o->data.crl);
            sk_X509_CRL_pop_free(*crls, X509_CRL_free);
            *crls = NULL;
            return false;
        }
    }
    return true;
}

STACK_OF(X509_CRL) * X509_STORE_CTX_get1_crls(const X509_STORE_CTX *ctx, const X509_NAME *name)
{
    STACK_OF(X509_CRL) * crls;
    return store_crls(ctx, name, &crls) ? crls : NULL;
}

/* ---- Issuers ---- */

/* The better one of two: whichever is valid now; else that which expires last. */
static bool is_better(const X509 *x, const X509 *than)
{
    return than == NULL || ASN1_TIME_compare(X509_get0_notAfter(x), X509_get0_notAfter(than)) > 0;
}

/* Whether x's signature is `issuer`'s, as far as that may still be tried. */
static bool signs(X509_STORE_CTX *ctx, X509 *x, X509 *issuer)
{
    if (ctx->checks >= CHECKS_MAX)
        return true;
    ctx->checks++;
    EVP_PKEY *key = x509_key(issuer);
    ERR_set_mark();
    bool ok = key != NULL && x509_signature_by(x, key) > 0;
    ERR_pop_to_mark();
    return ok;
}

struct issuer_choice {
    X509 *valid, *expired;  /* of those that are valid; the one that expires last */
    bool proven, disproven; /* the valid one's key fits the signature, or doesn't */
};

/* Of several that are valid, that whose key fits: the first one's is tried when a second comes. */
static void consider(struct issuer_choice *c, X509_STORE_CTX *ctx, X509 *x, X509 *candidate)
{
    /* A root that is in the store is its own issuer, whoever has its name and key beside it. */
    bool itself = x509_equal(candidate, x);
    if ((c->proven && !itself) || !ctx->calls.check_issued(ctx, x, candidate))
        return;
    if (!verify_cert_time(ctx, candidate, -1)) {
        if (is_better(candidate, c->expired))
            c->expired = candidate;
    } else if (c->valid == NULL || itself) {
        c->valid = candidate;
        c->proven = itself;
    } else {
        if (!c->disproven)
            c->proven = signs(ctx, x, c->valid);
        c->disproven = !c->proven;
        if (c->disproven && signs(ctx, x, candidate)) {
            c->valid = candidate;
            c->proven = true;
        }
    }
}

int X509_STORE_CTX_get1_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x)
{
    struct issuer_choice c = {NULL, NULL, false, false};
    X509_OBJECT *o;
    *issuer = NULL;
    if (ctx->store == NULL)
        return 0;
    struct store_walk w = store_find_issuer(ctx->store, x);
    o = store_next(&w);
    if (o == NULL && store_has_look_ups(ctx->store)) {
        X509_OBJECT found = {.type = X509_LU_NONE};
        X509_NAME *nm = X509_get_issuer_name(x);
        int r = nm == NULL ? -1 : store_look_up(ctx, X509_LU_X509, nm, &found);
        if (r <= 0)
            return r;
        if (ctx->calls.check_issued(ctx, x, found.data.x509) &&
            verify_cert_time(ctx, found.data.x509, -1)) {
            *issuer = found.data.x509;
            return 1;
        }
        X509_free(found.data.x509);
        w = store_find_issuer(ctx->store, x);
        o = store_next(&w);
    }
    for (; o != NULL; o = store_next(&w))
        consider(&c, ctx, x, o->data.x509);
    *issuer = c.valid != NULL ? c.valid : c.expired;
    return *issuer != NULL && X509_up_ref(*issuer);
}

X509 *store_best_issuer(X509_STORE_CTX *ctx, STACK_OF(X509) * certs, X509 *x, bool no_repeat)
{
    struct issuer_choice c = {NULL, NULL, false, false};
    for (int i = 0; i < sk_X509_num(certs); i++) {
        X509 *candidate = sk_X509_value(certs, i);
        bool repeat = false;
        /* A self-issued certificate on its own may come again as its own issuer. */
        if (no_repeat && !(chain_len(ctx) == 1 && (x509_exts(x)->flags & EXFLAG_SI) != 0))
            for (int j = 0; !repeat && j < chain_len(ctx); j++)
                repeat = x509_equal(chain_at(ctx, j), candidate);
        if (!repeat)
            consider(&c, ctx, x, candidate);
    }
    return c.valid != NULL ? c.valid : c.expired;
}

/* ---- Out of a stack in the place of the store: X509_STORE_CTX_set0_trusted_stack(3) ---- */

int store_ctx_trusted_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x)
{
    *issuer = store_best_issuer(ctx, ctx->trusted, x, false);
    return *issuer == NULL ? 0 : X509_up_ref(*issuer) ? 1 : -1;
}

STACK_OF(X509) * store_ctx_trusted_certs(X509_STORE_CTX *ctx, const X509_NAME *name)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    struct slice der = x509_name_der(name);
    for (int i = 0; certs != NULL && i < sk_X509_num(ctx->trusted); i++) {
        X509 *x = sk_X509_value(ctx->trusted, i);
        if (x509_name_slice_equal(x509_subject_der(x), der) &&
            !X509_add_cert(certs, x, X509_ADD_FLAG_UP_REF)) {
            sk_X509_pop_free(certs, X509_free);
            return NULL;
        }
    }
    return certs;
}
