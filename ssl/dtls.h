/* DTLS 1.0 and 1.2 (RFC 4347, RFC 6347): what a connection over datagrams has beyond one of TLS.
 *
 * The handshake, its messages and the protection of records are TLS 1.1's and 1.2's: inside, such a
 * connection's s->version is TLS's, and conn_wire (ssl/conn.h) gives the number that goes out. What
 * differs stands in files of its own, which the record layer and the driver call where s->dtls is
 * there: ssl/record/datagram*.c, ssl/hs/flight.c, timer.c, reassemble.c, receive_dtls.c,
 * hello_verify.c, listen.c.
 */
#ifndef ASSAY_SSL_DTLS_H
#define ASSAY_SSL_DTLS_H

#include <openssl/ssl.h>
#include <sys/time.h>

#include "crypto/bytes/builder.h"
#include "ssl/record/record.h"

enum {
    DTLS_HEADER_LEN = DTLS1_RT_HEADER_LENGTH,         /* 4.1: with epoch and sequence number */
    DTLS_MESSAGE_HEADER_LEN = DTLS1_HM_HEADER_LENGTH, /* 4.2.2: with message_seq and fragment */
    DTLS_AHEAD = 8,      /* messages that are put together at once: a flight has at most six */
    DTLS_LINK_MIN = 256, /* bytes of a link's packet that nobody asks less of */
    /* Of a datagram, whatever the path takes: more than a record's many have no room for. */
    DTLS_DATAGRAM_MAX = DTLS_HEADER_LEN + RECORD_MAX_PLAIN
};

struct dtls_partial { /* a message of which fragments came */
    uint8_t *bytes;   /* its header, as if it had come in one, its body; NULL: none came */
    uint8_t *map;     /* a bit for each byte of the body that is there */
    size_t len, have; /* of the body */
};

struct dtls_sent { /* a message or a change_cipher_spec of the flight, until it is answered */
    struct dtls_sent *next;
    uint16_t epoch;
    uint8_t type; /* of the record */
    size_t len;
    uint8_t bytes[];
};

struct dtls_held { /* a record that came too early */
    struct dtls_held *next;
    size_t len;
    uint8_t bytes[];
};

struct dtls {
    /* Records: this epoch's, and what wrote the one before, for what is sent again. */
    uint16_t read_epoch, write_epoch;
    uint64_t read_top, read_window; /* 4.1.2.6: the newest that was authentic, and those before */
    uint64_t write_sequence, old_sequence;
    struct protect *old_write;
    struct dtls_held *held;

    /* The handshake's messages. */
    uint16_t next_send, next_receive; /* message_seq */
    bool ccs_came;                    /* of this epoch: it is no message, and may overtake some */
    struct dtls_partial partial[DTLS_AHEAD]; /* of next_receive + i, at that modulo DTLS_AHEAD */
    struct dtls_sent *flight, *at;           /* the first; the one to be sent next */
    size_t at_offset;                        /* of its body, what is sent */
    bool flight_over;                        /* answered: what is sent next begins another */
    uint8_t repeats;                         /* of the flight, on the other end's account */

    /* Time. */
    struct timeval deadline; /* when the flight is sent again; 0: never */
    unsigned int duration;   /* microseconds, of the last timer */
    unsigned int timeouts;   /* of this flight */
    DTLS_timer_cb timer_cb;

    /* Bytes of a datagram; 0: not known yet. The link's counts IP's and UDP's headers too. */
    size_t mtu, link_mtu;

    const SRTP_PROTECTION_PROFILE *srtp; /* agreed on; NULL: none */
};

bool dtls_new(SSL *s); /* false: no memory, raised */
void dtls_free(SSL *s);
void dtls_clear(SSL *s); /* for SSL_clear: what the program set stays */

/* -- records (ssl/record/datagram.c, datagram_out.c): what record_* of record.h does here -- */
enum io_result datagram_next(SSL *s);
void datagram_forget_held(struct dtls *d);
bool datagram_set_read(SSL *s, struct protect *p);
bool datagram_set_write(SSL *s, struct protect *p);
/* Appends a record of head and body to the datagram that is being made, s->out.sealed. */
bool datagram_seal(SSL *s, uint16_t epoch, uint8_t type, struct slice head, struct slice body);
size_t datagram_overhead(const SSL *s, uint16_t epoch); /* the most that sealing adds */
enum io_result datagram_push(SSL *s);                   /* that datagram to the BIO */
bool datagram_put(SSL *s, uint8_t type, const void *bytes, size_t len);
enum io_result datagram_write(SSL *s, const void *buf, size_t len, size_t *done);

/* -- flights (ssl/hs/flight.c) -- */
/* Fills in what a message's header has beyond TLS's; `len` is of the whole message. */
void flight_number(SSL *s, uint8_t *message, size_t len);
bool flight_add(SSL *s, uint8_t type, struct slice bytes); /* false: FATAL was called */
enum io_result flight_flush(SSL *s);                       /* what isn't sent yet */
enum io_result flight_again(SSL *s);                       /* all of it */
void flight_free(struct dtls *d);
void flight_end(SSL *s); /* the handshake is over */

/* -- time and size (ssl/hs/timer.c) -- */
void timer_start(SSL *s);
void timer_stop(SSL *s);
bool timer_left(const SSL *s, struct timeval *left); /* false: no timer runs */
/* When it has run out, sends the flight again: 1; 0: it hasn't; -1: failed. */
int timer_handle(SSL *s);
size_t path_mtu(SSL *s);      /* of a datagram's payload */
bool path_mtu_shrank(SSL *s); /* a datagram was too long, and now it is known how long */

/* -- messages (ssl/hs/reassemble.c) -- */
/* Takes the record of fragments at hand apart. false: FATAL was called. */
bool reassemble_record(SSL *s);
bool reassemble_has_next(const SSL *s); /* the next message is whole */
/* Appends the next message with its header to `out`, and goes on to the one after. */
bool reassemble_take(SSL *s, struct builder *out);
void reassemble_forget(struct dtls *d);

#endif
