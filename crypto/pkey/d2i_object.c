#include "crypto/pkey/d2i_object.h"

void *d2i_taken(EVP_PKEY *key)
{
    void *object = NULL;
    if (key != NULL && key->row->keys->up_ref(key->key))
        object = key->key;
    EVP_PKEY_free(key);
    return object;
}

void *d2i_object(pkey_getter *get, int type, const unsigned char **pp, long length)
{
    return d2i_taken(d2i_key(get, pkey_row_by_nid(type), NULL, pp, length, NULL));
}

void *d2i_object_bio(pkey_getter *get, int type, BIO *in)
{
    return d2i_taken(d2i_key_bio(get, pkey_row_by_nid(type), NULL, in, NULL));
}

void *d2i_object_fp(pkey_getter *get, int type, FILE *in)
{
    return d2i_taken(d2i_key_fp(get, pkey_row_by_nid(type), NULL, in, NULL));
}

/* Writing doesn't change the object. */
static EVP_PKEY around(int type, const void *object)
{
    return (EVP_PKEY){.row = pkey_row_by_nid(type), .key = (void *)(uintptr_t)object};
}

int i2d_object(pkey_putter *put, int type, const void *object, unsigned char **pp)
{
    EVP_PKEY key = around(type, object);
    return object != NULL ? i2d_key(put, &key, pp) : 0;
}

int i2d_object_bio(pkey_putter *put, int type, const void *object, BIO *out)
{
    EVP_PKEY key = around(type, object);
    return object != NULL && i2d_key_bio(put, &key, out);
}

int i2d_object_fp(pkey_putter *put, int type, const void *object, FILE *out)
{
    EVP_PKEY key = around(type, object);
    return object != NULL && i2d_key_fp(put, &key, out);
}
