/* BIO_s_core(3): to a provider, a BIO of the library that loaded it. */
#include <openssl/core_dispatch.h>

#include "crypto/base/raise.h"
#include "crypto/bio/bio.h"
#include "crypto/provider/core_link.h"

static const struct core_link *link_of(const BIO *b)
{
    return core_link_of(b->libctx);
}

static int core_read_ex(BIO *b, char *data, size_t len, size_t *done)
{
    const struct core_link *l = link_of(b);
    return l != NULL && l->bio_read_ex != NULL && l->bio_read_ex(b->data, data, len, done);
}

static int core_write_ex(BIO *b, const char *data, size_t len, size_t *done)
{
    const struct core_link *l = link_of(b);
    return l != NULL && l->bio_write_ex != NULL && l->bio_write_ex(b->data, data, len, done);
}

static int core_gets(BIO *b, char *buf, int size)
{
    const struct core_link *l = link_of(b);
    return l != NULL && l->bio_gets != NULL ? l->bio_gets(b->data, buf, size) : -1;
}

static int core_puts(BIO *b, const char *text)
{
    const struct core_link *l = link_of(b);
    return l != NULL && l->bio_puts != NULL ? l->bio_puts(b->data, text) : -1;
}

static long core_ctrl(BIO *b, int cmd, long num, void *ptr)
{
    const struct core_link *l = link_of(b);
    return l != NULL && l->bio_ctrl != NULL ? l->bio_ctrl(b->data, cmd, num, ptr) : -1;
}

static int core_destroy(BIO *b)
{
    const struct core_link *l = link_of(b);
    b->init = 0;
    if (b->data != NULL && l != NULL && l->bio_free != NULL)
        l->bio_free(b->data);
    return 1;
}

static const BIO_METHOD core = {
    .type = BIO_TYPE_CORE_TO_PROV,
    .name = "BIO to Core filter",
    .write_ex = core_write_ex,
    .read_ex = core_read_ex,
    .puts = core_puts,
    .gets = core_gets,
    .ctrl = core_ctrl,
    .destroy = core_destroy,
};

const BIO_METHOD *BIO_s_core(void)
{
    return &core;
}

BIO *BIO_new_from_core_bio(OSSL_LIB_CTX *libctx, OSSL_CORE_BIO *corebio)
{
    const struct core_link *l = core_link_of(libctx);
    if (l == NULL || l->bio_up_ref == NULL || l->bio_free == NULL)
        return NULL;
    BIO *b = BIO_new_ex(libctx, &core);
    if (b == NULL)
        return NULL;
    if (!l->bio_up_ref(corebio)) {
        BIO_free(b);
        return NULL;
    }
    b->data = corebio;
    return b;
}
