/* BIO_new(3): a BIO's life, its chain, flags and data. */
#include "crypto/bio/bio.h"

#include <openssl/err.h>
#include <stdbool.h>

/* ---- Life ---- */

BIO *BIO_new_ex(OSSL_LIB_CTX *libctx, const BIO_METHOD *method)
{
    BIO *b = OPENSSL_zalloc(sizeof(*b));
    if (b == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    b->method = method;
    b->libctx = libctx;
    b->shutdown = 1;
    b->references = 1;
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_BIO, b, &b->ex_data)) {
        OPENSSL_free(b);
        return NULL;
    }
    if (method->create == NULL)
        b->init = 1;
    else if (!method->create(b)) {
        ERR_raise(ERR_LIB_BIO, ERR_R_INIT_FAIL);
        CRYPTO_free_ex_data(CRYPTO_EX_INDEX_BIO, b, &b->ex_data);
        OPENSSL_free(b);
        return NULL;
    }
    return b;
}

BIO *BIO_new(const BIO_METHOD *type)
{
    return BIO_new_ex(NULL, type);
}

int BIO_up_ref(BIO *a)
{
    return atomic_fetch_add(&a->references, 1) > 0;
}

int BIO_free(BIO *a)
{
    if (a == NULL)
        return 0;
    if (atomic_fetch_sub(&a->references, 1) > 1)
        return 1;
    if (bio_has_callback(a) && bio_callback(a, BIO_CB_FREE, NULL, 0, 0, 0L, 1L, NULL) <= 0)
        return 0;
    if (a->method != NULL && a->method->destroy != NULL)
        a->method->destroy(a);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_BIO, a, &a->ex_data);
    OPENSSL_free(a);
    return 1;
}

void BIO_vfree(BIO *a)
{
    BIO_free(a);
}

void BIO_free_all(BIO *a)
{
    bool shared = false;
    while (a != NULL && !shared) {
        BIO *next = a->next;
        shared = a->references > 1;
        BIO_free(a);
        a = next;
    }
}

/* ---- Chains ---- */

BIO *BIO_push(BIO *b, BIO *append)
{
    if (b == NULL)
        return append;
    BIO *last = b;
    while (last->next != NULL)
        last = last->next;
    last->next = append;
    if (append != NULL)
        append->prev = last;
    BIO_ctrl(b, BIO_CTRL_PUSH, 0, last);
    return b;
}

BIO *BIO_pop(BIO *b)
{
    if (b == NULL)
        return NULL;
    BIO *next = b->next;
    BIO_ctrl(b, BIO_CTRL_POP, 0, b);
    if (b->prev != NULL)
        b->prev->next = next;
    if (next != NULL)
        next->prev = b->prev;
    b->next = b->prev = NULL;
    return next;
}

BIO *BIO_next(BIO *b)
{
    return b != NULL ? b->next : NULL;
}

void BIO_set_next(BIO *b, BIO *next)
{
    b->next = next;
}

BIO *BIO_find_type(BIO *b, int bio_type)
{
    bool kind = (bio_type & 0xff) == 0;
    if (b == NULL)
        ERR_raise(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER);
    for (; b != NULL; b = b->next) {
        int type = BIO_method_type(b);
        if (kind ? (type & bio_type) != 0 : type == bio_type)
            return b;
    }
    return NULL;
}

BIO *BIO_dup_chain(BIO *in)
{
    BIO *first = NULL, *last = NULL;
    for (BIO *b = in; b != NULL; b = b->next) {
        BIO *copy = BIO_new(b->method);
        if (copy == NULL)
            break;
        copy->callback = b->callback;
        copy->old_callback = b->old_callback;
        copy->callback_arg = b->callback_arg;
        copy->init = b->init;
        copy->shutdown = b->shutdown;
        copy->flags = b->flags;
        if (!BIO_dup_state(b, copy) ||
            !CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_BIO, &copy->ex_data, &b->ex_data)) {
            BIO_free(copy);
            break;
        }
        if (first == NULL)
            first = copy;
        else
            BIO_push(last, copy);
        last = copy;
        if (b->next == NULL)
            return first;
    }
    BIO_free_all(first);
    return NULL;
}

/* ---- Retrying ---- */

BIO *BIO_get_retry_BIO(BIO *bio, int *reason)
{
    while (BIO_should_retry(bio) && bio->next != NULL && BIO_should_retry(bio->next))
        bio = bio->next;
    if (reason != NULL)
        *reason = bio->retry_reason;
    return bio;
}

int BIO_get_retry_reason(BIO *bio)
{
    return bio->retry_reason;
}

void BIO_set_retry_reason(BIO *bio, int reason)
{
    bio->retry_reason = reason;
}

void BIO_copy_next_retry(BIO *b)
{
    BIO_set_flags(b, BIO_get_retry_flags(b->next));
    b->retry_reason = b->next->retry_reason;
}

/* ---- Members ---- */

void BIO_set_flags(BIO *b, int flags)
{
    b->flags |= flags;
}

int BIO_test_flags(const BIO *b, int flags)
{
    return b->flags & flags;
}

void BIO_clear_flags(BIO *b, int flags)
{
    b->flags &= ~flags;
}

BIO_callback_fn BIO_get_callback(const BIO *b)
{
    return b->old_callback;
}

void BIO_set_callback(BIO *b, BIO_callback_fn callback)
{
    b->old_callback = callback;
}

BIO_callback_fn_ex BIO_get_callback_ex(const BIO *b)
{
    return b->callback;
}

void BIO_set_callback_ex(BIO *b, BIO_callback_fn_ex callback)
{
    b->callback = callback;
}

char *BIO_get_callback_arg(const BIO *b)
{
    return b->callback_arg;
}

void BIO_set_callback_arg(BIO *b, char *arg)
{
    b->callback_arg = arg;
}

const char *BIO_method_name(const BIO *b)
{
    return b->method->name;
}

int BIO_method_type(const BIO *b)
{
    return b->method->type;
}

void BIO_set_data(BIO *a, void *ptr)
{
    a->data = ptr;
}

void *BIO_get_data(BIO *a)
{
    return a->data;
}

void BIO_set_init(BIO *a, int init)
{
    a->init = init;
}

int BIO_get_init(BIO *a)
{
    return a->init;
}

void BIO_set_shutdown(BIO *a, int shut)
{
    a->shutdown = shut;
}

int BIO_get_shutdown(BIO *a)
{
    return a->shutdown;
}

int BIO_set_ex_data(BIO *bio, int idx, void *data)
{
    return CRYPTO_set_ex_data(&bio->ex_data, idx, data);
}

void *BIO_get_ex_data(const BIO *bio, int idx)
{
    return CRYPTO_get_ex_data(&bio->ex_data, idx);
}

uint64_t BIO_number_read(BIO *bio)
{
    return bio != NULL ? bio->number_read : 0;
}

uint64_t BIO_number_written(BIO *bio)
{
    return bio != NULL ? bio->number_written : 0;
}
