#include "tests/ssl/shapes.h"

#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"

/* clang-format off */
const struct shape tls_shapes[SHAPES] = {
    {"1.3", TLS1_3_VERSION, NULL, "X25519", ID_P256, 0},
    {"1.3 client certificate", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_CLIENT_CERT},
    {"1.3 retry", TLS1_3_VERSION, NULL, "X25519:P-256", ID_P256, SHAPE_RETRY},
    {"1.3 ticket", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_TICKET},
    {"1.3 ticket, retry", TLS1_3_VERSION, NULL, "X25519:P-256", ID_P256, SHAPE_TICKET | SHAPE_RETRY},
    {"1.3 ticket, no DHE", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_TICKET | SHAPE_NO_DHE},
    {"1.3 external PSK", TLS1_3_VERSION, "TLS_AES_128_GCM_SHA256", "X25519", ID_NONE, SHAPE_EXTERNAL},
    {"1.3 early data", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_TICKET | SHAPE_EARLY},
    {"1.3 key updates", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_KEY_UPDATE},
    {"1.3 certificate afterwards", TLS1_3_VERSION, NULL, "X25519", ID_P256, SHAPE_POST_AUTH},
    {"1.3 RSA, ChaCha20", TLS1_3_VERSION, "TLS_CHACHA20_POLY1305_SHA256", "P-256", ID_RSA, 0},
    {"1.2", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", "X25519:P-256", ID_P256, 0},
    {"1.2 client certificate", TLS1_2_VERSION, "ECDHE-ECDSA-CHACHA20-POLY1305", "X25519:P-256", ID_P256,
     SHAPE_CLIENT_CERT},
    {"1.2 ticket", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", "X25519:P-256", ID_P256, SHAPE_TICKET},
    {"1.2 id", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", "X25519:P-256", ID_P256, SHAPE_BY_ID},
    {"1.2 RSA", TLS1_2_VERSION, "AES128-SHA256", "X25519", ID_RSA, 0},
    {"1.2 DHE", TLS1_2_VERSION, "DHE-RSA-AES128-GCM-SHA256", "X25519", ID_RSA, 0},
    {"1.2 PSK", TLS1_2_VERSION, "PSK-AES128-GCM-SHA256", "X25519", ID_NONE, SHAPE_EXTERNAL},
    {"1.2 ECDHE-PSK", TLS1_2_VERSION, "ECDHE-PSK-AES128-CBC-SHA256", "X25519", ID_NONE, SHAPE_EXTERNAL},
    {"1.2 without certificates", TLS1_2_VERSION, "ADH-AES128-GCM-SHA256", "X25519", ID_NONE, 0},
    {"1.2 renegotiation", TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256", "X25519:P-256", ID_P256,
     SHAPE_RENEGOTIATE},
    {"1.1", TLS1_1_VERSION, "ECDHE-ECDSA-AES128-SHA", "X25519:P-256", ID_P256, 0},
};
/* clang-format on */

static struct shared {
    SSL_CTX *ctx[2];
    SSL_SESSION *session, *at_server; /* to be resumed; the second by id */
} shared[SHAPES];

static bool has(const struct shape *shape, unsigned what)
{
    return (shape->has & what) != 0;
}

static struct shared *shared_of(const struct shape *shape)
{
    return &shared[shape - tls_shapes];
}

/* ---- keys from elsewhere ---- */

static const unsigned char identity[] = "both know it", key[32] = {1, 2, 3};

static SSL_SESSION *known_session(SSL *s)
{
    static const unsigned char suite[] = {0x13, 0x01};
    SSL_SESSION *n = SSL_SESSION_new();
    if (n != NULL && SSL_SESSION_set1_master_key(n, key, sizeof(key)) &&
        SSL_SESSION_set_cipher(n, SSL_CIPHER_find(s, suite)) &&
        SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION))
        return n;
    SSL_SESSION_free(n);
    return NULL;
}

static int use_session(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *len,
                       SSL_SESSION **n)
{
    (void)md;
    *id = identity;
    *len = sizeof(identity) - 1;
    *n = known_session(s);
    return *n != NULL;
}

static int find_session(SSL *s, const unsigned char *id, size_t len, SSL_SESSION **n)
{
    bool ours = len == sizeof(identity) - 1 && memcmp(id, identity, len) == 0;
    *n = ours ? known_session(s) : NULL;
    return !ours || *n != NULL;
}

static unsigned int use_psk(SSL *s, const char *hint, char *id, unsigned int id_room,
                            unsigned char *psk, unsigned int room)
{
    (void)s, (void)hint;
    if (id_room < sizeof(identity) || room < sizeof(key))
        return 0;
    memcpy(id, identity, sizeof(identity));
    memcpy(psk, key, sizeof(key));
    return sizeof(key);
}

static unsigned int find_psk(SSL *s, const char *id, unsigned char *psk, unsigned int room)
{
    (void)s;
    if (strcmp(id, (const char *)identity) != 0 || room < sizeof(key))
        return 0;
    memcpy(psk, key, sizeof(key));
    return sizeof(key);
}

static void set_psk(SSL_CTX **ctx, int version)
{
    if (version == TLS1_3_VERSION) {
        SSL_CTX_set_psk_use_session_callback(ctx[CLIENT], use_session);
        SSL_CTX_set_psk_find_session_callback(ctx[SERVER], find_session);
    } else {
        SSL_CTX_set_psk_client_callback(ctx[CLIENT], use_psk);
        SSL_CTX_set_psk_server_callback(ctx[SERVER], find_psk);
    }
}

/* ---- sessions by id, in a cache that forgets nothing ---- */

static int put_session(SSL *s, SSL_SESSION *n)
{
    struct shared *sh = SSL_CTX_get_app_data(SSL_get_SSL_CTX(s));
    if (sh->at_server != NULL)
        return 0;
    sh->at_server = n;
    return 1;
}

static SSL_SESSION *get_session(SSL *s, const unsigned char *id, int len, int *copy)
{
    struct shared *sh = SSL_CTX_get_app_data(SSL_get_SSL_CTX(s));
    unsigned int have;
    *copy = 0;
    if (sh->at_server == NULL ||
        memcmp(SSL_SESSION_get_id(sh->at_server, &have), id, (size_t)len) != 0)
        return NULL;
    return SSL_SESSION_dup(sh->at_server); /* a handshake that fails spoils it */
}

/* ---- contexts, made once ---- */

static bool set_suites(SSL_CTX *ctx, const struct shape *shape)
{
    char list[100];
    if (shape->suites == NULL)
        return true;
    if (shape->version == TLS1_3_VERSION)
        return SSL_CTX_set_ciphersuites(ctx, shape->suites) == 1;
    snprintf(list, sizeof(list), "%s:@SECLEVEL=0", shape->suites);
    return SSL_CTX_set_cipher_list(ctx, list) == 1;
}

static void set_sessions(SSL_CTX **ctx, const struct shape *shape)
{
    SSL_CTX_set_session_cache_mode(ctx[CLIENT], SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_cache_mode(ctx[SERVER], SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_id_context(ctx[SERVER], identity, sizeof(identity));
    if (has(shape, SHAPE_BY_ID)) {
        SSL_CTX_set_options(ctx[SERVER], SSL_OP_NO_TICKET);
        SSL_CTX_set_session_cache_mode(ctx[SERVER],
                                       SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_sess_set_new_cb(ctx[SERVER], put_session);
        SSL_CTX_sess_set_get_cb(ctx[SERVER], get_session);
    }
    if (has(shape, SHAPE_EARLY)) {
        SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
        SSL_CTX_set_options(ctx[SERVER], SSL_OP_NO_ANTI_REPLAY); /* the ticket comes often */
    }
}

/* One handshake, for its session. */
static bool first_session(struct shared *sh)
{
    struct link l;
    if (link_open(&l, sh->ctx[CLIENT], sh->ctx[SERVER]) && link_handshake(&l) &&
        link_say(&l, SERVER, "tickets come before", 19))
        sh->session = SSL_get1_session(l.ssl[CLIENT]);
    SSL_set_shutdown(l.ssl[CLIENT], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SSL_set_shutdown(l.ssl[SERVER], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(&l);
    return sh->session != NULL && SSL_SESSION_is_resumable(sh->session);
}

static bool make_shared(struct shared *sh, const struct shape *shape)
{
    bool with_cert = has(shape, SHAPE_CLIENT_CERT | SHAPE_POST_AUTH);
    sh->ctx[CLIENT] =
        identity_ctx(0, shape->version, shape->version, with_cert ? ID_P256 : ID_NONE);
    sh->ctx[SERVER] = identity_ctx(1, shape->version, shape->version, shape->id);
    if (sh->ctx[CLIENT] == NULL || sh->ctx[SERVER] == NULL)
        return false;
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL_CTX_set_app_data(sh->ctx[end], sh);
        if (!set_suites(sh->ctx[end], shape))
            return false;
        if (has(shape, SHAPE_NO_DHE))
            SSL_CTX_set_options(sh->ctx[end], SSL_OP_ALLOW_NO_DHE_KEX);
    }
    SSL_CTX_set_dh_auto(sh->ctx[SERVER], 1);
    SSL_CTX_set_options(sh->ctx[SERVER], SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
    if (has(shape, SHAPE_CLIENT_CERT))
        SSL_CTX_set_verify(sh->ctx[SERVER], SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                           NULL);
    if (has(shape, SHAPE_POST_AUTH))
        SSL_CTX_set_post_handshake_auth(sh->ctx[CLIENT], 1);
    if (has(shape, SHAPE_EXTERNAL))
        set_psk(sh->ctx, shape->version);
    set_sessions(sh->ctx, shape);
    return !has(shape, SHAPE_TICKET | SHAPE_BY_ID) || first_session(sh);
}

void shapes_free(void)
{
    for (size_t i = 0; i < SHAPES; i++) {
        SSL_SESSION_free(shared[i].session);
        SSL_SESSION_free(shared[i].at_server);
        SSL_CTX_free(shared[i].ctx[CLIENT]);
        SSL_CTX_free(shared[i].ctx[SERVER]);
        memset(&shared[i], 0, sizeof(shared[i]));
    }
}

/* ---- one connection ---- */

bool shape_open(struct link *l, const struct shape *shape)
{
    struct shared *sh = shared_of(shape);
    memset(l, 0, sizeof(*l));
    if ((sh->ctx[SERVER] == NULL && !make_shared(sh, shape)) ||
        !link_open(l, sh->ctx[CLIENT], sh->ctx[SERVER]))
        return false;
    const char *at_server = has(shape, SHAPE_NO_DHE)  ? "P-384" /* nothing in common */
                            : has(shape, SHAPE_RETRY) ? "P-256"
                                                      : shape->groups;
    bool ok = SSL_set1_groups_list(l->ssl[CLIENT], shape->groups) &&
              SSL_set1_groups_list(l->ssl[SERVER], at_server);
    if (ok && sh->session != NULL) { /* a copy: a client uses a session of TLS 1.3 once */
        SSL_SESSION *copy = SSL_SESSION_dup(sh->session);
        ok = copy != NULL && SSL_set_session(l->ssl[CLIENT], copy);
        SSL_SESSION_free(copy);
    }
    return ok;
}

static bool waits(const struct link *l, enum end end)
{
    return l->error[end] == SSL_ERROR_WANT_READ || l->error[end] == SSL_ERROR_WANT_WRITE ||
           l->error[end] == SSL_ERROR_NONE;
}

static const char early_text[] = "sent before anything is known of the server";
enum { EARLY_LEN = sizeof(early_text) - 1 };

static size_t moved(const struct link *l)
{
    return l->carried[CLIENT] + l->carried[SERVER];
}

/* The client writes before its handshake goes on, the server reads before its own has ended. */
static bool early(struct link *l)
{
    char got[EARLY_LEN + 1];
    size_t n, have = 0, before;
    int ret = SSL_write_early_data(l->ssl[CLIENT], early_text, EARLY_LEN, &n), is;
    link_note(l, CLIENT, ret);
    bool ok = ret == 1 && n == EARLY_LEN;
    do {
        before = moved(l) + have;
        link_carry(l, CLIENT);
        is = SSL_read_early_data(l->ssl[SERVER], got + have, sizeof(got) - have, &n);
        link_note(l, SERVER, is == SSL_READ_EARLY_DATA_ERROR ? 0 : 1);
        have += is == SSL_READ_EARLY_DATA_SUCCESS ? n : 0;
        check(have <= EARLY_LEN && memcmp(got, early_text, have) == 0, "early data as it was sent");
        link_carry(l, SERVER);
        link_note(l, CLIENT, SSL_do_handshake(l->ssl[CLIENT]));
        ok = ok && waits(l, CLIENT) && waits(l, SERVER) && have <= EARLY_LEN;
    } while (ok && is != SSL_READ_EARLY_DATA_FINISH && moved(l) + have != before);
    return ok && have == EARLY_LEN;
}

/* Both read until nothing moves: true if nothing failed. */
static bool settle(struct link *l)
{
    size_t before;
    bool ok = true;
    do {
        before = moved(l);
        for (int end = CLIENT; ok && end <= SERVER; end++) {
            link_carry(l, !end);
            link_read(l, (enum end)end);
            ok = waits(l, (enum end)end);
        }
    } while (ok && moved(l) != before);
    return ok;
}

static bool go_on(struct link *l, enum end end, int ready)
{
    if (!ready)
        return false;
    link_note(l, end, SSL_do_handshake(l->ssl[end]));
    return waits(l, end) && settle(l);
}

static bool key_updates(struct link *l)
{
    for (int end = CLIENT; end <= SERVER; end++)
        if (!go_on(l, (enum end)end, SSL_key_update(l->ssl[end], SSL_KEY_UPDATE_REQUESTED)))
            return false;
    return true;
}

static bool authenticate_client(struct link *l)
{
    if (!settle(l)) /* the server has to have read the client's Finished */
        return false;
    SSL_set_verify(l->ssl[SERVER], SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    return go_on(l, SERVER, SSL_verify_client_post_handshake(l->ssl[SERVER]));
}

bool shape_run(struct link *l, const struct shape *shape)
{
    bool ok = !has(shape, SHAPE_EARLY) || early(l);
    ok = link_handshake(l) && ok;
    if (ok && has(shape, SHAPE_KEY_UPDATE))
        ok = key_updates(l);
    if (ok && has(shape, SHAPE_POST_AUTH))
        ok = authenticate_client(l);
    if (ok && has(shape, SHAPE_RENEGOTIATE))
        ok = go_on(l, CLIENT, SSL_renegotiate(l->ssl[CLIENT])) &&
             !SSL_renegotiate_pending(l->ssl[CLIENT]);
    return ok;
}

void shape_check(const struct link *l, const struct shape *shape)
{
    bool resumes = has(shape, SHAPE_TICKET | SHAPE_BY_ID);
    unsigned char own[EVP_MAX_MD_SIZE], peer[EVP_MAX_MD_SIZE];
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL *s = l->ssl[end];
        check(SSL_version(s) == shape->version, "version %x", (unsigned)SSL_version(s));
        check(SSL_is_init_finished(s) == 1, "the handshake has ended");
        if (!(shape->version == TLS1_3_VERSION && has(shape, SHAPE_EXTERNAL)))
            check(SSL_session_reused(s) == resumes, "resumed: %d", SSL_session_reused(s));
        size_t n = SSL_get_finished(s, own, sizeof(own));
        size_t m = SSL_get_peer_finished(l->ssl[!end], peer, sizeof(peer));
        if (!has(shape, SHAPE_POST_AUTH)) /* which has one more, of the client */
            check(n > 0 && n == m && memcmp(own, peer, n) == 0, "Finished of %d", end);
    }
    X509 *of_client = SSL_get1_peer_certificate(l->ssl[SERVER]);
    X509 *of_server = SSL_get1_peer_certificate(l->ssl[CLIENT]);
    check((of_client != NULL) == has(shape, SHAPE_CLIENT_CERT | SHAPE_POST_AUTH),
          "the client's certificate");
    check(shape->id == ID_NONE
              ? of_server == NULL
              : of_server != NULL && X509_cmp(of_server, identity_cert(shape->id)) == 0 &&
                    SSL_get_verify_result(l->ssl[CLIENT]) == X509_V_OK,
          "the server's certificate");
    X509_free(of_client);
    X509_free(of_server);
    if (has(shape, SHAPE_RENEGOTIATE)) /* counted by the end that wanted it */
        check(SSL_num_renegotiations(l->ssl[CLIENT]) == 1 &&
                  SSL_num_renegotiations(l->ssl[SERVER]) == 0 &&
                  SSL_clear_num_renegotiations(l->ssl[CLIENT]) == 1 &&
                  SSL_num_renegotiations(l->ssl[CLIENT]) == 0 &&
                  SSL_total_renegotiations(l->ssl[CLIENT]) == 1,
              "one more handshake");
    if (has(shape, SHAPE_EARLY))
        check(SSL_get_early_data_status(l->ssl[CLIENT]) == SSL_EARLY_DATA_ACCEPTED,
              "early data was accepted");
}
