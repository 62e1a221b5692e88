/* Addresses in text (RFC 4291, 2.2) and as bytes. */
#include <openssl/asn1.h>
#include <openssl/err.h>

#include "crypto/asn1/asn1.h"
#include "crypto/x509v3/names.h"

/* Four numbers below 256, of digits only. */
static bool ipv4_of(struct slice s, uint8_t out[4])
{
    for (int i = 0; i < 4; i++) {
        unsigned n = 0;
        size_t digits = 0;
        uint8_t c;
        for (; s.len > 0 && *s.ptr >= '0' && *s.ptr <= '9'; digits++) {
            n = n * 10 + (*s.ptr - '0');
            s.ptr++, s.len--;
            if (n > 255)
                return false;
        }
        if (digits == 0 || (i < 3 && (!read_u8(&s, &c) || c != '.')))
            return false;
        out[i] = (uint8_t)n;
    }
    return s.len == 0;
}

/* Up to four hexadecimal digits. */
static bool group_of(struct slice s, uint8_t out[2])
{
    unsigned n = 0;
    if (s.len == 0 || s.len > 4)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        int digit = OPENSSL_hexchar2int(s.ptr[i]);
        if (digit < 0)
            return false;
        n = n << 4 | (unsigned)digit;
    }
    out[0] = (uint8_t)(n >> 8);
    out[1] = (uint8_t)n;
    return true;
}

/* Groups between colons, of which the last may be an IPv4 address: their bytes, or -1. */
static int groups_of(struct slice s, uint8_t out[16])
{
    int n = 0;
    if (s.len == 0)
        return 0;
    for (;;) {
        const uint8_t *colon = memchr(s.ptr, ':', s.len);
        size_t len = colon != NULL ? (size_t)(colon - s.ptr) : s.len;
        struct slice group = slice_of(s.ptr, len);
        if (n <= 12 && colon == NULL && ipv4_of(group, out + n))
            return n + 4;
        if (n > 14 || !group_of(group, out + n))
            return -1;
        n += 2;
        if (colon == NULL)
            return n;
        s = slice_of(colon + 1, s.len - len - 1);
        if (s.len == 0)
            return -1;
    }
}

static bool ipv6_of(struct slice s, uint8_t out[16])
{
    size_t gap = 0;
    uint8_t tail[16];
    while (gap + 1 < s.len && !(s.ptr[gap] == ':' && s.ptr[gap + 1] == ':'))
        gap++;
    if (gap + 1 >= s.len)
        return groups_of(s, out) == 16;
    int before = groups_of(slice_of(s.ptr, gap), out);
    int after = groups_of(slice_of(s.ptr + gap + 2, s.len - gap - 2), tail);
    if (before < 0 || after < 0 || before + after > 14)
        return false;
    if (memchr(s.ptr, '.', gap) != NULL) /* an IPv4 address before the gap */
        return false;
    memset(out + before, 0, (size_t)(16 - before - after));
    memcpy(out + 16 - after, tail, (size_t)after);
    return true;
}

size_t ip_address_of(const char *text, size_t len, unsigned char out[16])
{
    struct slice s = slice_of(text, len);
    if (memchr(text, ':', len) != NULL)
        return ipv6_of(s, out) ? 16 : 0;
    return ipv4_of(s, out) ? 4 : 0;
}

static ASN1_OCTET_STRING *octets(const unsigned char *bytes, size_t len)
{
    if (len == 0)
        return NULL;
    return asn1_string_from(V_ASN1_OCTET_STRING, slice_of(bytes, len));
}

ASN1_OCTET_STRING *a2i_IPADDRESS(const char *ipasc)
{
    unsigned char bytes[16];
    return octets(bytes, ip_address_of(ipasc, strlen(ipasc), bytes));
}

ASN1_OCTET_STRING *a2i_IPADDRESS_NC(const char *ipasc)
{
    unsigned char bytes[32];
    const char *slash = strchr(ipasc, '/');
    if (slash == NULL)
        return NULL;
    size_t len = ip_address_of(ipasc, (size_t)(slash - ipasc), bytes);
    if (len == 0 || ip_address_of(slash + 1, strlen(slash + 1), bytes + len) != len)
        return NULL;
    return octets(bytes, 2 * len);
}
