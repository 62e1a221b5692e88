/* SSL_ctrl and its like, which the macros of ssl.h are made of: tables from a command's number to
 * what it does. A command that isn't known, or not of this kind of object, gives 0. */
#include "ssl/api/owner.h"

static long run(const struct owner *o, enum command_scope scope, int number, long larg, void *parg)
{
    static const struct command_table *const tables[] = {
        &commands_numbers, &commands_creds, &commands_told, &commands_extras, &commands_dtls};
    for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); t++)
        for (size_t i = 0; i < tables[t]->n; i++) {
            const struct command *c = &tables[t]->rows[i];
            if (c->number == number && (c->scope & scope) != 0)
                return c->run(o, larg, parg);
        }
    return 0;
}

long SSL_ctrl(SSL *s, int cmd, long larg, void *parg)
{
    struct owner o = of_ssl(s);
    return run(&o, OF_SSL, cmd, larg, parg);
}

/* Without a context, lists are looked at and not kept: whether they are well formed. */
static long check_list(int cmd, const char *list)
{
    struct settings scratch = {.options = 0};
    long ok = 0;
    switch (cmd) {
    case SSL_CTRL_SET_GROUPS_LIST:
        ok = groups_set_list(&scratch, list);
        break;
    case SSL_CTRL_SET_SIGALGS_LIST:
    case SSL_CTRL_SET_CLIENT_SIGALGS_LIST:
        ok = sigalgs_set_list(&scratch, false, list);
        break;
    default:
        break;
    }
    shared_u16_free(scratch.groups);
    shared_u16_free(scratch.sigalgs);
    return ok;
}

long SSL_CTX_ctrl(SSL_CTX *ctx, int cmd, long larg, void *parg)
{
    if (ctx == NULL)
        return check_list(cmd, parg);
    struct owner o = of_ctx(ctx);
    return run(&o, OF_CTX, cmd, larg, parg);
}

/* ---- callbacks ---- */

typedef void (*any_function)(void);

static void set_tmp_dh(const struct owner *o, any_function f)
{
    struct creds *creds = owner_creds(o);
    if (creds != NULL)
        creds->dh_tmp_callback = (DH * (*)(SSL *, int, int)) f;
}

static void set_msg(const struct owner *o, any_function f)
{
    o->set->msg_callback = (void (*)(int, int, int, const void *, size_t, SSL *, void *))f;
}

static void set_not_resumable(const struct owner *o, any_function f)
{
    o->set->not_resumable = (int (*)(SSL *, int))f;
}

static void set_tlsext_debug(const struct owner *o, any_function f)
{
    o->s->tlsext_debug = (void (*)(SSL *, int, int, const unsigned char *, int, void *))f;
}

static void set_servername(const struct owner *o, any_function f)
{
    o->ctx->servername = (int (*)(SSL *, int *, void *))f;
}

static void set_status(const struct owner *o, any_function f)
{
    o->ctx->status = (int (*)(SSL *, void *))f;
}

static void set_ticket_key(const struct owner *o, any_function f)
{
    o->ctx->ticket_key_cb =
        (int (*)(SSL *, unsigned char *, unsigned char *, EVP_CIPHER_CTX *, HMAC_CTX *, int))f;
}

static long set_callback(const struct owner *o, enum command_scope scope, int number,
                         any_function f)
{
    static const struct {
        int number;
        enum command_scope scope;
        void (*set)(const struct owner *o, any_function f);
    } rows[] = {
        {SSL_CTRL_SET_TMP_DH_CB, OF_BOTH, set_tmp_dh},
        {SSL_CTRL_SET_MSG_CALLBACK, OF_BOTH, set_msg},
        {SSL_CTRL_SET_NOT_RESUMABLE_SESS_CB, OF_BOTH, set_not_resumable},
        {SSL_CTRL_SET_TLSEXT_DEBUG_CB, OF_SSL, set_tlsext_debug},
        {SSL_CTRL_SET_TLSEXT_SERVERNAME_CB, OF_CTX, set_servername},
        {SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB, OF_CTX, set_status},
        {SSL_CTRL_SET_TLSEXT_TICKET_KEY_CB, OF_CTX, set_ticket_key},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].number == number && (rows[i].scope & scope) != 0)
            return rows[i].set(o, f), 1;
    return 0;
}

long SSL_callback_ctrl(SSL *s, int cmd, void (*cb)(void))
{
    struct owner o = of_ssl(s);
    return set_callback(&o, OF_SSL, cmd, cb);
}

long SSL_CTX_callback_ctrl(SSL_CTX *ctx, int cmd, void (*cb)(void))
{
    struct owner o = of_ctx(ctx);
    return set_callback(&o, OF_CTX, cmd, cb);
}

void SSL_set_tmp_dh_callback(SSL *s, DH *(*dh)(SSL *ssl, int is_export, int keylength))
{
    SSL_callback_ctrl(s, SSL_CTRL_SET_TMP_DH_CB, (any_function)dh);
}

void SSL_CTX_set_tmp_dh_callback(SSL_CTX *ctx, DH *(*dh)(SSL *ssl, int is_export, int keylength))
{
    SSL_CTX_callback_ctrl(ctx, SSL_CTRL_SET_TMP_DH_CB, (any_function)dh);
}

void SSL_set_msg_callback(SSL *s, void (*cb)(int write_p, int version, int content_type,
                                             const void *buf, size_t len, SSL *ssl, void *arg))
{
    s->set.msg_callback = cb;
}

void SSL_CTX_set_msg_callback(SSL_CTX *ctx,
                              void (*cb)(int write_p, int version, int content_type,
                                         const void *buf, size_t len, SSL *ssl, void *arg))
{
    ctx->set.msg_callback = cb;
}

void SSL_set_not_resumable_session_callback(SSL *s, int (*cb)(SSL *ssl, int is_forward_secure))
{
    s->set.not_resumable = cb;
}

void SSL_CTX_set_not_resumable_session_callback(SSL_CTX *ctx,
                                                int (*cb)(SSL *ssl, int is_forward_secure))
{
    ctx->set.not_resumable = cb;
}

int SSL_CTX_set_tlsext_ticket_key_evp_cb(SSL_CTX *ctx,
                                         int (*fp)(SSL *, unsigned char *, unsigned char *,
                                                   EVP_CIPHER_CTX *, EVP_MAC_CTX *, int))
{
    ctx->ticket_key_evp_cb = fp;
    return 1;
}
