#include "crypto/cipher/ccm.h"

#include <openssl/crypto.h>

#include "crypto/impl/aes.h"
#include "ref/block.h"

void ccm_set_key(struct ccm_ctx *c, const uint8_t *key, unsigned bits)
{
    c->other = NULL;
    IMPL(aes)->expand_encrypt(&c->key.aes, key, bits);
}

void ccm_set_key_of(struct ccm_ctx *c, const struct block_cipher *b, const uint8_t *key,
                    unsigned len)
{
    c->other = b;
    block_impl(b->slot)->expand(&c->key, key, len, 0);
}

static void encrypt_block(const struct ccm_ctx *c, uint8_t out[16], const uint8_t in[16])
{
    if (c->other == NULL)
        IMPL(aes)->ecb_encrypt(&c->key.aes, out, in, 1);
    else
        block_ecb(c->other, &c->key, out, in, 1, true);
}

/* CBC-MAC is CBC of which the last block counts. */
static void mac_blocks(const struct ccm_ctx *c, uint8_t mac[16], const uint8_t *in, size_t n)
{
    uint8_t chain[16 * 32];
    if (c->other == NULL) {
        IMPL(aes)->cbc_mac(&c->key.aes, mac, in, n);
        return;
    }
    for (size_t now; n > 0; n -= now, in += 16 * now) {
        now = n < 32 ? n : 32;
        block_cbc(c->other, &c->key, mac, chain, in, now, true);
    }
    OPENSSL_cleanse(chain, sizeof(chain));
}

/* The text's whole blocks: the MAC is of what is plain. The counter's l bytes can't overflow, as
 * the length fits in them. */
static void crypt_blocks(const struct ccm_ctx *c, struct ccm_message *m, uint8_t *out,
                         const uint8_t *in, size_t n, bool encrypt)
{
    uint8_t stream[16];
    unsigned num = 0;
    if (c->other == NULL) {
        aes_ccm_fn *kernel = encrypt ? IMPL(aes)->ccm_encrypt : IMPL(aes)->ccm_decrypt;
        kernel(&c->key.aes, m->ctr, m->mac, out, in, n);
        return;
    }
    if (encrypt)
        mac_blocks(c, m->mac, in, n);
    block_ctr(c->other, &c->key, m->ctr, stream, &num, out, in, 16 * n);
    if (!encrypt)
        mac_blocks(c, m->mac, out, n);
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
    mac_blocks(c, m->mac, b0, 1);
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
    mac_blocks(c, m->mac, block, 1);
    aad += take;
    len -= take;
    mac_blocks(c, m->mac, aad, len / 16);
    if (len % 16 > 0) {
        memset(block, 0, 16);
        memcpy(block, aad + len / 16 * 16, len % 16);
        mac_blocks(c, m->mac, block, 1);
    }
}

/* The text's last bytes: the block is padded with zeros for the MAC of the plaintext. */
static void crypt_tail(const struct ccm_ctx *c, struct ccm_message *m, uint8_t *out,
                       const uint8_t *in, size_t len, bool encrypt)
{
    uint8_t stream[16], before[16] = {0}, after[16] = {0};
    encrypt_block(c, stream, m->ctr);
    memcpy(before, in, len);
    for (size_t i = 0; i < len; i++)
        after[i] = before[i] ^ stream[i];
    memcpy(out, after, len);
    mac_blocks(c, m->mac, encrypt ? before : after, 1);
    OPENSSL_cleanse(stream, sizeof(stream));
    OPENSSL_cleanse(encrypt ? before : after, 16);
}

/* Gives the tag: MSB(T, t) ^ MSB(S0, t) (6.1, step 8), S0 being the key stream of Ctr0. */
static void finish(const struct ccm_ctx *c, struct ccm_message *m, uint8_t tag[16])
{
    uint8_t s0[16];
    memset(m->ctr + 16 - c->l, 0, c->l);
    encrypt_block(c, s0, m->ctr);
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
    if (whole > 0)
        crypt_blocks(c, m, out, in, whole / 16, encrypt);
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
