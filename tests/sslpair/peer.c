/* peer client|server DIR [NAME=VALUE ...]     One end of a connection over standard input and
 * output. DIR has ca.pem and, for each identity, NAME.pem and NAME.key. Tells on standard error
 * what was agreed on; exit 0 if all went well.
 *
 * max=, suites= (TLS 1.2), ciphersuites= (1.3), groups=, cert= (an identity), ask=1 (a server wants
 * a certificate), alpn=, update=1 (keys are updated). Built with this library and with others. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *option(char **args, const char *name)
{
    size_t len = strlen(name);
    for (; *args != NULL; args++)
        if (strncmp(*args, name, len) == 0 && (*args)[len] == '=')
            return *args + len + 1;
    return NULL;
}

static bool use_identity(SSL_CTX *ctx, const char *dir, const char *name)
{
    char cert[300], key[300];
    snprintf(cert, sizeof(cert), "%s/%s.pem", dir, name);
    snprintf(key, sizeof(key), "%s/%s.key", dir, name);
    return SSL_CTX_use_certificate_chain_file(ctx, cert) == 1 &&
           SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) == 1;
}

static int take_protocol(SSL *s, const unsigned char **out, unsigned char *len,
                         const unsigned char *in, unsigned in_len, void *arg)
{
    const char *want = arg;
    unsigned char list[64];
    list[0] = (unsigned char)strlen(want);
    memcpy(list + 1, want, list[0]);
    (void)s;
    return SSL_select_next_proto((unsigned char **)(uintptr_t)out, len, in, in_len, list,
                                 list[0] + 1u) == OPENSSL_NPN_NEGOTIATED
               ? SSL_TLSEXT_ERR_OK
               : SSL_TLSEXT_ERR_ALERT_FATAL;
}

static bool offer_protocol(SSL_CTX *ctx, bool is_server, const char *name)
{
    unsigned char list[64];
    list[0] = (unsigned char)strlen(name);
    memcpy(list + 1, name, list[0]);
    if (is_server)
        SSL_CTX_set_alpn_select_cb(ctx, take_protocol, (void *)(uintptr_t)name);
    return is_server || SSL_CTX_set_alpn_protos(ctx, list, list[0] + 1u) == 0;
}

static bool configure(SSL_CTX *ctx, bool is_server, const char *dir, char **args)
{
    char ca[300];
    const char *max = option(args, "max"), *suites = option(args, "suites"),
               *suites13 = option(args, "ciphersuites"), *groups = option(args, "groups"),
               *cert = option(args, "cert"), *alpn = option(args, "alpn");
    snprintf(ca, sizeof(ca), "%s/ca.pem", dir);
    SSL_CTX_set_security_level(ctx, 0);
    SSL_CTX_set_dh_auto(ctx, 1);
    if (!is_server || option(args, "ask") != NULL)
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    return SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION) == 1 &&
           (max == NULL || SSL_CTX_set_max_proto_version(ctx, (int)strtol(max, NULL, 16)) == 1) &&
           SSL_CTX_load_verify_locations(ctx, ca, NULL) == 1 &&
           SSL_CTX_set_cipher_list(ctx, suites != NULL ? suites : "ALL:@SECLEVEL=0") == 1 &&
           (suites13 == NULL || SSL_CTX_set_ciphersuites(ctx, suites13) == 1) &&
           (groups == NULL || SSL_CTX_set1_groups_list(ctx, groups) == 1) &&
           (alpn == NULL || offer_protocol(ctx, is_server, alpn)) &&
           (cert == NULL || use_identity(ctx, dir, cert));
}

static bool talk(SSL *s, bool is_server, bool update)
{
    static unsigned char out[50000], in[50000];
    for (size_t i = 0; i < sizeof(out); i++)
        out[i] = (unsigned char)(i * i >> 3);
    for (int turn = 0; turn < 4; turn++) {
        if ((turn % 2 == 0) == is_server) { /* reads */
            size_t have = 0, n;
            while (have < sizeof(in) && SSL_read_ex(s, in + have, sizeof(in) - have, &n))
                have += n;
            if (have != sizeof(in) || memcmp(in, out, sizeof(in)) != 0)
                return false;
        } else {
            if (update && SSL_version(s) == TLS1_3_VERSION &&
                !SSL_key_update(s, SSL_KEY_UPDATE_REQUESTED))
                return false;
            if (SSL_write(s, out, sizeof(out)) != sizeof(out))
                return false;
        }
    }
    return true;
}

/* What both ends have to say alike. */
static void tell(SSL *s)
{
    unsigned char secret[16] = {0};
    const unsigned char *alpn;
    unsigned alpn_len;
    SSL_get0_alpn_selected(s, &alpn, &alpn_len);
    SSL_export_keying_material(s, secret, sizeof(secret), "EXPORTER-pair", 13, NULL, 0, 0);
    fprintf(stderr, "%s %s %.*s ", SSL_get_version(s), SSL_get_cipher_name(s), (int)alpn_len,
            (const char *)alpn);
    for (size_t i = 0; i < sizeof(secret); i++)
        fprintf(stderr, "%02x", secret[i]);
    fputc('\n', stderr);
}

static bool run(SSL *s, bool is_server, char **args)
{
    if (SSL_do_handshake(s) != 1)
        return false;
    X509 *peer = SSL_get1_peer_certificate(s);
    bool named = peer != NULL || (is_server && option(args, "ask") == NULL);
    X509_free(peer);
    tell(s);
    if (!named || SSL_get_verify_result(s) != X509_V_OK ||
        !talk(s, is_server, option(args, "update") != NULL))
        return false;
    unsigned char byte;
    if (is_server) /* the client ends it */
        return SSL_read(s, &byte, 1) == 0 && SSL_get_error(s, 0) == SSL_ERROR_ZERO_RETURN &&
               SSL_shutdown(s) == 1;
    return SSL_shutdown(s) == 0 && SSL_shutdown(s) == 1;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    bool is_server = strcmp(argv[1], "server") == 0;
    SSL_CTX *ctx = SSL_CTX_new(is_server ? TLS_server_method() : TLS_client_method());
    bool ok = ctx != NULL && configure(ctx, is_server, argv[2], argv + 3);
    SSL *s = ok ? SSL_new(ctx) : NULL;
    ok = s != NULL && SSL_set_rfd(s, 0) == 1 && SSL_set_wfd(s, 1) == 1;
    if (ok) {
        if (is_server)
            SSL_set_accept_state(s);
        else
            SSL_set_connect_state(s);
        ok = run(s, is_server, argv + 3);
    }
    if (!ok) {
        fprintf(stderr, "%s failed\n", argv[1]);
        ERR_print_errors_fp(stderr);
    }
    SSL_free(s);
    SSL_CTX_free(ctx);
    return !ok;
}
