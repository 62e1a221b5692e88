/* The key derivation of Kerberos, RFC 3961 section 5.1, with AES; EVP_KDF-KRB5KDF(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/impl/aes.h"
#include "crypto/kdf/kdf.h"

#define BLOCK 16

/* n-fold (5.1) of `len` <= 16 bytes to 16: copies of the string, each rotated right by 13 bits more
 * than the one before, up to the least common multiple of the lengths, are added as 16-byte numbers
 * in ones' complement arithmetic. */
static void n_fold(uint8_t out[BLOCK], const uint8_t *in, size_t len)
{
    size_t total = BLOCK; /* the least common multiple of len and 16 */
    while (total % len != 0)
        total += BLOCK;
    unsigned sum[BLOCK] = {0};
    for (size_t i = 0; i < total; i++) {
        size_t bits = 8 * len, copy = i / len;
        /* Byte i % len of the string rotated right by 13 * copy bits. */
        size_t start = (8 * (i % len) + bits * 13 - 13 * copy % bits) % bits;
        unsigned pair = (unsigned)in[start / 8] << 8 | in[(start / 8 + 1) % len];
        sum[i % BLOCK] += pair >> (8 - start % 8) & 0xff;
    }
    unsigned carry = 0;
    for (int round = 0; round < 3; round++) /* the carry comes in again at the right end */
        for (size_t k = BLOCK; k-- > 0;) {
            carry += sum[k];
            sum[k] = carry & 0xff;
            carry >>= 8;
        }
    for (size_t k = 0; k < BLOCK; k++)
        out[k] = (uint8_t)sum[k];
}

/* DR: K1 = E(Key, n-fold(Constant)), K2 = E(Key, K1), ...; the random-to-key function of AES is the
 * identity. A constant as long as the block isn't folded. */
static void derive_random(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    struct aes_key key;
    uint8_t k[BLOCK];
    n_fold(k, in->data.p, in->data.len);
    IMPL(aes)->expand_encrypt(&key, in->key.p, in->cipher_bits);
    while (len > 0) {
        IMPL(aes)->ecb_encrypt(&key, k, k, 1);
        size_t n = len < BLOCK ? len : BLOCK;
        memcpy(out, k, n);
        out += n;
        len -= n;
    }
    OPENSSL_cleanse(&key, sizeof(key));
    OPENSSL_cleanse(k, sizeof(k));
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->cipher_bits != 0 ? in : NULL, PROV_R_MISSING_CIPHER) ||
        !kdf_need(in->key.p, PROV_R_MISSING_KEY) || !kdf_need(in->data.p, PROV_R_MISSING_CONSTANT))
        return false;
    if (len != in->cipher_bits / 8 || in->key.len != len)
        ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_OUTPUT_BUFFER_SIZE);
    else if (in->data.len == 0 || in->data.len > BLOCK)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_CONSTANT_LENGTH);
    else {
        derive_random(in, out, len);
        return true;
    }
    return false;
}

static size_t size(const struct kdf_inputs *in)
{
    return in->cipher_bits != 0 ? in->cipher_bits / 8 : 64; /* EVP_MAX_KEY_LENGTH */
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_CIPHER, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_CONSTANT, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_krb5kdf = {
    .name = "KRB5KDF",
    .settable = settable,
    .gettable = gettable,
    .size = size,
    .derive = derive,
};
