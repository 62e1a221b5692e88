/* EVP_PKEY_set1_DH(3): DH objects in and out of keys. */
#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"
#include "crypto/pkey/rows.h"

/* Parameters with q that aren't of a named safe prime are X9.42's. */
int EVP_PKEY_set1_DH(EVP_PKEY *pkey, DH *key)
{
    if (key == NULL)
        return 0;
    const struct ffc *f = &key->key.params;
    bool safe = f->group != NULL && ffc_group_is_safe(f->group);
    int type = f->q == NULL || safe ? EVP_PKEY_DH : EVP_PKEY_DHX;
    DH_up_ref(key); /* first: it may be the pkey's own */
    if (EVP_PKEY_assign(pkey, type, key))
        return 1;
    DH_free(key);
    return 0;
}

static DH *get0(const EVP_PKEY *pkey)
{
    DH *dh = pkey_key(pkey, &pkey_dh);
    if (dh == NULL)
        dh = pkey_key(pkey, &pkey_dhx);
    if (dh == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_EXPECTING_A_DH_KEY);
    return dh;
}

const DH *EVP_PKEY_get0_DH(const EVP_PKEY *pkey)
{
    return get0(pkey);
}

DH *EVP_PKEY_get1_DH(EVP_PKEY *pkey)
{
    DH *dh = get0(pkey);
    if (dh != NULL)
        DH_up_ref(dh);
    return dh;
}
