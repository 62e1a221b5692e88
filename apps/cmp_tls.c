/* openssl cmp: TLS around what is said over HTTP. */
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>

#include "apps/cmp.h"

/* ---- The context ---- */

/* Of what follows the certificate, and what isn't trusted. */
static bool set_chain(SSL_CTX *tls, STACK_OF(X509) * rest, STACK_OF(X509) * untrusted)
{
    STACK_OF(X509) *known = X509_chain_up_ref(rest);
    bool ok = known != NULL && X509_add_certs(known, untrusted, X509_ADD_FLAG_UP_REF) &&
              SSL_CTX_set0_chain(tls, known);
    if (!ok) {
        sk_X509_pop_free(known, X509_free);
        return CMP_FAIL("could not add untrusted cert to TLS client cert chain");
    }
    CMP_SAY(stdout, DEBUG, "trying to build cert chain for own TLS cert");
    if (SSL_CTX_build_cert_chain(tls, SSL_BUILD_CHAIN_FLAG_UNTRUSTED |
                                          SSL_BUILD_CHAIN_FLAG_NO_ROOT) > 0) {
        CMP_SAY(stdout, DEBUG, "success building cert chain for own TLS cert");
    } else {
        cmp_errors();
        CMP_WARN("could not build cert chain for own TLS cert");
    }
    return true;
}

static bool use_cert(SSL_CTX *tls, STACK_OF(X509) * untrusted)
{
    STACK_OF(X509) * rest;
    X509 *cert =
        cmp_cert_with_chain(cmp.tls_cert, "TLS client certificate (optionally with chain)", &rest);
    if (cert == NULL)
        return false;
    bool ok = SSL_CTX_use_certificate(tls, cert) > 0 ||
              CMP_FAIL("unable to use client TLS certificate file '%s'", cmp.tls_cert);
    ok = ok && set_chain(tls, rest, untrusted);
    X509_free(cert);
    sk_X509_pop_free(rest, X509_free);
    return ok;
}

static bool use_key(SSL_CTX *tls)
{
    EVP_PKEY *key = cmp_key(cmp.tls_key, cmp.tls_keypass, "TLS client private key");
    if (key == NULL)
        return false;
    const bool ok = (X509_check_private_key(SSL_CTX_get0_certificate(tls), key) ||
                     CMP_FAIL("TLS private key '%s' does not match the TLS certificate '%s'\n",
                              cmp.tls_key, cmp.tls_cert)) &&
                    (SSL_CTX_use_PrivateKey(tls, key) > 0 ||
                     CMP_FAIL("unable to use TLS client private key '%s'", cmp.tls_key));
    EVP_PKEY_free(key);
    return ok;
}

static bool use_extra(SSL_CTX *tls)
{
    STACK_OF(X509) *extra = cmp_certs(cmp.tls_extra, "extra certificates for TLS");
    bool ok = extra != NULL;
    while (ok && sk_X509_num(extra) > 0) {
        X509 *cert = sk_X509_shift(extra);
        ok = SSL_CTX_add_extra_chain_cert(tls, cert);
        if (!ok) {
            X509_free(cert);
            fprintf(stderr, "error: unable to add TLS extra certs\n");
        }
    }
    sk_X509_pop_free(extra, X509_free);
    return ok;
}

/* The server is verified, and so is its name or address. */
static bool use_trusted(SSL_CTX *tls, const char *host)
{
    X509_STORE *store = cmp_store(cmp.tls_trusted, "trusted TLS certs", false);
    if (store == NULL)
        return false;
    SSL_CTX_set_cert_store(tls, store);
    X509_VERIFY_PARAM *param = SSL_CTX_get0_param(tls);
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, NULL);
    ERR_set_mark();
    const bool address = X509_VERIFY_PARAM_set1_ip_asc(param, host);
    ERR_pop_to_mark();
    return address || X509_VERIFY_PARAM_set1_host(param, host, 0);
}

SSL_CTX *cmp_tls_new(STACK_OF(X509) * untrusted, const char *host)
{
    SSL_CTX *tls = SSL_CTX_new_ex(NULL, common.propquery, TLS_client_method());
    if (tls == NULL)
        return NULL;
    SSL_CTX_set_mode(tls, SSL_MODE_AUTO_RETRY);
    if ((cmp.tls_trusted == NULL || use_trusted(tls, cmp.tls_host != NULL ? cmp.tls_host : host)) &&
        (cmp.tls_cert == NULL ||
         (use_cert(tls, untrusted) && use_key(tls) && (cmp.tls_extra == NULL || use_extra(tls)))))
        return tls;
    SSL_CTX_free(tls);
    return NULL;
}

/* ---- A connection ---- */

static BIO *start(BIO *bio, const struct cmp_tls *tls)
{
    if (tls->by_proxy &&
        !OSSL_HTTP_proxy_connect(bio, tls->host, tls->port, NULL, NULL, 0, NULL, app_name))
        return NULL;
    BIO *secure = BIO_new_ssl(tls->ctx, 1);
    SSL *ssl = NULL;
    if (secure == NULL || BIO_get_ssl(secure, &ssl) <= 0 ||
        !SSL_set_tlsext_host_name(ssl, tls->host)) {
        BIO_free(secure);
        return NULL;
    }
    return BIO_push(secure, bio);
}

/* What is still said then fails if the connection did. */
static BIO *finish(BIO *secure, bool well)
{
    SSL *ssl = NULL;
    ERR_set_mark();
    if (well)
        BIO_ssl_shutdown(secure);
    if (BIO_get_ssl(secure, &ssl) > 0)
        SSL_set_quiet_shutdown(ssl, 1);
    BIO *bio = BIO_pop(secure);
    BIO_free(secure);
    ERR_pop_to_mark();
    return bio;
}

BIO *cmp_tls_connect(BIO *bio, void *arg, int connect, int detail)
{
    if (!connect)
        return finish(bio, detail != 0);
    return detail ? start(bio, arg) : bio;
}
