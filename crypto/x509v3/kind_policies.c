/* Certificate policies: RFC 5280, 4.2.1.4. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/value.h"

/* ---- Printing ---- */

static void print_text(BIO *out, int indent, const char *label, const ASN1_STRING *s)
{
    BIO_printf(out, "%*s%s: %.*s", indent, "", label, ASN1_STRING_length(s),
               (const char *)ASN1_STRING_get0_data(s));
}

static void print_reference(BIO *out, const NOTICEREF *ref, int indent)
{
    int n = sk_ASN1_INTEGER_num(ref->noticenos);
    print_text(out, indent, "Organization", ref->organization);
    BIO_printf(out, "\n%*sNumber%s: ", indent, "", n > 1 ? "s" : "");
    for (int i = 0; i < n; i++) {
        char *number = i2s_ASN1_INTEGER(NULL, sk_ASN1_INTEGER_value(ref->noticenos, i));
        BIO_printf(out, "%s%s", i > 0 ? ", " : "", number != NULL ? number : "(null)");
        OPENSSL_free(number);
    }
}

static void print_notice(BIO *out, const USERNOTICE *notice, int indent)
{
    BIO_printf(out, "%*sUser Notice:\n", indent, "");
    if (notice->noticeref != NULL) {
        print_reference(out, notice->noticeref, indent + 2);
        if (notice->exptext != NULL)
            BIO_puts(out, "\n");
    }
    if (notice->exptext != NULL)
        print_text(out, indent + 2, "Explicit Text", notice->exptext);
}

static void print_qualifier(BIO *out, const POLICYQUALINFO *q, int indent)
{
    switch (OBJ_obj2nid(q->pqualid)) {
    case NID_id_qt_cps:
        print_text(out, indent, "CPS", q->d.cpsuri);
        break;
    case NID_id_qt_unotice:
        print_notice(out, q->d.usernotice, indent);
        break;
    default:
        BIO_printf(out, "%*sUnknown Qualifier: ", indent + 2, "");
        i2a_ASN1_OBJECT(out, q->pqualid);
    }
}

void policy_qualifiers_print(BIO *out, const STACK_OF(POLICYQUALINFO) * list, int indent)
{
    for (int i = 0; i < sk_POLICYQUALINFO_num(list); i++) {
        if (i > 0)
            BIO_puts(out, "\n");
        print_qualifier(out, sk_POLICYQUALINFO_value(list, i), indent);
    }
}

I2R(policies_i2r)
{
    const CERTIFICATEPOLICIES *policies = v;
    (void)m;
    for (int i = 0; i < sk_POLICYINFO_num(policies); i++) {
        const POLICYINFO *p = sk_POLICYINFO_value(policies, i);
        BIO_printf(out, "%s%*sPolicy: ", i > 0 ? "\n" : "", indent, "");
        i2a_ASN1_OBJECT(out, p->policyid);
        if (sk_POLICYQUALINFO_num(p->qualifiers) > 0)
            BIO_puts(out, "\n");
        policy_qualifiers_print(out, p->qualifiers, indent + 2);
    }
    return 1;
}

/* ---- By text ---- */

static bool set_string(ASN1_STRING *s, const char *text, size_t len)
{
    return ASN1_STRING_set(s, text, (int)len) || FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

/* explicitText: "UTF8:", "BMP:" or "VISIBLE:" before it say its type; else it is VISIBLE. */
static bool set_explicit_text(USERNOTICE *notice, const char *text)
{
    static const struct {
        char prefix[12];
        int type;
    } types[] = {
        {"UTF8:", V_ASN1_UTF8STRING},
        {"BMP:", V_ASN1_BMPSTRING},
        {"VISIBLE:", V_ASN1_VISIBLESTRING},
    };
    int type = V_ASN1_VISIBLESTRING;
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        size_t len = strlen(types[i].prefix);
        if (strncmp(text, types[i].prefix, len) == 0) {
            type = types[i].type;
            text += len;
            break;
        }
    }
    ASN1_STRING_free(notice->exptext);
    notice->exptext = ASN1_STRING_type_new(type);
    if (notice->exptext == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return set_string(notice->exptext, text, strlen(text));
}

static NOTICEREF *reference_of(USERNOTICE *notice)
{
    if (notice->noticeref == NULL)
        notice->noticeref = NOTICEREF_new();
    if (notice->noticeref == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return notice->noticeref;
}

static bool add_number(STACK_OF(ASN1_INTEGER) * numbers, const char *text)
{
    ASN1_INTEGER *n = s2i_ASN1_INTEGER(NULL, text);
    if (n == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_NUMBER);
    if (sk_ASN1_INTEGER_push(numbers, n) > 0)
        return true;
    ASN1_INTEGER_free(n);
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

static bool set_numbers(NOTICEREF *ref, const CONF_VALUE *pair)
{
    STACK_OF(CONF_VALUE) *list = X509V3_parse_list(pair->value);
    if (list == NULL || sk_CONF_VALUE_num(list) == 0) {
        sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
        return fail_conf(X509V3_R_INVALID_NUMBERS, pair);
    }
    bool ok = true;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(list); i++)
        ok = add_number(ref->noticenos, sk_CONF_VALUE_value(list, i)->name);
    sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    return ok;
}

static bool set_notice(USERNOTICE *notice, const CONF_VALUE *pair, bool ia5org)
{
    if (pair->value == NULL)
        return fail_conf(X509V3_R_MISSING_VALUE, pair);
    if (strcmp(pair->name, "explicitText") == 0)
        return set_explicit_text(notice, pair->value);
    bool organization = strcmp(pair->name, "organization") == 0;
    if (!organization && strcmp(pair->name, "noticeNumbers") != 0)
        return fail_conf(X509V3_R_INVALID_OPTION, pair);
    NOTICEREF *ref = reference_of(notice);
    if (ref == NULL)
        return false;
    if (!organization)
        return set_numbers(ref, pair);
    ref->organization->type = ia5org ? V_ASN1_IA5STRING : V_ASN1_VISIBLESTRING;
    return set_string(ref->organization, pair->value, strlen(pair->value));
}

/* The qualifier of a section. */
static POLICYQUALINFO *notice_of(STACK_OF(CONF_VALUE) * pairs, bool ia5org)
{
    POLICYQUALINFO *q = POLICYQUALINFO_new();
    USERNOTICE *notice = q != NULL ? USERNOTICE_new() : NULL;
    if (notice == NULL) {
        POLICYQUALINFO_free(q);
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    q->pqualid = OBJ_nid2obj(NID_id_qt_unotice);
    q->d.usernotice = notice;
    bool ok = true;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(pairs); i++)
        ok = set_notice(notice, sk_CONF_VALUE_value(pairs, i), ia5org);
    const NOTICEREF *ref = notice->noticeref;
    if (ok && ref != NULL &&
        (sk_ASN1_INTEGER_num(ref->noticenos) <= 0 || ASN1_STRING_length(ref->organization) == 0))
        ok = FAIL(ERR_LIB_X509V3, X509V3_R_NEED_ORGANIZATION_AND_NUMBERS);
    if (ok)
        return q;
    POLICYQUALINFO_free(q);
    return NULL;
}

static POLICYQUALINFO *notice_of_section(X509V3_CTX *ctx, const CONF_VALUE *pair, bool ia5org)
{
    if (pair->value == NULL || *pair->value != '@') {
        fail_conf(X509V3_R_EXPECTED_A_SECTION_NAME, pair);
        return NULL;
    }
    STACK_OF(CONF_VALUE) *pairs = X509V3_get_section(ctx, pair->value + 1);
    if (pairs == NULL) {
        fail_conf(X509V3_R_INVALID_SECTION, pair);
        return NULL;
    }
    POLICYQUALINFO *q = notice_of(pairs, ia5org);
    X509V3_section_free(ctx, pairs);
    return q;
}

static POLICYQUALINFO *cps_of(const CONF_VALUE *pair)
{
    POLICYQUALINFO *q = pair->value != NULL ? POLICYQUALINFO_new() : NULL;
    ASN1_IA5STRING *uri = q != NULL ? ASN1_IA5STRING_new() : NULL;
    if (uri != NULL && ASN1_STRING_set(uri, pair->value, (int)strlen(pair->value))) {
        q->pqualid = OBJ_nid2obj(NID_id_qt_cps);
        q->d.cpsuri = uri;
        return q;
    }
    ASN1_IA5STRING_free(uri);
    POLICYQUALINFO_free(q);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

static bool add_qualifier(POLICYINFO *p, POLICYQUALINFO *q)
{
    if (q == NULL)
        return false;
    if (p->qualifiers == NULL)
        p->qualifiers = sk_POLICYQUALINFO_new_null();
    if (p->qualifiers != NULL && sk_POLICYQUALINFO_push(p->qualifiers, q) > 0)
        return true;
    POLICYQUALINFO_free(q);
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

static bool set_policy(POLICYINFO *p, X509V3_CTX *ctx, const CONF_VALUE *pair, bool ia5org)
{
    if (strcmp(pair->name, "policyIdentifier") == 0) {
        ASN1_OBJECT *o = pair->value != NULL ? OBJ_txt2obj(pair->value, 0) : NULL;
        if (o == NULL)
            return fail_conf(X509V3_R_INVALID_OBJECT_IDENTIFIER, pair);
        ASN1_OBJECT_free(p->policyid);
        p->policyid = o;
        return true;
    }
    if (value_name_is(pair->name, "CPS"))
        return add_qualifier(p, cps_of(pair));
    if (value_name_is(pair->name, "userNotice"))
        return add_qualifier(p, notice_of_section(ctx, pair, ia5org));
    return fail_conf(X509V3_R_INVALID_OPTION, pair);
}

/* Of "@section". */
static POLICYINFO *policy_of_section(X509V3_CTX *ctx, const char *name, bool ia5org)
{
    STACK_OF(CONF_VALUE) *pairs = X509V3_get_section(ctx, name + 1);
    POLICYINFO *p = pairs != NULL ? POLICYINFO_new() : NULL;
    if (pairs == NULL)
        fail_text(X509V3_R_INVALID_SECTION, name);
    bool ok = p != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(pairs); i++)
        ok = set_policy(p, ctx, sk_CONF_VALUE_value(pairs, i), ia5org);
    if (ok && (p->policyid == NULL || OBJ_length(p->policyid) == 0))
        ok = FAIL(ERR_LIB_X509V3, X509V3_R_NO_POLICY_IDENTIFIER);
    X509V3_section_free(ctx, pairs);
    if (ok)
        return p;
    POLICYINFO_free(p);
    return NULL;
}

static POLICYINFO *policy_of_oid(const char *text)
{
    ASN1_OBJECT *o = OBJ_txt2obj(text, 0);
    if (o == NULL) {
        fail_text(X509V3_R_INVALID_OBJECT_IDENTIFIER, text);
        return NULL;
    }
    POLICYINFO *p = POLICYINFO_new();
    if (p == NULL) {
        ASN1_OBJECT_free(o);
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    p->policyid = o;
    return p;
}

/* Adds what a pair says; "ia5org" says something of those behind it. */
static bool add_policy(CERTIFICATEPOLICIES *policies, X509V3_CTX *ctx, const CONF_VALUE *pair,
                       bool *ia5org)
{
    if (pair->value != NULL || pair->name == NULL)
        return fail_pair(X509V3_R_INVALID_POLICY_IDENTIFIER, pair);
    if (strcmp(pair->name, "ia5org") == 0) {
        *ia5org = true;
        return true;
    }
    POLICYINFO *p = *pair->name == '@' ? policy_of_section(ctx, pair->name, *ia5org)
                                       : policy_of_oid(pair->name);
    if (p != NULL && sk_POLICYINFO_push(policies, p) > 0)
        return true;
    POLICYINFO_free(p);
    return false;
}

R2I(policies_r2i)
{
    STACK_OF(CONF_VALUE) *list = X509V3_parse_list(text);
    CERTIFICATEPOLICIES *policies = list != NULL ? sk_POLICYINFO_new_null() : NULL;
    bool ok = policies != NULL, ia5org = false;
    (void)m;
    if (list == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_X509V3_LIB);
    for (int i = 0; ok && i < sk_CONF_VALUE_num(list); i++)
        ok = add_policy(policies, ctx, sk_CONF_VALUE_value(list, i), &ia5org);
    sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    if (ok)
        return policies;
    sk_POLICYINFO_pop_free(policies, POLICYINFO_free);
    return NULL;
}
