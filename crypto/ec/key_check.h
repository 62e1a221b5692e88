/* What is made and checked of EC_KEYs. */
#ifndef ASSAY_EC_KEY_CHECK_H
#define ASSAY_EC_KEY_CHECK_H

#include "crypto/ec/group.h"

/* A random number in [1, order - 1]. */
bool ec_random_scalar(OSSL_LIB_CTX *libctx, const struct curve *c, uint64_t *d);

/* These raise what is wrong. `quick`: a point of the curve will do, of whatever order. */
bool ec_key_check_public(const EC_KEY *key, bool quick);
bool ec_key_check_private(const EC_KEY *key); /* its range alone */
bool ec_key_check_pair(const EC_KEY *key);

#endif
