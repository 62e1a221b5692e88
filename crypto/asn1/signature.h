/* Signatures as X.509 has them: an AlgorithmIdentifier, and a BIT STRING over DER. */
#ifndef ASSAY_ASN1_SIGNATURE_H
#define ASSAY_ASN1_SIGNATURE_H

#include <openssl/asn1.h>
#include <openssl/evp.h>

#include "crypto/bytes/reader.h"

/* Makes ctx ready to verify with this key what was signed with the algorithm of this NID and these
 * parameters (a whole element; empty: absent). 1; 0 or -1 with an error. */
int asn1_verify_init(EVP_MD_CTX *ctx, int nid, struct slice parameters, EVP_PKEY *key);

/* The algorithm of what a context is set to sign with. */
bool asn1_algorithm_of(EVP_PKEY_CTX *ctx, X509_ALGOR *to);

/* Sets a context that has a digest to an algorithm RSASSA-PSS, which has to name the same. */
bool asn1_set_pss(EVP_PKEY_CTX *pctx, const X509_ALGOR *alg);

/* A context with this key, for a program's identity if there is one, or NULL with an error. */
EVP_MD_CTX *asn1_signature_ctx(EVP_PKEY *key, const ASN1_OCTET_STRING *id, OSSL_LIB_CTX *libctx,
                               const char *propq);
void asn1_signature_ctx_free(EVP_MD_CTX *ctx);

#endif
