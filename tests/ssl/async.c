/* SSL_MODE_ASYNC: calls whose callbacks pause, at either end, in the handshake and after it. */
#include <openssl/async.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static int pauses, key;

static bool begin(int version)
{
    ctx[CLIENT] = identity_ctx(0, version, version, ID_P256);
    ctx[SERVER] = identity_ctx(1, version, version, ID_P256);
    pauses = 0;
    return check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts");
}

static void end(struct link *l)
{
    link_close(l);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
    ASYNC_cleanup_thread();
}

/* What would ask hardware: it gives a descriptor, pauses once, and takes the descriptor back. */
static void pause_once(void)
{
    ASYNC_JOB *job = ASYNC_get_current_job();
    if (job == NULL)
        return;
    ASYNC_WAIT_CTX *w = ASYNC_get_wait_ctx(job);
    ASYNC_WAIT_CTX_set_wait_fd(w, &key, 77, NULL, NULL);
    pauses++;
    ASYNC_pause_job();
    ASYNC_WAIT_CTX_clear_fd(w, &key);
}

static int on_cert(SSL *s, void *arg)
{
    (void)s;
    (void)arg;
    pause_once();
    return 1;
}

static void check_waiting(SSL *s)
{
    OSSL_ASYNC_FD fds[4] = {0}, gone[4];
    size_t n = 9, added = 9, deleted = 9;
    check(SSL_waiting_for_async(s) == 1, "it waits");
    check(SSL_want(s) == SSL_ASYNC_PAUSED && SSL_want_async(s), "for a job");
    check(SSL_get_all_async_fds(s, NULL, &n) == 1 && n == 1, "descriptors: %zu", n);
    check(SSL_get_all_async_fds(s, fds, &n) == 1 && n == 1 && fds[0] == 77, "the descriptor");
    check(SSL_get_changed_async_fds(s, NULL, &added, NULL, &deleted) == 1 && added == 1 &&
              deleted == 0,
          "%zu added, %zu gone", added, deleted);
    fds[0] = 0;
    check(SSL_get_changed_async_fds(s, fds, &added, gone, &deleted) == 1 && fds[0] == 77,
          "what was added");
}

/* Both ends by turns; those that paused go on. How often they paused. */
static int handshake(struct link *l)
{
    int seen = 0;
    bool moved = true;
    while (moved && !(l->ended[CLIENT] && l->ended[SERVER])) {
        moved = false;
        for (int e = CLIENT; e <= SERVER; e++) {
            if (l->ended[e])
                continue;
            int ret = SSL_do_handshake(l->ssl[e]);
            link_note(l, (enum end)e, ret);
            l->ended[e] = ret == 1;
            moved |= link_carry(l, (enum end)e) || ret == 1;
            if (l->error[e] == SSL_ERROR_WANT_ASYNC) {
                check_waiting(l->ssl[e]);
                seen++;
                moved = true;
            }
        }
    }
    return seen;
}

static void try_version(int version, bool async_client, bool async_server)
{
    struct link l;
    check_context("version %x, client %d, server %d", (unsigned)version, async_client,
                  async_server);
    if (!begin(version))
        return;
    SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_set_cert_cb(ctx[e], on_cert, NULL);
        if (e == CLIENT ? async_client : async_server)
            SSL_CTX_set_mode(ctx[e], SSL_MODE_ASYNC);
    }
    if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        size_t n;
        check(SSL_get_all_async_fds(l.ssl[SERVER], NULL, &n) == 0, "no job yet");
        int seen = handshake(&l);
        check(l.ended[CLIENT] && l.ended[SERVER], "the handshake");
        check(seen == pauses && seen == async_client + async_server, "pauses: %d, seen %d", pauses,
              seen);
        check(SSL_waiting_for_async(l.ssl[SERVER]) == 0, "nothing is waited for");
        check(link_say(&l, CLIENT, "some data", 9) && link_say(&l, SERVER, "other data", 10),
              "data");
        check(SSL_shutdown(l.ssl[CLIENT]) == 0, "shut down");
        link_carry(&l, CLIENT);
        check(SSL_shutdown(l.ssl[SERVER]) == 0 && SSL_shutdown(l.ssl[SERVER]) == 1, "both ways");
    }
    end(&l);
}

/* ---- a write or a read that begins with the handshake ---- */

static void try_data(void)
{
    struct link l;
    char got[16] = "";
    check_context("data at once");
    if (!begin(TLS1_3_VERSION))
        return;
    SSL_CTX_set_cert_cb(ctx[SERVER], on_cert, NULL);
    SSL_CTX_set_mode(ctx[SERVER], SSL_MODE_ASYNC);
    SSL_CTX_set_mode(ctx[CLIENT], SSL_MODE_ASYNC);
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    int wrote = -1, have = -1;
    for (int turn = 0; turn < 20 && have <= 0; turn++) {
        if (wrote <= 0)
            wrote = SSL_write(l.ssl[CLIENT], "hello", 5);
        link_carry(&l, CLIENT);
        have = SSL_read(l.ssl[SERVER], got, sizeof(got));
        link_carry(&l, SERVER);
    }
    check(wrote == 5 && have == 5 && memcmp(got, "hello", 5) == 0, "%d written, %d read", wrote,
          have);
    check(pauses == 1, "pauses: %d", pauses);
    end(&l);
}

/* ---- no job to be had ---- */

static void try_no_jobs(void)
{
    struct link l;
    check_context("one job at most");
    if (!begin(TLS1_3_VERSION) || !check(ASYNC_init_thread(1, 0) == 1, "a small pool"))
        return;
    SSL_CTX_set_cert_cb(ctx[SERVER], on_cert, NULL);
    SSL_CTX_set_mode(ctx[SERVER], SSL_MODE_ASYNC);
    SSL_CTX_set_mode(ctx[CLIENT], SSL_MODE_ASYNC);
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_do_handshake(l.ssl[CLIENT]);
    link_carry(&l, CLIENT);
    int ret = SSL_do_handshake(l.ssl[SERVER]);
    check(SSL_get_error(l.ssl[SERVER], ret) == SSL_ERROR_WANT_ASYNC, "the server has the job");
    ret = SSL_do_handshake(l.ssl[CLIENT]);
    check(ret < 0 && SSL_get_error(l.ssl[CLIENT], ret) == SSL_ERROR_WANT_ASYNC_JOB &&
              SSL_want_async_job(l.ssl[CLIENT]) && SSL_waiting_for_async(l.ssl[CLIENT]) == 0,
          "the client none: %d", SSL_get_error(l.ssl[CLIENT], ret));
    handshake(&l);
    check(l.ended[CLIENT] && l.ended[SERVER], "later it has");
    end(&l);
}

/* ---- connections that end while a job is paused ---- */

#ifndef ASSAY_TWIN /* 3.0 loses the job, and goes on with it in a cleared connection */
/* Nothing of them is left behind, and one that is cleared begins anew. */
static void try_dropped(int version, bool cleared)
{
    struct link l;
    check_context("dropped, version %x, cleared %d", (unsigned)version, cleared);
    if (!begin(version) || !check(ASYNC_init_thread(1, 0) == 1, "a small pool"))
        return;
    SSL_CTX_set_cert_cb(ctx[SERVER], on_cert, NULL);
    SSL_CTX_set_mode(ctx[SERVER], SSL_MODE_ASYNC);
    for (int i = 0; i < 3 && link_open(&l, ctx[CLIENT], ctx[SERVER]); i++) {
        SSL_do_handshake(l.ssl[CLIENT]);
        link_carry(&l, CLIENT);
        int ret = SSL_do_handshake(l.ssl[SERVER]);
        check(SSL_get_error(l.ssl[SERVER], ret) == SSL_ERROR_WANT_ASYNC, "paused");
        if (cleared) {
            check(SSL_clear(l.ssl[CLIENT]) == 1 && SSL_clear(l.ssl[SERVER]) == 1, "cleared");
            check(SSL_waiting_for_async(l.ssl[SERVER]) == 0, "nothing is waited for");
            check(handshake(&l) == 1 && l.ended[CLIENT] && l.ended[SERVER], "another one");
        }
        link_close(&l);
    }
    SSL_CTX_free(ctx[CLIENT]);
    SSL_CTX_free(ctx[SERVER]);
    ASYNC_cleanup_thread();
}
#endif

void test_ssl_async(void)
{
    if (!ASYNC_is_capable())
        return;
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (int k = 0; k < 4; k++)
            try_version(version, (k & 1) != 0, (k & 2) != 0);
    try_data();
    try_no_jobs();
#ifndef ASSAY_TWIN
    for (int k = 0; k < 4; k++)
        try_dropped((k & 1) != 0 ? TLS1_2_VERSION : TLS1_3_VERSION, (k & 2) != 0);
#endif
}

/* ---- who is told that a job can go on ---- */

static int told;

static int on_ready(SSL *s, void *arg)
{
    told += s != NULL && arg == &told;
    return 1;
}

static int on_cert_told(SSL *s, void *arg)
{
    ASYNC_callback_fn callback = NULL;
    void *callback_arg = NULL;
    ASYNC_JOB *job = ASYNC_get_current_job();
    (void)s;
    (void)arg;
    if (job == NULL)
        return 1;
    ASYNC_WAIT_CTX *w = ASYNC_get_wait_ctx(job);
    check(ASYNC_WAIT_CTX_get_callback(w, &callback, &callback_arg) == 1 && callback != NULL,
          "a callback");
    ASYNC_WAIT_CTX_set_status(w, ASYNC_STATUS_OK);
    if (callback != NULL)
        callback(callback_arg);
    pauses++;
    ASYNC_pause_job();
    return 1;
}

void test_ssl_async_told(void)
{
    struct link l;
    int status = 9;
    if (!ASYNC_is_capable() || !begin(TLS1_3_VERSION))
        return;
    SSL_CTX_set_cert_cb(ctx[SERVER], on_cert_told, NULL);
    SSL_CTX_set_mode(ctx[SERVER], SSL_MODE_ASYNC);
    check(SSL_CTX_set_async_callback(ctx[SERVER], on_ready) == 1 &&
              SSL_CTX_set_async_callback_arg(ctx[SERVER], NULL) == 1,
          "for the context");
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    told = 0;
    check(SSL_get_async_status(l.ssl[SERVER], &status) == 0, "no status yet");
    check(SSL_set_async_callback(l.ssl[SERVER], on_ready) == 1 &&
              SSL_set_async_callback_arg(l.ssl[SERVER], &told) == 1,
          "for the connection");
    SSL_do_handshake(l.ssl[CLIENT]);
    link_carry(&l, CLIENT);
    int ret = SSL_do_handshake(l.ssl[SERVER]);
    check(SSL_get_error(l.ssl[SERVER], ret) == SSL_ERROR_WANT_ASYNC, "paused");
    check(told == 1, "told: %d", told);
    check(SSL_get_async_status(l.ssl[SERVER], &status) == 1 && status == ASYNC_STATUS_OK,
          "the status: %d", status);
    check(SSL_do_handshake(l.ssl[SERVER]) < 0 && link_carry(&l, SERVER) && link_handshake(&l),
          "the handshake");
    end(&l);
}
