/* What a TLS 1.2 server chooses of a ClientHello: the suite, and the certificate that goes with it
 * (RFC 5246, 7.4.1.3; RFC 8422, 5.1). */
#include "ssl/cipher/list.h"
#include "ssl/ext/srp.h"
#include "ssl/hs/hs12.h"

static bool client_offers(const SSL *s, const SSL_CIPHER *c)
{
    struct slice suites = s->hs->hello.ciphers;
    uint16_t v;
    while (read_u16(&suites, &v))
        if (v == (c->id & 0xffff))
            return true;
    return false;
}

/* What the key exchange needs beside a certificate. */
static bool can_exchange(const SSL *s, const SSL_CIPHER *c)
{
    const struct creds *creds = s->set.creds;
    if ((c->kx & (KX_DHE | KX_DHE_PSK)) != 0 && creds->dh_tmp == NULL && creds->dh_tmp_auto == 0 &&
        creds->dh_tmp_callback == NULL)
        return false;
    if ((c->kx & (KX_ECDHE | KX_ECDHE_PSK)) != 0 && groups_shared(s, TLS1_2_VERSION, 0) == 0)
        return false;
    if ((c->kx & KX_SRP) != 0 && (s->set.srp == NULL || s->set.srp->ask_username == NULL))
        return false;
    return !hs12_uses_psk(c) || s->set.psk_server != NULL;
}

/* Whether the suite can be used, but for a certificate. */
static bool is_possible(SSL *s, const SSL_CIPHER *c)
{
    return c->version <= s->version && cipher_max_version(c) >= s->version && can_exchange(s, c) &&
           security_allows(s, SSL_SECOP_CIPHER_SHARED, SSL_CIPHER_get_bits(c, NULL), 0,
                           (void *)(uintptr_t)c);
}

/* With what both ends have; its certificate. */
static bool suits(SSL *s, const SSL_CIPHER *c, const struct cred **cred, const struct sigalg **alg)
{
    *cred = NULL;
    *alg = NULL;
    if (!is_possible(s, c))
        return false;
    return !hs12_has_certificate(c) || (*cred = cred_choose(s, c, alg)) != NULL;
}

static const SSL_CIPHER *ours(const SSL *s, uint16_t id)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++)
        if ((list->suite[i]->id & 0xffff) == id)
            return list->suite[i];
    return NULL;
}

const SSL_CIPHER *choose12_suite(SSL *s, const struct cred **cred, const struct sigalg **alg)
{
    const struct cipher_list *list = s->set.all_ciphers;
    struct slice suites = s->hs->hello.ciphers;
    uint16_t id;
    if ((s->set.options & SSL_OP_CIPHER_SERVER_PREFERENCE) == 0) {
        while (read_u16(&suites, &id)) {
            const SSL_CIPHER *c = ours(s, id);
            if (c != NULL && suits(s, c, cred, alg))
                return c;
        }
        return NULL;
    }
    /* A client whose first is ChaCha20 has no AES in hardware (SSL_OP_PRIORITIZE_CHACHA). */
    const SSL_CIPHER *first = read_u16(&suites, &id) ? ours(s, id) : NULL;
    if ((s->set.options & SSL_OP_PRIORITIZE_CHACHA) != 0 && first != NULL &&
        first->enc == ENC_CHACHA20 && suits(s, first, cred, alg))
        return first;
    for (size_t i = 0; i < list->n; i++)
        if (client_offers(s, list->suite[i]) && suits(s, list->suite[i], cred, alg))
            return list->suite[i];
    return NULL;
}

int choose12_why_not(SSL *s)
{
    const struct cipher_list *list = s->set.all_ciphers;
    const struct cred *rsa = &s->set.creds->slot[CRED_RSA];
    if (s->peer_sigalgs == NULL || rsa->leaf == NULL || rsa->key == NULL)
        return SSL_R_NO_SHARED_CIPHER;
    for (size_t i = 0; i < list->n; i++)
        if (client_offers(s, list->suite[i]) && is_possible(s, list->suite[i]) &&
            cred_suits(list->suite[i], rsa->key))
            return SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM;
    return SSL_R_NO_SHARED_CIPHER;
}
