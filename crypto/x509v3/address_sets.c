/* Blocks of addresses as sets: their canonical form, and which is part of which. RFC 3779, 2.2.3.
 */
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/resources.h"

static bool inherits(const IPAddressFamily *f)
{
    return f->ipAddressChoice->type == IPAddressChoice_inherit;
}

static IPAddressOrRanges *list_of(const IPAddressFamily *f)
{
    return f->ipAddressChoice->u.addressesOrRanges;
}

/* Bytes of an address; 0: it isn't known. An AFI, and perhaps a SAFI: 2.2.3.3. */
static size_t len_of(const IPAddressFamily *f)
{
    int len = ASN1_STRING_length(f->addressFamily);
    return len == 2 || len == 3 ? address_len(X509v3_addr_get_afi(f)) : 0;
}

/* a + 1 == b, where a isn't the last there is. */
static bool follows(const uint8_t *a, const uint8_t *b, size_t len)
{
    unsigned carry = 1;
    for (size_t i = len; i-- > 0; carry >>= 8) {
        carry += a[i];
        if (b[i] != (carry & 0xff))
            return false;
    }
    return carry == 0;
}

/* ---- The canonical form ---- */

/* Sorted, apart from one another, prefixes wherever there is one: 2.2.3.6, 2.2.3.7. */
static bool list_is_canonical(const IPAddressOrRanges *list, size_t len)
{
    struct address_range before, r;
    int n = sk_IPAddressOrRange_num(list);
    for (int i = 0; i < n; i++, before = r) {
        const IPAddressOrRange *a = sk_IPAddressOrRange_value(list, i);
        if (!address_range_of(a, len, &r) || memcmp(r.min, r.max, len) > 0)
            return false;
        if (a->type == IPAddressOrRange_addressRange && address_prefix_len(&r, len) >= 0)
            return false;
        if (i > 0 && (memcmp(before.max, r.min, len) >= 0 || follows(before.max, r.min, len)))
            return false;
    }
    return n > 0;
}

static bool family_is_canonical(const IPAddressFamily *f)
{
    int octets = ASN1_STRING_length(f->addressFamily);
    if (octets != 2 && octets != 3)
        return false;
    if (inherits(f))
        return true;
    size_t len = len_of(f);
    return f->ipAddressChoice->type == IPAddressChoice_addressesOrRanges && len > 0 &&
           list_is_canonical(list_of(f), len);
}

int X509v3_addr_is_canonical(IPAddrBlocks *addr)
{
    for (int i = 0; i < sk_IPAddressFamily_num(addr); i++) {
        const IPAddressFamily *f = sk_IPAddressFamily_value(addr, i);
        if (!family_is_canonical(f) ||
            (i > 0 && address_family_cmp(sk_IPAddressFamily_value(addr, i - 1), f) >= 0))
            return 0;
    }
    return 1;
}

/* ---- Making it so ---- */

static int by_min(const void *a, const void *b)
{
    return memcmp(((const struct address_range *)a)->min, ((const struct address_range *)b)->min,
                  ADDRESS_MAX);
}

/* The ranges of a list, sorted, joined where one ends before the next begins: their number; 0 if
 * one isn't one or two overlap. */
static size_t join(const IPAddressOrRanges *list, size_t len, struct address_range *r)
{
    size_t n = (size_t)sk_IPAddressOrRange_num(list), last = 0;
    memset(r, 0, n * sizeof(*r));
    for (size_t i = 0; i < n; i++)
        if (!address_range_of(sk_IPAddressOrRange_value(list, (int)i), len, &r[i]) ||
            memcmp(r[i].min, r[i].max, len) > 0)
            return 0;
    qsort(r, n, sizeof(*r), by_min);
    for (size_t i = 1; i < n; i++) {
        if (memcmp(r[last].max, r[i].min, len) >= 0)
            return 0;
        if (follows(r[last].max, r[i].min, len))
            memcpy(r[last].max, r[i].max, len);
        else
            r[++last] = r[i];
    }
    return last + 1;
}

/* A list of ranges, new; NULL with an error. */
static IPAddressOrRanges *list_from(const struct address_range *r, size_t n, size_t len)
{
    IPAddressOrRanges *list = sk_IPAddressOrRange_new_reserve(NULL, (int)n);
    for (size_t i = 0; list != NULL && i < n; i++) {
        IPAddressOrRange *a = address_range_make(&r[i], len);
        if (a != NULL && sk_IPAddressOrRange_push(list, a) > 0)
            continue;
        IPAddressOrRange_free(a);
        sk_IPAddressOrRange_pop_free(list, IPAddressOrRange_free);
        return NULL;
    }
    return list;
}

static bool canonize_list(IPAddressOrRanges **list, size_t len)
{
    int n = sk_IPAddressOrRange_num(*list);
    if (n <= 0 || len == 0)
        return false;
    struct address_range *r = OPENSSL_malloc((size_t)n * sizeof(*r));
    if (r == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    size_t joined = join(*list, len, r);
    IPAddressOrRanges *made = joined > 0 ? list_from(r, joined, len) : NULL;
    OPENSSL_free(r);
    if (made == NULL)
        return false;
    sk_IPAddressOrRange_pop_free(*list, IPAddressOrRange_free);
    *list = made;
    return true;
}

static int by_family(const IPAddressFamily *const *a, const IPAddressFamily *const *b)
{
    return address_family_cmp(*a, *b);
}

int X509v3_addr_canonize(IPAddrBlocks *addr)
{
    for (int i = 0; i < sk_IPAddressFamily_num(addr); i++) {
        IPAddressFamily *f = sk_IPAddressFamily_value(addr, i);
        if (f->ipAddressChoice->type == IPAddressChoice_addressesOrRanges &&
            !canonize_list(&f->ipAddressChoice->u.addressesOrRanges, len_of(f)))
            return 0;
    }
    if (addr != NULL) {
        sk_IPAddressFamily_set_cmp_func(addr, by_family);
        sk_IPAddressFamily_sort(addr);
    }
    return X509v3_addr_is_canonical(addr);
}

/* ---- Questions ---- */

int X509v3_addr_inherits(IPAddrBlocks *addr)
{
    for (int i = 0; i < sk_IPAddressFamily_num(addr); i++)
        if (inherits(sk_IPAddressFamily_value(addr, i)))
            return 1;
    return 0;
}

bool address_list_contains(const IPAddressFamily *whole, const IPAddressFamily *part)
{
    size_t len = len_of(part);
    int at = -1, n = sk_IPAddressOrRange_num(list_of(whole));
    struct address_range p, w = {{0}, {0}};
    if (whole == part)
        return true;
    if (len == 0)
        return false;
    for (int i = 0; i < sk_IPAddressOrRange_num(list_of(part)); i++) {
        if (!address_range_of(sk_IPAddressOrRange_value(list_of(part), i), len, &p))
            return false;
        while (at < 0 || memcmp(w.max, p.max, len) < 0)
            if (++at >= n ||
                !address_range_of(sk_IPAddressOrRange_value(list_of(whole), at), len, &w))
                return false;
        if (memcmp(w.min, p.min, len) > 0)
            return false;
    }
    return true;
}

/* Both are sorted by their families. */
int X509v3_addr_subset(IPAddrBlocks *a, IPAddrBlocks *b)
{
    int at = 0, n = sk_IPAddressFamily_num(b);
    if (a == NULL || a == b)
        return 1;
    if (b == NULL || X509v3_addr_inherits(a) || X509v3_addr_inherits(b))
        return 0;
    for (int i = 0; i < sk_IPAddressFamily_num(a); i++) {
        const IPAddressFamily *part = sk_IPAddressFamily_value(a, i);
        while (at < n && address_family_cmp(sk_IPAddressFamily_value(b, at), part) < 0)
            at++;
        if (at == n || address_family_cmp(sk_IPAddressFamily_value(b, at), part) != 0 ||
            !address_list_contains(sk_IPAddressFamily_value(b, at), part))
            return 0;
    }
    return 1;
}
