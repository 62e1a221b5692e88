/* s_client: options into an SSL_CTX and an SSL. */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "apps/s_client.h"
#include "apps/tls_dtls.h"
#include "apps/tls_show.h"
#include "apps/tls_trace.h"

static const struct client_options *const o = &client_options;

/* ---- Protocols by name ---- */

struct protocols {
    unsigned char *list;
    size_t len;
};
static struct protocols next_protocols;

static int choose_protocol(SSL *ssl, unsigned char **chosen, unsigned char *chosen_len,
                           const unsigned char *offered, unsigned offered_len, void *arg)
{
    (void)ssl, (void)arg;
    if (!tls_options.quiet) {
        BIO_puts(client_out, "Protocols advertised by server: ");
        tls_show_protocols(client_out, offered, offered_len);
    }
    SSL_select_next_proto(chosen, chosen_len, offered, offered_len, next_protocols.list,
                          (unsigned)next_protocols.len);
    return SSL_TLSEXT_ERR_OK;
}

static bool set_protocols(SSL_CTX *ctx)
{
    size_t len = 0;
    if (tls_options.next_protos != NULL) {
        struct protocols *p = &next_protocols;
        p->list = tls_protocol_list(tls_options.next_protos, &p->len);
        if (p->list == NULL)
            return say_failed("Error parsing -nextprotoneg argument");
        SSL_CTX_set_next_proto_select_cb(ctx, choose_protocol, NULL);
    }
    if (tls_options.alpn == NULL)
        return true;
    unsigned char *list = tls_protocol_list(tls_options.alpn, &len);
    if (list == NULL)
        return say_failed("Error parsing -alpn argument");
    bool ok = SSL_CTX_set_alpn_protos(ctx, list, (unsigned)len) == 0;
    OPENSSL_free(list);
    return ok || say_failed("Error setting ALPN");
}

/* ---- Extensions ---- */

static const struct {
    long len;
    unsigned char code;
} fragment_codes[] = {
    {512, TLSEXT_max_fragment_length_512},
    {1024, TLSEXT_max_fragment_length_1024},
    {2048, TLSEXT_max_fragment_length_2048},
    {4096, TLSEXT_max_fragment_length_4096},
};

/* RFC 6066 §4. */
static bool set_max_fragment(SSL_CTX *ctx)
{
    if (o->max_fragment == 0)
        return true;
    for (size_t i = 0; i < sizeof(fragment_codes) / sizeof(fragment_codes[0]); i++)
        if (o->max_fragment == fragment_codes[i].len)
            return SSL_CTX_set_tlsext_max_fragment_length(ctx, fragment_codes[i].code);
    fprintf(stderr, "%s: Max Fragment Len %ld is out of permitted values", app_name,
            o->max_fragment);
    opt_summary_hint();
    return false;
}

/* The answer to an extension of -serverinfo, in the form of a serverinfo file. */
static int show_server_info(SSL *ssl, unsigned type, const unsigned char *p, size_t len, int *alert,
                            void *arg)
{
    char name[64];
    unsigned char *both = OPENSSL_malloc(4 + len);
    (void)ssl, (void)alert, (void)arg;
    if (both == NULL)
        return 0;
    both[0] = (unsigned char)(type >> 8);
    both[1] = (unsigned char)type;
    both[2] = (unsigned char)(len >> 8);
    both[3] = (unsigned char)len;
    memcpy(both + 4, p, len);
    snprintf(name, sizeof(name), "SERVERINFO FOR EXTENSION %u", type);
    PEM_write_bio(client_out, name, "", both, (long)(4 + len));
    OPENSSL_free(both);
    return 1;
}

static void ask_server_info(SSL_CTX *ctx)
{
    for (const char *p = o->server_info; p != NULL;) {
        unsigned type = (unsigned)strtoul(p, NULL, 10);
        if (!SSL_CTX_add_client_custom_ext(ctx, type, NULL, NULL, NULL, show_server_info, NULL)) {
            fprintf(stderr, "Warning: Unable to add custom extension %u, skipping\n", type);
            ERR_clear_error();
        }
        p = strchr(p, ',');
        p = p == NULL ? NULL : p + 1;
    }
}

/* The names of authorities (RFC 8446 §4.2.4). */
static bool set_request_cas(SSL_CTX *ctx)
{
    if (o->request_cas == NULL)
        return true;
    STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(o->request_cas);
    if (names == NULL)
        return say_failed("Error loading CA names");
    SSL_CTX_set0_CA_list(ctx, names);
    return true;
}

/* -ct and -ctlogfile; the list need not be there unless it is wanted. */
static bool set_ct(SSL_CTX *ctx)
{
    if (o->ct && !o->no_ct && !SSL_CTX_enable_ct(ctx, SSL_CT_VALIDATION_PERMISSIVE))
        return false;
    bool ok = o->ct_logs == NULL ? SSL_CTX_set_default_ctlog_list_file(ctx)
                                 : SSL_CTX_set_ctlog_list_file(ctx, o->ct_logs);
    if (ok || (o->ct && !o->no_ct))
        return ok;
    ERR_clear_error();
    return true;
}

/* ---- SRP: RFC 5054 ---- */

static char srp_password[1024];

static char *give_password(SSL *ssl, void *arg)
{
    (void)ssl, (void)arg;
    return OPENSSL_strdup(srp_password);
}

/* -srp_moregroups: N is a safe prime (§3.2 asks for no less), and g one of its elements that has
 * order N - 1. */
static bool is_sound_group(const BIGNUM *n, const BIGNUM *g)
{
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *half = BN_new(), *power = BN_new();
    bool ok = ctx != NULL && half != NULL && power != NULL && BN_is_odd(n) &&
              BN_check_prime(n, ctx, NULL) == 1 && BN_rshift1(half, n) &&
              BN_check_prime(half, ctx, NULL) == 1 && BN_mod_exp(power, g, half, n, ctx) &&
              BN_add_word(power, 1) && BN_cmp(power, n) == 0;
    BN_free(power);
    BN_free(half);
    BN_CTX_free(ctx);
    return ok;
}

static int check_group(SSL *ssl, void *arg)
{
    BIGNUM *n = SSL_get_srp_N(ssl), *g = SSL_get_srp_g(ssl);
    (void)arg;
    return n != NULL && g != NULL && is_sound_group(n, g);
}

static bool set_srp(SSL_CTX *ctx)
{
    if (o->srp_strength > 0)
        fprintf(stderr, "SRP minimal length for N is %ld\n", o->srp_strength);
    if (o->srp_pass != NULL && !pass_source(o->srp_pass, srp_password, sizeof(srp_password))) {
        fputs("Error getting password\n", stderr);
        return false;
    }
    if (o->srp_user == NULL)
        return true;
    if (!o->srp_late && !SSL_CTX_set_srp_username(ctx, (char *)(uintptr_t)o->srp_user))
        return say_failed("Unable to set SRP username");
    SSL_CTX_set_srp_client_pwd_callback(ctx, give_password);
    if (o->srp_strength > 0)
        SSL_CTX_set_srp_strength(ctx, (int)o->srp_strength);
    if (o->srp_more_groups)
        SSL_CTX_set_srp_verify_param_callback(ctx, check_group);
    return true;
}

/* ---- The whole ---- */

/* At the end of the server's extensions: whether there was a name to be acknowledged. */
static int name_done(SSL *ssl, int *alert, void *arg)
{
    (void)alert, (void)arg;
    if (SSL_get_servername_type(ssl) == -1)
        fputs("Can't use SSL_get_servername\n", stderr);
    return SSL_TLSEXT_ERR_OK;
}

static bool use_creds(SSL_CTX *ctx)
{
    struct tls_creds creds = o->creds;
    struct tls_loaded loaded = {0};
    if (creds.cert == NULL && creds.key == NULL)
        return true;
    if (creds.cert == NULL)
        creds.cert = creds.key;
    bool ok =
        tls_load_creds(&creds, "client", &loaded) && tls_set_creds(ctx, &loaded, creds.build_chain);
    tls_free_creds(&loaded);
    return ok;
}

SSL_CTX *client_context(void)
{
    SSL_CTX *ctx = SSL_CTX_new(dtls_method(false));
    int mode =
        o->verify_depth > 0 || tls_options.verify_return_error ? SSL_VERIFY_PEER : SSL_VERIFY_NONE;
    if (ctx == NULL || !tls_configure(ctx, false) || !set_max_fragment(ctx) || !set_ct(ctx) ||
        (o->dane.domain != NULL && SSL_CTX_dane_enable(ctx) <= 0) || !set_request_cas(ctx) ||
        !tls_use_psk(ctx, false, client_out) || !set_protocols(ctx) || !use_creds(ctx) ||
        !tls_extra_load() || !set_srp(ctx)) {
        print_errors();
        SSL_CTX_free(ctx);
        return NULL;
    }
    tls_extra_use(ctx);
    ask_server_info(ctx);
    SSL_CTX_set_post_handshake_auth(ctx, o->post_handshake_auth);
    SSL_CTX_set_verify(ctx, mode, tls_verify_callback);
    if (!o->no_server_name)
        SSL_CTX_set_tlsext_servername_callback(ctx, name_done);
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL_STORE);
    SSL_CTX_sess_set_new_cb(ctx, client_new_session);
    if (o->status)
        SSL_CTX_set_tlsext_status_cb(ctx, client_show_status);
    return ctx;
}

static bool load_session(SSL *ssl)
{
    if (o->session_in == NULL)
        return true;
    BIO *file = BIO_new_file(o->session_in, "r");
    SSL_SESSION *s = file == NULL ? NULL : PEM_read_bio_SSL_SESSION(file, NULL, NULL, NULL);
    bool ok = s != NULL && SSL_set_session(ssl, s);
    if (!ok)
        fprintf(stderr, s == NULL ? "Can't open session file %s\n" : "Can't set session\n",
                o->session_in);
    SSL_SESSION_free(s);
    BIO_free(file);
    return ok;
}

SSL *client_connection(SSL_CTX *ctx, const struct place *p)
{
    SSL *ssl = SSL_new(ctx);
    const char *name = place_server_name(p);
    bool ok = ssl != NULL && load_session(ssl);
    if (ok && o->fallback)
        SSL_set_mode(ssl, SSL_MODE_SEND_FALLBACK_SCSV);
    if (ok && name != NULL && !SSL_set_tlsext_host_name(ssl, name)) {
        fputs("Unable to set TLS servername extension.\n", stderr);
        ok = false;
    }
    ok = ok && tls_use_dane(ssl, &o->dane);
    if (ok && o->status)
        SSL_set_tlsext_status_type(ssl, TLSEXT_STATUSTYPE_ocsp);
    if (ok) {
        tls_trace_connection(ssl, client_out);
        return ssl;
    }
    print_errors();
    SSL_free(ssl);
    return NULL;
}

void client_setup_end(void)
{
    tls_extra_end();
    OPENSSL_free(next_protocols.list);
    OPENSSL_cleanse(srp_password, sizeof(srp_password));
}
