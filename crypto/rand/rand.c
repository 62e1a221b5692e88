/* RAND_bytes(3): two generators for each thread (and library context), one for what is seen and one
 * for what stays secret, seeded by the operating system when they are first used; no lock, and none
 * of another thread's or process's output. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/provider/provider.h"
#include "crypto/rand/rand.h"

enum { PUBLIC, PRIVATE };

struct own {
    EVP_RAND_CTX *c[2];
    uint64_t id; /* whose: struct rand_choice's */
    struct own *next;
};

/* The default context's come first, and are there in place. */
static _Thread_local struct own own;

/* ---- A thread's generators come and go ---- */

static pthread_once_t key_once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int have_key;

static void free_pair(struct own *o)
{
    for (int i = 0; i < 2; i++) {
        EVP_RAND_CTX_free(o->c[i]);
        o->c[i] = NULL;
    }
}

void rand_thread_free(void)
{
    free_pair(&own);
    for (struct own *o = own.next, *next; o != NULL; o = next) {
        next = o->next;
        free_pair(o);
        OPENSSL_free(o);
    }
    own.next = NULL;
}

void rand_thread_free_ctx(OSSL_LIB_CTX *ctx)
{
    const uint64_t id = ctx->rand.id;
    if (id == 0)
        free_pair(&own);
    for (struct own *before = &own, *o; (o = before->next) != NULL; before = o)
        if (o->id == id) {
            before->next = o->next;
            free_pair(o);
            OPENSSL_free(o);
            return;
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

/* ---- Making one as the program chose ---- */

static EVP_RAND_CTX *make(OSSL_LIB_CTX *ctx, EVP_RAND_CTX *parent, unsigned requests,
                          uint64_t seconds)
{
    static char defaults[][12] = {
        [CHOICE_DRBG] = "CTR-DRBG", [CHOICE_CIPHER] = "AES-256-CTR", [CHOICE_DIGEST] = "SHA2-256"};
    char *const *names = ctx->rand.names;
    char *drbg = names[CHOICE_DRBG] != NULL ? names[CHOICE_DRBG] : defaults[CHOICE_DRBG];
    char *cipher = names[CHOICE_CIPHER] != NULL ? names[CHOICE_CIPHER] : defaults[CHOICE_CIPHER];
    char *digest = names[CHOICE_DIGEST] != NULL ? names[CHOICE_DIGEST] : defaults[CHOICE_DIGEST];
    ctx->rand.begun = 1;
    EVP_RAND *rand = EVP_RAND_fetch(ctx, drbg, names[CHOICE_PROPERTIES]);
    if (rand == NULL) {
        ERR_raise(ERR_LIB_RAND, RAND_R_UNABLE_TO_FETCH_DRBG);
        return NULL;
    }
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(rand, parent);
    EVP_RAND_free(rand); /* its context holds it */
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_CIPHER, cipher, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_uint(OSSL_DRBG_PARAM_RESEED_REQUESTS, &requests),
        OSSL_PARAM_construct_uint64(OSSL_DRBG_PARAM_RESEED_TIME_INTERVAL, &seconds),
        OSSL_PARAM_construct_end(),
    };
    if (c != NULL && !EVP_RAND_instantiate(c, 0, 0, NULL, 0, params)) {
        ERR_raise(ERR_LIB_RAND, RAND_R_ERROR_INSTANTIATING_DRBG);
        EVP_RAND_CTX_free(c);
        c = NULL;
    }
    return c;
}

/* The seed source that was chosen, ready; NULL, without an error, if none was or if there is no
 * such: then the operating system is asked directly. */
static EVP_RAND_CTX *make_seed_source(OSSL_LIB_CTX *ctx)
{
    char *const *names = ctx->rand.names;
    if (names[CHOICE_SEED] == NULL)
        return NULL;
    ERR_set_mark();
    EVP_RAND *rand = EVP_RAND_fetch(ctx, names[CHOICE_SEED], names[CHOICE_SEED_PROPERTIES]);
    EVP_RAND_CTX *c = rand != NULL ? EVP_RAND_CTX_new(rand, NULL) : NULL;
    EVP_RAND_free(rand);
    if (c != NULL && !EVP_RAND_instantiate(c, 0, 0, NULL, 0, NULL)) {
        EVP_RAND_CTX_free(c);
        c = NULL;
    }
    ERR_pop_to_mark();
    return c;
}

/* ---- The primary generator of a context, which is there for who asks for it ---- */

EVP_RAND_CTX *RAND_get0_primary(OSSL_LIB_CTX *ctx)
{
    ctx = lib_ctx(ctx);
    EVP_RAND_CTX *primary = ctx->rand.primary;
    if (primary != NULL)
        return primary;
    EVP_RAND_CTX *source = make_seed_source(ctx), *fresh = make(ctx, source, 1 << 8, 60 * 60);
    EVP_RAND_CTX_free(source); /* held by its child */
    if (fresh == NULL || !EVP_RAND_enable_locking(fresh)) {
        EVP_RAND_CTX_free(fresh);
        return NULL;
    }
    if (atomic_compare_exchange_strong(&ctx->rand.primary, &primary, fresh))
        return fresh;
    EVP_RAND_CTX_free(fresh); /* another thread was faster */
    return primary;
}

/* ---- A thread's generators ---- */

/* This thread's pair for that context; NULL if there is no memory. */
static struct own *find_own(const OSSL_LIB_CTX *ctx)
{
    struct own *o = &own;
    while (o != NULL && o->id != ctx->rand.id)
        o = o->next;
    if (o != NULL)
        return o;
    o = OPENSSL_zalloc(sizeof(*o));
    if (o == NULL) {
        ERR_raise(ERR_LIB_RAND, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    o->id = ctx->rand.id;
    o->next = own.next;
    own.next = o;
    return o;
}

/* Seeded by the operating system without asking the primary generator, which has a lock; but a seed
 * source that was chosen reaches them through it. */
static EVP_RAND_CTX *make_own(OSSL_LIB_CTX *ctx, int which)
{
    EVP_RAND_CTX *parent = NULL;
    if (ctx->rand.names[CHOICE_SEED] != NULL) {
        parent = RAND_get0_primary(ctx);
        if (parent == NULL)
            return NULL;
    }
    struct own *o = find_own(ctx);
    if (o == NULL)
        return NULL;
    o->c[which] = make(ctx, parent, 1 << 16, 7 * 60);
    pthread_once(&key_once, make_key);
    if (have_key)
        pthread_setspecific(key, &own);
    return o->c[which];
}

static inline EVP_RAND_CTX *get(OSSL_LIB_CTX *ctx, int which)
{
    ctx = lib_ctx(ctx);
    const struct own *o = &own;
    while (o != NULL && o->id != ctx->rand.id)
        o = o->next;
    EVP_RAND_CTX *c = o != NULL ? o->c[which] : NULL;
    return c != NULL ? c : make_own(ctx, which);
}

EVP_RAND_CTX *RAND_get0_public(OSSL_LIB_CTX *ctx)
{
    return get(ctx, PUBLIC);
}

EVP_RAND_CTX *RAND_get0_private(OSSL_LIB_CTX *ctx)
{
    return get(ctx, PRIVATE);
}

/* ---- Choosing: before the context's first generator ---- */

static int choose(OSSL_LIB_CTX *ctx, int first, const char *const values[], int n)
{
    ctx = lib_ctx(ctx);
    if (ctx->rand.begun) {
        ERR_raise(ERR_LIB_RAND, RAND_R_ALREADY_INSTANTIATED);
        return 0;
    }
    char *copies[4] = {NULL};
    int ok = 1;
    for (int i = 0; i < n; i++) {
        copies[i] = OPENSSL_strdup(values[i]);
        ok &= copies[i] != NULL || values[i] == NULL;
    }
    for (int i = 0; i < n; i++) {
        char **name = &ctx->rand.names[first + i];
        OPENSSL_free(ok ? *name : copies[i]);
        if (ok)
            *name = copies[i];
    }
    return ok;
}

int RAND_set_DRBG_type(OSSL_LIB_CTX *ctx, const char *drbg, const char *propq, const char *cipher,
                       const char *digest)
{
    return choose(ctx, CHOICE_DRBG, (const char *const[]){drbg, propq, cipher, digest}, 4);
}

int RAND_set_seed_source_type(OSSL_LIB_CTX *ctx, const char *seed, const char *propq)
{
    return choose(ctx, CHOICE_SEED, (const char *const[]){seed, propq}, 2);
}

void rand_lib_ctx_end(OSSL_LIB_CTX *ctx)
{
    rand_thread_free_ctx(ctx);
    EVP_RAND_CTX_free(atomic_exchange(&ctx->rand.primary, NULL));
    for (size_t i = 0; i < sizeof(ctx->rand.names) / sizeof(ctx->rand.names[0]); i++) {
        OPENSSL_free(ctx->rand.names[i]);
        ctx->rand.names[i] = NULL;
    }
}

/* ---- Methods of a program's own ---- */

static RAND_METHOD ours;

static const RAND_METHOD *_Atomic method; /* NULL: as the default engine, if any, has it */
static ENGINE *method_engine;             /* in use for it, or NULL; under the lock */
static pthread_mutex_t method_lock = PTHREAD_MUTEX_INITIALIZER;

/* m, of an engine in use, if `m` is of one, in the place of what there is; or only if there is
 * nothing yet. */
static void put_method(const RAND_METHOD *m, ENGINE *engine, bool only_first)
{
    pthread_mutex_lock(&method_lock);
    bool put = !only_first || method == NULL;
    ENGINE *gone = put ? method_engine : engine;
    if (put) {
        method_engine = engine;
        atomic_store_explicit(&method, m, memory_order_release);
    }
    pthread_mutex_unlock(&method_lock);
    ENGINE_finish(gone);
}

/* What is asked first decides, until a method is set. */
static const RAND_METHOD *current_method(void)
{
    const RAND_METHOD *m = atomic_load_explicit(&method, memory_order_acquire);
    if (m != NULL)
        return m;
    ENGINE *engine = ENGINE_get_default_RAND();
    m = engine != NULL ? ENGINE_get_RAND(engine) : NULL;
    put_method(m != NULL ? m : &ours, engine, true);
    const RAND_METHOD *decided = atomic_load_explicit(&method, memory_order_acquire);
    return decided != NULL ? decided : &ours;
}

static int own_bytes(OSSL_LIB_CTX *ctx, int which, unsigned char *buf, size_t num,
                     unsigned strength)
{
    EVP_RAND_CTX *c = get(ctx, which);
    return c != NULL && EVP_RAND_generate(c, buf, num, strength, 0, NULL, 0);
}

/* num bytes of that generator, or of the program's method. */
static int bytes(OSSL_LIB_CTX *ctx, int which, unsigned char *buf, size_t num, unsigned strength)
{
    const RAND_METHOD *m = current_method();
    if (m == &ours)
        return own_bytes(ctx, which, buf, num, strength);
    if (m->bytes != NULL && num <= INT_MAX)
        return m->bytes(buf, (int)num);
    ERR_raise(ERR_LIB_RAND, RAND_R_FUNC_NOT_IMPLEMENTED);
    return -1;
}

int RAND_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength)
{
    return bytes(ctx, PUBLIC, buf, num, strength);
}

int RAND_priv_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength)
{
    return bytes(ctx, PRIVATE, buf, num, strength);
}

int RAND_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : bytes(NULL, PUBLIC, buf, (size_t)num, 0);
}

int RAND_priv_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : bytes(NULL, PRIVATE, buf, (size_t)num, 0);
}

int RAND_pseudo_bytes(unsigned char *buf, int num)
{
    const RAND_METHOD *m = current_method();
    return m->pseudorand != NULL ? m->pseudorand(buf, num) : RAND_bytes(buf, num);
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
        EVP_RAND_CTX *c = get(NULL, i);
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
    EVP_RAND_CTX *c = get(NULL, PUBLIC);
    return c != NULL && EVP_RAND_get_state(c) == EVP_RAND_STATE_READY;
}

static int method_bytes(unsigned char *buf, int num)
{
    return num < 0 ? 0 : own_bytes(NULL, PUBLIC, buf, (size_t)num, 0);
}

static RAND_METHOD ours = {own_seed, method_bytes, NULL, own_add, method_bytes, own_status};

RAND_METHOD *RAND_OpenSSL(void)
{
    return &ours;
}

const RAND_METHOD *RAND_get_rand_method(void)
{
    return current_method();
}

int RAND_set_rand_method(const RAND_METHOD *meth)
{
    put_method(meth, NULL, false);
    return 1;
}

int RAND_set_rand_engine(ENGINE *engine)
{
    const RAND_METHOD *m = NULL;
    if (engine != NULL && !ENGINE_init(engine))
        return 0;
    if (engine != NULL && (m = ENGINE_get_RAND(engine)) == NULL) {
        ENGINE_finish(engine);
        return 0;
    }
    put_method(m, engine, false);
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
    put_method(NULL, NULL, false);
}
