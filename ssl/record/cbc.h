/* What a CBC record holds once it is decrypted: text, MAC, padding. The masks are of ct.h. */
#ifndef ASSAY_SSL_RECORD_CBC_H
#define ASSAY_SSL_RECORD_CBC_H

#include "ssl/record/mac.h"

/* Mask: each byte of the padding is its length, and a MAC of mac_len bytes fits in before it.
 * *padding counts the length's own byte, and is 1 where it is wrong (RFC 5246, 6.2.3.2: "compute
 * the MAC anyway"). */
uint32_t cbc_check_padding(const uint8_t *data, size_t len, size_t mac_len, uint32_t *padding);

/* Mask: padding and MAC of len decrypted bytes, more than a MAC, are right; *n is the text's
 * length, a secret as long as the mask is. */
uint32_t cbc_check(const struct record_mac *m, uint64_t sequence, const uint8_t *header,
                   const uint8_t *content, size_t len, size_t *n);

#endif
