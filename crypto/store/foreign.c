#include "crypto/store/foreign.h"

#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/storeerr.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/encode/foreign.h"
#include "crypto/pkey/foreign.h"

/* A store at work. */
struct ossl_store_loader_ctx_st {
    struct store_foreign *f; /* held */
    void *ctx;               /* the provider's */
    struct store_reading how;
    OSSL_STORE_INFO *info; /* what was loaded */
    bool failed;
};

/* ---- The object ---- */

static void take_functions(struct store_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, name)                   \
    case number:                             \
        f->name = OSSL_FUNC_store_##name(d); \
        break
            TAKE(OSSL_FUNC_STORE_OPEN, open);
            TAKE(OSSL_FUNC_STORE_ATTACH, attach);
            TAKE(OSSL_FUNC_STORE_SET_CTX_PARAMS, set_ctx_params);
            TAKE(OSSL_FUNC_STORE_LOAD, load);
            TAKE(OSSL_FUNC_STORE_EOF, eof);
            TAKE(OSSL_FUNC_STORE_CLOSE, close);
#undef TAKE
        }
}

void store_foreign_end(struct store_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

/* ---- What a load gives ---- */

static const char *text_of(const OSSL_PARAM params[], const char *name)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    const char *text = NULL;
    return p != NULL && OSSL_PARAM_get_utf8_string_ptr(p, &text) ? text : NULL;
}

/* By what it has. */
static OSSL_STORE_INFO *info_of_key(EVP_PKEY *key)
{
    const struct pkey_keys *keys = key->row->keys;
    OSSL_STORE_INFO *info =
        keys->has(key->key, OSSL_KEYMGMT_SELECT_PRIVATE_KEY)  ? OSSL_STORE_INFO_new_PKEY(key)
        : keys->has(key->key, OSSL_KEYMGMT_SELECT_PUBLIC_KEY) ? OSSL_STORE_INFO_new_PUBKEY(key)
                                                              : OSSL_STORE_INFO_new_PARAMS(key);
    if (info == NULL)
        EVP_PKEY_free(key);
    return info;
}

/* A reference to a key of the provider's. */
static OSSL_STORE_INFO *take_key(const OSSL_STORE_LOADER_CTX *c, const OSSL_PARAM params[],
                                 struct slice reference)
{
    const char *type = text_of(params, OSSL_OBJECT_PARAM_DATA_TYPE);
    struct foreign_algorithm a;
    if (type == NULL || !foreign_algorithm_of(c->f->method.provider, OSSL_OP_KEYMGMT, type, &a))
        return NULL;
    struct keymgmt_foreign *keys = keymgmt_foreign_new(&a);
    EVP_PKEY *key = keys != NULL ? foreign_key_load(keys, reference.ptr, reference.len) : NULL;
    if (keys != NULL)
        pkey_row_drop(&keys->row);
    return key != NULL ? info_of_key(key) : NULL;
}

static OSSL_STORE_INFO *take_name(const OSSL_PARAM params[], const char *name)
{
    const char *about = text_of(params, OSSL_OBJECT_PARAM_DESC);
    char *copy = OPENSSL_strdup(name), *desc = about != NULL ? OPENSSL_strdup(about) : NULL;
    OSSL_STORE_INFO *info =
        copy != NULL && (about == NULL || desc != NULL) ? OSSL_STORE_INFO_new_NAME(copy) : NULL;
    if (info == NULL)
        OPENSSL_free(copy);
    if (info == NULL || (desc != NULL && !OSSL_STORE_INFO_set0_NAME_description(info, desc)))
        OPENSSL_free(desc);
    return info;
}

/* Bytes are read as a file is. */
static OSSL_STORE_INFO *take_data(const OSSL_STORE_LOADER_CTX *c, struct slice data)
{
    struct store_stream s = {.in = NULL};
    BIO *in = data.len <= INT32_MAX ? BIO_new_mem_buf(data.ptr, (int)data.len) : NULL;
    s.in = in;
    OSSL_STORE_INFO *info = in != NULL ? store_stream_next(&s, &c->how) : NULL;
    store_stream_end(&s);
    return info;
}

static int take(const OSSL_PARAM params[], void *arg)
{
    OSSL_STORE_LOADER_CTX *c = arg;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_TYPE);
    const void *at = NULL;
    size_t len = 0;
    int type = OSSL_OBJECT_UNKNOWN;
    if (c->info != NULL || (p != NULL && !OSSL_PARAM_get_int(p, &type)))
        return 0;
    const char *name = type == OSSL_OBJECT_NAME ? text_of(params, OSSL_OBJECT_PARAM_DATA) : NULL;
    if (name != NULL)
        c->info = take_name(params, name);
    else if ((p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_REFERENCE)) != NULL)
        c->info = OSSL_PARAM_get_octet_string_ptr(p, &at, &len)
                      ? take_key(c, params, slice_of(at, len))
                      : NULL;
    else if ((p = OSSL_PARAM_locate_const(params, OSSL_OBJECT_PARAM_DATA)) != NULL)
        c->info =
            OSSL_PARAM_get_octet_string_ptr(p, &at, &len) ? take_data(c, slice_of(at, len)) : NULL;
    return c->info != NULL;
}

/* ---- As a loader's functions ---- */

static bool set(const OSSL_STORE_LOADER_CTX *c, OSSL_PARAM p)
{
    const OSSL_PARAM params[] = {p, OSSL_PARAM_END};
    return c->f->set_ctx_params == NULL || c->f->set_ctx_params(c->ctx, params) > 0;
}

/* The provider's context becomes its own. */
static OSSL_STORE_LOADER_CTX *at_work(const OSSL_STORE_LOADER *loader, void *ctx,
                                      OSSL_LIB_CTX *libctx, const char *propq,
                                      const UI_METHOD *ui_method, void *ui_data)
{
    struct store_foreign *f = loader->foreign;
    OSSL_STORE_LOADER_CTX *c = ctx != NULL ? OPENSSL_zalloc(sizeof(*c)) : NULL;
    if (c == NULL) {
        if (ctx != NULL)
            f->close(ctx);
        return NULL;
    }
    OSSL_STORE_LOADER_up_ref(&f->loader);
    *c = (OSSL_STORE_LOADER_CTX){
        .f = f,
        .ctx = ctx,
        .how = {.libctx = libctx, .ui_method = ui_method, .ui_data = ui_data},
    };
    if (propq != NULL)
        (void)set(c, OSSL_PARAM_construct_utf8_string(OSSL_STORE_PARAM_PROPERTIES,
                                                      (char *)(uintptr_t)propq, 0));
    return c;
}

static OSSL_STORE_LOADER_CTX *open_uri(const OSSL_STORE_LOADER *loader, const char *uri,
                                       OSSL_LIB_CTX *libctx, const char *propq,
                                       const UI_METHOD *ui_method, void *ui_data)
{
    void *ctx = loader->foreign->open(loader->foreign->method.provider->ctx, uri);
    return at_work(loader, ctx, libctx, propq, ui_method, ui_data);
}

static OSSL_STORE_LOADER_CTX *attach(const OSSL_STORE_LOADER *loader, BIO *bio,
                                     OSSL_LIB_CTX *libctx, const char *propq,
                                     const UI_METHOD *ui_method, void *ui_data)
{
    void *ctx =
        loader->foreign->attach(loader->foreign->method.provider->ctx, (OSSL_CORE_BIO *)bio);
    return at_work(loader, ctx, libctx, propq, ui_method, ui_data);
}

static int expect(OSSL_STORE_LOADER_CTX *c, int type)
{
    c->how.expected = type;
    return set(c, OSSL_PARAM_construct_int(OSSL_STORE_PARAM_EXPECT, &type));
}

static OSSL_STORE_INFO *load(OSSL_STORE_LOADER_CTX *c, const UI_METHOD *ui_method, void *ui_data)
{
    struct store_asking asking = {&c->how, NULL};
    struct foreign_asking who = {store_ask, &asking, false};
    c->how.ui_method = ui_method;
    c->how.ui_data = ui_data;
    c->info = NULL;
    c->failed = c->f->load(c->ctx, take, c, foreign_ask, &who) <= 0 || c->info == NULL;
    return c->info;
}

static int eof(OSSL_STORE_LOADER_CTX *c)
{
    return c->f->eof(c->ctx);
}

static int error(OSSL_STORE_LOADER_CTX *c)
{
    return c->failed;
}

static int close(OSSL_STORE_LOADER_CTX *c)
{
    int ok = c->f->close(c->ctx);
    OSSL_STORE_LOADER_free(&c->f->loader);
    OPENSSL_free(c);
    return ok;
}

OSSL_STORE_LOADER *store_foreign_new(const struct foreign_algorithm *a)
{
    struct store_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if ((f->open == NULL && f->attach == NULL) || f->load == NULL || f->eof == NULL ||
        f->close == NULL) {
        ERR_raise(ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADER_INCOMPLETE);
        store_foreign_end(f);
        return NULL;
    }
    f->loader = (struct ossl_store_loader_st){
        .scheme = f->method.names,
        .open_ex = f->open != NULL ? open_uri : NULL,
        .attach = f->attach != NULL ? attach : NULL,
        .expect = expect,
        .load = load,
        .eof = eof,
        .error = error,
        .close = close,
        .properties = a->row.property_definition,
        .foreign = f,
    };
    f->loader.references = 1;
    return &f->loader;
}
