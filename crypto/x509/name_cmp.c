/* X509_NAME_cmp(3), X509_NAME_hash_ex(3), X509_NAME_digest(3). */
#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/x509/hash.h"
#include "crypto/x509/name.h"

int X509_NAME_cmp(const X509_NAME *a, const X509_NAME *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    struct slice x = x509_name_der(a), y = x509_name_der(b);
    return x.ptr == NULL || y.ptr == NULL ? -2 : x509_name_slice_cmp(x, y);
}

/* The digest's first four bytes as directories' file names have them. */
static bool hash_bytes(const EVP_MD *md, struct slice bytes, unsigned long *hash)
{
    uint8_t out[EVP_MAX_MD_SIZE];
    if (!EVP_Digest(bytes.ptr, bytes.len, out, NULL, md, NULL))
        return false;
    *hash = (unsigned long)out[0] | (unsigned long)out[1] << 8 | (unsigned long)out[2] << 16 |
            (unsigned long)out[3] << 24;
    return true;
}

bool x509_name_hash(struct slice der, unsigned long *hash)
{
    struct builder b;
    build_init(&b);
    if (der.ptr != NULL)
        x509_name_canon(&b, der);
    bool ok = der.ptr != NULL && !b.failed && hash_bytes(EVP_sha1(), slice_of(b.ptr, b.len), hash);
    build_free(&b);
    return ok;
}

bool x509_name_hash_old(struct slice der, unsigned long *hash)
{
    return der.ptr != NULL && hash_bytes(EVP_md5(), der, hash);
}

unsigned long X509_NAME_hash_ex(const X509_NAME *x, OSSL_LIB_CTX *libctx, const char *propq,
                                int *ok)
{
    unsigned long hash = 0;
    (void)libctx, (void)propq;
    bool made = x509_name_hash(x509_name_der(x), &hash);
    if (ok != NULL)
        *ok = made;
    return hash;
}

unsigned long X509_NAME_hash_old(const X509_NAME *x)
{
    unsigned long hash = 0;
    x509_name_hash_old(x509_name_der(x), &hash);
    return hash;
}

int X509_NAME_digest(const X509_NAME *data, const EVP_MD *type, unsigned char *md,
                     unsigned int *len)
{
    struct slice der = x509_name_der(data);
    return der.ptr != NULL && EVP_Digest(der.ptr, der.len, md, len, type, NULL);
}
