/* openssl s_time: openssl-s_time(1): how many connections a server makes in a time. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include "apps/app.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/tls_options.h"
#include "apps/tls_show.h"

static const char *target = "localhost:4433", *ciphers, *suites, *page;
static struct {
    const char *cert, *key;
} creds;
static long depth, seconds = 30;
static bool only_new, only_reused, bugs;

const struct opt s_time_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Connection"},
    {"connect", OPT_TEXT, &target, "Where to connect as post:port (default is localhost:4433)"},
    {"new", OPT_FLAG, &only_new, "Just time new connections"},
    {"reuse", OPT_FLAG, &only_reused, "Just time connection reuse"},
    {"bugs", OPT_FLAG, &bugs, "Turn on SSL bug compatibility"},
    {"cipher", OPT_TEXT, &ciphers, "TLSv1.2 and below cipher list to be used"},
    {"ciphersuites", OPT_TEXT, &suites, "Specify TLSv1.3 ciphersuites to be used"},
    {"tls1", OPT_FLAG, &tls_options.only_version[0], "Just use TLSv1.0"},
    {"tls1_1", OPT_FLAG, &tls_options.only_version[1], "Just use TLSv1.1"},
    {"tls1_2", OPT_FLAG, &tls_options.only_version[2], "Just use TLSv1.2"},
    {"tls1_3", OPT_FLAG, &tls_options.only_version[3], "Just use TLSv1.3"},
    {"verify", OPT_POSITIVE, &depth, "Turn on peer certificate verification, set depth"},
    {"time", OPT_POSITIVE, &seconds, "Seconds to collect data, default 30"},
    {"www", OPT_TEXT, &page, "Fetch specified page from the site"},
    {NULL, OPT_SECTION, NULL, "Certificate"},
    {"nameopt", OPT_TEXT, &tls_options.name_opt,
     "Certificate subject/issuer name printing options"},
    {"cert", OPT_INFILE, &creds.cert, "Cert file to use, PEM format assumed"},
    {"key", OPT_INFILE, &creds.key, "File with key, PEM; default is -cert file"},
    {"cafile", OPT_INFILE, &tls_options.trusted.file, "PEM format file of CA's"},
    OPT_TRUST_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};

/* ---- One connection ---- */

/* Asks for the page and counts what comes. */
static long fetch(SSL *ssl)
{
    char buf[8192];
    long bytes = 0;
    int n = snprintf(buf, sizeof(buf), "GET %s HTTP/1.0\r\n\r\n", page);
    if (n <= 0 || (size_t)n >= sizeof(buf) || SSL_write(ssl, buf, n) <= 0)
        return -1;
    while ((n = SSL_read(ssl, buf, sizeof(buf))) > 0)
        bytes += n;
    return bytes;
}

/* Of TLS 1.3 the tickets come behind the handshake: a session that can be resumed needs one. */
static bool open_connection(SSL *ssl)
{
    BIO *io = BIO_new_connect(target);
    if (io == NULL)
        return false;
    SSL_set_bio(ssl, io, io);
    if (SSL_connect(ssl) > 0)
        return true;
    fputs("ERROR\n", stderr);
    if (depth > 0 && SSL_get_verify_result(ssl) != X509_V_OK)
        fprintf(stderr, "verify error:%s\n",
                X509_verify_cert_error_string(SSL_get_verify_result(ssl)));
    print_errors();
    return false;
}

/* The letter of a connection, as it goes: whether it was resumed, and which version it has. */
static char letter_of(SSL *ssl)
{
    static const struct {
        int version;
        char letter;
    } letters[] = {
        {TLS1_VERSION, 't'}, {TLS1_1_VERSION, 't'}, {TLS1_2_VERSION, 't'}, {TLS1_3_VERSION, 't'}};
    if (SSL_session_reused(ssl))
        return 'r';
    for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
        if (letters[i].version == SSL_version(ssl))
            return letters[i].letter;
    return '*';
}

/* Connects, resuming *session if there is one, and keeps it there; the bytes read, or -1. */
static long connect_once(SSL_CTX *ctx, SSL_SESSION **session, bool shown)
{
    SSL *ssl = SSL_new(ctx);
    long bytes = -1;
    if (ssl != NULL && (session == NULL || *session == NULL || SSL_set_session(ssl, *session)) &&
        open_connection(ssl)) {
        bytes = page == NULL ? 0 : fetch(ssl);
        if (session != NULL && *session == NULL)
            *session = SSL_get1_session(ssl);
        SSL_set_shutdown(ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
        if (shown) {
            putchar(letter_of(ssl));
            fflush(stdout);
        }
    }
    SSL_free(ssl);
    return bytes;
}

/* ---- The time ---- */

static bool run(SSL_CTX *ctx, SSL_SESSION **session)
{
    long n = 0, total = 0;
    clock_t used = clock();
    time_t start = time(NULL), end = start + seconds;
    while (time(NULL) <= end) {
        long bytes = connect_once(ctx, session, true);
        if (bytes < 0)
            return false;
        total += bytes;
        n++;
    }
    double cpu = (double)(clock() - used) / CLOCKS_PER_SEC;
    printf("\n\n%ld connections in %.2fs; %.2f connections/user sec, bytes read %ld\n", n, cpu,
           (double)n / cpu, total);
    printf("%ld connections in %ld real seconds, %ld bytes read per connection\n", n,
           (long)(time(NULL) - start), n > 0 ? total / n : 0);
    return true;
}

static bool run_reused(SSL_CTX *ctx)
{
    SSL_SESSION *session = NULL;
    puts("\n\nNow timing with session id reuse.");
    bool ok = connect_once(ctx, &session, false) >= 0;
    if (ok) {
        puts("starting");
        ok = run(ctx, &session);
    }
    SSL_SESSION_free(session);
    return ok;
}

static bool complain(const char *what)
{
    fprintf(stderr, "unable to get %s from '%s'\n", what, creds.cert);
    print_errors();
    return false;
}

static bool use_cert(SSL_CTX *ctx)
{
    if (creds.cert == NULL)
        return true;
    const char *key = creds.key != NULL ? creds.key : creds.cert;
    if (SSL_CTX_use_certificate_file(ctx, creds.cert, SSL_FILETYPE_PEM) <= 0)
        return complain("certificate");
    if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) <= 0)
        return complain("private key");
    return SSL_CTX_check_private_key(ctx) ||
           say_failed("Private key does not match the certificate public key");
}

static SSL_CTX *make_context(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (ctx == NULL || !tls_configure(ctx, false) ||
        (ciphers != NULL && !SSL_CTX_set_cipher_list(ctx, ciphers)) ||
        (suites != NULL && !SSL_CTX_set_ciphersuites(ctx, suites))) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    if (bugs)
        SSL_CTX_set_options(ctx, SSL_OP_ALL);
    SSL_CTX_set_quiet_shutdown(ctx, 1);
    SSL_CTX_set_verify(ctx, depth > 0 ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, NULL);
    if (use_cert(ctx))
        return ctx;
    SSL_CTX_free(ctx);
    return NULL;
}

int s_time_main(int argc, char **argv)
{
    int ended = start_alone(argc, argv, s_time_options);
    if (ended >= 0)
        return ended;
    if (depth > 0)
        fprintf(stderr, "%s: verify depth is %ld\n", app_name, depth);
    SSL_CTX *ctx = make_context();
    bool ok = ctx != NULL;
    if (ok && !only_reused) {
        printf("Collecting connection statistics for %ld seconds\n", seconds);
        ok = run(ctx, NULL);
    }
    if (ok && !only_new)
        ok = run_reused(ctx);
    SSL_CTX_free(ctx);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
