/* Digests of the program's own making, EVP_MD_meth_new(3): an object with its methods behind it.
 * What is set once stays set. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/evp/md_foreign.h"

struct md_object {
    struct evp_md_st md;
    struct md_methods methods;
};

static struct md_object *object_of(const EVP_MD *md)
{
    return (struct md_object *)(void *)md; /* md is its first member */
}

EVP_MD *EVP_MD_meth_new(int md_type, int pkey_type)
{
    struct md_object *o = OPENSSL_zalloc(sizeof(*o));
    if (o == NULL)
        return NULL;
    o->md.name = "";
    o->md.nid = md_type;
    o->md.pkey_nid = pkey_type;
    o->md.methods = &o->methods;
    return &o->md;
}

/* Of another one made here, or of EVP_sha256() and its like; not of a fetched one. */
EVP_MD *EVP_MD_meth_dup(const EVP_MD *md)
{
    if ((md->row == NULL && md->methods == NULL) || md_foreign(md) != NULL)
        return NULL;
    EVP_MD *copy = EVP_MD_meth_new(EVP_MD_get_type(md), EVP_MD_get_pkey_type(md));
    if (copy == NULL)
        return NULL;
    struct md_object *o = object_of(copy);
    o->md = *md;
    o->md.methods = &o->methods;
    if (md->methods != NULL)
        o->methods = *md->methods;
    return copy;
}

void EVP_MD_meth_free(EVP_MD *md)
{
    if (md != NULL && md->methods != NULL && md_foreign(md) == NULL)
        OPENSSL_free(object_of(md));
}

int EVP_MD_meth_set_input_blocksize(EVP_MD *md, int blocksize)
{
    if (md->block_size != 0 || blocksize < 0 || blocksize > UINT16_MAX)
        return 0;
    md->block_size = (uint16_t)blocksize;
    return 1;
}

int EVP_MD_meth_set_result_size(EVP_MD *md, int resultsize)
{
    if (md->size != 0 || resultsize < 0 || resultsize > UINT16_MAX)
        return 0;
    md->size = (uint16_t)resultsize;
    return 1;
}

int EVP_MD_meth_set_app_datasize(EVP_MD *md, int datasize)
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->app_datasize != 0 || datasize < 0)
        return 0;
    m->app_datasize = datasize;
    return 1;
}

int EVP_MD_meth_set_flags(EVP_MD *md, unsigned long flags)
{
    if (md->flags != 0)
        return 0;
    md->flags = (uint32_t)flags;
    return 1;
}

int EVP_MD_meth_set_init(EVP_MD *md, int (*init)(EVP_MD_CTX *ctx))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->init != NULL)
        return 0;
    m->init = init;
    return 1;
}

int EVP_MD_meth_set_update(EVP_MD *md,
                           int (*update)(EVP_MD_CTX *ctx, const void *data, size_t count))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->update != NULL)
        return 0;
    m->update = update;
    return 1;
}

int EVP_MD_meth_set_final(EVP_MD *md, int (*final)(EVP_MD_CTX *ctx, unsigned char *md))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->final != NULL)
        return 0;
    m->final = final;
    return 1;
}

int EVP_MD_meth_set_copy(EVP_MD *md, int (*copy)(EVP_MD_CTX *to, const EVP_MD_CTX *from))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->copy != NULL)
        return 0;
    m->copy = copy;
    return 1;
}

int EVP_MD_meth_set_cleanup(EVP_MD *md, int (*cleanup)(EVP_MD_CTX *ctx))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->cleanup != NULL)
        return 0;
    m->cleanup = cleanup;
    return 1;
}

int EVP_MD_meth_set_ctrl(EVP_MD *md, int (*ctrl)(EVP_MD_CTX *ctx, int cmd, int p1, void *p2))
{
    struct md_methods *m = &object_of(md)->methods;
    if (m->ctrl != NULL)
        return 0;
    m->ctrl = ctrl;
    return 1;
}

/* The rows have no methods in this sense, nor have other providers' digests. */
static const struct md_methods *methods_of(const EVP_MD *md)
{
    static const struct md_methods none;
    return md->methods != NULL && md_foreign(md) == NULL ? md->methods : &none;
}

int EVP_MD_meth_get_input_blocksize(const EVP_MD *md)
{
    return EVP_MD_get_block_size(md);
}

int EVP_MD_meth_get_result_size(const EVP_MD *md)
{
    return EVP_MD_get_size(md);
}

int EVP_MD_meth_get_app_datasize(const EVP_MD *md)
{
    if (md_foreign(md) != NULL)
        return 0;
    return md->methods != NULL ? md->methods->app_datasize : digest_row(md)->state_size;
}

unsigned long EVP_MD_meth_get_flags(const EVP_MD *md)
{
    return EVP_MD_get_flags(md);
}

int (*EVP_MD_meth_get_init(const EVP_MD *md))(EVP_MD_CTX *ctx)
{
    return methods_of(md)->init;
}

int (*EVP_MD_meth_get_update(const EVP_MD *md))(EVP_MD_CTX *ctx, const void *data, size_t count)
{
    return methods_of(md)->update;
}

int (*EVP_MD_meth_get_final(const EVP_MD *md))(EVP_MD_CTX *ctx, unsigned char *md_out)
{
    return methods_of(md)->final;
}

int (*EVP_MD_meth_get_copy(const EVP_MD *md))(EVP_MD_CTX *to, const EVP_MD_CTX *from)
{
    return methods_of(md)->copy;
}

int (*EVP_MD_meth_get_cleanup(const EVP_MD *md))(EVP_MD_CTX *ctx)
{
    return methods_of(md)->cleanup;
}

int (*EVP_MD_meth_get_ctrl(const EVP_MD *md))(EVP_MD_CTX *ctx, int cmd, int p1, void *p2)
{
    return methods_of(md)->ctrl;
}
