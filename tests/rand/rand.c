/* RAND_bytes(3): methods, contexts, seed sources; RAND_load_file(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/child.h"
#include "tests/suite.h"

static int added, seeded;

static int seven(unsigned char *buf, int num)
{
    memset(buf, 7, (size_t)num);
    return 1;
}

static int count_add(const void *buf, int num, double randomness)
{
    added += buf != NULL && randomness > 0 ? num : 0;
    return 1;
}

static int count_seed(const void *buf, int num)
{
    seeded += buf != NULL ? num : 0;
    return 1;
}

static int yes(void)
{
    return 17;
}

static void methods(void)
{
    const RAND_METHOD mine = {count_seed, seven, NULL, count_add, seven, yes}, none = {0};
    unsigned char buf[16] = {0};
    check(RAND_get_rand_method() == RAND_OpenSSL(), "ours at first");
    check(RAND_set_rand_method(&mine) == 1 && RAND_get_rand_method() == &mine, "set");
    check(RAND_bytes(buf, 8) == 1 && RAND_priv_bytes(buf + 8, 8) == 1, "asked");
    check_bytes("bytes", buf, "\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7", 16);
    RAND_add("ab", 2, 1);
    RAND_seed("abc", 3);
    check(added == 2 && seeded == 3 && RAND_status() == 17, "added %d, seeded %d", added, seeded);
    check(RAND_set_rand_method(&none) == 1 && RAND_bytes(buf, 8) == -1 && RAND_status() == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == RAND_R_FUNC_NOT_IMPLEMENTED,
          "a method that can nothing");
    check(RAND_set_rand_method(RAND_OpenSSL()) == 1 && RAND_get_rand_method() == RAND_OpenSSL(),
          "ours again");
    memset(buf, 7, 16);
    check(RAND_bytes(buf, 16) == 1 && memcmp(buf, "\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7", 16) != 0,
          "random again");
    check(RAND_status() == 1 && RAND_poll() == 1, "status, poll");
    check(RAND_bytes(buf, -1) == 0 && RAND_bytes(buf, 0) == 1, "odd lengths");
    check(!RAND_bytes_ex(NULL, buf, 16, 512), "no such strength");
}

static const char *kind(EVP_RAND_CTX *c)
{
    return c != NULL ? EVP_RAND_get0_name(EVP_RAND_CTX_get0_rand(c)) : "none";
}

static void contexts(void)
{
    unsigned char buf[16];
    OSSL_LIB_CTX *a = OSSL_LIB_CTX_new(), *b = OSSL_LIB_CTX_new();
    check(RAND_set_DRBG_type(b, "HMAC-DRBG", NULL, NULL, "SHA512") == 1 &&
              RAND_set_seed_source_type(b, "SEED-SRC", NULL) == 1,
          "choices");
    check(RAND_bytes_ex(a, buf, 16, 0) == 1 && RAND_priv_bytes_ex(b, buf, 16, 256) == 1, "bytes");
    check(strcmp(kind(RAND_get0_public(a)), "CTR-DRBG") == 0 &&
              strcmp(kind(RAND_get0_private(b)), "HMAC-DRBG") == 0 &&
              strcmp(kind(RAND_get0_primary(b)), "HMAC-DRBG") == 0,
          "as chosen");
    char digest[32] = "";
    OSSL_PARAM get[] = {OSSL_PARAM_construct_utf8_string("digest", digest, sizeof(digest)),
                        OSSL_PARAM_END};
    check(EVP_RAND_CTX_get_params(RAND_get0_public(b), get) && strstr(digest, "512") != NULL,
          "digest %s", digest);
    check(RAND_get0_public(a) != RAND_get0_public(NULL) &&
              RAND_get0_public(a) != RAND_get0_private(a) &&
              RAND_get0_public(a) == RAND_get0_public(a) &&
              RAND_get0_primary(a) != RAND_get0_primary(b),
          "a context has its own");
    check(!RAND_set_DRBG_type(a, "HASH-DRBG", NULL, NULL, "SHA256") &&
              ERR_GET_REASON(ERR_peek_last_error()) == RAND_R_ALREADY_INSTANTIATED &&
              !RAND_set_seed_source_type(a, "SEED-SRC", NULL),
          "too late");
    OSSL_LIB_CTX *before = OSSL_LIB_CTX_set0_default(b);
    check(RAND_get0_public(NULL) == RAND_get0_public(b), "the thread's default context");
    OSSL_LIB_CTX_set0_default(before);
    OSSL_LIB_CTX_free(a);
    OSSL_LIB_CTX_free(b);
}

struct use {
    OSSL_LIB_CTX *ctx;
    unsigned char out[16];
    int ok;
};

static void *use(void *arg)
{
    struct use *u = arg;
    u->ok = RAND_bytes_ex(u->ctx, u->out, sizeof(u->out), 0) == 1 &&
            RAND_get0_public(u->ctx) != RAND_get0_public(NULL);
    return NULL;
}

/* Threads have generators of a context each; and a context that takes the place of a freed one has
 * new ones, even where the thread still holds those of the old one. */
static void threads(void)
{
    pthread_t thread[3];
    struct use u[3] = {{0}};
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    for (int i = 0; i < 3; i++) {
        u[i].ctx = ctx;
        check(pthread_create(&thread[i], NULL, use, &u[i]) == 0, "thread %d", i);
    }
    for (int i = 0; i < 3; i++)
        check(pthread_join(thread[i], NULL) == 0 && u[i].ok, "thread %d", i);
    check(memcmp(u[0].out, u[1].out, 16) != 0 && memcmp(u[0].out, u[2].out, 16) != 0 &&
              memcmp(u[1].out, u[2].out, 16) != 0,
          "threads differ");
    OSSL_LIB_CTX_free(ctx);
    for (int i = 0; i < 4; i++) { /* the allocator gives the same place again */
        ctx = OSSL_LIB_CTX_new();
        check(
            RAND_set_DRBG_type(ctx, i % 2 == 0 ? "HASH-DRBG" : "HMAC-DRBG", NULL, NULL, "SHA256") &&
                strcmp(kind(RAND_get0_public(ctx)), i % 2 == 0 ? "HASH-DRBG" : "HMAC-DRBG") == 0,
            "context %d", i);
        OSSL_LIB_CTX_free(ctx);
    }
}

/* Choices that can't be met show when the first generator is made. */
static void bad_choices(void)
{
    unsigned char buf[16];
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    check(RAND_set_DRBG_type(ctx, "NO-DRBG", NULL, NULL, NULL) == 1 &&
              RAND_bytes_ex(ctx, buf, 16, 0) != 1 &&
              ERR_GET_REASON(ERR_peek_last_error()) == RAND_R_UNABLE_TO_FETCH_DRBG,
          "no such generator");
    OSSL_LIB_CTX_free(ctx);
    ctx = OSSL_LIB_CTX_new();
    check(RAND_set_seed_source_type(ctx, "TEST-RAND", NULL) == 1 &&
              RAND_bytes_ex(ctx, buf, 16, 0) != 1,
          "a seed source without entropy");
    OSSL_LIB_CTX_free(ctx);
    ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_load(ctx, "null");
    check(RAND_bytes_ex(ctx, buf, 16, 0) != 1, "no provider of generators");
    OSSL_LIB_CTX_free(ctx);
}

static void names(void)
{
    char name[64];
    setenv("RANDFILE", "/tmp/some.rnd", 1);
    check(RAND_file_name(name, sizeof(name)) == name && strcmp(name, "/tmp/some.rnd") == 0, "%s",
          name);
    check(RAND_file_name(name, 5) == NULL, "no room");
    unsetenv("RANDFILE");
    setenv("HOME", "/home/x", 1);
    check(RAND_file_name(name, sizeof(name)) == name && strcmp(name, "/home/x/.rnd") == 0, "%s",
          name);
    unsetenv("HOME");
    check(RAND_file_name(name, sizeof(name)) == NULL, "nowhere");
}

static int in_environment(void)
{
    names();
    return checks_failed != 0;
}

void test_rand_file(void)
{
    check(in_child(in_environment) == 0, "names");
    char path[] = "/tmp/assay-rand-XXXXXX";
    int fd = mkstemp(path);
    struct stat st = {0};
    check(fd >= 0 && fchmod(fd, 0644) == 0 && close(fd) == 0, "a file");
    check(RAND_write_file(path) == 1024 && stat(path, &st) == 0 && st.st_size == 1024 &&
              (st.st_mode & 0777) == 0600,
          "written, %o", (unsigned)st.st_mode);
    check(RAND_load_file(path, -1) == 1024 && RAND_load_file(path, 100) == 100 &&
              RAND_load_file(path, 5000) == 1024 && RAND_load_file(path, 0) == 0,
          "loaded");
    unlink(path);
    check(RAND_load_file(path, 10) == -1 &&
              ERR_GET_REASON(ERR_peek_last_error()) == RAND_R_CANNOT_OPEN_FILE,
          "no such file");
    check(RAND_write_file("/dev/null") == -1 &&
              ERR_GET_REASON(ERR_peek_last_error()) == RAND_R_NOT_A_REGULAR_FILE,
          "not a file");
    check(RAND_load_file("/dev/zero", 100) == 100 && RAND_load_file("/dev/zero", -1) == 256,
          "a device has no end");
    ERR_clear_error();
}

void test_rand(void)
{
    methods();
    contexts();
    threads();
    bad_choices();
    ERR_clear_error();
}
