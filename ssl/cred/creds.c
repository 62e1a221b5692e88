/* The store of certificates and keys: made, shared, copied before it is changed. */
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "ssl/cred/cred.h"
#include "ssl/ext/custom.h"

struct creds *creds_new(void)
{
    struct creds *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    atomic_init(&c->references, 1);
    c->current = CRED_RSA;
    return c;
}

struct creds *creds_ref(struct creds *c)
{
    atomic_fetch_add_explicit(&c->references, 1, memory_order_relaxed);
    return c;
}

static void cred_clear(struct cred *c)
{
    X509_free(c->leaf);
    EVP_PKEY_free(c->key);
    sk_X509_pop_free(c->chain, X509_free);
    OPENSSL_free(c->serverinfo);
    *c = (struct cred){.leaf = NULL};
}

void creds_free(struct creds *c)
{
    if (c == NULL || atomic_fetch_sub_explicit(&c->references, 1, memory_order_acq_rel) > 1)
        return;
    for (size_t i = 0; i < CRED_SLOTS; i++)
        cred_clear(&c->slot[i]);
    X509_STORE_free(c->chain_store);
    X509_STORE_free(c->verify_store);
    sk_X509_pop_free(c->extra_chain, X509_free);
    EVP_PKEY_free(c->dh_tmp);
    shared_bytes_free(c->client_types);
    OPENSSL_free(c->custom);
    OPENSSL_free(c);
}

static bool chain_copy(STACK_OF(X509) * *to, STACK_OF(X509) * from)
{
    return from == NULL || (*to = X509_chain_up_ref(from)) != NULL;
}

static bool cred_copy(struct cred *to, const struct cred *from)
{
    if (from->leaf != NULL && X509_up_ref(from->leaf))
        to->leaf = from->leaf;
    if (from->key != NULL && EVP_PKEY_up_ref(from->key))
        to->key = from->key;
    if (from->serverinfo != NULL) {
        to->serverinfo = OPENSSL_memdup(from->serverinfo, from->serverinfo_len);
        to->serverinfo_len = from->serverinfo_len;
        if (to->serverinfo == NULL)
            return false;
    }
    return chain_copy(&to->chain, from->chain);
}

static struct creds *copy(const struct creds *from)
{
    struct creds *to = creds_new();
    bool ok = to != NULL;
    for (size_t i = 0; ok && i < CRED_SLOTS; i++)
        ok = cred_copy(&to->slot[i], &from->slot[i]);
    ok = ok && chain_copy(&to->extra_chain, from->extra_chain);
    if (ok && from->custom_n > 0) {
        to->custom = OPENSSL_memdup(from->custom, from->custom_n * sizeof(from->custom[0]));
        to->custom_n = from->custom_n;
        ok = to->custom != NULL;
    }
    if (!ok) {
        creds_free(to);
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    to->current = from->current;
    to->flags = from->flags;
    to->dh_tmp_callback = from->dh_tmp_callback;
    to->dh_tmp_auto = from->dh_tmp_auto;
    to->client_types = shared_bytes_ref(from->client_types);
    if (from->chain_store != NULL && X509_STORE_up_ref(from->chain_store))
        to->chain_store = from->chain_store;
    if (from->verify_store != NULL && X509_STORE_up_ref(from->verify_store))
        to->verify_store = from->verify_store;
    if (from->dh_tmp != NULL && EVP_PKEY_up_ref(from->dh_tmp))
        to->dh_tmp = from->dh_tmp;
    return to;
}

struct creds *creds_own(struct creds **c)
{
    if (atomic_load_explicit(&(*c)->references, memory_order_acquire) == 1)
        return *c;
    struct creds *own = copy(*c);
    if (own == NULL)
        return NULL;
    creds_free(*c);
    return *c = own;
}
