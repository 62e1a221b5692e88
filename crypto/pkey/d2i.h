/* What d2i_ and i2d_ functions have in common: memory, BIOs and FILEs. */
#ifndef ASSAY_PKEY_D2I_H
#define ASSAY_PKEY_D2I_H

#include <openssl/bio.h>
#include <stdio.h>

#include "crypto/pkey/coding.h"

/* *pp moves behind the key. */
EVP_PKEY *d2i_key(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a,
                  const unsigned char **pp, long length, OSSL_LIB_CTX *libctx);
EVP_PKEY *d2i_key_bio(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a, BIO *in,
                      OSSL_LIB_CTX *libctx);
EVP_PKEY *d2i_key_fp(pkey_getter *get, const struct pkey_row *row, EVP_PKEY **a, FILE *in,
                     OSSL_LIB_CTX *libctx);

/* The length, or -1; into *pp as d2i_X509(3) has it. */
int i2d_key(pkey_putter *put, const EVP_PKEY *key, unsigned char **pp);
/* 1 or 0. */
int i2d_key_bio(pkey_putter *put, const EVP_PKEY *key, BIO *out);
int i2d_key_fp(pkey_putter *put, const EVP_PKEY *key, FILE *out);

/* What i2d_ functions do with bytes that were built; frees the builder. `ok`: it has them all. */
int i2d_built(struct builder *b, bool ok, unsigned char **pp);
int i2d_built_bio(struct builder *b, bool ok, BIO *out);

/* Whether all was written. */
bool bio_write_all(BIO *out, const void *p, size_t n);

#endif
