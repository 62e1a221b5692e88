/* RAND_bytes(3): two generators for each thread, one for what is seen and one for what stays
 * secret, seeded by the operating system when they are first used; no lock, and none of another
 * thread's or process's output. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdatomic.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/provider/provider.h"
#include "crypto/rand/rand.h"

enum { PUBLIC, PRIVATE };

static _Thread_local EVP_RAND_CTX *own[2];

/* What RAND_set_DRBG_type asked for. */
static struct {
    char drbg[16], cipher[16], digest[32];
} type = {"CTR-DRBG", "AES-256-CTR", "SHA2-256"};

/* ---- A thread's generators come and go ---- */

static pthread_once_t key_once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int have_key;

void rand_thread_free(void)
{
    for (int i = 0; i < 2; i++) {
        EVP_RAND_CTX_free(own[i]);
        own[i] = NULL;
    }
}

static void at_thread_end(void *unused)
{
    (void)unused;
    rand_thread_free();
}

static void make_key(void)
{
    have_key = pthread_key_create(&key, at_thread_end) == 0;
}

static EVP_RAND_CTX *make(unsigned requests, uint64_t seconds)
{
    EVP_RAND_CTX *c =
        EVP_RAND_CTX_new(EVP_RAND_fetch(OSSL_LIB_CTX_get0_global_default(), type.drbg, NULL), NULL);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_CIPHER, type.cipher, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_DIGEST, type.digest, 0),
        OSSL_PARAM_construct_uint(OSSL_DRBG_PARAM_RESEED_REQUESTS, &requests),
        OSSL_PARAM_construct_uint64(OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, &seconds),
        OSSL_PARAM_construct_end(),
    };
    if (c != NULL && !EVP_RAND_instantiate(c, 0, 0, NULL, 0, params)) {
        EVP_RAND_CTX_free(c);
        c = NULL;
    }
    return c;
}

static EVP_RAND_CTX *make_own(int which)
{
    pthread_once(&key_once, make_key);
    own[which] = make(1 << 16, 7 * 60);
    if (have_key)
        pthread_setspecific(key, own);
    return own[which];
}

static inline EVP_RAND_CTX *get(int which)
{
    EVP_RAND_CTX *c = own[which];
    return c != NULL ? c : make_own(which);
}

/* ---- The primary generator of a context, which is there for who asks for it ---- */

EVP_RAND_CTX *RAND_get0_primary(OSSL_LIB_CTX *ctx)
{
    ctx = lib_ctx(ctx);
    EVP_RAND_CTX *primary = ctx->primary;
    if (primary != NULL)
        return primary;
    EVP_RAND_CTX *fresh = make(1 << 8, 60 * 60);
    if (fresh == NULL || !EVP_RAND_enable_locking(fresh)) {
        EVP_RAND_CTX_free(fresh);
        return NULL;
    }
    if (atomic_compare_exchange_strong(&ctx->primary, &primary, fresh))
        return fresh;
    EVP_RAND_CTX_free(fresh); /* another thread was faster */
    return primary;
}

EVP_RAND_CTX *RAND_get0_public(OSSL_LIB_CTX *ctx)
{
    (void)ctx;
    return get(PUBLIC);
}

EVP_RAND_CTX *RAND_get0_private(OSSL_LIB_CTX *ctx)
{
    (void)ctx;
    return get(PRIVATE);
}

int RAND_set_DRBG_type(OSSL_LIB_CTX *ctx, const char *drbg, const char *propq, const char *cipher,
                       const char *digest)
{
    (void)propq;
    if (lib_ctx(ctx)->primary != NULL || own[PUBLIC] != NULL || own[PRIVATE] != NULL) {
        ERR_raise(ERR_LIB_RAND, RAND_R_ALREADY_INSTANTIATED);
        return 0;
    }
    if (drbg != NULL)
        OPENSSL_strlcpy(type.drbg, drbg, sizeof(type.drbg));
    if (cipher != NULL)
        OPENSSL_strlcpy(type.cipher, cipher, sizeof(type.cipher));
    if (digest != NULL)
        OPENSSL_strlcpy(type.digest, digest, sizeof(type.digest));
    return 1;
}

/* ---- Methods of a program's own ---- */

static const RAND_METHOD *_Atomic method; /* NULL: ours */

static int own_bytes(int which, unsigned char *buf, size_t num, unsigned strength)
{
    EVP_RAND_CTX *c = get(which);
    return c != NULL && EVP_RAND_generate(c, buf, num, strength, 0, NULL, 0);
}

/* num bytes of that generator, or of the program's method. */
static int bytes(int which, unsigned char *buf, size_t num, unsigned strength)
{
    const RAND_METHOD *m = atomic_load_explicit(&method, memory_order_acquire);
    if (m == NULL)
        return own_bytes(which, buf, num, strength);
    if (m->bytes != NULL && num <= INT_MAX)
        return m->bytes(buf, (int)num);
    ERR_raise(ERR_LIB_RAND, RAND_R_FUNC_NOT_IMPLEMENTED);
    return -1;
}

int RAND_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength)
{
    (void)ctx;
    return bytes(PUBLIC, buf, num, strength);
}

int RAND_priv_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength)
{
    (void)ctx;
    return bytes(PRIVATE, buf, num, strength);
}

int RAND_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : bytes(PUBLIC, buf, (size_t)num, 0);
}

int RAND_priv_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : bytes(PRIVATE, buf, (size_t)num, 0);
}

int RAND_pseudo_bytes(unsigned char *buf, int num)
{
    const RAND_METHOD *m = method;
    return m != NULL && m->pseudorand != NULL ? m->pseudorand(buf, num) : RAND_bytes(buf, num);
}

/* ---- Seeding: both generators of the thread take it in, beside new entropy of the system's ----
 */

static int own_add(const void *buf, int num, double randomness)
{
    (void)randomness; /* it may be anything: it replaces nothing */
    if (num <= 0)
        return 1;
    int ok = 1;
    for (int i = 0; i < 2; i++) {
        EVP_RAND_CTX *c = get(i);
        ok &= c != NULL && EVP_RAND_reseed(c, 0, NULL, 0, buf, (size_t)num);
    }
    return ok;
}

static int own_seed(const void *buf, int num)
{
    return own_add(buf, num, num);
}

static int own_status(void)
{
    const EVP_RAND_CTX *c = get(PUBLIC);
    return c != NULL && c->state == EVP_RAND_STATE_READY;
}

static int method_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : own_bytes(PUBLIC, buf, (size_t)num, 0);
}

static RAND_METHOD ours = {own_seed, method_bytes, NULL, own_add, method_bytes, own_status};

RAND_METHOD *RAND_OpenSSL(void)
{
    return &ours;
}

const RAND_METHOD *RAND_get_rand_method(void)
{
    const RAND_METHOD *m = method;
    return m != NULL ? m : &ours;
}

int RAND_set_rand_method(const RAND_METHOD *meth)
{
    method = meth == &ours ? NULL : meth;
    return 1;
}

void RAND_add(const void *buf, int num, double randomness)
{
    const RAND_METHOD *m = RAND_get_rand_method();
    if (m->add != NULL)
        m->add(buf, num, randomness);
}

void RAND_seed(const void *buf, int num)
{
    const RAND_METHOD *m = RAND_get_rand_method();
    if (m->seed != NULL)
        m->seed(buf, num);
}

int RAND_status(void)
{
    const RAND_METHOD *m = RAND_get_rand_method();
    return m->status != NULL ? m->status() : 0;
}

int RAND_poll(void)
{
    uint8_t entropy[64];
    if (!rand_system(entropy, sizeof(entropy)))
        return 0;
    const RAND_METHOD *m = RAND_get_rand_method();
    int ok = m->add != NULL && m->add(entropy, sizeof(entropy), sizeof(entropy));
    OPENSSL_cleanse(entropy, sizeof(entropy));
    return ok;
}

/* No device is ever opened. */
void RAND_keep_random_devices_open(int keep)
{
    (void)keep;
}

void rand_cleanup(void)
{
    method = NULL;
}
