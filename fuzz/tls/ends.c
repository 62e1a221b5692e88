#include "fuzz/tls/ends.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

#include "fuzz/tls/configs.h"
#include "tests/ssl/identity.h"

void ends_must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    ERR_print_errors_fp(stderr);
    abort();
}

/* ---- time and randomness ---- */

/* In libc's place. */
time_t time(time_t *t)
{
    const time_t now = 1750000000; /* in June 2025 */
    if (t != NULL)
        *t = now;
    return now;
}

/* Microseconds. DTLS looks at the clock when it waits: it goes on with each look, so that flights
 * are sent again. */
static long waited;

int gettimeofday(struct timeval *restrict t, void *restrict zone)
{
    enum { LOOK = 400000, SECOND = 1000000 };
    (void)zone;
    waited += LOOK;
    t->tv_sec = time(NULL) + waited / SECOND;
    t->tv_usec = waited % SECOND;
    return 0;
}

uint64_t ends_seed = 10;
static uint64_t streams[3], *stream = &streams[2]; /* each end's; the keys' */

/* splitmix64 (Steele, Lea, Flood 2014). */
static int draw(unsigned char *out, int n)
{
    for (int i = 0; i < n; i++) {
        uint64_t z = *stream += 0x9e3779b97f4a7c15U;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
        z = (z ^ z >> 27) * 0x94d049bb133111ebU;
        out[i] = (unsigned char)(z ^ z >> 31);
    }
    return 1;
}

static int ready(void)
{
    return 1;
}

static const RAND_METHOD fixed = {NULL, draw, NULL, NULL, draw, ready};

/* ---- datagrams ---- */

/* A record each: what comes is taken apart by the lengths that the headers say. */
static int read_datagram(BIO *b, char *out, int room)
{
    BIO *bytes = BIO_next(b);
    int n = BIO_read(bytes, out, room < DTLS1_RT_HEADER_LENGTH ? room : DTLS1_RT_HEADER_LENGTH);
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    if (n < DTLS1_RT_HEADER_LENGTH)
        return n;
    int len = (unsigned char)out[11] << 8 | (unsigned char)out[12];
    int more = BIO_read(bytes, out + n, len < room - n ? len : room - n);
    return more > 0 ? n + more : n;
}

static int write_datagram(BIO *b, const char *bytes, int n)
{
    return BIO_write(BIO_next(b), bytes, n);
}

static long control_datagrams(BIO *b, int cmd, long larg, void *parg)
{
    return BIO_ctrl(BIO_next(b), cmd, larg, parg);
}

static int create_datagrams(BIO *b)
{
    BIO_set_init(b, 1);
    return 1;
}

static BIO *incoming(bool datagrams)
{
    static BIO_METHOD *method;
    BIO *bytes = BIO_new(BIO_s_mem());
    if (!datagrams)
        return bytes;
    if (method == NULL) {
        method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_FILTER, "datagrams");
        ends_must(method != NULL && BIO_meth_set_read(method, read_datagram) &&
                      BIO_meth_set_write(method, write_datagram) &&
                      BIO_meth_set_ctrl(method, control_datagrams) &&
                      BIO_meth_set_create(method, create_datagrams),
                  "no BIO");
    }
    return BIO_push(BIO_new(method), bytes);
}

/* ---- contexts ---- */

enum { MOST_CONFIGS = 64 };
static SSL_CTX *contexts[MOST_CONFIGS][2];
static SSL_SESSION *sessions[MOST_CONFIGS];

static SSL_SESSION *given;
static int keep_session(SSL *s, SSL_SESSION *session)
{
    (void)s;
    SSL_SESSION_free(given);
    given = session;
    return 1;
}

static void open_pair(size_t config, struct one pair[2])
{
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL *s = SSL_new(contexts[config][end]);
        ends_must(s != NULL, "no SSL");
        SSL_set_bio(s, incoming(config_is_dtls(&configs[config])), BIO_new(BIO_s_mem()));
        if (end == SERVER)
            SSL_set_accept_state(s);
        else
            SSL_set_connect_state(s);
        pair[end] = (struct one){.ssl = s, .config = config};
        streams[end] = (uint64_t)end + ends_seed;
    }
    config_connection(&configs[config], pair[CLIENT].ssl, pair[SERVER].ssl);
    waited = 0;
}

/* A first connection gives the session for those to come. */
static void make_session(size_t config)
{
    struct one pair[2];
    unsigned char *bytes;
    open_pair(config, pair);
    for (int i = 0; i < 40; i++) {
        struct one *from = &pair[i % 2];
        ends_run(from);
        size_t n = ends_take(from, &bytes);
        ends_give(&pair[(i + 1) % 2], bytes, n);
        OPENSSL_free(bytes);
    }
    ends_must(given != NULL, "no session was given");
    sessions[config] = given;
    given = NULL;
    ends_close(pair);
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static bool once;
    (void)argc, (void)argv;
    if (once)
        return 0;
    once = RAND_set_rand_method(&fixed);
    stream = &streams[2];
    streams[2] = 1;
    identity_ca();
    for (int id = 0; id < IDENTITIES; id++)
        identity_cert((enum identity)id);
    return 0;
}

void ends_begin(void)
{
    LLVMFuzzerInitialize(NULL, NULL);
    stream = &streams[2];
    streams[2] = ends_seed;
}

static void prepare(size_t config)
{
    LLVMFuzzerInitialize(NULL, NULL);
    if (contexts[config][SERVER] != NULL)
        return;
    stream = &streams[2];
    config_contexts(&configs[config], contexts[config]);
    SSL_CTX_sess_set_new_cb(contexts[config][CLIENT], keep_session);
    if ((configs[config].what & RESUMED) != 0)
        make_session(config);
}

void ends_open(size_t config, struct one pair[2])
{
    config %= configs_n;
    prepare(config);
    open_pair(config, pair);
    if (sessions[config] != NULL) { /* a copy: a session of TLS 1.3 is used once */
        SSL_SESSION *copy = SSL_SESSION_dup(sessions[config]);
        SSL_set_session(pair[CLIENT].ssl, copy);
        SSL_SESSION_free(copy);
    }
}

void ends_close(struct one pair[2])
{
    for (int end = CLIENT; end <= SERVER; end++)
        SSL_free(pair[end].ssl);
    SSL_SESSION_free(given);
    given = NULL;
    ERR_clear_error();
}

/* ---- the programs ---- */

static bool is_early(const struct one *o)
{
    return (configs[o->config].what & EARLY) != 0 && sessions[o->config] != NULL;
}

/* -1: broken, 0: waits, 1: done */
static int say(struct one *o, int r)
{
    if (r > 0)
        return 1;
    int e = SSL_get_error(o->ssl, r);
    return e == SSL_ERROR_WANT_READ || e == SSL_ERROR_WANT_WRITE ? 0 : -1;
}

static int listen_first(struct one *o)
{
    BIO_ADDR *peer = BIO_ADDR_new();
    ends_must(peer != NULL, "memory");
    int r = DTLSv1_listen(o->ssl, peer);
    BIO_ADDR_free(peer);
    return r;
}

/* The server keeps nothing of a client that hasn't sent its cookie back. */
static int stateless(struct one *o)
{
    if (BIO_ctrl_pending(SSL_get_rbio(o->ssl)) == 0)
        return 0;
    if (SSL_is_dtls(o->ssl))
        return listen_first(o);
    int r = SSL_stateless(o->ssl);
    return r < 0 && ERR_peek_error() == 0 ? 2 : r; /* a change_cipher_spec before the hello */
}

static int early(struct one *o)
{
    size_t n;
    unsigned char buf[64];
    if (SSL_is_server(o->ssl) && (configs[o->config].what & COOKIE) != 0)
        return stateless(o);
    if (!is_early(o))
        return 1;
    if (!SSL_is_server(o->ssl))
        return say(o, SSL_write_early_data(o->ssl, "early", 5, &n));
    int r = SSL_read_early_data(o->ssl, buf, sizeof(buf), &n);
    if (r == SSL_READ_EARLY_DATA_SUCCESS)
        return 2; /* again */
    return r == SSL_READ_EARLY_DATA_FINISH ? 1 : say(o, -1);
}

static int handshake(struct one *o)
{
    return say(o, SSL_do_handshake(o->ssl));
}

/* A server that is asked for a new handshake says nothing before it. */
static bool is_silent(const struct one *o, bool of_server)
{
    return (configs[o->config].what & RENEGOTIATES) != 0 && o->step > 4 &&
           (SSL_is_server(o->ssl) == 1) == of_server;
}

static int write_data(struct one *o)
{
    if (is_silent(o, true))
        return 1;
    return say(o, SSL_write(o->ssl, "data", 4));
}

static int read_data(struct one *o)
{
    unsigned char buf[64];
    if (is_silent(o, false))
        return 1;
    int r = SSL_read(o->ssl, buf, sizeof(buf));
    if (r > 0)
        o->read += (size_t)r;
    return o->read >= 4 ? 1 : r > 0 ? 2 : say(o, r);
}

/* The server asks for a new handshake, and both wait until it is done. */
static int asked_again(struct one *o)
{
    char first;
    unsigned char random[sizeof(o->random)];
    bool is_server = SSL_is_server(o->ssl) == 1;
    if (is_server && !o->asked) {
        o->asked = true;
        SSL_get_client_random(o->ssl, o->random, sizeof(o->random));
        if (SSL_renegotiate(o->ssl) != 1 || SSL_do_handshake(o->ssl) != 1)
            return -1;
    }
    int r = say(o, SSL_peek(o->ssl, &first, 1));
    SSL_get_client_random(o->ssl, random, sizeof(random));
    bool is_new = memcmp(random, o->random, sizeof(random)) != 0;
    return is_server && r == 0 && is_new && !SSL_in_init(o->ssl) ? 1 : r;
}

/* What a server of TLS 1.3 may send at any time. */
static int ask_later(struct one *o, int what)
{
    if ((what & POST_HANDSHAKE) != 0) {
        SSL_set_verify(o->ssl, SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE, NULL);
        if (SSL_verify_client_post_handshake(o->ssl) != 1)
            return -1;
    } else if (SSL_new_session_ticket(o->ssl) != 1) {
        return -1;
    }
    return say(o, SSL_do_handshake(o->ssl));
}

static int renew(struct one *o)
{
    int what = configs[o->config].what;
    o->read = 0;
    if ((what & NEW_KEYS) != 0)
        return say(o, SSL_key_update(o->ssl, SSL_KEY_UPDATE_REQUESTED));
    if ((what & RENEGOTIATES) != 0 && !SSL_is_server(o->ssl))
        return SSL_renegotiate(o->ssl) ? 1 : -1;
    if ((what & ASKS_AGAIN) != 0)
        return asked_again(o);
    if ((what & (POST_HANDSHAKE | NEW_TICKET)) != 0 && SSL_is_server(o->ssl))
        return ask_later(o, what);
    return 1;
}

static int end_writing(struct one *o)
{
    return SSL_shutdown(o->ssl) < 0 ? -1 : 1;
}

static int read_end(struct one *o)
{
    unsigned char buf[64];
    int r = SSL_read(o->ssl, buf, sizeof(buf));
    return r > 0 ? 2 : say(o, r) == 0 ? 0 : -1;
}

bool ends_run(struct one *o)
{
    static int (*const steps[])(struct one *) = {
        early,      handshake, write_data,  read_data, renew,
        write_data, read_data, end_writing, read_end,
    };
    enum { STEPS = sizeof(steps) / sizeof(steps[0]) };
    bool any = false;
    stream = &streams[SSL_is_server(o->ssl) ? SERVER : CLIENT];
    for (int calls = 0; calls < 200 && !o->broken && o->step < STEPS; calls++) {
        ERR_clear_error();
        int r = steps[o->step](o);
        if (r == 0)
            return any;
        any = true;
        o->broken = r < 0;
        o->step += r == 1;
    }
    return any;
}

size_t ends_take(struct one *o, unsigned char **bytes)
{
    BIO *out = SSL_get_wbio(o->ssl);
    size_t n = BIO_ctrl_pending(out);
    *bytes = OPENSSL_malloc(n + 1);
    ends_must(*bytes != NULL, "memory");
    int got = BIO_read(out, *bytes, (int)n);
    return got > 0 ? (size_t)got : 0;
}

void ends_give(struct one *o, const unsigned char *bytes, size_t n)
{
    if (n > 0)
        BIO_write(SSL_get_rbio(o->ssl), bytes, (int)n);
}

bool ends_succeeded(const struct one pair[2])
{
    enum { READ_BOTH = 7 };
    return pair[CLIENT].step >= READ_BOTH && pair[SERVER].step >= READ_BOTH;
}
