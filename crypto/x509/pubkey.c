/* X509_PUBKEY_new(3). */
#include "crypto/x509/pubkey.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/pkey/coding.h"

static void drop_key(X509_PUBKEY *pub)
{
    EVP_PKEY_free(atomic_exchange(&pub->key, NULL));
}

static int pubkey_callback(int operation, ASN1_VALUE **pval, const ASN1_ITEM *it, void *arg)
{
    (void)it, (void)arg;
    X509_PUBKEY *pub = (X509_PUBKEY *)*pval;
    if (operation == ASN1_OP_FREE_PRE || operation == ASN1_OP_D2I_PRE)
        drop_key(pub);
    return 1;
}

ASN1_SEQUENCE_cb(X509_PUBKEY, pubkey_callback) =
    {
        ASN1_SIMPLE(X509_PUBKEY, algor, X509_ALGOR),
        ASN1_SIMPLE(X509_PUBKEY, public_key, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END_cb(X509_PUBKEY, X509_PUBKEY)

        IMPLEMENT_ASN1_FUNCTIONS(X509_PUBKEY)

            X509_PUBKEY
    * X509_PUBKEY_dup(const X509_PUBKEY *a)
{
    X509_PUBKEY *copy = ASN1_item_dup(ASN1_ITEM_rptr(X509_PUBKEY), a);
    if (copy == NULL)
        return NULL;
    copy->libctx = a->libctx;
    EVP_PKEY *key = atomic_load_explicit(&a->key, memory_order_acquire);
    if (key != NULL)
        x509_pubkey_adopt(copy, key);
    return copy;
}

X509_PUBKEY *X509_PUBKEY_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    X509_PUBKEY *pub = X509_PUBKEY_new();
    if (pub != NULL)
        pub->libctx = libctx;
    return pub;
}

void x509_pubkey_adopt(X509_PUBKEY *pub, EVP_PKEY *key)
{
    EVP_PKEY *none = NULL;
    if (EVP_PKEY_up_ref(key) && !atomic_compare_exchange_strong(&pub->key, &none, key))
        EVP_PKEY_free(key);
}

int X509_PUBKEY_set(X509_PUBKEY **x, EVP_PKEY *pkey)
{
    struct builder b;
    if (x == NULL || pkey == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    const struct pkey_coding *coding = pkey->row != NULL ? pkey->row->coding : NULL;
    if (coding == NULL || (coding->spki_bits == NULL && coding->spki_put == NULL))
        return FAIL(ERR_LIB_X509, X509_R_UNSUPPORTED_ALGORITHM);
    build_init(&b);
    if (!pkey_put_spki(&b, pkey) || b.failed) {
        build_free(&b);
        return FAIL(ERR_LIB_X509, X509_R_PUBLIC_KEY_ENCODE_ERROR);
    }
    struct slice der = slice_of(b.ptr, b.len);
    X509_PUBKEY *pub = (X509_PUBKEY *)asn1_get_item(&der, ASN1_ITEM_rptr(X509_PUBKEY));
    build_free(&b);
    if (pub == NULL)
        return 0;
    x509_pubkey_adopt(pub, pkey);
    X509_PUBKEY_free(*x);
    *x = pub;
    return 1;
}

EVP_PKEY *x509_decode_key(struct slice spki, OSSL_LIB_CTX *libctx)
{
    ERR_set_mark();
    EVP_PKEY *key = pkey_get_spki(NULL, &spki, libctx);
    if (key != NULL) {
        ERR_clear_last_mark();
        return key;
    }
    ERR_pop_to_mark();
    ERR_raise(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    return NULL;
}

static EVP_PKEY *decode(const X509_PUBKEY *pub)
{
    struct builder b;
    build_init(&b);
    ERR_set_mark();
    bool ok = asn1_put_item(&b, (const ASN1_VALUE *)pub, ASN1_ITEM_rptr(X509_PUBKEY)) && !b.failed;
    ERR_pop_to_mark();
    EVP_PKEY *key = x509_decode_key(slice_of(b.ptr, ok ? b.len : 0), pub->libctx);
    build_free(&b);
    return key;
}

EVP_PKEY *X509_PUBKEY_get0(const X509_PUBKEY *key)
{
    if (key == NULL || key->public_key == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    EVP_PKEY *found = atomic_load_explicit(&key->key, memory_order_acquire);
    if (found != NULL)
        return found;
    EVP_PKEY *made = decode(key);
    if (made == NULL)
        return NULL;
    if (atomic_compare_exchange_strong(&((X509_PUBKEY *)key)->key, &found, made))
        return made;
    EVP_PKEY_free(made);
    return found;
}

EVP_PKEY *X509_PUBKEY_get(const X509_PUBKEY *key)
{
    EVP_PKEY *found = X509_PUBKEY_get0(key);
    return found != NULL && EVP_PKEY_up_ref(found) ? found : NULL;
}

int X509_PUBKEY_set0_param(X509_PUBKEY *pub, ASN1_OBJECT *aobj, int ptype, void *pval,
                           unsigned char *penc, int penclen)
{
    if (!X509_ALGOR_set0(pub->algor, aobj, ptype, pval))
        return 0;
    drop_key(pub);
    if (penc == NULL)
        return 1;
    ASN1_STRING_set0(pub->public_key, penc, penclen);
    pub->public_key->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07);
    pub->public_key->flags |= ASN1_STRING_FLAG_BITS_LEFT;
    return 1;
}

int X509_PUBKEY_get0_param(ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen,
                           X509_ALGOR **pa, const X509_PUBKEY *pub)
{
    if (ppkalg != NULL)
        *ppkalg = pub->algor->algorithm;
    if (pk != NULL) {
        *pk = pub->public_key->data;
        *ppklen = pub->public_key->length;
    }
    if (pa != NULL)
        *pa = pub->algor;
    return 1;
}

int X509_PUBKEY_eq(const X509_PUBKEY *a, const X509_PUBKEY *b)
{
    if (a == b)
        return 1;
    if (a == NULL || b == NULL || a->algor == NULL || b->algor == NULL)
        return -2;
    if (X509_ALGOR_cmp(a->algor, b->algor) != 0)
        return 0;
    EVP_PKEY *key = X509_PUBKEY_get0(a), *other = X509_PUBKEY_get0(b);
    return key == NULL || other == NULL ? -2 : EVP_PKEY_eq(key, other);
}
