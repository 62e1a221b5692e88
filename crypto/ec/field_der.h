#ifndef ASSAY_EC_FIELD_DER_H
#define ASSAY_EC_FIELD_DER_H

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"
#include "crypto/ec/group.h"

/* FieldID (SEC 1, C.1), whole; as it is read, its contents: p, new, of curves of that method, the
 * size of its field within bounds. NULL: raised why. */
void ec_field_write(struct builder *b, const EC_GROUP *g);
BIGNUM *ec_field_read(struct slice field, const EC_METHOD **method);

#endif
