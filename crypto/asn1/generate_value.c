/* Values of primitive types from text, for ASN1_generate_nconf(3). */
#include <ctype.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509v3err.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/asn1/generate.h"
#include "crypto/asn1/integer_text.h"
#include "crypto/base/raise.h"

static bool is_blank(char c)
{
    return isspace((unsigned char)c);
}

int gen_list(const char *text, int (*each)(const char *element, size_t len, void *arg), void *arg)
{
    for (;;) {
        while (*text != '\0' && is_blank(*text))
            text++;
        size_t all = strcspn(text, ","), len = all;
        while (len > 0 && is_blank(text[len - 1]))
            len--;
        int r = each(len > 0 ? text : NULL, len, arg);
        if (r <= 0 || text[all] == '\0')
            return r;
        text += all + 1;
    }
}

/* Errors about the value show it; those about its form, and of types, don't. */
static bool value_ok(bool ok, int reason, const char *text)
{
    if (!ok)
        ERR_raise_data(ERR_LIB_ASN1, reason, "string=%s", text);
    return ok;
}

static bool format_ok(bool ok, int reason)
{
    return ok || FAIL(ERR_LIB_ASN1, reason);
}

static bool put_null(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    (void)t, (void)format;
    return format_ok(*text == '\0', ASN1_R_ILLEGAL_NULL_VALUE);
}

static bool put_boolean(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    static const char *const words[] = {"TRUE",  "true",  "Y", "y", "YES", "yes",
                                        "FALSE", "false", "N", "n", "NO",  "no"};
    enum { N_WORDS = sizeof(words) / sizeof(words[0]) };
    if (!format_ok(format == GEN_ASCII, ASN1_R_NOT_ASCII_FORMAT))
        return false;
    size_t i = 0;
    while (i < N_WORDS && strcmp(text, words[i]) != 0)
        i++;
    t->value.boolean = i < N_WORDS / 2 ? 0xff : 0;
    if (i == N_WORDS)
        ERR_raise_data(ERR_LIB_X509V3, X509V3_R_INVALID_BOOLEAN_STRING, "name=<NULL>, value=%s",
                       text);
    return value_ok(i < N_WORDS, ASN1_R_ILLEGAL_BOOLEAN, text);
}

static bool put_integer(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    if (!format_ok(format == GEN_ASCII, ASN1_R_INTEGER_NOT_ASCII_FORMAT))
        return false;
    t->value.integer = asn1_integer_of_text(text, t->type);
    return value_ok(t->value.integer != NULL, ASN1_R_ILLEGAL_INTEGER, text);
}

static bool put_object(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    if (!format_ok(format == GEN_ASCII, ASN1_R_OBJECT_NOT_ASCII_FORMAT))
        return false;
    t->value.object = OBJ_txt2obj(text, 0);
    return value_ok(t->value.object != NULL, ASN1_R_ILLEGAL_OBJECT, text);
}

static bool new_string(ASN1_TYPE *t)
{
    t->value.asn1_string = ASN1_STRING_type_new(t->type);
    return t->value.asn1_string != NULL;
}

static bool put_time(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    if (!format_ok(format == GEN_ASCII, ASN1_R_TIME_NOT_ASCII_FORMAT))
        return false;
    return new_string(t) && ASN1_STRING_set(t->value.asn1_string, text, -1) &&
           value_ok(ASN1_TIME_check(t->value.asn1_string), ASN1_R_ILLEGAL_TIME_VALUE, text);
}

static bool put_string(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    if (!format_ok(format == GEN_ASCII || format == GEN_UTF8, ASN1_R_ILLEGAL_FORMAT))
        return false;
    int form = format == GEN_ASCII ? MBSTRING_ASC : MBSTRING_UTF8;
    int made = ASN1_mbstring_copy(&t->value.asn1_string, (const unsigned char *)text, -1, form,
                                  ASN1_tag2bit(t->type));
    return value_ok(made > 0, ERR_R_MALLOC_FAILURE, text);
}

static int put_bit(const char *element, size_t len, void *arg)
{
    char *end;
    if (element == NULL)
        return 0;
    unsigned long bit = strtoul(element, &end, 10);
    if (end != element + len)
        return 0;
    if (bit > INT_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_NUMBER);
    return ASN1_BIT_STRING_set_bit(arg, (int)bit, 1);
}

static bool put_hex(ASN1_STRING *s, const char *text)
{
    long len;
    unsigned char *bytes = OPENSSL_hexstr2buf(text, &len);
    if (!value_ok(bytes != NULL, ASN1_R_ILLEGAL_HEX, text))
        return false;
    ASN1_STRING_set0(s, bytes, (int)len);
    return true;
}

static bool put_bytes(ASN1_TYPE *t, enum gen_format format, const char *text)
{
    bool bits = t->type == V_ASN1_BIT_STRING;
    if (!new_string(t))
        return false;
    if (format == GEN_BITLIST && bits)
        return value_ok(gen_list(text, put_bit, t->value.bit_string) > 0, ASN1_R_LIST_ERROR, text);
    if (format == GEN_HEX) {
        if (!put_hex(t->value.asn1_string, text))
            return false;
    } else if (!format_ok(format == GEN_ASCII, ASN1_R_ILLEGAL_BITSTRING_FORMAT) ||
               !ASN1_STRING_set(t->value.asn1_string, text, -1)) {
        return false;
    }
    if (bits) /* none of them is unused */
        t->value.asn1_string->flags |= ASN1_STRING_FLAG_BITS_LEFT;
    return true;
}

static bool (*const puts_value[31])(ASN1_TYPE *, enum gen_format, const char *) = {
    [V_ASN1_NULL] = put_null,
    [V_ASN1_BOOLEAN] = put_boolean,
    [V_ASN1_INTEGER] = put_integer,
    [V_ASN1_ENUMERATED] = put_integer,
    [V_ASN1_OBJECT] = put_object,
    [V_ASN1_UTCTIME] = put_time,
    [V_ASN1_GENERALIZEDTIME] = put_time,
    [V_ASN1_BMPSTRING] = put_string,
    [V_ASN1_PRINTABLESTRING] = put_string,
    [V_ASN1_IA5STRING] = put_string,
    [V_ASN1_T61STRING] = put_string,
    [V_ASN1_UTF8STRING] = put_string,
    [V_ASN1_VISIBLESTRING] = put_string,
    [V_ASN1_UNIVERSALSTRING] = put_string,
    [V_ASN1_GENERALSTRING] = put_string,
    [V_ASN1_NUMERICSTRING] = put_string,
    [V_ASN1_BIT_STRING] = put_bytes,
    [V_ASN1_OCTET_STRING] = put_bytes,
};

ASN1_TYPE *gen_value(int type, enum gen_format format, const char *text)
{
    ASN1_TYPE *t = ASN1_TYPE_new();
    if (t == NULL)
        return NULL;
    t->type = type;
    if (type < 0 || type > 30 || puts_value[type] == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNSUPPORTED_TYPE);
        t->type = V_ASN1_UNDEF;
        ASN1_TYPE_free(t);
        return NULL;
    }
    t->value.ptr = NULL;
    if (!puts_value[type](t, format, text)) {
        ASN1_TYPE_free(t);
        return NULL;
    }
    return t;
}
