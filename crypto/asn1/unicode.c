/* Text of programs and BMPString's big-endian UTF-16, which PKCS #12 has. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/pkcs12.h>
#include <string.h>

#include "crypto/asn1/chars.h"
#include "crypto/base/raise.h"

#define SURROGATE_HIGH 0xd800
#define SURROGATE_LOW  0xdc00

/* The builder's bytes, the caller's now; their number, of which there can be INT_MAX. */
static unsigned char *taken(struct builder *b, unsigned char **out, int *len)
{
    uint8_t *made = NULL;
    size_t n = 0;
    if (b->len > INT_MAX)
        b->failed = true;
    if (!build_take(b, &made, &n)) {
        build_free(b);
        return NULL;
    }
    if (len != NULL)
        *len = (int)n;
    if (out != NULL)
        *out = made;
    return made;
}

/* With two zero bytes at the end. */
unsigned char *OPENSSL_asc2uni(const char *asc, int asclen, unsigned char **uni, int *unilen)
{
    struct builder b;
    size_t n = asclen == -1 ? strlen(asc) : (size_t)asclen;
    if (asclen < -1)
        return NULL;
    build_init_secret(&b);
    for (size_t i = 0; i < n; i++)
        build_uint(&b, (unsigned char)asc[i], 2);
    build_uint(&b, 0, 2);
    return taken(&b, uni, unilen);
}

/* The low bytes, and a zero if there is none. */
char *OPENSSL_uni2asc(const unsigned char *uni, int unilen)
{
    struct builder b;
    if (unilen < 0 || unilen % 2 != 0)
        return NULL;
    build_init_secret(&b);
    for (int i = 0; i < unilen; i += 2)
        build_u8(&b, uni[i + 1]);
    if (unilen == 0 || uni[unilen - 1] != 0)
        build_u8(&b, 0);
    return (char *)taken(&b, NULL, NULL);
}

static void put_utf16(struct builder *b, uint32_t c)
{
    if (c > 0xffff) {
        build_uint(b, SURROGATE_HIGH + ((c - 0x10000) >> 10), 2);
        c = SURROGATE_LOW + ((c - 0x10000) & 0x3ff);
    }
    build_uint(b, c, 2);
}

unsigned char *OPENSSL_utf82uni(const char *asc, int asclen, unsigned char **uni, int *unilen)
{
    struct builder b;
    uint32_t c;
    if (asclen < -1)
        return NULL;
    struct slice s = slice_of(asc, asclen == -1 ? strlen(asc) : (size_t)asclen);
    if (chars_count(s, CHARS_UTF8) < 0) /* something else: Latin 1 as likely as not */
        return OPENSSL_asc2uni(asc, asclen, uni, unilen);
    build_init_secret(&b);
    while (s.len > 0 && chars_get(&s, CHARS_UTF8, &c))
        put_utf16(&b, c);
    build_uint(&b, 0, 2);
    return taken(&b, uni, unilen);
}

static bool get_utf16(struct slice *s, uint32_t *c)
{
    uint16_t high, low;
    struct slice rest = *s;
    if (!read_u16(&rest, &high))
        return false;
    *c = high;
    if (!chars_is_unicode(high)) {
        if (high >= SURROGATE_LOW || !read_u16(&rest, &low) || low < SURROGATE_LOW || low > 0xdfff)
            return false;
        *c = 0x10000 + ((uint32_t)(high - SURROGATE_HIGH) << 10) + (low - SURROGATE_LOW);
    }
    *s = rest;
    return true;
}

char *OPENSSL_uni2utf8(const unsigned char *uni, int unilen)
{
    struct builder b;
    uint32_t c;
    if (unilen < 0 || unilen % 2 != 0)
        return NULL;
    struct slice s = slice_of(uni, (size_t)unilen);
    while (s.len > 0 && get_utf16(&s, &c))
        ;
    if (s.len > 0) /* not UTF-16 */
        return OPENSSL_uni2asc(uni, unilen);
    build_init_secret(&b);
    s = slice_of(uni, (size_t)unilen);
    while (s.len > 0 && get_utf16(&s, &c))
        chars_put(&b, CHARS_UTF8, c);
    if (unilen == 0 || uni[unilen - 1] != 0 || uni[unilen - 2] != 0)
        build_u8(&b, 0);
    return (char *)taken(&b, NULL, NULL);
}
