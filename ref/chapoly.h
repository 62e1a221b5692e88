/* AEAD_CHACHA20_POLY1305 in one piece, to read and to compare with; programs run
 * crypto/cipher/chapoly.c, which takes the text in any number of calls.
 *
 * RFC 8439 (June 2018), sections 2.6 and 2.8. */
#ifndef ASSAY_REF_CHAPOLY_H
#define ASSAY_REF_CHAPOLY_H

#include <stddef.h>
#include <stdint.h>

/* 2.8: out gets `len` bytes of ciphertext; in may be out. len < 2^38 - 63. */
void chapoly_seal_ref(uint8_t *out, uint8_t tag[16], const uint8_t *in, size_t len,
                      const uint8_t *aad, size_t aad_len, const uint8_t key[32],
                      const uint8_t nonce[12]);

/* 2.8: returns 1 and the text if the tag is right; else 0, and out is zeros. out is not in. */
int chapoly_open_ref(uint8_t *out, const uint8_t tag[16], const uint8_t *in, size_t len,
                     const uint8_t *aad, size_t aad_len, const uint8_t key[32],
                     const uint8_t nonce[12]);

#endif
