/* BIO_s_bio(3): pairs. What is written to a half waits in that half's ring, where the other reads
 * it. */
#include "crypto/bio/bio.h"

#include <limits.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

enum { USUAL_ROOM = 17 * 1024 }; /* a TLS record, at its largest */

struct half {
    BIO *peer;   /* null: not paired */
    bool closed; /* nothing more is written here */
    char *ring;  /* room bytes, or null before there was a peer */
    size_t room;
    size_t at, len; /* what waits: len bytes from ring[at] on, round the end */
    size_t request; /* what the peer asked for and didn't get */
};

static struct half *half(const BIO *b)
{
    return b->data;
}

static struct half *peer(const BIO *b)
{
    return half(b)->peer->data;
}

/* ---- The ring ---- */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The bytes that wait without a turn of the ring, and the room for more. */
static size_t ready(const struct half *h, char **from)
{
    *from = h->ring + h->at;
    return least(h->len, h->room - h->at);
}

static size_t vacant(const struct half *h, char **to)
{
    size_t end = h->at + h->len;
    *to = h->ring + (end < h->room ? end : end - h->room);
    return end < h->room ? h->room - end : h->room - h->len;
}

static void advance(struct half *h, size_t n)
{
    h->len -= n;
    h->at += n;
    if (h->at == h->room || h->len == 0)
        h->at = 0;
}

/* ---- Reading and writing ---- */

/* 1 if there are bytes and some are wanted; else 0 at their end, or -1 and the wish for `wanted` of
 * them noted. */
static int readable(BIO *b, size_t wanted)
{
    BIO_clear_retry_flags(b);
    if (!b->init)
        return 0;
    struct half *p = peer(b);
    p->request = 0;
    if (p->len > 0 || wanted == 0)
        return wanted > 0;
    if (p->closed)
        return 0;
    BIO_set_retry_read(b);
    p->request = least(wanted, p->room);
    return -1;
}

static int pair_read(BIO *b, char *out, int len)
{
    int ret = readable(b, out != NULL && len > 0 ? (size_t)len : 0);
    if (ret <= 0)
        return ret;
    struct half *p = peer(b);
    size_t done = 0;
    while (done < (size_t)len && p->len > 0) {
        char *from;
        size_t n = least(ready(p, &from), (size_t)len - done);
        memcpy(out + done, from, n);
        advance(p, n);
        done += n;
    }
    return (int)done;
}

static int writable(BIO *b)
{
    struct half *h = half(b);
    BIO_clear_retry_flags(b);
    if (!b->init)
        return 0;
    h->request = 0;
    if (h->closed) {
        ERR_raise(ERR_LIB_BIO, BIO_R_BROKEN_PIPE);
        return -1;
    }
    if (h->len < h->room)
        return 1;
    BIO_set_retry_write(b);
    return -1;
}

static int pair_write(BIO *b, const char *in, int len)
{
    if (in == NULL || len <= 0) {
        BIO_clear_retry_flags(b);
        return 0;
    }
    int ret = writable(b);
    if (ret <= 0)
        return ret;
    struct half *h = half(b);
    size_t done = 0;
    while (done < (size_t)len && h->len < h->room) {
        char *to;
        size_t n = least(vacant(h, &to), (size_t)len - done);
        memcpy(to, in + done, n);
        h->len += n;
        done += n;
    }
    return (int)done;
}

static int pair_puts(BIO *b, const char *text)
{
    return pair_write(b, text, (int)strlen(text));
}

/* ---- Without copying ---- */

static long nread(BIO *b, char **at, size_t max, bool take)
{
    int ret = readable(b, 1);
    if (ret <= 0)
        return ret;
    char *from;
    size_t n = least(ready(peer(b), &from), max);
    if (at != NULL)
        *at = from;
    if (take)
        advance(peer(b), n);
    return (long)n;
}

static long nwrite(BIO *b, char **at, size_t max, bool put)
{
    int ret = writable(b);
    if (ret <= 0)
        return ret;
    char *to;
    size_t n = least(vacant(half(b), &to), max);
    if (at != NULL)
        *at = to;
    if (put)
        half(b)->len += n;
    return (long)n;
}

/* ---- Life ---- */

static int pair_create(BIO *b)
{
    struct half *h = OPENSSL_zalloc(sizeof(*h));
    if (h == NULL)
        return 0;
    h->room = USUAL_ROOM;
    b->data = h;
    return 1;
}

static void reset(struct half *h)
{
    h->len = h->at = 0;
}

/* Both halves, empty, stand alone. */
static void part(BIO *b)
{
    if (half(b)->peer == NULL)
        return;
    BIO *const both[] = {b, half(b)->peer};
    for (int i = 0; i < 2; i++) {
        half(both[i])->peer = NULL;
        both[i]->init = 0;
        reset(half(both[i]));
    }
}

static int pair_destroy(BIO *b)
{
    part(b);
    OPENSSL_free(half(b)->ring);
    OPENSSL_free(b->data);
    return 1;
}

static bool have_ring(struct half *h)
{
    if (h->ring == NULL)
        h->ring = OPENSSL_malloc(h->room);
    if (h->ring == NULL)
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
    return h->ring != NULL;
}

static long join(BIO *one, BIO *two)
{
    if (two == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER);
        return 0;
    }
    if (half(one)->peer != NULL || half(two)->peer != NULL) {
        ERR_raise(ERR_LIB_BIO, BIO_R_IN_USE);
        return 0;
    }
    if (!have_ring(half(one)) || !have_ring(half(two)))
        return 0;
    BIO *const both[] = {one, two};
    for (int i = 0; i < 2; i++) {
        struct half *h = half(both[i]);
        h->peer = both[1 - i];
        h->closed = false;
        h->request = 0;
        reset(h);
        both[i]->init = 1;
    }
    return 1;
}

/* ---- Control ---- */

static long set_room(struct half *h, long room)
{
    if (h->peer != NULL) {
        ERR_raise(ERR_LIB_BIO, BIO_R_IN_USE);
        return 0;
    }
    if (room == 0) {
        ERR_raise(ERR_LIB_BIO, BIO_R_INVALID_ARGUMENT);
        return 0;
    }
    if (h->room != (size_t)room) {
        OPENSSL_free(h->ring);
        h->ring = NULL;
        h->room = (size_t)room;
    }
    return 1;
}

static long guarantee(const struct half *h)
{
    return h->peer == NULL || h->closed ? 0 : (long)(h->room - h->len);
}

static long at_end(const BIO *b)
{
    return half(b)->peer == NULL || (peer(b)->len == 0 && peer(b)->closed);
}

/* What a copy has of the original is the room; it stands alone. */
static long copy_to(const struct half *h, BIO *copy)
{
    half(copy)->room = h->room;
    copy->init = 0;
    return 1;
}

static long pair_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct half *h = half(b);
    switch (cmd) {
    case BIO_C_SET_WRITE_BUF_SIZE:
        return set_room(h, larg);
    case BIO_C_GET_WRITE_BUF_SIZE:
        return (long)h->room;
    case BIO_C_MAKE_BIO_PAIR:
        return join(b, parg);
    case BIO_C_DESTROY_BIO_PAIR:
        part(b);
        return 1;
    case BIO_C_GET_WRITE_GUARANTEE:
        return guarantee(h);
    case BIO_C_GET_READ_REQUEST:
        return (long)h->request;
    case BIO_C_RESET_READ_REQUEST:
        h->request = 0;
        return 1;
    case BIO_C_SHUTDOWN_WR:
        h->closed = true;
        return 1;
    case BIO_C_NREAD0:
    case BIO_C_NREAD:
        return nread(b, parg, cmd == BIO_C_NREAD ? (size_t)larg : LONG_MAX, cmd == BIO_C_NREAD);
    case BIO_C_NWRITE0:
    case BIO_C_NWRITE:
        return nwrite(b, parg, cmd == BIO_C_NWRITE ? (size_t)larg : LONG_MAX, cmd == BIO_C_NWRITE);
    case BIO_CTRL_RESET:
        reset(h);
        return 0;
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_PENDING:
        return h->peer != NULL ? (long)peer(b)->len : 0;
    case BIO_CTRL_WPENDING:
        return (long)h->len;
    case BIO_CTRL_DUP:
        return copy_to(h, parg);
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return at_end(b);
    default:
        return 0;
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_BIO,
    .name = "BIO pair",
    .write_ex = bio_old_write,
    .write = pair_write,
    .read_ex = bio_old_read,
    .read = pair_read,
    .puts = pair_puts,
    .ctrl = pair_ctrl,
    .create = pair_create,
    .destroy = pair_destroy,
};

const BIO_METHOD *BIO_s_bio(void)
{
    return &method;
}

/* ---- The functions ---- */

int BIO_new_bio_pair(BIO **bio1, size_t writebuf1, BIO **bio2, size_t writebuf2)
{
    *bio1 = BIO_new(&method);
    *bio2 = *bio1 != NULL ? BIO_new(&method) : NULL;
    if (*bio2 != NULL && (writebuf1 == 0 || BIO_set_write_buf_size(*bio1, (long)writebuf1)) &&
        (writebuf2 == 0 || BIO_set_write_buf_size(*bio2, (long)writebuf2)) &&
        BIO_make_bio_pair(*bio1, *bio2))
        return 1;
    BIO_free(*bio1);
    BIO_free(*bio2);
    *bio1 = *bio2 = NULL;
    return 0;
}

size_t BIO_ctrl_get_write_guarantee(BIO *b)
{
    return (size_t)BIO_ctrl(b, BIO_C_GET_WRITE_GUARANTEE, 0, NULL);
}

size_t BIO_ctrl_get_read_request(BIO *b)
{
    return (size_t)BIO_ctrl(b, BIO_C_GET_READ_REQUEST, 0, NULL);
}

int BIO_ctrl_reset_read_request(BIO *b)
{
    return BIO_ctrl(b, BIO_C_RESET_READ_REQUEST, 0, NULL) != 0;
}

/* `counts` is where what passes is counted; null for a look. */
static int in_place(BIO *b, int cmd, int num, char **buf, uint64_t *counts)
{
    if (b == NULL || !b->init) {
        ERR_raise(ERR_LIB_BIO, BIO_R_UNINITIALIZED);
        return -2;
    }
    long ret = BIO_ctrl(b, cmd, num, buf);
    if (ret > 0 && counts != NULL)
        *counts += (uint64_t)ret;
    return (int)ret;
}

int BIO_nread0(BIO *bio, char **buf)
{
    return in_place(bio, BIO_C_NREAD0, 0, buf, NULL);
}

int BIO_nread(BIO *bio, char **buf, int num)
{
    return in_place(bio, BIO_C_NREAD, num, buf, bio != NULL ? &bio->number_read : NULL);
}

int BIO_nwrite0(BIO *bio, char **buf)
{
    return in_place(bio, BIO_C_NWRITE0, 0, buf, NULL);
}

int BIO_nwrite(BIO *bio, char **buf, int num)
{
    return in_place(bio, BIO_C_NWRITE, num, buf, bio != NULL ? &bio->number_written : NULL);
}
