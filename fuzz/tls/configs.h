/* The configurations of a connection for a fuzzer: versions, key exchanges, certificates, features.
 */
#ifndef ASSAY_FUZZ_TLS_CONFIGS_H
#define ASSAY_FUZZ_TLS_CONFIGS_H

#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>

#include "tests/ssl/identity.h"

enum config_what {
    CLIENT_CERT = 1 << 0,
    RESUMED = 1 << 1,
    EARLY = 1 << 2,
    PSK = 1 << 3,
    ALL_EXTENSIONS = 1 << 4,
    RENEGOTIATES = 1 << 5, /* the client does */
    NEW_KEYS = 1 << 6,
    NO_ETM = 1 << 7,
    HYBRID = 1 << 8,
    SRP = 1 << 9,
    CACHED = 1 << 10,         /* sessions have ids, no tickets */
    POST_HANDSHAKE = 1 << 11, /* the server asks for the client's certificate later */
    NPN = 1 << 12,
    CUSTOM = 1 << 13, /* extensions of the program's own */
    NEW_TICKET = 1 << 14,
    ASKS_AGAIN = 1 << 15, /* the server asks for a new handshake */
    COOKIE = 1 << 16,     /* and no state at the server before it comes back */
    PADDED = 1 << 17,
    TRACED = 1 << 18, /* SSL_trace shows what is said */
    SRTP = 1 << 19,
    NARROW = 1 << 20, /* a path of short datagrams: messages come in fragments */
};

struct config {
    const char *name;
    int min, max;       /* both of TLS, or both of DTLS */
    const char *suites; /* of TLS 1.2 and below, or of TLS 1.3 if their names begin with TLS_ */
    const char *server_groups;
    enum identity id;
    int what;
};

extern const struct config configs[];
extern const size_t configs_n;

bool config_is_dtls(const struct config *c);

/* Both ends' contexts, [0] the client's. */
void config_contexts(const struct config *c, SSL_CTX *ctx[2]);
/* What a connection has of its own. */
void config_connection(const struct config *c, SSL *client, SSL *server);

#endif
