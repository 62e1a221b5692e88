/* X509_CRL_new(3), X509_CRL_get0_lastUpdate(3), X509_CRL_sign(3) and the like. */
#include "crypto/x509/crl.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/sha.h>
#include <openssl/x509err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/cert.h"

static _Atomic(const X509_CRL_METHOD *) default_method;

int x509_revoked_order(const X509_REVOKED *const *a, const X509_REVOKED *const *b)
{
    return ASN1_STRING_cmp((*a)->serial, (*b)->serial);
}

static int info_callback(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    X509_CRL_INFO *info = (X509_CRL_INFO *)*pval;
    if (operation == ASN1_OP_D2I_POST && info->revoked != NULL)
        sk_X509_REVOKED_set_cmp_func(info->revoked, x509_revoked_order);
    return 1;
}

static void drop_derived(X509_CRL *crl)
{
    struct x509_crl_cache *cache = atomic_exchange(&crl->cache, NULL);
    if (cache != NULL)
        cache->free(cache);
    x509_crl_touch(crl);
}

static int crl_callback(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    X509_CRL *crl = (X509_CRL *)*pval;
    switch (operation) {
    case ASN1_OP_NEW_POST:
        crl->method = atomic_load(&default_method);
        return 1;
    case ASN1_OP_D2I_PRE:
        if (crl->method != NULL && crl->method->free != NULL && !crl->method->free(crl))
            return 0;
        drop_derived(crl);
        return 1;
    case ASN1_OP_D2I_POST:
        return crl->method == NULL || crl->method->init == NULL || crl->method->init(crl);
    case ASN1_OP_FREE_POST:
        if (crl->method != NULL && crl->method->free != NULL && !crl->method->free(crl))
            return 0;
        drop_derived(crl);
        OPENSSL_free(crl->propq);
        return 1;
    default:
        return 1;
    }
}

/* Fields by the names that OpenSSL prints. */
#define NAMED(flags, type, field, name, item)                          \
    {                                                                  \
        (flags), 0, offsetof(type, field), (name), ASN1_ITEM_ref(item) \
    }

/* clang-format off */
ASN1_SEQUENCE(X509_REVOKED) = {
    NAMED(0, X509_REVOKED, serial, "serialNumber", ASN1_INTEGER),
    NAMED(0, X509_REVOKED, date, "revocationDate", ASN1_TIME),
    ASN1_SEQUENCE_OF_OPT(X509_REVOKED, extensions, X509_EXTENSION),
} ASN1_SEQUENCE_END(X509_REVOKED)

IMPLEMENT_ASN1_FUNCTIONS(X509_REVOKED)
IMPLEMENT_ASN1_DUP_FUNCTION(X509_REVOKED)

ASN1_SEQUENCE_enc(X509_CRL_INFO, enc, info_callback) = {
    ASN1_OPT(X509_CRL_INFO, version, ASN1_INTEGER),
    NAMED(0, X509_CRL_INFO, alg, "sig_alg", X509_ALGOR),
    ASN1_SIMPLE(X509_CRL_INFO, issuer, X509_NAME),
    NAMED(0, X509_CRL_INFO, last_update, "lastUpdate", ASN1_TIME),
    NAMED(ASN1_TFLG_OPTIONAL, X509_CRL_INFO, next_update, "nextUpdate", ASN1_TIME),
    ASN1_SEQUENCE_OF_OPT(X509_CRL_INFO, revoked, X509_REVOKED),
    ASN1_EXP_SEQUENCE_OF_OPT(X509_CRL_INFO, extensions, X509_EXTENSION, 0),
} ASN1_SEQUENCE_END_enc(X509_CRL_INFO, X509_CRL_INFO)

IMPLEMENT_ASN1_FUNCTIONS(X509_CRL_INFO)

ASN1_SEQUENCE_ref(X509_CRL, crl_callback) = {
    NAMED(0, X509_CRL, info, "crl", X509_CRL_INFO),
    NAMED(0, X509_CRL, alg, "sig_alg", X509_ALGOR),
    ASN1_SIMPLE(X509_CRL, signature, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END_ref(X509_CRL, X509_CRL)

IMPLEMENT_ASN1_FUNCTIONS(X509_CRL)
                            /* clang-format on */

                            X509_CRL
                            * X509_CRL_new_ex(OSSL_LIB_CTX * libctx, const char *propq)
{
    X509_CRL *crl = X509_CRL_new();
    if (crl == NULL)
        return NULL;
    crl->libctx = libctx;
    if (propq == NULL || (crl->propq = OPENSSL_strdup(propq)) != NULL)
        return crl;
    X509_CRL_free(crl);
    return NULL;
}

X509_CRL *X509_CRL_dup(const X509_CRL *a)
{
    X509_CRL *copy = ASN1_item_dup(ASN1_ITEM_rptr(X509_CRL), a);
    if (copy == NULL)
        return NULL;
    copy->libctx = a->libctx;
    if (a->propq == NULL || (copy->propq = OPENSSL_strdup(a->propq)) != NULL)
        return copy;
    X509_CRL_free(copy);
    return NULL;
}

int X509_CRL_up_ref(X509_CRL *crl)
{
    return atomic_fetch_add_explicit((atomic_int *)&crl->references, 1, memory_order_relaxed) > 0;
}

/* ---- Fields ---- */

long X509_CRL_get_version(const X509_CRL *crl)
{
    return ASN1_INTEGER_get(crl->info->version);
}

int X509_CRL_set_version(X509_CRL *x, long version)
{
    if (x == NULL)
        return 0;
    if (version == X509_CRL_get_version(x))
        return 1;
    x->info->enc.modified = 1;
    if (version == X509_CRL_VERSION_1) {
        ASN1_INTEGER_free(x->info->version);
        x->info->version = NULL;
        return 1;
    }
    if (x->info->version == NULL && (x->info->version = ASN1_INTEGER_new()) == NULL)
        return 0;
    return ASN1_INTEGER_set(x->info->version, version);
}

X509_NAME *X509_CRL_get_issuer(const X509_CRL *crl)
{
    return crl->info->issuer;
}

int X509_CRL_set_issuer_name(X509_CRL *x, const X509_NAME *name)
{
    if (x == NULL)
        return 0;
    x->info->enc.modified = 1;
    return X509_NAME_set(&x->info->issuer, name);
}

const ASN1_TIME *X509_CRL_get0_lastUpdate(const X509_CRL *crl)
{
    return crl->info->last_update;
}

const ASN1_TIME *X509_CRL_get0_nextUpdate(const X509_CRL *crl)
{
    return crl->info->next_update;
}

ASN1_TIME *X509_CRL_get_lastUpdate(X509_CRL *crl)
{
    return crl->info->last_update;
}

ASN1_TIME *X509_CRL_get_nextUpdate(X509_CRL *crl)
{
    return crl->info->next_update;
}

/* A copy in the place of *field. */
static int set_time(X509_CRL *x, ASN1_TIME **field, const ASN1_TIME *tm)
{
    if (*field == tm) {
        x->info->enc.modified = 1;
        return 1;
    }
    ASN1_TIME *copy = tm == NULL ? NULL : ASN1_STRING_dup(tm);
    if (copy == NULL)
        return 0;
    x->info->enc.modified = 1;
    ASN1_TIME_free(*field);
    *field = copy;
    return 1;
}

int X509_CRL_set1_lastUpdate(X509_CRL *x, const ASN1_TIME *tm)
{
    return x != NULL && tm != NULL && set_time(x, &x->info->last_update, tm);
}

int X509_CRL_set1_nextUpdate(X509_CRL *x, const ASN1_TIME *tm)
{
    return x != NULL && set_time(x, &x->info->next_update, tm);
}

const STACK_OF(X509_EXTENSION) * X509_CRL_get0_extensions(const X509_CRL *crl)
{
    return crl->info->extensions;
}

STACK_OF(X509_REVOKED) * X509_CRL_get_REVOKED(X509_CRL *crl)
{
    return crl->info->revoked;
}

int X509_CRL_sort(X509_CRL *crl)
{
    x509_crl_touch(crl);
    sk_X509_REVOKED_sort(crl->info->revoked);
    crl->info->enc.modified = 1;
    return 1;
}

/* ---- The signature ---- */

void X509_CRL_get0_signature(const X509_CRL *crl, const ASN1_BIT_STRING **psig,
                             const X509_ALGOR **palg)
{
    if (psig != NULL)
        *psig = crl->signature;
    if (palg != NULL)
        *palg = crl->alg;
}

int X509_CRL_get_signature_nid(const X509_CRL *crl)
{
    return OBJ_obj2nid(crl->alg->algorithm);
}

int i2d_re_X509_CRL_tbs(X509_CRL *req, unsigned char **pp)
{
    req->info->enc.modified = 1;
    return i2d_X509_CRL_INFO(req->info, pp);
}

int X509_CRL_sign(X509_CRL *x, EVP_PKEY *pkey, const EVP_MD *md)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    x->info->enc.modified = 1;
    return ASN1_item_sign_ex(ASN1_ITEM_rptr(X509_CRL_INFO), x->info->alg, x->alg, x->signature,
                             x->info, NULL, pkey, md, x->libctx, x->propq);
}

int X509_CRL_sign_ctx(X509_CRL *x, EVP_MD_CTX *ctx)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    x->info->enc.modified = 1;
    return ASN1_item_sign_ctx(ASN1_ITEM_rptr(X509_CRL_INFO), x->info->alg, x->alg, x->signature,
                              x->info, ctx);
}

int X509_CRL_verify(X509_CRL *a, EVP_PKEY *r)
{
    if (a->method != NULL && a->method->verify != NULL)
        return a->method->verify(a, r);
    if (X509_ALGOR_cmp(a->alg, a->info->alg) != 0)
        return FAIL(ERR_LIB_X509, X509_R_CRL_SIGNATURE_ALGORITHM_MISMATCH);
    return ASN1_item_verify_ex(ASN1_ITEM_rptr(X509_CRL_INFO), a->alg, a->signature, a->info, NULL,
                               r, a->libctx, a->propq);
}

/* ---- Digests and comparison ---- */

int X509_CRL_digest(const X509_CRL *data, const EVP_MD *type, unsigned char *md, unsigned int *len)
{
    if (type == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    return ASN1_item_digest(ASN1_ITEM_rptr(X509_CRL), type, (X509_CRL *)data, md, len);
}

int X509_CRL_cmp(const X509_CRL *a, const X509_CRL *b)
{
    return X509_NAME_cmp(a->info->issuer, b->info->issuer);
}

/* By SHA-1 of the encodings, as X509_cmp: those that can't be encoded are all the same, and less
 * than any other. */
int X509_CRL_match(const X509_CRL *a, const X509_CRL *b)
{
    unsigned char x[EVP_MAX_MD_SIZE] = {0}, y[EVP_MAX_MD_SIZE] = {0};
    if (a == b)
        return 0;
    ERR_set_mark();
    const bool has_a = i2d_X509_CRL(a, NULL) > 0, has_b = i2d_X509_CRL(b, NULL) > 0;
    ERR_pop_to_mark();
    if (!has_a || !has_b)
        return has_a - has_b;
    if (!X509_CRL_digest(a, EVP_sha1(), x, NULL) || !X509_CRL_digest(b, EVP_sha1(), y, NULL))
        return -2;
    int order = memcmp(x, y, SHA_DIGEST_LENGTH);
    return (order > 0) - (order < 0);
}

/* ---- Methods ---- */

X509_CRL_METHOD *X509_CRL_METHOD_new(int (*crl_init)(X509_CRL *crl), int (*crl_free)(X509_CRL *crl),
                                     int (*crl_lookup)(X509_CRL *crl, X509_REVOKED **ret,
                                                       const ASN1_INTEGER *serial,
                                                       const X509_NAME *issuer),
                                     int (*crl_verify)(X509_CRL *crl, EVP_PKEY *pk))
{
    X509_CRL_METHOD *m = OPENSSL_malloc(sizeof(*m));
    if (m == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    *m = (X509_CRL_METHOD){crl_init, crl_free, crl_lookup, crl_verify};
    return m;
}

void X509_CRL_METHOD_free(X509_CRL_METHOD *m)
{
    OPENSSL_free(m);
}

void X509_CRL_set_default_method(const X509_CRL_METHOD *meth)
{
    atomic_store(&default_method, meth);
}

void X509_CRL_set_meth_data(X509_CRL *crl, void *dat)
{
    crl->method_data = dat;
}

void *X509_CRL_get_meth_data(X509_CRL *crl)
{
    return crl->method_data;
}
