/* What the peer sends isn't what it should be: cut off, changed, dropped, said twice, out of order.
 * Never a crash, never a success that it shouldn't be. */
#include "tests/ssl/hostile.h"

#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/ssl/shapes.h"
#include "tests/suite.h"

FILE *hostile_trace;

/* ---- one disturbance ---- */

struct wrong {
    enum end from;
    unsigned parcel;  /* the number of the flight */
    size_t at, other; /* a byte or a record in it; another one */
    void (*change)(struct parcel *p, const struct wrong *w, bool *harmless);
    unsigned char mask;
    bool is_tls13;
    bool keyed[2]; /* [end]'s records are protected: it has sent a change_cipher_spec (TLS 1.2) */
    bool hit, harmless;  /* it was done; it isn't anything that the ends must notice */
    bool in_sealed;      /* a byte of a protected record's body was changed */
    size_t len, records; /* the parcel's */
};

/* The record in which the byte is: where it begins. */
static size_t record_of(const struct parcel *p, size_t at)
{
    size_t start = 0, next;
    for (;;) {
        if (start + 5 > p->len)
            return start;
        next = start + 5 + ((size_t)p->bytes[start + 3] << 8 | p->bytes[start + 4]);
        if (at < next)
            return start;
        start = next;
    }
}

static size_t nth_record(const struct parcel *p, size_t n)
{
    size_t start = 0;
    for (; n > 0 && start + 5 <= p->len; n--)
        start += 5 + ((size_t)p->bytes[start + 3] << 8 | p->bytes[start + 4]);
    return start < p->len ? start : p->len;
}

static void cut(struct parcel *p, const struct wrong *w, bool *harmless)
{
    *harmless = w->at >= p->len;
    if (w->at < p->len)
        p->len = w->at;
}

/* In clear, a record's version isn't part of anything that is signed or hashed. */
static void flip(struct parcel *p, const struct wrong *w, bool *harmless)
{
    if (w->at >= p->len) {
        *harmless = true;
        return;
    }
    size_t in_record = w->at - record_of(p, w->at);
    *harmless = (in_record == 1 || in_record == 2) && p->bytes[record_of(p, w->at)] != 23;
    p->bytes[w->at] ^= w->mask;
}

/* TLS 1.3's change_cipher_spec means nothing (RFC 8446, 5). */
static bool says_nothing(const struct parcel *p, const struct wrong *w, size_t at)
{
    return at == p->len || (w->is_tls13 && p->bytes[at] == SSL3_RT_CHANGE_CIPHER_SPEC);
}

static void drop_record(struct parcel *p, const struct wrong *w, bool *harmless)
{
    size_t from = nth_record(p, w->at), to = nth_record(p, w->at + 1);
    *harmless = says_nothing(p, w, from);
    memmove(p->bytes + from, p->bytes + to, p->len - to);
    p->len -= to - from;
}

static void repeat_record(struct parcel *p, const struct wrong *w, bool *harmless)
{
    size_t from = nth_record(p, w->at), to = nth_record(p, w->at + 1);
    struct parcel q = {NULL, 0};
    *harmless = says_nothing(p, w, from);
    parcel_add(&q, p->bytes, to);
    parcel_add(&q, p->bytes + from, p->len - from);
    parcel_set(p, q.bytes, q.len);
    OPENSSL_free(q.bytes);
}

/* at and other change places. With one that means nothing, a neighbour's order is as it was. */
static void swap_records(struct parcel *p, const struct wrong *w, bool *harmless)
{
    size_t i = nth_record(p, w->at), i_end = nth_record(p, w->at + 1);
    size_t j = nth_record(p, w->other), j_end = nth_record(p, w->other + 1);
    struct parcel q = {NULL, 0};
    *harmless =
        j == p->len || (w->other == w->at + 1 && (says_nothing(p, w, i) || says_nothing(p, w, j)));
    parcel_add(&q, p->bytes, i);
    parcel_add(&q, p->bytes + j, j_end - j);
    parcel_add(&q, p->bytes + i_end, j - i_end);
    parcel_add(&q, p->bytes + i, i_end - i);
    parcel_add(&q, p->bytes + j_end, p->len - j_end);
    parcel_set(p, q.bytes, q.len);
    OPENSSL_free(q.bytes);
}

/* ---- what comes of it ---- */

/* Whether the byte is in the body of a protected record; takes note of where protection begins. */
static bool look(const struct parcel *p, enum end from, struct wrong *w)
{
    bool sealed = false;
    for (size_t n = 0, at; (at = nth_record(p, n)) < p->len; n++) {
        bool is_sealed = w->is_tls13 ? p->bytes[at] == SSL3_RT_APPLICATION_DATA : w->keyed[from];
        if (w->at >= at + SSL3_RT_HEADER_LENGTH && w->at < nth_record(p, n + 1))
            sealed = is_sealed;
        w->keyed[from] |= p->bytes[at] == SSL3_RT_CHANGE_CIPHER_SPEC;
    }
    return sealed;
}

static void disturb(struct link *l, enum end from, struct parcel *p)
{
    struct wrong *w = l->arg;
    bool sealed = look(p, from, w);
    if (from == w->from && l->parcels[from] > w->parcel && w->change == cut)
        p->len = 0;
    if (from != w->from || l->parcels[from] != w->parcel)
        return;
    w->len = p->len;
    for (w->records = 0; nth_record(p, w->records) < p->len;)
        w->records++;
    w->hit = true;
    w->change(p, w, &w->harmless);
    w->in_sealed = w->change == flip && sealed;
}

static void ready(size_t k, struct wrong *w)
{
    w->is_tls13 = tls_shapes[k].version == TLS1_3_VERSION;
    w->keyed[CLIENT] = w->keyed[SERVER] = w->hit = w->harmless = w->in_sealed = false;
}

static const char *error_name(int error)
{
    static const char *const names[] = {"done",   "SSL",     "want read", "want write",
                                        "lookup", "syscall", "end"};
    return error >= 0 && error < 7 ? names[error] : "other";
}

static void trace(size_t k, const char *what, const struct wrong *w, const struct link *l)
{
    if (hostile_trace == NULL)
        return;
    fprintf(hostile_trace, "%s, %s %u.%zu of %s:", tls_shapes[k].name, what, w->parcel, w->at,
            w->from == CLIENT ? "client" : "server");
    for (int end = CLIENT; end <= SERVER; end++) {
        const char *reason = ERR_reason_error_string(l->first[end]);
        fprintf(hostile_trace, "  %s %s %d %s", end == CLIENT ? "client" : "server",
                l->ended[end] ? "done" : error_name(l->error[end]), l->sent[end],
                l->first[end] == 0 ? ""
                : reason != NULL   ? reason
                                   : "?");
    }
    fputc('\n', hostile_trace);
}

/* What holds whatever was sent: who fails has an error in its queue, and says why to the peer.
 * OpenSSL 3.0 has internal_error for points that aren't on the curve and the like, and no alert
 * while it reads early data. Bytes that were given to the program are those that the peer wrote:
 * that is checked by link_say and shape_run. */
static void check_sound(const struct link *l)
{
    for (int end = CLIENT; end <= SERVER; end++) {
        const char *who = end == CLIENT ? "client" : "server";
        if (l->error[end] == SSL_ERROR_SSL)
            check(l->first[end] != 0, "the %s has an error in its queue", who);
#ifndef ASSAY_TWIN
        if (l->error[end] == SSL_ERROR_SSL && /* who doesn't speak TLS isn't sent any */
            ERR_GET_REASON(l->first[end]) != SSL_R_WRONG_VERSION_NUMBER)
            check(l->sent[end] >= 0 || l->got[end] >= 0, "the %s sends an alert", who);
        /* As in OpenSSL, a certificate whose key can't be read is an internal error. */
        check(l->sent[end] != SSL_AD_INTERNAL_ERROR ||
                  SSL_get_verify_result(l->ssl[end]) == X509_V_ERR_UNSPECIFIED,
              "the %s doesn't blame itself: %s", who, ERR_reason_error_string(l->first[end]));
#endif
    }
}

/* Data both ways, and nothing behind it. */
static bool talk(struct link *l)
{
    bool ok = link_say(l, CLIENT, "question", 8);
    ok &= link_say(l, SERVER, "answer", 6);
    for (int end = CLIENT; end <= SERVER; end++)
        ok &= link_read(l, (enum end)end) < 0 && l->error[end] == SSL_ERROR_WANT_READ;
    return ok;
}

/* One connection with one thing wrong. False: the flight has no such byte or record. */
static bool try_wrong(size_t k, const char *what, struct wrong *w)
{
    struct link l;
    check_context("%s, %s %u.%zu.%zu of the %s's (%02x)", tls_shapes[k].name, what, w->parcel,
                  w->at, w->other, w->from == CLIENT ? "client" : "server", w->mask);
    ready(k, w);
    if (!check(shape_open(&l, &tls_shapes[k]), "a link")) {
        link_close(&l);
        return false;
    }
    l.hook = disturb;
    l.arg = w;
    bool both = shape_run(&l, &tls_shapes[k]);
    both &= talk(&l);
    if (w->hit && !w->harmless) {
        check(!both, "must be noticed");
        if (w->in_sealed)
            check(l.sent[!w->from] == SSL_AD_BAD_RECORD_MAC, "bad_record_mac, not %d",
                  l.sent[!w->from]);
    }
    if (w->hit && w->harmless && w->change != flip && w->change != swap_records)
        check(both, "means nothing");
    check_sound(&l);
    trace(k, what, w, &l);
    link_close(&l);
    return w->hit;
}

/* ---- how much of it ---- */

bool hostile_long;

/* From one byte that is tried to the next. In the short form the first ones, where there is most
 * structure, and then some, each shape's others. */
static size_t stride(size_t k, size_t at)
{
    return hostile_long ? 1 : at < 8 ? gen_step(3) : (41 + k) * gen_step(4);
}

enum { FLIGHTS = 8 }; /* as many has no end in any shape */

/* ---- flights cut off ---- */

/* Of the peer's flights the one with which [end] is done. */
static unsigned last_flight[2];

static void see_flight(struct link *l, enum end from, struct parcel *p)
{
    (void)p;
    if (!l->ended[!from] && SSL_in_init(l->ssl[!from]))
        last_flight[!from] = l->parcels[from];
}

static bool learn_flights(size_t k)
{
    struct link l;
    check_context("%s, undisturbed", tls_shapes[k].name);
    bool ok = shape_open(&l, &tls_shapes[k]);
    l.hook = see_flight;
    ok = ok && shape_run(&l, &tls_shapes[k]);
    link_close(&l);
    return check(ok, "a connection");
}

/* A handshake that waits is asked for itself: early data is read by another function. */
static int go_on(struct link *l, enum end end)
{
    if (l->ended[end])
        return link_read(l, end);
    int ret = SSL_do_handshake(l->ssl[end]);
    link_note(l, end, ret);
    return ret;
}

/* At the byte, after which nothing comes: first the end waits, then it reads an end of file. */
static bool try_cut(size_t k, struct wrong *w)
{
    struct link l;
    enum end to = !w->from;
    check_context("%s, %s's flight %u cut at %zu", tls_shapes[k].name,
                  w->from == CLIENT ? "client" : "server", w->parcel, w->at);
    ready(k, w);
    if (!check(shape_open(&l, &tls_shapes[k]), "a link")) {
        link_close(&l);
        return false;
    }
    l.hook = disturb;
    l.arg = w;
    shape_run(&l, &tls_shapes[k]);
    if (w->hit && !w->harmless) {
        bool waits = go_on(&l, to) <= 0 && l.error[to] == SSL_ERROR_WANT_READ;
        check(waits && l.first[to] == 0, "waits for more: %d %s", l.error[to],
              ERR_reason_error_string(l.first[to]));
        check(!l.ended[to] || w->parcel > last_flight[to], "isn't done");
        link_cut(&l, to);
        int ret = go_on(&l, to);
        check(ret <= 0 && l.error[to] == SSL_ERROR_SSL &&
                  ERR_GET_REASON(l.first[to]) == SSL_R_UNEXPECTED_EOF_WHILE_READING,
              "an end of file gives %d, %d, %s", ret, l.error[to],
              ERR_reason_error_string(l.first[to]));
    }
    bool more = w->hit && w->at < w->len;
    link_close(&l);
    return more;
}

void test_ssl_cut(void)
{
    for (size_t k = 0; k < SHAPES && learn_flights(k); k += gen_step(5))
        for (int from = CLIENT; from <= SERVER; from++)
            for (unsigned parcel = 0; parcel < FLIGHTS; parcel++) {
                struct wrong w = {.from = (enum end)from, .parcel = parcel, .change = cut};
                while (try_cut(k, &w))
                    w.at += stride(k, w.at);
                if (!w.hit)
                    break;
            }
    shapes_free();
}

/* ---- bytes changed ---- */

static void flip_flight(size_t k, struct wrong *w, bool *more)
{
    static const unsigned char masks[] = {0x01, 0x80, 0xff, 0x10};
    for (*more = true; *more && (w->at == 0 || w->at < w->len); w->at += stride(k, w->at))
        for (size_t m = 0; *more && m < (hostile_long ? sizeof(masks) : 1); m++) {
            w->mask = masks[(w->at / 3 + m) % sizeof(masks)];
            *more = try_wrong(k, "flip", w);
        }
}

void test_ssl_flip(void)
{
    FILE *out = hostile_trace;
    hostile_trace = NULL;
    for (size_t k = 0; k < SHAPES; k += gen_step(5))
        for (int from = CLIENT; from <= SERVER; from++) {
            bool more = true;
            for (unsigned parcel = 0; more && parcel < FLIGHTS; parcel++)
                flip_flight(
                    k, &(struct wrong){.from = (enum end)from, .parcel = parcel, .change = flip},
                    &more);
        }
    hostile_trace = out;
    shapes_free();
}

/* ---- records dropped, repeated, in another order ---- */

/* False: there is no such flight. */
static bool disorder_flight(size_t k, const char *what, struct wrong w)
{
    bool is_swap = w.change == swap_records;
    size_t records = 1;
    for (w.at = 0; w.at < records; w.at++)
        for (w.other = w.at + 1; w.other == w.at + 1 || (is_swap && w.other < records); w.other++) {
            if (!try_wrong(k, what, &w))
                return false;
            records = w.records;
        }
    return true;
}

static void each_record(const char *what,
                        void (*change)(struct parcel *, const struct wrong *, bool *))
{
    for (size_t k = 0; k < SHAPES; k += gen_step(5))
        for (int from = CLIENT; from <= SERVER; from++)
            for (unsigned parcel = 0; parcel < FLIGHTS; parcel++) {
                struct wrong w = {.from = (enum end)from, .parcel = parcel, .change = change};
                if (!disorder_flight(k, what, w))
                    break;
            }
}

void test_ssl_disorder(void)
{
    each_record("drop", drop_record);
    each_record("repeat", repeat_record);
    each_record("swap", swap_records);
    shapes_free();
}
