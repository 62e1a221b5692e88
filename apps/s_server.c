/* openssl s_server: openssl-s_server(1). */
#include "apps/s_server.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "apps/commands.h"
#include "apps/tls_dtls.h"
#include "apps/tls_net.h"
#include "apps/tls_show.h"
#include "apps/tls_trace.h"

BIO *server_out;
enum server_kind server_kind;
static const struct server_options *const o = &server_options;

/* ---- A connection ---- */

static void show_next_protocol(SSL *ssl)
{
    const unsigned char *p = NULL;
    unsigned len = 0;
    SSL_get0_next_proto_negotiated(ssl, &p, &len);
    if (p != NULL)
        BIO_printf(server_out, "NEXTPROTO is %.*s\n", (int)len, (const char *)p);
}

static void show_connection(SSL *ssl)
{
    char list[8192];
    X509 *peer = SSL_get0_peer_certificate(ssl);
    PEM_write_bio_SSL_SESSION(server_out, SSL_get_session(ssl));
    if (peer != NULL) {
        BIO_puts(server_out, "Client certificate\n");
        PEM_write_bio_X509(server_out, peer);
        tls_show_name(server_out, "subject=", X509_get_subject_name(peer));
        tls_show_name(server_out, "issuer=", X509_get_issuer_name(peer));
    }
    if (SSL_get_shared_ciphers(ssl, list, sizeof(list)) != NULL)
        BIO_printf(server_out, "Shared ciphers:%s\n", list);
    tls_show_sigalgs(server_out, ssl);
    tls_show_point_formats(server_out, ssl);
    tls_show_groups(server_out, ssl, true);
    tls_show_ca_names(server_out, ssl);
    BIO_printf(server_out, "CIPHER is %s\n", SSL_CIPHER_get_name(SSL_get_current_cipher(ssl)));
    show_next_protocol(ssl);
    if (SSL_session_reused(ssl))
        BIO_puts(server_out, "Reused session-id\n");
    BIO_printf(server_out, "Secure Renegotiation IS%s supported\n",
               SSL_get_secure_renegotiation_support(ssl) ? "" : " NOT");
    if ((SSL_get_options(ssl) & SSL_OP_NO_RENEGOTIATION) != 0)
        BIO_puts(server_out, "Renegotiation is DISABLED\n");
    dtls_show(server_out, ssl);
    tls_show_key_material(server_out, ssl);
    (void)BIO_flush(server_out);
}

static bool take_early_data(SSL *ssl)
{
    char buf[16384];
    size_t n = 0;
    bool any = false;
    for (int r = 0; r != SSL_READ_EARLY_DATA_FINISH;) {
        r = SSL_read_early_data(ssl, buf, sizeof(buf), &n);
        if (r == SSL_READ_EARLY_DATA_ERROR && !net_wait(ssl, 0))
            return false;
        if (n == 0 || r == SSL_READ_EARLY_DATA_ERROR)
            continue;
        if (!any)
            BIO_puts(server_out, "Early data received:\n");
        any = true;
        if (write(STDOUT_FILENO, buf, n) < 0)
            return false;
    }
    BIO_puts(server_out, any ? "\nEnd of early data\n"
                         : SSL_get_early_data_status(ssl) == SSL_EARLY_DATA_NOT_SENT
                             ? "No early data received\n"
                             : "Early data was rejected\n");
    (void)BIO_flush(server_out);
    return true;
}

static bool accept_tls(SSL *ssl)
{
    int result;
    if (o->early_data && !take_early_data(ssl))
        return false;
    if (o->stateless && !server_take_cookie(ssl))
        return false;
    do
        result = SSL_accept(ssl);
    while (result <= 0 && net_wait(ssl, result));
    return result == 1;
}

static bool handshake(SSL *ssl)
{
    bool ok = accept_tls(ssl);
    (void)BIO_flush(server_out);
    if (!ok) {
        long result = SSL_get_verify_result(ssl);
        fputs("ERROR\n", stderr);
        if (result != X509_V_OK)
            fprintf(stderr, "verify error:%s\n", X509_verify_cert_error_string(result));
        print_errors();
    } else if (tls_options.brief || o->reverse) {
        if (o->reverse)
            fputs("CONNECTION ESTABLISHED\n", stderr);
        tls_show_summary(ssl);
    } else if (server_kind == SERVER_TERMINAL) {
        show_connection(ssl);
    }
    return ok;
}

static void close_connection(SSL *ssl)
{
    if (server_kind == SERVER_TERMINAL)
        BIO_puts(server_out, "shutting down SSL\n");
    SSL_set_shutdown(ssl, SSL_get_shutdown(ssl) & SSL_RECEIVED_SHUTDOWN);
    if (SSL_shutdown(ssl) == 0 && !SSL_is_dtls(ssl)) {
        unsigned char rest[512];
        struct pollfd wait = {SSL_get_fd(ssl), POLLIN, 0};
        shutdown(wait.fd, SHUT_WR); /* so that the last bytes arrive before it is closed */
        while (poll(&wait, 1, 500) > 0 && BIO_read(SSL_get_rbio(ssl), rest, sizeof(rest)) > 0)
            ;
    }
    if (server_kind == SERVER_TERMINAL)
        BIO_puts(server_out, "CONNECTION CLOSED\n");
}

/* false: it was the last. */
static bool serve(SSL_CTX *ctx, int fd, int argc, char **argv)
{
    bool go = true;
    SSL *ssl = SSL_new(ctx);
    BIO *transport = dtls_transport(fd, false);
    if (ssl == NULL || transport == NULL) {
        print_errors();
        BIO_free(transport);
        SSL_free(ssl);
        return false;
    }
    if (tls_options.nbio && BIO_socket_nbio(fd, 1))
        fputs("Turned on non blocking io\n", stderr);
    tls_trace_transport(transport);
    tls_trace_connection(ssl, server_out);
    transport = tls_test_transport(transport);
    SSL_set_bio(ssl, transport, transport);
    SSL_set_accept_state(ssl);
    bool ok = dtls_prepare(ssl, transport) && (!dtls_options.listen || dtls_listen(ssl, fd)) &&
              handshake(ssl);
    if (ok && server_kind == SERVER_TERMINAL)
        go = server_converse(ssl);
    else if (ok && server_kind == SERVER_REVERSE)
        server_reverse(ssl);
    else if (ok)
        server_http(ssl, server_kind, argc, argv);
    close_connection(ssl);
    ERR_clear_error();
    SSL_free(ssl);
    return go;
}

/* ---- The server ---- */

/* With the address if the system has chosen its port. */
static void say_accept(int fd, bool any_port)
{
    union BIO_sock_info_u info = {.addr = BIO_ADDR_new()};
    if (info.addr != NULL && any_port && BIO_sock_info(fd, BIO_SOCK_INFO_ADDRESS, &info)) {
        char *host = BIO_ADDR_hostname_string(info.addr, 1);
        char *port = BIO_ADDR_service_string(info.addr, 1);
        bool v6 = BIO_ADDR_family(info.addr) == AF_INET6;
        BIO_printf(server_out, "ACCEPT %s%s%s:%s\n", v6 ? "[" : "", host, v6 ? "]" : "", port);
        OPENSSL_free(host);
        OPENSSL_free(port);
    } else {
        BIO_puts(server_out, "ACCEPT\n");
    }
    (void)BIO_flush(server_out);
    BIO_ADDR_free(info.addr);
}

struct address {
    char *host, *port;
};

static bool parse_address(struct address *a)
{
    char number[32];
    if (o->accept != NULL &&
        !BIO_parse_hostserv(o->accept, &a->host, &a->port, BIO_PARSE_PRIO_SERV)) {
        fprintf(stderr, "%s: -accept argument malformed or ambiguous\n", app_name);
        return false;
    }
    if (a->port == NULL) {
        snprintf(number, sizeof(number), "%ld", o->port > 0 ? o->port : 4433);
        a->port = OPENSSL_strdup(number);
    }
    return a->port != NULL;
}

static int listen_there(const struct address *a)
{
    if (o->unix_path == NULL)
        return net_listen(a->host, a->port,
                          o->ipv4   ? AF_INET
                          : o->ipv6 ? AF_INET6
                                    : AF_UNSPEC,
                          dtls_socket_type());
    if (o->unlink)
        unlink(o->unix_path);
    return net_listen_unix(o->unix_path);
}

static int run(SSL_CTX *ctx, int fd, int argc, char **argv)
{
    long left = o->connections > 0 ? o->connections : -1;
    bool go = true;
    for (; go && left != 0; left -= left > 0) {
        if (dtls_wanted()) { /* one socket for all clients, one after the other */
            go = serve(ctx, fd, argc, argv);
            dtls_disconnect(fd);
            continue;
        }
        int peer = BIO_accept_ex(fd, NULL, 0);
        if (peer < 0)
            break;
        if (o->unix_path == NULL)
            BIO_set_tcp_ndelay(peer, 1);
        go = serve(ctx, peer, argc, argv);
    }
    if (!go)
        fputs("shutdown accept socket\n", stderr);
    BIO_closesocket(fd);
    if (o->unix_path != NULL)
        unlink(o->unix_path);
    tls_show_counters(server_out, ctx);
    return EXIT_SUCCESS;
}

static void choose_kind(void)
{
    const char *name = o->kind_name;
    server_kind = name != NULL ? name[0] == 'w'   ? SERVER_STATUS_PAGE
                                 : name[0] == 'W' ? SERVER_FILES
                                                  : SERVER_RAW
                  : o->reverse ? SERVER_REVERSE
                               : SERVER_TERMINAL;
}

static bool start(void)
{
    struct tls_options *t = &tls_options;
    const char *depth = o->demand != NULL ? o->demand : o->verify;
    choose_kind();
    if (!tls_options_agree())
        return false;
    if (o->early_data && server_kind != SERVER_TERMINAL) {
        fputs("Can't use -early_data in combination with -www, -WWW, -HTTP, or -rev\n", stderr);
        return false;
    }
    if (dtls_options.listen && !dtls_wanted()) {
        fputs("Can only use -listen with DTLS\n", stderr);
        return false;
    }
    if (o->sendfile && server_kind != SERVER_FILES && server_kind != SERVER_RAW) {
        fputs("Can't use -sendfile without -WWW or -HTTP\n", stderr);
        return false;
    }
    if (t->quiet && !t->no_ign_eof)
        t->ign_eof = true;
    if (depth != NULL) {
        tls_verify_depth = (int)strtol(depth, NULL, 0);
        if (o->demand != NULL || !t->quiet)
            fprintf(stderr, "verify depth is %d%s\n", tls_verify_depth,
                    o->demand != NULL ? ", must return a certificate" : "");
    }
    if (t->brief)
        t->quiet = true;
    if (t->brief || o->reverse)
        t->verify_quiet = true;
    server_out = t->quiet && !t->debug ? BIO_new(BIO_s_null()) : BIO_new_fp(stdout, BIO_NOCLOSE);
    return server_out != NULL;
}

int s_server_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", s_server_options);
    if (i <= 0)
        return opt_exit(i);
    if (i < argc) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    SSL_CTX *ctx = NULL;
    int fd = -1, exit_code = EXIT_FAILURE;
    struct address address = {0};
    signal(SIGPIPE, SIG_IGN); /* a peer that is gone shows as an error */
    if (start() && parse_address(&address) && common_start() && (ctx = server_context()) != NULL) {
        fd = listen_there(&address);
        if (fd >= 0) {
            say_accept(fd, o->unix_path == NULL && strcmp(address.port, "0") == 0);
            exit_code = run(ctx, fd, argc, argv);
        } else {
            print_errors();
        }
    }
    OPENSSL_free(address.host);
    OPENSSL_free(address.port);
    SSL_CTX_free(ctx);
    server_setup_end();
    server_cache_end();
    server_more_end();
    tls_extra_end();
    tls_psk_end();
    tls_trace_end();
    BIO_free(server_out);
    return common_end() ? exit_code : EXIT_FAILURE;
}
