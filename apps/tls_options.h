/* What s_client and s_server have in common before a connection: the options of SSL_CONF_cmd(3),
 * protocol versions, certificates and keys, trusted certificates; and their way into an SSL_CTX. */
#ifndef ASSAY_APPS_TLS_OPTIONS_H
#define ASSAY_APPS_TLS_OPTIONS_H

#include <openssl/ssl.h>

#include "apps/app.h"

/* Certificates to look for, as -CAfile and its kin name them: a file, a directory, a store's URI.
 */
struct tls_places {
    const char *file, *path, *store;
};

struct tls_options {
    struct opt_list conf, extra; /* name and value by turns */
    bool only_version[4];        /* -tls1 ... -tls1_3: that alone */
    struct tls_places trusted, verify_ca, chain_ca;
    bool no_ca_file, no_ca_path, no_ca_store;
    const char *crl;
    enum opt_format crl_format, ignored_format;
    const char *keylog_file, *alpn, *next_protos, *msg_file, *name_opt, *key_material_label;
    const char *psk, *psk_identity, *psk_session;
    const char *config; /* -ssl_config */
    long key_material_len, max_send_fragment, split_send_fragment, max_pipelines, read_buffer;
    bool state, debug, msg, trace, async, brief, quiet, ign_eof, no_ign_eof, crlf, nbio, nbio_test;
    bool crl_download, show_extensions, security_debug, security_debug_verbose;
    bool verify_quiet, verify_return_error, ignore_unexpected_eof;
};
extern struct tls_options tls_options;

/* clang-format off */
#define OPT_TLS_CONF_FLAG(name, help) {name, OPT_CONF_FLAG, &tls_options.conf, help}
#define OPT_TLS_CONF(name, help) {name, OPT_CONF, &tls_options.conf, help}
#define OPT_TLS_SIZE_ROWS \
    {"max_send_frag", OPT_POSITIVE, &tls_options.max_send_fragment, \
     "Maximum Size of send frames "}, \
    {"split_send_frag", OPT_POSITIVE, &tls_options.split_send_fragment, \
     "Size used to split data for encrypt pipelines"}, \
    {"max_pipelines", OPT_POSITIVE, &tls_options.max_pipelines, \
     "Maximum number of encrypt/decrypt pipelines to be used"}, \
    {"read_buf", OPT_POSITIVE, &tls_options.read_buffer, \
     "Default read buffer size to be used for connections"}
#define OPT_TLS_MSGFILE_HELP "File to send output of -msg or -trace, instead of stdout"
#define OPT_TLS_EXPORT_ROWS \
    {"keymatexport", OPT_TEXT, &tls_options.key_material_label, \
     "Export keying material using label"}, \
    {"keymatexportlen", OPT_POSITIVE, &tls_options.key_material_len, \
     "Export len bytes of keying material; default 20"}
#define OPT_TLS_EXTRA_ROWS \
    {NULL, OPT_SECTION, NULL, "Extended certificate"}, \
    {"xkey", OPT_CONF_INFILE, &tls_options.extra, "key for Extended certificates"}, \
    {"xcert", OPT_CONF_INFILE, &tls_options.extra, "cert for Extended certificates"}, \
    {"xchain", OPT_CONF_INFILE, &tls_options.extra, "chain for Extended certificates"}, \
    {"xchain_build", OPT_CONF_FLAG, &tls_options.extra, \
     "build certificate chain for the extended certificates"}, \
    {"xcertform", OPT_PEM_DER, &tls_options.ignored_format, \
     "format of Extended certificate (PEM/DER/P12); has no effect"}, \
    {"xkeyform", OPT_PEM_DER, &tls_options.ignored_format, \
     "format of Extended certificate's key (DER/PEM/P12); has no effect"}
#define OPT_TRUST_ROWS \
    {"CAfile", OPT_INFILE, &tls_options.trusted.file, "PEM format file of CA's"}, \
    {"CApath", OPT_DIR, &tls_options.trusted.path, "PEM format directory of CA's"}, \
    {"CAstore", OPT_URI, &tls_options.trusted.store, "URI to store of CA's"}, \
    {"no-CAfile", OPT_FLAG, &tls_options.no_ca_file, "Do not load the default certificates file"}, \
    {"no-CApath", OPT_FLAG, &tls_options.no_ca_path, \
     "Do not load certificates from the default certificates directory"}, \
    {"no-CAstore", OPT_FLAG, &tls_options.no_ca_store, \
     "Do not load certificates from the default certificates store URI"}
#define OPT_TLS_ROWS \
    {NULL, OPT_SECTION, NULL, "TLS/SSL"}, \
    OPT_TLS_CONF_FLAG("no_ssl3", "Just disable SSLv3"), \
    OPT_TLS_CONF_FLAG("no_tls1", "Just disable TLSv1"), \
    OPT_TLS_CONF_FLAG("no_tls1_1", "Just disable TLSv1.1"), \
    OPT_TLS_CONF_FLAG("no_tls1_2", "Just disable TLSv1.2"), \
    OPT_TLS_CONF_FLAG("no_tls1_3", "Just disable TLSv1.3"), \
    OPT_TLS_CONF_FLAG("bugs", "Turn on SSL bug compatibility"), \
    OPT_TLS_CONF_FLAG("no_comp", "Disable SSL/TLS compression (default)"), \
    OPT_TLS_CONF_FLAG("comp", "Use SSL/TLS-level compression"), \
    OPT_TLS_CONF_FLAG("no_ticket", "Disable use of TLS session tickets"), \
    OPT_TLS_CONF_FLAG("serverpref", "Use server's cipher preferences"), \
    OPT_TLS_CONF_FLAG("legacy_renegotiation", \
                      "Enable use of legacy renegotiation (dangerous)"), \
    OPT_TLS_CONF_FLAG("client_renegotiation", "Allow client-initiated renegotiation"), \
    OPT_TLS_CONF_FLAG("no_renegotiation", "Disable all renegotiation."), \
    OPT_TLS_CONF_FLAG("legacy_server_connect", \
                      "Allow initial connection to servers that don't support RI"), \
    OPT_TLS_CONF_FLAG("no_resumption_on_reneg", \
                      "Disallow session resumption on renegotiation"), \
    OPT_TLS_CONF_FLAG("no_legacy_server_connect", \
                      "Disallow initial connection to servers that don't support RI"), \
    OPT_TLS_CONF_FLAG("allow_no_dhe_kex", \
                      "In TLSv1.3 allow non-(ec)dhe based key exchange on resumption"), \
    OPT_TLS_CONF_FLAG("prioritize_chacha", \
                      "Prioritize ChaCha ciphers when preferred by clients"), \
    OPT_TLS_CONF_FLAG("strict", "Enforce strict certificate checks as per TLS standard"), \
    OPT_TLS_CONF("sigalgs", "Signature algorithms to support (colon-separated list)"), \
    OPT_TLS_CONF("client_sigalgs", "Signature algorithms to support for client certificate " \
                                   "authentication (colon-separated list)"), \
    OPT_TLS_CONF("groups", "Groups to advertise (colon-separated list)"), \
    OPT_TLS_CONF("curves", "Groups to advertise (colon-separated list)"), \
    OPT_TLS_CONF("named_curve", "Elliptic curve used for ECDHE (server-side only)"), \
    OPT_TLS_CONF("cipher", "Specify TLSv1.2 and below cipher list to be used"), \
    OPT_TLS_CONF("ciphersuites", "Specify TLSv1.3 ciphersuites to be used"), \
    OPT_TLS_CONF("min_protocol", "Specify the minimum protocol version to be used"), \
    OPT_TLS_CONF("max_protocol", "Specify the maximum protocol version to be used"), \
    OPT_TLS_CONF("record_padding", "Block size to pad TLS 1.3 records to."), \
    OPT_TLS_CONF_FLAG("debug_broken_protocol", \
                      "Perform all sorts of protocol violations for testing purposes"), \
    OPT_TLS_CONF_FLAG("no_middlebox", "Disable TLSv1.3 middlebox compat mode"), \
    OPT_TLS_CONF_FLAG("no_etm", "Disable Encrypt-then-Mac extension")
/* clang-format on */

/* A certificate, its key and its chain, as options name them. */
struct tls_creds {
    enum opt_format key_format; /* FORMAT_ENGINE, or of no effect */
    const char *cert, *key, *chain, *pass;
    bool build_chain;
};

/* All that the options say of a context: versions, SSL_CONF commands, trust, verification, tracing,
 * the key log. false after a message. */
bool tls_configure(SSL_CTX *ctx, bool server);

/* What they hold; all NULL: nothing. */
struct tls_loaded {
    X509 *cert;
    EVP_PKEY *key;
    STACK_OF(X509) * chain;
};

/* Loads what is named (the key from the certificate's file unless there is one); `what`: "client",
 * "server". false after a message. */
bool tls_load_creds(const struct tls_creds *creds, const char *what, struct tls_loaded *out);
bool tls_set_creds(SSL_CTX *ctx, const struct tls_loaded *creds, bool build_chain);
void tls_free_creds(struct tls_loaded *creds);

/* -crl_download (tls_crl.c). */
void tls_download_crls(X509_STORE *store);

/* -xcert and its kin (tls_extra.c): in what order they came, the files, a context's choice; false
 * after a message. */
bool tls_extra_parse(void);
bool tls_extra_load(void);
void tls_extra_use(SSL_CTX *ctx);
void tls_extra_end(void);

/* "h2,http/1.1" as RFC 7301 has it on the wire; NULL if there is no protocol, or one is too long.
 * Freed by OPENSSL_free. */
unsigned char *tls_protocol_list(const char *text, size_t *len);

/* -dane_* (tls_dane.c), on a connection that isn't yet; false after a message. */
struct tls_dane {
    const char *domain;
    struct opt_list records;
    bool no_ee_names;
};
bool tls_use_dane(SSL *ssl, const struct tls_dane *dane);

/* What contradicts another option; false after a message. */
bool tls_options_agree(void);

/* Reads -psk; false after a message. */
bool tls_read_psk(void);
/* -psk, -psk_identity and -psk_session as callbacks of the context, of TLS 1.2 and 1.3; a server
 * warns on `out`. */
bool tls_use_psk(SSL_CTX *ctx, bool server, BIO *out);
/* -psk_session's, or NULL. */
SSL_SESSION *tls_psk_session(void);
/* Frees what these read. */
void tls_psk_end(void);

#endif
