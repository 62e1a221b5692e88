/* The sponge of FIPS 202 over the Keccak rows, for any sequence of calls: SHA-3, SHAKE, and what
 * builds on them (cSHAKE and KMAC, ML-KEM, ML-DSA). A plain structure without pointers. */
#ifndef ASSAY_DIGEST_SHA3_H
#define ASSAY_DIGEST_SHA3_H

#include <stddef.h>
#include <stdint.h>

struct sponge {
    uint64_t state[25];
    uint16_t rate; /* bytes per block */
    uint16_t pos;  /* bytes of the present block that are absorbed, or squeezed */
    uint8_t pad;   /* the message's suffix and the first bit of the padding; 0 once it is in */
};

/* SP 800-185, section 3.3: the suffix of cSHAKE and KMAC, the bits 00 (ref/keccak.h has the
 * others). */
#define KECCAK_PAD_CSHAKE 0x04

/* `rate` is 200 - 2 * the strength in bytes: 168 for SHAKE128, 136 for SHAKE256. */
void sponge_init(struct sponge *s, size_t rate, uint8_t pad);

/* Absorbs; any number of calls, before the first squeeze. */
void sponge_absorb(struct sponge *s, const uint8_t *in, size_t len);

/* Absorbs zeros up to the next whole block: bytepad of SP 800-185, section 2.3.3. */
void sponge_fill_block(struct sponge *s);

/* The next `len` bytes of the result; the first call pads the message. Any number of calls. */
void sponge_squeeze(struct sponge *s, uint8_t *out, size_t len);

#endif
