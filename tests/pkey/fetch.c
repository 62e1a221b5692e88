/* EVP_KEYMGMT, EVP_SIGNATURE and their like: what is fetched, and what it says of itself. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int unsupported(void)
{
    int reason = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return reason == ERR_GET_REASON(ERR_R_UNSUPPORTED);
}

/* Is the name among those that were given? */
struct search {
    const char *name;
    int found, all;
};

static void look(const char *name, void *data)
{
    struct search *s = data;
    s->all++;
    s->found += strcmp(name, s->name) == 0;
}

static void keymgmt_look(EVP_KEYMGMT *k, void *data)
{
    look(EVP_KEYMGMT_get0_name(k), data);
}

static void signature_look(EVP_SIGNATURE *s, void *data)
{
    look(EVP_SIGNATURE_get0_name(s), data);
}

static void exchange_look(EVP_KEYEXCH *e, void *data)
{
    look(EVP_KEYEXCH_get0_name(e), data);
}

static void kem_look(EVP_KEM *k, void *data)
{
    look(EVP_KEM_get0_name(k), data);
}

static void cipher_look(EVP_ASYM_CIPHER *c, void *data)
{
    look(EVP_ASYM_CIPHER_get0_name(c), data);
}

static void keymgmt(void)
{
    EVP_KEYMGMT *k = EVP_KEYMGMT_fetch(NULL, "x25519", NULL);
    check(k != NULL && k == EVP_KEYMGMT_fetch(NULL, "1.3.101.110", "provider=default"), "fetch");
    check(EVP_KEYMGMT_fetch(NULL, "nonsense", NULL) == NULL && unsupported(), "no such name");
    check(EVP_KEYMGMT_fetch(NULL, "X25519", "provider=z") == NULL && unsupported(), "no such");
    check(EVP_KEYMGMT_fetch(NULL, NULL, NULL) == NULL && unsupported(), "no name");
    check(EVP_KEYMGMT_is_a(k, "X25519") && !EVP_KEYMGMT_is_a(k, "X448") &&
              !EVP_KEYMGMT_is_a(NULL, "X448"),
          "is_a");
    check(strcmp(EVP_KEYMGMT_get0_name(k), "X25519") == 0 &&
              EVP_KEYMGMT_get0_description(k) != NULL &&
              strcmp(OSSL_PROVIDER_get0_name(EVP_KEYMGMT_get0_provider(k)), "default") == 0,
          "name and provider");
    check(OSSL_PARAM_locate_const(EVP_KEYMGMT_gettable_params(k), "bits") != NULL &&
              OSSL_PARAM_locate_const(EVP_KEYMGMT_settable_params(k), "encoded-pub-key") != NULL &&
              OSSL_PARAM_locate_const(EVP_KEYMGMT_gen_settable_params(k), "group") != NULL,
          "parameters");
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_set_type_by_keymgmt(key, k) == 1 && EVP_PKEY_is_a(key, "X25519"), "set_type");
    EVP_PKEY_free(key);
    check(EVP_KEYMGMT_up_ref(k) == 1, "up_ref");
    EVP_KEYMGMT_free(k);
    EVP_KEYMGMT_free(k);
    struct search s = {"1.3.101.110", 0, 0};
    check(EVP_KEYMGMT_names_do_all(k, look, &s) == 1 && s.found == 1 && s.all == 2, "names");
    k = EVP_KEYMGMT_fetch(NULL, "HKDF", NULL);
    check(k != NULL && EVP_KEYMGMT_gettable_params(k) == NULL &&
              EVP_KEYMGMT_settable_params(k) == NULL && EVP_KEYMGMT_gen_settable_params(k) == NULL,
          "HKDF has no keys");
    s = (struct search){"ML-KEM-768", 0, 0};
    EVP_KEYMGMT_do_all_provided(NULL, keymgmt_look, &s);
    check(s.found == 1 && s.all >= 14, "all");
}

static void operations(void)
{
    EVP_SIGNATURE *s = EVP_SIGNATURE_fetch(NULL, "hmac", NULL);
    check(s != NULL && EVP_SIGNATURE_is_a(s, "HMAC") && !EVP_SIGNATURE_is_a(s, "CMAC") &&
              !EVP_SIGNATURE_is_a(NULL, "HMAC") && EVP_SIGNATURE_up_ref(s) == 1,
          "signature");
    check(strcmp(OSSL_PROVIDER_get0_name(EVP_SIGNATURE_get0_provider(s)), "default") == 0 &&
              EVP_SIGNATURE_get0_description(s) == NULL,
          "its provider");
    check(OSSL_PARAM_locate_const(EVP_SIGNATURE_settable_ctx_params(s), "digest") != NULL &&
              EVP_SIGNATURE_gettable_ctx_params(s) == NULL,
          "its parameters");
    EVP_SIGNATURE_free(s);
    check(EVP_SIGNATURE_fetch(NULL, "X25519", NULL) == NULL && unsupported(), "not a signature");
    EVP_KEYEXCH *e = EVP_KEYEXCH_fetch(NULL, "HKDF", NULL);
    check(e != NULL && OSSL_PARAM_locate_const(EVP_KEYEXCH_settable_ctx_params(e), "salt") != NULL,
          "exchange");
    EVP_KEYEXCH_free(e);
    e = EVP_KEYEXCH_fetch(NULL, "id-scrypt", NULL);
    check(e != NULL && EVP_KEYEXCH_is_a(e, "SCRYPT"), "scrypt by another name");
    EVP_KEYEXCH_free(e);
    EVP_KEM *k = EVP_KEM_fetch(NULL, "id-alg-ml-kem-512", NULL);
    check(k != NULL && strcmp(EVP_KEM_get0_name(k), "ML-KEM-512") == 0, "KEM");
    EVP_KEM_free(k);
    check(EVP_ASYM_CIPHER_fetch(NULL, "nonsense", NULL) == NULL && unsupported(), "cipher");

    struct search find = {"1.3.101.113", 0, 0};
    s = EVP_SIGNATURE_fetch(NULL, "ED448", NULL);
    check(EVP_SIGNATURE_names_do_all(s, look, &find) == 1 && find.found == 1, "names");
    find = (struct search){"ED25519", 0, 0};
    EVP_SIGNATURE_do_all_provided(NULL, signature_look, &find);
    check(find.found == 1 && find.all >= 6, "all signatures, once");
    find = (struct search){"X448", 0, 0};
    EVP_KEYEXCH_do_all_provided(NULL, exchange_look, &find);
    check(find.found == 1 && find.all >= 5, "all exchanges, once");
    find = (struct search){"ML-KEM-1024", 0, 0};
    EVP_KEM_do_all_provided(NULL, kem_look, &find);
    check(find.found == 1 && find.all >= 3, "all KEMs, once");
    find = (struct search){"X448", 0, 0};
    EVP_ASYM_CIPHER_do_all_provided(NULL, cipher_look, &find);
    check(find.found == 0, "X448 doesn't encrypt");
}

void test_pkey_fetch(void)
{
    check_context("pkey fetch");
    keymgmt();
    operations();
}
