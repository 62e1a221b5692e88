/* Calls on addresses and numbers of autonomous systems (RFC 3779), name constraints, distribution
 * points. */
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/x509/world.h"

static IPAddrBlocks *read_blocks(struct slice s)
{
    const unsigned char *p = s.ptr;
    return (IPAddrBlocks *)X509V3_EXT_get_nid(NID_sbgp_ipAddrBlock) == NULL || s.ptr == NULL
               ? NULL
               : (IPAddrBlocks *)ASN1_item_d2i(
                     NULL, &p, (long)s.len,
                     ASN1_ITEM_ptr(X509V3_EXT_get_nid(NID_sbgp_ipAddrBlock)->it));
}

static void free_blocks(IPAddrBlocks *b)
{
    sk_IPAddressFamily_pop_free(b, IPAddressFamily_free);
}

static long sets(IPAddrBlocks *a, IPAddrBlocks *b)
{
    long sum = X509v3_addr_is_canonical(a) + 2 * X509v3_addr_inherits(a);
    sum += 4 * X509v3_addr_subset(a, b) + 8 * X509v3_addr_subset(b, a);
    must(X509v3_addr_subset(a, a) == 1 && X509v3_addr_subset(NULL, a) == 1, "no subset of itself");
    for (int i = 0; i < sk_IPAddressFamily_num(a); i++) {
        const IPAddressFamily *f = sk_IPAddressFamily_value(a, i);
        unsigned char min[16], max[16];
        unsigned afi = X509v3_addr_get_afi(f);
        if (f->ipAddressChoice->type != IPAddressChoice_addressesOrRanges)
            continue;
        IPAddressOrRanges *all = f->ipAddressChoice->u.addressesOrRanges;
        for (int j = 0; j < sk_IPAddressOrRange_num(all); j++) {
            IPAddressOrRange *r = sk_IPAddressOrRange_value(all, j);
            sum += X509v3_addr_get_range(r, afi, min, max, sizeof(min)) +
                   X509v3_addr_get_range(r, afi, min, max, 1);
        }
    }
    if (X509v3_addr_canonize(a))
        must(X509v3_addr_is_canonical(a), "canonical, and not");
    return sum;
}

static long addresses(struct world *w)
{
    IPAddrBlocks *a = read_blocks(arg_bytes(w)), *b = read_blocks(arg_bytes(w));
    long sum = a == NULL ? -1 : sets(a, b);
    if (a != NULL && w->certs != NULL)
        sum += 1000 * (X509v3_addr_validate_resource_set(w->certs, a, 0) +
                       X509v3_addr_validate_resource_set(w->certs, a, 1));
    free_blocks(a);
    free_blocks(b);
    return sum;
}

/* Blocks put together of prefixes and ranges. */
static long build_addresses(struct world *w)
{
    IPAddrBlocks *a = sk_IPAddressFamily_new_null();
    unsigned n = arg(w) % 9;
    long sum = 0;
    for (unsigned i = 0; a != NULL && i < n; i++) {
        unsigned how = arg(w), safi = arg(w);
        struct slice bytes = arg_bytes(w);
        unsigned char low[16] = {0}, high[16] = {0};
        memcpy(low, bytes.ptr != NULL ? bytes.ptr : low, bytes.len < 16 ? bytes.len : 16);
        memcpy(high, low, sizeof(high));
        high[how >> 4] |= 1;
        unsigned afi = (how & 1) != 0 ? IANA_AFI_IPV6 : IANA_AFI_IPV4;
        const unsigned *sub = safi > 0 ? &safi : NULL;
        int ok = (how & 6) == 0   ? X509v3_addr_add_inherit(a, afi, sub)
                 : (how & 6) == 2 ? X509v3_addr_add_range(a, afi, sub, low, high)
                                  : X509v3_addr_add_prefix(a, afi, sub, low, (int)(safi % 33));
        sum = 2 * sum + ok;
    }
    if (a != NULL)
        sum += 1000 * sets(a, NULL);
    free_blocks(a);
    return sum;
}

static ASIdentifiers *read_numbers(struct slice s)
{
    const unsigned char *p = s.ptr;
    return d2i_ASIdentifiers(NULL, &p, (long)s.len);
}

static long compare_numbers(ASIdentifiers *a, ASIdentifiers *b)
{
    long sum = X509v3_asid_is_canonical(a) + 2 * X509v3_asid_inherits(a) +
               4 * X509v3_asid_subset(a, b) + 8 * X509v3_asid_subset(b, a);
    must(X509v3_asid_subset(a, a) == 1 && X509v3_asid_subset(NULL, a) == 1, "no subset of itself");
    if (X509v3_asid_canonize(a))
        must(X509v3_asid_is_canonical(a), "canonical, and not");
    return sum;
}

static long numbers(struct world *w)
{
    ASIdentifiers *a = read_numbers(arg_bytes(w)), *b = read_numbers(arg_bytes(w));
    long sum = a == NULL ? -1 : compare_numbers(a, b);
    if (a != NULL && w->certs != NULL)
        sum += 1000 * (X509v3_asid_validate_resource_set(w->certs, a, 0) +
                       X509v3_asid_validate_resource_set(w->certs, a, 1));
    ASIdentifiers_free(a);
    ASIdentifiers_free(b);
    return sum;
}

static ASN1_INTEGER *integer(unsigned n)
{
    ASN1_INTEGER *i = ASN1_INTEGER_new();
    if (i != NULL && ASN1_INTEGER_set(i, (long)n))
        return i;
    ASN1_INTEGER_free(i);
    return NULL;
}

static long build_numbers(struct world *w)
{
    ASIdentifiers *a = ASIdentifiers_new();
    unsigned n = arg(w) % 9;
    long sum = 0;
    for (unsigned i = 0; a != NULL && i < n; i++) {
        unsigned how = arg(w), from = arg(w), to = arg(w);
        int which = (how & 1) != 0 ? V3_ASID_RDI : V3_ASID_ASNUM;
        ASN1_INTEGER *min = integer(from), *max = (how & 4) != 0 ? integer(to) : NULL;
        int ok = (how & 2) != 0 ? X509v3_asid_add_inherit(a, which)
                                : min != NULL && X509v3_asid_add_id_or_range(a, which, min, max);
        if (!ok || (how & 2) != 0) {
            ASN1_INTEGER_free(min);
            ASN1_INTEGER_free(max);
        }
        sum = 2 * sum + ok;
    }
    if (a != NULL)
        sum += 1000 * compare_numbers(a, NULL);
    ASIdentifiers_free(a);
    return sum;
}

/* ---- Constraints, points ---- */

static long constraints(struct world *w)
{
    X509 *x = the_cert(w);
    NAME_CONSTRAINTS *nc = x == NULL ? NULL : X509_get_ext_d2i(x, NID_name_constraints, NULL, NULL);
    long sum = nc == NULL ? -1
                          : 100 * NAME_CONSTRAINTS_check(w->other != NULL ? w->other : x, nc) +
                                NAME_CONSTRAINTS_check_CN(w->other != NULL ? w->other : x, nc);
    NAME_CONSTRAINTS_free(nc);
    return sum;
}

static long point(struct world *w)
{
    struct slice s = arg_bytes(w);
    const unsigned char *p = s.ptr;
    DIST_POINT_NAME *n = d2i_DIST_POINT_NAME(NULL, &p, (long)s.len);
    long ok = n != NULL && the_name(w) != NULL
                  ? DIST_POINT_set_dpname(n, w->name) + DIST_POINT_set_dpname(n, w->name)
                  : -1;
    DIST_POINT_NAME_free(n);
    return ok;
}

const struct op resource_ops[] = {
    {"addr.read", addresses},
    {"addr.build", build_addresses},
    {"asid.read", numbers},
    {"asid.build", build_numbers},
    {"constraints.check", constraints},
    {"point.name", point},
    {NULL, NULL},
};
