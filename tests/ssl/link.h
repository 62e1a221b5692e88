/* Two ends of TLS in one thread, over memory, and what goes by between them. Public interface
 * alone, so that the same tests run on the system's libssl.
 *
 * Each turn an end does one call; what it wrote is a parcel, which the hook may change, cut, drop
 * or add to; then at most `step` bytes go on to the other end.
 */
#ifndef ASSAY_TESTS_SSL_LINK_H
#define ASSAY_TESTS_SSL_LINK_H

#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>

enum end { CLIENT, SERVER };

struct parcel {
    unsigned char *bytes; /* of OPENSSL_malloc */
    size_t len;
};

struct link {
    SSL *ssl[2];
    size_t step; /* bytes that go on in a turn; 0: all */
    void (*hook)(struct link *l, enum end from, struct parcel *p);
    void *arg;              /* the hook's */
    struct parcel way[2];   /* sent by [end] and not yet arrived */
    unsigned parcels[2];    /* so many has [end] sent; the hook sees the number of its own */
    size_t carried[2];      /* bytes of [end] that arrived */
    bool ended[2];          /* [end]'s handshake succeeded */
    int error[2];           /* SSL_get_error of [end]'s last call */
    unsigned long first[2]; /* the first error in the queue when [end] failed; 0: none */
    int sent[2];            /* the last alert that [end] sent, but close_notify; -1: none */
    int got[2];             /* that it received */
};

/* Over the contexts, of which it takes references. False: memory is short. */
bool link_open(struct link *l, SSL_CTX *client, SSL_CTX *server);
void link_close(struct link *l);

/* Moves what [end] has written: through the hook, then on. True if anything moved. */
bool link_carry(struct link *l, enum end from);
/* Keeps what a call of [end] gave: its error, and what it left in the queue, which is emptied. */
void link_note(struct link *l, enum end end, int ret);
/* Both handshakes, until both have ended or nothing moves any more. True: both succeeded. */
bool link_handshake(struct link *l);
/* The bytes go from one end to the other, all of them. What comes is checked to be what was sent.
 */
bool link_say(struct link *l, enum end from, const void *bytes, size_t len);
/* Lets `end` read what may be there, with a buffer to throw away: what SSL_read gave. */
int link_read(struct link *l, enum end end);
/* After what is there, `end` reads an end of file. */
void link_cut(struct link *l, enum end end);

/* Whether [end] sent the alert, and failed for the reason (0: not looked at). Checks both. */
bool link_refused(const struct link *l, enum end end, int alert, int reason);

/* The parcel's bytes become these. */
void parcel_set(struct parcel *p, const void *bytes, size_t len);
void parcel_add(struct parcel *p, const void *bytes, size_t len);

#endif
