#include "apps/tls_dtls.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/srtp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "apps/tls_net.h"

struct dtls_options dtls_options;
static const struct dtls_options *const o = &dtls_options;

bool dtls_wanted(void)
{
    return o->any || o->only[0] || o->only[1];
}

int dtls_socket_type(void)
{
    return dtls_wanted() ? SOCK_DGRAM : SOCK_STREAM;
}

const SSL_METHOD *dtls_method(bool server)
{
    if (dtls_wanted())
        return server ? DTLS_server_method() : DTLS_client_method();
    return server ? TLS_server_method() : TLS_client_method();
}

bool dtls_configure(SSL_CTX *ctx)
{
    static const int versions[] = {DTLS1_VERSION, DTLS1_2_VERSION};
    for (size_t i = 0; i < 2; i++)
        if (o->only[i] && (!SSL_CTX_set_min_proto_version(ctx, versions[i]) ||
                           !SSL_CTX_set_max_proto_version(ctx, versions[i])))
            return false;
    if (o->srtp == NULL || SSL_CTX_set_tlsext_use_srtp(ctx, o->srtp) == 0)
        return true;
    fputs("Error setting SRTP profile\n", stderr);
    return false;
}

/* ---- The socket ---- */

BIO *dtls_transport(int fd, bool is_client)
{
    if (!dtls_wanted())
        return BIO_new_socket(fd, BIO_CLOSE);
    BIO *b = BIO_new_dgram(fd, is_client ? BIO_CLOSE : BIO_NOCLOSE);
    struct sockaddr_storage to; /* which is what this control takes, as a BIO_ADDR begins so */
    socklen_t len = sizeof(to);
    /* A client's socket is connected: the BIO writes to whom it is connected to. */
    if (b != NULL && is_client && getpeername(fd, (struct sockaddr *)&to, &len) == 0)
        (void)BIO_ctrl_set_connected(b, &to);
    return b;
}

bool dtls_prepare(SSL *ssl, BIO *transport)
{
    struct timeval patience = {.tv_usec = 250000};
    if (!SSL_is_dtls(ssl))
        return true;
    if (o->timeouts) {
        BIO_ctrl(transport, BIO_CTRL_DGRAM_SET_RECV_TIMEOUT, 0, &patience);
        BIO_ctrl(transport, BIO_CTRL_DGRAM_SET_SEND_TIMEOUT, 0, &patience);
    }
    if (o->mtu == 0) {
        BIO_ctrl(transport, BIO_CTRL_DGRAM_MTU_DISCOVER, 0, NULL);
        return true;
    }
    if (o->mtu < DTLS_get_link_min_mtu(ssl)) {
        fprintf(stderr, "MTU too small. Must be at least %ld\n", DTLS_get_link_min_mtu(ssl));
        return false;
    }
    SSL_set_options(ssl, SSL_OP_NO_QUERY_MTU);
    return DTLS_set_link_mtu(ssl, o->mtu) || say_failed("Failed to set MTU");
}

void dtls_show(BIO *out, SSL *ssl)
{
    const SRTP_PROTECTION_PROFILE *p = SSL_get_selected_srtp_profile(ssl);
    if (p != NULL)
        BIO_printf(out, "SRTP Extension negotiated, profile=%s\n", p->name);
}

/* ---- Cookies ---- */

enum { SECRET = 32, COOKIE = 32 };
static unsigned char secret[SECRET];

/* HMAC of the client's port and address. */
static int make_cookie(SSL *ssl, unsigned char *cookie, unsigned int *len)
{
    unsigned char text[2 + 256] = {0};
    size_t n = sizeof(text) - 2;
    BIO_ADDR *peer = BIO_ADDR_new();
    if (peer == NULL)
        return 0;
    (void)BIO_dgram_get_peer(SSL_get_rbio(ssl), peer);
    unsigned short port = BIO_ADDR_rawport(peer);
    memcpy(text, &port, 2);
    bool ok = BIO_ADDR_rawaddress(peer, NULL, &n) && n <= sizeof(text) - 2 &&
              BIO_ADDR_rawaddress(peer, text + 2, &n) &&
              EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, secret, SECRET, text, 2 + n, cookie,
                        COOKIE, NULL) != NULL;
    *len = COOKIE;
    BIO_ADDR_free(peer);
    return ok;
}

static int take_cookie(SSL *ssl, const unsigned char *cookie, unsigned int len)
{
    unsigned char mine[COOKIE];
    unsigned int n = 0;
    return make_cookie(ssl, mine, &n) && len == n && CRYPTO_memcmp(mine, cookie, n) == 0;
}

bool dtls_set_cookies(SSL_CTX *ctx)
{
    static bool made;
    if (!dtls_wanted())
        return true;
    if (!made && RAND_bytes(secret, SECRET) <= 0)
        return false;
    made = true;
    SSL_CTX_set_cookie_generate_cb(ctx, make_cookie);
    SSL_CTX_set_cookie_verify_cb(ctx, take_cookie);
    SSL_CTX_set_options(ctx, SSL_OP_COOKIE_EXCHANGE);
    return true;
}

/* ---- -listen ---- */

bool dtls_listen(SSL *ssl, int fd)
{
    BIO_ADDR *client = BIO_ADDR_new();
    int r = client != NULL ? 0 : -1;
    while (r == 0 && (r = DTLSv1_listen(ssl, client)) == 0 && net_wait(ssl, 0))
        ;
    bool ok = r > 0 && BIO_connect(fd, client, 0) &&
              BIO_ctrl_set_connected(SSL_get_rbio(ssl), client) > 0;
    BIO_ADDR_free(client);
    return ok || (r > 0 && say_failed("Failed to connect"));
}

void dtls_disconnect(int fd)
{
    struct sockaddr nobody = {.sa_family = AF_UNSPEC};
    if (connect(fd, &nobody, sizeof(nobody)) != 0)
        perror("connect");
}
