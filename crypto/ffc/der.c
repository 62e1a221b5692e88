/* What the DER of DSA and of DH share. */
#include "crypto/ffc/der.h"

#include <openssl/crypto.h>
#include <openssl/dh.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/ffc/key.h"

bool ffc_read_number(struct slice *s, BIGNUM **n)
{
    BIGNUM *v = BN_new();
    if (v == NULL || !der_get_bignum(s, v)) {
        BN_free(v);
        return false;
    }
    BN_clear_free(*n);
    *n = v;
    return true;
}

bool ffc_read_numbers(struct slice *s, BIGNUM **const *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!ffc_read_number(s, numbers[i]))
            return false;
    return true;
}

bool ffc_d2i_element(const unsigned char **in, long len, struct slice *rest, struct slice *whole)
{
    if (in == NULL || *in == NULL || len < 0)
        return false;
    *rest = slice_of(*in, (size_t)len);
    return der_get_whole(rest, DER_SEQUENCE, whole);
}

void *ffc_d2i_give(void **a, void *key)
{
    if (a == NULL)
        return key;
    if (*a == NULL)
        return *a = key;
    struct ffc_key *to = *a, *from = key;
    struct ffc params = to->params;
    BIGNUM *pub = to->pub, *priv = to->priv;
    to->params = from->params, from->params = params;
    to->pub = from->pub, from->pub = pub;
    to->priv = from->priv, from->priv = priv;
    to->length = from->length;
    if (to->ex_class == CRYPTO_EX_INDEX_DH)
        to->flags = (to->flags & ~DH_FLAG_TYPE_MASK) | (from->flags & DH_FLAG_TYPE_MASK);
    ffc_key_free(from);
    return to;
}

void *ffc_d2i_fail(void **a)
{
    if (a != NULL) {
        ffc_key_free(*a);
        *a = NULL;
    }
    return NULL;
}

int ffc_i2d(const void *key, ffc_write_fn *write, unsigned char **out)
{
    struct builder b;
    uint8_t *bytes = NULL;
    size_t len = 0;
    build_init_secret(&b);
    if (key == NULL || !write(key, &b) || !build_take(&b, &bytes, &len) || len > INT_MAX) {
        build_free(&b);
        return -1;
    }
    if (out != NULL && *out == NULL) {
        *out = bytes;
        return (int)len;
    }
    if (out != NULL) {
        memcpy(*out, bytes, len);
        *out += len;
    }
    OPENSSL_clear_free(bytes, len);
    return (int)len;
}
