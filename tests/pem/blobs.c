/* Keys in Microsoft's forms, beside what OpenSSL 3.0 wrote of the same keys. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/store.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pem/blob_samples.h"
#include "tests/suite.h"

static const struct sample {
    const char *name, *base64, *pem;
    bool public, pvk;
    const char *pass;
} samples[] = {
    {"RSA", blob_rsa, blob_rsa_pem, false, false, NULL},
    {"RSA public", blob_rsa_public, blob_rsa_pem, true, false, NULL},
    {"DSA", blob_dsa, blob_dsa_pem, false, false, NULL},
    {"DSA public", blob_dsa_public, blob_dsa_pem, true, false, NULL},
    {"PVK", pvk_rsa, blob_rsa_pem, false, true, NULL},
    {"PVK weak", pvk_rsa_weak, blob_rsa_pem, false, true, "abc"},
    {"PVK strong", pvk_rsa_strong, blob_rsa_pem, false, true, "abc"},
};
enum { RSA_BLOB, RSA_PUBLIC, DSA_BLOB, DSA_PUBLIC, PVK, PVK_WEAK, PVK_STRONG, N_SAMPLES };

struct bytes {
    unsigned char p[1024];
    int n;
};

static struct bytes bytes_of(const char *base64)
{
    struct bytes b;
    size_t len = strlen(base64);
    b.n = EVP_DecodeBlock(b.p, (const unsigned char *)base64, (int)len);
    while (len > 0 && base64[--len] == '=')
        b.n--;
    return b;
}

static EVP_PKEY *from_pem(const char *pem)
{
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

/* The passphrase; none: refuses. */
static int pass_cb(char *buf, int size, int writing, void *u)
{
    (void)writing;
    int n = u != NULL ? (int)strlen(u) : -1;
    if (n > 0 && n <= size)
        memcpy(buf, u, (size_t)n);
    return n;
}

static EVP_PKEY *read_bio(const struct sample *s, BIO *in)
{
    if (s->pvk)
        return b2i_PVK_bio(in, pass_cb, (void *)(uintptr_t)s->pass);
    return s->public ? b2i_PublicKey_bio(in) : b2i_PrivateKey_bio(in);
}

/* ---- What is right ---- */

static void reads(const struct sample *s)
{
    struct bytes b = bytes_of(s->base64);
    EVP_PKEY *want = from_pem(s->pem), *key;
    memset(b.p + b.n, 1, 3); /* to stay where it is */
    BIO *in = BIO_new_mem_buf(b.p, b.n + 3);
    key = read_bio(s, in);
    check(key != NULL && EVP_PKEY_eq(key, want) == 1 && BIO_pending(in) == 3, "%s is read",
          s->name);
    unsigned char *der = NULL, *want_der = NULL;
    int n = s->public ? 0 : i2d_PrivateKey(key, &der);
    check(s->public ||
              (n == i2d_PrivateKey(want, &want_der) && memcmp(der, want_der, (size_t)n) == 0),
          "the secret of %s", s->name);
    OPENSSL_free(der);
    OPENSSL_free(want_der);
    EVP_PKEY_free(key);
    BIO_free(in);
    if (!s->pvk) {
        const unsigned char *at = b.p;
        key = s->public ? b2i_PublicKey(&at, b.n) : b2i_PrivateKey(&at, b.n);
        check(EVP_PKEY_eq(key, want) == 1 && at == b.p, "%s out of memory", s->name);
        EVP_PKEY_free(key);
    }
    EVP_PKEY_free(want);
}

/* What isn't encrypted is the same to the byte; what is can be read again. */
static void writes(const struct sample *s)
{
    struct bytes want = bytes_of(s->base64);
    EVP_PKEY *key = from_pem(s->pem), *back;
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *p;
    int level = s == &samples[PVK] ? 0 : s == &samples[PVK_WEAK] ? 1 : 2;
    int n = s->pvk      ? i2b_PVK_bio(out, key, level, pass_cb, (void *)(uintptr_t)s->pass)
            : s->public ? i2b_PublicKey_bio(out, key)
                        : i2b_PrivateKey_bio(out, key);
    check(n == want.n && BIO_get_mem_data(out, &p) == n, "%s takes %d bytes", s->name, n);
    if (s->pass == NULL)
        check_bytes(s->name, p, want.p, (size_t)want.n);
    back = read_bio(s, out);
    check(back != NULL && EVP_PKEY_eq(back, key) == 1, "%s is read again", s->name);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    BIO_free(out);
}

static void stored(const struct sample *s, BIO *in, EVP_PKEY *want)
{
    OSSL_STORE_CTX *store = OSSL_STORE_attach(in, "file", NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    OSSL_STORE_INFO *info = OSSL_STORE_load(store);
    EVP_PKEY *held =
        s->public ? OSSL_STORE_INFO_get0_PUBKEY(info) : OSSL_STORE_INFO_get0_PKEY(info);
    check(info != NULL && held != NULL && EVP_PKEY_eq(held, want) == 1, "%s in a store", s->name);
    OSSL_STORE_INFO_free(info);
    check(OSSL_STORE_load(store) == NULL && OSSL_STORE_eof(store), "and nothing else");
    OSSL_STORE_close(store);
    ERR_clear_error();
}

#ifndef ASSAY_TWIN
/* A source that gives a few bytes at a time. */
struct drip {
    const struct bytes *bytes;
    int at, most;
};

static int drip_read(BIO *b, char *out, int room)
{
    struct drip *d = BIO_get_data(b);
    int n = d->bytes->n - d->at;
    n = n < d->most ? n : d->most;
    n = n < room ? n : room;
    memcpy(out, d->bytes->p + d->at, (size_t)n);
    d->at += n;
    return n;
}

static long drip_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    const struct drip *d = BIO_get_data(b);
    (void)larg, (void)parg;
    return cmd == BIO_CTRL_EOF && d->at == d->bytes->n;
}

static void dripped(const struct sample *s, const struct bytes *b, EVP_PKEY *want)
{
    BIO_METHOD *m = BIO_meth_new(BIO_TYPE_SOURCE_SINK | 99, "drip");
    BIO_meth_set_read(m, drip_read);
    BIO_meth_set_ctrl(m, drip_ctrl);
    for (int most = 1; most < 14; most += 3) {
        struct drip d = {b, 0, most};
        BIO *in = BIO_new(m);
        BIO_set_data(in, &d);
        BIO_set_init(in, 1);
        stored(s, in, want);
        BIO_free(in);
    }
    BIO_meth_free(m);
}
#endif

/* By the ways that find out what they have. */
static void found(const struct sample *s)
{
    struct bytes b = bytes_of(s->base64);
    EVP_PKEY *want = from_pem(s->pem), *key = NULL;
    const unsigned char *at = b.p;
    size_t left = (size_t)b.n;
    OSSL_DECODER_CTX *d = OSSL_DECODER_CTX_new_for_pkey(&key, NULL, NULL, NULL, 0, NULL, NULL);
    OSSL_DECODER_CTX_set_passphrase(d, (const unsigned char *)"abc", 3);
    check(OSSL_DECODER_from_data(d, &at, &left) == 1 && left == 0 && EVP_PKEY_eq(key, want) == 1,
          "%s is decoded", s->name);
    EVP_PKEY_free(key);
    OSSL_DECODER_CTX_free(d);
    for (int wrong = 0; wrong < 2; wrong++) { /* another kind of key, another type of input */
        key = NULL;
        at = b.p;
        left = (size_t)b.n;
        d = OSSL_DECODER_CTX_new_for_pkey(&key, wrong ? "DER" : NULL, NULL, wrong ? NULL : "EC", 0,
                                          NULL, NULL);
        check(OSSL_DECODER_from_data(d, &at, &left) == 0 && key == NULL && at == b.p,
              "%s isn't what it isn't", s->name);
        OSSL_DECODER_CTX_free(d);
        ERR_clear_error();
    }
    if (s->pass == NULL) {
        BIO *in = BIO_new_mem_buf(b.p, b.n);
        stored(s, in, want);
        BIO_free(in);
#ifndef ASSAY_TWIN /* 3.0 takes no BIO of a program's own there */
        dripped(s, &b, want);
#endif
    }
    EVP_PKEY_free(want);
}

static void encodes(const struct sample *s)
{
    struct bytes want = bytes_of(s->base64);
    EVP_PKEY *key = from_pem(s->pem);
    unsigned char *out = NULL;
    size_t n = 0;
    int level = 0;
    const OSSL_PARAM plain[] = {OSSL_PARAM_construct_int(OSSL_ENCODER_PARAM_ENCRYPT_LEVEL, &level),
                                OSSL_PARAM_construct_end()};
    OSSL_ENCODER_CTX *e =
        OSSL_ENCODER_CTX_new_for_pkey(key, s->public ? EVP_PKEY_PUBLIC_KEY : EVP_PKEY_KEYPAIR,
                                      s->pvk ? "PVK" : "MSBLOB", NULL, NULL);
    OSSL_ENCODER_CTX_set_passphrase(e, (const unsigned char *)"abc", 3);
    if (s->pass == NULL)
        check(OSSL_ENCODER_CTX_set_params(e, plain) == 1, "a level");
    check(OSSL_ENCODER_CTX_get_num_encoders(e) > 0 && OSSL_ENCODER_to_data(e, &out, &n) == 1 &&
              n == (size_t)want.n,
          "%s is encoded", s->name);
    if (s->pass == NULL && out != NULL)
        check_bytes("the same", out, want.p, n);
    OPENSSL_free(out);
    OSSL_ENCODER_CTX_free(e);
    EVP_PKEY_free(key);
}

/* ---- What is wrong ---- */

static bool raised(int reason)
{
    unsigned long e = ERR_peek_error();
    bool is = ERR_GET_LIB(e) == ERR_LIB_PEM && ERR_GET_REASON(e) == reason;
    if (!is)
        check(false, "raised %s, not %d", ERR_reason_error_string(e), reason);
    ERR_clear_error();
    return is;
}

/* One byte changed, or the end cut off. */
static const struct damage {
    int sample, at;
    unsigned char value;
    int len; /* 0: all */
    const char *pass;
    int reason;
} damages[] = {
    {RSA_BLOB, 0, 7, 15, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {RSA_BLOB, 0, 7, 16, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {RSA_BLOB, 0, 7, 307, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {RSA_PUBLIC, 0, 6, 83, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {DSA_BLOB, 0, 7, 335, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {DSA_PUBLIC, 0, 6, 443, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {RSA_BLOB, 0, 6, 0, NULL, PEM_R_EXPECTING_PRIVATE_KEY_BLOB},
    {RSA_PUBLIC, 0, 7, 0, NULL, PEM_R_EXPECTING_PUBLIC_KEY_BLOB},
    {RSA_BLOB, 1, 3, 0, NULL, PEM_R_BAD_VERSION_NUMBER},
    {RSA_BLOB, 8, 'S', 0, NULL, PEM_R_BAD_MAGIC_NUMBER},
    {RSA_BLOB, 11, '3', 0, NULL, PEM_R_BAD_MAGIC_NUMBER},
    {RSA_BLOB, 11, '1', 0, NULL, PEM_R_EXPECTING_PRIVATE_KEY_BLOB},
    {RSA_PUBLIC, 11, '2', 0, NULL, PEM_R_EXPECTING_PUBLIC_KEY_BLOB},
    {RSA_BLOB, 12, 1, 0, NULL, PEM_R_KEYBLOB_TOO_SHORT},
    {PVK, 0, 0, 0, NULL, PEM_R_BAD_MAGIC_NUMBER},
    {PVK, 12, 1, 0, NULL, PEM_R_INCONSISTENT_HEADER},
    {PVK, 16, 1, 0, NULL, PEM_R_PVK_DATA_TOO_SHORT},
    {PVK, 0, 0x1e, 0, NULL, 0},
    {PVK, 4, 1, 0, NULL, 0},
    {PVK, 8, 2, 0, NULL, 0},
    {PVK, 0, 0x1e, 331, NULL, PEM_R_PVK_DATA_TOO_SHORT},
    {PVK, 0, 0x1e, 23, NULL, PEM_R_PVK_DATA_TOO_SHORT},
    {PVK_STRONG, 0, 0x1e, 0, "abd", PEM_R_BAD_DECRYPT},
    {PVK_STRONG, 0, 0x1e, 0, NULL, PEM_R_BAD_PASSWORD_READ},
    {PVK_STRONG, 12, 7, 0, "abc", 0},
    {PVK_STRONG, 24, 0, 0, "abc", PEM_R_BAD_DECRYPT},
    {PVK_STRONG, 21, 0, 0, "abc", PEM_R_KEYBLOB_TOO_SHORT}, /* 0x34 bytes instead of 0x134 */
    {PVK_WEAK, 0, 0x1e, 0, "abd", PEM_R_BAD_DECRYPT},
};

static void damaged(const struct damage *d)
{
    struct sample s = samples[d->sample];
    struct bytes b = bytes_of(s.base64);
    b.p[d->at] = d->value;
    s.pass = d->pass;
    BIO *in = BIO_new_mem_buf(b.p, d->len != 0 ? d->len : b.n);
    EVP_PKEY *key = read_bio(&s, in);
    check_context("pem/blobs: %s, %d is %d, of length %d", s.name, d->at, d->value, d->len);
    check((key != NULL) == (d->reason == 0), "a key or none");
    if (d->reason != 0)
        check(raised(d->reason), "the reason");
    EVP_PKEY_free(key);
    BIO_free(in);
}

static void unsuitable(void)
{
    EVP_PKEY *ec = EVP_EC_gen("P-256"), *rsa = from_pem(blob_rsa_pem);
    struct bytes b = bytes_of(blob_rsa_public);
    const unsigned char *at = b.p;
    EVP_PKEY *public = b2i_PublicKey(&at, b.n);
    BIO *out = BIO_new(BIO_s_mem());
    check_context("pem/blobs");
    check(i2b_PrivateKey_bio(out, ec) == -1 && i2b_PublicKey_bio(out, ec) == -1 &&
              i2b_PVK_bio(out, ec, 0, NULL, NULL) == -1,
          "EC has no such form");
    ERR_clear_error();
#ifndef ASSAY_TWIN /* 3.0 reads through a null pointer */
    check(i2b_PrivateKey_bio(out, public) == -1, "a public key has no private one");
    check(raised(PEM_R_UNSUPPORTED_KEY_COMPONENTS), "the reason");
#endif
    static char none[] = "";
    check(i2b_PVK_bio(out, rsa, 2, pass_cb, none) == -1, "an empty passphrase");
    check(raised(PEM_R_BAD_PASSWORD_READ), "the reason");
    check(i2b_PVK_bio(out, rsa, 1, pass_cb, NULL) == -1, "no passphrase");
    check(raised(PEM_R_BAD_PASSWORD_READ), "the reason");
    check(BIO_pending(out) == 0, "nothing was written");
    at = b.p;
    check(b2i_PrivateKey(&at, b.n) == NULL, "a public blob is no private one");
    check(ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_KEYBLOB_HEADER_PARSE_ERROR, "the last");
    check(raised(PEM_R_EXPECTING_PRIVATE_KEY_BLOB), "the first");
    BIO_free(out);
    EVP_PKEY_free(public);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
}

#ifndef ASSAY_TWIN /* 3.0 asks the default context, whatever is given */
/* RC4 isn't there without its provider. */
static void without_legacy(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *own = OSSL_PROVIDER_load(ctx, "default");
    struct bytes b = bytes_of(pvk_rsa_strong);
    static char pass[] = "abc";
    BIO *in = BIO_new_mem_buf(b.p, b.n);
    ERR_clear_error();
    check(b2i_PVK_bio_ex(in, pass_cb, pass, ctx, NULL) == NULL &&
              ERR_GET_LIB(ERR_peek_error()) == ERR_LIB_EVP,
          "no RC4");
    ERR_clear_error();
    BIO_free(in);
    OSSL_PROVIDER_unload(own);
    OSSL_LIB_CTX_free(ctx);
}
#endif

void test_pem_blobs(void)
{
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_load(NULL, "legacy");
    OSSL_PROVIDER_load(NULL, "default"); /* stays: the next test may want it */
    for (int i = 0; i < N_SAMPLES; i++) {
        check_context("pem/blobs");
        reads(&samples[i]);
        writes(&samples[i]);
        found(&samples[i]);
        encodes(&samples[i]);
    }
    for (size_t i = 0; i < sizeof(damages) / sizeof(damages[0]); i++)
        damaged(&damages[i]);
    unsuitable();
#ifndef ASSAY_TWIN
    without_legacy();
#endif
    OSSL_PROVIDER_unload(legacy);
}
