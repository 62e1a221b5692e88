/* Application data over one TLS 1.3 connection, a record at a time: the client writes and the
 * server reads, and next time the other way round. */
#include "bench/cases_tls.h"
#include "bench/tls.h"

static struct tls_contexts contexts;
static struct tls_pair pair;

static void close_connection(struct bench_run *r)
{
    (void)r;
    tls_pair_close(&pair);
    tls_contexts_close(&contexts);
}

static int carry(struct bench_run *r)
{
    SSL *from = r->turn % 2 == 0 ? pair.client : pair.server;
    SSL *to = r->turn % 2 == 0 ? pair.server : pair.client;
    size_t written = 0, got = 0;
    r->turn++;
    return SSL_write_ex(from, r->in, r->size, &written) == 1 && written == r->size &&
           SSL_read_ex(to, r->out, r->size, &got) == 1 && got == r->size;
}

static int open_connection(struct bench_run *r)
{
    if (!tls_contexts_open(&contexts, r->arg))
        return 0;
    if (tls_pair_open(&pair, &contexts) && tls_pair_connect(&pair) && carry(r) && carry(r))
        return 1;
    close_connection(r);
    return 0;
}

#define BULK(name, suite)                                                            \
    {                                                                                \
        name, "1.3 EC:P-256 X25519 " suite, open_connection, carry, close_connection \
    }

const struct bench_case bench_tls_bulk_cases[] = {
    BULK("TLS13-AES-128-GCM", "TLS_AES_128_GCM_SHA256"),
    BULK("TLS13-AES-256-GCM", "TLS_AES_256_GCM_SHA384"),
    BULK("TLS13-ChaCha20-Poly1305", "TLS_CHACHA20_POLY1305_SHA256"),
    {0},
};
