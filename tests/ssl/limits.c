/* What a connection must not do, or not any more: records of no type, tickets that live too long,
 * data within a message, early data that nobody wants or after an end; and what SSL_clear leaves.
 */
#include <limits.h>
#include <openssl/err.h>
#include <string.h>
#include <time.h>

#include "ssl/conn.h"
#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static SSL_SESSION *last; /* that the client was given */

static int keep_session(SSL *s, SSL_SESSION *n)
{
    (void)s;
    SSL_SESSION_free(last);
    last = n;
    return 1;
}

static bool begin(int version)
{
    check_context("limits, version %x", (unsigned)version);
    ctx[CLIENT] = identity_ctx(0, version, version, ID_NONE);
    ctx[SERVER] = identity_ctx(1, version, version, ID_P256);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts"))
        return false;
    SSL_CTX_set_session_cache_mode(ctx[CLIENT], SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(ctx[CLIENT], keep_session);
    return true;
}

static void end(void)
{
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
    SSL_SESSION_free(last);
    last = NULL;
    ERR_clear_error();
}

/* Both ends, after a handshake and a byte. */
static bool talk(struct link *l)
{
    return check(link_open(l, ctx[CLIENT], ctx[SERVER]), "open") &&
           check(link_handshake(l) && link_say(l, SERVER, "x", 1), "handshake");
}

static void part(struct link *l)
{
    for (int e = CLIENT; e <= SERVER; e++)
        if (l->ssl[e] != NULL)
            SSL_set_shutdown(l->ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(l);
}

/* ---- records ---- */

/* RFC 5246, 6: "If a TLS implementation receives an unexpected record type, it MUST send an
 * unexpected_message alert." */
static void no_type(bool in_clear)
{
    unsigned char record[] = {0, 3, in_clear ? 1 : 3, 0, 40, [44] = 1};
    struct link l;
    if (!begin(TLS1_2_VERSION))
        return;
    if (in_clear ? check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "open") : talk(&l)) {
        BIO_write(SSL_get_rbio(l.ssl[SERVER]), record, sizeof(record));
        int ret = in_clear ? SSL_do_handshake(l.ssl[SERVER]) : SSL_read(l.ssl[SERVER], record, 1);
        link_note(&l, SERVER, ret);
        check(ret <= 0 && l.error[SERVER] == SSL_ERROR_SSL &&
                  l.sent[SERVER] == SSL_AD_UNEXPECTED_MESSAGE,
              "a record of type 0, in clear %d: error %d, alert %d", in_clear, l.error[SERVER],
              l.sent[SERVER]);
    }
    part(&l);
    end();
}

/* RFC 8446, 5.1: nothing comes between the records of a message. */
static void within_a_message(void)
{
    static const unsigned char update[] = {SSL3_MT_KEY_UPDATE, 0, 0, 1, 0};
    struct link l;
    if (!begin(TLS1_3_VERSION))
        return;
    for (int between = 0; between <= 1; between++) {
        if (talk(&l)) {
            SSL *s = l.ssl[SERVER];
            check(record_put(s, SSL3_RT_HANDSHAKE, update, 2) && record_flush(s) == IO_OK, "half");
            link_carry(&l, SERVER);
            check(link_read(&l, CLIENT) < 0 && l.error[CLIENT] == SSL_ERROR_WANT_READ, "half read");
            if (between)
                check(SSL_write(s, "data", 4) == 4, "data");
            else
                check(record_put(s, SSL3_RT_HANDSHAKE, update + 2, 3) && record_flush(s) == IO_OK,
                      "the rest");
            link_carry(&l, SERVER);
            l.first[CLIENT] = 0;
            check(link_read(&l, CLIENT) < 0, "no data");
            if (between)
                check(l.sent[CLIENT] == SSL_AD_UNEXPECTED_MESSAGE &&
                          ERR_GET_REASON(l.first[CLIENT]) ==
                              SSL_R_MIXED_HANDSHAKE_AND_NON_HANDSHAKE_DATA,
                      "alert %d", l.sent[CLIENT]);
            else
                check(l.error[CLIENT] == SSL_ERROR_WANT_READ, "a message in two records");
        }
        part(&l);
    }
    end();
}

/* ---- tickets ---- */

static const long DAY = 24 * 60 * 60;

static int resumes(SSL_SESSION *session, long age)
{
    struct link l;
    int reused = -1;
    SSL_SESSION *n = SSL_SESSION_dup(session);
    SSL_SESSION_set_timeout(n, 100 * DAY);
    SSL_SESSION_set_time(n, (long)time(NULL) - age);
    if (check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "open")) {
        SSL_set_session(l.ssl[CLIENT], n);
        if (check(link_handshake(&l), "handshake"))
            reused = SSL_session_reused(l.ssl[CLIENT]);
    }
    SSL_SESSION_free(n);
    part(&l);
    return reused;
}

/* RFC 8446, 4.6.1: a server "MUST NOT use any value greater than 604800 seconds (7 days)", and a
 * client keeps no ticket for longer. */
static void lifetimes(void)
{
    static const struct {
        long timeout;
        unsigned long said;
    } rows[] = {{600, 600}, {0, 7200}, {-1, 0}, {30 * 24 * 60 * 60, 604800}, {LONG_MAX, 604800}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]) && begin(TLS1_3_VERSION); i++) {
        struct link l;
        SSL_CTX_set_timeout(ctx[SERVER], rows[i].timeout);
        if (talk(&l) && check(last != NULL, "a ticket"))
            check(SSL_SESSION_get_ticket_lifetime_hint(last) == rows[i].said, "timeout %ld: %lu",
                  rows[i].timeout, SSL_SESSION_get_ticket_lifetime_hint(last));
        part(&l);
        end();
    }
    if (!begin(TLS1_3_VERSION))
        return;
    struct link l;
    SSL_SESSION *n = talk(&l) && last != NULL ? SSL_SESSION_dup(last) : NULL;
    part(&l);
    if (check(n != NULL, "a ticket")) {
        n->ticket_lifetime = (uint32_t)(30 * DAY); /* as another server may say */
        check(resumes(n, 0) == 1 && resumes(n, 6 * DAY) == 1, "within a week");
        check(resumes(n, 8 * DAY) == 0, "not after a week");
    }
    SSL_SESSION_free(n);
    end();
}

/* One whose context's timeout is below zero is never resumed, by ticket or by id. */
static void ended_at_once(int version, uint64_t options)
{
    struct link l;
    if (!begin(version))
        return;
    SSL_CTX_set_timeout(ctx[SERVER], -1);
    SSL_CTX_set_options(ctx[SERVER], options);
    bool ok = talk(&l) && check(last != NULL, "a session");
    part(&l);
    if (ok && check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "open")) {
        SSL_set_session(l.ssl[CLIENT], last);
        check(link_handshake(&l) && !SSL_session_reused(l.ssl[CLIENT]), "a full handshake");
        part(&l);
    }
    end();
}

/* ---- SSL_clear, SSL_set_connect_state ---- */

static void cleared(int version)
{
    static const char label[] = "EXPORTER-limits";
    unsigned char out[8];
    struct link l;
    if (!begin(version))
        return;
    if (talk(&l)) {
        SSL *s = l.ssl[CLIENT];
        check(SSL_export_keying_material(s, out, 8, label, 15, NULL, 0, 0) == 1, "exports");
        SSL_set_shutdown(s, SSL_SENT_SHUTDOWN);
        check(SSL_clear(s) == 1 && SSL_get_session(s) != NULL, "a closed one's session stays");
        check(version < TLS1_3_VERSION ||
                  SSL_export_keying_material(s, out, 8, label, 15, NULL, 0, 0) <= 0,
              "the secrets are gone");
    }
    part(&l);
    if (check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "open")) {
        SSL *s = l.ssl[CLIENT];
        SSL_set_session(s, last);
        check(SSL_clear(s) == 1 && SSL_get_session(s) == last && SSL_SESSION_is_resumable(last),
              "one to be resumed stays");
        SSL_set_connect_state(s);
        check(link_handshake(&l) && SSL_session_reused(s), "and is resumed");
    }
    part(&l);
    if (talk(&l)) {
        SSL_SESSION *n = SSL_get1_session(l.ssl[CLIENT]);
        check(SSL_clear(l.ssl[CLIENT]) == 1 && SSL_get_session(l.ssl[CLIENT]) == NULL &&
                  !SSL_SESSION_is_resumable(n),
              "an open one's doesn't");
        SSL_SESSION_free(n);
    }
    part(&l);
    if (talk(&l)) { /* RFC 8446, 5.1: a ClientHello that begins anew is no secret of the old keys */
        SSL *s = l.ssl[CLIENT];
        unsigned char *bytes;
        SSL_set_connect_state(s);
        link_note(&l, CLIENT, SSL_do_handshake(s));
        long len = BIO_get_mem_data(SSL_get_wbio(s), &bytes);
        check(len > 5 && bytes[0] == SSL3_RT_HANDSHAKE && bytes[5] == SSL3_MT_CLIENT_HELLO,
              "in the clear");
    }
    part(&l);
    end();
}

/* ---- early data ---- */

static const unsigned char key[32] = {1, 2, 3};

static SSL_SESSION *known_session(SSL *s)
{
    static const unsigned char aes128[] = {0x13, 0x01};
    SSL_SESSION *n = SSL_SESSION_new();
    if (n != NULL && SSL_SESSION_set1_master_key(n, key, sizeof(key)) &&
        SSL_SESSION_set_cipher(n, SSL_CIPHER_find(s, aes128)) &&
        SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION) &&
        SSL_SESSION_set_max_early_data(n, 1000))
        return n;
    SSL_SESSION_free(n);
    return NULL;
}

static int use_session(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *len,
                       SSL_SESSION **n)
{
    (void)md;
    *id = (const unsigned char *)"me";
    *len = 2;
    *n = known_session(s);
    return *n != NULL;
}

static int find_session(SSL *s, const unsigned char *id, size_t len, SSL_SESSION **n)
{
    (void)id;
    (void)len;
    *n = known_session(s);
    return *n != NULL;
}

/* A client's hello with two records of early data, of which the first arrives, and what the server
 * reads. The rest is in l->way. */
static int early(struct link *l, unsigned server_max)
{
    char buf[16];
    size_t n;
    SSL_CTX_set_ciphersuites(ctx[CLIENT], "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_psk_use_session_callback(ctx[CLIENT], use_session);
    SSL_CTX_set_psk_find_session_callback(ctx[SERVER], find_session);
    SSL_CTX_set_max_early_data(ctx[SERVER], server_max);
    if (!check(link_open(l, ctx[CLIENT], ctx[SERVER]) &&
                   SSL_write_early_data(l->ssl[CLIENT], "early", 5, &n) == 1,
               "early data"))
        return -1;
    link_carry(l, CLIENT);
    int ret = SSL_read_early_data(l->ssl[SERVER], buf, sizeof(buf), &n);
    check(SSL_write_early_data(l->ssl[CLIENT], "later", 5, &n) == 1, "more");
    return ret;
}

static void early_data_ends(void)
{
    /* forged; an EndOfEarlyData in the clear; a message that isn't due */
    static const unsigned char forged[] = {23, 3, 3, 0, 20, [24] = 1},
                               open[] = {22, 3, 3, 0, 4, 5, 0, 0, 0};
    char buf[16];
    size_t n = 0;
    struct link l;
    if (begin(TLS1_3_VERSION)) /* SSL_CTX_set_max_early_data(3): the default is 0, none */
        check(early(&l, 0) == SSL_READ_EARLY_DATA_FINISH &&
                  SSL_get_early_data_status(l.ssl[SERVER]) == SSL_EARLY_DATA_REJECTED,
              "a server that allows none takes none of an external PSK");
    part(&l);
    end();
    for (int how = 0; how <= 2 && begin(TLS1_3_VERSION); how++) {
        check(early(&l, 100) == SSL_READ_EARLY_DATA_SUCCESS, "the first");
        BIO *to = SSL_get_rbio(l.ssl[SERVER]);
        if (how == 0)
            BIO_write(to, forged, sizeof(forged));
        else if (how == 1)
            BIO_write(to, open, sizeof(open));
        else if (check(record_put(l.ssl[CLIENT], SSL3_RT_HANDSHAKE, "\x14\0\0\1\0", 5), "Finished"))
            record_flush(l.ssl[CLIENT]);
        link_carry(&l, CLIENT);
        int ret = SSL_READ_EARLY_DATA_SUCCESS;
        for (int i = 0; i < 4 && ret == SSL_READ_EARLY_DATA_SUCCESS; i++)
            ret = SSL_read_early_data(l.ssl[SERVER], buf, sizeof(buf), &n);
        check(ret == SSL_READ_EARLY_DATA_ERROR && l.sent[SERVER] >= 0, "%d: an alert, %d", how,
              l.sent[SERVER]);
        SSL_write_early_data(l.ssl[CLIENT], "last", 4, &n);
        link_carry(&l, CLIENT);
        for (int i = 0; i < 3; i++)
            check(SSL_read_early_data(l.ssl[SERVER], buf, sizeof(buf), &n) ==
                          SSL_READ_EARLY_DATA_ERROR &&
                      n == 0,
                  "%d: no data after it", how);
        (void)BIO_reset(SSL_get_wbio(l.ssl[SERVER]));
        check(SSL_write_early_data(l.ssl[SERVER], "x", 1, &n) == 0 &&
                  BIO_pending(SSL_get_wbio(l.ssl[SERVER])) == 0,
              "%d: nor is any sent", how);
        part(&l);
        end();
    }
}

void test_ssl_limits(void)
{
    no_type(true);
    no_type(false);
    within_a_message();
    lifetimes();
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        ended_at_once(version, 0);
        ended_at_once(version, SSL_OP_NO_TICKET);
    }
    cleared(TLS1_2_VERSION);
    cleared(TLS1_3_VERSION);
    early_data_ends();
}
