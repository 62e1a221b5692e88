/* EC_KEY, DSA from and into DER as keys: d2i_EC_PUBKEY and its like, over EVP_PKEYs that are there
 * for the time being. */
#ifndef ASSAY_PKEY_D2I_OBJECT_H
#define ASSAY_PKEY_D2I_OBJECT_H

#include "crypto/pkey/d2i.h"

/* The object of the key, with a reference of the caller's; the key goes. NULL stays NULL. */
void *d2i_taken(EVP_PKEY *key);

/* Of the type, as d2i_key and the others. */
void *d2i_object(pkey_getter *get, int type, const unsigned char **pp, long length);
void *d2i_object_bio(pkey_getter *get, int type, BIO *in);
void *d2i_object_fp(pkey_getter *get, int type, FILE *in);
int i2d_object(pkey_putter *put, int type, const void *object, unsigned char **pp);
int i2d_object_bio(pkey_putter *put, int type, const void *object, BIO *out);
int i2d_object_fp(pkey_putter *put, int type, const void *object, FILE *out);

#endif
