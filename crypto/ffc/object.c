/* Keys over domain parameters as objects. */
#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>

#include "crypto/base/raise.h"
#include "crypto/ffc/key.h"

void *ffc_key_new(size_t size, int ex_class, int flags, OSSL_LIB_CTX *libctx)
{
    struct ffc_key *k = OPENSSL_zalloc(size);
    int lib = ex_class == CRYPTO_EX_INDEX_DH ? ERR_LIB_DH : ERR_LIB_DSA;
    if (k == NULL) {
        ERR_raise(lib, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ffc_init(&k->params);
    atomic_init(&k->references, 1);
    k->flags = flags;
    k->ex_class = ex_class;
    k->libctx = libctx;
    if (CRYPTO_new_ex_data(ex_class, k, &k->ex_data))
        return k;
    ffc_key_free(k);
    return NULL;
}

void ffc_key_free(void *key)
{
    struct ffc_key *k = key;
    if (k == NULL || atomic_fetch_sub(&k->references, 1) != 1)
        return;
    if (k->finish != NULL)
        k->finish(k);
    CRYPTO_free_ex_data(k->ex_class, k, &k->ex_data);
    ffc_clear(&k->params);
    BN_free(k->pub);
    BN_clear_free(k->priv);
    OPENSSL_free(k);
}

bool ffc_key_up_ref(void *key)
{
    atomic_fetch_add(&((struct ffc_key *)key)->references, 1);
    return true;
}

void ffc_key_set0(struct ffc_key *k, BIGNUM *pub, BIGNUM *priv)
{
    if (pub != NULL && pub != k->pub) {
        BN_free(k->pub);
        k->pub = pub;
    }
    if (priv != NULL && priv != k->priv) {
        BN_clear_free(k->priv);
        BN_set_flags(priv, BN_FLG_CONSTTIME);
        k->priv = priv;
    }
}

bool ffc_key_has(const void *key, int selection)
{
    const struct ffc_key *k = key;
    return (!(selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) || k->pub != NULL) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || k->priv != NULL) &&
           (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) ||
            (k->params.p != NULL && k->params.g != NULL));
}

/* Of two keys the public numbers are compared, or else the private ones. */
static bool match_numbers(const struct ffc_key *a, const struct ffc_key *b, int selection)
{
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && a->pub != NULL && b->pub != NULL)
        return BN_cmp(a->pub, b->pub) == 0;
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && a->priv != NULL && b->priv != NULL &&
           BN_cmp(a->priv, b->priv) == 0;
}

bool ffc_key_match(const void *va, const void *vb, int selection)
{
    const struct ffc_key *a = va, *b = vb;
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) && !match_numbers(a, b, selection))
        return false;
    return !(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) ||
           ffc_equal(&a->params, &b->params, true);
}

static bool copy_number(BIGNUM **to, const BIGNUM *from)
{
    return from == NULL || (*to = BN_dup(from)) != NULL;
}

bool ffc_key_copy(struct ffc_key *to, const struct ffc_key *from, int selection)
{
    to->flags = from->flags;
    to->length = from->length;
    if ((selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) &&
        !ffc_copy(&to->params, &from->params))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && !copy_number(&to->pub, from->pub))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && !copy_number(&to->priv, from->priv))
        return false;
    if (to->priv != NULL)
        BN_set_flags(to->priv, BN_FLG_CONSTTIME);
    return to->ex_class != from->ex_class ||
           CRYPTO_dup_ex_data(to->ex_class, &to->ex_data, &from->ex_data);
}

bool ffc_key_pairwise(const struct ffc_key *k)
{
    BIGNUM y = {0};
    bool ok = k->params.p != NULL && k->params.g != NULL && k->pub != NULL && k->priv != NULL &&
              ffc_public_key(&k->params, &y, k->priv) && BN_cmp(&y, k->pub) == 0;
    BN_clear_free(&y);
    return ok;
}
