/* Chains of decoders put together by hand: what their constructor is shown, step by step, as
 * OpenSSL 3.0 shows it. */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

#define INFO   "PrivateKeyInfo"
#define SEALED "EncryptedPrivateKeyInfo"
#define SPKI   "SubjectPublicKeyInfo"
#define OWN    "type-specific"

/* What the constructor is to do, and what it saw. */
struct witness {
    bool refuse_keys, take_all;
    char seen[512];
    EVP_PKEY *key;
    int cleaned;
};

static EVP_PKEY *sample(const char *kind)
{
    const char *pem = sample_private;
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        if (strcmp(sample_kinds[i].name, kind) == 0)
            pem = sample_kinds[i].pem;
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

/* ---- The constructor ---- */

static void note(struct witness *w, const char *a, const char *b)
{
    size_t n = strlen(w->seen);
    snprintf(w->seen + n, sizeof(w->seen) - n, "%s%s", a, b);
}

static const char *text_of(const OSSL_PARAM *object, const char *key)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(object, key);
    return p != NULL ? p->data : "-";
}

struct import {
    const char *type;
    EVP_PKEY *key;
};

static int import(const OSSL_PARAM params[], void *arg)
{
    struct import *to = arg;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, to->type, NULL);
    int ok = EVP_PKEY_fromdata_init(ctx) == 1 &&
             EVP_PKEY_fromdata(ctx, &to->key, OSSL_KEYMGMT_SELECT_ALL, (OSSL_PARAM *)params) == 1;
    EVP_PKEY_CTX_free(ctx);
    return ok;
}

static void describe(struct witness *w, OSSL_DECODER_INSTANCE *instance, const OSSL_PARAM *object)
{
    int was_set = -1, type = -1;
    OSSL_DECODER *decoder = OSSL_DECODER_INSTANCE_get_decoder(instance);
    const char *structure = OSSL_DECODER_INSTANCE_get_input_structure(instance, &was_set);
    check(OSSL_DECODER_INSTANCE_get_decoder_ctx(instance) != NULL && was_set == 0, "the instance");
    check(OSSL_PARAM_get_int(OSSL_PARAM_locate_const(object, OSSL_OBJECT_PARAM_TYPE), &type) == 1,
          "the type of the object");
    note(w, OSSL_DECODER_INSTANCE_get_input_type(instance), ",");
    note(w, structure != NULL ? structure : "-", "=");
    check(decoder != NULL && strstr(OSSL_DECODER_get0_properties(decoder),
                                    OSSL_DECODER_INSTANCE_get_input_type(instance)) != NULL,
          "the decoder");
    if (type == OSSL_OBJECT_CERT || type == OSSL_OBJECT_CRL)
        note(w, type == OSSL_OBJECT_CERT ? "CERT " : "CRL ", "");
}

static int construct(OSSL_DECODER_INSTANCE *instance, const OSSL_PARAM *object, void *data)
{
    struct witness *w = data;
    const OSSL_PARAM *reference = OSSL_PARAM_locate_const(object, OSSL_OBJECT_PARAM_REFERENCE);
    describe(w, instance, object);
    if (reference == NULL) {
        check(OSSL_PARAM_locate_const(object, OSSL_OBJECT_PARAM_DATA) != NULL, "DER");
        note(w, text_of(object, OSSL_OBJECT_PARAM_DATA_STRUCTURE), "/");
        note(w, text_of(object, OSSL_OBJECT_PARAM_DATA_TYPE), "; ");
        return w->take_all;
    }
    struct import to = {.type = text_of(object, OSSL_OBJECT_PARAM_DATA_TYPE)};
    note(w, "key ", to.type);
    check(OSSL_DECODER_export(instance, reference->data, reference->data_size, import, &to) == 1,
          "the export");
    check(OSSL_DECODER_export(instance, NULL, reference->data_size, import, &to) == 0,
          "no reference");
    ERR_clear_error();
    EVP_PKEY_free(w->key);
    w->key = to.key;
    return !w->refuse_keys;
}

static void cleanup(void *data)
{
    struct witness *w = data;
    w->cleaned++;
}

/* ---- Chains ---- */

#define PEM_SIZE 4096

static const struct {
    const char *what;
    const char *decoders; /* names, each with a structure (of "DER": or "pem") */
    bool extra;
    int n;
    const char *input;
    int selection;
    /* What is decoded: a key of that kind, or a name of PEM with nonsense in it */
    const char *kind, *type, *structure;
    /* And what came of it */
    bool ok;
    const char *seen;
} rows[] = {
    {"PEM in front of what it is for", "DER pem RSA " INFO, false, 2, NULL, EVP_PKEY_KEYPAIR, "RSA",
     "PEM", INFO, false, "pem,-=" INFO "/-; "},
    {"the same with extra", "DER pem RSA " INFO, true, 5, NULL, EVP_PKEY_KEYPAIR, "RSA", "PEM",
     INFO, true, "pem,-=" INFO "/-; der,privatekeyinfo=key RSA"},
    {"PEM behind it", "RSA " INFO " DER pem", false, 2, NULL, EVP_PKEY_KEYPAIR, "RSA", "PEM", INFO,
     true, "pem,-=" INFO "/-; der,privatekeyinfo=key RSA"},
    {"DER", "RSA " INFO " RSA " SPKI, false, 2, NULL, EVP_PKEY_KEYPAIR, "RSA", "DER", INFO, true,
     "der,privatekeyinfo=key RSA"},
    {"DER with extra", "RSA " INFO, true, 4, "DER", EVP_PKEY_KEYPAIR, "RSA", "DER", INFO, true,
     "der,encryptedprivatekeyinfo=" INFO "/rsaEncryption; der,privatekeyinfo=key RSA"},
    {"another structure", "RSA " OWN " DER pem", false, 2, NULL, EVP_PKEY_KEYPAIR, "RSA", "PEM",
     INFO, false, "pem,-=" INFO "/-; "},
    {"another kind", "EC " INFO " DER pem", false, 2, NULL, EVP_PKEY_KEYPAIR, "RSA", "PEM", INFO,
     false, "pem,-=" INFO "/-; "},
    {"another part", "RSA " INFO " DER pem", false, 2, NULL, EVP_PKEY_PUBLIC_KEY, "RSA", "PEM",
     INFO, false, "pem,-=" INFO "/-; "},
    {"input of PEM", "RSA " INFO, true, 4, "PEM", EVP_PKEY_KEYPAIR, "RSA", "PEM", INFO, true,
     "pem,-=" INFO "/-; der,privatekeyinfo=key RSA"},
    {"input of DER", "RSA " INFO, true, 4, "DER", EVP_PKEY_KEYPAIR, "RSA", "PEM", INFO, false, ""},
    {"input of foo", "RSA " INFO, true, 4, "foo", EVP_PKEY_KEYPAIR, "RSA", "PEM", INFO, false, ""},
    {"traditional", "RSA " OWN " RSA rsa", true, 5, NULL, EVP_PKEY_KEYPAIR, "RSA", "PEM", OWN, true,
     "pem,-=" OWN "/RSA; der,rsa=key RSA"},
    {"traditional, public", "RSA rsa RSA " SPKI, true, 5, NULL, EVP_PKEY_PUBLIC_KEY, "RSA", "PEM",
     OWN, true, "pem,-=" OWN "/RSA; der,rsa=key RSA"},
    {"traditional, public for private", "RSA rsa RSA " SPKI, true, 5, NULL, EVP_PKEY_KEYPAIR, "RSA",
     "PEM", OWN, true, "pem,-=" OWN "/RSA; der,rsa=key RSA"},
    {"public", "RSA rsa RSA " SPKI, true, 5, NULL, EVP_PKEY_PUBLIC_KEY, "RSA", "PEM", SPKI, true,
     "pem,-=" SPKI "/-; der,subjectpublickeyinfo=" SPKI
     "/rsaEncryption; der,subjectpublickeyinfo=key RSA"},
    {"public, DER", "EC " SPKI, true, 4, NULL, EVP_PKEY_PUBLIC_KEY, "EC", "DER", SPKI, true,
     "der,subjectpublickeyinfo=" SPKI "/id-ecPublicKey; der,subjectpublickeyinfo=key EC"},
    {"EC", "EC " OWN " EC ec DER pem", false, 3, NULL, EVP_PKEY_KEYPAIR, "EC", "PEM", OWN, true,
     "pem,-=" OWN "/EC; der,ec=key EC"},
    {"EC's parameters", "EC ec DER pem", false, 2, NULL, EVP_PKEY_KEY_PARAMETERS, "EC", "PEM", OWN,
     true, "pem,-=" OWN "/EC; der,ec=key EC"},
    {"DSA's parameters", "DSA dsa DER pem", false, 2, NULL, EVP_PKEY_KEY_PARAMETERS, "DSA", "PEM",
     OWN, true, "pem,-=" OWN "/DSA; der,dsa=key DSA"},
    {"DH's parameters", "DHX dhx DH dh DER pem", false, 3, NULL, EVP_PKEY_KEY_PARAMETERS, "DH",
     "PEM", OWN, true, "pem,-=" OWN "/DH; der,dh=key DH"},
    {"X25519", "X25519 " INFO, true, 4, NULL, EVP_PKEY_KEYPAIR, "X25519", "PEM", INFO, true,
     "pem,-=" INFO "/-; der,privatekeyinfo=key X25519"},
    {"encrypted", "X25519 " INFO, true, 4, NULL, EVP_PKEY_KEYPAIR, "X25519", "PEM", SEALED, true,
     "pem,-=" SEALED "/-; der,encryptedprivatekeyinfo=" INFO
     "/X25519; der,privatekeyinfo=key X25519"},
    {"anything", "RSA " INFO " EC " INFO " DSA " INFO " DER pem", false, 4, NULL, 0, "DSA", "PEM",
     INFO, true, "pem,-=" INFO "/-; der,privatekeyinfo=key DSA"},
    {"a certificate", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "CERTIFICATE", NULL, false,
     "pem,-=CERT Certificate/-; "},
    {"a trusted one", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "TRUSTED CERTIFICATE", NULL,
     false, "pem,-=CERT Certificate/-; "},
    {"a CRL", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "X509 CRL", NULL, false,
     "pem,-=CRL CertificateList/-; "},
    {"a request", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "CERTIFICATE REQUEST", NULL,
     false, ""},
    {"nonsense", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "NONSENSE", NULL, false, ""},
    {"a key that is none", "RSA " INFO " DER pem", false, 2, NULL, 0, NULL, "PRIVATE KEY", NULL,
     false, "pem,-=" INFO "/-; "},
    {"a key of RSA that is none", "RSA rsa DER pem", false, 2, NULL, 0, NULL, "RSA PRIVATE KEY",
     NULL, false, "pem,-=" OWN "/RSA; "},
};

static void add(OSSL_DECODER_CTX *ctx, const char *decoders)
{
    char list[256], *next = list;
    snprintf(list, sizeof(list), "%s", decoders);
    for (char *name; (name = strsep(&next, " ")) != NULL;) {
        char query[64];
        const char *structure = strsep(&next, " ");
        snprintf(query, sizeof(query), "%s=%s",
                 strcmp(structure, "pem") == 0 ? "input" : "structure", structure);
        OSSL_DECODER *decoder = OSSL_DECODER_fetch(NULL, name, query);
        check(OSSL_DECODER_CTX_add_decoder(ctx, decoder) == 1, "%s, %s is added", name, query);
        OSSL_DECODER_free(decoder);
    }
}

static OSSL_DECODER_CTX *chain(struct witness *w, const char *decoders, int selection)
{
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new();
    add(ctx, decoders);
    check(OSSL_DECODER_CTX_set_selection(ctx, selection) == 1 &&
              OSSL_DECODER_CTX_set_construct(ctx, construct) == 1 &&
              OSSL_DECODER_CTX_set_construct_data(ctx, w) == 1 &&
              OSSL_DECODER_CTX_set_cleanup(ctx, cleanup) == 1,
          "what a chain needs");
    check(OSSL_DECODER_CTX_get_construct(ctx) == construct &&
              OSSL_DECODER_CTX_get_construct_data(ctx) == w &&
              OSSL_DECODER_CTX_get_cleanup(ctx) == cleanup,
          "what was set");
    return ctx;
}

/* A key in that form, or its PEM's name round nothing; its length. */
static size_t input(unsigned char out[PEM_SIZE], const EVP_PKEY *key, size_t i)
{
    size_t left = PEM_SIZE;
    unsigned char *p = out;
    if (key == NULL)
        return (size_t)snprintf((char *)out, PEM_SIZE,
                                "-----BEGIN %s-----\nAAAA\n-----END %s-----\n", rows[i].type,
                                rows[i].type);
    bool sealed = strcmp(rows[i].structure, SEALED) == 0;
    bool whole = sealed || strcmp(rows[i].structure, INFO) == 0;
    int selection = whole ? EVP_PKEY_KEYPAIR : rows[i].selection;
    OSSL_ENCODER_CTX *ctx =
        OSSL_ENCODER_CTX_new_for_pkey(key, selection, rows[i].type, rows[i].structure, NULL);
    if (sealed)
        OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL);
    OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"pass", 4);
    check(OSSL_ENCODER_to_data(ctx, &p, &left) == 1, "the input");
    OSSL_ENCODER_CTX_free(ctx);
    return PEM_SIZE - left;
}

static void decoded(size_t i)
{
    struct witness w = {.refuse_keys = false};
    unsigned char in[PEM_SIZE];
    EVP_PKEY *key = rows[i].kind != NULL ? sample(rows[i].kind) : NULL;
    size_t len = input(in, key, i), left = len;
    const unsigned char *p = in;
    OSSL_DECODER_CTX *ctx = chain(&w, rows[i].decoders, rows[i].selection);
    if (rows[i].input != NULL)
        OSSL_DECODER_CTX_set_input_type(ctx, rows[i].input);
    OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"pass", 4);
    check(!rows[i].extra || OSSL_DECODER_CTX_add_extra(ctx, NULL, NULL) == 1, "extra");
    check(OSSL_DECODER_CTX_get_num_decoders(ctx) == rows[i].n, "%s: %d decoders", rows[i].what,
          OSSL_DECODER_CTX_get_num_decoders(ctx));
    ERR_clear_error();
    int ok = OSSL_DECODER_from_data(ctx, &p, &left);
    check(ok == rows[i].ok && strcmp(w.seen, rows[i].seen) == 0, "%s: %d, %s", rows[i].what, ok,
          w.seen);
    check(ok ? left == 0 && p == in + len : left == len && p == in, "%s: what is left",
          rows[i].what);
    check(ok == (ERR_peek_last_error() == 0), "%s: the error", rows[i].what);
    check(!ok || (w.key != NULL && EVP_PKEY_parameters_eq(w.key, key) != 0 &&
                  ((rows[i].selection & OSSL_KEYMGMT_SELECT_KEYPAIR) == 0 ||
                   EVP_PKEY_eq(w.key, key) == 1)),
          "%s: the key", rows[i].what);
    check(w.cleaned == 0, "%s: not cleaned up yet", rows[i].what);
    OSSL_DECODER_CTX_free(ctx);
    check(w.cleaned == 1, "%s: cleaned up", rows[i].what);
    EVP_PKEY_free(w.key);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* ---- What else a constructor can do ---- */

static void answers(void)
{
    struct witness w = {.take_all = true};
    const unsigned char *p = (const unsigned char *)sample_private;
    size_t left = strlen(sample_private), len = left;
    OSSL_DECODER_CTX *ctx = chain(&w, "X25519 " INFO " DER pem", EVP_PKEY_KEYPAIR);
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 1 && left == 0 &&
              strcmp(w.seen, "pem,-=" INFO "/-; ") == 0,
          "DER will do: %s", w.seen);
    OSSL_DECODER_CTX_free(ctx);

    w = (struct witness){.refuse_keys = true};
    ctx = chain(&w, "X25519 " INFO " X25519 " INFO " DER pem", EVP_PKEY_KEYPAIR);
    p = (const unsigned char *)sample_private;
    left = len;
    ERR_clear_error();
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 0 && left == len &&
              strcmp(w.seen, "pem,-=" INFO "/-; der,privatekeyinfo=key X25519") == 0,
          "a key refused: %s", w.seen);
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_LIB(e) == ERR_LIB_OSSL_DECODER && ERR_GET_REASON(e) == ERR_R_UNSUPPORTED,
          "a key refused: reason");
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(w.key);
    ERR_clear_error();
}

static void without(void)
{
    const unsigned char *p = (const unsigned char *)sample_private;
    size_t left = strlen(sample_private);
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new();
    add(ctx, "X25519 " INFO " DER pem");
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 0, "without a constructor");
    check(OSSL_DECODER_CTX_add_decoder(ctx, NULL) == 0 &&
              OSSL_DECODER_CTX_add_decoder(NULL, NULL) == 0 &&
              OSSL_DECODER_CTX_get_num_decoders(ctx) == 2 &&
              OSSL_DECODER_CTX_get_num_decoders(NULL) == 0,
          "nothing to add");
    check(OSSL_DECODER_CTX_set_construct(NULL, construct) == 0 &&
              OSSL_DECODER_CTX_set_construct_data(NULL, NULL) == 0 &&
              OSSL_DECODER_CTX_set_cleanup(NULL, cleanup) == 0 &&
              OSSL_DECODER_CTX_add_extra(NULL, NULL, NULL) == 0,
          "no context");
    check(OSSL_DECODER_CTX_get_construct(NULL) == NULL &&
              OSSL_DECODER_CTX_get_construct_data(NULL) == NULL &&
              OSSL_DECODER_CTX_get_cleanup(NULL) == NULL,
          "nothing of no context");
    check(OSSL_DECODER_INSTANCE_get_decoder(NULL) == NULL &&
              OSSL_DECODER_INSTANCE_get_decoder_ctx(NULL) == NULL &&
              OSSL_DECODER_INSTANCE_get_input_type(NULL) == NULL &&
              OSSL_DECODER_INSTANCE_get_input_structure(NULL, NULL) == NULL,
          "nothing of no instance");
    OSSL_DECODER_CTX_free(ctx);
    ERR_clear_error();
}

/* A wrong passphrase says so; two keys behind one another are two. */
static void passphrase_and_position(void)
{
    struct witness w = {.refuse_keys = false};
    char two[1024];
    const unsigned char *p = (const unsigned char *)sample_encrypted[0].pem;
    size_t left = strlen(sample_encrypted[0].pem);
    OSSL_DECODER_CTX *ctx = chain(&w, "X25519 " INFO, EVP_PKEY_KEYPAIR);
    OSSL_DECODER_CTX_add_extra(ctx, NULL, NULL);
    OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"wrong", 5);
    ERR_clear_error();
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 0 && w.key == NULL, "a wrong passphrase");
    check(ERR_peek_last_error() != 0 && ERR_GET_LIB(ERR_peek_last_error()) != ERR_LIB_OSSL_DECODER,
          "and why");
    ERR_clear_error();
    OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"secret", 6);
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 1 && left == 0, "the right one");

    int n = snprintf(two, sizeof(two), "one\n%stwo\n%s", sample_private, sample_private);
    p = (const unsigned char *)two;
    left = (size_t)n;
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 1 && left == strlen(sample_private) + 4,
          "the first of two");
    check(OSSL_DECODER_from_data(ctx, &p, &left) == 1 && left == 0, "the second of two");
    BIO *in = BIO_new_mem_buf(two, n);
    check(OSSL_DECODER_from_bio(ctx, in) == 1, "out of a BIO");
    BIO_free(in);
    FILE *f = tmpfile();
    fputs(two, f);
    rewind(f);
    check(OSSL_DECODER_from_fp(ctx, f) == 1, "out of a file");
    fclose(f);
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(w.key);
    ERR_clear_error();
}

#ifndef ASSAY_TWIN
/* A context for a key is what it is; 3.0 lets its constructor be replaced. */
static void finished(void)
{
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx =
        OSSL_DECODER_CTX_new_for_pkey(&key, NULL, NULL, "RSA", EVP_PKEY_KEYPAIR, NULL, NULL);
    OSSL_DECODER *rsa = OSSL_DECODER_fetch(NULL, "RSA", NULL);
    check(OSSL_DECODER_CTX_add_decoder(ctx, rsa) == 0 &&
              OSSL_DECODER_CTX_add_extra(ctx, NULL, NULL) == 0 &&
              OSSL_DECODER_CTX_set_construct(ctx, construct) == 0 &&
              OSSL_DECODER_CTX_set_construct_data(ctx, &key) == 0 &&
              OSSL_DECODER_CTX_set_cleanup(ctx, cleanup) == 0 &&
              OSSL_DECODER_CTX_get_construct(ctx) == NULL,
          "a context for a key");
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_REASON(e) == ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED, "a context for a key: reason");
    OSSL_DECODER_CTX_free(ctx);
    ERR_clear_error();
}
#endif

void test_pem_chain(void)
{
    check_context("pem/chain");
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        decoded(i);
    answers();
    without();
    passphrase_and_position();
#ifndef ASSAY_TWIN
    finished();
#endif
}
