/* A session as text: SSL_SESSION_print(3). */
#include <inttypes.h>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "ssl/session/session.h"

static const char *version_name(int version)
{
    static const struct {
        int version;
        char name[10];
    } names[] = {{SSL3_VERSION, "SSLv3"},     {TLS1_VERSION, "TLSv1"},
                 {TLS1_1_VERSION, "TLSv1.1"}, {TLS1_2_VERSION, "TLSv1.2"},
                 {TLS1_3_VERSION, "TLSv1.3"}, {DTLS1_VERSION, "DTLSv1"},
                 {DTLS1_BAD_VER, "DTLSv0.9"}, {DTLS1_2_VERSION, "DTLSv1.2"}};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (names[i].version == version)
            return names[i].name;
    return "unknown";
}

static bool put_hex(BIO *b, const char *label, const uint8_t *bytes, size_t len)
{
    bool ok = BIO_printf(b, "%s", label) >= 0;
    for (size_t i = 0; ok && i < len; i++)
        ok = BIO_printf(b, "%02X", bytes[i]) > 0;
    return ok;
}

static bool put_cipher(BIO *b, const SSL_SESSION *n)
{
    if (n->cipher != NULL)
        return BIO_printf(b, "    Cipher    : %s\n", SSL_CIPHER_get_name(n->cipher)) > 0;
    return BIO_printf(b, "    Cipher    : %04lX\n", n->cipher_id & 0xffff) > 0;
}

static bool put_keys(BIO *b, const SSL_SESSION *n)
{
    const char *key =
        n->version == TLS1_3_VERSION ? "\n    Resumption PSK: " : "\n    Master-Key: ";
    return BIO_puts(b, "SSL-Session:\n") > 0 &&
           BIO_printf(b, "    Protocol  : %s\n", version_name(n->version)) > 0 &&
           put_cipher(b, n) && put_hex(b, "    Session-ID: ", n->session_id, n->session_id_len) &&
           put_hex(b, "\n    Session-ID-ctx: ", n->sid_ctx, n->sid_ctx_len) &&
           put_hex(b, key, n->master_key, n->master_key_len);
}

static bool put_name(BIO *b, const char *label, const char *name)
{
    return BIO_printf(b, "\n    %s: %s", label, name != NULL ? name : "None") > 0;
}

static bool put_ticket(BIO *b, const SSL_SESSION *n)
{
    if (n->ticket_lifetime != 0 &&
        BIO_printf(b, "\n    TLS session ticket lifetime hint: %" PRIu32 " (seconds)",
                   n->ticket_lifetime) <= 0)
        return false;
    return n->ticket == NULL ||
           (BIO_puts(b, "\n    TLS session ticket:\n") > 0 &&
            (n->ticket_len == 0 ||
             BIO_dump_indent(b, (const char *)n->ticket, (int)n->ticket_len, 4) > 0));
}

static bool put_times(BIO *b, const SSL_SESSION *n)
{
    if (n->compress_id != 0 && BIO_printf(b, "\n    Compression: %d", n->compress_id) <= 0)
        return false;
    if (n->time != 0 && BIO_printf(b, "\n    Start Time: %" PRId64, n->time) <= 0)
        return false;
    return n->timeout == 0 || BIO_printf(b, "\n    Timeout   : %ld (sec)", n->timeout) > 0;
}

int SSL_SESSION_print(BIO *b, const SSL_SESSION *n)
{
    return n != NULL && put_keys(b, n) && put_name(b, "PSK identity", n->psk_identity) &&
           put_name(b, "PSK identity hint", n->psk_identity_hint) &&
           put_name(b, "SRP username", n->srp_username) && put_ticket(b, n) && put_times(b, n) &&
           BIO_printf(b, "\n    Verify return code: %ld (%s)\n", n->verify_result,
                      X509_verify_cert_error_string(n->verify_result)) > 0 &&
           BIO_printf(b, "    Extended master secret: %s\n",
                      n->extended_master_secret ? "yes" : "no") > 0 &&
           (n->version != TLS1_3_VERSION ||
            BIO_printf(b, "    Max Early Data: %" PRIu32 "\n", n->max_early_data) > 0);
}

int SSL_SESSION_print_fp(FILE *fp, const SSL_SESSION *n)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    if (b == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_BUF_LIB);
    int ok = SSL_SESSION_print(b, n);
    BIO_free(b);
    return ok;
}

/* NSS's key log: a line by which Wireshark decrypts TLS 1.2 and below. */
int SSL_SESSION_print_keylog(BIO *b, const SSL_SESSION *n)
{
    return n != NULL && n->session_id_len > 0 && n->master_key_len > 0 &&
           put_hex(b, "RSA Session-ID:", n->session_id, n->session_id_len) &&
           put_hex(b, " Master-Key:", n->master_key, n->master_key_len) && BIO_puts(b, "\n") > 0;
}
