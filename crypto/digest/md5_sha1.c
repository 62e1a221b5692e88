/* MD5 and SHA-1 of the same message, one after the other: what SSL 3.0 to TLS 1.1 sign with RSA
 * (RFC 2246, 7.4.3). */
#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

#include "crypto/digest/digest.h"

struct md5_sha1 {
    MD5_CTX md5;
    SHA_CTX sha1;
};

static void init(void *state)
{
    struct md5_sha1 *c = state;
    digest_md5.init(&c->md5);
    digest_sha1.init(&c->sha1);
}

static void update(void *state, const uint8_t *in, size_t len)
{
    struct md5_sha1 *c = state;
    digest_md5.update(&c->md5, in, len);
    digest_sha1.update(&c->sha1, in, len);
}

static void final(void *state, uint8_t *out, size_t out_len)
{
    (void)out_len;
    struct md5_sha1 *c = state;
    digest_md5.final(&c->md5, out, MD5_DIGEST_LENGTH);
    digest_sha1.final(&c->sha1, out + MD5_DIGEST_LENGTH, SHA_DIGEST_LENGTH);
}

const struct evp_md_st digest_md5_sha1 = {
    .name = "MD5-SHA1",
    .aliases = "",
    .description = "md5-sha1",
    .nid = NID_md5_sha1,
    .pkey_nid = NID_md5_sha1,
    .size = MD5_DIGEST_LENGTH + SHA_DIGEST_LENGTH,
    .block_size = MD5_CBLOCK,
    .state_size = sizeof(struct md5_sha1),
    .init = init,
    .update = update,
    .final = final,
};
