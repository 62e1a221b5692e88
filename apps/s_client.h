/* The parts of s_client: its options, how it reaches a server, what it shows, what it says. */
#ifndef ASSAY_APPS_S_CLIENT_H
#define ASSAY_APPS_S_CLIENT_H

#include <openssl/ssl.h>

#include "apps/app.h"
#include "apps/tls_options.h"

/* What s_server doesn't have; the rest is tls_options. */
struct client_options {
    const char *host, *target, *bind, *proxy, *proxy_user, *proxy_pass, *unix_path;
    const char *server_name, *session_in, *session_out, *early_data, *request_cas, *server_info;
    const char *starttls, *starttls_name, *starttls_host;
    const char *srp_user, *srp_pass;
    long port, verify_depth, max_fragment, srp_strength;
    bool ipv4, ipv6, no_server_name, show_certs, reconnect, status, no_commands, prexit;
    bool fallback, srp_late, srp_more_groups, post_handshake_auth, ct, no_ct;
    const char *ct_logs;
    struct tls_dane dane;
    struct tls_creds creds;
};
extern struct client_options client_options;

/* Standard output, or what takes nothing if -quiet or -brief say so. */
extern BIO *client_out;

/* ---- The place (s_client_reach.c) ---- */

struct place {
    char *host, *port;               /* the socket's other end */
    char *target_host, *target_port; /* behind a proxy */
};

/* Finds it in the options and the argument (NULL: none); false after a message. */
bool place_find(struct place *p, const char *argument);
void place_free(struct place *p);
/* The name to send in server_name, or NULL. */
const char *place_server_name(const struct place *p);
/* A connected socket, of which "CONNECTED" has been said; NULL after a message. */
BIO *place_connect(const struct place *p);
/* What comes before TLS: a proxy, STARTTLS; false after a message. */
bool place_prepare(const struct place *p, BIO *transport);

/* ---- The context (s_client_setup.c) ---- */

SSL_CTX *client_context(void);
/* A connection that isn't connected yet; NULL after a message. */
SSL *client_connection(SSL_CTX *ctx, const struct place *p);

/* Frees what the context used. */
void client_setup_end(void);

/* ---- Shown (s_client_show.c) ---- */

void client_show(SSL *ssl, bool full);
/* Callbacks: a new session, a stapled response. */
int client_new_session(SSL *ssl, SSL_SESSION *session);
int client_show_status(SSL *ssl, void *arg);

/* ---- Said (s_client_talk.c) ---- */

/* The handshake with early data, if there is any to send; 1, or what SSL_connect returned. */
int client_handshake(SSL *ssl);
/* Both directions until one ends; whether that was a proper end. */
bool client_converse(SSL *ssl);

#endif
