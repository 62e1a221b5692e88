#include "crypto/asn1/integer_text.h"

#include <openssl/bn.h>
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
    return made;
}
