#include "crypto/pkey/unwrap.h"

#include <openssl/crypto.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "ref/ct.h"

bool pkey_unwrap(EVP_PKEY_CTX *pctx, const ASN1_STRING *wrapped, unsigned char *key, size_t len,
                 uint64_t *good)
{
    const int size = EVP_PKEY_get_size(EVP_PKEY_CTX_get0_pkey(pctx));
    const size_t room = size > 0 && (size_t)size > len ? (size_t)size : len;
    unsigned char *plain = OPENSSL_zalloc(room);
    size_t n = room;
    if (plain == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
    const int r = EVP_PKEY_decrypt(pctx, plain, &n, wrapped->data, (size_t)wrapped->length);
    const uint64_t take = ct_eq(n, len) & ct_eq((uint64_t)(r > 0), 1);
    for (size_t i = 0; i < len; i++)
        key[i] = (unsigned char)ct_select(take, plain[i], key[i]);
    OPENSSL_clear_free(plain, room);
    if (good != NULL)
        *good = take;
    return true;
}
