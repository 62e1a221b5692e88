/* Certificates requested, waited for and confirmed: RFC 4210, 5.3.4, 5.3.18, 5.3.22. */
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <string.h>
#include <unistd.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* What polling leaves of a transaction's time for the last exchange, in seconds. */
enum { LAST_EXCHANGE = 5 };

enum outcome { WAITING = -1, FAILED = 0, DONE = 1 };

static int id_of(int type)
{
    return type == CMP_P10CR ? CMP_P10CR_ID : CMP_CERTREQ_ID;
}

/* ---- The default judge of new certificates ---- */

/* Whether it leads to an anchor; whether a certificate is revoked isn't asked. */
static bool leads_to(const OSSL_CMP_CTX *ctx, X509_STORE *store, X509 *cert)
{
    X509_VERIFY_PARAM *param = X509_STORE_get0_param(store);
    const unsigned long flags = X509_VERIFY_PARAM_get_flags(param);
    X509_VERIFY_PARAM_clear_flags(param, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    const bool ok = cmp_path_is_good(ctx, store, cert);
    X509_VERIFY_PARAM_set_flags(param, flags);
    return ok;
}

int OSSL_CMP_certConf_cb(OSSL_CMP_CTX *ctx, X509 *cert, int fail_info, const char **text)
{
    X509_STORE *store = OSSL_CMP_CTX_get_certConf_cb_arg(ctx);
    STACK_OF(X509) *chain = NULL;
    (void)text;
    if (fail_info != 0 || ctx == NULL)
        return fail_info;
    if (store != NULL) {
        CMP_LOG(ctx, DEBUG, "validating newly enrolled cert");
        if (!leads_to(ctx, store, cert)) {
            CMP_LOG(ctx, ERR, "failed to validate newly enrolled cert");
            return 1 << OSSL_CMP_PKIFAILUREINFO_incorrectData;
        }
        CMP_LOG(ctx, DEBUG, "success validating newly enrolled cert");
    }
    CMP_LOG(ctx, DEBUG, "trying to build chain for newly enrolled cert");
    chain = X509_build_chain(cert, ctx->untrusted, store, 0, ctx->libctx, ctx->propq);
    if (chain != NULL)
        CMP_LOG(ctx, DEBUG, "success building%s chain for newly enrolled cert",
                store == NULL ? " approximate" : "");
    else
        CMP_LOG(ctx, WARNING, "could not build chain for newly enrolled cert");
    /* It is the certificate's chain, without itself; else what came along. */
    if (chain != NULL)
        X509_free(sk_X509_shift(chain));
    cmp_set1_certs(&ctx->new_chain, chain != NULL ? chain : ctx->extra_certs_in);
    sk_X509_pop_free(chain, X509_free);
    return 0;
}

/* ---- Confirmation ---- */

static bool confirm(OSSL_CMP_CTX *ctx, int id, int fail_info, const char *text)
{
    OSSL_CMP_MSG *req = cmp_certconf_new(ctx, id, fail_info, text);
    OSSL_CMP_MSG *rsp = req != NULL ? cmp_exchange(ctx, req, CMP_PKICONF) : NULL;
    const bool ok = rsp != NULL;
    OSSL_CMP_MSG_free(req);
    OSSL_CMP_MSG_free(rsp);
    return ok;
}

/* By the key and by who judges. */
static int judge(OSSL_CMP_CTX *ctx, const char **text)
{
    EVP_PKEY *key = OSSL_CMP_CTX_get0_newPkey(ctx, 0);
    int fail_info = 0;
    if (key != NULL && !X509_check_private_key(ctx->new_cert, key)) {
        fail_info = 1 << OSSL_CMP_PKIFAILUREINFO_incorrectData;
        *text = "public key in new certificate does not match our enrollment key";
    }
    if (ctx->cert_conf_cb != NULL)
        fail_info = ctx->cert_conf_cb(ctx, ctx->new_cert, fail_info, text);
    if (fail_info != 0 && *text == NULL)
        *text = "CMP client did not accept it";
    return fail_info;
}

static bool judge_and_confirm(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *rsp, int id)
{
    const char *text = NULL;
    const int fail_info = judge(ctx, &text);
    char *name = NULL;
    if (fail_info != 0) {
        name = X509_NAME_oneline(X509_get_subject_name(ctx->new_cert), NULL, 0);
        CMP_LOG(ctx, ERR, "rejecting newly enrolled cert with subject: %s",
                name != NULL ? name : "");
        OSSL_CMP_CTX_print_errors(ctx);
    }
    bool ok = ctx->disable_confirm || cmp_header_has_implicit_confirm(rsp->header) ||
              confirm(ctx, id, fail_info, text);
    if (fail_info != 0) {
        if (ok)
            ERR_raise_data(ERR_LIB_CMP, CMP_R_CERTIFICATE_NOT_ACCEPTED,
                           "rejecting newly enrolled cert with subject: %s; %s",
                           name != NULL ? name : "", text);
        ctx->status = OSSL_CMP_PKISTATUS_rejection;
        ok = false;
    }
    OPENSSL_free(name);
    return ok;
}

/* ---- Responses ---- */

/* What the status says of the certificate; 0 or the reason why there is none. */
static int no_cert_because(const OSSL_CMP_CTX *ctx)
{
    const char *note;
    switch (ctx->status) {
    case OSSL_CMP_PKISTATUS_accepted:
        return 0;
    case OSSL_CMP_PKISTATUS_grantedWithMods:
        CMP_LOG(ctx, WARNING, "received \"grantedWithMods\" for certificate");
        return 0;
    case OSSL_CMP_PKISTATUS_revocationWarning:
    case OSSL_CMP_PKISTATUS_revocationNotification:
        note = strstr(cmp_status_text(ctx->status), " - ");
        CMP_LOG(ctx, WARNING, "received \"%s\"%s", cmp_status_name(ctx->status), note);
        return 0;
    case OSSL_CMP_PKISTATUS_waiting:
        CMP_LOG(ctx, ERR,
                "received \"waiting\" status for cert when actually aiming to extract cert");
        return CMP_R_ENCOUNTERED_WAITING;
    case OSSL_CMP_PKISTATUS_rejection:
        CMP_LOG(ctx, ERR, "received \"rejection\" status rather than cert");
        return CMP_R_REQUEST_REJECTED_BY_SERVER;
    case OSSL_CMP_PKISTATUS_keyUpdateWarning:
        return CMP_R_ENCOUNTERED_KEYUPDATEWARNING;
    default:
        CMP_LOG(ctx, ERR, "received unsupported PKIStatus %d for certificate", ctx->status);
        return CMP_R_UNKNOWN_PKISTATUS;
    }
}

static X509 *cert_of(const OSSL_CMP_CTX *ctx, const OSSL_CMP_CERTRESPONSE *r)
{
    const CMP_CERTORENCCERT *c =
        r->certifiedKeyPair != NULL ? r->certifiedKeyPair->certOrEncCert : NULL;
    if (c == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_CERTIFICATE_NOT_FOUND);
        return NULL;
    }
    if (c->type == OSSL_CMP_CERTORENCCERT_CERTIFICATE)
        return X509_up_ref(c->value.certificate) ? c->value.certificate : NULL;
    EVP_PKEY *key = OSSL_CMP_CTX_get0_newPkey(ctx, 1);
    if (key == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_PRIVATE_KEY);
        return NULL;
    }
    return OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(c->value.encryptedCert, ctx->libctx, ctx->propq,
                                                 key);
}

static bool take_cert(OSSL_CMP_CTX *ctx, const OSSL_CMP_CERTRESPONSE *r)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    const int reason = no_cert_because(ctx);
    X509 *cert = reason == 0 ? cert_of(ctx, r) : NULL;
    if (cert == NULL) {
        ERR_raise(ERR_LIB_CMP, reason != 0 ? reason : CMP_R_CERTIFICATE_NOT_FOUND);
        if (reason != 0 && OSSL_CMP_CTX_snprint_PKIStatus(ctx, text, sizeof(text)) != NULL)
            ERR_add_error_data(1, text);
        ERR_add_error_data(1, "; cannot extract certificate from response");
        return false;
    }
    X509_free(ctx->new_cert);
    ctx->new_cert = cert;
    return true;
}

/* ---- Polling: 5.3.22 ---- */

/* In how many seconds to ask again, below 0 on failure. */
static int check_after(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *rsp, int id)
{
    const OSSL_CMP_POLLREPCONTENT *all = rsp->body->value.pollRep;
    int64_t seconds;
    if (sk_OSSL_CMP_POLLREP_num(all) > 1) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MULTIPLE_RESPONSES_NOT_SUPPORTED);
        return -1;
    }
    const OSSL_CMP_POLLREP *r = cmp_pollrep_of(all, id);
    if (r == NULL)
        return -1;
    if (!ASN1_INTEGER_get_int64(&seconds, r->checkAfter)) {
        ERR_raise(ERR_LIB_CMP, CMP_R_BAD_CHECKAFTER_IN_POLLREP);
        return -1;
    }
    if (seconds < 0 || seconds > INT_MAX) {
        ERR_raise(ERR_LIB_CMP, CMP_R_CHECKAFTER_OUT_OF_RANGE);
        return -1;
    }
    CMP_LOG(ctx, INFO, "received polling response; checkAfter = %d seconds", (int)seconds);
    return (int)seconds;
}

/* The wait before the next question, cut to what is left of the time; below 0 if none is. */
static int wait_for(const OSSL_CMP_CTX *ctx, int seconds)
{
    if (ctx->until == 0)
        return seconds;
    const time_t left = ctx->until - time(NULL);
    if (left <= LAST_EXCHANGE) {
        ERR_raise(ERR_LIB_CMP, CMP_R_TOTAL_TIMEOUT);
        return -1;
    }
    return seconds < left - LAST_EXCHANGE ? seconds : (int)(left - LAST_EXCHANGE);
}

/* Asks until there is a response that isn't "later", or once if the caller is to wait itself. */
static enum outcome poll_for(OSSL_CMP_CTX *ctx, bool may_sleep, int id, OSSL_CMP_MSG **found,
                             int *seconds)
{
    CMP_LOG(ctx, INFO, "received 'waiting' PKIStatus, starting to poll for response");
    for (;;) {
        OSSL_CMP_MSG *req = cmp_pollreq_new(ctx, id);
        OSSL_CMP_MSG *rsp = req != NULL ? cmp_exchange(ctx, req, CMP_POLLREP_BODY) : NULL;
        OSSL_CMP_MSG_free(req);
        if (rsp == NULL)
            return FAILED;
        if (rsp->body->type != CMP_POLLREP_BODY) {
            CMP_LOG(ctx, INFO, "received ip/cp/kup after polling");
            *found = rsp;
            return DONE;
        }
        int wait = check_after(ctx, rsp, id);
        OSSL_CMP_MSG_free(rsp);
        if (wait < 0 || (wait = wait_for(ctx, wait)) < 0)
            return FAILED;
        if (!may_sleep) {
            if (seconds != NULL)
                *seconds = wait;
            return WAITING;
        }
        for (unsigned left = (unsigned)wait; left > 0;)
            left = sleep(left);
    }
}

/* ---- All ---- */

/* A response's certificate, its status before all; polls as long as that is "waiting". */
static enum outcome take_response(OSSL_CMP_CTX *ctx, bool may_sleep, int id, OSSL_CMP_MSG **rsp,
                                  int *seconds)
{
    for (;;) {
        const OSSL_CMP_CERTREPMESSAGE *rep = (*rsp)->body->value.certRep;
        if (sk_OSSL_CMP_CERTRESPONSE_num(rep->response) > 1)
            return FAIL(ERR_LIB_CMP, CMP_R_MULTIPLE_RESPONSES_NOT_SUPPORTED);
        const OSSL_CMP_CERTRESPONSE *r = cmp_certresponse_of(rep, id);
        if (r == NULL || !cmp_take_status(ctx, r->status))
            return FAILED;
        if (ctx->status != OSSL_CMP_PKISTATUS_waiting)
            return take_cert(ctx, r) && cmp_set1_certs(&ctx->ca_pubs, rep->caPubs) &&
                   judge_and_confirm(ctx, *rsp, id);
        OSSL_CMP_MSG *next = NULL;
        const enum outcome outcome = poll_for(ctx, may_sleep, id, &next, seconds);
        if (outcome != DONE)
            return outcome == FAILED ? FAIL(ERR_LIB_CMP, CMP_R_POLLING_FAILED) : outcome;
        OSSL_CMP_MSG_free(*rsp);
        *rsp = next;
    }
}

static enum cmp_body_type answer_to(int type)
{
    return type == CMP_P10CR ? CMP_CP : (enum cmp_body_type)(type + 1);
}

static OSSL_CMP_MSG *ask(OSSL_CMP_CTX *ctx, int type, const OSSL_CRMF_MSG *crm)
{
    cmp_begin(ctx);
    OSSL_CMP_MSG *req = cmp_certreq_new(ctx, type, crm);
    if (req == NULL)
        return NULL;
    ctx->status = OSSL_CMP_PKISTATUS_trans;
    OSSL_CMP_MSG *rsp = cmp_exchange(ctx, req, answer_to(type));
    OSSL_CMP_MSG_free(req);
    return rsp;
}

X509 *OSSL_CMP_exec_certreq(OSSL_CMP_CTX *ctx, int req_type, const OSSL_CRMF_MSG *crm)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    OSSL_CMP_MSG *rsp = ask(ctx, req_type, crm);
    const bool ok = rsp != NULL && take_response(ctx, true, id_of(req_type), &rsp, NULL) == DONE;
    OSSL_CMP_MSG_free(rsp);
    return ok ? ctx->new_cert : NULL;
}

/* ---- Without waiting: OSSL_CMP_try_certreq ---- */

static int give_up(OSSL_CMP_CTX *ctx)
{
    static const char *const details[] = {"by application", NULL};
    OSSL_CMP_PKISI *si =
        OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_rejection, 0, "polling aborted");
    OSSL_CMP_MSG *req = si != NULL ? cmp_error_new(ctx, si, 0, details, false) : NULL;
    OSSL_CMP_MSG *rsp = req != NULL ? cmp_exchange(ctx, req, CMP_PKICONF) : NULL;
    const int ok = rsp != NULL;
    OSSL_CMP_MSG_free(rsp);
    OSSL_CMP_MSG_free(req);
    OSSL_CMP_PKISI_free(si);
    return ok;
}

int OSSL_CMP_try_certreq(OSSL_CMP_CTX *ctx, int req_type, const OSSL_CRMF_MSG *crm, int *checkAfter)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    const int id = id_of(req_type);
    OSSL_CMP_MSG *rsp = NULL;
    enum outcome outcome = DONE;
    if (ctx->status != OSSL_CMP_PKISTATUS_waiting) {
        rsp = ask(ctx, req_type, crm);
    } else {
        if (req_type < 0)
            return give_up(ctx);
        outcome = poll_for(ctx, false, id, &rsp, checkAfter);
        if (outcome == FAILED)
            ERR_raise(ERR_LIB_CMP, CMP_R_POLLING_FAILED);
    }
    if (outcome == DONE)
        outcome = rsp != NULL ? take_response(ctx, false, id, &rsp, checkAfter) : FAILED;
    OSSL_CMP_MSG_free(rsp);
    return (int)outcome;
}
