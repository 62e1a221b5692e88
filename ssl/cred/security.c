/* Security levels: SSL_CTX_set_security_level(3), which says what each level forbids. */
#include <openssl/x509v3.h>

#include "ssl/cipher/suites.h"
#include "ssl/conn.h"

static const int level_bits[] = {0, 80, 112, 128, 192, 256};

static bool cipher_allowed(const SSL_CIPHER *c, int level, int bits)
{
    int min = level_bits[level];
    if (bits < min || (c->au & AU_NONE) != 0 || (c->mac & MAC_MD5) != 0)
        return false;
    if (min > 160 && (c->mac & MAC_SHA1) != 0)
        return false;
    /* from level 3 on only what has forward secrecy */
    return level < 3 || c->version == TLS1_3_VERSION ||
           (c->kx & (KX_DHE | KX_ECDHE | KX_DHE_PSK | KX_ECDHE_PSK)) != 0;
}

/* The default callback. */
static int by_level(int level, int op, int bits, int nid, const void *other)
{
    if (level <= 0) /* even then no DH that anybody breaks */
        return op != SSL_SECOP_TMP_DH || bits >= 80;
    if (level > 5)
        level = 5;
    switch (op) {
    case SSL_SECOP_CIPHER_SUPPORTED:
    case SSL_SECOP_CIPHER_SHARED:
    case SSL_SECOP_CIPHER_CHECK:
        return cipher_allowed(other, level, bits);
    case SSL_SECOP_VERSION: /* 1.0 and 1.1 lean on MD5 and SHA-1 */
        return nid >> 8 == DTLS1_VERSION_MAJOR ? nid <= DTLS1_2_VERSION : nid >= TLS1_2_VERSION;
    case SSL_SECOP_COMPRESSION:
        return level < 2;
    case SSL_SECOP_TICKET:
        return level < 3;
    default:
        return bits >= level_bits[level];
    }
}

int security_default(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid, void *other,
                     void *ex)
{
    (void)ex;
    return by_level(s != NULL ? s->set.security_level : ctx->set.security_level, op, bits, nid,
                    other);
}

bool security_allows(const SSL *s, int op, int bits, int nid, void *other)
{
    return s->set.security_callback != NULL
               ? s->set.security_callback(s, NULL, op, bits, nid, other, s->set.security_ex) != 0
               : by_level(s->set.security_level, op, bits, nid, other) != 0;
}

bool security_allows_ctx(const SSL_CTX *ctx, int op, int bits, int nid, void *other)
{
    const struct settings *set = &ctx->set;
    return set->security_callback != NULL
               ? set->security_callback(NULL, ctx, op, bits, nid, other, set->security_ex) != 0
               : by_level(set->security_level, op, bits, nid, other) != 0;
}

/* ---- certificates ---- */

static bool allows(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid, X509 *x)
{
    return s != NULL ? security_allows(s, op, bits, nid, x)
                     : security_allows_ctx(ctx, op, bits, nid, x);
}

/* Whether a certificate's key, and what it is signed with, are strong enough: 1 or a reason. A
 * self-signed one's signature isn't leant on. */
int security_of_certificate(const SSL *s, const SSL_CTX *ctx, X509 *x, int peer, bool is_leaf)
{
    EVP_PKEY *key = X509_get0_pubkey(x);
    int md = NID_undef, sig = NID_undef, bits = -1;
    if (!allows(s, ctx, (is_leaf ? SSL_SECOP_EE_KEY : SSL_SECOP_CA_KEY) | peer,
                key != NULL ? EVP_PKEY_get_security_bits(key) : -1, NID_undef, x))
        return is_leaf ? SSL_R_EE_KEY_TOO_SMALL : SSL_R_CA_KEY_TOO_SMALL;
    if ((X509_get_extension_flags(x) & EXFLAG_SS) != 0)
        return 1;
    if (!X509_get_signature_info(x, &md, &sig, &bits, NULL))
        bits = -1;
    if (md == NID_undef)
        md = sig;
    return allows(s, ctx, SSL_SECOP_CA_MD | peer, bits, md, x) ? 1 : SSL_R_CA_MD_TOO_WEAK;
}

int security_of_chain(const SSL *s, STACK_OF(X509) * chain, X509 *leaf, bool is_own)
{
    int peer = is_own ? 0 : SSL_SECOP_PEER, from = 0;
    if (leaf == NULL) {
        leaf = sk_X509_value(chain, 0);
        from = 1;
    }
    int r = security_of_certificate(s, NULL, leaf, peer, true);
    for (int i = from; r == 1 && i < sk_X509_num(chain); i++)
        r = security_of_certificate(s, NULL, sk_X509_value(chain, i), peer, false);
    return r;
}
