#include "tests/ssl/identity.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

const char *const identity_names[IDENTITIES] = {"P-256",   "RSA",   "P-384",  "P-521",
                                                "Ed25519", "Ed448", "RSA-PSS"};

/* The kind and the parameter of its generation. */
static const struct {
    const char *type;
    const char *group; /* EC */
} kinds[IDENTITIES] = {{"EC", "P-256"},   {"RSA", NULL},   {"EC", "P-384"},  {"EC", "P-521"},
                       {"ED25519", NULL}, {"ED448", NULL}, {"RSA-PSS", NULL}};

static EVP_PKEY *keys[IDENTITIES], *ca_key;
static X509 *certs[IDENTITIES], *ca;

static EVP_PKEY *make_key(const char *type, const char *group)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
    if (ctx != NULL && EVP_PKEY_keygen_init(ctx) > 0 &&
        (group == NULL || EVP_PKEY_CTX_set_group_name(ctx, group) > 0))
        EVP_PKEY_generate(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static int add_extension(X509 *cert, int nid, const char *value)
{
    X509_EXTENSION *e = X509V3_EXT_nconf_nid(NULL, NULL, nid, value);
    int ok = e != NULL && X509_add_ext(cert, e, -1);
    X509_EXTENSION_free(e);
    return ok;
}

/* Signed by the CA; the CA's own by itself. */
static X509 *make_cert(EVP_PKEY *key, const char *name, long serial)
{
    X509 *cert = X509_new();
    const unsigned char *text = (const unsigned char *)name;
    if (cert == NULL || key == NULL)
        return cert;
    X509_set_version(cert, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(cert), serial);
    X509_gmtime_adj(X509_getm_notBefore(cert), -3600);
    X509_gmtime_adj(X509_getm_notAfter(cert), 86400L * 30);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(cert), "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(cert, X509_get_subject_name(ca != NULL ? ca : cert));
    X509_set_pubkey(cert, key);
    add_extension(cert, NID_basic_constraints, ca != NULL ? "CA:FALSE" : "critical,CA:TRUE");
    if (ca != NULL)
        add_extension(cert, NID_subject_alt_name, "DNS:server.example,DNS:*.wild.example");
    X509_sign(cert, ca_key, EVP_sha256());
    return cert;
}

X509 *identity_ca(void)
{
    if (ca == NULL) {
        ca_key = make_key("EC", "P-256");
        ca = make_cert(ca_key, "Test CA", 1);
    }
    return ca;
}

EVP_PKEY *identity_key(enum identity id)
{
    if (keys[id] == NULL)
        keys[id] = make_key(kinds[id].type, kinds[id].group);
    return keys[id];
}

X509 *identity_cert(enum identity id)
{
    identity_ca();
    if (certs[id] == NULL)
        certs[id] = make_cert(identity_key(id), identity_names[id], 2 + (long)id);
    return certs[id];
}

SSL_CTX *identity_ctx(int is_server, int min, int max, enum identity id)
{
    const SSL_METHOD *tls = is_server ? TLS_server_method() : TLS_client_method();
    const SSL_METHOD *dtls = is_server ? DTLS_server_method() : DTLS_client_method();
    SSL_CTX *ctx = SSL_CTX_new(min >> 8 == DTLS1_VERSION_MAJOR ? dtls : tls);
    if (ctx == NULL)
        return NULL;
    SSL_CTX_set_security_level(ctx, 0);
    if (!SSL_CTX_set_min_proto_version(ctx, min) || !SSL_CTX_set_max_proto_version(ctx, max) ||
        !SSL_CTX_set_cipher_list(ctx, "ALL:COMPLEMENTOFALL:@SECLEVEL=0") ||
        !X509_STORE_add_cert(SSL_CTX_get_cert_store(ctx), identity_ca()) ||
        (id < IDENTITIES && (!SSL_CTX_use_certificate(ctx, identity_cert(id)) ||
                             !SSL_CTX_use_PrivateKey(ctx, identity_key(id))))) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    SSL_CTX_set_verify(ctx, is_server ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, NULL);
    return ctx;
}

void identity_free(void)
{
    for (int i = 0; i < IDENTITIES; i++) {
        X509_free(certs[i]);
        EVP_PKEY_free(keys[i]);
        certs[i] = NULL;
        keys[i] = NULL;
    }
    X509_free(ca);
    EVP_PKEY_free(ca_key);
    ca = NULL;
    ca_key = NULL;
}
