/* The conversation of the ends over stacks that aren't libssl, and what is told of it. */
#include "common.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct end_options opt;

/* ---- Help for the stacks. ---- */

void copy_octets(char *to, size_t room, const void *from, size_t n)
{
    n = n < room ? n : room - 1;
    memcpy(to, from, n);
    to[n] = 0;
}

char *read_file(const char *path, size_t *n)
{
    enum { ROOM = 1 << 20 };
    FILE *f = fopen(path, "rb");
    char *octets = malloc(ROOM);
    if (!f || !octets)
        end_broken(path);
    *n = fread(octets, 1, ROOM, f);
    fclose(f);
    return octets;
}

uint8_t fragment_code(void)
{
    uint8_t code = 1;
    for (size_t n = 512; n < opt.max_fragment; n *= 2)
        code++;
    return code;
}

const char *alpn_protocol(size_t i)
{
    static char names[4][32];
    const char *at = opt.alpn;
    for (size_t left = i; at && left; left--)
        at = (at = strchr(at, ',')) ? at + 1 : NULL;
    if (!at || i >= sizeof names / sizeof names[0])
        return NULL;
    COPY_OCTETS(names[i], at, strcspn(at, ","));
    return names[i];
}

enum tri same_master_secret(const uint8_t secret[48])
{
    static uint8_t last[48];
    enum tri same = memcmp(last, secret, 48) == 0 ? YES : NO;
    memcpy(last, secret, 48);
    return same;
}

/* ---- What a stack can't do. ---- */

static bool has_word(const char *list, const char *word, size_t n)
{
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += n)
        if ((at == list || at[-1] == ' ') && (at[n] == 0 || at[n] == ' '))
            return true;
    return false;
}

static void refuse_what_lacks(int argc, char **argv, const struct end *end)
{
    for (int i = 2; i < argc; i++)
        if (strncmp(argv[i], "--", 2) == 0 &&
            has_word(end->lacks, argv[i] + 2, strlen(argv[i] + 2)))
            end_unsupported(argv[i]);
    if (opt.http)
        end_unsupported("--http");
    if (opt.version && !has_word(end->versions, opt.version, strlen(opt.version)))
        end_unsupported(opt.version);
    const char *const files[] = {opt.cert, opt.key, opt.ca};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        FILE *f = files[i] ? fopen(files[i], "r") : NULL;
        if (files[i] && !f)
            end_broken(files[i]);
        if (f)
            fclose(f);
    }
}

/* ---- The conversation. ---- */

struct talk {
    const struct end *end;
    const char *trouble; /* what broke it off where the stack itself has no complaint */
    const char *closed;
    struct report report;
};

static bool fail(struct talk *t, const char *trouble)
{
    t->trouble = trouble;
    return false;
}

static bool take(struct talk *t, unsigned char *to, size_t n)
{
    while (n) {
        int got = t->end->read(to, n);
        if (got <= 0)
            return fail(t,
                        got == PEER_CLOSED ? "close_notify amid the data" : "the data are short");
        to += got;
        n -= (size_t)got;
    }
    return true;
}

static bool put_halves(struct talk *t, const unsigned char *from, size_t n)
{
    const struct end *end = t->end;
    return end->write(from, n / 2) && end->halfway() && end->write(from + n / 2, n - n / 2);
}

/* The end that closes first sends close_notify and waits for the other's; the second answers. */
static bool close_both(struct talk *t)
{
    unsigned char octet[64];
    if (opt.server && opt.unclean)
        return true;
    if (!opt.server)
        t->end->close();
    int got = t->end->read(octet, sizeof octet);
    if (opt.server)
        t->end->close();
    t->closed = got == PEER_CLOSED ? "clean" : "unclean";
    return got <= 0 || fail(t, "more data than asked for");
}

static bool client_talk(struct talk *t, struct end_request *request)
{
    if (!put_halves(t, request->bytes, request->length)) {
        t->end->read(request->bytes, 1); /* the alert that says why nothing can be sent any more */
        return fail(t, "cannot write");
    }
    if (!take(t, request->bytes, opt.bytes))
        return false;
    if (!end_is_pattern(request->bytes, opt.bytes))
        return fail(t, "other data than were sent");
    return close_both(t);
}

/* The line "GET N", which is a datagram of its own: N becomes --bytes. */
static bool take_line(struct talk *t)
{
    char line[32] = "";
    if (opt.dtls && t->end->read(line, sizeof line - 1) <= 0)
        return fail(t, "no request");
    for (size_t n = 0; !opt.dtls && n + 1 < sizeof line && strchr(line, '\n') == NULL; n++)
        if (!take(t, (unsigned char *)line + n, 1))
            return false;
    return (sscanf(line, "GET %zu\n", &opt.bytes) == 1 && opt.bytes <= 1 << 24) ||
           fail(t, "the request is no request");
}

static bool server_talk(struct talk *t, struct end_request *request)
{
    if (!take_line(t))
        return false;
    free(request->bytes);
    *request = end_request(&opt);
    unsigned char *data = request->bytes + request->head;
    if (!take(t, data, opt.bytes))
        return false;
    if (!end_is_pattern(data, opt.bytes))
        return fail(t, "other data than were sent");
    if (!put_halves(t, data, opt.bytes))
        return fail(t, "cannot write");
    return close_both(t);
}

/* ---- The same by datagrams: each is answered before the next, so that none is lost. ---- */

static bool take_datagram(struct talk *t, size_t at, size_t *n)
{
    static unsigned char datagram[END_DATAGRAM];
    int got = t->end->read(datagram, sizeof datagram);
    if (got <= 0)
        return fail(t, got == PEER_CLOSED ? "close_notify amid the data" : "the data are short");
    *n = (size_t)got;
    return (*n <= opt.bytes - at && end_is_pattern_at(datagram, *n, at)) ||
           fail(t, "other data than were sent");
}

/* n octets of the pattern; what is asked for in its midst comes first. */
static bool put_datagram(struct talk *t, const unsigned char *data, size_t at, size_t n)
{
    bool half = at < opt.bytes / 2 && at + n >= opt.bytes / 2;
    return ((!half || t->end->halfway()) && t->end->write(data + at, n)) || fail(t, "cannot write");
}

static bool client_datagrams(struct talk *t, struct end_request *request)
{
    const unsigned char *data = request->bytes + request->head;
    if (!t->end->write(request->bytes, request->head))
        return fail(t, "cannot write");
    for (size_t at = 0, n, echoed, most = end_chunk(&opt); at < opt.bytes; at += n) {
        n = opt.bytes - at < most ? opt.bytes - at : most;
        if (!put_datagram(t, data, at, n) || !take_datagram(t, at, &echoed))
            return false;
        if (echoed != n)
            return fail(t, "an answer of another length");
    }
    return close_both(t);
}

static bool server_datagrams(struct talk *t, struct end_request *request)
{
    if (!take_line(t))
        return false;
    free(request->bytes);
    *request = end_request(&opt);
    for (size_t at = 0, n; at < opt.bytes; at += n)
        if (!take_datagram(t, at, &n) || !put_datagram(t, request->bytes + request->head, at, n))
            return false;
    return close_both(t);
}

/* ---- What is said of it. ---- */

static void say_text(const char *key, const char *text)
{
    end_text(key, *text ? text : NULL);
}

static void say_tri(const char *key, enum tri value)
{
    if (value != UNKNOWN)
        end_bool(key, value == YES);
}

static void say_success(const struct talk *t)
{
    const struct report *r = &t->report;
    end_begin(true);
    say_text("version", r->version);
    say_text("cipher", r->cipher);
    say_text("group", r->group);
    say_text("peer_cert", r->peer_cert);
    say_text("alpn", r->alpn);
    if (!opt.psk)
        say_tri("resumed", r->resumed);
    say_tri("renegotiated", r->renegotiated);
    say_tri("hrr", r->hrr);
    say_tri("cookie", r->cookie);
    say_text("srtp", r->srtp);
    end_text("early", r->early);
    end_number("bytes", (long)opt.bytes);
    end_text("closed", t->closed);
    end_number("ocsp", r->ocsp ? r->ocsp : -1);
    end_finish();
}

static void say_failure(struct talk *t)
{
    struct report *r = &t->report;
    r->alert_sent = r->alert_received = -1;
    t->end->explain(r);
    end_begin(false);
    end_text("alert_sent", end_alert(r->alert_sent));
    end_text("alert_received", end_alert(r->alert_received));
    end_text("error", t->trouble && !r->error[0] ? t->trouble : r->error);
    end_finish();
}

static bool connection(const struct end *end, int *listening)
{
    struct talk t = {.end = end};
    int fd = end_connect(&opt, listening);
    bool (*const client)(struct talk *, struct end_request *) =
        opt.dtls ? client_datagrams : client_talk;
    bool (*const server)(struct talk *, struct end_request *) =
        opt.dtls ? server_datagrams : server_talk;
    struct end_request request = end_request(&opt);
    bool ok = end->handshake(fd) || fail(&t, "no handshake");
    if (ok) {
        end->describe(&t.report);
        ok = (opt.server ? server : client)(&t, &request);
    }
    if (ok)
        say_success(&t);
    else
        say_failure(&t);
    end_linger(&opt, fd, !ok);
    end->release();
    free(request.bytes);
    return ok;
}

int run_end(int argc, char **argv, const struct end *end)
{
    end_parse(&opt, argc, argv);
    refuse_what_lacks(argc, argv, end);
    end->setup();
    int listening = opt.server ? end_listen(&opt) : -1;
    bool ok = true;
    for (size_t i = 0; i < opt.connections; i++)
        ok = connection(end, &listening) && ok;
    return ok ? 0 : 1;
}
