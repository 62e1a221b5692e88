/* MD4 over the block functions: buffering, padding (RFC 1320, 3.1 and 3.2), the public MD4_*
 * interface and the digest row. */
#include <openssl/md4.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/md4.h"
#include "crypto/provider/provider.h"
#include "ref/bytes.h"
#include "ref/md5.h"

/* `state` is A .. D, the first four words of an MD4_CTX. */
static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(md4)->blocks(state, data, n);
}

static void init(void *state)
{
    MD4_CTX *c = state;
    memcpy(state, md5_iv, sizeof(md5_iv));
    c->Nl = c->Nh = 0;
    c->num = 0;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    MD4_CTX *c = state;
    md_count32(&c->Nl, &c->Nh, len);
    md_update(state, (uint8_t *)c->data, &c->num, MD4_CBLOCK, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    (void)out_len;
    MD4_CTX *c = state;
    uint8_t length[8];
    store32_le(length, c->Nl);
    store32_le(length + 4, c->Nh);
    md_pad(state, (uint8_t *)c->data, c->num, MD4_CBLOCK, blocks, length, sizeof(length));
    store32_le(out, c->A);
    store32_le(out + 4, c->B);
    store32_le(out + 8, c->C);
    store32_le(out + 12, c->D);
}

const struct evp_md_st digest_md4 = {
    .name = "MD4",
    .aliases = "1.2.840.113549.2.4\0",
    .description = "md4",
    .nid = NID_md4,
    .pkey_nid = NID_md4WithRSAEncryption,
    .size = MD4_DIGEST_LENGTH,
    .provider = PROVIDER_LEGACY,
    .block_size = MD4_CBLOCK,
    .state_size = sizeof(MD4_CTX),
    .init = init,
    .update = update,
    .final = final,
};

int MD4_Init(MD4_CTX *c)
{
    init(c);
    return 1;
}

int MD4_Update(MD4_CTX *c, const void *data, size_t len)
{
    update(c, data, len);
    return 1;
}

int MD4_Final(unsigned char *md, MD4_CTX *c)
{
    final(c, md, MD4_DIGEST_LENGTH);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

void MD4_Transform(MD4_CTX *c, const unsigned char *b)
{
    blocks(c, b, 1);
}

unsigned char *MD4(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[MD4_DIGEST_LENGTH];
    MD4_CTX c;
    init(&c);
    update(&c, d, n);
    MD4_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
