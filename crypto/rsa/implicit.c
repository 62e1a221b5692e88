/* PKCS #1 v1.5 decryption with implicit rejection, draft-irtf-cfrg-rsa-guidance, section 7, as
 * OpenSSL 3.2 introduced it: where the padding is wrong the message is made of the private key and
 * the ciphertext, the same each time, so that the answers don't tell an attacker which ciphertexts
 * decrypt (Bleichenbacher, CRYPTO '98). Constant time. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/rsa.h"
#include "ref/ct.h"

#define HASH SHA256_DIGEST_LENGTH

static bool hmac(const uint8_t key[HASH], const uint8_t *data, size_t len, uint8_t out[HASH])
{
    return HMAC(EVP_sha256(), key, HASH, data, len, out, NULL) != NULL;
}

/* IRPRF: len bytes of HMAC over counter, label and the length in bits. */
static bool prf(const uint8_t kdk[HASH], const char *label, uint8_t *out, size_t len)
{
    uint8_t in[16], block[HASH];
    size_t label_len = strlen(label), bits = 8 * len;
    memcpy(in + 2, label, label_len);
    in[2 + label_len] = (uint8_t)(bits >> 8);
    in[3 + label_len] = (uint8_t)bits;
    bool ok = true;
    for (size_t i = 0, at = 0; ok && at < len; i++, at += HASH) {
        in[0] = (uint8_t)(i >> 8);
        in[1] = (uint8_t)i;
        ok = hmac(kdk, in, 4 + label_len, block);
        memcpy(out + at, block, len - at < HASH ? len - at : HASH);
    }
    OPENSSL_cleanse(block, sizeof(block));
    return ok;
}

/* HMAC over the ciphertext, under a hash of the private exponent, as long as the modulus. */
static bool derivation_key(const RSA *rsa, const uint8_t *c, size_t n, uint8_t kdk[HASH])
{
    uint8_t d[RSA_BYTES_MAX], hash[HASH];
    for (size_t i = 0; i < n; i++) {
        uint64_t word = i / 8 < (size_t)rsa->d->top ? rsa->d->d[i / 8] : 0;
        d[n - 1 - i] = (uint8_t)(word >> (8 * (i % 8)));
    }
    bool ok = EVP_Digest(d, n, hash, NULL, EVP_sha256(), NULL) && hmac(hash, c, n, kdk);
    OPENSSL_cleanse(d, n);
    OPENSSL_cleanse(hash, sizeof(hash));
    return ok || FAIL(ERR_LIB_RSA, ERR_R_INTERNAL_ERROR);
}

/* The last of 128 candidates that is short enough, of as many bits as the longest may have. */
static bool synthetic_length(const uint8_t kdk[HASH], size_t n, uint64_t *len)
{
    uint8_t candidates[256];
    if (!prf(kdk, "length", candidates, sizeof(candidates)))
        return false;
    uint64_t limit = n - 2 - 8, mask = limit;
    for (unsigned s = 1; s < 16; s *= 2)
        mask |= mask >> s;
    *len = 0;
    for (size_t i = 0; i < sizeof(candidates); i += 2) {
        uint64_t candidate = ((uint64_t)candidates[i] << 8 | candidates[i + 1]) & mask;
        *len = ct_select(ct_lt(candidate, limit), candidate, *len);
    }
    OPENSSL_cleanse(candidates, sizeof(candidates));
    return true;
}

int rsa_implicit_decode(const RSA *rsa, uint8_t *to, size_t room, uint8_t *em, const uint8_t *c,
                        size_t n)
{
    uint8_t kdk[HASH], message[RSA_BYTES_MAX];
    uint64_t len = 0, real_len;
    if (n < RSA_PKCS1_PADDING_SIZE || n > RSA_BYTES_MAX)
        return rsa_bad(RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE);
    bool ok = derivation_key(rsa, c, n, kdk) && synthetic_length(kdk, n, &len) &&
              prf(kdk, "message", message, n);
    size_t longest = n - RSA_PKCS1_PADDING_SIZE;
    if (ok) {
        rsa_shift_left(message, n, n - len);
        uint64_t good = type_2_decode(message, longest, em, n, &real_len);
        len = ct_select(good, real_len, len);
        for (size_t i = 0; i < longest && i < room; i++)
            to[i] = (uint8_t)(message[i] & ct_lt(i, ct_barrier(len)));
    }
    OPENSSL_cleanse(kdk, sizeof(kdk));
    OPENSSL_cleanse(message, n);
    ct_public(&len, sizeof(len)); /* it is the caller's, and tells nothing of the padding */
    return ok && len <= room ? (int)len : -1;
}
