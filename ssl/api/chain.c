/* The certificates that go with the program's own, and what they are built and believed from:
 * SSL_CTX_add1_chain_cert(3), SSL_CTX_add_extra_chain_cert(3). They belong to the current slot. */
#include <openssl/x509v3.h>

#include "ssl/api/owner.h"

static int check(const struct owner *o, X509 *x)
{
    int verdict = security_of_certificate(o->s, o->ctx, x, 0, false);
    return verdict == 1 || FAIL(ERR_LIB_SSL, verdict);
}

static struct cred *current(const struct owner *o)
{
    struct creds *creds = owner_creds(o);
    return creds != NULL ? &creds->slot[creds->current] : NULL;
}

/* own: the stack becomes ours. */
int chain_set(const struct owner *o, STACK_OF(X509) * chain, bool own)
{
    for (int i = 0; i < sk_X509_num(chain); i++)
        if (!check(o, sk_X509_value(chain, i)))
            return 0;
    struct cred *c = current(o);
    if (c == NULL)
        return 0;
    if (chain != NULL && !own && (chain = X509_chain_up_ref(chain)) == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    sk_X509_pop_free(c->chain, X509_free);
    c->chain = chain;
    return 1;
}

static int push(STACK_OF(X509) * *to, X509 *x, bool own)
{
    if (*to == NULL)
        *to = sk_X509_new_null();
    if (*to == NULL || sk_X509_push(*to, x) <= 0)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    if (!own)
        X509_up_ref(x);
    return 1;
}

int chain_add(const struct owner *o, X509 *x, bool own)
{
    if (!check(o, x))
        return 0;
    struct cred *c = current(o);
    return c != NULL && push(&c->chain, x, own);
}

int chain_add_extra(const struct owner *o, X509 *x)
{
    struct creds *creds = owner_creds(o);
    return creds != NULL && push(&creds->extra_chain, x, true);
}

int chain_clear_extra(const struct owner *o)
{
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    sk_X509_pop_free(creds->extra_chain, X509_free);
    creds->extra_chain = NULL;
    return 1;
}

int chain_set_store(const struct owner *o, X509_STORE *store, bool for_chain, bool own)
{
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    X509_STORE **to = for_chain ? &creds->chain_store : &creds->verify_store;
    if (store != NULL && !own)
        X509_STORE_up_ref(store);
    X509_STORE_free(*to);
    *to = store;
    return 1;
}

/* ---- building ---- */

/* What the chain is checked with alone: the certificates that are there. */
static X509_STORE *store_of_chain(const struct cred *c)
{
    X509_STORE *store = X509_STORE_new();
    bool ok = store != NULL;
    for (int i = 0; ok && i < sk_X509_num(c->chain); i++)
        ok = X509_STORE_add_cert(store, sk_X509_value(c->chain, i));
    if (ok && X509_STORE_add_cert(store, c->leaf))
        return store;
    ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    X509_STORE_free(store);
    return NULL;
}

static X509_STORE *store_to_use(const struct owner *o, const struct cred *c, unsigned flags)
{
    if ((flags & SSL_BUILD_CHAIN_FLAG_CHECK) != 0)
        return store_of_chain(c);
    X509_STORE *store = o->set->creds->chain_store;
    if (store == NULL)
        store = o->ctx->store;
    X509_STORE_up_ref(store);
    return store;
}

/* The chain of the leaf, without it; 1, 2 (an error was passed over), 0. */
static int find_chain(const struct owner *o, const struct cred *c, X509_STORE *store,
                      unsigned flags, STACK_OF(X509) * *out)
{
    X509_STORE_CTX *v = X509_STORE_CTX_new_ex(o->ctx->libctx, o->ctx->propq);
    STACK_OF(X509) *untrusted =
        (flags & SSL_BUILD_CHAIN_FLAG_CHECK) == 0 && (flags & SSL_BUILD_CHAIN_FLAG_UNTRUSTED) != 0
            ? c->chain
            : NULL;
    int r = 0;
    if (v == NULL || !X509_STORE_CTX_init(v, store, c->leaf, untrusted)) {
        ERR_raise(ERR_LIB_SSL, ERR_R_X509_LIB);
        goto end;
    }
    X509_STORE_CTX_set_flags(v, o->set->creds->flags & SSL_CERT_FLAG_SUITEB_128_LOS);
    r = X509_verify_cert(v) > 0 ? 1 : 0;
    if (r == 0 && (flags & SSL_BUILD_CHAIN_FLAG_IGNORE_ERROR) != 0) {
        if ((flags & SSL_BUILD_CHAIN_FLAG_CLEAR_ERROR) != 0)
            ERR_clear_error();
        r = 2;
    }
    if (r == 0) {
        ERR_raise_data(ERR_LIB_SSL, SSL_R_CERTIFICATE_VERIFY_FAILED, "Verify error:%s",
                       X509_verify_cert_error_string(X509_STORE_CTX_get_error(v)));
        goto end;
    }
    if ((*out = X509_STORE_CTX_get1_chain(v)) == NULL) {
        r = FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        goto end;
    }
    X509_free(sk_X509_shift(*out));
end:
    X509_STORE_CTX_free(v);
    return r;
}

int chain_build(const struct owner *o, unsigned flags)
{
    struct cred *c = current(o);
    STACK_OF(X509) *chain = NULL;
    if (c == NULL)
        return 0;
    if (c->leaf == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_CERTIFICATE_SET);
    X509_STORE *store = store_to_use(o, c, flags);
    if (store == NULL)
        return 0;
    int r = find_chain(o, c, store, flags, &chain);
    int n = sk_X509_num(chain);
    if (r != 0 && (flags & SSL_BUILD_CHAIN_FLAG_NO_ROOT) != 0 && n > 0 &&
        (X509_get_extension_flags(sk_X509_value(chain, n - 1)) & EXFLAG_SS) != 0)
        X509_free(sk_X509_pop(chain));
    for (int i = 0; r != 0 && i < sk_X509_num(chain); i++)
        if (!check(o, sk_X509_value(chain, i)))
            r = 0;
    if (r != 0) {
        sk_X509_pop_free(c->chain, X509_free);
        c->chain = chain;
    } else {
        sk_X509_pop_free(chain, X509_free);
    }
    X509_STORE_free(store);
    return r;
}

/* ---- which one is current ---- */

static bool is_whole(const struct cred *c)
{
    return c->leaf != NULL && c->key != NULL;
}

static int select_slot(const struct owner *o, size_t slot)
{
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    creds->current = (enum cred_slot)slot;
    return 1;
}

/* The very same certificate, or an equal one. */
int chain_select(const struct owner *o, X509 *x)
{
    const struct cred *slot = o->set->creds->slot;
    if (x == NULL)
        return 0;
    for (size_t i = 0; i < CRED_SLOTS; i++)
        if (slot[i].leaf == x && is_whole(&slot[i]))
            return select_slot(o, i);
    for (size_t i = 0; i < CRED_SLOTS; i++)
        if (is_whole(&slot[i]) && X509_cmp(slot[i].leaf, x) == 0)
            return select_slot(o, i);
    return 0;
}

/* SSL_CERT_SET_FIRST and _NEXT; _SERVER: the one that the handshake chose, 2 if it needs none. */
int chain_set_current(const struct owner *o, long op)
{
    const struct creds *creds = o->set->creds;
    if (op == SSL_CERT_SET_SERVER) {
        const SSL *s = o->s;
        if (s == NULL || !s->is_server || s->cipher == NULL)
            return 0;
        if (s->own_cred != NULL)
            return select_slot(o, (size_t)(s->own_cred - creds->slot));
        int auth = SSL_CIPHER_get_auth_nid(s->cipher);
        return auth == NID_auth_null || auth == NID_auth_psk ? 2 : 0;
    }
    if (op != SSL_CERT_SET_FIRST && op != SSL_CERT_SET_NEXT)
        return 0;
    for (size_t i = op == SSL_CERT_SET_FIRST ? 0 : (size_t)creds->current + 1; i < CRED_SLOTS; i++)
        if (is_whole(&creds->slot[i]))
            return select_slot(o, i);
    return 0;
}
