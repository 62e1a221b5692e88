#include "tests/x509v3/resource_text.h"

#include <stdlib.h>
#include <string.h>

/* The next piece up to one of the separators, which is skipped; false at the end. */
static int piece(const char **text, char separator, char out[200])
{
    if (*text == NULL)
        return 0;
    size_t len = strcspn(*text, (char[]){separator, '\0'});
    memcpy(out, *text, len);
    out[len] = '\0';
    *text = (*text)[len] != '\0' ? *text + len + 1 : NULL;
    return 1;
}

/* ---- Autonomous systems ---- */

static ASN1_INTEGER *number(const char *text)
{
    BIGNUM *n = NULL;
    BN_dec2bn(&n, *text == 'n' ? text + 1 : text);
    BN_set_negative(n, *text == 'n');
    ASN1_INTEGER *a = BN_to_ASN1_INTEGER(n, NULL);
    BN_free(n);
    return a;
}

static ASIdOrRange *id_or_range(const char *text)
{
    ASIdOrRange *a = ASIdOrRange_new();
    const char *dash = strchr(text, '-');
    a->type = dash != NULL ? ASIdOrRange_range : ASIdOrRange_id;
    if (dash == NULL) {
        a->u.id = number(text);
        return a;
    }
    a->u.range = ASRange_new();
    ASN1_INTEGER_free(a->u.range->min);
    ASN1_INTEGER_free(a->u.range->max);
    char min[200];
    piece(&text, '-', min);
    a->u.range->min = number(min);
    a->u.range->max = number(dash + 1);
    return a;
}

static ASIdentifierChoice *choice(const char *text)
{
    char item[200];
    ASIdentifierChoice *c = ASIdentifierChoice_new();
    if (*text == 'i') {
        c->type = ASIdentifierChoice_inherit;
        c->u.inherit = ASN1_NULL_new();
        return c;
    }
    c->type = ASIdentifierChoice_asIdsOrRanges;
    c->u.asIdsOrRanges = sk_ASIdOrRange_new_null();
    while (text != NULL && *text != '\0' && piece(&text, ',', item))
        sk_ASIdOrRange_push(c->u.asIdsOrRanges, id_or_range(item));
    return c;
}

ASIdentifiers *as_numbers_of(const char *text)
{
    char part[200];
    ASIdentifiers *ids = ASIdentifiers_new();
    while (piece(&text, ';', part)) {
        if (part[0] == 'a')
            ids->asnum = choice(part + 1);
        if (part[0] == 'r')
            ids->rdi = choice(part + 1);
    }
    return ids;
}

/* ---- Addresses ---- */

static void set_bits(ASN1_BIT_STRING *s, const char *text)
{
    char hex[200];
    long len = 0;
    int unused = strchr(text, '.') != NULL ? (int)strtol(strchr(text, '.') + 1, NULL, 10) : 0;
    piece(&text, '.', hex);
    unsigned char *bytes = hex[0] != '\0' ? OPENSSL_hexstr2buf(hex, &len) : NULL;
    ASN1_STRING_set(s, bytes, (int)len);
    OPENSSL_free(bytes);
    s->flags = (s->flags & ~7) | ASN1_STRING_FLAG_BITS_LEFT | unused;
}

static IPAddressOrRange *address_or_range(const char *text)
{
    IPAddressOrRange *a = IPAddressOrRange_new();
    const char *dash = strchr(text, '-');
    a->type = dash != NULL ? IPAddressOrRange_addressRange : IPAddressOrRange_addressPrefix;
    if (dash == NULL) {
        a->u.addressPrefix = ASN1_BIT_STRING_new();
        set_bits(a->u.addressPrefix, text);
        return a;
    }
    char min[200];
    a->u.addressRange = IPAddressRange_new();
    piece(&text, '-', min);
    set_bits(a->u.addressRange->min, min);
    set_bits(a->u.addressRange->max, dash + 1);
    return a;
}

static IPAddressFamily *family(const char *text)
{
    char id[200], item[200];
    long len = 0;
    IPAddressFamily *f = IPAddressFamily_new();
    piece(&text, '=', id);
    unsigned char *bytes = OPENSSL_hexstr2buf(id, &len);
    ASN1_OCTET_STRING_set(f->addressFamily, bytes, (int)len);
    OPENSSL_free(bytes);
    IPAddressChoice *c = f->ipAddressChoice;
    if (*text == 'i') {
        c->type = IPAddressChoice_inherit;
        c->u.inherit = ASN1_NULL_new();
        return f;
    }
    c->type = IPAddressChoice_addressesOrRanges;
    c->u.addressesOrRanges = sk_IPAddressOrRange_new_null();
    while (text != NULL && *text != '\0' && piece(&text, ',', item))
        sk_IPAddressOrRange_push(c->u.addressesOrRanges, address_or_range(item));
    return f;
}

IPAddrBlocks *addresses_of(const char *text)
{
    char part[200];
    IPAddrBlocks *blocks = sk_IPAddressFamily_new_null();
    while (text != NULL && *text != '\0' && piece(&text, ';', part))
        sk_IPAddressFamily_push(blocks, family(part));
    return blocks;
}
