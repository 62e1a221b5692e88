#include "crypto/pem/objects.h"

#include <openssl/err.h>

#include "crypto/base/raise.h"

/* The object of a key that goes. */
static void *taken(EVP_PKEY *key, const struct pem_object_kind *kind)
{
    void *object = NULL;
    if (key == NULL)
        return NULL;
    if (key->row->foreign != NULL ||
        (key->row->nid != kind->type && (kind->also == 0 || key->row->nid != kind->also)))
        ERR_raise(ERR_LIB_EVP, kind->reason);
    else if (key->row->keys->up_ref(key->key))
        object = key->key;
    EVP_PKEY_free(key);
    return object;
}

void *pem_object_read(BIO *in, const struct pem_object_kind *kind, unsigned part,
                      pem_password_cb *cb, void *u)
{
    return taken(pem_read_key(in, part, NULL, cb, u), kind);
}

void *pem_object_read_fp(FILE *in, const struct pem_object_kind *kind, unsigned part,
                         pem_password_cb *cb, void *u)
{
    BIO *b = BIO_new_fp(in, BIO_NOCLOSE);
    void *object = b != NULL ? pem_object_read(b, kind, part, cb, u) : NULL;
    BIO_free(b);
    return object;
}

int pem_object_write(BIO *out, int type, const void *object, unsigned part,
                     const struct pem_encryption *how)
{
    /* An EVP_PKEY for the time being, which doesn't change the object. */
    EVP_PKEY key = {.row = pkey_row_by_nid(type), .key = (void *)(uintptr_t)object};
    if (object == NULL || key.row == NULL)
        return FAIL(ERR_LIB_PEM, ERR_R_PASSED_NULL_PARAMETER);
    if (part == PEM_PUBLIC)
        return PEM_write_bio_PUBKEY(out, &key);
    if (part == PEM_PARAMETERS)
        return PEM_write_bio_Parameters(out, &key);
    static const struct pem_encryption none;
    if (how == NULL)
        how = &none;
    return PEM_write_bio_PrivateKey_traditional(out, &key, how->cipher, how->kstr, how->klen,
                                                how->cb, how->u);
}

int pem_object_write_fp(FILE *out, int type, const void *object, unsigned part,
                        const struct pem_encryption *how)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    int ok = b != NULL && pem_object_write(b, type, object, part, how);
    BIO_free(b);
    return ok;
}
