/* Public keys without a frame: RSAPublicKey (RFC 8017, A.1.1) and DSAPublicKey, OpenSSL's own. */
#include <openssl/asn1err.h>
#include <openssl/crypto.h>
#include <openssl/dsa.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/pkey/coding.h"

/* What SubjectPublicKeyInfo has within, where the parameters are NULL. */
static bool get_rsa(EVP_PKEY *key, struct slice der)
{
    static const uint8_t null[] = {0x05, 0x00};
    return key->row->coding->spki_decode(key->key, slice_of(null, 2), der);
}

static bool get_dsa(EVP_PKEY *key, struct slice der)
{
    const unsigned char *at = der.ptr;
    DSA *dsa = d2i_DSAPublicKey(NULL, &at, (long)der.len);
    if (dsa == NULL)
        return false;
    key->row->keys->destroy(key->key);
    key->key = dsa;
    return true;
}

static bool put_rsa(const EVP_PKEY *key, struct builder *b)
{
    return key->row->coding->spki_bits(key->key, b);
}

static bool put_dsa(const EVP_PKEY *key, struct builder *b)
{
    unsigned char *der = NULL;
    int len = i2d_DSAPublicKey(key->key, &der);
    if (len > 0)
        build_bytes(b, der, (size_t)len);
    OPENSSL_free(der);
    return len > 0;
}

static const struct own {
    int type;
    const char *name; /* of PEM */
    bool (*get)(EVP_PKEY *key, struct slice der);
    bool (*put)(const EVP_PKEY *key, struct builder *b);
} owns[] = {
    {EVP_PKEY_RSA, "RSA PUBLIC KEY", get_rsa, put_rsa},
    {EVP_PKEY_DSA, "DSA PUBLIC KEY", get_dsa, put_dsa},
};

static const struct own *own_of(const struct pkey_row *row)
{
    for (size_t i = 0; row != NULL && row->foreign == NULL && i < sizeof(owns) / sizeof(owns[0]);
         i++)
        if (owns[i].type == row->nid)
            return &owns[i];
    return NULL;
}

const struct pkey_row *pkey_row_by_public(struct slice name)
{
    for (size_t i = 0; i < sizeof(owns) / sizeof(owns[0]); i++)
        if (slice_is(name, owns[i].name, strlen(owns[i].name)))
            return pkey_row_by_nid(owns[i].type);
    return NULL;
}

const char *pkey_public_name(const struct pkey_row *row)
{
    const struct own *own = own_of(row);
    return own != NULL ? own->name : NULL;
}

EVP_PKEY *pkey_get_public(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    const struct own *own = own_of(row);
    struct slice rest = *der, whole;
    EVP_PKEY *key = NULL;
    if (own != NULL && der_get_whole(&rest, DER_SEQUENCE, &whole))
        key = pkey_new_empty(row, libctx);
    if (key != NULL && !own->get(key, whole)) {
        EVP_PKEY_free(key);
        key = NULL;
    }
    if (key == NULL)
        ERR_raise(ERR_LIB_ASN1, ERR_R_ASN1_LIB);
    else
        *der = rest;
    return key;
}

bool pkey_put_public(struct builder *b, const EVP_PKEY *key)
{
    const struct own *own = own_of(key->row);
    if (own == NULL || key->key == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE);
    return own->put(key, b) && !b->failed;
}
