/* OSSL_PARAM_BLD(3): a list of what was pushed, and one block for all of it in the end. */
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <string.h>

#include "crypto/base/params.h"

struct pushed {
    struct pushed *next;
    OSSL_PARAM param; /* data is the caller's, or `number`, or `copy` */
    _Alignas(8) unsigned char number[8];
    const BIGNUM *bn; /* instead of data, or NULL */
    int secure;       /* data is to be in secure memory */
    size_t copy_len;
    unsigned char copy[];
};

struct ossl_param_bld_st {
    struct pushed *first, **end;
    size_t n, bytes, secure_bytes;
};

OSSL_PARAM_BLD *OSSL_PARAM_BLD_new(void)
{
    OSSL_PARAM_BLD *b = OPENSSL_zalloc(sizeof(*b));
    if (b != NULL)
        b->end = &b->first;
    return b;
}

static void empty(OSSL_PARAM_BLD *b)
{
    for (struct pushed *p = b->first, *next; p != NULL; p = next) {
        next = p->next;
        OPENSSL_clear_free(p, sizeof(*p) + p->copy_len);
    }
    memset(b, 0, sizeof(*b));
    b->end = &b->first;
}

void OSSL_PARAM_BLD_free(OSSL_PARAM_BLD *bld)
{
    if (bld == NULL)
        return;
    empty(bld);
    OPENSSL_free(bld);
}

/* With room for a copy of copy_len bytes. */
static struct pushed *push_room(OSSL_PARAM_BLD *b, const char *key, unsigned data_type,
                                const void *data, size_t size, size_t copy_len)
{
    if (b == NULL || key == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    struct pushed *p = OPENSSL_zalloc(sizeof(*p) + copy_len);
    if (p == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    p->copy_len = copy_len;
    p->param.key = key;
    p->param.data_type = data_type;
    p->param.data = (void *)(uintptr_t)data;
    p->param.data_size = size;
    p->param.return_size = OSSL_PARAM_UNMODIFIED;
    p->secure = CRYPTO_secure_allocated(data) && data_type != OSSL_PARAM_UTF8_PTR &&
                data_type != OSSL_PARAM_OCTET_PTR;
    *(p->secure ? &b->secure_bytes : &b->bytes) += param_data_bytes(&p->param);
    b->n++;
    *b->end = p;
    b->end = &p->next;
    return p;
}

static struct pushed *push(OSSL_PARAM_BLD *b, const char *key, unsigned data_type, const void *data,
                           size_t size)
{
    return push_room(b, key, data_type, data, size, 0);
}

bool param_push_octets(OSSL_PARAM_BLD *b, const char *key, const void *octets, size_t len)
{
    struct pushed *p = push_room(b, key, OSSL_PARAM_OCTET_STRING, NULL, len, len);
    if (p == NULL)
        return false;
    memcpy(p->copy, octets, len);
    p->param.data = p->copy;
    return true;
}

static int push_number(OSSL_PARAM_BLD *b, const char *key, unsigned data_type, const void *number,
                       size_t size)
{
    struct pushed *p = push(b, key, data_type, NULL, size);
    if (p == NULL)
        return 0;
    memcpy(p->number, number, size);
    p->param.data = p->number;
    return 1;
}

/* clang-format off: a type a line */
#define NUMBER(name, type, data_type)                                              \
    int OSSL_PARAM_BLD_push_##name(OSSL_PARAM_BLD *bld, const char *key, type val) \
    {                                                                              \
        return push_number(bld, key, data_type, &val, sizeof(val));                \
    }

NUMBER(int, int, OSSL_PARAM_INTEGER)
NUMBER(uint, unsigned int, OSSL_PARAM_UNSIGNED_INTEGER)
NUMBER(long, long int, OSSL_PARAM_INTEGER)
NUMBER(ulong, unsigned long int, OSSL_PARAM_UNSIGNED_INTEGER)
NUMBER(int32, int32_t, OSSL_PARAM_INTEGER)
NUMBER(uint32, uint32_t, OSSL_PARAM_UNSIGNED_INTEGER)
NUMBER(int64, int64_t, OSSL_PARAM_INTEGER)
NUMBER(uint64, uint64_t, OSSL_PARAM_UNSIGNED_INTEGER)
NUMBER(size_t, size_t, OSSL_PARAM_UNSIGNED_INTEGER)
NUMBER(time_t, time_t, OSSL_PARAM_INTEGER)
NUMBER(double, double, OSSL_PARAM_REAL)
/* clang-format on */

static int push_bytes(OSSL_PARAM_BLD *b, const char *key, unsigned data_type, const void *buf,
                      size_t size)
{
    if (size > INT_MAX) {
        ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_STRING_TOO_LONG);
        return 0;
    }
    return push(b, key, data_type, buf, size) != NULL;
}

static size_t text_len(const char *buf, size_t size)
{
    return size == 0 && buf != NULL ? strlen(buf) : size;
}

/* The number is read when all is put together; without one there are zeros. */
int OSSL_PARAM_BLD_push_BN_pad(OSSL_PARAM_BLD *bld, const char *key, const BIGNUM *bn, size_t sz)
{
    if (sz > INT_MAX || (bn != NULL && (BN_is_negative(bn) || sz < (size_t)BN_num_bytes(bn)))) {
        ERR_raise(ERR_LIB_CRYPTO, CRYPTO_R_TOO_SMALL_BUFFER);
        return 0;
    }
    struct pushed *p = push(bld, key, OSSL_PARAM_UNSIGNED_INTEGER, NULL, sz);
    if (p == NULL)
        return 0;
    p->bn = bn;
    if (bn != NULL && BN_get_flags(bn, BN_FLG_SECURE)) {
        size_t bytes = param_data_bytes(&p->param);
        p->secure = 1;
        bld->bytes -= bytes;
        bld->secure_bytes += bytes;
    }
    return 1;
}

int OSSL_PARAM_BLD_push_BN(OSSL_PARAM_BLD *bld, const char *key, const BIGNUM *bn)
{
    size_t bytes = bn == NULL ? 0 : BN_is_zero(bn) ? 1 : (size_t)BN_num_bytes(bn);
    return OSSL_PARAM_BLD_push_BN_pad(bld, key, bn, bytes);
}

int OSSL_PARAM_BLD_push_utf8_string(OSSL_PARAM_BLD *bld, const char *key, const char *buf,
                                    size_t bsize)
{
    return push_bytes(bld, key, OSSL_PARAM_UTF8_STRING, buf, text_len(buf, bsize));
}

int OSSL_PARAM_BLD_push_utf8_ptr(OSSL_PARAM_BLD *bld, const char *key, char *buf, size_t bsize)
{
    return push_bytes(bld, key, OSSL_PARAM_UTF8_PTR, buf, text_len(buf, bsize));
}

int OSSL_PARAM_BLD_push_octet_string(OSSL_PARAM_BLD *bld, const char *key, const void *buf,
                                     size_t bsize)
{
    return push_bytes(bld, key, OSSL_PARAM_OCTET_STRING, buf, bsize);
}

int OSSL_PARAM_BLD_push_octet_ptr(OSSL_PARAM_BLD *bld, const char *key, void *buf, size_t bsize)
{
    return push_bytes(bld, key, OSSL_PARAM_OCTET_PTR, buf, bsize);
}

static void place(OSSL_PARAM *to, const struct pushed *p, unsigned char **at)
{
    *to = p->param;
    to->data = *at;
    if (to->data_type == OSSL_PARAM_UTF8_PTR || to->data_type == OSSL_PARAM_OCTET_PTR)
        memcpy(to->data, &p->param.data, sizeof(void *));
    else if (p->bn != NULL)
        (void)param_put_bn(to->data, to->data_size, p->bn); /* it fits */
    else if (p->param.data != NULL)
        memcpy(to->data, p->param.data, to->data_size); /* or zeros */
    *at += param_data_bytes(to);
}

OSSL_PARAM *OSSL_PARAM_BLD_to_param(OSSL_PARAM_BLD *bld)
{
    struct param_block b;
    if (!param_block_new(&b, bld->n, bld->bytes, bld->secure_bytes))
        return NULL;
    OSSL_PARAM *to = b.params;
    for (const struct pushed *p = bld->first; p != NULL; p = p->next)
        place(to++, p, p->secure ? &b.secure : &b.data);
    empty(bld);
    return b.params;
}
