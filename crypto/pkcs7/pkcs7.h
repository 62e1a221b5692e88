/* PKCS #7: what the operations on its messages share. RFC 2315. */
#ifndef ASSAY_PKCS7_PKCS7_H
#define ASSAY_PKCS7_PKCS7_H

#include <openssl/bio.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <stdbool.h>

/* ---- parts.c ---- */

/* Whether it is of a type and has its value: what is read may be without (ContentInfo's content is
 * OPTIONAL). */
bool pkcs7_has(const PKCS7 *p7, int type);
/* Where in a value of its type the part is, or NULL if there is no value or its type has none. */
STACK_OF(X509_ALGOR) * *pkcs7_digests(PKCS7 *p7);
STACK_OF(X509) * *pkcs7_certificates(PKCS7 *p7);
STACK_OF(PKCS7_SIGNER_INFO) * *pkcs7_signers(PKCS7 *p7);
STACK_OF(PKCS7_RECIP_INFO) * *pkcs7_recipients(PKCS7 *p7);
PKCS7_ENC_CONTENT *pkcs7_encrypted(PKCS7 *p7);

/* The certificate that its issuer and serial number name, or NULL. */
X509 *pkcs7_find(STACK_OF(X509) * certs, const PKCS7_ISSUER_AND_SERIAL *of);
bool pkcs7_name(PKCS7_ISSUER_AND_SERIAL *to, const X509 *cert);

/* The digest or cipher that an algorithm names, to be freed; NULL if it isn't known. */
EVP_MD *pkcs7_fetch_digest(const PKCS7_CTX *ctx, const X509_ALGOR *alg);
EVP_CIPHER *pkcs7_fetch_cipher(const PKCS7_CTX *ctx, const X509_ALGOR *alg);

/* ---- chain.c: filters before what holds the contents ---- */

/* Puts a filter behind a chain, which may be empty. It is freed on failure. */
bool pkcs7_append(BIO **chain, BIO *filter);
/* A filter that digests, appended. */
bool pkcs7_append_digest(BIO **chain, const PKCS7_CTX *ctx, const X509_ALGOR *alg);
bool pkcs7_append_md(BIO **chain, const EVP_MD *md);
/* The state of the chain's filter of that digest, or NULL without an error; a copy of it. */
const EVP_MD_CTX *pkcs7_find_digest(BIO *chain, int nid);
bool pkcs7_digest_state(EVP_MD_CTX *to, BIO *chain, int nid);
/* What reads the octets, which stay where they are. */
BIO *pkcs7_source(const ASN1_OCTET_STRING *octets);
/* Frees the chain up to `end`, which is the caller's (or NULL). */
void pkcs7_free_chain(BIO *chain, BIO *end);

/* ---- sign.c ---- */

/* S/MIME's capabilities: what this library can decrypt, added to a list. */
bool pkcs7_add_capabilities(STACK_OF(X509_ALGOR) * list);

/* ---- recipient.c ---- */

/* The contents' key for each recipient, and with the private key of one back: `key` is random if
 * there is none of `len` bytes for it. */
bool pkcs7_wrap_key(PKCS7_RECIP_INFO *ri, const PKCS7_CTX *ctx, const unsigned char *key,
                    size_t len);
bool pkcs7_unwrap_key(const PKCS7_RECIP_INFO *ri, const PKCS7_CTX *ctx, EVP_PKEY *pkey,
                      unsigned char *key, size_t len);

#endif
