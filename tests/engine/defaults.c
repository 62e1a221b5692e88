/* Engines whose methods new keys get, whoever makes them. */
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "tests/check.h"
#include "tests/suite.h"

/* Calls of the engine's functions, and of its methods'. */
static int begun, ended, refuses, keys_begun, keys_ended, keys_refused, used;

static int begin(ENGINE *e)
{
    (void)e;
    begun += !refuses;
    return !refuses;
}

static int end(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

/* ---- Methods that count ---- */

static int rsa_begin(RSA *rsa)
{
    (void)rsa;
    keys_begun++;
    return !keys_refused;
}

static int rsa_end(RSA *rsa)
{
    (void)rsa;
    keys_ended++;
    return 1;
}

static int rsa_private(int n, const unsigned char *from, unsigned char *to, RSA *rsa, int padding)
{
    used++;
    return RSA_meth_get_priv_enc(RSA_PKCS1_OpenSSL())(n, from, to, rsa, padding);
}

static int dsa_begin(DSA *dsa)
{
    (void)dsa;
    keys_begun++;
    return !keys_refused;
}

static int dsa_end(DSA *dsa)
{
    (void)dsa;
    keys_ended++;
    return 1;
}

static int dh_begin(DH *dh)
{
    (void)dh;
    keys_begun++;
    return !keys_refused;
}

static int dh_end(DH *dh)
{
    (void)dh;
    keys_ended++;
    return 1;
}

static int ec_begin(EC_KEY *key)
{
    (void)key;
    keys_begun++;
    return !keys_refused;
}

static void ec_end(EC_KEY *key)
{
    (void)key;
    keys_ended++;
}

static int (*own_sign)(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                       unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *key);

static int ec_sign(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
                   unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *key)
{
    used++;
    return own_sign(type, dgst, dlen, sig, siglen, kinv, r, key);
}

static RSA_METHOD *rsa;
static DSA_METHOD *dsa;
static DH_METHOD *dh;
static EC_KEY_METHOD *ec;

static void make_methods(void)
{
    int (*setup)(EC_KEY *, BN_CTX *, BIGNUM **, BIGNUM **) = NULL;
    ECDSA_SIG *(*sign_sig)(const unsigned char *, int, const BIGNUM *, const BIGNUM *, EC_KEY *) =
        NULL;
    rsa = RSA_meth_dup(RSA_PKCS1_OpenSSL());
    RSA_meth_set_init(rsa, rsa_begin);
    RSA_meth_set_finish(rsa, rsa_end);
    RSA_meth_set_priv_enc(rsa, rsa_private);
    dsa = DSA_meth_dup(DSA_OpenSSL());
    DSA_meth_set_init(dsa, dsa_begin);
    DSA_meth_set_finish(dsa, dsa_end);
    dh = DH_meth_dup(DH_OpenSSL());
    DH_meth_set_init(dh, dh_begin);
    DH_meth_set_finish(dh, dh_end);
    ec = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
    EC_KEY_METHOD_get_sign(ec, &own_sign, &setup, &sign_sig);
    EC_KEY_METHOD_set_sign(ec, ec_sign, setup, sign_sig);
    EC_KEY_METHOD_set_init(ec, ec_begin, ec_end, NULL, NULL, NULL, NULL);
}

static void free_methods(void)
{
    RSA_meth_free(rsa);
    DSA_meth_free(dsa);
    DH_meth_free(dh);
    EC_KEY_METHOD_free(ec);
}

static ENGINE *make(const char *id)
{
    ENGINE *e = ENGINE_new();
    ENGINE_set_id(e, id);
    ENGINE_set_name(e, id);
    ENGINE_set_init_function(e, begin);
    ENGINE_set_finish_function(e, end);
    return e;
}

static bool raised(int lib, int reason)
{
    unsigned long e = ERR_peek_last_error();
    ERR_clear_error();
    return ERR_GET_LIB(e) == lib && ERR_GET_REASON(e) == reason;
}

/* Signs through EVP; whether the method did it. */
static bool signs_by_method(EVP_PKEY *key)
{
    unsigned char sig[512];
    size_t n = sizeof(sig);
    int before = used;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool ok = EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestSign(ctx, sig, &n, (const unsigned char *)"a", 1) == 1;
    EVP_MD_CTX_free(ctx);
    return ok && used > before;
}

/* ---- RSA ---- */

static int default_rsa_is(const ENGINE *expected)
{
    ENGINE *e = ENGINE_get_default_RSA();
    ENGINE_finish(e);
    return e == expected;
}

static void check_tables(ENGINE *e, ENGINE *f)
{
    check_context("engine/defaults: tables");
    check(default_rsa_is(NULL), "none");
    check(ENGINE_register_RSA(f) == 1 && ENGINE_set_default_RSA(f) == 1 && default_rsa_is(NULL),
          "an engine without a method");
    check(ENGINE_register_RSA(e) == 1 && begun == 0, "registered");
    check(default_rsa_is(e) && begun == 1 && ended == 0, "begun");
    ENGINE_set_RSA(f, rsa);
    check(ENGINE_register_RSA(f) == 1 && default_rsa_is(e), "the first");
    check(ENGINE_set_default_RSA(f) == 1 && default_rsa_is(f) && begun == 2 && ended == 1,
          "the one that is set");
    ENGINE_unregister_RSA(f);
    check(default_rsa_is(e), "the one that is left");
    ENGINE_unregister_RSA(e);
    check(default_rsa_is(NULL) && begun == ended, "none is left");
    check(ENGINE_add(f) == 1, "in the list");
    ENGINE_register_all_RSA();
    check(default_rsa_is(f), "of the list");
    ENGINE_unregister_RSA(f);
    ENGINE_remove(f);
    refuses = 1;
    check(ENGINE_set_default_RSA(e) == 0 && raised(ERR_LIB_ENGINE, ENGINE_R_INIT_FAILED),
          "won't begin");
    check(default_rsa_is(NULL), "so there is none");
    check(RSA_new_method(e) == NULL && raised(ERR_LIB_RSA, ERR_R_ENGINE_LIB), "nor a key");
    RSA *key = RSA_new();
    check(key != NULL && RSA_get0_engine(key) == NULL, "but the library's own");
    RSA_free(key);
    refuses = 0;
    ENGINE_unregister_RSA(e);
}

static void check_named(ENGINE *e)
{
    check_context("engine/defaults: named");
    ENGINE *none = make("defaults none");
    RSA *r = RSA_new_method(e);
    DSA *d = DSA_new_method(e);
    DH *h = DH_new_method(e);
    EC_KEY *c = EC_KEY_new_method(e);
    check(RSA_get0_engine(r) == e && RSA_get_method(r) == rsa, "RSA");
    check(DSA_get0_engine(d) == e && DSA_get_method(d) == dsa, "DSA");
    check(DH_get0_engine(h) == e, "DH");
    check(EC_KEY_get0_engine(c) == e && EC_KEY_get_method(c) == ec, "EC");
    check(keys_begun == 4 && keys_ended == 0, "%d are begun", keys_begun);
    RSA_set_method(r, RSA_PKCS1_OpenSSL());
    DSA_set_method(d, DSA_OpenSSL());
    DH_set_method(h, DH_OpenSSL());
    EC_KEY_set_method(c, EC_KEY_OpenSSL());
    check(RSA_get0_engine(r) == NULL && DSA_get0_engine(d) == NULL && DH_get0_engine(h) == NULL &&
              EC_KEY_get0_engine(c) == NULL && keys_ended == 4 && begun == ended,
          "another method lets the engine go");
    RSA_free(r);
    DSA_free(d);
    DH_free(h);
    EC_KEY_free(c);
    check(RSA_new_method(none) == NULL && raised(ERR_LIB_RSA, ERR_R_ENGINE_LIB), "no RSA");
    check(DSA_new_method(none) == NULL && raised(ERR_LIB_DSA, ERR_R_ENGINE_LIB), "no DSA");
    check(DH_new_method(none) == NULL && raised(ERR_LIB_DH, ERR_R_ENGINE_LIB), "no DH");
    check(EC_KEY_new_method(none) == NULL && raised(ERR_LIB_EC, ERR_R_ENGINE_LIB), "no EC");
    check(begun == ended, "each is ended");
    ENGINE_free(none);
}

/* A key that its method won't begin is ended nevertheless: what had been begun is the method's to
 * free. */
static void check_refused(ENGINE *e)
{
    check_context("engine/defaults: keys that aren't begun");
    int were_begun = keys_begun, were_ended = keys_ended;
    keys_refused = 1;
    check(RSA_new_method(e) == NULL, "RSA");
    check(DSA_new_method(e) == NULL && raised(ERR_LIB_DSA, ERR_R_INIT_FAIL), "DSA");
    check(DH_new_method(e) == NULL && raised(ERR_LIB_DH, ERR_R_INIT_FAIL), "DH");
    check(EC_KEY_new_method(e) == NULL && raised(ERR_LIB_EC, ERR_R_INIT_FAIL), "EC");
    keys_refused = 0;
    check(keys_begun == were_begun + 4 && keys_ended == were_ended + 4, "%d are ended",
          keys_ended - were_ended);
    check(begun == ended, "and the engine");
    ERR_clear_error();
}

/* Keys of EVP, made and read. */
static void check_evp(ENGINE *e)
{
    check_context("engine/defaults: EVP");
    check(ENGINE_set_default_RSA(e) == 1 && ENGINE_set_default_EC(e) == 1, "set");
    EVP_PKEY *made[] = {EVP_RSA_gen(1024), EVP_EC_gen("P-256")};
    for (int i = 0; i < 2; i++) {
        unsigned char *der = NULL;
        int n = i2d_PrivateKey(made[i], &der);
        const unsigned char *at = der;
        EVP_PKEY *read = d2i_AutoPrivateKey(NULL, &at, n);
        check(signs_by_method(made[i]) && signs_by_method(read), "both sign by it: %d", i);
        OPENSSL_free(der);
        EVP_PKEY_free(read);
    }
    const EC_KEY *own = EVP_PKEY_get0_EC_KEY(made[1]);
    EC_KEY *copy = EC_KEY_dup(own);
    check(EC_KEY_get0_engine(own) == e && EC_KEY_get0_engine(copy) == e, "the engine of a copy");
    EC_KEY_free(copy);
    ENGINE_unregister_RSA(e);
    ENGINE_unregister_EC(e);
    check(signs_by_method(made[0]), "keys that have it keep it");
    EVP_PKEY_free(made[0]);
    EVP_PKEY_free(made[1]);
    check(keys_begun == keys_ended && begun == ended, "all are ended");
    RSA *after = RSA_new();
    check(RSA_get0_engine(after) == NULL, "new ones have none");
    RSA_free(after);
}

/* ---- By the names of kinds ---- */

static void check_string(ENGINE *e)
{
    static const char *const bad[] = {"", ",", "RSA,foo", "rsa", "RSA,", "RSA,,DH", "RSA DH"};
    check_context("engine/defaults: names");
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        check(ENGINE_set_default_string(e, bad[i]) == 0 &&
                  raised(ERR_LIB_ENGINE, ENGINE_R_INVALID_STRING),
              "\"%s\"", bad[i]);
    check(default_rsa_is(NULL), "nothing was set");
    check(ENGINE_set_default_string(e, "DSA, DH,EC") == 1, "three");
    DSA *d = DSA_new();
    DH *h = DH_new();
    EC_KEY *c = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    check(DSA_get0_engine(d) == e && DH_get0_engine(h) == e && EC_KEY_get0_engine(c) == e,
          "their keys");
    DSA_free(d);
    DH_free(h);
    EC_KEY_free(c);
    check(default_rsa_is(NULL) && ENGINE_set_default_string(e, "ALL") == 1 && default_rsa_is(e),
          "all");
    ENGINE *of[] = {ENGINE_get_default_DSA(), ENGINE_get_default_DH(), ENGINE_get_default_EC()};
    for (int i = 0; i < 3; i++) {
        check(of[i] == e, "of each kind");
        ENGINE_finish(of[i]);
    }
    ENGINE_unregister_RSA(e);
    ENGINE_unregister_DSA(e);
    ENGINE_unregister_DH(e);
    ENGINE_unregister_EC(e);
    check(begun == ended && keys_begun == keys_ended, "all are ended");
}

void test_engine_defaults(void)
{
    begun = ended = refuses = keys_begun = keys_ended = keys_refused = used = 0;
    make_methods();
    ENGINE *e = make("defaults e"), *f = make("defaults f");
    ENGINE_set_RSA(e, rsa);
    ENGINE_set_DSA(e, dsa);
    ENGINE_set_DH(e, dh);
    ENGINE_set_EC(e, ec);
    check_tables(e, f);
    check_named(e);
    check_refused(e);
    check_evp(e);
    check_string(e);
    ENGINE_free(f);
    ENGINE_free(e);
    free_methods();
}
