/* Certificates: parsed, loaded into a store, verified in chains. An argument is a kind of key and
 * how many certificates there are below the root: "EC:3" has as many signatures. Parsing comes
 * before what is measured in chains, and in the signatures alone as well. */
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "bench/cases_x509.h"
#include "bench/cert.h"

#define BUNDLE "/etc/ssl/certs/ca-certificates.crt"

enum { LENGTH_MAX = 8 };

/* The chain of the case that is open: the leaf first, the root last. */
static X509 *chain[LENGTH_MAX + 1];
static int length;
static unsigned char *tbs[LENGTH_MAX]; /* what is signed of them */
static int tbs_len[LENGTH_MAX];
static STACK_OF(X509) * pool;
static X509_STORE *store;

static int open_chain(struct bench_run *r)
{
    EVP_PKEY *key = bench_key(strncmp(r->arg, "RSA", 3) == 0 ? "RSA:2048" : "EC:P-256");
    length = (int)strtol(strchr(r->arg, ':') + 1, NULL, 10);
    if (key == NULL)
        return 0;
    store = X509_STORE_new();
    pool = sk_X509_new_null();
    for (int i = length; i >= 0; i--) {
        chain[i] = bench_cert(i, i == length ? i : i + 1, key);
        if (i > 0 && i < length)
            sk_X509_push(pool, chain[i]);
    }
    EVP_PKEY_free(key);
    X509_STORE_add_cert(store, chain[length]);
    for (int i = 0; i < length; i++) {
        X509 *copy = X509_dup(chain[i]); /* which then encodes itself anew each time */
        tbs_len[i] = i2d_re_X509_tbs(copy, &tbs[i]);
        X509_free(copy);
    }
    return 1;
}

static void close_chain(struct bench_run *r)
{
    (void)r;
    sk_X509_free(pool);
    X509_STORE_free(store);
    for (int i = 0; i <= length; i++)
        X509_free(chain[i]);
    for (int i = 0; i < length; i++) {
        OPENSSL_free(tbs[i]);
        tbs[i] = NULL;
    }
}

static int verify_chain(struct bench_run *r)
{
    (void)r;
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    int ok = X509_STORE_CTX_init(ctx, store, chain[0], pool) && X509_verify_cert(ctx) == 1;
    X509_STORE_CTX_free(ctx);
    return ok;
}

/* The signatures alone: the same bytes hashed, the same keys, already decoded. */
static int check_signature(const X509 *x, int i)
{
    const ASN1_BIT_STRING *signature;
    X509_get0_signature(&signature, NULL, x);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int ok =
        EVP_DigestVerifyInit(c, NULL, EVP_sha256(), NULL, X509_get0_pubkey(chain[i + 1])) > 0 &&
        EVP_DigestVerify(c, signature->data, (size_t)signature->length, tbs[i],
                         (size_t)tbs_len[i]) > 0;
    EVP_MD_CTX_free(c);
    return ok;
}

static int verify_bare(struct bench_run *r)
{
    (void)r;
    int ok = 1;
    for (int i = 0; i < length; i++)
        ok &= check_signature(chain[i], i);
    return ok;
}

/* What certificates and keys work out at their first use, they keep: that isn't counted in either.
 */
static int open_used(struct bench_run *r)
{
    return open_chain(r) && verify_chain(r) && verify_bare(r);
}

/* ---- Two threads that verify chains against one store, or one that does all ---- */

enum { CHAINS = 512 }; /* so many that waking a thread is nothing beside them */

static void *verify_half(void *arg)
{
    int ok = 1;
    for (int i = 0; i < CHAINS / 2; i++)
        ok &= verify_chain(arg);
    return ok ? arg : NULL;
}

static int open_threads(struct bench_run *r)
{
    r->time = BENCH_TIME_WALL;
    return open_used(r);
}

static int verify_in_two(struct bench_run *r)
{
    pthread_t second;
    void *done = NULL;
    return pthread_create(&second, NULL, verify_half, r) == 0 && verify_half(r) != NULL &&
           pthread_join(second, &done) == 0 && done != NULL;
}

static int verify_in_one(struct bench_run *r)
{
    return verify_half(r) != NULL && verify_half(r) != NULL;
}

/* ---- Parsing ---- */

static int load_bundle(struct bench_run *r)
{
    (void)r;
    X509_STORE *s = X509_STORE_new();
    int ok = X509_STORE_load_locations(s, BUNDLE, NULL);
    X509_STORE_free(s);
    return ok;
}

static int open_nothing(struct bench_run *r)
{
    return load_bundle(r);
}

static void close_nothing(struct bench_run *r)
{
    (void)r;
}

static int parse(struct bench_run *r)
{
    const unsigned char *p = r->out;
    X509 *x = d2i_X509(NULL, &p, (long)(size_t)r->object);
    X509_free(x);
    return x != NULL;
}

/* Other libraries decode the key while they parse; ours when it is asked for. */
static int parse_and_key(struct bench_run *r)
{
    const unsigned char *p = r->out;
    X509 *x = d2i_X509(NULL, &p, (long)(size_t)r->object);
    int ok = X509_get0_pubkey(x) != NULL;
    X509_free(x);
    return ok;
}

static int open_parse(struct bench_run *r)
{
    unsigned char *p = r->out;
    if (!open_chain(r))
        return 0;
    r->object = (void *)(size_t)i2d_X509(chain[0], &p); /* its length */
    return parse(r);
}

const struct bench_case bench_x509_cases[] = {
    {"X509-parse", "EC:1", open_parse, parse, close_chain},
    {"X509-parse-and-key-ECDSA", "EC:1", open_parse, parse_and_key, close_chain},
    {"X509-parse-and-key-RSA", "RSA:1", open_parse, parse_and_key, close_chain},
    {"CA-bundle-load", NULL, open_nothing, load_bundle, close_nothing},
    {"Chain-of-1-ECDSA", "EC:1", open_used, verify_chain, close_chain},
    {"Signatures-of-1-ECDSA", "EC:1", open_used, verify_bare, close_chain},
    {"Chain-of-3-ECDSA", "EC:3", open_used, verify_chain, close_chain},
    {"Signatures-of-3-ECDSA", "EC:3", open_used, verify_bare, close_chain},
    {"Chain-of-1-RSA", "RSA:1", open_used, verify_chain, close_chain},
    {"Signatures-of-1-RSA", "RSA:1", open_used, verify_bare, close_chain},
    {"Chain-of-3-RSA", "RSA:3", open_used, verify_chain, close_chain},
    {"Signatures-of-3-RSA", "RSA:3", open_used, verify_bare, close_chain},
    {"Store-in-two-threads", "EC:1", open_threads, verify_in_two, close_chain},
    {"Store-in-one-thread", "EC:1", open_threads, verify_in_one, close_chain},
    {0},
};
