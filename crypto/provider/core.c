/* What the library offers to providers: the "upcalls" of provider-base(7). To a provider the handle
 * is an OSSL_PROVIDER, a core's context an OSSL_LIB_CTX, a core's BIO a BIO. */
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/self_test.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/provider/foreign.h"
#include "crypto/rand/rand.h"

static OSSL_PROVIDER *provider_at(const OSSL_CORE_HANDLE *handle)
{
    return (OSSL_PROVIDER *)(uintptr_t)handle;
}

/* ---- Parameters ---- */

static const OSSL_PARAM *gettable_params(const OSSL_CORE_HANDLE *handle)
{
    static const OSSL_PARAM gettable[] = {
        {OSSL_PROV_PARAM_CORE_VERSION, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_CORE_PROV_NAME, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_CORE_MODULE_FILENAME, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        OSSL_PARAM_END,
    };
    (void)handle;
    return gettable;
}

static void give(OSSL_PARAM params[], const char *key, const char *value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    if (p != NULL && value != NULL)
        OSSL_PARAM_set_utf8_ptr(p, value);
}

static int get_params(const OSSL_CORE_HANDLE *handle, OSSL_PARAM params[])
{
    const struct foreign *f = foreign_of(provider_at(handle));
    give(params, OSSL_PROV_PARAM_CORE_VERSION, OPENSSL_VERSION_STR);
    give(params, OSSL_PROV_PARAM_CORE_PROV_NAME, f->name);
    give(params, OSSL_PROV_PARAM_CORE_MODULE_FILENAME, f->module);
    for (const struct foreign_setting *s = f->settings; s != NULL; s = s->next)
        give(params, s->name, s->value);
    return 1;
}

static OPENSSL_CORE_CTX *get_libctx(const OSSL_CORE_HANDLE *handle)
{
    return (OPENSSL_CORE_CTX *)provider_at(handle)->ctx;
}

/* ---- Errors ---- */

static void new_error(const OSSL_CORE_HANDLE *handle)
{
    (void)handle;
    ERR_new();
}

static void set_error_debug(const OSSL_CORE_HANDLE *handle, const char *file, int line,
                            const char *func)
{
    (void)handle;
    ERR_set_debug(file, line, func);
}

/* A reason that names a library is one of the library's own. */
static void vset_error(const OSSL_CORE_HANDLE *handle, uint32_t reason, const char *fmt,
                       va_list args)
{
    int lib =
        ERR_GET_LIB(reason) != 0 ? ERR_GET_LIB(reason) : foreign_of(provider_at(handle))->error_lib;
    ERR_vset_error(lib, ERR_GET_REASON(reason), fmt, args);
}

static int set_mark(const OSSL_CORE_HANDLE *handle)
{
    (void)handle;
    return ERR_set_mark();
}

static int clear_last_mark(const OSSL_CORE_HANDLE *handle)
{
    (void)handle;
    return ERR_clear_last_mark();
}

static int pop_to_mark(const OSSL_CORE_HANDLE *handle)
{
    (void)handle;
    return ERR_pop_to_mark();
}

/* ---- Objects ---- */

static int nid_of(const char *text)
{
    return text == NULL || *text == '\0' ? NID_undef : OBJ_txt2nid(text);
}

static int obj_add_sigid(const OSSL_CORE_HANDLE *handle, const char *sign_name,
                         const char *digest_name, const char *pkey_name)
{
    int sign = nid_of(sign_name), digest = nid_of(digest_name), pkey = nid_of(pkey_name);
    (void)handle;
    if (sign == NID_undef || pkey == NID_undef ||
        (digest == NID_undef && digest_name != NULL && *digest_name != '\0'))
        return 0;
    int there_digest, there_pkey;
    if (OBJ_find_sigid_algs(sign, &there_digest, &there_pkey))
        return there_digest == digest && there_pkey == pkey;
    return OBJ_add_sigid(sign, digest, pkey);
}

static int obj_create(const OSSL_CORE_HANDLE *handle, const char *oid, const char *sn,
                      const char *ln)
{
    (void)handle;
    return OBJ_txt2nid(oid) != NID_undef || OBJ_create(oid, sn, ln) != NID_undef;
}

/* ---- BIOs ---- */

static BIO *bio_at(OSSL_CORE_BIO *bio)
{
    return (BIO *)bio;
}

static OSSL_CORE_BIO *bio_new_file(const char *filename, const char *mode)
{
    return (OSSL_CORE_BIO *)BIO_new_file(filename, mode);
}

static OSSL_CORE_BIO *bio_new_membuf(const void *buf, int len)
{
    return (OSSL_CORE_BIO *)BIO_new_mem_buf(buf, len);
}

static int bio_read_ex(OSSL_CORE_BIO *bio, void *data, size_t len, size_t *n)
{
    return BIO_read_ex(bio_at(bio), data, len, n);
}

static int bio_write_ex(OSSL_CORE_BIO *bio, const void *data, size_t len, size_t *n)
{
    return BIO_write_ex(bio_at(bio), data, len, n);
}

static int bio_gets(OSSL_CORE_BIO *bio, char *buf, int size)
{
    return BIO_gets(bio_at(bio), buf, size);
}

static int bio_puts(OSSL_CORE_BIO *bio, const char *text)
{
    return BIO_puts(bio_at(bio), text);
}

static int bio_up_ref(OSSL_CORE_BIO *bio)
{
    return BIO_up_ref(bio_at(bio));
}

static int bio_free(OSSL_CORE_BIO *bio)
{
    return BIO_free(bio_at(bio));
}

static int bio_vprintf(OSSL_CORE_BIO *bio, const char *format, va_list args)
{
    return BIO_vprintf(bio_at(bio), format, args);
}

static int bio_ctrl(OSSL_CORE_BIO *bio, int cmd, long num, void *ptr)
{
    return (int)BIO_ctrl(bio_at(bio), cmd, num, ptr);
}

/* ---- Self tests, entropy ---- */

static void self_test_cb(OPENSSL_CORE_CTX *ctx, OSSL_CALLBACK **cb, void **arg)
{
    OSSL_SELF_TEST_get_callback((OSSL_LIB_CTX *)ctx, cb, arg);
}

/* All bytes of the system's have full entropy: as many as hold that many bits, within the bounds.
 */
static size_t get_entropy(const OSSL_CORE_HANDLE *handle, unsigned char **out, int entropy,
                          size_t min_len, size_t max_len)
{
    size_t len = entropy > 0 ? ((size_t)entropy + 7) / 8 : 0;
    (void)handle;
    if (len < min_len)
        len = min_len;
    if (len > max_len || (*out = OPENSSL_malloc(len)) == NULL)
        return 0;
    if (rand_system(*out, len))
        return len;
    OPENSSL_free(*out);
    *out = NULL;
    return 0;
}

static void cleanup_entropy(const OSSL_CORE_HANDLE *handle, unsigned char *buf, size_t len)
{
    (void)handle;
    OPENSSL_clear_free(buf, len);
}

/* The salt sets nonces apart that are no more than unique; random ones need none. */
static size_t get_nonce(const OSSL_CORE_HANDLE *handle, unsigned char **out, size_t min_len,
                        size_t max_len, const void *salt, size_t salt_len)
{
    enum { NONCE_BITS = 128 };
    (void)salt, (void)salt_len;
    size_t len = get_entropy(handle, out, NONCE_BITS, min_len, max_len);
    return len != 0 || max_len >= NONCE_BITS / 8 || max_len < min_len || max_len == 0
               ? len
               : get_entropy(handle, out, 0, max_len, max_len);
}

/* ---- The table ---- */

#define FUNCTION(id, function)         \
    {                                  \
        id, (void (*)(void))(function) \
    }

const OSSL_DISPATCH core_functions[] = {
    FUNCTION(OSSL_FUNC_CORE_GETTABLE_PARAMS, gettable_params),
    FUNCTION(OSSL_FUNC_CORE_GET_PARAMS, get_params),
    FUNCTION(OSSL_FUNC_CORE_GET_LIBCTX, get_libctx),
    FUNCTION(OSSL_FUNC_CORE_THREAD_START, core_thread_start),
    FUNCTION(OSSL_FUNC_CORE_NEW_ERROR, new_error),
    FUNCTION(OSSL_FUNC_CORE_SET_ERROR_DEBUG, set_error_debug),
    FUNCTION(OSSL_FUNC_CORE_VSET_ERROR, vset_error),
    FUNCTION(OSSL_FUNC_CORE_SET_ERROR_MARK, set_mark),
    FUNCTION(OSSL_FUNC_CORE_CLEAR_LAST_ERROR_MARK, clear_last_mark),
    FUNCTION(OSSL_FUNC_CORE_POP_ERROR_TO_MARK, pop_to_mark),
    FUNCTION(OSSL_FUNC_CORE_OBJ_ADD_SIGID, obj_add_sigid),
    FUNCTION(OSSL_FUNC_CORE_OBJ_CREATE, obj_create),
    FUNCTION(OSSL_FUNC_CRYPTO_MALLOC, CRYPTO_malloc),
    FUNCTION(OSSL_FUNC_CRYPTO_ZALLOC, CRYPTO_zalloc),
    FUNCTION(OSSL_FUNC_CRYPTO_FREE, CRYPTO_free),
    FUNCTION(OSSL_FUNC_CRYPTO_CLEAR_FREE, CRYPTO_clear_free),
    FUNCTION(OSSL_FUNC_CRYPTO_REALLOC, CRYPTO_realloc),
    FUNCTION(OSSL_FUNC_CRYPTO_CLEAR_REALLOC, CRYPTO_clear_realloc),
    FUNCTION(OSSL_FUNC_CRYPTO_SECURE_MALLOC, CRYPTO_secure_malloc),
    FUNCTION(OSSL_FUNC_CRYPTO_SECURE_ZALLOC, CRYPTO_secure_zalloc),
    FUNCTION(OSSL_FUNC_CRYPTO_SECURE_FREE, CRYPTO_secure_free),
    FUNCTION(OSSL_FUNC_CRYPTO_SECURE_CLEAR_FREE, CRYPTO_secure_clear_free),
    FUNCTION(OSSL_FUNC_CRYPTO_SECURE_ALLOCATED, CRYPTO_secure_allocated),
    FUNCTION(OSSL_FUNC_OPENSSL_CLEANSE, OPENSSL_cleanse),
    FUNCTION(OSSL_FUNC_BIO_NEW_FILE, bio_new_file),
    FUNCTION(OSSL_FUNC_BIO_NEW_MEMBUF, bio_new_membuf),
    FUNCTION(OSSL_FUNC_BIO_READ_EX, bio_read_ex),
    FUNCTION(OSSL_FUNC_BIO_WRITE_EX, bio_write_ex),
    FUNCTION(OSSL_FUNC_BIO_GETS, bio_gets),
    FUNCTION(OSSL_FUNC_BIO_PUTS, bio_puts),
    FUNCTION(OSSL_FUNC_BIO_CTRL, bio_ctrl),
    FUNCTION(OSSL_FUNC_BIO_UP_REF, bio_up_ref),
    FUNCTION(OSSL_FUNC_BIO_FREE, bio_free),
    FUNCTION(OSSL_FUNC_BIO_VPRINTF, bio_vprintf),
    FUNCTION(OSSL_FUNC_BIO_VSNPRINTF, BIO_vsnprintf),
    FUNCTION(OSSL_FUNC_SELF_TEST_CB, self_test_cb),
    FUNCTION(OSSL_FUNC_GET_ENTROPY, get_entropy),
    FUNCTION(OSSL_FUNC_CLEANUP_ENTROPY, cleanup_entropy),
    FUNCTION(OSSL_FUNC_GET_NONCE, get_nonce),
    FUNCTION(OSSL_FUNC_CLEANUP_NONCE, cleanup_entropy),
    {0, NULL},
};
