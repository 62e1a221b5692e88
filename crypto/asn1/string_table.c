/* What attributes' values may be: ASN1_STRING_TABLE_add(3), ASN1_STRING_set_by_NID. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/asn1/names.h"
#include "crypto/base/raise.h"

/* ---- The types that are used at all ---- */

static _Atomic unsigned long default_mask = B_ASN1_UTF8STRING;

void ASN1_STRING_set_default_mask(unsigned long mask)
{
    default_mask = mask;
}

unsigned long ASN1_STRING_get_default_mask(void)
{
    return default_mask;
}

int ASN1_STRING_set_default_mask_asc(const char *p)
{
    static const struct {
        const char *name;
        unsigned long mask;
    } named[] = {
        {"nombstr", ~(unsigned long)(B_ASN1_BMPSTRING | B_ASN1_UTF8STRING)},
        {"pkix", ~(unsigned long)B_ASN1_T61STRING},
        {"utf8only", B_ASN1_UTF8STRING},
        {"default", 0xffffffff},
    };
    if (strncmp(p, "MASK:", 5) == 0) {
        char *end;
        unsigned long mask = strtoul(p + 5, &end, 0);
        if (p[5] == '\0' || *end != '\0')
            return 0;
        default_mask = mask;
        return 1;
    }
    for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
        if (strcmp(p, named[i].name) == 0) {
            default_mask = named[i].mask;
            return 1;
        }
    return 0;
}

/* One name behind a mask's "|", without the blanks round it. */
static bool add_to_mask(const char *name, size_t len, unsigned long *mask)
{
    int tag;
    if (len == 3 && strncmp(name, "DIR", 3) == 0) {
        *mask |= B_ASN1_DIRECTORYSTRING;
        return true;
    }
    if (!asn1_type_of_name(name, len, &tag))
        return false;
    unsigned long bit = ASN1_tag2bit(tag);
    *mask |= bit;
    return bit != 0;
}

int ASN1_str2mask(const char *str, unsigned long *pmask)
{
    *pmask = 0;
    for (;;) {
        size_t len = strcspn(str, "|"), from = strspn(str, " \t\r\n\f\v"), to = len;
        while (to > from && strchr(" \t\r\n\f\v", str[to - 1]) != NULL)
            to--;
        if (from >= to || !add_to_mask(str + from, to - from, pmask))
            return 0;
        if (str[len] == '\0')
            return 1;
        str += len + 1;
    }
}

/* ---- The table ---- */

/* X.520, RFC 5280 appendix A, RFC 2985, RFC 4519; Russian attributes. Sorted by NID. */
#define UB_NAME      32768
#define PRINTABLE    B_ASN1_PRINTABLESTRING, STABLE_NO_MASK
#define DIRECTORY    DIRSTRING_TYPE, 0
#define UNSTRUCTURED PKCS9STRING_TYPE, 0
#define IA5          B_ASN1_IA5STRING, STABLE_NO_MASK
#define NUMERIC      B_ASN1_NUMERICSTRING, STABLE_NO_MASK
#define BMP          B_ASN1_BMPSTRING, STABLE_NO_MASK
#define UTF8         B_ASN1_UTF8STRING, STABLE_NO_MASK
static const ASN1_STRING_TABLE standard[] = {
    {NID_commonName, 1, 64, DIRECTORY},
    {NID_countryName, 2, 2, PRINTABLE},
    {NID_localityName, 1, 128, DIRECTORY},
    {NID_stateOrProvinceName, 1, 128, DIRECTORY},
    {NID_organizationName, 1, 64, DIRECTORY},
    {NID_organizationalUnitName, 1, 64, DIRECTORY},
    {NID_pkcs9_emailAddress, 1, 128, IA5},
    {NID_pkcs9_unstructuredName, 1, -1, UNSTRUCTURED},
    {NID_pkcs9_challengePassword, 1, -1, UNSTRUCTURED},
    {NID_pkcs9_unstructuredAddress, 1, -1, DIRECTORY},
    {NID_givenName, 1, UB_NAME, DIRECTORY},
    {NID_surname, 1, UB_NAME, DIRECTORY},
    {NID_initials, 1, UB_NAME, DIRECTORY},
    {NID_serialNumber, 1, 64, PRINTABLE},
    {NID_friendlyName, -1, -1, BMP},
    {NID_name, 1, UB_NAME, DIRECTORY},
    {NID_dnQualifier, -1, -1, PRINTABLE},
    {NID_domainComponent, 1, -1, IA5},
    {NID_ms_csp_name, -1, -1, BMP},
    {NID_rfc822Mailbox, 1, 256, IA5},
    {NID_jurisdictionCountryName, 2, 2, PRINTABLE},
    {NID_INN, 1, 12, NUMERIC},
    {NID_OGRN, 1, 13, NUMERIC},
    {NID_SNILS, 1, 11, NUMERIC},
    {NID_countryCode3c, 3, 3, PRINTABLE},
    {NID_countryCode3n, 3, 3, NUMERIC},
    {NID_dnsName, 0, -1, UTF8},
    {NID_id_on_SmtpUTF8Mailbox, 1, 128, UTF8},
};

/* What programs add: newest first, never taken away while there are readers but by cleanup. */
struct added {
    ASN1_STRING_TABLE row;
    struct added *next;
};
static struct added *_Atomic added;

static ASN1_STRING_TABLE *find_added(int nid)
{
    for (struct added *a = added; a != NULL; a = a->next)
        if (a->row.nid == nid)
            return &a->row;
    return NULL;
}

static int by_nid(const void *a, const void *b)
{
    int x = ((const ASN1_STRING_TABLE *)a)->nid, y = ((const ASN1_STRING_TABLE *)b)->nid;
    return (x > y) - (x < y);
}

static const ASN1_STRING_TABLE *find_standard(int nid)
{
    ASN1_STRING_TABLE key = {.nid = nid};
    return bsearch(&key, standard, sizeof(standard) / sizeof(standard[0]), sizeof(key), by_nid);
}

ASN1_STRING_TABLE *ASN1_STRING_TABLE_get(int nid)
{
    union {
        const ASN1_STRING_TABLE *fixed;
        ASN1_STRING_TABLE *out; /* the prototype has no const; the rows are */
    } row = {.out = find_added(nid)};
    if (row.out == NULL)
        row.fixed = find_standard(nid);
    return row.out;
}

/* The row of its own that a NID has, made of the standard one or an empty one. */
static ASN1_STRING_TABLE *own_row(int nid)
{
    ASN1_STRING_TABLE *row = find_added(nid);
    const ASN1_STRING_TABLE *from = find_standard(nid);
    if (row != NULL)
        return row;
    struct added *a = OPENSSL_malloc(sizeof(*a));
    if (a == NULL)
        return NULL;
    a->row = from != NULL ? *from : (ASN1_STRING_TABLE){.nid = nid, .minsize = -1, .maxsize = -1};
    a->row.flags |= STABLE_FLAGS_MALLOC;
    a->next = added;
    while (!atomic_compare_exchange_weak(&added, &a->next, a))
        ;
    return &a->row;
}

int ASN1_STRING_TABLE_add(int nid, long minsize, long maxsize, unsigned long mask,
                          unsigned long flags)
{
    ASN1_STRING_TABLE *row = own_row(nid);
    if (row == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    if (minsize >= 0)
        row->minsize = minsize;
    if (maxsize >= 0)
        row->maxsize = maxsize;
    if (mask != 0)
        row->mask = mask;
    if (flags != 0)
        row->flags = STABLE_FLAGS_MALLOC | flags;
    return 1;
}

void ASN1_STRING_TABLE_cleanup(void)
{
    struct added *a = atomic_exchange(&added, NULL), *next;
    for (; a != NULL; a = next) {
        next = a->next;
        OPENSSL_free(a);
    }
}

ASN1_STRING *ASN1_STRING_set_by_NID(ASN1_STRING **out, const unsigned char *in, int inlen,
                                    int inform, int nid)
{
    ASN1_STRING *made = NULL;
    ASN1_STRING_TABLE dir = {.minsize = 0, .maxsize = 0, .mask = DIRSTRING_TYPE, .flags = 0};
    const ASN1_STRING_TABLE *row = ASN1_STRING_TABLE_get(nid);
    if (row == NULL)
        row = &dir;
    unsigned long mask = row->mask;
    if ((row->flags & STABLE_NO_MASK) == 0)
        mask &= default_mask;
    if (out == NULL)
        out = &made;
    if (ASN1_mbstring_ncopy(out, in, inlen, inform, mask, row->minsize, row->maxsize) <= 0)
        return NULL;
    return *out;
}
