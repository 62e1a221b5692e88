/* Blocks of addresses, put together and taken apart: RFC 3779, 2.2.3. */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/resources.h"

/* ---- Bits ---- */

size_t address_len(unsigned afi)
{
    return afi == IANA_AFI_IPV4 ? 4 : afi == IANA_AFI_IPV6 ? 16 : 0;
}

bool address_expand(uint8_t *out, size_t len, const ASN1_BIT_STRING *bits, uint8_t fill)
{
    struct slice s = asn1_string_slice(bits);
    if (s.len > len)
        return false;
    if (s.len > 0) {
        memcpy(out, s.ptr, s.len);
        unsigned unused = (unsigned)bits->flags & 7;
        uint8_t mask = (uint8_t)(0xff >> (8 - unused));
        out[s.len - 1] = (uint8_t)(fill ? out[s.len - 1] | mask : out[s.len - 1] & ~mask);
    }
    memset(out + s.len, fill, len - s.len);
    return true;
}

static unsigned bit(const uint8_t *a, size_t i)
{
    return a[i / 8] >> (7 - i % 8) & 1;
}

/* Bits that are left without those at the end which are all `value`. */
static size_t significant_bits(const uint8_t *a, size_t len, unsigned value)
{
    size_t bits = 8 * len;
    while (bits > 0 && bit(a, bits - 1) == value)
        bits--;
    return bits;
}

int address_prefix_len(const struct address_range *r, size_t len)
{
    size_t bits = 0;
    while (bits < 8 * len && bit(r->min, bits) == bit(r->max, bits))
        bits++;
    bool rest =
        significant_bits(r->min, len, 0) <= bits && significant_bits(r->max, len, 1) <= bits;
    return rest ? (int)bits : -1;
}

static bool set_bits(ASN1_BIT_STRING *s, const uint8_t *address, size_t bits)
{
    size_t len = (bits + 7) / 8;
    uint8_t copy[ADDRESS_MAX] = {0};
    unsigned unused = (unsigned)(8 * len - bits);
    memcpy(copy, address, len);
    if (len > 0)
        copy[len - 1] &= (uint8_t)(0xff << unused);
    if (!ASN1_STRING_set(s, copy, (int)len))
        return false;
    s->flags = (s->flags & ~7L) | ASN1_STRING_FLAG_BITS_LEFT | (long)unused;
    return true;
}

/* ---- Ranges ---- */

bool address_range_of(const IPAddressOrRange *a, size_t len, struct address_range *out)
{
    bool prefix = a->type == IPAddressOrRange_addressPrefix;
    return address_expand(out->min, len, prefix ? a->u.addressPrefix : a->u.addressRange->min, 0) &&
           address_expand(out->max, len, prefix ? a->u.addressPrefix : a->u.addressRange->max,
                          0xff);
}

static bool fill_prefix(IPAddressOrRange *a, const uint8_t *address, size_t bits)
{
    a->u.addressPrefix = ASN1_BIT_STRING_new();
    a->type = IPAddressOrRange_addressPrefix;
    return a->u.addressPrefix != NULL && set_bits(a->u.addressPrefix, address, bits);
}

static bool fill_range(IPAddressOrRange *a, const struct address_range *r, size_t len)
{
    a->u.addressRange = IPAddressRange_new();
    a->type = IPAddressOrRange_addressRange;
    return a->u.addressRange != NULL &&
           set_bits(a->u.addressRange->min, r->min, significant_bits(r->min, len, 0)) &&
           set_bits(a->u.addressRange->max, r->max, significant_bits(r->max, len, 1));
}

IPAddressOrRange *address_range_make(const struct address_range *r, size_t len)
{
    IPAddressOrRange *a = IPAddressOrRange_new();
    int bits = address_prefix_len(r, len);
    if (a != NULL && (bits >= 0 ? fill_prefix(a, r->min, (size_t)bits) : fill_range(a, r, len)))
        return a;
    IPAddressOrRange_free(a);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

unsigned X509v3_addr_get_afi(const IPAddressFamily *f)
{
    struct slice s = slice_of(NULL, 0);
    if (f != NULL && f->addressFamily != NULL)
        s = asn1_string_slice(f->addressFamily);
    return s.len >= 2 ? (unsigned)(s.ptr[0] << 8 | s.ptr[1]) : 0;
}

int X509v3_addr_get_range(IPAddressOrRange *aor, const unsigned afi, unsigned char *min,
                          unsigned char *max, const int length)
{
    struct address_range r;
    size_t len = address_len(afi);
    if (aor == NULL || min == NULL || max == NULL || len == 0 || length < (int)len ||
        !address_range_of(aor, len, &r))
        return 0;
    memcpy(min, r.min, len);
    memcpy(max, r.max, len);
    return (int)len;
}

/* ---- Families ---- */

int address_family_cmp(const IPAddressFamily *a, const IPAddressFamily *b)
{
    struct slice x = asn1_string_slice(a->addressFamily), y = asn1_string_slice(b->addressFamily);
    size_t len = x.len < y.len ? x.len : y.len;
    int r = len > 0 ? memcmp(x.ptr, y.ptr, len) : 0;
    return r != 0 ? r : (x.len > y.len) - (x.len < y.len);
}

static IPAddressFamily *new_family(IPAddrBlocks *addr, const uint8_t *id, int len)
{
    IPAddressFamily *f = IPAddressFamily_new();
    if (f != NULL && ASN1_OCTET_STRING_set(f->addressFamily, id, len) &&
        sk_IPAddressFamily_push(addr, f) > 0)
        return f;
    IPAddressFamily_free(f);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

/* The choice of a family, which is new if it is of type -1; NULL without one. */
static IPAddressChoice *choice_of(IPAddrBlocks *addr, unsigned afi, const unsigned *safi)
{
    uint8_t id[3] = {(uint8_t)(afi >> 8), (uint8_t)afi, (uint8_t)(safi != NULL ? *safi : 0)};
    int len = safi != NULL ? 3 : 2;
    if (addr == NULL)
        return NULL;
    for (int i = 0; i < sk_IPAddressFamily_num(addr); i++) {
        IPAddressFamily *f = sk_IPAddressFamily_value(addr, i);
        if (slice_is(asn1_string_slice(f->addressFamily), id, (size_t)len))
            return f->ipAddressChoice;
    }
    IPAddressFamily *f = new_family(addr, id, len);
    return f != NULL ? f->ipAddressChoice : NULL;
}

int X509v3_addr_add_inherit(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi)
{
    IPAddressChoice *choice = choice_of(addr, afi, safi);
    if (choice == NULL)
        return 0;
    if (choice->type != -1)
        return choice->type == IPAddressChoice_inherit;
    choice->u.inherit = ASN1_NULL_new();
    if (choice->u.inherit == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    choice->type = IPAddressChoice_inherit;
    return 1;
}

/* Appends what is the list's from then on, whether it comes to be there or not. */
static bool append(IPAddressChoice *choice, IPAddressOrRange *a)
{
    bool ok = choice != NULL && a != NULL && choice->type != IPAddressChoice_inherit;
    if (ok && choice->type == -1) {
        choice->u.addressesOrRanges = sk_IPAddressOrRange_new_null();
        if (choice->u.addressesOrRanges != NULL)
            choice->type = IPAddressChoice_addressesOrRanges;
    }
    if (ok && sk_IPAddressOrRange_push(choice->u.addressesOrRanges, a) > 0)
        return true;
    if (ok)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    IPAddressOrRange_free(a);
    return false;
}

int X509v3_addr_add_prefix(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi,
                           unsigned char *a, const int prefixlen)
{
    size_t len = address_len(afi);
    if (addr == NULL || a == NULL || len == 0 || prefixlen < 0 || prefixlen > 8 * (int)len)
        return 0;
    IPAddressOrRange *made = IPAddressOrRange_new();
    if (made == NULL || !fill_prefix(made, a, (size_t)prefixlen)) {
        IPAddressOrRange_free(made);
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    }
    return append(choice_of(addr, afi, safi), made);
}

int X509v3_addr_add_range(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi,
                          unsigned char *min, unsigned char *max)
{
    struct address_range r;
    size_t len = address_len(afi);
    if (addr == NULL || min == NULL || max == NULL || len == 0 || memcmp(min, max, len) > 0)
        return 0;
    memcpy(r.min, min, len);
    memcpy(r.max, max, len);
    IPAddressOrRange *made = address_range_make(&r, len);
    return made != NULL && append(choice_of(addr, afi, safi), made);
}
