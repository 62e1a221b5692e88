/* AES key wrap: RFC 3394 (KW) and RFC 5649 (KWP), SP 800-38F; over the AES rows. */
#ifndef ASSAY_CIPHER_WRAP_H
#define ASSAY_CIPHER_WRAP_H

#include "ref/aes.h"

/* Each returns the number of bytes written, or 0 on bad lengths or, for unwrap, a wrong check value
 * (then `out` is wiped). iv: 8 bytes, or NULL for the default A6A6...; icv: 4 bytes, or NULL for
 * A65959A6. wrap: len a multiple of 8, 16 at least, in KW; 1 at least in KWP. `inverse` selects the
 * ciphers' AES*-WRAP-INV use of the other direction: the key was expanded accordingly. out may be
 * in. */
size_t wrap_kw(const struct aes_key *key, const uint8_t *iv, uint8_t *out, const uint8_t *in,
               size_t len, int inverse);
size_t unwrap_kw(const struct aes_key *key, const uint8_t *iv, uint8_t *out, const uint8_t *in,
                 size_t len, int inverse);
size_t wrap_kwp(const struct aes_key *key, const uint8_t *icv, uint8_t *out, const uint8_t *in,
                size_t len, int inverse);
size_t unwrap_kwp(const struct aes_key *key, const uint8_t *icv, uint8_t *out, const uint8_t *in,
                  size_t len, int inverse);

#endif
