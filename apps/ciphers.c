/* openssl ciphers: openssl-ciphers(1). */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdlib.h>
#include <string.h>

#include "apps/app.h"
#include "apps/commands.h"

static bool verbose, codes, std_names, supported, psk, srp;
static const char *version, *convert, *ciphersuites;

const struct opt ciphers_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Output"},
    {"v", OPT_FLAG, &verbose, "Verbose listing of the SSL/TLS ciphers"},
    {"V", OPT_FLAG, &codes, "Even more verbose"},
    {"stdname", OPT_FLAG, &std_names, "Show standard cipher names"},
    {"convert", OPT_TEXT, &convert, "Convert standard name into OpenSSL name"},
    {NULL, OPT_SECTION, NULL, "Cipher specification"},
    {"s", OPT_FLAG, &supported, "Only supported ciphers"},
    {"tls1", OPT_NAME, &version, "Ciphers compatible with TLS1"},
    {"tls1_1", OPT_NAME, &version, "Ciphers compatible with TLS1.1"},
    {"tls1_2", OPT_NAME, &version, "Ciphers compatible with TLS1.2"},
    {"tls1_3", OPT_NAME, &version, "Ciphers compatible with TLS1.3"},
    {"psk", OPT_FLAG, &psk, "Include ciphersuites requiring PSK"},
    {"srp", OPT_FLAG, &srp, "(deprecated) Include ciphersuites requiring SRP"},
    {"ciphersuites", OPT_TEXT, &ciphersuites, "Configure the TLSv1.3 ciphersuites to use"},
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"cipher", OPT_PARAM, NULL, "Cipher string to decode (optional)"},
    {0},
};

/* Never called: that there is one makes the suites count as usable. */
static unsigned no_psk(SSL *ssl, const char *hint, char *identity, unsigned max_identity,
                       unsigned char *key, unsigned max_key)
{
    (void)ssl, (void)hint, (void)identity, (void)max_identity, (void)key, (void)max_key;
    return 0;
}

static char *no_password(SSL *ssl, void *arg)
{
    (void)ssl, (void)arg;
    return NULL;
}

static int version_number(const char *name)
{
    static const char *const names[] = {"tls1", "tls1_1", "tls1_2", "tls1_3"};
    for (int i = 0; i < 4; i++)
        if (name != NULL && strcmp(name, names[i]) == 0)
            return TLS1_VERSION + i;
    return 0; /* any */
}

static bool complain(const char *what)
{
    fprintf(stderr, "%s\n", what);
    print_errors();
    return false;
}

static bool configure(SSL_CTX *ctx, const char *list)
{
    int number = version_number(version);
    if (!SSL_CTX_set_min_proto_version(ctx, number) || !SSL_CTX_set_max_proto_version(ctx, number))
        return complain("Error setting the protocol version");
    if (psk)
        SSL_CTX_set_psk_client_callback(ctx, no_psk);
    if (srp)
        SSL_CTX_set_srp_client_pwd_callback(ctx, no_password);
    if (ciphersuites != NULL && !SSL_CTX_set_ciphersuites(ctx, ciphersuites))
        return complain("Error setting TLSv1.3 ciphersuites");
    if (list != NULL && !SSL_CTX_set_cipher_list(ctx, list))
        return complain("Error in cipher list");
    return true;
}

static void show(const SSL_CIPHER *c)
{
    unsigned id = SSL_CIPHER_get_protocol_id(c);
    char text[512];
    if (codes)
        printf("%10s0x%02X,0x%02X - ", "", id >> 8, id & 0xff);
    if (std_names) {
        const char *name = SSL_CIPHER_standard_name(c);
        printf("%-45s - ", name == NULL ? "UNKNOWN" : name);
    }
    fputs(SSL_CIPHER_description(c, text, sizeof(text)), stdout);
}

static void show_all(const STACK_OF(SSL_CIPHER) * list)
{
    bool lines = verbose || codes || std_names;
    for (int i = 0; i < sk_SSL_CIPHER_num(list); i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(list, i);
        if (lines)
            show(c);
        else
            printf("%s%s", i > 0 ? ":" : "", SSL_CIPHER_get_name(c));
    }
    if (!lines)
        putchar('\n');
}

static bool list_ciphers(const char *list)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *ssl = NULL;
    bool ok = ctx != NULL && configure(ctx, list) && (ssl = SSL_new(ctx)) != NULL;
    if (ok) {
        STACK_OF(SSL_CIPHER) *own = supported ? SSL_get1_supported_ciphers(ssl) : NULL;
        show_all(supported ? own : SSL_get_ciphers(ssl));
        sk_SSL_CIPHER_free(own);
    } else {
        print_errors();
    }
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return ok;
}

int ciphers_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] [cipher]", ciphers_options);
    if (i <= 0)
        return opt_exit(i);
    if (argc - i > 1) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    if (convert != NULL) {
        printf("OpenSSL cipher name: %s\n", OPENSSL_cipher_name(convert));
        return EXIT_SUCCESS;
    }
    return list_ciphers(i < argc ? argv[i] : NULL) ? EXIT_SUCCESS : EXIT_FAILURE;
}
