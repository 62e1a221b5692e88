/* Random generators as objects: what is behind EVP_RAND and EVP_RAND_CTX, and the system's entropy.
 */
#ifndef ASSAY_RAND_RAND_H
#define ASSAY_RAND_RAND_H

#include <openssl/evp.h>
#include <openssl/params.h>
#include <pthread.h>
#include <time.h>

#include "crypto/rand/drbg.h"

enum rand_kind {
    RAND_KIND_CTR,
    RAND_KIND_HASH,
    RAND_KIND_HMAC,
    RAND_KIND_SEED,
    RAND_KIND_TEST,
    RAND_KIND_FOREIGN
};

struct evp_rand_st {
    const char *name;
    enum rand_kind kind;
    const OSSL_PARAM *gettable, *settable; /* of a context */
    struct rand_foreign *foreign;          /* rand_foreign.h; or NULL */
};

/* TEST-RAND: gives out what it was given. */
struct test_rand {
    uint8_t *entropy, *nonce;
    size_t entropy_len, used, nonce_len;
};

struct evp_rand_ctx_st {
    const EVP_RAND *row;
    EVP_RAND_CTX *parent;
    void *foreign;          /* the provider's, of a foreign one; then the rest counts for nothing */
    _Atomic int references; /* the owner's and its children's */
    pthread_mutex_t *lock;  /* EVP_RAND_enable_locking */
    int state;              /* EVP_RAND_STATE_* */
    unsigned strength;      /* bits */
    size_t max_request, min_entropy, max_entropy, min_nonce, max_nonce, max_input;
    unsigned reseed_requests; /* seed again after so many requests; 0: never */
    time_t reseed_interval;   /* or after so many seconds; 0: never */
    unsigned counter;         /* requests since seeding, from 1 */
    _Atomic unsigned reseeds; /* seedings: its children look at it */
    unsigned parent_reseeds;  /* its parent's when it was seeded itself */
    time_t seeded_at;
    uint64_t fork_generation; /* when it was seeded */
    const struct evp_md_st *md;
    union {
        struct drbg_ctr ctr;
        struct drbg_hash hash;
        struct drbg_hmac hmac;
        struct test_rand test;
    } u;
};

/* len bytes of the operating system's entropy. 1, or 0 with the error raised. */
int rand_system(uint8_t *out, size_t len);

/* A number that changes in the child of a fork. */
uint64_t rand_fork_generation(void);

/* Puts the defaults of its kind in place; takes the parameters that are there. 1 or 0. */
void rand_ctx_begin(EVP_RAND_CTX *c);
int rand_ctx_set(EVP_RAND_CTX *c, const OSSL_PARAM params[]);
int rand_ctx_get(EVP_RAND_CTX *c, OSSL_PARAM params[]);

#endif
