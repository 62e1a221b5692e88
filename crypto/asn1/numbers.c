/* INTEGERs that are numbers of C: INT32 and its relatives, LONG. They stand in the structure itself
 * (ASN1_EMBED; LONG always), or are pointed at. */
#include <limits.h>
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

/* An item's size: which number it is. */
enum { ZERO_IS_ABSENT = 1, SIGNED = 2 };

/* Contents of at most eight bytes. None are zero: so LONG was once written. */
static bool get_u64(struct slice c, bool *negative, uint64_t *magnitude)
{
    uint8_t bytes[16] = {0};
    *negative = false;
    *magnitude = 0;
    if (c.len == 0)
        return true;
    if (!asn1_check_integer(c))
        return false;
    if (c.len > sizeof(bytes))
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    size_t len = asn1_magnitude(c, negative, bytes);
    if (len > 8)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    struct slice m = slice_of(bytes, len);
    return read_uint(&m, len, magnitude);
}

/* The bits of a number of so many bits, two's complement if it is signed. */
static bool get_bits(struct slice c, const ASN1_ITEM *it, int bits, uint64_t *v)
{
    bool negative;
    uint64_t m;
    if (!get_u64(c, &negative, &m))
        return false;
    if (negative && (it->size & SIGNED) == 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_NEGATIVE_VALUE);
    const uint64_t half = (uint64_t)1 << (bits - 1);
    if (negative && m > half)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_SMALL);
    const uint64_t max = it->size & SIGNED ? half - 1 : half + (half - 1);
    if (!negative && m > max)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    *v = negative ? 0 - m : m;
    return true;
}

/* The contents of a number of two's complement, and how many bytes they are: X.690, 8.3.2. */
static int put_bits(uint64_t v, bool negative, unsigned char *out)
{
    const unsigned sign = negative ? 0xff : 0;
    unsigned char bytes[9];
    bytes[0] = (unsigned char)sign;
    for (int i = 0; i < 8; i++)
        bytes[1 + i] = (unsigned char)(v >> (56 - 8 * i));
    int skip = 0;
    while (skip < 8 && bytes[skip] == sign && (bytes[skip + 1] & 0x80) == (sign & 0x80))
        skip++;
    if (out != NULL)
        memcpy(out, bytes + skip, (size_t)(9 - skip));
    return 9 - skip;
}

/* ---- 64 bits ---- */

static int new64(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    *pval = OPENSSL_zalloc(sizeof(uint64_t));
    return *pval != NULL ? 1 : FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
}

static void free_number(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    OPENSSL_free(*pval);
    *pval = NULL;
}

static void clear64(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    *(uint64_t *)*pval = 0;
}

static int get64(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype, char *free_cont,
                 const ASN1_ITEM *it)
{
    uint64_t v;
    (void)utype;
    (void)free_cont;
    if (*pval == NULL && !new64(pval, it))
        return 0;
    if (!get_bits(slice_of(cont, (size_t)len), it, 64, &v))
        return 0;
    memcpy(*pval, &v, sizeof(v));
    return 1;
}

static int put64(const ASN1_VALUE **pval, unsigned char *cont, int *putype, const ASN1_ITEM *it)
{
    uint64_t v;
    (void)putype;
    memcpy(&v, *pval, sizeof(v));
    if ((it->size & ZERO_IS_ABSENT) && v == 0)
        return -1;
    return put_bits(v, (it->size & SIGNED) && v >> 63 != 0, cont);
}

static int print64(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
                   const ASN1_PCTX *pctx)
{
    int64_t v;
    (void)indent;
    (void)pctx;
    memcpy(&v, *pval, sizeof(v));
    return it->size & SIGNED ? BIO_printf(out, "%jd\n", (intmax_t)v)
                             : BIO_printf(out, "%ju\n", (uintmax_t)v);
}

/* ---- 32 bits ---- */

static int new32(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    *pval = OPENSSL_zalloc(sizeof(uint32_t));
    return *pval != NULL ? 1 : FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
}

static void clear32(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    *(uint32_t *)*pval = 0;
}

static int get32(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype, char *free_cont,
                 const ASN1_ITEM *it)
{
    uint64_t v;
    (void)utype;
    (void)free_cont;
    if (*pval == NULL && !new32(pval, it))
        return 0;
    if (!get_bits(slice_of(cont, (size_t)len), it, 32, &v))
        return 0;
    const uint32_t bits = (uint32_t)v;
    memcpy(*pval, &bits, sizeof(bits));
    return 1;
}

static int put32(const ASN1_VALUE **pval, unsigned char *cont, int *putype, const ASN1_ITEM *it)
{
    uint32_t v;
    (void)putype;
    memcpy(&v, *pval, sizeof(v));
    if ((it->size & ZERO_IS_ABSENT) && v == 0)
        return -1;
    const bool negative = (it->size & SIGNED) && v >> 31 != 0;
    return put_bits(negative ? v | ~(uint64_t)UINT32_MAX : v, negative, cont);
}

static int print32(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
                   const ASN1_PCTX *pctx)
{
    int32_t v;
    (void)indent;
    (void)pctx;
    memcpy(&v, *pval, sizeof(v));
    return it->size & SIGNED ? BIO_printf(out, "%d\n", v) : BIO_printf(out, "%u\n", (uint32_t)v);
}

/* ---- long: in place of the pointer, of which `size` means that it is absent ---- */

static int new_long(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    memcpy(pval, &it->size, sizeof(it->size));
    return 1;
}

static void clear_long(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    memcpy(pval, &it->size, sizeof(it->size));
}

static int get_long(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype,
                    char *free_cont, const ASN1_ITEM *it)
{
    bool negative;
    uint64_t m;
    (void)utype;
    (void)free_cont;
    const bool sign_byte = len > 1 && (cont[0] == 0 || cont[0] == 0xff);
    if (len - sign_byte > (int)sizeof(long))
        return FAIL(ERR_LIB_ASN1, ASN1_R_INTEGER_TOO_LARGE_FOR_LONG);
    if (!get_u64(slice_of(cont, (size_t)len), &negative, &m))
        return 0;
    if (m > (uint64_t)LONG_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INTEGER_TOO_LARGE_FOR_LONG);
    const long v = negative ? -(long)m : (long)m;
    if (v == it->size)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INTEGER_TOO_LARGE_FOR_LONG);
    memcpy(pval, &v, sizeof(v));
    return 1;
}

static int put_long(const ASN1_VALUE **pval, unsigned char *cont, int *putype, const ASN1_ITEM *it)
{
    long v;
    (void)putype;
    memcpy(&v, pval, sizeof(v));
    return v == it->size ? -1 : put_bits((uint64_t)(int64_t)v, v < 0, cont);
}

static int print_long(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
                      const ASN1_PCTX *pctx)
{
    long v;
    (void)it;
    (void)indent;
    (void)pctx;
    memcpy(&v, pval, sizeof(v));
    return BIO_printf(out, "%ld\n", v);
}

/* ---- Items ---- */

static const ASN1_PRIMITIVE_FUNCS number64 = {NULL,    0,     new64, free_number,
                                              clear64, get64, put64, print64};
static const ASN1_PRIMITIVE_FUNCS number32 = {NULL,    0,     new32, free_number,
                                              clear32, get32, put32, print32};
static const ASN1_PRIMITIVE_FUNCS number_long = {NULL,       0,        new_long, clear_long,
                                                 clear_long, get_long, put_long, print_long};

#define NUMBER_ITEM(name, funcs, size)                                                     \
    ASN1_ITEM_start(name) ASN1_ITYPE_PRIMITIVE, V_ASN1_INTEGER, NULL, 0, &(funcs), (size), \
        #name ASN1_ITEM_end(name)

NUMBER_ITEM(INT32, number32, SIGNED)
NUMBER_ITEM(ZINT32, number32, SIGNED | ZERO_IS_ABSENT)
NUMBER_ITEM(UINT32, number32, 0)
NUMBER_ITEM(ZUINT32, number32, ZERO_IS_ABSENT)
NUMBER_ITEM(INT64, number64, SIGNED)
NUMBER_ITEM(ZINT64, number64, SIGNED | ZERO_IS_ABSENT)
NUMBER_ITEM(UINT64, number64, 0)
NUMBER_ITEM(ZUINT64, number64, ZERO_IS_ABSENT)
NUMBER_ITEM(LONG, number_long, ASN1_LONG_UNDEF)
NUMBER_ITEM(ZLONG, number_long, 0)
