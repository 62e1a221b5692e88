/* The shapes that a handshake can have, as a table: what is done to one is done to each. Public
 * interface alone. */
#ifndef ASSAY_TESTS_SSL_SHAPES_H
#define ASSAY_TESTS_SSL_SHAPES_H

#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

enum {
    SHAPE_CLIENT_CERT = 1,
    SHAPE_RETRY = 2,         /* HelloRetryRequest */
    SHAPE_TICKET = 4,        /* a session resumed by its ticket */
    SHAPE_BY_ID = 8,         /* or by its id */
    SHAPE_EXTERNAL = 16,     /* a PSK that both have from elsewhere */
    SHAPE_NO_DHE = 32,       /* the PSK alone */
    SHAPE_EARLY = 64,        /* with early data */
    SHAPE_RENEGOTIATE = 128, /* one handshake, then another in it */
    SHAPE_KEY_UPDATE = 256,  /* new keys afterwards, of both */
    SHAPE_POST_AUTH = 512,   /* the client's certificate afterwards */
};

struct shape {
    const char *name;
    int version;
    const char *suites; /* NULL: the usual ones */
    const char *groups; /* the client's */
    enum identity id;   /* the server's */
    unsigned has;
};

enum { SHAPES = 22 };
extern const struct shape tls_shapes[SHAPES];

/* Two ends that are about to shake hands so; what they share with other such ends is made once, and
 * stays until shapes_free. */
bool shape_open(struct link *l, const struct shape *shape);
/* The handshake, and what the shape has after it. True: both succeeded, and the server got early
 * data as it was sent. What the server has got of it is checked to be what was sent. */
bool shape_run(struct link *l, const struct shape *shape);
/* Checks that both ends know what was agreed on. */
void shape_check(const struct link *l, const struct shape *shape);
void shapes_free(void);

#endif
