/* Lists of protocols in ALPN's wire form, opaque ProtocolName<1..2^8-1> (RFC 7301, 3.1). */
#ifndef ASSAY_SSL_EXT_PROTOCOL_LIST_H
#define ASSAY_SSL_EXT_PROTOCOL_LIST_H

#include "crypto/bytes/reader.h"

/* The next name; false: none, or one that is empty or cut off. */
static inline bool protocol_next(struct slice *list, struct slice *name)
{
    struct slice rest = *list;
    if (!read_vector(&rest, 1, name) || name->len == 0)
        return false;
    *list = rest;
    return true;
}

/* Whether the list is well formed throughout; an empty one is. */
static inline bool protocol_list_is_good(struct slice list)
{
    struct slice name;
    while (protocol_next(&list, &name))
        ;
    return list.len == 0;
}

static inline bool protocol_list_has(struct slice list, struct slice wanted)
{
    struct slice name;
    while (protocol_next(&list, &name))
        if (slice_is(name, wanted.ptr, wanted.len))
            return true;
    return false;
}

#endif
