/* EVP_PKEY_meth_new(3): making methods, and the list of those that programs have added. */
#include "crypto/pkey/method.h"

#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/pkey/added.h"

static added_list added;

EVP_PKEY_METHOD *EVP_PKEY_meth_new(int id, int flags)
{
    EVP_PKEY_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    m->id = id;
    m->flags = flags;
    m->dynamic = true;
    m->row = (struct pkey_row){.nid = id, .name = OBJ_nid2sn(id)};
    if (m->row.name == NULL)
        m->row.name = "";
    return m;
}

void EVP_PKEY_meth_free(EVP_PKEY_METHOD *pmeth)
{
    if (pmeth != NULL && pmeth->dynamic)
        OPENSSL_free(pmeth);
}

void EVP_PKEY_meth_copy(EVP_PKEY_METHOD *dst, const EVP_PKEY_METHOD *src)
{
    EVP_PKEY_METHOD copy = *src;
    copy.id = dst->id;
    copy.flags = dst->flags;
    copy.dynamic = dst->dynamic;
    copy.row = dst->row;
    *dst = copy;
}

int EVP_PKEY_meth_add0(const EVP_PKEY_METHOD *pmeth)
{
    return added_put(&added, pmeth);
}

int EVP_PKEY_meth_remove(const EVP_PKEY_METHOD *pmeth)
{
    return added_remove(&added, pmeth);
}

const EVP_PKEY_METHOD *method_added(int id)
{
    return added_find(&added, id);
}

const EVP_PKEY_METHOD *EVP_PKEY_meth_find(int type)
{
    const EVP_PKEY_METHOD *own = method_added(type);
    for (size_t i = 0; own == NULL && i < METHOD_ROWS; i++)
        if (method_rows[i].id == type)
            own = &method_rows[i];
    return own;
}

size_t EVP_PKEY_meth_get_count(void)
{
    return METHOD_ROWS + added_count(&added);
}

const EVP_PKEY_METHOD *EVP_PKEY_meth_get0(size_t idx)
{
    return idx < METHOD_ROWS ? &method_rows[idx] : added_at(&added, idx - METHOD_ROWS);
}

void EVP_PKEY_meth_get0_info(int *ppkey_id, int *pflags, const EVP_PKEY_METHOD *meth)
{
    if (ppkey_id != NULL)
        *ppkey_id = meth->id;
    if (pflags != NULL)
        *pflags = meth->flags;
}

void methods_cleanup(void)
{
    for (size_t i = added_count(&added); i-- > 0;)
        EVP_PKEY_meth_free((EVP_PKEY_METHOD *)(uintptr_t)added_at(&added, i));
    added_end(&added);
}
