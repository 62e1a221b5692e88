/* Functions of the program's that libssl calls (callbacks.c): those of sessions, tickets, PSKs,
 * SRP, secrets. */
#include <openssl/evp.h>
#include <openssl/srp.h>
#include <string.h>

#include "fuzz/api/callbacks.h"

/* ---- what they do ---- */

static int on_early(SSL *s, void *arg)
{
    (void)s, (void)arg;
    return answers[EARLY_CB];
}

static int on_id(SSL *s, unsigned char *id, unsigned *n)
{
    (void)s;
    memset(id, 7, *n);
    *n = answers[GENERATE_ID] > 1 ? (unsigned)answers[GENERATE_ID] : *n;
    return answers[GENERATE_ID] != 0;
}

static SSL_SESSION *kept; /* what the get callback gives */
static int on_session(SSL *s, SSL_SESSION *session)
{
    (void)s;
    if (answers[NEW_SESSION] != 1)
        return 0;
    SSL_SESSION_free(kept);
    kept = session;
    return 1;
}

static SSL_SESSION *find_session(SSL *s, const unsigned char *id, int n, int *copy)
{
    (void)s, (void)id, (void)n;
    *copy = 1;
    return answers[GET_SESSION] == 1 ? kept : NULL;
}

static void on_removed(SSL_CTX *c, SSL_SESSION *session)
{
    (void)c;
    SSL_SESSION_get_time(session);
}

static int not_resumable(SSL *s, int is_forward_secure)
{
    (void)s, (void)is_forward_secure;
    return answers[NOT_RESUMABLE];
}

static unsigned client_psk(SSL *s, const char *hint, char *identity, unsigned room,
                           unsigned char *psk, unsigned psk_room)
{
    (void)s, (void)hint;
    if (room < 3 || psk_room < 32)
        return 0;
    memcpy(identity, "me", 3);
    memset(psk, 7, 32);
    return (unsigned)answers[PSK_CLIENT];
}

static unsigned server_psk(SSL *s, const char *identity, unsigned char *psk, unsigned room)
{
    (void)s, (void)identity;
    if (room >= 32)
        memset(psk, 7, 32);
    return (unsigned)answers[PSK_SERVER];
}

static SSL_SESSION *psk_session(SSL *s)
{
    SSL_SESSION *session = SSL_SESSION_new();
    unsigned char key[32] = {7}, suite[] = {0x13, 0x01};
    const SSL_CIPHER *c = SSL_CIPHER_find(s, suite);
    if (session != NULL && c != NULL &&
        SSL_SESSION_set1_master_key(session, key, sizeof(key)) == 1 &&
        SSL_SESSION_set_cipher(session, c) == 1 &&
        SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION) == 1 &&
        SSL_SESSION_set_max_early_data(session, 1000) == 1)
        return session;
    SSL_SESSION_free(session);
    return NULL;
}

static int find_psk(SSL *s, const unsigned char *identity, size_t n, SSL_SESSION **session)
{
    (void)identity, (void)n;
    *session = answers[PSK_FIND] == 1 ? psk_session(s) : NULL;
    return answers[PSK_FIND] != 0;
}

static int use_psk(SSL *s, const EVP_MD *md, const unsigned char **id, size_t *n,
                   SSL_SESSION **session)
{
    (void)md;
    *id = (const unsigned char *)"me";
    *n = 2;
    *session = answers[PSK_USE] == 1 ? psk_session(s) : NULL;
    return answers[PSK_USE] != 0;
}

static int make_ticket(SSL *s, void *arg)
{
    (void)arg;
    SSL_SESSION *session = SSL_get_session(s);
    return session == NULL || SSL_SESSION_set1_ticket_appdata(session, "mine", 4);
}

static SSL_TICKET_RETURN use_ticket(SSL *s, SSL_SESSION *session, const unsigned char *name,
                                    size_t n, SSL_TICKET_STATUS status, void *arg)
{
    void *data;
    (void)s, (void)name, (void)status, (void)arg;
    if (session != NULL)
        SSL_SESSION_get0_ticket_appdata(session, &data, &n);
    return answers[TICKET];
}

static int ticket_key(SSL *s, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                      EVP_MAC_CTX *mac, int encrypts)
{
    static unsigned char key[32] = "the key of the program's tickets";
    (void)s;
    if (encrypts) {
        memset(name, 1, 16);
        memset(iv, 2, 16);
    }
    if (EVP_CipherInit_ex(cipher, EVP_aes_128_cbc(), NULL, key, iv, encrypts) != 1 ||
        EVP_MAC_init(mac, key, sizeof(key),
                     (OSSL_PARAM[]){OSSL_PARAM_construct_utf8_string(
                                        "digest", (char *)(uintptr_t) "SHA256", 0),
                                    OSSL_PARAM_construct_end()}) != 1)
        return -1;
    return answers[TICKET_KEY];
}

static int old_ticket_key(SSL *s, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher,
                          HMAC_CTX *mac, int encrypts)
{
    static unsigned char key[32] = "the key of the program's tickets";
    (void)s;
    if (encrypts) {
        memset(name, 1, 16);
        memset(iv, 2, 16);
    }
    if (EVP_CipherInit_ex(cipher, EVP_aes_128_cbc(), NULL, key, iv, encrypts) != 1 ||
        HMAC_Init_ex(mac, key, sizeof(key), EVP_sha256(), NULL) != 1)
        return -1;
    return answers[TICKET_KEY];
}

static int on_ticket_ext(SSL *s, const unsigned char *data, int n, void *arg)
{
    (void)s, (void)data, (void)n, (void)arg;
    return answers[TICKET_EXT];
}

static int give_secret(SSL *s, void *secret, int *n, STACK_OF(SSL_CIPHER) * ciphers,
                       const SSL_CIPHER **cipher, void *arg)
{
    (void)s, (void)arg;
    memset(secret, 7, 48);
    *n = 48;
    if (answers[SECRET] == 2 && sk_SSL_CIPHER_num(ciphers) > 0)
        *cipher = sk_SSL_CIPHER_value(ciphers, 0);
    return answers[SECRET] != 0;
}

static char *srp_password(SSL *s, void *arg)
{
    (void)s, (void)arg;
    return answers[SRP_CB] == 1 ? OPENSSL_strdup("password") : NULL;
}

static int srp_params(SSL *s, void *arg)
{
    (void)arg;
    return SSL_get_srp_N(s) != NULL && answers[SRP_CB] != 0;
}

static int srp_user(SSL *s, int *alert, void *arg)
{
    const SRP_gN *gn = SRP_get_default_gN("1024");
    BIGNUM *salt = NULL, *v = NULL;
    (void)arg;
    *alert = SSL_AD_UNKNOWN_PSK_IDENTITY;
    int ok = answers[SRP_CB] == 1
                 ? SSL_set_srp_server_param_pw(s, "alice", "password", "1024")
                 : SRP_create_verifier_BN("alice", "password", &salt, &v, gn->N, gn->g) &&
                       SSL_set_srp_server_param(s, gn->N, gn->g, salt, v, NULL);
    BN_free(salt);
    BN_clear_free(v);
    return ok == 1 ? SSL_ERROR_NONE : SSL3_AL_FATAL;
}

void callbacks_forget_session(void)
{
    SSL_SESSION_free(kept);
    kept = NULL;
}

/* ---- set and unset ---- */

BOTH(allow_early_data_cb, on ? on_early : NULL, NULL)
BOTH(generate_session_id, on ? on_id : NULL)
BOTH(not_resumable_session_callback, on ? not_resumable : NULL)
BOTH(psk_client_callback, on ? client_psk : NULL)
BOTH(psk_server_callback, on ? server_psk : NULL)
BOTH(psk_find_session_callback, on ? find_psk : NULL)
BOTH(psk_use_session_callback, on ? use_psk : NULL)

static void set_sessions(struct api_owner o, bool on)
{
    SSL_CTX_sess_set_new_cb(ctx_of(o), on ? on_session : NULL);
    SSL_CTX_sess_set_remove_cb(ctx_of(o), on ? on_removed : NULL);
    fuzz_must(SSL_CTX_sess_get_new_cb(ctx_of(o)) == (on ? on_session : NULL) &&
                  SSL_CTX_sess_get_remove_cb(ctx_of(o)) == (on ? on_removed : NULL),
              "another");
}

static void set_find(struct api_owner o, bool on)
{
    SSL_CTX_sess_set_get_cb(ctx_of(o), on ? find_session : NULL);
    fuzz_must(SSL_CTX_sess_get_get_cb(ctx_of(o)) == (on ? find_session : NULL), "another");
}

static void set_ticket(struct api_owner o, bool on)
{
    SSL_CTX_set_session_ticket_cb(ctx_of(o), on ? make_ticket : NULL, on ? use_ticket : NULL, NULL);
}

static void set_ticket_key(struct api_owner o, bool on)
{
    if (o.ssl != NULL)
        SSL_CTX_set_tlsext_ticket_key_cb(ctx_of(o), on ? old_ticket_key : NULL);
    else
        SSL_CTX_set_tlsext_ticket_key_evp_cb(ctx_of(o), on ? ticket_key : NULL);
}

static void set_ticket_ext(struct api_owner o, bool on)
{
    if (o.ssl != NULL)
        SSL_set_session_ticket_ext_cb(o.ssl, on ? on_ticket_ext : NULL, NULL);
}

static void set_secret(struct api_owner o, bool on)
{
    if (o.ssl != NULL)
        SSL_set_session_secret_cb(o.ssl, on ? give_secret : NULL, NULL);
}

static void set_srp(struct api_owner o, bool on)
{
    SSL_CTX_set_srp_client_pwd_callback(ctx_of(o), on ? srp_password : NULL);
    SSL_CTX_set_srp_verify_param_callback(ctx_of(o), on ? srp_params : NULL);
    SSL_CTX_set_srp_username_callback(ctx_of(o), on ? srp_user : NULL);
    SSL_CTX_set_srp_cb_arg(ctx_of(o), NULL);
}

static const struct callback set_by_name[] = {
    {"early", EARLY_CB, set_allow_early_data_cb},
    {"id", GENERATE_ID, set_generate_session_id},
    {"sessions", NEW_SESSION, set_sessions},
    {"find", GET_SESSION, set_find},
    {"not-resumable", NOT_RESUMABLE, set_not_resumable_session_callback},
    {"psk-client", PSK_CLIENT, set_psk_client_callback},
    {"psk-server", PSK_SERVER, set_psk_server_callback},
    {"psk-find", PSK_FIND, set_psk_find_session_callback},
    {"psk-use", PSK_USE, set_psk_use_session_callback},
    {"ticket", TICKET, set_ticket},
    {"ticket-key", TICKET_KEY, set_ticket_key},
    {"ticket-ext", TICKET_EXT, set_ticket_ext},
    {"secret", SECRET, set_secret},
    {"srp", SRP_CB, set_srp},
};
const struct callbacks callbacks_keys = {set_by_name, sizeof(set_by_name) / sizeof(set_by_name[0])};
