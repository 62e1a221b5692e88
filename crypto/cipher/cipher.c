/* What the modes share. */
#include "crypto/cipher/cipher.h"

#include <openssl/core_names.h>
#include <openssl/rand.h>
#include <string.h>

#include "ref/ct.h"

const uint8_t *cipher_untangle(uint8_t *out, const uint8_t *in, size_t len)
{
    uintptr_t o = (uintptr_t)out, i = (uintptr_t)in;
    /* Unsigned: the one that is ahead is so by less than len, the other by almost 2^64. */
    if (o == i || (o - i >= len && i - o >= len))
        return in;
    memmove(out, in, len);
    return out;
}

bool cipher_random(uint8_t *out, size_t len)
{
    return RAND_priv_bytes_ex(NULL, out, len, 0) == 1;
}

bool cipher_final_nothing(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    (void)c;
    (void)out;
    *out_len = 0;
    return true;
}

bool cipher_block_setup(EVP_CIPHER_CTX *c)
{
    return c->cipher->block->setup == NULL || c->cipher->block->setup(c);
}

bool cipher_block_set_param(EVP_CIPHER_CTX *c, const OSSL_PARAM *p)
{
    return c->cipher->block->set_param == NULL || c->cipher->block->set_param(c, p);
}

bool cipher_block_get_param(EVP_CIPHER_CTX *c, OSSL_PARAM *p)
{
    return c->cipher->block->get_param == NULL || c->cipher->block->get_param(c, p);
}

size_t cipher_padding(const uint8_t *block, size_t len)
{
    uint64_t pad = block[len - 1];
    uint64_t good = ~ct_is_zero(pad) & ct_lt(pad, len + 1);
    for (size_t i = 0; i < len; i++)
        good &= ct_eq(block[len - 1 - i], pad) | ~ct_lt(i, pad);
    return (size_t)(good & pad);
}

const OSSL_PARAM cipher_gettable_plain[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_NUM, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_UPDATED_IV, NULL, 0),
    OSSL_PARAM_END,
};

const OSSL_PARAM cipher_settable_plain[] = {
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_NUM, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_USE_BITS, NULL),
    OSSL_PARAM_END,
};

const OSSL_PARAM cipher_settable_any_key[] = {
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_PADDING, NULL),
    OSSL_PARAM_uint(OSSL_CIPHER_PARAM_NUM, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_END,
};

const OSSL_PARAM cipher_gettable_aead[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_KEYLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_IVLEN, NULL),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TAGLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_UPDATED_IV, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_TLS1_AAD_PAD, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_GET_IV_GEN, NULL, 0),
    OSSL_PARAM_END,
};

const OSSL_PARAM cipher_settable_aead[] = {
    OSSL_PARAM_size_t(OSSL_CIPHER_PARAM_AEAD_IVLEN, NULL),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_AAD, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_IV_FIXED, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_CIPHER_PARAM_AEAD_TLS1_SET_IV_INV, NULL, 0),
    OSSL_PARAM_END,
};
