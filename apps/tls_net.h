/* Sockets of TLS commands, and what is said on them before TLS. */
#ifndef ASSAY_APPS_TLS_NET_H
#define ASSAY_APPS_TLS_NET_H

#include <openssl/ssl.h>
#include <stdbool.h>

/* A connection to the first address that answers, from an address of one's own unless both of
 * from_* are NULL; -1 with errors in the queue. family: AF_UNSPEC, AF_INET, AF_INET6; type:
 * SOCK_STREAM, SOCK_DGRAM. */
int net_connect(const char *host, const char *port, const char *from_host, const char *from_port,
                int family, int type);
int net_connect_unix(const char *path);
/* A socket that listens, or of datagrams is bound; -1 with errors in the queue. */
int net_listen(const char *host, const char *port, int family, int type);
int net_listen_unix(const char *path);

/* Writes all, waiting where a non-blocking socket must; false on an error. */
bool net_write(SSL *ssl, const void *bytes, size_t len);
/* Waits for what an operation that SSL_get_error knows of wants; false: that isn't what it wants.
 */
bool net_wait(SSL *ssl, int result);

/* A line, its LF included, and no byte of what follows; its length. */
int net_line(BIO *in, char *line, int size);

/* CONNECT to a proxy (RFC 9110 §9.3.6), with a password unless `user` is NULL. */
bool net_proxy_connect(BIO *transport, const char *host, const char *port, const char *user,
                       const char *pass);

/* ---- STARTTLS (tls_starttls.c) ---- */

/* Whether there is such a protocol; false after a message. */
bool tls_start_known(const char *protocol);
/* The words of a protocol up to TLS: `name` is -name's or NULL, `host` the server's or NULL. false
 * after a message: the server won't. */
bool tls_start(BIO *transport, const char *protocol, const char *name, const char *host);

/* Those whose messages aren't lines (tls_starttls_bin.c). */
struct start_names {
    const char *name, *host;
};
typedef bool start_words(BIO *io, const struct start_names *names);
start_words start_xmpp, start_xmpp_server, start_telnet, start_mysql, start_postgres, start_ldap;

#endif
