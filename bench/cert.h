/* Certificates for the bench: all of a chain have the same key, and each decodes its own. */
#ifndef ASSAY_BENCH_CERT_H
#define ASSAY_BENCH_CERT_H

#include <openssl/evp.h>
#include <openssl/x509.h>

/* The private key `name` of bench/keys.h; NULL if there is none. */
EVP_PKEY *bench_key(const char *name);

/* The certificate that stands `depth` above the leaf (0), named and signed so by the one at
 * `issuer`. It is as one that has come over the network: parsed. */
X509 *bench_cert(int depth, int issuer, EVP_PKEY *key);

#endif
