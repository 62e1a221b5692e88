/* What programs let people write about TLS, for a fuzzer: lines of text. "Command value" goes to
 * SSL_CONF_cmd as a file's and as a command line's; the value is taken for lists of suites, of
 * TLS 1.3's suites, groups, signature algorithms, and in hex for protocols and serverinfo. Then
 * both ends shake hands with what came of it.
 *   out/fuzz/ssl_conf FILE... */
#include <openssl/ssl.h>
#include <string.h>

#include "fuzz/fuzz.h"

enum { LINES = 12, LINE = 200 };

static bool names_files(const char *line)
{
    static const char *const commands[] = {"File",  "Path", "Store", "file",   "path",
                                           "store", "cert", "key",   "dhparam"};
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        if (strcasestr(line, commands[i]) != NULL)
            return true;
    return false;
}

static void as_lists(SSL_CTX *ctx, const char *value)
{
    SSL *s = SSL_new(ctx);
    SSL_set_cipher_list(s, value);
    SSL_set_ciphersuites(s, value);
    SSL_set1_groups_list(s, value);
    SSL_set1_sigalgs_list(s, value);
    SSL_set1_client_sigalgs_list(s, value);
    SSL_set_alpn_protos(s, (const unsigned char *)value, (unsigned)strlen(value));
    SSL_set_tlsext_host_name(s, value);
    SSL_set1_host(s, value);
    char buf[500];
    SSL_get_shared_ciphers(s, buf, sizeof(buf));
    STACK_OF(SSL_CIPHER) *ciphers = SSL_get1_supported_ciphers(s);
    for (int i = 0; i < sk_SSL_CIPHER_num(ciphers); i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(ciphers, i);
        fuzz_must(SSL_CIPHER_description(c, buf, sizeof(buf)) != NULL, "a suite without a text");
        fuzz_must(SSL_CIPHER_get_version(c) != NULL && SSL_CIPHER_standard_name(c) != NULL,
                  "a suite without a name");
    }
    sk_SSL_CIPHER_free(ciphers);
    SSL_CTX_use_serverinfo(ctx, (const unsigned char *)value, strlen(value));
    SSL_free(s);
}

static void as_command(SSL_CONF_CTX *c, char *line)
{
    char *value = strchr(line, ' ');
    if (value != NULL)
        *value++ = '\0';
    for (unsigned how = 0; how < 4; how++) {
        SSL_CONF_CTX_clear_flags(c, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_FILE |
                                        SSL_CONF_FLAG_CLIENT | SSL_CONF_FLAG_SERVER);
        SSL_CONF_CTX_set_flags(c, (how & 1 ? SSL_CONF_FLAG_CMDLINE : SSL_CONF_FLAG_FILE) |
                                      (how & 2 ? SSL_CONF_FLAG_CLIENT : SSL_CONF_FLAG_SERVER) |
                                      SSL_CONF_FLAG_SHOW_ERRORS);
        int r = SSL_CONF_cmd(c, line, value);
        fuzz_must(r >= -3 && r <= 2, "another result");
        SSL_CONF_cmd_value_type(c, line);
    }
}

static void shake_hands(SSL_CTX *ctx)
{
    SSL *pair[2];
    for (int i = 0; i < 2; i++) {
        pair[i] = SSL_new(ctx);
        SSL_set_bio(pair[i], BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    }
    SSL_set_connect_state(pair[0]);
    SSL_set_accept_state(pair[1]);
    for (int i = 0; i < 6; i++) {
        char *bytes;
        SSL_do_handshake(pair[i % 2]);
        BIO *out = SSL_get_wbio(pair[i % 2]);
        long n = BIO_get_mem_data(out, &bytes);
        if (n > 0)
            BIO_write(SSL_get_rbio(pair[(i + 1) % 2]), bytes, (int)n);
        (void)BIO_reset(out);
    }
    SSL_free(pair[0]);
    SSL_free(pair[1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    SSL_CONF_CTX_set_ssl_ctx(c, ctx);
    for (int lines = 0; n > 0 && lines < LINES; lines++) {
        char line[LINE + 1];
        const uint8_t *end = memchr(bytes, '\n', n);
        size_t len = end != NULL ? (size_t)(end - bytes) : n, used = len < LINE ? len : LINE;
        memcpy(line, bytes, used);
        line[used] = '\0';
        n -= end != NULL ? len + 1 : len;
        bytes += end != NULL ? len + 1 : len;
        as_lists(ctx, strchr(line, ' ') != NULL ? strchr(line, ' ') + 1 : line);
        if (!names_files(line))
            as_command(c, line);
        ERR_clear_error();
    }
    SSL_CONF_CTX_finish(c);
    SSL_CONF_CTX_free(c);
    shake_hands(ctx);
    SSL_CTX_free(ctx);
    ERR_clear_error();
    return 0;
}
