/* DER's getters. X.690, section numbers below are its. */
#include <openssl/obj_mac.h>

#include "crypto/der/der.h"

/* 8.1.3, 10.1: the definite form, and the shortest. */
static bool get_length(struct slice *s, size_t *len)
{
    uint8_t first;
    uint64_t v;
    if (!read_u8(s, &first))
        return false;
    if (first < 0x80) {
        *len = first;
        return true;
    }
    size_t bytes = first & 0x7f;
    if (bytes == 0 || bytes > 4 || !read_uint(s, bytes, &v))
        return false;
    if (v < 0x80 || v >> (8 * (bytes - 1)) == 0 || v > s->len)
        return false;
    *len = (size_t)v;
    return true;
}

bool der_get_any(struct slice *s, unsigned *tag, struct slice *contents, struct slice *whole)
{
    struct slice rest = *s;
    uint8_t id;
    size_t len;
    if (!read_u8(&rest, &id) || (id & 0x1f) == 0x1f || id == 0 || !get_length(&rest, &len) ||
        !read_slice(&rest, len, contents))
        return false;
    *tag = id;
    if (whole != NULL)
        *whole = slice_of(s->ptr, s->len - rest.len);
    *s = rest;
    return true;
}

bool der_get(struct slice *s, unsigned tag, struct slice *contents)
{
    unsigned found;
    return der_next_is(*s, tag) && der_get_any(s, &found, contents, NULL);
}

bool der_get_whole(struct slice *s, unsigned tag, struct slice *whole)
{
    unsigned found;
    struct slice contents;
    return der_next_is(*s, tag) && der_get_any(s, &found, &contents, whole);
}

bool der_get_optional(struct slice *s, unsigned tag, struct slice *contents, bool *present)
{
    *present = der_next_is(*s, tag);
    return !*present || der_get(s, tag, contents);
}

/* 8.3.2: the first nine bits are neither all zero nor all one. */
static bool integer_is_minimal(struct slice c)
{
    if (c.len < 2)
        return c.len == 1;
    bool high = c.ptr[1] >> 7;
    return c.ptr[0] != (high ? 0xff : 0x00);
}

bool der_get_integer(struct slice *s, struct slice *twos_complement)
{
    struct slice rest = *s;
    if (!der_get(&rest, DER_INTEGER, twos_complement) || !integer_is_minimal(*twos_complement))
        return false;
    *s = rest;
    return true;
}

bool der_get_unsigned(struct slice *s, struct slice *magnitude)
{
    struct slice rest = *s, c;
    if (!der_get_integer(&rest, &c) || c.ptr[0] >> 7)
        return false;
    *magnitude = c.ptr[0] == 0 ? slice_of(c.ptr + 1, c.len - 1) : c;
    *s = rest;
    return true;
}

bool der_get_u64(struct slice *s, uint64_t *out)
{
    struct slice rest = *s, c;
    if (!der_get_unsigned(&rest, &c) || c.len > 8 || !read_uint(&c, c.len, out))
        return false;
    *s = rest;
    return true;
}

/* 11.1: all ones is the one true value. */
bool der_get_boolean(struct slice *s, bool *out)
{
    struct slice rest = *s, c;
    if (!der_get(&rest, DER_BOOLEAN, &c) || c.len != 1 || (c.ptr[0] != 0 && c.ptr[0] != 0xff))
        return false;
    *out = c.ptr[0] != 0;
    *s = rest;
    return true;
}

bool der_get_null(struct slice *s)
{
    struct slice rest = *s, c;
    if (!der_get(&rest, DER_NULL, &c) || c.len != 0)
        return false;
    *s = rest;
    return true;
}

bool der_get_octets(struct slice *s, struct slice *out)
{
    return der_get(s, DER_OCTET_STRING, out);
}

/* 8.6.2, 11.2.1: the first byte counts the unused bits, which are zero. */
bool der_get_bits_any(struct slice *s, struct slice *out, unsigned *unused)
{
    struct slice rest = *s, c;
    uint8_t bits;
    if (!der_get(&rest, DER_BIT_STRING, &c) || !read_u8(&c, &bits) || bits > 7)
        return false;
    if (bits > 0 && (c.len == 0 || (c.ptr[c.len - 1] & ((1u << bits) - 1)) != 0))
        return false;
    *out = c;
    *unused = bits;
    *s = rest;
    return true;
}

bool der_get_bits(struct slice *s, struct slice *out)
{
    struct slice rest = *s, c;
    unsigned unused;
    if (!der_get_bits_any(&rest, &c, &unused) || unused != 0)
        return false;
    *out = c;
    *s = rest;
    return true;
}

bool der_get_oid(struct slice *s, struct slice *contents)
{
    struct slice rest = *s, c;
    if (!der_get(&rest, DER_OID, &c) || !oid_is_valid(c))
        return false;
    *contents = c;
    *s = rest;
    return true;
}

bool der_get_nid(struct slice *s, int *nid)
{
    struct slice c;
    if (!der_get_oid(s, &c))
        return false;
    *nid = oid_nid(c);
    return true;
}

bool der_get_algorithm(struct slice *s, int *nid, struct slice *parameters)
{
    struct slice rest = *s, c, contents;
    unsigned tag;
    *parameters = slice_of(NULL, 0);
    if (!der_get(&rest, DER_SEQUENCE, &c) || !der_get_nid(&c, nid))
        return false;
    if (c.len > 0 && (!der_get_any(&c, &tag, &contents, parameters) || c.len > 0))
        return false;
    *s = rest;
    return true;
}
