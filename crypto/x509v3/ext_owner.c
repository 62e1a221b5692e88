/* Values of the extensions of certificates, CRLs and their entries: X509_get_ext_d2i(3). */
#include <openssl/x509v3.h>

#include "crypto/x509/cert_object.h"
#include "crypto/x509/crl.h"

void *X509_get_ext_d2i(const X509 *x, int nid, int *crit, int *idx)
{
    return X509V3_get_d2i(X509_get0_extensions(x), nid, crit, idx);
}

void *X509_CRL_get_ext_d2i(const X509_CRL *x, int nid, int *crit, int *idx)
{
    return X509V3_get_d2i(X509_CRL_get0_extensions(x), nid, crit, idx);
}

void *X509_REVOKED_get_ext_d2i(const X509_REVOKED *x, int nid, int *crit, int *idx)
{
    return X509V3_get_d2i(X509_REVOKED_get0_extensions(x), nid, crit, idx);
}

/* ---- Changing them ---- */

/* X509V3_add1_i2d; a stack that is empty then is freed. */
static int add1(STACK_OF(X509_EXTENSION) * *exts, int nid, void *value, int crit,
                unsigned long flags)
{
    int ret = X509V3_add1_i2d(exts, nid, value, crit, flags);
    if (*exts != NULL && sk_X509_EXTENSION_num(*exts) == 0) {
        sk_X509_EXTENSION_free(*exts);
        *exts = NULL;
    }
    return ret;
}

int X509_add1_ext_i2d(X509 *x, int nid, void *value, int crit, unsigned long flags)
{
    STACK_OF(X509_EXTENSION) *exts = x509_object(x, X509_EXTS), *before = exts;
    if (exts == NULL && x->p.at[X509_EXTS].ptr != NULL)
        return -1; /* out of memory */
    int ret = X509V3_add1_i2d(&exts, nid, value, crit, flags);
    if (ret <= 0)
        return ret;
    if (sk_X509_EXTENSION_num(exts) == 0) {
        x->p.at[X509_EXTS] = slice_of(NULL, 0);
        exts = NULL;
    }
    if (exts != before)
        x509_set_object(x, X509_EXTS, exts);
    else
        x509_touch(x);
    return ret;
}

int X509_CRL_add1_ext_i2d(X509_CRL *x, int nid, void *value, int crit, unsigned long flags)
{
    int ret = add1(&x->info->extensions, nid, value, crit, flags);
    if (ret > 0)
        x509_crl_exts_touch(x);
    return ret;
}

int X509_REVOKED_add1_ext_i2d(X509_REVOKED *x, int nid, void *value, int crit, unsigned long flags)
{
    return add1(&x->extensions, nid, value, crit, flags);
}
