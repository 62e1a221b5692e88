/* A context's cache of sessions (SSL_CTX_set_session_cache_mode(3)): a table by id, and a list by
 * expiry, which is by age where all have one timeout: it tells whom a full cache drops first.
 *
 * The lock is held to find, link and unlink; whoever loses a session is told, and it is freed,
 * outside it. A session is in one cache at most, its owner's: another that is given it takes a
 * copy.
 */
#include <time.h>

#include <openssl/crypto.h>
#include <openssl/lhash.h>
#include <openssl/rand.h>

#include "ssl/conn.h"

enum { FLUSH_EVERY = 256 /* handshakes */ };

/* ---- the table ---- */

static unsigned long hash(const void *p)
{
    const SSL_SESSION *n = p;
    uint32_t h = 2166136261u; /* FNV-1a; a server's ids are random */
    for (unsigned i = 0; i < n->session_id_len; i++)
        h = (h ^ n->session_id[i]) * 16777619u;
    return h;
}

static int compare(const void *left, const void *right)
{
    const SSL_SESSION *a = left, *b = right;
    if (a->version != b->version || a->session_id_len != b->session_id_len)
        return 1;
    return memcmp(a->session_id, b->session_id, a->session_id_len);
}

static OPENSSL_LHASH *table_of(const SSL_CTX *ctx)
{
    return (OPENSSL_LHASH *)ctx->sessions;
}

bool session_cache_new(SSL_CTX *ctx)
{
    ctx->sessions = (LHASH_OF(SSL_SESSION) *)OPENSSL_LH_new(hash, compare);
    return ctx->sessions != NULL || FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

void session_cache_free(SSL_CTX *ctx)
{
    if (ctx->sessions == NULL)
        return;
    SSL_CTX_flush_sessions(ctx, 0);
    OPENSSL_LH_free(table_of(ctx));
    ctx->sessions = NULL;
}

LHASH_OF(SSL_SESSION) * SSL_CTX_sessions(SSL_CTX *ctx)
{
    return ctx->sessions;
}

/* ---- the list, under the lock ---- */

/* Behind those that go before it: as a rule it goes last itself. */
static void link_in(SSL_CTX *ctx, SSL_SESSION *n)
{
    SSL_SESSION *after = ctx->newest;
    n->expires = session_expiry(n);
    while (after != NULL && after->expires > n->expires)
        after = after->older;
    n->older = after;
    n->newer = after != NULL ? after->newer : ctx->oldest;
    *(n->older != NULL ? &n->older->newer : &ctx->oldest) = n;
    *(n->newer != NULL ? &n->newer->older : &ctx->newest) = n;
}

static void unlink_from(SSL_CTX *ctx, SSL_SESSION *n)
{
    *(n->older != NULL ? &n->older->newer : &ctx->oldest) = n->newer;
    *(n->newer != NULL ? &n->newer->older : &ctx->newest) = n->older;
    n->older = n->newer = NULL;
}

/* Out of table and list; the cache's reference is the caller's now. */
static void take_out(SSL_CTX *ctx, SSL_SESSION *n)
{
    OPENSSL_LH_delete(table_of(ctx), n);
    unlink_from(ctx, n);
    atomic_store(&n->owner, NULL);
}

/* Outside the lock. */
static void let_go(SSL_CTX *ctx, SSL_SESSION *n)
{
    atomic_store(&n->not_resumable, true);
    if (ctx->remove_session != NULL)
        ctx->remove_session(ctx, n);
    SSL_SESSION_free(n);
}

/* ---- in and out ---- */

/* Makes the cache n's owner and holder, under the lock. `replaced` had its id; it may be NULL. */
static bool insert(SSL_CTX *ctx, SSL_SESSION *n, SSL_SESSION **replaced)
{
    *replaced = OPENSSL_LH_insert(table_of(ctx), n);
    if (*replaced == NULL && OPENSSL_LH_error(table_of(ctx)) != 0) {
        atomic_store(&n->owner, NULL);
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    if (*replaced != NULL) {
        unlink_from(ctx, *replaced);
        atomic_store(&(*replaced)->owner, NULL);
    }
    if (ctx->cache_mode & SSL_SESS_CACHE_UPDATE_TIME)
        n->time = time(NULL);
    SSL_SESSION_up_ref(n);
    link_in(ctx, n);
    return true;
}

/* Drops what a full cache has to for n. */
static void make_room(SSL_CTX *ctx, const SSL_SESSION *n)
{
    SSL_SESSION *oldest;
    do {
        oldest = NULL;
        if (!CRYPTO_THREAD_write_lock(ctx->lock))
            return;
        if (ctx->cache_size != 0 && OPENSSL_LH_num_items(table_of(ctx)) > ctx->cache_size)
            oldest = ctx->oldest != n ? ctx->oldest : n->newer;
        if (oldest != NULL)
            take_out(ctx, oldest);
        CRYPTO_THREAD_unlock(ctx->lock);
        if (oldest != NULL) {
            atomic_fetch_add_explicit(&ctx->stats.cache_full, 1, memory_order_relaxed);
            let_go(ctx, oldest);
        }
    } while (oldest != NULL);
}

enum added { ADDED, NOT_ADDED, OF_ANOTHER };

static enum added add(SSL_CTX *ctx, SSL_SESSION *n)
{
    SSL_CTX *owner = NULL;
    SSL_SESSION *replaced = NULL;
    if (!CRYPTO_THREAD_write_lock(ctx->lock))
        return NOT_ADDED;
    enum added r = NOT_ADDED;
    if (atomic_compare_exchange_strong(&n->owner, &owner, ctx))
        r = insert(ctx, n, &replaced) ? ADDED : NOT_ADDED;
    else if (owner != ctx)
        r = OF_ANOTHER;
    bool full = ctx->cache_size != 0 && OPENSSL_LH_num_items(table_of(ctx)) > ctx->cache_size;
    CRYPTO_THREAD_unlock(ctx->lock);
    SSL_SESSION_free(replaced);
    if (r == ADDED && full)
        make_room(ctx, n);
    return r;
}

int SSL_CTX_add_session(SSL_CTX *ctx, SSL_SESSION *session)
{
    enum added r = add(ctx, session);
    if (r == OF_ANOTHER) {
        SSL_SESSION *own = session_copy(session, true);
        r = own != NULL ? add(ctx, own) : NOT_ADDED;
        SSL_SESSION_free(own);
    }
    return r == ADDED;
}

int SSL_CTX_remove_session(SSL_CTX *ctx, SSL_SESSION *session)
{
    if (session == NULL || session->session_id_len == 0 || !CRYPTO_THREAD_write_lock(ctx->lock))
        return 0;
    SSL_SESSION *found = OPENSSL_LH_retrieve(table_of(ctx), session);
    if (found != NULL)
        take_out(ctx, found);
    CRYPTO_THREAD_unlock(ctx->lock);
    atomic_store(&session->not_resumable, true);
    if (ctx->remove_session != NULL)
        ctx->remove_session(ctx, session);
    SSL_SESSION_free(found);
    return found != NULL;
}

/* The oldest, as far as it has expired; tm 0: whatever it is. */
static SSL_SESSION *next_expired(SSL_CTX *ctx, int64_t tm)
{
    if (!CRYPTO_THREAD_write_lock(ctx->lock))
        return NULL;
    SSL_SESSION *n = ctx->oldest;
    if (n != NULL && (tm == 0 || n->expires < tm))
        take_out(ctx, n);
    else
        n = NULL;
    CRYPTO_THREAD_unlock(ctx->lock);
    return n;
}

void SSL_CTX_flush_sessions(SSL_CTX *ctx, long tm)
{
    SSL_SESSION *n;
    while (ctx->sessions != NULL && (n = next_expired(ctx, tm)) != NULL)
        let_go(ctx, n);
}

void session_reorder(SSL_SESSION *n)
{
    SSL_CTX *owner = atomic_load(&n->owner);
    if (owner == NULL || !CRYPTO_THREAD_write_lock(owner->lock))
        return;
    if (atomic_load(&n->owner) == owner) {
        unlink_from(owner, n);
        link_in(owner, n);
    }
    CRYPTO_THREAD_unlock(owner->lock);
}

void session_rename(SSL_SESSION *n, int version, struct slice id)
{
    SSL_CTX *owner = atomic_load(&n->owner);
    SSL_SESSION *lost = NULL;
    bool locked = owner != NULL && CRYPTO_THREAD_write_lock(owner->lock);
    bool cached = locked && atomic_load(&n->owner) == owner;
    if (cached)
        OPENSSL_LH_delete(table_of(owner), n);
    n->version = version;
    if (id.len > 0)
        memmove(n->session_id, id.ptr, id.len);
    n->session_id_len = (uint8_t)id.len;
    if (cached) {
        lost = OPENSSL_LH_insert(table_of(owner), n);
        if (lost == NULL && OPENSSL_LH_error(table_of(owner)) != 0)
            lost = n;
        if (lost != NULL) {
            unlink_from(owner, lost);
            atomic_store(&lost->owner, NULL);
        }
    }
    if (locked)
        CRYPTO_THREAD_unlock(owner->lock);
    SSL_SESSION_free(lost);
}

/* ---- finding ---- */

static SSL_SESSION *look_up(SSL_CTX *ctx, int version, struct slice id)
{
    SSL_SESSION key; /* of it the table looks at no more than this */
    key.version = version;
    key.session_id_len = (uint8_t)id.len;
    if (id.len > 0)
        memcpy(key.session_id, id.ptr, id.len);
    if (!CRYPTO_THREAD_read_lock(ctx->lock))
        return NULL;
    SSL_SESSION *found = OPENSSL_LH_retrieve(table_of(ctx), &key);
    if (found != NULL)
        SSL_SESSION_up_ref(found);
    CRYPTO_THREAD_unlock(ctx->lock);
    return found;
}

/* SSL_CTX_sess_set_get_cb(3): with *copy left as it is the program keeps its reference. */
static SSL_SESSION *ask(SSL *s, struct slice id)
{
    SSL_CTX *ctx = s->session_ctx;
    int copy = 1;
    SSL_SESSION *n = ctx->get_session(s, id.ptr, (int)id.len, &copy);
    if (n == NULL)
        return NULL;
    if (copy)
        SSL_SESSION_up_ref(n);
    if (n->not_resumable) { /* it is being torn down */
        SSL_SESSION_free(n);
        return NULL;
    }
    atomic_fetch_add_explicit(&ctx->stats.cb_hit, 1, memory_order_relaxed);
    /* Other threads may have been given the program's: the one whose time is set is our own. */
    if ((ctx->cache_mode & SSL_SESS_CACHE_UPDATE_TIME) != 0) {
        SSL_SESSION *own = session_copy(n, true);
        SSL_SESSION_free(n);
        if ((n = own) == NULL)
            return NULL;
    }
    if ((ctx->cache_mode & SSL_SESS_CACHE_NO_INTERNAL_STORE) == 0)
        (void)SSL_CTX_add_session(ctx, n);
    return n;
}

SSL_SESSION *session_find(SSL *s, struct slice id)
{
    SSL_CTX *ctx = s->session_ctx;
    SSL_SESSION *found = NULL;
    if (id.len == 0 || id.len > SSL_MAX_SSL_SESSION_ID_LENGTH)
        return NULL;
    if ((ctx->cache_mode & SSL_SESS_CACHE_NO_INTERNAL_LOOKUP) == 0) {
        found = look_up(ctx, conn_wire(s, s->version), id);
        if (found == NULL)
            atomic_fetch_add_explicit(&ctx->stats.miss, 1, memory_order_relaxed);
    }
    if (found == NULL && ctx->get_session != NULL)
        found = ask(s, id);
    return found;
}

int session_acceptable(SSL *s, const SSL_SESSION *n)
{
    SSL_CTX *ctx = s->session_ctx;
    if (n->version != conn_wire(s, s->version) || n->sid_ctx_len != s->set.sid_ctx_len ||
        memcmp(n->sid_ctx, s->set.sid_ctx, n->sid_ctx_len) != 0)
        return 0;
    /* A client whose certificate was seen for one service must not be let into another:
     * SSL_CTX_set_session_id_context(3). */
    if ((s->set.verify_mode & SSL_VERIFY_PEER) != 0 && s->set.sid_ctx_len == 0) {
        ERR_raise(ERR_LIB_SSL, SSL_R_SESSION_ID_CONTEXT_UNINITIALIZED);
        return -1;
    }
    if (session_has_expired(n, time(NULL))) {
        atomic_fetch_add_explicit(&ctx->stats.timeout, 1, memory_order_relaxed);
        if (atomic_load(&n->owner) == ctx)
            SSL_CTX_remove_session(ctx, (SSL_SESSION *)(uintptr_t)n);
        return 0;
    }
    return 1;
}

/* ---- after a handshake ---- */

/* Whether the internal cache has a use for it: with TLS 1.3 a server's tickets hold all, unless it
 * is to serve but once, or somebody waits to hear that it is gone. */
static bool is_kept(const SSL *s)
{
    const SSL_CTX *ctx = s->session_ctx;
    if ((ctx->cache_mode & SSL_SESS_CACHE_NO_INTERNAL_STORE) != 0)
        return false;
    return !conn_is_tls13(s) || !s->is_server || ctx->remove_session != NULL ||
           session_is_stateful(s);
}

static void flush_sometimes(SSL_CTX *ctx, int mode_bit)
{
    const atomic_int *good =
        mode_bit == SSL_SESS_CACHE_CLIENT ? &ctx->stats.connect_good : &ctx->stats.accept_good;
    int n = atomic_load_explicit(good, memory_order_relaxed);
    if ((ctx->cache_mode & SSL_SESS_CACHE_NO_AUTO_CLEAR) == 0 && n % FLUSH_EVERY == FLUSH_EVERY - 1)
        SSL_CTX_flush_sessions(ctx, (long)time(NULL));
}

void session_publish(SSL *s, int mode_bit)
{
    SSL_CTX *ctx = s->session_ctx;
    SSL_SESSION *n = s->session;
    if (n->session_id_len == 0 || n->not_resumable || (ctx->cache_mode & (uint32_t)mode_bit) == 0)
        return;
    /* No connection of ours would take it: session_acceptable. */
    if (s->is_server && n->sid_ctx_len == 0 && (s->set.verify_mode & SSL_VERIFY_PEER) != 0)
        return;
    if (is_kept(s))
        (void)SSL_CTX_add_session(ctx, n);
    if (ctx->new_session != NULL) {
        SSL_SESSION_up_ref(n);
        if (!ctx->new_session(s, n))
            SSL_SESSION_free(n);
    }
    flush_sometimes(ctx, mode_bit);
}

/* ---- ids ---- */

int SSL_has_matching_session_id(const SSL *s, const unsigned char *id, unsigned int id_len)
{
    if (id_len > SSL_MAX_SSL_SESSION_ID_LENGTH)
        return 0;
    SSL_SESSION *found = look_up(s->session_ctx, conn_wire(s, s->version), slice_of(id, id_len));
    SSL_SESSION_free(found);
    return found != NULL;
}

bool session_make_id(SSL *s, SSL_SESSION *n)
{
    GEN_SESSION_CB generate = s->set.generate_session_id;
    unsigned int len = SSL_MAX_SSL_SESSION_ID_LENGTH;
    uint8_t *id = n->session_id;
    if (generate == NULL)
        generate = s->session_ctx->set.generate_session_id;
    if (generate == NULL) { /* 256 random bits aren't met twice */
        n->session_id_len = SSL_MAX_SSL_SESSION_ID_LENGTH;
        return RAND_bytes_ex(s->ctx->libctx, id, SSL_MAX_SSL_SESSION_ID_LENGTH, 0) > 0;
    }
    memset(id, 0, SSL_MAX_SSL_SESSION_ID_LENGTH);
    if (!generate(s, id, &len))
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_CALLBACK_FAILED);
    if (len == 0 || len > SSL_MAX_SSL_SESSION_ID_LENGTH)
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_HAS_BAD_LENGTH);
    n->session_id_len = (uint8_t)len;
    if (SSL_has_matching_session_id(s, id, len))
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_CONFLICT);
    return true;
}
