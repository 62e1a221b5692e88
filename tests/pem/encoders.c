/* Encoders put together by hand: which of them writes, what the constructor is told, and that what
 * comes is what OSSL_ENCODER_CTX_new_for_pkey makes of the key. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

#define INFO   "PrivateKeyInfo"
#define SEALED "EncryptedPrivateKeyInfo"
#define SPKI   "SubjectPublicKeyInfo"
#define OWN    "type-specific"

/* On the heap, since the context frees it. */
struct source {
    const void *object;
    int *cleaned;
    char *seen; /* 64 bytes */
};

static const void *construct(OSSL_ENCODER_INSTANCE *instance, void *data)
{
    struct source *s = data;
    OSSL_ENCODER *encoder = OSSL_ENCODER_INSTANCE_get_encoder(instance);
    const char *structure = OSSL_ENCODER_INSTANCE_get_output_structure(instance);
    snprintf(s->seen, 64, "%s %s %s", OSSL_ENCODER_get0_name(encoder),
             OSSL_ENCODER_INSTANCE_get_output_type(instance), structure != NULL ? structure : "-");
    check(OSSL_ENCODER_INSTANCE_get_encoder_ctx(instance) != NULL, "the encoder's context");
    return s->object;
}

static void cleanup(void *data)
{
    struct source *s = data;
    ++*s->cleaned;
}

/* ---- Which of them writes ---- */

static const struct {
    const char *what;
    const char *encoders; /* names, each with a type and a structure, "-" for none */
    int n, selection;
    const char *type, *structure;
    bool cipher, ok;
    const char *seen;
    const char *same; /* the structure of a context for the key that writes the same */
} rows[] = {
    {"one", "RSA der " INFO, 1, EVP_PKEY_KEYPAIR, "DER", NULL, false, true,
     "RSA der privatekeyinfo", INFO},
    {"the last", "RSA der " INFO " RSA der " OWN, 2, EVP_PKEY_KEYPAIR, "DER", NULL, false, true,
     "RSA der type-specific", OWN},
    {"the last, the other way", "RSA der " OWN " RSA der " INFO, 2, EVP_PKEY_KEYPAIR, "DER", NULL,
     false, true, "RSA der privatekeyinfo", INFO},
    {"by structure", "RSA der " OWN " RSA der " INFO, 2, EVP_PKEY_KEYPAIR, "DER", OWN, false, true,
     "RSA der type-specific", OWN},
    {"by structure, in small letters", "RSA der " INFO " RSA der " OWN, 2, EVP_PKEY_KEYPAIR, "DER",
     "privatekeyinfo", false, true, "RSA der privatekeyinfo", INFO},
    {"by type", "RSA pem " INFO " RSA der " INFO, 2, EVP_PKEY_KEYPAIR, "PEM", NULL, false, true,
     "RSA pem privatekeyinfo", INFO},
    {"no such type", "RSA der " INFO, 1, EVP_PKEY_KEYPAIR, "PEM", NULL, false, false, "", NULL},
    {"no such structure", "RSA der " INFO, 1, EVP_PKEY_KEYPAIR, "DER", "pkcs8", false, false, "",
     NULL},
    {"text has none", "RSA text -", 1, EVP_PKEY_KEYPAIR, "TEXT", INFO, false, false, "", NULL},
    {"text", "RSA text -", 1, EVP_PKEY_KEYPAIR, "TEXT", NULL, false, true, "RSA text -", ""},
    {"text, public", "EC text -", 1, EVP_PKEY_PUBLIC_KEY, "TEXT", NULL, false, true, "EC text -",
     ""},
    {"public", "RSA pem " SPKI, 1, EVP_PKEY_PUBLIC_KEY, "PEM", SPKI, false, true,
     "RSA pem subjectpublickeyinfo", SPKI},
    {"public, of a pair", "RSA pem " SPKI, 1, EVP_PKEY_KEYPAIR, "PEM", SPKI, false, true,
     "RSA pem subjectpublickeyinfo", NULL},
    {"its own, public", "RSA der " OWN " RSA der pkcs1", 2, EVP_PKEY_PUBLIC_KEY, "DER", NULL, false,
     true, "RSA der pkcs1", "pkcs1"},
    {"no private key is asked for", "RSA der " INFO, 1, EVP_PKEY_PUBLIC_KEY, "DER", NULL, false,
     false, "RSA der privatekeyinfo", NULL},
    {"the last fails", "RSA der " OWN " RSA der " INFO, 2, EVP_PKEY_PUBLIC_KEY, "DER", NULL, false,
     false, "RSA der privatekeyinfo", NULL},
    {"RSA has no parameters", "RSA der " OWN, 1, EVP_PKEY_KEY_PARAMETERS, "DER", NULL, false, false,
     "RSA der type-specific", NULL},
    {"EC's parameters", "EC pem " OWN, 1, EVP_PKEY_KEY_PARAMETERS, "PEM", NULL, false, true,
     "EC pem type-specific", OWN},
    {"EC's pair", "EC pem ec", 1, EVP_PKEY_KEYPAIR, "PEM", NULL, false, true, "EC pem ec", OWN},
    {"EC has no public key of its own", "EC pem ec", 1, EVP_PKEY_PUBLIC_KEY, "PEM", NULL, false,
     true, "EC pem ec", NULL},
    {"encrypted", "RSA pem " SEALED, 1, EVP_PKEY_KEYPAIR, "PEM", SEALED, true, true,
     "RSA pem encryptedprivatekeyinfo", NULL},
    {"encrypted without a cipher", "RSA pem " SEALED, 1, EVP_PKEY_KEYPAIR, "PEM", SEALED, false,
     false, "RSA pem encryptedprivatekeyinfo", NULL},
};

static EVP_PKEY *sample(const char *kind)
{
    EVP_PKEY *key = NULL;
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        if (strcmp(sample_kinds[i].name, kind) == 0) {
            BIO *in = BIO_new_mem_buf(sample_kinds[i].pem, -1);
            key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
            BIO_free(in);
        }
    return key;
}

static void add(OSSL_ENCODER_CTX *ctx, const char *encoders)
{
    char list[256], *next = list;
    snprintf(list, sizeof(list), "%s", encoders);
    for (char *name; (name = strsep(&next, " ")) != NULL;) {
        char query[64];
        const char *type = strsep(&next, " "), *structure = strsep(&next, " ");
        bool none = strcmp(structure, "-") == 0;
        snprintf(query, sizeof(query), "output=%s%s%s", type,
                 none ? "" : ",structure=", none ? "" : structure);
        OSSL_ENCODER *encoder = OSSL_ENCODER_fetch(NULL, name, query);
        check(OSSL_ENCODER_CTX_add_encoder(ctx, encoder) == 1, "%s, %s is added", name, query);
        OSSL_ENCODER_free(encoder);
    }
}

/* With the constructor, and what it needs. */
static OSSL_ENCODER_CTX *chain(const char *encoders, const void *object, int *cleaned, char *seen)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new();
    struct source *s = OPENSSL_malloc(sizeof(*s));
    *s = (struct source){object, cleaned, seen};
    *cleaned = 0;
    seen[0] = '\0';
    add(ctx, encoders);
    check(OSSL_ENCODER_CTX_set_construct(ctx, construct) == 1 &&
              OSSL_ENCODER_CTX_set_construct_data(ctx, s) == 1 &&
              OSSL_ENCODER_CTX_set_cleanup(ctx, cleanup) == 1 &&
              OSSL_ENCODER_CTX_add_extra(ctx, NULL, NULL) == 1,
          "what a chain needs");
    return ctx;
}

static void compare(const EVP_PKEY *key, size_t i, const unsigned char *out, size_t len)
{
    const char *structure = rows[i].same[0] != '\0' ? rows[i].same : NULL;
    unsigned char *want = NULL;
    size_t want_len = 0;
    OSSL_ENCODER_CTX *ctx =
        OSSL_ENCODER_CTX_new_for_pkey(key, rows[i].selection, rows[i].type, structure, NULL);
    if (check(OSSL_ENCODER_to_data(ctx, &want, &want_len) == 1 && want_len == len, "%s: %zu bytes",
              rows[i].what, len))
        check_bytes(rows[i].what, out, want, len);
    OPENSSL_free(want);
    OSSL_ENCODER_CTX_free(ctx);
}

static void encoded(size_t i)
{
    bool rsa = strncmp(rows[i].encoders, "RSA", 3) == 0;
    EVP_PKEY *key = sample(rsa ? "RSA" : "EC");
    const void *object =
        rsa ? (const void *)EVP_PKEY_get0_RSA(key) : (const void *)EVP_PKEY_get0_EC_KEY(key);
    char seen[64];
    int cleaned;
    unsigned char *out = NULL;
    size_t len = 0;
    OSSL_ENCODER_CTX *ctx = chain(rows[i].encoders, object, &cleaned, seen);
    check(OSSL_ENCODER_CTX_set_selection(ctx, rows[i].selection) == 1, "%s: selection",
          rows[i].what);
    OSSL_ENCODER_CTX_set_output_type(ctx, rows[i].type);
    if (rows[i].structure != NULL)
        OSSL_ENCODER_CTX_set_output_structure(ctx, rows[i].structure);
    OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"pass", 4);
    if (rows[i].cipher)
        check(OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL) == 1, "%s: cipher",
              rows[i].what);
    check(OSSL_ENCODER_CTX_get_num_encoders(ctx) == rows[i].n, "%s: %d encoders", rows[i].what,
          OSSL_ENCODER_CTX_get_num_encoders(ctx));
    int ok = OSSL_ENCODER_to_data(ctx, &out, &len);
    check(ok == rows[i].ok && strcmp(seen, rows[i].seen) == 0, "%s: %d, %s", rows[i].what, ok,
          seen);
    check(cleaned == (seen[0] != '\0'), "%s: cleaned up", rows[i].what);
    if (ok && rows[i].same != NULL)
        compare(key, i, out, len);
    OPENSSL_free(out);
    OSSL_ENCODER_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* ---- What is missing ---- */

static void null_names(void)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new();
    for (int i = 0; i < 4; i++) {
        OSSL_ENCODER_CTX *to = i < 2 ? ctx : NULL;
        const char *name = i < 2 ? NULL : "DER";
        check((i % 2 == 0 ? OSSL_ENCODER_CTX_set_output_type(to, name)
                          : OSSL_ENCODER_CTX_set_output_structure(to, name)) == 0,
              "no name, or nothing to name");
        unsigned long e = ERR_get_error();
        check(ERR_GET_LIB(e) == ERR_LIB_OSSL_ENCODER &&
                  ERR_GET_REASON(e) == ERR_R_PASSED_NULL_PARAMETER && ERR_get_error() == 0,
              "its reason");
    }
    OSSL_ENCODER_CTX_free(ctx);
}

static void without(void)
{
    char seen[64];
    int cleaned;
    unsigned char *out = NULL;
    size_t len = 0;
    OSSL_ENCODER_CTX *ctx = chain("RSA der " INFO, NULL, &cleaned, seen);
    OSSL_ENCODER_CTX_set_selection(ctx, EVP_PKEY_KEYPAIR);
    OSSL_ENCODER_CTX_set_output_type(ctx, "DER");
    check(OSSL_ENCODER_to_data(ctx, &out, &len) == 0 && seen[0] != '\0' && cleaned == 0,
          "no object");
    check(OSSL_ENCODER_CTX_set_cleanup(ctx, NULL) == 1 &&
              OSSL_ENCODER_to_data(ctx, &out, &len) == 0,
          "no cleanup");
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_LIB(e) == ERR_LIB_OSSL_ENCODER && ERR_GET_REASON(e) == ERR_R_INIT_FAIL,
          "no cleanup: reason");
    check(OSSL_ENCODER_CTX_set_cleanup(ctx, cleanup) == 1 &&
              OSSL_ENCODER_CTX_set_construct(ctx, NULL) == 1 &&
              OSSL_ENCODER_to_data(ctx, &out, &len) == 0,
          "no constructor");
    check(OSSL_ENCODER_CTX_add_encoder(ctx, NULL) == 0 &&
              OSSL_ENCODER_CTX_add_encoder(NULL, NULL) == 0 &&
              OSSL_ENCODER_CTX_set_construct(NULL, construct) == 0 &&
              OSSL_ENCODER_CTX_set_construct_data(NULL, NULL) == 0 &&
              OSSL_ENCODER_CTX_set_cleanup(NULL, cleanup) == 0,
          "nothing to add to nothing");
    check(OSSL_ENCODER_INSTANCE_get_encoder(NULL) == NULL &&
              OSSL_ENCODER_INSTANCE_get_encoder_ctx(NULL) == NULL &&
              OSSL_ENCODER_INSTANCE_get_output_type(NULL) == NULL &&
              OSSL_ENCODER_INSTANCE_get_output_structure(NULL) == NULL,
          "nothing of no instance");
    OSSL_ENCODER_CTX_free(ctx);
    ERR_clear_error();
}

#ifndef ASSAY_TWIN
/* A context for a key is what it is. */
static void finished(void)
{
    EVP_PKEY *key = sample("RSA");
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "DER", INFO, NULL);
    OSSL_ENCODER *rsa = OSSL_ENCODER_fetch(NULL, "RSA", NULL);
    check(OSSL_ENCODER_CTX_add_encoder(ctx, rsa) == 0 &&
              OSSL_ENCODER_CTX_add_extra(ctx, NULL, NULL) == 0 &&
              OSSL_ENCODER_CTX_set_construct(ctx, construct) == 0 &&
              OSSL_ENCODER_CTX_set_construct_data(ctx, NULL) == 0 &&
              OSSL_ENCODER_CTX_set_cleanup(ctx, cleanup) == 0,
          "a context for a key");
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_REASON(e) == ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED, "a context for a key: reason");
    OSSL_ENCODER_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
}
#endif

/* ---- From one chain into another: PEM becomes text, without a key of the caller's ---- */

struct conversion {
    char text[1024];
    size_t len;
};

static int convert(OSSL_DECODER_INSTANCE *instance, const OSSL_PARAM *object, void *data)
{
    struct conversion *c = data;
    const OSSL_PARAM *reference = OSSL_PARAM_locate_const(object, OSSL_OBJECT_PARAM_REFERENCE);
    const void *key;
    char seen[64];
    int cleaned;
    unsigned char *p = (unsigned char *)c->text;
    (void)instance;
    if (reference == NULL)
        return 0;
    check(reference->data_size == sizeof(key), "%zu bytes of reference", reference->data_size);
    memcpy(&key, reference->data, sizeof(key));
    OSSL_ENCODER_CTX *ctx = chain("X25519 text -", key, &cleaned, seen);
    OSSL_ENCODER_CTX_set_selection(ctx, EVP_PKEY_KEYPAIR);
    OSSL_ENCODER_CTX_set_output_type(ctx, "TEXT");
    c->len = sizeof(c->text);
    int ok = OSSL_ENCODER_to_data(ctx, &p, &c->len);
    c->len = sizeof(c->text) - c->len;
    OSSL_ENCODER_CTX_free(ctx);
    return ok;
}

static void converted(void)
{
    static const char begin[] = "X25519 Private-Key:\npriv:\n    77:07:6d:0a:73:18";
    struct conversion c = {.len = 0};
    const unsigned char *p = (const unsigned char *)sample_private;
    size_t left = strlen(sample_private);
    OSSL_DECODER *decoder = OSSL_DECODER_fetch(NULL, "X25519", "structure=" INFO);
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new();
    check(OSSL_DECODER_CTX_add_decoder(ctx, decoder) == 1 &&
              OSSL_DECODER_CTX_add_extra(ctx, NULL, NULL) == 1 &&
              OSSL_DECODER_CTX_set_construct(ctx, convert) == 1 &&
              OSSL_DECODER_CTX_set_construct_data(ctx, &c) == 1 &&
              OSSL_DECODER_from_data(ctx, &p, &left) == 1,
          "PEM into text");
    check(c.len == 251 && memcmp(c.text, begin, strlen(begin)) == 0, "the text: %zu bytes", c.len);
    OSSL_DECODER_free(decoder);
    OSSL_DECODER_CTX_free(ctx);
    ERR_clear_error();
}

void test_pem_encoders(void)
{
    check_context("pem/encoders");
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        encoded(i);
    null_names();
    without();
    converted();
#ifndef ASSAY_TWIN
    finished();
#endif
}
