/* Points as octets (SEC 1, 2.3.3 and 2.3.4), numbers and hexadecimal: EC_POINT_point2oct(3). */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/reader.h"
#include "crypto/ec/group.h"

static size_t field_len(const EC_GROUP *g)
{
    return curve_field_len(ec_curve_of(g));
}

size_t ec_point_octets_len(const EC_GROUP *g, const EC_POINT *p, point_conversion_form_t form)
{
    if (form != POINT_CONVERSION_COMPRESSED && form != POINT_CONVERSION_UNCOMPRESSED &&
        form != POINT_CONVERSION_HYBRID)
        return 0;
    if (p->infinite)
        return 1;
    return 1 + field_len(g) * (form == POINT_CONVERSION_COMPRESSED ? 1 : 2);
}

void ec_point_write(const EC_GROUP *g, const EC_POINT *p, point_conversion_form_t form,
                    uint8_t *out)
{
    size_t n = ec_curve_of(g)->n, len = field_len(g);
    if (p->infinite) {
        out[0] = 0;
        return;
    }
    out[0] = (uint8_t)form;
    if (form != POINT_CONVERSION_UNCOMPRESSED) {
        uint64_t xy[2 * EC_WORDS_MAX];
        ec_point_get(ec_curve_of(g), xy, p);
        out[0] |= (uint8_t)curve_y_bit(ec_curve_of(g), xy);
    }
    ec_number_to_bytes(out + 1, len, p->x, n);
    if (form != POINT_CONVERSION_COMPRESSED)
        ec_number_to_bytes(out + 1 + len, len, p->y, n);
}

size_t EC_POINT_point2oct(const EC_GROUP *group, const EC_POINT *p, point_conversion_form_t form,
                          unsigned char *buf, size_t len, BN_CTX *ctx)
{
    (void)ctx;
    if (!ec_point_belongs(group, p))
        return 0;
    size_t need = ec_point_octets_len(group, p, form);
    if (need == 0)
        return (size_t)FAIL(ERR_LIB_EC, EC_R_INVALID_FORM);
    if (buf == NULL)
        return need;
    if (len < need)
        return (size_t)FAIL(ERR_LIB_EC, EC_R_BUFFER_TOO_SMALL);
    ec_point_write(group, p, form, buf);
    return need;
}

/* Form, x, and y or the bit that tells it. */
static bool read_finite(const EC_GROUP *g, uint64_t *xy, unsigned form, struct slice rest)
{
    const struct curve *c = ec_curve_of(g);
    size_t len = field_len(g);
    unsigned kind = form & ~1U;
    bool compressed = kind == POINT_CONVERSION_COMPRESSED;
    if ((!compressed && kind != POINT_CONVERSION_UNCOMPRESSED && kind != POINT_CONVERSION_HYBRID) ||
        form == 5 || c->n == 0 || rest.len != (compressed ? len : 2 * len) ||
        !ec_number_from_bytes(xy, c->n, rest.ptr, len))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
    uint64_t *y = xy + c->n;
    if (compressed)
        return curve_decompress(c, y, xy, form & 1) ||
               FAIL(ERR_LIB_EC, EC_R_INVALID_COMPRESSED_POINT);
    if (!ec_number_from_bytes(y, c->n, rest.ptr + len, len))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
    if (!curve_on_curve(c, xy))
        return FAIL(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE);
    return kind != POINT_CONVERSION_HYBRID || curve_y_bit(c, xy) == (form & 1) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
}

int EC_POINT_oct2point(const EC_GROUP *group, EC_POINT *p, const unsigned char *buf, size_t len,
                       BN_CTX *ctx)
{
    (void)ctx;
    uint64_t xy[2 * EC_WORDS_MAX];
    struct slice s = slice_of(buf, len);
    uint8_t form;
    if (!ec_point_belongs(group, p))
        return 0;
    if (!read_u8(&s, &form))
        return FAIL(ERR_LIB_EC, EC_R_BUFFER_TOO_SMALL);
    if (form == 0) {
        if (s.len != 0)
            return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
        ec_point_set_infinite(group, p);
        return 1;
    }
    if (!read_finite(group, xy, form, s))
        return 0;
    ec_point_set(group, p, xy, 0);
    return 1;
}

size_t EC_POINT_point2buf(const EC_GROUP *group, const EC_POINT *point,
                          point_conversion_form_t form, unsigned char **pbuf, BN_CTX *ctx)
{
    size_t len = EC_POINT_point2oct(group, point, form, NULL, 0, ctx);
    unsigned char *buf = len > 0 ? OPENSSL_malloc(len) : NULL;
    if (buf == NULL)
        return 0;
    ec_point_write(group, point, form, buf);
    *pbuf = buf;
    return len;
}

BIGNUM *EC_POINT_point2bn(const EC_GROUP *group, const EC_POINT *point,
                          point_conversion_form_t form, BIGNUM *bn, BN_CTX *ctx)
{
    uint8_t buf[1 + 2 * EC_BYTES_MAX];
    size_t len = EC_POINT_point2oct(group, point, form, buf, sizeof(buf), ctx);
    return len > 0 ? BN_bin2bn(buf, (int)len, bn) : NULL;
}

/* The point, or a new one if it is NULL, from octets. */
static EC_POINT *to_point(const EC_GROUP *group, EC_POINT *point, const uint8_t *buf, size_t len,
                          BN_CTX *ctx)
{
    EC_POINT *p = point != NULL ? point : EC_POINT_new(group);
    if (p == NULL || EC_POINT_oct2point(group, p, buf, len, ctx))
        return p;
    if (point == NULL)
        EC_POINT_clear_free(p);
    return NULL;
}

/* The number 0 is the point at infinity. */
EC_POINT *EC_POINT_bn2point(const EC_GROUP *group, const BIGNUM *bn, EC_POINT *point, BN_CTX *ctx)
{
    uint8_t buf[1 + 2 * EC_BYTES_MAX];
    size_t len = (size_t)BN_num_bytes(bn);
    len += len == 0;
    if (len > sizeof(buf) || BN_bn2binpad(bn, buf, (int)len) < 0) {
        ERR_raise(ERR_LIB_EC, EC_R_INVALID_ENCODING);
        return NULL;
    }
    return to_point(group, point, buf, len, ctx);
}

char *EC_POINT_point2hex(const EC_GROUP *group, const EC_POINT *point, point_conversion_form_t form,
                         BN_CTX *ctx)
{
    static const char digits[] = "0123456789ABCDEF";
    uint8_t buf[1 + 2 * EC_BYTES_MAX];
    size_t len = EC_POINT_point2oct(group, point, form, buf, sizeof(buf), ctx);
    char *text = len > 0 ? OPENSSL_malloc(2 * len + 1) : NULL;
    if (text == NULL)
        return NULL;
    for (size_t i = 0; i < len; i++) {
        text[2 * i] = digits[buf[i] >> 4];
        text[2 * i + 1] = digits[buf[i] & 15];
    }
    text[2 * len] = '\0';
    return text;
}

EC_POINT *EC_POINT_hex2point(const EC_GROUP *group, const char *hex, EC_POINT *point, BN_CTX *ctx)
{
    BIGNUM *bn = NULL;
    EC_POINT *p = BN_hex2bn(&bn, hex) > 0 ? EC_POINT_bn2point(group, bn, point, ctx) : NULL;
    BN_clear_free(bn);
    return p;
}
