/* s_server: a response of OCSP to staple (RFC 6066 §8), from a file or the certificate's responder.
 */
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>
#include <stdlib.h>

#include "apps/keyio.h"
#include "apps/ocsp.h"
#include "apps/s_server.h"

static const struct server_options *const o = &server_options;

static void say(const char *what, const char *text)
{
    if (o->status_verbose)
        fprintf(stderr, "cert_status: %s%s\n", what, text);
}

/* A request for the certificate, or NULL if its issuer isn't trusted. */
static OCSP_REQUEST *make_request(SSL *ssl, X509 *cert)
{
    X509_STORE_CTX *search = X509_STORE_CTX_new();
    X509 *issuer = NULL;
    OCSP_CERTID *id = NULL;
    OCSP_REQUEST *request = OCSP_REQUEST_new();
    bool found =
        search != NULL && request != NULL &&
        X509_STORE_CTX_init(search, SSL_CTX_get_cert_store(SSL_get_SSL_CTX(ssl)), NULL, NULL) &&
        X509_STORE_CTX_get1_issuer(&issuer, search, cert) > 0;
    X509_STORE_CTX_free(search);
    if (!found)
        fputs("cert_status: Can't retrieve issuer certificate.\n", stderr);
    else
        id = OCSP_cert_to_id(NULL, cert, issuer);
    X509_free(issuer);
    if (id != NULL && OCSP_request_add0_id(request, id) != NULL)
        return request;
    OCSP_CERTID_free(id);
    OCSP_REQUEST_free(request);
    return NULL;
}

static OCSP_RESPONSE *ask(OCSP_REQUEST *request, const char *url)
{
    static const struct opt_list no_headers;
    char *host = NULL, *port = NULL, *path = NULL;
    int tls = 0;
    OCSP_RESPONSE *response = NULL;
    long timeout = o->status_timeout == NULL ? -1 : strtol(o->status_timeout, NULL, 0);
    if (!OSSL_HTTP_parse_url(url, &tls, NULL, &host, &port, NULL, &path, NULL, NULL))
        fputs("cert_status: can't parse AIA URL\n", stderr);
    else if (tls)
        fputs("cert_status: no HTTPS\n", stderr);
    else if ((response =
                  ocsp_query(request, OSSL_HTTP_adapt_proxy(o->proxy, o->no_proxy, host, tls), host,
                             port, path, &no_headers, timeout)) == NULL)
        fputs("cert_status: error querying responder\n", stderr);
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    return response;
}

/* The response of the certificate's responder, or of -status_url's. */
static OCSP_RESPONSE *query(SSL *ssl)
{
    X509 *cert = SSL_get_certificate(ssl);
    STACK_OF(OPENSSL_STRING) *urls = cert == NULL ? NULL : X509_get1_ocsp(cert);
    const char *url = urls != NULL ? sk_OPENSSL_STRING_value(urls, 0) : o->status_url;
    OCSP_RESPONSE *response = NULL;
    if (urls != NULL)
        say("AIA URL: ", url);
    OCSP_REQUEST *request = NULL;
    if (url == NULL)
        fputs("cert_status: no AIA and no default responder URL\n", stderr);
    else if (cert != NULL && (request = make_request(ssl, cert)) != NULL)
        response = ask(request, url);
    OCSP_REQUEST_free(request);
    X509_email_free(urls);
    return response;
}

static OCSP_RESPONSE *read_file(void)
{
    BIO *file = BIO_new_file(o->status_file, "rb");
    OCSP_RESPONSE *response = file == NULL ? NULL : d2i_OCSP_RESPONSE_bio(file, NULL);
    if (response == NULL)
        fputs(file == NULL ? "cert_status: Cannot open OCSP response file\n"
                           : "cert_status: Error reading OCSP response\n",
              stderr);
    BIO_free(file);
    return response;
}

static int staple(SSL *ssl, void *arg)
{
    unsigned char *der = NULL;
    (void)arg;
    say("callback called", "");
    OCSP_RESPONSE *response = o->status_file != NULL ? read_file() : query(ssl);
    if (response == NULL) {
        print_errors();
        return SSL_TLSEXT_ERR_NOACK;
    }
    int len = i2d_OCSP_RESPONSE(response, &der);
    if (len > 0) {
        SSL_set_tlsext_status_ocsp_resp(ssl, der, len); /* takes it */
        if (o->status_verbose) {
            BIO *err = BIO_new_fp(stderr, BIO_NOCLOSE);
            fputs("cert_status: ocsp response sent:\n", stderr);
            if (err != NULL)
                OCSP_RESPONSE_print(err, response, 2);
            BIO_free(err);
        }
    }
    OCSP_RESPONSE_free(response);
    return len > 0 ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void server_set_status(SSL_CTX *ctx)
{
    if (o->status || o->status_verbose || o->status_file != NULL || o->status_url != NULL ||
        o->status_timeout != NULL)
        SSL_CTX_set_tlsext_status_cb(ctx, staple);
}
