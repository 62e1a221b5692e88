/* The record layer over memory BIOs: reading whatever way the bytes come, writing whatever way they
 * may go, and what is refused. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <string.h>

#include "ssl/cipher/suites.h"
#include "ssl/conn.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/ssl/protect.h"
#include "tests/suite.h"
#include "tests/vector.h"

/* An SSL with nothing but its record layer. */
static struct ssl_ctx_st context;
static void begin(struct ssl_st *s, BIO *rbio, BIO *wbio, bool is_server)
{
    memset(s, 0, sizeof *s);
    s->ctx = &context;
    s->rbio = rbio;
    s->wbio = wbio;
    s->is_server = is_server;
    s->version = TLS1_3_VERSION;
    s->set.max_send_fragment = s->set.split_send_fragment = RECORD_MAX_PLAIN;
    s->set.recv_max_early_data = 100;
    record_init(s);
}

/* Two of them, `out` writes to what `in` reads. */
struct line {
    struct ssl_st out, in;
    BIO *bio, *alerts;
};

static void line_open(struct line *l, const struct protection *k)
{
    l->bio = BIO_new(BIO_s_mem());
    l->alerts = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(l->bio, -1);
    begin(&l->out, NULL, l->bio, false);
    begin(&l->in, l->bio, l->alerts, true);
    if (k == NULL)
        return;
    l->out.version = l->in.version = k->version;
    l->out.in.seen = l->in.in.seen = true; /* the hellos went before */
    check(record_set_write(&l->out, protection_new(k, 9, true)), "set_write");
    check(record_set_read(&l->in, protection_new(k, 9, false)), "set_read");
}

static void line_close(struct line *l)
{
    record_free(&l->out);
    record_free(&l->in);
    BIO_free(l->bio);
    BIO_free(l->alerts);
    ERR_clear_error();
}

static const struct protection *kind_of(uint16_t id, int version, bool etm)
{
    for (size_t i = 0; i < protections_n; i++)
        if (protections[i].suite == id && protections[i].version == version &&
            protections[i].encrypt_then_mac == etm)
            return &protections[i];
    return NULL;
}

static const struct protection *tls13(void)
{
    return kind_of(0x1301, TLS1_3_VERSION, false);
}

static uint8_t data[100000];

/* Reads records until len bytes came, or no more do; checks them and that nothing is held. */
static size_t drain(struct ssl_st *s, size_t len)
{
    size_t got = 0;
    while (got < len && record_next(s) == IO_OK) {
        struct slice d = s->in.data;
        check(s->in.type == SSL3_RT_APPLICATION_DATA && d.len > 0 && d.len <= len - got &&
                  record_pending(s) == d.len && record_has_pending(s),
              "a record");
        check_bytes("data", d.ptr, data + got, d.len);
        size_t n = d.len / 2 + 1;
        got += d.len;
        record_used(s, n);
        record_used(s, d.len - n);
        check(record_pending(s) == 0, "used up");
    }
    return got;
}

static void write_all(struct ssl_st *s, size_t len)
{
    size_t done;
    check(record_write(s, data, len, &done) == IO_OK && done == len, "write %zu", len);
    check(s->out.sealed.ptr == NULL && s->rwstate == SSL_NOTHING, "nothing is held");
}

static void every_kind(void)
{
    for (size_t i = 0; i < protections_n; i++) {
        struct line l;
        line_open(&l, &protections[i]);
        static const size_t lens[] = {1, 100, 16384, 16385, 70000, 0};
        for (size_t j = 0; j < sizeof lens / sizeof *lens; j++) {
            write_all(&l.out, lens[j]);
            check(drain(&l.in, lens[j]) == lens[j], "%04x: all of %zu", protections[i].suite,
                  lens[j]);
            check(record_next(&l.in) == IO_WANT_READ && l.in.rwstate == SSL_READING, "no more");
            check(l.in.in.buf == NULL && !record_has_pending(&l.in), "no buffer when idle");
        }
        line_close(&l);
    }
}

/* The bytes of three records, given one at a time, with and without reading ahead. */
static void byte_by_byte(bool read_ahead)
{
    struct line l;
    line_open(&l, tls13());
    l.in.set.read_ahead = read_ahead;
    l.out.set.max_send_fragment = 100;
    write_all(&l.out, 250);
    uint8_t wire[400];
    int n = BIO_read(l.bio, wire, sizeof wire);
    check(n == 3 * 22 + 250, "three records: %d", n);
    size_t got = 0;
    for (int i = 0; i < n; i++) {
        BIO_write(l.bio, wire + i, 1);
        enum io_result r = record_next(&l.in);
        bool whole = i + 1 == 122 || i + 1 == 244 || i + 1 == n;
        check(r == (whole ? IO_OK : IO_WANT_READ), "byte %d: %d", i, r);
        if (r == IO_OK) {
            size_t len = l.in.in.data.len;
            check_bytes("data", l.in.in.data.ptr, data + got, len);
            got += len;
            record_used(&l.in, len);
        }
        check((l.in.in.buf == NULL) ==
                  (!read_ahead ? l.in.in.len < 5 && l.in.in.type == 0 : l.in.in.len == 0),
              "byte %d: buffer", i);
    }
    check(got == 250, "all");
    line_close(&l);
}

/* No byte behind a record is read before it is asked for, unless reading ahead is. */
static void ahead(void)
{
    for (int on = 0; on < 2; on++) {
        struct line l;
        line_open(&l, tls13());
        l.in.set.read_ahead = on;
        write_all(&l.out, 50000);
        size_t all = BIO_ctrl_pending(l.bio);
        check(record_next(&l.in) == IO_OK, "first");
        size_t left = BIO_ctrl_pending(l.bio);
        check(on ? all - left == 5 + 16384 + 320 : all - left == 16384 + 22, "left: %zu of %zu",
              left, all);
        check(drain(&l.in, 50000) == 50000 && l.in.in.buf == NULL, "the rest");
        line_close(&l);
    }
}

/* -- handshake bytes, alerts, changes of keys -- */

static void expect(struct ssl_st *s, uint8_t type, const char *bytes, size_t len)
{
    check(record_next(s) == IO_OK && s->in.type == type && slice_is(s->in.data, bytes, len),
          "a record of type %d", type);
    record_used(s, len);
}

static void mixed(void)
{
    struct line l;
    line_open(&l, NULL);
    check(record_put_handshake(&l.out, "abc", 3) && record_put_handshake(&l.out, "def", 3), "put");
    check(BIO_ctrl_pending(l.bio) == 0, "nothing is written before a flush");
    check(record_put(&l.out, SSL3_RT_CHANGE_CIPHER_SPEC, "\1", 1), "put");
    check(record_put_handshake(&l.out, "ghi", 3), "put");
    check(record_set_write(&l.out, protection_new(tls13(), 9, true)), "keys");
    check(record_put_handshake(&l.out, "jkl", 3), "put");
    check(record_flush(&l.out) == IO_OK && l.out.out.plain.ptr == NULL, "flush");
    uint8_t wire[200];
    int n = BIO_read(l.bio, wire, sizeof wire);
    check(memcmp(wire, "\x16\3\1\0\6abcdef\x14\3\1\0\1\1\x16\3\1\0\3ghi\x17\3\3\0\x14", 30) == 0,
          "the bytes of three records in clear, and the next one's header");
    BIO_write(l.bio, wire, n);
    expect(&l.in, SSL3_RT_HANDSHAKE, "abcdef", 6);
    expect(&l.in, SSL3_RT_CHANGE_CIPHER_SPEC, "\1", 1);
    check(record_next(&l.in) == IO_OK && l.in.in.data.len == 3, "ghi");
    record_used(&l.in, 1);
    check(!record_set_read(&l.in, protection_new(tls13(), 9, false)), "unread handshake bytes");
    check(l.in.failed && ERR_GET_REASON(ERR_get_error()) == SSL_R_NOT_ON_RECORD_BOUNDARY, "says");
    record_used(&l.in, 2);
    check(record_set_read(&l.in, protection_new(tls13(), 9, false)), "now");
    expect(&l.in, SSL3_RT_HANDSHAKE, "jkl", 3);
    line_close(&l);
}

/* -- what is refused -- */

struct bad {
    const char *name, *wire;
    size_t len;
    bool is_server;
    int reason, alert; /* alert -1: none is sent */
};
#define WIRE(s) s, sizeof(s) - 1
static const struct bad bad[] = {
    {"GET", WIRE("GET / HTTP/1.0\r\n"), true, SSL_R_HTTP_REQUEST, -1},
    {"POST", WIRE("POST / HTTP/1.0\r\n"), true, SSL_R_HTTP_REQUEST, -1},
    {"CONNECT", WIRE("CONNECT a:1 HTTP/1.0\r\n"), true, SSL_R_HTTPS_PROXY_REQUEST, -1},
    {"a server's 400", WIRE("HTTP/1.1 400 Bad Request"), false, SSL_R_WRONG_VERSION_NUMBER, -1},
    {"version 4", WIRE("\x16\4\0\0\1x"), true, SSL_R_WRONG_VERSION_NUMBER, -1},
    {"too long in clear", WIRE("\x16\3\1\x40\1x"), true, SSL_R_DATA_LENGTH_TOO_LONG,
     SSL_AD_RECORD_OVERFLOW},
    {"far too long", WIRE("\x16\3\1\xff\xffx"), true, SSL_R_PACKET_LENGTH_TOO_LONG,
     SSL_AD_RECORD_OVERFLOW},
    {"an empty one of no type", WIRE("\x19\3\3\0\0"), false, SSL_R_UNEXPECTED_RECORD,
     SSL_AD_UNEXPECTED_MESSAGE},
    {"an alert before the hello", WIRE("\x15\3\3\0\2\2\50"), true, SSL_R_UNEXPECTED_RECORD,
     SSL_AD_UNEXPECTED_MESSAGE},
    {"SSL 2.0 hello too short", WIRE("\x80\x08\1\3\1\0\0\0\0\0"), true, SSL_R_LENGTH_TOO_SHORT,
     SSL_AD_DECODE_ERROR},
};

static void check_alert(BIO *alerts, int alert, const char *name)
{
    uint8_t out[16];
    int n = BIO_read(alerts, out, sizeof out);
    if (alert < 0)
        check(n <= 0, "%s: no alert", name);
    else
        check(n == 7 && out[0] == SSL3_RT_ALERT && out[5] == 2 && out[6] == alert,
              "%s: alert %d, not %d", name, n == 7 ? out[6] : -1, alert);
}

static void check_fatal(struct line *l, int reason, int alert, const char *name)
{
    enum io_result r = record_next(&l->in);
    int got = ERR_GET_REASON(ERR_peek_last_error());
    check(r == IO_FATAL && l->in.failed && got == reason, "%s: %d, reason %d", name, r, got);
    check_alert(l->alerts, alert, name);
}

static void refused(void)
{
    for (const struct bad *b = bad; b < bad + sizeof bad / sizeof *bad; b++) {
        struct line l;
        line_open(&l, NULL);
        l.in.is_server = b->is_server;
        BIO_write(l.bio, b->wire, (int)b->len);
        check_fatal(&l, b->reason, b->alert, b->name);
        line_close(&l);
    }
    static const struct bad keyed[] = {
        {"forged", WIRE("\x17\3\3\0\x15xxxxxxxxxxxxxxxxxxxxx"), true,
         SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC, SSL_AD_BAD_RECORD_MAC},
        {"too long", WIRE("\x17\3\3\x41\1"), true, SSL_R_ENCRYPTED_LENGTH_TOO_LONG,
         SSL_AD_RECORD_OVERFLOW},
        {"version 3.1", WIRE("\x17\3\1\0\x15"), true, SSL_R_WRONG_VERSION_NUMBER,
         SSL_AD_DECODE_ERROR},
        {"version 4.3", WIRE("\x17\4\3\0\x15"), true, SSL_R_WRONG_VERSION_NUMBER,
         SSL_AD_PROTOCOL_VERSION},
        {"handshake in clear", WIRE("\x16\3\3\0\x15"), true, SSL_R_BAD_RECORD_TYPE,
         SSL_AD_UNEXPECTED_MESSAGE},
        {"alert in clear at a client", WIRE("\x15\3\3\0\2\2\50"), false, SSL_R_BAD_RECORD_TYPE,
         SSL_AD_UNEXPECTED_MESSAGE},
    };
    for (const struct bad *b = keyed; b < keyed + sizeof keyed / sizeof *keyed; b++) {
        struct line l;
        line_open(&l, tls13());
        l.in.is_server = b->is_server;
        BIO_write(l.bio, b->wire, (int)b->len);
        check_fatal(&l, b->reason, b->alert, b->name);
        line_close(&l);
    }
}

static void plain_too_long(void)
{
    struct line l;
    line_open(&l, tls13());
    l.in.peer_max_fragment_mode = TLSEXT_max_fragment_length_512;
    write_all(&l.out, 513);
    check_fatal(&l, SSL_R_DATA_LENGTH_TOO_LONG, SSL_AD_RECORD_OVERFLOW, "513 of 512");
    line_close(&l);
    line_open(&l, tls13());
    l.in.record_limit_in = l.out.record_limit_out = 65; /* RFC 8449: 64 bytes and the type */
    write_all(&l.out, 100);
    check(record_next(&l.in) == IO_OK && l.in.in.data.len == 64, "a limit of 65");
    record_used(&l.in, 64);
    l.out.record_limit_out = 0;
    record_next(&l.in);
    record_used(&l.in, 36);
    write_all(&l.out, 65);
    check_fatal(&l, SSL_R_DATA_LENGTH_TOO_LONG, SSL_AD_RECORD_OVERFLOW, "65 of 64");
    line_close(&l);
}

/* An alert in clear reaches a server that has keys and saw none of the client's records yet. */
static void clear_alert(void)
{
    struct line l;
    line_open(&l, tls13());
    BIO_write(l.bio, "\x15\3\3\0\2\2\50\x14\3\3\0\1\1", 13);
    expect(&l.in, SSL3_RT_ALERT, "\2\50", 2);
    expect(&l.in, SSL3_RT_CHANGE_CIPHER_SPEC, "\1", 1);
    write_all(&l.out, 10);
    check(drain(&l.in, 10) == 10, "data");
    BIO_write(l.bio, "\x15\3\3\0\2\2\50", 7);
    check_fatal(&l, SSL_R_BAD_RECORD_TYPE, SSL_AD_UNEXPECTED_MESSAGE, "too late");
    line_close(&l);
    line_open(&l, tls13());
    l.in.established = true;
    BIO_write(l.bio, "\x14\3\3\0\1\1", 6);
    check_fatal(&l, SSL_R_BAD_RECORD_TYPE, SSL_AD_UNEXPECTED_MESSAGE, "after the handshake");
    line_close(&l);
}

/* A change_cipher_spec of TLS 1.3 goes in clear and counts for nothing (RFC 8446, 5). */
static void clear_ccs(void)
{
    struct line l;
    line_open(&l, tls13());
    check(record_put(&l.out, SSL3_RT_CHANGE_CIPHER_SPEC, "\1", 1), "put");
    check(protect_sequence(l.out.out.protect) == 0, "not sealed");
    write_all(&l.out, 10);
    expect(&l.in, SSL3_RT_CHANGE_CIPHER_SPEC, "\1", 1);
    check(drain(&l.in, 10) == 10, "data");
    line_close(&l);
}

static void empties(void)
{
    struct line l;
    line_open(&l, tls13());
    for (int i = 0; i < 32; i++)
        check(record_put(&l.out, SSL3_RT_APPLICATION_DATA, "", 0), "put");
    check(record_put(&l.out, SSL3_RT_APPLICATION_DATA, data, 1), "put");
    for (int i = 0; i < 33; i++)
        check(record_put(&l.out, SSL3_RT_APPLICATION_DATA, "", 0), "put");
    check(record_flush(&l.out) == IO_OK, "flush");
    check(drain(&l.in, 1) == 1, "32 are passed over");
    check_fatal(&l, SSL_R_RECORD_TOO_SMALL, SSL_AD_UNEXPECTED_MESSAGE, "33");
    line_close(&l);
    line_open(&l, tls13());
    check(record_put(&l.out, SSL3_RT_HANDSHAKE, "", 0) && record_flush(&l.out) == IO_OK, "put");
    check_fatal(&l, SSL_R_BAD_LENGTH, SSL_AD_UNEXPECTED_MESSAGE, "an empty handshake record");
    line_close(&l);
}

/* TLS 1.0: an empty record before each, unless the program doesn't want them. */
static void empty_fragments(void)
{
    const struct protection *k = kind_of(0x002f, TLS1_VERSION, false);
    for (int on = 0; on < 2; on++) {
        struct line l;
        line_open(&l, k);
        l.out.set.options = on ? 0 : SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS;
        write_all(&l.out, 20000);
        check(protect_sequence(l.out.out.protect) == (on ? 4 : 2), "records");
        check(drain(&l.in, 20000) == 20000, "read");
        line_close(&l);
    }
}

/* Refused early data: up to recv_max_early_data bytes of it are passed over. */
static void skipping(void)
{
    struct line l;
    uint8_t early[200] = {0x17, 3, 3, 0, 67};
    line_open(&l, tls13());
    l.in.in.skip_undecryptable = true;
    BIO_write(l.bio, early, 72);
    BIO_write(l.bio, early, 72);
    write_all(&l.out, 10);
    check(drain(&l.in, 10) == 10 && ERR_peek_error() == 0, "passed over");
    BIO_write(l.bio, early, 72);
    check_fatal(&l, SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC, SSL_AD_BAD_RECORD_MAC, "late");
    line_close(&l);
    for (int keys = 0; keys < 2; keys++) {
        line_open(&l, keys ? tls13() : NULL);
        l.in.in.skip_undecryptable = true;
        for (int i = 0; i < 3; i++)
            BIO_write(l.bio, early, 72);
        check_fatal(&l, SSL_R_TOO_MUCH_EARLY_DATA, SSL_AD_UNEXPECTED_MESSAGE, "too much");
        line_close(&l);
    }
}

static void v2_hello(void)
{
    struct line l;
    line_open(&l, NULL);
    BIO_write(l.bio, "\x80\x0c\1\3\1\0\3\0\0\0\0\0\0\2\x16\3\1\0\1x", 20);
    check(record_next(&l.in) == IO_OK && l.in.in.is_v2 && l.in.in.data.len == 12 &&
              l.in.in.data.ptr[0] == 1,
          "an SSL 2.0 hello");
    record_used(&l.in, 12);
    expect(&l.in, SSL3_RT_HANDSHAKE, "x", 1);
    check(!l.in.in.is_v2, "an ordinary one");
    line_close(&l);
}

static void ends(void)
{
    struct line l;
    line_open(&l, NULL);
    BIO_set_mem_eof_return(l.bio, 0);
    check(record_next(&l.in) == IO_EOF, "between records");
    BIO_write(l.bio, "\x16\3\1\0\5xx", 7);
    check(record_next(&l.in) == IO_EOF, "inside of one");
    l.in.rbio = NULL;
    check_fatal(&l, SSL_R_READ_BIO_NOT_SET, SSL_AD_INTERNAL_ERROR, "no BIO");
    l.out.wbio = NULL;
    size_t done;
    check(record_write(&l.out, data, 1, &done) == IO_FATAL &&
              ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_BIO_NOT_SET,
          "no BIO to write to");
    line_close(&l);
}

/* -- writes that are interrupted -- */

static void retries(uint32_t mode)
{
    struct ssl_st out, in;
    BIO *a, *b;
    uint8_t *other = OPENSSL_memdup(data, sizeof data);
    BIO_new_bio_pair(&a, 1000, &b, 1000);
    begin(&out, a, a, false);
    begin(&in, b, b, true);
    in.in.seen = true;
    record_set_write(&out, protection_new(tls13(), 9, true));
    record_set_read(&in, protection_new(tls13(), 9, false));
    out.set.mode = mode;
    bool partial = (mode & SSL_MODE_ENABLE_PARTIAL_WRITE) != 0;
    bool moving = (mode & SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER) != 0;
    size_t sent = 0, got = 0, done, calls = 0;
    size_t waits = 0;
    while (got < 90000) {
        enum io_result r = IO_WANT_READ;
        if (sent < 90000) {
            r = record_write(&out, (moving && calls++ % 2 ? other : data) + sent, 90000 - sent,
                             &done);
            size_t most = partial ? 16384 * (waits + 1) : 90000; /* those that waited, and one */
            waits = r == IO_WANT_WRITE ? waits + 1 : 0;
            check(r == IO_OK ? done == (90000 - sent > most ? most : 90000 - sent)
                             : r == IO_WANT_WRITE && out.rwstate == SSL_WRITING && done == 0,
                  "write: %d, %zu", r, done);
            sent += done;
        }
        if (r == IO_WANT_WRITE && !moving) {
            check(record_write(&out, other + sent, 90000 - sent, &done) == IO_ERROR &&
                      ERR_GET_REASON(ERR_get_error()) == SSL_R_BAD_WRITE_RETRY,
                  "another buffer");
        }
        if (r == IO_WANT_WRITE)
            check(record_write(&out, data + sent, 1, &done) == IO_ERROR &&
                      ERR_GET_REASON(ERR_get_error()) == SSL_R_BAD_LENGTH,
                  "fewer bytes");
        while (got < 90000 && record_next(&in) == IO_OK) {
            struct slice d = in.in.data;
            check_bytes("data", d.ptr, data + got, d.len);
            got += d.len;
            record_used(&in, d.len);
        }
    }
    check(got == 90000, "all");
    record_free(&out);
    record_free(&in);
    BIO_free(a);
    BIO_free(b);
    OPENSSL_free(other);
    ERR_clear_error();
}

/* SSL_OP_CLEANSE_PLAINTEXT: what was taken is wiped, what wasn't isn't. */
static void cleansed(void)
{
    struct line l;
    line_open(&l, tls13());
    write_all(&l.out, 10);
    l.in.set.options = SSL_OP_CLEANSE_PLAINTEXT;
    check(record_next(&l.in) == IO_OK, "read");
    const uint8_t *at = l.in.in.data.ptr;
    record_used(&l.in, 4);
    check(memcmp(at, "\0\0\0\0", 4) == 0 && memcmp(at + 4, data + 4, 6) == 0, "wiped");
    line_close(&l);
}

/* -- padding -- */

static size_t pad_seven(SSL *s, int type, size_t len, void *arg)
{
    *(size_t *)arg = (size_t)type * 100000 + len;
    return s->set.block_padding == 1 ? 60000 : 7;
}

static size_t written(struct line *l, size_t len)
{
    write_all(&l->out, len);
    size_t n = BIO_ctrl_pending(l->bio);
    check(drain(&l->in, len) == len, "read %zu", len);
    return n;
}

static void padding(void)
{
    struct line l;
    line_open(&l, tls13());
    check(written(&l, 10) == 5 + 11 + 16, "no padding");
    l.out.set.block_padding = 64;
    check(written(&l, 10) == 5 + 64 + 16 && written(&l, 63) == 5 + 64 + 16 &&
              written(&l, 64) == 5 + 128 + 16,
          "to blocks");
    check(written(&l, 16383) == 5 + 16384 + 16 && written(&l, 16384) == 5 + 16385 + 16, "no room");
    l.out.set.block_padding = 100;
    check(written(&l, 16382) == 5 + 16384 + 16, "as much as there is room for");
    size_t told = 0;
    l.out.set.record_padding = pad_seven;
    l.out.set.record_padding_arg = &told;
    check(written(&l, 10) == 5 + 18 + 16 && told == 2300011, "callback: %zu", told);
    l.out.set.block_padding = 1;
    check(written(&l, 10) == 5 + 16384 + 16, "the callback asks for too much");
    line_close(&l);
}

/* -- what another implementation wrote -- */

static struct slice part_of_key(const struct vector *v, const char *name)
{
    size_t len = 0;
    const uint8_t *bytes = vector_has(v, name) ? vector_bytes(v, name, &len) : NULL;
    return slice_of(bytes, len);
}

static void recorded(const struct vector *v, void *arg)
{
    (void)arg;
    size_t len;
    int version = (int)vector_int(v, "version", 0);
    const SSL_CIPHER *chosen = cipher_by_protocol_id((uint16_t)vector_int(v, "suite", 0));
    struct line l;
    line_open(&l, NULL);
    l.in.version = version;
    struct slice secret = part_of_key(v, "secret");
    struct protect *p = version == TLS1_3_VERSION
                            ? protect_tls13(chosen, secret.ptr, secret.len, false)
                            : protect_tls12(chosen, version, vector_int(v, "etm", 0) != 0,
                                            part_of_key(v, "mac_key"), part_of_key(v, "key"),
                                            part_of_key(v, "iv"), false);
    check(p != NULL && record_set_read(&l.in, p), "%s: keys", vector_name(v));
    const uint8_t *wire = vector_bytes(v, "wire", &len);
    BIO_write(l.bio, wire, (int)len);
    if (version != TLS1_3_VERSION) {
        check(record_next(&l.in) == IO_OK && l.in.in.type == SSL3_RT_HANDSHAKE &&
                  l.in.in.data.len == 16 && l.in.in.data.ptr[0] == SSL3_MT_FINISHED,
              "%s: Finished", vector_name(v));
        record_used(&l.in, 16);
    }
    uint8_t second[200];
    for (size_t i = 0; i < sizeof second; i++)
        second[i] = (uint8_t)(i * i);
    expect(&l.in, SSL3_RT_APPLICATION_DATA, "the first message", 17);
    expect(&l.in, SSL3_RT_APPLICATION_DATA, (const char *)second, sizeof second);
    check(record_next(&l.in) == IO_WANT_READ, "%s: no more", vector_name(v));
    line_close(&l);
}

void test_ssl_records(void)
{
    check(vectors_each("vectors/tls_records.txt", recorded, NULL) > 25, "recorded");
    struct gen g = {5};
    gen_fill(&g, 0, data, sizeof data);
    every_kind();
    byte_by_byte(false);
    byte_by_byte(true);
    ahead();
    mixed();
    refused();
    plain_too_long();
    clear_alert();
    clear_ccs();
    empties();
    empty_fragments();
    skipping();
    v2_hello();
    ends();
    retries(0);
    retries(SSL_MODE_ENABLE_PARTIAL_WRITE);
    retries(SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    retries(SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    cleansed();
    padding();
}
