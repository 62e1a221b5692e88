/* resume HOST PORT FILE [CAFILE]     One question by HTTPS, with the session of the file if there
 * is one; the session that the server gives goes to the file, for the next run. doc/guide/resume.md
 * goes through it. */
#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *session_file;

/* The server gave a session: in TLS 1.3 after the handshake, as often as it likes, and for one use
 * each, so that nobody can tell that two connections are of one client. The last one is kept.
 *
 * Who has the file can go on as this client: nobody else may read it. */
static int keep_session(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    if (!SSL_SESSION_is_resumable(session))
        return 0;
    int fd = open(session_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    BIO *file = fd >= 0 ? BIO_new_fd(fd, BIO_CLOSE) : NULL;
    if (file == NULL || !PEM_write_bio_SSL_SESSION(file, session)) {
        perror("resume: the session isn't kept");
        ERR_clear_error(); /* it is no failure of the connection */
    }
    BIO_free(file);
    return 0; /* the session wasn't taken over, only read */
}

/* NULL: there is none that still holds. */
static SSL_SESSION *kept_session(void)
{
    BIO *file = BIO_new_file(session_file, "r");
    SSL_SESSION *session = file != NULL ? PEM_read_bio_SSL_SESSION(file, NULL, NULL, NULL) : NULL;
    BIO_free(file);
    ERR_clear_error(); /* no file, or no session in it: then a new one */
    remove(session_file);
    return session;
}

static SSL_CTX *make_context(const char *ca_file)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (ctx == NULL)
        return NULL;
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    /* Sessions go to the callback; a list of them in memory would never be looked into. */
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(ctx, keep_session);
    if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) ||
        !(ca_file != NULL ? SSL_CTX_load_verify_locations(ctx, ca_file, NULL)
                          : SSL_CTX_set_default_verify_paths(ctx))) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    return ctx;
}

/* TLS over TCP as one BIO: who writes to it connects and shakes hands first. NULL: failed. */
static BIO *connect_to(SSL_CTX *ctx, const char *host, const char *port)
{
    BIO *bio = BIO_new_ssl_connect(ctx);
    SSL *ssl = NULL;
    if (bio == NULL)
        return NULL;
    BIO_get_ssl(bio, &ssl); /* still the BIO's */
    bool ok = ssl != NULL && BIO_set_conn_hostname(bio, host) == 1 &&
              BIO_set_conn_port(bio, port) == 1 && SSL_set_tlsext_host_name(ssl, host) &&
              SSL_set1_host(ssl, host);
    /* For whom the session is has to be the program's care: it is not asked for a certificate
     * again. So here a file is for one host. */
    SSL_SESSION *session = kept_session();
    if (ok && session != NULL)
        ok = SSL_set_session(ssl, session) == 1;
    SSL_SESSION_free(session);
    if (ok && BIO_do_connect(bio) == 1 && BIO_do_handshake(bio) == 1)
        return bio;
    BIO_free_all(bio);
    return NULL;
}

static bool ask(BIO *bio, const char *host)
{
    char text[16384];
    SSL *ssl;
    int n;
    if (BIO_printf(bio, "GET / HTTP/1.0\r\nHost: %s\r\n\r\n", host) <= 0)
        return false;
    while ((n = BIO_read(bio, text, sizeof(text))) > 0)
        fwrite(text, 1, (size_t)n, stdout);
    BIO_get_ssl(bio, &ssl);
    return SSL_get_error(ssl, n) == SSL_ERROR_ZERO_RETURN;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("resume HOST PORT FILE [CAFILE]\n", stderr);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    session_file = argv[3];
    SSL_CTX *ctx = make_context(argc > 4 ? argv[4] : NULL);
    BIO *bio = ctx != NULL ? connect_to(ctx, argv[1], argv[2]) : NULL;
    bool ok = bio != NULL;
    if (ok) {
        SSL *ssl;
        BIO_get_ssl(bio, &ssl);
        fprintf(stderr, "resume: %s, %s\n", SSL_get_version(ssl),
                SSL_session_reused(ssl) ? "resumed" : "new");
        ok = ask(bio, argv[1]);
    }
    if (!ok)
        ERR_print_errors_fp(stderr);
    BIO_free_all(bio); /* says close_notify */
    SSL_CTX_free(ctx);
    return ok ? 0 : 1;
}
