/* Keys of curves as EVP_PKEY has them: generation, signatures, ECDH, parameters, DER and text. */
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY *generate(const char *curve, const char *encoding, const char *form)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_ENCODING, (char *)(uintptr_t)encoding,
                                         0),
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                         (char *)(uintptr_t)form, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)(uintptr_t)curve, 0),
        OSSL_PARAM_END};
    check(EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_CTX_set_params(c, params) == 1 &&
              EVP_PKEY_generate(c, &key) == 1,
          "a key of %s", curve);
    EVP_PKEY_CTX_free(c);
    return key;
}

static void same_key(const EVP_PKEY *key, EVP_PKEY *back, const char *what)
{
    check(back != NULL && EVP_PKEY_eq(key, back) == 1, "%s", what);
    EVP_PKEY_free(back);
}

/* A byte less and a byte changed: nothing may be read past the end, nor taken for another key. */
static void damaged(const unsigned char *der, int len,
                    EVP_PKEY *(*d2i)(EVP_PKEY **, const unsigned char **, long))
{
    for (int n = 0; n < len; n += 1 + n / 16) {
        unsigned char *exact = OPENSSL_memdup(der, (size_t)n + 1);
        const unsigned char *in = exact;
        EVP_PKEY *key = d2i(NULL, &in, n);
        check(key == NULL, "%d of %d bytes are a key", n, len);
        EVP_PKEY_free(key);
        OPENSSL_free(exact);
    }
    ERR_clear_error();
}

static void coding(const EVP_PKEY *key, bool thorough)
{
    unsigned char *der = NULL;
    int len = i2d_PUBKEY(key, &der);
    const unsigned char *in = der;
    check(len > 0, "SubjectPublicKeyInfo");
    same_key(key, d2i_PUBKEY(NULL, &in, len), "the same public key");
    check(in == der + len, "all of it");
    if (thorough)
        damaged(der, len, d2i_PUBKEY);
    OPENSSL_free(der);
    der = NULL;
    len = i2d_PrivateKey(key, &der);
    in = der;
    same_key(key, d2i_AutoPrivateKey(NULL, &in, len), "the same private key");
    if (thorough)
        damaged(der, len, d2i_AutoPrivateKey);
    OPENSSL_free(der);
    der = NULL;
    len = i2d_KeyParams(key, &der);
    in = der;
    EVP_PKEY *params = d2i_KeyParams(EVP_PKEY_EC, NULL, &in, len);
    check(params != NULL && EVP_PKEY_parameters_eq(key, params) == 1, "the same parameters");
    EVP_PKEY_free(params);
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);
    same_key(key, p8 != NULL ? EVP_PKCS82PKEY(p8) : NULL, "the same by PKCS #8");
    PKCS8_PRIV_KEY_INFO_free(p8);
}

static void data(EVP_PKEY *key)
{
    OSSL_PARAM *params = NULL;
    EVP_PKEY *back = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    check(EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &params) == 1 && EVP_PKEY_fromdata_init(c) == 1 &&
              EVP_PKEY_fromdata(c, &back, EVP_PKEY_KEYPAIR, params) == 1,
          "todata, fromdata");
    EVP_PKEY_CTX_free(c);
    c = EVP_PKEY_CTX_new(back, NULL);
    check(EVP_PKEY_check(c) == 1 && EVP_PKEY_public_check(c) == 1 && EVP_PKEY_param_check(c) == 1,
          "is sound");
    EVP_PKEY_CTX_free(c);
    OSSL_PARAM_free(params);
    same_key(key, back, "the same by parameters");
}

static void signature(EVP_PKEY *key)
{
    static const unsigned char message[] = "to be signed";
    unsigned char sig[200];
    size_t len = sizeof(sig);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(c, NULL, EVP_sha384(), NULL, key) == 1 &&
              EVP_DigestSign(c, sig, &len, message, sizeof(message)) == 1 &&
              len <= (size_t)EVP_PKEY_get_size(key),
          "signs");
    EVP_MD_CTX_reset(c);
    check(EVP_DigestVerifyInit(c, NULL, EVP_sha384(), NULL, key) == 1 &&
              EVP_DigestVerify(c, sig, len, message, sizeof(message)) == 1,
          "verifies");
    EVP_MD_CTX_reset(c);
    check(EVP_DigestVerifyInit(c, NULL, EVP_sha384(), NULL, key) == 1 &&
              EVP_DigestVerify(c, sig, len, message, sizeof(message) - 1) == 0,
          "another message");
    EVP_MD_CTX_free(c);
    ERR_clear_error();
}

static size_t derive(EVP_PKEY *own, EVP_PKEY *peer, unsigned char *out, size_t room)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(own, NULL);
    bool ok = EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive_set_peer(c, peer) == 1 &&
              EVP_PKEY_derive(c, out, &room) == 1;
    EVP_PKEY_CTX_free(c);
    return ok ? room : 0;
}

static void exchange(EVP_PKEY *a, EVP_PKEY *b)
{
    unsigned char x[80], y[80];
    size_t n = derive(a, b, x, sizeof(x)), m = derive(b, a, y, sizeof(y));
    check(n > 0 && n == m && memcmp(x, y, n) == 0, "both have the same secret");
}

void test_ec_pkey(void)
{
    EC_builtin_curve curves[100];
    size_t n = EC_get_builtin_curves(curves, 100);
    EVP_PKEY *p224 = EVP_EC_gen("P-224");
    unsigned char out[80];
    for (size_t i = 0; i < n; i++) {
        const char *name = OSSL_EC_curve_nid2name(curves[i].nid);
        if (curves[i].nid == NID_sm2) /* keys of a kind of their own, once they are read */
            continue;
        check_context("%s", name);
        EVP_PKEY *a = generate(name, "named_curve", i % 2 ? "compressed" : "uncompressed");
        EVP_PKEY *b = generate(name, "explicit", i % 2 ? "hybrid" : "compressed");
        const bool oakley = strncmp(name, "Oakley", 6) == 0; /* no OID; an even order */
        if (!oakley)
            coding(a, i < 3);             /* as it was asked for, by name */
        if (strncmp(name, "wap", 3) != 0) /* whose parameters are those of other names */
            coding(b, i < 3);
        data(a);
        data(b);
        if (!oakley)
            signature(a);
        exchange(a, b);
        if (curves[i].nid != NID_secp224r1 && curves[i].nid != NID_wap_wsg_idm_ecid_wtls12)
            check(derive(a, p224, out, sizeof(out)) == 0, "with another curve's key");
        EVP_PKEY_free(a);
        EVP_PKEY_free(b);
    }
    EVP_PKEY_free(p224);
    ERR_clear_error();
}

/* ---- Known answers ---- */

static EVP_PKEY *from_private(const char *curve, const char *hex)
{
    BIGNUM *d = NULL;
    BN_hex2bn(&d, hex);
    EC_KEY *k = EC_KEY_new_by_curve_name(OBJ_sn2nid(curve));
    EC_POINT *q = EC_POINT_new(EC_KEY_get0_group(k));
    check(EC_POINT_mul(EC_KEY_get0_group(k), q, d, NULL, NULL, NULL) == 1 &&
              EC_KEY_set_private_key(k, d) == 1 && EC_KEY_set_public_key(k, q) == 1,
          "a key by its number");
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_assign_EC_KEY(key, k) == 1 && EVP_PKEY_get0_EC_KEY(key) == k, "in EVP_PKEY");
    EC_POINT_free(q);
    BN_free(d);
    return key;
}

/* RFC 6979, A.2.5: P-256, SHA-256, "sample". */
static void deterministic(EVP_PKEY *key)
{
    static const unsigned char want[] =
        "\x30\x46\x02\x21\x00"
        "\xEF\xD4\x8B\x2A\xAC\xB6\xA8\xFD\x11\x40\xDD\x9C\xD4\x5E\x81\xD6"
        "\x9D\x2C\x87\x7B\x56\xAA\xF9\x91\xC3\x4D\x0E\xA8\x4E\xAF\x37\x16"
        "\x02\x21\x00"
        "\xF7\xCB\x1C\x94\x2D\x65\x7C\x41\xD4\x36\xC7\xA1\xB6\xE2\x9F\x65"
        "\xF3\xE9\x00\xDB\xB9\xAF\xF4\x06\x4D\xC4\xAB\x2F\x84\x3A\xCD\xA8";
    unsigned type = 1;
    unsigned char sig[72], first[72];
    size_t len = sizeof(sig);
    OSSL_PARAM params[] = {OSSL_PARAM_uint("nonce-type", &type), OSSL_PARAM_END};
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check(EVP_DigestSignInit_ex(c, NULL, "SHA256", NULL, NULL, key, params) == 1 &&
              EVP_DigestSign(c, sig, &len, (const unsigned char *)"sample", 6) == 1,
          "RFC 6979 by nonce-type");
    check(len == sizeof(want) - 1, "%zu bytes", len);
    check_bytes("signature", sig, want, sizeof(want) - 1);
    for (unsigned i = 0; i < 2; i++) {
        EVP_MD_CTX_reset(c);
        len = sizeof(first);
        check(EVP_DigestSignInit_ex(c, NULL, "SHA256", NULL, NULL, key, NULL) == 1 &&
                  EVP_DigestSign(c, i == 0 ? first : sig, &len, (const unsigned char *)"sample",
                                 6) == 1,
              "hedged");
    }
    check(memcmp(first, sig, 40) != 0 && memcmp(first, want, 40) != 0, "no two are the same");
    EVP_MD_CTX_free(c);
}

static void text(EVP_PKEY *key)
{
    static const char want[] = "  Private-Key: (256 bit)\n"
                               "  priv:\n"
                               "      c9:af:a9:d8:45:ba:75:16:6b:5c:21:57:67:b1:d6:\n"
                               "      93:4e:50:c3:db:36:e8:9b:12:7b:8a:62:2b:12:0f:\n"
                               "      67:21\n"
                               "  pub:\n"
                               "      03:60:fe:d4:ba:25:5a:9d:31:c9:61:eb:74:c6:35:\n"
                               "      6d:68:c0:49:b8:92:3b:61:fa:6c:e6:69:62:2e:60:\n"
                               "      f2:9f:b6\n"
                               "  ASN1 OID: prime256v1\n"
                               "  NIST CURVE: P-256\n"
                               "EC-Parameters: (256 bit)\n"
                               "ASN1 OID: prime256v1\n"
                               "NIST CURVE: P-256\n";
    char *got;
    BIO *out = BIO_new(BIO_s_mem());
    check(EVP_PKEY_set_utf8_string_param(key, "point-format", "compressed") == 1 &&
              EVP_PKEY_print_private(out, key, 2, NULL) == 1 &&
              EVP_PKEY_print_params(out, key, 0, NULL) == 1,
          "prints");
    long len = BIO_get_mem_data(out, &got);
    check(len == (long)sizeof(want) - 1 && memcmp(got, want, sizeof(want) - 1) == 0, "%.*s",
          (int)len, got);
    BIO_free(out);
}

/* X9.63's KDF after ECDH is what ECDH_KDF_X9_62 makes of the secret. */
static void kdf(EVP_PKEY *key)
{
    unsigned char z[32], want[50], got[50];
    size_t len = sizeof(got), room = 50;
    char info[] = "shared info";
    OSSL_PARAM params[] = {OSSL_PARAM_utf8_string("kdf-type", (char *)(uintptr_t) "X963KDF", 7),
                           OSSL_PARAM_utf8_string("kdf-digest", (char *)(uintptr_t) "SHA256", 6),
                           OSSL_PARAM_size_t("kdf-outlen", &room),
                           OSSL_PARAM_octet_string("kdf-ukm", info, 11), OSSL_PARAM_END};
    check(derive(key, key, z, sizeof(z)) == 32, "the secret");
    check(ECDH_KDF_X9_62(want, 50, z, 32, (unsigned char *)info, 11, EVP_sha256()) == 1, "KDF");
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL), *d = NULL;
    check(EVP_PKEY_derive_init_ex(c, params) == 1 && EVP_PKEY_derive_set_peer(c, key) == 1 &&
              (d = EVP_PKEY_CTX_dup(c)) != NULL && EVP_PKEY_derive(d, got, &len) == 1,
          "ECDH with the KDF");
    check(len == 50 && memcmp(got, want, 50) == 0, "the same");
    len = 49;
    check(EVP_PKEY_derive(d, got, &len) == 0, "not enough room");
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_CTX_free(c);
}

void test_ec_pkey_known(void)
{
    EVP_PKEY *key = from_private(
        "prime256v1", "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
    deterministic(key);
    kdf(key);
    text(key);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* ---- What must be refused ---- */

static void fromdata_fails(const OSSL_PARAM *params, const char *what)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    check(EVP_PKEY_fromdata_init(c) == 1 &&
              EVP_PKEY_fromdata(c, &key, EVP_PKEY_KEYPAIR, (OSSL_PARAM *)(uintptr_t)params) != 1 &&
              key == NULL,
          "%s", what);
    EVP_PKEY_CTX_free(c);
}

static void huge(void)
{
    static unsigned char number[4096];
    memset(number, 0xff, sizeof(number));
    unsigned char one = 1;
    OSSL_PARAM params[] = {
        OSSL_PARAM_utf8_string("field-type", (char *)(uintptr_t) "prime-field", 11),
        OSSL_PARAM_BN("p", number, sizeof(number)),
        OSSL_PARAM_BN("a", &one, 1),
        OSSL_PARAM_BN("b", &one, 1),
        OSSL_PARAM_BN("order", number, sizeof(number)),
        OSSL_PARAM_octet_string("generator", number, sizeof(number)),
        OSSL_PARAM_END};
    fromdata_fails(params, "a prime of 32768 bits");
    params[1].data_size = 73;
    fromdata_fails(params, "a prime of 584 bits");
    params[1].data_size = 72;
    fromdata_fails(params, "a generator that isn't one");
    params[0].data = (char *)(uintptr_t) "characteristic-two-field";
    params[0].data_size = 24;
    fromdata_fails(params, "another field");
}

void test_ec_pkey_bad(void)
{
    unsigned char number[40], point[65] = {4};
    memset(number, 0xff, sizeof(number));
    OSSL_PARAM params[] = {OSSL_PARAM_utf8_string("group", (char *)(uintptr_t) "P-256", 5),
                           OSSL_PARAM_BN("priv", number, sizeof(number)), OSSL_PARAM_END};
    fromdata_fails(params, "a private key of 320 bits");
    params[1] = OSSL_PARAM_construct_octet_string("pub", point, 65);
    fromdata_fails(params, "a point that isn't on the curve");
    params[0].data = (char *)(uintptr_t) "P-257";
    fromdata_fails(params, "no such curve");
    huge();
    /* A key without its curve can't do anything. */
    EVP_PKEY *empty = EVP_PKEY_new(), *key = EVP_EC_gen("P-256");
    EVP_PKEY_assign_EC_KEY(empty, EC_KEY_new());
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(empty, NULL);
    EVP_PKEY *made = NULL;
    check(EVP_PKEY_get_bits(empty) == 0 && EVP_PKEY_get_size(empty) == 0 &&
              EVP_PKEY_sign_init(c) <= 0 && EVP_PKEY_derive_init(c) <= 0 &&
              EVP_PKEY_check(c) <= 0 && EVP_PKEY_param_check(c) <= 0 &&
              i2d_PUBKEY(empty, NULL) <= 0 && i2d_PrivateKey(empty, NULL) <= 0,
          "a key without a curve");
    check(EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_keygen(c, &made) <= 0, "nor can one be made");
    EVP_PKEY_CTX_free(c);
    check(EVP_PKEY_missing_parameters(empty) == 1 && EVP_PKEY_copy_parameters(empty, key) == 1 &&
              EVP_PKEY_parameters_eq(empty, key) == 1,
          "it gets another's");
    c = EVP_PKEY_CTX_new(empty, NULL);
    check(EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_keygen(c, &made) == 1 &&
              EVP_PKEY_parameters_eq(made, key) == 1 && EVP_PKEY_eq(made, key) == 0,
          "and is a template");
    unsigned char sig[72];
    size_t len = sizeof(sig);
    check(EVP_PKEY_sign_init(c) == 1 && EVP_PKEY_sign(c, sig, &len, sig, 32) <= 0,
          "but has no private key");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(made);
    EVP_PKEY_free(empty);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* ---- Methods of the program's own ---- */

static int calls;

static int counting_sign(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                         unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *eckey)
{
    int (*original)(int, const unsigned char *, int, unsigned char *, unsigned int *,
                    const BIGNUM *, const BIGNUM *, EC_KEY *);
    calls++;
    EC_KEY_METHOD_get_sign(EC_KEY_OpenSSL(), &original, NULL, NULL);
    return original(type, dgst, dlen, sig, siglen, kinv, r, eckey);
}

void test_ec_method(void)
{
    EC_KEY_METHOD *m = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
    EC_KEY_METHOD_set_sign(m, counting_sign, NULL, NULL);
    EVP_PKEY *key = EVP_EC_gen("P-256");
    EC_KEY *k = EVP_PKEY_get1_EC_KEY(key);
    check(EC_KEY_get_method(k) == EC_KEY_OpenSSL() && EC_KEY_set_method(k, m) == 1, "its method");
    signature(key);
    check(calls == 1, "%d calls", calls);
    unsigned char sig[72], digest[32] = {1};
    BIGNUM *kinv = NULL, *r = NULL;
    check(!ECDSA_sign_setup(k, NULL, &kinv, &r) && ECDSA_do_sign(digest, 32, k) == NULL,
          "what the method doesn't do");
    EC_KEY_set_method(k, EC_KEY_OpenSSL());
    unsigned len = 0;
    check(ECDSA_sign_setup(k, NULL, &kinv, &r) == 1 &&
              ECDSA_sign_ex(0, digest, 32, sig, &len, kinv, r, k) == 1 &&
              ECDSA_verify(0, digest, 32, sig, (int)len, k) == 1 &&
              ECDSA_verify(0, digest, 31, sig, (int)len, k) == 0 &&
              ECDSA_verify(0, digest, 32, sig, (int)len - 1, k) == -1,
          "prepared signatures");
    check(len <= (unsigned)ECDSA_size(k), "%u bytes", len);
    BN_clear_free(kinv);
    BN_free(r);
    EC_KEY_free(k);
    EVP_PKEY_free(key);
    EC_KEY_METHOD_free(m);
    ERR_clear_error();
}
