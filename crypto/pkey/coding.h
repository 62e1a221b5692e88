/* Keys in DER: the frames round what the rows' `coding` writes and reads.
 *
 * A decoder takes one element off the front of a slice and gives a new key; what fails has raised
 * why, and leaves the slice where it was. Encoders append to a builder. */
#ifndef ASSAY_PKEY_CODING_H
#define ASSAY_PKEY_CODING_H

#include "crypto/bytes/builder.h"
#include "crypto/pkey/pkey.h"

/* The row: what the key has to be; NULL where the type is to be found out. */
typedef EVP_PKEY *pkey_getter(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx);
typedef bool pkey_putter(struct builder *b, const EVP_PKEY *key);

/* SubjectPublicKeyInfo: RFC 5280, 4.1. */
pkey_getter pkey_get_spki;
pkey_putter pkey_put_spki;

/* RSAPublicKey, DSAPublicKey: other rows have no such form. */
pkey_getter pkey_get_public;
pkey_putter pkey_put_public;

/* PrivateKeyInfo, OneAsymmetricKey: RFC 5958, 2; attributes and the public key are passed over. */
pkey_getter pkey_get_pkcs8;
pkey_putter pkey_put_pkcs8;

/* RSAPrivateKey, ECPrivateKey, ...; the row can't be NULL. */
pkey_getter pkey_get_traditional;
pkey_putter pkey_put_traditional;

/* A private key: PrivateKeyInfo or the traditional form; put has the latter of kinds that have one.
 */
pkey_getter pkey_get_private;
pkey_putter pkey_put_private;

/* DHParameter, ECParameters, ...; the row can't be NULL. */
pkey_getter pkey_get_parameters;
pkey_putter pkey_put_parameters;

/* Rows by the names of PEM that they bring along: "RSA", "DH PARAMETERS". NULL: unknown. */
const struct pkey_row *pkey_row_by_traditional(struct slice name);
const struct pkey_row *pkey_row_by_parameters(struct slice name);

/* The row of "RSA PUBLIC KEY", ...; the name of a row, or NULL. */
const struct pkey_row *pkey_row_by_public(struct slice name);
const char *pkey_public_name(const struct pkey_row *row);

/* What a d2i function does with its result: `key` is given; *a, if there is one, becomes it. An
 * empty object in *a takes it up and stays; one with a key is let go. NULL stays NULL. */
EVP_PKEY *pkey_give(EVP_PKEY **a, EVP_PKEY *key);

#endif
