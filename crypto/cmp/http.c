/* CMP over HTTP: RFC 6712; OSSL_CMP_MSG_http_perform(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <stdio.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* 3.4: the type of contents; a message with certificates fits in what other responses may have. */
static const char content_type[] = "application/pkixcmp";
enum { MOST_RESPONSE = OSSL_HTTP_DEFAULT_MAX_RESP_LEN, PORT_ROOM = 16 };

/* Whether the callback is to be asked for TLS. */
static bool wants_tls(const OSSL_CMP_CTX *ctx)
{
    return ctx->http_cb_arg != NULL;
}

/* 3.1: whether more is to be said over this connection. */
static int keep_alive(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    switch (req->body->type) {
    case CMP_IR:
    case CMP_CR:
    case CMP_P10CR:
    case CMP_KUR:
    case CMP_POLLREQ_BODY:
        return ctx->keep_alive;
    default:
        return 0;
    }
}

static OSSL_CMP_MSG *transfer(OSSL_CMP_CTX *ctx, BIO *req, const STACK_OF(CONF_VALUE) * headers,
                              int keep)
{
    char port[PORT_ROOM] = "";
    if (ctx->server_port != 0)
        snprintf(port, sizeof(port), "%d", ctx->server_port);
    if (ctx->connection == NULL)
        CMP_LOG(ctx, DEBUG, "connecting to CMP server %s:%s",
                ctx->server != NULL ? ctx->server : "<NULL>", port);
    BIO *rsp = OSSL_HTTP_transfer(&ctx->connection, ctx->server, port, ctx->server_path,
                                  wants_tls(ctx), ctx->proxy, ctx->no_proxy, NULL, NULL,
                                  ctx->http_cb, ctx->http_cb_arg, 0, headers, content_type, req,
                                  content_type, 1, MOST_RESPONSE, ctx->msg_timeout, keep);
    OSSL_CMP_MSG *msg = rsp != NULL ? d2i_OSSL_CMP_MSG_bio(rsp, NULL) : NULL;
    BIO_free(rsp);
    if (ctx->connection == NULL)
        CMP_LOG(ctx, DEBUG, "disconnected from CMP server");
    return msg;
}

OSSL_CMP_MSG *OSSL_CMP_MSG_http_perform(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    if (ctx == NULL || req == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    STACK_OF(CONF_VALUE) *headers = NULL;
    OSSL_CMP_MSG *rsp = NULL;
    BIO *der = ASN1_item_i2d_mem_bio(ASN1_ITEM_rptr(OSSL_CMP_MSG), (const ASN1_VALUE *)req);
    /* 3.4: proxies are not to answer from what they keep. */
    if (der != NULL && X509V3_add_value("Pragma", "no-cache", &headers))
        rsp = transfer(ctx, der, headers, keep_alive(ctx, req));
    sk_CONF_VALUE_pop_free(headers, X509V3_conf_free);
    BIO_free(der);
    return rsp;
}
