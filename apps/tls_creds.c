/* Certificates, keys, and names of protocols of TLS commands, as options give them. */
#include <openssl/err.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/certio.h"
#include "apps/keyio.h"
#include "apps/tls_options.h"

bool tls_load_creds(const struct tls_creds *c, const char *what, struct tls_loaded *out)
{
    char cert_what[64], key_what[64], chain_what[64];
    snprintf(cert_what, sizeof(cert_what), "%s certificate", what);
    snprintf(key_what, sizeof(key_what), "%s certificate private key", what);
    snprintf(chain_what, sizeof(chain_what), "certs of %s certificate chain", what);
    struct key_passes pass;
    bool ok = key_passes_get(&pass, c->pass, NULL);
    if (ok)
        out->key = key_load(KEY_PRIVATE, c->key != NULL ? c->key : c->cert,
                            c->key_format == FORMAT_ENGINE ? FORMAT_ENGINE : FORMAT_UNDEFINED,
                            key_pass_in(&pass), key_what);
    if (out->key != NULL)
        out->cert = cert_load(c->cert, FORMAT_UNDEFINED, cert_what);
    ok = out->key != NULL && out->cert != NULL;
    if (ok && c->chain != NULL) {
        out->chain = sk_X509_new_null();
        ok = out->chain != NULL &&
             cert_files_add(c->chain, chain_what, chain_what, out->chain, NULL);
    }
    key_passes_wipe(&pass);
    return ok;
}

bool tls_set_creds(SSL_CTX *ctx, const struct tls_loaded *c, bool build_chain)
{
    if (c->cert == NULL)
        return true;
    if (SSL_CTX_use_certificate(ctx, c->cert) <= 0)
        return say_failed("error setting certificate");
    if (SSL_CTX_use_PrivateKey(ctx, c->key) <= 0)
        return say_failed("error setting private key");
    if (!SSL_CTX_check_private_key(ctx))
        return say_failed("Private key does not match the certificate public key");
    if (c->chain != NULL && !SSL_CTX_set1_chain(ctx, c->chain))
        return say_failed("error setting certificate chain");
    return !build_chain || SSL_CTX_build_cert_chain(ctx, 0) > 0 ||
           say_failed("error building certificate chain");
}

void tls_free_creds(struct tls_loaded *c)
{
    X509_free(c->cert);
    EVP_PKEY_free(c->key);
    sk_X509_pop_free(c->chain, X509_free);
    *c = (struct tls_loaded){0};
}

unsigned char *tls_protocol_list(const char *text, size_t *len)
{
    size_t n = strlen(text);
    unsigned char *list = n >= 65535 ? NULL : OPENSSL_malloc(n + 1), *out = list;
    for (const char *p = text; list != NULL && *p != '\0';) {
        size_t one = strcspn(p, ",");
        if (one > 255) {
            out = list;
            break;
        }
        if (one > 0) { /* nothing between two commas is no protocol */
            *out++ = (unsigned char)one;
            memcpy(out, p, one);
            out += one;
        }
        p += one + (p[one] == ',');
    }
    *len = (size_t)(out - list);
    if (*len > 0)
        return list;
    OPENSSL_free(list);
    return NULL;
}
