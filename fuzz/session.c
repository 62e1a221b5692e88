/* Sessions for a fuzzer: the bytes as d2i_SSL_SESSION reads them. What is read is written, read
 * again and then the same; it is printed, copied and asked for what it has. Then the bytes as a
 * ticket, as they are and sealed as a server's own: what a server decrypts may be of an older
 * program. out/fuzz/session FILE... */
#include <openssl/bio.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "ssl/conn.h"
#include "ssl/session/session.h"

static SSL_CTX *ctx;

static void same_again(const SSL_SESSION *s)
{
    unsigned char *der = NULL, *second = NULL;
    int n = i2d_SSL_SESSION(s, &der);
    fuzz_must(n > 0, "it isn't written");
    const unsigned char *p = der;
    SSL_SESSION *back = d2i_SSL_SESSION(NULL, &p, n);
    fuzz_must(back != NULL && p == der + n, "what is written isn't read again");
    fuzz_must(i2d_SSL_SESSION(back, &second) == n && memcmp(der, second, (size_t)n) == 0,
              "it isn't the same again");
    OPENSSL_free(der);
    OPENSSL_free(second);
    SSL_SESSION_free(back);
}

static void look(SSL_SESSION *s)
{
    const unsigned char *bytes;
    size_t n;
    BIO *out = BIO_new(BIO_s_null());
    SSL_SESSION_print(out, s);
    SSL_SESSION_print_keylog(out, s);
    BIO_free(out);
    SSL_SESSION_get0_ticket(s, &bytes, &n);
    fuzz_must(SSL_SESSION_has_ticket(s) == (n > 0), "a ticket of no length");
    SSL_SESSION_get0_alpn_selected(s, &bytes, &n);
    SSL_SESSION_get0_cipher(s);
    SSL_SESSION_is_resumable(s);
    SSL_SESSION *copy = SSL_SESSION_dup(s);
    fuzz_must(copy != NULL, "it isn't copied");
    same_again(copy);
    SSL_SESSION_free(copy);
}

/* A client that has the session offers it, if it may. */
static void offer(SSL_SESSION *s)
{
    SSL *ssl = SSL_new(ctx);
    BIO *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    SSL_set_bio(ssl, in, out);
    SSL_set_connect_state(ssl);
    if (SSL_set_session(ssl, s) == 1)
        SSL_do_handshake(ssl);
    SSL_free(ssl);
}

static void as_ticket(const uint8_t *bytes, size_t n, const SSL_SESSION *session)
{
    SSL *s = SSL_new(ctx);
    SSL_SESSION *opened = NULL;
    struct slice id = slice_of(bytes, n < 32 ? n : 32);
    SSL_set_accept_state(s);
    ticket_open(s, slice_of(bytes, n), id, &opened);
    SSL_SESSION_free(opened);
    opened = NULL;
    if (session != NULL) {
        struct builder out;
        build_init(&out);
        if (ticket_seal(s, session, &out) && out.len > 0) {
            enum ticket_result r = ticket_open(s, slice_of(out.ptr, out.len), id, &opened);
            fuzz_must(r != TICKET_FATAL, "an own ticket is fatal");
            SSL_SESSION_free(opened);
        }
        build_free(&out);
    }
    SSL_free(s);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const unsigned char *p = bytes;
    if (ctx == NULL) {
        ctx = SSL_CTX_new(TLS_method());
        SSL_CTX_set_security_level(ctx, 0);
    }
    ERR_clear_error();
    SSL_SESSION *s = d2i_SSL_SESSION(NULL, &p, (long)n);
    fuzz_must(s != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (s != NULL) {
        same_again(s);
        look(s);
        offer(s);
    }
    as_ticket(bytes, n, s);
    SSL_SESSION_free(s);
    return 0;
}
