/* The program's certificates and keys: SSL_CTX_use_certificate(3). Each kind of key has a slot; a
 * certificate and a key that meet in one must fit. */
#include <openssl/x509.h>

#include "ssl/api/owner.h"
#include "ssl/hs/hs.h"

enum cred_slot cred_slot_of(EVP_PKEY *key)
{
    static const struct {
        const char *name;
        enum cred_slot slot;
    } rows[] = {
        {"RSA", CRED_RSA}, {"RSA-PSS", CRED_RSA_PSS}, {"DSA", CRED_DSA},
        {"EC", CRED_ECC},  {"ED25519", CRED_ED25519}, {"ED448", CRED_ED448},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (EVP_PKEY_is_a(key, rows[i].name))
            return rows[i].slot;
    return CRED_SLOTS;
}

/* What a connection points to among them moves along. */
struct creds *owner_creds(const struct owner *o)
{
    const struct creds *before = o->set->creds;
    ptrdiff_t used = -1, chosen = -1;
    if (o->s != NULL && o->s->own_cred != NULL)
        used = o->s->own_cred - before->slot;
    if (o->s != NULL && o->s->hs != NULL && o->s->hs->cred != NULL)
        chosen = o->s->hs->cred - before->slot;
    struct creds *creds = creds_own(&o->set->creds);
    if (creds != NULL && used >= 0)
        o->s->own_cred = &creds->slot[used];
    if (creds != NULL && chosen >= 0)
        o->s->hs->cred = &creds->slot[chosen];
    return creds;
}

/* ---- into the slots ---- */

/* The slot is what the program speaks of from here on. */
static void set_last(const struct owner *o, struct creds *creds, enum cred_slot slot)
{
    creds->current = slot;
    if (o->s != NULL && o->s->hs == NULL)
        o->s->own_cred = NULL;
}

static int put_certificate(const struct owner *o, X509 *x)
{
    EVP_PKEY *public_key = X509_get0_pubkey(x);
    if (public_key == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_X509_LIB);
    enum cred_slot slot = cred_slot_of(public_key);
    if (slot == CRED_SLOTS)
        return FAIL(ERR_LIB_SSL, SSL_R_UNKNOWN_CERTIFICATE_TYPE);
    if (slot == CRED_ECC && !EVP_PKEY_can_sign(public_key))
        return FAIL(ERR_LIB_SSL, SSL_R_ECC_CERT_NOT_FOR_SIGNING);
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    struct cred *c = &creds->slot[slot];
    if (c->key != NULL) {
        EVP_PKEY_copy_parameters(public_key, c->key);
        ERR_clear_error();
        if (!X509_check_private_key(x, c->key)) { /* the key was for another certificate */
            EVP_PKEY_free(c->key);
            c->key = NULL;
            ERR_clear_error();
        }
    }
    X509_up_ref(x);
    X509_free(c->leaf);
    c->leaf = x;
    set_last(o, creds, slot);
    return 1;
}

static int use_certificate(const struct owner *o, X509 *x)
{
    if (x == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    int verdict = security_of_certificate(o->s, o->ctx, x, 0, true);
    return verdict == 1 ? put_certificate(o, x) : FAIL(ERR_LIB_SSL, verdict);
}

static int use_key(const struct owner *o, EVP_PKEY *key)
{
    if (key == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    enum cred_slot slot = cred_slot_of(key);
    if (slot == CRED_SLOTS)
        return FAIL(ERR_LIB_SSL, SSL_R_UNKNOWN_CERTIFICATE_TYPE);
    X509 *leaf = o->set->creds->slot[slot].leaf;
    if (leaf != NULL && !X509_check_private_key(leaf, key))
        return 0;
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    struct cred *c = &creds->slot[slot];
    EVP_PKEY_up_ref(key);
    EVP_PKEY_free(c->key);
    c->key = key;
    set_last(o, creds, slot);
    return 1;
}

static int check_key(const struct settings *set)
{
    const struct cred *c = &set->creds->slot[set->creds->current];
    if (c->leaf == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_CERTIFICATE_ASSIGNED);
    if (c->key == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_PRIVATE_KEY_ASSIGNED);
    return X509_check_private_key(c->leaf, c->key);
}

/* ---- both at once ---- */

/* Whether certificate and key are of one pair; DSA and EC keys may leave their parameters to the
 * other. */
static int is_pair(EVP_PKEY *public_key, EVP_PKEY *key)
{
    if (EVP_PKEY_missing_parameters(key)) {
        if (EVP_PKEY_missing_parameters(public_key))
            return FAIL(ERR_LIB_SSL, SSL_R_MISSING_PARAMETERS);
        EVP_PKEY_copy_parameters(key, public_key);
    } else if (EVP_PKEY_missing_parameters(public_key)) {
        EVP_PKEY_copy_parameters(public_key, key);
    }
    return EVP_PKEY_eq(public_key, key) == 1 || FAIL(ERR_LIB_SSL, SSL_R_PRIVATE_KEY_MISMATCH);
}

static int check_strength(const struct owner *o, X509 *x, STACK_OF(X509) * chain)
{
    int verdict = security_of_certificate(o->s, o->ctx, x, 0, true);
    for (int i = 0; verdict == 1 && i < sk_X509_num(chain); i++)
        verdict = security_of_certificate(o->s, o->ctx, sk_X509_value(chain, i), 0, false);
    return verdict == 1 || FAIL(ERR_LIB_SSL, verdict);
}

static int use_pair(const struct owner *o, X509 *x, EVP_PKEY *key, STACK_OF(X509) * chain,
                    int override)
{
    EVP_PKEY *public_key = X509_get_pubkey(x);
    int ok = 0;
    STACK_OF(X509) *copy = NULL;
    if (public_key == NULL || !check_strength(o, x, chain) ||
        (key != NULL && !is_pair(public_key, key)))
        goto end;
    enum cred_slot slot = cred_slot_of(public_key);
    if (slot == CRED_SLOTS) {
        ERR_raise(ERR_LIB_SSL, SSL_R_UNKNOWN_CERTIFICATE_TYPE);
        goto end;
    }
    const struct cred *there = &o->set->creds->slot[slot];
    if (!override && (there->leaf != NULL || there->key != NULL || there->chain != NULL)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_NOT_REPLACING_CERTIFICATE);
        goto end;
    }
    if (chain != NULL && (copy = X509_chain_up_ref(chain)) == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        goto end;
    }
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        goto end;
    struct cred *c = &creds->slot[slot];
    if (key == NULL)
        key = public_key;
    X509_up_ref(x);
    EVP_PKEY_up_ref(key);
    X509_free(c->leaf);
    EVP_PKEY_free(c->key);
    sk_X509_pop_free(c->chain, X509_free);
    c->leaf = x;
    c->key = key;
    c->chain = copy;
    copy = NULL;
    set_last(o, creds, slot);
    ok = 1;
end:
    sk_X509_pop_free(copy, X509_free);
    EVP_PKEY_free(public_key);
    return ok;
}

/* ---- the API ---- */

int SSL_use_certificate(SSL *s, X509 *x)
{
    struct owner o = of_ssl(s);
    return use_certificate(&o, x);
}

int SSL_CTX_use_certificate(SSL_CTX *ctx, X509 *x)
{
    struct owner o = of_ctx(ctx);
    return use_certificate(&o, x);
}

int SSL_use_PrivateKey(SSL *s, EVP_PKEY *key)
{
    struct owner o = of_ssl(s);
    return use_key(&o, key);
}

int SSL_CTX_use_PrivateKey(SSL_CTX *ctx, EVP_PKEY *key)
{
    struct owner o = of_ctx(ctx);
    return use_key(&o, key);
}

static int use_rsa(const struct owner *o, RSA *rsa)
{
    if (rsa == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    EVP_PKEY *key = EVP_PKEY_new();
    int ok = key != NULL && EVP_PKEY_set1_RSA(key, rsa) > 0;
    if (!ok)
        ERR_raise(ERR_LIB_SSL, ERR_R_EVP_LIB);
    ok = ok && use_key(o, key);
    EVP_PKEY_free(key);
    return ok;
}

int SSL_use_RSAPrivateKey(SSL *s, RSA *rsa)
{
    struct owner o = of_ssl(s);
    return use_rsa(&o, rsa);
}

int SSL_CTX_use_RSAPrivateKey(SSL_CTX *ctx, RSA *rsa)
{
    struct owner o = of_ctx(ctx);
    return use_rsa(&o, rsa);
}

int SSL_use_cert_and_key(SSL *s, X509 *x, EVP_PKEY *key, STACK_OF(X509) * chain, int override)
{
    struct owner o = of_ssl(s);
    return use_pair(&o, x, key, chain, override);
}

int SSL_CTX_use_cert_and_key(SSL_CTX *ctx, X509 *x, EVP_PKEY *key, STACK_OF(X509) * chain,
                             int override)
{
    struct owner o = of_ctx(ctx);
    return use_pair(&o, x, key, chain, override);
}

int SSL_check_private_key(const SSL *s)
{
    return s != NULL ? check_key(&s->set) : FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
}

int SSL_CTX_check_private_key(const SSL_CTX *ctx)
{
    return ctx != NULL ? check_key(&ctx->set) : FAIL(ERR_LIB_SSL, SSL_R_NO_CERTIFICATE_ASSIGNED);
}

/* ---- what was set ---- */

static const struct cred *current(const struct settings *set)
{
    return &set->creds->slot[set->creds->current];
}

/* The one that a handshake chose, or else the one that was set last. */
static const struct cred *used(const SSL *s)
{
    return s->own_cred != NULL ? s->own_cred : current(&s->set);
}

X509 *SSL_get_certificate(const SSL *s)
{
    return used(s)->leaf;
}

EVP_PKEY *SSL_get_privatekey(const SSL *s)
{
    return used(s)->key;
}

X509 *SSL_CTX_get0_certificate(const SSL_CTX *ctx)
{
    return current(&ctx->set)->leaf;
}

EVP_PKEY *SSL_CTX_get0_privatekey(const SSL_CTX *ctx)
{
    return current(&ctx->set)->key;
}

void SSL_certs_clear(SSL *s)
{
    struct owner o = of_ssl(s);
    struct creds *creds = owner_creds(&o);
    for (size_t i = 0; creds != NULL && i < CRED_SLOTS; i++) {
        struct cred *c = &creds->slot[i];
        X509_free(c->leaf);
        EVP_PKEY_free(c->key);
        sk_X509_pop_free(c->chain, X509_free);
        OPENSSL_free(c->serverinfo);
        *c = (struct cred){.leaf = NULL};
    }
}

void SSL_set_default_passwd_cb(SSL *s, pem_password_cb *cb)
{
    s->set.password_callback = cb;
}

void SSL_CTX_set_default_passwd_cb(SSL_CTX *ctx, pem_password_cb *cb)
{
    ctx->set.password_callback = cb;
}

void SSL_set_default_passwd_cb_userdata(SSL *s, void *u)
{
    s->set.password_arg = u;
}

void SSL_CTX_set_default_passwd_cb_userdata(SSL_CTX *ctx, void *u)
{
    ctx->set.password_arg = u;
}

pem_password_cb *SSL_get_default_passwd_cb(SSL *s)
{
    return s->set.password_callback;
}

pem_password_cb *SSL_CTX_get_default_passwd_cb(SSL_CTX *ctx)
{
    return ctx->set.password_callback;
}

void *SSL_get_default_passwd_cb_userdata(SSL *s)
{
    return s->set.password_arg;
}

void *SSL_CTX_get_default_passwd_cb_userdata(SSL_CTX *ctx)
{
    return ctx->set.password_arg;
}
