/* Characters into the string type that suits them best, ASN1_mbstring_copy(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/chars.h"
#include "crypto/base/raise.h"

/* The types, the best first; the last one takes what is left of the mask. */
static const struct target {
    unsigned long bit;
    int type;
    enum charset set;
} targets[] = {
    {B_ASN1_NUMERICSTRING, V_ASN1_NUMERICSTRING, CHARS_BYTES},
    {B_ASN1_PRINTABLESTRING, V_ASN1_PRINTABLESTRING, CHARS_BYTES},
    {B_ASN1_IA5STRING, V_ASN1_IA5STRING, CHARS_BYTES},
    {B_ASN1_T61STRING, V_ASN1_T61STRING, CHARS_BYTES},
    {B_ASN1_BMPSTRING, V_ASN1_BMPSTRING, CHARS_BMP},
    {B_ASN1_UNIVERSALSTRING, V_ASN1_UNIVERSALSTRING, CHARS_UNIVERSAL},
    {0, V_ASN1_UTF8STRING, CHARS_UTF8},
};

/* Of the types in the mask, those that have this character. */
static unsigned long types_with(unsigned long mask, uint32_t c)
{
    if (!chars_is_numeric(c))
        mask &= ~(unsigned long)B_ASN1_NUMERICSTRING;
    if (!chars_is_printable(c))
        mask &= ~(unsigned long)B_ASN1_PRINTABLESTRING;
    if (c > 0x7f)
        mask &= ~(unsigned long)B_ASN1_IA5STRING;
    if (c > 0xff)
        mask &= ~(unsigned long)B_ASN1_T61STRING;
    if (c > 0xffff)
        mask &= ~(unsigned long)B_ASN1_BMPSTRING;
    if (!chars_is_unicode(c))
        mask &= ~(unsigned long)B_ASN1_UTF8STRING;
    return mask;
}

static bool count(struct slice s, enum charset set, long *n)
{
    static const int reasons[] = {
        [CHARS_UTF8] = ASN1_R_INVALID_UTF8STRING,
        [CHARS_BMP] = ASN1_R_INVALID_BMPSTRING_LENGTH,
        [CHARS_UNIVERSAL] = ASN1_R_INVALID_UNIVERSALSTRING_LENGTH,
    };
    *n = chars_count(s, set);
    return *n >= 0 || FAIL(ERR_LIB_ASN1, reasons[set]);
}

static bool size_ok(long n, long least, long most)
{
    if (least > 0 && n < least) {
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_STRING_TOO_SHORT, "minsize=%ld", least);
        return false;
    }
    if (most > 0 && n > most) {
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_STRING_TOO_LONG, "maxsize=%ld", most);
        return false;
    }
    return true;
}

static const struct target *choose(struct slice s, enum charset set, unsigned long mask)
{
    const struct target *t = targets;
    uint32_t c;
    bool unicode = true;
    while (s.len > 0 && mask != 0 && chars_get(&s, set, &c)) {
        mask = types_with(mask, c);
        unicode = unicode && chars_is_unicode(c);
    }
    while (t->bit != 0 && (mask & t->bit) == 0)
        t++;
    if (mask == 0 || (t->set == CHARS_UTF8 && !unicode)) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_ILLEGAL_CHARACTERS);
        return NULL;
    }
    return t;
}

/* The string's contents become those of s, written in another way. */
static bool fill(ASN1_STRING *out, struct slice s, enum charset from, enum charset to)
{
    struct builder b;
    uint32_t c;
    build_init(&b);
    while (s.len > 0 && chars_get(&s, from, &c))
        chars_put(&b, to, c);
    size_t len = b.len;
    build_u8(&b, 0); /* as ASN1_STRING_set has it */
    if (len > INT_MAX - 1)
        b.failed = true;
    uint8_t *data;
    size_t taken;
    bool ok = build_take(&b, &data, &taken);
    if (ok)
        ASN1_STRING_set0(out, data, (int)len);
    build_free(&b);
    return ok;
}

int ASN1_mbstring_copy(ASN1_STRING **out, const unsigned char *in, int len, int inform,
                       unsigned long mask)
{
    return ASN1_mbstring_ncopy(out, in, len, inform, mask, 0, 0);
}

int ASN1_mbstring_ncopy(ASN1_STRING **out, const unsigned char *in, int len, int inform,
                        unsigned long mask, long minsize, long maxsize)
{
    const struct target *t;
    long n;
    if (len == -1) {
        size_t all = strlen((const char *)in);
        len = all <= INT_MAX ? (int)all : -1;
    }
    if (len < 0) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_INVALID_ARGUMENT);
        return -1;
    }
    struct slice s = slice_of(in, (size_t)len);
    if (inform != MBSTRING_UTF8 && inform != MBSTRING_ASC && inform != MBSTRING_BMP &&
        inform != MBSTRING_UNIV) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNKNOWN_FORMAT);
        return -1;
    }
    enum charset set = (enum charset)(inform & ~MBSTRING_FLAG);
    if (!count(s, set, &n) || !size_ok(n, minsize, maxsize) ||
        (t = choose(s, set, mask != 0 ? mask : DIRSTRING_TYPE)) == NULL)
        return -1;
    if (out == NULL)
        return t->type;
    ASN1_STRING *made = *out != NULL ? *out : ASN1_STRING_type_new(t->type);
    if (made == NULL)
        return -1;
    if (t->set == set ? !ASN1_STRING_set(made, in, len) : !fill(made, s, set, t->set)) {
        if (made != *out)
            ASN1_STRING_free(made);
        return -1;
    }
    made->type = t->type;
    *out = made;
    return t->type;
}
