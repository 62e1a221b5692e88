/* ssl-threads [N]     Eight threads connect over one client's SSL_CTX and two servers', in memory:
 * TLS 1.3 and 1.2, full and resumed, by tickets and by a cache, with one certificate or, as the
 * client names the host, with the other. A ninth meanwhile does what may be done with contexts that
 * are in use. `make tsan` adds that no two of them raced. With N, one thread makes N connections,
 * after which as much memory is in use as after the first hundred. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

enum { THREADS = 8, ROUNDS = 20, WARM = 100 };

enum { TICKETS, CACHE, SERVERS };

static SSL_CTX *client, *servers[SERVERS], *of_other; /* the host with the other certificate */
static atomic_bool done;
static atomic_ulong wrong;
static atomic_long live; /* blocks */

static void *counting_malloc(size_t n, const char *file, int line)
{
    (void)file, (void)line;
    void *p = n == 0 ? NULL : malloc(n);
    live += p != NULL;
    return p;
}

static void counting_free(void *p, const char *file, int line)
{
    (void)file, (void)line;
    live -= p != NULL;
    free(p);
}

static void *counting_realloc(void *p, size_t n, const char *file, int line)
{
    if (p == NULL)
        return counting_malloc(n, file, line);
    if (n > 0)
        return realloc(p, n);
    counting_free(p, file, line);
    return NULL;
}

static void expect(bool ok, const char *what, const struct link *l)
{
    if (!ok && atomic_fetch_add(&wrong, 1) < 10)
        fprintf(stderr, "FAIL ssl-threads: %s: %d %d %s\n", what, l->error[CLIENT],
                l->error[SERVER], ERR_reason_error_string(l->first[CLIENT]));
}

static const char other_host[] = "other.wild.example";

static int choose_host(SSL *s, int *alert, void *arg)
{
    const char *name = SSL_get_servername(s, TLSEXT_NAMETYPE_host_name);
    (void)alert, (void)arg;
    if (name != NULL && strcmp(name, other_host) == 0)
        SSL_set_SSL_CTX(s, of_other);
    return SSL_TLSEXT_ERR_OK;
}

static bool shows(const SSL *s, enum identity id)
{
    X509 *cert = SSL_get1_peer_certificate(s);
    bool ok = cert != NULL && X509_cmp(cert, identity_cert(id)) == 0;
    X509_free(cert);
    return ok;
}

/* A connection, which offers the session and gives a new one in its place. */
static void connection(unsigned round, SSL_SESSION **session, SSL_CTX *server, bool to_other)
{
    struct link l;
    bool ok = link_open(&l, client, server);
    if (ok && to_other)
        ok = SSL_set_tlsext_host_name(l.ssl[CLIENT], other_host) == 1 &&
             SSL_set1_host(l.ssl[CLIENT], other_host) == 1;
    if (ok && round % 2 != 0)
        SSL_set_max_proto_version(l.ssl[CLIENT], TLS1_2_VERSION);
    if (ok && *session != NULL)
        SSL_set_session(l.ssl[CLIENT], *session);
    ok = ok && link_handshake(&l);
    expect(ok, "handshake", &l);
    if (ok) {
        expect(SSL_session_reused(l.ssl[CLIENT]) == (*session != NULL), "resumption", &l);
        expect(shows(l.ssl[CLIENT], to_other ? ID_P384 : ID_P256), "certificate", &l);
        expect(link_say(&l, CLIENT, "question", 8) && link_say(&l, SERVER, "answer", 6), "data",
               &l);
        link_read(&l, CLIENT); /* tickets */
        SSL_SESSION_free(*session);
        *session = round % 4 < 2 ? SSL_get1_session(l.ssl[CLIENT]) : NULL;
        SSL_shutdown(l.ssl[CLIENT]);
        SSL_shutdown(l.ssl[SERVER]);
    }
    link_close(&l);
}

static void *work(void *arg)
{
    SSL_SESSION *sessions[2] = {NULL, NULL}; /* TLS 1.3's and 1.2's */
    unsigned n = *(unsigned *)arg;
    for (unsigned i = 0; i < ROUNDS; i++)
        connection(i, &sessions[i % 2], servers[n % SERVERS], n / SERVERS % 2 != 0);
    SSL_SESSION_free(sessions[0]);
    SSL_SESSION_free(sessions[1]);
    OPENSSL_thread_stop();
    return NULL;
}

/* References, counters, the cache and the store look after themselves; other settings of a context
 * are made before it is shared (SSL_CTX_new(3)). */
static void *meanwhile(void *arg)
{
    unsigned long turns = 0;
    (void)arg;
    for (; !done; turns++) {
        SSL_CTX *ctx = servers[turns % SERVERS];
        SSL_CTX_up_ref(ctx);
        if (SSL_CTX_sess_accept_good(ctx) > SSL_CTX_sess_accept(ctx) ||
            SSL_CTX_sess_number(ctx) < 0)
            wrong++;
        SSL_CTX_flush_sessions(ctx, 1); /* of 1970: none */
        SSL_CTX_free(ctx);
        if (turns < IDENTITIES)
            X509_STORE_add_cert(SSL_CTX_get_cert_store(client), identity_cert(turns % 2));
    }
    OPENSSL_thread_stop();
    return NULL;
}

static void threads(void)
{
    pthread_t t[THREADS], ninth;
    unsigned numbers[THREADS];
    pthread_create(&ninth, NULL, meanwhile, NULL);
    for (unsigned i = 0; i < THREADS; i++) {
        numbers[i] = i;
        pthread_create(&t[i], NULL, work, &numbers[i]);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(t[i], NULL);
    done = true;
    pthread_join(ninth, NULL);
    printf("%d threads, %d connections each, %lu wrong\n", THREADS, ROUNDS, wrong);
}

static void many(unsigned long n)
{
    SSL_SESSION *sessions[2] = {NULL, NULL};
    long before = 0;
    for (unsigned i = 0; i < n + WARM; i++) {
        if (i == WARM)
            before = live;
        connection(i, &sessions[i % 2], servers[TICKETS], false);
    }
    long left = live - before;
    SSL_SESSION_free(sessions[0]);
    SSL_SESSION_free(sessions[1]);
    /* a session or two more or less may be held at the moment */
    printf("%lu connections, %lu wrong, %ld blocks more\n", n, wrong, left);
    if (left > 20)
        wrong++;
}

/* Two servers, of which one keeps its sessions in a cache, and the host that both have beside. */
static bool make_contexts(void)
{
    client = identity_ctx(0, TLS1_2_VERSION, TLS1_3_VERSION, ID_NONE);
    of_other = identity_ctx(1, TLS1_2_VERSION, TLS1_3_VERSION, ID_P384);
    if (client == NULL || of_other == NULL || identity_cert(ID_RSA) == NULL)
        return false;
    for (int i = 0; i < SERVERS; i++) {
        servers[i] = identity_ctx(1, TLS1_2_VERSION, TLS1_3_VERSION, ID_P256);
        if (servers[i] == NULL)
            return false;
        SSL_CTX_set_tlsext_servername_callback(servers[i], choose_host);
    }
    SSL_CTX_set_session_cache_mode(servers[TICKETS], SSL_SESS_CACHE_OFF); /* no list grows */
    SSL_CTX_set_options(servers[CACHE], SSL_OP_NO_TICKET);
    return SSL_CTX_set_cipher_list(client, "ECDHE") == 1;
}

int main(int argc, char **argv)
{
    CRYPTO_set_mem_functions(counting_malloc, counting_realloc, counting_free);
    if (!make_contexts())
        return 2;
    if (argc > 1)
        many(strtoul(argv[1], NULL, 10));
    else
        threads();
    SSL_CTX_free(client);
    SSL_CTX_free(of_other);
    for (int i = 0; i < SERVERS; i++)
        SSL_CTX_free(servers[i]);
    identity_free();
    return wrong != 0;
}
