/* BLAKE2b and BLAKE2s (RFC 7693) for any sequence of calls, with the fields of the parameter block
 * that the MACs BLAKE2BMAC and BLAKE2SMAC set. Plain structures without pointers. */
#ifndef ASSAY_DIGEST_BLAKE2_H
#define ASSAY_DIGEST_BLAKE2_H

#include <stddef.h>
#include <stdint.h>

/* The parameter block of the BLAKE2 paper, section 2.8, for sequential hashing. BLAKE2s takes the
 * first 8 bytes of `salt` and of `personal`; what is shorter is filled with zeros. */
struct blake2_params {
    uint8_t digest_len; /* 1 .. 64 (BLAKE2s: 32) */
    uint8_t key_len;    /* 0 .. 64 (BLAKE2s: 32) */
    uint8_t salt[16], personal[16];
};

struct blake2b_ctx {
    uint64_t h[8], t[2];
    uint8_t buf[128]; /* holds up to a whole block, since the last one is compressed differently */
    unsigned num;
};

struct blake2s_ctx {
    uint32_t h[8], t[2];
    uint8_t buf[64];
    unsigned num;
};

/* `key` holds p->key_len bytes and may be NULL if they are none. The final functions write out_len
 * bytes, p->digest_len, and leave the context undefined. */
void blake2b_init(struct blake2b_ctx *c, const struct blake2_params *p, const uint8_t *key);
void blake2b_update(struct blake2b_ctx *c, const uint8_t *in, size_t len);
void blake2b_final(struct blake2b_ctx *c, uint8_t *out, size_t out_len);

void blake2s_init(struct blake2s_ctx *c, const struct blake2_params *p, const uint8_t *key);
void blake2s_update(struct blake2s_ctx *c, const uint8_t *in, size_t len);
void blake2s_final(struct blake2s_ctx *c, uint8_t *out, size_t out_len);

#endif
