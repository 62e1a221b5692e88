/* Two ends of TLS in one thread, over a pair of BIOs in memory. */
#ifndef ASSAY_BENCH_TLS_H
#define ASSAY_BENCH_TLS_H

#include <openssl/ssl.h>

struct tls_contexts {
    SSL_CTX *client, *server;
};

struct tls_pair {
    SSL *client, *server;
};

/* Contexts for `kind`: "VERSION KEY GROUPS SUITE VERIFIES", as "1.3 EC:P-256 X25519", of which the
 * last two may be missing: the suite is then the one that the library prefers, and the client
 * doesn't verify the server's certificate ("-" for a suite stands for that, too). No sessions are
 * cached. False: the library hasn't got it. */
int tls_contexts_open(struct tls_contexts *c, const char *kind);
void tls_contexts_close(struct tls_contexts *c);

/* Both ends, each with its BIO. */
int tls_pair_open(struct tls_pair *p, const struct tls_contexts *c);
/* The handshake, and a byte from the server, before which a client gets its tickets. */
int tls_pair_connect(const struct tls_pair *p);
/* As after an orderly shutdown: the sessions stay good. */
void tls_pair_close(struct tls_pair *p);

#endif
