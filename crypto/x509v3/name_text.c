/* General names by text: "DNS:example.org", "IP:192.0.2.1", "dirName:section" (x509v3_config(5)).
 */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/value.h"

/* An error that tells the value; false. */
static bool fail_value(int reason, const char *value)
{
    ERR_raise_data(ERR_LIB_X509V3, reason, "value=%s", value);
    return false;
}

/* ---- Each kind ---- */

static bool set_ia5(GENERAL_NAME *gen, int type, const char *value)
{
    ASN1_STRING *s = asn1_string_from(V_ASN1_IA5STRING, slice_of(value, strlen(value)));
    if (s == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    GENERAL_NAME_set0_value(gen, type, s);
    return true;
}

static bool set_rid(GENERAL_NAME *gen, const char *value)
{
    ASN1_OBJECT *o = OBJ_txt2obj(value, 0);
    if (o == NULL)
        return fail_value(X509V3_R_BAD_OBJECT, value);
    GENERAL_NAME_set0_value(gen, GEN_RID, o);
    return true;
}

static bool set_ip(GENERAL_NAME *gen, const char *value, int is_nc)
{
    ASN1_OCTET_STRING *a = is_nc ? a2i_IPADDRESS_NC(value) : a2i_IPADDRESS(value);
    if (a == NULL)
        return fail_value(X509V3_R_BAD_IP_ADDRESS, value);
    GENERAL_NAME_set0_value(gen, GEN_IPADD, a);
    return true;
}

static bool set_directory(GENERAL_NAME *gen, X509V3_CTX *ctx, const char *value)
{
    STACK_OF(CONF_VALUE) *section = X509V3_get_section(ctx, value);
    if (section == NULL)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_SECTION_NOT_FOUND, "section=%s", value);
    X509_NAME *name = section != NULL ? X509_NAME_new() : NULL;
    bool ok = name != NULL && X509V3_NAME_from_section(name, section, MBSTRING_ASC);
    X509V3_section_free(ctx, section);
    if (!ok) {
        X509_NAME_free(name);
        return FAIL(ERR_LIB_X509V3, X509V3_R_DIRNAME_ERROR);
    }
    GENERAL_NAME_set0_value(gen, GEN_DIRNAME, name);
    return true;
}

/* "oid;type:value". */
static bool set_other(GENERAL_NAME *gen, X509V3_CTX *ctx, const char *value)
{
    const char *semicolon = strchr(value, ';');
    char *oid = semicolon != NULL ? OPENSSL_strndup(value, (size_t)(semicolon - value)) : NULL;
    ASN1_TYPE *any = oid != NULL ? ASN1_generate_v3(semicolon + 1, ctx) : NULL;
    ASN1_OBJECT *type = any != NULL ? OBJ_txt2obj(oid, 0) : NULL;
    OPENSSL_free(oid);
    if (type != NULL && GENERAL_NAME_set0_othername(gen, type, any))
        return true;
    ASN1_OBJECT_free(type);
    ASN1_TYPE_free(any);
    return FAIL(ERR_LIB_X509V3, X509V3_R_OTHERNAME_ERROR);
}

static bool set_name(GENERAL_NAME *gen, X509V3_CTX *ctx, int type, const char *value, int is_nc)
{
    switch (type) {
    case GEN_URI:
    case GEN_EMAIL:
    case GEN_DNS:
        return set_ia5(gen, type, value);
    case GEN_RID:
        return set_rid(gen, value);
    case GEN_IPADD:
        return set_ip(gen, value, is_nc);
    case GEN_DIRNAME:
        return set_directory(gen, ctx, value);
    case GEN_OTHERNAME:
        return set_other(gen, ctx, value);
    }
    return FAIL(ERR_LIB_X509V3, X509V3_R_UNSUPPORTED_TYPE);
}

GENERAL_NAME *a2i_GENERAL_NAME(GENERAL_NAME *out, const X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                               int gen_type, const char *value, int is_nc)
{
    (void)method;
    if (value == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_MISSING_VALUE);
        return NULL;
    }
    GENERAL_NAME *gen = out != NULL ? out : GENERAL_NAME_new();
    if (gen == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (set_name(gen, ctx, gen_type, value, is_nc))
        return gen;
    if (out == NULL)
        GENERAL_NAME_free(gen);
    return NULL;
}

static const struct {
    char name[12];
    int type;
} kinds[] = {
    {"email", GEN_EMAIL},
    {"URI", GEN_URI},
    {"DNS", GEN_DNS},
    {"RID", GEN_RID},
    {"IP", GEN_IPADD},
    {"dirName", GEN_DIRNAME},
    {"otherName", GEN_OTHERNAME},
};

GENERAL_NAME *v2i_GENERAL_NAME_ex(GENERAL_NAME *out, const X509V3_EXT_METHOD *method,
                                  X509V3_CTX *ctx, CONF_VALUE *cnf, int is_nc)
{
    if (cnf->value == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_MISSING_VALUE);
        return NULL;
    }
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (value_name_is(cnf->name, kinds[i].name))
            return a2i_GENERAL_NAME(out, method, ctx, kinds[i].type, cnf->value, is_nc);
    ERR_raise_data(ERR_LIB_X509V3, X509V3_R_UNSUPPORTED_OPTION, "name=%s", cnf->name);
    return NULL;
}

GENERAL_NAME *v2i_GENERAL_NAME(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx, CONF_VALUE *cnf)
{
    return v2i_GENERAL_NAME_ex(NULL, method, ctx, cnf, 0);
}

/* ---- Lists, and what is copied from elsewhere ---- */

static bool push(GENERAL_NAMES *names, GENERAL_NAME *gen)
{
    if (gen != NULL && sk_GENERAL_NAME_push(names, gen) > 0)
        return true;
    GENERAL_NAME_free(gen);
    return false;
}

/* The e-mail addresses of the subject's name, which are taken out of it if they are to move. */
static bool copy_emails(X509V3_CTX *ctx, GENERAL_NAMES *names, bool move)
{
    if (ctx != NULL && ctx->flags & X509V3_CTX_TEST)
        return true;
    if (ctx == NULL || (ctx->subject_cert == NULL && ctx->subject_req == NULL))
        return FAIL(ERR_LIB_X509V3, X509V3_R_NO_SUBJECT_DETAILS);
    X509_NAME *subject = ctx->subject_cert != NULL ? X509_get_subject_name(ctx->subject_cert)
                                                   : X509_REQ_get_subject_name(ctx->subject_req);
    int at = -1;
    while ((at = X509_NAME_get_index_by_NID(subject, NID_pkcs9_emailAddress, at)) >= 0) {
        ASN1_STRING *email =
            ASN1_STRING_dup(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
        GENERAL_NAME *gen = email != NULL ? GENERAL_NAME_new() : NULL;
        if (gen == NULL) {
            ASN1_STRING_free(email);
            return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        }
        GENERAL_NAME_set0_value(gen, GEN_EMAIL, email);
        if (!push(names, gen))
            return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        if (move)
            X509_NAME_ENTRY_free(X509_NAME_delete_entry(subject, at--));
    }
    return true;
}

/* The alternative names of the issuer. */
static bool copy_issuer(X509V3_CTX *ctx, GENERAL_NAMES *names)
{
    if (ctx != NULL && ctx->flags & X509V3_CTX_TEST)
        return true;
    if (ctx == NULL || ctx->issuer_cert == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_NO_ISSUER_DETAILS);
    int at = X509_get_ext_by_NID(ctx->issuer_cert, NID_subject_alt_name, -1);
    if (at < 0)
        return true;
    GENERAL_NAMES *theirs = X509V3_EXT_d2i(X509_get_ext(ctx->issuer_cert, at));
    if (theirs == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_ISSUER_DECODE_ERROR);
    bool ok = true;
    for (GENERAL_NAME *gen; ok && (gen = sk_GENERAL_NAME_shift(theirs)) != NULL;)
        ok = push(names, gen);
    GENERAL_NAMES_free(theirs);
    return ok;
}

static bool says(const CONF_VALUE *pair, const char *name, const char *value)
{
    return value_name_is(pair->name, name) && pair->value != NULL &&
           strcmp(pair->value, value) == 0;
}

/* Adds one pair's names. */
typedef bool add_pair(GENERAL_NAMES *names, const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                      CONF_VALUE *pair);

static bool add_plain(GENERAL_NAMES *names, const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                      CONF_VALUE *pair)
{
    return push(names, v2i_GENERAL_NAME(m, ctx, pair));
}

static bool add_subject(GENERAL_NAMES *names, const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                        CONF_VALUE *pair)
{
    if (says(pair, "email", "copy"))
        return copy_emails(ctx, names, false);
    if (says(pair, "email", "move"))
        return copy_emails(ctx, names, true);
    return add_plain(names, m, ctx, pair);
}

static bool add_issuer(GENERAL_NAMES *names, const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                       CONF_VALUE *pair)
{
    if (says(pair, "issuer", "copy"))
        return copy_issuer(ctx, names);
    return add_plain(names, m, ctx, pair);
}

static GENERAL_NAMES *names_of(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                               STACK_OF(CONF_VALUE) * list, add_pair *add)
{
    GENERAL_NAMES *names = sk_GENERAL_NAME_new_null();
    if (names == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++)
        if (!add(names, m, ctx, sk_CONF_VALUE_value(list, i))) {
            GENERAL_NAMES_free(names);
            return NULL;
        }
    return names;
}

GENERAL_NAMES *v2i_GENERAL_NAMES(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                 STACK_OF(CONF_VALUE) * nval)
{
    return names_of(method, ctx, nval, add_plain);
}

V2I(subject_alt_v2i)
{
    return names_of(m, ctx, list, add_subject);
}

V2I(issuer_alt_v2i)
{
    return names_of(m, ctx, list, add_issuer);
}

/* ---- "field = value" of a name ---- */

/* What is in front of the last of ".", "," and ":" only makes names differ: "1.OU". */
static const char *field_of(const char *name)
{
    const char *at = name + strcspn(name, ".,:");
    return *at != '\0' && at[1] != '\0' ? at + 1 : name;
}

int X509V3_NAME_from_section(X509_NAME *nm, STACK_OF(CONF_VALUE) * dn_sk, unsigned long chtype)
{
    if (nm == NULL)
        return 0;
    for (int i = 0; i < sk_CONF_VALUE_num(dn_sk); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(dn_sk, i);
        const char *field = field_of(pair->name);
        int joined = *field == '+'; /* to the RDN before */
        if (!X509_NAME_add_entry_by_txt(nm, field + joined, (int)chtype,
                                        (const unsigned char *)pair->value, -1, -1,
                                        joined ? -1 : 0))
            return 0;
    }
    return 1;
}
