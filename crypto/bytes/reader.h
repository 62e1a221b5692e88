/* The slice reader: all that looks at untrusted bytes goes through it.
 *
 * A slice is {ptr, len}; a getter checks that its bytes are there, gives them and moves on, or
 * returns false and leaves the slice where it was. Children are slices of their own over the same
 * bytes: nothing is copied. No getter raises an error: the parser that knows what is missing does.
 */
#ifndef ASSAY_BYTES_READER_H
#define ASSAY_BYTES_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const uint8_t *ptr;
    size_t len;
};

static inline struct slice slice_of(const void *ptr, size_t len)
{
    return (struct slice){ptr, len};
}

static inline bool slice_is(struct slice s, const void *bytes, size_t len)
{
    return s.len == len && (len == 0 || memcmp(s.ptr, bytes, len) == 0);
}

/* The next n bytes as a slice. */
static inline bool read_slice(struct slice *s, size_t n, struct slice *out)
{
    if (n > s->len)
        return false;
    *out = slice_of(s->ptr, n);
    if (n > 0) /* ptr may be NULL, and NULL + 0 isn't defined in C11 */
        s->ptr += n;
    s->len -= n;
    return true;
}

static inline bool read_copy(struct slice *s, void *out, size_t n)
{
    struct slice part;
    if (!read_slice(s, n, &part))
        return false;
    if (n > 0)
        memcpy(out, part.ptr, n);
    return true;
}

/* Big-endian numbers of 1 to 8 bytes. */
static inline bool read_uint(struct slice *s, size_t bytes, uint64_t *out)
{
    struct slice part;
    if (bytes > 8 || !read_slice(s, bytes, &part))
        return false;
    uint64_t v = 0;
    for (size_t i = 0; i < bytes; i++)
        v = v << 8 | part.ptr[i];
    *out = v;
    return true;
}

/* Four bytes, the lowest first. */
static inline bool read_u32_le(struct slice *s, uint32_t *out)
{
    uint8_t p[4];
    if (!read_copy(s, p, sizeof(p)))
        return false;
    *out = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    return true;
}

static inline bool read_u8(struct slice *s, uint8_t *out)
{
    return read_copy(s, out, 1);
}

static inline bool read_u16(struct slice *s, uint16_t *out)
{
    uint64_t v;
    if (!read_uint(s, 2, &v))
        return false;
    *out = (uint16_t)v;
    return true;
}

/* A vector with a length of 1, 2 or 3 bytes before it (RFC 8446, 3.4). */
static inline bool read_vector(struct slice *s, size_t length_bytes, struct slice *out)
{
    struct slice rest = *s;
    uint64_t len;
    if (!read_uint(&rest, length_bytes, &len) || len > rest.len)
        return false;
    bool ok = read_slice(&rest, (size_t)len, out);
    *s = rest;
    return ok;
}

#endif
