#include "crypto/cipher/ccm.h"

#include <openssl/crypto.h>

#include "crypto/impl/aes.h"
#include "ref/block.h"

void ccm_set_key(struct ccm_ctx *c, const uint8_t *key, unsigned bits)
{
    IMPL(aes)->expand_encrypt(&c->key, key, bits);
}

/* SP 800-38C, A.2.1: B0 is flags, nonce and the text's length Q in l bytes; A.3: Ctr0 is flags,
 * nonce and zeros. The MAC begins with B0. */
static void begin(const struct ccm_ctx *c, struct ccm_message *m, size_t len, size_t aad_len)
{
    uint8_t b0[16];
    store64_be(b0 + 8, len);
    b0[0] = (uint8_t)((aad_len > 0 ? 0x40 : 0) | (c->m - 2) / 2 << 3 | (c->l - 1));
    memcpy(b0 + 1, c->nonce, 15 - c->l);
    memset(m->mac, 0, 16);
    IMPL(aes)->cbc_mac(&c->key, m->mac, b0, 1);
    memset(m->ctr, 0, 16);
    m->ctr[0] = (uint8_t)(c->l - 1);
    memcpy(m->ctr + 1, c->nonce, 15 - c->l);
    ctr128_add(m->ctr, 1);
}

/* A.2.2: the encoded length of the AAD, the AAD, and zeros to the end of a block. */
static void mac_aad(const struct ccm_ctx *c, struct ccm_message *m, const uint8_t *aad, size_t len)
{
    uint8_t block[16] = {0};
    size_t n = ccm_aad_length(block, len), take;
    take = len < 16 - n ? len : 16 - n;
    memcpy(block + n, aad, take);
    IMPL(aes)->cbc_mac(&c->key, m->mac, block, 1);
    aad += take;
    len -= take;
    IMPL(aes)->cbc_mac(&c->key, m->mac, aad, len / 16);
    if (len % 16 > 0) {
        memset(block, 0, 16);
        memcpy(block, aad + len / 16 * 16, len % 16);
        IMPL(aes)->cbc_mac(&c->key, m->mac, block, 1);
    }
}

/* The text's last bytes: the block is padded with zeros for the MAC of the plaintext. */
static void crypt_tail(const struct ccm_ctx *c, struct ccm_message *m, uint8_t *out,
                       const uint8_t *in, size_t len, bool encrypt)
{
    uint8_t stream[16], before[16] = {0}, after[16] = {0};
    IMPL(aes)->ecb_encrypt(&c->key, stream, m->ctr, 1);
    memcpy(before, in, len);
    for (size_t i = 0; i < len; i++)
        after[i] = before[i] ^ stream[i];
    memcpy(out, after, len);
    IMPL(aes)->cbc_mac(&c->key, m->mac, encrypt ? before : after, 1);
    OPENSSL_cleanse(stream, sizeof(stream));
    OPENSSL_cleanse(encrypt ? before : after, 16);
}

/* Gives the tag: MSB(T, t) ^ MSB(S0, t) (6.1, step 8), S0 being the key stream of Ctr0. */
static void finish(const struct ccm_ctx *c, struct ccm_message *m, uint8_t tag[16])
{
    uint8_t s0[16];
    memset(m->ctr + 16 - c->l, 0, c->l);
    IMPL(aes)->ecb_encrypt(&c->key, s0, m->ctr, 1);
    block_xor(tag, m->mac, s0);
    OPENSSL_cleanse(s0, sizeof(s0));
    OPENSSL_cleanse(m, sizeof(*m));
}

bool ccm_begin(const struct ccm_ctx *c, struct ccm_message *m, size_t len, const uint8_t *aad,
               size_t aad_len)
{
    if (c->l < 8 && (uint64_t)len >> (8 * c->l) != 0)
        return false;
    begin(c, m, len, aad_len);
    if (aad_len > 0)
        mac_aad(c, m, aad, aad_len);
    return true;
}

void ccm_crypt(const struct ccm_ctx *c, struct ccm_message *m, uint8_t *out, const uint8_t *in,
               size_t len, uint8_t tag[16], bool encrypt)
{
    size_t whole = len / 16 * 16;
    aes_ccm_fn *kernel = encrypt ? IMPL(aes)->ccm_encrypt : IMPL(aes)->ccm_decrypt;
    if (whole > 0)
        kernel(&c->key, m->ctr, m->mac, out, in, whole / 16);
    if (len > whole)
        crypt_tail(c, m, out + whole, in + whole, len - whole, encrypt);
    finish(c, m, tag);
}

bool ccm_seal(const struct ccm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
              const uint8_t *aad, size_t aad_len, uint8_t *tag)
{
    struct ccm_message m;
    uint8_t full[16];
    if (!ccm_begin(c, &m, len, aad, aad_len))
        return false;
    ccm_crypt(c, &m, out, in, len, full, true);
    memcpy(tag, full, c->m);
    return true;
}

bool ccm_open(const struct ccm_ctx *c, uint8_t *out, const uint8_t *in, size_t len,
              const uint8_t *aad, size_t aad_len, const uint8_t *tag)
{
    struct ccm_message m;
    uint8_t expected[16], given[16];
    memcpy(given, tag, c->m); /* `out` may lie over it */
    if (!ccm_begin(c, &m, len, aad, aad_len))
        return false;
    ccm_crypt(c, &m, out, in, len, expected, false);
    bool ok = CRYPTO_memcmp(expected, given, c->m) == 0;
    OPENSSL_cleanse(expected, sizeof(expected));
    if (!ok)
        OPENSSL_cleanse(out, len);
    return ok;
}
