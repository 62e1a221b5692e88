/* MGF1, the mask generation function of RFC 8017, B.2.1. */
#include <openssl/crypto.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/rsa/pad.h"

/* Hash(seed || counter) */
static bool block(EVP_MD_CTX *c, const EVP_MD *md, const uint8_t *seed, size_t seed_len, uint32_t i,
                  uint8_t out[EVP_MAX_MD_SIZE])
{
    const uint8_t counter[4] = {(uint8_t)(i >> 24), (uint8_t)(i >> 16), (uint8_t)(i >> 8),
                                (uint8_t)i};
    return EVP_DigestInit_ex(c, md, NULL) && EVP_DigestUpdate(c, seed, seed_len) &&
           EVP_DigestUpdate(c, counter, sizeof(counter)) && EVP_DigestFinal_ex(c, out, NULL);
}

bool mgf1_xor(uint8_t *out, const uint8_t *in, size_t len, const uint8_t *seed, size_t seed_len,
              const EVP_MD *md)
{
    int size = EVP_MD_get_size(md);
    if (size <= 0)
        return false;
    EVP_MD_CTX c = {0};
    uint8_t mask[EVP_MAX_MD_SIZE];
    bool ok = true;
    for (uint32_t i = 0; ok && len > 0; i++) {
        ok = block(&c, md, seed, seed_len, i, mask);
        size_t n = ok ? (len < (size_t)size ? len : (size_t)size) : 0;
        for (size_t j = 0; j < n; j++)
            out[j] = mask[j] ^ (in != NULL ? in[j] : 0);
        out += n;
        in = in != NULL ? in + n : NULL;
        len -= n;
    }
    EVP_MD_CTX_reset(&c);
    OPENSSL_cleanse(mask, sizeof(mask));
    return ok;
}

int PKCS1_MGF1(unsigned char *mask, long len, const unsigned char *seed, long seedlen,
               const EVP_MD *dgst)
{
    if (seedlen < 0 || EVP_MD_get_size(dgst) <= 0)
        return -1;
    return len <= 0 || mgf1_xor(mask, NULL, (size_t)len, seed, (size_t)seedlen, dgst) ? 0 : -1;
}
