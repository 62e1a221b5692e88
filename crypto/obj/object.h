/* ASN1_OBJECT: an object identifier with its names and its number. */
#ifndef ASSAY_OBJ_OBJECT_H
#define ASSAY_OBJ_OBJECT_H

#include <openssl/types.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

struct asn1_object_st {
    const char *sn, *ln; /* or NULL */
    int nid;             /* NID_undef: it has none that it knows; OBJ_obj2nid may */
    int length;
    const unsigned char *data; /* the contents of the encoding (X.690, 8.19), or NULL */
    int flags;                 /* OBJECT_* */
};

/* What of it ASN1_OBJECT_free gives back: nothing of an object that OBJ_nid2obj gave. */
enum {
    OBJECT_DYNAMIC = 0x01, /* the struct itself */
    OBJECT_CRITICAL = 0x02,
    OBJECT_DYNAMIC_STRINGS = 0x04,
    OBJECT_DYNAMIC_DATA = 0x08,
};

/* The number of an OID's contents, NID_undef if it is unknown: those that programs have added
 * first. No lock, no allocation, no error raised. */
int object_nid(struct slice contents);

/* The number of a short name, or else a long one; NID_undef if it is unknown. */
int object_nid_by_name(const char *name);

/* An object of these contents, which are well-formed: the table's own, or a new one with a copy.
 * NULL without memory (raised). */
ASN1_OBJECT *object_of(struct slice contents);

#endif
