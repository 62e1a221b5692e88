/* Two ends of DTLS in one thread, and a network between them that loses, doubles, reorders and
 * spoils datagrams by a seed. Public interface alone, so that the same tests run on the system's
 * libssl.
 */
#ifndef ASSAY_TESTS_SSL_NET_H
#define ASSAY_TESTS_SSL_NET_H

#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>

#include "tests/gen.h"
#include "tests/ssl/link.h" /* enum end */

enum { NET_DATAGRAM = 20000, NET_QUEUE = 256 };

struct net_datagram {
    unsigned char *bytes; /* of malloc */
    size_t len;
};

struct net_queue { /* to one end, not yet read */
    struct net_datagram at[NET_QUEUE];
    size_t n;
};

struct net {
    SSL *ssl[2];
    BIO_METHOD *method;
    struct net_queue to[2];
    struct gen gen;
    /* Of a thousand datagrams. */
    unsigned lose, twice, disorder, spoil;
    /* Sees each datagram that [from] sends before anything happens to it; false: it is lost. */
    bool (*hook)(struct net *n, enum end from, struct net_datagram *d);
    void *arg;
    size_t mtu;        /* what the BIOs say; longer ones don't get through. 0: they don't know */
    size_t longest[2]; /* that [end] sent */
    unsigned sent[2];  /* datagrams of [end] */
    bool ended[2], failed[2];
    int error[2];
    unsigned long first[2]; /* the first error in the queue when [end] failed */
};

bool net_open(struct net *n, SSL_CTX *client, SSL_CTX *server);
void net_close(struct net *n);

/* Puts a datagram into the queue to `end`, as it is. */
void net_put(struct net *n, enum end end, const void *bytes, size_t len);

/* Both handshakes, timers included, until both have ended, one has failed or nothing moves. */
bool net_handshake(struct net *n);
/* As long as there is something to read, both ends read it away; timers run. */
void net_settle(struct net *n);
/* Bytes from one end to the other, in one datagram; over a network that loses, again and again. */
bool net_say(struct net *n, enum end from, const void *bytes, size_t len);
/* What SSL_read of `end` gave; the error is kept. */
int net_read(struct net *n, enum end end, void *bytes, size_t room);
void net_note(struct net *n, enum end end, int ret);

#endif
