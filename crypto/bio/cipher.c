/* BIO_f_cipher(3): encrypts or decrypts what passes. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/bio/hold.h"

enum {
    CHUNK = 4096, /* what goes through the cipher at a time */
    PIECE = 256,  /* of what was read */
    ROOM = CHUNK + EVP_MAX_BLOCK_LENGTH,
};

struct crypt {
    EVP_CIPHER_CTX *ctx;
    struct hold in, out; /* what was read; what is through */
    int status;          /* reading: <= 0 at the end */
    bool finished, ok;   /* the last block was made; without an error */
};

static int cipher_destroy(BIO *b)
{
    struct crypt *s = b->data;
    if (s != NULL) {
        EVP_CIPHER_CTX_free(s->ctx);
        if (s->out.data != NULL)
            OPENSSL_clear_free(s->out.data, s->out.room);
        if (s->in.data != NULL)
            OPENSSL_clear_free(s->in.data, s->in.room);
        OPENSSL_free(s);
    }
    return 1;
}

static int cipher_create(BIO *b)
{
    struct crypt *s = b->data = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL || (s->ctx = EVP_CIPHER_CTX_new()) == NULL || !hold_init(&s->in, CHUNK) ||
        !hold_init(&s->out, ROOM)) {
        cipher_destroy(b);
        return 0;
    }
    s->status = 1;
    s->ok = true;
    b->init = 1;
    return 1;
}

static bool update(struct crypt *s, const char *data, int len)
{
    int n = 0;
    hold_clear(&s->out);
    if (!EVP_CipherUpdate(s->ctx, (unsigned char *)s->out.data, &n, (const unsigned char *)data,
                          len))
        return false;
    s->out.len = (size_t)n;
    return true;
}

static void finish(struct crypt *s)
{
    int n = 0;
    hold_clear(&s->out);
    s->ok = EVP_CipherFinal_ex(s->ctx, (unsigned char *)s->out.data, &n) > 0;
    s->finished = true;
    s->out.len = s->ok ? (size_t)n : 0;
}

/* ---- Reading and writing ---- */

/* A piece of what was read, into the hold or straight to the caller: how much the caller has of it,
 * or -1. */
static int update_piece(struct crypt *s)
{
    size_t n = s->in.len < PIECE ? s->in.len : PIECE;
    s->in.at += n;
    s->in.len -= n;
    return update(s, s->in.data + s->in.at - n, (int)n) ? 0 : -1;
}

static int to_caller(struct crypt *s, char *out, int room)
{
    size_t max = (size_t)room - EVP_MAX_BLOCK_LENGTH, n = s->in.len < max ? s->in.len : max;
    const unsigned char *from = (const unsigned char *)s->in.data + s->in.at;
    int done = 0;
    s->in.at += n;
    s->in.len -= n;
    return EVP_CipherUpdate(s->ctx, (unsigned char *)out, &done, from, (int)n) ? done : -1;
}

static int cipher_read(BIO *b, char *out, int len)
{
    struct crypt *s = b->data;
    if (out == NULL || b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int done = 0, ret = 0;
    if (s->out.len > 0)
        done = (int)hold_take(&s->out, out, (size_t)len);
    while (done < len && s->status > 0) {
        ret = hold_fill(b, &s->in);
        if (ret > 0) {
            int n = len - done > 2 * PIECE ? to_caller(s, out + done, len - done) : update_piece(s);
            if (n < 0) {
                s->ok = false;
                return 0;
            }
            done += n;
        } else if (BIO_should_retry(b->next)) {
            break;
        } else {
            s->status = ret;
            finish(s);
        }
        done += (int)hold_take(&s->out, out + done, (size_t)(len - done));
    }
    return done > 0 ? done : ret;
}

static int cipher_write(BIO *b, const char *data, int len)
{
    struct crypt *s = b->data;
    if (b->next == NULL)
        return 0;
    BIO_clear_retry_flags(b);
    int done = 0, ret = hold_drain(b, &s->out);
    if (ret <= 0)
        return ret;
    if (data == NULL || len <= 0)
        return 0;
    while (done < len) {
        int n = len - done < CHUNK ? len - done : CHUNK;
        if (!update(s, data + done, n)) {
            s->ok = false;
            return 0;
        }
        done += n;
        ret = hold_drain(b, &s->out);
        if (ret <= 0)
            return done;
    }
    BIO_copy_next_retry(b);
    return done;
}

/* ---- Control ---- */

static long reset(BIO *b, struct crypt *s)
{
    s->ok = true;
    s->finished = false;
    if (!EVP_CipherInit_ex(s->ctx, NULL, NULL, NULL, NULL, EVP_CIPHER_CTX_is_encrypting(s->ctx)))
        return 0;
    return bio_pass(b, BIO_CTRL_RESET, 0, NULL);
}

static long flush(BIO *b, struct crypt *s)
{
    for (;;) {
        int ret = hold_drain(b, &s->out);
        if (ret <= 0)
            return ret;
        if (s->finished)
            return bio_pass(b, BIO_CTRL_FLUSH, 0, NULL);
        finish(s);
        if (!s->ok)
            return 0;
    }
}

static long copy_to(const struct crypt *s, BIO *copy)
{
    struct crypt *to = copy->data;
    if (!EVP_CIPHER_CTX_copy(to->ctx, s->ctx))
        return 0;
    copy->init = 1;
    return 1;
}

static long cipher_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct crypt *s = b->data;
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b, s);
    case BIO_CTRL_EOF:
        return s->status <= 0 ? 1 : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_WPENDING:
    case BIO_CTRL_PENDING:
        return s->out.len > 0 ? (long)s->out.len : bio_pass(b, cmd, larg, parg);
    case BIO_CTRL_FLUSH:
        return flush(b, s);
    case BIO_C_GET_CIPHER_STATUS:
        return s->ok;
    case BIO_C_DO_STATE_MACHINE:
        return bio_pass_retry(b, cmd, larg, parg);
    case BIO_C_GET_CIPHER_CTX:
        *(EVP_CIPHER_CTX **)parg = s->ctx;
        b->init = 1;
        return 1;
    case BIO_CTRL_DUP:
        return copy_to(s, parg);
    default:
        return bio_pass(b, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_CIPHER,
    .name = "cipher",
    .write_ex = bio_old_write,
    .write = cipher_write,
    .read_ex = bio_old_read,
    .read = cipher_read,
    .ctrl = cipher_ctrl,
    .create = cipher_create,
    .destroy = cipher_destroy,
    .callback_ctrl = bio_pass_callback,
};

const BIO_METHOD *BIO_f_cipher(void)
{
    return &method;
}

int BIO_set_cipher(BIO *b, const EVP_CIPHER *c, const unsigned char *k, const unsigned char *i,
                   int e)
{
    struct crypt *s = b->data;
    if (!EVP_CipherInit_ex(s->ctx, c, NULL, k, i, e))
        return 0;
    b->init = 1;
    return 1;
}
