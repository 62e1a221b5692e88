/* SM3 over the block functions: buffering, padding (GB/T 32905-2016, 5.2) and the digest row. */
#include <openssl/evp.h>
#include <openssl/obj_mac.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/sm3.h"
#include "crypto/provider/provider.h"
#include "ref/bytes.h"

struct sm3_state {
    uint32_t h[8];
    uint64_t bytes;
    unsigned num;
    uint8_t data[SM3_BLOCK_LEN];
};

static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(sm3)->blocks(state, data, n);
}

static void init(void *state)
{
    struct sm3_state *s = state;
    memcpy(s->h, sm3_iv, sizeof(s->h));
    s->bytes = 0;
    s->num = 0;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct sm3_state *s = state;
    s->bytes += len;
    md_update(s->h, s->data, &s->num, SM3_BLOCK_LEN, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    struct sm3_state *s = state;
    uint8_t length[8];
    (void)out_len;
    store64_be(length, s->bytes * 8);
    md_pad(s->h, s->data, s->num, SM3_BLOCK_LEN, blocks, length, sizeof(length));
    for (int i = 0; i < 8; i++)
        store32_be(out + 4 * i, s->h[i]);
}

const struct evp_md_st digest_sm3 = {
    .name = "SM3",
    .aliases = "1.2.156.10197.1.401\0",
    .description = "sm3",
    .nid = NID_sm3,
    .pkey_nid = NID_sm3WithRSAEncryption,
    .size = 32,
    .block_size = SM3_BLOCK_LEN,
    .state_size = sizeof(struct sm3_state),
    .init = init,
    .update = update,
    .final = final,
};
