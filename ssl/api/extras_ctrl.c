/* The commands about what extensions need: host names, OCSP, keys of tickets, callbacks' data. */
#include <limits.h>
#include <openssl/rand.h>
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/ext/ext.h"

static long set_hostname(const struct owner *o, long larg, void *parg)
{
    if (larg != TLSEXT_NAMETYPE_host_name)
        return FAIL(ERR_LIB_SSL, SSL_R_SSL3_EXT_INVALID_SERVERNAME_TYPE);
    return ext_set_hostname(o->s, parg);
}

static long set_servername_arg(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    o->ctx->servername_arg = parg;
    return 1;
}

static long set_debug_arg(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    o->s->tlsext_debug_arg = parg;
    return 1;
}

static long set_msg_arg(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    o->set->msg_callback_arg = parg;
    return 1;
}

/* ---- OCSP: SSL_CTX_set_tlsext_status_cb(3) ---- */

static long set_status_type(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    o->set->status_type = (int)larg;
    return 1;
}

static long get_status_type(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return o->set->status_type;
}

static long set_status_arg(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    o->ctx->status_arg = parg;
    return 1;
}

static long get_status_arg(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    *(void **)parg = o->ctx->status_arg;
    return 1;
}

static long get_status_cb(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    *(int (**)(SSL *, void *))parg = o->ctx->status;
    return 1;
}

/* The length, or -1 if there is no response. */
static long get_response(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    *(unsigned char **)parg = o->s->ocsp_response;
    if (o->s->ocsp_response == NULL || o->s->ocsp_response_len > LONG_MAX)
        return -1;
    return (long)o->s->ocsp_response_len;
}

/* It becomes ours. */
static long set_response(const struct owner *o, long larg, void *parg)
{
    OPENSSL_free(o->s->ocsp_response);
    o->s->ocsp_response = parg;
    o->s->ocsp_response_len = parg != NULL && larg > 0 ? (size_t)larg : 0;
    return 1;
}

/* ---- keys of tickets, in the form in which servers hand them to each other ---- */

enum { NAME = 16, HMAC_KEY = 32, AES_KEY = 32, TICKET_KEYS = NAME + HMAC_KEY + AES_KEY };

/* larg is the length of the buffer; without one the length is told. */
static long check_keys_len(long larg, const void *parg)
{
    if (parg == NULL)
        return TICKET_KEYS;
    return larg == TICKET_KEYS ? 0 : -1;
}

static long set_ticket_keys(const struct owner *o, long larg, void *parg)
{
    long r = check_keys_len(larg, parg);
    struct ticket_keys *k = &o->ctx->ticket_keys;
    const uint8_t *from = parg;
    if (r != 0)
        return r > 0 ? r : FAIL(ERR_LIB_SSL, SSL_R_INVALID_TICKET_KEYS_LENGTH);
    if (!CRYPTO_THREAD_write_lock(o->ctx->lock))
        return 0;
    memcpy(k->name, from, NAME);
    memcpy(k->hmac, from + NAME, HMAC_KEY);
    memcpy(k->aes, from + NAME + HMAC_KEY, AES_KEY);
    k->made = true;
    CRYPTO_THREAD_unlock(o->ctx->lock);
    return 1;
}

static bool make_keys(struct ticket_keys *k)
{
    k->made = k->made || (RAND_bytes(k->name, NAME) > 0 && RAND_priv_bytes(k->hmac, HMAC_KEY) > 0 &&
                          RAND_priv_bytes(k->aes, AES_KEY) > 0);
    return k->made;
}

static long get_ticket_keys(const struct owner *o, long larg, void *parg)
{
    long r = check_keys_len(larg, parg);
    struct ticket_keys *k = &o->ctx->ticket_keys;
    uint8_t *to = parg;
    if (r != 0)
        return r > 0 ? r : FAIL(ERR_LIB_SSL, SSL_R_INVALID_TICKET_KEYS_LENGTH);
    if (!CRYPTO_THREAD_write_lock(o->ctx->lock))
        return 0;
    bool ok = make_keys(k);
    if (ok) {
        memcpy(to, k->name, NAME);
        memcpy(to + NAME, k->hmac, HMAC_KEY);
        memcpy(to + NAME + HMAC_KEY, k->aes, AES_KEY);
    }
    CRYPTO_THREAD_unlock(o->ctx->lock);
    return ok;
}

static const struct command rows[] = {
    {SSL_CTRL_SET_TLSEXT_HOSTNAME, OF_SSL, set_hostname},
    {SSL_CTRL_SET_TLSEXT_SERVERNAME_ARG, OF_CTX, set_servername_arg},
    {SSL_CTRL_SET_TLSEXT_DEBUG_ARG, OF_SSL, set_debug_arg},
    {SSL_CTRL_SET_MSG_CALLBACK_ARG, OF_BOTH, set_msg_arg},
    {SSL_CTRL_SET_TLSEXT_STATUS_REQ_TYPE, OF_BOTH, set_status_type},
    {SSL_CTRL_GET_TLSEXT_STATUS_REQ_TYPE, OF_BOTH, get_status_type},
    {SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB_ARG, OF_CTX, set_status_arg},
    {SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB_ARG, OF_CTX, get_status_arg},
    {SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB, OF_CTX, get_status_cb},
    {SSL_CTRL_GET_TLSEXT_STATUS_REQ_OCSP_RESP, OF_SSL, get_response},
    {SSL_CTRL_SET_TLSEXT_STATUS_REQ_OCSP_RESP, OF_SSL, set_response},
    {SSL_CTRL_SET_TLSEXT_TICKET_KEYS, OF_CTX, set_ticket_keys},
    {SSL_CTRL_GET_TLSEXT_TICKET_KEYS, OF_CTX, get_ticket_keys},
};
const struct command_table commands_extras = {rows, sizeof(rows) / sizeof(rows[0])};
