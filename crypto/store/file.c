/* The scheme "file": a path or a URI (RFC 8089) of a file of objects, or of a directory, whose
 * files' names are listed. */
#include <dirent.h>
#include <errno.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/storeerr.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "crypto/base/raise.h"
#include "crypto/provider/provider.h"
#include "crypto/store/store.h"

struct ossl_store_loader_ctx_st {
    struct store_reading how;
    struct store_stream stream;
    DIR *dir; /* NULL: a file */
    char *uri;
    char prefix[16];            /* what the names looked for begin with, or "" */
    const struct dirent *entry; /* the next one; NULL: no more */
    bool listed;                /* `entry` is what it says */
    bool nothing;               /* the last load gave nothing */
};

/* ---- Which file a URI is about ---- */

/* The path in "file:/path", "file:///path" and "file://localhost/path"; NULL with an error. */
static const char *uri_path(const char *uri)
{
    static const char local[] = "//localhost/";
    const char *path = uri + strlen("file:");
    if (strncasecmp(path, local, strlen(local)) == 0)
        path += strlen(local) - 1;
    else if (strncmp(path, "///", 3) == 0)
        path += 2;
    else if (strncmp(path, "//", 2) == 0)
        ERR_raise(ERR_LIB_PROV, PROV_R_URI_AUTHORITY_UNSUPPORTED), path = NULL;
    if (path != NULL && *path != '/') {
        ERR_raise_data(ERR_LIB_PROV, PROV_R_PATH_MUST_BE_ABSOLUTE, "Given path=%s", path);
        path = NULL;
    }
    return path;
}

static bool is_there(const char *path, struct stat *st)
{
    if (stat(path, st) == 0)
        return true;
    ERR_raise_data(ERR_LIB_SYS, errno, "calling stat(%s)", path);
    return false;
}

/* What the URI names: the file of that very name, if there is one. */
static const char *find_file(const char *uri, struct stat *st)
{
    bool is_uri = strncasecmp(uri, "file:", 5) == 0;
    bool authority = is_uri && strncmp(uri + 5, "//", 2) == 0;
    if (!authority && is_there(uri, st))
        return uri;
    const char *path = is_uri ? uri_path(uri) : NULL;
    return path != NULL && is_there(path, st) ? path : NULL;
}

/* ---- Opening and closing ---- */

static OSSL_STORE_LOADER_CTX *ctx_new(OSSL_LIB_CTX *libctx)
{
    OSSL_STORE_LOADER_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx != NULL)
        ctx->how.libctx = libctx;
    return ctx;
}

static int file_close(OSSL_STORE_LOADER_CTX *ctx)
{
    store_stream_end(&ctx->stream);
    if (ctx->dir != NULL)
        closedir(ctx->dir);
    OPENSSL_free(ctx->uri);
    OPENSSL_free(ctx);
    return 1;
}

static bool open_path(OSSL_STORE_LOADER_CTX *ctx, const char *path, const char *uri, bool is_dir)
{
    if (!is_dir)
        return (ctx->stream.in = BIO_new_file(path, "rb")) != NULL;
    ctx->dir = opendir(path);
    if (ctx->dir == NULL)
        ERR_raise_data(ERR_LIB_SYS, errno, "calling opendir(%s)", path);
    ctx->uri = OPENSSL_strdup(uri);
    return ctx->dir != NULL && ctx->uri != NULL;
}

static OSSL_STORE_LOADER_CTX *file_open(const OSSL_STORE_LOADER *loader, const char *uri,
                                        OSSL_LIB_CTX *libctx, const char *propq,
                                        const UI_METHOD *ui_method, void *ui_data)
{
    struct stat st;
    const char *path = find_file(uri, &st);
    OSSL_STORE_LOADER_CTX *ctx = path != NULL ? ctx_new(libctx) : NULL;
    (void)loader, (void)propq, (void)ui_method, (void)ui_data;
    if (ctx != NULL && !open_path(ctx, path, uri, S_ISDIR(st.st_mode))) {
        file_close(ctx);
        ctx = NULL;
    }
    return ctx;
}

static OSSL_STORE_LOADER_CTX *file_attach(const OSSL_STORE_LOADER *loader, BIO *bio,
                                          OSSL_LIB_CTX *libctx, const char *propq,
                                          const UI_METHOD *ui_method, void *ui_data)
{
    OSSL_STORE_LOADER_CTX *ctx = ctx_new(libctx);
    (void)loader, (void)propq, (void)ui_method, (void)ui_data;
    if (ctx != NULL) {
        BIO_up_ref(bio);
        ctx->stream.in = bio;
    }
    return ctx;
}

/* ---- What is wanted ---- */

/* Commands are for other loaders: keys are in memory that is cleansed in any case. */
static int file_ctrl(OSSL_STORE_LOADER_CTX *ctx, int cmd, va_list args)
{
    (void)ctx, (void)cmd, (void)args;
    return 1;
}

static int file_expect(OSSL_STORE_LOADER_CTX *ctx, int expected)
{
    ctx->how.expected = expected;
    return 1;
}

/* A form of another name than these is any. */
static bool file_set_params(OSSL_STORE_LOADER_CTX *ctx, const OSSL_PARAM params[])
{
    static const char *const forms[] = {
        [STORE_PEM] = "PEM", [STORE_DER] = "DER", [STORE_MSBLOB] = "MSBLOB", [STORE_PVK] = "PVK"};
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_STORE_PARAM_INPUT_TYPE);
    const char *form = NULL;
    if (p != NULL && !OSSL_PARAM_get_utf8_string_ptr(p, &form))
        return false;
    for (int i = STORE_PEM; form != NULL && i <= STORE_PVK; i++)
        if (OPENSSL_strcasecmp(form, forms[i]) == 0)
            ctx->how.form = (enum store_form)i;
    p = OSSL_PARAM_locate_const(params, OSSL_STORE_PARAM_EXPECT);
    return p == NULL || OSSL_PARAM_get_int(p, &ctx->how.expected);
}

static int file_find(OSSL_STORE_LOADER_CTX *ctx, const OSSL_STORE_SEARCH *search)
{
    int ok = search->type == OSSL_STORE_SEARCH_BY_NAME;
    if (ctx == NULL)
        return ok;
    if (ctx->dir == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_SEARCH_ONLY_SUPPORTED_FOR_DIRECTORIES);
    if (!ok)
        return FAIL(ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNSUPPORTED_SEARCH_TYPE);
    if (search->name == NULL)
        return FAIL(ERR_LIB_OSSL_STORE, ERR_R_PASSED_NULL_PARAMETER);
    unsigned long hash = X509_NAME_hash_ex(search->name, NULL, NULL, &ok);
    if (ok)
        snprintf(ctx->prefix, sizeof(ctx->prefix), "%08lx.", hash & 0xffffffff);
    return ok;
}

/* ---- Directories ---- */

/* Whether a name is hash.N, of a certificate, or hash.rN, of a CRL, as it is wanted. */
static bool is_hashed(const OSSL_STORE_LOADER_CTX *ctx, const char *name)
{
    size_t n = strlen(ctx->prefix);
    int expected = ctx->how.expected;
    if (strncasecmp(name, ctx->prefix, n) != 0)
        return false;
    bool crl = name[n] == 'r';
    name += n + crl;
    if (expected != 0 && expected != (crl ? OSSL_STORE_INFO_CRL : OSSL_STORE_INFO_CERT))
        return false;
    return *name != '\0' && name[strspn(name, "0123456789")] == '\0';
}

/* Reads ahead to the next name that is wanted. */
static void list(OSSL_STORE_LOADER_CTX *ctx)
{
    do
        ctx->entry = readdir(ctx->dir);
    while (ctx->entry != NULL && (ctx->prefix[0] != '\0' ? !is_hashed(ctx, ctx->entry->d_name)
                                                         : ctx->entry->d_name[0] == '.'));
    ctx->listed = true;
}

/* The list goes on even where there is no memory for a name. */
static OSSL_STORE_INFO *next_name(OSSL_STORE_LOADER_CTX *ctx)
{
    OSSL_STORE_INFO *info = NULL;
    if (!ctx->listed)
        list(ctx);
    if (ctx->entry == NULL)
        return NULL;
    size_t n = strlen(ctx->uri), size = n + 1 + strlen(ctx->entry->d_name) + 1;
    char *name = OPENSSL_malloc(size);
    if (name != NULL) {
        snprintf(name, size, "%s%s%s", ctx->uri, n > 0 && ctx->uri[n - 1] == '/' ? "" : "/",
                 ctx->entry->d_name);
        info = OSSL_STORE_INFO_new_NAME(name);
    }
    if (info == NULL)
        OPENSSL_free(name);
    list(ctx);
    return info;
}

/* ---- Loading ---- */

static OSSL_STORE_INFO *file_load(OSSL_STORE_LOADER_CTX *ctx, const UI_METHOD *ui_method,
                                  void *ui_data)
{
    ctx->how.ui_method = ui_method;
    ctx->how.ui_data = ui_data;
    OSSL_STORE_INFO *info =
        ctx->dir != NULL ? next_name(ctx) : store_stream_next(&ctx->stream, &ctx->how);
    ctx->nothing = info == NULL;
    return info;
}

static int file_eof(OSSL_STORE_LOADER_CTX *ctx)
{
    return ctx->dir != NULL ? ctx->listed && ctx->entry == NULL : ctx->stream.ended;
}

static int file_error(OSSL_STORE_LOADER_CTX *ctx)
{
    return ctx->nothing;
}

#define FILE_LOADER                                                                   \
    .scheme = "file", .open_ex = file_open, .attach = file_attach, .ctrl = file_ctrl, \
    .expect = file_expect, .find = file_find, .load = file_load, .eof = file_eof,     \
    .error = file_error, .close = file_close, .set_params = file_set_params

const OSSL_STORE_LOADER store_file_loaders[N_FILE_LOADERS] = {
    {FILE_LOADER, .provider = PROVIDER_DEFAULT, .properties = "provider=default,fips=yes"},
    {FILE_LOADER, .provider = PROVIDER_BASE, .properties = "provider=base,fips=yes"},
};
