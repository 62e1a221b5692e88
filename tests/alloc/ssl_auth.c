/* What stands beside certificates, without memory: DANE, Certificate Transparency, SRP; and
 * connections that run as jobs. */
#include <openssl/async.h>
#include <openssl/crypto.h>
#include <openssl/ct.h>
#include <openssl/srp.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

static SSL_CTX *plain[2]; /* made in the first run, which has memory */

static void drop(void)
{
    for (int end = CLIENT; end <= SERVER; end++)
        SSL_CTX_free(plain[end]);
    identity_free();
}

static bool ready(void)
{
    if (plain[SERVER] != NULL)
        return true;
    plain[CLIENT] = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
    plain[SERVER] = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P256);
    if (plain[CLIENT] == NULL || plain[SERVER] == NULL)
        return false;
    for (int end = CLIENT; end <= SERVER; end++)
        SSL_CTX_set_session_cache_mode(plain[end], SSL_SESS_CACHE_OFF);
    return OPENSSL_atexit(drop) &&
           SSL_CTX_set_cipher_list(plain[CLIENT], "ECDHE+AESGCM:@SECLEVEL=0") == 1;
}

/* ---- DANE ---- */

static bool add_full(SSL *s, unsigned char usage, unsigned char selector)
{
    X509 *ca = identity_ca();
    unsigned char *der = NULL;
    int len = selector == 0 ? i2d_X509(ca, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(ca), &der);
    bool ok = len > 0 && SSL_dane_tlsa_add(s, usage, selector, 0, der, (size_t)len) == 1;
    OPENSSL_free(der);
    return ok;
}

static bool dane(void)
{
    static const unsigned char digest[64];
    SSL_CTX *ctx = ready() ? SSL_CTX_new(TLS_client_method()) : NULL;
    SSL *s = NULL, *copy = NULL;
    bool ok = ctx != NULL && SSL_CTX_dane_enable(ctx) == 1 &&
              SSL_CTX_dane_mtype_set(ctx, EVP_sha384(), 5, 5) == 1 && (s = SSL_new(ctx)) != NULL &&
              SSL_dane_enable(s, "server.example") == 1 &&
              SSL_dane_tlsa_add(s, 3, 1, 5, digest, 48) == 1 && add_full(s, 2, 0) &&
              add_full(s, 2, 1) && (copy = SSL_dup(s)) != NULL;
    SSL_free(copy);
    SSL_free(s);
    SSL_CTX_free(ctx);
    return ok;
}

/* ---- SRP ---- */

static int on_username(SSL *s, int *alert, void *arg)
{
    (void)alert;
    (void)arg;
    return SSL_set_srp_server_param_pw(s, "alice", "password", "1024") == 1 ? SSL_ERROR_NONE
                                                                            : SSL3_AL_FATAL;
}

static bool srp_settings(void)
{
    static char name[] = "alice", password[] = "password", info[] = "a user";
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *s = NULL;
    BIGNUM *salt = BN_new();
    const SRP_gN *group = SRP_get_default_gN("1024");
    bool ok = ctx != NULL && salt != NULL && BN_set_word(salt, 77) &&
              SSL_CTX_SRP_CTX_init(ctx) == 1 && SSL_CTX_set_srp_username(ctx, name) == 1 &&
              SSL_CTX_set_srp_password(ctx, password) == 1 && (s = SSL_new(ctx)) != NULL &&
              SSL_set_srp_server_param(s, group->N, group->g, salt, salt, info) == 1 &&
              SSL_SRP_CTX_init(s) == 1;
    BN_free(salt);
    SSL_free(s);
    SSL_CTX_free(ctx);
    return ok;
}

static bool srp(void)
{
    static char name[] = "alice", password[] = "password";
    struct link l;
    SSL_CTX *client = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
    SSL_CTX *server = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
    bool ok = client != NULL && server != NULL && SSL_CTX_set_srp_username(client, name) == 1 &&
              SSL_CTX_set_srp_password(client, password) == 1 &&
              SSL_CTX_set_srp_username_callback(server, on_username) == 1 &&
              SSL_CTX_set_cipher_list(client, "aSRP:@SECLEVEL=0") == 1;
    if (ok) {
        ok = link_open(&l, client, server) && link_handshake(&l);
        link_close(&l);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return ok;
}

/* ---- Certificate Transparency ---- */

static bool ct(void)
{
    struct link l;
    if (!ready())
        return false;
    bool ok = link_open(&l, plain[CLIENT], plain[SERVER]);
    if (ok)
        ok = SSL_enable_ct(l.ssl[CLIENT], SSL_CT_VALIDATION_PERMISSIVE) == 1 &&
             link_handshake(&l) && SSL_get0_peer_scts(l.ssl[CLIENT]) != NULL;
    link_close(&l);
    return ok;
}

/* ---- jobs ---- */

static bool jobs(void)
{
    struct link l;
    if (!ready())
        return false;
    bool ok = link_open(&l, plain[CLIENT], plain[SERVER]);
    if (ok) {
        SSL_set_mode(l.ssl[SERVER], SSL_MODE_ASYNC);
        ok = link_handshake(&l) && link_say(&l, SERVER, "hello", 5);
    }
    link_close(&l);
    ASYNC_cleanup_thread();
    return ok;
}

const struct scenario scenarios_ssl_auth[] = {
    {"DANE", dane, 0},       {"SRP settings", srp_settings, 0},
    {"SRP", srp, ABSORBS},   {"Certificate Transparency", ct, ABSORBS},
    {"jobs", jobs, ABSORBS}, {NULL, NULL, 0},
};
