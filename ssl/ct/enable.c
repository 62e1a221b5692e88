/* Whether timestamps are asked for, who judges them, and the logs that are known:
 * SSL_CTX_set_ct_validation_callback(3), SSL_CTX_set_ctlog_list_file(3). */
#include <openssl/ct.h>

#include "ssl/api/owner.h"
#include "ssl/ct/ct.h"

/* ---- what judges ---- */

static int accept_any(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) * scts, void *arg)
{
    (void)ctx;
    (void)scts;
    (void)arg;
    return 1;
}

static int want_one_valid(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) * scts, void *arg)
{
    (void)ctx;
    (void)arg;
    for (int i = 0; i < sk_SCT_num(scts); i++)
        if (SCT_get_validation_status(sk_SCT_value(scts, i)) == SCT_VALIDATION_STATUS_VALID)
            return 1;
    return FAIL(ERR_LIB_SSL, SSL_R_NO_VALID_SCTS);
}

/* The extension is this library's business or the program's own. */
static int set(const struct owner *o, ssl_ct_validation_cb callback, void *arg)
{
    if (callback != NULL &&
        SSL_CTX_has_client_custom_ext(o->ctx, TLSEXT_TYPE_signed_certificate_timestamp))
        return FAIL(ERR_LIB_SSL, SSL_R_CUSTOM_EXT_HANDLER_ALREADY_INSTALLED);
    if (callback != NULL && o->s != NULL) /* an OCSP response may have some, too */
        o->set->status_type = TLSEXT_STATUSTYPE_ocsp;
    o->set->ct_callback = callback;
    o->set->ct_arg = arg;
    return 1;
}

static int enable(const struct owner *o, int mode)
{
    switch (mode) {
    case SSL_CT_VALIDATION_PERMISSIVE:
        return set(o, accept_any, NULL);
    case SSL_CT_VALIDATION_STRICT:
        return set(o, want_one_valid, NULL);
    default:
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_CT_VALIDATION_TYPE);
    }
}

int SSL_set_ct_validation_callback(SSL *s, ssl_ct_validation_cb callback, void *arg)
{
    struct owner o = of_ssl(s);
    return set(&o, callback, arg);
}

int SSL_CTX_set_ct_validation_callback(SSL_CTX *ctx, ssl_ct_validation_cb callback, void *arg)
{
    struct owner o = of_ctx(ctx);
    return set(&o, callback, arg);
}

int SSL_enable_ct(SSL *s, int validation_mode)
{
    struct owner o = of_ssl(s);
    return enable(&o, validation_mode);
}

int SSL_CTX_enable_ct(SSL_CTX *ctx, int validation_mode)
{
    struct owner o = of_ctx(ctx);
    return enable(&o, validation_mode);
}

int SSL_ct_is_enabled(const SSL *s)
{
    return s->set.ct_callback != NULL;
}

int SSL_CTX_ct_is_enabled(const SSL_CTX *ctx)
{
    return ctx->set.ct_callback != NULL;
}

/* ---- the logs ---- */

int SSL_CTX_set_default_ctlog_list_file(SSL_CTX *ctx)
{
    return CTLOG_STORE_load_default_file(ctx->ct_logs);
}

int SSL_CTX_set_ctlog_list_file(SSL_CTX *ctx, const char *path)
{
    return CTLOG_STORE_load_file(ctx->ct_logs, path);
}

void SSL_CTX_set0_ctlog_store(SSL_CTX *ctx, CTLOG_STORE *logs)
{
    CTLOG_STORE_free(ctx->ct_logs);
    ctx->ct_logs = logs;
}

const CTLOG_STORE *SSL_CTX_get0_ctlog_store(const SSL_CTX *ctx)
{
    return ctx->ct_logs;
}
