/* An ASN1_OBJECT as it is inside; opaque to programs. */
#ifndef ASSAY_OBJ_OBJECT_H
#define ASSAY_OBJ_OBJECT_H

#include <openssl/objects.h>

/* What of an object is to be freed with it: OBJ_nid2obj()'s objects have none of these flags, are
 * const and live as long as the library. */
enum object_flags {
    OBJECT_DYNAMIC = 0x01,         /* the object itself */
    OBJECT_DYNAMIC_STRINGS = 0x04, /* sn and ln */
    OBJECT_DYNAMIC_DATA = 0x08,    /* data */
};

struct asn1_object_st {
    const char *sn, *ln;
    int nid;
    int length;
    const unsigned char *data; /* the contents of its DER */
    int flags;
};

#endif
