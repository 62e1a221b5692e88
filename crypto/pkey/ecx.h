/* Keys of RFC 7748 and RFC 8032: X25519, Ed25519, and kinds like them, which are some bytes each.
 */
#ifndef ASSAY_PKEY_ECX_H
#define ASSAY_PKEY_ECX_H

#include <stdatomic.h>

#include "crypto/pkey/pkey.h"

#define ECX_KEY_MAX 57 /* Ed448's */

/* pkey_row.detail: a kind exchanges or signs. */
struct ecx_kind {
    size_t key_len, signature_len;
    int bits, security_bits;
    void (*clamp)(uint8_t *private_key); /* of new keys; NULL: any bytes are a key */
    void (*public_key)(uint8_t *public_key, const uint8_t *private_key);
    bool (*exchange)(uint8_t *secret, const uint8_t *private_key, const uint8_t *public_key);
    void (*sign)(uint8_t *signature, const uint8_t *message, size_t len, const uint8_t *public_key,
                 const uint8_t *private_key);
    bool (*verify)(const uint8_t *signature, const uint8_t *message, size_t len,
                   const uint8_t *public_key);
};

struct ecx_key {
    const struct ecx_kind *kind;
    const struct pkey_row *row;
    atomic_int references;
    bool has_public, has_private;
    uint8_t public_key[ECX_KEY_MAX], private_key[ECX_KEY_MAX];
};

extern const struct pkey_keys ecx_keys_x, ecx_keys_ed;
extern const struct pkey_generation ecx_generation, ecx_parameter_generation;
extern const struct pkey_coding ecx_coding; /* ecx_coding.c */

#endif
