/* EVP_MAC(3) over the rows of crypto/mac. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/evp/mac_foreign.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/mac/mac.h"

#define STATE_ALIGN 64 /* vector kernels want it */

struct evp_mac_ctx_st {
    const struct evp_mac_st *mac;
    void *state;  /* state_size bytes of `memory`, on a multiple of STATE_ALIGN */
    bool started; /* there is a key, and a message begun */
    uint8_t memory[];
};

static const struct evp_mac_st *const rows[] = {
    &mac_blake2b, &mac_blake2s, &mac_cmac,    &mac_gmac,     &mac_hmac,
    &mac_kmac128, &mac_kmac256, &mac_siphash, &mac_poly1305,
};

#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

/* There are so few that the first search is a short walk. */
static const struct evp_mac_st *mac_by_name(const char *name)
{
    static struct name_memo memo;
    size_t i = name_find_row(&memo, (const struct named *const *)rows, N_ROWS, name);
    return i < N_ROWS ? rows[i] : NULL;
}

const struct evp_mac_st *mac_lookup(const char *name, const char *properties)
{
    return fetch_allowed(NULL, properties) ? mac_by_name(name) : NULL;
}

EVP_MAC *EVP_MAC_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties)
{
    const struct evp_mac_st *row = algorithm != NULL ? mac_by_name(algorithm) : NULL;
    if (fetch_own(libctx, row != NULL ? PROVIDER_DEFAULT : 0, properties))
        return (EVP_MAC *)row;
    struct foreign_algorithm a;
    EVP_MAC *mac = NULL;
    switch (fetch_from(libctx, row != NULL ? PROVIDER_DEFAULT : 0, OSSL_OP_MAC, algorithm,
                       properties, &a)) {
    case FETCHED_OWN:
        return (EVP_MAC *)row;
    case FETCHED_FOREIGN:
        mac = mac_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (mac == NULL)
        fetch_unsupported(libctx, algorithm, properties);
    return mac;
}

const OSSL_PROVIDER *EVP_MAC_get0_provider(const EVP_MAC *mac)
{
    if (mac != NULL && mac->foreign != NULL)
        return &mac->foreign->method.provider->provider;
    return mac != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

int EVP_MAC_up_ref(EVP_MAC *mac)
{
    if (mac->foreign != NULL)
        mac_foreign_hold(mac->foreign);
    return 1;
}

void EVP_MAC_free(EVP_MAC *mac)
{
    if (mac != NULL && mac->foreign != NULL)
        mac_foreign_drop(mac->foreign);
}

const char *EVP_MAC_get0_name(const EVP_MAC *mac)
{
    return mac->name;
}

const char *EVP_MAC_get0_description(const EVP_MAC *mac)
{
    return mac->foreign != NULL ? mac->foreign->method.description : NULL;
}

int EVP_MAC_is_a(const EVP_MAC *mac, const char *name)
{
    return mac != NULL && (name_equal(mac->name, name) || name_in_list(mac->aliases, name));
}

int EVP_MAC_names_do_all(const EVP_MAC *mac, void (*fn)(const char *name, void *data), void *data)
{
    name_each(mac->name, mac->aliases, fn, data);
    return 1;
}

struct visit {
    void (*fn)(EVP_MAC *mac, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    EVP_MAC *mac = mac_foreign_new(a);
    ERR_pop_to_mark();
    if (mac != NULL)
        v->fn(mac, v->arg);
    EVP_MAC_free(mac);
}

void EVP_MAC_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_MAC *mac, void *arg), void *arg)
{
    for (size_t i = 0; i < N_ROWS && fetch_allowed(libctx, NULL); i++)
        fn((EVP_MAC *)rows[i], arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_MAC, visit_foreign, &v);
}

/* ---- Contexts ---- */

/* With the provider's context; NULL if it gave none. */
static EVP_MAC_CTX *begin_foreign(EVP_MAC_CTX *ctx, void *state)
{
    if (state == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        OPENSSL_free(ctx);
        return NULL;
    }
    mac_foreign_hold(ctx->mac->foreign);
    ctx->state = state;
    return ctx;
}

static EVP_MAC_CTX *ctx_new(const struct evp_mac_st *mac)
{
    EVP_MAC_CTX *ctx = OPENSSL_malloc(sizeof(*ctx) + STATE_ALIGN + mac->state_size);
    if (ctx == NULL)
        return NULL;
    ctx->mac = mac;
    ctx->started = false;
    if (mac->foreign != NULL)
        return begin_foreign(ctx, mac->foreign->newctx(mac->foreign->method.provider->ctx));
    ctx->state = ctx->memory + STATE_ALIGN - (uintptr_t)ctx->memory % STATE_ALIGN;
    memset(ctx->state, 0, mac->zero_size != 0 ? mac->zero_size : mac->state_size);
    return ctx;
}

EVP_MAC_CTX *EVP_MAC_CTX_new(EVP_MAC *mac)
{
    return mac != NULL ? ctx_new(mac) : NULL;
}

void EVP_MAC_CTX_free(EVP_MAC_CTX *ctx)
{
    if (ctx == NULL)
        return;
    if (ctx->mac->foreign != NULL) {
        ctx->mac->foreign->freectx(ctx->state);
        mac_foreign_drop(ctx->mac->foreign);
    } else if (ctx->mac->wipe != NULL)
        ctx->mac->wipe(ctx->state);
    else
        OPENSSL_cleanse(ctx->state, ctx->mac->state_size);
    OPENSSL_free(ctx);
}

static EVP_MAC_CTX *dup_foreign(const EVP_MAC_CTX *src)
{
    const struct mac_foreign *f = src->mac->foreign;
    EVP_MAC_CTX *ctx = f->dupctx != NULL ? OPENSSL_malloc(sizeof(*ctx)) : NULL;
    if (ctx == NULL)
        return NULL;
    ctx->mac = src->mac;
    return begin_foreign(ctx, f->dupctx(src->state));
}

EVP_MAC_CTX *EVP_MAC_CTX_dup(const EVP_MAC_CTX *src)
{
    if (src->mac->foreign != NULL)
        return dup_foreign(src);
    EVP_MAC_CTX *ctx = ctx_new(src->mac);
    if (ctx == NULL)
        return NULL;
    memcpy(ctx->state, src->state, src->mac->state_size);
    ctx->started = src->started;
    return ctx;
}

EVP_MAC *EVP_MAC_CTX_get0_mac(EVP_MAC_CTX *ctx)
{
    return (EVP_MAC *)ctx->mac;
}

size_t EVP_MAC_CTX_get_mac_size(EVP_MAC_CTX *ctx)
{
    if (ctx->mac->foreign != NULL)
        return mac_foreign_size(ctx->mac->foreign, ctx->state, OSSL_MAC_PARAM_SIZE);
    return ctx->mac->size(ctx->state);
}

size_t EVP_MAC_CTX_get_block_size(EVP_MAC_CTX *ctx)
{
    if (ctx->mac->foreign != NULL)
        return mac_foreign_size(ctx->mac->foreign, ctx->state, OSSL_MAC_PARAM_BLOCK_SIZE);
    return ctx->mac->block_size != NULL ? ctx->mac->block_size(ctx->state) : 0;
}

/* ---- Parameters ---- */

const OSSL_PARAM *EVP_MAC_gettable_params(const EVP_MAC *mac)
{
    return mac->foreign != NULL ? mac_foreign_gettable_object(mac->foreign) : mac->gettable_object;
}

const OSSL_PARAM *EVP_MAC_gettable_ctx_params(const EVP_MAC *mac)
{
    return mac->foreign != NULL ? mac_foreign_gettable(mac->foreign, NULL) : mac->gettable;
}

const OSSL_PARAM *EVP_MAC_settable_ctx_params(const EVP_MAC *mac)
{
    return mac->foreign != NULL ? mac_foreign_settable(mac->foreign, NULL) : mac->settable;
}

const OSSL_PARAM *EVP_MAC_CTX_gettable_params(EVP_MAC_CTX *ctx)
{
    return ctx->mac->foreign != NULL ? mac_foreign_gettable(ctx->mac->foreign, ctx->state)
                                     : ctx->mac->gettable;
}

const OSSL_PARAM *EVP_MAC_CTX_settable_params(EVP_MAC_CTX *ctx)
{
    return ctx->mac->foreign != NULL ? mac_foreign_settable(ctx->mac->foreign, ctx->state)
                                     : ctx->mac->settable;
}

/* The MACs that tell of themselves have one thing to tell, their fixed size. */
int EVP_MAC_get_params(EVP_MAC *mac, OSSL_PARAM params[])
{
    if (mac->foreign != NULL)
        return mac->foreign->get_params == NULL || mac->foreign->get_params(params);
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_SIZE);
    return p == NULL || mac->gettable_object == NULL || OSSL_PARAM_set_size_t(p, mac->size(NULL));
}

int EVP_MAC_CTX_get_params(EVP_MAC_CTX *ctx, OSSL_PARAM params[])
{
    const struct mac_foreign *f = ctx->mac->foreign;
    if (f != NULL)
        return f->get_ctx_params == NULL || f->get_ctx_params(ctx->state, params);
    OSSL_PARAM *p;
    if ((p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_SIZE)) != NULL &&
        !OSSL_PARAM_set_size_t(p, EVP_MAC_CTX_get_mac_size(ctx)))
        return 0;
    if ((p = OSSL_PARAM_locate(params, OSSL_MAC_PARAM_BLOCK_SIZE)) != NULL &&
        ctx->mac->block_size != NULL && !OSSL_PARAM_set_size_t(p, EVP_MAC_CTX_get_block_size(ctx)))
        return 0;
    return ctx->mac->get == NULL || ctx->mac->get(ctx->state, params);
}

static bool set_params(EVP_MAC_CTX *ctx, const OSSL_PARAM params[])
{
    return params == NULL || ctx->mac->set(ctx->state, params);
}

/* A key among the parameters begins a message, as EVP_MAC_init() does; a nonce may come after it.
 */
int EVP_MAC_CTX_set_params(EVP_MAC_CTX *ctx, const OSSL_PARAM params[])
{
    const struct mac_foreign *f = ctx->mac->foreign;
    if (f != NULL)
        return f->set_ctx_params == NULL || f->set_ctx_params(ctx->state, params);
    if (!set_params(ctx, params))
        return 0;
    if (params != NULL && !ctx->mac->init_first &&
        (OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_KEY) != NULL ||
         OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_IV) != NULL)) {
        ERR_set_mark();
        ctx->started = ctx->mac->start(ctx->state, NULL, 0);
        ERR_pop_to_mark();
    }
    return 1;
}

/* ---- Computing ---- */

int EVP_MAC_init(EVP_MAC_CTX *ctx, const unsigned char *key, size_t keylen,
                 const OSSL_PARAM params[])
{
    if (ctx->mac->foreign != NULL)
        return ctx->mac->foreign->init(ctx->state, key, keylen, params);
    ctx->started = set_params(ctx, params) && ctx->mac->start(ctx->state, key, keylen);
    return ctx->started;
}

int EVP_MAC_update(EVP_MAC_CTX *ctx, const unsigned char *data, size_t datalen)
{
    if (datalen == 0)
        return 1;
    if (ctx->mac->foreign != NULL)
        return ctx->mac->foreign->update(ctx->state, data, datalen);
    if (!ctx->started)
        return 0;
    ctx->mac->update(ctx->state, data, datalen);
    return 1;
}

int EVP_MAC_final(EVP_MAC_CTX *ctx, unsigned char *out, size_t *outl, size_t outsize)
{
    if (ctx->mac->foreign != NULL)
        return mac_foreign_final(ctx->mac->foreign, ctx->state, out, outl, outsize);
    size_t size = EVP_MAC_CTX_get_mac_size(ctx);
    if (out == NULL) {
        if (outl == NULL) {
            ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
            return 0;
        }
        *outl = size;
        return 1;
    }
    if (!ctx->started)
        return 0;
    if (outsize < size) {
        ERR_raise(ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL);
        return 0;
    }
    ctx->mac->finish(ctx->state, out, size);
    ctx->started = !ctx->mac->once;
    if (outl != NULL)
        *outl = size;
    return 1;
}

/* KMAC as an XOF gives whatever length is asked for; the other MACs their own. */
int EVP_MAC_finalXOF(EVP_MAC_CTX *ctx, unsigned char *out, size_t outsize)
{
    int xof = 1;
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_int(OSSL_MAC_PARAM_XOF, &xof),
                                 OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &outsize),
                                 OSSL_PARAM_END};
    if (!EVP_MAC_CTX_set_params(ctx, params)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_SETTING_XOF_FAILED);
        return 0;
    }
    return EVP_MAC_final(ctx, out, NULL, outsize);
}

/* A fetched MAC with `subalg` as its digest or cipher, whichever it takes, and `params`. */
static EVP_MAC_CTX *quick_ctx(const struct evp_mac_st *mac, const char *propq, const char *subalg,
                              const OSSL_PARAM *params)
{
    OSSL_PARAM sub[3], *p = sub;
    static const char *const keys[] = {OSSL_MAC_PARAM_CIPHER, OSSL_MAC_PARAM_DIGEST};
    for (size_t i = 0; subalg != NULL && p == sub && i < 2; i++)
        if (OSSL_PARAM_locate_const(EVP_MAC_settable_ctx_params(mac), keys[i]) != NULL)
            *p++ = OSSL_PARAM_construct_utf8_string(keys[i], (char *)subalg, 0);
    if (subalg != NULL && p == sub) {
        ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT);
        return NULL;
    }
    if (propq != NULL)
        *p++ = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_PROPERTIES, (char *)propq, 0);
    *p = OSSL_PARAM_construct_end();
    EVP_MAC_CTX *ctx = ctx_new(mac);
    if (ctx != NULL && EVP_MAC_CTX_set_params(ctx, sub) && EVP_MAC_CTX_set_params(ctx, params))
        return ctx;
    EVP_MAC_CTX_free(ctx);
    return NULL;
}

unsigned char *EVP_Q_mac(OSSL_LIB_CTX *libctx, const char *name, const char *propq,
                         const char *subalg, const OSSL_PARAM *params, const void *key,
                         size_t keylen, const unsigned char *data, size_t datalen,
                         unsigned char *out, size_t outsize, size_t *outlen)
{
    static const unsigned char no_key[1];
    unsigned char *result = NULL;
    size_t len = 0;
    EVP_MAC *mac = EVP_MAC_fetch(libctx, name, propq);
    EVP_MAC_CTX *ctx = mac != NULL ? quick_ctx(mac, propq, subalg, params) : NULL;
    if (key == NULL && keylen == 0)
        key = no_key;
    if (ctx != NULL && EVP_MAC_init(ctx, key, keylen, NULL) && EVP_MAC_update(ctx, data, datalen)) {
        size_t size = EVP_MAC_CTX_get_mac_size(ctx);
        unsigned char *to = out != NULL ? out : OPENSSL_malloc(size);
        if (to != NULL && EVP_MAC_final(ctx, to, &len, out != NULL ? outsize : size))
            result = to;
        else if (out == NULL)
            OPENSSL_free(to);
    }
    EVP_MAC_CTX_free(ctx);
    EVP_MAC_free(mac);
    if (outlen != NULL)
        *outlen = len;
    return result;
}
