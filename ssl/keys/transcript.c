#include "ssl/keys/transcript.h"

#include <openssl/ssl.h>

#include "crypto/base/raise.h"

void transcript_init(struct transcript *t)
{
    *t = (struct transcript){.hash = NULL};
    build_init(&t->kept);
}

void transcript_free(struct transcript *t)
{
    EVP_MD_CTX_free(t->hash);
    EVP_MD_CTX_free(t->spare);
    build_free(&t->kept);
    transcript_init(t);
}

bool transcript_add(struct transcript *t, struct slice message)
{
    if (t->hash == NULL || t->keep)
        build_slice(&t->kept, message);
    return !t->kept.failed &&
           (t->hash == NULL || EVP_DigestUpdate(t->hash, message.ptr, message.len) == 1);
}

bool transcript_set_hash(struct transcript *t, const EVP_MD *md)
{
    if (t->hash != NULL && EVP_MD_CTX_get0_md(t->hash) != NULL &&
        EVP_MD_get_type(EVP_MD_CTX_get0_md(t->hash)) == EVP_MD_get_type(md))
        return true; /* after a HelloRetryRequest, or early data: what is in it stays */
    if (t->hash == NULL)
        t->hash = EVP_MD_CTX_new();
    if (t->spare == NULL)
        t->spare = EVP_MD_CTX_new();
    if (t->hash == NULL || t->spare == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    if (EVP_DigestInit_ex(t->hash, md, NULL) != 1 ||
        EVP_DigestUpdate(t->hash, t->kept.ptr, t->kept.len) != 1)
        return false;
    if (!t->keep)
        build_free(&t->kept);
    return true;
}

bool transcript_copy(struct transcript *to, const struct transcript *from)
{
    to->hash = EVP_MD_CTX_new();
    to->spare = EVP_MD_CTX_new();
    return (to->hash != NULL && to->spare != NULL && EVP_MD_CTX_copy_ex(to->hash, from->hash)) ||
           FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

bool transcript_hello_retry(struct transcript *t)
{
    uint8_t message[4 + EVP_MAX_MD_SIZE] = {SSL3_MT_MESSAGE_HASH};
    size_t len;
    if (t->hash == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    if (!transcript_hash(t, message + 4, &len) || EVP_DigestInit_ex(t->hash, NULL, NULL) != 1)
        return false;
    message[3] = (uint8_t)len;
    t->kept.len = 0;
    return transcript_add(t, slice_of(message, 4 + len));
}

/* Ends what is in `ctx`. */
static bool end(EVP_MD_CTX *ctx, uint8_t *out, size_t *len)
{
    unsigned int n;
    if (EVP_DigestFinal_ex(ctx, out, &n) != 1)
        return false;
    *len = n;
    return true;
}

bool transcript_hash(const struct transcript *t, uint8_t *out, size_t *len)
{
    if (t->hash == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    return EVP_MD_CTX_copy_ex(t->spare, t->hash) == 1 && end(t->spare, out, len);
}

bool transcript_hash_with(const struct transcript *t, const EVP_MD *md, struct slice more,
                          uint8_t *out, size_t *len)
{
    if (t->hash != NULL) {
        if (EVP_MD_get_type(EVP_MD_CTX_get0_md(t->hash)) != EVP_MD_get_type(md))
            return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
        return EVP_MD_CTX_copy_ex(t->spare, t->hash) == 1 &&
               EVP_DigestUpdate(t->spare, more.ptr, more.len) == 1 && end(t->spare, out, len);
    }
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool ok = ctx != NULL && EVP_DigestInit_ex(ctx, md, NULL) == 1 &&
              EVP_DigestUpdate(ctx, t->kept.ptr, t->kept.len) == 1 &&
              EVP_DigestUpdate(ctx, more.ptr, more.len) == 1 && end(ctx, out, len);
    if (ctx == NULL)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    EVP_MD_CTX_free(ctx);
    return ok;
}
