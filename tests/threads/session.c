/* session-threads     Eight threads put sessions into one small cache, look them up, take them out
 * and flush it. Exit 0 if each session was taken out once at most; `make tsan` adds that none of
 * them raced. */
#include <openssl/ssl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>

enum { THREADS = 8, ROUNDS = 400, SESSIONS = 32, ROOM = 16 };

static atomic_ulong wrong, added, gone;
static SSL_CTX *ctx;
static SSL_SESSION *sessions[SESSIONS];

static void expect(bool ok, const char *what)
{
    if (!ok && atomic_fetch_add(&wrong, 1) < 20)
        fprintf(stderr, "FAIL sessions: %s\n", what);
}

static SSL_SESSION *session_with(unsigned id)
{
    unsigned char bytes[4] = {(unsigned char)id, 1, 2, 3};
    SSL_SESSION *n = SSL_SESSION_new();
    SSL_SESSION_set1_id(n, bytes, sizeof(bytes));
    SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION);
    SSL_SESSION_set_time(n, 1000);
    SSL_SESSION_set_timeout(n, (long)(id % 7));
    return n;
}

static void one_round(SSL *s, unsigned at)
{
    unsigned id = at % SESSIONS;
    unsigned char bytes[4] = {(unsigned char)id, 1, 2, 3};
    SSL_SESSION *copy;
    if (SSL_CTX_add_session(ctx, sessions[id]))
        atomic_fetch_add(&added, 1);
    (void)SSL_has_matching_session_id(s, bytes, sizeof(bytes));
    switch (at % 5) {
    case 0:
        if (SSL_CTX_remove_session(ctx, sessions[id]))
            atomic_fetch_add(&gone, 1);
        break;
    case 1:
        SSL_CTX_flush_sessions(ctx, 1003);
        break;
    case 2:
        copy = SSL_SESSION_dup(sessions[id]);
        expect(copy != NULL && SSL_SESSION_get_time(copy) == 1000, "a copy");
        SSL_SESSION_free(copy);
        break;
    default:
        break;
    }
}

static void *work(void *arg)
{
    unsigned start = *(unsigned *)arg;
    SSL *s = SSL_new(ctx);
    for (unsigned i = 0; i < ROUNDS; i++)
        one_round(s, start + i * (2 * start + 1));
    SSL_free(s);
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    unsigned starts[THREADS];
    ctx = SSL_CTX_new(TLS_method());
    SSL_CTX_sess_set_cache_size(ctx, ROOM);
    for (unsigned i = 0; i < SESSIONS; i++)
        sessions[i] = session_with(i);
    for (unsigned i = 0; i < THREADS; i++) {
        starts[i] = i;
        expect(pthread_create(&threads[i], NULL, work, &starts[i]) == 0, "a thread");
    }
    for (unsigned i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    expect(SSL_CTX_sess_number(ctx) <= ROOM, "more than there is room for");
    expect(gone <= added, "taken out more often than put in");
    SSL_CTX_free(ctx);
    for (unsigned i = 0; i < SESSIONS; i++)
        SSL_SESSION_free(sessions[i]);
    printf("sessions: %lu put in, %lu taken out, %lu wrong\n", added, gone, wrong);
    return wrong != 0;
}
