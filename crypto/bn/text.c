/* Numbers as text: BN_bn2hex(3). */
#include <openssl/bio.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* 10^9 is the highest power of ten that fits the shortest BN_ULONG. */
#define CHUNK_DIGITS 9
#define CHUNK        1000000000u

static const char digits[] = "0123456789ABCDEF";

char *BN_bn2hex(const BIGNUM *a)
{
    int len = BN_num_bytes(a);
    char *text = OPENSSL_malloc(2 * (size_t)len + 3), *p = text;
    if (text == NULL) {
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (a->neg)
        *p++ = '-';
    if (len == 0)
        *p++ = '0';
    for (int i = 2 * len; i-- > 0;)
        *p++ = digits[a->d[i / 16] >> (4 * (i % 16)) & 15];
    *p = '\0';
    return text;
}

/* t, which is used up, in digits that end before `end`; where they begin is returned. */
static char *decimal_backwards(char *end, BIGNUM *t)
{
    do {
        BN_ULONG low = BN_div_word(t, CHUNK);
        bool last = BN_is_zero(t);
        for (int i = 0; i < CHUNK_DIGITS && !(last && low == 0); i++, low /= 10)
            *--end = digits[low % 10];
    } while (!BN_is_zero(t));
    return end;
}

char *BN_bn2dec(const BIGNUM *a)
{
    /* log10(2) < 0.302 */
    size_t size = (size_t)BN_num_bits(a) / 1000 * 302 + (size_t)(BN_num_bits(a) % 1000) + 4;
    char *text = OPENSSL_malloc(size);
    BIGNUM t = {0};
    if (text == NULL || BN_copy(&t, a) == NULL) {
        if (text == NULL)
            ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
        OPENSSL_free(text);
        BN_clear_free(&t);
        return NULL;
    }
    char *end = text + size - 1, *p = decimal_backwards(end, &t);
    *end = '\0';
    if (p == end)
        *--p = '0';
    if (a->neg)
        *--p = '-';
    memmove(text, p, (size_t)(end - p) + 1);
    BN_clear_free(&t);
    return text;
}

/* The value of a digit in this base, or -1. */
static int digit_value(char c, int base)
{
    int v = c >= '0' && c <= '9'   ? c - '0'
            : c >= 'a' && c <= 'f' ? c - 'a' + 10
            : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                   : base;
    return v < base ? v : -1;
}

static int read_hex(BIGNUM *a, const char *s, int len)
{
    int words = len / 16 + (len % 16 != 0);
    if (!bn_expand(a, words))
        return 0;
    memset(a->d, 0, (size_t)words * sizeof(*a->d));
    for (int i = 0; i < len; i++)
        a->d[i / 16] |= (uint64_t)digit_value(s[len - 1 - i], 16) << (4 * (i % 16));
    bn_finish(a, (size_t)words, 0);
    return 1;
}

static int read_dec(BIGNUM *a, const char *s, int len)
{
    BN_zero_ex(a);
    for (int i = 0; i < len;) {
        BN_ULONG chunk = 0, scale = 1;
        do {
            chunk = chunk * 10 + (BN_ULONG)digit_value(s[i], 10);
            scale *= 10;
            i++;
        } while ((len - i) % CHUNK_DIGITS != 0);
        if (!BN_mul_word(a, scale) || !BN_add_word(a, chunk))
            return 0;
    }
    return 1;
}

static int read_text(BIGNUM **bn, const char *str, int base,
                     int (*read)(BIGNUM *a, const char *s, int len))
{
    if (str == NULL || *str == '\0')
        return 0;
    int neg = *str == '-', len = 0;
    const char *s = str + neg;
    while (len <= INT_MAX / 4 && digit_value(s[len], base) >= 0)
        len++;
    if (len == 0 || len > INT_MAX / 4)
        return 0;
    if (bn == NULL)
        return len + neg;
    BIGNUM *a = *bn != NULL ? *bn : BN_new();
    if (a == NULL || !read(a, s, len)) {
        if (*bn == NULL)
            BN_free(a);
        return 0;
    }
    *bn = a;
    BN_set_negative(a, neg);
    return len + neg;
}

int BN_hex2bn(BIGNUM **a, const char *str)
{
    return read_text(a, str, 16, read_hex);
}

int BN_dec2bn(BIGNUM **a, const char *str)
{
    return read_text(a, str, 10, read_dec);
}

int BN_asc2bn(BIGNUM **a, const char *str)
{
    const char *s = str + (*str == '-');
    bool hex = s[0] == '0' && (s[1] == 'x' || s[1] == 'X');
    if (!(hex ? BN_hex2bn(a, s + 2) : BN_dec2bn(a, s)))
        return 0;
    if (*str == '-')
        BN_set_negative(*a, 1);
    return 1;
}

/* Without the zero in front that bn2hex has in an odd number of digits. */
int BN_print(BIO *bio, const BIGNUM *a)
{
    char *text = BN_bn2hex(a);
    if (text == NULL)
        return 0;
    char *first = text + a->neg;
    if (first[0] == '0' && first[1] != '\0')
        first++;
    if (a->neg)
        *--first = '-';
    int len = (int)strlen(first), ok = BIO_write(bio, first, len) == len;
    OPENSSL_free(text);
    return ok;
}

int BN_print_fp(FILE *fp, const BIGNUM *a)
{
    int ok = 1, len = (BN_num_bits(a) + 3) / 4;
    if (a->neg)
        ok = fputc('-', fp) != EOF;
    if (len == 0)
        ok = fputc('0', fp) != EOF;
    for (int i = len; ok && i-- > 0;)
        ok = fputc(digits[a->d[i / 16] >> (4 * (i % 16)) & 15], fp) != EOF;
    return ok;
}
