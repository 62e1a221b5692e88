/* The operations with public keys, over EVP_PKEY and the readers of key files. A kind of key is
 * written NAME or NAME:GROUP. Contexts and keys are made once, so that what is measured is the
 * operation; signatures are over a digest of 32 bytes, but for Ed25519's and Ed448's. */
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdint.h>
#include <string.h>

#include "bench/cases_pkey.h"
#include "bench/keys.h"

enum { DIGEST_LEN = 32, OUT_MAX = 8192 };

/* Of the case that is open: the signature to verify, the ciphertext, the key's DER. */
static unsigned char held[OUT_MAX];
static size_t held_len;

/* What a library lacks is null. */
EVP_PKEY *PEM_read_bio_PrivateKey(BIO *, EVP_PKEY **, int (*)(char *, int, int, void *), void *)
    __attribute__((weak));
EVP_PKEY *d2i_AutoPrivateKey(EVP_PKEY **, const unsigned char **, long) __attribute__((weak));

/* ---- keys ---- */

static EVP_PKEY *read_pem(const char *pem)
{
    if (PEM_read_bio_PrivateKey == NULL)
        return NULL;
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

/* A context that makes keys of this kind. */
static EVP_PKEY_CTX *generator(const char *kind)
{
    char name[32] = "";
    const char *group = strchr(kind, ':');
    memcpy(name, kind, group != NULL ? (size_t)(group - kind) : strlen(kind));
    size_t bits = 2048;
    OSSL_PARAM params[2] = {OSSL_PARAM_END, OSSL_PARAM_END};
    if (strcmp(name, "RSA") == 0)
        params[0] = OSSL_PARAM_construct_size_t(OSSL_PKEY_PARAM_BITS, &bits);
    else if (group != NULL)
        params[0] = OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME,
                                                     (char *)(uintptr_t)(group + 1), 0);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, name, NULL);
    if (c != NULL && EVP_PKEY_keygen_init(c) > 0 && EVP_PKEY_CTX_set_params(c, params) > 0)
        return c;
    EVP_PKEY_CTX_free(c);
    return NULL;
}

/* RSA's are read, since making them takes long; the others are made. */
static EVP_PKEY *new_key(const char *kind)
{
    if (strncmp(kind, "RSA:", 4) == 0)
        return read_pem(bench_key_pem(kind));
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = generator(kind);
    if (c != NULL)
        EVP_PKEY_generate(c, &key);
    EVP_PKEY_CTX_free(c);
    return key;
}

static int keygen_open(struct bench_run *r)
{
    r->context = generator(r->arg);
    return r->context != NULL;
}

static int keygen_once(struct bench_run *r)
{
    EVP_PKEY *key = NULL;
    int ok = EVP_PKEY_generate(r->context, &key) > 0;
    EVP_PKEY_free(key);
    return ok;
}

/* ---- signatures ---- */

static void pkey_close(struct bench_run *r)
{
    EVP_PKEY_CTX_free(r->context);
    EVP_PKEY_free(r->object);
    EVP_PKEY_free(r->more);
}

/* A key and a context with it. */
static int key_open(struct bench_run *r)
{
    r->object = new_key(r->arg);
    r->context = r->object == NULL ? NULL : EVP_PKEY_CTX_new_from_pkey(NULL, r->object, NULL);
    return r->context != NULL;
}

/* PKCS#1 v1.5 names the digest. */
static int name_digest(struct bench_run *r)
{
    char sha256[] = "SHA256";
    OSSL_PARAM params[2] = {OSSL_PARAM_END, OSSL_PARAM_END};
    params[0] = OSSL_PARAM_construct_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, sha256, 0);
    return strncmp(r->arg, "RSA", 3) != 0 || EVP_PKEY_CTX_set_params(r->context, params) > 0;
}

static int sign_open(struct bench_run *r)
{
    return key_open(r) && EVP_PKEY_sign_init(r->context) > 0 && name_digest(r);
}

static int sign_once(struct bench_run *r)
{
    size_t n = OUT_MAX;
    return EVP_PKEY_sign(r->context, r->out, &n, r->in, DIGEST_LEN) > 0;
}

static int verify_open(struct bench_run *r)
{
    held_len = sizeof(held);
    return sign_open(r) && EVP_PKEY_sign(r->context, held, &held_len, r->in, DIGEST_LEN) > 0 &&
           EVP_PKEY_verify_init(r->context) > 0 && name_digest(r);
}

static int verify_once(struct bench_run *r)
{
    return EVP_PKEY_verify(r->context, held, held_len, r->in, DIGEST_LEN);
}

static int eddsa_sign_open(struct bench_run *r)
{
    r->object = new_key(r->arg);
    r->context = EVP_MD_CTX_new();
    return r->object != NULL && EVP_DigestSignInit(r->context, NULL, NULL, NULL, r->object) > 0;
}

/* OpenSSL 3.5 wants each message begun anew. */
static int eddsa_sign(struct bench_run *r, unsigned char *signature, size_t *n)
{
    *n = OUT_MAX;
    return EVP_DigestSignInit(r->context, NULL, NULL, NULL, r->object) > 0 &&
           EVP_DigestSign(r->context, signature, n, r->in, DIGEST_LEN) > 0;
}

static int eddsa_sign_once(struct bench_run *r)
{
    size_t n;
    return eddsa_sign(r, r->out, &n);
}

static int eddsa_verify_open(struct bench_run *r)
{
    return eddsa_sign_open(r) && eddsa_sign(r, held, &held_len) && EVP_MD_CTX_reset(r->context) > 0;
}

static int eddsa_verify_once(struct bench_run *r)
{
    return EVP_DigestVerifyInit(r->context, NULL, NULL, NULL, r->object) > 0 &&
           EVP_DigestVerify(r->context, held, held_len, r->in, DIGEST_LEN) > 0;
}

static void eddsa_close(struct bench_run *r)
{
    EVP_MD_CTX_free(r->context);
    EVP_PKEY_free(r->object);
}

/* ---- key agreement and encapsulation ---- */

static int derive_open(struct bench_run *r)
{
    r->more = new_key(r->arg);
    return r->more != NULL && key_open(r) && EVP_PKEY_derive_init(r->context) > 0 &&
           EVP_PKEY_derive_set_peer(r->context, r->more) > 0;
}

static int derive_once(struct bench_run *r)
{
    size_t n = OUT_MAX;
    return EVP_PKEY_derive(r->context, r->out, &n) > 0;
}

static int encapsulate_once(struct bench_run *r)
{
    size_t n = 32;
    held_len = sizeof(held);
    return EVP_PKEY_encapsulate(r->context, held, &held_len, r->out, &n) > 0;
}

static int encapsulate_open(struct bench_run *r)
{
    return key_open(r) && EVP_PKEY_encapsulate_init(r->context, NULL) > 0;
}

static int decapsulate_open(struct bench_run *r)
{
    return encapsulate_open(r) && encapsulate_once(r) &&
           EVP_PKEY_decapsulate_init(r->context, NULL) > 0;
}

static int decapsulate_once(struct bench_run *r)
{
    size_t n = 32;
    return EVP_PKEY_decapsulate(r->context, r->out, &n, held, held_len) > 0;
}

/* ---- key files ---- */

static int pem_once(struct bench_run *r)
{
    EVP_PKEY *key = read_pem(bench_key_pem(r->arg));
    EVP_PKEY_free(key);
    return key != NULL;
}

/* A library that doesn't read this kind of key hasn't got the operation. */
static int pem_open(struct bench_run *r)
{
    return pem_once(r);
}

static int der_once(struct bench_run *r)
{
    (void)r;
    const unsigned char *at = held;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &at, (long)held_len);
    EVP_PKEY_free(key);
    return key != NULL;
}

/* The PEM's base64 between its first and its last line. */
static int der_open(struct bench_run *r)
{
    const char *text = strchr(bench_key_pem(r->arg), '\n') + 1;
    int n = 0, rest = 0;
    EVP_ENCODE_CTX *c = EVP_ENCODE_CTX_new();
    EVP_DecodeInit(c);
    int ok = EVP_DecodeUpdate(c, held, &n, (const unsigned char *)text,
                              (int)(strstr(text, "-----") - text)) >= 0 &&
             EVP_DecodeFinal(c, held + n, &rest) >= 0;
    EVP_ENCODE_CTX_free(c);
    held_len = (size_t)n + (size_t)rest;
    return ok && d2i_AutoPrivateKey != NULL && der_once(r);
}

static void text_close(struct bench_run *r)
{
    (void)r;
}

#define KEYGEN(name, arg)                               \
    {                                                   \
        name, arg, keygen_open, keygen_once, pkey_close \
    }
#define SIGN(name, arg)                             \
    {                                               \
        name, arg, sign_open, sign_once, pkey_close \
    }
#define VERIFY(name, arg)                               \
    {                                                   \
        name, arg, verify_open, verify_once, pkey_close \
    }
#define DERIVE(name, arg)                               \
    {                                                   \
        name, arg, derive_open, derive_once, pkey_close \
    }

const struct bench_case bench_pkey_cases[] = {
    SIGN("RSA-2048-sign", "RSA:2048"),
    VERIFY("RSA-2048-verify", "RSA:2048"),
    SIGN("RSA-3072-sign", "RSA:3072"),
    VERIFY("RSA-3072-verify", "RSA:3072"),
    SIGN("RSA-4096-sign", "RSA:4096"),
    VERIFY("RSA-4096-verify", "RSA:4096"),
    KEYGEN("RSA-2048-keygen", "RSA:2048"),

    SIGN("P-256-sign", "EC:P-256"),
    VERIFY("P-256-verify", "EC:P-256"),
    DERIVE("P-256-derive", "EC:P-256"),
    KEYGEN("P-256-keygen", "EC:P-256"),
    SIGN("P-384-sign", "EC:P-384"),
    VERIFY("P-384-verify", "EC:P-384"),
    DERIVE("P-384-derive", "EC:P-384"),
    KEYGEN("P-384-keygen", "EC:P-384"),
    SIGN("P-521-sign", "EC:P-521"),
    VERIFY("P-521-verify", "EC:P-521"),
    DERIVE("P-521-derive", "EC:P-521"),
    KEYGEN("P-521-keygen", "EC:P-521"),

    SIGN("SM2-sign", "SM2"),
    VERIFY("SM2-verify", "SM2"),

    DERIVE("X25519-derive", "X25519"),
    KEYGEN("X25519-keygen", "X25519"),
    {"Ed25519-sign", "ED25519", eddsa_sign_open, eddsa_sign_once, eddsa_close},
    {"Ed25519-verify", "ED25519", eddsa_verify_open, eddsa_verify_once, eddsa_close},
    DERIVE("X448-derive", "X448"),
    KEYGEN("X448-keygen", "X448"),
    {"Ed448-sign", "ED448", eddsa_sign_open, eddsa_sign_once, eddsa_close},
    {"Ed448-verify", "ED448", eddsa_verify_open, eddsa_verify_once, eddsa_close},

    DERIVE("FFDHE-2048-derive", "DH:ffdhe2048"),
    KEYGEN("FFDHE-2048-keygen", "DH:ffdhe2048"),

    KEYGEN("ML-KEM-768-keygen", "ML-KEM-768"),
    {"ML-KEM-768-encaps", "ML-KEM-768", encapsulate_open, encapsulate_once, pkey_close},
    {"ML-KEM-768-decaps", "ML-KEM-768", decapsulate_open, decapsulate_once, pkey_close},

    {"PEM-RSA-2048", "RSA:2048", pem_open, pem_once, text_close},
    {"PEM-P-256", "EC:P-256", pem_open, pem_once, text_close},
    {"DER-RSA-2048", "RSA:2048", der_open, der_once, text_close},
    {"DER-P-256", "EC:P-256", der_open, der_once, text_close},
    {0},
};
