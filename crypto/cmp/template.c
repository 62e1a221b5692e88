/* What a context asks to have certified: RFC 4211, 5; OSSL_CMP_CTX_setup_CRM(3). */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Extensions ---- */

/* In the place of one of the same type: 0 in front of the others, -1 behind. */
static bool put_ext(X509_EXTENSIONS **to, const X509_EXTENSION *ext, int where)
{
    X509_EXTENSION *copy = X509_EXTENSION_dup(ext);
    if (copy == NULL)
        return false;
    const int old = X509v3_get_ext_by_OBJ(*to, X509_EXTENSION_get_object(copy), -1);
    if (old >= 0)
        X509_EXTENSION_free(X509v3_delete_ext(*to, old));
    const bool ok = X509v3_add_ext(to, copy, where) != NULL;
    X509_EXTENSION_free(copy);
    return ok;
}

static bool put_exts(X509_EXTENSIONS **to, const X509_EXTENSIONS *exts)
{
    for (int i = 0; i < X509v3_get_ext_count(exts); i++)
        if (!put_ext(to, X509v3_get_ext(exts, i), -1))
            return false;
    return true;
}

static bool put_value(X509_EXTENSIONS **to, int nid, void *value, int critical)
{
    X509_EXTENSION *ext = X509V3_EXT_i2d(nid, critical, value);
    const bool ok = ext != NULL && put_ext(to, ext, 0);
    X509_EXTENSION_free(ext);
    return ok;
}

static bool put_csr_exts(const OSSL_CMP_CTX *ctx, X509_EXTENSIONS **to)
{
    if (ctx->p10csr == NULL)
        return true;
    X509_EXTENSIONS *exts = X509_REQ_get_extensions(ctx->p10csr);
    const bool ok = put_exts(to, exts);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return ok;
}

static bool put_reference_names(const OSSL_CMP_CTX *ctx, X509_EXTENSIONS **to)
{
    const X509 *cert = cmp_reference_cert(ctx);
    if (cert == NULL || ctx->san_nodefault)
        return true;
    GENERAL_NAMES *names = X509_get_ext_d2i(cert, NID_subject_alt_name, NULL, NULL);
    const bool ok =
        names == NULL || put_value(to, NID_subject_alt_name, names, ctx->san_critical != 0);
    GENERAL_NAMES_free(names);
    return ok;
}

static bool put_all_exts(const OSSL_CMP_CTX *ctx, X509_EXTENSIONS **to)
{
    return put_csr_exts(ctx, to) &&
           (sk_GENERAL_NAME_num(ctx->alt_names) > 0 || put_reference_names(ctx, to)) &&
           put_exts(to, ctx->req_extensions) &&
           (sk_GENERAL_NAME_num(ctx->alt_names) <= 0 ||
            put_value(to, NID_subject_alt_name, ctx->alt_names, ctx->san_critical != 0)) &&
           (ctx->policies == NULL ||
            put_value(to, NID_certificate_policies, ctx->policies, ctx->policies_critical != 0));
}

static bool set_exts(const OSSL_CMP_CTX *ctx, OSSL_CRMF_MSG *crm)
{
    X509_EXTENSIONS *exts = NULL;
    if (put_all_exts(ctx, &exts) && (exts == NULL || OSSL_CRMF_MSG_set0_extensions(crm, exts)))
        return true;
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return false;
}

/* ---- Names, key, times ---- */

static const X509_NAME *subject_of(OSSL_CMP_CTX *ctx, int for_KUR)
{
    if (ctx->subject != NULL)
        return cmp_name_is_empty(ctx->subject) ? NULL : ctx->subject;
    if (ctx->p10csr != NULL)
        return X509_REQ_get_subject_name(ctx->p10csr);
    const X509 *cert = cmp_reference_cert(ctx);
    if (cert != NULL && (for_KUR || (sk_GENERAL_NAME_num(ctx->alt_names) <= 0 &&
                                     !OSSL_CMP_CTX_reqExtensions_have_SAN(ctx))))
        return X509_get_subject_name(cert);
    return NULL;
}

static EVP_PKEY *key_of(const OSSL_CMP_CTX *ctx)
{
    if (ctx->new_pkey != NULL)
        return ctx->new_pkey;
    if (ctx->p10csr != NULL)
        return X509_REQ_get0_pubkey(ctx->p10csr);
    const X509 *cert = cmp_reference_cert(ctx);
    return cert != NULL ? X509_get0_pubkey(cert) : ctx->pkey;
}

static bool set_validity(const OSSL_CMP_CTX *ctx, OSSL_CRMF_MSG *crm)
{
    if (ctx->days <= 0)
        return true;
    const time_t now = time(NULL);
    ASN1_TIME *from = ASN1_TIME_adj(NULL, now, 0, 0);
    ASN1_TIME *to = ASN1_TIME_adj(NULL, now, ctx->days, 0);
    if (from != NULL && to != NULL && OSSL_CRMF_MSG_set0_validity(crm, from, to))
        return true;
    ASN1_TIME_free(from);
    ASN1_TIME_free(to);
    return false;
}

/* RFC 4210, 5.3.5: which certificate a key update is of. */
static bool set_old_id(OSSL_CRMF_MSG *crm, const X509 *cert)
{
    OSSL_CRMF_CERTID *id =
        OSSL_CRMF_CERTID_gen(X509_get_issuer_name(cert), X509_get0_serialNumber(cert));
    const bool ok = id != NULL && OSSL_CRMF_MSG_set1_regCtrl_oldCertID(crm, id);
    OSSL_CRMF_CERTID_free(id);
    return ok;
}

OSSL_CRMF_MSG *OSSL_CMP_CTX_setup_CRM(OSSL_CMP_CTX *ctx, int for_KUR, int rid)
{
    const X509 *cert = cmp_reference_cert(ctx);
    EVP_PKEY *key = key_of(ctx);
    if (key == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_PUBLIC_KEY);
        return NULL;
    }
    const X509_NAME *issuer =
        ctx->issuer == NULL && cert != NULL ? X509_get_issuer_name(cert) : ctx->issuer;
    OSSL_CRMF_MSG *crm = OSSL_CRMF_MSG_new();
    if (crm != NULL && OSSL_CRMF_MSG_set_certReqId(crm, rid) &&
        OSSL_CRMF_CERTTEMPLATE_fill(OSSL_CRMF_MSG_get0_tmpl(crm), key, subject_of(ctx, for_KUR),
                                    issuer, NULL) &&
        set_validity(ctx, crm) && set_exts(ctx, crm) &&
        (!for_KUR || cert == NULL || set_old_id(crm, cert)))
        return crm;
    OSSL_CRMF_MSG_free(crm);
    return NULL;
}
