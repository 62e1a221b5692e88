/* Groups over binary fields by the public functions alone, so that Debian's library can be asked
 * the same: fields that are taken and refused, their polynomials, points, what mustn't mix. */
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* The first error's reason; the queue is emptied. */
static bool refused(bool failed, int reason)
{
    int got = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    return failed && got == reason;
}

static EC_GROUP *of_terms(const int *terms)
{
    BIGNUM *p = BN_new(), *one = BN_new();
    BN_GF2m_arr2poly(terms, p);
    BN_one(one);
    EC_GROUP *g = EC_GROUP_new_curve_GF2m(p, one, one, NULL);
    BN_free(p);
    BN_free(one);
    return g;
}

static void fields(void)
{
    static const struct {
        int terms[7], degree, basis;
    } cases[] = {
        {{113, 9, 0, -1}, 113, NID_X9_62_tpBasis},
        {{661, 5, 3, 1, 0, -1}, 661, NID_X9_62_ppBasis},
        {{64, 4, 3, 1, 0, -1}, 64, NID_X9_62_ppBasis},
        {{64, 63, 0, -1}, 64, NID_X9_62_tpBasis},
        {{3, 1, 0, -1}, 3, NID_X9_62_tpBasis},
        {{2, 1, 0, -1}, 2, NID_X9_62_tpBasis},
        {{113, 0, -1}, 0, 0},
        {{113, 9, 3, 0, -1}, 0, 0},
        {{113, 12, 11, 9, 3, 0, -1}, 0, 0},
        {{113, 9, 1, -1}, 0, 0},
        {{1, 0, -1}, 0, 0},
        {{662, 5, 3, 1, 0, -1}, 0, 0},
        {{100000, 1, 0, -1}, 0, 0},
        {{-1}, 0, 0},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        check_context("field %zu", i);
        EC_GROUP *g = of_terms(cases[i].terms);
        if (cases[i].basis == 0) {
            check(refused(g == NULL, EC_R_UNSUPPORTED_FIELD), "is none");
            continue;
        }
        check(g != NULL && EC_GROUP_get_degree(g) == cases[i].degree &&
                  EC_GROUP_get_basis_type(g) == cases[i].basis &&
                  EC_GROUP_get_field_type(g) == NID_X9_62_characteristic_two_field &&
                  EC_GROUP_order_bits(g) == 0,
              "is one");
        EC_GROUP_free(g);
    }
}

static void bases(void)
{
    EC_GROUP *three = EC_GROUP_new_by_curve_name(NID_sect113r1);
    EC_GROUP *five = EC_GROUP_new_by_curve_name(NID_sect163k1);
    EC_GROUP *prime = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_GROUP *none = EC_GROUP_new(EC_GF2m_simple_method());
    unsigned k[3] = {0};
    check_context("bases");
    check(EC_GROUP_get_trinomial_basis(three, &k[0]) == 1 && k[0] == 9, "three terms");
    check(EC_GROUP_get_trinomial_basis(three, NULL) == 1, "nobody asks");
    check(EC_GROUP_get_pentanomial_basis(five, &k[0], &k[1], &k[2]) == 1 && k[0] == 3 &&
              k[1] == 6 && k[2] == 7,
          "five terms");
    check(EC_GROUP_get_pentanomial_basis(five, NULL, NULL, NULL) == 1, "nobody asks");
    EC_GROUP *others[] = {five, prime, none};
    for (unsigned i = 0; i < 3; i++)
        check(refused(!EC_GROUP_get_trinomial_basis(others[i], &k[0]),
                      ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED),
              "no trinomial");
    others[0] = three;
    for (unsigned i = 0; i < 3; i++)
        check(refused(!EC_GROUP_get_pentanomial_basis(others[i], &k[0], &k[1], &k[2]),
                      ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED),
              "no pentanomial");
    check(EC_GROUP_get_basis_type(prime) == 0 && EC_GROUP_get_basis_type(none) == 0, "no basis");
    check(EC_METHOD_get_field_type(EC_GROUP_method_of(none)) == NID_X9_62_characteristic_two_field,
          "the method's field");
    check(!EC_GROUP_get_mont_data(none) && EC_GROUP_get_mont_data(three) != NULL, "mont_data");
    EC_GROUP_free(three);
    EC_GROUP_free(five);
    EC_GROUP_free(prime);
    EC_GROUP_free(none);
}

/* Made of its numbers, it is the same; the cofactor is found. */
static void made(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_sect163r2);
    EC_GROUP *h = EC_GROUP_new(EC_GF2m_simple_method());
    BIGNUM *p = BN_new(), *a = BN_new(), *b = BN_new();
    check_context("made of numbers");
    check(EC_GROUP_get_curve_GF2m(g, p, a, b, NULL) == 1 &&
              EC_GROUP_set_curve_GF2m(h, p, a, b, NULL) == 1,
          "the curve");
    check(EC_GROUP_set_generator(h, EC_GROUP_get0_generator(g), EC_GROUP_get0_order(g), NULL) == 1,
          "the generator");
    check(BN_is_word(EC_GROUP_get0_cofactor(h), 2) && EC_GROUP_cmp(g, h, NULL) == 0 &&
              EC_GROUP_check(h, NULL) == 1,
          "the same");
    check(EC_GROUP_check_named_curve(h, 1, NULL) == NID_sect163r2, "its name");
    BN_zero(b);
    check(EC_GROUP_set_curve(h, p, a, b, NULL) == 1 && EC_GROUP_check_discriminant(h, NULL) == 0,
          "b = 0");
    EC_GROUP *prime = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    check(refused(!EC_GROUP_set_curve_GFp(h, EC_GROUP_get0_field(prime), a, a, NULL),
                  EC_R_UNSUPPORTED_FIELD),
          "a prime of 225 terms");
    EC_GROUP_free(prime);
    EC_GROUP_free(g);
    EC_GROUP_free(h);
    BN_free(p);
    BN_free(a);
    BN_free(b);
}

static void coordinates(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_sect113r1);
    EC_POINT *q = EC_POINT_new(g);
    BIGNUM *x = BN_new(), *y = BN_new(), *p = BN_new(), *t = BN_new();
    BN_CTX *ctx = BN_CTX_new(); /* which 3.0's functions want */
    check_context("coordinates");
    check(EC_POINT_get_affine_coordinates_GF2m(g, EC_GROUP_get0_generator(g), x, y, NULL) == 1 &&
              EC_GROUP_get_curve(g, p, NULL, NULL, NULL) == 1,
          "of the generator");
    check(EC_POINT_set_affine_coordinates_GF2m(g, q, x, y, NULL) == 1 &&
              EC_POINT_cmp(g, q, EC_GROUP_get0_generator(g), NULL) == 0,
          "set");
    BN_GF2m_add(t, x, p);
    check(EC_POINT_set_affine_coordinates(g, q, t, y, NULL) == 1, "of a longer x");
    BN_add_word(y, 1);
    check(refused(!EC_POINT_set_affine_coordinates_GF2m(g, q, x, y, NULL),
                  EC_R_POINT_IS_NOT_ON_CURVE),
          "another y");
    check(refused(!EC_POINT_set_Jprojective_coordinates_GFp(g, q, x, y, BN_value_one(), NULL),
                  ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED) &&
              refused(!EC_POINT_get_Jprojective_coordinates_GFp(g, EC_GROUP_get0_generator(g), x, y,
                                                                t, NULL),
                      ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED),
          "Jacobian ones");
    BN_zero(x);
    for (int bit = 0; bit < 2; bit++)
        check(EC_POINT_set_compressed_coordinates_GF2m(g, q, x, bit, NULL) == 1 &&
                  EC_POINT_get_affine_coordinates(g, q, x, y, NULL) == 1 && BN_is_zero(x) &&
                  BN_GF2m_mod_sqr(t, y, p, ctx) && EC_GROUP_get_curve(g, p, NULL, y, NULL) == 1 &&
                  BN_cmp(t, y) == 0,
              "x = 0");
    check(EC_POINT_dbl(g, q, q, NULL) == 1 && EC_POINT_is_at_infinity(g, q) == 1,
          "is of order two");
    EC_POINT_free(q);
    EC_GROUP_free(g);
    BN_free(x);
    BN_free(y);
    BN_free(p);
    BN_free(t);
    BN_CTX_free(ctx);
}

static void octets(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_sect113r1);
    EC_POINT *q = EC_POINT_new(g);
    const EC_POINT *generator = EC_GROUP_get0_generator(g);
    unsigned char buf[40];
    check_context("octets");
    size_t n = EC_POINT_point2oct(g, generator, POINT_CONVERSION_HYBRID, buf, sizeof(buf), NULL);
    check(n == 31 && buf[0] == 7, "hybrid");
    buf[0] ^= 1;
    check(refused(!EC_POINT_oct2point(g, q, buf, n, NULL), EC_R_INVALID_ENCODING), "another bit");
    n = EC_POINT_point2oct(g, generator, POINT_CONVERSION_COMPRESSED, buf, sizeof(buf), NULL);
    check(n == 16 && buf[0] == 3, "compressed");
    buf[0] ^= 1;
    check(EC_POINT_oct2point(g, q, buf, n, NULL) == 1 && EC_POINT_invert(g, q, NULL) == 1 &&
              EC_POINT_cmp(g, q, generator, NULL) == 0,
          "the opposite point");
    buf[15] = 1;
    check(refused(!EC_POINT_oct2point(g, q, buf, n, NULL), EC_R_INVALID_COMPRESSED_POINT),
          "an x without a point");
    memset(buf, 0, sizeof(buf));
    for (buf[0] = 2; buf[0] < 4; buf[0]++)
        check(EC_POINT_oct2point(g, q, buf, 16, NULL) == 1, "x = 0");
    check(EC_POINT_point2oct(g, q, POINT_CONVERSION_COMPRESSED, buf, sizeof(buf), NULL) == 16 &&
              buf[0] == 2,
          "is written with a zero");
    n = EC_POINT_point2oct(g, generator, POINT_CONVERSION_UNCOMPRESSED, buf, sizeof(buf), NULL);
    for (size_t at = 1; at < n; at += 15) {
        buf[at] |= 0x80;
        check(!EC_POINT_oct2point(g, q, buf, n, NULL), "no element");
        buf[at] &= 0x7f;
        ERR_clear_error();
    }
    EC_POINT_free(q);
    EC_GROUP_free(g);
}

static void mixed(void)
{
    EC_GROUP *binary = EC_GROUP_new_by_curve_name(NID_sect113r1);
    EC_GROUP *prime = EC_GROUP_new_by_curve_name(NID_secp112r1);
    check_context("mixed");
    EC_GROUP_set_curve_name(binary, NID_undef);
    EC_GROUP_set_curve_name(prime, NID_undef);
    EC_POINT *p = EC_POINT_new(binary), *q = EC_POINT_new(prime);
    check(refused(!EC_POINT_copy(p, q), EC_R_INCOMPATIBLE_OBJECTS), "a copied point");
    check(refused(!EC_POINT_is_at_infinity(binary, q), EC_R_INCOMPATIBLE_OBJECTS), "infinity");
    check(refused(EC_POINT_cmp(prime, p, q, NULL) == -1, EC_R_INCOMPATIBLE_OBJECTS), "compared");
    check(refused(!EC_GROUP_copy(binary, prime), EC_R_INCOMPATIBLE_OBJECTS), "a copied group");
    check(EC_GROUP_cmp(binary, prime, NULL) == 1, "compared groups");
    EC_POINT_free(p);
    EC_POINT_free(q);
    EC_GROUP_free(binary);
    EC_GROUP_free(prime);
}

/* Their orders are even: keys and secrets, but no signatures. */
static void oakley(int nid)
{
    EC_KEY *a = EC_KEY_new_by_curve_name(nid), *b = EC_KEY_new_by_curve_name(nid);
    unsigned char z[2][32], digest[20] = {1}, sig[100];
    unsigned len = 0;
    check_context("Oakley's %d", nid);
    check(EC_KEY_generate_key(a) == 1 && EC_KEY_generate_key(b) == 1 && EC_KEY_check_key(a) == 1 &&
              EC_GROUP_get_mont_data(EC_KEY_get0_group(a)) == NULL,
          "keys");
    int n = ECDH_compute_key(z[0], 32, EC_KEY_get0_public_key(b), a, NULL);
    check(n == (EC_GROUP_get_degree(EC_KEY_get0_group(a)) + 7) / 8 &&
              ECDH_compute_key(z[1], 32, EC_KEY_get0_public_key(a), b, NULL) == n &&
              memcmp(z[0], z[1], (size_t)n) == 0,
          "the same secret");
    check(ECDSA_sign(0, digest, 20, sig, &len, a) == 0, "no signature");
    check(ECDSA_verify(0, digest, 20, (const unsigned char *)"\x30\6\2\1\1\2\1\1", 8, a) == -1,
          "none to verify");
    ERR_clear_error();
    EC_KEY_free(a);
    EC_KEY_free(b);
}

/* ---- DER ---- */

/* ECPKParameters in full, `at` the bytes where `find` is: one changed at a time. */
static void changed(int nid, const char *find, size_t find_len, const int (*cases)[3], size_t count)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(nid);
    unsigned char *der = NULL;
    EC_GROUP_set_asn1_flag(g, OPENSSL_EC_EXPLICIT_CURVE);
    int len = i2d_ECPKParameters(g, &der);
    EC_GROUP_free(g);
    unsigned char *at = der;
    while (len > 0 && at + find_len < der + len && memcmp(at, find, find_len) != 0)
        at++;
    for (size_t i = 0; i < count; i++) {
        const unsigned char *in = der;
        unsigned char before = at[cases[i][0]];
        check_context("DER of %d, change %zu", nid, i);
        at[cases[i][0]] = (unsigned char)cases[i][1];
        g = d2i_ECPKParameters(NULL, &in, len);
        check(refused(g == NULL, cases[i][2]), "refused");
        EC_GROUP_free(g);
        at[cases[i][0]] = before;
    }
    const unsigned char *in = der;
    g = d2i_ECPKParameters(NULL, &in, len);
    check(EC_GROUP_get_curve_name(g) == nid && in == der + len, "unchanged");
    EC_GROUP_free(g);
    OPENSSL_free(der);
}

/* x^163 + x^k + x^6 + x^3 + 1 with a k of two bytes, four headers being longer by one. */
static void long_exponent(unsigned k)
{
    static const size_t lengths[] = {2, 7, 18, 35};
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_sect163k1);
    unsigned char *der = NULL, changed[200];
    EC_GROUP_set_asn1_flag(g, OPENSSL_EC_EXPLICIT_CURVE);
    size_t len = (size_t)i2d_ECPKParameters(g, &der);
    EC_GROUP_free(g);
    check_context("an exponent of %u", k);
    if (check(len == 164 && memcmp(der + 42, "\2\1\7", 3) == 0, "as expected")) {
        memcpy(changed, der, 43);
        memcpy(changed + 46, der + 45, len - 45);
        changed[43] = 2;
        changed[44] = (unsigned char)(k >> 8);
        changed[45] = (unsigned char)k;
        for (unsigned i = 0; i < 4; i++)
            changed[lengths[i]]++;
        const unsigned char *in = changed;
        g = d2i_ECPKParameters(NULL, &in, (long)len + 1);
        check(refused(g == NULL,
                      k < 163 ? EC_R_POINT_IS_NOT_ON_CURVE : EC_R_INVALID_PENTANOMIAL_BASIS),
              "refused");
        EC_GROUP_free(g);
    }
    OPENSSL_free(der);
}

static void parameters(void)
{
    static const int three[][3] = {{16, 0, EC_R_INVALID_TRINOMIAL_BASIS},
                                   {16, 113, EC_R_INVALID_TRINOMIAL_BASIS},
                                   {16, 0x7f, EC_R_INVALID_TRINOMIAL_BASIS},
                                   {2, 0, EC_R_INVALID_TRINOMIAL_BASIS},
                                   {2, 9, EC_R_INVALID_TRINOMIAL_BASIS},
                                   {2, 112, EC_R_INVALID_ENCODING},
                                   {2, 127, EC_R_INVALID_ENCODING},
                                   {16, 10, EC_R_POINT_IS_NOT_ON_CURVE},
                                   {13, 4, EC_R_ASN1_ERROR}};
    static const int five[][3] = {{2, 0, EC_R_INVALID_PENTANOMIAL_BASIS},
                                  {2, 6, EC_R_INVALID_PENTANOMIAL_BASIS},
                                  {5, 8, EC_R_INVALID_PENTANOMIAL_BASIS},
                                  {8, 0x7f, EC_R_POINT_IS_NOT_ON_CURVE}};
    static const int long_degree[][3] = {{2, 3, EC_R_FIELD_TOO_LARGE},
                                         {2, 0x7f, EC_R_FIELD_TOO_LARGE}};
    changed(NID_sect113r1, "\2\1\x71\6", 4, three, 9);
    changed(NID_sect163k1, "\2\1\3\2\1\6\2\1\7", 9, five, 4);
    long_exponent(162);
    long_exponent(163);
    long_exponent(0x7fff);
    changed(NID_sect571k1, "\2\2\2\x3b", 4, long_degree, 2);
}

void test_ec_binary_api(void)
{
    ERR_clear_error();
    fields();
    bases();
    made();
    coordinates();
    octets();
    mixed();
    oakley(NID_ipsec3);
    oakley(NID_ipsec4);
    parameters();
}
