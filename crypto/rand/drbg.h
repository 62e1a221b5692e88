/* The three mechanisms of SP 800-90A Revision 1 (June 2015), chapter 10, without their frame:
 * nothing here fails, checks a length or counts requests; that is evp_rand_ctx.c's. All input and
 * all state is secret. A list of slices is their concatenation. */
#ifndef ASSAY_RAND_DRBG_H
#define ASSAY_RAND_DRBG_H

#include <stdbool.h>

#include "crypto/bytes/reader.h"
#include "crypto/digest/digest.h"
#include "ref/aes.h"

/* 10.2.1: CTR_DRBG over AES. */
struct drbg_ctr {
    struct aes_key key;
    uint8_t next[16]; /* V + 1: the next counter block */
    unsigned key_len; /* 16, 24 or 32; set by the caller, with df, before instantiation */
    bool df;          /* with the derivation function */
};

/* 10.1.1: Hash_DRBG. */
#define HASH_SEED_MAX 111
struct drbg_hash {
    const struct evp_md_st *md; /* set by the caller */
    uint8_t V[HASH_SEED_MAX], C[HASH_SEED_MAX];
};

/* 10.1.2: HMAC_DRBG. */
struct drbg_hmac {
    const struct evp_md_st *md; /* set by the caller */
    uint8_t Key[64], V[64];
};

/* `in`: entropy, nonce and personalization for instantiation; entropy and additional input for
 * reseeding. Without a derivation function, CTR_DRBG takes exactly key_len + 16 bytes of entropy,
 * no nonce, and at most as much of the others. */
void ctr_instantiate(struct drbg_ctr *c, const struct slice in[3]);
void ctr_reseed(struct drbg_ctr *c, const struct slice in[2]);
void ctr_generate(struct drbg_ctr *c, uint8_t *out, size_t len, struct slice additional);

void hash_instantiate(struct drbg_hash *h, const struct slice in[3]);
void hash_reseed(struct drbg_hash *h, const struct slice in[2]);
/* `counter`: requests since seeding, from 1. */
void hash_generate(struct drbg_hash *h, uint8_t *out, size_t len, struct slice additional,
                   uint64_t counter);

void hmac_drbg_instantiate(struct drbg_hmac *h, const struct slice in[3]);
void hmac_drbg_reseed(struct drbg_hmac *h, const struct slice in[2]);
void hmac_drbg_generate(struct drbg_hmac *h, uint8_t *out, size_t len, struct slice additional);

#endif
