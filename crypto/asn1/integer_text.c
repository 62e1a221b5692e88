#include "crypto/asn1/integer_text.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509v3err.h>
#include <stdbool.h>
#include <string.h>

static BIGNUM *read_number(const char *text)
{
    BIGNUM *n = NULL;
    bool hex = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    if (hex)
        text += 2;
    int len = hex ? BN_hex2bn(&n, text) : BN_dec2bn(&n, text);
    if (len == 0 || text[len] != '\0') {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_BN_DEC2BN_ERROR);
        BN_free(n);
        return NULL;
    }
    return n;
}

ASN1_INTEGER *asn1_integer_of_text(const char *text, int type)
{
    bool negative = text[0] == '-';
    BIGNUM *n = read_number(text + negative);
    if (n == NULL)
        return NULL;
    BN_set_negative(n, negative && !BN_is_zero(n));
    ASN1_INTEGER *made =
        type == V_ASN1_ENUMERATED ? BN_to_ASN1_ENUMERATED(n, NULL) : BN_to_ASN1_INTEGER(n, NULL);
    BN_free(n);
    if (made == NULL)
        ERR_raise(ERR_LIB_X509V3, X509V3_R_BN_TO_ASN1_INTEGER_ERROR);
    return made;
}

/* -0x12 of 12. */
static char *hex_text(const BIGNUM *n)
{
    char *hex = BN_bn2hex(n);
    size_t room = hex != NULL ? strlen(hex) + 3 : 0;
    char *text = hex != NULL ? OPENSSL_malloc(room) : NULL;
    if (text != NULL)
        BIO_snprintf(text, room, "%s0x%s", hex[0] == '-' ? "-" : "", hex + (hex[0] == '-'));
    OPENSSL_free(hex);
    return text;
}

char *asn1_integer_text(const ASN1_STRING *a)
{
    BIGNUM *n = (a->type & ~V_ASN1_NEG) == V_ASN1_ENUMERATED ? ASN1_ENUMERATED_to_BN(a, NULL)
                                                             : ASN1_INTEGER_to_BN(a, NULL);
    char *text = n == NULL ? NULL : BN_num_bits(n) < 128 ? BN_bn2dec(n) : hex_text(n);
    BN_free(n);
    if (text == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return text;
}
