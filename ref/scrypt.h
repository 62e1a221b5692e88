/* scrypt's memory-hard core: the contract of ROMix.
 *
 * RFC 7914 (August 2016), sections 3 to 5. */
#ifndef ASSAY_REF_SCRYPT_H
#define ASSAY_REF_SCRYPT_H

#include <stddef.h>
#include <stdint.h>

/* scryptROMix of section 5, in place: B is 128 r bytes, r >= 1, N a power of 2 greater than 1. V
 * and XY are scratch memory of 32 r N and 64 r words, which hold secrets afterwards and are the
 * caller's to wipe. The three don't overlap; V and XY are best aligned to 64 bytes.
 *
 * ROMix reads V where its input, which depends on the password, says: that is the standard's
 * design, so that no implementation has addresses independent of the secret, and no row is flagged
 * as constant-time. */
typedef void scrypt_romix_fn(uint8_t *B, size_t r, uint64_t N, uint32_t *V, uint32_t *XY);

scrypt_romix_fn scrypt_romix_ref;

/* Section 3: the Salsa20/8 Core, in place on 16 words. */
void scrypt_salsa20_8_ref(uint32_t B[16]);

/* Section 4: scryptBlockMix of 32 r words to as many elsewhere. */
void scrypt_blockmix_ref(uint32_t *out, const uint32_t *B, size_t r);

#endif
