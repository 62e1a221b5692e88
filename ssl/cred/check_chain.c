/* SSL_check_chain(3): what speaks for a chain, by what the peer has said in its hello or its
 * request for a certificate.
 */
#include <openssl/core_names.h>
#include <openssl/x509.h>

#include "ssl/api/owner.h"
#include "ssl/hs/hs.h"

enum {
    USABLE = CERT_PKEY_EE_SIGNATURE | CERT_PKEY_EE_PARAM,
    STRICT = USABLE | CERT_PKEY_CA_SIGNATURE | CERT_PKEY_CA_PARAM | CERT_PKEY_ISSUER_NAME |
             CERT_PKEY_CERT_TYPE,
    SIGNS = CERT_PKEY_SIGN | CERT_PKEY_EXPLICIT_SIGN,
};

/* ---- signatures ---- */

struct algs {
    uint16_t code[SIGALGS_MAX];
    size_t n;
};

/* What both know; a TLS 1.2 client that says nothing knows SHA-1 (RFC 5246, 7.4.1.4.1). */
static struct algs algs_of(const SSL *s)
{
    static const uint16_t silent[] = {0x0201, 0x0202, 0x0203};
    struct algs a;
    a.n = sigalgs_shared(s, a.code);
    if (s->peer_sigalgs == NULL && !conn_is_tls13(s)) {
        a.n = sizeof(silent) / sizeof(silent[0]);
        memcpy(a.code, silent, sizeof(silent));
    }
    return a;
}

/* Whether one of them is what the certificate is signed with. */
static bool certificate_fits(const struct algs *a, X509 *x)
{
    int hash = NID_undef, key = NID_undef;
    if (!X509_get_signature_info(x, &hash, &key, NULL, NULL))
        return false;
    for (size_t i = 0; i < a->n; i++) {
        const struct sigalg *alg = sigalg_by_code(a->code[i]);
        bool is_pss = key == EVP_PKEY_RSA_PSS;
        if (alg != NULL && alg->hash_nid == hash && alg->is_pss == is_pss &&
            (is_pss || alg->key_nid == key))
            return true;
    }
    return false;
}

static bool chain_fits(const struct algs *a, STACK_OF(X509) * chain)
{
    for (int i = 0; i < sk_X509_num(chain); i++)
        if (!certificate_fits(a, sk_X509_value(chain, i)))
            return false;
    return true;
}

/* Whether one of them is for keys of this kind; in TLS 1.3, where it also says the curve, for this
 * one. */
static bool key_fits(const SSL *s, const struct algs *a, EVP_PKEY *key, bool wholly)
{
    enum cred_slot slot = cred_slot_of(key);
    for (size_t i = 0; i < a->n; i++) {
        const struct sigalg *alg = sigalg_by_code(a->code[i]);
        if (alg == NULL || (conn_is_tls13(s) && !alg->tls13))
            continue;
        if (wholly ? sigalg_suits(s, alg, key) : alg->slot == slot)
            return true;
    }
    return false;
}

static int signature_flags(const SSL *s, X509 *x, EVP_PKEY *key, STACK_OF(X509) * chain)
{
    if (s->version < TLS1_2_VERSION) /* nobody says what it knows */
        return SIGNS | CERT_PKEY_EE_SIGNATURE | CERT_PKEY_CA_SIGNATURE;
    struct algs a = algs_of(s);
    bool leaf = conn_is_tls13(s) ? key_fits(s, &a, key, true) : certificate_fits(&a, x);
    return (leaf ? CERT_PKEY_EE_SIGNATURE : 0) |
           (chain_fits(&a, chain) ? CERT_PKEY_CA_SIGNATURE : 0) |
           (key_fits(s, &a, key, false) ? SIGNS : 0);
}

/* ---- curves ---- */

/* A client lists the groups of certificates, too (RFC 8422, 5.1). */
static bool curve_fits(const SSL *s, X509 *x)
{
    char name[64];
    EVP_PKEY *key = X509_get0_pubkey(x);
    if (!s->is_server || s->peer_groups == NULL || key == NULL || !EVP_PKEY_is_a(key, "EC"))
        return true;
    if (!EVP_PKEY_get_group_name(key, name, sizeof(name), NULL))
        return false;
    const struct group *g = group_by_name(name, strlen(name));
    for (size_t i = 0; g != NULL && i < s->peer_groups->n; i++)
        if (s->peer_groups->v[i] == g->code)
            return true;
    return false;
}

static int curve_flags(const SSL *s, X509 *x, STACK_OF(X509) * chain)
{
    bool cas = true;
    for (int i = 0; i < sk_X509_num(chain); i++)
        cas = cas && curve_fits(s, sk_X509_value(chain, i));
    return (curve_fits(s, x) ? CERT_PKEY_EE_PARAM : 0) | (cas ? CERT_PKEY_CA_PARAM : 0);
}

/* ---- what a server asks of its client ---- */

static bool type_fits(const SSL *s, EVP_PKEY *key)
{
    static const struct {
        enum cred_slot slot;
        uint8_t type;
    } rows[] = {
        {CRED_RSA, TLS_CT_RSA_SIGN}, {CRED_DSA, TLS_CT_DSS_SIGN}, {CRED_ECC, TLS_CT_ECDSA_SIGN}};
    enum cred_slot slot = cred_slot_of(key);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].slot == slot)
            return s->certificate_types_len > 0 &&
                   memchr(s->certificate_types, rows[i].type, s->certificate_types_len) != NULL;
    return true;
}

static bool is_named(const SSL *s, X509 *x)
{
    for (int i = 0; i < sk_X509_NAME_num(s->peer_ca_names); i++)
        if (X509_NAME_cmp(X509_get_issuer_name(x), sk_X509_NAME_value(s->peer_ca_names, i)) == 0)
            return true;
    return false;
}

static bool issuer_fits(const SSL *s, X509 *x, STACK_OF(X509) * chain)
{
    if (sk_X509_NAME_num(s->peer_ca_names) <= 0 || is_named(s, x))
        return true;
    for (int i = 0; i < sk_X509_num(chain); i++)
        if (is_named(s, sk_X509_value(chain, i)))
            return true;
    return false;
}

static int request_flags(const SSL *s, X509 *x, EVP_PKEY *key, STACK_OF(X509) * chain)
{
    if (s->is_server)
        return CERT_PKEY_ISSUER_NAME | CERT_PKEY_CERT_TYPE;
    return (issuer_fits(s, x, chain) ? CERT_PKEY_ISSUER_NAME : 0) |
           (type_fits(s, key) ? CERT_PKEY_CERT_TYPE : 0);
}

/* ---- all of it ---- */

int SSL_check_chain(SSL *s, X509 *x, EVP_PKEY *pk, STACK_OF(X509) * chain)
{
    if (x == NULL || pk == NULL)
        return 0;
    uint32_t own = s->set.creds->flags;
    int needed = (own & SSL_CERT_FLAG_TLS_STRICT) != 0 ? STRICT : USABLE;
    int found = signature_flags(s, x, pk, chain) | curve_flags(s, x, chain) |
                request_flags(s, x, pk, chain);
    if ((own & SSL_CERT_FLAG_SUITEB_128_LOS) != 0) {
        needed |= CERT_PKEY_SUITEB;
        if (X509_chain_check_suiteb(NULL, x, chain, own & SSL_CERT_FLAG_SUITEB_128_LOS) ==
            X509_V_OK)
            found |= CERT_PKEY_SUITEB;
    }
    return (found & needed) == needed ? found | CERT_PKEY_VALID : found;
}
