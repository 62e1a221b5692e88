/* Numbers and strings as hex, a line for at most 35 bytes, "\" at the end of those that go on. */
#include <ctype.h>
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"

#define BYTES_A_LINE 35

/* ---- Written ---- */

/* How much was written, or -1. */
static int put_hex(BIO *out, struct slice s)
{
    int n = 0;
    for (size_t i = 0; i < s.len; i++) {
        bool turn = i > 0 && i % BYTES_A_LINE == 0;
        int r = BIO_printf(out, "%s%02X", turn ? "\\\n" : "", s.ptr[i]);
        if (r <= 0)
            return -1;
        n += r;
    }
    return n;
}

static int put_number(BIO *out, const ASN1_STRING *a)
{
    if (a == NULL)
        return 0;
    int sign = 0;
    if (a->type & V_ASN1_NEG)
        if ((sign = BIO_write(out, "-", 1)) != 1)
            return -1;
    int n = a->length > 0 ? put_hex(out, asn1_string_slice(a)) : BIO_write(out, "00", 2);
    return n < 0 ? -1 : sign + n;
}

int i2a_ASN1_INTEGER(BIO *bp, const ASN1_INTEGER *a)
{
    return put_number(bp, a);
}

int i2a_ASN1_ENUMERATED(BIO *bp, const ASN1_ENUMERATED *a)
{
    return put_number(bp, a);
}

int i2a_ASN1_STRING(BIO *bp, const ASN1_STRING *a, int type)
{
    (void)type;
    if (a == NULL)
        return 0;
    return a->length > 0 ? put_hex(bp, asn1_string_slice(a)) : BIO_write(bp, "0", 1);
}

/* ---- Read ---- */

/* A line's digits, without its end; whether "\\" says that there is more. A number ends before what
 * isn't hex, a string before the last such character. */
static bool read_line(const char *line, size_t len, bool number, struct slice *digits, bool *more)
{
    if (len > 0 && line[len - 1] == '\n')
        len--;
    if (len > 0 && line[len - 1] == '\r')
        len--;
    *more = len > 0 && line[len - 1] == '\\';
    if (*more)
        len--;
    size_t hex = len;
    for (size_t i = len; i-- > 0;)
        if (!isxdigit((unsigned char)line[i]) && (number || (hex == len && i > 0)))
            hex = i;
    *digits = slice_of(line, hex);
    return hex >= 2 || FAIL(ERR_LIB_ASN1, ASN1_R_SHORT_LINE);
}

static bool put_digits(struct builder *b, struct slice digits)
{
    if (digits.len % 2 != 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ODD_NUMBER_OF_CHARS);
    for (size_t i = 0; i < digits.len; i += 2) {
        int high = OPENSSL_hexchar2int(digits.ptr[i]), low = OPENSSL_hexchar2int(digits.ptr[i + 1]);
        if (high < 0 || low < 0)
            return FAIL(ERR_LIB_ASN1, ASN1_R_NON_HEX_CHARACTERS);
        build_u8(b, (uint8_t)(high << 4 | low));
    }
    return true;
}

/* A number may have a 00 in front of it, so that it can't be taken for one below zero. */
static bool get_lines(BIO *in, char *buf, int size, bool number, struct builder *b)
{
    struct slice digits, zero;
    bool more = true;
    for (bool first = true; more; first = false) {
        int n = BIO_gets(in, buf, size);
        if (n < 1)
            return (first && !number) || FAIL(ERR_LIB_ASN1, ASN1_R_SHORT_LINE);
        if (!read_line(buf, (size_t)n, number, &digits, &more))
            return false;
        if (number && first && memcmp(digits.ptr, "00", 2) == 0)
            read_slice(&digits, 2, &zero);
        if (!put_digits(b, digits))
            return false;
    }
    return !b->failed;
}

static int get_value(BIO *in, ASN1_STRING *out, char *buf, int size, bool number)
{
    struct builder b;
    build_init(&b);
    bool ok = get_lines(in, buf, size, number, &b) && b.len <= INT_MAX - 1 &&
              ASN1_STRING_set(out, b.ptr, (int)b.len);
    build_free(&b);
    return ok;
}

int a2i_ASN1_INTEGER(BIO *bp, ASN1_INTEGER *bs, char *buf, int size)
{
    bs->type = V_ASN1_INTEGER;
    return get_value(bp, bs, buf, size, true);
}

int a2i_ASN1_ENUMERATED(BIO *bp, ASN1_ENUMERATED *bs, char *buf, int size)
{
    bs->type = V_ASN1_ENUMERATED;
    return get_value(bp, bs, buf, size, true);
}

int a2i_ASN1_STRING(BIO *bp, ASN1_STRING *bs, char *buf, int size)
{
    return get_value(bp, bs, buf, size, false);
}
