/* OSSL_PARAM_int(3): numbers and strings in and out of parameters. A number goes through if what it
 * goes to can hold exactly it, whatever the sizes and signs. A refusal is silent: the queue is left
 * to the caller. */
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/params.h"

OSSL_PARAM param_construct(const char *key, unsigned data_type, void *buf, size_t size)
{
    return (OSSL_PARAM)OSSL_PARAM_DEFN(key, data_type, buf, size);
}

/* ---- Integers of any size in the machine's byte order ---- */

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BYTE(p, size, i) ((p)[i]) /* the i'th from the least */
#else
#define BYTE(p, size, i) ((p)[(size)-1 - (i)])
#endif

static int convert(unsigned char *to, size_t to_size, int to_signed, const unsigned char *from,
                   size_t from_size, int from_signed)
{
    if (to_size == 0)
        return 0;
    int negative = from_signed && from_size > 0 && BYTE(from, from_size, from_size - 1) >> 7;
    unsigned char fill = negative ? 0xff : 0;
    if (negative && !to_signed)
        return 0;
    for (size_t i = to_size; i < from_size; i++)
        if (BYTE(from, from_size, i) != fill)
            return 0;
    size_t common = from_size < to_size ? from_size : to_size;
    int top = common == to_size ? BYTE(from, from_size, to_size - 1) >> 7 : negative;
    if (to_signed && top != negative)
        return 0;
    for (size_t i = 0; i < to_size; i++)
        BYTE(to, to_size, i) = i < common ? BYTE(from, from_size, i) : fill;
    return 1;
}

/* ---- Doubles ---- */

#define TWO_63 9223372036854775808.0

/* Converts exactly, or not at all. */
static int double_to_integer(double d, void *val, size_t size, int is_signed)
{
    int64_t s;
    uint64_t u;
    if (d >= -TWO_63 && d < 0 && d == (double)(s = (int64_t)d))
        return convert(val, size, is_signed, (unsigned char *)&s, sizeof(s), 1);
    if (d >= 0 && d < 2 * TWO_63 && d == (double)(u = (uint64_t)d))
        return convert(val, size, is_signed, (unsigned char *)&u, sizeof(u), 0);
    return 0;
}

static int integer_to_double(const void *val, size_t size, int is_signed, double *d)
{
    int64_t s;
    uint64_t u;
    double got;
    if (is_signed && convert((unsigned char *)&s, sizeof(s), 1, val, size, 1)) {
        got = (double)s;
        if (got >= TWO_63 || (int64_t)got != s)
            return 0;
    } else if (!is_signed && convert((unsigned char *)&u, sizeof(u), 0, val, size, 0)) {
        got = (double)u;
        if (got >= 2 * TWO_63 || (uint64_t)got != u)
            return 0;
    } else {
        return 0;
    }
    *d = got;
    return 1;
}

static int is_integer(unsigned data_type)
{
    return data_type == OSSL_PARAM_INTEGER || data_type == OSSL_PARAM_UNSIGNED_INTEGER;
}

int param_get_integer(const OSSL_PARAM *p, void *val, size_t size, unsigned data_type)
{
    if (p == NULL || val == NULL || p->data == NULL)
        return 0;
    int is_signed = data_type == OSSL_PARAM_INTEGER;
    if (is_integer(p->data_type))
        return convert(val, size, is_signed, p->data, p->data_size,
                       p->data_type == OSSL_PARAM_INTEGER);
    if (p->data_type != OSSL_PARAM_REAL || p->data_size != sizeof(double))
        return 0;
    double d;
    memcpy(&d, p->data, sizeof(d));
    return double_to_integer(d, val, size, is_signed);
}

int param_set_integer(OSSL_PARAM *p, const void *val, size_t size, unsigned data_type)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    int is_signed = data_type == OSSL_PARAM_INTEGER;
    if (is_integer(p->data_type)) {
        p->return_size = size; /* expected, if there is no buffer or it won't do */
        if (p->data == NULL)
            return 1;
        if (!convert(p->data, p->data_size, p->data_type == OSSL_PARAM_INTEGER, val, size,
                     is_signed))
            return 0;
        p->return_size = p->data_size;
        return 1;
    }
    if (p->data_type != OSSL_PARAM_REAL)
        return 0;
    p->return_size = sizeof(double);
    if (p->data == NULL)
        return 1;
    double d;
    if (p->data_size != sizeof(d) || !integer_to_double(val, size, is_signed, &d))
        return 0;
    memcpy(p->data, &d, sizeof(d));
    return 1;
}

OSSL_PARAM OSSL_PARAM_construct_double(const char *key, double *buf)
{
    return param_construct(key, OSSL_PARAM_REAL, buf, sizeof(*buf));
}

int OSSL_PARAM_get_double(const OSSL_PARAM *p, double *val)
{
    if (p == NULL || val == NULL || p->data == NULL)
        return 0;
    if (is_integer(p->data_type)) {
        return integer_to_double(p->data, p->data_size, p->data_type == OSSL_PARAM_INTEGER, val);
    }
    if (p->data_type != OSSL_PARAM_REAL || p->data_size != sizeof(*val))
        return 0;
    memcpy(val, p->data, sizeof(*val));
    return 1;
}

int OSSL_PARAM_set_double(OSSL_PARAM *p, double val)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    if (p->data_type != OSSL_PARAM_REAL && !is_integer(p->data_type))
        return 0;
    p->return_size = sizeof(val);
    if (p->data == NULL)
        return 1;
    if (is_integer(p->data_type)) {
        int ok = double_to_integer(val, p->data, p->data_size, p->data_type == OSSL_PARAM_INTEGER);
        if (ok)
            p->return_size = p->data_size;
        return ok;
    }
    if (p->data_size != sizeof(val))
        return 0;
    memcpy(p->data, &val, sizeof(val));
    return 1;
}
