/* DER's builders, the getters' counterparts. */
#include <string.h>

#include "crypto/der/der.h"

size_t der_open(struct builder *b, unsigned tag)
{
    build_u8(b, (uint8_t)tag);
    return build_open(b, 1);
}

/* The length has one byte's room; a longer one (X.690, 8.1.3.5) pushes the contents on. */
void der_close(struct builder *b, size_t mark)
{
    if (b->failed)
        return;
    uint64_t len = b->len - mark;
    if (len < 0x80) {
        build_close(b, mark, 1);
        return;
    }
    size_t bytes = 0;
    while (bytes < 8 && len >> (8 * bytes) != 0)
        bytes++;
    uint8_t *at = build_insert(b, mark, bytes);
    if (at == NULL)
        return;
    at[-1] = (uint8_t)(0x80 | bytes);
    for (size_t i = bytes; i-- > 0; len >>= 8)
        at[i] = (uint8_t)len;
}

void der_put(struct builder *b, unsigned tag, struct slice contents)
{
    size_t mark = der_open(b, tag);
    build_slice(b, contents);
    der_close(b, mark);
}

void der_put_unsigned(struct builder *b, struct slice magnitude)
{
    while (magnitude.len > 0 && magnitude.ptr[0] == 0)
        magnitude = slice_of(magnitude.ptr + 1, magnitude.len - 1);
    size_t mark = der_open(b, DER_INTEGER);
    if (magnitude.len == 0 || magnitude.ptr[0] >> 7)
        build_u8(b, 0);
    build_slice(b, magnitude);
    der_close(b, mark);
}

void der_put_u64(struct builder *b, uint64_t v)
{
    uint8_t bytes[8];
    for (size_t i = 8; i-- > 0; v >>= 8)
        bytes[i] = (uint8_t)v;
    der_put_unsigned(b, slice_of(bytes, 8));
}

void der_put_boolean(struct builder *b, bool v)
{
    uint8_t byte = v ? 0xff : 0;
    der_put(b, DER_BOOLEAN, slice_of(&byte, 1));
}

void der_put_null(struct builder *b)
{
    der_put(b, DER_NULL, slice_of(NULL, 0));
}

void der_put_octets(struct builder *b, struct slice octets)
{
    der_put(b, DER_OCTET_STRING, octets);
}

size_t der_open_bits(struct builder *b)
{
    size_t mark = der_open(b, DER_BIT_STRING);
    build_u8(b, 0); /* no unused bits */
    return mark;
}

void der_put_bits(struct builder *b, struct slice bytes)
{
    size_t mark = der_open_bits(b);
    build_slice(b, bytes);
    der_close(b, mark);
}
