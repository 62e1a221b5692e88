/* Sessions as objects: their ASN.1 form, what is kept of them, a context's cache. Public interface
 * alone. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <string.h>
#include <time.h>

#include "tests/check.h"
#include "tests/suite.h"

/* ---- the ASN.1 form ---- */

/* version 1, TLS 1.2, TLS_AES_128_GCM_SHA256, id "abc", a key of 4 bytes. */
#define FIXED    \
    "020101"     \
    "02020303"   \
    "04021301"   \
    "0403616263" \
    "04046b6b6b6b"
#define TIMES    \
    "a103020105" \
    "a203020105"
#define CONTEXT "a4020400"
#define GROUP   "b303020100"

static const struct {
    const char *name, *in, *out; /* the SEQUENCE's contents; NULL: refused */
} forms[] = {
    {"plain", FIXED TIMES, FIXED TIMES CONTEXT GROUP},
    {"times below zero",
     FIXED "a1030201fb"
           "a2030201fb",
     FIXED "a1030201fb"
           "a2030201fb" CONTEXT GROUP},
    {"context", FIXED TIMES "a4050403637478", FIXED TIMES "a4050403637478" GROUP},
    {"verdict", FIXED TIMES "a503020112", FIXED TIMES CONTEXT "a503020112" GROUP},
    {"verdict 0", FIXED TIMES "a503020100", FIXED TIMES CONTEXT GROUP},
    {"host",
     FIXED TIMES "a605040361"
                 "0062",
     FIXED TIMES CONTEXT "a603040161" GROUP},
    {"psk",
     FIXED TIMES "a70604"
                 "0468696e74"
                 "a804"
                 "04026964",
     FIXED TIMES CONTEXT "a70604"
                         "0468696e74"
                         "a804"
                         "04026964" GROUP},
    {"ticket",
     FIXED TIMES "a903020107"
                 "aa0604047469636b",
     FIXED TIMES CONTEXT "a903020107"
                         "aa0604047469636b" GROUP},
    {"empty ticket", FIXED TIMES "aa020400", FIXED TIMES CONTEXT "aa020400" GROUP},
    {"compression", FIXED TIMES "ab03040101", FIXED TIMES CONTEXT "ab03040101" GROUP},
    {"srp", FIXED TIMES "ac06040475736572", FIXED TIMES CONTEXT "ac06040475736572" GROUP},
    {"extms", FIXED TIMES "ad03020101", FIXED TIMES CONTEXT "ad03020101" GROUP},
    {"age", FIXED TIMES "ae07020500ffffffff", FIXED TIMES CONTEXT "ae07020500ffffffff" GROUP},
    {"early", FIXED TIMES "af03020105", FIXED TIMES CONTEXT "af03020105" GROUP},
    {"alpn", FIXED TIMES "b00404026832", FIXED TIMES CONTEXT "b00404026832" GROUP},
    {"fragment", FIXED TIMES "b103020104", FIXED TIMES CONTEXT "b103020104" GROUP},
    {"data", FIXED TIMES "b2050403617070", FIXED TIMES CONTEXT "b2050403617070" GROUP},
    {"group", FIXED TIMES "b30302011d", FIXED TIMES CONTEXT "b30302011d"},
    {"key of SSLv2", FIXED "8000" TIMES, FIXED TIMES CONTEXT GROUP},
    {"nothing", "", NULL},
    {"format 2",
     "020102"
     "02020303"
     "04021301"
     "0403616263"
     "04046b6b6b6b",
     NULL},
    {"protocol 4.0",
     "020101"
     "02020400"
     "04021301"
     "0403616263"
     "04046b6b6b6b",
     NULL},
    {"cipher of 3 bytes",
     "020101"
     "02020303"
     "0403031301"
     "0403616263"
     "04046b6b6b6b",
     NULL},
    {"no such cipher",
     "020101"
     "02020303"
     "0402fedc"
     "0403616263"
     "04046b6b6b6b",
     NULL},
    {"id of 33 bytes",
     "020101"
     "02020303"
     "04021301"
     "0421"
     "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"
     "04046b6b6b6b",
     NULL},
    {"order",
     FIXED "a203020105"
           "a103020105",
     NULL},
    {"twice",
     FIXED "a203020105"
           "a203020105",
     NULL},
    {"field 20", FIXED "b403020105", NULL},
    {"number too long", FIXED "a10402020005", NULL},
    {"age below zero", FIXED "ae030201ff", NULL},
    {"age of 5 bytes", FIXED "ae07020501ffffffff", NULL},
    {"context of 33 bytes",
     FIXED "a4230421"
           "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20",
     NULL},
    {"two compressions", FIXED "ab0404020102", NULL},
    {"bytes after a number", FIXED "a1040201057a", NULL},
    {"no certificate", FIXED "a3023000", NULL},
};

/* A SEQUENCE of the hex digits' bytes. */
static size_t sequence(const char *hex, unsigned char out[256])
{
    size_t len = 0;
    if (hex[0] != 0)
        check(OPENSSL_hexstr2buf_ex(out + 2, 254, &len, hex, 0) == 1 && len < 128, "hex");
    out[0] = 0x30;
    out[1] = (unsigned char)len;
    return len + 2;
}

/* From a buffer of just that size, so that a sanitizer sees a byte read too many. */
static SSL_SESSION *decode(const unsigned char *bytes, size_t len, size_t *used)
{
    unsigned char *copy = OPENSSL_malloc(len + (len == 0));
    if (copy == NULL)
        return NULL;
    memcpy(copy, bytes, len);
    const unsigned char *at = copy;
    SSL_SESSION *n = d2i_SSL_SESSION(NULL, &at, (long)len);
    *used = (size_t)(at - copy);
    OPENSSL_free(copy);
    return n;
}

static void check_form(size_t i)
{
    unsigned char in[256], want[256], *out = NULL;
    size_t in_len = sequence(forms[i].in, in), used;
    SSL_SESSION *n = decode(in, in_len, &used);
    check_context("session/%s", forms[i].name);
    if (!check((n != NULL) == (forms[i].out != NULL), "taken: %d", n != NULL) || n == NULL)
        return;
    check(used == in_len, "%zu bytes of %zu", used, in_len);
    size_t want_len = sequence(forms[i].out, want);
    int len = i2d_SSL_SESSION(n, &out);
    if (check(len == (int)want_len, "%d bytes, not %zu", len, want_len))
        check_bytes("written", out, want, want_len);
    OPENSSL_free(out);
    SSL_SESSION_free(n);
    for (size_t cut = 0; cut < in_len; cut++)
        check(decode(in, cut, &used) == NULL, "cut to %zu", cut);
}

static void check_pem(void)
{
    unsigned char in[256];
    size_t used, len = sequence(FIXED TIMES, in);
    SSL_SESSION *n = decode(in, len, &used), *back = SSL_SESSION_new(), *kept = back;
    BIO *b = BIO_new(BIO_s_mem());
    check(PEM_write_bio_SSL_SESSION(b, n) == 1, "PEM_write_bio");
    check(PEM_read_bio_SSL_SESSION(b, &back, NULL, NULL) == kept && back == kept, "PEM_read_bio");
    check(SSL_SESSION_get_time(back) == 5 &&
              SSL_SESSION_get_protocol_version(back) == TLS1_2_VERSION,
          "what was written");
    (void)BIO_reset(b);
    check(SSL_SESSION_print(b, n) == 1 && SSL_SESSION_print_keylog(b, n) == 1, "print");
    static const char text[] = "SSL-Session:\n"
                               "    Protocol  : TLSv1.2\n"
                               "    Cipher    : TLS_AES_128_GCM_SHA256\n"
                               "    Session-ID: 616263\n"
                               "    Session-ID-ctx: \n"
                               "    Master-Key: 6B6B6B6B\n"
                               "    PSK identity: None\n"
                               "    PSK identity hint: None\n"
                               "    SRP username: None\n"
                               "    Start Time: 5\n"
                               "    Timeout   : 5 (sec)\n"
                               "    Verify return code: 0 (ok)\n"
                               "    Extended master secret: no\n"
                               "RSA Session-ID:616263 Master-Key:6B6B6B6B\n";
    char *got;
    long got_len = BIO_get_mem_data(b, &got);
    if (check(got_len == (long)strlen(text), "%ld characters", got_len))
        check_bytes("text", got, text, strlen(text));
    BIO_free(b);
    SSL_SESSION_free(n);
    SSL_SESSION_free(back);
}

void test_ssl_session_form(void)
{
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        check_form(i);
    check_context("session/form");
    check_pem();
    SSL_SESSION *n = SSL_SESSION_new();
    check(i2d_SSL_SESSION(n, NULL) == 0 && i2d_SSL_SESSION(NULL, NULL) == 0, "nothing to write");
    SSL_SESSION_free(n);
    ERR_clear_error();
}

/* ---- what is kept ---- */

void test_ssl_session_fields(void)
{
    unsigned char key[600], out[600];
    SSL_SESSION *n = SSL_SESSION_new();
    const unsigned char *at;
    unsigned int id_len;
    size_t len;
    void *data;
    check_context("session/fields");
    memset(key, 'k', sizeof key);
    for (size_t i = 0; i <= 512; i += 64) { /* up to a PSK's greatest length */
        check(SSL_SESSION_set1_master_key(n, key, i) == 1, "key of %zu", i);
        check(SSL_SESSION_get_master_key(n, NULL, 0) == i, "its length");
        check(SSL_SESSION_get_master_key(n, out, sizeof out) == i, "it");
        SSL_SESSION *copy = SSL_SESSION_dup(n);
        check(SSL_SESSION_get_master_key(copy, out, sizeof out) == i, "its copy");
        check_bytes("key", out, key, i);
        SSL_SESSION_free(copy);
    }
    check(SSL_SESSION_set1_master_key(n, key, 513) == 0, "key too long");
    check(SSL_SESSION_is_resumable(n) == 0, "without an id");
    check(SSL_SESSION_set1_id(n, key, 33) == 0, "id too long");
    check(SSL_SESSION_set1_id(n, key, 32) == 1 && SSL_SESSION_is_resumable(n) == 1, "id");
    check(SSL_SESSION_get_id(n, &id_len) != NULL && id_len == 32, "id's length");
    check(SSL_SESSION_set1_id_context(n, key, 33) == 0, "context too long");
    check(SSL_SESSION_set1_id_context(n, key, 3) == 1, "context");
    check(SSL_SESSION_get0_id_context(n, &id_len) != NULL && id_len == 3, "context's length");
    check(SSL_SESSION_set1_hostname(n, "a.example") == 1 &&
              strcmp(SSL_SESSION_get0_hostname(n), "a.example") == 0,
          "host");
    check(SSL_SESSION_set1_hostname(n, NULL) == 1 && SSL_SESSION_get0_hostname(n) == NULL, "none");
    SSL_SESSION_set1_alpn_selected(n, key, 2);
    SSL_SESSION_get0_alpn_selected(n, &at, &len);
    check(len == 2 && memcmp(at, "kk", 2) == 0, "alpn");
    SSL_SESSION_set1_alpn_selected(n, key, 0);
    SSL_SESSION_get0_alpn_selected(n, &at, &len);
    check(len == 0 && at == NULL, "no alpn");
    check(SSL_SESSION_set1_ticket_appdata(n, key, 5) == 1 &&
              SSL_SESSION_get0_ticket_appdata(n, &data, &len) == 1 && len == 5,
          "ticket's data");
    check(SSL_SESSION_set1_ticket_appdata(n, NULL, 5) == 1 &&
              SSL_SESSION_get0_ticket_appdata(n, &data, &len) == 1 && len == 0,
          "no data");
    check(SSL_SESSION_set_time(n, 7) == 7 && SSL_SESSION_get_time(n) == 7, "time");
    check(SSL_SESSION_set_timeout(n, 7) == 1 && SSL_SESSION_get_timeout(n) == 7, "timeout");
    check(SSL_SESSION_get_time(NULL) == 0 && SSL_SESSION_set_timeout(NULL, 1) == 0, "of none");
    check(SSL_SESSION_has_ticket(n) == 0 && SSL_SESSION_get_compress_id(n) == 0 &&
              SSL_SESSION_get_max_fragment_length(n) == 0 && SSL_SESSION_get0_peer(n) == NULL,
          "what isn't there");
    SSL_SESSION_free(n);
    ERR_clear_error();
}

/* ---- a context's cache ---- */

static unsigned removed;
static void count_removed(SSL_CTX *ctx, SSL_SESSION *n)
{
    (void)ctx;
    (void)n;
    removed++;
}

static SSL_SESSION *session_with(unsigned char id, long made, long timeout)
{
    unsigned char bytes[4] = {id, 2, 3, 4};
    SSL_SESSION *n = SSL_SESSION_new();
    SSL_SESSION_set1_id(n, bytes, sizeof bytes);
    SSL_SESSION_set_protocol_version(n, TLS1_2_VERSION);
    SSL_SESSION_set_time(n, made);
    SSL_SESSION_set_timeout(n, timeout);
    return n;
}

static void check_replacing(SSL_CTX *ctx)
{
    SSL_SESSION *a = session_with(1, 1000, 100), *b = session_with(1, 1000, 100);
    check(SSL_CTX_add_session(ctx, a) == 1 && SSL_CTX_add_session(ctx, a) == 0, "added once");
    check(SSL_CTX_add_session(ctx, b) == 1 && SSL_CTX_sess_number(ctx) == 1, "another of the id");
    check(SSL_SESSION_is_resumable(a) == 1, "the replaced is as good as it was");
    check(SSL_CTX_remove_session(ctx, a) == 1 && SSL_CTX_sess_number(ctx) == 0, "out by its id");
    check(SSL_SESSION_is_resumable(a) == 0 && SSL_SESSION_is_resumable(b) == 1, "as it was told");
    check(SSL_CTX_remove_session(ctx, a) == 0 && removed == 2, "told of both");
    check(SSL_CTX_remove_session(ctx, NULL) == 0, "none");
    SSL_SESSION_free(a);
    SSL_SESSION_free(b);
}

static void check_expiry(SSL_CTX *ctx)
{
    static const struct {
        long made, timeout;
    } sessions[] = {{1000, 100}, {900, 300}, {1000, 50}, {1200, 1}, {1000, 10000}};
    for (unsigned char i = 0; i < 5; i++) {
        SSL_SESSION *n = session_with(i, sessions[i].made, sessions[i].timeout);
        check(SSL_CTX_add_session(ctx, n) == 1, "add");
        SSL_SESSION_free(n);
    }
    static const struct {
        long at, left;
    } turns[] = {{1050, 5}, {1051, 4}, {1100, 4}, {1101, 3}, {1201, 2}, {1202, 1}, {10999, 1}};
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
        SSL_CTX_flush_sessions(ctx, turns[i].at);
        check(SSL_CTX_sess_number(ctx) == turns[i].left, "%ld at %ld", SSL_CTX_sess_number(ctx),
              turns[i].at);
    }
    SSL_CTX_flush_sessions(ctx, 0);
    check(SSL_CTX_sess_number(ctx) == 0, "all");
}

/* A full cache drops those that end first; which is full a little early in OpenSSL. */
static void check_limit(SSL_CTX *ctx)
{
    SSL_SESSION *kept[10];
    SSL_CTX_sess_set_cache_size(ctx, 4);
    for (unsigned char i = 0; i < 10; i++) {
        kept[i] = session_with(i, 1000 + (i == 0 ? 50 : i), 100);
        check(SSL_CTX_add_session(ctx, kept[i]) == 1, "add");
    }
    long n = SSL_CTX_sess_number(ctx);
    check(n == 3 || n == 4, "%ld", n);
    check(SSL_CTX_sess_cache_full(ctx) == 10 - n, "dropped %ld", SSL_CTX_sess_cache_full(ctx));
    check(SSL_SESSION_is_resumable(kept[0]) && SSL_SESSION_is_resumable(kept[9]) &&
              !SSL_SESSION_is_resumable(kept[1]),
          "the right ones");
    SSL_SESSION_set_time(kept[0], 1); /* now it goes first */
    SSL_CTX_flush_sessions(ctx, 1000);
    check(SSL_CTX_sess_number(ctx) == n - 1 && !SSL_SESSION_is_resumable(kept[0]), "moved");
    for (int i = 0; i < 10; i++)
        SSL_SESSION_free(kept[i]);
}

void test_ssl_session_cache(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    check_context("session/cache");
    removed = 0;
    SSL_CTX_sess_set_remove_cb(ctx, count_removed);
    check(SSL_CTX_sess_get_remove_cb(ctx) == count_removed, "callback");
    check_replacing(ctx);
    check_expiry(ctx);
    check_limit(ctx);
    check(SSL_CTX_set_timeout(ctx, 100) == 7200 && SSL_CTX_get_timeout(ctx) == 100, "timeout");
    SSL_CTX_free(ctx);
    ERR_clear_error();
}
