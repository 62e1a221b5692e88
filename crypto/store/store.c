/* OSSL_STORE_open(3), OSSL_STORE_expect(3): a store that is read from. */
#include <openssl/err.h>
#include <openssl/storeerr.h>
#include <openssl/ui.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/store/store.h"

enum { SCHEME_MAX = 255 };

struct ossl_store_ctx_st {
    const OSSL_STORE_LOADER *loader;
    OSSL_STORE_LOADER_CTX *loader_ctx;
    const UI_METHOD *ui_method;
    void *ui_data;
    OSSL_STORE_post_process_info_fn post_process;
    void *post_process_data;
    int expected;
    bool loading;
};

static OSSL_STORE_CTX *ctx_new(const UI_METHOD *ui_method, void *ui_data,
                               OSSL_STORE_post_process_info_fn post_process,
                               void *post_process_data)
{
    OSSL_STORE_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL)
        return NULL;
    ctx->ui_method = ui_method;
    ctx->ui_data = ui_data;
    ctx->post_process = post_process;
    ctx->post_process_data = post_process_data;
    return ctx;
}

/* ---- Opening ---- */

/* The scheme of a URI; false if there is none. *authority: "//" follows it. */
static bool scheme_of(const char *uri, char scheme[SCHEME_MAX + 1], bool *authority)
{
    size_t n = strcspn(uri, ":");
    if (uri[n] == '\0' || n == 0 || n > SCHEME_MAX)
        return false;
    memcpy(scheme, uri, n);
    scheme[n] = '\0';
    *authority = strncmp(uri + n + 1, "//", 2) == 0;
    return true;
}

/* Parameters are for the library's own loaders. */
static bool set_params(const OSSL_STORE_CTX *ctx, const OSSL_PARAM params[])
{
    return params == NULL || ctx->loader->set_params == NULL ||
           ctx->loader->set_params(ctx->loader_ctx, params);
}

static bool open_with(OSSL_STORE_CTX *ctx, const char *scheme, const char *uri,
                      OSSL_LIB_CTX *libctx, const char *propq, const OSSL_PARAM params[])
{
    const OSSL_STORE_LOADER *l = store_loader(libctx, scheme, propq);
    if (l == NULL)
        return false;
    ctx->loader = l;
    ctx->loader_ctx = l->open_ex == NULL && l->open == NULL ? NULL
                      : l->open_ex != NULL
                          ? l->open_ex(l, uri, libctx, propq, ctx->ui_method, ctx->ui_data)
                          : l->open(l, uri, ctx->ui_method, ctx->ui_data);
    if (ctx->loader_ctx != NULL && !set_params(ctx, params)) {
        l->close(ctx->loader_ctx);
        ctx->loader_ctx = NULL;
    }
    if (l->foreign != NULL)
        OSSL_STORE_LOADER_free((OSSL_STORE_LOADER *)(uintptr_t)l); /* a store at work holds it */
    return ctx->loader_ctx != NULL;
}

/* What could be a path is one, if there is such a file; else the scheme says. */
OSSL_STORE_CTX *OSSL_STORE_open_ex(const char *uri, OSSL_LIB_CTX *libctx, const char *propq,
                                   const UI_METHOD *ui_method, void *ui_data,
                                   const OSSL_PARAM params[],
                                   OSSL_STORE_post_process_info_fn post_process,
                                   void *post_process_data)
{
    char scheme[SCHEME_MAX + 1];
    bool authority = false, has_scheme = scheme_of(uri, scheme, &authority);
    bool is_file = has_scheme && OPENSSL_strcasecmp(scheme, "file") == 0;
    OSSL_STORE_CTX *ctx = ctx_new(ui_method, ui_data, post_process, post_process_data);
    if (ctx == NULL)
        return NULL;
    ERR_set_mark();
    bool opened = (is_file || !authority) && open_with(ctx, "file", uri, libctx, propq, params);
    if (!opened && has_scheme && !is_file)
        opened = open_with(ctx, scheme, uri, libctx, propq, params);
    if (opened) {
        ERR_pop_to_mark();
        return ctx;
    }
    ERR_clear_last_mark();
    OPENSSL_free(ctx);
    return NULL;
}

OSSL_STORE_CTX *OSSL_STORE_open(const char *uri, const UI_METHOD *ui_method, void *ui_data,
                                OSSL_STORE_post_process_info_fn post_process,
                                void *post_process_data)
{
    return OSSL_STORE_open_ex(uri, NULL, NULL, ui_method, ui_data, NULL, post_process,
                              post_process_data);
}

OSSL_STORE_CTX *OSSL_STORE_attach(BIO *bio, const char *scheme, OSSL_LIB_CTX *libctx,
                                  const char *propq, const UI_METHOD *ui_method, void *ui_data,
                                  const OSSL_PARAM params[],
                                  OSSL_STORE_post_process_info_fn post_process,
                                  void *post_process_data)
{
    OSSL_STORE_CTX *ctx = ctx_new(ui_method, ui_data, post_process, post_process_data);
    if (ctx == NULL)
        return NULL;
    ERR_set_mark();
    const OSSL_STORE_LOADER *l = store_loader(libctx, scheme != NULL ? scheme : "file", propq);
    if (l != NULL && l->attach != NULL) {
        ctx->loader = l;
        ctx->loader_ctx = l->attach(l, bio, libctx, propq, ui_method, ui_data);
    } else if (l != NULL) {
        ERR_raise(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNSUPPORTED_OPERATION);
    }
    if (ctx->loader_ctx != NULL && !set_params(ctx, params)) {
        l->close(ctx->loader_ctx);
        ctx->loader_ctx = NULL;
    }
    if (l != NULL && l->foreign != NULL)
        OSSL_STORE_LOADER_free((OSSL_STORE_LOADER *)(uintptr_t)l);
    if (ctx->loader_ctx != NULL) {
        ERR_pop_to_mark();
        return ctx;
    }
    ERR_clear_last_mark();
    OPENSSL_free(ctx);
    return NULL;
}

int OSSL_STORE_close(OSSL_STORE_CTX *ctx)
{
    if (ctx == NULL)
        return 1;
    int ok = ctx->loader->close(ctx->loader_ctx);
    OPENSSL_free(ctx);
    return ok;
}

/* ---- Saying what is wanted ---- */

int OSSL_STORE_vctrl(OSSL_STORE_CTX *ctx, int cmd, va_list args)
{
    return ctx->loader->ctrl != NULL && ctx->loader->ctrl(ctx->loader_ctx, cmd, args);
}

int OSSL_STORE_ctrl(OSSL_STORE_CTX *ctx, int cmd, ...)
{
    va_list args;
    va_start(args, cmd);
    int ret = OSSL_STORE_vctrl(ctx, cmd, args);
    va_end(args);
    return ret;
}

int OSSL_STORE_expect(OSSL_STORE_CTX *ctx, int expected_type)
{
    if (expected_type < 0 || expected_type > OSSL_STORE_INFO_CRL)
        return FAIL(ERR_LIB_OSSL_STORE, ERR_R_PASSED_INVALID_ARGUMENT);
    if (ctx->loading)
        return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADING_STARTED);
    ctx->expected = expected_type;
    return ctx->loader->expect == NULL || ctx->loader->expect(ctx->loader_ctx, expected_type);
}

int OSSL_STORE_supports_search(OSSL_STORE_CTX *ctx, int search_type)
{
    OSSL_STORE_SEARCH search = {.type = search_type};
    return ctx->loader->find != NULL && ctx->loader->find(NULL, &search);
}

int OSSL_STORE_find(OSSL_STORE_CTX *ctx, const OSSL_STORE_SEARCH *search)
{
    if (search == NULL)
        return FAIL(ERR_LIB_OSSL_STORE, ERR_R_PASSED_NULL_PARAMETER);
    if (ctx->loading)
        return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADING_STARTED);
    if (ctx->loader->find == NULL)
        return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNSUPPORTED_OPERATION);
    return ctx->loader->find(ctx->loader_ctx, search);
}

/* ---- Loading ---- */

/* Whether an object is of the type that is expected; names always are. */
static bool is_wanted(const OSSL_STORE_CTX *ctx, const OSSL_STORE_INFO *info)
{
    return ctx->expected == 0 || info->type == 0 || info->type == OSSL_STORE_INFO_NAME ||
           info->type == ctx->expected;
}

OSSL_STORE_INFO *OSSL_STORE_load(OSSL_STORE_CTX *ctx)
{
    ctx->loading = true;
    while (!OSSL_STORE_eof(ctx)) {
        OSSL_STORE_INFO *info = ctx->loader->load(ctx->loader_ctx, ctx->ui_method, ctx->ui_data);
        if (info == NULL)
            return NULL;
        if (ctx->post_process != NULL)
            info = ctx->post_process(info, ctx->post_process_data);
        if (info != NULL && is_wanted(ctx, info))
            return info;
        OSSL_STORE_INFO_free(info);
    }
    return NULL;
}

int OSSL_STORE_eof(OSSL_STORE_CTX *ctx)
{
    return ctx->loader->eof(ctx->loader_ctx) != 0;
}

int OSSL_STORE_error(OSSL_STORE_CTX *ctx)
{
    return ctx->loader->error(ctx->loader_ctx) != 0;
}
