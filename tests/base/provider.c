/* OSSL_PROVIDER(3) and OSSL_LIB_CTX(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int can_fetch(OSSL_LIB_CTX *ctx)
{
    EVP_MD *md = EVP_MD_fetch(ctx, "SHA256", NULL);
    EVP_MD_free(md);
    return md != NULL;
}

static void fallback(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    check(OSSL_PROVIDER_available(ctx, "default") && !OSSL_PROVIDER_available(ctx, "null") &&
              !OSSL_PROVIDER_available(ctx, "none") && can_fetch(ctx),
          "the default provider unless another is loaded");
    OSSL_LIB_CTX_free(ctx);

    ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *null = OSSL_PROVIDER_load(ctx, "null");
    check(null != NULL && OSSL_PROVIDER_available(ctx, "null") &&
              !OSSL_PROVIDER_available(ctx, "default") && !can_fetch(ctx),
          "null hides everything");
    check(OSSL_PROVIDER_unload(null) && !OSSL_PROVIDER_available(ctx, "null") && !can_fetch(ctx),
          "the fallback doesn't come back");
    OSSL_LIB_CTX_free(ctx);

    ctx = OSSL_LIB_CTX_new();
    check(OSSL_PROVIDER_try_load(ctx, "null", 1) != NULL && can_fetch(ctx), "fallback retained");
    OSSL_LIB_CTX_free(ctx);

    ctx = OSSL_LIB_CTX_new();
    check(OSSL_PROVIDER_try_load(ctx, "none", 0) == NULL && can_fetch(ctx), "tried in vain");
    OSSL_LIB_CTX_free(ctx);
    ctx = OSSL_LIB_CTX_new();
    check(OSSL_PROVIDER_load(ctx, "none") == NULL && ERR_peek_last_error() != 0 && !can_fetch(ctx),
          "loaded in vain: no fallback any more");
    OSSL_LIB_CTX_free(ctx);
}

/* The file that the first error names. */
static void names_file(OSSL_LIB_CTX *ctx, const char *name, const char *file)
{
    const char *data = NULL;
    int flags = 0;
    ERR_clear_error();
    check(OSSL_PROVIDER_try_load(ctx, name, 0) == NULL, "there is no %s", name);
    unsigned long e = ERR_get_error_all(NULL, NULL, NULL, &data, &flags);
    check(ERR_GET_LIB(e) == ERR_LIB_DSO && data != NULL && strncmp(data, "filename(", 9) == 0 &&
              strncmp(data + 9, file, strlen(file)) == 0 && data[9 + strlen(file)] == ')',
          "%s: %s", file, data != NULL ? data : "");
    ERR_clear_error();
}

static void search_path(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    setenv("OPENSSL_MODULES", "/env", 1);
    names_file(ctx, "none", "/env/none.so");
    check(OSSL_PROVIDER_set_default_search_path(ctx, "/one") == 1 &&
              OSSL_PROVIDER_set_default_search_path(ctx, "/two") == 1,
          "set");
    names_file(ctx, "none", "/two/none.so");
    names_file(ctx, "/dir/none.so", "/dir/none.so");
    names_file(NULL, "none", "/env/none.so");
    check(OSSL_PROVIDER_set_default_search_path(ctx, NULL) == 1, "taken back");
    names_file(ctx, "none", "/env/none.so");
    unsetenv("OPENSSL_MODULES");
    OSSL_PROVIDER_set_default_search_path(ctx, "/freed/with/the/context");
    OSSL_LIB_CTX_free(ctx);
}

static void counted(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *a = OSSL_PROVIDER_load(ctx, "default"), *b = OSSL_PROVIDER_load(ctx, "default");
    check(a == b && a != NULL, "one object");
    check(OSSL_PROVIDER_unload(a) && can_fetch(ctx), "loaded twice, unloaded once");
    check(OSSL_PROVIDER_unload(b) && !can_fetch(ctx), "unloaded");
    check(!OSSL_PROVIDER_unload(NULL), "unload nothing");
    check(can_fetch(NULL), "another context isn't concerned");
    OSSL_LIB_CTX_free(ctx);
}

static int collect(OSSL_PROVIDER *prov, void *names)
{
    sprintf((char *)names + strlen(names), "%s ", OSSL_PROVIDER_get0_name(prov));
    return strcmp(OSSL_PROVIDER_get0_name(prov), "base") != 0;
}

static void all(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    char names[64] = "";
    check(OSSL_PROVIDER_do_all(ctx, collect, names) == 1 && strcmp(names, "default ") == 0,
          "do_all: %s", names);
    names[0] = '\0';
    OSSL_PROVIDER_load(ctx, "legacy");
    OSSL_PROVIDER_load(ctx, "base");
    OSSL_PROVIDER_load(ctx, "null");
    check(OSSL_PROVIDER_do_all(ctx, collect, names) == 0 &&
              strcmp(names, "default legacy base ") == 0,
          "do_all stops: %s", names);
    OSSL_LIB_CTX_free(ctx);
}

static void parameters(void)
{
    OSSL_PROVIDER *prov = OSSL_PROVIDER_load(NULL, "default");
    char *name = NULL, *version = NULL;
    int status = 0;
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_NAME, &name, 0),
                      OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_VERSION, &version, 0),
                      OSSL_PARAM_construct_int(OSSL_PROV_PARAM_STATUS, &status), OSSL_PARAM_END};
    check(OSSL_PROVIDER_get_params(prov, p) && strcmp(name, "OpenSSL Default Provider") == 0 &&
              strcmp(version, OPENSSL_VERSION_STR) == 0 && status == 1,
          "parameters");
    const OSSL_PARAM *known = OSSL_PROVIDER_gettable_params(prov);
    check(OSSL_PARAM_locate_const(known, OSSL_PROV_PARAM_NAME) != NULL &&
              OSSL_PARAM_locate_const(known, OSSL_PROV_PARAM_BUILDINFO) != NULL,
          "gettable");
    check(OSSL_PROVIDER_self_test(prov) == 1, "self test");
    OSSL_PROVIDER_unload(prov);
}

static void *default_elsewhere(void *arg)
{
    (void)arg;
    return can_fetch(NULL) ? arg : NULL;
}

/* A thread's default context is its own. */
static void thread_default(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new(), *global = OSSL_LIB_CTX_get0_global_default();
    OSSL_PROVIDER_load(ctx, "null");
    check(OSSL_LIB_CTX_set0_default(NULL) == global, "asking changes nothing");
    check(OSSL_LIB_CTX_set0_default(ctx) == global && !can_fetch(NULL), "set");
    pthread_t thread;
    void *ok = NULL;
    check(pthread_create(&thread, NULL, default_elsewhere, &ok) == 0 &&
              pthread_join(thread, &ok) == 0 && ok != NULL,
          "not in another thread");
    check(can_fetch(global) && OSSL_LIB_CTX_set0_default(global) == ctx && can_fetch(NULL),
          "reset");
    OSSL_LIB_CTX_free(ctx);
    OSSL_LIB_CTX_free(NULL);
    OSSL_LIB_CTX_free(global);
    check(can_fetch(NULL), "the global context can't be freed");
}

void test_provider(void)
{
    fallback();
    search_path();
    counted();
    all();
    parameters();
    thread_default();
    ERR_clear_error();
}
