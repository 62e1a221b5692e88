/* -security_debug: what SSL_CTX_set_security_callback(3) is asked, and what is answered. */
#include <openssl/dh.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdio.h>

#include "apps/tls_options.h"
#include "apps/tls_trace.h"

static int (*answer)(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other,
                     void *ex);

/* The questions that go with a security level; those of others begin with ':'. */
static const struct tls_name questions[] = {
    {SSL_SECOP_CIPHER_SUPPORTED, "Supported Ciphersuite"},
    {SSL_SECOP_CIPHER_SHARED, "Shared Ciphersuite"},
    {SSL_SECOP_CIPHER_CHECK, "Check Ciphersuite"},
    {SSL_SECOP_TMP_DH, "Temp DH key bits"},
    {SSL_SECOP_CURVE_SUPPORTED, "Supported Curve"},
    {SSL_SECOP_CURVE_SHARED, "Shared Curve"},
    {SSL_SECOP_CURVE_CHECK, "Check Curve"},
    {SSL_SECOP_SIGALG_SUPPORTED, "Supported Signature Algorithm"},
    {SSL_SECOP_SIGALG_SHARED, "Shared Signature Algorithm"},
    {SSL_SECOP_SIGALG_CHECK, "Check Signature Algorithm"},
    {SSL_SECOP_SIGALG_MASK, "Signature Algorithm mask"},
    {SSL_SECOP_VERSION, "Version"},
    {SSL_SECOP_EE_KEY, "Certificate chain EE key"},
    {SSL_SECOP_CA_KEY, "Certificate chain CA key"},
    {SSL_SECOP_CA_MD, "Certificate chain CA digest"},
    {SSL_SECOP_PEER_EE_KEY, "Peer Chain EE key"},
    {SSL_SECOP_PEER_CA_KEY, "Peer Chain CA key"},
    {SSL_SECOP_PEER_CA_MD, "Peer chain CA digest"},
    {0, NULL},
};

/* RFC 8446 §4.2.3. */
static const struct tls_name schemes[] = {
    {0x0201, "rsa_pkcs1_sha1"},
    {0x0203, "ecdsa_sha1"},
    {0x0401, "rsa_pkcs1_sha256"},
    {0x0403, "ecdsa_secp256r1_sha256"},
    {0x0501, "rsa_pkcs1_sha384"},
    {0x0503, "ecdsa_secp384r1_sha384"},
    {0x0601, "rsa_pkcs1_sha512"},
    {0x0603, "ecdsa_secp521r1_sha512"},
    {0x0804, "rsa_pss_rsae_sha256"},
    {0x0805, "rsa_pss_rsae_sha384"},
    {0x0806, "rsa_pss_rsae_sha512"},
    {0x0807, "ed25519"},
    {0x0808, "ed448"},
    {0x0809, "rsa_pss_pss_sha256"},
    {0x080a, "rsa_pss_pss_sha384"},
    {0x080b, "rsa_pss_pss_sha512"},
    {0, NULL},
};

/* The halves of a code point before TLS 1.3: RFC 5246 §7.4.1.4.1. */
static const struct tls_name hashes[] = {
    {1, "MD5"}, {2, "SHA1"}, {3, "SHA224"}, {4, "SHA256"}, {5, "SHA384"}, {6, "SHA512"}, {0, NULL},
};
static const struct tls_name signatures[] = {{1, "RSA"}, {2, "DSA"}, {3, "ECDSA"}, {0, NULL}};

static void show_algorithm(const unsigned char *code)
{
    int number = code[0] << 8 | code[1];
    const char *scheme = tls_name_of(schemes, number, NULL);
    const char *hash = tls_name_of(hashes, code[0], NULL);
    const char *signature = tls_name_of(signatures, code[1], NULL);
    if (scheme != NULL)
        fprintf(stderr, " scheme=%s", scheme);
    else if (hash != NULL && signature != NULL)
        fprintf(stderr, " digest=%s, algorithm=%s", hash, signature);
    else
        fprintf(stderr, " scheme=unknown(0x%04x)", (unsigned)number);
}

static void show_subject(int op, int nid, void *other)
{
    switch ((unsigned)op & SSL_SECOP_OTHER_TYPE) {
    case SSL_SECOP_OTHER_CIPHER:
        fprintf(stderr, "=%s", SSL_CIPHER_get_name(other));
        break;
    case SSL_SECOP_OTHER_CURVE:
        fprintf(stderr, "=%s",
                EC_curve_nid2nist(nid) != NULL ? EC_curve_nid2nist(nid) : OBJ_nid2sn(nid));
        break;
    case SSL_SECOP_OTHER_DH:
    case SSL_SECOP_OTHER_PKEY:
        fputs("=", stderr);
        if (op != SSL_SECOP_TMP_DH && other != NULL)
            fprintf(stderr, ", bits=%d", EVP_PKEY_get_bits(other));
        break;
    case SSL_SECOP_OTHER_SIGALG:
        show_algorithm(other);
        break;
    case SSL_SECOP_OTHER_CERT:
        if (op == SSL_SECOP_CA_MD || op == SSL_SECOP_PEER_CA_MD) {
            fprintf(stderr, "=%s", OBJ_nid2sn(X509_get_signature_nid(other)));
        } else {
            EVP_PKEY *key = X509_get0_pubkey(other);
            if (key == NULL)
                fputs("Public key missing", stderr);
            else
                fprintf(stderr, "=, bits=%d", EVP_PKEY_get_bits(key));
        }
        break;
    default:
        break;
    }
}

static int show_question(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other,
                         void *ex)
{
    int yes = answer(ssl, ctx, op, bits, nid, other, ex);
    if (yes && !tls_options.security_debug_verbose)
        return yes;
    const char *question = tls_name_of(questions, op, NULL);
    fprintf(stderr, "Security callback: %s", question == NULL ? ": " : question);
    if (op == SSL_SECOP_VERSION)
        fprintf(stderr, "=%s", tls_version_name(nid));
    else if (question != NULL) {
        show_subject(op, nid, other);
        fprintf(stderr, ", security bits=%d", bits);
    }
    fprintf(stderr, "%s%s\n", question == NULL ? "" : ": ", yes ? "yes" : "no");
    return yes;
}

void tls_trace_security(SSL_CTX *ctx)
{
    if (!tls_options.security_debug && !tls_options.security_debug_verbose)
        return;
    answer = SSL_CTX_get_security_callback(ctx);
    SSL_CTX_set_security_callback(ctx, show_question);
}
