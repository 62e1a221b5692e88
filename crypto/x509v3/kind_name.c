/* Alternative names and access methods: general names as pairs. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/value.h"

/* ---- Text of a name ---- */

/* Kinds of otherName that have a text, and their type. */
static const struct {
    int nid, type;
    const char *name;
} other_kinds[] = {
    {NID_id_on_SmtpUTF8Mailbox, V_ASN1_UTF8STRING, "SmtpUTF8Mailbox"},
    {NID_XmppAddr, V_ASN1_UTF8STRING, "XmppAddr"},
    {NID_SRVName, V_ASN1_IA5STRING, "SRVName"},
    {NID_ms_upn, V_ASN1_UTF8STRING, "UPN"},
    {NID_NAIRealm, V_ASN1_UTF8STRING, "NAIRealm"},
};

static int other_kind(const OTHERNAME *name)
{
    int nid = OBJ_obj2nid(name->type_id);
    for (int i = 0; i < (int)(sizeof(other_kinds) / sizeof(other_kinds[0])); i++)
        if (other_kinds[i].nid == nid)
            return i;
    return -1;
}

void ip_address_text(struct slice a, char text[IP_TEXT])
{
    if (a.len == 4) {
        snprintf(text, IP_TEXT, "%d.%d.%d.%d", a.ptr[0], a.ptr[1], a.ptr[2], a.ptr[3]);
        return;
    }
    if (a.len != 16) {
        snprintf(text, IP_TEXT, "<invalid length=%u>", (unsigned)a.len);
        return;
    }
    size_t at = 0;
    for (size_t i = 0; i < 16; i += 2)
        at += (size_t)snprintf(text + at, IP_TEXT - at, "%s%X", i > 0 ? ":" : "",
                               (unsigned)(a.ptr[i] << 8 | a.ptr[i + 1]));
}

/* ---- Pairs of a name ---- */

/* "othername", " kind:text": the value's own colon is part of the text. */
static bool add_other(const OTHERNAME *name, STACK_OF(CONF_VALUE) * *list)
{
    char label[128];
    const ASN1_TYPE *value = name->value;
    int kind = other_kind(name);
    if (kind >= 0) {
        snprintf(label, sizeof(label), "othername: %s:", other_kinds[kind].name);
        return value->type == other_kinds[kind].type &&
               value_add_string(label, value->value.asn1_string, list);
    }
    char oid[100];
    if (OBJ_obj2txt(oid, sizeof(oid), name->type_id, 0) <= 0)
        return X509V3_add_value("othername", "<unsupported>", list);
    snprintf(label, sizeof(label), "othername: %s:", oid);
    if (value->type == V_ASN1_UTF8STRING || value->type == V_ASN1_IA5STRING)
        return value_add_string(label, value->value.asn1_string, list);
    return X509V3_add_value(label, "<unsupported>", list);
}

static bool add_name(const GENERAL_NAME *gen, STACK_OF(CONF_VALUE) * *list)
{
    char text[256];
    switch (gen->type) {
    case GEN_OTHERNAME:
        return add_other(gen->d.otherName, list);
    case GEN_X400:
        return X509V3_add_value("X400Name", "<unsupported>", list);
    case GEN_EDIPARTY:
        return X509V3_add_value("EdiPartyName", "<unsupported>", list);
    case GEN_EMAIL:
        return value_add_string("email", gen->d.ia5, list);
    case GEN_DNS:
        return value_add_string("DNS", gen->d.ia5, list);
    case GEN_URI:
        return value_add_string("URI", gen->d.ia5, list);
    case GEN_DIRNAME:
        return X509_NAME_oneline(gen->d.dirn, text, sizeof(text)) != NULL &&
               X509V3_add_value("DirName", text, list);
    case GEN_IPADD:
        ip_address_text(asn1_string_slice(gen->d.ip), text);
        return X509V3_add_value("IP Address", text, list);
    case GEN_RID:
        i2t_ASN1_OBJECT(text, sizeof(text), gen->d.rid);
        return X509V3_add_value("Registered ID", text, list);
    }
    return true;
}

STACK_OF(CONF_VALUE) *
    i2v_GENERAL_NAME(X509V3_EXT_METHOD *method, GENERAL_NAME *gen, STACK_OF(CONF_VALUE) * ret)
{
    STACK_OF(CONF_VALUE) *list = ret;
    (void)method;
    return add_name(gen, &list) ? list : NULL;
}

STACK_OF(CONF_VALUE) *
    i2v_GENERAL_NAMES(X509V3_EXT_METHOD *method, GENERAL_NAMES *gen, STACK_OF(CONF_VALUE) * extlist)
{
    STACK_OF(CONF_VALUE) *list = extlist;
    (void)method;
    for (int i = 0; i < sk_GENERAL_NAME_num(gen); i++)
        if (!add_name(sk_GENERAL_NAME_value(gen, i), &list)) {
            if (extlist == NULL)
                sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
            return NULL;
        }
    return list != NULL ? list : sk_CONF_VALUE_new_null();
}

I2V(general_names_i2v)
{
    return i2v_GENERAL_NAMES((X509V3_EXT_METHOD *)m, v, list);
}

/* ---- A line ---- */

static void print_string(BIO *out, const char *label, const ASN1_STRING *s)
{
    BIO_puts(out, label);
    ASN1_STRING_print(out, s);
}

static void print_other(BIO *out, const OTHERNAME *name)
{
    int kind = other_kind(name);
    if (kind < 0 || name->value->type != other_kinds[kind].type) {
        BIO_puts(out, "othername:<unsupported>");
        return;
    }
    const ASN1_STRING *s = name->value->value.asn1_string;
    BIO_printf(out, "othername:%s:", other_kinds[kind].name);
    BIO_printf(out, "%.*s", ASN1_STRING_length(s), (const char *)ASN1_STRING_get0_data(s));
}

int GENERAL_NAME_print(BIO *out, GENERAL_NAME *gen)
{
    char text[IP_TEXT];
    switch (gen->type) {
    case GEN_OTHERNAME:
        print_other(out, gen->d.otherName);
        break;
    case GEN_X400:
        BIO_puts(out, "X400Name:<unsupported>");
        break;
    case GEN_EDIPARTY:
        BIO_puts(out, "EdiPartyName:<unsupported>");
        break;
    case GEN_EMAIL:
        print_string(out, "email:", gen->d.ia5);
        break;
    case GEN_DNS:
        print_string(out, "DNS:", gen->d.ia5);
        break;
    case GEN_URI:
        print_string(out, "URI:", gen->d.ia5);
        break;
    case GEN_DIRNAME:
        BIO_puts(out, "DirName:");
        X509_NAME_print_ex(out, gen->d.dirn, 0, XN_FLAG_ONELINE);
        break;
    case GEN_IPADD:
        ip_address_text(asn1_string_slice(gen->d.ip), text);
        BIO_printf(out, "IP Address:%s", text);
        break;
    case GEN_RID:
        BIO_puts(out, "Registered ID:");
        i2a_ASN1_OBJECT(out, gen->d.rid);
        break;
    }
    return 1;
}

/* ---- AuthorityInfoAccess: RFC 5280, 4.2.2.1 ---- */

int i2a_ACCESS_DESCRIPTION(BIO *bp, const ACCESS_DESCRIPTION *a)
{
    i2a_ASN1_OBJECT(bp, a->method);
    return 2;
}

/* The pair of a location, with the method's name before its own. */
static bool add_access(const ACCESS_DESCRIPTION *a, STACK_OF(CONF_VALUE) * *list)
{
    char method[80];
    if (!add_name(a->location, list))
        return false;
    CONF_VALUE *pair = sk_CONF_VALUE_value(*list, sk_CONF_VALUE_num(*list) - 1);
    i2t_ASN1_OBJECT(method, sizeof(method), a->method);
    size_t room = strlen(method) + strlen(pair->name) + 4;
    char *name = OPENSSL_malloc(room);
    if (name == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    snprintf(name, room, "%s - %s", method, pair->name);
    OPENSSL_free(pair->name);
    pair->name = name;
    return true;
}

I2V(access_i2v)
{
    const AUTHORITY_INFO_ACCESS *info = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    (void)m;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(info); i++)
        if (!add_access(sk_ACCESS_DESCRIPTION_value(info, i), &pairs)) {
            if (list == NULL)
                sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
            return NULL;
        }
    return pairs != NULL ? pairs : sk_CONF_VALUE_new_null();
}

/* "method;kind:value". */
static ACCESS_DESCRIPTION *access_of(const X509V3_EXT_METHOD *m, X509V3_CTX *ctx,
                                     const CONF_VALUE *pair)
{
    const char *semicolon = strchr(pair->name, ';');
    if (semicolon == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_INVALID_SYNTAX);
        return NULL;
    }
    ACCESS_DESCRIPTION *a = ACCESS_DESCRIPTION_new();
    char *method = OPENSSL_strndup(pair->name, (size_t)(semicolon - pair->name));
    CONF_VALUE location = {NULL, (char *)semicolon + 1, pair->value};
    bool ok = a != NULL && method != NULL;
    if (!ok)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    ok = ok && v2i_GENERAL_NAME_ex(a->location, m, ctx, &location, 0) != NULL;
    if (ok) {
        a->method = OBJ_txt2obj(method, 0);
        ok = a->method != NULL;
        if (!ok)
            ERR_raise_data(ERR_LIB_X509V3, X509V3_R_BAD_OBJECT, "value=%s", method);
    }
    OPENSSL_free(method);
    if (ok)
        return a;
    ACCESS_DESCRIPTION_free(a);
    return NULL;
}

V2I(access_v2i)
{
    AUTHORITY_INFO_ACCESS *info = sk_ACCESS_DESCRIPTION_new_null();
    for (int i = 0; info != NULL && i < sk_CONF_VALUE_num(list); i++) {
        ACCESS_DESCRIPTION *a = access_of(m, ctx, sk_CONF_VALUE_value(list, i));
        if (a != NULL && sk_ACCESS_DESCRIPTION_push(info, a) > 0)
            continue;
        ACCESS_DESCRIPTION_free(a);
        sk_ACCESS_DESCRIPTION_pop_free(info, ACCESS_DESCRIPTION_free);
        return NULL;
    }
    if (info == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return info;
}
