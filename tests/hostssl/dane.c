/* hostssl-dane CERT KEY   TLSA records given to the system's libssl, which hands them to whatever
 * libcrypto it runs with: a client and a server in one process, a line for each record. */
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

static SSL_CTX *server_ctx, *client_ctx;
static X509 *cert;

static void handshake(SSL *server, SSL *client)
{
    BIO *a, *b;
    BIO_new_bio_pair(&a, 0, &b, 0);
    SSL_set_bio(server, a, a);
    SSL_set_bio(client, b, b);
    SSL_set_accept_state(server);
    SSL_set_connect_state(client);
    for (int i = 0; i < 10; i++) {
        SSL_do_handshake(client);
        SSL_do_handshake(server);
    }
}

/* The record of the server's certificate; with `wrong` it isn't. */
static void try_record(unsigned usage, unsigned selector, unsigned matching, int wrong)
{
    unsigned char *der = NULL, data[64], *bytes = data;
    int len =
        selector == 0 ? i2d_X509(cert, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(cert), &der);
    unsigned int n = 0;
    if (matching == 0) {
        bytes = der;
        n = (unsigned int)len;
    } else {
        EVP_Digest(der, (size_t)len, data, &n, matching == 1 ? EVP_sha256() : EVP_sha512(), NULL);
    }
    if (wrong && matching != 0)
        bytes[0] ^= 1;
    SSL *server = SSL_new(server_ctx), *client = SSL_new(client_ctx);
    SSL_dane_enable(client, "localhost");
    int added =
        SSL_dane_tlsa_add(client, (uint8_t)usage, (uint8_t)selector, (uint8_t)matching, bytes, n);
    handshake(server, client);
    X509 *matched = NULL;
    EVP_PKEY *key = NULL;
    int depth = SSL_get0_dane_authority(client, &matched, &key);
    printf("%u %u %u%s: added %d, verified %ld, depth %d, certificate %d, key %d\n", usage,
           selector, matching, wrong ? " wrong" : "", added, SSL_get_verify_result(client), depth,
           matched != NULL, key != NULL);
    SSL_free(client);
    SSL_free(server);
    OPENSSL_free(der);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    BIO *in = BIO_new_file(argv[1], "r");
    cert = in != NULL ? PEM_read_bio_X509(in, NULL, NULL, NULL) : NULL;
    BIO_free(in);
    server_ctx = SSL_CTX_new(TLS_server_method());
    client_ctx = SSL_CTX_new(TLS_client_method());
    if (cert == NULL || SSL_CTX_use_certificate(server_ctx, cert) != 1 ||
        SSL_CTX_use_PrivateKey_file(server_ctx, argv[2], SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_dane_enable(client_ctx) <= 0)
        return 1;
    SSL_CTX_set_verify(client_ctx, SSL_VERIFY_PEER, NULL);
    for (int wrong = 0; wrong < 2; wrong++)
        for (unsigned usage = 0; usage < 4; usage++)
            for (unsigned selector = 0; selector < 2; selector++)
                for (unsigned matching = 0; matching < 3; matching++)
                    try_record(usage, selector, matching, wrong);
    X509_free(cert);
    SSL_CTX_free(server_ctx);
    SSL_CTX_free(client_ctx);
    return 0;
}
