/* An authority by a configuration. */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

/* ---- Files, by the process ---- */

static char cert_file[64], key_file[64], both_file[64];

static void write_files(void)
{
    const int id = (int)getpid();
    snprintf(cert_file, sizeof(cert_file), "/tmp/ts-cert.%d", id);
    snprintf(key_file, sizeof(key_file), "/tmp/ts-key.%d", id);
    snprintf(both_file, sizeof(both_file), "/tmp/ts-both.%d", id);
    X509 *tsa = tsa_cert(TS_TSA), *ca = tsa_cert(TS_CA);
    BIO *out = BIO_new_file(cert_file, "w");
    PEM_write_bio_X509(out, tsa);
    BIO_free(out);
    out = BIO_new_file(key_file, "w");
    BIO_puts(out, tsa_key_pem);
    BIO_free(out);
    out = BIO_new_file(both_file, "w");
    PEM_write_bio_X509(out, ca);
    BIO_puts(out, tsa_key_pem);
    PEM_write_bio_X509(out, tsa);
    BIO_free(out);
    X509_free(tsa);
    X509_free(ca);
}

static void remove_files(void)
{
    unlink(cert_file);
    unlink(key_file);
    unlink(both_file);
}

/* ---- Lines ---- */

static ASN1_INTEGER *give_serial(struct TS_resp_ctx *ctx, void *data)
{
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    (void)ctx;
    say("serial of %s\n", (const char *)data);
    ASN1_INTEGER_set(serial, 9);
    return serial;
}

static int set_serial(CONF *c, const char *section, TS_RESP_CTX *ctx)
{
    return TS_CONF_set_serial(c, section, give_serial, ctx);
}

static int set_digest(CONF *c, const char *section, TS_RESP_CTX *ctx)
{
    return TS_CONF_set_signer_digest(c, section, NULL, ctx);
}

static int set_policy(CONF *c, const char *section, TS_RESP_CTX *ctx)
{
    return TS_CONF_set_def_policy(c, section, NULL, ctx);
}

static int set_digits(CONF *c, const char *section, TS_RESP_CTX *ctx)
{
    return TS_CONF_set_clock_precision_digits(c, section, ctx);
}

static int set_device(CONF *c, const char *section, TS_RESP_CTX *ctx)
{
    (void)ctx;
    return TS_CONF_set_crypto_device(c, section, NULL);
}

static const struct {
    const char *name;
    int (*set)(CONF *c, const char *section, TS_RESP_CTX *ctx);
    const char *values[10];
} lines[] = {
    {"serial", set_serial, {"", "file"}},
    {"signer_digest", set_digest, {"nosuch", "sha1", "rsaEncryption", "", "SHA2-256", "sha3-256"}},
    {"default_policy", set_policy, {"nosuch", "sha1", "1.2.3", ""}},
    {"other_policies",
     TS_CONF_set_policies,
     {"1.2.3", "1.2.3,nosuch", "", "a:b", "1.2.3,", "a:1.2"}},
    {"digests", TS_CONF_set_digests, {"sha1", "nosuch", "sha1,nosuch", "", "sha1:x", "x:sha1,md5"}},
    {"accuracy",
     TS_CONF_set_accuracy,
     {"secs:1", "secs:a", "secs", "days:1", "millisecs:5,microsecs:7", "secs:-1", "", "secs:1,,x",
      "secs:1,secs:2", "millisecs:1001"}},
    {"clock_precision_digits", set_digits, {"0", "6", "7", "-1", "a", "", " 3", "3x"}},
    {"ordering", TS_CONF_set_ordering, {"yes", "no", "YES", "1", ""}},
    {"tsa_name", TS_CONF_set_tsa_name, {"yes", "no", "y"}},
    {"ess_cert_id_chain", TS_CONF_set_ess_cert_id_chain, {"yes", "no", "x"}},
    {"ess_cert_id_alg", TS_CONF_set_ess_cert_id_digest, {"sha1", "sha512", "nosuch", "", "md5"}},
    {"crypto_device", set_device, {"builtin"}},
};

static CONF *configuration(const char *text)
{
    CONF *c = NCONF_new(NULL);
    BIO *in = BIO_new_mem_buf(text, -1);
    check(NCONF_load_bio(c, in, NULL) > 0, "a configuration");
    BIO_free(in);
    return c;
}

static void say_settings(TS_RESP_CTX *ctx)
{
    TS_REQ *req = tsa_request(EVP_sha256(), 1, NULL, 0);
    TS_RESP *r = tsa_answer(ctx, req);
    BIO *out = BIO_new(BIO_s_mem());
    say_errors();
    TS_RESP_print_bio(out, r);
    say_bio(out);
    BIO_free(out);
    TS_RESP_free(r);
    TS_REQ_free(req);
}

static int give_time(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    (void)ctx, (void)data;
    *sec = TS_NOW;
    *usec = 123456;
    return 1;
}

static void line(size_t i, const char *value)
{
    char text[200];
    snprintf(text, sizeof(text), "[t]\n%s=%s\n", value != NULL ? lines[i].name : "x",
             value != NULL ? value : "y");
    CONF *c = configuration(text);
    TS_RESP_CTX *ctx = tsa_context();
    TS_RESP_CTX_set_time_cb(ctx, give_time, NULL);
    say("%s=%s: %d\n", lines[i].name, value != NULL ? value : "-", lines[i].set(c, "t", ctx));
    say_errors();
    say_settings(ctx);
    TS_RESP_CTX_free(ctx);
    NCONF_free(c);
}

void test_ts_conf_lines(void)
{
    transcript_begin("ts-conf-lines");
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        for (size_t k = 0; k < 10 && lines[i].values[k] != NULL; k++)
            line(i, lines[i].values[k]);
        line(i, NULL);
    }
    CONF *c = configuration("[tsa]\ndefault_tsa=t\n"), *none = configuration("[x]\ny=z\n");
    const char *section = TS_CONF_get_tsa_section(none, NULL);
    say("%s %s ", TS_CONF_get_tsa_section(c, NULL), TS_CONF_get_tsa_section(c, "other"));
    say("%s\n", section != NULL ? section : "-");
    say_errors();
    say("%d\n", TS_CONF_set_default_engine("builtin"));
    NCONF_free(none);
    NCONF_free(c);
    transcript_end("380fcf9d9254d1afd246bf4a336e551d6ba703730fa44941c8050ec06c8a3a27");
}

/* ---- Files ---- */

static void say_certs(const char *file)
{
    X509 *cert = TS_CONF_load_cert(file);
    check((cert != NULL) == (ERR_peek_error() == 0), "an error says why");
    ERR_clear_error();
    STACK_OF(X509) *certs = TS_CONF_load_certs(file);
    ERR_clear_error();
    EVP_PKEY *key = TS_CONF_load_key(file, NULL);
    ERR_clear_error();
    say("%d %d %d\n", cert != NULL, sk_X509_num(certs), key != NULL);
    EVP_PKEY_free(key);
    sk_X509_pop_free(certs, X509_free);
    X509_free(cert);
}

void test_ts_conf_files(void)
{
    char text[400];
    write_files();
    transcript_begin("ts-conf-files");
    say_certs(cert_file);
    say_certs(key_file);
    say_certs(both_file);
    say_certs("/nonexistent");
    snprintf(text, sizeof(text),
             "[t]\nsigner_cert=%s\nsigner_key=%s\ncerts=%s\n[u]\nsigner_cert=%s\n", cert_file,
             key_file, both_file, both_file);
    CONF *c = configuration(text);
    TS_RESP_CTX *ctx = tsa_context();
    say("%d", TS_CONF_set_signer_cert(c, "t", NULL, ctx));
    say(" %d", TS_CONF_set_signer_key(c, "t", NULL, NULL, ctx));
    say(" %d\n", TS_CONF_set_certs(c, "t", NULL, ctx));
    say_errors();
    say_settings(ctx);
    say("%d", TS_CONF_set_signer_cert(c, "u", NULL, ctx)); /* a CA's */
    say(" %d", TS_CONF_set_signer_cert(c, "v", NULL, ctx));
    say(" %d", TS_CONF_set_signer_key(c, "u", NULL, NULL, ctx));
    say(" %d", TS_CONF_set_certs(c, "u", NULL, ctx));
    say(" %d\n", TS_CONF_set_signer_cert(c, "v", cert_file, ctx));
    say_errors();
    TS_RESP_CTX_free(ctx);
    NCONF_free(c);
    remove_files();
    transcript_end("07838c2d041df03857704d19d600b12329ea5d358e08829f953513418c7f2fe7");
}
