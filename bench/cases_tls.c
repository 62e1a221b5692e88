/* Handshakes: full ones, resumed ones, in one thread and in two. An operation is both ends of a
 * connection: made, the handshake, the tickets and a byte of data, freed. */
#include "bench/cases_tls.h"

#include <pthread.h>

#include "bench/tls.h"

/* Of the case that is open. */
static struct tls_contexts contexts;
static SSL_SESSION *session; /* that is resumed; NULL: handshakes are full */

static int handshake(struct bench_run *r)
{
    (void)r;
    struct tls_pair p;
    int ok = tls_pair_open(&p, &contexts) &&
             (session == NULL || SSL_set_session(p.client, session) == 1) && tls_pair_connect(&p) &&
             SSL_session_reused(p.client) == (session != NULL);
    tls_pair_close(&p);
    return ok;
}

static void close_contexts(struct bench_run *r)
{
    (void)r;
    SSL_SESSION_free(session);
    session = NULL;
    tls_contexts_close(&contexts);
}

/* What a library does once, at the first handshakes, isn't counted. */
static int warm_up(struct bench_run *r)
{
    if (handshake(r) && handshake(r))
        return 1;
    close_contexts(r);
    return 0;
}

static int open_full(struct bench_run *r)
{
    return tls_contexts_open(&contexts, r->arg) && warm_up(r);
}

/* ---- Resumed: always the same session, by its ticket or by its id ---- */

static int resume(struct bench_run *r)
{
    struct tls_pair p;
    if (tls_pair_open(&p, &contexts) && tls_pair_connect(&p))
        session = SSL_get1_session(p.client);
    tls_pair_close(&p);
    if (session != NULL)
        return warm_up(r);
    close_contexts(r);
    return 0;
}

static int open_resumed(struct bench_run *r)
{
    return tls_contexts_open(&contexts, r->arg) && resume(r);
}

static int open_resumed_by_id(struct bench_run *r)
{
    if (!tls_contexts_open(&contexts, r->arg))
        return 0;
    SSL_CTX_set_options(contexts.server, SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(contexts.server, SSL_SESS_CACHE_SERVER);
    return resume(r);
}

/* ---- Two threads on the same contexts, or one that does all ---- */

enum { HANDSHAKES = 128 }; /* so many that waking a thread is nothing beside them */

static void *half(void *arg)
{
    int ok = 1;
    for (int i = 0; i < HANDSHAKES / 2; i++)
        ok &= handshake(arg);
    return ok ? arg : NULL;
}

static int open_threads(struct bench_run *r)
{
    r->time = BENCH_TIME_WALL;
    return open_full(r);
}

static int in_two(struct bench_run *r)
{
    pthread_t second;
    void *done = NULL;
    return pthread_create(&second, NULL, half, r) == 0 && half(r) != NULL &&
           pthread_join(second, &done) == 0 && done != NULL;
}

static int in_one(struct bench_run *r)
{
    return half(r) != NULL && half(r) != NULL;
}

#define FULL(name, kind)                                 \
    {                                                    \
        name, kind, open_full, handshake, close_contexts \
    }

const struct bench_case bench_tls_cases[] = {
    FULL("TLS13-ECDSA-X25519", "1.3 EC:P-256 X25519"),
    FULL("TLS13-ECDSA-X25519-verified", "1.3 EC:P-256 X25519 - verifies"),
    FULL("TLS13-ECDSA-X25519MLKEM768", "1.3 EC:P-256 X25519MLKEM768"),
    FULL("TLS13-RSA-X25519", "1.3 RSA:2048 X25519"),
    FULL("TLS13-RSA-X25519MLKEM768", "1.3 RSA:2048 X25519MLKEM768"),
    FULL("TLS12-ECDSA-X25519", "1.2 EC:P-256 X25519:P-256"),
    FULL("TLS12-RSA-X25519", "1.2 RSA:2048 X25519:P-256"),
    {"TLS13-resumed", "1.3 EC:P-256 X25519", open_resumed, handshake, close_contexts},
    {"TLS12-resumed-by-ticket", "1.2 EC:P-256 X25519:P-256", open_resumed, handshake,
     close_contexts},
    {"TLS12-resumed-by-id", "1.2 EC:P-256 X25519:P-256", open_resumed_by_id, handshake,
     close_contexts},
    {"TLS13-in-two-threads", "1.3 EC:P-256 X25519", open_threads, in_two, close_contexts},
    {"TLS13-in-one-thread", "1.3 EC:P-256 X25519", open_threads, in_one, close_contexts},
    {0},
};
