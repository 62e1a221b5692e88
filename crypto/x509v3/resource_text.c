/* Resources of RFC 3779 by text: "AS:1-5,RDI:inherit", "IPv4:10.0.0.0/8,IPv6-SAFI:1:inherit". */
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/resources.h"
#include "crypto/x509v3/value.h"

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t");
}

/* The characters of a set, and the blanks behind them, which are skipped. */
static struct slice take(const char **s, const char *set)
{
    struct slice taken = slice_of(*s, strspn(*s, set));
    *s = skip_blanks(*s + taken.len);
    return taken;
}

static bool skip_char(const char **s, char c)
{
    if (**s != c)
        return false;
    *s = skip_blanks(*s + 1);
    return true;
}

/* ---- Autonomous systems ---- */

static ASN1_INTEGER *number_of(struct slice digits)
{
    char *text = OPENSSL_strndup((const char *)digits.ptr, digits.len);
    ASN1_INTEGER *n = text != NULL ? s2i_ASN1_INTEGER(NULL, text) : NULL;
    if (text == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(text);
    return n;
}

/* A number, or two: the lowest and the highest. */
static bool add_numbers(ASIdentifiers *ids, int which, struct slice first, struct slice last)
{
    ASN1_INTEGER *min = number_of(first), *max = last.ptr != NULL ? number_of(last) : NULL;
    bool ok = min != NULL && (last.ptr == NULL || max != NULL);
    if (ok && max != NULL && ASN1_INTEGER_cmp(min, max) > 0)
        ok = FAIL(ERR_LIB_X509V3, X509V3_R_EXTENSION_VALUE_ERROR);
    if (ok && X509v3_asid_add_id_or_range(ids, which, min, max))
        return true;
    ASN1_INTEGER_free(min);
    ASN1_INTEGER_free(max);
    return false;
}

static bool is_inherited(const ASIdentifiers *ids, int which)
{
    const ASIdentifierChoice *choice = which == V3_ASID_ASNUM ? ids->asnum : ids->rdi;
    return choice != NULL && choice->type == ASIdentifierChoice_inherit;
}

static bool set_numbers(ASIdentifiers *ids, const CONF_VALUE *pair)
{
    static const char digits[] = "0123456789";
    struct slice last = {NULL, 0};
    bool as = value_name_is(pair->name, "AS");
    int which = as ? V3_ASID_ASNUM : V3_ASID_RDI;
    if (!as && !value_name_is(pair->name, "RDI"))
        return fail_pair(X509V3_R_EXTENSION_NAME_ERROR, pair);
    if (pair->value == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_EXTENSION_VALUE_ERROR);
    if (strcmp(pair->value, "inherit") == 0)
        return X509v3_asid_add_inherit(ids, which) || fail_pair(X509V3_R_INVALID_INHERITANCE, pair);
    const char *s = pair->value;
    struct slice first = take(&s, digits);
    bool range = skip_char(&s, '-');
    if (range)
        last = take(&s, digits);
    if (*s != '\0')
        return fail_pair(range ? X509V3_R_INVALID_ASRANGE : X509V3_R_INVALID_ASNUMBER, pair);
    if (is_inherited(ids, which))
        return fail_pair(X509V3_R_INVALID_INHERITANCE, pair);
    return add_numbers(ids, which, first, last);
}

V2I(as_numbers_v2i)
{
    ASIdentifiers *ids = ASIdentifiers_new();
    bool ok = ids != NULL || FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    (void)m, (void)ctx;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(list); i++)
        ok = set_numbers(ids, sk_CONF_VALUE_value(list, i));
    if (ok && X509v3_asid_canonize(ids))
        return ids;
    ASIdentifiers_free(ids);
    return NULL;
}

/* ---- Addresses ---- */

static const struct family_name {
    const char *name, *characters;
    unsigned afi;
    bool safi;
} family_names[] = {
    {"IPv4", "0123456789.", IANA_AFI_IPV4, false},
    {"IPv6", "0123456789.:abcdefABCDEF", IANA_AFI_IPV6, false},
    {"IPv4-SAFI", "0123456789.", IANA_AFI_IPV4, true},
    {"IPv6-SAFI", "0123456789.:abcdefABCDEF", IANA_AFI_IPV6, true},
};

/* A number as strtoul(3) takes it, without a sign, and blanks on both sides. */
static bool take_number(const char **s, int base, unsigned limit, unsigned *out)
{
    char *end;
    *s = skip_blanks(*s);
    if (**s < '0' || **s > '9')
        return false;
    unsigned long n = strtoul(*s, &end, base);
    *s = skip_blanks(end);
    *out = (unsigned)n;
    return n <= limit;
}

static bool take_address(const char **s, const struct family_name *f, uint8_t out[ADDRESS_MAX])
{
    struct slice text = take(s, f->characters);
    return ip_address_of((const char *)text.ptr, text.len, out) == address_len(f->afi);
}

/* What follows the first address: nothing, the length of a prefix, or the last address. */
static bool add_addresses(IPAddrBlocks *blocks, const struct family_name *f, const unsigned *safi,
                          const char *s, uint8_t min[ADDRESS_MAX], const CONF_VALUE *pair)
{
    uint8_t max[ADDRESS_MAX];
    unsigned bits = 8 * (unsigned)address_len(f->afi);
    bool ok = true;
    if (!skip_char(&s, '-')) {
        ok = !skip_char(&s, '/') || take_number(&s, 10, bits, &bits);
        ok = ok && *s == '\0';
        return ok ? X509v3_addr_add_prefix(blocks, f->afi, safi, min, (int)bits)
                  : fail_pair(X509V3_R_EXTENSION_VALUE_ERROR, pair);
    }
    ok = take_address(&s, f, max) && *s == '\0' && memcmp(min, max, bits / 8) <= 0;
    return ok ? X509v3_addr_add_range(blocks, f->afi, safi, min, max)
              : fail_pair(X509V3_R_EXTENSION_VALUE_ERROR, pair);
}

/* Whether the family is there already, and inherited. */
static bool family_is_inherited(const IPAddrBlocks *blocks, unsigned afi, const unsigned *safi)
{
    for (int i = 0; i < sk_IPAddressFamily_num(blocks); i++) {
        const IPAddressFamily *f = sk_IPAddressFamily_value(blocks, i);
        struct slice id = slice_of(f->addressFamily->data, (size_t)f->addressFamily->length);
        if (X509v3_addr_get_afi(f) == afi && id.len == (safi != NULL ? 3 : 2) &&
            (safi == NULL || id.ptr[2] == *safi))
            return f->ipAddressChoice->type == IPAddressChoice_inherit;
    }
    return false;
}

static bool set_addresses(IPAddrBlocks *blocks, const CONF_VALUE *pair)
{
    enum { NAMES = sizeof(family_names) / sizeof(family_names[0]) };
    size_t at = 0;
    while (at < NAMES && !value_name_is(pair->name, family_names[at].name))
        at++;
    if (at == NAMES)
        return fail_text(X509V3_R_EXTENSION_NAME_ERROR, pair->name);
    if (pair->value == NULL)
        return fail_pair(X509V3_R_EXTENSION_VALUE_ERROR, pair);
    const struct family_name *f = &family_names[at];
    const char *s = pair->value;
    unsigned number = 0;
    if (f->safi && (!take_number(&s, 0, 0xff, &number) || !skip_char(&s, ':')))
        return fail_pair(X509V3_R_INVALID_SAFI, pair);
    const unsigned *safi = f->safi ? &number : NULL;
    if (strcmp(s, "inherit") == 0)
        return X509v3_addr_add_inherit(blocks, f->afi, safi) ||
               fail_pair(X509V3_R_INVALID_INHERITANCE, pair);
    uint8_t min[ADDRESS_MAX];
    if (!take_address(&s, f, min))
        return fail_pair(X509V3_R_INVALID_IPADDRESS, pair);
    if (family_is_inherited(blocks, f->afi, safi))
        return fail_pair(X509V3_R_INVALID_INHERITANCE, pair);
    return add_addresses(blocks, f, safi, s, min, pair);
}

V2I(addresses_v2i)
{
    IPAddrBlocks *blocks = sk_IPAddressFamily_new_null();
    bool ok = blocks != NULL || FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    (void)m, (void)ctx;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(list); i++)
        ok = set_addresses(blocks, sk_CONF_VALUE_value(list, i));
    if (ok && X509v3_addr_canonize(blocks))
        return blocks;
    sk_IPAddressFamily_pop_free(blocks, IPAddressFamily_free);
    return NULL;
}
