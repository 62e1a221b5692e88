/* The generators through TEST-RAND, whose entropy is counted bytes: the vectors are in
 * vectors/drbg.txt; and what RAND_bytes must do: differ by call, thread and process. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "crypto/evp/md.h"
#include "crypto/impl/aes.h"
#include "crypto/rand/drbg.h"
#include "tests/check.h"
#include "tests/secret.h"
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
              (vector_int(v, "reseed", 1) == 0 || EVP_RAND_reseed(c, 0, NULL, 0, NULL, 0)) &&
              EVP_RAND_generate(c, got, want_len, 0, 0, pers, pers_len),
          "%s", vector_name(v));
    check_bytes(vector_name(v), got, want, want_len);
    check(EVP_RAND_uninstantiate(c) && EVP_RAND_verify_zeroization(c), "wiped");
    EVP_RAND_CTX_free(c);
    EVP_RAND_CTX_free(parent);
}

/* A generator whose seeding failed starts again once its parent can seed it, by itself. */
static void restarts(void)
{
    unsigned strength = 256;
    uint8_t entropy[48] = {1, 2, 3}, nonce[16] = {4}, cured[32], fresh[32];
    char cipher[] = "AES-256-CTR";
    const OSSL_PARAM few[] = {OSSL_PARAM_construct_uint("strength", &strength),
                              OSSL_PARAM_construct_octet_string("test_entropy", entropy, 4),
                              OSSL_PARAM_construct_octet_string("test_nonce", nonce, 16),
                              OSSL_PARAM_END};
    const OSSL_PARAM enough[] = {OSSL_PARAM_construct_octet_string("test_entropy", entropy, 48),
                                 OSSL_PARAM_END};
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("cipher", cipher, 0),
                                 OSSL_PARAM_END};
    EVP_RAND_CTX *parent = EVP_RAND_CTX_new(EVP_RAND_fetch(NULL, "TEST-RAND", NULL), NULL);
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(EVP_RAND_fetch(NULL, "CTR-DRBG", NULL), parent);
    check(EVP_RAND_instantiate(parent, 0, 0, NULL, 0, few) &&
              !EVP_RAND_instantiate(c, 0, 0, (const uint8_t *)"p", 1, params) &&
              EVP_RAND_get_state(c) == EVP_RAND_STATE_ERROR,
          "too little entropy");
    check(!EVP_RAND_generate(c, cured, sizeof(cured), 0, 0, NULL, 0) &&
              EVP_RAND_get_state(c) == EVP_RAND_STATE_ERROR &&
              !EVP_RAND_instantiate(c, 0, 0, NULL, 0, params),
          "still in error");
    check(EVP_RAND_CTX_set_params(parent, enough) &&
              EVP_RAND_generate(c, cured, sizeof(cured), 0, 0, NULL, 0) &&
              EVP_RAND_get_state(c) == EVP_RAND_STATE_READY,
          "cured by generating");
    EVP_RAND_CTX *d = EVP_RAND_CTX_new(EVP_RAND_fetch(NULL, "CTR-DRBG", NULL), parent);
    check(EVP_RAND_CTX_set_params(d, params) &&
              EVP_RAND_generate(d, fresh, sizeof(fresh), 0, 0, NULL, 0),
          "instantiated by generating");
    check_bytes("without a personalization string", cured, fresh, sizeof(fresh));
    check(EVP_RAND_CTX_set_params(parent, few) && !EVP_RAND_reseed(c, 0, NULL, 0, NULL, 0) &&
              EVP_RAND_CTX_set_params(parent, enough) && EVP_RAND_reseed(c, 0, NULL, 0, NULL, 0) &&
              EVP_RAND_get_state(c) == EVP_RAND_STATE_READY,
          "cured by reseeding");
    EVP_RAND_CTX_free(d);
    EVP_RAND_CTX_free(c);
    EVP_RAND_CTX_free(parent);
    ERR_clear_error();
}

static unsigned reseeds(EVP_RAND_CTX *c)
{
    unsigned n = 0;
    OSSL_PARAM get[] = {OSSL_PARAM_construct_uint("reseed_counter", &n), OSSL_PARAM_END};
    check(EVP_RAND_CTX_get_params(c, get), "reseed_counter");
    return n;
}

/* After so many requests, and after its parent, a generator is seeded again. */
static void reseeding(void)
{
    unsigned three = 3;
    char cipher[] = "AES-128-CTR";
    uint8_t out[16];
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("cipher", cipher, 0),
                                 OSSL_PARAM_construct_uint("reseed_requests", &three),
                                 OSSL_PARAM_END};
    EVP_RAND *rand = EVP_RAND_fetch(NULL, "CTR-DRBG", NULL);
    EVP_RAND_CTX *parent = EVP_RAND_CTX_new(rand, NULL), *c = EVP_RAND_CTX_new(rand, parent);
    check(EVP_RAND_instantiate(parent, 0, 0, NULL, 0, params) &&
              EVP_RAND_instantiate(c, 0, 0, NULL, 0, params),
          "parent and child");
    unsigned before = reseeds(c);
    for (int i = 0; i < 2; i++)
        check(EVP_RAND_generate(c, out, sizeof(out), 0, 0, NULL, 0), "request");
    check(reseeds(c) == before, "not yet");
    check(EVP_RAND_generate(c, out, sizeof(out), 0, 0, NULL, 0) && reseeds(c) == before + 1,
          "after three requests");
    check(EVP_RAND_generate(c, out, sizeof(out), 0, 0, NULL, 0) && reseeds(c) == before + 1 &&
              EVP_RAND_reseed(parent, 0, NULL, 0, NULL, 0) &&
              EVP_RAND_generate(c, out, sizeof(out), 0, 0, NULL, 0) && reseeds(c) == before + 2,
          "after its parent");
    EVP_RAND_CTX_free(parent);
    EVP_RAND_CTX_free(c);
}

/* Every generator of the child differs from the parent's, and the child is seeded anew. */
static void forks(void)
{
    uint8_t mine[64], child[64] = {0};
    int fd[2];
    check(RAND_bytes(mine, 32) == 1 && RAND_priv_bytes(mine, 32) == 1 && pipe(fd) == 0,
          "before the fork");
    unsigned before = reseeds(RAND_get0_public(NULL));
    pid_t pid = fork();
    if (pid == 0) {
        int ok = RAND_bytes(child, 32) == 1 && RAND_priv_bytes(child + 32, 32) == 1 &&
                 reseeds(RAND_get0_public(NULL)) == before + 1;
        _exit(!ok || write(fd[1], child, sizeof(child)) != sizeof(child));
    }
    check(RAND_bytes(mine, 32) == 1 && RAND_priv_bytes(mine + 32, 32) == 1, "the parent goes on");
    check(reseeds(RAND_get0_public(NULL)) == before, "and isn't seeded anew");
    int status = 1;
    waitpid(pid, &status, 0);
    check(status == 0 && read(fd[0], child, sizeof(child)) == sizeof(child), "child");
    check(memcmp(mine, child, 32) != 0 && memcmp(mine + 32, child + 32, 32) != 0,
          "parent and child differ");
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
    restarts();
    reseeding();
    forks();
}

/* V counts through all of its 128 bits: the key stream is E(V + 1), E(V + 2), ... */
static void carries(void)
{
    static const uint8_t key[32] = {1};
    uint8_t want[4][16] = {{0}}, got[64];
    struct drbg_ctr c = {.key_len = 32};
    IMPL(aes)->expand_encrypt(&c.key, key, 256);
    memset(c.next, 0xff, 16);
    c.next[15] = 0xfe;
    memset(want[0], 0xff, 32);
    want[0][15] = 0xfe;
    want[3][15] = 1;
    IMPL(aes)->ecb_encrypt(&c.key, want[0], want[0], 4);
    ctr_generate(&c, got, sizeof(got), (struct slice){NULL, 0});
    check_bytes("V wraps", got, want, sizeof(got));
}

/* `make ct`: keys, V, C and all input decide nothing but values. */
void test_drbg_secrets(void)
{
    uint8_t entropy[48] = {1}, nonce[16] = {2}, pers[16] = {3}, out[200];
    check_context("drbg secrets");
    carries();
    secret(entropy, sizeof(entropy));
    secret(nonce, sizeof(nonce));
    secret(pers, sizeof(pers));
    const struct slice in[] = {{entropy, 48}, {nonce, 16}, {pers, 16}};
    for (int df = 0; df < 2; df++) {
        struct drbg_ctr c = {.key_len = 32, .df = df};
        ctr_instantiate(&c, (const struct slice[]){in[0], {NULL, 0}, in[2]});
        secret(&c.key.rd_key, sizeof(c.key.rd_key));
        secret(c.next, sizeof(c.next));
        ctr_generate(&c, out, sizeof(out), in[2]);
        ctr_reseed(&c, in);
        ctr_generate(&c, out, sizeof(out), (struct slice){NULL, 0});
        not_secret(out, sizeof(out));
        check(memcmp(out, out + 16, 16) != 0, "CTR-DRBG");
    }
    const struct evp_md_st *md = md_fetch("SHA2-256", NULL);
    struct drbg_hash h = {.md = md};
    hash_instantiate(&h, in);
    hash_generate(&h, out, sizeof(out), in[2], 1);
    hash_reseed(&h, in);
    hash_generate(&h, out, sizeof(out), (struct slice){NULL, 0}, 1);
    not_secret(out, sizeof(out));
    check(memcmp(out, out + 32, 32) != 0, "HASH-DRBG");
    struct drbg_hmac m = {.md = md};
    hmac_drbg_instantiate(&m, in);
    hmac_drbg_generate(&m, out, sizeof(out), in[2]);
    hmac_drbg_reseed(&m, in);
    hmac_drbg_generate(&m, out, sizeof(out), (struct slice){NULL, 0});
    not_secret(out, sizeof(out));
    check(memcmp(out, out + 32, 32) != 0, "HMAC-DRBG");
}
