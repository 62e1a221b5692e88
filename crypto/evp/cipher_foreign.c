/* Ciphers of foreign providers: provider-cipher(7). The provider buffers and pads; a context here
 * holds the provider's as its cipher_data, and keeps the lengths that programs ask for. */
#include "crypto/evp/cipher_foreign.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"

static struct cipher_foreign *of(const EVP_CIPHER_CTX *c)
{
    return c->cipher->foreign;
}

/* ---- Parameters of a context ---- */

/* Lengths may have changed with them. */
static void read_lengths(EVP_CIPHER_CTX *c)
{
    size_t key_len = c->key_len, iv_len = c->iv_len;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_KEYLEN, &key_len),
        OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_IVLEN, &iv_len),
        OSSL_PARAM_construct_end(),
    };
    if (of(c)->get_ctx_params == NULL || !of(c)->get_ctx_params(c->cipher_data, params))
        return;
    if (key_len <= UINT16_MAX)
        c->key_len = (uint16_t)key_len;
    if (iv_len <= CIPHER_IV_MAX)
        c->iv_len = (uint16_t)iv_len;
}

int cipher_foreign_set(EVP_CIPHER_CTX *c, const OSSL_PARAM params[])
{
    if (of(c)->set_ctx_params == NULL || !of(c)->set_ctx_params(c->cipher_data, params))
        return 0;
    read_lengths(c);
    return 1;
}

int cipher_foreign_get(EVP_CIPHER_CTX *c, OSSL_PARAM params[])
{
    return of(c)->get_ctx_params != NULL && of(c)->get_ctx_params(c->cipher_data, params);
}

const OSSL_PARAM *cipher_foreign_settable(const struct cipher_foreign *f, void *ctx)
{
    return f->settable_ctx_params != NULL ? f->settable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *cipher_foreign_gettable(const struct cipher_foreign *f, void *ctx)
{
    return f->gettable_ctx_params != NULL ? f->gettable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

static bool set_one(EVP_CIPHER_CTX *c, OSSL_PARAM p)
{
    const OSSL_PARAM params[] = {p, OSSL_PARAM_END};
    return cipher_foreign_set(c, params);
}

static bool get_one(EVP_CIPHER_CTX *c, OSSL_PARAM p)
{
    OSSL_PARAM params[] = {p, OSSL_PARAM_END};
    return cipher_foreign_get(c, params) && OSSL_PARAM_modified(&params[0]);
}

static bool set_octets(EVP_CIPHER_CTX *c, const char *key, const uint8_t *bytes, size_t len)
{
    return set_one(c, OSSL_PARAM_construct_octet_string(key, (void *)(uintptr_t)bytes, len));
}

static bool set_iv_len(EVP_CIPHER_CTX *c, size_t len)
{
    return set_one(c, OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_IVLEN, &len));
}

static bool set_tag(EVP_CIPHER_CTX *c, const uint8_t *tag, size_t len)
{
    return set_octets(c, OSSL_CIPHER_PARAM_AEAD_TAG, tag, len);
}

static bool get_tag(EVP_CIPHER_CTX *c, uint8_t *tag, size_t len)
{
    return get_one(c, OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, tag, len));
}

static size_t tag_len(const EVP_CIPHER_CTX *c)
{
    size_t len = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_AEAD_TAGLEN, &len),
                           OSSL_PARAM_END};
    return of(c)->get_ctx_params != NULL && of(c)->get_ctx_params(c->cipher_data, params) ? len : 0;
}

static bool set_iv_fixed(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    return set_octets(c, OSSL_CIPHER_PARAM_AEAD_TLS1_IV_FIXED, iv, len);
}

static size_t tls_aad(EVP_CIPHER_CTX *c, const uint8_t *aad, size_t len)
{
    size_t pad = 0;
    bool ok = set_octets(c, OSSL_CIPHER_PARAM_AEAD_TLS1_AAD, aad, len) &&
              get_one(c, OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_AEAD_TLS1_AAD_PAD, &pad));
    return ok ? pad : 0;
}

static bool gen_iv(EVP_CIPHER_CTX *c, uint8_t *iv, size_t len)
{
    return get_one(
        c, OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_GET_IV_GEN, iv, len));
}

static bool set_iv_inv(EVP_CIPHER_CTX *c, const uint8_t *iv, size_t len)
{
    return set_octets(c, OSSL_CIPHER_PARAM_AEAD_TLS1_SET_IV_INV, iv, len);
}

/* ---- A context's life and use ---- */

static bool setup(EVP_CIPHER_CTX *c)
{
    struct cipher_foreign *f = of(c);
    unsigned pad = 0;
    c->cipher_data = f->newctx(f->method.provider->ctx);
    if (c->cipher_data == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    cipher_foreign_hold(f);
    if (!c->padding) /* as it was set before there was a cipher */
        set_one(c, OSSL_PARAM_construct_uint(OSSL_CIPHER_PARAM_PADDING, &pad));
    return true;
}

static void cleanup(EVP_CIPHER_CTX *c)
{
    struct cipher_foreign *f = of(c);
    f->freectx(c->cipher_data);
    c->cipher_data = NULL;
    cipher_foreign_drop(f);
}

static bool copied(EVP_CIPHER_CTX *c, const EVP_CIPHER_CTX *from)
{
    struct cipher_foreign *f = of(from);
    c->cipher_data = f->dupctx != NULL ? f->dupctx(from->cipher_data) : NULL;
    if (c->cipher_data == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_NOT_ABLE_TO_COPY_CTX);
    cipher_foreign_hold(f);
    return true;
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    const struct cipher_foreign *f = of(c);
    OSSL_FUNC_cipher_encrypt_init_fn *fn = c->encrypt ? f->encrypt_init : f->decrypt_init;
    if (fn == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    return fn(c->cipher_data, key, key != NULL ? c->key_len : 0, iv, iv != NULL ? c->iv_len : 0,
              NULL) != 0;
}

/* The bytes that an update may give beyond those that it takes. */
static size_t extra(const EVP_CIPHER_CTX *c)
{
    return c->cipher->block_size > 1 ? c->cipher->block_size : 0;
}

static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    const struct cipher_foreign *f = of(c);
    if (f->update == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UPDATE_ERROR);
    return f->update(c->cipher_data, out, out_len, len + extra(c), in, len) != 0;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    const struct cipher_foreign *f = of(c);
    if (f->final == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_FINAL_ERROR);
    return f->final(c->cipher_data, out, out_len, extra(c)) != 0;
}

static bool cipher_once(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in,
                        size_t len)
{
    const struct cipher_foreign *f = of(c);
    if (f->cipher_once != NULL)
        return f->cipher_once(c->cipher_data, out, out_len, len + extra(c), in, len) != 0;
    return in != NULL ? update(c, out, out_len, in, len) : final(c, out, out_len);
}

static const struct cipher_mode foreign_mode = {
    .setup = setup,
    .cleanup = cleanup,
    .copied = copied,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher_once,
    .set_iv_len = set_iv_len,
    .set_tag = set_tag,
    .get_tag = get_tag,
    .tag_len = tag_len,
    .set_iv_fixed = set_iv_fixed,
    .tls_aad = tls_aad,
    .gen_iv = gen_iv,
    .set_iv_inv = set_iv_inv,
};

/* ---- The object ---- */

static void take_functions(struct cipher_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, field, name)              \
    case number:                               \
        f->field = OSSL_FUNC_cipher_##name(d); \
        break
            TAKE(OSSL_FUNC_CIPHER_NEWCTX, newctx, newctx);
            TAKE(OSSL_FUNC_CIPHER_FREECTX, freectx, freectx);
            TAKE(OSSL_FUNC_CIPHER_DUPCTX, dupctx, dupctx);
            TAKE(OSSL_FUNC_CIPHER_ENCRYPT_INIT, encrypt_init, encrypt_init);
            TAKE(OSSL_FUNC_CIPHER_DECRYPT_INIT, decrypt_init, decrypt_init);
            TAKE(OSSL_FUNC_CIPHER_UPDATE, update, update);
            TAKE(OSSL_FUNC_CIPHER_FINAL, final, final);
            TAKE(OSSL_FUNC_CIPHER_CIPHER, cipher_once, cipher);
            TAKE(OSSL_FUNC_CIPHER_GET_PARAMS, get_params, get_params);
            TAKE(OSSL_FUNC_CIPHER_GETTABLE_PARAMS, gettable_params, gettable_params);
            TAKE(OSSL_FUNC_CIPHER_SET_CTX_PARAMS, set_ctx_params, set_ctx_params);
            TAKE(OSSL_FUNC_CIPHER_GET_CTX_PARAMS, get_ctx_params, get_ctx_params);
            TAKE(OSSL_FUNC_CIPHER_SETTABLE_CTX_PARAMS, settable_ctx_params, settable_ctx_params);
            TAKE(OSSL_FUNC_CIPHER_GETTABLE_CTX_PARAMS, gettable_ctx_params, gettable_ctx_params);
#undef TAKE
        }
}

/* A context, and either a direction with update and final, or the one-shot function. */
static bool has_functions(const struct cipher_foreign *f)
{
    bool begins = f->encrypt_init != NULL || f->decrypt_init != NULL;
    bool steps = begins && f->update != NULL && f->final != NULL;
    bool partly = begins || f->update != NULL || f->final != NULL;
    return f->newctx != NULL && f->freectx != NULL && f->get_params != NULL &&
           (steps || (!partly && f->cipher_once != NULL));
}

static bool take_facts(struct cipher_foreign *f)
{
    unsigned mode = 0;
    size_t block = 0, iv = 0, key = 0;
    int aead = 0, custom_iv = 0, cts = 0, multi = 0, rand_key = 0;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_BLOCK_SIZE, &block),
        OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_IVLEN, &iv),
        OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_KEYLEN, &key),
        OSSL_PARAM_construct_uint(OSSL_CIPHER_PARAM_MODE, &mode),
        OSSL_PARAM_construct_int(OSSL_CIPHER_PARAM_AEAD, &aead),
        OSSL_PARAM_construct_int(OSSL_CIPHER_PARAM_CUSTOM_IV, &custom_iv),
        OSSL_PARAM_construct_int(OSSL_CIPHER_PARAM_CTS, &cts),
        OSSL_PARAM_construct_int(OSSL_CIPHER_PARAM_TLS1_MULTIBLOCK, &multi),
        OSSL_PARAM_construct_int(OSSL_CIPHER_PARAM_HAS_RAND_KEY, &rand_key),
        OSSL_PARAM_construct_end(),
    };
    if (!f->get_params(params) || block > UINT16_MAX || iv > CIPHER_IV_MAX || key > UINT16_MAX)
        return FAIL(ERR_LIB_EVP, EVP_R_CACHE_CONSTANTS_FAILED);
    f->cipher.block_size = (uint16_t)block;
    f->cipher.iv_len = (uint16_t)iv;
    f->cipher.key_len = (uint16_t)key;
    f->cipher.flags =
        (uint32_t)(mode | (aead ? EVP_CIPH_FLAG_AEAD_CIPHER : 0) |
                   (custom_iv ? EVP_CIPH_CUSTOM_IV : 0) | (cts ? EVP_CIPH_FLAG_CTS : 0) |
                   (multi ? EVP_CIPH_FLAG_TLS1_1_MULTIBLOCK : 0) |
                   (f->cipher_once != NULL ? EVP_CIPH_FLAG_CUSTOM_CIPHER : 0) |
                   (rand_key ? EVP_CIPH_RAND_KEY : 0));
    return true;
}

static void free_method(struct cipher_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

void cipher_foreign_hold(struct cipher_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void cipher_foreign_drop(struct cipher_foreign *f)
{
    if (atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

EVP_CIPHER *cipher_foreign_new(const struct foreign_algorithm *a)
{
    struct cipher_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if (!has_functions(f)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    if (!take_facts(f)) {
        free_method(f);
        return NULL;
    }
    f->cipher.name = f->method.names;
    f->cipher.aliases = foreign_aliases(&f->method);
    f->cipher.description = f->method.description != NULL ? f->method.description : "";
    f->cipher.nid = f->cipher.type = foreign_nid(&f->method);
    f->cipher.mode = &foreign_mode;
    f->cipher.foreign = f;
    return &f->cipher;
}
