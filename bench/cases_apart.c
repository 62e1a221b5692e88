/* What two threads can do on this machine: each checks signatures with a key and bytes of its own,
 * so that nothing of the library's is shared. The threads' other lines are read beside it. */
#include "bench/cases_apart.h"

#include <openssl/evp.h>
#include <pthread.h>

#include "bench/cert.h"

enum { CHECKS = 512, TBS = 300 }; /* as many as there are chains in cases_x509.c */

/* Of one thread, on lines of the cache that the other has nothing on. */
static struct own {
    _Alignas(128) EVP_PKEY *key;
    unsigned char tbs[TBS], signature[128];
    size_t signature_len;
} own[2];

static int sign(struct own *o)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    o->signature_len = sizeof(o->signature);
    int ok = o->key != NULL && EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, o->key) > 0 &&
             EVP_DigestSign(c, o->signature, &o->signature_len, o->tbs, TBS) > 0;
    EVP_MD_CTX_free(c);
    return ok;
}

static int verify(const struct own *o)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int ok = EVP_DigestVerifyInit(c, NULL, EVP_sha256(), NULL, o->key) > 0 &&
             EVP_DigestVerify(c, o->signature, o->signature_len, o->tbs, TBS) > 0;
    EVP_MD_CTX_free(c);
    return ok;
}

static int open_apart(struct bench_run *r)
{
    r->time = BENCH_TIME_WALL;
    for (int i = 0; i < 2; i++) {
        own[i].key = bench_key(r->arg);
        if (!sign(&own[i]))
            return 0;
    }
    return 1;
}

static void close_apart(struct bench_run *r)
{
    (void)r;
    for (int i = 0; i < 2; i++)
        EVP_PKEY_free(own[i].key);
}

static void *half(void *arg)
{
    int ok = 1;
    for (int i = 0; i < CHECKS / 2; i++)
        ok &= verify(arg);
    return ok ? arg : NULL;
}

static int in_two(struct bench_run *r)
{
    pthread_t second;
    void *done = NULL;
    (void)r;
    return pthread_create(&second, NULL, half, &own[1]) == 0 && half(&own[0]) != NULL &&
           pthread_join(second, &done) == 0 && done != NULL;
}

static int in_one(struct bench_run *r)
{
    (void)r;
    return half(&own[0]) != NULL && half(&own[1]) != NULL;
}

const struct bench_case bench_apart_cases[] = {
    {"Apart-in-two-threads", "EC:P-256", open_apart, in_two, close_apart},
    {"Apart-in-one-thread", "EC:P-256", open_apart, in_one, close_apart},
    {0},
};
