/* What programs do with PEM, for a fuzzer: keys, parameters, certificates of every type written by
 * every function that writes them, encrypted or not, and read again as the same; and the input's
 * bytes read by every function that reads. In whatever order the input says (fuzz/calls/calls.h).
 *   out/fuzz/pem_api FILE... */
#include <openssl/crypto.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/calls/calls.h"
#include "fuzz/calls/keys.h"
#include "fuzz/derive.h"
#include "fuzz/fuzz.h"

enum { KEYS = CALLS_KEYS + 2 }; /* and DSA's and DH's */

static EVP_PKEY *keys[KEYS];
static BIO *written; /* what was written last; NULL in the beginning */
static long whose;   /* and which key it is of */

static void open_program(void)
{
    written = NULL;
}

static void close_program(void)
{
    BIO_free(written);
}

static const EVP_CIPHER *cipher(long i)
{
    const EVP_CIPHER *const all[] = {
        NULL,          EVP_aes_128_cbc(), EVP_des_ede3_cbc(), EVP_aes_128_ecb(), EVP_aes_128_gcm(),
        EVP_enc_null()};
    return CALLS_ONE_OF(all, i);
}

/* Asked, as a terminal would be: one says it, one nothing, one too much. */
static int says(char *buf, int size, int writing, void *what)
{
    (void)size, (void)writing;
    const char *pass = what;
    memcpy(buf, pass, strlen(pass));
    return (int)strlen(pass);
}

static int says_nothing(char *buf, int size, int writing, void *what)
{
    (void)buf, (void)size, (void)writing, (void)what;
    return -1;
}

static char secret[] = "secret";

struct pass {
    const char *text;
    int len;
    pem_password_cb *cb;
    void *u;
};

/* A passphrase that is given, one that is asked for, none, an impossible length. */
static struct pass pass(long i)
{
    static const struct pass all[] = {
        {secret, 6, NULL, NULL},         {NULL, 0, says, secret},  {NULL, 0, NULL, secret},
        {NULL, 0, says_nothing, secret}, {secret, -1, NULL, NULL},
    };
    return CALLS_ONE_OF(all, i);
}

/* A FILE over the program's memory, which becomes `written`. */
struct file {
    FILE *f;
    char *text;
    size_t n;
};

static void file_open(struct file *f)
{
    f->f = open_memstream(&f->text, &f->n);
    fuzz_must(f->f != NULL, "no FILE");
}

static void file_close(struct file *f)
{
    fclose(f->f);
    BIO_free(written);
    written = BIO_new(BIO_s_mem());
    if (written != NULL && f->n > 0)
        BIO_write(written, f->text, (int)f->n);
    free(f->text);
}

static FILE *file_in(const struct called *c)
{
    return c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL;
}

static BIO *fresh(void)
{
    BIO_free(written);
    return written = BIO_new(BIO_s_mem());
}

/* ---- Keys ---- */

/* key, how, cipher, passphrase: into a BIO and into a FILE */
static bool call_key(const struct called *c)
{
    EVP_PKEY *key = CALLS_ONE_OF(keys, c->with[0]);
    const EVP_CIPHER *enc = cipher(c->with[2]);
    const struct pass p = pass(c->with[3]);
    const unsigned char *text = (const unsigned char *)p.text;
    struct file f = {NULL, NULL, 0};
    BIO *out = fresh(), *narrow = calls_out();
    int r = 0, s = 0;
    file_open(&f);
    whose = c->with[0];
    switch (out != NULL && narrow != NULL ? c->with[1] : -1) {
    case 0:
        r = PEM_write_bio_PrivateKey(out, key, enc, text, p.len, p.cb, p.u);
        s = PEM_write_PrivateKey(f.f, key, enc, text, p.len, p.cb, p.u);
        PEM_write_bio_PrivateKey(narrow, key, enc, text, p.len, p.cb, p.u);
        break;
    case 1:
        r = PEM_write_bio_PrivateKey_traditional(out, key, enc, text, p.len, p.cb, p.u);
        s = r;
        break;
    case 2:
        r = PEM_write_bio_PKCS8PrivateKey(out, key, enc, p.text, p.len, p.cb, p.u);
        s = PEM_write_PKCS8PrivateKey(f.f, key, enc, p.text, p.len, p.cb, p.u);
        break;
    case 3:
        r = i2d_PKCS8PrivateKey_bio(out, key, enc, p.text, p.len, p.cb, p.u);
        s = i2d_PKCS8PrivateKey_fp(f.f, key, enc, p.text, p.len, p.cb, p.u);
        break;
    case 4:
        r = PEM_write_bio_PKCS8PrivateKey_nid(out, key, NID_pbe_WithSHA1And3_Key_TripleDES_CBC,
                                              p.text, p.len, p.cb, p.u);
        s = PEM_write_PKCS8PrivateKey_nid(f.f, key, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, p.text,
                                          p.len, p.cb, p.u);
        break;
    case 5:
        r = i2d_PKCS8PrivateKey_nid_bio(out, key, (int)c->with[2], p.text, p.len, p.cb, p.u);
        s = i2d_PKCS8PrivateKey_nid_fp(f.f, key, (int)c->with[2], p.text, p.len, p.cb, p.u);
        break;
    case 6:
        r = PEM_write_bio_PUBKEY(out, key);
        s = PEM_write_PUBKEY(f.f, key);
        PEM_write_bio_PUBKEY(narrow, key);
        break;
    case 7:
        r = s = PEM_write_bio_Parameters(out, key);
        break;
    default:
        break;
    }
    calls_must(r == s, "a FILE isn't a BIO");
    const bool ok = r == 1 || ERR_peek_error() != 0 || c->with[1] < 0 || c->with[1] > 7;
    BIO_free(narrow);
    if (s == 1 && c->with[1] != 1 && c->with[1] != 7) {
        file_close(&f);
    } else {
        fclose(f.f);
        free(f.text);
    }
    return ok;
}

/* (any), how: what was written last is the key that it was written of */
static bool call_same_key(const struct called *c)
{
    EVP_PKEY *key = CALLS_ONE_OF(keys, whose), *got = NULL;
    if (written == NULL || BIO_ctrl_pending(written) == 0)
        return true;
    switch (c->with[1]) {
    case 0:
        got = PEM_read_bio_PrivateKey(written, NULL, NULL, secret);
        break;
    case 1:
        got = PEM_read_bio_PrivateKey(written, NULL, says, secret);
        break;
    case 2:
        got = d2i_PKCS8PrivateKey_bio(written, NULL, NULL, secret);
        break;
    case 3:
        got = PEM_read_bio_PUBKEY(written, NULL, NULL, NULL);
        break;
    case 4:
        got = PEM_read_bio_Parameters(written, NULL);
        calls_must(got == NULL || EVP_PKEY_parameters_eq(key, got) == 1, "not the parameters");
        EVP_PKEY_free(got);
        return true;
    default:
        got = PEM_read_bio_PrivateKey(written, NULL, says_nothing, NULL);
    }
    calls_must(got == NULL || EVP_PKEY_eq(key, got) == 1, "not the key that was written");
    const bool ok = got != NULL || ERR_peek_error() != 0;
    EVP_PKEY_free(got);
    return ok;
}

/* ---- Objects of each algorithm: written and read by their own functions ---- */

#define OBJECT(type, name, kind, free_it, get, reads, writes)                     \
    static void name(EVP_PKEY *key, const struct called *c, FILE *in, BIO *bytes) \
    {                                                                             \
        const type *own = get(key);                                               \
        BIO *out = BIO_new(BIO_s_mem());                                          \
        struct file f = {NULL, NULL, 0};                                          \
        file_open(&f);                                                            \
        (void)c;                                                                  \
        if (own != NULL && out != NULL && writes(bio_, out, own) == 1) {          \
            type *back = reads(bio_, out);                                        \
            calls_must(back != NULL, "what is written isn't read again: " kind);  \
            free_it(back);                                                        \
        }                                                                         \
        if (own != NULL)                                                          \
            writes(, f.f, own);                                                   \
        if (in != NULL)                                                           \
            free_it(reads(, in));                                                 \
        if (bytes != NULL)                                                        \
            free_it(reads(bio_, bytes));                                          \
        fclose(f.f);                                                              \
        free(f.text);                                                             \
        BIO_free(out);                                                            \
    }

/* clang-format off */
#define READ_RSA(b, in)        PEM_read_##b##RSAPrivateKey(in, NULL, NULL, secret)
#define WRITE_RSA(b, out, x)   PEM_write_##b##RSAPrivateKey(out, x, cipher(c->with[1]), pass(c->with[2]).text \
    != NULL ? (unsigned char *)secret : NULL, 6, says, secret)
#define READ_RSA_P(b, in)      PEM_read_##b##RSAPublicKey(in, NULL, NULL, secret)
#define WRITE_RSA_P(b, out, x) PEM_write_##b##RSAPublicKey(out, x)
#define READ_RSA_U(b, in)      PEM_read_##b##RSA_PUBKEY(in, NULL, NULL, secret)
#define WRITE_RSA_U(b, out, x) PEM_write_##b##RSA_PUBKEY(out, x)
#define READ_EC(b, in)         PEM_read_##b##ECPrivateKey(in, NULL, NULL, secret)
#define WRITE_EC(b, out, x)    PEM_write_##b##ECPrivateKey(out, x, cipher(c->with[1]), NULL, 0, says, secret)
#define READ_EC_U(b, in)       PEM_read_##b##EC_PUBKEY(in, NULL, NULL, secret)
#define WRITE_EC_U(b, out, x)  PEM_write_##b##EC_PUBKEY(out, x)
#define READ_EC_P(b, in)       PEM_read_##b##ECPKParameters(in, NULL, NULL, secret)
#define WRITE_EC_P(b, out, x)  PEM_write_##b##ECPKParameters(out, x)
#define READ_DSA(b, in)        PEM_read_##b##DSAPrivateKey(in, NULL, NULL, secret)
#define WRITE_DSA(b, out, x)   PEM_write_##b##DSAPrivateKey(out, x, cipher(c->with[1]), NULL, 0, says, secret)
#define READ_DSA_U(b, in)      PEM_read_##b##DSA_PUBKEY(in, NULL, NULL, secret)
#define WRITE_DSA_U(b, out, x) PEM_write_##b##DSA_PUBKEY(out, x)
#define READ_DSA_P(b, in)      PEM_read_##b##DSAparams(in, NULL, NULL, secret)
#define WRITE_DSA_P(b, out, x) PEM_write_##b##DSAparams(out, x)
#define READ_DH(b, in)         PEM_read_##b##DHparams(in, NULL, NULL, secret)
#define WRITE_DH(b, out, x)    PEM_write_##b##DHparams(out, x)
#define WRITE_DHX(b, out, x)   PEM_write_##b##DHxparams(out, x)
/* clang-format on */

static const EC_GROUP *group_of(EVP_PKEY *key)
{
    const EC_KEY *ec = EVP_PKEY_get0_EC_KEY(key);
    return ec != NULL ? EC_KEY_get0_group(ec) : NULL;
}

OBJECT(RSA, rsa_key, "RSA", RSA_free, EVP_PKEY_get0_RSA, READ_RSA, WRITE_RSA)
OBJECT(RSA, rsa_public, "RSA public", RSA_free, EVP_PKEY_get0_RSA, READ_RSA_P, WRITE_RSA_P)
OBJECT(RSA, rsa_spki, "RSA SPKI", RSA_free, EVP_PKEY_get0_RSA, READ_RSA_U, WRITE_RSA_U)
OBJECT(EC_KEY, ec_key, "EC", EC_KEY_free, EVP_PKEY_get0_EC_KEY, READ_EC, WRITE_EC)
OBJECT(EC_KEY, ec_spki, "EC SPKI", EC_KEY_free, EVP_PKEY_get0_EC_KEY, READ_EC_U, WRITE_EC_U)
OBJECT(EC_GROUP, ec_group, "EC group", EC_GROUP_free, group_of, READ_EC_P, WRITE_EC_P)
OBJECT(DSA, dsa_key, "DSA", DSA_free, EVP_PKEY_get0_DSA, READ_DSA, WRITE_DSA)
OBJECT(DSA, dsa_spki, "DSA SPKI", DSA_free, EVP_PKEY_get0_DSA, READ_DSA_U, WRITE_DSA_U)
OBJECT(DSA, dsa_params, "DSA parameters", DSA_free, EVP_PKEY_get0_DSA, READ_DSA_P, WRITE_DSA_P)
OBJECT(DH, dh_params, "DH parameters", DH_free, EVP_PKEY_get0_DH, READ_DH, WRITE_DH)
OBJECT(DH, dhx_params, "DHX parameters", DH_free, EVP_PKEY_get0_DH, READ_DH, WRITE_DHX)

static const struct {
    int key;
    void (*run)(EVP_PKEY *key, const struct called *c, FILE *in, BIO *bytes);
} objects[] = {
    {0, rsa_key}, {0, rsa_public}, {0, rsa_spki},   {1, ec_key},    {1, ec_spki},    {1, ec_group},
    {3, dsa_key}, {3, dsa_spki},   {3, dsa_params}, {4, dh_params}, {4, dhx_params},
};

/* which, cipher, passphrase */
static bool call_object(const struct called *c)
{
    FILE *in = file_in(c);
    BIO *bytes = calls_in(c);
    CALLS_ONE_OF(objects, c->with[0])
        .run(keys[CALLS_ONE_OF(objects, c->with[0]).key], c, in, bytes);
    BIO_free(bytes);
    if (in != NULL)
        fclose(in);
    return true;
}

/* The bytes as a FILE with a key, read in each way, and by a caller that has no passphrase. */
static bool call_key_file(const struct called *c)
{
    static EVP_PKEY *(*const readers[])(FILE *, EVP_PKEY **, pem_password_cb *, void *) = {
        PEM_read_PrivateKey, PEM_read_PUBKEY, d2i_PKCS8PrivateKey_fp};
    FILE *in = file_in(c);
    EVP_PKEY *key = NULL;
    if (in != NULL)
        key = CALLS_ONE_OF(readers, c->with[0])(in, NULL, c->with[1] ? says_nothing : NULL, secret);
    const bool ok = in == NULL || key != NULL || ERR_peek_error() != 0;
    EVP_PKEY_free(key);
    if (in != NULL)
        fclose(in);
    return ok;
}

/* ---- Certificates and their like ---- */

#define VALUE(type, name, free_it, own)                                        \
    static void name(FILE *in, BIO *bytes)                                     \
    {                                                                          \
        BIO *out = BIO_new(BIO_s_mem());                                       \
        struct file f = {NULL, NULL, 0};                                       \
        file_open(&f);                                                         \
        if (own != NULL && out != NULL && PEM_write_bio_##type(out, own) == 1) \
            free_it(PEM_read_bio_##type(out, NULL, NULL, NULL));               \
        if (own != NULL)                                                       \
            PEM_write_##type(f.f, own);                                        \
        if (in != NULL)                                                        \
            free_it(PEM_read_##type(in, NULL, NULL, secret));                  \
        if (bytes != NULL)                                                     \
            free_it(PEM_read_bio_##type(bytes, NULL, NULL, secret));           \
        fclose(f.f);                                                           \
        free(f.text);                                                          \
        BIO_free(out);                                                         \
    }

static X509_REQ *request;
static X509_SIG *sealed;
static PKCS8_PRIV_KEY_INFO *plain;

static PKCS7 *no_pkcs7(void)
{
    return NULL;
}

static NETSCAPE_CERT_SEQUENCE *no_sequence(void)
{
    return NULL;
}

VALUE(X509, value_x509, X509_free, calls_cert(0))
VALUE(X509_AUX, value_aux, X509_free, calls_cert(1))
VALUE(X509_CRL, value_crl, X509_CRL_free, calls_crl())
VALUE(X509_REQ, value_req, X509_REQ_free, request)
VALUE(X509_PUBKEY, value_pubkey, X509_PUBKEY_free, X509_get_X509_PUBKEY(calls_cert(0)))
VALUE(PKCS7, value_pkcs7, PKCS7_free, no_pkcs7())
VALUE(NETSCAPE_CERT_SEQUENCE, value_sequence, NETSCAPE_CERT_SEQUENCE_free, no_sequence())
VALUE(PKCS8, value_sealed, X509_SIG_free, sealed)
VALUE(PKCS8_PRIV_KEY_INFO, value_plain, PKCS8_PRIV_KEY_INFO_free, plain)

static void value_new_request(FILE *in, BIO *bytes)
{
    BIO *out = calls_out();
    struct file f = {NULL, NULL, 0};
    file_open(&f);
    (void)in, (void)bytes;
    if (out != NULL)
        PEM_write_bio_X509_REQ_NEW(out, request);
    PEM_write_X509_REQ_NEW(f.f, request);
    fclose(f.f);
    free(f.text);
    BIO_free(out);
}

static bool call_value(const struct called *c)
{
    static void (*const all[])(FILE * in, BIO * bytes) = {
        value_x509,  value_aux,      value_crl,    value_req,   value_pubkey,
        value_pkcs7, value_sequence, value_sealed, value_plain, value_new_request,
    };
    FILE *in = file_in(c);
    BIO *bytes = calls_in(c);
    CALLS_ONE_OF(all, c->with[0])(in, bytes);
    BIO_free(bytes);
    if (in != NULL)
        fclose(in);
    return true;
}

/* ---- Many together ---- */

/* Out of a BIO or a FILE, each written again, with a cipher or without. */
static bool call_info(const struct called *c)
{
    FILE *in = file_in(c);
    BIO *bytes = calls_in(c), *out = calls_out();
    STACK_OF(X509_INFO) *all = NULL, *before = c->with[2] ? sk_X509_INFO_new_null() : NULL;
    if (c->with[0] == 0 && bytes != NULL)
        all = PEM_X509_INFO_read_bio(bytes, before, NULL, secret);
    if (c->with[0] == 1 && in != NULL)
        all = PEM_X509_INFO_read(in, before, NULL, secret);
    if (c->with[0] == 2 && in != NULL)
        all = PEM_X509_INFO_read_ex(in, before, says, secret, NULL, NULL);
    for (int i = 0; out != NULL && i < sk_X509_INFO_num(all); i++)
        PEM_X509_INFO_write_bio(out, sk_X509_INFO_value(all, i), (EVP_CIPHER *)cipher(c->with[1]),
                                (unsigned char *)secret, 6, NULL, NULL);
    if (all == NULL)
        sk_X509_INFO_pop_free(before, X509_INFO_free);
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    BIO_free(bytes);
    BIO_free(out);
    if (in != NULL)
        fclose(in);
    return true;
}

/* ---- Blocks ---- */

static bool call_block(const struct called *c)
{
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL;
    long len = 0;
    FILE *in = file_in(c);
    BIO *bytes = calls_in(c);
    struct file f = {NULL, NULL, 0};
    static const char *const names[] = {
        "CERTIFICATE", "X509 CRL", "ANY PRIVATE KEY", "PARAMETERS",         "TRUSTED CERTIFICATE",
        "PKCS7",       "CMS",      "DH PARAMETERS",   "CERTIFICATE REQUEST"};
    const char *wanted = CALLS_ONE_OF(names, c->with[1]);
    file_open(&f);
    if (in != NULL && c->with[0] == 0 && PEM_read(in, &name, &header, &data, &len) == 1)
        PEM_write(f.f, name, header, data, len);
    if (bytes != NULL && c->with[0] == 1)
        PEM_bytes_read_bio(&data, &len, &name, wanted, bytes, says, secret);
    if (bytes != NULL && c->with[0] == 2 &&
        PEM_bytes_read_bio_secmem(&data, &len, &name, wanted, bytes, NULL, secret) == 1) {
        OPENSSL_secure_clear_free(data, (size_t)len);
        OPENSSL_secure_free(name);
        data = NULL;
        name = NULL;
    }
    if (c->with[0] == 3) {
        BIO *out = calls_out();
        if (out != NULL)
            PEM_write_bio(out, wanted, c->with[2] ? "A: b\n" : "", c->bytes, (long)c->n);
        BIO_free(out);
    }
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    BIO_free(bytes);
    if (in != NULL)
        fclose(in);
    fclose(f.f);
    free(f.text);
    return true;
}

/* The header of an encrypted block, made and read. */
static bool call_header(const struct called *c)
{
    char text[PEM_BUFSIZE] = "", iv[16];
    EVP_CIPHER_INFO info;
    memset(iv, 7, sizeof(iv));
    PEM_proc_type(text, (int)c->with[0]);
    PEM_dek_info(text, "AES-128-CBC", sizeof(iv), iv);
    if (c->with[0] == PEM_TYPE_ENCRYPTED)
        calls_must(PEM_get_EVP_CIPHER_INFO(text, &info) == 1 && info.cipher != NULL &&
                       memcmp(info.iv, iv, sizeof(iv)) == 0,
                   "a header isn't read again");
    char *own = OPENSSL_malloc(c->n + 1);
    if (own != NULL) {
        memcpy(own, c->bytes, c->n);
        own[c->n] = '\0';
        if (PEM_get_EVP_CIPHER_INFO(own, &info) == 1) {
            unsigned char data[64] = {0};
            long len = sizeof(data);
            const struct pass p = pass(c->with[1]);
            PEM_do_header(&info, data, &len, p.cb, secret);
        }
    }
    OPENSSL_free(own);
    return true;
}

static bool call_sign(const struct called *c)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char signature[512];
    unsigned n = 0;
    EVP_PKEY *key = CALLS_ONE_OF(keys, c->with[0]);
    if (ctx != NULL && PEM_SignInit(ctx, (EVP_MD *)EVP_sha256()) == 1 &&
        PEM_SignUpdate(ctx, c->bytes, (unsigned)c->n) == 1)
        fuzz_must(PEM_SignFinal(ctx, signature, &n, key) != 1 || n <= sizeof(signature), "long");
    EVP_MD_CTX_free(ctx);
    return true;
}

/* The library's own answer when it is asked for a passphrase. */
static bool call_default(const struct called *c)
{
    char buf[8];
    const int n = PEM_def_callback(buf, (int)sizeof(buf), 0, c->with[0] ? secret : (char[]){""});
    fuzz_must(n == (c->with[0] ? 6 : 0) || n < 0, "not the passphrase");
    return true;
}

static const struct call table[] = {
    {"key", call_key},           {"same_key", call_same_key}, {"object", call_object},
    {"key_file", call_key_file}, {"value", call_value},       {"info", call_info},
    {"block", call_block},       {"header", call_header},     {"sign", call_sign},
    {"default", call_default},
};

/* By `openssl genpkey`. */
static const char dsa_pem[] = "-----BEGIN PRIVATE KEY-----\n"
                              "MIIBSgIBADCCASsGByqGSM44BAEwggEeAoGBAI3U8f+Ef0f6Jlej/emIJrrHXpvH\n"
                              "8Gd3jdWKDvcRW7c4wb/Mi9nw73cSImzTzHpVqzGjrag6r5ZdV/heXcgzDvSv2WXP\n"
                              "EQw5GS9uMPkj3MeuCFa627c+/kNWbxCSWaBgvyAOjJXhilAX2DtoteGzXFy2XB5f\n"
                              "XBMJdMMX5iiVfUQNAhUAmkq3OQShTVrH24uq6MWo7C3o8aMCgYBnTxUBBr1T5Ny7\n"
                              "X0aOMm8diTIqaZhQv99BDCfABxf8pz3y9dHjyGGE5KriKsNT8u1ZBfs5gJezF+95\n"
                              "+soORWBoWsYF1Mksz6NiFgJnuW5H+cTecaZL7et4kChcSqjDJInoJY5u4Ma28etN\n"
                              "sZKzmdbJhB6iNRGRBrZMZYBr9aeMDgQWAhQDbAze6jAJKWZ2GyXRk/Y764sNGQ==\n"
                              "-----END PRIVATE KEY-----\n";

static EVP_PKEY *read_key(const char *text)
{
    BIO *in = BIO_new_mem_buf(text, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, secret);
    BIO_free(in);
    fuzz_must(key != NULL, "no key");
    return key;
}

static EVP_PKEY *dh_key(void)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    fuzz_must(ctx != NULL && EVP_PKEY_keygen_init(ctx) > 0 &&
                  EVP_PKEY_CTX_set_group_name(ctx, "ffdhe2048") > 0 &&
                  EVP_PKEY_keygen(ctx, &key) > 0,
              "no DH key");
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static void begin(void)
{
    calls_begin();
    calls_make_keys();
    derive_cheaply();
    for (int i = 0; i < CALLS_KEYS; i++)
        keys[i] = calls_key(i);
    keys[CALLS_KEYS] = read_key(dsa_pem);
    keys[CALLS_KEYS + 1] = dh_key();
    request = X509_REQ_new();
    X509_REQ_set_pubkey(request, keys[0]);
    fuzz_must(X509_REQ_sign(request, keys[0], EVP_sha256()) > 0, "no request");
    plain = EVP_PKEY2PKCS8(keys[1]);
    sealed = PKCS8_encrypt(-1, EVP_aes_128_cbc(), secret, 6, NULL, 0, 10, plain);
    fuzz_must(plain != NULL && sealed != NULL, "no key");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun)
        begin();
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
