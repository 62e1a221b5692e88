/* OSSL_PARAM_int(3), the strings. */
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/params.h"

OSSL_PARAM OSSL_PARAM_construct_utf8_string(const char *key, char *buf, size_t bsize)
{
    if (buf != NULL && bsize == 0)
        bsize = strlen(buf);
    return param_construct(key, OSSL_PARAM_UTF8_STRING, buf, bsize);
}

OSSL_PARAM OSSL_PARAM_construct_octet_string(const char *key, void *buf, size_t bsize)
{
    return param_construct(key, OSSL_PARAM_OCTET_STRING, buf, bsize);
}

OSSL_PARAM OSSL_PARAM_construct_utf8_ptr(const char *key, char **buf, size_t bsize)
{
    return param_construct(key, OSSL_PARAM_UTF8_PTR, buf, bsize);
}

OSSL_PARAM OSSL_PARAM_construct_octet_ptr(const char *key, void **buf, size_t bsize)
{
    return param_construct(key, OSSL_PARAM_OCTET_PTR, buf, bsize);
}

OSSL_PARAM OSSL_PARAM_construct_BN(const char *key, unsigned char *buf, size_t bsize)
{
    return param_construct(key, OSSL_PARAM_UNSIGNED_INTEGER, buf, bsize);
}

/* ---- Copied ---- */

/* Copies p's bytes to *val, or to new memory with `extra` bytes more, or only says how many. */
static int get_string(const OSSL_PARAM *p, void **val, size_t max_len, size_t *used_len,
                      size_t extra, unsigned data_type)
{
    if ((val == NULL && used_len == NULL) || p == NULL)
        return 0;
    if (p->data_type != data_type)
        return 0;
    size_t len = p->data_size;
    if (used_len != NULL)
        *used_len = len;
    if (p->data == NULL)
        return 0;
    if (val == NULL)
        return 1;
    if (*val == NULL) {
        void *copy = OPENSSL_malloc(len + extra > 0 ? len + extra : 1);
        if (copy == NULL)
            return 0;
        *val = copy;
    } else if (max_len < len) {
        return 0;
    }
    memcpy(*val, p->data, len);
    return 1;
}

int OSSL_PARAM_get_utf8_string(const OSSL_PARAM *p, char **val, size_t max_len)
{
    if (p == NULL || val == NULL)
        return 0;
    if (p->data_type != OSSL_PARAM_UTF8_STRING)
        return 0;
    if (p->data == NULL)
        return 0;
    OSSL_PARAM text = *p;
    text.data_size = strnlen(p->data, p->data_size); /* it may end before its buffer does */
    if (*val != NULL && text.data_size >= max_len)
        return 0;
    void *copy = *val;
    if (!get_string(&text, &copy, max_len, NULL, 1, OSSL_PARAM_UTF8_STRING))
        return 0;
    *val = copy;
    (*val)[text.data_size] = '\0';
    return 1;
}

int OSSL_PARAM_get_octet_string(const OSSL_PARAM *p, void **val, size_t max_len, size_t *used_len)
{
    return get_string(p, val, max_len, used_len, 0, OSSL_PARAM_OCTET_STRING);
}

static int set_string(OSSL_PARAM *p, const void *val, size_t len, unsigned data_type)
{
    if (p->data_type != data_type)
        return 0;
    p->return_size = len;
    if (p->data == NULL)
        return 1;
    if (p->data_size < len)
        return 0;
    memcpy(p->data, val, len);
    if (data_type == OSSL_PARAM_UTF8_STRING && p->data_size > len)
        ((char *)p->data)[len] = '\0';
    return 1;
}

int OSSL_PARAM_set_utf8_string(OSSL_PARAM *p, const char *val)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    if (val == NULL)
        return 0;
    return set_string(p, val, strlen(val), OSSL_PARAM_UTF8_STRING);
}

int OSSL_PARAM_set_octet_string(OSSL_PARAM *p, const void *val, size_t len)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    if (val == NULL)
        return 0;
    return set_string(p, val, len, OSSL_PARAM_OCTET_STRING);
}

/* ---- Referred to ---- */

static int get_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len, unsigned data_type)
{
    if (p == NULL || val == NULL)
        return 0;
    if (p->data_type != data_type)
        return 0;
    if (p->data == NULL)
        return 0;
    if (used_len != NULL)
        *used_len = p->data_size;
    *val = *(const void **)p->data;
    return 1;
}

static int set_ptr(OSSL_PARAM *p, const void *val, size_t used_len, unsigned data_type)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    if (p->data_type != data_type)
        return 0;
    p->return_size = used_len;
    if (p->data != NULL)
        *(const void **)p->data = val;
    return 1;
}

int OSSL_PARAM_get_utf8_ptr(const OSSL_PARAM *p, const char **val)
{
    return get_ptr(p, (const void **)val, NULL, OSSL_PARAM_UTF8_PTR);
}

int OSSL_PARAM_set_utf8_ptr(OSSL_PARAM *p, const char *val)
{
    return set_ptr(p, val, val != NULL ? strlen(val) : 0, OSSL_PARAM_UTF8_PTR);
}

int OSSL_PARAM_get_octet_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len)
{
    return get_ptr(p, val, used_len, OSSL_PARAM_OCTET_PTR);
}

int OSSL_PARAM_set_octet_ptr(OSSL_PARAM *p, const void *val, size_t used_len)
{
    return set_ptr(p, val, used_len, OSSL_PARAM_OCTET_PTR);
}

/* Where the string is, whether p holds it or refers to it. */
static int get_string_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len, unsigned string,
                          unsigned ptr)
{
    if (p == NULL || val == NULL)
        return 0;
    if (p->data_type == ptr)
        return get_ptr(p, val, used_len, ptr);
    if (p->data_type != string)
        return 0;
    if (used_len != NULL)
        *used_len = p->data_size;
    *val = p->data;
    return 1;
}

int OSSL_PARAM_get_utf8_string_ptr(const OSSL_PARAM *p, const char **val)
{
    return get_string_ptr(p, (const void **)val, NULL, OSSL_PARAM_UTF8_STRING, OSSL_PARAM_UTF8_PTR);
}

int OSSL_PARAM_get_octet_string_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len)
{
    return get_string_ptr(p, val, used_len, OSSL_PARAM_OCTET_STRING, OSSL_PARAM_OCTET_PTR);
}
