/* Keys of the tests' own provider, and what is done with them. */
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/store.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/provider/foreign_key.h"
#include "tests/suite.h"

static OSSL_LIB_CTX *ctx;
static OSSL_PROVIDER *prov, *other;

static void begin(void)
{
    ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init);
    other = OSSL_PROVIDER_load(ctx, "default");
    prov = OSSL_PROVIDER_load(ctx, "foreign");
}

static void end(void)
{
    OSSL_PROVIDER_unload(prov);
    OSSL_PROVIDER_unload(other);
    OSSL_LIB_CTX_free(ctx);
    ERR_clear_error();
}

/* A new key whose private part is that byte. */
static EVP_PKEY *make(int private)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(ctx, "FOREIGN-KEY", NULL);
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_int("private", &private), OSSL_PARAM_END};
    check(EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_CTX_set_params(c, params) == 1 &&
              EVP_PKEY_keygen(c, &key) == 1,
          "made");
    EVP_PKEY_CTX_free(c);
    return key;
}

static int number(const EVP_PKEY *key, const char *name)
{
    int n = -1;
    return EVP_PKEY_get_int_param(key, name, &n) ? n : -1;
}

/* ---- Keys ---- */

static int counted;

static void count_keymgmt(EVP_KEYMGMT *keymgmt, void *arg)
{
    (void)arg;
    counted += EVP_KEYMGMT_get0_provider(keymgmt) == prov;
}

static void count_name(const char *name, void *arg)
{
    (void)name, (void)arg;
    counted++;
}

static void keymgmt_object(void)
{
    EVP_KEYMGMT *k = EVP_KEYMGMT_fetch(ctx, "foreignkey", "x.kind=toy");
    check(k != NULL && EVP_KEYMGMT_get0_provider(k) == prov && EVP_KEYMGMT_is_a(k, "1.2.3.4.77") &&
              strcmp(EVP_KEYMGMT_get0_name(k), "FOREIGN-KEY") == 0 &&
              strcmp(EVP_KEYMGMT_get0_description(k), "A toy") == 0,
          "fetched");
    check(OSSL_PARAM_locate_const(EVP_KEYMGMT_gettable_params(k), "sum") != NULL &&
              OSSL_PARAM_locate_const(EVP_KEYMGMT_settable_params(k), "public") != NULL &&
              OSSL_PARAM_locate_const(EVP_KEYMGMT_gen_settable_params(k), "private") != NULL,
          "described");
    counted = 0;
    check(EVP_KEYMGMT_names_do_all(k, count_name, NULL) == 1 && counted == 3, "names");
    EVP_KEYMGMT_up_ref(k);
    EVP_KEYMGMT_free(k);
    EVP_PKEY *empty = EVP_PKEY_new();
    check(EVP_PKEY_set_type_by_keymgmt(empty, k) == 1 && EVP_PKEY_is_a(empty, "FOREIGN-KEY") == 1,
          "a type");
    EVP_KEYMGMT_free(k);
    check(EVP_PKEY_is_a(empty, "foreignkey") == 1, "held");
    EVP_PKEY_free(empty);
    check(EVP_KEYMGMT_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    check(EVP_KEYMGMT_fetch(ctx, "FOREIGN-KEY", "provider=default") == NULL, "not the library's");
    k = EVP_KEYMGMT_fetch(ctx, "X25519", NULL);
    check(EVP_KEYMGMT_get0_provider(k) != prov, "the first of a name");
    EVP_KEYMGMT_free(k);
    counted = 0;
    EVP_KEYMGMT_do_all_provided(ctx, count_keymgmt, NULL);
    check(counted == 2, "all: %d", counted);
}

static void key_object(EVP_PKEY *key)
{
    char digest[20] = "";
    check(EVP_PKEY_get_id(key) == -1 && EVP_PKEY_get_base_id(key) == 0 &&
              EVP_PKEY_is_a(key, "foreignkey") == 1 && EVP_PKEY_is_a(key, "RSA") == 0 &&
              strcmp(EVP_PKEY_get0_type_name(key), "FOREIGN-KEY") == 0 &&
              EVP_PKEY_get0_provider(key) == prov,
          "its kind");
    check(EVP_PKEY_get_bits(key) == 8 && EVP_PKEY_get_security_bits(key) == 4 &&
              EVP_PKEY_get_size(key) == 2 && EVP_PKEY_can_sign(key) == 1,
          "numbers");
    check(EVP_PKEY_get_default_digest_name(key, digest, sizeof(digest)) == 1 &&
              strcmp(digest, "SHA256") == 0,
          "a digest: %s", digest);
    check(number(key, "sum") == 15 && number(key, "other") == -1, "a parameter of its own");
    check(OSSL_PARAM_locate_const(EVP_PKEY_gettable_params(key), "sum") != NULL, "described");
    check(EVP_PKEY_get0_RSA(key) == NULL && EVP_PKEY_get0_EC_KEY(key) == NULL, "no object");
    ERR_clear_error();
}

/* The progress of a generation, and keys whose template is another. */
static int stages[2];

static int hear(EVP_PKEY_CTX *c)
{
    stages[0] = EVP_PKEY_CTX_get_keygen_info(c, 0);
    stages[1] = EVP_PKEY_CTX_get_keygen_info(c, 1);
    return EVP_PKEY_CTX_get_app_data(c) == NULL;
}

static void generation(EVP_PKEY *template)
{
    EVP_PKEY *key = NULL;
    int many = 300;
    const OSSL_PARAM bad[] = {OSSL_PARAM_construct_int("private", &many), OSSL_PARAM_END};
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(ctx, template, NULL);
    check(EVP_PKEY_keygen_init(c) == 1 && EVP_PKEY_CTX_get0_provider(c) == prov, "begun");
    check(OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(c), "private") != NULL, "takes");
    EVP_PKEY_CTX_set_cb(c, hear);
    check(EVP_PKEY_keygen(c, &key) == 1 && stages[0] == 3 && stages[1] == 5, "it was told");
    check(number(key, "sum") == 17, "after the template: %d", number(key, "sum"));
    check(EVP_PKEY_eq(key, template) == 0, "another");
    check(EVP_PKEY_CTX_ctrl_str(c, "private", "20") == 1 && EVP_PKEY_generate(c, &key) == 1 &&
              number(key, "sum") == 17,
          "by text, in its place, and the template comes last");
    check(EVP_PKEY_CTX_set_params(c, bad) == 0 && ERR_get_error() != 0, "refused");
    EVP_PKEY_CTX_set_app_data(c, c);
    EVP_PKEY *none = NULL;
    check(EVP_PKEY_generate(c, &none) == 0 && none == NULL, "stopped");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

static int sum_of(const OSSL_PARAM params[], void *arg)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PUB_KEY);
    *(int *)arg = p != NULL ? *(unsigned char *)p->data : -1;
    return 1;
}

static void data(EVP_PKEY *key)
{
    OSSL_PARAM *params = NULL;
    EVP_PKEY *public = NULL, *copy = EVP_PKEY_dup(key);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(ctx, "FOREIGN-KEY", NULL);
    int n = 0;
    check(EVP_PKEY_todata(key, EVP_PKEY_PUBLIC_KEY, &params) == 1 &&
              OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PUB_KEY) != NULL &&
              OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PRIV_KEY) == NULL,
          "exported");
    check(EVP_PKEY_export(key, EVP_PKEY_KEYPAIR, sum_of, &n) == 1 && n == 8, "to a function");
    check(OSSL_PARAM_locate_const(EVP_PKEY_fromdata_settable(c, EVP_PKEY_KEYPAIR),
                                  OSSL_PKEY_PARAM_PUB_KEY) != NULL,
          "what it takes");
    check(EVP_PKEY_fromdata_init(c) == 1 &&
              EVP_PKEY_fromdata(c, &public, EVP_PKEY_PUBLIC_KEY, params) == 1,
          "imported");
    check(EVP_PKEY_eq(key, public) == 1 && EVP_PKEY_eq(key, copy) == 1, "equal");
    EVP_PKEY *bad = NULL;
    OSSL_PARAM none[] = {OSSL_PARAM_END};
    check(EVP_PKEY_fromdata(c, &bad, EVP_PKEY_KEYPAIR, none) == 0 && bad == NULL, "of nothing");
    check(EVP_PKEY_set_int_param(copy, "public", 0) == 1 && EVP_PKEY_eq(key, copy) == 0, "changed");
    EVP_PKEY_CTX_free(c);
    c = EVP_PKEY_CTX_new_from_pkey(ctx, key, NULL);
    check(EVP_PKEY_check(c) == 1 && EVP_PKEY_public_check(c) == 1, "sound");
    EVP_PKEY_CTX_free(c);
    c = EVP_PKEY_CTX_new_from_pkey(ctx, copy, NULL);
    check(EVP_PKEY_public_check(c) == 0, "not sound");
    EVP_PKEY_CTX_free(c);
    OSSL_PARAM_free(params);
    EVP_PKEY_free(public);
    EVP_PKEY_free(copy);
    ERR_clear_error();
}

void test_provider_keys(void)
{
    begin();
    keymgmt_object();
    EVP_PKEY *key = make(7);
    key_object(key);
    generation(key);
    data(key);
    EVP_PKEY_free(key);
    end();
}

/* ---- Signatures ---- */

static void whole(EVP_PKEY *key)
{
    unsigned char sig[8], out[8];
    size_t len = sizeof(sig), n = sizeof(out);
    int colour = 0;
    OSSL_PARAM get[] = {OSSL_PARAM_construct_int("colour", &colour), OSSL_PARAM_END};
    int green = 3;
    const OSSL_PARAM set[] = {OSSL_PARAM_construct_int("colour", &green), OSSL_PARAM_END};
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(ctx, key, NULL);
    check(EVP_PKEY_sign_init_ex(c, set) == 1 && EVP_PKEY_CTX_get0_provider(c) == prov, "begun");
    check(EVP_PKEY_CTX_get_params(c, get) == 1 && colour == 3, "its parameters");
    check(OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(c), "colour") != NULL &&
              OSSL_PARAM_locate_const(EVP_PKEY_CTX_gettable_params(c), "colour") != NULL,
          "described");
    check(EVP_PKEY_sign(c, NULL, &len, (const unsigned char *)"\1\2", 2) == 1 && len == 2, "size");
    EVP_PKEY_CTX *copy = EVP_PKEY_CTX_dup(c);
    check(EVP_PKEY_sign(copy, sig, &len, (const unsigned char *)"\1\2", 2) == 1 && sig[0] == '-' &&
              sig[1] == 10,
          "the copy signs: %d", sig[1]);
    len = 1;
    check(EVP_PKEY_sign(c, out, &len, (const unsigned char *)"\1\2", 2) <= 0, "no room");
    EVP_PKEY_CTX_free(copy);
    check(EVP_PKEY_verify_init(c) == 1 &&
              EVP_PKEY_verify(c, sig, 2, (const unsigned char *)"\1\2", 2) == 1 &&
              EVP_PKEY_verify(c, sig, 2, (const unsigned char *)"\1\3", 2) == 0,
          "verified");
    check(EVP_PKEY_verify_recover_init(c) == 1 &&
              EVP_PKEY_verify_recover(c, out, &n, sig, 2) == 1 && n == 1 && out[0] == 3,
          "recovered");
    EVP_PKEY_CTX_free(c);
    ERR_clear_error();
}

static void parts(EVP_PKEY *key)
{
    unsigned char sig[8];
    size_t len = 0;
    EVP_PKEY_CTX *c = NULL;
    EVP_MD_CTX *m = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    check(EVP_DigestSignInit_ex(m, &c, "SHA512", ctx, NULL, key, NULL) == 1 &&
              EVP_PKEY_CTX_get0_provider(c) == prov && EVP_MD_CTX_get0_md(m) != NULL,
          "begun");
    check(EVP_DigestSignUpdate(m, "\1", 1) == 1 && EVP_MD_CTX_copy_ex(copy, m) == 1 &&
              EVP_DigestSignUpdate(m, "\2", 1) == 1,
          "parts");
    check(EVP_DigestSignFinal(m, NULL, &len) == 1 && len == 2, "size");
    check(EVP_DigestSignFinal(m, sig, &len) == 1 && sig[0] == 'S' && sig[1] == 10, "signed: %d",
          sig[1]);
    check(EVP_DigestSignUpdate(m, "\1", 1) == 1 && EVP_DigestSignFinal(m, sig, &len) == 1 &&
              sig[1] == 11,
          "and on");
    check(EVP_DigestSignFinal(copy, sig, &len) == 1 && sig[1] == 8, "the copy");
    EVP_MD_CTX_reset(m);
    check(EVP_DigestVerifyInit_ex(m, NULL, "SHA512", ctx, NULL, key, NULL) == 1 &&
              EVP_DigestVerifyUpdate(m, "\1", 1) == 1 && EVP_DigestVerifyFinal(m, sig, 2) == 1,
          "verified");
    EVP_MD_CTX_reset(m);
    check(EVP_DigestVerifyInit_ex(m, NULL, "SHA512", ctx, NULL, key, NULL) == 1 &&
              EVP_DigestVerify(m, sig, 2, (const unsigned char *)"\2", 1) == 0,
          "wrong");
    EVP_MD_CTX_reset(m);
    len = sizeof(sig);
    check(EVP_DigestSignInit_ex(m, NULL, NULL, ctx, NULL, key, NULL) == 1 &&
              EVP_DigestSign(m, sig, &len, (const unsigned char *)"\5", 1) == 1 && sig[0] == 'S' &&
              sig[1] == 12,
          "its default digest: %c", sig[0]);
    EVP_MD_CTX_free(m);
    EVP_MD_CTX_free(copy);
}

void test_provider_key_signature(void)
{
    begin();
    EVP_SIGNATURE *s = EVP_SIGNATURE_fetch(ctx, "foreignsign", NULL);
    check(EVP_SIGNATURE_get0_provider(s) == prov && EVP_SIGNATURE_is_a(s, "FOREIGN-SIGN") &&
              strcmp(EVP_SIGNATURE_get0_description(s), "A sum, signed") == 0 &&
              OSSL_PARAM_locate_const(EVP_SIGNATURE_settable_ctx_params(s), "colour") != NULL,
          "fetched");
    EVP_SIGNATURE_free(s);
    check(EVP_SIGNATURE_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    EVP_PKEY *key = make(7);
    whole(key);
    parts(key);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(ctx, "FOREIGN-KEY", NULL);
    check(EVP_PKEY_sign_init(c) <= 0, "without a key");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    end();
}

/* ---- Key exchange ---- */

/* A secret of both keys by what the query finds; the length, or 0. */
static size_t secret_of(EVP_PKEY *key, EVP_PKEY *peer, const char *query, unsigned char out[64])
{
    size_t len = 64;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(ctx, key, query);
    bool ok = c != NULL && EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive_set_peer(c, peer) == 1 &&
              EVP_PKEY_CTX_get0_peerkey(c) == peer && EVP_PKEY_derive(c, out, &len) == 1;
    EVP_PKEY_CTX_free(c);
    return ok ? len : 0;
}

/* Keys of the library's own, which the provider takes the first bytes of. */
static void exchange_of_others(void)
{
    unsigned char secret[64], private[32], public[32];
    size_t n = sizeof(private), m = sizeof(public);
    EVP_PKEY *a = EVP_PKEY_Q_keygen(ctx, "provider=default", "X25519");
    EVP_PKEY *b = EVP_PKEY_Q_keygen(ctx, "provider=default", "X25519");
    check(EVP_PKEY_get_raw_private_key(a, private, &n) == 1 &&
              EVP_PKEY_get_raw_public_key(b, public, &m) == 1,
          "their bytes");
    check(secret_of(a, b, NULL, secret) == 32, "the library's");
    check(secret_of(a, b, "provider=foreign", secret) == 1 &&
              secret[0] == (unsigned char)(private[0] + public[0]),
          "the provider's");
    EVP_PKEY_free(a);
    EVP_PKEY_free(b);
}

void test_provider_key_exchange(void)
{
    unsigned char out[64];
    begin();
    EVP_PKEY *a = make(7), *b = make(40);
    check(secret_of(a, b, NULL, out) == 1 && out[0] == 48, "one way");
    check(secret_of(b, a, NULL, out) == 1 && out[0] == 48, "the other");
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(ctx, a, NULL);
    size_t len = sizeof(out);
    check(EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive(c, out, &len) <= 0, "without a peer");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY *x = EVP_PKEY_Q_keygen(ctx, "provider=default", "X448");
    ERR_clear_error();
    check(secret_of(a, x, NULL, out) == 0, "of another kind");
    EVP_PKEY_free(x);
    EVP_PKEY_free(a);
    EVP_PKEY_free(b);
    exchange_of_others();
    end();
}

/* ---- Encryption, encapsulation ---- */

void test_provider_key_cipher(void)
{
    unsigned char out[8], back[8], secret[8];
    size_t len = sizeof(out), n = sizeof(back), m = sizeof(secret);
    begin();
    EVP_PKEY *key = make(7);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(ctx, key, NULL);
    check(EVP_PKEY_encrypt_init(c) == 1 &&
              EVP_PKEY_encrypt(c, out, &len, (const unsigned char *)"ab", 2) == 1 && len == 2 &&
              out[0] == 'a' + 8,
          "encrypted");
    check(EVP_PKEY_decrypt_init(c) == 1 && EVP_PKEY_decrypt(c, back, &n, out, len) == 1 && n == 2 &&
              memcmp(back, "ab", 2) == 0,
          "decrypted");
    n = 1;
    check(EVP_PKEY_decrypt(c, back, &n, out, len) == 0, "no room");
    len = sizeof(out);
    check(EVP_PKEY_encapsulate_init(c, NULL) == 1 &&
              EVP_PKEY_encapsulate(c, out, &len, secret, &m) == 1 && out[0] == 24 && secret[0] == 8,
          "encapsulated");
    n = sizeof(back);
    check(EVP_PKEY_decapsulate_init(c, NULL) == 1 &&
              EVP_PKEY_decapsulate(c, back, &n, out, 1) == 1 && n == 1 && back[0] == 8,
          "and opened");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    end();
}

/* ---- Writing and reading ---- */

static void text_of(const EVP_PKEY *key)
{
    BIO *b = BIO_new(BIO_s_mem());
    char *text = NULL;
    check(EVP_PKEY_print_private(b, key, 2, NULL) == 1, "printed");
    long n = BIO_get_mem_data(b, &text);
    check(n > 0 && (size_t)n == strlen("  A toy:\n  7 and 8\n") &&
              memcmp(text, "  A toy:\n  7 and 8\n", (size_t)n) == 0,
          "as text: %.*s", (int)n, text);
    BIO_free(b);
}

static void decoded(const unsigned char *der, size_t len)
{
    EVP_PKEY *key = NULL;
    const unsigned char *at = der;
    OSSL_DECODER_CTX *d = OSSL_DECODER_CTX_new_for_pkey(&key, "DER", NULL, "FOREIGN-KEY",
                                                        EVP_PKEY_KEYPAIR, ctx, NULL);
    check(OSSL_DECODER_CTX_get_num_decoders(d) > 0, "a decoder");
    check(OSSL_DECODER_from_data(d, &at, &len) == 1 && len == 0 && number(key, "sum") == 15,
          "decoded");
    EVP_PKEY_free(key);
    OSSL_DECODER_CTX_free(d);
}

void test_provider_key_coding(void)
{
    unsigned char *der = NULL;
    size_t len = 0;
    begin();
    EVP_PKEY *key = make(7);
    OSSL_ENCODER_CTX *e =
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "DER", "PrivateKeyInfo", NULL);
    check(OSSL_ENCODER_CTX_get_num_encoders(e) > 0 && OSSL_ENCODER_to_data(e, &der, &len) == 1 &&
              len == FOREIGN_INFO_LEN && der[len - 1] == 8,
          "DER");
    OSSL_ENCODER_CTX_free(e);
    decoded(der, len);
    const unsigned char *at = der;
    EVP_PKEY *back = d2i_AutoPrivateKey_ex(NULL, &at, (long)len, ctx, NULL);
    check(back != NULL && EVP_PKEY_get0_provider(back) == prov && at == der + len &&
              EVP_PKEY_eq(back, key) == 1,
          "and back");
    EVP_PKEY_free(back);
    der[5]++;
    at = der;
    check(d2i_AutoPrivateKey_ex(NULL, &at, (long)len, ctx, NULL) == NULL && ERR_peek_error() != 0,
          "nobody knows it");
    ERR_clear_error();
    OPENSSL_free(der);
    BIO *b = BIO_new(BIO_s_mem());
    check(PEM_write_bio_PrivateKey_ex(b, key, NULL, NULL, 0, NULL, NULL, ctx, NULL) == 1, "PEM");
    back = PEM_read_bio_PrivateKey_ex(b, NULL, NULL, NULL, ctx, NULL);
    check(back != NULL && EVP_PKEY_eq(back, key) == 1 && number(back, "sum") == 15, "and back");
    EVP_PKEY_free(back);
    BIO_free(b);
    text_of(key);
    X509_PUBKEY *pub = NULL;
    check(X509_PUBKEY_set(&pub, key) == 0 && pub == NULL, "no SubjectPublicKeyInfo");
    EVP_PKEY_free(key);
    end();
}

/* ---- A store ---- */

/* The sum of the key that comes next; 0: none. */
static int next_key(OSSL_STORE_CTX *store)
{
    OSSL_STORE_INFO *info = OSSL_STORE_load(store);
    int n = info != NULL && OSSL_STORE_INFO_get_type(info) == OSSL_STORE_INFO_PKEY
                ? number(OSSL_STORE_INFO_get0_PKEY(info), "sum")
                : 0;
    OSSL_STORE_INFO_free(info);
    return n;
}

void test_provider_key_store(void)
{
    begin();
    OSSL_STORE_LOADER *loader = OSSL_STORE_LOADER_fetch(ctx, "foreign", NULL);
    check(loader != NULL && OSSL_STORE_LOADER_get0_provider(loader) == prov &&
              OSSL_STORE_LOADER_is_a(loader, "FOREIGN") == 1 &&
              strcmp(OSSL_STORE_LOADER_get0_description(loader), "A store") == 0,
          "a loader");
    OSSL_STORE_LOADER_free(loader);
    OSSL_STORE_CTX *store =
        OSSL_STORE_open_ex("foreign:7", ctx, NULL, NULL, NULL, NULL, NULL, NULL);
    OSSL_STORE_INFO *info = OSSL_STORE_load(store);
    check(OSSL_STORE_INFO_get_type(info) == OSSL_STORE_INFO_NAME &&
              strcmp(OSSL_STORE_INFO_get0_NAME(info), "foreign:8") == 0 &&
              strcmp(OSSL_STORE_INFO_get0_NAME_description(info), "another") == 0,
          "a name");
    OSSL_STORE_INFO_free(info);
    check(next_key(store) == 15, "a key");
    check(OSSL_STORE_eof(store) == 0 && next_key(store) == 17, "and one in DER");
    check(OSSL_STORE_eof(store) == 1 && OSSL_STORE_error(store) == 0, "no more");
    check(OSSL_STORE_close(store) == 1, "closed");
    check(OSSL_STORE_open_ex("foreign:0", ctx, NULL, NULL, NULL, NULL, NULL, NULL) == NULL,
          "nothing there");
    end();
}
