/* Its MAC, whose key is where the sum of the bytes begins; its key derivation, which counts up from
 * the secret; its generator, which counts up from its seed. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/provider/foreign.h"

struct state {
    unsigned char first, sum;
    int ready;
    const OSSL_DISPATCH *parent;
    void *parent_ctx;
};

static void *new (void *provctx)
{
    (void)provctx;
    return calloc(1, sizeof(struct state));
}

static void end(void *ctx)
{
    free(ctx);
}

static void *dup(void *ctx)
{
    struct state *s = malloc(sizeof(*s));
    if (s != NULL)
        *s = *(struct state *)ctx;
    return s;
}

static int set(void *ctx, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p =
        params != NULL ? OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_KEY) : NULL;
    if (p != NULL && p->data_size != 1) {
        foreign_raise(FOREIGN_BAD_LENGTH, "a key of %d", (int)p->data_size);
        return 0;
    }
    if (p != NULL)
        ((struct state *)ctx)->first = *(const unsigned char *)p->data;
    return 1;
}

static const OSSL_PARAM *settable_of(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0),
                                      OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

static const OSSL_PARAM *gettable_of(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL), OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

/* Both are of one byte. */
static int get_of(void *ctx, OSSL_PARAM params[])
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_SIZE);
    (void)ctx;
    return p == NULL || OSSL_PARAM_set_size_t(p, 1);
}

/* ---- The MAC ---- */

static int mac_begin(void *ctx, const unsigned char *key, size_t key_len, const OSSL_PARAM params[])
{
    struct state *s = ctx;
    if (!set(ctx, params) || key_len > 1)
        return 0;
    if (key != NULL)
        s->first = key[0];
    s->sum = s->first;
    return 1;
}

static int mac_update(void *ctx, const unsigned char *in, size_t len)
{
    struct state *s = ctx;
    for (size_t i = 0; i < len; i++)
        s->sum = (unsigned char)(s->sum + in[i]);
    return 1;
}

static int mac_final(void *ctx, unsigned char *out, size_t *out_len, size_t room)
{
    if (room < 1)
        return 0;
    *out = ((struct state *)ctx)->sum;
    *out_len = 1;
    return 1;
}

static const OSSL_DISPATCH mac_functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_INIT, mac_begin),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_UPDATE, mac_update),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_FINAL, mac_final),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_GET_CTX_PARAMS, get_of),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_SETTABLE_CTX_PARAMS, settable_of),
    FOREIGN_FUNCTION(OSSL_FUNC_MAC_GETTABLE_CTX_PARAMS, gettable_of),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_macs[] = {
    {"FOREIGN-MAC:foreignmac", "provider=foreign", mac_functions, "A MAC"},
#ifndef FOREIGN_OBJECT
    {"FOREIGN-LESS", "provider=foreign", mac_functions + 1, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

/* ---- The key derivation ---- */

static int derive(void *ctx, unsigned char *out, size_t len, const OSSL_PARAM params[])
{
    if (!set(ctx, params))
        return 0;
    for (size_t i = 0; i < len; i++)
        out[i] = (unsigned char)(((struct state *)ctx)->first + i);
    return 1;
}

static void reset(void *ctx)
{
    memset(ctx, 0, sizeof(struct state));
}

static const OSSL_DISPATCH kdf_functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_RESET, reset),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_DERIVE, derive),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_GET_CTX_PARAMS, get_of),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_SETTABLE_CTX_PARAMS, settable_of),
    FOREIGN_FUNCTION(OSSL_FUNC_KDF_GETTABLE_CTX_PARAMS, gettable_of),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_kdfs[] = {
    {"FOREIGN-KDF:foreignkdf", "provider=foreign", kdf_functions, "A KDF"},
#ifndef FOREIGN_OBJECT
    {"FOREIGN-LESS", "provider=foreign", kdf_functions + 1, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

/* ---- The generator ---- */

static void *rand_new(void *provctx, void *parent, const OSSL_DISPATCH *functions)
{
    struct state *s = new (provctx);
    if (s != NULL) {
        s->parent_ctx = parent;
        s->parent = functions;
    }
    return s;
}

static const OSSL_DISPATCH *of_parent(const struct state *s, int number)
{
    const OSSL_DISPATCH *d = s->parent;
    while (d->function_id != 0 && d->function_id != number)
        d++;
    return d->function_id != 0 ? d : NULL;
}

/* The first byte of the parent's. */
static int seed(struct state *s)
{
    const OSSL_DISPATCH *d = of_parent(s, OSSL_FUNC_RAND_GET_SEED);
    if (d == NULL) {
        d = of_parent(s, OSSL_FUNC_RAND_GENERATE);
        return d != NULL && OSSL_FUNC_rand_generate(d)(s->parent_ctx, &s->sum, 1, 0, 0, NULL, 0);
    }
    unsigned char *bytes = NULL;
    size_t len = OSSL_FUNC_rand_get_seed(d)(s->parent_ctx, &bytes, 128, 16, 64, 0, NULL, 0);
    if (len == 0)
        return 0;
    s->sum = bytes[0];
    d = of_parent(s, OSSL_FUNC_RAND_CLEAR_SEED);
    if (d != NULL)
        OSSL_FUNC_rand_clear_seed(d)(s->parent_ctx, bytes, len);
    return 1;
}

/* The first byte comes from the parent, if there is one. */
static int rand_instantiate(void *ctx, unsigned strength, int prediction_resistance,
                            const unsigned char *pers, size_t pers_len, const OSSL_PARAM params[])
{
    struct state *s = ctx;
    (void)prediction_resistance, (void)params;
    if (strength > 64)
        return 0;
    s->sum = pers_len > 0 ? pers[0] : 0;
    s->ready = s->parent == NULL || seed(s);
    return s->ready;
}

static int rand_uninstantiate(void *ctx)
{
    ((struct state *)ctx)->ready = 0;
    return 1;
}

enum { MOST = 5 }; /* bytes at once */

static int rand_generate(void *ctx, unsigned char *out, size_t len, unsigned strength,
                         int prediction_resistance, const unsigned char *in, size_t in_len)
{
    struct state *s = ctx;
    (void)prediction_resistance, (void)in, (void)in_len;
    if (!s->ready || len > MOST || strength > 64) {
        foreign_raise(FOREIGN_NOT_NOW, NULL);
        return 0;
    }
    for (size_t i = 0; i < len; i++)
        out[i] = s->sum++;
    return 1;
}

static int rand_reseed(void *ctx, int prediction_resistance, const unsigned char *ent,
                       size_t ent_len, const unsigned char *in, size_t in_len)
{
    (void)prediction_resistance, (void)in, (void)in_len;
    if (ent_len > 0)
        ((struct state *)ctx)->sum = ent[0];
    return 1;
}

static int rand_get(void *ctx, OSSL_PARAM params[])
{
    OSSL_PARAM *p;
    int state = ((struct state *)ctx)->ready ? EVP_RAND_STATE_READY : EVP_RAND_STATE_UNINITIALISED;
    return ((p = OSSL_PARAM_locate(params, OSSL_RAND_PARAM_STATE)) == NULL ||
            OSSL_PARAM_set_int(p, state)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_RAND_PARAM_STRENGTH)) == NULL ||
            OSSL_PARAM_set_uint(p, 64)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_RAND_PARAM_MAX_REQUEST)) == NULL ||
            OSSL_PARAM_set_size_t(p, MOST));
}

static int rand_zeros(void *ctx)
{
    return !((struct state *)ctx)->ready;
}

static int rand_lock(void *ctx)
{
    (void)ctx;
    return 1;
}

static void rand_unlock(void *ctx)
{
    (void)ctx;
}

static const OSSL_DISPATCH rand_functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_NEWCTX, rand_new),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_INSTANTIATE, rand_instantiate),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_UNINSTANTIATE, rand_uninstantiate),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_GENERATE, rand_generate),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_RESEED, rand_reseed),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_ENABLE_LOCKING, rand_lock),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_LOCK, rand_lock),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_UNLOCK, rand_unlock),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_GET_CTX_PARAMS, rand_get),
    FOREIGN_FUNCTION(OSSL_FUNC_RAND_VERIFY_ZEROIZATION, rand_zeros),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_rands[] = {
    {"FOREIGN-RAND:foreignrand", "provider=foreign", rand_functions, "A generator"},
#ifndef FOREIGN_OBJECT
    {"FOREIGN-LESS", "provider=foreign", rand_functions + 1, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};
