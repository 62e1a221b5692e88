/* SHA-384, SHA-512, SHA-512/224 and SHA-512/256 over the block functions: buffering, padding (FIPS
 * 180-4, 5.1.2), the public SHA512_* interface and the four digest rows. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/sha512.h"
#include "ref/bytes.h"

static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(sha512)->blocks(state, data, n);
}

static void init(SHA512_CTX *c, const uint64_t iv[8], unsigned md_len)
{
    memcpy(c->h, iv, sizeof(c->h));
    c->Nl = c->Nh = 0;
    c->num = 0;
    c->md_len = md_len;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    SHA512_CTX *c = state;
    uint64_t bits = c->Nl + ((uint64_t)len << 3);
    c->Nh += ((uint64_t)len >> 61) + (bits < c->Nl);
    c->Nl = bits;
    md_update(c->h, c->u.p, &c->num, SHA512_CBLOCK, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    SHA512_CTX *c = state;
    uint8_t length[16];
    store64_be(length, c->Nh);
    store64_be(length + 8, c->Nl);
    md_pad(c->h, c->u.p, c->num, SHA512_CBLOCK, blocks, length, sizeof(length));
    size_t words = out_len / 8;
    for (size_t i = 0; i < words; i++)
        store64_be(out + 8 * i, c->h[i]);
    if (out_len % 8 != 0) /* 28: half a word */
        store32_be(out + 8 * words, (uint32_t)(c->h[words] >> 32));
}

static void sha384_init(void *state)
{
    init(state, sha384_iv, SHA384_DIGEST_LENGTH);
}

static void sha512_init(void *state)
{
    init(state, sha512_iv, SHA512_DIGEST_LENGTH);
}

static void sha512_224_init(void *state)
{
    init(state, sha512_224_iv, SHA224_DIGEST_LENGTH);
}

static void sha512_256_init(void *state)
{
    init(state, sha512_256_iv, SHA256_DIGEST_LENGTH);
}

const struct evp_md_st digest_sha384 = {
    .name = "SHA2-384",
    .aliases = "SHA-384\0SHA384\0"
               "2.16.840.1.101.3.4.2.2\0",
    .description = "sha384",
    .nid = NID_sha384,
    .pkey_nid = NID_sha384WithRSAEncryption,
    .size = SHA384_DIGEST_LENGTH,
    .block_size = SHA512_CBLOCK,
    .state_size = sizeof(SHA512_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha384_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha512 = {
    .name = "SHA2-512",
    .aliases = "SHA-512\0SHA512\0"
               "2.16.840.1.101.3.4.2.3\0",
    .description = "sha512",
    .nid = NID_sha512,
    .pkey_nid = NID_sha512WithRSAEncryption,
    .size = SHA512_DIGEST_LENGTH,
    .block_size = SHA512_CBLOCK,
    .state_size = sizeof(SHA512_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha512_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha512_224 = {
    .name = "SHA2-512/224",
    .aliases = "SHA-512/224\0SHA512-224\0"
               "2.16.840.1.101.3.4.2.5\0",
    .description = "sha512-224",
    .nid = NID_sha512_224,
    .pkey_nid = NID_sha512_224WithRSAEncryption,
    .size = SHA224_DIGEST_LENGTH,
    .block_size = SHA512_CBLOCK,
    .state_size = sizeof(SHA512_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha512_224_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha512_256 = {
    .name = "SHA2-512/256",
    .aliases = "SHA-512/256\0SHA512-256\0"
               "2.16.840.1.101.3.4.2.6\0",
    .description = "sha512-256",
    .nid = NID_sha512_256,
    .pkey_nid = NID_sha512_256WithRSAEncryption,
    .size = SHA256_DIGEST_LENGTH,
    .block_size = SHA512_CBLOCK,
    .state_size = sizeof(SHA512_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha512_256_init,
    .update = update,
    .final = final,
};

int SHA384_Init(SHA512_CTX *c)
{
    sha384_init(c);
    return 1;
}

int SHA512_Init(SHA512_CTX *c)
{
    sha512_init(c);
    return 1;
}

int SHA512_Update(SHA512_CTX *c, const void *data, size_t len)
{
    update(c, data, len);
    return 1;
}

int SHA384_Update(SHA512_CTX *c, const void *data, size_t len)
{
    return SHA512_Update(c, data, len);
}

int SHA512_Final(unsigned char *md, SHA512_CTX *c)
{
    final(c, md, c->md_len);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

int SHA384_Final(unsigned char *md, SHA512_CTX *c)
{
    return SHA512_Final(md, c);
}

void SHA512_Transform(SHA512_CTX *c, const unsigned char *data)
{
    blocks(c->h, data, 1);
}

unsigned char *SHA384(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[SHA384_DIGEST_LENGTH];
    SHA512_CTX c;
    sha384_init(&c);
    update(&c, d, n);
    SHA384_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}

unsigned char *SHA512(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[SHA512_DIGEST_LENGTH];
    SHA512_CTX c;
    sha512_init(&c);
    update(&c, d, n);
    SHA512_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
