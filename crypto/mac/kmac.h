/* KMAC (SP 800-185, section 4). */
#ifndef ASSAY_MAC_KMAC_H
#define ASSAY_MAC_KMAC_H

#include <stdbool.h>

#include "crypto/digest/sha3.h"

/* Starts KMAC128 (rate 168) or KMAC256 (rate 136) with a key and a customization string. */
void kmac_start(struct sponge *s, size_t rate, const uint8_t *key, size_t key_len,
                const uint8_t *custom, size_t custom_len);

/* The MAC; with `xof` its bytes don't depend on how many there are (KMACXOF, 4.3.1). */
void kmac_final(struct sponge *s, uint8_t *out, size_t out_len, bool xof);

#endif
