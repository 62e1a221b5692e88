/* What the messages' parsers and builders share beyond the slice reader and the builder. */
#ifndef ASSAY_SSL_MSG_PARSE_H
#define ASSAY_SSL_MSG_PARSE_H

#include "crypto/bytes/builder.h"

/* opaque out<min..max>: a vector whose bounds count bytes (RFC 8446, 3.4). */
static inline bool parse_vector(struct slice *s, size_t length_bytes, size_t min, size_t max,
                                struct slice *out)
{
    return read_vector(s, length_bytes, out) && out->len >= min && out->len <= max;
}

/* The same where only the least is bounded by more than the length's own size. */
static inline bool parse_some(struct slice *s, size_t length_bytes, size_t min, struct slice *out)
{
    return read_vector(s, length_bytes, out) && out->len >= min;
}

static inline bool parse_u32(struct slice *s, uint32_t *out)
{
    uint64_t v;
    if (!read_uint(s, 4, &v))
        return false;
    *out = (uint32_t)v;
    return true;
}

/* A hello's extensions are the bytes behind all else, if there are any (RFC 5246, 7.4.1.2; RFC
 * 8446, 4.1.2). */
static inline bool parse_extensions(struct slice *rest, struct slice *extensions, bool *has)
{
    *extensions = slice_of(NULL, 0);
    *has = rest->len > 0;
    return !*has || (read_vector(rest, 2, extensions) && rest->len == 0);
}

static inline void build_vector(struct builder *b, size_t length_bytes, struct slice bytes)
{
    build_uint(b, bytes.len, length_bytes);
    build_slice(b, bytes);
}

#endif
