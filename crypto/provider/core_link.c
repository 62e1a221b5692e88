/* OSSL_LIB_CTX_new_from_dispatch(3). */
#include "crypto/provider/core_link.h"

#include <openssl/crypto.h>

#include "crypto/provider/provider.h"

static void take(struct core_link *l, const OSSL_DISPATCH *d)
{
    switch (d->function_id) {
    case OSSL_FUNC_BIO_READ_EX:
        l->bio_read_ex = OSSL_FUNC_BIO_read_ex(d);
        break;
    case OSSL_FUNC_BIO_WRITE_EX:
        l->bio_write_ex = OSSL_FUNC_BIO_write_ex(d);
        break;
    case OSSL_FUNC_BIO_GETS:
        l->bio_gets = OSSL_FUNC_BIO_gets(d);
        break;
    case OSSL_FUNC_BIO_PUTS:
        l->bio_puts = OSSL_FUNC_BIO_puts(d);
        break;
    case OSSL_FUNC_BIO_CTRL:
        l->bio_ctrl = OSSL_FUNC_BIO_ctrl(d);
        break;
    case OSSL_FUNC_BIO_UP_REF:
        l->bio_up_ref = OSSL_FUNC_BIO_up_ref(d);
        break;
    case OSSL_FUNC_BIO_FREE:
        l->bio_free = OSSL_FUNC_BIO_free(d);
        break;
    }
}

OSSL_LIB_CTX *OSSL_LIB_CTX_new_from_dispatch(const OSSL_CORE_HANDLE *handle,
                                             const OSSL_DISPATCH *in)
{
    struct core_link *l = OPENSSL_zalloc(sizeof(*l));
    OSSL_LIB_CTX *ctx = l != NULL ? OSSL_LIB_CTX_new() : NULL;
    (void)handle;
    if (ctx == NULL) {
        OPENSSL_free(l);
        return NULL;
    }
    for (; in->function_id != 0; in++)
        take(l, in);
    ctx->core = l;
    return ctx;
}

const struct core_link *core_link_of(OSSL_LIB_CTX *ctx)
{
    return lib_ctx(ctx)->core;
}

void core_link_end(OSSL_LIB_CTX *ctx)
{
    OPENSSL_free(ctx->core);
    ctx->core = NULL;
}
