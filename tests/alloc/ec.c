/* Curves, points, keys and signatures without memory. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>

#include "tests/alloc/alloc.h"

/* A curve that has no name, with a generator and a seed. */
static bool group(void)
{
    BIGNUM *n[5] = {NULL, NULL, NULL, NULL, NULL};
    EC_GROUP *g = NULL, *h = NULL;
    EC_POINT *p = NULL;
    bool ok = BN_dec2bn(&n[0], "23") && BN_dec2bn(&n[1], "1") && BN_dec2bn(&n[2], "7") &&
              BN_dec2bn(&n[3], "13") && BN_dec2bn(&n[4], "16") &&
              (g = EC_GROUP_new_curve_GFp(n[0], n[1], n[1], NULL)) != NULL &&
              (p = EC_POINT_new(g)) != NULL &&
              EC_POINT_set_affine_coordinates(g, p, n[3], n[4], NULL) &&
              EC_GROUP_set_generator(g, p, n[2], NULL) &&
              EC_GROUP_set_seed(g, (const unsigned char *)"seed", 4) == 4 &&
              (h = EC_GROUP_dup(g)) != NULL && EC_GROUP_copy(h, g);
    EC_GROUP_free(h);
    EC_GROUP_free(g);
    EC_POINT_free(p);
    for (unsigned i = 0; i < 5; i++)
        BN_free(n[i]);
    return ok;
}

static bool named(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_secp384r1),
             *h = EC_GROUP_new(EC_GFp_mont_method());
    bool ok = g != NULL && h != NULL;
    EC_GROUP_free(h);
    EC_GROUP_free(g);
    return ok;
}

static bool points(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_POINT *p = NULL, *q = NULL;
    BIGNUM *x = BN_new(), *y = BN_new(), *bn = NULL;
    char *hex = NULL;
    unsigned char *buf = NULL;
    bool ok = g != NULL && x != NULL && y != NULL &&
              (p = EC_POINT_dup(EC_GROUP_get0_generator(g), g)) != NULL &&
              EC_POINT_get_affine_coordinates(g, p, x, y, NULL) &&
              (hex = EC_POINT_point2hex(g, p, POINT_CONVERSION_COMPRESSED, NULL)) != NULL &&
              (q = EC_POINT_hex2point(g, hex, NULL, NULL)) != NULL &&
              (bn = EC_POINT_point2bn(g, q, POINT_CONVERSION_UNCOMPRESSED, NULL, NULL)) != NULL &&
              EC_POINT_point2buf(g, q, POINT_CONVERSION_UNCOMPRESSED, &buf, NULL) > 0;
    OPENSSL_free(buf);
    OPENSSL_free(hex);
    EC_POINT_free(q);
    EC_POINT_free(p);
    EC_GROUP_free(g);
    BN_free(bn);
    BN_free(x);
    BN_free(y);
    return ok;
}

static bool key(void)
{
    EC_KEY *k = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1), *copy = NULL;
    unsigned char *public = NULL, *private = NULL;
    bool ok = k != NULL && EC_KEY_generate_key(k) && (copy = EC_KEY_dup(k)) != NULL &&
              EC_KEY_copy(copy, k) != NULL &&
              EC_KEY_key2buf(k, POINT_CONVERSION_COMPRESSED, &public, NULL) > 0 &&
              EC_KEY_priv2buf(k, &private) > 0;
    OPENSSL_free(public);
    OPENSSL_free(private);
    EC_KEY_free(copy);
    EC_KEY_free(k);
    return ok;
}

static bool ecdsa(void)
{
    static const unsigned char digest[32] = {1};
    EC_KEY *k = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    ECDSA_SIG *sig = NULL, *back = NULL, *second = NULL;
    BIGNUM *kinv = NULL, *r = NULL;
    unsigned char *der = NULL;
    int len = 0;
    bool ok = k != NULL && EC_KEY_generate_key(k) && (sig = ECDSA_do_sign(digest, 32, k)) != NULL &&
              (len = i2d_ECDSA_SIG(sig, &der)) > 0;
    const unsigned char *in = der;
    ok = ok && (back = d2i_ECDSA_SIG(NULL, &in, len)) != NULL &&
         ECDSA_sign_setup(k, NULL, &kinv, &r) &&
         (second = ECDSA_do_sign_ex(digest, 32, kinv, r, k)) != NULL;
    OPENSSL_free(der);
    ECDSA_SIG_free(sig);
    ECDSA_SIG_free(back);
    ECDSA_SIG_free(second);
    BN_clear_free(kinv);
    BN_free(r);
    EC_KEY_free(k);
    return ok;
}

static bool ecdh(void)
{
    unsigned char out[40];
    EC_KEY *k = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    bool ok = k != NULL && EC_KEY_generate_key(k) &&
              ECDH_compute_key(out, 32, EC_KEY_get0_public_key(k), k, NULL) == 32 &&
              ECDH_KDF_X9_62(out, 40, out, 32, (const unsigned char *)"info", 4, EVP_sha256());
    EC_KEY_free(k);
    return ok;
}

/* A key of SM2's at work, its signatures with an identity, and read again. */
static bool sm2(void)
{
    static const unsigned char text[] = "text";
    unsigned char sig[80], sealed[200], open[sizeof(text)], *der = NULL;
    size_t sig_len = sizeof(sig), len = sizeof(sealed), n = sizeof(open);
    int der_len = 0;
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2"), *back = NULL;
    EVP_PKEY_CTX *c = key != NULL ? EVP_PKEY_CTX_new(key, NULL) : NULL, *copy = NULL;
    EVP_MD_CTX *m = EVP_MD_CTX_new(), *half = EVP_MD_CTX_new();
    bool ok = c != NULL && m != NULL && half != NULL && EVP_PKEY_CTX_set1_id(c, "me", 2) == 1 &&
              (copy = EVP_PKEY_CTX_dup(c)) != NULL;
    if (ok)
        EVP_MD_CTX_set_pkey_ctx(m, c);
    ok = ok && EVP_DigestSignInit(m, NULL, EVP_sm3(), NULL, key) == 1 &&
         EVP_DigestSignUpdate(m, text, 2) == 1 && EVP_MD_CTX_copy_ex(half, m) == 1 &&
         EVP_DigestSignFinal(half, sig, &sig_len) == 1 && EVP_PKEY_encrypt_init(copy) == 1 &&
         EVP_PKEY_encrypt(copy, sealed, &len, text, sizeof(text)) == 1 &&
         EVP_PKEY_decrypt_init(copy) == 1 && EVP_PKEY_decrypt(copy, open, &n, sealed, len) == 1 &&
         (der_len = i2d_PrivateKey(key, &der)) > 0;
    const unsigned char *in = der;
    ok = ok && (back = d2i_AutoPrivateKey(NULL, &in, der_len)) != NULL;
    OPENSSL_free(der);
    EVP_MD_CTX_free(m);
    EVP_MD_CTX_free(half);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_CTX_free(copy);
    EVP_PKEY_free(key);
    EVP_PKEY_free(back);
    return ok;
}

static bool method(void)
{
    EC_KEY_METHOD *m = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
    EC_KEY_METHOD_free(m);
    return m != NULL;
}

static bool read_group(const unsigned char *der, int len)
{
    EC_GROUP *g = d2i_ECPKParameters(NULL, &der, len);
    EC_GROUP_free(g);
    return g != NULL;
}

static bool read_key(const unsigned char *der, int len)
{
    EC_KEY *k = d2i_ECPrivateKey(NULL, &der, len);
    EC_KEY_free(k);
    return k != NULL;
}

static bool der_of(int nid)
{
    EC_KEY *k = EC_KEY_new_by_curve_name(nid);
    unsigned char *one = NULL, *two = NULL, *three = NULL;
    int one_len = 0, two_len = 0;
    if (k != NULL)
        EC_KEY_set_asn1_flag(k, OPENSSL_EC_EXPLICIT_CURVE);
    bool ok = k != NULL && EC_KEY_generate_key(k) && (one_len = i2d_ECParameters(k, &one)) > 0 &&
              (two_len = i2d_ECPrivateKey(k, &two)) > 0 && i2o_ECPublicKey(k, &three) > 0 &&
              read_group(one, one_len) && read_key(two, two_len);
    OPENSSL_free(one);
    OPENSSL_free(two);
    OPENSSL_free(three);
    EC_KEY_free(k);
    return ok;
}

static bool der(void)
{
    return der_of(NID_secp112r2);
}

/* A curve over a binary field in full, which is a named one; its points in all forms. */
static bool der_binary(void)
{
    return der_of(NID_sect113r2);
}

/* One that has no name, with its cofactor to be found. */
static bool group_binary(void)
{
    EC_GROUP *from = EC_GROUP_new_by_curve_name(NID_sect131r1), *g = NULL;
    EC_POINT *p = NULL;
    BIGNUM *n[5] = {BN_new(), BN_new(), BN_new(), BN_new(), BN_new()};
    bool ok =
        from != NULL && n[0] != NULL && n[1] != NULL && n[2] != NULL && n[3] != NULL &&
        n[4] != NULL && EC_GROUP_get_curve(from, n[0], n[1], n[2], NULL) &&
        (g = EC_GROUP_new_curve_GF2m(n[0], n[1], n[2], NULL)) != NULL &&
        (p = EC_POINT_new(g)) != NULL &&
        EC_POINT_get_affine_coordinates(from, EC_GROUP_get0_generator(from), n[3], n[4], NULL) &&
        EC_POINT_set_compressed_coordinates(g, p, n[3], 0, NULL) && BN_GF2m_add(n[3], n[3], n[0]) &&
        EC_POINT_set_affine_coordinates(g, p, n[3], n[4], NULL) && EC_POINT_invert(g, p, NULL) &&
        EC_GROUP_set_generator(g, p, EC_GROUP_get0_order(from), NULL);
    EC_POINT_free(p);
    EC_GROUP_free(g);
    EC_GROUP_free(from);
    for (unsigned i = 0; i < 5; i++)
        BN_free(n[i]);
    return ok;
}

static bool print(void)
{
    BIO *out = BIO_new(BIO_s_mem());
    EC_KEY *k = EC_KEY_new_by_curve_name(NID_secp112r2);
    if (k != NULL)
        EC_KEY_set_asn1_flag(k, OPENSSL_EC_EXPLICIT_CURVE);
    bool ok = out != NULL && k != NULL && EC_KEY_generate_key(k) && EC_KEY_print(out, k, 4) == 1;
    EC_KEY_free(k);
    BIO_free(out);
    return ok;
}

static bool params(void)
{
    unsigned char p = 23, a = 1, b = 1, order = 7, base[] = {4, 13, 16};
    OSSL_PARAM list[] = {
        OSSL_PARAM_utf8_string("field-type", (char *)(uintptr_t) "prime-field", 11),
        OSSL_PARAM_BN("p", &p, 1),
        OSSL_PARAM_BN("a", &a, 1),
        OSSL_PARAM_BN("b", &b, 1),
        OSSL_PARAM_BN("order", &order, 1),
        OSSL_PARAM_octet_string("generator", base, 3),
        OSSL_PARAM_END};
    EC_GROUP *g = EC_GROUP_new_from_params(list, NULL, NULL);
    EC_GROUP_free(g);
    return g != NULL;
}

static bool keygen(EVP_PKEY **key, const char *curve, const char *encoding)
{
    OSSL_PARAM list[] = {
        OSSL_PARAM_construct_utf8_string("group", (char *)(uintptr_t)curve, 0),
        OSSL_PARAM_construct_utf8_string("encoding", (char *)(uintptr_t)encoding, 0),
        OSSL_PARAM_END};
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    bool ok = c != NULL && EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_CTX_set_params(c, list) == 1 &&
              EVP_PKEY_generate(c, key) == 1;
    EVP_PKEY_CTX_free(c);
    return ok;
}

/* Out into parameters and back, with the numbers of the public key. */
static bool pkey_of(const char *curve)
{
    EVP_PKEY *key = NULL, *back = NULL;
    OSSL_PARAM *list = NULL;
    BIGNUM *x = NULL;
    EVP_PKEY_CTX *c = NULL;
    bool ok = keygen(&key, curve, "explicit") &&
              EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &list) == 1 &&
              (c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL)) != NULL &&
              EVP_PKEY_fromdata_init(c) == 1 &&
              EVP_PKEY_fromdata(c, &back, EVP_PKEY_KEYPAIR, list) == 1 &&
              EVP_PKEY_get_bn_param(back, "qx", &x) == 1;
    BN_free(x);
    EVP_PKEY_CTX_free(c);
    OSSL_PARAM_free(list);
    EVP_PKEY_free(key);
    EVP_PKEY_free(back);
    return ok;
}

static bool pkey(void)
{
    return pkey_of("P-256");
}

static bool pkey_binary(void)
{
    return pkey_of("K-163");
}

static bool sign(void)
{
    unsigned char sig[72];
    size_t len = sizeof(sig);
    EVP_PKEY *key = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    bool ok = c != NULL && keygen(&key, "P-256", "named_curve") &&
              EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestSign(c, sig, &len, sig, 3) == 1;
    EVP_MD_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool derive(void)
{
    unsigned char out[40];
    size_t len = sizeof(out), room = 40;
    OSSL_PARAM list[] = {OSSL_PARAM_utf8_string("kdf-type", (char *)(uintptr_t) "X963KDF", 7),
                         OSSL_PARAM_utf8_string("kdf-digest", (char *)(uintptr_t) "SHA256", 6),
                         OSSL_PARAM_size_t("kdf-outlen", &room),
                         OSSL_PARAM_octet_string("kdf-ukm", out, 11), OSSL_PARAM_END};
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = NULL, *d = NULL;
    bool ok = keygen(&key, "P-256", "named_curve") && (c = EVP_PKEY_CTX_new(key, NULL)) != NULL &&
              EVP_PKEY_derive_init_ex(c, list) == 1 && EVP_PKEY_derive_set_peer(c, key) == 1 &&
              (d = EVP_PKEY_CTX_dup(c)) != NULL && EVP_PKEY_derive(d, out, &len) == 1;
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_free(key);
    return ok;
}

static bool objects(void)
{
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_secp384r1), *h = NULL;
    ECPARAMETERS *full = NULL;
    ECPKPARAMETERS *pk = NULL;
    bool ok = g != NULL && (full = EC_GROUP_get_ecparameters(g, NULL)) != NULL &&
              EC_GROUP_get_ecparameters(g, full) == full &&
              (h = EC_GROUP_new_from_ecparameters(full)) != NULL &&
              (pk = EC_GROUP_get_ecpkparameters(g, NULL)) != NULL;
    ECPKPARAMETERS_free(pk);
    ECPARAMETERS_free(full);
    EC_GROUP_free(h);
    EC_GROUP_free(g);
    return ok;
}

const struct scenario scenarios_ec[] = {
    {"EC_GROUP: from numbers", group, 0},
    {"EC_GROUP: from numbers, binary", group_binary, 0},
    {"EC_GROUP: by name", named, 0},
    {"EC_POINT", points, 0},
    {"EC_KEY", key, 0},
    {"ECDSA", ecdsa, 0},
    {"ECDH", ecdh, 0},
    {"SM2", sm2, 0},
    {"EC_KEY_METHOD", method, 0},
    {"EC: DER", der, 0},
    {"EC: DER, binary", der_binary, 0},
    {"EC: parameters", params, 0},
    {"EC: ECPARAMETERS", objects, 0},
    {"EC: text", print, 0},
    {"EC: EVP_PKEY_fromdata, todata", pkey, 0},
    {"EC: EVP_PKEY_fromdata, todata, binary", pkey_binary, 0},
    {"EC: EVP_DigestSign", sign, 0},
    {"EC: EVP_PKEY_derive", derive, 0},
    {NULL, NULL, 0},
};
