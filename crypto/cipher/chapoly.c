/* ChaCha20 and AEAD_CHACHA20_POLY1305 (RFC 8439, 2.4 and 2.8) over the rows. */
#include "crypto/cipher/chapoly.h"

#include <string.h>

#include "crypto/impl/chacha20.h"
#include "ref/bytes.h"

/* 2.8: "P <= 2^38 - 64", so that the counter of 32 bits, which starts at 1, isn't used up. */
#define TEXT_MAX ((1ull << 38) - 64)

/* Text is encrypted and authenticated a piece at a time, so that the second finds it in the cache.
 */
#define PIECE ((size_t)4096)

static void xor_bytes(uint8_t *out, const uint8_t *in, const uint8_t *stream, size_t len)
{
    size_t i = 0;
    for (; len - i >= 32; i += 32) {
        uint64_t a[4], b[4];
        memcpy(a, in + i, 32);
        memcpy(b, stream + i, 32);
        for (int j = 0; j < 4; j++)
            a[j] ^= b[j];
        memcpy(out + i, a, 32);
    }
    for (; len - i >= 8; i += 8) {
        uint64_t a, b;
        memcpy(&a, in + i, 8);
        memcpy(&b, stream + i, 8);
        a ^= b;
        memcpy(out + i, &a, 8);
    }
    for (; i < len; i++)
        out[i] = in[i] ^ stream[i];
}

static void advance(struct chacha20_ctx *c, uint64_t blocks)
{
    uint64_t counter = (c->counter[0] | (uint64_t)c->counter[1] << 32) + blocks;
    c->counter[0] = (uint32_t)counter;
    c->counter[1] = (uint32_t)(counter >> 32);
}

void chacha20_set_key(struct chacha20_ctx *c, const uint8_t key[32])
{
    for (int i = 0; i < 8; i++)
        c->key[i] = load32_le(key + 4 * i);
    c->pos = c->end = 0;
}

void chacha20_set_iv(struct chacha20_ctx *c, const uint8_t iv[16])
{
    for (int i = 0; i < 4; i++)
        c->counter[i] = load32_le(iv + 4 * i);
    c->pos = c->end = 0;
}

void chacha20_crypt(struct chacha20_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    size_t made = c->end - c->pos, take = len < made ? len : made;
    if (take > 0) {
        xor_bytes(out, in, c->stream + c->pos, take);
        c->pos += (unsigned)take;
    }
    if (take == len)
        return;
    in += take;
    out += take;
    len -= take;
    IMPL(chacha20)->xor (out, in, len, c->key, c->counter, c->stream);
    advance(c, (uint64_t)len / 64 + (len % 64 > 0));
    c->pos = (unsigned)(len % 64);
    c->end = c->pos > 0 ? CHACHA20_BLOCK_LEN : 0;
}

void chapoly_set_key(struct chapoly_ctx *c, const uint8_t key[32])
{
    chacha20_set_key(&c->chacha, key);
}

/* 2.6: block 0 is the key of Poly1305, and block 1 the first one for text. As many of these are
 * made along with block 0 as come almost for free. */
void chapoly_set_nonce(struct chapoly_ctx *c, const uint8_t nonce[12])
{
    struct chacha20_ctx *s = &c->chacha;
    const unsigned ahead = IMPL(chacha20)->ahead;
    s->counter[0] = 0;
    for (int i = 0; i < 3; i++)
        s->counter[1 + i] = load32_le(nonce + 4 * i);
    s->pos = CHACHA20_BLOCK_LEN;
    s->end = ahead * CHACHA20_BLOCK_LEN;
    memset(s->stream, 0, s->end);
    IMPL(chacha20)->xor (s->stream, s->stream, s->end, s->key, s->counter, NULL);
    s->counter[0] = ahead;
    poly1305_init(&c->poly, s->stream);
    c->aad_len = c->text_len = 0;
}

bool chapoly_aad(struct chapoly_ctx *c, const uint8_t *aad, size_t len)
{
    if (c->text_len > 0)
        return false;
    c->aad_len += len;
    poly1305_update(&c->poly, aad, len);
    return true;
}

/* Counts text; the first ends the additional data. */
static bool begin_text(struct chapoly_ctx *c, size_t len)
{
    if (len > TEXT_MAX - c->text_len)
        return false;
    if (c->text_len == 0 && len > 0)
        poly1305_pad16(&c->poly);
    c->text_len += len;
    return true;
}

/* The next piece: what there is of key stream, and PIECE bytes to be made, in whole vectors. */
static size_t piece(const struct chapoly_ctx *c, size_t len)
{
    size_t n = c->chacha.end - c->chacha.pos + PIECE;
    return n < len ? n : len;
}

bool chapoly_encrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    if (!begin_text(c, len))
        return false;
    while (len > 0) {
        size_t n = piece(c, len);
        chacha20_crypt(&c->chacha, out, in, n);
        poly1305_update(&c->poly, out, n);
        in += n;
        out += n;
        len -= n;
    }
    return true;
}

bool chapoly_decrypt(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    if (!begin_text(c, len))
        return false;
    while (len > 0) {
        size_t n = piece(c, len);
        poly1305_update(&c->poly, in, n);
        chacha20_crypt(&c->chacha, out, in, n);
        in += n;
        out += n;
        len -= n;
    }
    return true;
}

void chapoly_tag(struct chapoly_ctx *c, uint8_t tag[16])
{
    uint8_t lengths[16];
    store64_le(lengths, c->aad_len);
    store64_le(lengths + 8, c->text_len);
    poly1305_pad16(&c->poly);
    poly1305_update(&c->poly, lengths, 16);
    poly1305_final(&c->poly, tag);
}
