/* Whirlpool over the block functions: buffering, padding (its paper, 3.8), the public WHIRLPOOL_*
 * interface and the digest row. Messages of whole bytes go the way of the other digests; once there
 * are bits, all go one by one. */
#include <openssl/whrlpool.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/whirlpool.h"
#include "crypto/provider/provider.h"
#include "ref/bytes.h"

#define LENGTH_WORDS (WHIRLPOOL_COUNTER / sizeof(size_t))

static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(whirlpool)->blocks(state, data, n);
}

static void init(void *state)
{
    memset(state, 0, sizeof(WHIRLPOOL_CTX));
}

/* Adds to the 256 bits of the length. */
static void count(WHIRLPOOL_CTX *c, size_t bytes, unsigned bits)
{
    size_t low = (bytes << 3) + bits, carry = bytes >> (8 * sizeof(size_t) - 3);
    c->bitlen[0] += low;
    carry += c->bitlen[0] < low;
    for (size_t i = 1; i < LENGTH_WORDS && carry != 0; i++) {
        c->bitlen[i] += carry;
        carry = c->bitlen[i] < carry;
    }
}

static void one_bit(WHIRLPOOL_CTX *c, unsigned bit)
{
    unsigned shift = 7 - c->bitoff % 8;
    uint8_t *byte = &c->data[c->bitoff / 8];
    *byte = (uint8_t)((*byte & ~(0xffu >> (7 - shift))) | bit << shift);
    if (++c->bitoff == WHIRLPOOL_BBLOCK) {
        blocks(c, c->data, 1);
        c->bitoff = 0;
    }
}

/* A number of bits: of the first byte those at its low end, so that the rest are whole bytes. */
static void update_bits(WHIRLPOOL_CTX *c, const uint8_t *in, size_t bits)
{
    for (size_t at = (8 - bits % 8) % 8; bits > 0; at++, bits--)
        one_bit(c, (unsigned)in[at / 8] >> (7 - at % 8) & 1u);
}

static void update(void *state, const uint8_t *in, size_t len)
{
    WHIRLPOOL_CTX *c = state;
    count(c, len, 0);
    if (c->bitoff % 8 != 0) {
        for (; len > 0; len--)
            update_bits(c, in++, 8);
        return;
    }
    unsigned num = c->bitoff / 8;
    md_update(c, c->data, &num, WHIRLPOOL_BLOCK_LEN, blocks, in, len);
    c->bitoff = 8 * num;
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    WHIRLPOOL_CTX *c = state;
    uint8_t length[WHIRLPOOL_COUNTER];
    (void)out_len;
    for (size_t i = 0; i < WHIRLPOOL_COUNTER; i++)
        length[WHIRLPOOL_COUNTER - 1 - i] =
            (uint8_t)(c->bitlen[i / sizeof(size_t)] >> 8 * (i % sizeof(size_t)));
    one_bit(c, 1);
    while (c->bitoff % 8 != 0)
        one_bit(c, 0);
    /* The one bit is there, maybe with a block's end. */
    size_t num = c->bitoff / 8;
    if (num > WHIRLPOOL_BLOCK_LEN - WHIRLPOOL_COUNTER) {
        memset(c->data + num, 0, WHIRLPOOL_BLOCK_LEN - num);
        blocks(c, c->data, 1);
        num = 0;
    }
    memset(c->data + num, 0, WHIRLPOOL_BLOCK_LEN - WHIRLPOOL_COUNTER - num);
    memcpy(c->data + WHIRLPOOL_BLOCK_LEN - WHIRLPOOL_COUNTER, length, WHIRLPOOL_COUNTER);
    blocks(c, c->data, 1);
    memcpy(out, c->H.c, WHIRLPOOL_DIGEST_LENGTH);
}

const struct evp_md_st digest_whirlpool = {
    .name = "WHIRLPOOL",
    .aliases = "1.0.10118.3.0.55\0",
    .description = "whirlpool",
    .nid = NID_whirlpool,
    .size = WHIRLPOOL_DIGEST_LENGTH,
    .provider = PROVIDER_LEGACY,
    .block_size = WHIRLPOOL_BLOCK_LEN,
    .state_size = sizeof(WHIRLPOOL_CTX),
    .init = init,
    .update = update,
    .final = final,
};

int WHIRLPOOL_Init(WHIRLPOOL_CTX *c)
{
    init(c);
    return 1;
}

int WHIRLPOOL_Update(WHIRLPOOL_CTX *c, const void *inp, size_t bytes)
{
    update(c, inp, bytes);
    return 1;
}

void WHIRLPOOL_BitUpdate(WHIRLPOOL_CTX *c, const void *inp, size_t bits)
{
    const uint8_t *in = inp;
    if (bits % 8 != 0) {
        count(c, 0, bits % 8);
        update_bits(c, in++, bits % 8);
    }
    update(c, in, bits / 8);
}

int WHIRLPOOL_Final(unsigned char *md, WHIRLPOOL_CTX *c)
{
    if (md == NULL)
        return 0;
    final(c, md, WHIRLPOOL_DIGEST_LENGTH);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

unsigned char *WHIRLPOOL(const void *inp, size_t bytes, unsigned char *md)
{
    static unsigned char shared[WHIRLPOOL_DIGEST_LENGTH];
    WHIRLPOOL_CTX c;
    init(&c);
    update(&c, inp, bytes);
    WHIRLPOOL_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
