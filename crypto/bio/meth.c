/* BIO_meth_new(3): methods that programs make. */
#include "crypto/bio/bio.h"

#include <openssl/err.h>

enum { TYPE_MAX = 255 };

int BIO_get_new_index(void)
{
    static atomic_int next = BIO_TYPE_START;
    int index = next;
    while (index < TYPE_MAX && !atomic_compare_exchange_weak(&next, &index, index + 1))
        continue;
    return index < TYPE_MAX ? index + 1 : -1;
}

BIO_METHOD *BIO_meth_new(int type, const char *name)
{
    BIO_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    char *copy = OPENSSL_strdup(name);
    if (m == NULL || copy == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);
        OPENSSL_free(copy);
        OPENSSL_free(m);
        return NULL;
    }
    m->type = type;
    m->name = copy;
    return m;
}

void BIO_meth_free(BIO_METHOD *biom)
{
    if (biom == NULL)
        return;
    OPENSSL_free((char *)biom->name);
    OPENSSL_free(biom);
}

int BIO_meth_set_write(BIO_METHOD *biom, int (*write)(BIO *, const char *, int))
{
    biom->write = write;
    biom->write_ex = bio_old_write;
    return 1;
}

int BIO_meth_set_write_ex(BIO_METHOD *biom, int (*bwrite)(BIO *, const char *, size_t, size_t *))
{
    biom->write = NULL;
    biom->write_ex = bwrite;
    return 1;
}

int BIO_meth_set_read(BIO_METHOD *biom, int (*read)(BIO *, char *, int))
{
    biom->read = read;
    biom->read_ex = bio_old_read;
    return 1;
}

int BIO_meth_set_read_ex(BIO_METHOD *biom, int (*bread)(BIO *, char *, size_t, size_t *))
{
    biom->read = NULL;
    biom->read_ex = bread;
    return 1;
}

int (*BIO_meth_get_write(const BIO_METHOD *biom))(BIO *, const char *, int)
{
    return biom->write;
}

int (*BIO_meth_get_write_ex(const BIO_METHOD *biom))(BIO *, const char *, size_t, size_t *)
{
    return biom->write_ex;
}

int (*BIO_meth_get_read(const BIO_METHOD *biom))(BIO *, char *, int)
{
    return biom->read;
}

int (*BIO_meth_get_read_ex(const BIO_METHOD *biom))(BIO *, char *, size_t, size_t *)
{
    return biom->read_ex;
}

int (*BIO_meth_get_puts(const BIO_METHOD *biom))(BIO *, const char *)
{
    return biom->puts;
}

int BIO_meth_set_puts(BIO_METHOD *biom, int (*puts)(BIO *, const char *))
{
    biom->puts = puts;
    return 1;
}

int (*BIO_meth_get_gets(const BIO_METHOD *biom))(BIO *, char *, int)
{
    return biom->gets;
}

int BIO_meth_set_gets(BIO_METHOD *biom, int (*gets)(BIO *, char *, int))
{
    biom->gets = gets;
    return 1;
}

long (*BIO_meth_get_ctrl(const BIO_METHOD *biom))(BIO *, int, long, void *)
{
    return biom->ctrl;
}

int BIO_meth_set_ctrl(BIO_METHOD *biom, long (*ctrl)(BIO *, int, long, void *))
{
    biom->ctrl = ctrl;
    return 1;
}

int (*BIO_meth_get_create(const BIO_METHOD *biom))(BIO *)
{
    return biom->create;
}

int BIO_meth_set_create(BIO_METHOD *biom, int (*create)(BIO *))
{
    biom->create = create;
    return 1;
}

int (*BIO_meth_get_destroy(const BIO_METHOD *biom))(BIO *)
{
    return biom->destroy;
}

int BIO_meth_set_destroy(BIO_METHOD *biom, int (*destroy)(BIO *))
{
    biom->destroy = destroy;
    return 1;
}

long (*BIO_meth_get_callback_ctrl(const BIO_METHOD *biom))(BIO *, int, BIO_info_cb *)
{
    return biom->callback_ctrl;
}

int BIO_meth_set_callback_ctrl(BIO_METHOD *biom, long (*callback_ctrl)(BIO *, int, BIO_info_cb *))
{
    biom->callback_ctrl = callback_ctrl;
    return 1;
}
