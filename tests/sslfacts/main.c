/* What libssl knows without a connection: its cipher suites, the names of alerts, the texts of
 * errors, and what becomes of rule strings, which are lines of standard input. Built for this
 * library and, with ASSAY_TWIN, for the system's: what they print is the same, but for suites that
 * only the system's has. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#ifdef ASSAY_TWIN
static SSL *any_ssl(void)
{
    return SSL_new(SSL_CTX_new(TLS_method()));
}
#else
#include "ssl/cipher/list.h"

static SSL *any_ssl(void)
{
    return NULL; /* SSL_CIPHER_find does without */
}
#endif

static void suite(const SSL_CIPHER *c)
{
    char text[128];
    int alg_bits = -1;
    const EVP_MD *md = SSL_CIPHER_get_handshake_digest(c);
    int bits = SSL_CIPHER_get_bits(c, &alg_bits);
    printf("%08x %s %s %s %d %d kx %d au %d cipher %d digest %d %d hash %s %s %s",
           (unsigned int)SSL_CIPHER_get_id(c), SSL_CIPHER_get_name(c), SSL_CIPHER_standard_name(c),
           SSL_CIPHER_get_version(c), bits, alg_bits, SSL_CIPHER_get_kx_nid(c),
           SSL_CIPHER_get_auth_nid(c), SSL_CIPHER_get_cipher_nid(c), SSL_CIPHER_get_digest_nid(c),
           SSL_CIPHER_is_aead(c), md == NULL ? "-" : EVP_MD_get0_name(md),
           OPENSSL_cipher_name(SSL_CIPHER_standard_name(c)),
           SSL_CIPHER_description(c, text, sizeof(text)));
}

static void suites(void)
{
    SSL *ssl = any_ssl();
    for (unsigned int id = 0; id < 65536; id++) {
        const unsigned char bytes[2] = {(unsigned char)(id >> 8), (unsigned char)id};
        const SSL_CIPHER *c = SSL_CIPHER_find(ssl, bytes);
        if (c != NULL && SSL_CIPHER_get_protocol_id(c) == id &&
            strcmp(SSL_CIPHER_get_version(c), "unknown") != 0)
            suite(c);
    }
}

/* Texts are there from when they are asked for. */
static void init(void)
{
    static const uint64_t opts[] = {0, OPENSSL_INIT_NO_LOAD_CONFIG, OPENSSL_INIT_SSL_DEFAULT,
                                    OPENSSL_INIT_NO_LOAD_SSL_STRINGS, OPENSSL_INIT_SSL_DEFAULT};
    for (size_t i = 0; i < sizeof(opts) / sizeof(*opts); i++) {
        int ok = OPENSSL_init_ssl(opts[i], NULL);
        const char *text = ERR_reason_error_string(ERR_PACK(ERR_LIB_SSL, 0, SSL_R_BAD_EXTENSION));
        printf("init %d %s\n", ok, text == NULL ? "-" : text);
    }
}

static void texts(void)
{
    printf("load %d\n", ERR_load_SSL_strings());
    for (int reason = 1; reason < 1200; reason++) {
        const char *text = ERR_reason_error_string(ERR_PACK(ERR_LIB_SSL, 0, reason));
        printf("reason %d %s\n", reason, text == NULL ? "-" : text);
    }
    for (int value = 0; value < 1024; value++)
        printf("alert %d %s %s %s %s\n", value, SSL_alert_type_string(value),
               SSL_alert_type_string_long(value), SSL_alert_desc_string(value),
               SSL_alert_desc_string_long(value));
    printf("none %s %s %s %d %s\n", SSL_CIPHER_get_name(NULL), SSL_CIPHER_standard_name(NULL),
           SSL_CIPHER_get_version(NULL), SSL_CIPHER_get_bits(NULL, NULL),
           OPENSSL_cipher_name(NULL));
    printf("default %s %s\n", OSSL_default_cipher_list(), OSSL_default_ciphersuites());
}

/* Prints the suites of TLS 1.3 or of those before, and whether there is an error and its reason. */
static void print_list(const char *rules, int ok, int level, const STACK_OF(SSL_CIPHER) * stack,
                       int of_13)
{
    printf("%s [%s] %d level %d error %d:", of_13 ? "ciphersuites" : "rules", rules, ok, level,
           ERR_GET_REASON(ERR_peek_error()));
    for (int i = 0; ok && i < sk_SSL_CIPHER_num(stack); i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(stack, i);
        if ((strcmp(SSL_CIPHER_get_version(c), "TLSv1.3") == 0) == of_13)
            printf(" %s", SSL_CIPHER_get_name(c));
    }
    printf("\n");
    ERR_clear_error();
}

enum { LEVEL = 4 }; /* one that is no default */

#ifdef ASSAY_TWIN
static void list(const char *rules, int of_13)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_CTX_set_security_level(ctx, LEVEL);
    int ok = of_13 ? SSL_CTX_set_ciphersuites(ctx, rules) : SSL_CTX_set_cipher_list(ctx, rules);
    print_list(rules, ok, ok ? SSL_CTX_get_security_level(ctx) : LEVEL, SSL_CTX_get_ciphers(ctx),
               of_13);
    SSL_CTX_free(ctx);
}
#else
static void list(const char *rules, int of_13)
{
    struct cipher_list *l = NULL;
    struct cipher_rules_said said = {-1, 0};
    int ok = of_13 ? ciphersuites_make(rules, &l) : cipher_list_make(rules, &l, &said);
    print_list(rules, ok, ok && said.security_level >= 0 ? said.security_level : LEVEL,
               ok ? cipher_list_stack(l) : NULL, of_13);
    cipher_list_free(l);
}
#endif

int main(void)
{
    char line[1024];
    init();
    suites();
    texts();
    while (fgets(line, sizeof(line), stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#')
            continue;
        list(line, 0);
        list(line, 1);
    }
    return 0;
}
