/* HMAC (RFC 2104, FIPS 198-1) over any digest row. The states after the inner and the outer key
 * block are kept, so that each further message costs no more than its own blocks and one. */
#ifndef ASSAY_MAC_HMAC_H
#define ASSAY_MAC_HMAC_H

#include "crypto/digest/digest.h"

struct hmac {
    const struct evp_md_st *md;
    _Alignas(16) uint8_t inner[DIGEST_STATE_MAX]; /* after K ^ ipad */
    _Alignas(16) uint8_t outer[DIGEST_STATE_MAX]; /* after K ^ opad */
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX]; /* of the message */
};

/* A key of any length, and the begin of a message. md is a row that is no XOF. */
void hmac_key(struct hmac *h, const struct evp_md_st *md, const uint8_t *key, size_t key_len);

/* Begins a message anew. */
void hmac_start(struct hmac *h);

void hmac_update(struct hmac *h, const uint8_t *in, size_t len);

/* md->size bytes, and the begin of the next message. */
void hmac_final(struct hmac *h, uint8_t *out);

/* Takes over another's key and message; no more bytes are copied than its digest has. */
void hmac_copy(struct hmac *to, const struct hmac *from);

void hmac_wipe(struct hmac *h);

#endif
