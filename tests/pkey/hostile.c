/* Keys that are well-formed and yet not what one expects: of primes of unequal widths, of numbers
 * with zeros before them, of subgroups that are none, of objects that are their own source. */
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* d and the CRT's numbers, by the definition. */
static RSA *rsa_of(BIGNUM *p, BIGNUM *q)
{
    RSA *rsa = RSA_new();
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *n = BN_new(), *e = BN_new(), *d = BN_new(), *p1 = BN_dup(p), *q1 = BN_dup(q);
    BIGNUM *dp = BN_new(), *dq = BN_new(), *qinv = BN_new(), *phi = BN_new();
    BN_set_word(e, 65537);
    BN_sub_word(p1, 1);
    BN_sub_word(q1, 1);
    bool ok = BN_mul(n, p, q, ctx) && BN_mul(phi, p1, q1, ctx) && BN_mod_inverse(d, e, phi, ctx) &&
              BN_mod(dp, d, p1, ctx) && BN_mod(dq, d, q1, ctx) && BN_mod_inverse(qinv, q, p, ctx);
    check(ok && RSA_set0_key(rsa, n, e, d) && RSA_set0_factors(rsa, p, q) &&
              RSA_set0_crt_params(rsa, dp, dq, qinv),
          "a key of two primes");
    BN_free(p1);
    BN_free(q1);
    BN_free(phi);
    BN_CTX_free(ctx);
    return rsa;
}

/* The rows' scratch isn't more for each wider number: 8, 16, 24 and 32 words are special. */
static void unequal_primes(void)
{
    static const int widths[][2] = {{512, 100}, {512, 300}, {1024, 128}, {1024, 384}, {1536, 100}};
    uint8_t hash[32] = {1}, sig[512];
    for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
        check_context("rsa of primes of %d and %d bits", widths[i][0], widths[i][1]);
        BIGNUM *p = BN_new(), *q = BN_new();
        unsigned len = 0;
        bool made = BN_generate_prime_ex(p, widths[i][0], 0, NULL, NULL, NULL) &&
                    BN_generate_prime_ex(q, widths[i][1], 0, NULL, NULL, NULL);
        RSA *rsa = rsa_of(p, q);
        check(made && RSA_sign(NID_sha256, hash, sizeof(hash), sig, &len, rsa) == 1, "sign");
        check(RSA_verify(NID_sha256, hash, sizeof(hash), sig, len, rsa) == 1, "verify");
        RSA_free(rsa);
    }
}

/* q in 40 bytes with zeros before it, and as a secret, which keeps its width. */
static void padded_subgroup(void)
{
    check_context("dsa with a wide q");
    uint8_t bytes[40], hash[20] = {1}, sig[200];
    unsigned len = 0;
    DSA *dsa = DSA_new();
    const BIGNUM *p, *q, *g;
    check(DSA_generate_parameters_ex(dsa, 512, NULL, 0, NULL, NULL, NULL) == 1, "parameters");
    DSA_get0_pqg(dsa, &p, &q, &g);
    BN_bn2binpad(q, bytes, sizeof(bytes));
    BIGNUM *wide = BN_bin2bn(bytes, sizeof(bytes), NULL);
    BN_set_flags(wide, BN_FLG_CONSTTIME);
    DSA_set0_pqg(dsa, NULL, wide, NULL);
    check(DSA_generate_key(dsa) == 1, "a key");
    check(DSA_sign(0, hash, sizeof(hash), sig, &len, dsa) == 1, "sign");
    check(DSA_verify(0, hash, sizeof(hash), sig, (int)len, dsa) == 1, "verify");
    DSA_free(dsa);
}

/* Between 1 and q - 1 there is nothing; and a q above p would make a check of the key take hours.
 */
static void subgroups_that_are_none(void)
{
    check_context("dh with a q that is none");
    for (unsigned q = 0; q < 2; q++) {
        DH *dh = DH_new();
        BIGNUM *order = BN_new(), *g = BN_new();
        BN_set_word(order, q);
        BN_set_word(g, 5);
        DH_set0_pqg(dh, BN_get_rfc3526_prime_2048(NULL), order, g);
        check(DH_generate_key(dh) == 0, "no key for q = %u", q);
        DH_free(dh);
    }
    DH *dh = DH_new();
    BIGNUM *order = BN_new(), *g = BN_new(), *y = BN_new();
    BN_rand(order, 1000000, 0, 1);
    BN_set_word(g, 5);
    BN_set_word(y, 12345);
    DH_set0_pqg(dh, BN_get_rfc3526_prime_8192(NULL), order, g);
    DH_set0_key(dh, y, NULL);
    DH_set_flags(dh, DH_FLAG_TYPE_DHX);
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_assign(key, EVP_PKEY_DHX, dh) == 1, "assign");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_public_check(ctx) != 1, "isn't a public key, and that is said at once");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* A key's own object given back to it, and read into another that someone holds. */
static void own_objects(void)
{
    check_context("objects of a key, given back");
    DH *dh = DH_new_by_nid(NID_ffdhe2048), *other = DH_new(), *same = other;
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_assign(key, EVP_PKEY_DH, dh) == 1, "assign");
    check(EVP_PKEY_set1_DH(key, dh) == 1 && DH_bits(dh) == 2048, "its own");
    unsigned char *der = NULL;
    int len = i2d_DHparams(dh, &der);
    const unsigned char *at = der;
    check(d2i_DHparams(&same, &at, len) == other && DH_bits(other) == 2048, "the same object");
    OPENSSL_free(der);
    DH_free(other);
    EVP_PKEY_free(key);
}

/* A private number of a wider curve isn't cut down to one of a narrower. */
static void narrower_curve(void)
{
    check_context("ec key, its curve changed");
    EC_KEY *key = EC_KEY_new_by_curve_name(NID_secp521r1);
    EC_GROUP *p256 = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    BIGNUM *d = BN_new();
    BN_set_word(d, 12345);
    BN_set_bit(d, 300);
    check(EC_KEY_set_private_key(key, d) == 1, "a private number of P-521");
    check(EC_KEY_set_group(key, p256) == 1, "P-256");
    check(EC_KEY_get0_private_key(key) == NULL, "is none of P-256");
    BN_free(d);
    EC_GROUP_free(p256);
    EC_KEY_free(key);
}

/* A point takes coordinates modulo p; a key wants those below. */
static void wide_coordinates(void)
{
    check_context("ec key of wide coordinates");
    EC_KEY *key = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    const EC_GROUP *group = EC_KEY_get0_group(key);
    BIGNUM *p = BN_new(), *x = BN_new(), *y = BN_new();
    EC_POINT *point = EC_POINT_new(group);
    EC_GROUP_get_curve(group, p, NULL, NULL, NULL);
    EC_POINT_get_affine_coordinates(group, EC_GROUP_get0_generator(group), x, y, NULL);
    check(EC_KEY_set_public_key_affine_coordinates(key, x, y) == 1, "the generator");
    BN_add(x, x, p);
    check(EC_POINT_set_affine_coordinates(group, point, x, y, NULL) == 1 &&
              EC_POINT_cmp(group, point, EC_GROUP_get0_generator(group), NULL) == 0,
          "a point");
    check(EC_KEY_set_public_key_affine_coordinates(key, x, y) == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == EC_R_COORDINATES_OUT_OF_RANGE,
          "no key");
    ERR_clear_error();
    EC_POINT_free(point);
    BN_free(p);
    BN_free(x);
    BN_free(y);
    EC_KEY_free(key);
}

/* RFC 2631's derivation, as OpenSSL 3.0 computes it. */
static void dh_kdf(void)
{
    check_context("dh kdf");
    static const unsigned char want[16] = {0x62, 0xff, 0x84, 0xec, 0x63, 0xad, 0xb9, 0x09,
                                           0x70, 0x3a, 0xa4, 0xf3, 0x5e, 0xc5, 0xb4, 0xf3};
    unsigned char out[16], z[32] = {1, 2, 3}, ukm[5] = {9};
    check(DH_KDF_X9_42(out, 16, z, 32, OBJ_nid2obj(NID_id_aes128_wrap), ukm, 5, EVP_sha256()) == 1,
          "derives");
    check_bytes("key", out, want, 16);
    check(DH_KDF_X9_42(out, 16, z, 32, OBJ_nid2obj(NID_sha1), ukm, 5, EVP_sha256()) == 0,
          "for no cipher");
    ERR_clear_error();
}

/* (x z^2, y z^3, z) is the point (x, y), whatever z but 0. */
static void jacobian(void)
{
    check_context("jacobian coordinates");
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_secp384r1);
    const EC_POINT *g = EC_GROUP_get0_generator(group);
    EC_POINT *point = EC_POINT_new(group);
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *p = BN_new(), *x = BN_new(), *y = BN_new(), *z = BN_new();
    EC_GROUP_get_curve(group, p, NULL, NULL, NULL);
    EC_POINT_get_affine_coordinates(group, g, x, y, NULL);
    BN_set_word(z, 7);
    for (int i = 0; i < 3; i++)
        BN_mod_mul(i < 2 ? x : y, i < 2 ? x : y, z, p, ctx);
    BN_mod_mul(y, y, z, p, ctx);
    BN_mod_mul(y, y, z, p, ctx);
    check(EC_POINT_set_Jprojective_coordinates_GFp(group, point, x, y, z, NULL) == 1 &&
              EC_POINT_cmp(group, point, g, NULL) == 0,
          "the generator");
    check(EC_POINT_get_Jprojective_coordinates_GFp(group, point, x, y, z, ctx) == 1 &&
              EC_POINT_set_Jprojective_coordinates_GFp(group, point, x, y, z, ctx) == 1 &&
              EC_POINT_cmp(group, point, g, NULL) == 0,
          "and back");
    BN_add_word(y, 1);
    check(EC_POINT_set_Jprojective_coordinates_GFp(group, point, x, y, z, ctx) == 0, "no point");
    check(EC_POINT_set_Jprojective_coordinates_GFp(group, point, x, y, p, ctx) == 1 &&
              EC_POINT_is_at_infinity(group, point) == 1,
          "infinity");
    check(EC_POINT_get_Jprojective_coordinates_GFp(group, point, x, y, z, ctx) == 1 &&
              BN_is_zero(z),
          "and back");
    ERR_clear_error();
    BN_free(p);
    BN_free(x);
    BN_free(y);
    BN_free(z);
    BN_CTX_free(ctx);
    EC_POINT_free(point);
    EC_GROUP_free(group);
}

void test_pkey_hostile(void)
{
    unequal_primes();
    padded_subgroup();
    subgroups_that_are_none();
    own_objects();
    narrower_curve();
    wide_coordinates();
    jacobian();
    dh_kdf();
}
