/* Configuration by name, compression methods, trust from stores, a client's certificate from an
 * engine. */
#include <openssl/comp.h>
#include <openssl/conf.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static void expect(long got, long want, int reason)
{
    check(got == want, "%ld, not %ld", got, want);
    check(ERR_GET_REASON(ERR_peek_last_error()) == reason, "%s",
          ERR_reason_error_string(ERR_peek_last_error()));
    ERR_clear_error();
}

/* ---- the configuration file ---- */

static const char sections[] = "modules = mods\n"
                               "[mods]\n"
                               "ssl_conf = names\n"
                               "[names]\n"
                               "good = good\n"
                               "bad = bad\n"
                               "files = files\n"
                               "server = server\n"
                               "system_default = all\n"
                               "[good]\n"
                               "MinProtocol = TLSv1.2\n"
                               "X.MaxProtocol = TLSv1.2\n"
                               "[bad]\n"
                               "Nonsense = 1\n"
                               "MaxProtocol = TLSv1.3\n"
                               "[files]\n"
                               "Certificate = /nonexistent/cert\n"
                               "[server]\n"
                               "DHParameters = /nonexistent/dh\n"
                               "[all]\n"
                               "MinProtocol = TLSv1.1\n"
                               "Nonsense = 1\n"
                               "Certificate = /nonexistent/cert\n"
                               "Options = -SessionTicket\n";

void test_ssl_api_config(void)
{
    OPENSSL_load_builtin_modules();
    char path[] = "/tmp/sslconfXXXXXX";
    int fd = mkstemp(path);
    FILE *f = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (f == NULL)
        return;
    fputs(sections, f);
    fclose(f);
    check(CONF_modules_load_file(path, "modules", 0) > 0, "the file");
    unlink(path);
    SSL_CTX *c = SSL_CTX_new(TLS_client_method()), *s = SSL_CTX_new(TLS_server_method());
    expect(c != NULL && s != NULL, 1, 0);
    check(SSL_CTX_get_min_proto_version(c) == TLS1_1_VERSION, "system_default: %lx",
          (unsigned long)SSL_CTX_get_min_proto_version(c));
    check((SSL_CTX_get_options(s) & SSL_OP_NO_TICKET) != 0, "what is after a mistake, too");
    expect(SSL_CTX_config(c, "none"), 0, SSL_R_INVALID_CONFIGURATION_NAME);
    expect(SSL_CTX_config(c, NULL), 0, SSL_R_INVALID_CONFIGURATION_NAME);
    expect(SSL_CTX_config(c, "good"), 1, 0);
    check(SSL_CTX_get_min_proto_version(c) == TLS1_2_VERSION &&
              SSL_CTX_get_max_proto_version(c) == TLS1_2_VERSION,
          "versions");
    SSL *ssl = SSL_new(c);
    expect(SSL_CTX_config(c, "bad"), 0, 0);
    check(SSL_CTX_get_max_proto_version(c) == TLS1_3_VERSION, "the rest is done");
    check(SSL_CTX_config(c, "files") == 0, "no such file");
    ERR_clear_error();
    expect(SSL_CTX_config(c, "server"), 0, 0); /* not a client's */
    check(SSL_CTX_config(s, "server") == 0 && ERR_peek_error() != 0, "a server's");
    ERR_clear_error();
    expect(SSL_config(ssl, "none"), 0, SSL_R_INVALID_CONFIGURATION_NAME);
    expect(SSL_config(ssl, "bad"), 0, 0);
    check(SSL_get_max_proto_version(ssl) == TLS1_3_VERSION, "of the connection");
    expect(SSL_config(ssl, "good"), 1, 0);
    SSL_add_ssl_module();
    CONF_modules_unload(1);
    expect(SSL_CTX_config(c, "good"), 0, SSL_R_INVALID_CONFIGURATION_NAME);
    SSL_free(ssl);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    c = SSL_CTX_new(TLS_client_method());
    check(SSL_CTX_get_min_proto_version(c) == 0, "no system_default any more");
    SSL_CTX_free(c);
}

/* ---- compression ---- */

void test_ssl_api_comp(void)
{
    STACK_OF(SSL_COMP) *list = SSL_COMP_get_compression_methods();
    check(list != NULL && sk_SSL_COMP_num(list) == 0, "none of its own");
    check(SSL_COMP_add_compression_method(193, COMP_zlib()) == 1, "zlib isn't built in");
    check(sk_SSL_COMP_num(SSL_COMP_get_compression_methods()) == 0, "none still");
    ERR_clear_error();
    struct { /* as the ABI has it */
        int id;
        const char *name;
        void *method;
    } seven = {7, "seven", NULL};
    const SSL_COMP *comp = (const SSL_COMP *)(const void *)&seven;
    check(SSL_COMP_get_id(comp) == 7 && strcmp(SSL_COMP_get0_name(comp), "seven") == 0, "of one");
    STACK_OF(SSL_COMP) *other = sk_SSL_COMP_new_null();
    check(SSL_COMP_set0_compression_methods(other) == list, "the one before");
    check(SSL_COMP_get_compression_methods() == other, "another list");
    check(SSL_COMP_set0_compression_methods(list) == other, "and back");
    sk_SSL_COMP_free(other);
}

/* ---- stores ---- */

static bool write_certs(char *path)
{
    int fd = mkstemp(path);
    FILE *f = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (f == NULL)
        return false;
    bool ok = PEM_write_X509(f, identity_ca()) && PEM_write_X509(f, identity_cert(ID_P256)) &&
              PEM_write_X509(f, identity_ca());
    return fclose(f) == 0 && ok;
}

void test_ssl_api_stores(void)
{
    struct link l;
    char path[] = "/tmp/sslcertsXXXXXX", uri[64];
    SSL_CTX *c = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, ID_NONE);
    SSL_CTX *s = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    if (!check(c != NULL && s != NULL && write_certs(path), "ready"))
        return;
    snprintf(uri, sizeof(uri), "file:%s", path);
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null();
    check(SSL_add_store_cert_subjects_to_stack(names, uri) == 1, "subjects");
    check(sk_X509_NAME_num(names) == 2, "each once: %d", sk_X509_NAME_num(names));
    check(SSL_add_store_cert_subjects_to_stack(names, "file:/nonexistent/store") == 0, "no store");
    ERR_clear_error();
    sk_X509_NAME_pop_free(names, X509_NAME_free);

    SSL_CTX_set_cert_store(c, X509_STORE_new());
    check(SSL_CTX_load_verify_store(c, uri) == 1, "trust from a store");
    check(SSL_CTX_set_default_verify_store(c) == 1, "and from the default one");
    check(ERR_peek_error() == 0, "without an error");
    if (link_open(&l, c, s))
        check(link_handshake(&l), "the handshake");
    link_close(&l);
    unlink(path);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

/* ---- an engine ---- */

static int asked;

static int give(ENGINE *e, SSL *ssl, STACK_OF(X509_NAME) * names, X509 **cert, EVP_PKEY **key,
                STACK_OF(X509) * *others, UI_METHOD *ui, void *data)
{
    (void)e;
    (void)names;
    (void)others;
    (void)ui;
    (void)data;
    asked += ssl != NULL;
    *cert = identity_cert(ID_P256);
    *key = identity_key(ID_P256);
    X509_up_ref(*cert);
    EVP_PKEY_up_ref(*key);
    return 1;
}

void test_ssl_api_engine(void)
{
    struct link l;
    SSL_CTX *c = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, ID_NONE);
    SSL_CTX *s = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    ENGINE *e = ENGINE_new();
    if (!check(c != NULL && s != NULL && e != NULL, "ready"))
        return;
    ENGINE_set_id(e, "certs");
    ENGINE_set_name(e, "certificates");
    expect(SSL_CTX_set_client_cert_engine(c, e), 0, SSL_R_NO_CLIENT_CERT_METHOD);
    ENGINE_set_load_ssl_client_cert_function(e, give);
    expect(SSL_CTX_set_client_cert_engine(c, e), 1, 0);
    SSL_CTX_set_verify(s, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    asked = 0;
    if (link_open(&l, c, s)) {
        check(link_handshake(&l), "the handshake");
        check(asked == 1 &&
                  X509_cmp(SSL_get0_peer_certificate(l.ssl[SERVER]), identity_cert(ID_P256)) == 0,
              "the engine's certificate");
    }
    link_close(&l);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    ENGINE_free(e);
}
