/* BIT STRING (X.690, 8.6): the bits, and, in the flags, how many of the last byte are unused.
 * Without that flag they are named bits, and zero bits at the end don't count (11.2.2). */
#include <limits.h>
#include <openssl/crypto.h>

#include "crypto/asn1/value.h"
#include "crypto/base/raise.h"

enum { UNUSED_MASK = 0x07 };

bool asn1_get_bit_string(ASN1_STRING **to, struct slice c)
{
    uint8_t unused;
    if (!read_u8(&c, &unused))
        return FAIL(ERR_LIB_ASN1, ASN1_R_STRING_TOO_SHORT);
    if (c.len >= INT_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_STRING_TOO_LONG);
    if (unused > 7)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_BIT_STRING_BITS_LEFT);
    ASN1_STRING *s = *to;
    if (s == NULL)
        s = c.len > 0 ? asn1_string_from(V_ASN1_BIT_STRING, c)
                      : ASN1_STRING_type_new(V_ASN1_BIT_STRING);
    if (s == NULL)
        return false;
    if (c.len == 0)
        ASN1_STRING_set0(s, NULL, 0);
    else if (s == *to && !ASN1_STRING_set(s, c.ptr, (int)c.len))
        return false;
    if (c.len > 0)
        s->data[c.len - 1] &= (uint8_t)(0xff << unused);
    s->type = V_ASN1_BIT_STRING;
    s->flags &= ~(long)(ASN1_STRING_FLAG_BITS_LEFT | UNUSED_MASK);
    s->flags |= ASN1_STRING_FLAG_BITS_LEFT | unused;
    *to = s;
    return true;
}

/* How many bits at the end of the last byte are zero. */
static unsigned trailing_zeros(uint8_t last)
{
    unsigned n = 0;
    while (n < 7 && (last >> n & 1) == 0)
        n++;
    return n;
}

void asn1_put_bit_string(struct asn1_writer *w, const ASN1_STRING *value)
{
    struct slice c = asn1_string_slice(value);
    unsigned unused = 0;
    if (c.len > 0 && (value->flags & ASN1_STRING_FLAG_BITS_LEFT)) {
        unused = value->flags & UNUSED_MASK;
    } else {
        while (c.len > 0 && c.ptr[c.len - 1] == 0)
            c.len--;
        if (c.len > 0)
            unused = trailing_zeros(c.ptr[c.len - 1]);
    }
    if (c.len > 0) {
        write_u8(w, c.ptr[c.len - 1] & 0xffU << unused);
        write_bytes(w, c.ptr, c.len - 1);
    }
    write_u8(w, unused);
}

ASN1_BIT_STRING *asn1_bit_string_from(struct slice contents)
{
    ASN1_STRING *s = NULL;
    asn1_get_bit_string(&s, contents);
    return s;
}

int ASN1_BIT_STRING_set(ASN1_BIT_STRING *a, unsigned char *d, int length)
{
    return ASN1_STRING_set(a, d, length);
}

int ASN1_BIT_STRING_set_bit(ASN1_BIT_STRING *a, int n, int value)
{
    if (a == NULL || n < 0)
        return 0;
    int at = n / 8;
    uint8_t bit = (uint8_t)(0x80 >> n % 8);
    a->flags &= ~(long)(ASN1_STRING_FLAG_BITS_LEFT | UNUSED_MASK);
    if (a->data == NULL || a->length <= at) {
        if (!value)
            return 1;
        size_t had = a->data != NULL ? (size_t)a->length : 0, need = (size_t)at + 1;
        unsigned char *data = OPENSSL_clear_realloc(a->data, had, need);
        if (data == NULL)
            return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
        memset(data + had, 0, need - had);
        a->data = data;
        a->length = at + 1;
    }
    a->data[at] = (uint8_t)(value ? a->data[at] | bit : a->data[at] & ~bit);
    while (a->length > 0 && a->data[a->length - 1] == 0)
        a->length--;
    return 1;
}

int ASN1_BIT_STRING_get_bit(const ASN1_BIT_STRING *a, int n)
{
    if (a == NULL || n < 0 || a->data == NULL || a->length <= n / 8)
        return 0;
    return a->data[n / 8] >> (7 - n % 8) & 1;
}

int ASN1_BIT_STRING_check(const ASN1_BIT_STRING *a, const unsigned char *flags, int flags_len)
{
    if (a == NULL || a->data == NULL)
        return 1;
    unsigned outside = 0;
    for (int i = 0; i < a->length; i++)
        outside |= a->data[i] & (i < flags_len ? ~(unsigned)flags[i] : 0xffU);
    return outside == 0;
}

/* ---- Bits by name ---- */

int ASN1_BIT_STRING_name_print(BIO *out, ASN1_BIT_STRING *bs, BIT_STRING_BITNAME *tbl, int indent)
{
    const char *before = "";
    BIO_printf(out, "%*s", indent, "");
    for (const BIT_STRING_BITNAME *name = tbl; name->lname != NULL; name++)
        if (ASN1_BIT_STRING_get_bit(bs, name->bitnum)) {
            BIO_printf(out, "%s%s", before, name->lname);
            before = ", ";
        }
    BIO_puts(out, "\n");
    return 1;
}

int ASN1_BIT_STRING_num_asc(const char *name, BIT_STRING_BITNAME *tbl)
{
    for (; tbl->lname != NULL; tbl++)
        if (strcmp(tbl->sname, name) == 0 || strcmp(tbl->lname, name) == 0)
            return tbl->bitnum;
    return -1;
}

int ASN1_BIT_STRING_set_asc(ASN1_BIT_STRING *bs, const char *name, int value,
                            BIT_STRING_BITNAME *tbl)
{
    int n = ASN1_BIT_STRING_num_asc(name, tbl);
    return n >= 0 && (bs == NULL || ASN1_BIT_STRING_set_bit(bs, n, value));
}
