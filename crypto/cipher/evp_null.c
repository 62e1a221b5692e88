/* The cipher that does nothing: EVP_enc_null(3). */
#include <openssl/core_names.h>
#include <string.h>

#include "crypto/cipher/cipher.h"

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    (void)c;
    (void)key;
    (void)iv;
    return true;
}

static bool copy(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    (void)c;
    if (out != NULL && in != NULL && len > 0)
        memmove(out, in, len);
    *out_len = len;
    return true;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {OSSL_PARAM_END};

const struct cipher_mode cipher_mode_null = {
    .init = init,
    .update = copy,
    .final = cipher_final_nothing,
    .cipher = copy,
    .gettable = gettable,
    .settable = settable,
};
