/* s_server: cookies for a server without state (-stateless), and SRP (-srpvfile, -srpuserseed). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/srp.h>
#include <string.h>
#include <sys/socket.h>

#include "apps/s_server.h"

static const struct server_options *const o = &server_options;

/* ---- RFC 8446, 4.2.2 ---- */

enum { SECRET = 32, COOKIE = 32 };
static unsigned char secret[SECRET];

/* HMAC of the client's address. */
static int make_cookie(SSL *ssl, unsigned char *cookie, size_t *len)
{
    struct sockaddr_storage peer;
    socklen_t peer_len = sizeof(peer);
    memset(&peer, 0, sizeof(peer));
    if (getpeername(SSL_get_fd(ssl), (struct sockaddr *)&peer, &peer_len) != 0)
        peer_len = 0;
    *len = COOKIE;
    return EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, secret, SECRET,
                     (const unsigned char *)&peer, peer_len, cookie, COOKIE, NULL) != NULL;
}

static int take_cookie(SSL *ssl, const unsigned char *cookie, size_t len)
{
    unsigned char mine[COOKIE];
    size_t n = 0;
    return make_cookie(ssl, mine, &n) && len == n && CRYPTO_memcmp(mine, cookie, n) == 0;
}

bool server_set_cookies(SSL_CTX *ctx)
{
    static bool made;
    if (!o->stateless)
        return true;
    if (!made && RAND_bytes(secret, SECRET) <= 0)
        return false;
    made = true;
    SSL_CTX_set_stateless_cookie_generate_cb(ctx, make_cookie);
    SSL_CTX_set_stateless_cookie_verify_cb(ctx, take_cookie);
    return true;
}

/* A second hello may come behind a change_cipher_spec, which a server without state knows nothing
 * of (RFC 8446, D.4): that end is no end. */
bool server_take_cookie(SSL *ssl)
{
    for (int tries = 0; tries < 3; tries++) {
        int r = SSL_stateless(ssl);
        if (r == 1)
            return true;
        if (r == 0) {
            BIO_puts(server_out, "DELAY\n");
            (void)BIO_flush(server_out);
        } else if (tries == 0 || SSL_get_error(ssl, r) == SSL_ERROR_SSL) {
            return false;
        }
    }
    return false;
}

/* ---- RFC 5054 ---- */

static SRP_VBASE *verifiers;

static int give_verifier(SSL *ssl, int *alert, void *arg)
{
    char *login = SSL_get_srp_username(ssl);
    (void)arg;
    SRP_user_pwd *user = login != NULL ? SRP_VBASE_get1_by_user(verifiers, login) : NULL;
    if (user == NULL) {
        fprintf(stderr, "User %s doesn't exist\n", login != NULL ? login : "");
        return SSL3_AL_FATAL;
    }
    bool ok = SSL_set_srp_server_param(ssl, user->N, user->g, user->s, user->v, user->info) >= 0;
    if (ok)
        fprintf(stderr, "SRP parameters set: username = \"%s\" info=\"%s\" \n", login,
                user->info != NULL ? user->info : "");
    else
        *alert = SSL_AD_INTERNAL_ERROR;
    SRP_user_pwd_free(user);
    return ok ? SSL_ERROR_NONE : SSL3_AL_FATAL;
}

bool server_set_srp(SSL_CTX *ctx)
{
    if (o->srp_file == NULL)
        return true;
    verifiers = SRP_VBASE_new((char *)(uintptr_t)o->srp_seed);
    int r = verifiers == NULL ? SRP_ERR_MEMORY
                              : SRP_VBASE_init(verifiers, (char *)(uintptr_t)o->srp_file);
    if (r != SRP_NO_ERROR) {
        fprintf(stderr, "Cannot initialize SRP verifier file \"%s\":ret=%d\n", o->srp_file, r);
        return false;
    }
    SSL_CTX_set_srp_username_callback(ctx, give_verifier);
    return true;
}

void server_more_end(void)
{
    SRP_VBASE_free(verifiers);
    OPENSSL_cleanse(secret, sizeof(secret));
}
