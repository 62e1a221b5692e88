/* EC_GROUP, EC_POINT and EC_KEY: the group law by small multiples, octets, checks, and what must be
 * refused. */
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static EC_POINT *multiple(const EC_GROUP *g, long k)
{
    EC_POINT *p = EC_POINT_new(g);
    BIGNUM *n = BN_new();
    BN_set_word(n, (BN_ULONG)(k < 0 ? -k : k));
    BN_set_negative(n, k < 0);
    check(EC_POINT_mul(g, p, n, NULL, NULL, NULL) == 1, "[%ld]G", k);
    BN_free(n);
    return p;
}

static void same(const EC_GROUP *g, const EC_POINT *a, const EC_POINT *b, const char *what)
{
    check(EC_POINT_cmp(g, a, b, NULL) == 0, "%s", what);
}

/* Sums of small multiples of G against multiples; multiples of a point; numbers of many words. */
static void laws(const EC_GROUP *g)
{
    EC_POINT *p2 = multiple(g, 2), *p3 = multiple(g, 3), *p5 = multiple(g, 5);
    EC_POINT *minus = multiple(g, -5), *zero = multiple(g, 0), *r = EC_POINT_new(g);
    BIGNUM *k = BN_new(), *m = BN_new();
    check(EC_POINT_is_at_infinity(g, zero) == 1 && !EC_POINT_is_at_infinity(g, p2), "[0]G");
    check(EC_POINT_add(g, r, p2, p3, NULL) == 1, "2 + 3");
    same(g, r, p5, "2 + 3 = 5");
    check(EC_POINT_dbl(g, r, EC_GROUP_get0_generator(g), NULL) == 1, "double");
    same(g, r, p2, "2 * 1 = 2");
    check(EC_POINT_add(g, r, p5, minus, NULL) == 1 && EC_POINT_is_at_infinity(g, r), "5 - 5 = 0");
    check(EC_POINT_add(g, r, p5, zero, NULL) == 1, "5 + 0");
    same(g, r, p5, "5 + 0 = 5");
    check(EC_POINT_invert(g, r, NULL) == 1, "invert");
    same(g, r, minus, "-(5)");
    check(EC_POINT_invert(g, zero, NULL) == 1 && EC_POINT_is_at_infinity(g, zero), "-0 = 0");
    check(EC_POINT_is_on_curve(g, r, NULL) == 1 && EC_POINT_is_on_curve(g, zero, NULL) == 1,
          "on the curve");
    /* [n + 5]G = [5]G for n of any width: order << 700. */
    check(BN_lshift(k, EC_GROUP_get0_order(g), 700) && BN_add_word(k, 5), "a long number");
    check(EC_POINT_mul(g, r, k, NULL, NULL, NULL) == 1, "a long multiple");
    same(g, r, p5, "[2^700 n + 5]G = [5]G");
    check(BN_set_word(m, 3) && BN_sub(k, m, k), "3 - k");
    check(EC_POINT_mul(g, r, k, p2, m, NULL) == 1, "[3 - k]G + [3][2]G");
    EC_POINT *p4 = multiple(g, 4);
    same(g, r, p4, "[3 - 5 + 6]G");
    EC_POINT_free(p4);
    EC_POINT_free(p2);
    EC_POINT_free(p3);
    EC_POINT_free(p5);
    EC_POINT_free(minus);
    EC_POINT_free(zero);
    EC_POINT_clear_free(r);
    BN_free(k);
    BN_free(m);
}

static void octets(const EC_GROUP *g)
{
    static const point_conversion_form_t forms[] = {
        POINT_CONVERSION_COMPRESSED, POINT_CONVERSION_UNCOMPRESSED, POINT_CONVERSION_HYBRID};
    size_t len = ((size_t)EC_GROUP_get_degree(g) + 7) / 8;
    unsigned char buf[200];
    EC_POINT *p = multiple(g, 7), *q = EC_POINT_new(g);
    for (unsigned i = 0; i < 3; i++) {
        size_t n = EC_POINT_point2oct(g, p, forms[i], buf, sizeof(buf), NULL);
        check(n == 1 + (i == 0 ? len : 2 * len), "%zu bytes", n);
        check(EC_POINT_oct2point(g, q, buf, n, NULL) == 1, "back");
        same(g, p, q, "the same point");
        check(!EC_POINT_oct2point(g, q, buf, n - 1, NULL), "a byte less");
        check(!EC_POINT_oct2point(g, q, buf, n + 1, NULL), "a byte more");
        check(EC_POINT_point2oct(g, p, forms[i], buf, n - 1, NULL) == 0, "no room");
        char *hex = EC_POINT_point2hex(g, p, forms[i], NULL);
        EC_POINT *back = EC_POINT_hex2point(g, hex, NULL, NULL);
        check(back != NULL, "from hexadecimal");
        same(g, p, back, "the same by hexadecimal");
        EC_POINT_free(back);
        OPENSSL_free(hex);
        BIGNUM *bn = EC_POINT_point2bn(g, p, forms[i], NULL, NULL);
        check(EC_POINT_bn2point(g, bn, q, NULL) == q, "from a number");
        same(g, p, q, "the same by a number");
        BN_free(bn);
        if (i > 0) {
            buf[n - 1] ^= 1;
            check(!EC_POINT_oct2point(g, q, buf, n, NULL), "another y");
            buf[n - 1] ^= 1;
        }
        buf[0] ^= i == 1 ? 1 : 8;
        check(!EC_POINT_oct2point(g, q, buf, n, NULL), "another form");
    }
    buf[0] = 0;
    check(EC_POINT_oct2point(g, q, buf, 1, NULL) == 1 && EC_POINT_is_at_infinity(g, q), "00");
    check(!EC_POINT_oct2point(g, q, buf, 2, NULL), "00 00");
    check(!EC_POINT_oct2point(g, q, buf, 0, NULL), "nothing");
    ERR_clear_error();
    EC_POINT_free(p);
    EC_POINT_free(q);
}

/* The same curve, made from its numbers, is the same group; one with another number isn't. */
static void from_numbers(const EC_GROUP *g)
{
    BIGNUM *p = BN_new(), *a = BN_new(), *b = BN_new(), *x = BN_new(), *y = BN_new();
    check(EC_GROUP_get_curve(g, p, a, b, NULL) == 1, "p, a, b");
    check(EC_POINT_get_affine_coordinates(g, EC_GROUP_get0_generator(g), x, y, NULL) == 1, "x, y");
    bool binary = EC_GROUP_get_field_type(g) == NID_X9_62_characteristic_two_field;
    EC_GROUP *h = (binary ? EC_GROUP_new_curve_GF2m : EC_GROUP_new_curve_GFp)(p, a, b, NULL);
    EC_POINT *q = EC_POINT_new(h);
    check(EC_GROUP_get0_generator(h) == NULL && EC_GROUP_get_mont_data(h) == NULL &&
              EC_GROUP_order_bits(h) == 0 && !EC_GROUP_check(h, NULL),
          "no generator as yet");
    check(!EC_POINT_mul(h, q, BN_value_one(), NULL, NULL, NULL), "nothing to multiply");
    check(EC_POINT_set_affine_coordinates(h, q, x, y, NULL) == 1, "on it");
    check(EC_POINT_add(h, q, q, q, NULL) == 1 && EC_POINT_is_on_curve(h, q, NULL) == 1,
          "arithmetic");
    check(EC_POINT_set_affine_coordinates(h, q, x, y, NULL) == 1, "on it again");
    check(!EC_GROUP_set_generator(h, q, BN_value_one(), NULL), "an order of one");
    check(EC_GROUP_set_generator(h, q, EC_GROUP_get0_order(g), EC_GROUP_get0_cofactor(g)) == 1,
          "generator");
    check(EC_GROUP_cmp(g, h, NULL) == 0 && EC_GROUP_check(h, NULL) == 1, "the same");
    check(EC_GROUP_check_named_curve(h, 0, NULL) != NID_undef, "known by name");
    check(EC_GROUP_get_curve_name(h) == NID_undef, "but without it");
    BN_add_word(b, 1);
    EC_GROUP *other = (binary ? EC_GROUP_new_curve_GF2m : EC_GROUP_new_curve_GFp)(p, a, b, NULL);
    check(EC_GROUP_cmp(g, other, NULL) == 1, "another b");
    EC_POINT *r = EC_POINT_new(other);
    check(!EC_POINT_set_affine_coordinates(other, r, x, y, NULL), "G isn't there");
    check(!EC_POINT_add(other, r, q, q, NULL), "nor added there");
    ERR_clear_error();
    EC_POINT_free(r);
    EC_POINT_free(q);
    EC_GROUP_free(other);
    EC_GROUP_free(h);
    BN_free(p);
    BN_free(a);
    BN_free(b);
    BN_free(x);
    BN_free(y);
}

/* A curve without a name: y^2 = x^3 + x + 1 over 23, whose group has 28 points (Guide to Elliptic
 * Curve Cryptography, example 3.5); (0, 1) generates all, and [4](0, 1) a subgroup of 7. */
static void tiny(void)
{
    BIGNUM *n[4] = {NULL, NULL, NULL, NULL};
    BN_dec2bn(&n[0], "23");
    BN_dec2bn(&n[1], "1");
    BN_dec2bn(&n[2], "7");
    BN_dec2bn(&n[3], "0");
    EC_GROUP *g = EC_GROUP_new_curve_GFp(n[0], n[1], n[1], NULL);
    EC_POINT *p = EC_POINT_new(g), *q = EC_POINT_new(g);
    check(EC_POINT_set_affine_coordinates(g, p, n[3], n[1], NULL) == 1, "(0, 1)");
    EC_POINT_copy(q, p);
    unsigned order = 1;
    for (; !EC_POINT_is_at_infinity(g, q) && order < 100; order++)
        check(EC_POINT_add(g, q, q, p, NULL) == 1 && EC_POINT_is_on_curve(g, q, NULL), "+ (0, 1)");
    check(order == 28, "the order is %u", order);
    EC_POINT_dbl(g, p, p, NULL);
    EC_POINT_dbl(g, p, p, NULL);
    BIGNUM *four = BN_new();
    BN_set_word(four, 4);
    check(EC_GROUP_set_generator(g, p, n[2], four) == 1 && EC_GROUP_check(g, NULL) == 1,
          "a subgroup of 7");
    EC_KEY *key = EC_KEY_new();
    check(EC_KEY_set_group(key, g) == 1 && EC_KEY_generate_key(key) == 1 &&
              EC_KEY_check_key(key) == 1,
          "a key of it");
    EC_POINT_set_affine_coordinates(g, q, n[3], n[1], NULL);
    check(EC_KEY_set_public_key(key, q) == 1 && !EC_KEY_check_key(key), "a point of order 28");
    check(ERR_GET_REASON(ERR_peek_last_error()) == EC_R_WRONG_ORDER, "is of the wrong order");
    ERR_clear_error();
    EC_KEY_free(key);
    BN_free(four);
    EC_POINT_free(p);
    EC_POINT_free(q);
    EC_GROUP_free(g);
    for (unsigned i = 0; i < 4; i++)
        BN_free(n[i]);
}

static void refused(void)
{
    BIGNUM *p = BN_new(), *one = BN_new();
    BN_set_word(one, 1);
    static const int bits[] = {662, 663, 5000, 65536};
    for (unsigned i = 0; i < 4; i++) {
        BN_zero(p);
        BN_set_bit(p, bits[i] - 1);
        BN_set_bit(p, 0);
        check(EC_GROUP_new_curve_GFp(p, one, one, NULL) == NULL, "%d bits", bits[i]);
    }
    for (BN_ULONG v = 0; v < 10; v += 2) {
        BN_set_word(p, v);
        check(EC_GROUP_new_curve_GFp(p, one, one, NULL) == NULL, "p = %lu", (unsigned long)v);
    }
    check(EC_GROUP_new_by_curve_name(NID_undef) == NULL && EC_KEY_new_by_curve_name(1) == NULL,
          "no such curve");
    EC_GROUP *g = EC_GROUP_new(EC_GFp_mont_method());
    EC_POINT *q = EC_POINT_new(g);
    check(EC_GROUP_get_degree(g) == 0 && !EC_POINT_set_affine_coordinates(g, q, one, one, NULL) &&
              !EC_POINT_oct2point(g, q, (const unsigned char *)"\4\1\1", 3, NULL) &&
              !EC_GROUP_check(g, NULL) && EC_POINT_add(g, q, q, q, NULL) == 1,
          "a group without a curve");
    BN_set_word(p, 23);
    check(EC_GROUP_set_curve(g, p, one, one, NULL) == 1 && EC_GROUP_get_degree(g) == 5, "gets one");
    EC_POINT_free(q);
    EC_GROUP_free(g);
    EC_GROUP *p256 = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_GROUP *p384 = EC_GROUP_new_by_curve_name(NID_secp384r1);
    q = EC_POINT_new(p384);
    check(!EC_POINT_add(p256, q, q, q, NULL) && EC_POINT_cmp(p256, q, q, NULL) == -1 &&
              EC_GROUP_cmp(p256, p384, NULL) == 1,
          "points of another curve");
    EC_POINT_free(q);
    EC_GROUP_free(p256);
    EC_GROUP_free(p384);
    BN_free(p);
    BN_free(one);
    ERR_clear_error();
}

void test_ec_api(void)
{
    EC_builtin_curve curves[100];
    size_t n = EC_get_builtin_curves(curves, 100);
    check(n > 30 && n <= 100, "%zu curves", n);
    for (size_t i = 0; i < n; i++) {
        check_context("curve %d", curves[i].nid);
        EC_GROUP *g = EC_GROUP_new_by_curve_name(curves[i].nid);
        if (!check(g != NULL && EC_GROUP_check(g, NULL) == 1, "a sound group"))
            continue;
        laws(g);
        octets(g);
        from_numbers(g);
        EC_GROUP_free(g);
    }
    check_context("ec");
    tiny();
    refused();
}
