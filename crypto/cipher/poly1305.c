/* Poly1305 over its rows: blocks out of any sequence of bytes. */
#include "crypto/impl/poly1305.h"

#include <string.h>

#include "crypto/cipher/chapoly.h"

void poly1305_init(struct poly1305_ctx *c, const uint8_t key[32])
{
    IMPL(poly1305)->init(c->state, key);
    c->n_partial = 0;
}

void poly1305_update(struct poly1305_ctx *c, const uint8_t *in, size_t len)
{
    if (c->n_partial > 0) {
        size_t room = 16 - c->n_partial, take = len < room ? len : room;
        if (take > 0)
            memcpy(c->partial + c->n_partial, in, take);
        c->n_partial += (unsigned)take;
        if (c->n_partial < 16)
            return;
        IMPL(poly1305)->blocks(c->state, c->partial, 1, 1);
        in += take;
        len -= take;
    }
    if (len >= 16)
        IMPL(poly1305)->blocks(c->state, in, len / 16, 1);
    c->n_partial = (unsigned)(len % 16);
    if (c->n_partial > 0)
        memcpy(c->partial, in + len / 16 * 16, c->n_partial);
}

/* The block begun, with zeros behind, whose 129th bit is `hibit`. */
static void last_block(struct poly1305_ctx *c, uint32_t hibit)
{
    memset(c->partial + c->n_partial, 0, 16 - c->n_partial);
    IMPL(poly1305)->blocks(c->state, c->partial, 1, hibit);
    c->n_partial = 0;
}

void poly1305_pad16(struct poly1305_ctx *c)
{
    if (c->n_partial > 0)
        last_block(c, 1);
}

void poly1305_final(struct poly1305_ctx *c, uint8_t mac[16])
{
    if (c->n_partial > 0) {
        c->partial[c->n_partial++] = 0x01; /* 2.5: the byte 0x01 behind a short block */
        last_block(c, 0);
    }
    IMPL(poly1305)->finish(c->state, mac);
}
