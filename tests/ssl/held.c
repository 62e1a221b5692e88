/* What an end holds the other to: its own groups, the suite of a PSK, its list of suites; keys that
 * can't sign. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static struct link l;

static void end(void)
{
    link_close(&l);
    ERR_clear_error();
    for (int e = CLIENT; e <= SERVER; e++)
        SSL_CTX_free(ctx[e]);
}

/* ---- the curve of a certificate (RFC 8422, 5.3 and 5.6) ---- */

/* P-256 and P-521 become P-256 and P-384 for the server. */
static void exchange_group(struct link *link, enum end from, struct parcel *p)
{
    static const unsigned char groups[] = {0, 10, 0, 6, 0, 4, 0, 23, 0, 25};
    (void)link;
    for (size_t i = 0; from == CLIENT && i + sizeof(groups) <= p->len; i++)
        if (memcmp(p->bytes + i, groups, sizeof(groups)) == 0)
            p->bytes[i + sizeof(groups) - 1] = 24;
}

static void server_curve(int client_max)
{
    check_context("ssl/held server's curve, up to %x", (unsigned)client_max);
    ctx[CLIENT] = identity_ctx(0, TLS1_2_VERSION, client_max, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P384);
    SSL_CTX_set1_groups_list(ctx[CLIENT], "P-256:P-521");
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    l.hook = exchange_group;
    check(!link_handshake(&l), "a curve that wasn't offered");
    link_refused(&l, CLIENT, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CURVE);
    end();
}

static void client_curve(bool is_ours)
{
    check_context("ssl/held client's curve%s", is_ours ? ", ours" : "");
    ctx[CLIENT] = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_P384);
    ctx[SERVER] = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P256);
    SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
    SSL_CTX_set1_groups_list(ctx[SERVER], is_ours ? "P-256:P-384" : "P-256");
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    check(link_handshake(&l) == is_ours, "handshake");
    if (!is_ours)
        link_refused(&l, SERVER, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CURVE);
    end();
}

void test_ssl_held_curve(void)
{
    server_curve(TLS1_2_VERSION);
    server_curve(TLS1_3_VERSION);
    client_curve(true);
    client_curve(false);
}

/* ---- the suite of a session ---- */

static SSL_SESSION *last;
static int keep(SSL *s, SSL_SESSION *n)
{
    (void)s;
    SSL_SESSION_free(last);
    last = n;
    return 1;
}

/* Leaves a connection that offers a session, and hasn't begun. */
static void suite_session(bool ticket)
{
    check_context("ssl/held session");
    ctx[CLIENT] = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P256);
    SSL_CTX_set_session_cache_mode(ctx[CLIENT], SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(ctx[CLIENT], keep);
    if (!ticket)
        SSL_CTX_set_options(ctx[SERVER], SSL_OP_NO_TICKET);
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]) && link_handshake(&l), "a first session");
    for (int e = CLIENT; e <= SERVER; e++)
        SSL_set_shutdown(l.ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(&l);
    check(last != NULL && link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    SSL_set_session(l.ssl[CLIENT], last);
}

/* A suite that the client no longer speaks of must not come back (RFC 5246, 7.4.1.2). */
static void suite_missing(bool ticket)
{
    suite_session(ticket);
    check_context("ssl/held suite missing%s", ticket ? ", ticket" : "");
    SSL_set_cipher_list(l.ssl[CLIENT], "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0");
    check(!link_handshake(&l), "not with a suite that isn't offered");
    link_refused(&l, SERVER, SSL_AD_ILLEGAL_PARAMETER, SSL_R_REQUIRED_CIPHER_MISSING);
    SSL_SESSION_free(last);
    last = NULL;
    end();
}

/* One that is no longer the server's own isn't resumed; OpenSSL's server does. */
static void suite_gone(bool ticket)
{
    suite_session(ticket);
    check_context("ssl/held suite gone%s", ticket ? ", ticket" : "");
    SSL_set_cipher_list(l.ssl[SERVER], "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0");
    check(link_handshake(&l), "handshake");
    bool resumed = SSL_session_reused(l.ssl[CLIENT]) == 1;
#ifdef ASSAY_TWIN
    check(resumed, "OpenSSL resumes");
#else
    check(!resumed && strcmp(SSL_get_cipher_name(l.ssl[CLIENT]), "ECDHE-ECDSA-AES128-SHA") == 0,
          "in full, with another: %s", SSL_get_cipher_name(l.ssl[CLIENT]));
#endif
    SSL_SESSION_free(last);
    last = NULL;
    end();
}

void test_ssl_held_suite(void)
{
    suite_missing(false);
    suite_missing(true);
    suite_gone(false);
    suite_gone(true);
}

/* SSL_CTX_set_not_resumable_session_callback(3). */
static int unless_ephemeral(SSL *s, int is_forward_secure)
{
    (void)s;
    return is_forward_secure;
}

void test_ssl_held_not_resumable(void)
{
    suite_session(true);
    check_context("ssl/held not resumable");
    SSL_set_session(l.ssl[CLIENT], NULL);
    SSL_set_not_resumable_session_callback(l.ssl[SERVER], unless_ephemeral);
    check(link_handshake(&l), "handshake");
    for (int e = CLIENT; e <= SERVER; e++)
        check(!SSL_SESSION_is_resumable(SSL_get_session(l.ssl[e])), "end %d", e);
    SSL_SESSION_free(last);
    last = NULL;
    end();
}

/* Tickets for early data serve once, and that of a resumed connection does, too. */
void test_ssl_held_once(void)
{
    check_context("ssl/held once");
    ctx[CLIENT] = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX_set_session_cache_mode(ctx[CLIENT], SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(ctx[CLIENT], keep);
    SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
    for (int round = 0; round < 3; round++) {
        check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
        if (last != NULL)
            SSL_set_session(l.ssl[CLIENT], last);
        check(link_handshake(&l) && link_say(&l, SERVER, "data", 4), "handshake");
        check(SSL_session_reused(l.ssl[SERVER]) == (round > 0), "round %d", round);
        check(SSL_CTX_sess_number(ctx[SERVER]) == 2, "two are left: %ld",
              SSL_CTX_sess_number(ctx[SERVER]));
        for (int e = CLIENT; e <= SERVER; e++)
            SSL_set_shutdown(l.ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
        if (round < 2)
            link_close(&l);
    }
    SSL_SESSION_free(last);
    last = NULL;
    end();
}

/* ---- a session that the program gives to many threads ---- */

static SSL_SESSION *kept;
static int keep_one(SSL *s, SSL_SESSION *n)
{
    (void)s;
    SSL_SESSION_free(kept);
    kept = n;
    return 1;
}

static SSL_SESSION *give_kept(SSL *s, const unsigned char *id, int len, int *copy)
{
    (void)s, (void)id, (void)len;
    *copy = 1;
    return kept;
}

/* SSL_SESS_CACHE_UPDATE_TIME: it is resumed, and only the cache's has the new time; OpenSSL writes
 * to the program's own. */
void test_ssl_held_time(void)
{
    suite_session(false);
    check_context("ssl/held time");
    SSL_CTX_sess_set_new_cb(ctx[SERVER], keep_one);
    check(link_handshake(&l) && SSL_session_reused(l.ssl[SERVER]), "resumed");
    kept = SSL_get1_session(l.ssl[SERVER]);
    for (int e = CLIENT; e <= SERVER; e++)
        SSL_set_shutdown(l.ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(&l);
    SSL_SESSION *given = SSL_SESSION_dup(kept);
    SSL_CTX_flush_sessions(ctx[SERVER], 0);
    SSL_SESSION_free(kept);
    kept = given;
    long then = SSL_SESSION_get_time(kept) - 100;
    SSL_SESSION_set_time(kept, then);
    SSL_CTX_set_session_cache_mode(ctx[SERVER], SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_UPDATE_TIME);
    SSL_CTX_sess_set_get_cb(ctx[SERVER], give_kept);
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    SSL_set_session(l.ssl[CLIENT], last);
    check(link_handshake(&l) && SSL_session_reused(l.ssl[SERVER]), "resumed by the callback");
    check(SSL_SESSION_get_time(SSL_get_session(l.ssl[SERVER])) > then, "its time is now");
#ifdef ASSAY_TWIN
    check(SSL_SESSION_get_time(kept) > then, "the program's too");
#else
    check(SSL_SESSION_get_time(kept) == then, "the program's is as it was");
#endif
    SSL_SESSION_free(kept);
    SSL_SESSION_free(last);
    kept = last = NULL;
    end();
}

/* ---- what a resumed handshake tells of its ClientHello ---- */

void test_ssl_held_lists(void)
{
    char list[4096];
    const char *formats;
    for (int ticket = 0; ticket <= 1; ticket++) {
        suite_session(ticket);
        check_context("ssl/held lists%s", ticket ? ", ticket" : "");
        check(link_handshake(&l) && SSL_session_reused(l.ssl[SERVER]), "resumed");
        check(SSL_get_shared_ciphers(l.ssl[SERVER], list, sizeof(list)) == NULL &&
                  SSL_get_client_ciphers(l.ssl[SERVER]) == NULL &&
                  SSL_get0_ec_point_formats(l.ssl[SERVER], &formats) == 0 &&
                  SSL_get1_groups(l.ssl[SERVER], NULL) == 0 &&
                  SSL_get_shared_group(l.ssl[SERVER], -1) == 0,
              "no lists");
        check(SSL_get0_raw_cipherlist(l.ssl[SERVER], NULL) == 2, "but the bytes");
        SSL_set_options(l.ssl[SERVER], SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
        SSL_renegotiate(l.ssl[CLIENT]);
        link_note(&l, CLIENT, SSL_do_handshake(l.ssl[CLIENT]));
        link_carry(&l, CLIENT);
        for (int i = 0; i < 4; i++) {
            link_read(&l, SERVER);
            link_read(&l, CLIENT);
        }
        check(!SSL_session_reused(l.ssl[SERVER]) &&
                  SSL_get_shared_ciphers(l.ssl[SERVER], list, sizeof(list)) != NULL &&
                  SSL_get0_ec_point_formats(l.ssl[SERVER], &formats) == 3 &&
                  SSL_get1_groups(l.ssl[SERVER], NULL) > 0,
              "they are told of a full one");
        SSL_SESSION_free(last);
        last = NULL;
        end();
    }
}

/* ---- a key that can sign nothing below TLS 1.2 ---- */

/* The body of the message that a Certificate is: one certificate. */
static size_t certificate_body(enum identity id, unsigned char *out)
{
    unsigned char *p = out + 6;
    size_t len = (size_t)i2d_X509(identity_cert(id), &p);
    out[0] = out[3] = 0;
    out[1] = (unsigned char)((len + 3) >> 8);
    out[2] = (unsigned char)(len + 3);
    out[4] = (unsigned char)(len >> 8);
    out[5] = (unsigned char)len;
    return len + 6;
}

static void add_record(struct parcel *to, const unsigned char *message, size_t len)
{
    const unsigned char header[] = {SSL3_RT_HANDSHAKE, 3, 2, (unsigned char)(len >> 8),
                                    (unsigned char)len};
    parcel_add(to, header, sizeof(header));
    parcel_add(to, message, len);
}

static void exchange_certificate(struct link *link, enum end from, struct parcel *p)
{
    struct parcel out = {NULL, 0};
    unsigned char mine[4 + 2000];
    (void)link;
    if (from != SERVER || p->len < 5 || p->bytes[0] != SSL3_RT_HANDSHAKE)
        return;
    for (size_t at = 0; at + 5 <= p->len;) {
        const unsigned char *record = p->bytes + at;
        size_t len = (size_t)record[3] << 8 | record[4];
        for (size_t i = 5; i + 4 <= 5 + len;) { /* whole messages, in the clear */
            const unsigned char *m = record + i;
            size_t body = (size_t)m[1] << 16 | (size_t)m[2] << 8 | m[3];
            if (m[0] == SSL3_MT_CERTIFICATE) {
                size_t n = certificate_body(ID_ED25519, mine + 4);
                const unsigned char header[] = {m[0], 0, (unsigned char)(n >> 8), (unsigned char)n};
                memcpy(mine, header, sizeof(header));
                add_record(&out, mine, 4 + n);
            } else {
                add_record(&out, m, 4 + body);
            }
            i += 4 + body;
        }
        at += 5 + len;
    }
    parcel_set(p, out.bytes, out.len);
    OPENSSL_free(out.bytes);
}

void test_ssl_held_key(void)
{
    check_context("ssl/held key");
    ctx[CLIENT] = identity_ctx(0, TLS1_1_VERSION, TLS1_1_VERSION, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_1_VERSION, TLS1_1_VERSION, ID_P256);
    SSL_CTX_set1_groups_list(ctx[CLIENT], "P-256");
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    l.hook = exchange_certificate;
    check(!link_handshake(&l), "Ed25519 in TLS 1.1");
    link_refused(&l, CLIENT, SSL_AD_INTERNAL_ERROR, SSL_R_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED);
    end();
}

/* ---- early data under another suite than the PSK's (RFC 8446, 4.2.10) ---- */

static SSL_SESSION *external(SSL *s, unsigned char low)
{
    static const unsigned char key[32] = {1, 2, 3};
    const unsigned char id[2] = {0x13, low};
    SSL_SESSION *n = SSL_SESSION_new();
    SSL_SESSION_set1_master_key(n, key, sizeof(key));
    SSL_SESSION_set_cipher(n, SSL_CIPHER_find(s, id));
    SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION);
    SSL_SESSION_set_max_early_data(n, 1000);
    return n;
}

static int use_psk(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *len,
                   SSL_SESSION **out)
{
    (void)md;
    *id = (const unsigned char *)"me";
    *len = 2;
    *out = external(s, 1);
    return 1;
}

static unsigned char found_suite;
static int find_psk(SSL *s, const unsigned char *id, size_t len, SSL_SESSION **out)
{
    (void)id, (void)len;
    *out = external(s, found_suite);
    return 1;
}

static void early_data(bool same)
{
    unsigned char got[8];
    size_t n = 0;
    check_context("ssl/held early data%s", same ? ", its suite" : "");
    ctx[CLIENT] = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX_set_ciphersuites(ctx[CLIENT], "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256");
    SSL_CTX_set_ciphersuites(ctx[SERVER],
                             same ? "TLS_AES_128_GCM_SHA256" : "TLS_CHACHA20_POLY1305_SHA256");
    found_suite = same ? 1 : 3;
    SSL_CTX_set_psk_use_session_callback(ctx[CLIENT], use_psk);
    SSL_CTX_set_psk_find_session_callback(ctx[SERVER], find_psk);
    SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
    SSL_CTX_set_options(ctx[SERVER], SSL_OP_NO_ANTI_REPLAY);
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "link_open");
    check(SSL_write_early_data(l.ssl[CLIENT], "early", 5, &n) == 1, "written");
    while (link_carry(&l, CLIENT))
        ;
    int r = SSL_read_early_data(l.ssl[SERVER], got, sizeof(got), &n);
    check(r == (same ? SSL_READ_EARLY_DATA_SUCCESS : SSL_READ_EARLY_DATA_ERROR), "read: %d", r);
    ERR_clear_error();
    while (link_carry(&l, SERVER))
        ;
    r = SSL_do_handshake(l.ssl[CLIENT]);
    link_note(&l, CLIENT, r);
    link_carry(&l, CLIENT);
    check((r == 1) == same, "handshake: %d", r);
    if (!same)
        link_refused(&l, CLIENT, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EXTENSION);
    end();
}

void test_ssl_held_early_data(void)
{
    early_data(true);
    early_data(false);
}

/* ---- what the info callback is told ---- */

static char told[2][200];
static void tell(const SSL *s, int where, int ret)
{
    char *line = told[SSL_is_server(s) ? SERVER : CLIENT];
    size_t n = strlen(line);
    (void)ret;
    if ((where & SSL_CB_LOOP) != 0)
        snprintf(line + n, sizeof(told[0]) - n, "%s ", SSL_state_string(s));
}

void test_ssl_held_told(void)
{
    static const struct {
        int version;
        const char *told[2];
    } rows[] = {
        {TLS1_2_VERSION,
         {"PINIT TWCH TWCH TRSH TRSC TRSKE TRSD TWCKE TWCCS TWFIN TWFIN TRST TRCCS TRFIN ",
          "PINIT PINIT TRCH TWSH TWSC TWSKE TWSD TWSD TRCKE TRCCS TRFIN TWST TWCCS TWFIN "}},
        {TLS1_3_VERSION,
         {"PINIT TWCH TWCH TRSH TREE TRSC TRSCV TRFIN TWCCS TWFIN ",
          "PINIT PINIT TRCH TWSH TWCCS TWEE TWSC TWSCV TWFIN TED TED TRFIN TWST TWST "}},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        check_context("ssl/held told %x", (unsigned)rows[i].version);
        for (int e = CLIENT; e <= SERVER; e++) {
            ctx[e] = identity_ctx(e == SERVER, rows[i].version, rows[i].version,
                                  e == SERVER ? ID_P256 : ID_NONE);
            SSL_CTX_set_info_callback(ctx[e], tell);
            told[e][0] = '\0';
        }
        SSL_CTX_set1_groups_list(ctx[CLIENT], "P-256");
        check(link_open(&l, ctx[CLIENT], ctx[SERVER]) && link_handshake(&l), "handshake");
        for (int e = CLIENT; e <= SERVER; e++)
            check(strcmp(told[e], rows[i].told[e]) == 0, "end %d: %s", e, told[e]);
        end();
    }
}
