/* A symmetric key that was encrypted to a public one. */
#ifndef ASSAY_PKEY_UNWRAP_H
#define ASSAY_PKEY_UNWRAP_H

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <stdbool.h>
#include <stdint.h>

/* key becomes what `wrapped` decrypts to, if that has len bytes; else it stays what it was, and
 * nothing tells which (RFC 3218, 2.3): all the caller may see is *good, all ones or 0, or NULL.
 * Errors of the decryption are in the queue. False: there is no memory. */
bool pkey_unwrap(EVP_PKEY_CTX *pctx, const ASN1_STRING *wrapped, unsigned char *key, size_t len,
                 uint64_t *good);

#endif
