/* What programs set in a context, and what they are told: OSSL_CMP_CTX_new(3). */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- A value in the place of another ---- */

bool cmp_set1_string(ASN1_OCTET_STRING **to, const ASN1_OCTET_STRING *from)
{
    ASN1_OCTET_STRING *copy = NULL;
    if (from != NULL && (copy = ASN1_OCTET_STRING_dup(from)) == NULL)
        return false;
    ASN1_OCTET_STRING_free(*to);
    *to = copy;
    return true;
}

bool cmp_set1_cert(X509 **to, X509 *from)
{
    if (from != NULL && !X509_up_ref(from))
        return false;
    X509_free(*to);
    *to = from;
    return true;
}

bool cmp_set1_name(X509_NAME **to, const X509_NAME *from)
{
    X509_NAME *copy = NULL;
    if (from != NULL && (copy = X509_NAME_dup(from)) == NULL)
        return false;
    X509_NAME_free(*to);
    *to = copy;
    return true;
}

bool cmp_set1_certs(STACK_OF(X509) * *to, STACK_OF(X509) * from)
{
    STACK_OF(X509) *copy = NULL;
    if (from != NULL && (copy = X509_chain_up_ref(from)) == NULL)
        return false;
    sk_X509_pop_free(*to, X509_free);
    *to = copy;
    return true;
}

static int set1_text(char **to, const char *from)
{
    char *copy = NULL;
    if (from != NULL && (copy = OPENSSL_strdup(from)) == NULL)
        return 0;
    OPENSSL_free(*to);
    *to = copy;
    return 1;
}

static int set1_bytes(ASN1_OCTET_STRING **to, const unsigned char *from, int len)
{
    ASN1_OCTET_STRING *copy = NULL;
    if (from != NULL &&
        ((copy = ASN1_OCTET_STRING_new()) == NULL || !ASN1_OCTET_STRING_set(copy, from, len))) {
        ASN1_OCTET_STRING_free(copy);
        return 0;
    }
    if (*to != NULL)
        OPENSSL_cleanse((*to)->data, (size_t)(*to)->length);
    ASN1_OCTET_STRING_free(*to);
    *to = copy;
    return 1;
}

/* Most functions differ in nothing but the field; without a context none does anything. */
#define NEEDS(ctx, otherwise)                            \
    do {                                                 \
        if ((ctx) == NULL) {                             \
            ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT); \
            return otherwise;                            \
        }                                                \
    } while (0)

#define SETTER(name, type, ...)                        \
    int OSSL_CMP_CTX_##name(OSSL_CMP_CTX *ctx, type x) \
    {                                                  \
        NEEDS(ctx, 0);                                 \
        __VA_ARGS__                                    \
    }
#define GETTER(type, name, field, otherwise)          \
    type OSSL_CMP_CTX_##name(const OSSL_CMP_CTX *ctx) \
    {                                                 \
        NEEDS(ctx, otherwise);                        \
        return ctx->field;                            \
    }

/* clang-format off: a function a line */

/* ---- Logs, transfer ---- */

SETTER(set_log_cb, OSSL_CMP_log_cb_t, ctx->log_cb = x; return 1;)
SETTER(set1_serverPath, const char *, return set1_text(&ctx->server_path, x);)
SETTER(set1_server, const char *, return set1_text(&ctx->server, x);)
SETTER(set_serverPort, int, ctx->server_port = x; return 1;)
SETTER(set1_proxy, const char *, return set1_text(&ctx->proxy, x);)
SETTER(set1_no_proxy, const char *, return set1_text(&ctx->no_proxy, x);)
SETTER(set_http_cb, OSSL_HTTP_bio_cb_t, ctx->http_cb = x; return 1;)
SETTER(set_http_cb_arg, void *, ctx->http_cb_arg = x; return 1;)
GETTER(void *, get_http_cb_arg, http_cb_arg, NULL)
SETTER(set_transfer_cb, OSSL_CMP_transfer_cb_t, ctx->transfer_cb = x; return 1;)
SETTER(set_transfer_cb_arg, void *, ctx->transfer_cb_arg = x; return 1;)
GETTER(void *, get_transfer_cb_arg, transfer_cb_arg, NULL)

/* ---- The other end ---- */

SETTER(set1_srvCert, X509 *, return cmp_set1_cert(&ctx->srv_cert, x);)
SETTER(set1_expected_sender, const X509_NAME *, return cmp_set1_name(&ctx->expected_sender, x);)
SETTER(set0_trustedStore, X509_STORE *, X509_STORE_free(ctx->trusted); ctx->trusted = x; return 1;)
GETTER(X509_STORE *, get0_trustedStore, trusted, NULL)
GETTER(STACK_OF(X509) *, get0_untrusted, untrusted, NULL)

/* ---- This end ---- */

SETTER(set1_pkey, EVP_PKEY *, if (x != NULL && !EVP_PKEY_up_ref(x)) return 0;
       EVP_PKEY_free(ctx->pkey); ctx->pkey = x; return 1;)
SETTER(set1_recipient, const X509_NAME *, return cmp_set1_name(&ctx->recipient, x);)
SETTER(push0_geninfo_ITAV, OSSL_CMP_ITAV *,
       return OSSL_CMP_ITAV_push0_stack_item(&ctx->geninfo, x);)
SETTER(push0_genm_ITAV, OSSL_CMP_ITAV *, return OSSL_CMP_ITAV_push0_stack_item(&ctx->genm, x);)
SETTER(set1_extraCertsOut, STACK_OF(X509) *, return cmp_set1_certs(&ctx->extra_certs_out, x);)

/* ---- What is asked for ---- */

SETTER(set1_issuer, const X509_NAME *, return cmp_set1_name(&ctx->issuer, x);)
SETTER(set1_subjectName, const X509_NAME *, return cmp_set1_name(&ctx->subject, x);)
SETTER(set1_oldCert, X509 *, return cmp_set1_cert(&ctx->old_cert, x);)
SETTER(set_certConf_cb, OSSL_CMP_certConf_cb_t, ctx->cert_conf_cb = x; return 1;)
SETTER(set_certConf_cb_arg, void *, ctx->cert_conf_cb_arg = x; return 1;)
GETTER(void *, get_certConf_cb_arg, cert_conf_cb_arg, NULL)

/* ---- The transaction, and what came of it ---- */

SETTER(set1_transactionID, const ASN1_OCTET_STRING *,
       return cmp_set1_string(&ctx->transaction_id, x);)
SETTER(set1_senderNonce, const ASN1_OCTET_STRING *, return cmp_set1_string(&ctx->sender_nonce, x);)
GETTER(int, get_status, status, -1)
GETTER(int, get_failInfoCode, fail_info, -1)
GETTER(OSSL_CMP_PKIFREETEXT *, get0_statusString, status_string, NULL)
GETTER(X509 *, get0_newCert, new_cert, NULL)
/* clang-format on */

/* A list of the caller's, maybe empty. */
static STACK_OF(X509) * copy_of(STACK_OF(X509) * certs)
{
    return certs != NULL ? X509_chain_up_ref(certs) : sk_X509_new_null();
}

STACK_OF(X509) * OSSL_CMP_CTX_get1_newChain(const OSSL_CMP_CTX *ctx)
{
    NEEDS(ctx, NULL);
    return copy_of(ctx->new_chain);
}

STACK_OF(X509) * OSSL_CMP_CTX_get1_caPubs(const OSSL_CMP_CTX *ctx)
{
    NEEDS(ctx, NULL);
    return copy_of(ctx->ca_pubs);
}

STACK_OF(X509) * OSSL_CMP_CTX_get1_extraCertsIn(const OSSL_CMP_CTX *ctx)
{
    NEEDS(ctx, NULL);
    return copy_of(ctx->extra_certs_in);
}

/* ---- What is more than a field ---- */

int OSSL_CMP_CTX_set1_untrusted(OSSL_CMP_CTX *ctx, STACK_OF(X509) * certs)
{
    NEEDS(ctx, 0);
    STACK_OF(X509) *copy = sk_X509_new_null();
    if (copy == NULL || !X509_add_certs(copy, certs, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP)) {
        sk_X509_pop_free(copy, X509_free);
        return 0;
    }
    sk_X509_pop_free(ctx->untrusted, X509_free);
    ctx->untrusted = copy;
    return 1;
}

/* Its chain is another's from now on. */
int OSSL_CMP_CTX_set1_cert(OSSL_CMP_CTX *ctx, X509 *cert)
{
    NEEDS(ctx, 0);
    if (!cmp_set1_cert(&ctx->cert, cert))
        return 0;
    sk_X509_pop_free(ctx->chain, X509_free);
    ctx->chain = NULL;
    return 1;
}

int OSSL_CMP_CTX_set1_referenceValue(OSSL_CMP_CTX *ctx, const unsigned char *ref, int len)
{
    NEEDS(ctx, 0);
    return set1_bytes(&ctx->reference_value, ref, len);
}

int OSSL_CMP_CTX_set1_secretValue(OSSL_CMP_CTX *ctx, const unsigned char *sec, int len)
{
    NEEDS(ctx, 0);
    return set1_bytes(&ctx->secret_value, sec, len);
}

int OSSL_CMP_CTX_reset_geninfo_ITAVs(OSSL_CMP_CTX *ctx)
{
    NEEDS(ctx, 0);
    sk_OSSL_CMP_ITAV_pop_free(ctx->geninfo, OSSL_CMP_ITAV_free);
    ctx->geninfo = NULL;
    return 1;
}

int OSSL_CMP_CTX_set0_newPkey(OSSL_CMP_CTX *ctx, int priv, EVP_PKEY *pkey)
{
    NEEDS(ctx, 0);
    EVP_PKEY_free(ctx->new_pkey);
    ctx->new_pkey = pkey;
    ctx->new_pkey_private = priv;
    return 1;
}

EVP_PKEY *OSSL_CMP_CTX_get0_newPkey(const OSSL_CMP_CTX *ctx, int priv)
{
    NEEDS(ctx, NULL);
    if (ctx->new_pkey != NULL)
        return priv && !ctx->new_pkey_private ? NULL : ctx->new_pkey;
    if (ctx->p10csr != NULL)
        return priv ? NULL : X509_REQ_get0_pubkey(ctx->p10csr);
    return ctx->pkey;
}

static bool has_san(const X509_EXTENSIONS *exts)
{
    return X509v3_get_ext_by_NID(exts, NID_subject_alt_name, -1) >= 0;
}

int OSSL_CMP_CTX_reqExtensions_have_SAN(OSSL_CMP_CTX *ctx)
{
    NEEDS(ctx, -1);
    return has_san(ctx->req_extensions);
}

int OSSL_CMP_CTX_push1_subjectAltName(OSSL_CMP_CTX *ctx, const GENERAL_NAME *name)
{
    if (ctx == NULL || name == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    if (has_san(ctx->req_extensions))
        return FAIL(ERR_LIB_CMP, CMP_R_MULTIPLE_SAN_SOURCES);
    GENERAL_NAME *copy = GENERAL_NAME_dup((GENERAL_NAME *)(uintptr_t)name);
    if (copy != NULL &&
        (ctx->alt_names != NULL || (ctx->alt_names = sk_GENERAL_NAME_new_null()) != NULL) &&
        sk_GENERAL_NAME_push(ctx->alt_names, copy) > 0)
        return 1;
    GENERAL_NAME_free(copy);
    return 0;
}

int OSSL_CMP_CTX_set0_reqExtensions(OSSL_CMP_CTX *ctx, X509_EXTENSIONS *exts)
{
    NEEDS(ctx, 0);
    if (sk_GENERAL_NAME_num(ctx->alt_names) > 0 && has_san(exts))
        return FAIL(ERR_LIB_CMP, CMP_R_MULTIPLE_SAN_SOURCES);
    sk_X509_EXTENSION_pop_free(ctx->req_extensions, X509_EXTENSION_free);
    ctx->req_extensions = exts;
    return 1;
}

int OSSL_CMP_CTX_push0_policy(OSSL_CMP_CTX *ctx, POLICYINFO *pinfo)
{
    if (ctx == NULL || pinfo == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return (ctx->policies != NULL || (ctx->policies = CERTIFICATEPOLICIES_new()) != NULL) &&
           sk_POLICYINFO_push(ctx->policies, pinfo) > 0;
}

int OSSL_CMP_CTX_set1_p10CSR(OSSL_CMP_CTX *ctx, const X509_REQ *csr)
{
    NEEDS(ctx, 0);
    X509_REQ *copy = NULL;
    if (csr != NULL && (copy = X509_REQ_dup(csr)) == NULL)
        return 0;
    X509_REQ_free(ctx->p10csr);
    ctx->p10csr = copy;
    return 1;
}

X509 *cmp_reference_cert(const OSSL_CMP_CTX *ctx)
{
    return ctx->old_cert != NULL ? ctx->old_cert : ctx->cert;
}
