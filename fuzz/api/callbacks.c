/* Functions of the program's that libssl calls: set, with what they shall answer, and unset.
 *     callback NAME OWNER ANSWER        `unset` as the answer takes it away again
 * Here are those of a handshake: names, certificates, extensions, what is told. */
#include <openssl/async.h>
#include <openssl/ct.h>
#include <string.h>

#include "fuzz/api/callbacks.h"

/* ---- what they do ---- */

static int on_name(SSL *s, int *alert, void *arg)
{
    (void)arg;
    SSL_get_servername(s, TLSEXT_NAMETYPE_host_name);
    *alert = SSL_AD_UNRECOGNIZED_NAME;
    return answers[SERVERNAME];
}

static int on_status(SSL *s, void *arg)
{
    unsigned char *response = OPENSSL_memdup("ocsp", 4);
    (void)arg;
    if (SSL_is_server(s) == 1)
        SSL_set_tlsext_status_ocsp_resp(s, response, response != NULL ? 4 : 0);
    else
        OPENSSL_free(response);
    return answers[STATUS];
}

static int on_alpn(SSL *s, const unsigned char **out, unsigned char *out_len,
                   const unsigned char *in, unsigned in_len, void *arg)
{
    (void)s, (void)arg;
    *out = in + 1;
    *out_len = in[0] < in_len ? in[0] : 0;
    return answers[ALPN];
}

static int on_hello(SSL *s, int *alert, void *arg)
{
    const unsigned char *at;
    size_t n;
    int *types;
    (void)arg;
    SSL_client_hello_isv2(s);
    SSL_client_hello_get0_legacy_version(s);
    SSL_client_hello_get0_random(s, &at);
    SSL_client_hello_get0_session_id(s, &at);
    SSL_client_hello_get0_ciphers(s, &at);
    SSL_client_hello_get0_compression_methods(s, &at);
    for (unsigned type = 0; type < 60; type += 5)
        SSL_client_hello_get0_ext(s, type, &at, &n);
    if (SSL_client_hello_get1_extensions_present(s, &types, &n) == 1)
        OPENSSL_free(types);
    *alert = SSL_AD_ACCESS_DENIED;
    return answers[HELLO];
}

/* 2: waits for something else, once. */
static int on_cert(SSL *s, void *arg)
{
    (void)s, (void)arg;
    if (answers[CERT] == 2 && ASYNC_get_current_job() != NULL)
        return ASYNC_pause_job();
    if (answers[CERT] == -1) {
        answers[CERT] = 1;
        return -1;
    }
    return answers[CERT] != 0;
}

static int on_client_cert(SSL *s, X509 **x, EVP_PKEY **key)
{
    (void)s;
    if (answers[CLIENT_CERT_CB] == 1) {
        *x = identity_cert(ID_P256);
        *key = identity_key(ID_P256);
        X509_up_ref(*x);
        EVP_PKEY_up_ref(*key);
    }
    return answers[CLIENT_CERT_CB];
}

static int make_cookie(SSL *s, unsigned char *cookie, size_t *n)
{
    (void)s;
    memcpy(cookie, "a cookie", *n = 8);
    return answers[COOKIE_CB];
}

static int check_cookie(SSL *s, const unsigned char *cookie, size_t n)
{
    (void)s;
    return n == 8 && memcmp(cookie, "a cookie", 8) == 0;
}

static int make_cookie12(SSL *s, unsigned char *cookie, unsigned *n)
{
    (void)s;
    memcpy(cookie, "a cookie", *n = 8);
    return 1;
}

static int check_cookie12(SSL *s, const unsigned char *cookie, unsigned n)
{
    return check_cookie(s, cookie, n);
}

static void on_info(const SSL *s, int type, int value)
{
    fuzz_must(SSL_state_string_long(s) != NULL && SSL_alert_type_string(value) != NULL &&
                  SSL_alert_desc_string(value) != NULL && SSL_alert_desc_string_long(value) != NULL,
              "a state without a name");
    (void)type;
}

static void on_key(const SSL *s, const char *line)
{
    (void)s;
    fuzz_must(strchr(line, ' ') != NULL && strchr(line, '\n') == NULL, "a line of keys");
}

static void on_message(int sent, int version, int type, const void *bytes, size_t n, SSL *s,
                       void *arg)
{
    (void)sent, (void)version, (void)type, (void)s, (void)arg;
    fuzz_must(n == 0 || bytes != NULL, "a message without bytes");
}

static int advertise(SSL *s, const unsigned char **out, unsigned *n, void *arg)
{
    (void)s, (void)arg;
    *out = (const unsigned char *)"\2h2";
    *n = 3;
    return answers[NPN_CB];
}

static int select_next(SSL *s, unsigned char **out, unsigned char *n, const unsigned char *in,
                       unsigned in_len, void *arg)
{
    (void)s, (void)arg;
    SSL_select_next_proto(out, n, in, in_len, (const unsigned char *)"\2h2", 3);
    return answers[NPN_CB];
}

static size_t pad(SSL *s, int type, size_t n, void *arg)
{
    (void)s, (void)type, (void)n, (void)arg;
    return (size_t)(answers[PADDING] & 0xffff);
}

static int password(char *buf, int size, int writes, void *arg)
{
    (void)writes, (void)arg;
    if (answers[PASSWORD] == 0 || size < 6)
        return -1;
    memset(buf, answers[PASSWORD] == 1 ? 's' : 'p', 6);
    return 6;
}

static int secure(const SSL *s, const SSL_CTX *c, int op, int bits, int nid, void *other, void *ex)
{
    (void)s, (void)c, (void)nid, (void)other, (void)ex;
    return answers[SECURITY] == 1 || (op != answers[SECURITY] && bits >= 0);
}

static int verify_all(X509_STORE_CTX *store, void *arg)
{
    (void)arg;
    X509_STORE_CTX_set_error(store, answers[VERIFY] == 1 ? X509_V_OK : X509_V_ERR_CERT_REVOKED);
    return answers[VERIFY];
}

static int judge(const CT_POLICY_EVAL_CTX *c, const STACK_OF(SCT) * scts, void *arg)
{
    (void)arg;
    CT_POLICY_EVAL_CTX_get0_cert(c);
    CT_POLICY_EVAL_CTX_get0_issuer(c);
    for (int i = 0; i < sk_SCT_num(scts); i++)
        SCT_get_validation_status(sk_SCT_value(scts, i));
    return answers[CT];
}

static int add_ext(SSL *s, unsigned type, const unsigned char **out, size_t *n, int *alert,
                   void *arg)
{
    (void)s, (void)type, (void)arg;
    *out = (const unsigned char *)"own";
    *n = 3;
    *alert = SSL_AD_INTERNAL_ERROR;
    return answers[CUSTOM_EXT];
}

static void free_ext(SSL *s, unsigned type, const unsigned char *out, void *arg)
{
    (void)s, (void)type, (void)arg;
    fuzz_must(memcmp(out, "own", 3) == 0, "another extension");
}

static int parse_ext(SSL *s, unsigned type, const unsigned char *in, size_t n, int *alert,
                     void *arg)
{
    (void)s, (void)type, (void)in, (void)arg;
    *alert = SSL_AD_DECODE_ERROR;
    return n == 3;
}

static void on_extension(SSL *s, int is_client, int type, const unsigned char *data, int n,
                         void *arg)
{
    (void)s, (void)is_client, (void)type, (void)arg;
    fuzz_must(n == 0 || data != NULL, "an extension without bytes");
}

static DH *dh(SSL *s, int is_export, int bits)
{
    static DH *group;
    (void)s, (void)is_export, (void)bits;
    if (group == NULL)
        group = DH_new_by_nid(NID_ffdhe2048);
    return answers[TMP_DH] == 1 ? group : NULL;
}

static int on_async(SSL *s, void *arg)
{
    (void)s, (void)arg;
    return 1;
}

/* ---- set and unset ---- */

BOTH(cert_cb, on ? on_cert : NULL, NULL)
BOTH(info_callback, on ? on_info : NULL)
BOTH(msg_callback, on ? on_message : NULL)
BOTH(record_padding_callback, on ? pad : NULL)
BOTH(default_passwd_cb, on ? password : NULL)
BOTH(security_callback, on ? secure : NULL)
BOTH(ct_validation_callback, on ? judge : NULL, NULL)
BOTH(tmp_dh_callback, on ? dh : NULL)
BOTH(async_callback, on ? on_async : NULL)

static void set_servername(struct api_owner o, bool on)
{
    SSL_CTX_set_tlsext_servername_callback(ctx_of(o), on ? on_name : NULL);
    SSL_CTX_set_tlsext_servername_arg(ctx_of(o), NULL);
}

static void set_status(struct api_owner o, bool on)
{
    int (*is)(SSL *, void *) = NULL;
    void *arg = &is;
    SSL_CTX_set_tlsext_status_cb(ctx_of(o), on ? on_status : NULL);
    SSL_CTX_set_tlsext_status_arg(ctx_of(o), NULL);
    SSL_CTX_get_tlsext_status_cb(ctx_of(o), &is);
    SSL_CTX_get_tlsext_status_arg(ctx_of(o), &arg);
    fuzz_must(is == (on ? on_status : NULL) && arg == NULL, "another function");
}

static void set_alpn(struct api_owner o, bool on)
{
    SSL_CTX_set_alpn_select_cb(ctx_of(o), on ? on_alpn : NULL, NULL);
}

static void set_hello(struct api_owner o, bool on)
{
    SSL_CTX_set_client_hello_cb(ctx_of(o), on ? on_hello : NULL, NULL);
}

static void set_client_cert(struct api_owner o, bool on)
{
    SSL_CTX_set_client_cert_cb(ctx_of(o), on ? on_client_cert : NULL);
    fuzz_must(SSL_CTX_get_client_cert_cb(ctx_of(o)) == (on ? on_client_cert : NULL), "another");
}

static void set_cookie(struct api_owner o, bool on)
{
    SSL_CTX_set_stateless_cookie_generate_cb(ctx_of(o), on ? make_cookie : NULL);
    SSL_CTX_set_stateless_cookie_verify_cb(ctx_of(o), on ? check_cookie : NULL);
}

static void set_cookie12(struct api_owner o, bool on)
{
    SSL_CTX_set_cookie_generate_cb(ctx_of(o), on ? make_cookie12 : NULL);
    SSL_CTX_set_cookie_verify_cb(ctx_of(o), on ? check_cookie12 : NULL);
}

static void set_keylog(struct api_owner o, bool on)
{
    SSL_CTX_set_keylog_callback(ctx_of(o), on ? on_key : NULL);
    fuzz_must(SSL_CTX_get_keylog_callback(ctx_of(o)) == (on ? on_key : NULL), "another");
}

static void set_npn(struct api_owner o, bool on)
{
    SSL_CTX_set_next_protos_advertised_cb(ctx_of(o), on ? advertise : NULL, NULL);
    SSL_CTX_set_next_proto_select_cb(ctx_of(o), on ? select_next : NULL, NULL);
}

static void set_verify(struct api_owner o, bool on)
{
    SSL_CTX_set_cert_verify_callback(ctx_of(o), on ? verify_all : NULL, NULL);
}

static void set_custom(struct api_owner o, bool on)
{
    unsigned type = on ? 1001 : 16;
    SSL_CTX_add_client_custom_ext(ctx_of(o), type, add_ext, free_ext, NULL, parse_ext, NULL);
    SSL_CTX_add_server_custom_ext(ctx_of(o), type, add_ext, free_ext, NULL, parse_ext, NULL);
    SSL_CTX_has_client_custom_ext(ctx_of(o), type);
    SSL_extension_supported(type);
}

static void set_debug(struct api_owner o, bool on)
{
    if (o.ssl == NULL)
        return;
    SSL_set_tlsext_debug_callback(o.ssl, on ? on_extension : NULL);
    SSL_set_tlsext_debug_arg(o.ssl, NULL);
}

static const struct callback set_by_name[] = {
    {"servername", SERVERNAME, set_servername},
    {"status", STATUS, set_status},
    {"alpn", ALPN, set_alpn},
    {"hello", HELLO, set_hello},
    {"cert", CERT, set_cert_cb},
    {"client-cert", CLIENT_CERT_CB, set_client_cert},
    {"cookie", COOKIE_CB, set_cookie},
    {"cookie12", COOKIE12, set_cookie12},
    {"info", INFO, set_info_callback},
    {"keylog", KEYLOG, set_keylog},
    {"msg", MSG, set_msg_callback},
    {"npn", NPN_CB, set_npn},
    {"padding", PADDING, set_record_padding_callback},
    {"password", PASSWORD, set_default_passwd_cb},
    {"security", SECURITY, set_security_callback},
    {"verify-all", VERIFY, set_verify},
    {"ct", CT, set_ct_validation_callback},
    {"custom", CUSTOM_EXT, set_custom},
    {"debug", DEBUG, set_debug},
    {"tmp-dh", TMP_DH, set_tmp_dh_callback},
    {"async", ASYNC_CB, set_async_callback},
};
const struct callbacks callbacks_hello = {set_by_name,
                                          sizeof(set_by_name) / sizeof(set_by_name[0])};

/* ---- the calls ---- */

int answers[KINDS];

static const struct callback *find(const char *name)
{
    const struct callbacks *const tables[] = {&callbacks_hello, &callbacks_keys};
    for (size_t t = 0; t < 2; t++)
        for (size_t i = 0; i < tables[t]->n; i++)
            if (strcmp(tables[t]->rows[i].name, name) == 0)
                return &tables[t]->rows[i];
    return NULL;
}

static void callback(struct api *a)
{
    const char *name = api_text(a);
    struct api_owner o = api_owner(a);
    const char *answer = api_text(a);
    bool on = answer == NULL || strcmp(answer, "unset") != 0;
    const struct callback *c = name != NULL ? find(name) : NULL;
    if (c == NULL || (o.ssl == NULL && o.ctx == NULL))
        return;
    answers[c->kind] = answer != NULL ? (int)strtol(answer, NULL, 0) : 0;
    c->set(o, on);
}

/* What was set is got, and what goes with them. */
static void callbacks_are(struct api *a)
{
    SSL *s = api_ssl(a);
    int mine = 0;
    if (s == NULL)
        return;
    SSL_CTX *c = SSL_get_SSL_CTX(s);
    SSL_get_info_callback(s);
    SSL_CTX_get_info_callback(c);
    SSL_get_security_callback(s);
    SSL_CTX_get_security_callback(c);
    SSL_set_default_passwd_cb_userdata(s, &mine);
    SSL_CTX_set_default_passwd_cb_userdata(c, &mine);
    fuzz_must(SSL_get_default_passwd_cb_userdata(s) == &mine &&
                  SSL_CTX_get_default_passwd_cb_userdata(c) == &mine,
              "another's data");
    SSL_get_default_passwd_cb(s);
    SSL_CTX_get_default_passwd_cb(c);
    SSL_set0_security_ex_data(s, &mine);
    SSL_CTX_set0_security_ex_data(c, &mine);
    fuzz_must(SSL_get0_security_ex_data(s) == &mine && SSL_CTX_get0_security_ex_data(c) == &mine,
              "another's data");
    SSL_set_record_padding_callback_arg(s, &mine);
    SSL_CTX_set_record_padding_callback_arg(c, &mine);
    fuzz_must(SSL_get_record_padding_callback_arg(s) == &mine &&
                  SSL_CTX_get_record_padding_callback_arg(c) == &mine,
              "another's data");
    SSL_set_app_data(s, NULL);
    SSL_CTX_set_app_data(c, NULL);
    fuzz_must(SSL_get_app_data(s) == NULL && SSL_CTX_get_app_data(c) == NULL, "another's data");
    SSL_set_async_callback_arg(s, NULL);
    SSL_CTX_set_async_callback_arg(c, NULL);
    SSL_set_msg_callback_arg(s, NULL);
    SSL_CTX_set_msg_callback_arg(c, NULL);
}

static void forget(struct api *a)
{
    (void)a;
    callbacks_forget_session();
}

void api_forget_callbacks(void)
{
    forget(NULL);
    memset(answers, 0, sizeof(answers));
}

static const struct call rows[] = {
    {"callback", callback},
    {"callbacks-are", callbacks_are},
    {"forget", forget},
};
const struct calls calls_callbacks = {rows, sizeof(rows) / sizeof(rows[0])};
