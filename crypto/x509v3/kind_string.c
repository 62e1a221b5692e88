/* Extensions that are one string or number: crlNumber, nsComment, CRLReason, ... */
#include <ctype.h>
#include <openssl/asn1t.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"

/* ---- OCTET STRING: hexadecimal ---- */

char *i2s_ASN1_OCTET_STRING(X509V3_EXT_METHOD *method, const ASN1_OCTET_STRING *ia5)
{
    (void)method;
    return OPENSSL_buf2hexstr(ASN1_STRING_get0_data(ia5), ASN1_STRING_length(ia5));
}

ASN1_OCTET_STRING *s2i_ASN1_OCTET_STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                         const char *str)
{
    long len;
    (void)method, (void)ctx;
    unsigned char *bytes = OPENSSL_hexstr2buf(str, &len);
    if (bytes == NULL)
        return NULL;
    ASN1_OCTET_STRING *s = ASN1_OCTET_STRING_new();
    if (s == NULL) {
        OPENSSL_free(bytes);
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ASN1_STRING_set0(s, bytes, (int)len);
    return s;
}

I2S(octets_i2s)
{
    (void)m;
    return i2s_ASN1_OCTET_STRING(NULL, v);
}

/* ---- IA5String, UTF8String: as they are ---- */

static char *text_of(const ASN1_STRING *s)
{
    if (s == NULL || ASN1_STRING_length(s) == 0)
        return NULL;
    size_t len = (size_t)ASN1_STRING_length(s);
    char *text = OPENSSL_malloc(len + 1);
    if (text == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    memcpy(text, ASN1_STRING_get0_data(s), len);
    text[len] = '\0';
    return text;
}

static ASN1_STRING *string_of(int type, const char *text)
{
    if (text == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_INVALID_NULL_ARGUMENT);
        return NULL;
    }
    ASN1_STRING *s = ASN1_STRING_type_new(type);
    if (s != NULL && ASN1_STRING_set(s, text, -1))
        return s;
    ASN1_STRING_free(s);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

char *i2s_ASN1_IA5STRING(X509V3_EXT_METHOD *method, ASN1_IA5STRING *ia5)
{
    (void)method;
    return text_of(ia5);
}

ASN1_IA5STRING *s2i_ASN1_IA5STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx, const char *str)
{
    (void)method, (void)ctx;
    return string_of(V_ASN1_IA5STRING, str);
}

char *i2s_ASN1_UTF8STRING(X509V3_EXT_METHOD *method, ASN1_UTF8STRING *utf8)
{
    (void)method;
    return text_of(utf8);
}

ASN1_UTF8STRING *s2i_ASN1_UTF8STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx, const char *str)
{
    (void)method, (void)ctx;
    return string_of(V_ASN1_UTF8STRING, str);
}

I2S(ia5_i2s)
{
    (void)m;
    return text_of(v);
}

S2I(ia5_s2i)
{
    (void)m, (void)ctx;
    return string_of(V_ASN1_IA5STRING, text);
}

I2S(utf8_i2s)
{
    (void)m;
    return text_of(v);
}

S2I(utf8_s2i)
{
    (void)m, (void)ctx;
    return string_of(V_ASN1_UTF8STRING, text);
}

/* ---- Numbers: decimal below 2^127, else hexadecimal ---- */

static char *hex_of(const BIGNUM *n)
{
    char *hex = BN_bn2hex(n), *text = NULL;
    const char *digits = hex;
    if (hex != NULL && *hex == '-')
        digits++;
    size_t room = hex != NULL ? strlen(digits) + 4 : 0;
    if (hex != NULL && (text = OPENSSL_malloc(room)) != NULL)
        BIO_snprintf(text, room, "%s0x%s", digits != hex ? "-" : "", digits);
    OPENSSL_free(hex);
    return text;
}

/* Takes the number. */
static char *number_text(BIGNUM *n)
{
    char *text = NULL;
    if (n != NULL)
        text = BN_num_bits(n) < 128 ? BN_bn2dec(n) : hex_of(n);
    if (text == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    BN_free(n);
    return text;
}

char *i2s_ASN1_INTEGER(X509V3_EXT_METHOD *meth, const ASN1_INTEGER *aint)
{
    (void)meth;
    return aint != NULL ? number_text(ASN1_INTEGER_to_BN(aint, NULL)) : NULL;
}

char *i2s_ASN1_ENUMERATED(X509V3_EXT_METHOD *meth, const ASN1_ENUMERATED *aint)
{
    (void)meth;
    return aint != NULL ? number_text(ASN1_ENUMERATED_to_BN(aint, NULL)) : NULL;
}

/* Decimal, or hexadecimal behind 0x; nothing may follow. */
static BIGNUM *number_of(const char *text)
{
    BIGNUM *n = NULL;
    bool negative = *text == '-';
    const char *digits = text + negative;
    bool hex = digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X');
    digits += hex ? 2 : 0;
    int used = hex ? BN_hex2bn(&n, digits) : BN_dec2bn(&n, digits);
    if (used == 0 || digits[used] != '\0') {
        BN_free(n);
        return NULL;
    }
    BN_set_negative(n, negative && !BN_is_zero(n));
    return n;
}

ASN1_INTEGER *s2i_ASN1_INTEGER(X509V3_EXT_METHOD *meth, const char *value)
{
    (void)meth;
    if (value == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_INVALID_NULL_VALUE);
        return NULL;
    }
    BIGNUM *n = number_of(value);
    if (n == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_BN_DEC2BN_ERROR);
        return NULL;
    }
    ASN1_INTEGER *a = BN_to_ASN1_INTEGER(n, NULL);
    BN_free(n);
    if (a == NULL)
        ERR_raise(ERR_LIB_X509V3, X509V3_R_BN_TO_ASN1_INTEGER_ERROR);
    return a;
}

I2S(integer_i2s)
{
    (void)m;
    return i2s_ASN1_INTEGER(NULL, v);
}

S2I(integer_s2i)
{
    (void)m, (void)ctx;
    return s2i_ASN1_INTEGER(NULL, text);
}

/* ---- ENUMERATED with names ---- */

char *i2s_ASN1_ENUMERATED_TABLE(X509V3_EXT_METHOD *meth, const ASN1_ENUMERATED *aint)
{
    long n = ASN1_ENUMERATED_get(aint);
    for (const ENUMERATED_NAMES *e = meth->usr_data; e->lname != NULL; e++)
        if (e->bitnum == n)
            return OPENSSL_strdup(e->lname);
    return i2s_ASN1_ENUMERATED(meth, aint);
}

I2S(reason_i2s)
{
    return i2s_ASN1_ENUMERATED_TABLE((X509V3_EXT_METHOD *)m, v);
}

/* ---- NULL ---- */

I2S(null_i2s)
{
    (void)m, (void)v;
    return OPENSSL_strdup("NULL");
}

S2I(null_s2i)
{
    (void)m, (void)ctx, (void)text;
    return ASN1_NULL_new();
}
