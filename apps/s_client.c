/* openssl s_client: openssl-s_client(1). */
#include "apps/s_client.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "apps/commands.h"
#include "apps/tls_dtls.h"
#include "apps/tls_net.h"
#include "apps/tls_show.h"
#include "apps/tls_trace.h"

BIO *client_out;

/* Says goodbye and waits a little for the other's, so that what was sent is read before a reset. */
static void shut(SSL *ssl)
{
    unsigned char rest[512];
    struct pollfd wait = {SSL_get_fd(ssl), POLLIN, 0};
    SSL_shutdown(ssl);
    if (SSL_is_dtls(ssl)) /* nothing resets it */
        return;
    shutdown(wait.fd, SHUT_WR);
    while (poll(&wait, 1, 500) > 0 && BIO_read(SSL_get_rbio(ssl), rest, sizeof(rest)) > 0)
        ;
}

static void show(SSL *ssl, bool full)
{
    if (tls_options.brief) {
        fputs("CONNECTION ESTABLISHED\n", stderr);
        tls_show_summary(ssl);
    } else {
        client_show(ssl, full);
    }
}

/* Up to the end of the handshake, of which the first of several is shown in full. */
static bool open_connection(SSL *ssl, const struct place *p, bool first)
{
    BIO *transport = place_connect(p);
    if (transport == NULL)
        return false;
    bool ready = place_prepare(p, transport);
    transport = tls_test_transport(transport);
    SSL_set_bio(ssl, transport, transport);
    SSL_set_connect_state(ssl);
    tls_verify_error = X509_V_OK;
    if (ready && dtls_prepare(ssl, transport) && client_handshake(ssl) == 1) {
        show(ssl, first);
        return true;
    }
    client_show(ssl, true);
    return false;
}

static bool run(SSL *ssl, const struct place *p)
{
    bool ok = open_connection(ssl, p, true);
    for (int i = 0; ok && client_options.reconnect && i < 5; i++) {
        fputs("drop connection and then reconnect\n", stderr);
        SSL_shutdown(ssl);
        SSL_set_connect_state(ssl);
        ok = SSL_clear(ssl) && open_connection(ssl, p, false);
    }
    ok = ok && client_converse(ssl);
    if (SSL_get_rbio(ssl) != NULL)
        shut(ssl);
    if (client_options.prexit)
        client_show(ssl, true);
    return ok;
}

static bool start(void)
{
    struct tls_options *t = &tls_options;
    if (client_options.starttls != NULL && !tls_start_known(client_options.starttls))
        return false;
    if (!tls_options_agree())
        return false;
    if (t->quiet && !t->no_ign_eof)
        t->ign_eof = true;
    if (client_options.verify_depth > 0)
        tls_verify_depth = (int)client_options.verify_depth;
    if (t->brief)
        t->verify_quiet = t->quiet = true;
    if (client_options.verify_depth > 0 && !t->quiet)
        fprintf(stderr, "verify depth is %ld\n", client_options.verify_depth);
    client_out = t->quiet && !t->debug ? BIO_new(BIO_s_null()) : BIO_new_fp(stdout, BIO_NOCLOSE);
    return client_out != NULL;
}

int s_client_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [host:port]", s_client_options);
    if (i <= 0)
        return opt_exit(i);
    if (argc - i > 1) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    struct place p = {0};
    SSL_CTX *ctx = NULL;
    SSL *ssl = NULL;
    signal(SIGPIPE, SIG_IGN); /* a peer that is gone shows as an error */
    bool ok = start() && place_find(&p, i < argc ? argv[i] : NULL) && common_start() &&
              (ctx = client_context()) != NULL && (ssl = client_connection(ctx, &p)) != NULL &&
              run(ssl, &p);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    client_setup_end();
    place_free(&p);
    tls_psk_end();
    tls_trace_end();
    BIO_free(client_out);
    return common_end() && ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
