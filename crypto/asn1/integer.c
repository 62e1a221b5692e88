/* INTEGER and ENUMERATED (X.690, 8.3 and 8.4): ASN1_INTEGER_get_int64(3). The value's type says the
 * sign, its data are the magnitude. */
#include <limits.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>

#include "crypto/asn1/value.h"
#include "crypto/base/raise.h"

/* ---- Contents ---- */

/* Two's complement to magnitude and back: the same thing. */
static void negate(uint8_t *out, const uint8_t *in, size_t len)
{
    unsigned carry = 1;
    for (size_t i = len; i-- > 0;) {
        carry += (uint8_t)~in[i];
        out[i] = (uint8_t)carry;
        carry >>= 8;
    }
}

/* 8.3.2: the first nine bits are neither all zero nor all one. */
bool asn1_check_integer(struct slice c)
{
    if (c.len == 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_ZERO_CONTENT);
    if (c.len > 1 && c.ptr[0] == (c.ptr[1] & 0x80 ? 0xff : 0))
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_PADDING);
    return true;
}

size_t asn1_magnitude(struct slice c, bool *negative, uint8_t *out)
{
    if (!asn1_check_integer(c))
        return 0;
    *negative = (c.ptr[0] & 0x80) != 0;
    if (!*negative) {
        size_t skip = c.len > 1 && c.ptr[0] == 0;
        memcpy(out, c.ptr + skip, c.len - skip);
        return c.len - skip;
    }
    negate(out, c.ptr, c.len);
    if (out[0] != 0)
        return c.len;
    memmove(out, out + 1, c.len - 1);
    return c.len - 1;
}

/* `to`, or a new string; its type becomes `type`. */
static ASN1_STRING *place(ASN1_STRING *to, int type)
{
    if (to == NULL)
        return ASN1_STRING_type_new(type);
    to->type = type;
    return to;
}

bool asn1_get_integer(ASN1_STRING **to, int type, struct slice c)
{
    if (!asn1_check_integer(c))
        return false;
    if (c.len >= INT_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    ASN1_STRING *s = *to;
    bool negative = false;
    if (s == NULL && (s = asn1_string_room(type, c.len)) == NULL)
        return false;
    if (s == *to && !ASN1_STRING_set(s, NULL, (int)c.len))
        return false;
    s->length = (int)asn1_magnitude(c, &negative, s->data);
    s->data[s->length] = 0;
    s->type = negative ? type | V_ASN1_NEG : type;
    *to = s;
    return true;
}

void asn1_put_integer(struct asn1_writer *w, const ASN1_STRING *value)
{
    struct slice m = asn1_string_slice(value);
    if (m.len == 0) {
        write_u8(w, 0);
        return;
    }
    uint8_t *out = write_room(w, m.len);
    if ((value->type & V_ASN1_NEG) == 0) {
        if (out != NULL)
            memcpy(out, m.ptr, m.len);
        if (m.ptr[0] & 0x80)
            write_u8(w, 0);
        return;
    }
    /* -2^(8n-1) alone needs no byte more, of those whose first bit is set; -0 isn't negative. */
    bool rest = false;
    for (size_t i = 1; i < m.len; i++)
        rest |= m.ptr[i] != 0;
    if (out != NULL)
        negate(out, m.ptr, m.len);
    if (m.ptr[0] > 0x80 || (m.ptr[0] == 0x80 && rest))
        write_u8(w, 0xff);
}

ASN1_INTEGER *asn1_integer_from(int type, struct slice twos_complement)
{
    ASN1_STRING *s = NULL;
    asn1_get_integer(&s, type, twos_complement);
    return s;
}

/* ---- Numbers of C ---- */

static bool check_type(const ASN1_STRING *a, int type)
{
    if (a == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_PASSED_NULL_PARAMETER);
    if ((a->type & ~V_ASN1_NEG) != type)
        return FAIL(ERR_LIB_ASN1, ASN1_R_WRONG_INTEGER_TYPE);
    return true;
}

static bool magnitude_u64(const ASN1_STRING *a, uint64_t *v)
{
    if (a->length > 8)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    struct slice m = asn1_string_slice(a);
    return m.ptr != NULL && read_uint(&m, m.len, v);
}

static int get_int64(int64_t *out, const ASN1_STRING *a, int type)
{
    uint64_t v;
    if (!check_type(a, type) || !magnitude_u64(a, &v))
        return 0;
    if (a->type & V_ASN1_NEG) {
        if (v > (uint64_t)INT64_MAX + 1)
            return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_SMALL);
        *out = v == 0 ? 0 : -(int64_t)(v - 1) - 1;
        return 1;
    }
    if (v > INT64_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    *out = (int64_t)v;
    return 1;
}

static int set_u64(ASN1_STRING *a, uint64_t v, int type)
{
    uint8_t bytes[8];
    size_t n = 0;
    for (int shift = 56; shift >= 0; shift -= 8)
        if (n > 0 || v >> shift != 0 || shift == 0)
            bytes[n++] = (uint8_t)(v >> shift);
    a->type = type;
    return ASN1_STRING_set(a, bytes, (int)n);
}

static int set_int64(ASN1_STRING *a, int64_t v, int type)
{
    return v < 0 ? set_u64(a, 0 - (uint64_t)v, type | V_ASN1_NEG) : set_u64(a, (uint64_t)v, type);
}

int ASN1_INTEGER_get_int64(int64_t *pr, const ASN1_INTEGER *a)
{
    return get_int64(pr, a, V_ASN1_INTEGER);
}

int ASN1_INTEGER_set_int64(ASN1_INTEGER *a, int64_t r)
{
    return set_int64(a, r, V_ASN1_INTEGER);
}

int ASN1_INTEGER_get_uint64(uint64_t *pr, const ASN1_INTEGER *a)
{
    if (!check_type(a, V_ASN1_INTEGER))
        return 0;
    if (a->type & V_ASN1_NEG)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_NEGATIVE_VALUE);
    return magnitude_u64(a, pr);
}

int ASN1_INTEGER_set_uint64(ASN1_INTEGER *a, uint64_t r)
{
    return set_u64(a, r, V_ASN1_INTEGER);
}

int ASN1_ENUMERATED_get_int64(int64_t *pr, const ASN1_ENUMERATED *a)
{
    return get_int64(pr, a, V_ASN1_ENUMERATED);
}

int ASN1_ENUMERATED_set_int64(ASN1_ENUMERATED *a, int64_t r)
{
    return set_int64(a, r, V_ASN1_ENUMERATED);
}

int ASN1_INTEGER_set(ASN1_INTEGER *a, long v)
{
    return ASN1_INTEGER_set_int64(a, v);
}

static long get_long(const ASN1_STRING *a, int type)
{
    int64_t v;
    if (!get_int64(&v, a, type) || v > LONG_MAX || v < LONG_MIN)
        return -1;
    return (long)v;
}

long ASN1_INTEGER_get(const ASN1_INTEGER *a)
{
    return a == NULL ? 0 : get_long(a, V_ASN1_INTEGER);
}

int ASN1_ENUMERATED_set(ASN1_ENUMERATED *a, long v)
{
    return ASN1_ENUMERATED_set_int64(a, v);
}

long ASN1_ENUMERATED_get(const ASN1_ENUMERATED *a)
{
    if (a == NULL)
        return 0;
    if ((a->type & ~V_ASN1_NEG) != V_ASN1_ENUMERATED)
        return -1;
    if (a->length > (int)sizeof(long))
        return (long)0xffffffffUL;
    return get_long(a, V_ASN1_ENUMERATED);
}

/* ---- Big numbers ---- */

static ASN1_STRING *from_bn(const BIGNUM *bn, ASN1_STRING *ai, int type)
{
    bool negative = BN_is_negative(bn) && !BN_is_zero(bn);
    ASN1_STRING *s = place(ai, negative ? type | V_ASN1_NEG : type);
    if (s == NULL)
        return ERR_raise(ERR_LIB_ASN1, ERR_R_NESTED_ASN1_ERROR), NULL;
    int len = BN_num_bytes(bn) > 0 ? BN_num_bytes(bn) : 1;
    if (!ASN1_STRING_set(s, NULL, len)) {
        if (s != ai)
            ASN1_STRING_free(s);
        return NULL;
    }
    BN_bn2binpad(bn, s->data, len);
    s->data[len] = 0;
    return s;
}

static BIGNUM *to_bn(const ASN1_STRING *ai, BIGNUM *bn, int type)
{
    if ((ai->type & ~V_ASN1_NEG) != type)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_WRONG_INTEGER_TYPE), NULL;
    BIGNUM *ret = BN_bin2bn(ai->data, ai->length, bn);
    if (ret == NULL)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_BN_LIB), NULL;
    BN_set_negative(ret, (ai->type & V_ASN1_NEG) != 0);
    return ret;
}

ASN1_INTEGER *BN_to_ASN1_INTEGER(const BIGNUM *bn, ASN1_INTEGER *ai)
{
    return from_bn(bn, ai, V_ASN1_INTEGER);
}

BIGNUM *ASN1_INTEGER_to_BN(const ASN1_INTEGER *ai, BIGNUM *bn)
{
    return to_bn(ai, bn, V_ASN1_INTEGER);
}

ASN1_ENUMERATED *BN_to_ASN1_ENUMERATED(const BIGNUM *bn, ASN1_ENUMERATED *ai)
{
    return from_bn(bn, ai, V_ASN1_ENUMERATED);
}

BIGNUM *ASN1_ENUMERATED_to_BN(const ASN1_ENUMERATED *ai, BIGNUM *bn)
{
    return to_bn(ai, bn, V_ASN1_ENUMERATED);
}

/* ---- The rest ---- */

/* None, as a certificate gives without memory, is below each. */
int ASN1_INTEGER_cmp(const ASN1_INTEGER *x, const ASN1_INTEGER *y)
{
    if (x == NULL || y == NULL)
        return (x != NULL) - (y != NULL);
    int negative = x->type & V_ASN1_NEG;
    if (negative != (y->type & V_ASN1_NEG))
        return negative ? -1 : 1;
    int order = ASN1_STRING_cmp(x, y);
    return negative ? -order : order;
}

ASN1_INTEGER *ASN1_INTEGER_dup(const ASN1_INTEGER *a)
{
    return ASN1_STRING_dup(a);
}

ASN1_INTEGER *d2i_ASN1_UINTEGER(ASN1_INTEGER **a, const unsigned char **pp, long length)
{
    const unsigned char *p = *pp;
    long len;
    int tag, class;
    if (ASN1_get_object(&p, &len, &tag, &class, length) & 0x80)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_BAD_OBJECT_HEADER), NULL;
    if (tag != V_ASN1_INTEGER)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_EXPECTING_AN_INTEGER), NULL;
    if (len >= INT_MAX)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_TOO_LARGE), NULL;
    ASN1_INTEGER *to = a != NULL ? *a : NULL;
    ASN1_INTEGER *ret = to != NULL ? to : ASN1_STRING_type_new(V_ASN1_INTEGER);
    int skip = len > 1 && *p == 0;
    if (ret == NULL || !ASN1_STRING_set(ret, p + skip, (int)len - skip)) {
        if (ret != to)
            ASN1_STRING_free(ret);
        return NULL;
    }
    ret->type = V_ASN1_INTEGER;
    *pp = p + len;
    if (a != NULL)
        *a = ret;
    return ret;
}
