/* A key over domain parameters: what DH and DSA objects are. */
#ifndef ASSAY_FFC_KEY_H
#define ASSAY_FFC_KEY_H

#include "crypto/bytes/builder.h"
#include "crypto/ffc/ffc.h"

struct ffc_key {
    struct ffc params;
    BIGNUM *pub, *priv; /* y, x; or NULL */
    atomic_int references;
    int flags;
    int length;                /* of new private keys in bits; 0: by the parameters */
    int ex_class;              /* CRYPTO_EX_INDEX_DH or _DSA */
    void (*finish)(void *key); /* a method's, before all is freed; or NULL */
    CRYPTO_EX_DATA ex_data;
    OSSL_LIB_CTX *libctx;
};

/* An object of `size` bytes that begins with a key. NULL: no memory, raised. */
void *ffc_key_new(size_t size, int ex_class, int flags, OSSL_LIB_CTX *libctx);
void ffc_key_free(void *key);

/* Numbers that aren't NULL become the key's own. */
void ffc_key_set0(struct ffc_key *k, BIGNUM *pub, BIGNUM *priv);

/* What of EVP_PKEY is the same for DSA, DH and DHX: struct pkey_keys's functions. */
bool ffc_key_up_ref(void *key);
bool ffc_key_has(const void *key, int selection);
bool ffc_key_match(const void *a, const void *b, int selection);
bool ffc_key_import(void *key, int selection, const OSSL_PARAM params[]);
bool ffc_key_export(const void *key, int selection, OSSL_PARAM_BLD *to);
bool ffc_key_get(const void *key, OSSL_PARAM params[]);
bool ffc_key_copy(struct ffc_key *to, const struct ffc_key *from, int selection);

/* Both numbers are there and y = g^x. */
bool ffc_key_pairwise(const struct ffc_key *k);

#endif
