/* Its cipher: each byte XORed with the key's, from the IV on; blocks of four bytes, of which an
 * unfinished one is held back until the end. */
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <stdlib.h>
#include <string.h>

#include "tests/provider/foreign.h"

enum { BLOCK = 4, KEY = 8, IV = 2 };

struct mixer {
    unsigned char key[KEY], at, held[BLOCK], tag;
    size_t n_held, key_len;
    int pads;
};

static void *new (void *provctx)
{
    (void)provctx;
    struct mixer *m = calloc(1, sizeof(*m));
    if (m != NULL) {
        m->key_len = KEY;
        m->pads = 1;
    }
    return m;
}

static void end(void *ctx)
{
    free(ctx);
}

static void *dup(void *ctx)
{
    struct mixer *m = malloc(sizeof(*m));
    if (m != NULL)
        *m = *(struct mixer *)ctx;
    return m;
}

static int set(void *ctx, const OSSL_PARAM params[])
{
    struct mixer *m = ctx;
    const OSSL_PARAM *p;
    unsigned pads;
    if (params == NULL)
        return 1;
    if ((p = OSSL_PARAM_locate_const(params, OSSL_CIPHER_PARAM_PADDING)) != NULL) {
        if (!OSSL_PARAM_get_uint(p, &pads))
            return 0;
        m->pads = pads != 0;
    }
    if ((p = OSSL_PARAM_locate_const(params, OSSL_CIPHER_PARAM_KEYLEN)) != NULL &&
        (!OSSL_PARAM_get_size_t(p, &m->key_len) || m->key_len > KEY || m->key_len == 0)) {
        foreign_raise(FOREIGN_BAD_LENGTH, NULL);
        return 0;
    }
    if ((p = OSSL_PARAM_locate_const(params, OSSL_CIPHER_PARAM_AEAD_TAG)) != NULL)
        m->tag = *(const unsigned char *)p->data;
    return 1;
}

static int get_of(void *ctx, OSSL_PARAM params[])
{
    const struct mixer *m = ctx;
    OSSL_PARAM *p;
    return ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_KEYLEN)) == NULL ||
            OSSL_PARAM_set_size_t(p, m->key_len)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_IVLEN)) == NULL ||
            OSSL_PARAM_set_size_t(p, IV)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_AEAD_TAG)) == NULL ||
            OSSL_PARAM_set_octet_string(p, &m->tag, 1));
}

static int begin(void *ctx, const unsigned char *key, size_t key_len, const unsigned char *iv,
                 size_t iv_len, const OSSL_PARAM params[])
{
    struct mixer *m = ctx;
    m->n_held = 0;
    if (key != NULL) {
        if (key_len != m->key_len)
            return 0;
        memcpy(m->key, key, key_len);
    }
    if (iv != NULL) {
        if (iv_len != IV)
            return 0;
        m->at = iv[0] ^ iv[1];
    }
    return set(ctx, params);
}

static void mix(struct mixer *m, unsigned char *out, const unsigned char *in, size_t len)
{
    for (size_t i = 0; i < len; i++)
        out[i] = in[i] ^ m->key[m->at++ % m->key_len];
}

static int update(void *ctx, unsigned char *out, size_t *out_len, size_t room,
                  const unsigned char *in, size_t len)
{
    struct mixer *m = ctx;
    *out_len = 0;
    if (room < len)
        return 0;
    for (size_t i = 0; i < len; i++) {
        m->held[m->n_held++] = in[i];
        if (m->n_held == BLOCK) {
            mix(m, out + *out_len, m->held, BLOCK);
            *out_len += BLOCK;
            m->n_held = 0;
        }
    }
    return 1;
}

/* What is held back must be nothing without padding. */
static int final(void *ctx, unsigned char *out, size_t *out_len, size_t room)
{
    struct mixer *m = ctx;
    if (!m->pads && m->n_held != 0) {
        foreign_raise(FOREIGN_NOT_NOW, "held %d", (int)m->n_held);
        return 0;
    }
    if (room < m->n_held)
        return 0;
    mix(m, out, m->held, m->n_held);
    *out_len = m->n_held;
    m->n_held = 0;
    return 1;
}

static int get(OSSL_PARAM params[])
{
    OSSL_PARAM *p;
    return ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_BLOCK_SIZE)) == NULL ||
            OSSL_PARAM_set_size_t(p, BLOCK)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_KEYLEN)) == NULL ||
            OSSL_PARAM_set_size_t(p, KEY)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_IVLEN)) == NULL ||
            OSSL_PARAM_set_size_t(p, IV)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_MODE)) == NULL ||
            OSSL_PARAM_set_uint(p, 2)) &&
           ((p = OSSL_PARAM_locate(params, OSSL_CIPHER_PARAM_AEAD)) == NULL ||
            OSSL_PARAM_set_int(p, 1));
}

static const OSSL_PARAM *list_of(void *ctx, void *provctx)
{
    static const OSSL_PARAM list[] = {OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
                                      OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
                                      OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
                                      OSSL_PARAM_END};
    (void)ctx, (void)provctx;
    return list;
}

static const OSSL_DISPATCH functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_DUPCTX, dup),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_ENCRYPT_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_DECRYPT_INIT, begin),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_UPDATE, update),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_FINAL, final),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_GET_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_SET_CTX_PARAMS, set),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_GET_CTX_PARAMS, get_of),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_SETTABLE_CTX_PARAMS, list_of),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_GETTABLE_CTX_PARAMS, list_of),
    {0, NULL},
};

static const OSSL_DISPATCH too_few[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_NEWCTX, new),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_FREECTX, end),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_GET_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_CIPHER_UPDATE, update),
    {0, NULL},
};

const OSSL_ALGORITHM foreign_ciphers[] = {
    {"FOREIGN-MIX:foreignmix", "provider=foreign", functions, "A mixer"},
    {"FOREIGN-LESS", "provider=foreign", too_few, NULL},
    {NULL, NULL, NULL, NULL},
};
