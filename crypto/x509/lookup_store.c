/* Stores as OSSL_STORE_open has them, by their URIs: X509_LOOKUP_store(3). What can be searched by
 * name, as directories can, is asked for each name; what can't is read once. */
#include <openssl/err.h>
#include <openssl/store.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/vfy.h"

struct source {
    struct source *next;
    OSSL_LIB_CTX *libctx;
    atomic_bool read; /* all of it is in the store */
    char *propq;
    char uri[];
};

/* What is looked for in a source. */
struct wanted {
    X509_STORE *store;
    int type;              /* OSSL_STORE_INFO_CERT, OSSL_STORE_INFO_CRL: where it is searched for */
    const X509_NAME *name; /* or NULL: all */
};

static void sources_free(X509_LOOKUP *l)
{
    for (struct source *s = l->data, *next; s != NULL; s = next) {
        next = s->next;
        OPENSSL_free(s->propq);
        OPENSSL_free(s);
    }
}

/* ---- Reading ---- */

/* How many were added: 1 or 0; -1 without memory. */
static int add_object(X509_STORE *store, const OSSL_STORE_INFO *info)
{
    int ok = 0;
    switch (OSSL_STORE_INFO_get_type(info)) {
    case OSSL_STORE_INFO_CERT:
        ok = X509_STORE_add_cert(store, OSSL_STORE_INFO_get0_CERT(info)) ? 1 : -1;
        break;
    case OSSL_STORE_INFO_CRL:
        ok = X509_STORE_add_crl(store, OSSL_STORE_INFO_get0_CRL(info)) ? 1 : -1;
        break;
    default:
        break;
    }
    return ok;
}

/* Asks for what is wanted alone: whether the store can be searched. */
static bool ask_for(OSSL_STORE_CTX *ctx, const struct wanted *w, OSSL_STORE_SEARCH *search)
{
    ERR_set_mark();
    bool ok = search != NULL && OSSL_STORE_find(ctx, search);
    ERR_pop_to_mark();
    if (ok)
        OSSL_STORE_expect(ctx, w->type);
    return ok;
}

static int read_source(const struct wanted *w, const char *uri, OSSL_LIB_CTX *libctx,
                       const char *propq, bool *searched, int depth);

/* All objects of an open store, and of those that its names name, if they may. */
static int read_objects(OSSL_STORE_CTX *ctx, const struct wanted *w, OSSL_LIB_CTX *libctx,
                        const char *propq, int depth)
{
    int total = 0;
    while (total >= 0 && !OSSL_STORE_eof(ctx)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(ctx);
        bool searched,
            is_name = info != NULL && OSSL_STORE_INFO_get_type(info) == OSSL_STORE_INFO_NAME;
        int n = 0;
        if (is_name && depth > 0)
            n = read_source(w, OSSL_STORE_INFO_get0_NAME(info), libctx, propq, &searched,
                            depth - 1);
        else if (info != NULL)
            n = add_object(w->store, info);
        OSSL_STORE_INFO_free(info);
        total = n < 0 ? -1 : total + n;
    }
    return total;
}

/* How many objects were added; -1 without memory. A source that isn't there, or objects that can't
 * be read, are as good as none. */
static int read_source(const struct wanted *w, const char *uri, OSSL_LIB_CTX *libctx,
                       const char *propq, bool *searched, int depth)
{
    int n = 0;
    OSSL_STORE_SEARCH *search =
        w->name != NULL ? OSSL_STORE_SEARCH_by_name((X509_NAME *)(uintptr_t)w->name) : NULL;
    OSSL_STORE_CTX *ctx = OSSL_STORE_open_ex(uri, libctx, propq, NULL, NULL, NULL, NULL, NULL);
    if (ctx != NULL) {
        *searched = ask_for(ctx, w, search);
        /* names that weren't searched for are not followed */
        n = read_objects(ctx, w, libctx, propq, *searched ? depth : 0);
    }
    OSSL_STORE_close(ctx);
    OSSL_STORE_SEARCH_free(search);
    return n;
}

/* ---- The kind of look-up ---- */

static const char *default_uri(void)
{
    const char *named = secure_getenv(X509_get_default_cert_dir_env());
    return named != NULL ? named : X509_get_default_cert_dir();
}

/* Remembers a source, at the end, if it is there. */
static int add_source(X509_LOOKUP *l, const char *uri, OSSL_LIB_CTX *libctx, const char *propq)
{
    OSSL_STORE_CTX *ctx = OSSL_STORE_open_ex(uri, libctx, propq, NULL, NULL, NULL, NULL, NULL);
    if (ctx == NULL)
        return 0;
    OSSL_STORE_close(ctx);
    size_t len = strlen(uri);
    struct source *s = OPENSSL_zalloc(sizeof(*s) + len + 1), **at = (struct source **)&l->data;
    if (s == NULL || (propq != NULL && (s->propq = OPENSSL_strdup(propq)) == NULL)) {
        OPENSSL_free(s);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    s->libctx = libctx;
    memcpy(s->uri, uri, len);
    while (*at != NULL)
        at = &(*at)->next;
    *at = s;
    return 1;
}

static int store_ctrl(X509_LOOKUP *l, int cmd, const char *uri, long type, char **ret,
                      OSSL_LIB_CTX *libctx, const char *propq)
{
    struct wanted all = {.store = l->store};
    bool searched;
    (void)type, (void)ret;
    if (cmd == X509_L_ADD_STORE)
        return add_source(l, uri != NULL ? uri : default_uri(), libctx, propq);
    if (cmd != X509_L_LOAD_STORE)
        return 0;
    if (uri == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    return read_source(&all, uri, libctx, propq, &searched, 0) > 0;
}

static int store_by_subject(X509_LOOKUP *l, X509_LOOKUP_TYPE type, const X509_NAME *name,
                            X509_OBJECT *ret)
{
    struct wanted w = {
        .store = l->store,
        .type = type == X509_LU_X509 ? OSSL_STORE_INFO_CERT : OSSL_STORE_INFO_CRL,
        .name = name,
    };
    if (name == NULL)
        return 0;
    if (type != X509_LU_X509 && type != X509_LU_CRL)
        return FAIL(ERR_LIB_X509, X509_R_WRONG_LOOKUP_TYPE);
    for (struct source *s = l->data; s != NULL; s = s->next) {
        bool searched = true;
        if (s->read)
            continue;
        ERR_set_mark();
        int n = read_source(&w, s->uri, s->libctx, s->propq, &searched, 1);
        s->read = !searched && n >= 0;
        ERR_pop_to_mark(); /* of files that couldn't be read */
        if (n < 0)
            return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    struct store_walk walk = store_find(l->store, type, x509_name_der(name));
    const X509_OBJECT *o = store_next(&walk);
    if (o == NULL)
        return 0;
    ret->type = o->type;
    ret->data = o->data;
    return 1;
}

static X509_LOOKUP_METHOD store_method = {.name = (char[]){"Load certs from STORE URIs"},
                                          .constant = true,
                                          .free = sources_free,
                                          .ctrl_ex = store_ctrl,
                                          .get_by_subject = store_by_subject};

X509_LOOKUP_METHOD *X509_LOOKUP_store(void)
{
    return &store_method;
}

int X509_STORE_load_store_ex(X509_STORE *s, const char *uri, OSSL_LIB_CTX *libctx,
                             const char *propq)
{
    X509_LOOKUP *l;
    if (uri == NULL || (l = X509_STORE_add_lookup(s, X509_LOOKUP_store())) == NULL)
        return 0;
    return X509_LOOKUP_add_store_ex(l, uri, libctx, propq) > 0;
}

int X509_STORE_load_store(X509_STORE *s, const char *uri)
{
    return X509_STORE_load_store_ex(s, uri, NULL, NULL);
}
