/* Curves and keys in DER: ECPKParameters (RFC 3279, 2.3.5; SEC 1, C.2), ECPrivateKey (RFC 5915). */
#ifndef ASSAY_EC_EC_DER_H
#define ASSAY_EC_EC_DER_H

#include "crypto/bytes/builder.h"
#include "crypto/ec/group.h"

/* By name, or in full. false: raised why. */
bool ec_group_write(const EC_GROUP *g, struct builder *b);
bool ec_group_write_explicit(const EC_GROUP *g, struct builder *b);

/* Takes ECPKParameters off the front into a group that is none as yet. Parameters of a named curve
 * give that one. */
bool ec_group_read(EC_GROUP *g, struct slice *s);

/* The key's group becomes that of the parameters, which end the slice. */
bool ec_key_read_group(EC_KEY *key, struct slice parameters);

/* `flags` is EC_PKEY_*. Reading takes the key off the front; its group may be there before. */
bool ec_private_write(const EC_KEY *key, unsigned flags, struct builder *b);
bool ec_private_read(EC_KEY *key, struct slice *s);

/* The public key's octets in the key's form. */
bool ec_public_write(const EC_KEY *key, struct builder *b);

#endif
