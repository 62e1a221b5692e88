/* What the files of this folder share. */
#ifndef ASSAY_SRP_SRP_H
#define ASSAY_SRP_SRP_H

#include <openssl/srp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SRP_SALT 20 /* bytes of a new salt, and of an unknown user's verifier */

/* The most that a number in base64 may take. */
#define SRP_BYTES_MAX 2500
#define SRP_TEXT_MAX  ((SRP_BYTES_MAX + 2) / 3 * 4 + 1)

/* SRP's base64 (base64.c): a new text, cleansed when freed by OPENSSL_clear_free; a number, or NULL
 * without memory or for what is no number. Constant time in the value. */
char *srp_encode(const uint8_t *bytes, size_t len);
BIGNUM *srp_decode(const char *text);

/* A digest of so many pieces, by whatever "SHA1" is there; false: none, or no memory. */
struct srp_piece {
    const void *data;
    size_t len;
};
bool srp_sha1(uint8_t out[20], const struct srp_piece *pieces, size_t count, OSSL_LIB_CTX *libctx,
              const char *propq);

#endif
