/* The settings of ASN1_item_print, and the context of scans. */
#include "crypto/asn1/pctx.h"

#include <openssl/crypto.h>
#include <openssl/err.h>

ASN1_PCTX *ASN1_PCTX_new(void)
{
    ASN1_PCTX *p = OPENSSL_zalloc(sizeof(*p));
    if (p == NULL)
        ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    return p;
}

void ASN1_PCTX_free(ASN1_PCTX *p)
{
    OPENSSL_free(p);
}

unsigned long ASN1_PCTX_get_flags(const ASN1_PCTX *p)
{
    return p->flags;
}

void ASN1_PCTX_set_flags(ASN1_PCTX *p, unsigned long flags)
{
    p->flags = flags;
}

unsigned long ASN1_PCTX_get_nm_flags(const ASN1_PCTX *p)
{
    return p->nm_flags;
}

void ASN1_PCTX_set_nm_flags(ASN1_PCTX *p, unsigned long flags)
{
    p->nm_flags = flags;
}

unsigned long ASN1_PCTX_get_cert_flags(const ASN1_PCTX *p)
{
    return p->cert_flags;
}

void ASN1_PCTX_set_cert_flags(ASN1_PCTX *p, unsigned long flags)
{
    p->cert_flags = flags;
}

unsigned long ASN1_PCTX_get_oid_flags(const ASN1_PCTX *p)
{
    return p->oid_flags;
}

void ASN1_PCTX_set_oid_flags(ASN1_PCTX *p, unsigned long flags)
{
    p->oid_flags = flags;
}

unsigned long ASN1_PCTX_get_str_flags(const ASN1_PCTX *p)
{
    return p->str_flags;
}

void ASN1_PCTX_set_str_flags(ASN1_PCTX *p, unsigned long flags)
{
    p->str_flags = flags;
}

/* ---- ASN1_SCTX: where a scan is. No function of OpenSSL 3.0 scans; a program may fill it. ---- */

struct asn1_sctx_st {
    const ASN1_ITEM *it;
    const ASN1_TEMPLATE *tt;
    unsigned long flags;
    int (*scan_cb)(ASN1_SCTX *ctx);
    void *app_data;
};

ASN1_SCTX *ASN1_SCTX_new(int (*scan_cb)(ASN1_SCTX *ctx))
{
    ASN1_SCTX *p = OPENSSL_zalloc(sizeof(*p));
    if (p == NULL)
        ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    else
        p->scan_cb = scan_cb;
    return p;
}

void ASN1_SCTX_free(ASN1_SCTX *p)
{
    OPENSSL_free(p);
}

const ASN1_ITEM *ASN1_SCTX_get_item(ASN1_SCTX *p)
{
    return p->it;
}

const ASN1_TEMPLATE *ASN1_SCTX_get_template(ASN1_SCTX *p)
{
    return p->tt;
}

unsigned long ASN1_SCTX_get_flags(ASN1_SCTX *p)
{
    return p->flags;
}

void ASN1_SCTX_set_app_data(ASN1_SCTX *p, void *data)
{
    p->app_data = data;
}

void *ASN1_SCTX_get_app_data(ASN1_SCTX *p)
{
    return p->app_data;
}
