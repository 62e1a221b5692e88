/* What the ends in C that are built here have in common: the command line and the lines of JSON of
 * the matrix's contract (doc/INTEROP.md), bounded waits, sockets on loopback. */
#ifndef INTEROP_END_H
#define INTEROP_END_H

#include <stdbool.h>
#include <stddef.h>

struct end_options {
    bool server, client_auth, early_data, key_update, renegotiate, unclean, expect_fail, http;
    bool dtls, cookie, listen, lossy; /* datagrams, and what only they have */
    const char *port, *version, *cert, *key, *ca, *name, *cipher, *group, *hrr, *alpn, *resume,
        *psk, *psk_id, *ocsp, *srtp;
    size_t connections, bytes, max_fragment, mtu;
    unsigned char psk_key[64];
    size_t psk_key_length;
};

enum {
    END_SECONDS = 30,
    END_UNSUPPORTED = 77,
    END_DATAGRAM = 16384 + 2048, /* the longest that may come */
    END_LOSSY_TIMER = 100,       /* ms, after which a flight is sent again where some are lost */
};

/* Reads the command line; ends the program where it isn't one. */
void end_parse(struct end_options *options, int argc, char **argv);
/* Says what this end can't do, and ends the program with status 77. */
_Noreturn void end_unsupported(const char *what);
/* Ends the program with status 2, for what the runner or this machine did wrong. */
_Noreturn void end_broken(const char *what);

/* A socket that listens on loopback, whose port is said; that of datagrams waits for the first. */
int end_listen(const struct end_options *options);
/* The next connection: accepted, or made if *listening is negative; from here it has END_SECONDS.
 * With datagrams it is the one that listened, which has the first, and another listens now. */
int end_connect(const struct end_options *options, int *listening);
/* Reads to the end, briefly, so that what was sent last isn't lost by a reset; closes. A socket of
 * datagrams, which has no end, lingers where the connection failed. */
void end_linger(const struct end_options *options, int fd, bool failed);

/* The bytes that are said: the client's `GET N` line with the pattern, or the request of HTTP. */
struct end_request {
    unsigned char *bytes;
    size_t head, length;
};
struct end_request end_request(const struct end_options *options);
unsigned char end_pattern(size_t i);
bool end_is_pattern(const unsigned char *bytes, size_t length);
bool end_is_pattern_at(const unsigned char *bytes, size_t length, size_t at);
/* How many octets of the pattern a datagram has, at most: two of them at least. */
size_t end_chunk(const struct end_options *options);

/* A line of JSON: begun with ok, members (text that is null, and numbers below 0, are left out),
 * ended. */
void end_begin(bool ok);
void end_text(const char *key, const char *value);
void end_number(const char *key, long value);
void end_bool(const char *key, bool value);
void end_finish(void);
/* An alert's name (RFC 8446, 6); null for a number that has none. */
const char *end_alert(int number);

#endif
