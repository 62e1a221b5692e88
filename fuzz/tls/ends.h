/* Both ends of TLS for a fuzzer, always the same: time stands still, the randomness of each end is
 * a stream of its own that begins anew with each connection, keys and certificates are made of
 * another. So what a client wrote once fits its server's every run, encrypted as it is.
 */
#ifndef ASSAY_FUZZ_TLS_ENDS_H
#define ASSAY_FUZZ_TLS_ENDS_H

#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum end { CLIENT, SERVER };

/* Where the ends' randomness begins; with another than they had, what was recorded doesn't fit. */
extern uint64_t ends_seed;

struct one { /* an end, and how far its program has come */
    SSL *ssl;
    size_t config; /* of fuzz/tls/configs.h: the first byte of an input chooses it */
    int step;
    size_t read;
    bool broken, asked;
    unsigned char random[8]; /* of the client, when a new handshake was asked for */
};

/* For a target with connections of its own: what is drawn is the same from here on. */
void ends_begin(void);

/* Both for a connection; what they read and write are memory BIOs of their own. */
void ends_open(size_t config, struct one pair[2]);
void ends_close(struct one pair[2]);
/* The end's program goes on as far as it can: handshake, data both ways, a new key, the end. True:
 * it made a step. */
bool ends_run(struct one *o);
/* What the end has written, taken away; of OPENSSL_malloc. */
size_t ends_take(struct one *o, unsigned char **bytes);
void ends_give(struct one *o, const unsigned char *bytes, size_t n);
/* Whether each has read what the other wrote. */
bool ends_succeeded(const struct one pair[2]);
/* Asks it all that a program may ask, however far it came (look.c). */
void ends_look(const struct one *o);
void ends_must(bool ok, const char *what); /* or abort */

#endif
