/* s_server: how sessions are numbered and kept: -id_prefix, -no_cache, -ext_cache,
 * -no_resume_ephemeral. */
#include <openssl/err.h>
#include <openssl/rand.h>
#include <string.h>

#include "apps/s_server.h"

static const struct server_options *const o = &server_options;

/* ---- Identifiers with a prefix ---- */

static int make_id(SSL *ssl, unsigned char *id, unsigned *len)
{
    const size_t prefix_len = strlen(o->id_prefix);
    for (int tries = 0; tries < 10; tries++) {
        if (RAND_bytes(id, (int)*len) <= 0)
            return 0;
        memcpy(id, o->id_prefix, prefix_len < *len ? prefix_len : *len);
        if (!SSL_has_matching_session_id(ssl, id, *len))
            return 1;
    }
    return 0;
}

static bool set_prefix(SSL_CTX *ctx)
{
    if (o->id_prefix == NULL)
        return true;
    if (strlen(o->id_prefix) >= SSL_MAX_SSL_SESSION_ID_LENGTH)
        fputs("warning: id_prefix is too long, only one new session will be possible\n", stderr);
    if (!SSL_CTX_set_generate_session_id(ctx, make_id))
        return say_failed("error setting 'id_prefix'");
    fprintf(stderr, "id_prefix '%s' set.\n", o->id_prefix);
    return true;
}

/* ---- A cache outside of the library ---- */

/* Sessions in DER, the latest first. */
struct kept {
    struct kept *next;
    size_t id_len, len;
    unsigned char id[SSL_MAX_SSL_SESSION_ID_LENGTH];
    unsigned char der[];
};
static struct kept *all;

static int keep(SSL *ssl, SSL_SESSION *session)
{
    unsigned id_len = 0;
    const unsigned char *id = SSL_SESSION_get_id(session, &id_len);
    int len = i2d_SSL_SESSION(session, NULL);
    struct kept *k = len > 0 ? OPENSSL_malloc(sizeof(*k) + (size_t)len) : NULL;
    (void)ssl;
    if (k == NULL)
        return 0;
    unsigned char *p = k->der;
    k->len = (size_t)i2d_SSL_SESSION(session, &p);
    k->id_len = id_len;
    memcpy(k->id, id, id_len);
    k->next = all;
    all = k;
    fputs("New session added to external cache\n", stderr);
    return 0;
}

/* Where the one of this number hangs. */
static struct kept **find(const unsigned char *id, size_t len)
{
    struct kept **at = &all;
    while (*at != NULL && ((*at)->id_len != len || memcmp((*at)->id, id, len) != 0))
        at = &(*at)->next;
    return at;
}

static SSL_SESSION *look_up(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    struct kept *k = *find(id, (size_t)len);
    (void)ssl;
    *copy = 0;
    fputs(k != NULL ? "Lookup session: cache hit\n" : "Lookup session: cache miss\n", stderr);
    if (k == NULL)
        return NULL;
    const unsigned char *p = k->der;
    return d2i_SSL_SESSION(NULL, &p, (long)k->len);
}

static void forget(SSL_CTX *ctx, SSL_SESSION *session)
{
    unsigned len = 0;
    const unsigned char *id = SSL_SESSION_get_id(session, &len);
    struct kept **at = find(id, len), *k = *at;
    (void)ctx;
    if (k == NULL)
        return;
    *at = k->next;
    OPENSSL_clear_free(k, sizeof(*k) + k->len);
}

void server_cache_end(void)
{
    while (all != NULL) {
        struct kept *k = all;
        all = k->next;
        OPENSSL_clear_free(k, sizeof(*k) + k->len);
    }
}

/* ---- The whole ---- */

static int unless_ephemeral(SSL *ssl, int ephemeral)
{
    (void)ssl;
    return ephemeral;
}

bool server_set_cache(SSL_CTX *ctx)
{
    if (!set_prefix(ctx))
        return false;
    if (o->no_cache) {
        SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
    } else if (o->ext_cache) {
        SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_sess_set_new_cb(ctx, keep);
        SSL_CTX_sess_set_get_cb(ctx, look_up);
        SSL_CTX_sess_set_remove_cb(ctx, forget);
    } else {
        SSL_CTX_sess_set_cache_size(ctx, 128);
    }
    if (o->no_resume_ephemeral)
        SSL_CTX_set_not_resumable_session_callback(ctx, unless_ephemeral);
    return true;
}
