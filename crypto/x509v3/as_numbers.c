/* Sets of autonomous system numbers and routing domains: RFC 3779, 3. */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/resources.h"

/* ---- One of them ---- */

static const ASN1_INTEGER *min_of(const ASIdOrRange *a)
{
    return a->type == ASIdOrRange_id ? a->u.id : a->u.range->min;
}

static const ASN1_INTEGER *max_of(const ASIdOrRange *a)
{
    return a->type == ASIdOrRange_id ? a->u.id : a->u.range->max;
}

static int by_min(const ASIdOrRange *const *a, const ASIdOrRange *const *b)
{
    int r = ASN1_INTEGER_cmp(min_of(*a), min_of(*b));
    return r != 0 ? r : ASN1_INTEGER_cmp(max_of(*a), max_of(*b));
}

/* |a| + 1 == |b|, byte by byte from the lowest. */
static bool magnitude_follows(struct slice a, struct slice b)
{
    unsigned carry = 1;
    for (size_t i = 1; i <= a.len || i <= b.len; i++) {
        carry += i <= a.len ? a.ptr[a.len - i] : 0;
        if ((i <= b.len ? b.ptr[b.len - i] : 0) != (carry & 0xff))
            return false;
        carry >>= 8;
    }
    return carry == 0;
}

static bool is_negative(const ASN1_INTEGER *a)
{
    return ASN1_STRING_type(a) == V_ASN1_NEG_INTEGER;
}

/* a + 1 == b. */
static bool follows(const ASN1_INTEGER *a, const ASN1_INTEGER *b)
{
    struct slice first = asn1_string_slice(a), second = asn1_string_slice(b);
    if (is_negative(a))
        return (is_negative(b) || magnitude_follows(slice_of(NULL, 0), first)) &&
               magnitude_follows(second, first);
    return !is_negative(b) && magnitude_follows(first, second);
}

/* ---- Making them ---- */

static ASIdentifierChoice **choice_of(ASIdentifiers *asid, int which)
{
    if (asid == NULL)
        return NULL;
    return which == V3_ASID_ASNUM ? &asid->asnum : which == V3_ASID_RDI ? &asid->rdi : NULL;
}

int X509v3_asid_add_inherit(ASIdentifiers *asid, int which)
{
    ASIdentifierChoice **choice = choice_of(asid, which);
    if (choice == NULL)
        return 0;
    if (*choice != NULL)
        return (*choice)->type == ASIdentifierChoice_inherit;
    ASIdentifierChoice *made = ASIdentifierChoice_new();
    ASN1_NULL *inherit = ASN1_NULL_new();
    if (made == NULL || inherit == NULL) {
        ASIdentifierChoice_free(made);
        ASN1_NULL_free(inherit);
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    }
    made->type = ASIdentifierChoice_inherit;
    made->u.inherit = inherit;
    *choice = made;
    return 1;
}

/* The list of a choice, which is made if there is none; NULL if it is inherited. */
static ASIdOrRanges *list_of(ASIdentifierChoice **choice)
{
    if (*choice != NULL)
        return (*choice)->type == ASIdentifierChoice_inherit ? NULL : (*choice)->u.asIdsOrRanges;
    ASIdentifierChoice *made = ASIdentifierChoice_new();
    ASIdOrRanges *list = sk_ASIdOrRange_new(by_min);
    if (made == NULL || list == NULL) {
        ASIdentifierChoice_free(made);
        sk_ASIdOrRange_free(list);
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    made->type = ASIdentifierChoice_asIdsOrRanges;
    made->u.asIdsOrRanges = list;
    *choice = made;
    return list;
}

int X509v3_asid_add_id_or_range(ASIdentifiers *asid, int which, ASN1_INTEGER *min,
                                ASN1_INTEGER *max)
{
    ASIdentifierChoice **choice = choice_of(asid, which);
    ASIdOrRanges *list = choice != NULL && min != NULL ? list_of(choice) : NULL;
    if (list == NULL)
        return 0;
    ASIdOrRange *a = ASIdOrRange_new();
    ASRange *range = max != NULL ? ASRange_new() : NULL;
    if (a == NULL || (max != NULL && range == NULL) || sk_ASIdOrRange_push(list, a) <= 0) {
        ASIdOrRange_free(a);
        ASRange_free(range);
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    }
    if (range == NULL) {
        a->type = ASIdOrRange_id;
        a->u.id = min;
        return 1;
    }
    ASN1_INTEGER_free(range->min);
    ASN1_INTEGER_free(range->max);
    range->min = min;
    range->max = max;
    a->type = ASIdOrRange_range;
    a->u.range = range;
    return 1;
}

/* ---- The canonical form: 3.2.3.4, sorted, and no two that could be one ---- */

static bool list_is_canonical(const ASIdOrRanges *list)
{
    int n = sk_ASIdOrRange_num(list);
    for (int i = 0; i < n; i++) {
        const ASIdOrRange *a = sk_ASIdOrRange_value(list, i);
        if (ASN1_INTEGER_cmp(min_of(a), max_of(a)) > 0)
            return false;
        if (i == 0)
            continue;
        const ASN1_INTEGER *before = max_of(sk_ASIdOrRange_value(list, i - 1));
        if (ASN1_INTEGER_cmp(before, min_of(a)) >= 0 || follows(before, min_of(a)))
            return false;
    }
    return n > 0;
}

static bool choice_is_canonical(const ASIdentifierChoice *choice)
{
    return choice == NULL || choice->type == ASIdentifierChoice_inherit ||
           list_is_canonical(choice->u.asIdsOrRanges);
}

int X509v3_asid_is_canonical(ASIdentifiers *asid)
{
    return asid == NULL || (choice_is_canonical(asid->asnum) && choice_is_canonical(asid->rdi));
}

/* a becomes what both are together, b nothing. */
static bool merge(ASIdOrRange *a, ASIdOrRange *b)
{
    if (a->type == ASIdOrRange_id) {
        ASRange *range = ASRange_new();
        if (range == NULL)
            return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        ASN1_INTEGER_free(range->min);
        range->min = a->u.id;
        a->type = ASIdOrRange_range;
        a->u.range = range;
    }
    ASN1_INTEGER **max = b->type == ASIdOrRange_id ? &b->u.id : &b->u.range->max;
    ASN1_INTEGER_free(a->u.range->max);
    a->u.range->max = *max;
    *max = NULL;
    ASIdOrRange_free(b);
    return true;
}

/* Merges b into a if it follows it; false: they overlap, or one ends before it begins. */
static bool join(ASIdOrRange *a, ASIdOrRange *b, bool *joined)
{
    *joined = false;
    if (ASN1_INTEGER_cmp(min_of(a), max_of(a)) > 0)
        return false;
    if (ASN1_INTEGER_cmp(max_of(a), min_of(b)) >= 0)
        return FAIL(ERR_LIB_X509V3, X509V3_R_EXTENSION_VALUE_ERROR);
    if (!follows(max_of(a), min_of(b)))
        return true;
    return *joined = ASN1_INTEGER_cmp(min_of(b), max_of(b)) <= 0 && merge(a, b);
}

/* Those that stay move up, so that it takes one pass. */
static bool canonize_list(ASIdOrRanges *list)
{
    int n = sk_ASIdOrRange_num(list), kept = 1;
    bool ok = true, joined = false;
    sk_ASIdOrRange_set_cmp_func(list, by_min);
    sk_ASIdOrRange_sort(list);
    for (int i = 1; i < n; i++) {
        ASIdOrRange *b = sk_ASIdOrRange_value(list, i);
        ok = ok && join(sk_ASIdOrRange_value(list, kept - 1), b, &joined);
        if (!ok || !joined)
            sk_ASIdOrRange_set(list, kept++, b);
    }
    while (sk_ASIdOrRange_num(list) > kept)
        sk_ASIdOrRange_pop(list);
    return ok && list_is_canonical(list);
}

static bool canonize_choice(ASIdentifierChoice *choice)
{
    if (choice == NULL || choice->type == ASIdentifierChoice_inherit)
        return true;
    if (sk_ASIdOrRange_num(choice->u.asIdsOrRanges) <= 0)
        return FAIL(ERR_LIB_X509V3, X509V3_R_EXTENSION_VALUE_ERROR);
    return canonize_list(choice->u.asIdsOrRanges);
}

int X509v3_asid_canonize(ASIdentifiers *asid)
{
    return asid == NULL || (canonize_choice(asid->asnum) && canonize_choice(asid->rdi));
}

/* ---- Questions ---- */

static bool inherits(const ASIdentifierChoice *choice)
{
    return choice != NULL && choice->type == ASIdentifierChoice_inherit;
}

int X509v3_asid_inherits(ASIdentifiers *asid)
{
    return asid != NULL && (inherits(asid->asnum) || inherits(asid->rdi));
}

bool as_list_contains(const ASIdOrRanges *whole, const ASIdOrRanges *part)
{
    int at = 0, n = sk_ASIdOrRange_num(whole);
    if (whole == part)
        return true;
    for (int i = 0; i < sk_ASIdOrRange_num(part); i++) {
        const ASIdOrRange *a = sk_ASIdOrRange_value(part, i);
        while (at < n && ASN1_INTEGER_cmp(max_of(sk_ASIdOrRange_value(whole, at)), max_of(a)) < 0)
            at++;
        if (at == n || ASN1_INTEGER_cmp(min_of(sk_ASIdOrRange_value(whole, at)), min_of(a)) > 0)
            return false;
    }
    return true;
}

static bool choice_contains(const ASIdentifierChoice *whole, const ASIdentifierChoice *part)
{
    if (part == NULL)
        return true;
    return whole != NULL && as_list_contains(whole->u.asIdsOrRanges, part->u.asIdsOrRanges);
}

int X509v3_asid_subset(ASIdentifiers *a, ASIdentifiers *b)
{
    if (a == NULL || a == b)
        return 1;
    if (b == NULL || X509v3_asid_inherits(a) || X509v3_asid_inherits(b))
        return 0;
    return choice_contains(b->asnum, a->asnum) && choice_contains(b->rdi, a->rdi);
}
