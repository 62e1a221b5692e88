/* Addresses and autonomous systems (RFC 3779), printed. */
#include <openssl/asn1.h>

#include "crypto/asn1/asn1.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/resources.h"

/* ---- Addresses: 2.2.3 ---- */

static void print_ipv4(BIO *out, const uint8_t a[4])
{
    BIO_printf(out, "%d.%d.%d.%d", a[0], a[1], a[2], a[3]);
}

/* Zeros at the end are left out. */
static void print_ipv6(BIO *out, const uint8_t a[16])
{
    int n = 16;
    while (n > 1 && a[n - 1] == 0 && a[n - 2] == 0)
        n -= 2;
    for (int i = 0; i < n; i += 2)
        BIO_printf(out, "%x%s", a[i] << 8 | a[i + 1], i < 14 ? ":" : "");
    if (n < 16)
        BIO_puts(out, ":");
    if (n == 0)
        BIO_puts(out, ":");
}

static bool print_address(BIO *out, unsigned afi, const ASN1_BIT_STRING *bits, uint8_t fill)
{
    uint8_t address[ADDRESS_MAX];
    size_t len = address_len(afi);
    struct slice s = asn1_string_slice(bits);
    if (len == 0) {
        for (size_t i = 0; i < s.len; i++)
            BIO_printf(out, "%s%02x", i > 0 ? ":" : "", s.ptr[i]);
        BIO_printf(out, "[%d]", (int)(bits->flags & 7));
        return true;
    }
    if (!address_expand(address, len, bits, fill))
        return false;
    if (afi == IANA_AFI_IPV4)
        print_ipv4(out, address);
    else
        print_ipv6(out, address);
    return true;
}

static int prefix_len(const ASN1_BIT_STRING *bits)
{
    return ASN1_STRING_length(bits) * 8 - (int)(bits->flags & 7);
}

static bool print_addresses(BIO *out, int indent, unsigned afi, const IPAddressOrRanges *list)
{
    for (int i = 0; i < sk_IPAddressOrRange_num(list); i++) {
        const IPAddressOrRange *a = sk_IPAddressOrRange_value(list, i);
        BIO_printf(out, "%*s", indent, "");
        if (a->type == IPAddressOrRange_addressPrefix) {
            if (!print_address(out, afi, a->u.addressPrefix, 0))
                return false;
            BIO_printf(out, "/%d\n", prefix_len(a->u.addressPrefix));
            continue;
        }
        if (!print_address(out, afi, a->u.addressRange->min, 0))
            return false;
        BIO_puts(out, "-");
        if (!print_address(out, afi, a->u.addressRange->max, 0xff))
            return false;
        BIO_puts(out, "\n");
    }
    return true;
}

/* Subsequent address families, of BGP: 2.2.3.3. */
static const struct {
    unsigned safi;
    const char *name;
} safis[] = {
    {1, "Unicast"}, {2, "Multicast"}, {3, "Unicast/Multicast"}, {4, "MPLS"},
    {64, "Tunnel"}, {65, "VPLS"},     {66, "BGP MDT"},          {128, "MPLS-labeled VPN"},
};

static void print_safi(BIO *out, unsigned safi)
{
    for (size_t i = 0; i < sizeof(safis) / sizeof(safis[0]); i++)
        if (safis[i].safi == safi) {
            BIO_printf(out, " (%s)", safis[i].name);
            return;
        }
    BIO_printf(out, " (Unknown SAFI %u)", safi);
}

I2R(addresses_i2r)
{
    const IPAddrBlocks *families = v;
    (void)m;
    for (int i = 0; i < sk_IPAddressFamily_num(families); i++) {
        const IPAddressFamily *f = sk_IPAddressFamily_value(families, i);
        struct slice id = asn1_string_slice(f->addressFamily);
        unsigned afi = X509v3_addr_get_afi(f);
        if (afi == IANA_AFI_IPV4 || afi == IANA_AFI_IPV6)
            BIO_printf(out, "%*sIPv%d", indent, "", afi == IANA_AFI_IPV4 ? 4 : 6);
        else
            BIO_printf(out, "%*sUnknown AFI %u", indent, "", afi);
        if (id.len > 2)
            print_safi(out, id.ptr[2]);
        if (f->ipAddressChoice->type == IPAddressChoice_inherit) {
            BIO_puts(out, ": inherit\n");
            continue;
        }
        BIO_puts(out, ":\n");
        if (!print_addresses(out, indent + 2, afi, f->ipAddressChoice->u.addressesOrRanges))
            return 0;
    }
    return 1;
}

/* ---- Autonomous systems: 3.2.3 ---- */

static bool print_number(BIO *out, const ASN1_INTEGER *n)
{
    char *text = i2s_ASN1_INTEGER(NULL, n);
    if (text != NULL)
        BIO_puts(out, text);
    OPENSSL_free(text);
    return text != NULL;
}

static bool print_numbers(BIO *out, const ASIdentifierChoice *choice, int indent, const char *title)
{
    if (choice == NULL)
        return true;
    BIO_printf(out, "%*s%s:\n", indent, "", title);
    if (choice->type == ASIdentifierChoice_inherit) {
        BIO_printf(out, "%*sinherit\n", indent + 2, "");
        return true;
    }
    for (int i = 0; i < sk_ASIdOrRange_num(choice->u.asIdsOrRanges); i++) {
        const ASIdOrRange *a = sk_ASIdOrRange_value(choice->u.asIdsOrRanges, i);
        bool range = a->type == ASIdOrRange_range;
        BIO_printf(out, "%*s", indent + 2, "");
        if (!print_number(out, range ? a->u.range->min : a->u.id))
            return false;
        if (range && (BIO_puts(out, "-") <= 0 || !print_number(out, a->u.range->max)))
            return false;
        BIO_puts(out, "\n");
    }
    return true;
}

I2R(as_numbers_i2r)
{
    const ASIdentifiers *ids = v;
    (void)m;
    return print_numbers(out, ids->asnum, indent, "Autonomous System Numbers") &&
           print_numbers(out, ids->rdi, indent, "Routing Domain Identifiers");
}
