/* Keys and certificates that programs of calls use: RSA, P-256, Ed25519. Made once. */
#ifndef ASSAY_FUZZ_CALLS_KEYS_H
#define ASSAY_FUZZ_CALLS_KEYS_H

#include <openssl/x509.h>

enum { CALLS_KEYS = 3 };

void calls_make_keys(void);

EVP_PKEY *calls_key(long i); /* those of an i that is too big are there, too; they aren't freed */
X509 *calls_cert(long i);
X509_CRL *calls_crl(void);

#endif
