/* The parts of s_server: its options, its contexts, what it answers, its cache. */
#ifndef ASSAY_APPS_S_SERVER_H
#define ASSAY_APPS_S_SERVER_H

#include <openssl/ssl.h>
#include <stdbool.h>

#include "apps/tls_options.h"

enum server_kind { SERVER_TERMINAL, SERVER_REVERSE, SERVER_STATUS_PAGE, SERVER_FILES, SERVER_RAW };

/* What s_client doesn't have; the rest is tls_options. */
struct server_options {
    const char *accept, *unix_path, *context_id, *server_name, *server_info, *dh_file, *psk_hint,
        *id_prefix, *verify, *demand, *max_early, *recv_max_early, *kind_name, *proxy, *no_proxy,
        *srp_file, *srp_seed;
    const char *status_file, *status_url, *status_timeout;
    enum opt_format ignored_format;
    long port, connections;
    bool unlink, ipv4, ipv6, no_cert, name_fatal, no_cache, ext_cache, early_data, no_dhe, reverse,
        no_resume_ephemeral, status, status_verbose, http_binary, no_ca_names, stateless, sendfile;
    struct tls_creds creds, creds2, dcreds;
};
extern struct server_options server_options;

/* Standard output, or what takes nothing if -quiet or -brief say so. */
extern BIO *server_out;
extern enum server_kind server_kind;

/* ---- Contexts (s_server_setup.c) ---- */

/* The one of all connections; NULL after a message. */
SSL_CTX *server_context(void);
void server_setup_end(void);

/* ---- Sessions (s_server_cache.c) ---- */

/* -id_prefix, -no_cache, -ext_cache, -no_resume_ephemeral; false after a message. */
bool server_set_cache(SSL_CTX *ctx);
void server_cache_end(void);

/* ---- Cookies and SRP (s_server_more.c) ---- */

/* -stateless, -srpvfile; false after a message. */
bool server_set_cookies(SSL_CTX *ctx);
bool server_set_srp(SSL_CTX *ctx);
/* Until the client has shown a cookie; then the handshake goes on. */
bool server_take_cookie(SSL *ssl);
void server_more_end(void);

/* ---- A stapled response (s_server_status.c) ---- */

void server_set_status(SSL_CTX *ctx);

/* ---- Conversations, once the handshake is done ---- */

/* With the terminal (s_server_talk.c); false: the server ends too. */
bool server_converse(SSL *ssl);
/* Answers one request of HTTP (s_server_http.c): with a page of the connection's facts, a file, or
 * a file that has its own headers. */
void server_http(SSL *ssl, enum server_kind kind, int argc, char **argv);
/* Sends each line back reversed, until one is CLOSE. */
void server_reverse(SSL *ssl);

#endif
