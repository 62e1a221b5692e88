/* What TLS connections take of the heap, a line each: NAME NUMBER. BIOs are the program's choice,
 * so theirs is measured first and taken off. Compiled with -DBENCH_PRELOAD it is a shared object
 * like bench/rows_none.c. */
#include <stdio.h>
#include <unistd.h>

#include "bench/heap.h"
#include "bench/tls.h"

enum { CONNECTIONS = 1000, HANDSHAKES = 100 };

static double bio_bytes, bio_requests; /* of one of a pair */

static void measure_bios(void)
{
    static BIO *one[CONNECTIONS], *other[CONNECTIONS];
    size_t bytes = heap_bytes(), requests = heap_requests();
    for (int i = 0; i < CONNECTIONS; i++)
        BIO_new_bio_pair(&one[i], 0, &other[i], 0);
    bio_bytes = (double)(heap_bytes() - bytes) / (2.0 * CONNECTIONS);
    bio_requests = (double)(heap_requests() - requests) / (2.0 * CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
        BIO_free(one[i]);
        BIO_free(other[i]);
    }
}

/* A handshake, tickets, a byte either way. */
static int connect_pair(struct tls_pair *p, const struct tls_contexts *c)
{
    char byte;
    return tls_pair_open(p, c) && tls_pair_connect(p) && SSL_write(p->client, "", 1) == 1 &&
           SSL_read(p->server, &byte, 1) == 1;
}

/* How often both sides ask for memory in a full handshake, from SSL_new to the first data. */
static int requests(const char *name, const struct tls_contexts *c)
{
    size_t total = 0;
    for (int i = 0; i < HANDSHAKES; i++) {
        struct tls_pair p;
        size_t before = heap_requests();
        if (!connect_pair(&p, c))
            return 0;
        total += heap_requests() - before;
        tls_pair_close(&p);
    }
    printf("%s-allocations %.0f\n", name, (double)total / HANDSHAKES - 2 * bio_requests);
    return 1;
}

/* What an open connection keeps at either end: what goes away with it. */
static int idle(const char *name, const struct tls_contexts *c)
{
    static struct tls_pair p[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++)
        if (!connect_pair(&p[i], c))
            return 0;
    size_t all = heap_bytes();
    for (int i = 0; i < CONNECTIONS; i++)
        SSL_free(p[i].client);
    size_t servers = heap_bytes();
    for (int i = 0; i < CONNECTIONS; i++)
        SSL_free(p[i].server);
    size_t none = heap_bytes();
    printf("%s-idle-server-bytes %.0f\n", name, (double)(servers - none) / CONNECTIONS - bio_bytes);
    printf("%s-idle-client-bytes %.0f\n", name, (double)(all - servers) / CONNECTIONS - bio_bytes);
    return 1;
}

static int measure(const char *name, const char *kind)
{
    struct tls_contexts c;
    struct tls_pair p;
    if (!tls_contexts_open(&c, kind) || !connect_pair(&p, &c))
        return 0;
    tls_pair_close(&p);
    int ok = requests(name, &c) && idle(name, &c);
    tls_contexts_close(&c);
    return ok;
}

static int measure_all(void)
{
    measure_bios();
    int ok =
        measure("TLS13", "1.3 EC:P-256 X25519") && measure("TLS12", "1.2 EC:P-256 X25519:P-256");
    fflush(stdout);
    return ok;
}

#ifdef BENCH_PRELOAD
__attribute__((constructor)) static void run_instead(void)
{
    OPENSSL_init_crypto(0, NULL);
    _exit(measure_all() ? 0 : 1);
}
#else
int main(void)
{
    return measure_all() ? 0 : 1;
}
#endif
