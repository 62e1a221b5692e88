/* A server that is greeted by an SSL 2.0 ClientHello (RFC 5246, E.2). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "ssl/hs/hs.h"
#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

/* Version 3.3; an SSL 2.0 suite, ADH-AES128-SHA, the renegotiation signal; 16 bytes of challenge.
 */
static const char hello[] = "\x80\x22\x01\x03\x03\0\x09\0\0\0\x10\x01\0\x80\0\0\x34\0\0\xff"
                            "abcdefghijklmnop";
enum { HELLO_LEN = sizeof hello - 1, MINOR = 4, CIPHERS = 6, SESSION_ID = 8, CHALLENGE = 10 };

/* What a server without a certificate makes of the hello with one byte changed: its first bytes
 * out. */
static void greet(size_t at, int value, uint8_t *out, uint8_t *client_random)
{
    char bytes[HELLO_LEN];
    memcpy(bytes, hello, HELLO_LEN);
    bytes[at] = (char)value;
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    check(SSL_CTX_set_cipher_list(ctx, "ADH-AES128-SHA:@SECLEVEL=0") == 1 &&
              SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION) == 1,
          "settings");
    SSL_CTX_set_dh_auto(ctx, 1);
    SSL *s = SSL_new(ctx);
    BIO *rbio = BIO_new(BIO_s_mem()), *wbio = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(rbio, -1);
    SSL_set_bio(s, rbio, wbio);
    SSL_set_accept_state(s);
    BIO_write(rbio, bytes, HELLO_LEN);
    check(SSL_do_handshake(s) == -1, "it waits, or has failed");
    memset(out, 0, 7);
    BIO_read(wbio, out, 7);
    SSL_get_client_random(s, client_random, 32);
    SSL_free(s);
    SSL_CTX_free(ctx);
}

/* The client's hello in SSL 2.0's form: its suites and random, nothing else; the client hashes it
 * so, too. */
static void as_v2(struct link *l, enum end from, struct parcel *p)
{
    enum { RECORD = 5, HEADER = 4, VERSION = 2, RANDOM = 32, V2_HEADER = 2, V2_FIXED = 9 };
    struct transcript *t;
    struct slice body, random = {0}, id, suites = {0};
    uint16_t code;
    struct builder b;
    if (from != CLIENT || p->len <= RECORD || p->bytes[RECORD] != SSL3_MT_CLIENT_HELLO ||
        p->bytes[0] != SSL3_RT_HANDSHAKE)
        return;
    body = slice_of(p->bytes + RECORD + HEADER + VERSION, p->len - RECORD - HEADER - VERSION);
    check(read_slice(&body, RANDOM, &random) && read_vector(&body, 1, &id) &&
              read_vector(&body, 2, &suites),
          "a ClientHello");
    build_init(&b);
    size_t rest = V2_FIXED + suites.len / 2 * 3 + RANDOM;
    build_uint(&b, 0x8000 | rest, 2);
    build_u8(&b, 1);
    build_uint(&b, TLS1_2_VERSION, 2);
    build_uint(&b, suites.len / 2 * 3, 2);
    build_uint(&b, 0, 2);
    build_uint(&b, RANDOM, 2);
    while (read_u16(&suites, &code))
        build_uint(&b, code, 3);
    build_slice(&b, random);
    parcel_set(p, b.ptr, b.len);
    t = &l->ssl[CLIENT]->hs->transcript;
    transcript_free(t);
    check(transcript_add(t, slice_of(b.ptr + V2_HEADER, b.len - V2_HEADER)), "transcript");
    build_free(&b);
}

/* RFC 5246, E.2: both ends' Finished are over the bytes that came. */
static void whole_handshake(int min)
{
    struct link l;
    SSL_CTX *client = identity_ctx(0, min, min, ID_NONE), *server;
    server = identity_ctx(1, min, TLS1_2_VERSION, ID_RSA);
    SSL_CTX_set_cipher_list(client, "AES128-SHA:@SECLEVEL=0");
    SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
    check(link_open(&l, client, server), "link_open");
    l.hook = as_v2;
    check(link_handshake(&l), "handshake from an SSL 2.0 ClientHello");
    check(SSL_version(l.ssl[SERVER]) == min && link_say(&l, CLIENT, "data", 4), "data");
    link_close(&l);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    ERR_clear_error();
}

void test_ssl_v2_hello(void)
{
    whole_handshake(TLS1_2_VERSION);
    static const uint8_t random[] = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0abcdefghijklmnop";
    uint8_t out[7], client_random[32];
    for (int minor = 1; minor <= 4; minor++) {
        greet(MINOR, minor, out, client_random);
        check(out[0] == SSL3_RT_HANDSHAKE && out[2] == (minor < 4 ? minor : 3) &&
                  out[5] == SSL3_MT_SERVER_HELLO,
              "version 3.%d: %d, 3.%d", minor, out[0], out[2]);
        check_bytes("random", client_random, random, 32);
    }
    static const struct {
        const char *name;
        size_t at;
        int value;
    } bad[] = {{"no whole suites", CIPHERS, 8},
               {"a session id", SESSION_ID, 1},
               {"a short challenge", CHALLENGE, 15},
               {"a challenge beyond the record", CHALLENGE, 17}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        greet(bad[i].at, bad[i].value, out, client_random);
        check(out[0] == SSL3_RT_ALERT && out[6] == SSL_AD_DECODE_ERROR &&
                  ERR_GET_REASON(ERR_get_error()) == SSL_R_RECORD_LENGTH_MISMATCH,
              "%s: %d, alert %d", bad[i].name, out[0], out[6]);
        ERR_clear_error();
    }
}
