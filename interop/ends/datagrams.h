/* What the end over libssl has for DTLS: a BIO in front of the socket's, which measures datagrams
 * and loses some; cookies; and waiting, which has a timer. */
#ifndef INTEROP_DATAGRAMS_H
#define INTEROP_DATAGRAMS_H

#include <openssl/ssl.h>

#include "end.h"

struct datagrams { /* the connection's */
    size_t longest_in, longest_out;
    unsigned handshakes_in, handshakes_out; /* that have a flight's part, the lost ones too */
    bool cookie;                            /* one was asked for */
};

void datagrams_context(SSL_CTX *ctx, const struct end_options *options);
/* Puts the connected socket below the connection; `seen` is what is seen of it from here. */
void datagrams_below(SSL *ssl, int fd, const struct end_options *options, struct datagrams *seen);
/* A server's wait for a ClientHello with a cookie that is right, without state (DTLSv1_listen). */
bool datagrams_listen(SSL *ssl);
/* Whether to do again what came to `status`: it waited only for a datagram. */
bool datagrams_again(SSL *ssl, int status);
/* SSL_do_handshake until it is over. */
bool datagrams_shake(SSL *ssl);

#endif
