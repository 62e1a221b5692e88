/* DANE (RFC 6698, RFC 7671): TLSA records that a certificate or its issuers have to match, in the
 * context's SSL_DANE. */
#ifndef ASSAY_X509_DANE_H
#define ASSAY_X509_DANE_H

#include <stdbool.h>

#include "crypto/x509/dane_layout.h"

/* Whether there are records to match; whether the store's anchors matter as well. */
bool dane_is_on(const X509_STORE_CTX *ctx);
bool dane_wants_pkix(const X509_STORE_CTX *ctx);

/* Forgets what matched before. */
void dane_begin(X509_STORE_CTX *ctx);

/* Each of these: 1 if it settles the trust, 0, or -1 without memory.
 * An issuer in the chain, by a DANE-TA record; PKIX-TA is noted. The key of a record that signed
 * the last certificate of the chain. */
int dane_match_leaf(X509_STORE_CTX *ctx);
int dane_match_issuer(X509_STORE_CTX *ctx, int depth);
int dane_match_key(X509_STORE_CTX *ctx);

/* The store trusts the chain from that depth on: whether that is enough. */
bool dane_trusts_pkix(X509_STORE_CTX *ctx, int depth);

/* The chain is n certificates long again. */
void dane_shorten(X509_STORE_CTX *ctx, int n);

/* What a chain without trust is missing is a match. */
bool dane_lacks_match(const X509_STORE_CTX *ctx);

#endif
