/* BLAKE2b and BLAKE2s over the block functions: parameter block, key, buffering, and the two digest
 * rows. RFC 7693, section 3.3, and the BLAKE2 paper, section 2.8. */
#include "crypto/digest/blake2.h"

#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/digest/digest.h"
#include "crypto/impl/blake2b.h"
#include "crypto/impl/blake2s.h"
#include "ref/bytes.h"

typedef void whole_blocks_fn(void *ctx, const uint8_t *data, size_t n);

/* Takes `len` bytes. Unlike md_update, it keeps the last block, be it whole, as only final knows
 * that it is the last: *num is 0 .. block_len. */
static void buffer(void *ctx, uint8_t *buf, unsigned *num, size_t block_len,
                   whole_blocks_fn *blocks, const uint8_t *in, size_t len)
{
    if (len == 0)
        return;
    size_t left = block_len - *num;
    if (*num > 0 && len > left) {
        memcpy(buf + *num, in, left);
        in += left;
        len -= left;
        blocks(ctx, buf, 1);
        *num = 0;
    }
    if (len > block_len) {
        size_t n = (len - 1) / block_len;
        blocks(ctx, in, n);
        in += n * block_len;
        len -= n * block_len;
    }
    memcpy(buf + *num, in, len);
    *num += (unsigned)len;
}

/* ---- BLAKE2b ---- */

/* The parameter block: lengths, fanout 1, depth 1, no tree, salt at 32, personal at 48. */
void blake2b_init(struct blake2b_ctx *c, const struct blake2_params *p, const uint8_t *key)
{
    uint8_t block[64] = {p->digest_len, p->key_len, 1, 1};
    memcpy(block + 32, p->salt, 16);
    memcpy(block + 48, p->personal, 16);
    memset(c, 0, sizeof(*c));
    for (size_t i = 0; i < 8; i++)
        c->h[i] = blake2b_iv[i] ^ load64_le(block + 8 * i);
    if (p->key_len > 0) {
        memcpy(c->buf, key, p->key_len);
        c->num = BLAKE2B_BLOCK_LEN;
    }
}

static void b_blocks(void *ctx, const uint8_t *data, size_t n)
{
    struct blake2b_ctx *c = ctx;
    IMPL(blake2b)->blocks(c->h, c->t, data, n, BLAKE2B_BLOCK_LEN, 0);
}

void blake2b_update(struct blake2b_ctx *c, const uint8_t *in, size_t len)
{
    buffer(c, c->buf, &c->num, BLAKE2B_BLOCK_LEN, b_blocks, in, len);
}

void blake2b_final(struct blake2b_ctx *c, uint8_t *out, size_t out_len)
{
    memset(c->buf + c->num, 0, BLAKE2B_BLOCK_LEN - c->num);
    IMPL(blake2b)->blocks(c->h, c->t, c->buf, 1, c->num, UINT64_MAX);
    for (size_t i = 0; i < 8; i++)
        store64_le(c->buf + 8 * i, c->h[i]);
    memcpy(out, c->buf, out_len);
}

/* ---- BLAKE2s ---- */

/* The parameter block: lengths, fanout 1, depth 1, no tree, salt at 16, personal at 24. */
void blake2s_init(struct blake2s_ctx *c, const struct blake2_params *p, const uint8_t *key)
{
    uint8_t block[32] = {p->digest_len, p->key_len, 1, 1};
    memcpy(block + 16, p->salt, 8);
    memcpy(block + 24, p->personal, 8);
    memset(c, 0, sizeof(*c));
    for (size_t i = 0; i < 8; i++)
        c->h[i] = blake2s_iv[i] ^ load32_le(block + 4 * i);
    if (p->key_len > 0) {
        memcpy(c->buf, key, p->key_len);
        c->num = BLAKE2S_BLOCK_LEN;
    }
}

static void s_blocks(void *ctx, const uint8_t *data, size_t n)
{
    struct blake2s_ctx *c = ctx;
    IMPL(blake2s)->blocks(c->h, c->t, data, n, BLAKE2S_BLOCK_LEN, 0);
}

void blake2s_update(struct blake2s_ctx *c, const uint8_t *in, size_t len)
{
    buffer(c, c->buf, &c->num, BLAKE2S_BLOCK_LEN, s_blocks, in, len);
}

void blake2s_final(struct blake2s_ctx *c, uint8_t *out, size_t out_len)
{
    memset(c->buf + c->num, 0, BLAKE2S_BLOCK_LEN - c->num);
    IMPL(blake2s)->blocks(c->h, c->t, c->buf, 1, c->num, UINT32_MAX);
    for (size_t i = 0; i < 8; i++)
        store32_le(c->buf + 4 * i, c->h[i]);
    memcpy(out, c->buf, out_len);
}

/* ---- The digests ---- */

static void b512_init(void *state)
{
    static const struct blake2_params p = {.digest_len = 64};
    blake2b_init(state, &p, NULL);
}

static void b512_update(void *state, const uint8_t *in, size_t len)
{
    blake2b_update(state, in, len);
}

static void b512_final(void *state, uint8_t *out, size_t out_len)
{
    blake2b_final(state, out, out_len);
}

static void s256_init(void *state)
{
    static const struct blake2_params p = {.digest_len = 32};
    blake2s_init(state, &p, NULL);
}

static void s256_update(void *state, const uint8_t *in, size_t len)
{
    blake2s_update(state, in, len);
}

static void s256_final(void *state, uint8_t *out, size_t out_len)
{
    blake2s_final(state, out, out_len);
}

const struct evp_md_st digest_blake2b512 = {
    .name = "BLAKE2B-512",
    .aliases = "BLAKE2b512\0"
               "1.3.6.1.4.1.1722.12.2.1.16\0",
    .nid = NID_blake2b512,
    .pkey_nid = NID_undef,
    .size = 64,
    .block_size = BLAKE2B_BLOCK_LEN,
    .state_size = sizeof(struct blake2b_ctx),
    .flags = 0,
    .init = b512_init,
    .update = b512_update,
    .final = b512_final,
};

const struct evp_md_st digest_blake2s256 = {
    .name = "BLAKE2S-256",
    .aliases = "BLAKE2s256\0"
               "1.3.6.1.4.1.1722.12.2.2.8\0",
    .nid = NID_blake2s256,
    .pkey_nid = NID_undef,
    .size = 32,
    .block_size = BLAKE2S_BLOCK_LEN,
    .state_size = sizeof(struct blake2s_ctx),
    .flags = 0,
    .init = s256_init,
    .update = s256_update,
    .final = s256_final,
};
