/* Certificate policies, mappings and constraints out of a certificate (RFC 5280, 4.2.1.4, 4.2.1.5,
 * 4.2.1.11, 4.2.1.14). */
#include <limits.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

#include "crypto/der/der.h"
#include "crypto/x509/policy.h"

static const uint8_t any_policy[] = {0x55, 0x1d, 0x20, 0};

bool policy_is_any(struct slice oid)
{
    return slice_is(oid, any_policy, sizeof(any_policy));
}

/* How many elements there are, one after the other. */
static bool count_elements(struct slice s, size_t *n)
{
    unsigned tag;
    struct slice contents;
    *n = 0;
    while (s.len > 0) {
        if (!der_get_any(&s, &tag, &contents, NULL))
            return false;
        ++*n;
    }
    return true;
}

static int compare_items(const void *a, const void *b)
{
    const struct slice *x = &((const struct policy_item *)a)->oid;
    const struct slice *y = &((const struct policy_item *)b)->oid;
    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    return memcmp(x->ptr, y->ptr, x->len);
}

/* In the order of their OIDs, of which none may come again. */
static enum policy_read read_policies(struct policy_exts *p, struct slice value)
{
    struct slice list, info;
    if (!der_get(&value, DER_SEQUENCE, &list) || value.len != 0 ||
        !count_elements(list, &p->items) || p->items == 0)
        return POLICY_INVALID;
    p->item = OPENSSL_zalloc(p->items * sizeof(*p->item));
    if (p->item == NULL)
        return POLICY_NO_MEMORY;
    for (size_t i = 0; i < p->items; i++) {
        struct slice whole = list;
        if (!der_get(&list, DER_SEQUENCE, &info) || !der_get_oid(&info, &p->item[i].oid))
            return POLICY_INVALID;
        p->item[i].whole = slice_of(whole.ptr, whole.len - list.len);
    }
    qsort(p->item, p->items, sizeof(*p->item), compare_items);
    for (size_t i = 1; i < p->items; i++)
        if (policy_equal(p->item[i - 1].oid, p->item[i].oid))
            return POLICY_INVALID;
    p->present = true;
    return POLICY_READ;
}

static enum policy_read read_mappings(struct policy_exts *p, struct slice value)
{
    struct slice list, pair;
    if (!der_get(&value, DER_SEQUENCE, &list) || value.len != 0 ||
        !count_elements(list, &p->mappings) || p->mappings == 0)
        return POLICY_INVALID;
    p->mapping = OPENSSL_zalloc(p->mappings * sizeof(*p->mapping));
    if (p->mapping == NULL)
        return POLICY_NO_MEMORY;
    for (size_t i = 0; i < p->mappings; i++) {
        struct policy_mapping *m = &p->mapping[i];
        /* Neither may be anyPolicy: 6.1.4 (a). */
        if (!der_get(&list, DER_SEQUENCE, &pair) || !der_get_oid(&pair, &m->issuer) ||
            !der_get_oid(&pair, &m->subject) || pair.len != 0 || policy_is_any(m->issuer) ||
            policy_is_any(m->subject))
            return POLICY_INVALID;
    }
    return POLICY_READ;
}

/* SkipCerts: what doesn't fit is as good as no limit. */
static bool read_skip(struct slice twos_complement, long *out)
{
    uint64_t v = 0;
    if (twos_complement.len == 0 || twos_complement.ptr[0] >= 0x80)
        return false;
    while (twos_complement.len > 1 && twos_complement.ptr[0] == 0)
        twos_complement = slice_of(twos_complement.ptr + 1, twos_complement.len - 1);
    if (twos_complement.len > 8 || !read_uint(&twos_complement, twos_complement.len, &v))
        v = UINT64_MAX;
    *out = v > INT_MAX ? INT_MAX : (long)v;
    return true;
}

static bool read_constraints(struct policy_exts *p, struct slice value)
{
    struct slice fields, number;
    bool explicit, mapping;
    if (!der_get(&value, DER_SEQUENCE, &fields) || value.len != 0)
        return false;
    if (!der_get_optional(&fields, DER_CONTEXT | 0, &number, &explicit) ||
        (explicit && !read_skip(number, &p->require_explicit)))
        return false;
    if (!der_get_optional(&fields, DER_CONTEXT | 1, &number, &mapping) ||
        (mapping && !read_skip(number, &p->inhibit_mapping)))
        return false;
    return (explicit || mapping) && fields.len == 0;
}

static bool read_inhibit_any(struct policy_exts *p, struct slice value)
{
    struct slice number;
    return der_get_integer(&value, &number) && value.len == 0 && read_skip(number, &p->inhibit_any);
}

enum policy_read policy_exts_read(struct policy_exts *p, const X509 *x)
{
    static const enum x509_ext_id used[] = {EXT_CERTIFICATE_POLICIES, EXT_POLICY_MAPPINGS,
                                            EXT_POLICY_CONSTRAINTS, EXT_INHIBIT_ANY_POLICY};
    const struct x509_ext_cache *e = x509_exts(x);
    const struct slice *value = e->value;
    enum policy_read r = POLICY_READ;
    *p = (struct policy_exts){.require_explicit = -1, .inhibit_mapping = -1, .inhibit_any = -1};
    for (size_t i = 0; i < sizeof(used) / sizeof(used[0]); i++)
        if ((e->repeated >> used[i] & 1) != 0)
            return POLICY_INVALID;
    if (value[EXT_CERTIFICATE_POLICIES].ptr != NULL)
        r = read_policies(p, value[EXT_CERTIFICATE_POLICIES]);
    if (r == POLICY_READ && value[EXT_POLICY_MAPPINGS].ptr != NULL)
        r = read_mappings(p, value[EXT_POLICY_MAPPINGS]);
    if (r == POLICY_READ && value[EXT_POLICY_CONSTRAINTS].ptr != NULL &&
        !read_constraints(p, value[EXT_POLICY_CONSTRAINTS]))
        r = POLICY_INVALID;
    if (r == POLICY_READ && value[EXT_INHIBIT_ANY_POLICY].ptr != NULL &&
        !read_inhibit_any(p, value[EXT_INHIBIT_ANY_POLICY]))
        r = POLICY_INVALID;
    return r;
}

void policy_exts_free(struct policy_exts *p)
{
    OPENSSL_free(p->item);
    OPENSSL_free(p->mapping);
    p->item = NULL;
    p->mapping = NULL;
}
