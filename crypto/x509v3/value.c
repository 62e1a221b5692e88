/* Name-value pairs: X509V3_add_value, X509V3_parse_list, and what a pair's value says. */
#include <ctype.h>
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/value.h"

/* ---- Adding ---- */

void X509V3_conf_free(CONF_VALUE *val)
{
    if (val == NULL)
        return;
    OPENSSL_free(val->name);
    OPENSSL_free(val->value);
    OPENSSL_free(val->section);
    OPENSSL_free(val);
}

/* New of copies; NULL stays NULL. Strings with a NUL inside are refused: they would be cut short.
 */
static CONF_VALUE *pair_new(const char *name, const char *value, size_t len)
{
    CONF_VALUE *pair = OPENSSL_zalloc(sizeof(*pair));
    if (pair == NULL)
        return NULL;
    if (name != NULL)
        pair->name = OPENSSL_strdup(name);
    if (value != NULL && memchr(value, 0, len) == NULL)
        pair->value = OPENSSL_strndup(value, len);
    if ((name == NULL || pair->name != NULL) && (value == NULL || pair->value != NULL))
        return pair;
    X509V3_conf_free(pair);
    return NULL;
}

bool value_add(const char *name, const char *value, size_t len, STACK_OF(CONF_VALUE) * *list)
{
    bool fresh = *list == NULL;
    CONF_VALUE *pair = pair_new(name, value, len);
    if (fresh && pair != NULL)
        *list = sk_CONF_VALUE_new_null();
    if (pair != NULL && *list != NULL && sk_CONF_VALUE_push(*list, pair) > 0)
        return true;
    X509V3_conf_free(pair);
    if (fresh) {
        sk_CONF_VALUE_free(*list);
        *list = NULL;
    }
    return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
}

bool value_add_string(const char *name, const ASN1_STRING *value, STACK_OF(CONF_VALUE) * *list)
{
    const char *text = (const char *)ASN1_STRING_get0_data(value);
    return value_add(name, text != NULL ? text : "", (size_t)ASN1_STRING_length(value), list);
}

int X509V3_add_value(const char *name, const char *value, STACK_OF(CONF_VALUE) * *extlist)
{
    return value_add(name, value, value != NULL ? strlen(value) : 0, extlist);
}

int X509V3_add_value_uchar(const char *name, const unsigned char *value,
                           STACK_OF(CONF_VALUE) * *extlist)
{
    return X509V3_add_value(name, (const char *)value, extlist);
}

int X509V3_add_value_bool(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) * *extlist)
{
    return X509V3_add_value(name, asn1_bool ? "TRUE" : "FALSE", extlist);
}

int X509V3_add_value_bool_nf(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) * *extlist)
{
    return asn1_bool ? X509V3_add_value(name, "TRUE", extlist) : 1;
}

int X509V3_add_value_int(const char *name, const ASN1_INTEGER *aint,
                         STACK_OF(CONF_VALUE) * *extlist)
{
    if (aint == NULL)
        return 1;
    char *text = i2s_ASN1_INTEGER(NULL, aint);
    int ok = text != NULL && X509V3_add_value(name, text, extlist);
    OPENSSL_free(text);
    return ok;
}

/* ---- What a pair says ---- */

int X509V3_get_value_bool(const CONF_VALUE *value, int *asn1_bool)
{
    static const struct {
        char text[8];
        int is;
    } words[] = {
        {"TRUE", 0xff}, {"true", 0xff}, {"Y", 0xff}, {"y", 0xff}, {"YES", 0xff}, {"yes", 0xff},
        {"FALSE", 0},   {"false", 0},   {"N", 0},    {"n", 0},    {"NO", 0},     {"no", 0},
    };
    for (size_t i = 0; value->value != NULL && i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(value->value, words[i].text) == 0) {
            *asn1_bool = words[i].is;
            return 1;
        }
    return fail_pair(X509V3_R_INVALID_BOOLEAN_STRING, value);
}

int X509V3_get_value_int(const CONF_VALUE *value, ASN1_INTEGER **aint)
{
    ASN1_INTEGER *number = s2i_ASN1_INTEGER(NULL, value->value);
    if (number == NULL) {
        ERR_add_error_data(4, "name=", value->name, ", value=", value->value);
        return 0;
    }
    *aint = number;
    return 1;
}

bool value_name_is(const char *name, const char *word)
{
    size_t len = strlen(word);
    return strncmp(name, word, len) == 0 && (name[len] == '\0' || name[len] == '.');
}

/* ---- "name:value, name, ..." ---- */

/* Without white space at its ends. */
static struct slice trimmed(const char *from, const char *to)
{
    while (from < to && isspace((unsigned char)*from))
        from++;
    while (from < to && isspace((unsigned char)to[-1]))
        to--;
    return slice_of(from, (size_t)(to - from));
}

/* One pair: its value begins behind the first colon. */
static bool add_part(const char *from, const char *to, STACK_OF(CONF_VALUE) * *list)
{
    const char *colon = memchr(from, ':', (size_t)(to - from));
    struct slice name = trimmed(from, colon != NULL ? colon : to), value = {0};
    if (name.len == 0)
        return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_EMPTY_NAME);
    if (colon != NULL) {
        value = trimmed(colon + 1, to);
        if (value.len == 0)
            return FAIL(ERR_LIB_X509V3, X509V3_R_INVALID_NULL_VALUE);
    }
    char *copy = OPENSSL_strndup((const char *)name.ptr, name.len);
    bool ok = copy != NULL && value_add(copy, (const char *)value.ptr, value.len, list);
    if (copy == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(copy);
    return ok;
}

STACK_OF(CONF_VALUE) * X509V3_parse_list(const char *line)
{
    STACK_OF(CONF_VALUE) *list = NULL;
    const char *end = line + strcspn(line, "\r\n");
    for (const char *part = line;; part++) {
        const char *comma = memchr(part, ',', (size_t)(end - part));
        if (!add_part(part, comma != NULL ? comma : end, &list)) {
            sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
            return NULL;
        }
        if (comma == NULL)
            return list;
        part = comma;
    }
}
