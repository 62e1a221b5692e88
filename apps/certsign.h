/* What the commands that make certificates share: the signer, serial numbers, key identifiers and
 * extensions that a request asks for. All complain before they fail. */
#ifndef ASSAY_APPS_CERTSIGN_H
#define ASSAY_APPS_CERTSIGN_H

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "apps/app.h"

/* A context for a signature with the options of -sigopt; `digest` may be NULL: the key's own. */
EVP_MD_CTX *cert_signer(EVP_PKEY *key, const char *digest, const struct opt_list *sigopt);

/* Signs; one with extensions becomes version 3 and gets the key identifiers that it lacks, the
 * issuer's one unless it is signed with its own key. ctx tells subject and issuer. */
bool cert_sign(X509 *cert, EVP_PKEY *key, const char *digest, const struct opt_list *sigopt,
               X509V3_CTX *ctx);
bool cert_sign_request(X509_REQ *req, EVP_PKEY *key, const char *digest,
                       const struct opt_list *sigopt);
bool cert_sign_crl(X509_CRL *crl, EVP_PKEY *key, const char *digest, const struct opt_list *sigopt);

/* Of 159 bits, as OpenSSL's are: positive, 20 bytes at most. */
bool cert_random_serial(ASN1_INTEGER *serial);

/* -copy_extensions */
enum cert_copy { COPY_NONE, COPY_MISSING, COPY_ALL };
/* false: there is no such value. */
bool cert_copy_kind(const char *text, enum cert_copy *kind);
/* Adds the request's extensions: those that the certificate lacks, or all in place of its own. */
bool cert_copy_extensions(X509 *cert, const X509_REQ *req, enum cert_copy kind);

#endif
