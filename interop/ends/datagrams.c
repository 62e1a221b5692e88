/* DTLS below libssl: see datagrams.h. */
#include "datagrams.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/bio.h>
#include <string.h>

static struct datagrams *seen;
static bool lossy;

/* ---- A BIO that looks at datagrams on their way ---- */

/* Handshakes alone are sent again, so what else there is goes through. Those that are lost are ever
 * further apart, since no flight should lose the same part for ever. */
static bool is_lost(const unsigned char *datagram, int n, unsigned *count)
{
    bool handshake =
        n > 0 && (datagram[0] == SSL3_RT_HANDSHAKE || datagram[0] == SSL3_RT_CHANGE_CIPHER_SPEC);
    if (!handshake)
        return false;
    unsigned nth = (*count)++;
    for (unsigned gap = 2, lost = 0; lossy && gap < 8; lost += gap++)
        if (nth == lost)
            return true;
    return false;
}

static void measure(size_t *longest, int n)
{
    if (n > 0 && (size_t)n > *longest)
        *longest = (size_t)n;
}

static int filter_write(BIO *bio, const char *bytes, int n)
{
    BIO_clear_retry_flags(bio);
    measure(&seen->longest_out, n);
    if (is_lost((const unsigned char *)bytes, n, &seen->handshakes_out))
        return n;
    int written = BIO_write(BIO_next(bio), bytes, n);
    BIO_copy_next_retry(bio);
    return written;
}

static int filter_read(BIO *bio, char *bytes, int room)
{
    int n;
    do {
        BIO_clear_retry_flags(bio);
        n = BIO_read(BIO_next(bio), bytes, room);
        measure(&seen->longest_in, n);
    } while (is_lost((const unsigned char *)bytes, n, &seen->handshakes_in));
    BIO_copy_next_retry(bio);
    return n;
}

static long filter_ctrl(BIO *bio, int command, long number, void *pointer)
{
    return BIO_next(bio) != NULL ? BIO_ctrl(BIO_next(bio), command, number, pointer) : 0;
}

static int filter_create(BIO *bio)
{
    BIO_set_init(bio, 1);
    return 1;
}

static BIO *filter_new(void)
{
    static BIO_METHOD *method;
    if (method == NULL) {
        method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_FILTER, "datagrams");
        if (method == NULL || !BIO_meth_set_write(method, filter_write) ||
            !BIO_meth_set_read(method, filter_read) || !BIO_meth_set_ctrl(method, filter_ctrl) ||
            !BIO_meth_set_create(method, filter_create))
            end_broken("no BIO");
    }
    return BIO_new(method);
}

/* ---- Cookies: the same for all, since there is one client at a time ---- */

static const unsigned char cookie[] = "a cookie of this end";

static int make_cookie(SSL *ssl, unsigned char *to, unsigned int *length)
{
    (void)ssl;
    memcpy(to, cookie, sizeof(cookie));
    *length = sizeof(cookie);
    seen->cookie = true;
    return 1;
}

static int check_cookie(SSL *ssl, const unsigned char *came, unsigned int length)
{
    (void)ssl;
    return length == sizeof(cookie) && memcmp(came, cookie, length) == 0;
}

void datagrams_context(SSL_CTX *ctx, const struct end_options *options)
{
    SSL_CTX_set_cookie_generate_cb(ctx, make_cookie);
    SSL_CTX_set_cookie_verify_cb(ctx, check_cookie);
    if (options->cookie && options->server)
        SSL_CTX_set_options(ctx, SSL_OP_COOKIE_EXCHANGE);
    if (options->srtp != NULL && SSL_CTX_set_tlsext_use_srtp(ctx, options->srtp) != 0)
        end_unsupported(options->srtp);
}

/* ---- A connection ---- */

static unsigned int timer(SSL *ssl, unsigned int last)
{
    (void)ssl;
    return last == 0 ? END_LOSSY_TIMER * 1000 : last + last / 2;
}

void datagrams_below(SSL *ssl, int fd, const struct end_options *options, struct datagrams *to)
{
    struct sockaddr_in peer;
    socklen_t size = sizeof(peer);
    seen = to;
    lossy = options->lossy;
    BIO *socket = BIO_new_dgram(fd, BIO_NOCLOSE), *filter = filter_new();
    BIO_ADDR *address = BIO_ADDR_new();
    if (socket == NULL || filter == NULL || address == NULL ||
        getpeername(fd, (struct sockaddr *)&peer, &size) != 0 ||
        !BIO_ADDR_rawmake(address, AF_INET, &peer.sin_addr, sizeof(peer.sin_addr), peer.sin_port))
        end_broken("no datagrams");
    BIO_ctrl(socket, BIO_CTRL_DGRAM_SET_CONNECTED, 0, address);
    BIO_ADDR_free(address);
    BIO_push(filter, socket);
    SSL_set_bio(ssl, filter, filter);
    if (lossy)
        DTLS_set_timer_cb(ssl, timer);
    SSL_set_options(ssl, SSL_OP_NO_QUERY_MTU);
    if (SSL_set_mtu(ssl, (long)options->mtu) != (long)options->mtu)
        end_unsupported("this --mtu");
}

bool datagrams_listen(SSL *ssl)
{
    BIO_ADDR *client = BIO_ADDR_new();
    int status = 0;
    while (client != NULL && status == 0)
        status = DTLSv1_listen(ssl, client);
    BIO_ADDR_free(client);
    return status == 1;
}

bool datagrams_again(SSL *ssl, int status)
{
    if (!SSL_is_dtls(ssl) || SSL_get_error(ssl, status) != SSL_ERROR_WANT_READ)
        return false;
    return DTLSv1_handle_timeout(ssl) >= 0;
}

bool datagrams_shake(SSL *ssl)
{
    int status;
    do
        status = SSL_do_handshake(ssl);
    while (status != 1 && datagrams_again(ssl, status));
    return status == 1;
}
