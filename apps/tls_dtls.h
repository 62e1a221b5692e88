/* What TLS commands need when they talk over datagrams: -dtls and its kin. */
#ifndef ASSAY_APPS_TLS_DTLS_H
#define ASSAY_APPS_TLS_DTLS_H

#include <openssl/ssl.h>
#include <stdbool.h>

#include "apps/app.h"

struct dtls_options {
    bool any, only[2]; /* -dtls; -dtls1, -dtls1_2 */
    bool timeouts, listen;
    long mtu;
    const char *srtp;
};
extern struct dtls_options dtls_options;

/* clang-format off */
#define OPT_SRTP_ROW \
    {"use_srtp", OPT_TEXT, &dtls_options.srtp, \
     "Offer SRTP key management with a colon-separated profile list"}
/* clang-format on */

bool dtls_wanted(void);                      /* one of the options says so */
int dtls_socket_type(void);                  /* SOCK_STREAM, SOCK_DGRAM */
const SSL_METHOD *dtls_method(bool server);  /* or TLS's */
bool dtls_configure(SSL_CTX *ctx);           /* versions, SRTP; false after a message */
BIO *dtls_transport(int fd, bool is_client); /* or a stream's; NULL: no memory */
/* -mtu, -timeout; false after a message. */
bool dtls_prepare(SSL *ssl, BIO *transport);
void dtls_show(BIO *out, SSL *ssl); /* the profile of SRTP that was agreed on */

/* -- a server's -- */
bool dtls_set_cookies(SSL_CTX *ctx);
bool dtls_listen(SSL *ssl, int fd); /* -listen: until a client has shown a cookie */
void dtls_disconnect(int fd);       /* for the next client */

#endif
