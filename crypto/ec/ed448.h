/* Ed448 and Ed448ph (RFC 8032, section 5.2; FIPS 186-5, section 7) over the kernels of
 * crypto/impl/curve448.h. */
#ifndef ASSAY_EC_ED448_H
#define ASSAY_EC_ED448_H

#include <stddef.h>
#include <stdint.h>

#define ED448_KEY_LEN       57
#define ED448_SIGNATURE_LEN 114
#define ED448_PREHASH_LEN   64

/* Section 5.2's F and C. NULL in place of one of these is Ed448 with an empty context. Ed448ph
 * signs SHAKE256(message, 64), which the caller gives as the message (ed448_prehash). */
struct ed448_dom {
    uint8_t prehash; /* phflag F: 1 for Ed448ph, else 0 */
    uint8_t context_len;
    const uint8_t *context;
};

/* PH of Ed448ph. */
void ed448_prehash(uint8_t out[64], const uint8_t *message, size_t len);

/* Section 5.2.5: the public key of a private key. */
void ed448_public(uint8_t public_key[57], const uint8_t private_key[57]);

/* Section 5.2.6. The public key must be the private one's: another would leak the private key. */
void ed448_sign(uint8_t signature[114], const uint8_t *message, size_t len,
                const uint8_t public_key[57], const uint8_t private_key[57],
                const struct ed448_dom *dom);

/* Section 5.2.7, with the equation times 4: 1 if the signature is right, else 0. S must be below L,
 * R and the public key encodings of points with x other than zero, as OpenSSL has it. */
int ed448_verify(const uint8_t signature[114], const uint8_t *message, size_t len,
                 const uint8_t public_key[57], const struct ed448_dom *dom);

#endif
