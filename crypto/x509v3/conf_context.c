/* What by-text syntax finds in its context: X509V3_set_ctx(3); and the older configuration. */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/base/raise.h"

void X509V3_set_ctx(X509V3_CTX *ctx, X509 *issuer, X509 *subject, X509_REQ *req, X509_CRL *crl,
                    int flags)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_PASSED_NULL_PARAMETER);
        return;
    }
    memset(ctx, 0, sizeof(*ctx));
    ctx->flags = flags;
    ctx->issuer_cert = issuer;
    ctx->subject_cert = subject;
    ctx->subject_req = req;
    ctx->crl = crl;
}

int X509V3_set_issuer_pkey(X509V3_CTX *ctx, EVP_PKEY *pkey)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_PASSED_NULL_PARAMETER);
    if (ctx->subject_cert == NULL && pkey != NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_PASSED_INVALID_ARGUMENT);
    ctx->issuer_pkey = pkey;
    return 1;
}

char *X509V3_get_string(X509V3_CTX *ctx, const char *name, const char *section)
{
    if (ctx->db == NULL || ctx->db_meth == NULL || ctx->db_meth->get_string == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_OPERATION_NOT_DEFINED);
        return NULL;
    }
    return ctx->db_meth->get_string(ctx->db, name, section);
}

STACK_OF(CONF_VALUE) * X509V3_get_section(X509V3_CTX *ctx, const char *section)
{
    if (ctx->db == NULL || ctx->db_meth == NULL || ctx->db_meth->get_section == NULL) {
        ERR_raise(ERR_LIB_X509V3, X509V3_R_OPERATION_NOT_DEFINED);
        return NULL;
    }
    return ctx->db_meth->get_section(ctx->db, section);
}

void X509V3_string_free(X509V3_CTX *ctx, char *str)
{
    if (str != NULL && ctx->db_meth->free_string != NULL)
        ctx->db_meth->free_string(ctx->db, str);
}

void X509V3_section_free(X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * section)
{
    if (section != NULL && ctx->db_meth->free_section != NULL)
        ctx->db_meth->free_section(ctx->db, section);
}

/* ---- A CONF as the source ---- */

static char *nconf_string(void *db, const char *section, const char *value)
{
    return NCONF_get_string(db, section, value);
}

static STACK_OF(CONF_VALUE) * nconf_section(void *db, const char *section)
{
    return NCONF_get_section(db, section);
}

static X509V3_CONF_METHOD nconf_method = {nconf_string, nconf_section, NULL, NULL};

void X509V3_set_nconf(X509V3_CTX *ctx, CONF *conf)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_PASSED_NULL_PARAMETER);
        return;
    }
    ctx->db_meth = &nconf_method;
    ctx->db = conf;
}

/* ---- Into certificates, requests and CRLs ---- */

/* One in the place of those of its kind, if the context wants that. */
static int put_into(X509 *cert, const X509V3_CTX *ctx, X509_EXTENSION *ext)
{
    const ASN1_OBJECT *type = X509_EXTENSION_get_object(ext);
    int at = -1;
    while (ctx != NULL && (ctx->flags & X509V3_CTX_REPLACE) != 0 &&
           (at = X509_get_ext_by_OBJ(cert, type, -1)) >= 0)
        X509_EXTENSION_free(X509_delete_ext(cert, at));
    return X509_add_ext(cert, ext, -1);
}

/* Each is in the certificate when the next is made: where that is its own issuer, the identifier of
 * the issuer's key may be the one that stands a line before. */
int X509V3_EXT_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509 *cert)
{
    if (cert == NULL)
        return X509V3_EXT_add_nconf_sk(conf, ctx, section, NULL);
    STACK_OF(CONF_VALUE) *pairs = NCONF_get_section(conf, section);
    int ok = pairs != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(pairs); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(pairs, i);
        X509_EXTENSION *ext = X509V3_EXT_nconf(conf, ctx, pair->name, pair->value);
        ok = ext != NULL && put_into(cert, ctx, ext);
        X509_EXTENSION_free(ext);
    }
    return ok;
}

int X509V3_EXT_CRL_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_CRL *crl)
{
    STACK_OF(X509_EXTENSION) *exts = NULL;
    int ok = X509V3_EXT_add_nconf_sk(conf, ctx, section, crl != NULL ? &exts : NULL);
    for (int i = 0; ok && i < sk_X509_EXTENSION_num(exts); i++)
        ok = X509_CRL_add_ext(crl, sk_X509_EXTENSION_value(exts, i), -1);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return ok;
}

int X509V3_EXT_REQ_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_REQ *req)
{
    STACK_OF(X509_EXTENSION) *exts = NULL;
    int ok = X509V3_EXT_add_nconf_sk(conf, ctx, section, req != NULL ? &exts : NULL);
    if (ok && req != NULL && exts != NULL)
        ok = X509_REQ_add_extensions(req, exts);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return ok;
}
