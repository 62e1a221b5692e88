/* What anybody may send to an end of DTLS: it is dropped, and the handshake goes on. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/net.h"
#include "tests/suite.h"

enum { HEADER = 13, MESSAGE = 12 };

static bool open_net(struct net *n)
{
    SSL_CTX *client = identity_ctx(0, DTLS1_2_VERSION, DTLS1_2_VERSION, ID_NONE);
    SSL_CTX *server = identity_ctx(1, DTLS1_2_VERSION, DTLS1_2_VERSION, ID_P256);
    bool ok = net_open(n, client, server);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    n->mtu = 1400;
    return check(ok, "two ends");
}

/* A record with a fragment of a message, all in clear; the bytes are zeros. */
struct forged {
    unsigned type, version, epoch, sequence; /* of the record */
    unsigned message, len, seq, offset, n;   /* of the fragment */
    int cut;                                 /* bytes that the datagram lacks at its end */
};

static void put(unsigned char *at, size_t n, unsigned v)
{
    while (n-- > 0) {
        at[n] = (unsigned char)v;
        v >>= 8;
    }
}

static void forge(struct net *n, enum end to, const struct forged *f)
{
    unsigned char bytes[HEADER + MESSAGE + 2000] = {0};
    unsigned body = f->n < 2000 ? f->n : 2000;
    put(bytes, 1, f->type);
    put(bytes + 1, 2, f->version);
    put(bytes + 3, 2, f->epoch);
    put(bytes + 7, 4, f->sequence);
    put(bytes + 11, 2, MESSAGE + body);
    put(bytes + 13, 1, f->message);
    put(bytes + 14, 3, f->len);
    put(bytes + 17, 2, f->seq);
    put(bytes + 19, 3, f->offset);
    put(bytes + 22, 3, f->n);
    net_put(n, to, bytes, HEADER + MESSAGE + body - (size_t)f->cut);
}

static const struct forged junk[] = {
    {0, 0xfefd, 0, 90, 0, 0, 0, 0, 0, 0},             /* no type */
    {22, 0x0303, 0, 91, 11, 10, 1, 0, 10, 0},         /* not DTLS */
    {22, 0xfefd, 1, 92, 20, 12, 1, 0, 12, 0},         /* of the next epoch */
    {22, 0xfefd, 2, 93, 20, 12, 1, 0, 12, 0},         /* of the one after */
    {22, 0xfefd, 0, 94, 11, 10, 1, 0, 10, 5},         /* cut off */
    {22, 0xfefd, 0, 95, 11, 10, 9, 0, 10, 0},         /* too far ahead */
    {22, 0xfefd, 0, 96, 11, 10, 5, 8, 10, 0},         /* beyond its end */
    {22, 0xfefd, 0, 97, 11, 10, 5, 0, 0, 0},          /* a fragment of nothing */
    {22, 0xfefd, 0, 98, 11, 0xffffff, 6, 0, 10, 0},   /* longer than any */
    {22, 0xfefd, 0, 99, 11, 100, 6, 0xfffff0, 10, 0}, /* an offset beyond it */
    {23, 0xfefd, 0, 100, 1, 2, 3, 4, 5, 0},           /* data in clear */
    {99, 0xfefd, 0, 101, 1, 2, 3, 4, 5, 0},           /* a type that isn't known */
    {22, 0xfefd, 0, 102, 11, 1500, 7, 0, 1500, 0},    /* much of what never comes */
};
enum { JUNK = sizeof(junk) / sizeof(junk[0]) };

/* All of it, to both ends, before each datagram that is sent. */
static bool with_junk(struct net *n, enum end from, struct net_datagram *d)
{
    (void)d;
    for (size_t i = 0; i < JUNK; i++) {
        struct forged f = junk[i];
        f.sequence = 20 + 13 * n->sent[from] + (unsigned)i; /* the window goes on as it does */
        forge(n, !from, &f);
    }
    return true;
}

static void junk_goes_by(void)
{
    struct net n;
    if (open_net(&n)) {
        n.hook = with_junk;
        check(net_handshake(&n), "handshake: %d (%s), %d (%s)", n.error[CLIENT],
              ERR_reason_error_string(n.first[CLIENT]), n.error[SERVER],
              ERR_reason_error_string(n.first[SERVER]));
        n.hook = NULL;
        net_settle(&n);
        check(net_say(&n, CLIENT, "hello", 5) && net_say(&n, SERVER, "well", 4), "talks");
        for (size_t i = 0; i < JUNK; i++) {
            forge(&n, CLIENT, &junk[i]);
            forge(&n, SERVER, &junk[i]);
        }
        net_put(&n, SERVER, "x", 1);
        check(net_say(&n, CLIENT, "hello", 5) && net_say(&n, SERVER, "well", 4), "talks on");
    }
    net_close(&n);
}

/* ---- replays ---- */

static struct net_datagram kept[100];
static size_t kept_n;

static bool keep(struct net *n, enum end from, struct net_datagram *d)
{
    (void)n;
    if (from == CLIENT && kept_n < 100) {
        kept[kept_n].bytes = OPENSSL_memdup(d->bytes, d->len);
        kept[kept_n++].len = d->len;
    }
    return true;
}

static void replays(void)
{
    struct net n;
    unsigned char bytes[100];
    kept_n = 0;
    if (open_net(&n) && check(net_handshake(&n), "handshake")) {
        net_settle(&n);
        n.hook = keep;
        for (int i = 0; i < 80; i++)
            check(net_say(&n, CLIENT, bytes, 1 + (size_t)i), "datagram %d", i);
        n.hook = NULL;
        for (size_t i = 0; i < kept_n; i++)
            net_put(&n, SERVER, kept[i].bytes, kept[i].len);
        check(net_read(&n, SERVER, bytes, sizeof(bytes)) < 0, "none of them comes again");
        check(n.error[SERVER] == SSL_ERROR_WANT_READ && n.to[SERVER].n == 0, "they were read");
        check(net_say(&n, CLIENT, "hello", 5), "talks on");
    }
    for (size_t i = 0; i < kept_n; i++)
        OPENSSL_free(kept[i].bytes);
    net_close(&n);
}

/* In any order within the window each comes once; what is older doesn't. */
static bool hold_back(struct net *n, enum end from, struct net_datagram *d)
{
    keep(n, from, d);
    return from != CLIENT;
}

static void late_ones(void)
{
    struct net n;
    unsigned char bytes[100] = {0};
    kept_n = 0;
    if (open_net(&n) && check(net_handshake(&n), "handshake")) {
        net_settle(&n);
        n.hook = hold_back;
        for (int i = 0; i < 70; i++)
            check(SSL_write(n.ssl[CLIENT], bytes, i + 1) == i + 1, "datagram %d", i);
        n.hook = NULL;
        int came = 0;
        for (size_t i = kept_n; i-- > 0;)
            net_put(&n, SERVER, kept[i].bytes, kept[i].len);
        for (int ret; (ret = net_read(&n, SERVER, bytes, sizeof(bytes))) > 0; came++)
            check(ret == 70 - came, "%d bytes", ret);
        check(came == 64, "%d come", came);
    }
    for (size_t i = 0; i < kept_n; i++)
        OPENSSL_free(kept[i].bytes);
    net_close(&n);
}

/* ---- fragments that overlap ---- */

/* Each datagram with one whole message becomes three fragments that overlap, the last first. */
static bool shred(struct net *n, enum end from, struct net_datagram *d)
{
    unsigned char out[NET_DATAGRAM];
    if (d->len < HEADER + MESSAGE + 8 || d->bytes[0] != 22 || d->bytes[4] != 0)
        return true;
    size_t len = (size_t)d->bytes[HEADER + 2] << 8 | d->bytes[HEADER + 3];
    if (HEADER + MESSAGE + len != d->len)
        return true;
    const size_t at[3] = {len / 2, len / 4, 0}, end[3] = {len, 3 * len / 4, len / 3};
    for (unsigned i = 0; i < 3; i++) {
        size_t part = end[i] - at[i];
        memcpy(out, d->bytes, HEADER + MESSAGE);
        put(out + 5, 6, d->bytes[10] * 4U + i); /* other numbers, in order */
        put(out + 11, 2, (unsigned)(MESSAGE + part));
        put(out + HEADER + 6, 3, (unsigned)at[i]);
        put(out + HEADER + 9, 3, (unsigned)part);
        memcpy(out + HEADER + MESSAGE, d->bytes + HEADER + MESSAGE + at[i], part);
        net_put(n, !from, out, HEADER + MESSAGE + part);
    }
    return false;
}

static void overlaps(void)
{
    struct net n;
    if (open_net(&n)) {
        n.hook = shred;
        check(net_handshake(&n), "handshake: %d (%s), %d (%s)", n.error[CLIENT],
              ERR_reason_error_string(n.first[CLIENT]), n.error[SERVER],
              ERR_reason_error_string(n.first[SERVER]));
    }
    net_close(&n);
}

void test_ssl_dtls_hostile(void)
{
    check_context("dtls/junk");
    junk_goes_by();
    check_context("dtls/replays");
    replays();
    check_context("dtls/late");
    late_ones();
    check_context("dtls/overlaps");
    overlaps();
}
