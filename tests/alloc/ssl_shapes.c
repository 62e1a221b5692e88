/* Connections of other shapes without memory: each way of TLS 1.2 to agree on keys, each extension
 * that leaves something behind, a session resumed by its ticket. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

struct shape {
    int version;
    const char *suites; /* of TLS 1.2 */
    enum identity id;
    void (*set)(SSL_CTX *client, SSL_CTX *server); /* once */
    bool (*begin)(SSL *client);                    /* each time */
    bool (*end)(struct link *l);
};

/* What is made in the first run, which has memory, and stays. */
struct made {
    SSL_CTX *client, *server;
    SSL_SESSION *session;
};

/* ---- what the programs at both ends say ---- */

static unsigned psk_client(SSL *s, const char *hint, char *identity, unsigned room,
                           unsigned char *psk, unsigned psk_room)
{
    (void)s, (void)hint, (void)psk_room;
    if (room < 3)
        return 0;
    memcpy(identity, "me", 3);
    memset(psk, 7, 16);
    return 16;
}

static unsigned psk_server(SSL *s, const char *identity, unsigned char *psk, unsigned room)
{
    (void)s, (void)room;
    memset(psk, 7, 16);
    return strcmp(identity, "me") == 0 ? 16 : 0;
}

static void with_psk(SSL_CTX *client, SSL_CTX *server)
{
    SSL_CTX_set_psk_client_callback(client, psk_client);
    SSL_CTX_set_psk_server_callback(server, psk_server);
    SSL_CTX_use_psk_identity_hint(server, "whom to be");
}

static void with_dh(SSL_CTX *client, SSL_CTX *server)
{
    (void)client;
    SSL_CTX_set_dh_auto(server, 1);
}

static int give_status(SSL *s, void *arg)
{
    (void)arg;
    unsigned char *response = OPENSSL_malloc(4);
    if (response == NULL)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    memcpy(response, "ocsp", 4);
    SSL_set_tlsext_status_ocsp_resp(s, response, 4);
    return SSL_TLSEXT_ERR_OK;
}

static int take_name(SSL *s, int *alert, void *arg)
{
    (void)s, (void)alert, (void)arg;
    return SSL_TLSEXT_ERR_OK;
}

static int choose(SSL *s, unsigned char **out, unsigned char *out_len, const unsigned char *in,
                  unsigned in_len, void *arg)
{
    static unsigned char proto[] = "h2";
    (void)s, (void)in, (void)in_len, (void)arg;
    *out = proto;
    *out_len = 2;
    return SSL_TLSEXT_ERR_OK;
}

static int offer(SSL *s, const unsigned char **out, unsigned *len, void *arg)
{
    (void)s, (void)arg;
    *out = (const unsigned char *)"\2h2";
    *len = 3;
    return SSL_TLSEXT_ERR_OK;
}

static int look_at_hello(SSL *s, int *alert, void *arg)
{
    int *types = NULL;
    size_t n = 0;
    (void)arg;
    *alert = SSL_AD_INTERNAL_ERROR;
    bool ok = SSL_client_hello_get1_extensions_present(s, &types, &n);
    OPENSSL_free(types);
    return ok ? SSL_CLIENT_HELLO_SUCCESS : SSL_CLIENT_HELLO_ERROR;
}

/* A hint for certificates' signatures: rsa_pkcs1_sha256, ecdsa_secp256r1_sha256. */
static int add_sigalgs_cert(SSL *s, unsigned type, unsigned context, const unsigned char **out,
                            size_t *len, X509 *x, size_t index, int *alert, void *arg)
{
    static const unsigned char list[] = {0, 4, 4, 1, 4, 3};
    (void)s, (void)type, (void)context, (void)x, (void)index, (void)alert, (void)arg;
    *out = list;
    *len = sizeof(list);
    return 1;
}

static void with_extensions(SSL_CTX *client, SSL_CTX *server)
{
    SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_tlsext_status_cb(server, give_status);
    SSL_CTX_set_tlsext_servername_callback(server, take_name);
    SSL_CTX_set_client_hello_cb(server, look_at_hello, NULL);
    SSL_CTX_add_custom_ext(client, TLSEXT_TYPE_signature_algorithms_cert, SSL_EXT_CLIENT_HELLO,
                           add_sigalgs_cert, NULL, NULL, NULL, NULL);
}

static void with_npn(SSL_CTX *client, SSL_CTX *server)
{
    with_extensions(client, server);
    SSL_CTX_set_next_proto_select_cb(client, choose, NULL);
    SSL_CTX_set_next_protos_advertised_cb(server, offer, NULL);
}

static bool name_host(SSL *client)
{
    return SSL_set_tlsext_host_name(client, "a.example") == 1;
}

static bool export_keys(struct link *l)
{
    unsigned char out[16] = {0};
    return SSL_export_keying_material(l->ssl[CLIENT], out, sizeof(out), "label", 5, out, 0, 0) == 1;
}

/* ---- one connection ---- */

static SSL_CTX *own(int is_server, const struct shape *k)
{
    SSL_CTX *ctx = identity_ctx(is_server, k->version, k->version, is_server ? k->id : ID_NONE);
    if (ctx != NULL && k->suites != NULL)
        SSL_CTX_set_cipher_list(ctx, k->suites);
    return ctx;
}

enum shape_id { RSA_KEYS, DH_KEYS, PSK12, EXTENSIONS12, TICKET12, PSK13, EXTENSIONS13, SHAPES };

static const struct shape shapes[SHAPES] = {
    [RSA_KEYS] = {TLS1_2_VERSION, "AES128-GCM-SHA256:@SECLEVEL=0", ID_RSA, NULL, NULL, export_keys},
    [DH_KEYS] = {TLS1_2_VERSION, "DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0", ID_RSA, with_dh, NULL,
                 NULL},
    [PSK12] = {TLS1_2_VERSION, "PSK-AES128-GCM-SHA256:@SECLEVEL=0", ID_NONE, with_psk, NULL, NULL},
    [EXTENSIONS12] = {TLS1_2_VERSION, NULL, ID_P256, with_npn, name_host, NULL},
    [TICKET12] = {TLS1_2_VERSION, NULL, ID_P256, with_extensions, name_host, NULL},
    [PSK13] = {TLS1_3_VERSION, NULL, ID_P256, with_psk, NULL, NULL},
    [EXTENSIONS13] = {TLS1_3_VERSION, NULL, ID_P256, with_extensions, name_host, NULL},
};

static struct made made[SHAPES];

static void drop(void)
{
    for (size_t i = 0; i < SHAPES; i++) {
        SSL_CTX_free(made[i].client);
        SSL_CTX_free(made[i].server);
        SSL_SESSION_free(made[i].session);
        memset(&made[i], 0, sizeof(made[i]));
    }
}

/* A copy: a connection that fails spoils the session that it offered. */
static bool offer_session(SSL *client, const SSL_SESSION *session)
{
    SSL_SESSION *copy = session != NULL ? SSL_SESSION_dup(session) : NULL;
    bool ok = session == NULL || (copy != NULL && SSL_set_session(client, copy));
    SSL_SESSION_free(copy);
    return ok;
}

static bool connection(enum shape_id id, bool keeps_session)
{
    const struct shape *k = &shapes[id];
    struct made *m = &made[id];
    struct link l;
    bool ok = link_open(&l, m->client, m->server) && offer_session(l.ssl[CLIENT], m->session) &&
              (k->begin == NULL || k->begin(l.ssl[CLIENT])) && link_handshake(&l) &&
              (k->end == NULL || k->end(&l)) && link_say(&l, SERVER, "hello", 5);
    if (ok && keeps_session)
        m->session = SSL_get1_session(l.ssl[CLIENT]);
    for (int end = CLIENT; end <= SERVER; end++) /* so that the session stays good */
        if (l.ssl[end] != NULL)
            SSL_set_shutdown(l.ssl[end], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    link_close(&l);
    return ok;
}

static bool run(enum shape_id id)
{
    static bool once;
    struct made *m = &made[id];
    if (m->server == NULL) {
        if (!once)
            once = OPENSSL_atexit(drop);
        m->client = own(0, &shapes[id]);
        m->server = own(1, &shapes[id]);
        if (m->client == NULL || m->server == NULL)
            return false;
        SSL_CTX_set_session_cache_mode(m->client, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_session_cache_mode(m->server, SSL_SESS_CACHE_OFF);
        if (shapes[id].set != NULL)
            shapes[id].set(m->client, m->server);
        if (id == TICKET12 && !connection(id, true))
            return false;
    }
    return connection(id, false);
}

static bool rsa_keys(void)
{
    return run(RSA_KEYS);
}

static bool dh_keys(void)
{
    return run(DH_KEYS);
}

static bool psk12(void)
{
    return run(PSK12);
}

static bool extensions12(void)
{
    return run(EXTENSIONS12);
}

static bool ticket12(void)
{
    return run(TICKET12);
}

static bool psk13(void)
{
    return run(PSK13);
}

static bool extensions13(void)
{
    return run(EXTENSIONS13);
}

/* What hangs on memory that isn't there is left away where the protocol can do without it. */
const struct scenario scenarios_ssl_shapes[] = {
    {"keys by RSA", rsa_keys, ABSORBS},
    {"keys by DH", dh_keys, ABSORBS},
    {"PSK of TLS 1.2", psk12, ABSORBS},
    {"extensions of TLS 1.2", extensions12, ABSORBS},
    {"ticket of TLS 1.2", ticket12, ABSORBS},
    {"PSK of TLS 1.3", psk13, ABSORBS},
    {"extensions of TLS 1.3", extensions13, ABSORBS},
    {NULL, NULL, 0},
};
