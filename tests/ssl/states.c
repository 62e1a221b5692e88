/* Every message in every state: real connections are brought to each state in which an end waits,
 * by the tables of the handshake; there each type of message that the state has no row for is
 * unexpected_message, and nothing else (RFC 8446, 6.2; RFC 5246, 7.4). */
#include <openssl/err.h>
#include <string.h>

#include "ssl/hs/hs.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

/* ---- the handshakes, among them as many as pass through all states ---- */

enum { HAS_CLIENT_CERT = 1, RETRY = 2, STATUS = 4, NPN = 8, ASKED_LATER = 16 };

static const struct path {
    const char *name;
    int version;
    const char *suites;
    enum identity id;
    int has;
} paths[] = {
    {"1.3", TLS1_3_VERSION, NULL, ID_P256, 0},
    {"1.3 client certificate", TLS1_3_VERSION, NULL, ID_P256, HAS_CLIENT_CERT},
    {"1.3 retry", TLS1_3_VERSION, NULL, ID_P256, RETRY},
    {"1.3 asked later", TLS1_3_VERSION, NULL, ID_P256, HAS_CLIENT_CERT | ASKED_LATER},
    {"1.2", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", ID_P256, NPN},
    {"1.2 client certificate", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", ID_P256,
     HAS_CLIENT_CERT | STATUS},
    {"1.2 RSA", TLS1_2_VERSION, "AES128-GCM-SHA256", ID_RSA, HAS_CLIENT_CERT},
    {"1.2 without certificates", TLS1_2_VERSION, "ADH-AES128-GCM-SHA256", ID_NONE, 0},
};
enum { PATHS = sizeof(paths) / sizeof(paths[0]) };

static int staple(SSL *s, void *arg)
{
    (void)arg;
    if (SSL_is_server(s))
        SSL_set_tlsext_status_ocsp_resp(s, OPENSSL_memdup("ocsp", 4), 4);
    return SSL_is_server(s) ? SSL_TLSEXT_ERR_OK : 1;
}

static const unsigned char protocol[] = "\x04spdy";

static int advertise(SSL *s, const unsigned char **out, unsigned *len, void *arg)
{
    (void)s, (void)arg;
    *out = protocol;
    *len = 5;
    return SSL_TLSEXT_ERR_OK;
}

static int select_next(SSL *s, unsigned char **out, unsigned char *len, const unsigned char *in,
                       unsigned in_len, void *arg)
{
    (void)s, (void)arg, (void)in_len;
    *out = (unsigned char *)(uintptr_t)(in + 1);
    *len = in[0];
    return SSL_TLSEXT_ERR_OK;
}

static bool open_path(const struct path *p, SSL_CTX *ctx[2])
{
    char list[100];
    ctx[CLIENT] =
        identity_ctx(0, p->version, p->version, p->has & HAS_CLIENT_CERT ? ID_P256 : ID_NONE);
    ctx[SERVER] = identity_ctx(1, p->version, p->version, p->id);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts"))
        return false;
    if (p->suites != NULL) {
        snprintf(list, sizeof(list), "%s:@SECLEVEL=0", p->suites);
        SSL_CTX_set_cipher_list(ctx[CLIENT], list);
    }
    SSL_CTX_set_dh_auto(ctx[SERVER], 1);
    if (p->has & RETRY)
        SSL_CTX_set1_groups_list(ctx[SERVER], "P-256");
    if (p->has & HAS_CLIENT_CERT)
        SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
    if (p->has & ASKED_LATER) {
        SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE, NULL);
        SSL_CTX_set_post_handshake_auth(ctx[CLIENT], 1);
    }
    if (p->has & STATUS) {
        SSL_CTX_set_tlsext_status_type(ctx[CLIENT], TLSEXT_STATUSTYPE_ocsp);
        SSL_CTX_set_tlsext_status_cb(ctx[CLIENT], staple);
        SSL_CTX_set_tlsext_status_cb(ctx[SERVER], staple);
    }
    if (p->has & NPN) {
        SSL_CTX_set_next_protos_advertised_cb(ctx[SERVER], advertise, NULL);
        SSL_CTX_set_next_proto_select_cb(ctx[CLIENT], select_next, NULL);
    }
    return true;
}

/* ---- stopping a connection ---- */

static struct {
    enum end victim;
    unsigned stop_at, seen; /* after so many steps nothing arrives any more */
} halt;

static void stop(const SSL *s, int where, int ret)
{
    SSL *victim = (SSL *)(uintptr_t)s;
    (void)ret;
    if ((where & SSL_CB_LOOP) == 0 || s->is_server != (halt.victim == SERVER) ||
        ++halt.seen != halt.stop_at)
        return;
    record_used(victim, victim->in.data.len);
    victim->in.len = 0;
    (void)BIO_reset(SSL_get_rbio(s));
}

static void withhold(struct link *l, enum end from, struct parcel *p)
{
    (void)l;
    if (from != halt.victim && halt.seen >= halt.stop_at)
        p->len = 0;
}

/* ---- what arrives there ---- */

static const unsigned char types[] = {SSL3_MT_HELLO_REQUEST,
                                      SSL3_MT_CLIENT_HELLO,
                                      SSL3_MT_SERVER_HELLO,
                                      3 /* hello_verify_request */,
                                      SSL3_MT_NEWSESSION_TICKET,
                                      SSL3_MT_END_OF_EARLY_DATA,
                                      6 /* hello_retry_request, once */,
                                      SSL3_MT_ENCRYPTED_EXTENSIONS,
                                      9,
                                      SSL3_MT_CERTIFICATE,
                                      SSL3_MT_SERVER_KEY_EXCHANGE,
                                      SSL3_MT_CERTIFICATE_REQUEST,
                                      SSL3_MT_SERVER_DONE,
                                      SSL3_MT_CERTIFICATE_VERIFY,
                                      SSL3_MT_CLIENT_KEY_EXCHANGE,
                                      SSL3_MT_FINISHED,
                                      21 /* certificate_url */,
                                      SSL3_MT_CERTIFICATE_STATUS,
                                      23 /* supplemental_data */,
                                      SSL3_MT_KEY_UPDATE,
                                      25,
                                      SSL3_MT_NEXT_PROTO,
                                      SSL3_MT_MESSAGE_HASH,
                                      255};
enum { TYPES = sizeof(types), CCS = TYPES, DATA, HEARTBEAT, THINGS };

static bool done[HS_STATES][THINGS], reached[HS_STATES];

static bool has_row(const SSL *s, enum hs_state state, int message)
{
    for (const struct hs_table *const *t = hs_tables(s->is_server); *t != NULL; t++)
        for (size_t i = 0; i < (*t)->n; i++) {
            const struct hs_row *row = &(*t)->rows[i];
            if (row->state == state && row->message == message &&
                (row->guard == NULL || row->guard(s)))
                return true;
        }
    return false;
}

/* As if a record with the thing had just been opened. */
static void arrive(SSL *s, int thing)
{
    static unsigned char message[4], one = 1;
    if (thing < TYPES) {
        message[0] = types[thing];
        s->in.type = SSL3_RT_HANDSHAKE;
        s->in.data = slice_of(message, sizeof(message));
    } else {
        static const uint8_t records[] = {SSL3_RT_CHANGE_CIPHER_SPEC, SSL3_RT_APPLICATION_DATA, 24};
        s->in.type = records[thing - CCS];
        s->in.data = slice_of(&one, 1);
    }
}

static bool is_wanted(const SSL *s, enum hs_state state, int thing)
{
    if (thing < TYPES) /* a HelloRequest amidst a handshake is passed over */
        return has_row(s, state, types[thing]) ||
               (types[thing] == SSL3_MT_HELLO_REQUEST && !s->is_server &&
                (!conn_is_tls13(s) || (state == C_WAIT_SERVER_HELLO && !s->hs->hello_retried)));
    if (thing == CCS)
        return has_row(s, state, HS_CCS) || (s->hs != NULL && s->hs->ccs_allowed);
    return thing == DATA && s->hs == NULL;
}

static void try_thing(struct link *l, enum hs_state state, int thing)
{
    SSL *s = l->ssl[halt.victim];
    if (done[state][thing])
        return;
    done[state][thing] = true;
    if (is_wanted(s, state, thing))
        return;
    check_context("%s, %d in state %s", s->is_server ? "server" : "client",
                  thing < TYPES ? types[thing] : thing - TYPES - 1000, hs_state_names[state].name);
    unsigned char byte;
    arrive(s, thing);
    int ret = s->hs != NULL ? SSL_do_handshake(s) : SSL_read(s, &byte, 1);
    link_note(l, halt.victim, ret);
    int reason = ERR_GET_REASON(l->first[halt.victim]);
    check(ret <= 0 && l->error[halt.victim] == SSL_ERROR_SSL, "is refused: %d %d", ret,
          l->error[halt.victim]);
    check(l->sent[halt.victim] == SSL3_AD_UNEXPECTED_MESSAGE, "alert %d", l->sent[halt.victim]);
    bool is_open = state == C13_POST || state == S13_POST || state == C12_POST || state == S12_POST;
    check(thing == CCS && is_open ? reason == SSL_R_UNEXPECTED_RECORD
          : thing == DATA         ? reason == SSL_R_APP_DATA_IN_HANDSHAKE
          : thing == HEARTBEAT    ? reason == SSL_R_UNEXPECTED_RECORD
                                  : reason == SSL_R_UNEXPECTED_MESSAGE,
          "reason %d", reason);
    check(SSL_do_handshake(s) != 1 && SSL_write(s, "", 1) < 0, "nothing works any more");
    ERR_clear_error();
}

/* ---- everywhere ---- */

static enum hs_state waiting_state(const SSL *s, bool both)
{
    if (s->hs != NULL)
        return s->hs->state;
    if (!both)
        return HS_ENDED;
    return s->is_server ? (conn_is_tls13(s) ? S13_POST : S12_POST)
                        : (conn_is_tls13(s) ? C13_POST : C12_POST);
}

/* One connection, stopped; true if it got so far. */
static bool try_stop(SSL_CTX *ctx[2], unsigned at, int thing, enum hs_state *state)
{
    struct link l;
    halt.stop_at = at;
    halt.seen = 0;
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return check(false, "a link");
    l.hook = withhold;
    SSL_set_info_callback(l.ssl[halt.victim], stop);
    bool both = link_handshake(&l);
    if (both && SSL_verify_client_post_handshake(l.ssl[SERVER]) == 1 &&
        SSL_do_handshake(l.ssl[SERVER]) == 1) {
        while (link_carry(&l, SERVER))
            ;
        link_read(&l, CLIENT);
        link_read(&l, SERVER);
    }
    ERR_clear_error();
    SSL_set_info_callback(l.ssl[halt.victim], NULL);
    while (both && link_read(&l, CLIENT) > 0)
        ; /* tickets */
    *state = waiting_state(l.ssl[halt.victim], both);
    if (*state != HS_ENDED) {
        reached[*state] = true;
        try_thing(&l, *state, thing);
    }
    bool got_so_far = halt.seen >= halt.stop_at;
    link_close(&l);
    return got_so_far;
}

enum { STEPS = 40 }; /* of a handshake, at most */

static void walk_path(const struct path *p, enum end victim)
{
    SSL_CTX *ctx[2];
    enum hs_state at_state[STEPS]; /* where it stops, as the first thing has shown */
    halt.victim = victim;
    check_context("%s", p->name);
    bool ok = open_path(p, ctx);
    for (int thing = 0; ok && thing < THINGS; thing += (int)gen_step(7))
        for (unsigned at = 0; at < STEPS; at++) {
            if (thing > 0 && (at_state[at] == HS_ENDED || done[at_state[at]][thing]))
                continue;
            if (!try_stop(ctx, at, thing, &at_state[at]))
                at_state[at] = HS_ENDED;
        }
    SSL_CTX_free(ctx[CLIENT]);
    SSL_CTX_free(ctx[SERVER]);
}

/* Early data has tests of its own. */
static bool is_elsewhere(enum hs_state state)
{
    return state == S13_WAIT_END_OF_EARLY_DATA;
}

void test_ssl_states(void)
{
    memset(done, 0, sizeof(done));
    memset(reached, 0, sizeof(reached));
    for (size_t p = 0; p < PATHS; p++) {
        walk_path(&paths[p], CLIENT);
        walk_path(&paths[p], SERVER);
    }
    for (int is_server = 0; is_server <= 1; is_server++)
        for (const struct hs_table *const *t = hs_tables(is_server); *t != NULL; t++)
            for (size_t i = 0; i < (*t)->n; i++) {
                const struct hs_row *row = &(*t)->rows[i];
                check(row->message == HS_DO || reached[row->state] || is_elsewhere(row->state),
                      "state %s was reached", hs_state_names[row->state].name);
            }
    identity_free();
}
