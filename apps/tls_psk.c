/* -psk, -psk_session and -psk_identity: RFC 4279 keys in TLS 1.2 and external ones in TLS 1.3 (RFC
 * 8446 §4.2.11).
 */
#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>

#include "apps/tls_options.h"

static unsigned char *key;
static long key_len;
static SSL_SESSION *given; /* -psk_session */
static BIO *warn_on;

SSL_SESSION *tls_psk_session(void)
{
    return given;
}

static unsigned client_key(SSL *ssl, const char *hint, char *identity, unsigned max_identity,
                           unsigned char *out, unsigned max)
{
    (void)ssl, (void)hint;
    int n = snprintf(identity, max_identity, "%s", tls_options.psk_identity);
    if (n < 0 || (unsigned)n >= max_identity || key_len > (long)max)
        return 0;
    memcpy(out, key, (size_t)key_len);
    return (unsigned)key_len;
}

static unsigned server_key(SSL *ssl, const char *identity, unsigned char *out, unsigned max)
{
    /* Of TLS 1.3 the session callback below was asked before. */
    if ((!SSL_is_dtls(ssl) && SSL_version(ssl) >= TLS1_3_VERSION) || identity == NULL ||
        key_len > (long)max)
        return 0;
    if (strcmp(identity, tls_options.psk_identity) != 0)
        BIO_printf(warn_on,
                   "PSK warning: client identity not what we expected (got '%s' expected '%s')\n",
                   identity, tls_options.psk_identity);
    memcpy(out, key, (size_t)key_len);
    return (unsigned)key_len;
}

/* A session of the key alone: a PSK goes with SHA-256 unless it says otherwise (§4.2.11). */
static SSL_SESSION *key_session(SSL *ssl)
{
    static const unsigned char aes_128_gcm_sha256[] = {0x13, 0x01};
    if (given != NULL)
        return SSL_SESSION_up_ref(given) ? given : NULL;
    SSL_SESSION *session = SSL_SESSION_new();
    const SSL_CIPHER *cipher = SSL_CIPHER_find(ssl, aes_128_gcm_sha256);
    if (session != NULL && cipher != NULL &&
        SSL_SESSION_set1_master_key(session, key, (size_t)key_len) &&
        SSL_SESSION_set_cipher(session, cipher) &&
        SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION))
        return session;
    SSL_SESSION_free(session);
    return NULL;
}

static int use_session(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *id_len,
                       SSL_SESSION **session)
{
    *session = NULL;
    *id = NULL;
    *id_len = 0;
    *session = key_session(ssl);
    if (*session == NULL)
        return 0;
    if (md != NULL && SSL_CIPHER_get_handshake_digest(SSL_SESSION_get0_cipher(*session)) != md) {
        SSL_SESSION_free(*session); /* not after a HelloRetryRequest of another hash */
        *session = NULL;
        return 1;
    }
    *id = (const unsigned char *)tls_options.psk_identity;
    *id_len = strlen(tls_options.psk_identity);
    return 1;
}

static int find_session(SSL *ssl, const unsigned char *id, size_t id_len, SSL_SESSION **session)
{
    *session = NULL;
    if (id_len != strlen(tls_options.psk_identity) ||
        memcmp(id, tls_options.psk_identity, id_len) != 0)
        return 1;
    *session = key_session(ssl);
    return *session != NULL;
}

bool tls_read_psk(void)
{
    if (tls_options.psk == NULL || key != NULL)
        return true;
    key = OPENSSL_hexstr2buf(tls_options.psk, &key_len);
    if (key != NULL && key_len > 0)
        return true;
    ERR_clear_error();
    fprintf(stderr, "Not a hex number '%s'\n", tls_options.psk);
    return false;
}

static bool read_session(void)
{
    BIO *file = BIO_new_file(tls_options.psk_session, "r");
    given = file == NULL ? NULL : PEM_read_bio_SSL_SESSION(file, NULL, NULL, NULL);
    if (given == NULL) {
        fprintf(stderr, "Can't %s PSK session file %s\n", file == NULL ? "open" : "read",
                tls_options.psk_session);
        print_errors();
    }
    BIO_free(file);
    return given != NULL;
}

bool tls_use_psk(SSL_CTX *ctx, bool server, BIO *out)
{
    warn_on = out;
    if (tls_options.psk_session != NULL && given == NULL && !read_session())
        return false;
    if (key != NULL && server)
        SSL_CTX_set_psk_server_callback(ctx, server_key);
    else if (key != NULL)
        SSL_CTX_set_psk_client_callback(ctx, client_key);
    if ((key != NULL || given != NULL) && server)
        SSL_CTX_set_psk_find_session_callback(ctx, find_session);
    else if (key != NULL || given != NULL)
        SSL_CTX_set_psk_use_session_callback(ctx, use_session);
    return true;
}

void tls_psk_end(void)
{
    OPENSSL_clear_free(key, (size_t)key_len);
    SSL_SESSION_free(given);
    key = NULL;
    given = NULL;
}
