/* comp.h: no method compresses, since the library depends on libc alone. */
#include <openssl/comp.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>

struct comp_method_st {
    int type;
    const char *name;
};

struct comp_ctx_st {
    const COMP_METHOD *method;
};

COMP_METHOD *COMP_zlib(void)
{
    static COMP_METHOD absent = {NID_undef, "(undef)"};
    return &absent;
}

int COMP_get_type(const COMP_METHOD *meth)
{
    return meth->type;
}

const char *COMP_get_name(const COMP_METHOD *meth)
{
    return meth->name;
}

COMP_CTX *COMP_CTX_new(COMP_METHOD *meth)
{
    if (meth == NULL)
        return NULL;
    COMP_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL)
        ERR_raise(ERR_LIB_COMP, ERR_R_MALLOC_FAILURE);
    else
        ctx->method = meth;
    return ctx;
}

void COMP_CTX_free(COMP_CTX *ctx)
{
    OPENSSL_free(ctx);
}

const COMP_METHOD *COMP_CTX_get_method(const COMP_CTX *ctx)
{
    return ctx->method;
}

int COMP_CTX_get_type(const COMP_CTX *comp)
{
    return comp->method->type;
}

/* No method can do either. */
static int refuse(const COMP_CTX *ctx, unsigned char *out, int olen, const unsigned char *in,
                  int ilen)
{
    (void)ctx;
    (void)out;
    (void)olen;
    (void)in;
    (void)ilen;
    return -1;
}

int COMP_compress_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen)
{
    return refuse(ctx, out, olen, in, ilen);
}

int COMP_expand_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen)
{
    return refuse(ctx, out, olen, in, ilen);
}
