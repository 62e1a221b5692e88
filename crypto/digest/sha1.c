/* SHA-1 over the block functions: buffering, padding (FIPS 180-4, 5.1.1), the public SHA1_*
 * interface and the digest row. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/sha1.h"
#include "ref/bytes.h"

/* `state` is H(0) .. H(4), the first five words of a SHA_CTX. */
static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(sha1)->blocks(state, data, n);
}

static void init(void *state)
{
    SHA_CTX *c = state;
    memcpy(state, sha1_iv, sizeof(sha1_iv));
    c->Nl = c->Nh = 0;
    c->num = 0;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    SHA_CTX *c = state;
    md_count32(&c->Nl, &c->Nh, len);
    md_update(state, (uint8_t *)c->data, &c->num, SHA_CBLOCK, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    (void)out_len;
    SHA_CTX *c = state;
    uint8_t length[8];
    store32_be(length, c->Nh);
    store32_be(length + 4, c->Nl);
    md_pad(state, (uint8_t *)c->data, c->num, SHA_CBLOCK, blocks, length, sizeof(length));
    store32_be(out, c->h0);
    store32_be(out + 4, c->h1);
    store32_be(out + 8, c->h2);
    store32_be(out + 12, c->h3);
    store32_be(out + 16, c->h4);
}

const struct evp_md_st digest_sha1 = {
    .name = "SHA1",
    .aliases = "SHA-1\0SSL3-SHA1\0"
               "1.3.14.3.2.26\0",
    .description = "sha1",
    .nid = NID_sha1,
    .pkey_nid = NID_sha1WithRSAEncryption,
    .size = SHA_DIGEST_LENGTH,
    .block_size = SHA_CBLOCK,
    .state_size = sizeof(SHA_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = init,
    .update = update,
    .final = final,
};

int SHA1_Init(SHA_CTX *c)
{
    init(c);
    return 1;
}

int SHA1_Update(SHA_CTX *c, const void *data, size_t len)
{
    update(c, data, len);
    return 1;
}

int SHA1_Final(unsigned char *md, SHA_CTX *c)
{
    final(c, md, SHA_DIGEST_LENGTH);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

void SHA1_Transform(SHA_CTX *c, const unsigned char *data)
{
    blocks(c, data, 1);
}

unsigned char *SHA1(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[SHA_DIGEST_LENGTH];
    SHA_CTX c;
    init(&c);
    update(&c, d, n);
    SHA1_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
