/* BIO_f_ssl, and another handshake on the same connection, by the public interface alone. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static void talk(BIO *client, BIO *server)
{
    char got[8] = "";
    check(BIO_write(client, "hello", 5) == 5 && BIO_read(server, got, sizeof(got)) == 5 &&
              memcmp(got, "hello", 5) == 0,
          "to the server");
    check(BIO_read(client, got, sizeof(got)) <= 0 && BIO_should_retry(client) &&
              BIO_should_read(client),
          "nothing is there: again");
    check(BIO_puts(server, "answer") == 6 && BIO_read(client, got, 3) == 3 &&
              BIO_pending(client) == 3 && BIO_read(client, got + 3, 5) == 3 &&
              memcmp(got, "answer", 6) == 0,
          "to the client, in two parts");
    check(BIO_flush(client) == 1, "flushed");
}

void test_ssl_api_bio(void)
{
    SSL_CTX *c = identity_ctx(0, TLS1_2_VERSION, TLS1_3_VERSION, ID_NONE);
    SSL_CTX *s = identity_ctx(1, TLS1_2_VERSION, TLS1_3_VERSION, ID_P256);
    BIO *ends[2] = {NULL, NULL}, *client = BIO_new_ssl(c, 1), *server = BIO_new_ssl(s, 0);
    SSL *ssl = NULL;
    ERR_clear_error();
    check(BIO_method_type(client) == BIO_TYPE_SSL && BIO_get_ssl(client, &ssl) == 1 && ssl != NULL,
          "a connection is in it");
    check(BIO_new_bio_pair(&ends[0], 0, &ends[1], 0) == 1, "a pair");
    BIO_push(client, ends[0]);
    BIO_push(server, ends[1]);
    check(SSL_get_rbio(ssl) == ends[0] && SSL_get_wbio(ssl) == ends[0], "over the pair");
    long r[2] = {0, 0};
    for (int i = 0; i < 10 && (r[0] <= 0 || r[1] <= 0); i++) {
        r[0] = BIO_do_handshake(client);
        check(r[0] > 0 || BIO_should_retry(client), "the client goes on");
        r[1] = BIO_do_handshake(server);
        check(r[1] > 0 || BIO_should_retry(server), "the server goes on");
    }
    if (check(r[0] == 1 && r[1] == 1, "handshake")) {
        talk(client, server);
        BIO_ssl_shutdown(client);
        check(BIO_read(server, r, 1) == 0 && !BIO_should_retry(server), "the end");
    }
    BIO_free_all(client);
    BIO_free_all(server);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    ERR_clear_error();
}

static void both_again(struct link *l, enum end first)
{
    for (int i = 0; i < 10; i++) {
        enum end e = i % 2 == 0 ? first : !first;
        SSL_do_handshake(l->ssl[e]);
        ERR_clear_error();
        link_carry(l, e);
        link_read(l, e);
        link_carry(l, e);
    }
}

/* At the client's wish and at the server's (RFC 5246, 7.4.1.1). */
void test_ssl_api_renegotiate(void)
{
    for (int first = CLIENT; first <= SERVER; first++) {
        SSL_CTX *c = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
        SSL_CTX *s = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P256);
        struct link l;
        unsigned char before[12], after[12];
        SSL_CTX_set_options(s, SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
        check_context("ssl/api/renegotiate %d", first);
        if (check(link_open(&l, c, s) && link_handshake(&l), "handshake")) {
            SSL_get_finished(l.ssl[CLIENT], before, 12);
            check(SSL_renegotiate(l.ssl[first]) == 1, "another");
            check(SSL_renegotiate_pending(l.ssl[first]) == 1, "pending");
            both_again(&l, (enum end)first);
            SSL_get_peer_finished(l.ssl[SERVER], after, 12);
            check(memcmp(before, after, 12) != 0, "another Finished");
            check(!SSL_renegotiate_pending(l.ssl[first]), "not pending");
            check(link_say(&l, CLIENT, "a", 1) && link_say(&l, SERVER, "b", 1), "and on");
        }
        link_close(&l);
        SSL_CTX_free(c);
        SSL_CTX_free(s);
        ERR_clear_error();
    }
}
