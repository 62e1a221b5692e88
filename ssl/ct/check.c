/* The program's verdict on a server's timestamps. */
#include <openssl/ct.h>

#include "ssl/ct/ct.h"
#include "ssl/dane/dane.h"

/* There is nothing to judge without a certificate that was verified up to an issuer, nor where no
 * public authority is meant to stand behind it (RFC 7671, 4.2). */
static bool is_due(const SSL *s)
{
    return s->set.ct_callback != NULL && s->session->peer != NULL &&
           s->verify_result == X509_V_OK && sk_X509_num(s->verified_chain) > 1 &&
           !dane_is_private(s);
}

/* 1, 0 with an error raised. That timestamps are invalid is the callback's to judge. */
static int ask(SSL *s)
{
    CT_POLICY_EVAL_CTX *c = CT_POLICY_EVAL_CTX_new_ex(s->ctx->libctx, s->ctx->propq);
    int ok = 0;
    if (c == NULL || !CT_POLICY_EVAL_CTX_set1_cert(c, s->session->peer) ||
        !CT_POLICY_EVAL_CTX_set1_issuer(c, sk_X509_value(s->verified_chain, 1))) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    } else {
        CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(c, s->ctx->ct_logs);
        CT_POLICY_EVAL_CTX_set_time(c, (uint64_t)SSL_SESSION_get_time(s->session) * 1000);
        if (s->renegotiating) /* those that are there are of another certificate */
            ct_forget(s);
        const STACK_OF(SCT) *scts = SSL_get0_peer_scts(s);
        if (SCT_LIST_validate(scts, c) < 0)
            ERR_raise(ERR_LIB_SSL, SSL_R_SCT_VERIFICATION_FAILED);
        else
            ok = s->set.ct_callback(c, scts, s->set.ct_arg) > 0 ||
                 FAIL(ERR_LIB_SSL, SSL_R_CALLBACK_FAILED);
    }
    CT_POLICY_EVAL_CTX_free(c);
    return ok;
}

/* A client that looks on goes on, and finds it in the result, of this connection and of those that
 * resume its session. */
bool ct_check(SSL *s)
{
    if (!is_due(s))
        return true;
    ERR_set_mark();
    if (ask(s)) {
        ERR_clear_last_mark();
        return true;
    }
    s->verify_result = s->session->verify_result = X509_V_ERR_NO_VALID_SCTS;
    if (s->set.verify_mode != SSL_VERIFY_NONE) {
        ERR_clear_last_mark();
        return conn_fatal(s, SSL_AD_HANDSHAKE_FAILURE);
    }
    ERR_pop_to_mark();
    return true;
}
