/* OSSL_PARAM_allocate_from_text(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"

static int digit(char c, int base)
{
    int d = OPENSSL_hexchar2int((unsigned char)c);
    return d < base ? d : -1;
}

/* num = num * base + digit, over len little-endian bytes; what is carried out of them. */
static unsigned push_digit(unsigned char *num, size_t len, unsigned base, unsigned carry)
{
    for (size_t i = 0; i < len; i++) {
        carry += num[i] * base;
        num[i] = (unsigned char)carry;
        carry >>= 8;
    }
    return carry;
}

static void to_native(unsigned char *p, size_t len)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (size_t i = 0; i < len / 2; i++) {
        unsigned char t = p[i];
        p[i] = p[len - 1 - i];
        p[len - 1 - i] = t;
    }
#else
    (void)p;
    (void)len;
#endif
}

static void negate(unsigned char *num, size_t len)
{
    unsigned carry = 1;
    for (size_t i = 0; i < len; i++) {
        carry += (unsigned char)~num[i];
        num[i] = (unsigned char)carry;
        carry >>= 8;
    }
}

/* The size that the number's value needs, at least one byte; with a sign, its bit too. */
static size_t needed(const unsigned char *num, size_t len, int negative, int is_signed)
{
    unsigned char fill = negative ? 0xff : 0;
    while (len > 1 && num[len - 1] == fill && (!is_signed || (num[len - 2] ^ fill) < 0x80))
        len--;
    return len;
}

/* "-0x1f", "31", or "1f" if is_hex. */
static int integer(OSSL_PARAM *to, const char *text, int is_hex, size_t want)
{
    int is_signed = to->data_type == OSSL_PARAM_INTEGER;
    int negative = *text == '-';
    text += negative;
    if (!is_hex && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        is_hex = 1;
        text += 2;
    }
    int base = is_hex ? 16 : 10;
    size_t n = strlen(text);
    if (n == 0)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT);
    if (negative && !is_signed)
        return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_INVALID_NEGATIVE_VALUE);
    size_t len = n / 2 + 2 > want ? n / 2 + 2 : want; /* with room for the sign */
    unsigned char *num = OPENSSL_zalloc(len);
    if (num == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    to->data = num;
    for (; *text != '\0'; text++) {
        int d = digit(*text, base);
        if (d < 0)
            return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT);
        push_digit(num, len, (unsigned)base, (unsigned)d);
    }
    if (negative)
        negate(num, len);
    negative = negative && num[len - 1] >> 7; /* not if it is zero */
    size_t need = needed(num, len, negative, is_signed);
    if (want != 0 && need > want)
        return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER);
    to->data_size = want != 0 ? want : need;
    to_native(num, to->data_size);
    return 1;
}

static int octets(OSSL_PARAM *to, const char *text, size_t len, int is_hex)
{
    if (is_hex) { /* pairs of digits with nothing between them */
        if (len % 2 != 0)
            return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_ODD_NUMBER_OF_DIGITS);
        long n = 0;
        to->data = *text != '\0' ? OPENSSL_hexstr2buf(text, &n) : OPENSSL_zalloc(1);
        to->data_size = (size_t)n;
        return to->data != NULL;
    }
    to->data = OPENSSL_zalloc(len > 0 ? len : 1);
    if (to->data == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    memcpy(to->data, text, len);
    to->data_size = len;
    return 1;
}

static int text_string(OSSL_PARAM *to, const char *text, size_t len)
{
    to->data = OPENSSL_zalloc(len + 1);
    if (to->data == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    memcpy(to->data, text, len);
    to->data_size = len;
    return 1;
}

static int convert(OSSL_PARAM *to, const OSSL_PARAM *def, const char *value, size_t value_n,
                   int is_hex)
{
    switch (def->data_type) {
    case OSSL_PARAM_INTEGER:
    case OSSL_PARAM_UNSIGNED_INTEGER:
        return integer(to, value, is_hex, def->data_size);
    case OSSL_PARAM_UTF8_STRING:
        return is_hex ? FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT)
                      : text_string(to, value, value_n);
    case OSSL_PARAM_OCTET_STRING:
        return octets(to, value, value_n, is_hex);
    default:
        return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_INVALID_OSSL_PARAM_TYPE);
    }
}

int OSSL_PARAM_allocate_from_text(OSSL_PARAM *to, const OSSL_PARAM *paramdefs, const char *key,
                                  const char *value, size_t value_n, int *found)
{
    if (to == NULL || paramdefs == NULL)
        return 0;
    int is_hex = strncmp(key, "hex", 3) == 0;
    const OSSL_PARAM *def = OSSL_PARAM_locate_const(paramdefs, key + (is_hex ? 3 : 0));
    if (found != NULL)
        *found = def != NULL;
    if (def == NULL)
        return 0;
    OSSL_PARAM made = {.key = def->key, .data_type = def->data_type};
    if (!convert(&made, def, value, value_n, is_hex)) {
        OPENSSL_free(made.data);
        return 0;
    }
    *to = made;
    return 1;
}
