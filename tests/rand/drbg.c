/* The generators through TEST-RAND, whose entropy is counted bytes: the vectors are in
 * vectors/drbg.txt; and what RAND_bytes must do: differ by call, thread and process. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/vector.h"

#include <stdio.h>

static OSSL_PARAM bytes(const char *key, const struct vector *v, const char *field)
{
    size_t len;
    const uint8_t *p = vector_bytes(v, field, &len);
    return OSSL_PARAM_construct_octet_string(key, (void *)(uintptr_t)p, len);
}

static void known(const struct vector *v, void *unused)
{
    (void)unused;
    unsigned strength = 256;
    int df = (int)vector_int(v, "df", 1);
    char alg[32];
    snprintf(alg, sizeof(alg), "%s", vector_text(v, "algorithm"));
    const char *type = vector_text(v, "type");
    int ctr = strcmp(type, "CTR-DRBG") == 0;
    const OSSL_PARAM test[] = {OSSL_PARAM_construct_uint("strength", &strength),
                               bytes("test_entropy", v, "entropy"), bytes("test_nonce", v, "nonce"),
                               OSSL_PARAM_END};
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(ctr ? "cipher" : "digest", alg, 0),
        ctr ? OSSL_PARAM_construct_int("use_derivation_function", &df) : OSSL_PARAM_construct_end(),
        OSSL_PARAM_END};
    EVP_RAND_CTX *parent = EVP_RAND_CTX_new(EVP_RAND_fetch(NULL, "TEST-RAND", NULL), NULL);
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(EVP_RAND_fetch(NULL, type, NULL), parent);
    size_t pers_len, want_len;
    const uint8_t *pers = vector_bytes(v, "pers", &pers_len);
    const uint8_t *want = vector_bytes(v, "out", &want_len);
    uint8_t got[256] = {0};
    check(EVP_RAND_instantiate(parent, 0, 0, NULL, 0, test) &&
              EVP_RAND_instantiate(c, 0, 0, pers, pers_len, params) &&
              EVP_RAND_generate(c, got, want_len, 0, 0, NULL, 0) &&
              EVP_RAND_reseed(c, 0, NULL, 0, NULL, 0) &&
              EVP_RAND_generate(c, got, want_len, 0, 0, pers, pers_len),
          "%s", vector_name(v));
    check_bytes(vector_name(v), got, want, want_len);
    check(EVP_RAND_uninstantiate(c) && EVP_RAND_verify_zeroization(c), "wiped");
    EVP_RAND_CTX_free(c);
    EVP_RAND_CTX_free(parent);
}

static void forks(void)
{
    uint8_t mine[32], child[32] = {0};
    int fd[2];
    check(RAND_bytes(mine, sizeof(mine)) == 1 && pipe(fd) == 0, "before the fork");
    pid_t pid = fork();
    if (pid == 0) {
        RAND_bytes(child, sizeof(child));
        _exit(write(fd[1], child, sizeof(child)) != sizeof(child));
    }
    RAND_bytes(mine, sizeof(mine));
    int status = 1;
    waitpid(pid, &status, 0);
    check(status == 0 && read(fd[0], child, sizeof(child)) == sizeof(child), "child");
    check(memcmp(mine, child, sizeof(mine)) != 0, "parent and child differ");
    close(fd[0]);
    close(fd[1]);
}

void test_drbg(void)
{
    check_context("drbg");
    const char *dir = getenv("ASSAY_VECTORS");
    char path[512];
    snprintf(path, sizeof(path), "%s/drbg.txt", dir != NULL ? dir : "vectors");
    vectors_each(path, known, NULL);
    forks();
}
