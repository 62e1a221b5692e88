/* Lists of cipher suites without memory. */
#include <openssl/crypto.h>
#include <openssl/ssl.h>

#include "ssl/cipher/list.h"
#include "tests/alloc/alloc.h"

static bool lists(void)
{
    struct cipher_list *a = NULL, *b = NULL, *both = NULL;
    struct cipher_rules_said said;
    bool ok = ciphersuites_make(OSSL_default_ciphersuites(), &a) &&
              cipher_list_make("DEFAULT", &b, &said) && (both = cipher_list_join(a, b)) != NULL &&
              cipher_list_stack(both) != NULL;
    cipher_list_free(a);
    cipher_list_free(b);
    cipher_list_free(both);
    return ok;
}

static bool description(void)
{
    static const unsigned char bytes[] = {0x13, 0x01};
    char *text = SSL_CIPHER_description(SSL_CIPHER_find(NULL, bytes), NULL, 0);
    OPENSSL_free(text);
    return text != NULL;
}

/* A session with a field of each kind, into a cache, out, written and read. */
static bool sessions(void)
{
    static const unsigned char key[100] = {1}, suite[] = {0x13, 0x01};
    unsigned char *der = NULL;
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_SESSION *n = SSL_SESSION_new(), *copy = NULL, *back = NULL;
    int len = 0;
    bool ok = ctx != NULL && n != NULL && SSL_SESSION_set1_master_key(n, key, sizeof(key)) &&
              SSL_SESSION_set_cipher(n, SSL_CIPHER_find(NULL, suite)) &&
              SSL_SESSION_set_protocol_version(n, TLS1_3_VERSION) &&
              SSL_SESSION_set1_id(n, key, 32) && SSL_SESSION_set1_hostname(n, "a.example") &&
              SSL_SESSION_set1_alpn_selected(n, key, 2) &&
              SSL_SESSION_set1_ticket_appdata(n, key, 3) && (copy = SSL_SESSION_dup(n)) != NULL &&
              SSL_CTX_add_session(ctx, n) && (len = i2d_SSL_SESSION(n, &der)) > 0;
    const unsigned char *at = der;
    ok = ok && (back = d2i_SSL_SESSION(NULL, &at, len)) != NULL;
    SSL_SESSION_free(n);
    SSL_SESSION_free(copy);
    SSL_SESSION_free(back);
    SSL_CTX_free(ctx);
    OPENSSL_free(der);
    return ok;
}

const struct scenario scenarios_ssl[] = {
    {"sessions", sessions, 0},
    {"cipher lists", lists, 0},
    {"SSL_CIPHER_description", description, 0},
    {NULL, NULL, 0},
};
