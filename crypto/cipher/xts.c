#include "crypto/cipher/xts.h"

#include <openssl/crypto.h>

#include "crypto/impl/aes.h"
#include "ref/block.h"

#define UNIT_MAX ((size_t)16 << 20) /* SP 800-38E, 4: 2^20 blocks */

bool xts_set_key(struct xts_ctx *c, const uint8_t *key, unsigned bits, int encrypt)
{
    const struct aes_impl *aes = IMPL(aes);
    if (encrypt && CRYPTO_memcmp(key, key + bits / 8, bits / 8) == 0)
        return false;
    (encrypt ? aes->expand_encrypt : aes->expand_decrypt)(&c->data, key, bits);
    aes->expand_encrypt(&c->tweak, key + bits / 8, bits);
    return true;
}

/* IEEE 1619, 5.3.2: the last whole block CC lends its end to the partial one, which is encrypted in
 * its place, under the tweak of the place behind it; CC's head goes there. */
static void steal_encrypt(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                          const uint8_t *in, size_t tail)
{
    uint8_t block[16];
    memcpy(block, out, 16);
    memcpy(block, in + 16, tail);
    memcpy(out + 16, out, tail);
    IMPL(aes)->xts_encrypt(key, tweak, out, block, 1);
    OPENSSL_cleanse(block, sizeof(block));
}

/* 5.4.2: the same backwards: the last whole block is under the later tweak. */
static void steal_decrypt(const struct aes_key *key, uint8_t tweak[16], uint8_t *out,
                          const uint8_t *in, size_t tail)
{
    uint8_t block[16], pp[16], later[16];
    memcpy(later, tweak, 16);
    xts_double(later);
    IMPL(aes)->xts_decrypt(key, later, pp, in, 1);
    memcpy(block, pp, 16);
    memcpy(block, in + 16, tail);
    memcpy(out + 16, pp, tail);
    IMPL(aes)->xts_decrypt(key, tweak, out, block, 1);
    OPENSSL_cleanse(pp, sizeof(pp));
    OPENSSL_cleanse(block, sizeof(block));
    OPENSSL_cleanse(later, sizeof(later));
}

bool xts_crypt(const struct xts_ctx *c, const uint8_t iv[16], uint8_t *out, const uint8_t *in,
               size_t len, int encrypt)
{
    if (len < 16 || len > UNIT_MAX)
        return false;
    uint8_t tweak[16];
    size_t n = len / 16, tail = len % 16, last;
    IMPL(aes)->ecb_encrypt(&c->tweak, tweak, iv, 1);
    if (encrypt) {
        last = 16 * (n - 1);
        IMPL(aes)->xts_encrypt(&c->data, tweak, out, in, n);
        if (tail > 0)
            steal_encrypt(&c->data, tweak, out + last, in + last, tail);
    } else {
        n -= tail > 0;
        last = 16 * n;
        IMPL(aes)->xts_decrypt(&c->data, tweak, out, in, n);
        if (tail > 0)
            steal_decrypt(&c->data, tweak, out + last, in + last, tail);
    }
    OPENSSL_cleanse(tweak, sizeof(tweak));
    return true;
}
