/* login HOST PORT CERT KEY [CAFILE]     A client that says who it is by a certificate, if the
 * server asks. doc/guide/login.md goes through it. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The server asks: this is told by whom it wants the certificate signed. The certificates of the
 * context are used; a program with several could choose here. */
static int on_request(SSL *ssl, void *arg)
{
    const STACK_OF(X509_NAME) *names = SSL_get0_peer_CA_list(ssl);
    bool *asked = arg;
    *asked = true;
    for (int i = 0; i < sk_X509_NAME_num(names); i++) {
        char text[256];
        X509_NAME_oneline(sk_X509_NAME_value(names, i), text, sizeof(text));
        fprintf(stderr, "login: the server takes certificates of %s\n", text);
    }
    return 1; /* go on; 0 would end the handshake */
}

/* A key that is encrypted asks for its passphrase on the terminal, or by
 * SSL_CTX_set_default_passwd_cb. */
static bool set_identity(SSL_CTX *ctx, const char *cert, const char *key)
{
    return SSL_CTX_use_certificate_chain_file(ctx, cert) == 1 &&
           SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) == 1 &&
           SSL_CTX_check_private_key(ctx) == 1; /* the key is the certificate's */
}

static SSL_CTX *make_context(char **argv, const char *ca_file, bool *asked)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (ctx == NULL)
        return NULL;
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_cert_cb(ctx, on_request, asked);
    if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) ||
        !set_identity(ctx, argv[3], argv[4]) ||
        !(ca_file != NULL ? SSL_CTX_load_verify_locations(ctx, ca_file, NULL)
                          : SSL_CTX_set_default_verify_paths(ctx))) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    return ctx;
}

static SSL *connect_to(SSL_CTX *ctx, const char *host, const char *port)
{
    SSL *ssl = SSL_new(ctx);
    BIO *socket = BIO_new(BIO_s_connect());
    if (ssl == NULL || socket == NULL || !BIO_set_conn_hostname(socket, host) ||
        !BIO_set_conn_port(socket, port)) {
        BIO_free(socket);
        SSL_free(ssl);
        return NULL;
    }
    SSL_set_bio(ssl, socket, socket); /* one reference is enough for both ways; SSL_free closes */
    if (SSL_set_tlsext_host_name(ssl, host) && SSL_set1_host(ssl, host) && SSL_connect(ssl) == 1)
        return ssl;
    SSL_free(ssl);
    return NULL;
}

/* In TLS 1.3 SSL_connect has succeeded before the server has looked at the certificate: that it was
 * refused is learned by the first SSL_read. */
static bool ask(SSL *ssl, const char *host)
{
    char text[16384];
    size_t n,
        len = (size_t)snprintf(text, sizeof(text), "GET / HTTP/1.0\r\nHost: %s\r\n\r\n", host);
    if (len >= sizeof(text) || !SSL_write_ex(ssl, text, len, &n))
        return false;
    int ret;
    while ((ret = SSL_read_ex(ssl, text, sizeof(text), &n)) == 1)
        fwrite(text, 1, n, stdout);
    return SSL_get_error(ssl, ret) == SSL_ERROR_ZERO_RETURN;
}

/* Whose fault it was. */
static void explain(void)
{
    switch (ERR_GET_REASON(ERR_peek_error())) {
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE:
        fputs("login: the server wants a certificate\n", stderr);
        break;
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
        fputs("login: the server doesn't take the certificate\n", stderr);
        break;
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        fputs("login: the server's own certificate isn't good\n", stderr);
        break;
    default:
        break;
    }
    ERR_print_errors_fp(stderr);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("login HOST PORT CERT KEY [CAFILE]\n", stderr);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    bool asked = false, ok = false;
    SSL_CTX *ctx = make_context(argv, argc > 5 ? argv[5] : NULL, &asked);
    SSL *ssl = ctx != NULL ? connect_to(ctx, argv[1], argv[2]) : NULL;
    if (ssl != NULL) {
        ok = ask(ssl, argv[1]);
        if (ok)
            SSL_shutdown(ssl);
    }
    fprintf(stderr, "login: %s\n", asked ? "asked for a certificate" : "not asked");
    if (!ok)
        explain();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return ok ? 0 : 1;
}
