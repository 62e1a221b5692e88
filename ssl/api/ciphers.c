/* Cipher suites of contexts and connections: SSL_CTX_set_cipher_list(3), SSL_get_ciphers(3). */
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"
#include "ssl/ext/srp.h"
#include "ssl/hs/hs12.h"

/* ---- setting ---- */

/* A level that the rules name holds even where nothing is left of them. */
static int set_list(const struct owner *o, const char *rules)
{
    struct cipher_list *list = NULL;
    struct cipher_rules_said said = {-1, 0};
    bool ok = cipher_list_make(rules, &list, &said);
    if (said.security_level >= 0)
        o->set->security_level = said.security_level;
    if (!ok)
        return 0;
    if (said.suite_b != 0) {
        struct creds *creds = owner_creds(o);
        if (creds == NULL) {
            cipher_list_free(list);
            return 0;
        }
        creds->flags = (creds->flags & ~(uint32_t)SSL_CERT_FLAG_SUITEB_128_LOS) | said.suite_b;
    }
    return settings_set_ciphers(o->set, list, NULL);
}

int SSL_set_cipher_list(SSL *s, const char *rules)
{
    struct owner o = of_ssl(s);
    return set_list(&o, rules);
}

int SSL_CTX_set_cipher_list(SSL_CTX *ctx, const char *rules)
{
    struct owner o = of_ctx(ctx);
    return set_list(&o, rules);
}

static int set_suites(struct settings *set, const char *names)
{
    struct cipher_list *list = NULL;
    return ciphersuites_make(names, &list) && settings_set_ciphers(set, NULL, list);
}

int SSL_set_ciphersuites(SSL *s, const char *names)
{
    return set_suites(&s->set, names);
}

int SSL_CTX_set_ciphersuites(SSL_CTX *ctx, const char *names)
{
    return set_suites(&ctx->set, names);
}

/* ---- what there is ---- */

STACK_OF(SSL_CIPHER) * SSL_get_ciphers(const SSL *s)
{
    return s != NULL ? cipher_list_stack(s->set.all_ciphers) : NULL;
}

STACK_OF(SSL_CIPHER) * SSL_CTX_get_ciphers(const SSL_CTX *ctx)
{
    return ctx != NULL ? cipher_list_stack(ctx->set.all_ciphers) : NULL;
}

const char *SSL_get_cipher_list(const SSL *s, int n)
{
    const struct cipher_list *all = s != NULL ? s->set.all_ciphers : NULL;
    return all != NULL && n >= 0 && (size_t)n < all->n ? all->suite[n]->name : NULL;
}

/* Those that the versions and the level allow. */
STACK_OF(SSL_CIPHER) * SSL_get1_supported_ciphers(SSL *s)
{
    const struct cipher_list *all = s->set.all_ciphers;
    int min, max;
    if (!version_range_set(s, &min, &max))
        return NULL;
    STACK_OF(SSL_CIPHER) *out = NULL;
    for (size_t i = 0; i < all->n; i++) {
        const SSL_CIPHER *c = all->suite[i];
        if (c->version > max || cipher_max_version(c) < min ||
            !security_allows(s, SSL_SECOP_CIPHER_SUPPORTED, SSL_CIPHER_get_bits(c, NULL), 0,
                             (void *)(uintptr_t)c))
            continue;
        if (hs12_uses_psk(c) && s->set.psk_client == NULL)
            continue; /* without a key there is no use for it */
        if ((c->kx & KX_SRP) != 0 && (s->set.srp == NULL || (s->set.srp->username == NULL &&
                                                             s->set.srp->ask_password == NULL)))
            continue; /* nor without a user */
        if (out == NULL)
            out = sk_SSL_CIPHER_new_null();
        if (out == NULL || sk_SSL_CIPHER_push(out, c) <= 0) {
            ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
            sk_SSL_CIPHER_free(out);
            return NULL;
        }
    }
    return out;
}

const SSL_CIPHER *SSL_get_current_cipher(const SSL *s)
{
    return s->session != NULL ? s->session->cipher : NULL;
}

const SSL_CIPHER *SSL_get_pending_cipher(const SSL *s)
{
    return s->cipher;
}

/* ---- what a client offers ---- */

STACK_OF(SSL_CIPHER) * SSL_get_client_ciphers(const SSL *s)
{
    if (!s->is_server || s->peer_suites == NULL || s->session == NULL || s->lists_untold)
        return NULL;
    if (s->peer_ciphers != NULL)
        return s->peer_ciphers;
    /* made at the first look: what the connection tells is the same before and after */
    SSL *owner = (SSL *)(uintptr_t)s;
    STACK_OF(SSL_CIPHER) *known = NULL;
    ERR_set_mark();
    SSL_bytes_to_cipher_list(owner, s->peer_suites->bytes, s->peer_suites->len, 0, &known, NULL);
    ERR_pop_to_mark();
    return owner->peer_ciphers = known;
}

static bool has(const struct cipher_list *list, const SSL_CIPHER *c)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->suite[i] == c)
            return true;
    return false;
}

/* The client's that are among ours, in its order, as many as fit. */
char *SSL_get_shared_ciphers(const SSL *s, char *buf, int size)
{
    const STACK_OF(SSL_CIPHER) *theirs = SSL_get_client_ciphers(s);
    char *p = buf;
    if (sk_SSL_CIPHER_num(theirs) <= 0 || size < 2)
        return NULL;
    for (int i = 0; i < sk_SSL_CIPHER_num(theirs); i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(theirs, i);
        if (!has(s->set.all_ciphers, c))
            continue;
        size_t len = strlen(c->name);
        if (len + 1 > (size_t)size)
            break;
        memcpy(p, c->name, len);
        p[len] = ':';
        p += len + 1;
        size -= (int)len + 1;
    }
    if (p == buf)
        return NULL;
    p[-1] = '\0';
    return buf;
}

/* A ClientHello's list, two bytes each, or three in SSL 2.0's form: those that are known. */
int SSL_bytes_to_cipher_list(SSL *s, const unsigned char *bytes, size_t len, int isv2format,
                             STACK_OF(SSL_CIPHER) * *sk, STACK_OF(SSL_CIPHER) * *scsvs)
{
    size_t each = isv2format ? 3 : 2;
    STACK_OF(SSL_CIPHER) *known = sk_SSL_CIPHER_new_null(), *signals = sk_SSL_CIPHER_new_null();
    bool ok = known != NULL && signals != NULL;
    int reason = ERR_R_MALLOC_FAILURE;
    if (len == 0) {
        ok = false;
        reason = SSL_R_NO_CIPHERS_SPECIFIED;
    } else if (len % each != 0) {
        ok = false;
        reason = SSL_R_ERROR_IN_RECEIVED_CIPHER_LIST;
    }
    for (size_t i = 0; ok && i < len; i += each) {
        if (isv2format && bytes[i] != 0)
            continue; /* one of SSL 2.0 alone */
        const SSL_CIPHER *c = SSL_CIPHER_find(s, bytes + i + each - 2);
        if (c != NULL)
            ok = sk_SSL_CIPHER_push(c->version != 0 ? known : signals, c) > 0;
    }
    if (!ok)
        ERR_raise(ERR_LIB_SSL, reason);
    if (ok && sk != NULL) {
        *sk = known;
        known = NULL;
    }
    if (ok && scsvs != NULL) {
        *scsvs = signals;
        signals = NULL;
    }
    sk_SSL_CIPHER_free(known);
    sk_SSL_CIPHER_free(signals);
    return ok;
}
