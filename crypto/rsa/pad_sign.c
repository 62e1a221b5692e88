/* EMSA-PKCS1-v1_5, RFC 8017, 9.2: the hash in its DigestInfo, in a block of type 1. A verifier
 * encodes too, and compares (8.2.2, step 3): it never parses what an attacker wrote. */
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/rsa/pad.h"

/* The digests that sign, with the bytes of their hashes. */
static const struct {
    int nid, size;
} digests[] = {
    {NID_md5, 16},        {NID_sha1, 20},     {NID_sha224, 28},   {NID_sha256, 32},
    {NID_sha384, 48},     {NID_sha512, 64},   {NID_sha3_224, 28}, {NID_sha3_256, 32},
    {NID_sha3_384, 48},   {NID_sha3_512, 64}, {NID_md5_sha1, 36}, {NID_sha512_224, 28},
    {NID_sha512_256, 32},
};

static size_t digest_size(int nid)
{
    for (size_t i = 0; i < sizeof(digests) / sizeof(digests[0]); i++)
        if (digests[i].nid == nid)
            return (size_t)digests[i].size;
    return 0;
}

/* DigestInfo, whose AlgorithmIdentifier has a NULL (A.2.4); that of MD5 with SHA-1 is the hash
 * alone (RFC 4346, 7.4.3). */
static void put_digest_info(struct builder *b, int nid, struct slice hash)
{
    if (nid == NID_md5_sha1) {
        build_slice(b, hash);
        return;
    }
    size_t info = der_open(b, DER_SEQUENCE), algorithm = der_open(b, DER_SEQUENCE);
    der_put_nid(b, nid);
    der_put_null(b);
    der_close(b, algorithm);
    der_put_octets(b, hash);
    der_close(b, info);
}

bool pkcs1_sign_encode(uint8_t *em, size_t em_len, int nid, const uint8_t *hash, size_t hash_len)
{
    size_t size = digest_size(nid);
    if (size == 0)
        return FAIL(ERR_LIB_RSA, RSA_R_UNKNOWN_ALGORITHM_TYPE);
    if (hash_len != size)
        return FAIL(ERR_LIB_RSA, RSA_R_INVALID_MESSAGE_LENGTH);
    uint8_t info[128]; /* 19 bytes of DER before SHA-512's hash are the most */
    struct builder b;
    build_init_fixed(&b, info, sizeof(info));
    put_digest_info(&b, nid, slice_of(hash, hash_len));
    if (b.failed)
        return FAIL(ERR_LIB_RSA, ERR_R_INTERNAL_ERROR);
    if (em_len < b.len + RSA_PKCS1_PADDING_SIZE)
        return FAIL(ERR_LIB_RSA, RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY);
    return RSA_padding_add_PKCS1_type_1(em, (int)em_len, info, (int)b.len) == 1;
}
