/* OSSL_ENCODER and OSSL_DECODER as objects: what is told is what contexts do. */
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/ui.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY *parameters_of(const char *group, int type)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(type, NULL);
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string("group", (char *)(uintptr_t)group, 0),
                      OSSL_PARAM_construct_end()};
    EVP_PKEY *key = NULL;
    check(EVP_PKEY_keygen_init(ctx) == 1 && EVP_PKEY_CTX_set_params(ctx, p) == 1 &&
              EVP_PKEY_keygen(ctx, &key) == 1,
          "a key over %s", group);
    EVP_PKEY_CTX_free(ctx);
    return key;
}

/* A key of each kind that is quickly made; DSA is left out. */
static EVP_PKEY *key_for(const char *name)
{
    if (strcmp(name, "RSA") == 0)
        return EVP_RSA_gen(1024);
    if (strcmp(name, "EC") == 0)
        return EVP_EC_gen("P-256");
    if (strcmp(name, "DH") == 0)
        return parameters_of("ffdhe2048", EVP_PKEY_DH);
    if (strcmp(name, "DHX") == 0)
        return parameters_of("dh_2048_256", EVP_PKEY_DHX);
    if (strcmp(name, "RSA-PSS") == 0 || strcmp(name, "DSA") == 0)
        return NULL;
    return EVP_PKEY_Q_keygen(NULL, NULL, name);
}

static bool property_of(const char *properties, const char *name, char value[64])
{
    const char *at = strstr(properties, name);
    if (at == NULL)
        return false;
    snprintf(value, 64, "%.*s", (int)strcspn(at + strlen(name), ","), at + strlen(name));
    return true;
}

/* Something of the key can be written in that form, and read again if it is one to be read. */
static void can_do(const EVP_PKEY *key, const char *type, const char *structure)
{
    static const int selections[] = {EVP_PKEY_KEYPAIR, EVP_PKEY_PUBLIC_KEY,
                                     EVP_PKEY_KEY_PARAMETERS};
    bool any = false;
    for (int i = 0; i < 3; i++) {
        unsigned char *out = NULL;
        size_t len = 0;
        OSSL_ENCODER_CTX *ctx =
            OSSL_ENCODER_CTX_new_for_pkey(key, selections[i], type, structure, NULL);
        if (structure != NULL && strcmp(structure, "EncryptedPrivateKeyInfo") == 0) {
            OSSL_PARAM p[] = {
                OSSL_PARAM_construct_utf8_string("cipher", (char *)(uintptr_t) "AES-128-CBC", 0),
                OSSL_PARAM_construct_end()};
            check(OSSL_ENCODER_CTX_set_params(ctx, p) == 1 &&
                      OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"abcd", 4) == 1,
                  "a cipher");
        }
        if (strcmp(type, "pvk") == 0) {
            int level = 0;
            const OSSL_PARAM plain[] = {
                OSSL_PARAM_construct_int(OSSL_ENCODER_PARAM_ENCRYPT_LEVEL, &level),
                OSSL_PARAM_construct_end()};
            check(OSSL_ENCODER_CTX_set_params(ctx, plain) == 1, "a level");
        }
        any = any || (OSSL_ENCODER_CTX_get_num_encoders(ctx) > 0 &&
                      OSSL_ENCODER_to_data(ctx, &out, &len) == 1 && len > 0);
        OPENSSL_free(out);
        OSSL_ENCODER_CTX_free(ctx);
    }
    ERR_clear_error();
    check(any, "%s of %s as %s", structure != NULL ? structure : "all",
          EVP_PKEY_get0_type_name(key), type);
}

static EVP_PKEY *held;
static int seen;

static void each_encoder(OSSL_ENCODER *e, void *arg)
{
    char type[64], structure[64];
    const char *properties = OSSL_ENCODER_get0_properties(e), *name = OSSL_ENCODER_get0_name(e);
    (void)arg;
    seen++;
    check(OSSL_ENCODER_fetch(NULL, name, properties) == e, "%s, %s is fetched", name, properties);
    if (held == NULL || !EVP_PKEY_is_a(held, name)) {
        EVP_PKEY_free(held);
        held = key_for(name);
    }
    bool typed = property_of(properties, "output=", type);
    bool structured = property_of(properties, "structure=", structure);
    if (check(typed, "it has a type") && held != NULL)
        can_do(held, type, structured ? structure : NULL);
}

static void each_decoder(OSSL_DECODER *d, void *arg)
{
    char type[64], structure[64] = "";
    EVP_PKEY *key = NULL;
    const char *properties = OSSL_DECODER_get0_properties(d), *name = OSSL_DECODER_get0_name(d);
    (void)arg;
    seen++;
    check(OSSL_DECODER_fetch(NULL, name, properties) == d &&
              property_of(properties, "input=", type),
          "%s, %s is fetched", name, properties);
    property_of(properties, "structure=", structure);
    OSSL_DECODER_CTX *ctx =
        OSSL_DECODER_CTX_new_for_pkey(&key, type, structure[0] != '\0' ? structure : NULL,
                                      OSSL_DECODER_is_a(d, "DER") ? NULL : name, 0, NULL, NULL);
    check(OSSL_DECODER_CTX_get_num_decoders(ctx) > 0, "%s, %s is read", name, properties);
    OSSL_DECODER_CTX_free(ctx);
}

static void count_name(const char *name, void *data)
{
    (void)name;
    ++*(int *)data;
}

static void fetched(void)
{
    OSSL_ENCODER *e = OSSL_ENCODER_fetch(NULL, "rsaEncryption", "output=pem,structure=pkcs1");
    OSSL_DECODER *d = OSSL_DECODER_fetch(NULL, "DER", "input=pem");
    int names = 0;
    check(e != NULL && OSSL_ENCODER_is_a(e, "rsa") &&
              OSSL_ENCODER_is_a(e, "1.2.840.113549.1.1.1") && !OSSL_ENCODER_is_a(e, "EC") &&
              OSSL_ENCODER_up_ref(e) == 1 &&
              OSSL_ENCODER_names_do_all(e, count_name, &names) == 1 && names == 4 &&
              OSSL_ENCODER_get0_description(e) == NULL &&
              strcmp(OSSL_PROVIDER_get0_name(OSSL_ENCODER_get0_provider(e)), "default") == 0 &&
              OSSL_PARAM_locate_const(OSSL_ENCODER_settable_ctx_params(e), "cipher") != NULL,
          "an encoder");
    check(d != NULL && OSSL_DECODER_up_ref(d) == 1 && OSSL_DECODER_get0_description(d) == NULL &&
              OSSL_DECODER_get0_provider(d) == OSSL_ENCODER_get0_provider(e) &&
              OSSL_DECODER_gettable_params(d) == NULL,
          "a decoder");
    OSSL_ENCODER_free(e);
    OSSL_DECODER_free(d);
    const char *bad[][2] = {
        {"nope", NULL},
        {"RSA", "output=foo"},
        {"RSA", "provider=legacy"},
        {"RSA", "output!=der,output!=pem,output!=text,output!=msblob,output!=pvk"},
        {"X25519", "structure=type-specific"}};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        check(OSSL_ENCODER_fetch(NULL, bad[i][0], bad[i][1]) == NULL, "%s", bad[i][0]);
        unsigned long err = ERR_peek_last_error();
        check(ERR_GET_LIB(err) == ERR_LIB_OSSL_ENCODER && ERR_GET_REASON(err) == ERR_R_UNSUPPORTED,
              "its reason");
        ERR_clear_error();
    }
    check(OSSL_DECODER_fetch(NULL, NULL, NULL) == NULL, "no name");
    ERR_clear_error();
    OSSL_LIB_CTX *none = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *null = OSSL_PROVIDER_load(none, "null");
    check(OSSL_ENCODER_fetch(none, "RSA", NULL) == NULL, "where there is no provider of it");
    ERR_clear_error();
    OSSL_PROVIDER_unload(null);
    OSSL_LIB_CTX_free(none);
}

static int answer(UI *ui, UI_STRING *s)
{
    enum UI_string_types type = UI_get_string_type(s);
    return type != UIT_PROMPT && type != UIT_VERIFY
               ? 1
               : UI_set_result(ui, s, UI_get0_user_data(ui)) >= 0;
}

/* A passphrase from a dialogue, for both ways. */
static void dialogue(void)
{
    UI_METHOD *ui = UI_create_method("one answer");
    EVP_PKEY *key = EVP_EC_gen("P-256"), *back = NULL;
    unsigned char *out = NULL;
    size_t len = 0;
    char pass[] = "a long passphrase";
    const OSSL_PARAM nothing[] = {OSSL_PARAM_construct_end()};
    UI_method_set_reader(ui, answer);
    OSSL_ENCODER_CTX *e = OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "DER",
                                                        "EncryptedPrivateKeyInfo", NULL);
    check(OSSL_ENCODER_CTX_set_cipher(e, "AES-256-CBC", NULL) == 1 &&
              OSSL_ENCODER_CTX_set_passphrase_ui(e, ui, pass) == 1 &&
              OSSL_ENCODER_to_data(e, &out, &len) == 1,
          "written");
    OSSL_DECODER_CTX *d =
        OSSL_DECODER_CTX_new_for_pkey(&back, "DER", "EncryptedPrivateKeyInfo", "EC", 0, NULL, NULL);
    const unsigned char *p = out;
    check(OSSL_DECODER_CTX_set_passphrase_ui(d, ui, pass) == 1 &&
              OSSL_DECODER_from_data(d, &p, &len) == 1 && EVP_PKEY_eq(key, back) == 1,
          "read");
    check(OSSL_DECODER_CTX_set_passphrase_ui(d, NULL, NULL) == 0 &&
              OSSL_DECODER_CTX_set_params(d, nothing) == 1,
          "no method; no parameters");
    ERR_clear_error();
    OSSL_ENCODER_CTX_free(e);
    OSSL_DECODER_CTX_free(d);
    OPENSSL_free(out);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    UI_destroy_method(ui);
}

void test_pem_forms(void)
{
    fetched();
    dialogue();
    OSSL_ENCODER_do_all_provided(NULL, each_encoder, NULL);
    check(seen > 100, "%d encoders", seen);
    EVP_PKEY_free(held);
    held = NULL;
    seen = 0;
    OSSL_DECODER_do_all_provided(NULL, each_decoder, NULL);
    check(seen > 30, "%d decoders", seen);
}
