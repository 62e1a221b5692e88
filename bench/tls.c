#include "bench/tls.h"

#include <stdio.h>
#include <string.h>

#include "bench/cert.h"

/* A leaf, signed by a root that the client has. */
static int certify(const struct tls_contexts *c, const char *key_name)
{
    EVP_PKEY *key = bench_key(key_name);
    X509 *leaf = bench_cert(0, 1, key), *root = bench_cert(1, 1, key);
    int ok = SSL_CTX_use_certificate(c->server, leaf) == 1 &&
             SSL_CTX_use_PrivateKey(c->server, key) == 1 &&
             X509_STORE_add_cert(SSL_CTX_get_cert_store(c->client), root) == 1;
    X509_free(leaf);
    X509_free(root);
    EVP_PKEY_free(key);
    return ok;
}

static int confine(SSL_CTX *c, int version, const char *groups, const char *suite)
{
    SSL_CTX_set_session_cache_mode(c, SSL_SESS_CACHE_OFF);
    return SSL_CTX_set_min_proto_version(c, version) == 1 &&
           SSL_CTX_set_max_proto_version(c, version) == 1 &&
           SSL_CTX_set1_groups_list(c, groups) == 1 &&
           (strcmp(suite, "-") == 0 || SSL_CTX_set_ciphersuites(c, suite) == 1);
}

int tls_contexts_open(struct tls_contexts *c, const char *kind)
{
    char version[8] = "", key[16] = "", groups[32] = "", suite[40] = "-", verifies[16] = "";
    sscanf(kind, "%7s %15s %31s %39s %15s", version, key, groups, suite, verifies);
    int number = strcmp(version, "1.2") == 0 ? TLS1_2_VERSION : TLS1_3_VERSION;
    c->client = SSL_CTX_new(TLS_client_method());
    c->server = SSL_CTX_new(TLS_server_method());
    int ok = c->client != NULL && c->server != NULL && certify(c, key) &&
             confine(c->client, number, groups, suite) && confine(c->server, number, groups, suite);
    if (ok && strcmp(verifies, "verifies") == 0)
        SSL_CTX_set_verify(c->client, SSL_VERIFY_PEER, NULL);
    if (!ok)
        tls_contexts_close(c);
    return ok;
}

void tls_contexts_close(struct tls_contexts *c)
{
    SSL_CTX_free(c->client);
    SSL_CTX_free(c->server);
    c->client = c->server = NULL;
}

int tls_pair_open(struct tls_pair *p, const struct tls_contexts *c)
{
    BIO *client = NULL, *server = NULL;
    p->client = SSL_new(c->client);
    p->server = SSL_new(c->server);
    if (p->client == NULL || p->server == NULL || !BIO_new_bio_pair(&client, 0, &server, 0))
        return 0;
    SSL_set_bio(p->client, client, client);
    SSL_set_bio(p->server, server, server);
    SSL_set_connect_state(p->client);
    SSL_set_accept_state(p->server);
    return 1;
}

int tls_pair_connect(const struct tls_pair *p)
{
    enum { TURNS_MAX = 8 };
    int client = 0, server = 0;
    char byte;
    for (int i = 0; i < TURNS_MAX && (client != 1 || server != 1); i++) {
        client = SSL_do_handshake(p->client);
        server = SSL_do_handshake(p->server);
    }
    return client == 1 && server == 1 && SSL_write(p->server, "", 1) == 1 &&
           SSL_read(p->client, &byte, 1) == 1;
}

void tls_pair_close(struct tls_pair *p)
{
    SSL_set_shutdown(p->client, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SSL_set_shutdown(p->server, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SSL_free(p->client);
    SSL_free(p->server);
    p->client = p->server = NULL;
}
