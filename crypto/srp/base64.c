/* The base64 of verifier files: digits, capitals, small letters, '.' and '/'. A number is aligned
 * to the right: as many zero bytes as are missing from a multiple of three come first when it is
 * written, and as many characters of the result are left out. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/srp/srp.h"
#include "ref/ct.h"

/* The character of 6 bits. */
static char character(uint64_t v)
{
    uint64_t c = '0' + v;
    c += ct_lt(9, v) & ('A' - '9' - 1);
    c += ct_lt(35, v) & ('a' - 'Z' - 1);
    c = ct_select(ct_eq(v, 62), '.', c);
    return (char)ct_select(ct_eq(v, 63), '/', c);
}

/* All ones if first <= c <= last. */
static uint64_t between(uint64_t first, uint64_t c, uint64_t last)
{
    return ~ct_lt(c, first) & ~ct_lt(last, c);
}

/* The 6 bits of a character; *bad becomes all ones for another. */
static uint64_t value(unsigned char c, uint64_t *bad)
{
    uint64_t digit = between('0', c, '9'), capital = between('A', c, 'Z'),
             small = between('a', c, 'z'), dot = ct_eq(c, '.'), slash = ct_eq(c, '/');
    *bad |= ~(digit | capital | small | dot | slash);
    return (digit & (c - (uint64_t)'0')) | (capital & (c - (uint64_t)'A' + 10)) |
           (small & (c - (uint64_t)'a' + 36)) | (dot & 62) | (slash & 63);
}

char *srp_encode(const uint8_t *bytes, size_t len)
{
    const size_t absent = (3 - len % 3) % 3, groups = (len + absent) / 3;
    char *text = OPENSSL_malloc(4 * groups + 1), *p = text;
    if (text == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (size_t g = 0; g < groups; g++) {
        uint64_t bits = 0;
        for (size_t i = 3 * g; i < 3 * g + 3; i++)
            bits = bits << 8 | (i < absent ? 0 : bytes[i - absent]);
        for (size_t i = 0; i < 4; i++)
            if (4 * g + i >= absent)
                *p++ = character(bits >> (18 - 6 * i) & 63);
    }
    *p = '\0';
    return text;
}

/* The bytes of len characters; false for others than the alphabet's. */
static bool decode(uint8_t *out, const char *text, size_t len)
{
    const size_t absent = (4 - len % 4) % 4;
    uint64_t bad = 0;
    for (size_t g = 0; g < (len + absent) / 4; g++) {
        uint64_t bits = 0;
        for (size_t i = 4 * g; i < 4 * g + 4; i++)
            bits = bits << 6 | (i < absent ? 0 : value((unsigned char)text[i - absent], &bad));
        for (size_t i = 0; i < 3; i++)
            if (3 * g + i >= absent)
                *out++ = (uint8_t)(bits >> (16 - 8 * i));
    }
    ct_public(&bad, sizeof(bad));
    return bad == 0;
}

BIGNUM *srp_decode(const char *text)
{
    uint8_t bytes[SRP_BYTES_MAX];
    text += strspn(text, " \t\n");
    const size_t len = strlen(text), absent = (4 - len % 4) % 4;
    /* Six bits alone are no byte. */
    if (absent == 3 || (len + absent) / 4 * 3 > sizeof(bytes))
        return NULL;
    BIGNUM *number = NULL;
    if (decode(bytes, text, len))
        number = BN_bin2bn(bytes, (int)((len + absent) / 4 * 3 - absent), NULL);
    OPENSSL_cleanse(bytes, sizeof(bytes));
    return number;
}
