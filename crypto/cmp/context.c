/* Contexts, made and freed, and their options: OSSL_CMP_CTX_new(3). */
#include <limits.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stddef.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- New, free ---- */

static void free_certs(STACK_OF(X509) * certs)
{
    sk_X509_pop_free(certs, X509_free);
}

static void free_itavs(STACK_OF(OSSL_CMP_ITAV) * *itavs)
{
    sk_OSSL_CMP_ITAV_pop_free(*itavs, OSSL_CMP_ITAV_free);
    *itavs = NULL;
}

OSSL_CMP_CTX *OSSL_CMP_CTX_new(OSSL_LIB_CTX *libctx, const char *propq)
{
    OSSL_CMP_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_CMP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ctx->libctx = libctx;
    ctx->log_verbosity = OSSL_CMP_LOG_INFO;
    ctx->keep_alive = 1;
    ctx->msg_timeout = -1;
    ctx->popo_method = OSSL_CRMF_POPO_SIGNATURE;
    ctx->revocation_reason = -1;
    ctx->mac_nid = NID_hmac_sha1;
    ctx->status = OSSL_CMP_PKISTATUS_unspecified;
    ctx->fail_info = -1;
    ctx->cert_conf_cb = OSSL_CMP_certConf_cb;
    if ((propq == NULL || (ctx->propq = OPENSSL_strdup(propq)) != NULL) &&
        (ctx->untrusted = sk_X509_new_null()) != NULL &&
        OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_OWF_ALGNID, NID_sha256) &&
        OSSL_CMP_CTX_set_option(ctx, OSSL_CMP_OPT_DIGEST_ALGNID, NID_sha256))
        return ctx;
    OSSL_CMP_CTX_free(ctx);
    return NULL;
}

static void forget_results(OSSL_CMP_CTX *ctx)
{
    ctx->status = OSSL_CMP_PKISTATUS_unspecified;
    ctx->fail_info = -1;
    sk_ASN1_UTF8STRING_pop_free(ctx->status_string, ASN1_UTF8STRING_free);
    X509_free(ctx->new_cert);
    free_certs(ctx->new_chain);
    free_certs(ctx->ca_pubs);
    free_certs(ctx->extra_certs_in);
    ctx->status_string = NULL;
    ctx->new_cert = NULL;
    ctx->new_chain = ctx->ca_pubs = ctx->extra_certs_in = NULL;
}

static void forget_transaction(OSSL_CMP_CTX *ctx)
{
    ASN1_OCTET_STRING_free(ctx->transaction_id);
    ASN1_OCTET_STRING_free(ctx->sender_nonce);
    ASN1_OCTET_STRING_free(ctx->recip_nonce);
    X509_free(ctx->validated_cert);
    ctx->transaction_id = ctx->sender_nonce = ctx->recip_nonce = NULL;
    ctx->validated_cert = NULL;
}

void cmp_close_transaction(OSSL_CMP_CTX *ctx)
{
    forget_transaction(ctx);
    ctx->status = OSSL_CMP_PKISTATUS_unspecified;
}

static void end_connection(OSSL_CMP_CTX *ctx)
{
    if (ctx->connection != NULL)
        OSSL_HTTP_close(ctx->connection, 1);
    ctx->connection = NULL;
}

int OSSL_CMP_CTX_reinit(OSSL_CMP_CTX *ctx)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    end_connection(ctx);
    forget_results(ctx);
    forget_transaction(ctx);
    free_itavs(&ctx->genm);
    return 1;
}

void OSSL_CMP_CTX_free(OSSL_CMP_CTX *ctx)
{
    if (ctx == NULL)
        return;
    OSSL_CMP_CTX_reinit(ctx);
    OPENSSL_free(ctx->propq);
    OPENSSL_free(ctx->server);
    OPENSSL_free(ctx->server_path);
    OPENSSL_free(ctx->proxy);
    OPENSSL_free(ctx->no_proxy);
    X509_free(ctx->srv_cert);
    X509_NAME_free(ctx->expected_sender);
    X509_STORE_free(ctx->trusted);
    free_certs(ctx->untrusted);
    X509_free(ctx->cert);
    EVP_PKEY_free(ctx->pkey);
    free_certs(ctx->chain);
    ASN1_OCTET_STRING_free(ctx->reference_value);
    if (ctx->secret_value != NULL)
        OPENSSL_cleanse(ctx->secret_value->data, (size_t)ctx->secret_value->length);
    ASN1_OCTET_STRING_free(ctx->secret_value);
    EVP_MD_free(ctx->owf);
    EVP_MD_free(ctx->digest);
    X509_NAME_free(ctx->recipient);
    free_itavs(&ctx->geninfo);
    free_certs(ctx->extra_certs_out);
    EVP_PKEY_free(ctx->new_pkey);
    X509_NAME_free(ctx->issuer);
    X509_NAME_free(ctx->subject);
    sk_GENERAL_NAME_pop_free(ctx->alt_names, GENERAL_NAME_free);
    sk_X509_EXTENSION_pop_free(ctx->req_extensions, X509_EXTENSION_free);
    sk_POLICYINFO_pop_free(ctx->policies, POLICYINFO_free);
    X509_free(ctx->old_cert);
    X509_REQ_free(ctx->p10csr);
    OPENSSL_free(ctx);
}

/* ---- Options ---- */

static const struct option {
    int option;
    size_t at; /* of an int; of an EVP_MD * where `digest` says so */
    int least, most;
    bool digest;
} options[] = {
#define INT_OPTION(option, field, least, most)                                   \
    {                                                                            \
        OSSL_CMP_OPT_##option, offsetof(OSSL_CMP_CTX, field), least, most, false \
    }
    INT_OPTION(LOG_VERBOSITY, log_verbosity, 0, OSSL_CMP_LOG_MAX),
    INT_OPTION(KEEP_ALIVE, keep_alive, 0, INT_MAX),
    INT_OPTION(MSG_TIMEOUT, msg_timeout, 0, INT_MAX),
    INT_OPTION(TOTAL_TIMEOUT, total_timeout, 0, INT_MAX),
    INT_OPTION(VALIDITY_DAYS, days, 0, INT_MAX),
    INT_OPTION(SUBJECTALTNAME_NODEFAULT, san_nodefault, 0, INT_MAX),
    INT_OPTION(SUBJECTALTNAME_CRITICAL, san_critical, 0, INT_MAX),
    INT_OPTION(POLICIES_CRITICAL, policies_critical, 0, INT_MAX),
    INT_OPTION(POPO_METHOD, popo_method, OSSL_CRMF_POPO_NONE, OSSL_CRMF_POPO_KEYAGREE),
    INT_OPTION(IMPLICIT_CONFIRM, implicit_confirm, 0, INT_MAX),
    INT_OPTION(DISABLE_CONFIRM, disable_confirm, 0, INT_MAX),
    INT_OPTION(REVOCATION_REASON, revocation_reason, -1, CRL_REASON_AA_COMPROMISE),
    INT_OPTION(UNPROTECTED_SEND, unprotected_send, 0, INT_MAX),
    INT_OPTION(UNPROTECTED_ERRORS, unprotected_errors, 0, INT_MAX),
    INT_OPTION(MAC_ALGNID, mac_nid, 0, INT_MAX),
    INT_OPTION(IGNORE_KEYUSAGE, ignore_keyusage, 0, INT_MAX),
    INT_OPTION(PERMIT_TA_IN_EXTRACERTS_FOR_IR, permit_ta, 0, INT_MAX),
    {OSSL_CMP_OPT_OWF_ALGNID, offsetof(OSSL_CMP_CTX, owf), 0, INT_MAX, true},
    {OSSL_CMP_OPT_DIGEST_ALGNID, offsetof(OSSL_CMP_CTX, digest), 0, INT_MAX, true},
};

static const struct option *find_option(int opt)
{
    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (options[i].option == opt)
            return &options[i];
    return NULL;
}

static int *int_of(const OSSL_CMP_CTX *ctx, const struct option *o)
{
    return (int *)((char *)(uintptr_t)ctx + o->at);
}

static EVP_MD **digest_of(const OSSL_CMP_CTX *ctx, const struct option *o)
{
    return (EVP_MD **)((char *)(uintptr_t)ctx + o->at);
}

static int set_digest(OSSL_CMP_CTX *ctx, EVP_MD **to, int nid)
{
    const char *name = OBJ_nid2sn(nid);
    EVP_MD *md = name != NULL ? EVP_MD_fetch(ctx->libctx, name, ctx->propq) : NULL;
    if (md == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_UNSUPPORTED_ALGORITHM);
    EVP_MD_free(*to);
    *to = md;
    return 1;
}

int OSSL_CMP_CTX_set_option(OSSL_CMP_CTX *ctx, int opt, int val)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    const struct option *o = find_option(opt);
    if (val < (o != NULL ? o->least : 0))
        return FAIL(ERR_LIB_CMP, CMP_R_VALUE_TOO_SMALL);
    if (o == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_INVALID_OPTION);
    if (val > o->most)
        return FAIL(ERR_LIB_CMP, CMP_R_VALUE_TOO_LARGE);
    if (o->digest)
        return set_digest(ctx, digest_of(ctx, o), val);
    *int_of(ctx, o) = val;
    return 1;
}

int OSSL_CMP_CTX_get_option(const OSSL_CMP_CTX *ctx, int opt)
{
    const struct option *o = find_option(opt);
    if (ctx == NULL || o == NULL) {
        ERR_raise(ERR_LIB_CMP, ctx == NULL ? CMP_R_NULL_ARGUMENT : CMP_R_INVALID_OPTION);
        return -1;
    }
    return o->digest ? EVP_MD_get_type(*digest_of(ctx, o)) : *int_of(ctx, o);
}
