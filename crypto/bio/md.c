/* BIO_f_md(3): digests what passes. */
#include <openssl/evp.h>

#include "crypto/bio/hold.h"

static int md_create(BIO *b)
{
    b->data = EVP_MD_CTX_new();
    if (b->data == NULL)
        return 0;
    b->init = 1;
    return 1;
}

static int md_destroy(BIO *b)
{
    EVP_MD_CTX_free(b->data);
    return 1;
}

static int md_read(BIO *b, char *out, int len)
{
    if (out == NULL || b->next == NULL)
        return 0;
    int ret = BIO_read(b->next, out, len);
    if (b->init && ret > 0 && EVP_DigestUpdate(b->data, out, (size_t)ret) <= 0)
        return -1;
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    return ret;
}

static int md_write(BIO *b, const char *data, int len)
{
    if (data == NULL || len <= 0 || b->next == NULL)
        return 0;
    int ret = BIO_write(b->next, data, len);
    if (b->init && ret > 0 && !EVP_DigestUpdate(b->data, data, (size_t)ret)) {
        BIO_clear_retry_flags(b);
        return 0;
    }
    BIO_clear_retry_flags(b);
    BIO_copy_next_retry(b);
    return ret;
}

/* The digest. */
static int md_gets(BIO *b, char *out, int size)
{
    unsigned len;
    if (size < EVP_MD_CTX_get_size(b->data))
        return 0;
    return EVP_DigestFinal_ex(b->data, (unsigned char *)out, &len) > 0 ? (int)len : -1;
}

static long begin(BIO *b, const EVP_MD *md)
{
    int ret = EVP_DigestInit_ex(b->data, md, NULL);
    if (ret > 0)
        b->init = 1;
    return ret;
}

static long reset(BIO *b)
{
    if (!b->init)
        return 0;
    int ret = EVP_DigestInit_ex(b->data, EVP_MD_CTX_get0_md(b->data), NULL);
    return ret > 0 ? bio_pass(b, BIO_CTRL_RESET, 0, NULL) : ret;
}

static long copy_to(BIO *b, BIO *copy)
{
    if (!EVP_MD_CTX_copy_ex(copy->data, b->data))
        return 0;
    copy->init = 1;
    return 1;
}

static long md_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b);
    case BIO_C_GET_MD:
        if (!b->init)
            return 0;
        *(const EVP_MD **)parg = EVP_MD_CTX_get0_md(b->data);
        return 1;
    case BIO_C_GET_MD_CTX:
        *(EVP_MD_CTX **)parg = b->data;
        b->init = 1;
        return 1;
    case BIO_C_SET_MD_CTX:
        if (!b->init)
            return 0;
        b->data = parg;
        return 1;
    case BIO_C_SET_MD:
        return begin(b, parg);
    case BIO_C_DO_STATE_MACHINE:
        return bio_pass_retry(b, cmd, larg, parg);
    case BIO_CTRL_DUP:
        return copy_to(b, parg);
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_MD,
    .name = "message digest",
    .write_ex = bio_old_write,
    .write = md_write,
    .read_ex = bio_old_read,
    .read = md_read,
    .gets = md_gets,
    .ctrl = md_ctrl,
    .create = md_create,
    .destroy = md_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_md(void)
{
    return &method;
}
