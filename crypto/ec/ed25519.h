/* Ed25519, Ed25519ctx and Ed25519ph (RFC 8032, section 5.1; FIPS 186-5, section 7) over the kernels
 * of crypto/impl/curve25519.h. */
#ifndef ASSAY_EC_ED25519_H
#define ASSAY_EC_ED25519_H

#include <stddef.h>
#include <stdint.h>

#define ED25519_KEY_LEN       32
#define ED25519_SIGNATURE_LEN 64

/* Which of the three: section 5.1's F and C. NULL in place of one of these is plain Ed25519.
 * Ed25519ph signs SHA-512 of the message, which the caller gives as the message. */
struct ed25519_dom {
    uint8_t prehash; /* phflag F: 1 for Ed25519ph, else 0 */
    uint8_t context_len;
    const uint8_t *context;
};

/* Section 5.1.5: the public key of a private key. */
void ed25519_public(uint8_t public_key[32], const uint8_t private_key[32]);

/* Section 5.1.6. The public key must be the private one's: another would leak the private key. */
void ed25519_sign(uint8_t signature[64], const uint8_t *message, size_t len,
                  const uint8_t public_key[32], const uint8_t private_key[32],
                  const struct ed25519_dom *dom);

/* Section 5.1.7, with the equation without its cofactor, as OpenSSL does: 1 if the signature is
 * right, else 0. S must be below L and R in its one encoding; the public key's encoding is taken
 * leniently. */
int ed25519_verify(const uint8_t signature[64], const uint8_t *message, size_t len,
                   const uint8_t public_key[32], const struct ed25519_dom *dom);

#endif
