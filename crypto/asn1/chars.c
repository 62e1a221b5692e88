#include "crypto/asn1/chars.h"

#include <openssl/asn1.h>
#include <string.h>

bool chars_is_printable(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != 0 && c < 0x80 && strchr(" '()+,-./:=?", (int)c) != NULL);
}

bool chars_is_numeric(uint32_t c)
{
    return c == ' ' || (c >= '0' && c <= '9');
}

bool chars_of_type(int tag, enum charset *set)
{
    /* The set and 1, so that what isn't named has 0. */
    static const unsigned char sets[31] = {
        [V_ASN1_UTF8STRING] = 1 + CHARS_UTF8,           [V_ASN1_NUMERICSTRING] = 1 + CHARS_BYTES,
        [V_ASN1_PRINTABLESTRING] = 1 + CHARS_BYTES,     [V_ASN1_T61STRING] = 1 + CHARS_BYTES,
        [V_ASN1_IA5STRING] = 1 + CHARS_BYTES,           [V_ASN1_UTCTIME] = 1 + CHARS_BYTES,
        [V_ASN1_GENERALIZEDTIME] = 1 + CHARS_BYTES,     [V_ASN1_VISIBLESTRING] = 1 + CHARS_BYTES,
        [V_ASN1_UNIVERSALSTRING] = 1 + CHARS_UNIVERSAL, [V_ASN1_BMPSTRING] = 1 + CHARS_BMP,
    };
    if (tag < 0 || tag >= (int)sizeof(sets) || sets[tag] == 0)
        return false;
    *set = (enum charset)(sets[tag] - 1);
    return true;
}

/* The forms of RFC 3629, 3: what the first byte has, how many follow, the least that is not too
 * long. */
static const struct form {
    unsigned char mask, bits, more;
    uint32_t least;
} forms[] = {
    {0x80, 0x00, 0, 0},
    {0xe0, 0xc0, 1, 0x80},
    {0xf0, 0xe0, 2, 0x800},
    {0xf8, 0xf0, 3, 0x10000},
};
#define N_FORMS (sizeof(forms) / sizeof(forms[0]))

int UTF8_getc(const unsigned char *str, int len, unsigned long *val)
{
    if (len <= 0)
        return 0;
    size_t i = 0;
    while (i < N_FORMS && (str[0] & forms[i].mask) != forms[i].bits)
        i++;
    if (i == N_FORMS)
        return -2;
    if (len <= forms[i].more)
        return -1;
    uint32_t v = str[0] & (uint32_t)(unsigned char)~forms[i].mask;
    for (int j = 1; j <= forms[i].more; j++) {
        if ((str[j] & 0xc0) != 0x80)
            return -3;
        v = v << 6 | (str[j] & 0x3f);
    }
    if (v < forms[i].least || v > 0x10ffff)
        return -4;
    if (!chars_is_unicode(v))
        return -2;
    *val = v;
    return forms[i].more + 1;
}

int UTF8_putc(unsigned char *str, int len, unsigned long value)
{
    size_t i = 0;
    if (str != NULL && len <= 0)
        return -1;
    if (value > 0x10ffff || !chars_is_unicode((uint32_t)value))
        return -2;
    while (i + 1 < N_FORMS && value >= forms[i + 1].least)
        i++;
    int n = forms[i].more + 1;
    if (str == NULL)
        return n;
    if (len < n)
        return -1;
    for (int j = n - 1; j > 0; j--, value >>= 6)
        str[j] = (unsigned char)(0x80 | (value & 0x3f));
    str[0] = (unsigned char)(forms[i].bits | value);
    return n;
}

static bool get_byte(struct slice *s, uint32_t *c)
{
    uint8_t byte;
    if (!read_u8(s, &byte))
        return false;
    *c = byte;
    return true;
}

static bool get_utf8(struct slice *s, uint32_t *c)
{
    unsigned long v;
    struct slice skipped;
    if (s->len > 0 && s->ptr[0] < 0x80)
        return get_byte(s, c);
    int n = UTF8_getc(s->ptr, s->len > 4 ? 4 : (int)s->len, &v);
    if (n <= 0)
        return false;
    *c = (uint32_t)v;
    return read_slice(s, (size_t)n, &skipped);
}

bool chars_get(struct slice *s, enum charset set, uint32_t *c)
{
    uint64_t v;
    if (set == CHARS_UTF8)
        return get_utf8(s, c);
    if (set == CHARS_BYTES)
        return get_byte(s, c);
    if (!read_uint(s, (size_t)set, &v))
        return false;
    *c = (uint32_t)v;
    return true;
}

long chars_count(struct slice s, enum charset set)
{
    long n = 0;
    uint32_t c;
    if (set != CHARS_UTF8)
        return s.len % (size_t)set == 0 ? (long)(s.len / (size_t)set) : -1;
    for (; s.len > 0; n++)
        if (!chars_get(&s, set, &c))
            return -1;
    return n;
}

void chars_put(struct builder *b, enum charset set, uint32_t c)
{
    unsigned char room[4];
    if (set != CHARS_UTF8) {
        build_uint(b, c, (size_t)set);
        return;
    }
    int n = UTF8_putc(room, sizeof(room), c);
    if (n > 0)
        build_bytes(b, room, (size_t)n);
    else
        b->failed = true;
}
