/* SHA-224 and SHA-256 over the block functions: buffering, padding (FIPS 180-4, 5.1.1), the public
 * SHA256_* interface and the two digest rows. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/md.h"
#include "crypto/impl/sha256.h"
#include "ref/bytes.h"

static void blocks(void *state, const uint8_t *data, size_t n)
{
    IMPL(sha256)->blocks(state, data, n);
}

static void init(SHA256_CTX *c, const uint32_t iv[8], unsigned md_len)
{
    memcpy(c->h, iv, sizeof(c->h));
    c->Nl = c->Nh = 0;
    c->num = 0;
    c->md_len = md_len;
}

static void update(void *state, const uint8_t *in, size_t len)
{
    SHA256_CTX *c = state;
    md_count32(&c->Nl, &c->Nh, len);
    md_update(c->h, (uint8_t *)c->data, &c->num, SHA256_CBLOCK, blocks, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    SHA256_CTX *c = state;
    uint8_t length[8];
    store32_be(length, c->Nh);
    store32_be(length + 4, c->Nl);
    md_pad(c->h, (uint8_t *)c->data, c->num, SHA256_CBLOCK, blocks, length, sizeof(length));
    for (size_t i = 0; i < out_len / 4; i++)
        store32_be(out + 4 * i, c->h[i]);
}

static void sha224_init(void *state)
{
    init(state, sha224_iv, SHA224_DIGEST_LENGTH);
}

static void sha256_init(void *state)
{
    init(state, sha256_iv, SHA256_DIGEST_LENGTH);
}

const struct evp_md_st digest_sha224 = {
    .name = "SHA2-224",
    .aliases = "SHA-224\0SHA224\0"
               "2.16.840.1.101.3.4.2.4\0",
    .description = "sha224",
    .nid = NID_sha224,
    .pkey_nid = NID_sha224WithRSAEncryption,
    .size = SHA224_DIGEST_LENGTH,
    .block_size = SHA256_CBLOCK,
    .state_size = sizeof(SHA256_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha224_init,
    .update = update,
    .final = final,
};

const struct evp_md_st digest_sha256 = {
    .name = "SHA2-256",
    .aliases = "SHA-256\0SHA256\0"
               "2.16.840.1.101.3.4.2.1\0",
    .description = "sha256",
    .nid = NID_sha256,
    .pkey_nid = NID_sha256WithRSAEncryption,
    .size = SHA256_DIGEST_LENGTH,
    .block_size = SHA256_CBLOCK,
    .state_size = sizeof(SHA256_CTX),
    .flags = EVP_MD_FLAG_DIGALGID_ABSENT,
    .init = sha256_init,
    .update = update,
    .final = final,
};

int SHA224_Init(SHA256_CTX *c)
{
    sha224_init(c);
    return 1;
}

int SHA256_Init(SHA256_CTX *c)
{
    sha256_init(c);
    return 1;
}

int SHA256_Update(SHA256_CTX *c, const void *data, size_t len)
{
    update(c, data, len);
    return 1;
}

int SHA224_Update(SHA256_CTX *c, const void *data, size_t len)
{
    return SHA256_Update(c, data, len);
}

int SHA256_Final(unsigned char *md, SHA256_CTX *c)
{
    final(c, md, c->md_len);
    OPENSSL_cleanse(c, sizeof(*c));
    return 1;
}

int SHA224_Final(unsigned char *md, SHA256_CTX *c)
{
    return SHA256_Final(md, c);
}

void SHA256_Transform(SHA256_CTX *c, const unsigned char *data)
{
    blocks(c->h, data, 1);
}

unsigned char *SHA224(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[SHA224_DIGEST_LENGTH];
    SHA256_CTX c;
    sha224_init(&c);
    update(&c, d, n);
    SHA224_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}

unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md)
{
    static unsigned char shared[SHA256_DIGEST_LENGTH];
    SHA256_CTX c;
    sha256_init(&c);
    update(&c, d, n);
    SHA256_Final(md != NULL ? md : shared, &c);
    return md != NULL ? md : shared;
}
