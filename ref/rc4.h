/* RC4: the contract. */
#ifndef ASSAY_REF_RC4_H
#define ASSAY_REF_RC4_H

#include <stddef.h>
#include <stdint.h>

/* The state: S, and the indices x and y before the next byte. */
struct rc4_key {
    uint32_t x, y;
    uint32_t S[256];
};

/* The state of a key of 1 .. 256 bytes. */
typedef void rc4_expand_fn(struct rc4_key *key, const uint8_t *user, size_t len);

/* len >= 0 bytes of the stream added to `in`; `out` is `in` or apart from it. */
typedef void rc4_crypt_fn(struct rc4_key *key, uint8_t *out, const uint8_t *in, size_t len);

rc4_expand_fn rc4_expand_ref;
rc4_crypt_fn rc4_crypt_ref;

#endif
