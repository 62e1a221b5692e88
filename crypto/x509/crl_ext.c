/* The extensions of CRLs and of their entries: X509_CRL_get_ext_by_NID(3). */
#include "crypto/x509/crl.h"

/* ---- X509_CRL ---- */

int X509_CRL_get_ext_count(const X509_CRL *x)
{
    return X509v3_get_ext_count(x->info->extensions);
}

int X509_CRL_get_ext_by_NID(const X509_CRL *x, int nid, int lastpos)
{
    return X509v3_get_ext_by_NID(x->info->extensions, nid, lastpos);
}

int X509_CRL_get_ext_by_OBJ(const X509_CRL *x, const ASN1_OBJECT *obj, int lastpos)
{
    return X509v3_get_ext_by_OBJ(x->info->extensions, obj, lastpos);
}

int X509_CRL_get_ext_by_critical(const X509_CRL *x, int crit, int lastpos)
{
    return X509v3_get_ext_by_critical(x->info->extensions, crit, lastpos);
}

X509_EXTENSION *X509_CRL_get_ext(const X509_CRL *x, int loc)
{
    return X509v3_get_ext(x->info->extensions, loc);
}

void x509_crl_exts_touch(X509_CRL *x)
{
    struct x509_crl_cache *cache = atomic_exchange(&x->cache, NULL);
    if (cache != NULL)
        cache->free(cache);
    x->info->enc.modified = 1;
}

X509_EXTENSION *X509_CRL_delete_ext(X509_CRL *x, int loc)
{
    X509_EXTENSION *e = X509v3_delete_ext(x->info->extensions, loc);
    if (e == NULL)
        return NULL;
    x509_crl_exts_touch(x);
    if (sk_X509_EXTENSION_num(x->info->extensions) == 0) {
        sk_X509_EXTENSION_free(x->info->extensions);
        x->info->extensions = NULL;
    }
    return e;
}

int X509_CRL_add_ext(X509_CRL *x, X509_EXTENSION *ex, int loc)
{
    if (X509v3_add_ext(&x->info->extensions, ex, loc) == NULL)
        return 0;
    x509_crl_exts_touch(x);
    return 1;
}

/* ---- X509_REVOKED ---- */

int X509_REVOKED_get_ext_count(const X509_REVOKED *x)
{
    return X509v3_get_ext_count(x->extensions);
}

int X509_REVOKED_get_ext_by_NID(const X509_REVOKED *x, int nid, int lastpos)
{
    return X509v3_get_ext_by_NID(x->extensions, nid, lastpos);
}

int X509_REVOKED_get_ext_by_OBJ(const X509_REVOKED *x, const ASN1_OBJECT *obj, int lastpos)
{
    return X509v3_get_ext_by_OBJ(x->extensions, obj, lastpos);
}

int X509_REVOKED_get_ext_by_critical(const X509_REVOKED *x, int crit, int lastpos)
{
    return X509v3_get_ext_by_critical(x->extensions, crit, lastpos);
}

X509_EXTENSION *X509_REVOKED_get_ext(const X509_REVOKED *x, int loc)
{
    return X509v3_get_ext(x->extensions, loc);
}

X509_EXTENSION *X509_REVOKED_delete_ext(X509_REVOKED *x, int loc)
{
    X509_EXTENSION *e = X509v3_delete_ext(x->extensions, loc);
    if (e != NULL && sk_X509_EXTENSION_num(x->extensions) == 0) {
        sk_X509_EXTENSION_free(x->extensions);
        x->extensions = NULL;
    }
    return e;
}

int X509_REVOKED_add_ext(X509_REVOKED *x, X509_EXTENSION *ex, int loc)
{
    return X509v3_add_ext(&x->extensions, ex, loc) != NULL;
}
