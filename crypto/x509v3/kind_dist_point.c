/* Distribution points (RFC 5280, 4.2.1.13 and 5.2.5): printed, and by text. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/value.h"

/* ---- Printing ---- */

void print_general_names(BIO *out, const GENERAL_NAMES *names, int indent)
{
    for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
        BIO_printf(out, "%s%*s", i > 0 ? "\n" : "", indent + 2, "");
        GENERAL_NAME_print(out, sk_GENERAL_NAME_value(names, i));
    }
}

static void print_relative(BIO *out, const STACK_OF(X509_NAME_ENTRY) * rdn, int indent)
{
    X509_NAME *name = X509_NAME_new();
    for (int i = 0; name != NULL && i < sk_X509_NAME_ENTRY_num(rdn); i++)
        X509_NAME_add_entry(name, sk_X509_NAME_ENTRY_value(rdn, i), -1, i > 0 ? -1 : 0);
    BIO_printf(out, "%*sRelative Name:\n%*s", indent, "", indent + 2, "");
    if (name != NULL)
        X509_NAME_print_ex(out, name, 0, XN_FLAG_ONELINE);
    BIO_puts(out, "\n");
    X509_NAME_free(name);
}

static void print_name(BIO *out, const DIST_POINT_NAME *name, int indent)
{
    if (name->type != 0) {
        print_relative(out, name->name.relativename, indent);
        return;
    }
    BIO_printf(out, "%*sFull Name:\n", indent, "");
    print_general_names(out, name->name.fullname, indent);
}

static void print_reasons(BIO *out, const char *title, const ASN1_BIT_STRING *reasons, int indent)
{
    bool first = true;
    BIO_printf(out, "%*s%s:\n%*s", indent, "", title, indent + 2, "");
    for (const BIT_STRING_BITNAME *b = bits_reasons; b->lname != NULL; b++)
        if (ASN1_BIT_STRING_get_bit(reasons, b->bitnum)) {
            BIO_printf(out, "%s%s", first ? "" : ", ", b->lname);
            first = false;
        }
    BIO_puts(out, first ? "<EMPTY>\n" : "\n");
}

I2R(dist_points_i2r)
{
    const CRL_DIST_POINTS *points = v;
    (void)m;
    for (int i = 0; i < sk_DIST_POINT_num(points); i++) {
        const DIST_POINT *point = sk_DIST_POINT_value(points, i);
        if (i > 0)
            BIO_puts(out, "\n");
        if (point->distpoint != NULL)
            print_name(out, point->distpoint, indent);
        if (point->reasons != NULL)
            print_reasons(out, "Reasons", point->reasons, indent);
        if (point->CRLissuer != NULL) {
            BIO_printf(out, "%*sCRL Issuer:\n", indent, "");
            print_general_names(out, point->CRLissuer, indent);
        }
    }
    return 1;
}

I2R(issuing_dist_point_i2r)
{
    const ISSUING_DIST_POINT *idp = v;
    (void)m;
    if (idp->distpoint != NULL)
        print_name(out, idp->distpoint, indent);
    if (idp->onlyuser > 0)
        BIO_printf(out, "%*sOnly User Certificates\n", indent, "");
    if (idp->onlyCA > 0)
        BIO_printf(out, "%*sOnly CA Certificates\n", indent, "");
    if (idp->indirectCRL > 0)
        BIO_printf(out, "%*sIndirect CRL\n", indent, "");
    if (idp->onlysomereasons != NULL)
        print_reasons(out, "Only Some Reasons", idp->onlysomereasons, indent);
    if (idp->onlyattr > 0)
        BIO_printf(out, "%*sOnly Attribute Certificates\n", indent, "");
    if (idp->distpoint == NULL && idp->onlyuser <= 0 && idp->onlyCA <= 0 && idp->indirectCRL <= 0 &&
        idp->onlysomereasons == NULL && idp->onlyattr <= 0)
        BIO_printf(out, "%*s<EMPTY>\n", indent, "");
    return 1;
}

/* ---- By text ---- */

static GENERAL_NAMES *names_of(X509V3_CTX *ctx, const char *text)
{
    bool section;
    STACK_OF(CONF_VALUE) *pairs = section_or_list(ctx, text, &section);
    if (pairs == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_SECTION_NOT_FOUND);
        return NULL;
    }
    GENERAL_NAMES *names = v2i_GENERAL_NAMES(NULL, ctx, pairs);
    free_section_or_list(ctx, pairs, section);
    return names;
}

/* The one RDN of a section; NULL with an error if there are more. */
static STACK_OF(X509_NAME_ENTRY) * rdn_of(X509V3_CTX *ctx, const char *section)
{
    STACK_OF(CONF_VALUE) *pairs = X509V3_get_section(ctx, section);
    STACK_OF(X509_NAME_ENTRY) *rdn = NULL;
    X509_NAME *name = pairs != NULL ? X509_NAME_new() : NULL;
    if (pairs == NULL)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_SECTION_NOT_FOUND, "section=%s", section);
    bool ok = name != NULL && X509V3_NAME_from_section(name, pairs, MBSTRING_ASC);
    X509V3_section_free(ctx, pairs);
    int n = ok ? X509_NAME_entry_count(name) : 0;
    if (n > 0 && X509_NAME_ENTRY_set(X509_NAME_get_entry(name, n - 1)) != 0) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_INVALID_MULTIPLE_RDNS);
    } else if (n > 0) {
        rdn = sk_X509_NAME_ENTRY_new_null();
        for (int i = 0; rdn != NULL && i < n; i++) {
            X509_NAME_ENTRY *e = X509_NAME_ENTRY_dup(X509_NAME_get_entry(name, i));
            if (e != NULL && sk_X509_NAME_ENTRY_push(rdn, e) > 0)
                continue;
            X509_NAME_ENTRY_free(e);
            sk_X509_NAME_ENTRY_pop_free(rdn, X509_NAME_ENTRY_free);
            rdn = NULL;
        }
    }
    X509_NAME_free(name);
    return rdn;
}

/* A pair of the point's name: 1; 0: it is another pair; -1 with an error. */
static int set_name(DIST_POINT_NAME **at, X509V3_CTX *ctx, const CONF_VALUE *pair)
{
    GENERAL_NAMES *full = NULL;
    STACK_OF(X509_NAME_ENTRY) *relative = NULL;
    if (strcmp(pair->name, "fullname") == 0)
        full = names_of(ctx, pair->value);
    else if (strcmp(pair->name, "relativename") == 0)
        relative = rdn_of(ctx, pair->value);
    else
        return 0;
    if (full == NULL && relative == NULL)
        return -1;
    DIST_POINT_NAME *name = *at == NULL ? DIST_POINT_NAME_new() : NULL;
    if (name == NULL) {
        ERR_raise(ERR_LIB_X509V3,
                  *at != NULL ? X509V3_R_DISTPOINT_ALREADY_SET : ERR_R_MALLOC_FAILURE);
        GENERAL_NAMES_free(full);
        sk_X509_NAME_ENTRY_pop_free(relative, X509_NAME_ENTRY_free);
        return -1;
    }
    name->type = full == NULL;
    if (full != NULL)
        name->name.fullname = full;
    else
        name->name.relativename = relative;
    *at = name;
    return 1;
}

static bool set_reasons(ASN1_BIT_STRING **at, const char *text)
{
    if (*at != NULL)
        return false;
    const X509V3_EXT_METHOD names = {.usr_data = (void *)bits_reasons};
    STACK_OF(CONF_VALUE) *pairs = X509V3_parse_list(text);
    if (pairs != NULL)
        *at = v2i_ASN1_BIT_STRING((X509V3_EXT_METHOD *)&names, NULL, pairs);
    sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
    return *at != NULL;
}

static bool set_point(DIST_POINT *point, X509V3_CTX *ctx, const CONF_VALUE *pair)
{
    int named = set_name(&point->distpoint, ctx, pair);
    if (named != 0)
        return named > 0;
    if (strcmp(pair->name, "reasons") == 0)
        return set_reasons(&point->reasons, pair->value);
    if (strcmp(pair->name, "CRLissuer") == 0) {
        GENERAL_NAMES_free(point->CRLissuer);
        point->CRLissuer = names_of(ctx, pair->value);
        return point->CRLissuer != NULL;
    }
    return true;
}

static DIST_POINT *point_of_section(X509V3_CTX *ctx, const char *name)
{
    STACK_OF(CONF_VALUE) *pairs = X509V3_get_section(ctx, name);
    if (pairs == NULL)
        return NULL;
    DIST_POINT *point = DIST_POINT_new();
    bool ok = point != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(pairs); i++)
        ok = set_point(point, ctx, sk_CONF_VALUE_value(pairs, i));
    X509V3_section_free(ctx, pairs);
    if (ok)
        return point;
    DIST_POINT_free(point);
    return NULL;
}

/* A point of one name. */
static DIST_POINT *point_of_name(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx, CONF_VALUE *pair)
{
    GENERAL_NAME *gen = v2i_GENERAL_NAME(m, ctx, pair);
    if (gen == NULL)
        return NULL;
    DIST_POINT *point = DIST_POINT_new();
    GENERAL_NAMES *names = sk_GENERAL_NAME_new_null();
    DIST_POINT_NAME *name = DIST_POINT_NAME_new();
    if (point != NULL && names != NULL && name != NULL && sk_GENERAL_NAME_push(names, gen) > 0) {
        name->type = 0;
        name->name.fullname = names;
        point->distpoint = name;
        return point;
    }
    GENERAL_NAME_free(gen);
    sk_GENERAL_NAME_free(names);
    DIST_POINT_NAME_free(name);
    DIST_POINT_free(point);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

V2I(dist_points_v2i)
{
    CRL_DIST_POINTS *points = sk_DIST_POINT_new_null();
    for (int i = 0; points != NULL && i < sk_CONF_VALUE_num(list); i++) {
        CONF_VALUE *pair = sk_CONF_VALUE_value(list, i);
        DIST_POINT *point =
            pair->value == NULL ? point_of_section(ctx, pair->name) : point_of_name(m, ctx, pair);
        if (point != NULL && sk_DIST_POINT_push(points, point) > 0)
            continue;
        DIST_POINT_free(point);
        sk_DIST_POINT_pop_free(points, DIST_POINT_free);
        return NULL;
    }
    if (points == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return points;
}

static bool set_issuing(ISSUING_DIST_POINT *idp, X509V3_CTX *ctx, const CONF_VALUE *pair)
{
    const struct {
        const char *name;
        int *is;
    } flags[] = {
        {"onlyuser", &idp->onlyuser},
        {"onlyCA", &idp->onlyCA},
        {"onlyAA", &idp->onlyattr},
        {"indirectCRL", &idp->indirectCRL},
    };
    int named = set_name(&idp->distpoint, ctx, pair);
    if (named != 0)
        return named > 0;
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if (strcmp(pair->name, flags[i].name) == 0)
            return X509V3_get_value_bool(pair, flags[i].is);
    if (strcmp(pair->name, "onlysomereasons") == 0)
        return set_reasons(&idp->onlysomereasons, pair->value);
    return fail_pair(X509V3_R_INVALID_NAME, pair);
}

V2I(issuing_dist_point_v2i)
{
    ISSUING_DIST_POINT *idp = ISSUING_DIST_POINT_new();
    (void)m;
    if (idp == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++)
        if (!set_issuing(idp, ctx, sk_CONF_VALUE_value(list, i))) {
            ISSUING_DIST_POINT_free(idp);
            return NULL;
        }
    return idp;
}
