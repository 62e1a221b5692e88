/* The record layer between the BIOs and the protocol: reads one record at a time (never beyond it
 * unless read_ahead says so, since programs select() on the socket), and seals what is to be sent
 * into a buffer that goes out when it is flushed.
 *
 * Buffers are given back as soon as they are empty: an idle connection holds none.
 */
#ifndef ASSAY_SSL_RECORD_RECORD_H
#define ASSAY_SSL_RECORD_RECORD_H

#include "crypto/bytes/builder.h"
#include "ssl/record/protect.h"

enum io_result {
    IO_OK,
    IO_WANT_READ, /* s->rwstate is set for SSL_get_error */
    IO_WANT_WRITE,
    IO_CLOSED, /* close_notify was received */
    IO_EOF,    /* the transport ended, between records or inside of one */
    IO_ERROR,  /* the BIO failed: SSL_ERROR_SYSCALL */
    IO_FATAL,  /* conn_fatal was called */
};

struct record_in {
    struct protect *protect;
    /* What was read and isn't opened yet: len bytes, in `header` until it is whole, so that whoever
     * waits for a record holds no buffer; then in buf, from `start` on. */
    uint8_t header[RECORD_HEADER_LEN];
    uint8_t *buf;
    size_t room, start, len;
    /* The current record, opened; data points into buf. Taken by its users from the front. */
    uint8_t type; /* SSL3_RT_*; 0: none */
    bool is_v2;   /* an SSL 2.0 ClientHello without its two bytes of length; type says handshake */
    bool seen;    /* a first record came */
    bool skip_undecryptable; /* early data was refused: what can't be opened is passed over */
    uint16_t version;        /* of all records from now on, if it is known and below 1.3; else 0 */
    struct slice data;
    uint32_t empty_records; /* in a row; too many are an attack */
    uint32_t skipped;       /* bytes of refused early data passed over */
};

struct record_out {
    struct protect *protect;
    struct builder plain;  /* handshake bytes of this epoch, not yet in records */
    struct builder sealed; /* records not yet written */
    size_t written;        /* of sealed, how many the BIO took */
    /* A write of application data that was interrupted (SSL_MODE_ENABLE_PARTIAL_WRITE and kin). */
    const uint8_t *retry_buf;
    size_t retry_done;    /* of it, how many bytes are in records that went out whole */
    size_t retry_pending; /* of it, how many are in `sealed` */
};

void record_init(SSL *s);
void record_free(SSL *s);
void record_clear(SSL *s); /* as if new, for SSL_clear */

void record_forget_keys(SSL *s); /* what comes and goes is in the clear again */

/* Makes s->in hold a record with data (or an empty one of application data): what is there
 * already, else the next one from the BIO. Alerts and change_cipher_spec are records like others
 * here. Raises what is wrong and calls conn_fatal. */
enum io_result record_next(SSL *s);
/* n bytes from the front of the current record were used; empty, it goes away. */
void record_used(SSL *s, size_t n);
void record_forget_buffer(SSL *s);     /* what was read and not opened */
size_t record_pending(const SSL *s);   /* bytes of application data in the current record */
bool record_has_pending(const SSL *s); /* anything read and not yet processed */

/* Appends handshake bytes; consecutive ones share records. */
bool record_put_handshake(SSL *s, const void *bytes, size_t len);
/* Appends a record of its own: an alert, a change_cipher_spec. What waits goes before it. */
bool record_put(SSL *s, uint8_t type, const void *bytes, size_t len);
/* Seals the waiting handshake bytes, with the key as it is. */
bool record_seal_waiting(SSL *s);
/* Writes all that is there, and flushes the BIO. */
enum io_result record_flush(SSL *s);
/* Application data: fragments of at most max_send_fragment. *done tells how many bytes of buf were
 * taken, as SSL_write_ex documents with the mode's partial writes; the same buf is given again
 * after IO_WANT_WRITE. */
enum io_result record_write(SSL *s, const void *buf, size_t len, size_t *done);

/* New keys; `p` is the record layer's from here on. Waiting handshake bytes are sealed with the
 * old key first; unread handshake bytes under the old read key are an error (RFC 8446, 5.1). */
bool record_set_write(SSL *s, struct protect *p);
bool record_set_read(SSL *s, struct protect *p);

#endif
