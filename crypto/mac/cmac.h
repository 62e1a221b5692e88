/* CMAC (SP 800-38B, RFC 4493) with AES. */
#ifndef ASSAY_MAC_CMAC_H
#define ASSAY_MAC_CMAC_H

#include "ref/aes.h"

struct cmac {
    struct aes_key key;
    uint8_t k1[16], k2[16];
    uint8_t mac[16];  /* the chaining value */
    uint8_t last[16]; /* held back: the last block, whole or not, is treated apart */
    unsigned n_last;
};

/* A key of 128, 192 or 256 bits, and the begin of a message. */
void cmac_key(struct cmac *c, const uint8_t *key, unsigned bits);

/* Begins a message anew. */
void cmac_start(struct cmac *c);

void cmac_update(struct cmac *c, const uint8_t *in, size_t len);

/* The full MAC of the message so far, which may go on. */
void cmac_final(const struct cmac *c, uint8_t out[16]);

#endif
