/* s_server: options into an SSL_CTX, and one for another name. */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "apps/keyio.h"
#include "apps/s_server.h"
#include "apps/tls_dtls.h"
#include "apps/tls_show.h"

static const struct server_options *const o = &server_options;
static SSL_CTX *second; /* for -servername */
static struct {
    struct tls_loaded main, other_name, dsa;
} loaded;

/* ---- Protocols by name ---- */

struct protocols {
    unsigned char *list;
    size_t len;
};
static struct protocols alpn_protocols, next_protocols;

static int choose_protocol(SSL *ssl, const unsigned char **chosen, unsigned char *chosen_len,
                           const unsigned char *offered, unsigned offered_len, void *arg)
{
    (void)ssl, (void)arg;
    if (!tls_options.quiet) {
        BIO_puts(server_out, "ALPN protocols advertised by the client: ");
        tls_show_protocols(server_out, offered, offered_len);
    }
    if (SSL_select_next_proto((unsigned char **)(uintptr_t)chosen, chosen_len, alpn_protocols.list,
                              (unsigned)alpn_protocols.len, offered,
                              offered_len) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    BIO_printf(server_out, "ALPN protocols selected: %.*s\n", *chosen_len, (const char *)*chosen);
    return SSL_TLSEXT_ERR_OK;
}

static int advertise(SSL *ssl, const unsigned char **list, unsigned *len, void *arg)
{
    (void)ssl, (void)arg;
    *list = next_protocols.list;
    *len = (unsigned)next_protocols.len;
    return SSL_TLSEXT_ERR_OK;
}

/* Of a text unless it is NULL; false: nothing in it is a protocol, which is said nowhere. */
static bool parse_protocols(struct protocols *p, const char *text)
{
    if (text != NULL && p->list == NULL)
        p->list = tls_protocol_list(text, &p->len);
    return text == NULL || p->list != NULL;
}

/* ---- Names ---- */

static int choose_name(SSL *ssl, int *alert, void *arg)
{
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    (void)alert, (void)arg;
    if (name != NULL) {
        BIO_printf(server_out, "Hostname in TLS extension: \"%s\"\n", name);
        (void)BIO_flush(server_out);
    }
    if (o->server_name == NULL || name == NULL)
        return SSL_TLSEXT_ERR_NOACK;
    if (strcasecmp(name, o->server_name) != 0)
        return o->name_fatal ? SSL_TLSEXT_ERR_ALERT_FATAL : SSL_TLSEXT_ERR_ALERT_WARNING;
    if (second != NULL) {
        BIO_puts(server_out, "Switching server context.\n");
        SSL_set_SSL_CTX(ssl, second);
    }
    return SSL_TLSEXT_ERR_OK;
}

/* ---- Parameters ---- */

/* The parameters that a certificate's file has too, if any. */
static EVP_PKEY *dh_of_cert(void)
{
    BIO *file = o->no_cert ? NULL : BIO_new_file(o->creds.cert, "r");
    EVP_PKEY *dh = file == NULL ? NULL : PEM_read_bio_Parameters(file, NULL);
    BIO_free(file);
    if (dh != NULL && !EVP_PKEY_is_a(dh, "DH")) {
        EVP_PKEY_free(dh);
        dh = NULL;
    }
    ERR_clear_error();
    return dh;
}

static bool set_dh(SSL_CTX *ctx)
{
    if (o->no_dhe)
        return true;
    EVP_PKEY *dh = o->dh_file == NULL ? dh_of_cert()
                                      : key_load(KEY_PARAMETERS, o->dh_file, FORMAT_UNDEFINED, NULL,
                                                 "params of DH parameters");
    BIO_puts(server_out,
             dh != NULL ? "Setting temp DH parameters\n" : "Using default temp DH parameters\n");
    (void)BIO_flush(server_out);
    ERR_clear_error();
    if (dh == NULL)
        return SSL_CTX_set_dh_auto(ctx, 1);
    if (SSL_CTX_set0_tmp_dh_pkey(ctx, dh))
        return true;
    EVP_PKEY_free(dh);
    return say_failed("Error setting temp DH parameters");
}

/* A size of early data; false after a message. */
static bool parse_early(const char *text, const char *what, long *value)
{
    *value = text == NULL ? -1 : strtol(text, NULL, 0);
    if (text == NULL || (*value >= 0 && (uint64_t)*value <= UINT32_MAX))
        return true;
    fprintf(stderr, "Invalid value for %s\n", what);
    return false;
}

static bool set_early_data(SSL_CTX *ctx)
{
    long advertised, taken;
    if (!parse_early(o->max_early, "max_early_data", &advertised) ||
        !parse_early(o->recv_max_early, "recv_max_early_data", &taken))
        return false;
    if (advertised < 0 && o->early_data)
        advertised = SSL3_RT_MAX_PLAIN_LENGTH;
    return (advertised < 0 || SSL_CTX_set_max_early_data(ctx, (uint32_t)advertised)) &&
           (taken < 0 || SSL_CTX_set_recv_max_early_data(ctx, (uint32_t)taken));
}

/* ---- The whole ---- */

static void set_verification(SSL_CTX *ctx)
{
    int mode = o->demand != NULL
                   ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT | SSL_VERIFY_CLIENT_ONCE
               : o->verify != NULL ? SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE
                                   : SSL_VERIFY_NONE;
    SSL_CTX_set_verify(ctx, mode, tls_verify_callback);
    if (tls_options.trusted.file != NULL)
        SSL_CTX_set_client_CA_list(ctx, SSL_load_client_CA_file(tls_options.trusted.file));
}

static bool set_session_context(SSL_CTX *ctx)
{
    static const unsigned char default_id[] = {1, 0, 0, 0};
    return o->context_id == NULL
               ? SSL_CTX_set_session_id_context(ctx, default_id, sizeof(default_id))
               : SSL_CTX_set_session_id_context(ctx, (const unsigned char *)o->context_id,
                                                (unsigned)strlen(o->context_id));
}

static SSL_CTX *make_context(const struct tls_loaded *creds, bool first)
{
    SSL_CTX *ctx = SSL_CTX_new(dtls_method(true));
    bool ok =
        ctx != NULL && tls_configure(ctx, true) && set_early_data(ctx) && server_set_cache(ctx) &&
        (!first || set_dh(ctx)) && tls_set_creds(ctx, creds, o->creds.build_chain && first) &&
        (o->server_info == NULL || SSL_CTX_use_serverinfo_file(ctx, o->server_info)) &&
        tls_set_creds(ctx, &loaded.dsa, o->dcreds.build_chain) &&
        tls_use_psk(ctx, true, server_out) && server_set_cookies(ctx) && dtls_set_cookies(ctx) &&
        (o->psk_hint == NULL || SSL_CTX_use_psk_identity_hint(ctx, o->psk_hint)) &&
        set_session_context(ctx) && (!first || server_set_srp(ctx));
    if (!ok) {
        print_errors();
        SSL_CTX_free(ctx);
        return NULL;
    }
    set_verification(ctx);
    if (o->no_ca_names)
        SSL_CTX_set_options(ctx, SSL_OP_DISABLE_TLSEXT_CA_NAMES);
    if (next_protocols.list != NULL)
        SSL_CTX_set_next_protos_advertised_cb(ctx, advertise, NULL);
    if (alpn_protocols.list != NULL)
        SSL_CTX_set_alpn_select_cb(ctx, choose_protocol, NULL);
    if (o->server_name != NULL && !o->no_cert)
        SSL_CTX_set_tlsext_servername_callback(ctx, choose_name);
    server_set_status(ctx);
    tls_extra_use(ctx);
    return ctx;
}

static bool load_creds(void)
{
    return o->no_cert || (tls_load_creds(&o->creds, "server", &loaded.main) &&
                          (o->server_name == NULL ||
                           tls_load_creds(&o->creds2, "second server", &loaded.other_name)));
}

SSL_CTX *server_context(void)
{
    SSL_CTX *ctx = NULL;
    if (!load_creds() || !tls_extra_load() ||
        (o->dcreds.cert != NULL && !tls_load_creds(&o->dcreds, "second", &loaded.dsa)))
        return NULL;
    if (o->server_name != NULL && !o->no_cert)
        BIO_puts(server_out, "Setting secondary ctx parameters\n");
    if (parse_protocols(&next_protocols, tls_options.next_protos) &&
        parse_protocols(&alpn_protocols, tls_options.alpn))
        ctx = make_context(&loaded.main, true);
    if (ctx != NULL && o->server_name != NULL && !o->no_cert) {
        second = make_context(&loaded.other_name, false);
        if (second == NULL) {
            SSL_CTX_free(ctx);
            ctx = NULL;
        }
    }
    return ctx;
}

void server_setup_end(void)
{
    SSL_CTX_free(second);
    tls_free_creds(&loaded.main);
    tls_free_creds(&loaded.other_name);
    tls_free_creds(&loaded.dsa);
    OPENSSL_free(alpn_protocols.list);
    OPENSSL_free(next_protocols.list);
}
