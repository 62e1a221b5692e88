/* Two half-made connections: enough of an SSL each for extensions to be built and parsed. */
#ifndef ASSAY_TESTS_SSL_EXT_ENDS_H
#define ASSAY_TESTS_SSL_EXT_ENDS_H

#include "ssl/hs/hs.h"

#define TEXT(text) slice_of((text), sizeof(text) - 1)

enum {
    CH = SSL_EXT_CLIENT_HELLO,
    SH12 = SSL_EXT_TLS1_2_SERVER_HELLO,
    SH13 = SSL_EXT_TLS1_3_SERVER_HELLO,
    EE = SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS,
    HRR = SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST,
    CERT = SSL_EXT_TLS1_3_CERTIFICATE,
    TICKET = SSL_EXT_TLS1_3_NEW_SESSION_TICKET,
    REQUEST = SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
};

struct end {
    struct ssl_method_st method;
    struct ssl_ctx_st ctx;
    struct ssl_st s;
    struct hs hs;
    SSL_SESSION *session; /* at first */
    int alert;            /* the last that was sent, or -1 */
};

bool end_init(struct end *e, bool is_server, int version);
void end_free(struct end *e);

struct pair {
    struct end client, server;
};

bool pair_init(struct pair *p, int version);
void pair_free(struct pair *p);

/* A ClientHello's message up to its extensions, which a server keeps whole. */
enum { HEAD_LEN = 45 };
void begin_hello(struct builder *b);
/* The extensions behind `from`, without their length; empty where there are none. */
struct slice block_of(const struct builder *b, size_t from);
/* Builds a message's block at one end and parses it at the other. */
bool pass(struct end *from, struct end *to, unsigned context, size_t index);
/* Whether an end sends an extension of a type, and its body; `b` holds it. */
bool sends(struct end *from, unsigned context, uint16_t type, struct slice *body,
           struct builder *b);

#endif
