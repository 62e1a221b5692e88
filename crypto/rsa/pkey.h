/* RSA and RSA-PSS as kinds of keys: what the files of their rows share. */
#ifndef ASSAY_RSA_PKEY_H
#define ASSAY_RSA_PKEY_H

#include "crypto/pkey/pkey.h"
#include "crypto/rsa/rsa.h"

extern const struct pkey_keys rsa_keys, rsa_pss_keys;
extern const struct pkey_generation rsa_generation, rsa_pss_generation;
extern const struct pkey_signature rsa_signature, rsa_pss_signature;
extern const struct pkey_cipher rsa_cipher;
extern const struct pkey_kem rsa_kem;
extern const struct pkey_coding rsa_coding, rsa_pss_coding;

bool rsa_is_pss(const RSA *rsa);

/* ---- Digests of signatures: pss_params.c ---- */

/* Whether RSA signs with a digest, whose row and name these are; row NULL: it wasn't found. */
bool rsa_takes_digest(const EVP_MD *row, const char *name);

/* The digest of that name, if RSA signs with it; NULL (raised) if not. */
const EVP_MD *rsa_digest(const char *name);

/* Is that what is restricted, or is nothing? */
bool rsa_pss_restricted(const struct rsa_pss *pss);

/* What is so where nothing is said (RFC 8017, A.2.3). */
extern const struct rsa_pss rsa_pss_default;

/* RSASSA-PSS-params. An empty slice: no restrictions. Put writes nothing if there are none. */
bool rsa_pss_decode(struct rsa_pss *pss, struct slice der);
void rsa_pss_encode(const struct rsa_pss *pss, struct builder *b);

/* The members of `pss` that are there among the parameters of a key; the others become the
 * defaults if there is any. */
bool rsa_pss_set(struct rsa_pss *pss, const OSSL_PARAM params[]);

/* ---- Names of encodings: pkey_names.c ---- */

/* "pad-mode", a text or a number: -1 (raised) for what is neither. */
int rsa_padding_from(const OSSL_PARAM *p);
bool rsa_padding_to(OSSL_PARAM *p, int padding);

/* "saltlen", likewise; false: raised. */
bool rsa_salt_len_from(const OSSL_PARAM *p, int *len);
bool rsa_salt_len_to(OSSL_PARAM *p, int len);

/* Puts the digest's name, "" for NULL, where the parameter is; true if it isn't among them. */
bool rsa_give_digest(OSSL_PARAM params[], const char *name, const EVP_MD *md);

#endif
