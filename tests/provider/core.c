/* What the library offers to a provider, and what a provider makes of it. */
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/self_test.h>
#include <pthread.h>
#include <string.h>

#include "tests/check.h"
#include "tests/provider/foreign.h"
#include "tests/suite.h"

/* The library's function of that name, as `to`. */
#define CORE(to, name, NUMBER) \
    OSSL_FUNC_##name##_fn *to = (OSSL_FUNC_##name##_fn *)foreign_function(OSSL_FUNC_##NUMBER)

static void parameters(void)
{
    CORE(core_get_params, core_get_params, CORE_GET_PARAMS);
    CORE(core_gettable_params, core_gettable_params, CORE_GETTABLE_PARAMS);
    char *version = NULL, *name = NULL, *module = NULL;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_CORE_VERSION, &version, 0),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_CORE_PROV_NAME, &name, 0),
        OSSL_PARAM_construct_utf8_ptr(OSSL_PROV_PARAM_CORE_MODULE_FILENAME, &module, 0),
        OSSL_PARAM_END,
    };
    const OSSL_PARAM *known = core_gettable_params(foreign_core.handle);
    check(OSSL_PARAM_locate_const(known, OSSL_PROV_PARAM_CORE_VERSION) != NULL &&
              OSSL_PARAM_locate_const(known, OSSL_PROV_PARAM_CORE_PROV_NAME) != NULL &&
              OSSL_PARAM_locate_const(known, OSSL_PROV_PARAM_CORE_MODULE_FILENAME) != NULL,
          "known");
    check(core_get_params(foreign_core.handle, params) == 1, "asked");
    check(version != NULL && strncmp(version, "3.0.", 4) == 0, "version");
    check(name != NULL && strcmp(name, "foreign") == 0, "name");
    check(module == NULL, "no file");
}

static void memory(void)
{
    CORE(zalloc, CRYPTO_zalloc, CRYPTO_ZALLOC);
    CORE(again, CRYPTO_realloc, CRYPTO_REALLOC);
    CORE(clear_free, CRYPTO_clear_free, CRYPTO_CLEAR_FREE);
    CORE(cleanse, OPENSSL_cleanse, OPENSSL_CLEANSE);
    unsigned char *p = zalloc(3, __FILE__, __LINE__);
    check(p != NULL && p[2] == 0, "zeros");
    p = again(p, 300, __FILE__, __LINE__);
    p[299] = 1;
    cleanse(p, 300);
    check(p[299] == 0, "wiped");
    clear_free(p, 300, __FILE__, __LINE__);
}

static void objects(void)
{
    CORE(core_obj_create, core_obj_create, CORE_OBJ_CREATE);
    CORE(core_obj_add_sigid, core_obj_add_sigid, CORE_OBJ_ADD_SIGID);
    const OSSL_CORE_HANDLE *h = foreign_core.handle;
    int md, key;
    check(core_obj_create(h, "1.2.3.4.99.1", "foreignKey", "foreign key") == 1, "made");
    check(core_obj_create(h, "1.2.3.4.99.1", "otherName", "other name") == 1, "there already");
    check(OBJ_sn2nid("otherName") == NID_undef, "as it was");
    check(core_obj_create(h, "1.2.3.4.99.2", "foreignSig", "foreign signature") == 1, "made");
    check(core_obj_add_sigid(h, "foreignSig", "SHA256", "foreignKey") == 1, "a signature");
    check(core_obj_add_sigid(h, "foreignSig", "SHA256", "foreignKey") == 1, "twice");
    check(OBJ_find_sigid_algs(OBJ_sn2nid("foreignSig"), &md, &key) == 1 && md == NID_sha256 &&
              key == OBJ_sn2nid("foreignKey"),
          "found");
    check(core_obj_add_sigid(h, "noSuchSig", "SHA256", "foreignKey") == 0, "unknown");
}

static void entropy(void)
{
    CORE(get_entropy, get_entropy, GET_ENTROPY);
    CORE(cleanup_entropy, cleanup_entropy, CLEANUP_ENTROPY);
    CORE(get_nonce, get_nonce, GET_NONCE);
    CORE(cleanup_nonce, cleanup_nonce, CLEANUP_NONCE);
    unsigned char *p = NULL;
    size_t len = get_entropy(foreign_core.handle, &p, 256, 16, 64);
    check(len >= 32 && len <= 64 && p != NULL, "entropy: %zu", len);
    cleanup_entropy(foreign_core.handle, p, len);
    len = get_nonce(foreign_core.handle, &p, 16, 64, "salt", 4);
    check(len >= 16 && len <= 64, "a nonce: %zu", len);
    cleanup_nonce(foreign_core.handle, p, len);
}

static int hear(const OSSL_PARAM params[], void *arg)
{
    (void)params, (void)arg;
    return 1;
}

static void callbacks(OSSL_LIB_CTX *ctx)
{
    CORE(core_get_libctx, core_get_libctx, CORE_GET_LIBCTX);
    CORE(self_test_cb, self_test_cb, SELF_TEST_CB);
    OSSL_CALLBACK *cb = NULL;
    void *arg = NULL;
    OPENSSL_CORE_CTX *core = core_get_libctx(foreign_core.handle);
    check((void *)core == (void *)ctx, "the context");
    OSSL_SELF_TEST_set_callback(ctx, hear, ctx);
    self_test_cb(core, &cb, &arg);
    check(cb == hear && arg == ctx, "who listens");
}

static void errors(void)
{
    CORE(core_set_error_mark, core_set_error_mark, CORE_SET_ERROR_MARK);
    CORE(core_pop_error_to_mark, core_pop_error_to_mark, CORE_POP_ERROR_TO_MARK);
    CORE(core_clear_last_error_mark, core_clear_last_error_mark, CORE_CLEAR_LAST_ERROR_MARK);
    const OSSL_CORE_HANDLE *h = foreign_core.handle;
    const char *file, *data, *function;
    int line;
    char text[200];
    ERR_clear_error();
    foreign_raise(FOREIGN_NOT_NOW, "later %d", 3);
    unsigned long e = ERR_peek_last_error_all(&file, &line, &function, &data, NULL);
    ERR_error_string_n(e, text, sizeof(text));
    check(strstr(text, ":foreign::not now") != NULL, "%s", text);
    check(strcmp(data, "later 3") == 0 && strcmp(file, "foreign.c") == 0 && line == 1 &&
              strcmp(function, "a_function") == 0,
          "with all of it");
    core_set_error_mark(h);
    foreign_raise(ERR_PACK(ERR_LIB_BN, 0, ERR_R_MALLOC_FAILURE), NULL);
    check(ERR_GET_LIB(ERR_peek_last_error()) == ERR_LIB_BN, "the library's own");
    core_pop_error_to_mark(h);
    check(ERR_peek_last_error() == e, "back");
    core_set_error_mark(h);
    check(core_clear_last_error_mark(h) == 1 && ERR_peek_last_error() == e, "a mark less");
    ERR_clear_error();
}

static void bios(void)
{
    CORE(new_membuf, BIO_new_membuf, BIO_NEW_MEMBUF);
    CORE(take, BIO_read_ex, BIO_READ_EX);
    CORE(drop, BIO_free, BIO_FREE);
    char text[8];
    size_t n = 0;
    OSSL_LIB_CTX *own = OSSL_LIB_CTX_new_from_dispatch(foreign_core.handle, foreign_core.functions);
    OSSL_CORE_BIO *b = new_membuf("first\nsecond\n", 13);
    check(take(b, text, 2, &n) == 1 && n == 2 && memcmp(text, "fi", 2) == 0, "read");
    BIO *mine = BIO_new_from_core_bio(own, b);
    check(mine != NULL && drop(b) == 1, "held twice");
    check(BIO_gets(mine, text, sizeof(text)) == 4 && memcmp(text, "rst\n", 4) == 0, "a line");
    check(BIO_pending(mine) == 7, "the rest");
    check(BIO_read(mine, text, 3) == 3 && memcmp(text, "sec", 3) == 0, "a piece");
    check(BIO_method_type(mine) == BIO_TYPE_CORE_TO_PROV, "of its kind");
    BIO_free(mine);
    OSSL_LIB_CTX_free(own);
}

/* ---- Threads ---- */

static int stopped;

static void stop(void *arg)
{
    stopped += *(int *)arg;
}

static void *thread(void *arg)
{
    CORE(core_thread_start, core_thread_start, CORE_THREAD_START);
    check(core_thread_start(foreign_core.handle, stop, arg) == 1, "begun");
    return NULL;
}

static void threads(void)
{
    static int one = 1, ten = 10;
    pthread_t t;
    stopped = 0;
    check(pthread_create(&t, NULL, thread, &one) == 0 && pthread_join(t, NULL) == 0, "a thread");
    check(stopped == 1, "it was told: %d", stopped);
    thread(&ten);
    OPENSSL_thread_stop();
    check(stopped == 11, "this one was told: %d", stopped);
    OPENSSL_thread_stop();
    check(stopped == 11, "once");
}

void test_provider_core(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init);
    OSSL_PROVIDER *prov = OSSL_PROVIDER_load(ctx, "foreign");
    parameters();
    memory();
    objects();
    entropy();
    callbacks(ctx);
    errors();
    bios();
    threads();
    OSSL_PROVIDER_unload(prov);
    OSSL_LIB_CTX_free(ctx);
}
