/* What few programs call: DANE, Certificate Transparency, jobs that pause, BIO_f_ssl, SRP, tables
 * of names. */
#include <openssl/conf.h>
#include <openssl/ct.h>
#include <openssl/srp.h>
#include <string.h>

#include "fuzz/api/api.h"
#include "tests/alloc/alloc.h"

/* ---- DANE ---- */

static void dane_ctx(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    if (c != NULL && SSL_CTX_dane_enable(c) > 0) {
        unsigned long was = SSL_CTX_dane_set_flags(c, 3);
        fuzz_must(SSL_CTX_dane_clear_flags(c, 3) == (was | 3), "other flags");
        SSL_CTX_dane_set_flags(c, was);
    }
}

static void dane_type(struct api *a)
{
    static const char *const names[] = {"SHA256", "SHA512", "SHA1", NULL};
    SSL_CTX *c = api_ctx(a);
    const char *name = names[api_number(a) % 4];
    uint8_t type = (uint8_t)api_number(a), strength = (uint8_t)api_number(a);
    const EVP_MD *md = name != NULL ? EVP_get_digestbyname(name) : NULL;
    if (c != NULL)
        api_said(a, SSL_CTX_dane_mtype_set(c, md, type, strength) > 0, "a type of DANE");
}

static void dane_flags(struct api *a)
{
    SSL *s = api_ssl(a);
    unsigned long on = (unsigned long)api_number(a), off = (unsigned long)api_number(a);
    if (s == NULL)
        return;
    SSL_dane_set_flags(s, on);
    SSL_dane_clear_flags(s, off);
}

/* tlsa sN USAGE SELECTOR TYPE CERT or BYTES: of a certificate its digest or all of it. */
static void tlsa(struct api *a)
{
    SSL *s = api_ssl(a);
    uint8_t usage = (uint8_t)api_number(a), selector = (uint8_t)api_number(a);
    uint8_t type = (uint8_t)api_number(a);
    const char *what = api_text(a);
    unsigned char md[EVP_MAX_MD_SIZE], *der = NULL;
    unsigned n = 0;
    if (s == NULL)
        return;
    if (what == NULL || strcmp(what, "bytes") == 0) {
        struct bytes b = api_bytes(a);
        api_said(a, SSL_dane_tlsa_add(s, usage, selector, type, b.ptr, b.len) > 0, "a record");
        return;
    }
    size_t which = strtoul(what, NULL, 0) % (IDENTITIES + 1);
    X509 *x = which == IDENTITIES ? identity_ca() : identity_cert((enum identity)which);
    int len = selector == 1 ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x), &der) : i2d_X509(x, &der);
    const EVP_MD *digest = type == 1 ? EVP_sha256() : EVP_sha512();
    if (len > 0 && type == 0)
        api_said(a, SSL_dane_tlsa_add(s, usage, selector, 0, der, (size_t)len) > 0, "a record");
    else if (len > 0 && EVP_Digest(der, (size_t)len, md, &n, digest, NULL) == 1)
        api_said(a, SSL_dane_tlsa_add(s, usage, selector, type, md, n) > 0, "a record");
    OPENSSL_free(der);
}

static void dane_look(struct api *a)
{
    SSL *s = api_ssl(a);
    uint8_t usage = 0, selector = 0, type = 0;
    const unsigned char *data = NULL;
    size_t n = 0;
    X509 *cert = NULL;
    EVP_PKEY *key = NULL;
    if (s == NULL)
        return;
    SSL_get0_dane(s);
    SSL_get0_dane_authority(s, &cert, &key);
    SSL_get0_dane_authority(s, NULL, NULL);
    SSL_get0_dane_tlsa(s, NULL, NULL, NULL, NULL, NULL);
    if (SSL_get0_dane_tlsa(s, &usage, &selector, &type, &data, &n) >= 0 && data != NULL)
        fuzz_must(usage <= 3 && selector <= 1 && n > 0, "a record that matched");
    SSL_get_verify_result(s);
}

/* ---- Certificate Transparency ---- */

static void ct(struct api *a)
{
    struct api_owner o = api_owner(a);
    int mode = (int)api_number(a);
    if (o.ssl != NULL) {
        api_said(a, SSL_enable_ct(o.ssl, mode) == 1, "no transparency");
        SSL_ct_is_enabled(o.ssl);
    } else if (o.ctx != NULL) {
        api_said(a, SSL_CTX_enable_ct(o.ctx, mode) == 1, "no transparency");
        SSL_CTX_ct_is_enabled(o.ctx);
    }
}

static void ct_logs(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    bool none = api_number(a) != 0;
    if (c == NULL)
        return;
    CTLOG_STORE *logs = none ? NULL : CTLOG_STORE_new();
    SSL_CTX_set0_ctlog_store(c, logs);
    fuzz_must(SSL_CTX_get0_ctlog_store(c) == logs, "another store of logs");
    if (!none)
        SSL_CTX_set_default_ctlog_list_file(c);
}

/* ---- jobs that pause ---- */

static void async_look(struct api *a)
{
    SSL *s = api_ssl(a);
    OSSL_ASYNC_FD fds[8], gone[8];
    size_t n = 0, gone_n = 0;
    int status = 0;
    if (s == NULL)
        return;
    SSL_waiting_for_async(s);
    SSL_get_async_status(s, &status);
    if (SSL_get_all_async_fds(s, NULL, &n) == 1 && n < 8)
        SSL_get_all_async_fds(s, fds, &n);
    if (SSL_get_changed_async_fds(s, NULL, &n, NULL, &gone_n) == 1 && n < 8 && gone_n < 8)
        SSL_get_changed_async_fds(s, fds, &n, gone, &gone_n);
}

/* ---- BIO_f_ssl ---- */

static void filter(struct api *a)
{
    static const char long_line[100];
    SSL_CTX *client = api_ctx(a), *server = api_ctx(a);
    unsigned order = (unsigned)api_number(a);
    BIO *c = client != NULL ? BIO_new_ssl(client, 1) : NULL;
    BIO *s = server != NULL ? BIO_new_ssl(server, 0) : NULL, *one = NULL, *other = NULL, *dup;
    char buf[100];
    SSL *ssl = NULL;
    if (c == NULL || s == NULL || BIO_new_bio_pair(&one, 0, &other, 0) != 1) {
        BIO_free(c);
        BIO_free(s);
        return;
    }
    c = BIO_push(c, one);
    s = BIO_push(s, other);
    BIO_get_ssl(c, &ssl);
    BIO_set_ssl_renegotiate_bytes(c, (order & 1) != 0 ? 512 : 0);
    BIO_set_ssl_renegotiate_timeout(s, (order & 2) != 0 ? 60 : 0);
    if ((order & 4) != 0)
        BIO_set_ssl_mode(c, (order & 64) != 0);
    for (int i = 0; i < 12; i++) {
        BIO_do_handshake(c);
        BIO_do_handshake(s);
        BIO_write(c, long_line, sizeof(long_line));
        BIO_puts(s, "hello");
        BIO_read(c, buf, sizeof(buf));
        BIO_gets(s, buf, sizeof(buf));
        BIO_read(s, buf, sizeof(buf));
    }
    fuzz_must(BIO_get_num_renegotiates(c) >= 0, "fewer than none");
    fuzz_must(BIO_ctrl_pending(c) < 100000 && BIO_ctrl_wpending(s) < 100000, "so much waits");
    (void)BIO_flush(c);
    BIO_ssl_copy_session_id(c, s);
    if ((order & 8) != 0 && (dup = BIO_dup_chain(c)) != NULL)
        BIO_free_all(dup);
    if ((order & 16) != 0)
        (void)BIO_reset(c);
    (void)BIO_set_close(c, BIO_CLOSE);
    fuzz_must(BIO_get_close(c) == BIO_CLOSE, "it isn't closed with it");
    BIO_ssl_shutdown(c);
    if ((order & 32) != 0)
        BIO_free(BIO_pop(s) != NULL ? other : NULL), other = NULL;
    BIO_free_all(c);
    BIO_free_all(s);
}

static void filters(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    BIO *connect = c != NULL ? BIO_new_ssl_connect(c) : NULL;
    BIO *buffered = c != NULL ? BIO_new_buffer_ssl_connect(c) : NULL;
    BIO *bare = BIO_new(BIO_f_ssl());
    char buf[10];
    SSL *s = NULL;
    if (bare != NULL) {
        BIO_read(bare, buf, sizeof(buf));
        BIO_write(bare, buf, 1);
        BIO_get_ssl(bare, &s);
        if ((s = c != NULL ? SSL_new(c) : NULL) != NULL)
            BIO_set_ssl(bare, s, BIO_CLOSE);
    }
    BIO_free_all(bare);
    BIO_free_all(connect);
    BIO_free_all(buffered);
}

/* ---- SRP ---- */

static void srp(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    char *name = (char *)(uintptr_t)api_text(a), *word = (char *)(uintptr_t)api_text(a);
    int strength = (int)api_number(a);
    if (c == NULL)
        return;
    SSL_CTX_set_srp_username(c, name);
    SSL_CTX_set_srp_password(c, word);
    SSL_CTX_set_srp_strength(c, strength);
}

static void srp_server(struct api *a)
{
    SSL *s = api_ssl(a);
    const char *group = api_text(a);
    int alert = 0;
    if (s == NULL)
        return;
    if (group != NULL)
        SSL_set_srp_server_param_pw(s, "alice", "password", group);
    SSL_srp_server_param_with_username(s, &alert);
    SSL_get_srp_N(s);
    SSL_get_srp_g(s);
    SSL_get_srp_username(s);
    SSL_get_srp_userinfo(s);
}

static void srp_again(struct api *a)
{
    struct api_owner o = api_owner(a);
    if (o.ssl != NULL) {
        SSL_SRP_CTX_free(o.ssl);
        SSL_SRP_CTX_init(o.ssl);
    } else if (o.ctx != NULL) {
        SSL_CTX_SRP_CTX_free(o.ctx);
        SSL_CTX_SRP_CTX_init(o.ctx);
    }
}

/* ---- tickets of the program's own ---- */

static void ticket_ext(struct api *a)
{
    SSL *s = api_ssl(a);
    struct bytes b = api_bytes(a);
    if (s != NULL)
        SSL_set_session_ticket_ext(s, b.ptr, (int)b.len);
}

static void ticket_keys(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    size_t n = (size_t)(api_number(a) % 100);
    unsigned char keys[100] = "keys of tickets", is[100];
    if (c == NULL)
        return;
    SSL_CTX_get_tlsext_ticket_keys(c, is, (int)n);
    if (SSL_CTX_set_tlsext_ticket_keys(c, keys, (int)n) != 1) {
        api_said(a, false, "keys of another length");
        return;
    }
    fuzz_must(SSL_CTX_get_tlsext_ticket_keys(c, is, (int)n) == 1 && memcmp(is, keys, n) == 0,
              "other keys");
    SSL_CTX_get_tlsext_ticket_keys(c, NULL, 0);
}

/* ---- commands, and a file of them ---- */

/* Commands that open files are for those of the program's own. */
static bool opens_another(const char *command, const char *value)
{
    static const char *const words[] = {"file", "path", "store", "cert", "key", "dhparam"};
    if (value == NULL || strncmp(value, "/proc/self/fd/", 14) == 0)
        return false;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcasestr(command, words[i]) != NULL)
            return true;
    return false;
}

/* commands OWNER FLAGS PREFIX [COMMAND [VALUE]]… */
static void commands(struct api *a)
{
    struct api_owner o = api_owner(a);
    unsigned flags = (unsigned)api_number(a);
    const char *prefix = api_text(a);
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    if (c == NULL || (o.ssl == NULL && o.ctx == NULL)) {
        SSL_CONF_CTX_free(c);
        return;
    }
    fuzz_must(SSL_CONF_CTX_set_flags(c, flags) == flags, "other flags");
    SSL_CONF_CTX_set1_prefix(c, prefix);
    if (o.ssl != NULL)
        SSL_CONF_CTX_set_ssl(c, o.ssl);
    else
        SSL_CONF_CTX_set_ssl_ctx(c, o.ctx);
    for (int n = 0; n < 8 && a->at < a->end; n++) {
        char *words[3] = {(char *)(uintptr_t)api_word(a)}, **argv = words;
        words[1] = words[0] != NULL ? (char *)(uintptr_t)api_word(a) : NULL;
        int argc = words[0] == NULL ? 0 : words[1] == NULL ? 1 : 2;
        if (argc > 0 && !opens_another(words[0], words[1])) {
            int r = SSL_CONF_cmd_argv(c, &argc, &argv);
            fuzz_must(r >= -3 && r <= 2, "another result");
        }
    }
    SSL_CONF_CTX_finish(c);
    SSL_CONF_CTX_free(c);
}

/* A file's sections, for `text config`. */
static void module(struct api *a)
{
    const char *path = api_path(a);
    SSL_add_ssl_module();
    if (path != NULL)
        CONF_modules_load_file(path, NULL, CONF_MFLAGS_IGNORE_ERRORS);
}

void api_forget_modules(void)
{
    CONF_modules_finish();
}

/* ---- names ---- */

static void names(struct api *a)
{
    int n = (int)api_number(a);
    SSL *s = api_ssl(a);
    unsigned char code[2] = {(unsigned char)(n >> 8), (unsigned char)n};
    const SSL_CIPHER *c = s != NULL ? SSL_CIPHER_find(s, code) : NULL;
    char small[20];
    fuzz_must(SSL_alert_type_string_long(n) != NULL && SSL_alert_type_string(n) != NULL &&
                  SSL_alert_desc_string(n) != NULL && SSL_alert_desc_string_long(n) != NULL,
              "an alert without a name");
    if (c != NULL) {
        SSL_CIPHER_get_id(c);
        fuzz_must(SSL_CIPHER_get_protocol_id(c) == (uint16_t)n, "another suite");
        SSL_CIPHER_get_bits(c, &n);
        SSL_CIPHER_get_cipher_nid(c);
        SSL_CIPHER_get_digest_nid(c);
        SSL_CIPHER_get_kx_nid(c);
        SSL_CIPHER_get_auth_nid(c);
        SSL_CIPHER_is_aead(c);
        SSL_CIPHER_get_handshake_digest(c);
        OPENSSL_cipher_name(SSL_CIPHER_standard_name(c));
        SSL_CIPHER_description(c, small, sizeof(small));
        OPENSSL_free(SSL_CIPHER_description(c, NULL, 0));
    }
    SSL_CIPHER_get_name(NULL);
    SSL_CIPHER_get_version(NULL);
    SSL_CIPHER_standard_name(NULL);
    OPENSSL_cipher_name(NULL);
    OPENSSL_cipher_name("none");
    if (s != NULL)
        SSL_group_to_name(s, n);
    SSL_COMP_get_name(NULL);
    SSL_COMP_get0_name(NULL);
    SSL_COMP_get_id(NULL);
    SSL_COMP_set0_compression_methods(SSL_COMP_get_compression_methods());
    SSL_COMP_add_compression_method(n, NULL);
    for (int i = 0; i < sk_SSL_COMP_num(SSL_COMP_get_compression_methods()); i++) {
        SSL_COMP *m = sk_SSL_COMP_value(SSL_COMP_get_compression_methods(), i);
        SSL_COMP_get0_name(m);
        SSL_COMP_get_id(m);
    }
    OSSL_default_cipher_list();
    OSSL_default_ciphersuites();
    SSL_get_ex_data_X509_STORE_CTX_idx();
}

static void next_proto(struct api *a)
{
    struct bytes server = api_bytes(a), client = api_bytes(a);
    unsigned char *out = NULL, n = 0;
    if (server.ptr == NULL || client.ptr == NULL || client.len == 0)
        return;
    int r = SSL_select_next_proto(&out, &n, server.ptr, (unsigned)server.len, client.ptr,
                                  (unsigned)client.len);
    fuzz_must(r == OPENSSL_NPN_NEGOTIATED || r == OPENSSL_NPN_NO_OVERLAP, "another result");
}

static const struct call rows[] = {
    {"dane-ctx", dane_ctx},
    {"dane-type", dane_type},
    {"dane-flags", dane_flags},
    {"tlsa", tlsa},
    {"dane-look", dane_look},
    {"ct", ct},
    {"ct-logs", ct_logs},
    {"async-look", async_look},
    {"filter", filter},
    {"filters", filters},
    {"srp", srp},
    {"srp-server", srp_server},
    {"srp-again", srp_again},
    {"ticket-ext", ticket_ext},
    {"ticket-keys", ticket_keys},
    {"commands", commands},
    {"module", module},
    {"names", names},
    {"next-proto", next_proto},
};
const struct calls calls_corners = {rows, sizeof(rows) / sizeof(rows[0])};
