/* An engine that gives a client its certificate: ENGINE_load_ssl_client_cert. */
#include <openssl/engine.h>

#include "ssl/api/owner.h"

int SSL_CTX_set_client_cert_engine(SSL_CTX *ctx, ENGINE *e)
{
    if (!ENGINE_init(e))
        return FAIL(ERR_LIB_SSL, ERR_R_ENGINE_LIB);
    if (ENGINE_get_ssl_client_cert_function(e) == NULL) {
        ENGINE_finish(e);
        return FAIL(ERR_LIB_SSL, SSL_R_NO_CLIENT_CERT_METHOD);
    }
    ENGINE_finish(ctx->client_cert_engine);
    ctx->client_cert_engine = e;
    return 1;
}
