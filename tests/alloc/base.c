/* Errors, strings, memory, locks, application data, contexts and providers without memory. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <openssl/self_test.h>
#include <stdlib.h>
#include <string.h>

#include "tests/alloc/alloc.h"

/* ---- Errors: what can't be kept is left out, and the code itself never is ---- */

static bool error_data(void)
{
    char words[200];
    memset(words, 'w', sizeof(words));
    words[sizeof(words) - 1] = '\0';
    ERR_clear_error();
    ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER, "%s", words);
    ERR_add_error_data(3, "a", words, "c");
    ERR_add_error_txt("; ", words);
    const char *data = NULL;
    unsigned long code = ERR_peek_last_error_all(NULL, NULL, NULL, &data, NULL);
    char line[512];
    ERR_error_string_n(code, line, sizeof(line));
    if (ERR_GET_REASON(code) != ERR_R_PASSED_NULL_PARAMETER || data == NULL)
        abort(); /* not a failure to be tolerated */
    return strlen(data) > 3 * 199;
}

static bool load_strings(void)
{
    static ERR_STRING_DATA texts[] = {{ERR_PACK(ERR_LIB_USER, 0, 100), "a reason of our own"},
                                      {0, NULL}};
    if (!ERR_load_strings(ERR_LIB_USER, texts))
        return false;
    const char *text = ERR_reason_error_string(texts[0].error);
    return text != NULL && strcmp(text, "a reason of our own") == 0;
}

/* ---- Memory and strings ---- */

static bool plain(void)
{
    void *p = OPENSSL_malloc(10), *q = OPENSSL_zalloc(20), *larger = NULL;
    if (p != NULL)
        larger = OPENSSL_realloc(p, 100);
    if (larger != NULL)
        p = larger;
    bool ok = larger != NULL && q != NULL;
    OPENSSL_free(p);
    OPENSSL_clear_free(q, 20);
    return ok;
}

static bool clear_realloc(void)
{
    unsigned char *p = OPENSSL_malloc(10), *larger;
    if (p == NULL)
        return false;
    memset(p, 'x', 10);
    larger = OPENSSL_clear_realloc(p, 10, 100);
    if (larger == NULL) { /* then the old one is untouched, and ours still */
        if (memcmp(p, "xxxxxxxxxx", 10) != 0)
            abort();
        OPENSSL_free(p);
        return false;
    }
    OPENSSL_clear_free(larger, 100);
    return true;
}

static bool copies(void)
{
    char *a = OPENSSL_strdup("a"), *b = OPENSSL_strndup("bbb", 2);
    void *c = OPENSSL_memdup("ccc", 3);
    bool ok = a != NULL && b != NULL && c != NULL;
    OPENSSL_free(a);
    OPENSSL_free(b);
    OPENSSL_free(c);
    return ok;
}

static bool hex(void)
{
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf("00:11:22", &len);
    if (bytes == NULL)
        return false;
    char *text = OPENSSL_buf2hexstr(bytes, len);
    OPENSSL_free(bytes);
    bool ok = text != NULL && strcmp(text, "00:11:22") == 0;
    OPENSSL_free(text);
    return ok;
}

static bool hex_of_nothing(void)
{
    static const unsigned char none[1];
    char *text = OPENSSL_buf2hexstr(none, 0);
    OPENSSL_free(text);
    return text != NULL;
}

static bool secure(void)
{
    void *p = OPENSSL_secure_malloc(40), *q = OPENSSL_secure_zalloc(40);
    bool ok = p != NULL && q != NULL;
    OPENSSL_secure_free(p);
    OPENSSL_secure_clear_free(q, 40);
    return ok;
}

/* Where memory can't be locked the heap is there, and CRYPTO_secure_malloc_init() returns 2. */
static bool secure_heap(void)
{
    if (CRYPTO_secure_malloc_init(65536, 64) == 0)
        return false;
    void *p = OPENSSL_secure_malloc(100);
    OPENSSL_secure_free(p);
    return CRYPTO_secure_malloc_done() && p != NULL;
}

static bool lock(void)
{
    CRYPTO_RWLOCK *l = CRYPTO_THREAD_lock_new();
    bool ok = l != NULL && CRYPTO_THREAD_write_lock(l) && CRYPTO_THREAD_unlock(l);
    CRYPTO_THREAD_lock_free(l);
    return ok;
}

/* ---- Application data ---- */

static bool ex_index(void)
{
    for (int i = 0; i < 40; i++)
        if (CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_APP, 0, NULL, NULL, NULL, NULL) < 0)
            return false;
    return true;
}

static bool ex_data(void)
{
    CRYPTO_EX_DATA from = {0}, to = {0};
    int owner, value;
    int high = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_UI, 0, NULL, NULL, NULL, NULL);
    if (high < 0)
        return false;
    bool ok = CRYPTO_new_ex_data(CRYPTO_EX_INDEX_UI, &owner, &from) &&
              CRYPTO_new_ex_data(CRYPTO_EX_INDEX_UI, &owner, &to);
    ok = ok && CRYPTO_set_ex_data(&from, 1, &value) && CRYPTO_set_ex_data(&from, high, &value) &&
         CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_UI, &to, &from) &&
         CRYPTO_get_ex_data(&to, high) == &value;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_UI, &owner, &from);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_UI, &owner, &to);
    CRYPTO_free_ex_index(CRYPTO_EX_INDEX_UI, high);
    return ok;
}

static void set_value(void *parent, void *ptr, CRYPTO_EX_DATA *d, int idx, long argl, void *argp)
{
    (void)ptr;
    (void)argl;
    (void)argp;
    CRYPTO_set_ex_data(d, idx, parent);
}

static bool alloc_ex_data(void)
{
    CRYPTO_EX_DATA d = {0};
    int owner;
    int index = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_BIO, 0, NULL, set_value, NULL, NULL);
    if (index < 0)
        return false;
    bool ok = CRYPTO_alloc_ex_data(CRYPTO_EX_INDEX_BIO, &owner, &d, index) &&
              CRYPTO_get_ex_data(&d, index) == &owner;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_BIO, &owner, &d);
    CRYPTO_free_ex_index(CRYPTO_EX_INDEX_BIO, index);
    return ok;
}

/* ---- The library ---- */

static void nothing(void)
{
}

static bool at_exit(void)
{
    return OPENSSL_atexit(nothing);
}

static bool self_test(void)
{
    OSSL_SELF_TEST *st = OSSL_SELF_TEST_new(NULL, NULL);
    OSSL_SELF_TEST_free(st);
    return st != NULL;
}

static bool lib_ctx(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    if (ctx == NULL)
        return false;
    OSSL_PROVIDER *p = OSSL_PROVIDER_load(ctx, "default");
    EVP_MD *md = EVP_MD_fetch(ctx, "SHA2-256", "provider=default");
    bool ok = p != NULL && md != NULL && OSSL_PROVIDER_available(ctx, "default") == 1 &&
              OSSL_PROVIDER_set_default_search_path(ctx, "/path") == 1;
    EVP_MD_free(md);
    if (p != NULL)
        ok = OSSL_PROVIDER_unload(p) && ok;
    OSSL_LIB_CTX_free(ctx);
    return ok;
}

static bool init_settings(void)
{
    OPENSSL_INIT_SETTINGS *s = OPENSSL_INIT_new();
    bool ok = s != NULL && OPENSSL_INIT_set_config_filename(s, "openssl.cnf") == 1 &&
              OPENSSL_INIT_set_config_appname(s, "app") == 1;
    OPENSSL_INIT_free(s);
    return ok;
}

const struct scenario scenarios_base[] = {
    {"errors with data", error_data, ABSORBS},
    {"ERR_load_strings", load_strings, KEEPS},
    {"OPENSSL_malloc, zalloc, realloc", plain, 0},
    {"OPENSSL_clear_realloc", clear_realloc, 0},
    {"OPENSSL_strdup, strndup, memdup", copies, 0},
    {"OPENSSL_hexstr2buf, buf2hexstr", hex, 0},
    {"OPENSSL_buf2hexstr of nothing", hex_of_nothing, 0},
    {"OPENSSL_secure_malloc without a heap", secure, 0},
    {"CRYPTO_secure_malloc_init", secure_heap, 0},
    {"CRYPTO_THREAD_lock_new", lock, 0},
    {"CRYPTO_get_ex_new_index", ex_index, KEEPS},
    {"CRYPTO_set_ex_data, dup_ex_data", ex_data, KEEPS},
    {"CRYPTO_alloc_ex_data", alloc_ex_data, KEEPS},
    {"OPENSSL_atexit", at_exit, KEEPS},
    {"OSSL_LIB_CTX_new, OSSL_PROVIDER_load", lib_ctx, 0},
    {"OSSL_SELF_TEST_new", self_test, 0},
    {"OPENSSL_INIT_new, set_config_filename", init_settings, 0},
    {NULL, NULL, 0},
};
