/* Extensions by text: X509V3_EXT_nconf(3), in the syntax of x509v3_config(5). */
#include <ctype.h>
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"

/* ---- Parts of a value ---- */

static const char *skip_space(const char *s)
{
    while (isspace((unsigned char)*s))
        s++;
    return s;
}

/* "critical,": whether it is there; *value moves behind it. */
static bool take_critical(const char **value)
{
    if (strncmp(*value, "critical,", 9) != 0)
        return false;
    *value = skip_space(*value + 9);
    return true;
}

enum generic { NOT_GENERIC, GENERIC_DER, GENERIC_ASN1 };

/* "DER:" or "ASN1:": which; *value moves behind it. */
static enum generic take_generic(const char **value)
{
    static const struct {
        char prefix[6];
        enum generic is;
    } forms[] = {{"DER:", GENERIC_DER}, {"ASN1:", GENERIC_ASN1}};
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        size_t len = strlen(forms[i].prefix);
        if (strncmp(*value, forms[i].prefix, len) != 0)
            continue;
        *value = skip_space(*value + len);
        return forms[i].is;
    }
    return NOT_GENERIC;
}

/* ---- DER: and ASN1: ---- */

static unsigned char *asn1_bytes(const char *text, X509V3_CTX *ctx, long *len)
{
    unsigned char *der = NULL;
    ASN1_TYPE *value = ASN1_generate_v3(text, ctx);
    if (value == NULL)
        return NULL;
    *len = i2d_ASN1_TYPE(value, &der);
    ASN1_TYPE_free(value);
    return der;
}

static X509_EXTENSION *generic(const char *name, const char *text, bool critical, enum generic form,
                               X509V3_CTX *ctx)
{
    X509_EXTENSION *ext = NULL;
    ASN1_OCTET_STRING *octets = NULL;
    unsigned char *bytes = NULL;
    long len = 0;
    ASN1_OBJECT *type = OBJ_txt2obj(name, 0);
    if (type == NULL) {
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_EXTENSION_NAME_ERROR, "name=%s", name);
        return NULL;
    }
    bytes = form == GENERIC_DER ? OPENSSL_hexstr2buf(text, &len) : asn1_bytes(text, ctx, &len);
    if (bytes == NULL) {
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_EXTENSION_VALUE_ERROR, "value=%s", text);
    } else if ((octets = ASN1_OCTET_STRING_new()) == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    } else {
        ASN1_STRING_set0(octets, bytes, (int)len);
        bytes = NULL;
        ext = X509_EXTENSION_create_by_OBJ(NULL, type, critical, octets);
    }
    ASN1_OBJECT_free(type);
    ASN1_OCTET_STRING_free(octets);
    OPENSSL_free(bytes);
    return ext;
}

/* ---- By the method of the kind ---- */

STACK_OF(CONF_VALUE) * section_or_list(X509V3_CTX *ctx, const char *text, bool *section)
{
    *section = *text == '@';
    if (!*section)
        return X509V3_parse_list(text);
    STACK_OF(CONF_VALUE) *pairs = X509V3_get_section(ctx, text + 1);
    if (pairs == NULL)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_SECTION_NOT_FOUND, "section=%s", text + 1);
    return pairs;
}

void free_section_or_list(X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * pairs, bool section)
{
    if (section)
        X509V3_section_free(ctx, pairs);
    else
        sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
}

static void *value_of_pairs(const X509V3_EXT_METHOD *m, CONF *conf, X509V3_CTX *ctx,
                            const char *text)
{
    bool section = *text == '@';
    void *value = NULL;
    STACK_OF(CONF_VALUE) *pairs = section
                                      ? (conf != NULL ? NCONF_get_section(conf, text + 1) : NULL)
                                      : X509V3_parse_list(text);
    if (sk_CONF_VALUE_num(pairs) <= 0)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_INVALID_EXTENSION_STRING, "name=%s,section=%s",
                       OBJ_nid2sn(m->ext_nid), text);
    else
        value = m->v2i(m, ctx, pairs);
    if (!section)
        sk_CONF_VALUE_pop_free(pairs, X509V3_conf_free);
    return value;
}

static void *value_of(const X509V3_EXT_METHOD *m, CONF *conf, X509V3_CTX *ctx, const char *text)
{
    if (m->v2i != NULL)
        return value_of_pairs(m, conf, ctx, text);
    if (m->s2i != NULL)
        return m->s2i(m, ctx, text);
    if (m->r2i != NULL) {
        if (ctx->db != NULL && ctx->db_meth != NULL)
            return m->r2i(m, ctx, text);
        ERR_raise(ERR_LIB_X509V3, X509V3_R_NO_CONFIG_DATABASE);
        return NULL;
    }
    ERR_raise_data(ERR_LIB_X509V3, X509V3_R_EXTENSION_SETTING_NOT_SUPPORTED, "name=%s",
                   OBJ_nid2sn(m->ext_nid));
    return NULL;
}

static X509_EXTENSION *by_method(CONF *conf, X509V3_CTX *ctx, int nid, bool critical,
                                 const char *text)
{
    if (nid == NID_undef) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_UNKNOWN_EXTENSION_NAME);
        return NULL;
    }
    const X509V3_EXT_METHOD *m = X509V3_EXT_get_nid(nid);
    if (m == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_UNKNOWN_EXTENSION);
        return NULL;
    }
    void *value = value_of(m, conf, ctx, text);
    if (value == NULL)
        return NULL;
    X509_EXTENSION *ext = X509V3_EXT_i2d(nid, critical, value);
    method_free(m, value);
    return ext;
}

/* ---- The public functions ---- */

/* `section`: where it stands, or NULL. */
static X509_EXTENSION *by_text(CONF *conf, X509V3_CTX *ctx, const char *section, const char *name,
                               const char *value)
{
    X509V3_CTX empty;
    X509_EXTENSION *ext;
    if (ctx == NULL) {
        X509V3_set_ctx(&empty, NULL, NULL, NULL, NULL, 0);
        X509V3_set_nconf(&empty, conf);
        ctx = &empty;
    }
    bool critical = take_critical(&value);
    enum generic form = take_generic(&value);
    if (form != NOT_GENERIC)
        return generic(name, value, critical, form, ctx);
    ext = by_method(conf, ctx, OBJ_sn2nid(name), critical, value);
    if (ext == NULL)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_ERROR_IN_EXTENSION, "%s%s%sname=%s, value=%s",
                       section != NULL ? "section=" : "", section != NULL ? section : "",
                       section != NULL ? ", " : "", name, value);
    return ext;
}

X509_EXTENSION *X509V3_EXT_nconf(CONF *conf, X509V3_CTX *ctx, const char *name, const char *value)
{
    return by_text(conf, ctx, NULL, name, value);
}

X509_EXTENSION *X509V3_EXT_nconf_nid(CONF *conf, X509V3_CTX *ctx, int ext_nid, const char *value)
{
    X509V3_CTX empty;
    if (ctx == NULL) {
        X509V3_set_ctx(&empty, NULL, NULL, NULL, NULL, 0);
        X509V3_set_nconf(&empty, conf);
        ctx = &empty;
    }
    bool critical = take_critical(&value);
    enum generic form = take_generic(&value);
    if (form != NOT_GENERIC)
        return generic(OBJ_nid2sn(ext_nid), value, critical, form, ctx);
    return by_method(conf, ctx, ext_nid, critical, value);
}

/* Takes out all of the same kind. */
static void delete_same(STACK_OF(X509_EXTENSION) * sk, X509_EXTENSION *ext)
{
    const ASN1_OBJECT *type = X509_EXTENSION_get_object(ext);
    int at;
    while ((at = X509v3_get_ext_by_OBJ(sk, type, -1)) >= 0)
        X509_EXTENSION_free(X509v3_delete_ext(sk, at));
}

int X509V3_EXT_add_nconf_sk(CONF *conf, X509V3_CTX *ctx, const char *section,
                            STACK_OF(X509_EXTENSION) * *sk)
{
    STACK_OF(CONF_VALUE) *pairs = NCONF_get_section(conf, section);
    if (pairs == NULL)
        return 0;
    for (int i = 0; i < sk_CONF_VALUE_num(pairs); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(pairs, i);
        X509_EXTENSION *ext = by_text(conf, ctx, section, pair->name, pair->value);
        if (ext == NULL)
            return 0;
        bool ok = true;
        if (sk != NULL) {
            if (*sk != NULL && ctx != NULL && ctx->flags & X509V3_CTX_REPLACE)
                delete_same(*sk, ext);
            ok = X509v3_add_ext(sk, ext, -1) != NULL;
        }
        X509_EXTENSION_free(ext);
        if (!ok)
            return 0;
    }
    return 1;
}
