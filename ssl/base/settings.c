/* Settings: their defaults, copies, ends. */
#include "ssl/settings.h"

#include <openssl/crypto.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/list.h"
#include "ssl/cred/cred.h"
#include "ssl/ext/srp.h"

/* ---- lists that are shared ---- */

struct shared_bytes *shared_bytes_new(const void *bytes, size_t len)
{
    struct shared_bytes *b = OPENSSL_malloc(sizeof(*b) + len);
    if (b == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    atomic_init(&b->references, 1);
    b->len = len;
    if (len > 0)
        memcpy(b->bytes, bytes, len);
    return b;
}

struct shared_bytes *shared_bytes_ref(struct shared_bytes *b)
{
    if (b != NULL)
        atomic_fetch_add_explicit(&b->references, 1, memory_order_relaxed);
    return b;
}

void shared_bytes_free(struct shared_bytes *b)
{
    if (b != NULL && atomic_fetch_sub_explicit(&b->references, 1, memory_order_acq_rel) == 1)
        OPENSSL_free(b);
}

struct shared_u16 *shared_u16_new(const uint16_t *v, size_t n)
{
    struct shared_u16 *l = OPENSSL_malloc(sizeof(*l) + n * sizeof(l->v[0]));
    if (l == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    atomic_init(&l->references, 1);
    l->n = n;
    if (n > 0)
        memcpy(l->v, v, n * sizeof(v[0]));
    return l;
}

struct shared_u16 *shared_u16_ref(struct shared_u16 *l)
{
    if (l != NULL)
        atomic_fetch_add_explicit(&l->references, 1, memory_order_relaxed);
    return l;
}

void shared_u16_free(struct shared_u16 *l)
{
    if (l != NULL && atomic_fetch_sub_explicit(&l->references, 1, memory_order_acq_rel) == 1)
        OPENSSL_free(l);
}

/* ---- settings ---- */

enum { SECURITY_LEVEL = 2, TICKETS = 2, CERT_LIST_MAX = 100 * 1024 };

bool settings_set_ciphers(struct settings *s, struct cipher_list *ciphers,
                          struct cipher_list *ciphersuites)
{
    struct cipher_list *all =
        cipher_list_join(ciphersuites != NULL ? ciphersuites : s->ciphersuites,
                         ciphers != NULL ? ciphers : s->ciphers);
    if (all == NULL) {
        cipher_list_free(ciphers);
        cipher_list_free(ciphersuites);
        return false;
    }
    if (ciphers != NULL) {
        cipher_list_free(s->ciphers);
        s->ciphers = ciphers;
    }
    if (ciphersuites != NULL) {
        cipher_list_free(s->ciphersuites);
        s->ciphersuites = ciphersuites;
    }
    cipher_list_free(s->all_ciphers);
    s->all_ciphers = all;
    return true;
}

bool settings_init(struct settings *s)
{
    struct cipher_rules_said said;
    *s = (struct settings){
        .options = SSL_OP_NO_COMPRESSION | SSL_OP_ENABLE_MIDDLEBOX_COMPAT,
        .mode = SSL_MODE_AUTO_RETRY,
        .max_send_fragment = SSL3_RT_MAX_PLAIN_LENGTH,
        .split_send_fragment = SSL3_RT_MAX_PLAIN_LENGTH,
        .security_level = SECURITY_LEVEL,
        .verify_mode = SSL_VERIFY_NONE,
        .max_cert_list = CERT_LIST_MAX,
        .status_type = -1,
        .num_tickets = TICKETS,
        .recv_max_early_data = SSL3_RT_MAX_PLAIN_LENGTH,
    };
    s->creds = creds_new();
    s->param = X509_VERIFY_PARAM_new();
    s->ca_names = sk_X509_NAME_new_null();
    s->client_ca_names = sk_X509_NAME_new_null();
    if (s->ca_names != NULL && s->client_ca_names != NULL && s->creds != NULL && s->param != NULL &&
        cipher_list_make(OSSL_default_cipher_list(), &s->ciphers, &said) &&
        ciphersuites_make(OSSL_default_ciphersuites(), &s->ciphersuites) &&
        settings_set_ciphers(s, NULL, NULL))
        return true;
    settings_free(s);
    return false;
}

static bool names_copy(STACK_OF(X509_NAME) * *to, const STACK_OF(X509_NAME) * from)
{
    *to = NULL;
    return sk_X509_NAME_num(from) <= 0 ||
           (*to = sk_X509_NAME_deep_copy(from, X509_NAME_dup, X509_NAME_free)) != NULL;
}

bool settings_copy(struct settings *to, const struct settings *from)
{
    *to = *from;
    to->ciphers = from->ciphers != NULL ? cipher_list_share(from->ciphers) : NULL;
    to->ciphersuites = from->ciphersuites != NULL ? cipher_list_share(from->ciphersuites) : NULL;
    to->all_ciphers = from->all_ciphers != NULL ? cipher_list_share(from->all_ciphers) : NULL;
    shared_u16_ref(to->groups);
    shared_u16_ref(to->sigalgs);
    shared_u16_ref(to->client_sigalgs);
    shared_bytes_ref(to->alpn);
    creds_ref(to->creds);
    to->psk_identity_hint = NULL;
    to->srp = NULL;
    to->ca_names = to->client_ca_names = NULL;
    to->param = X509_VERIFY_PARAM_new();
    if (to->param == NULL || !X509_VERIFY_PARAM_inherit(to->param, from->param) ||
        !names_copy(&to->ca_names, from->ca_names) ||
        !names_copy(&to->client_ca_names, from->client_ca_names) ||
        (from->srp != NULL && (to->srp = srp_copy(from->srp)) == NULL) ||
        (from->psk_identity_hint != NULL &&
         (to->psk_identity_hint = OPENSSL_strdup(from->psk_identity_hint)) == NULL)) {
        settings_free(to);
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    return true;
}

void settings_free(struct settings *s)
{
    cipher_list_free(s->ciphers);
    cipher_list_free(s->ciphersuites);
    cipher_list_free(s->all_ciphers);
    shared_u16_free(s->groups);
    shared_u16_free(s->sigalgs);
    shared_u16_free(s->client_sigalgs);
    shared_bytes_free(s->alpn);
    creds_free(s->creds);
    X509_VERIFY_PARAM_free(s->param);
    sk_X509_NAME_pop_free(s->ca_names, X509_NAME_free);
    sk_X509_NAME_pop_free(s->client_ca_names, X509_NAME_free);
    OPENSSL_free(s->psk_identity_hint);
    srp_free(s->srp);
    *s = (struct settings){.options = 0};
}
