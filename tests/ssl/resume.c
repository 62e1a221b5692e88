/* Sessions resumed: by id, by ticket, by PSK; with keys that change, with tickets that were
 * tampered with, with what programs have to say. Public interface alone. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

struct ends {
    SSL_CTX *client, *server;
    int version;
};

static SSL_SESSION *last; /* that a client was given */
static unsigned given;
static int keep_session(SSL *s, SSL_SESSION *n)
{
    (void)s;
    given++;
    SSL_SESSION_free(last);
    last = n;
    return 1;
}

static struct ends ends_of(int version)
{
    struct ends e = {identity_ctx(0, version, version, ID_NONE),
                     identity_ctx(1, version, version, ID_P256), version};
    SSL_CTX_set_session_cache_mode(e.client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(e.client, keep_session);
    SSL_CTX_set_session_id_context(e.server, (const unsigned char *)"tests", 5);
    return e;
}

static void ends_free(struct ends *e)
{
    SSL_CTX_free(e->client);
    SSL_CTX_free(e->server);
    SSL_SESSION_free(last);
    last = NULL;
    ERR_clear_error();
}

/* One connection that offers the session: 1 resumed, 0 not, -1 failed. `last` is then what the
 * client has got, if anything; `given` how much that was. */
static int connect_with(const struct ends *e, SSL_SESSION *session)
{
    struct link l;
    int reused = -1;
    given = 0;
    SSL_SESSION_free(last);
    last = NULL;
    if (!check(link_open(&l, e->client, e->server), "link_open"))
        return -1;
    if (session != NULL) { /* a copy: a client uses a session of TLS 1.3 once */
        SSL_SESSION *copy = SSL_SESSION_dup(session);
        SSL_set_session(l.ssl[CLIENT], copy);
        SSL_SESSION_free(copy);
    }
    if (link_handshake(&l) && link_say(&l, SERVER, "tickets come before", 19)) {
        reused = SSL_session_reused(l.ssl[CLIENT]);
        check(SSL_session_reused(l.ssl[SERVER]) == reused, "both ends agree");
        if (last == NULL)
            last = SSL_get1_session(l.ssl[CLIENT]);
        SSL_set_shutdown(l.ssl[CLIENT], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
        SSL_set_shutdown(l.ssl[SERVER], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    }
    link_close(&l);
    return reused;
}

/* A full handshake, and the session that it gave. */
static SSL_SESSION *first_session(const struct ends *e)
{
    check(connect_with(e, NULL) == 0 && last != NULL, "a first session");
    SSL_SESSION *n = last;
    last = NULL;
    return n;
}

/* A session with another ticket. */
static SSL_SESSION *with_ticket(const SSL_SESSION *n, size_t at, unsigned char change)
{
    unsigned char *der = NULL;
    const unsigned char *ticket;
    size_t ticket_len;
    int len = i2d_SSL_SESSION(n, &der);
    SSL_SESSION_get0_ticket(n, &ticket, &ticket_len);
    for (int i = 0; ticket_len > 0 && i + (int)ticket_len <= len; i++)
        if (memcmp(der + i, ticket, ticket_len) == 0)
            der[i + (int)at] ^= change;
    const unsigned char *in = der;
    SSL_SESSION *other = d2i_SSL_SESSION(NULL, &in, len);
    OPENSSL_free(der);
    return other;
}

/* ---- by id ---- */

static void by_id(void)
{
    struct ends e = ends_of(TLS1_2_VERSION), f = ends_of(TLS1_2_VERSION);
    SSL_CTX_set_options(e.server, SSL_OP_NO_TICKET);
    SSL_CTX_set_options(f.server, SSL_OP_NO_TICKET);
    check_context("resume/id");
    SSL_SESSION *n = first_session(&e);
    check(!SSL_SESSION_has_ticket(n), "no ticket");
    check(SSL_CTX_sess_number(e.server) == 1, "%ld cached", SSL_CTX_sess_number(e.server));
    check(connect_with(&e, n) == 1 && connect_with(&e, n) == 1, "resumed twice");
    check(SSL_CTX_sess_hits(e.server) == 2, "hits");
    check(connect_with(&f, n) == 0 && SSL_CTX_sess_misses(f.server) == 1, "unknown there");
    SSL_CTX_set_session_id_context(e.server, (const unsigned char *)"other", 5);
    check(connect_with(&e, n) == 0, "another context");
    SSL_SESSION_free(n);
    ends_free(&e);
    ends_free(&f);
}

static int make_id(SSL *s, unsigned char *id, unsigned int *len)
{
    static unsigned char next;
    check(*len == 32, "room for an id");
    memset(id, 7, 8);
    id[0] = ++next;
    *len = 8;
    (void)s;
    return 1;
}

static void ids_of_the_program(void)
{
    struct ends e = ends_of(TLS1_2_VERSION);
    unsigned int len;
    check_context("resume/own id");
    SSL_CTX_set_options(e.server, SSL_OP_NO_TICKET);
    SSL_CTX_set_generate_session_id(e.server, make_id);
    SSL_SESSION *n = first_session(&e);
    SSL_SESSION_get_id(n, &len);
    check(len == 8, "id of %u bytes", len);
    check(connect_with(&e, n) == 1, "resumed");
    SSL_SESSION_free(n);
    ends_free(&e);
}

/* A cache outside: what new gives, get finds. */
static SSL_SESSION *outside;
static unsigned asked;
static int put_outside(SSL *s, SSL_SESSION *n)
{
    (void)s;
    SSL_SESSION_free(outside);
    outside = n;
    return 1;
}

static SSL_SESSION *get_outside(SSL *s, const unsigned char *id, int len, int *copy)
{
    unsigned int have;
    (void)s;
    asked++;
    *copy = 1;
    return outside != NULL && memcmp(SSL_SESSION_get_id(outside, &have), id, (size_t)len) == 0
               ? outside
               : NULL;
}

static void cache_outside(void)
{
    struct ends e = ends_of(TLS1_2_VERSION);
    check_context("resume/outside");
    SSL_CTX_set_options(e.server, SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(e.server, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(e.server, put_outside);
    SSL_CTX_sess_set_get_cb(e.server, get_outside);
    asked = 0;
    SSL_SESSION *n = first_session(&e);
    check(SSL_CTX_sess_number(e.server) == 0 && outside != NULL, "kept outside");
    check(connect_with(&e, n) == 1 && asked == 1, "found outside");
    check(SSL_CTX_sess_cb_hits(e.server) == 1, "counted");
    SSL_SESSION_set_time(outside, 1);
    check(connect_with(&e, n) == 0 && SSL_CTX_sess_timeouts(e.server) == 1, "expired");
    SSL_SESSION_free(outside);
    SSL_SESSION_free(n);
    outside = NULL;
    ends_free(&e);
}

/* Who verifies clients has to name what for. */
static void without_context(void)
{
    struct ends e = ends_of(TLS1_2_VERSION);
    check_context("resume/no context");
    SSL_CTX_set_session_id_context(e.server, NULL, 0);
    SSL_SESSION *n = first_session(&e);
    SSL_CTX_set_verify(e.server, SSL_VERIFY_PEER, NULL);
    check(connect_with(&e, n) == -1, "refused");
    SSL_SESSION_free(n);
    ends_free(&e);
}

/* ---- by ticket ---- */

static void tampered(int version)
{
    struct ends e = ends_of(version);
    const unsigned char *ticket;
    size_t len;
    check_context("resume/ticket/%x", (unsigned)version);
    SSL_SESSION *n = first_session(&e);
    SSL_SESSION_get0_ticket(n, &ticket, &len);
    check(len > 80, "a ticket of %zu bytes", len);
    check(connect_with(&e, n) == 1, "resumed");
    check(given == (version == TLS1_3_VERSION), "new ones");
    size_t places[] = {0, 15, 16, 31, 32, len / 2, len - 33, len - 32, len - 1};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SSL_SESSION *bad = with_ticket(n, places[i], 0x10);
        check(connect_with(&e, bad) == 0 && given > 0, "byte %zu of %zu", places[i], len);
        SSL_SESSION_free(bad);
    }
    SSL_SESSION_free(n);
    ends_free(&e);
}

static void keys_set(int version)
{
    struct ends e = ends_of(version), f = ends_of(version);
    unsigned char keys[80], got[80];
    check_context("resume/keys/%x", (unsigned)version);
    check(SSL_CTX_get_tlsext_ticket_keys(e.server, NULL, 0) == 80, "their length");
    check(SSL_CTX_get_tlsext_ticket_keys(e.server, keys, 80) == 1, "get");
    SSL_SESSION *n = first_session(&e);
    check(connect_with(&f, n) == 0, "other keys");
    check(SSL_CTX_set_tlsext_ticket_keys(f.server, keys, 80) == 1 &&
              SSL_CTX_get_tlsext_ticket_keys(f.server, got, 80) == 1,
          "set");
    check_bytes("keys", got, keys, 80);
    check(connect_with(&f, n) == 1, "the same keys");
    SSL_SESSION_free(n);
    ends_free(&e);
    ends_free(&f);
}

/* ---- the program's keys ---- */

static int now, answer_old; /* the key's number; what is said of tickets under an older one */

static int own_keys(SSL *s, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                    EVP_MAC_CTX *mac, int enc)
{
    unsigned char key[16];
    char digest[] = "SHA384";
    (void)s;
    if (enc && now == 0)
        return 0; /* no ticket, then */
    if (enc) {
        memset(name, 'n', 16);
        name[0] = (unsigned char)now;
        if (RAND_bytes(iv, 16) <= 0)
            return -1;
    }
    memset(key, name[0], sizeof key);
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key, sizeof key),
                           OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                           OSSL_PARAM_construct_end()};
    if (!EVP_CipherInit_ex(cipher, EVP_aes_128_cbc(), NULL, key, iv, enc) ||
        !EVP_MAC_CTX_set_params(mac, params))
        return -1;
    return !enc && name[0] != now ? answer_old : 1;
}

static void keys_rotated(int version)
{
    struct ends e = ends_of(version);
    /* In TLS 1.2 a client's callback isn't told of a new ticket for an old session. */
    unsigned is_new = version == TLS1_3_VERSION;
    check_context("resume/rotated/%x", (unsigned)version);
    SSL_CTX_set_tlsext_ticket_key_evp_cb(e.server, own_keys);
    now = 1;
    SSL_SESSION *n = first_session(&e);
    check(connect_with(&e, n) == 1 && given == 0, "resumed");
    now = 2;
    answer_old = 2;
    check(connect_with(&e, n) == 1 && given == is_new, "resumed and renewed");
    SSL_SESSION *renewed = last;
    last = NULL;
    answer_old = 0;
    check(connect_with(&e, n) == 0 && given > 0, "of old");
    check(renewed != NULL && connect_with(&e, renewed) == 1, "of new");
    answer_old = -1;
    check(connect_with(&e, n) == -1, "an error");
    now = 0;
    check(connect_with(&e, NULL) == 0, "without a ticket");
    SSL_SESSION_free(renewed);
    SSL_SESSION_free(n);
    ends_free(&e);
}

/* ---- the program's data in tickets ---- */

static SSL_TICKET_RETURN verdict;
static SSL_TICKET_STATUS status_seen;
static size_t data_seen;

static int put_data(SSL *s, void *arg)
{
    return SSL_SESSION_set1_ticket_appdata(SSL_get_session(s), arg, strlen(arg));
}

static SSL_TICKET_RETURN see_data(SSL *s, SSL_SESSION *n, const unsigned char *name,
                                  size_t name_len, SSL_TICKET_STATUS status, void *arg)
{
    void *data;
    (void)s;
    (void)name;
    (void)arg;
    status_seen = status;
    data_seen = 0;
    if (status == SSL_TICKET_EMPTY || status == SSL_TICKET_NO_DECRYPT)
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    check(name_len == 16, "key's name");
    SSL_SESSION_get0_ticket_appdata(n, &data, &data_seen);
    return verdict;
}

static void data_in_tickets(int version)
{
    static char data[] = "of the program";
    struct ends e = ends_of(version);
    unsigned is_new = version == TLS1_3_VERSION;
    check_context("resume/data/%x", (unsigned)version);
    SSL_CTX_set_session_ticket_cb(e.server, put_data, see_data, data);
    status_seen = -1;
    SSL_SESSION *n = first_session(&e);
    check(version == TLS1_3_VERSION || status_seen == SSL_TICKET_EMPTY, "empty: %d", status_seen);
    verdict = SSL_TICKET_RETURN_USE;
    check(connect_with(&e, n) == 1 && given == 0, "used");
    check(data_seen == strlen(data), "%zu bytes", data_seen);
    verdict = SSL_TICKET_RETURN_USE_RENEW;
    check(connect_with(&e, n) == 1 && given == is_new, "used and renewed");
    verdict = SSL_TICKET_RETURN_IGNORE;
    check(connect_with(&e, n) == 0, "ignored");
    verdict = SSL_TICKET_RETURN_IGNORE_RENEW;
    check(connect_with(&e, n) == 0 && given > 0, "ignored and renewed");
    verdict = SSL_TICKET_RETURN_ABORT;
    check(connect_with(&e, n) == -1, "aborted");
    SSL_SESSION_free(n);
    ends_free(&e);
}

/* ---- TLS 1.3 by ids ---- */

/* Early data must not come twice: a session serves once (RFC 8446, 8.1). */
static void single_use(void)
{
    struct ends e = ends_of(TLS1_3_VERSION);
    check_context("resume/once");
    SSL_CTX_set_max_early_data(e.server, 1000);
    SSL_SESSION *n = first_session(&e);
    check(SSL_SESSION_get_max_early_data(n) == 1000, "early data is allowed");
    check(connect_with(&e, n) == 1 && given == 1, "once");
    check(connect_with(&e, n) == 0, "not twice");
    SSL_SESSION_free(n);
    SSL_CTX_set_options(e.server, SSL_OP_NO_ANTI_REPLAY);
    n = first_session(&e);
    check(connect_with(&e, n) == 1 && connect_with(&e, n) == 1, "twice if that is wanted");
    SSL_SESSION_free(n);
    ends_free(&e);
}

static void stateful(void)
{
    struct ends e = ends_of(TLS1_3_VERSION);
    const unsigned char *ticket;
    size_t len;
    check_context("resume/stateful");
    SSL_CTX_set_options(e.server, SSL_OP_NO_TICKET);
    SSL_SESSION *n = first_session(&e);
    SSL_SESSION_get0_ticket(n, &ticket, &len);
    check(len == 32 && SSL_CTX_sess_number(e.server) == 2, "ids for tickets");
    check(connect_with(&e, n) == 1 && given == 1, "resumed");
    SSL_CTX_flush_sessions(e.server, 0);
    check(connect_with(&e, n) == 0, "forgotten");
    SSL_SESSION_free(n);
    ends_free(&e);
}

/* A connection that isn't closed leaves no session behind (RFC 5246, 7.2.1). */
static void not_closed(void)
{
    struct ends e = ends_of(TLS1_2_VERSION);
    struct link l;
    check_context("resume/not closed");
    SSL_CTX_set_options(e.server, SSL_OP_NO_TICKET);
    check(link_open(&l, e.client, e.server) && link_handshake(&l), "handshake");
    check(SSL_CTX_sess_number(e.server) == 1, "cached");
    link_close(&l);
    check(SSL_CTX_sess_number(e.server) == 0, "forgotten");
    ends_free(&e);
}

/* A host's own context, with an id context of its own: sessions are looked up before it is known.
 */
static int switch_context(SSL *s, int *alert, void *other)
{
    (void)alert;
    SSL_set_options(s, SSL_CTX_get_options(other));
    return SSL_set_SSL_CTX(s, other) != NULL ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

static void other_host(int version, bool stateful_too, bool its_own)
{
    struct ends e = ends_of(version), host = ends_of(version);
    check_context("resume/other host %x, %d, %d", (unsigned)version, stateful_too, its_own);
    SSL_CTX_set_session_id_context(host.server, (const unsigned char *)"host", 4);
    SSL_CTX_set_tlsext_servername_callback(e.server, switch_context);
    SSL_CTX_set_tlsext_servername_arg(e.server, host.server);
    if (stateful_too)
        SSL_CTX_set_options(its_own ? host.server : e.server, SSL_OP_NO_TICKET);
    SSL_SESSION *n = first_session(&e);
    check(connect_with(&e, n) == 1, "resumed");
    SSL_SESSION_free(n);
    ends_free(&e);
    ends_free(&host);
}

void test_ssl_resume(void)
{
    by_id();
    ids_of_the_program();
    cache_outside();
    without_context();
    static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};
    for (size_t i = 0; i < 2; i++) {
        tampered(versions[i]);
        keys_set(versions[i]);
        keys_rotated(versions[i]);
        data_in_tickets(versions[i]);
        other_host(versions[i], false, false);
        other_host(versions[i], true, false);
#ifdef ASSAY_TWIN /* 3.0 takes the id of such a session of TLS 1.3 for a ticket */
        if (versions[i] == TLS1_3_VERSION)
            continue;
#endif
        other_host(versions[i], true, true);
    }
    single_use();
    stateful();
    not_closed();
}
