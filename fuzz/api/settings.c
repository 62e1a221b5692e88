/* Settings that are numbers and texts: what was set is what is got, and what is refused changes
 * nothing. */
#include <openssl/ct.h>
#include <string.h>

#include "fuzz/api/api.h"

/* ---- commands of SSL_ctrl: numbers, some with a getter ---- */

struct command {
    const char *name;
    int set, get; /* SSL_CTRL_*; get may be -1 */
};

static const struct command commands[] = {
    {"mode", SSL_CTRL_MODE, -1},
    {"clear-mode", SSL_CTRL_CLEAR_MODE, -1},
    {"cert-flags", SSL_CTRL_CERT_FLAGS, -1},
    {"clear-cert-flags", SSL_CTRL_CLEAR_CERT_FLAGS, -1},
    {"min", SSL_CTRL_SET_MIN_PROTO_VERSION, -1},
    {"max", SSL_CTRL_SET_MAX_PROTO_VERSION, -1},
    {"min-is", SSL_CTRL_GET_MIN_PROTO_VERSION, -1},
    {"max-is", SSL_CTRL_GET_MAX_PROTO_VERSION, -1},
    {"max-fragment", SSL_CTRL_SET_MAX_SEND_FRAGMENT, -1},
    {"split-fragment", SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, -1},
    {"pipelines", SSL_CTRL_SET_MAX_PIPELINES, -1},
    {"cert-list", SSL_CTRL_SET_MAX_CERT_LIST, SSL_CTRL_GET_MAX_CERT_LIST},
    {"read-ahead", SSL_CTRL_SET_READ_AHEAD, SSL_CTRL_GET_READ_AHEAD},
    {"cache-size", SSL_CTRL_SET_SESS_CACHE_SIZE, SSL_CTRL_GET_SESS_CACHE_SIZE},
    {"cache-mode", SSL_CTRL_SET_SESS_CACHE_MODE, SSL_CTRL_GET_SESS_CACHE_MODE},
    {"sessions-number", SSL_CTRL_SESS_NUMBER, -1},
    {"connects", SSL_CTRL_SESS_CONNECT, -1},
    {"connects-good", SSL_CTRL_SESS_CONNECT_GOOD, -1},
    {"connects-again", SSL_CTRL_SESS_CONNECT_RENEGOTIATE, -1},
    {"accepts", SSL_CTRL_SESS_ACCEPT, -1},
    {"accepts-good", SSL_CTRL_SESS_ACCEPT_GOOD, -1},
    {"accepts-again", SSL_CTRL_SESS_ACCEPT_RENEGOTIATE, -1},
    {"hits", SSL_CTRL_SESS_HIT, -1},
    {"cb-hits", SSL_CTRL_SESS_CB_HIT, -1},
    {"misses", SSL_CTRL_SESS_MISSES, -1},
    {"timeouts", SSL_CTRL_SESS_TIMEOUTS, -1},
    {"cache-full", SSL_CTRL_SESS_CACHE_FULL, -1},
    {"dh-auto", SSL_CTRL_SET_DH_AUTO, -1},
    {"clear-extra", SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS, -1},
    {"build-chain", SSL_CTRL_BUILD_CERT_CHAIN, -1},
    {"current-cert", SSL_CTRL_SET_CURRENT_CERT, -1},
    {"status-type", SSL_CTRL_SET_TLSEXT_STATUS_REQ_TYPE, SSL_CTRL_GET_TLSEXT_STATUS_REQ_TYPE},
    {"shared-group", SSL_CTRL_GET_SHARED_GROUP, -1},
    {"negotiated-group", SSL_CTRL_GET_NEGOTIATED_GROUP, -1},
    {"renegotiations", SSL_CTRL_GET_NUM_RENEGOTIATIONS, -1},
    {"all-renegotiations", SSL_CTRL_GET_TOTAL_RENEGOTIATIONS, -1},
    {"clear-renegotiations", SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS, -1},
    {"retry-verify", SSL_CTRL_SET_RETRY_VERIFY, -1},
    {"none-such", 9999, -1},
};

static long control(struct api_owner o, int number, long larg, void *parg)
{
    return o.ssl != NULL ? SSL_ctrl(o.ssl, number, larg, parg)
                         : SSL_CTX_ctrl(o.ctx, number, larg, parg);
}

static void number(struct api *a)
{
    const char *name = api_text(a);
    struct api_owner o = api_owner(a);
    long value = (long)api_number(a);
    for (size_t i = 0; name != NULL && i < sizeof(commands) / sizeof(commands[0]); i++) {
        const struct command *c = &commands[i];
        if (strcmp(c->name, name) != 0 || (o.ssl == NULL && o.ctx == NULL))
            continue;
        long before = c->get >= 0 ? control(o, c->get, 0, NULL) : 0;
        long r = control(o, c->set, value, NULL);
        if (c->get < 0)
            return;
        long now = control(o, c->get, 0, NULL);
        fuzz_must((int)now == (int)value || now == (value != 0) || now == before, "another number");
        fuzz_must(r == before || r <= 1, "what was there isn't told");
        return;
    }
}

/* ---- functions of texts ---- */

/* Those without a reason for a refusal say so by their manual page or by 3.0's silence. */
static const struct text {
    const char *name;
    int (*ctx)(SSL_CTX *, const char *);
    int (*ssl)(SSL *, const char *);
    bool is_silent;
} texts[] = {
    {"cipher-list", SSL_CTX_set_cipher_list, SSL_set_cipher_list, true},
    {"ciphersuites", SSL_CTX_set_ciphersuites, SSL_set_ciphersuites, true},
    {"psk-hint", SSL_CTX_use_psk_identity_hint, SSL_use_psk_identity_hint, false},
    {"config", SSL_CTX_config, SSL_config, true},
    {"host", NULL, SSL_set1_host, true},
    {"add-host", NULL, SSL_add1_host, true},
    {"dane", NULL, SSL_dane_enable, false},
};

static const struct text paths[] = {
    {"chain-file", SSL_CTX_use_certificate_chain_file, SSL_use_certificate_chain_file, false},
    {"verify-file", SSL_CTX_load_verify_file, NULL, false},
    {"verify-dir", SSL_CTX_load_verify_dir, NULL, false},
    {"verify-store", SSL_CTX_load_verify_store, NULL, false},
    {"serverinfo-file", SSL_CTX_use_serverinfo_file, NULL, false},
    {"ctlog-file", SSL_CTX_set_ctlog_list_file, NULL, false},
};

static void call_text(struct api *a, const struct text *t, struct api_owner o, const char *value)
{
    int r = 1;
    if (o.ssl != NULL && t->ssl != NULL)
        r = t->ssl(o.ssl, value);
    else if (o.ssl == NULL && o.ctx != NULL && t->ctx != NULL)
        r = t->ctx(o.ctx, value);
    api_said(a, r > 0 || t->is_silent, t->name);
}

static void text(struct api *a)
{
    const char *name = api_text(a);
    struct api_owner o = api_owner(a);
    const char *value = api_text(a);
    for (size_t i = 0; name != NULL && i < sizeof(texts) / sizeof(texts[0]); i++)
        if (strcmp(texts[i].name, name) == 0 && (value != NULL || i >= 2))
            call_text(a, &texts[i], o, value);
}

static void path(struct api *a)
{
    const char *name = api_text(a);
    struct api_owner o = api_owner(a);
    const char *value = api_path(a);
    for (size_t i = 0; name != NULL && i < sizeof(paths) / sizeof(paths[0]); i++)
        if (strcmp(paths[i].name, name) == 0 && value != NULL)
            call_text(a, &paths[i], o, value);
}

/* ---- lists by number and by text; without an owner they are only looked at ---- */

static void groups(struct api *a)
{
    struct api_owner o = api_owner(a);
    int nids[4];
    for (size_t i = 0; i < 4; i++)
        nids[i] = (int)api_number(a);
    size_t n = nids[3] != 0 ? 4 : nids[2] != 0 ? 3 : nids[1] != 0 ? 2 : nids[0] != 0;
    if (o.ctx != NULL || o.ssl != NULL)
        control(o, SSL_CTRL_SET_GROUPS, (long)n, nids);
}

static void sigalgs(struct api *a)
{
    struct api_owner o = api_owner(a);
    bool of_clients = api_number(a) != 0;
    int pairs[4];
    for (size_t i = 0; i < 4; i++)
        pairs[i] = (int)api_number(a);
    if (o.ctx != NULL || o.ssl != NULL)
        control(o, of_clients ? SSL_CTRL_SET_CLIENT_SIGALGS : SSL_CTRL_SET_SIGALGS,
                pairs[2] != 0 ? 4 : 2, pairs);
}

static void list(struct api *a)
{
    static const int kinds[] = {SSL_CTRL_SET_GROUPS_LIST, SSL_CTRL_SET_SIGALGS_LIST,
                                SSL_CTRL_SET_CLIENT_SIGALGS_LIST, SSL_CTRL_SET_TLSEXT_HOSTNAME};
    struct api_owner o = api_owner(a);
    int kind = kinds[api_number(a) % 4];
    char *value = (char *)(uintptr_t)api_text(a);
    if (kind == SSL_CTRL_SET_TLSEXT_HOSTNAME && o.ssl != NULL)
        control(o, kind, (long)api_number(a), value);
    else if (kind != SSL_CTRL_SET_TLSEXT_HOSTNAME && value != NULL &&
             (o.ssl != NULL || o.ctx != NULL))
        control(o, kind, 0, value);
}

static void only_check(struct api *a)
{
    static const int kinds[] = {SSL_CTRL_SET_GROUPS_LIST, SSL_CTRL_SET_SIGALGS_LIST,
                                SSL_CTRL_SET_CLIENT_SIGALGS_LIST, SSL_CTRL_SESS_HIT};
    int kind = kinds[api_number(a) % 4];
    char *value = (char *)(uintptr_t)api_text(a);
    if (value != NULL)
        SSL_CTX_ctrl(NULL, kind, 0, value);
}

/* ---- numbers that have functions of their own ---- */

static void options(struct api *a)
{
    struct api_owner o = api_owner(a);
    uint64_t on = api_number(a), off = api_number(a);
    if (o.ssl != NULL) {
        fuzz_must((SSL_set_options(o.ssl, on) & on) == on, "an option isn't set");
        fuzz_must((SSL_clear_options(o.ssl, off) & off) == 0, "an option isn't cleared");
        fuzz_must((SSL_get_options(o.ssl) & (on & ~off)) == (on & ~off), "other options");
    } else if (o.ctx != NULL) {
        fuzz_must((SSL_CTX_set_options(o.ctx, on) & on) == on, "an option isn't set");
        fuzz_must((SSL_CTX_clear_options(o.ctx, off) & off) == 0, "an option isn't cleared");
        fuzz_must((SSL_CTX_get_options(o.ctx) & (on & ~off)) == (on & ~off), "other options");
    }
}

static void ssl_sizes(SSL *s, uint32_t n)
{
    int r = SSL_set_num_tickets(s, n % 8);
    fuzz_must(!r || SSL_get_num_tickets(s) == n % 8, "other tickets");
    r = SSL_set_max_early_data(s, n);
    fuzz_must(!r || SSL_get_max_early_data(s) == n, "other early data");
    r = SSL_set_recv_max_early_data(s, n);
    fuzz_must(!r || SSL_get_recv_max_early_data(s) == n, "other early data to receive");
    SSL_set_block_padding(s, n);
    SSL_set_default_read_buffer_len(s, n % 70000);
    SSL_set_tlsext_max_fragment_length(s, (uint8_t)n);
    SSL_set_read_ahead(s, (int)(n & 1));
    fuzz_must(SSL_get_read_ahead(s) == (int)(n & 1), "read ahead");
    SSL_set_quiet_shutdown(s, (int)(n >> 1 & 1));
    fuzz_must(SSL_get_quiet_shutdown(s) == (int)(n >> 1 & 1), "quiet");
    SSL_set_post_handshake_auth(s, (int)(n >> 2 & 1));
    SSL_set_debug(s, (int)n);
    SSL_set_hostflags(s, n);
}

static void ctx_sizes(SSL_CTX *c, uint32_t n)
{
    int r = SSL_CTX_set_num_tickets(c, n % 8);
    fuzz_must(!r || SSL_CTX_get_num_tickets(c) == n % 8, "other tickets");
    r = SSL_CTX_set_max_early_data(c, n);
    fuzz_must(!r || SSL_CTX_get_max_early_data(c) == n, "other early data");
    r = SSL_CTX_set_recv_max_early_data(c, n);
    fuzz_must(!r || SSL_CTX_get_recv_max_early_data(c) == n, "other early data to receive");
    SSL_CTX_set_block_padding(c, n);
    SSL_CTX_set_default_read_buffer_len(c, n % 70000);
    SSL_CTX_set_tlsext_max_fragment_length(c, (uint8_t)n);
    SSL_CTX_set_quiet_shutdown(c, (int)(n >> 1 & 1));
    fuzz_must(SSL_CTX_get_quiet_shutdown(c) == (int)(n >> 1 & 1), "quiet");
    SSL_CTX_set_post_handshake_auth(c, (int)(n >> 2 & 1));
    long before = SSL_CTX_get_timeout(c);
    fuzz_must(SSL_CTX_set_timeout(c, (long)n) == before, "another time");
    fuzz_must(SSL_CTX_get_timeout(c) == (long)n, "the time isn't kept");
    SSL_CTX_set_timeout(c, before);
}

static void sizes(struct api *a)
{
    struct api_owner o = api_owner(a);
    uint32_t n = (uint32_t)(api_number(a) & 0x7fffffff);
    if (o.ssl != NULL)
        ssl_sizes(o.ssl, n);
    else if (o.ctx != NULL)
        ctx_sizes(o.ctx, n);
}

static void level(struct api *a)
{
    struct api_owner o = api_owner(a);
    int n = (int)api_number(a);
    if (o.ssl != NULL) {
        SSL_set_security_level(o.ssl, n);
        fuzz_must(SSL_get_security_level(o.ssl) == n, "another level");
    } else if (o.ctx != NULL) {
        SSL_CTX_set_security_level(o.ctx, n);
        fuzz_must(SSL_CTX_get_security_level(o.ctx) == n, "another level");
    }
}

/* ---- verification ---- */

static void verify_result(struct api *a)
{
    SSL *s = api_ssl(a);
    long result = (long)(int)api_number(a);
    if (s == NULL)
        return;
    SSL_set_verify_result(s, result);
    fuzz_must(SSL_get_verify_result(s) == result, "another result");
}

static int allow(int ok, X509_STORE_CTX *store)
{
    (void)ok, (void)store;
    return 1;
}

static void verify(struct api *a)
{
    struct api_owner o = api_owner(a);
    int mode = (int)api_number(a), depth = (int)api_number(a);
    SSL_verify_cb cb = api_number(a) != 0 ? allow : NULL;
    if (o.ssl != NULL) {
        SSL_set_verify(o.ssl, mode, cb);
        SSL_set_verify_depth(o.ssl, depth);
        fuzz_must(SSL_get_verify_mode(o.ssl) == mode && SSL_get_verify_depth(o.ssl) == depth &&
                      (cb == NULL || SSL_get_verify_callback(o.ssl) == cb),
                  "verified otherwise");
    } else if (o.ctx != NULL) {
        SSL_CTX_set_verify(o.ctx, mode, cb);
        SSL_CTX_set_verify_depth(o.ctx, depth);
        fuzz_must(SSL_CTX_get_verify_mode(o.ctx) == mode &&
                      SSL_CTX_get_verify_depth(o.ctx) == depth &&
                      SSL_CTX_get_verify_callback(o.ctx) == cb,
                  "verified otherwise");
    }
}

static void param(struct api *a)
{
    struct api_owner o = api_owner(a);
    int purpose = (int)api_number(a), trust = (int)api_number(a);
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new();
    if (p != NULL && o.ssl != NULL) {
        SSL_set_purpose(o.ssl, purpose);
        SSL_set_trust(o.ssl, trust);
        SSL_set1_param(o.ssl, p);
        fuzz_must(SSL_get0_param(o.ssl) != NULL, "no parameters");
    } else if (p != NULL && o.ctx != NULL) {
        SSL_CTX_set_purpose(o.ctx, purpose);
        SSL_CTX_set_trust(o.ctx, trust);
        SSL_CTX_set1_param(o.ctx, p);
        fuzz_must(SSL_CTX_get0_param(o.ctx) != NULL, "no parameters");
    }
    X509_VERIFY_PARAM_free(p);
}

static void default_paths(struct api *a)
{
    SSL_CTX *c = api_ctx(a);
    if (c == NULL)
        return;
    SSL_CTX_set_default_verify_paths(c);
    SSL_CTX_set_default_verify_dir(c);
    SSL_CTX_set_default_verify_file(c);
    SSL_CTX_set_default_verify_store(c);
    SSL_CTX_load_verify_locations(c, NULL, NULL);
    SSL_CTX_load_verify_locations(c, api_path(a), NULL);
}

/* ---- protocols, ids ---- */

static void alpn(struct api *a)
{
    struct api_owner o = api_owner(a);
    struct bytes b = api_bytes(a);
    int r = 0; /* this one is 0 when all is well */
    if (o.ssl != NULL)
        r = SSL_set_alpn_protos(o.ssl, b.ptr, (unsigned)b.len);
    else if (o.ctx != NULL)
        r = SSL_CTX_set_alpn_protos(o.ctx, b.ptr, (unsigned)b.len);
    fuzz_must(r == 0 || r == 1, "another result");
}

static void id_context(struct api *a)
{
    struct api_owner o = api_owner(a);
    struct bytes b = api_bytes(a);
    int r = 1;
    if (o.ssl != NULL && b.ptr != NULL)
        r = SSL_set_session_id_context(o.ssl, b.ptr, (unsigned)b.len);
    else if (o.ctx != NULL && b.ptr != NULL)
        r = SSL_CTX_set_session_id_context(o.ctx, b.ptr, (unsigned)b.len);
    fuzz_must((r == 1) == (b.len <= SSL_MAX_SID_CTX_LENGTH), "a context of another length");
    api_said(a, r == 1, "an id's context");
}

static void method(struct api *a)
{
    static const SSL_METHOD *(*const methods[])(void) = {
        TLS_method,     TLS_client_method,     TLS_server_method,
        TLSv1_2_method, TLSv1_2_client_method, TLSv1_2_server_method,
        TLSv1_1_method, TLSv1_1_client_method, TLSv1_1_server_method,
        TLSv1_method,   TLSv1_client_method,   TLSv1_server_method,
    };
    struct api_owner o = api_owner(a);
    const SSL_METHOD *m = methods[api_number(a) % (sizeof(methods) / sizeof(methods[0]))]();
    if (o.ssl != NULL) {
        int r = SSL_set_ssl_method(o.ssl, m);
        fuzz_must(!r || SSL_get_ssl_method(o.ssl) == m, "another method");
    } else if (o.ctx != NULL) {
        int r = SSL_CTX_set_ssl_version(o.ctx, m);
        fuzz_must(!r || SSL_CTX_get_ssl_method(o.ctx) == m, "another method");
    }
}

static const struct call rows[] = {
    {"number", number},
    {"text", text},
    {"path", path},
    {"groups", groups},
    {"sigalgs", sigalgs},
    {"list", list},
    {"only-check", only_check},
    {"options", options},
    {"sizes", sizes},
    {"level", level},
    {"verify", verify},
    {"verify-result", verify_result},
    {"param", param},
    {"alpn", alpn},
    {"default-paths", default_paths},
    {"method", method},
    {"id-context", id_context},
};
const struct calls calls_settings = {rows, sizeof(rows) / sizeof(rows[0])};
