/* Its digests: the sum of all bytes, of one to eight bytes; and one that has the name of another.
 */
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/provider/foreign.h"

struct sum {
    uint64_t sum;
    size_t len;
};

static void *new (void *provctx)
{
    (void)provctx;
    struct sum *s = calloc(1, sizeof(*s));
    if (s != NULL)
        s->len = 4;
    return s;
}

static void end(void *ctx)
{
    free(ctx);
}

static void *dup(void *ctx)
{
    struct sum *s = malloc(sizeof(*s));
    if (s != NULL)
        *s = *(struct sum *)ctx;
    return s;
}

static int set(void *ctx, const OSSL_PARAM params[])
{
    struct sum *s = ctx;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_DIGEST_PARAM_XOFLEN);
    size_t len;
    if (p == NULL)
        return 1;
    if (!OSSL_PARAM_get_size_t(p, &len) || len > 8) {
        foreign_raise(FOREIGN_BAD_LENGTH, "it is %d", (int)len);
        return 0;
    }
    s->len = len;
    return 1;
}

static int get_of(void *ctx, OSSL_PARAM params[])
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, "sum");
    return p == NULL || OSSL_PARAM_set_uint64(p, ((struct sum *)ctx)->sum);
}

static int begin(void *ctx, const OSSL_PARAM params[])
{
    ((struct sum *)ctx)->sum = 0;
    return set(ctx, params);
}

static int update(void *ctx, const unsigned char *in, size_t len)
{
    for (size_t i = 0; i < len; i++)
        ((struct sum *)ctx)->sum += in[i];
    return 1;
}

static int final(void *ctx, unsigned char *out, size_t *out_len, size_t room)
{
    const struct sum *s = ctx;
    if (room < s->len)
        return 0;
    for (size_t i = 0; i < s->len; i++)
        out[i] = (unsigned char)(s->sum >> 8 * i);
    *out_len = s->len;
    return 1;
}

static int get(OSSL_PARAM params[])
{
    OSSL_PARAM *p;
    return ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_SIZE)) == NULL ||
            OSSL_PARAM_set_size_t(p, 4)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_BLOCK_SIZE)) == NULL ||
            OSSL_PARAM_set_size_t(p, 16)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_XOF)) == NULL ||
            OSSL_PARAM_set_int(p, 1));
}

static const OSSL_PARAM *gettable(void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_SIZE, NULL),
                                      OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_BLOCK_SIZE, NULL),
                                      OSSL_PARAM_int(OSSL_DIGEST_PARAM_XOF, NULL), OSSL_PARAM_END};
    (void)provctx;
    return list;
}

static const OSSL_PARAM *settable_of(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_XOFLEN, NULL),
                                      OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

static const OSSL_PARAM *gettable_of(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_uint64("sum", NULL), OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

static const OSSL_DISPATCH functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_UPDATE, update),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_FINAL, final),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_GET_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_GETTABLE_PARAMS, gettable),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_GET_CTX_PARAMS, get_of),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_SETTABLE_CTX_PARAMS, settable_of),
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_GETTABLE_CTX_PARAMS, gettable_of),
    {0, NULL},
};

#ifndef FOREIGN_OBJECT
/* Without what a digest needs. */
static const OSSL_DISPATCH too_few[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_DIGEST_NEWCTX, new),
    {0, NULL},
};
#endif

const OSSL_ALGORITHM foreign_digests[] = {
    {"FOREIGN-SUM:foreignsum:1.2.3.4.5", "provider=foreign,x.kind=sum,x.size=4", functions,
     "A sum"},
    {"SHA2-256:SHA-256:SHA256:2.16.840.1.101.3.4.2.1", "provider=foreign", functions,
     "A sum called SHA-256"},
#ifndef FOREIGN_OBJECT
    {"FOREIGN-BROKEN", "provider=foreign", too_few, NULL},
    {"FOREIGN-MISTAKEN", "provider=foreign,kind=sum", functions, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};
