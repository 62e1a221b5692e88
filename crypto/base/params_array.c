/* Whole arrays of parameters: looking for one, copying, merging, freeing. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/params.h"

OSSL_PARAM OSSL_PARAM_construct_end(void)
{
    return (OSSL_PARAM)OSSL_PARAM_END;
}

const OSSL_PARAM *OSSL_PARAM_locate_const(const OSSL_PARAM *p, const char *key)
{
    if (p != NULL && key != NULL)
        for (; p->key != NULL; p++)
            if (strcmp(p->key, key) == 0)
                return p;
    return NULL;
}

OSSL_PARAM *OSSL_PARAM_locate(OSSL_PARAM *p, const char *key)
{
    return (OSSL_PARAM *)(uintptr_t)OSSL_PARAM_locate_const(p, key);
}

int OSSL_PARAM_modified(const OSSL_PARAM *p)
{
    return p != NULL && p->return_size != OSSL_PARAM_UNMODIFIED;
}

void OSSL_PARAM_set_all_unmodified(OSSL_PARAM *p)
{
    if (p != NULL)
        for (; p->key != NULL; p++)
            p->return_size = OSSL_PARAM_UNMODIFIED;
}

/* ---- Arrays of our own ---- */

/* The end of an array that param_block_new made holds its secure memory, by this type. */
#define END_WITH_SECURE 127

int param_block_new(struct param_block *b, size_t n, size_t bytes, size_t secure_bytes)
{
    size_t head = PARAM_ROUND((n + 1) * sizeof(OSSL_PARAM));
    b->secure = NULL;
    b->params = OPENSSL_zalloc(head + bytes);
    if (b->params != NULL && secure_bytes > 0) {
        b->secure = OPENSSL_secure_zalloc(secure_bytes);
        if (b->secure == NULL) {
            OPENSSL_free(b->params);
            b->params = NULL;
            ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_SECURE_MALLOC_FAILURE);
            return 0;
        }
    }
    if (b->params == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return 0;
    }
    b->data = (unsigned char *)b->params + head;
    OSSL_PARAM *end = &b->params[n];
    end->data_type = END_WITH_SECURE;
    end->data = b->secure;
    end->data_size = secure_bytes;
    return 1;
}

static size_t count(const OSSL_PARAM *p)
{
    size_t n = 0;
    while (p != NULL && p[n].key != NULL)
        n++;
    return n;
}

void OSSL_PARAM_free(OSSL_PARAM *p)
{
    if (p == NULL)
        return;
    const OSSL_PARAM *end = &p[count(p)];
    if (end->data_type == END_WITH_SECURE)
        OPENSSL_secure_clear_free(end->data, end->data_size);
    OPENSSL_free(p);
}

size_t param_data_bytes(const OSSL_PARAM *p)
{
    if (p->data_type == OSSL_PARAM_UTF8_PTR || p->data_type == OSSL_PARAM_OCTET_PTR)
        return PARAM_ROUND(sizeof(void *));
    return PARAM_ROUND(p->data_size + (p->data_type == OSSL_PARAM_UTF8_STRING));
}

static void copy_data(OSSL_PARAM *to, const OSSL_PARAM *from, unsigned char **at)
{
    to->data = *at;
    if (from->data_type == OSSL_PARAM_UTF8_PTR || from->data_type == OSSL_PARAM_OCTET_PTR)
        memcpy(to->data, from->data, sizeof(void *));
    else
        memcpy(to->data, from->data, from->data_size);
    *at += param_data_bytes(from);
}

OSSL_PARAM *OSSL_PARAM_dup(const OSSL_PARAM *p)
{
    if (p == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    size_t n = count(p), bytes[2] = {0, 0}; /* plain, secure */
    for (size_t i = 0; i < n; i++)
        if (p[i].data != NULL)
            bytes[CRYPTO_secure_allocated(p[i].data) != 0] += param_data_bytes(&p[i]);
    struct param_block b;
    if (!param_block_new(&b, n, bytes[0], bytes[1]))
        return NULL;
    for (size_t i = 0; i < n; i++) {
        b.params[i] = p[i];
        if (p[i].data != NULL)
            copy_data(&b.params[i], &p[i],
                      CRYPTO_secure_allocated(p[i].data) ? &b.secure : &b.data);
    }
    return b.params;
}

/* Here, unlike in a look-up, a key in capitals is the same. */
static int has_key(const OSSL_PARAM *p, size_t n, const char *key)
{
    for (size_t i = 0; i < n; i++)
        if (OPENSSL_strcasecmp(p[i].key, key) == 0)
            return 1;
    return 0;
}

OSSL_PARAM *OSSL_PARAM_merge(const OSSL_PARAM *p1, const OSSL_PARAM *p2)
{
    if (p1 == NULL && p2 == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    size_t n1 = count(p1), n2 = count(p2);
    if (n1 + n2 == 0)
        return NULL;
    OSSL_PARAM *merged = OPENSSL_zalloc((n1 + n2 + 1) * sizeof(*merged)), *to = merged;
    if (merged == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (size_t i = 0; i < n1; i++)
        if (!has_key(p2, n2, p1[i].key))
            *to++ = p1[i];
    for (size_t i = 0; i < n2; i++)
        *to++ = p2[i];
    return merged;
}
