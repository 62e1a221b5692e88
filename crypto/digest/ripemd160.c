/* RIPEMD-160 over the block functions: buffering, padding (as MD4's), the public RIPEMD160_*
 * interface and the digest row. */
#include <openssl/ripemd.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/ripemd160.h"
#include "crypto/provider/provider.h"
#include "ref/bytes.h"

/* `state` is h0 .. h4, the first five words of an RIPEMD160_CTX. */
static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(ripemd160)->blocks(state, data, n);
}

static void init(void *state)
{
    RIPEMD160_CTX *c = state;
    memcpy(state, ripemd160_iv, sizeof(ripemd160_iv));
    c->Nl = c->Nh = 0;
    c->num = 0;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    RIPEMD160_CTX *c = state;
    md_count32(&c->Nl, &c->Nh, len);
    md_update(state, (uint8_t *)c->data, &c->num, RIPEMD160_CBLOCK, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    (void)out_len;
    RIPEMD160_CTX *c = state;
    uint8_t length[8];
    store32_le(length, c->Nl);
    store32_le(length + 4, c->Nh);
    md_pad(state, (uint8_t *)c->data, c->num, RIPEMD160_CBLOCK, blocks, length, sizeof(length));
    store32_le(out, c->A);
    store32_le(out + 4, c->B);
    store32_le(out + 8, c->C);
    store32_le(out + 12, c->D);
    store32_le(out + 16, c->E);
}

const struct evp_md_st digest_ripemd160 = {
    .name = "RIPEMD-160",
    .aliases = "RIPEMD160\0RIPEMD\0RMD160\0"
               "1.3.36.3.2.1\0",
    .description = "ripemd160",
    .nid = NID_ripemd160,
    .pkey_nid = NID_ripemd160WithRSA,
    .size = RIPEMD160_DIGEST_LENGTH,
    .provider = PROVIDER_DEFAULT | PROVIDER_LEGACY,
    .block_size = RIPEMD160_CBLOCK,
    .state_size = sizeof(RIPEMD160_CTX),
    .init = init,
    .update = update,
    .final = final,
};

int RIPEMD160_Init(RIPEMD160_CTX *c)
{
    init(c);
    return 1;
}

int RIPEMD160_Update(RIPEMD160_CTX *c, const void *data, size_t len)
{
    update(c, data, len);
    return 1;
}

int RIPEMD160_Final(unsigned char *md, RIPEMD160_CTX *c)
{
    final(c, md, RIPEMD160_DIGEST_LENGTH);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

void RIPEMD160_Transform(RIPEMD160_CTX *c, const unsigned char *b)
{
    blocks(c, b, 1);
}

unsigned char *RIPEMD160(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[RIPEMD160_DIGEST_LENGTH];
    RIPEMD160_CTX c;
    init(&c);
    update(&c, d, n);
    RIPEMD160_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
