/* The encodings of signatures: PSS there and back and each byte spoilt, DigestInfo, and the known
 * answers of PSS, OAEP and MGF1. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/rsa/pad.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"
#include "tests/vector.h"

static void known(const struct vector *v, void *arg)
{
    (void)arg;
    size_t seed_len, len, em_len, msg_len;
    const uint8_t *seed = vector_bytes(v, "seed", &seed_len), *mask = vector_bytes(v, "mask", &len),
                  *em = vector_bytes(v, "em", &em_len);
    uint8_t out[256];
    check(PKCS1_MGF1(out, (long)len, seed, (long)seed_len, EVP_sha1()) == 0, "MGF1");
    check_bytes("MGF1", out, mask, len);
    if (vector_has(v, "hash")) {
        check(pss_verify(em, 1024, vector_bytes(v, "hash", &msg_len), EVP_sha1(), NULL, 20), "%s",
              vector_name(v));
        return;
    }
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    check(RSA_padding_check_PKCS1_OAEP(out, sizeof(out), em, (int)em_len, (int)em_len, NULL, 0) ==
              (int)msg_len,
          "%s", vector_name(v));
    check_bytes("OAEP", out, msg, msg_len);
}

static bool fails(bool ok, int reason)
{
    bool as_told = !ok && ERR_GET_REASON(ERR_peek_last_error()) == reason;
    ERR_clear_error();
    return as_told;
}

/* For a modulus of that many bits, whose top bits of EM are the tricky part. */
static void pss(int bits, const EVP_MD *md, const EVP_MD *mgf1)
{
    struct gen g = {(uint64_t)bits};
    uint8_t hash[EVP_MAX_MD_SIZE], em[256];
    int h = EVP_MD_get_size(md), n = (bits + 7) / 8, longest = (bits - 1 + 7) / 8 - h - 2;
    gen_fill(&g, 5, hash, sizeof(hash));
    for (int salt = 0; salt <= longest; salt += salt < longest - 9 ? 7 : 1) {
        check(pss_encode(em, bits, hash, md, mgf1, salt), "%d bits, salt of %d", bits, salt);
        check((em[0] >> ((bits - 1) % 8)) == 0, "the top bits of %d", bits);
        check(pss_verify(em, bits, hash, md, mgf1, salt) &&
                  pss_verify(em, bits, hash, md, mgf1, RSA_PSS_SALTLEN_AUTO),
              "%d bits, salt of %d is right", bits, salt);
        check(pss_verify(em, bits, hash, md, mgf1, RSA_PSS_SALTLEN_DIGEST) == (salt == h) &&
                  pss_verify(em, bits, hash, md, mgf1, RSA_PSS_SALTLEN_MAX) == (salt == longest),
              "%d bits, salt of %d as named", bits, salt);
        check(fails(pss_verify(em, bits, hash, md, mgf1, salt + 1), RSA_R_SLEN_CHECK_FAILED),
              "another salt than %d", salt);
        for (int i = 0; i < n; i++) {
            em[i] ^= 1;
            check(!pss_verify(em, bits, hash, md, mgf1, RSA_PSS_SALTLEN_AUTO),
                  "%d bits, salt of %d, byte %d spoilt", bits, salt, i);
            em[i] ^= 1;
        }
        em[0] |= (uint8_t)(1 << (bits - 1) % 8);
        check(fails(pss_verify(em, bits, hash, md, mgf1, salt), RSA_R_FIRST_OCTET_INVALID),
              "%d bits: a bit too many", bits);
        ERR_clear_error();
    }
    check(
        fails(pss_encode(em, bits, hash, md, mgf1, longest + 1), RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE),
        "salt too long");
    check(fails(pss_encode(em, bits, hash, md, mgf1, -4), RSA_R_SLEN_CHECK_FAILED), "salt -4");
    check(fails(pss_encode(em, 8 * h + 8, hash, md, mgf1, 0), RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE),
          "modulus too short");
    static const int named[] = {RSA_PSS_SALTLEN_DIGEST, RSA_PSS_SALTLEN_MAX_SIGN,
                                RSA_PSS_SALTLEN_MAX};
    for (int i = h <= longest ? 0 : 1; i < 3; i++)
        check(pss_encode(em, bits, hash, md, mgf1, named[i]) &&
                  pss_verify(em, bits, hash, md, mgf1, i == 0 ? h : longest),
              "salt as named %d", named[i]);
}

/* RFC 8017, 9.2, notes 1; those of SHA-3 by NIST's OIDs. */
static const struct {
    int nid;
    uint8_t size, prefix_len, prefix[20];
} infos[] = {
    {NID_md5,
     16,
     18,
     {0x30, 0x20, 0x30, 0x0c, 0x06, 0x08, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x05, 0x05,
      0x00, 0x04, 0x10}},
    {NID_sha1,
     20,
     15,
     {0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14}},
#define NIST(nid, n, arc)                                                                         \
    {                                                                                             \
        nid, n, 19,                                                                               \
        {                                                                                         \
            0x30, 17 + n, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, \
                arc, 0x05, 0x00, 0x04, n                                                          \
        }                                                                                         \
    }
    NIST(NID_sha256, 32, 1),
    NIST(NID_sha384, 48, 2),
    NIST(NID_sha512, 64, 3),
    NIST(NID_sha224, 28, 4),
    NIST(NID_sha512_224, 28, 5),
    NIST(NID_sha512_256, 32, 6),
    NIST(NID_sha3_224, 28, 7),
    NIST(NID_sha3_256, 32, 8),
    NIST(NID_sha3_384, 48, 9),
    NIST(NID_sha3_512, 64, 10),
    {NID_md5_sha1, 36, 0, {0}},
};

static void digest_infos(void)
{
    for (size_t i = 0; i < sizeof(infos) / sizeof(infos[0]); i++) {
        uint8_t hash[64], em[128], info[128];
        memset(hash, 0xa5, sizeof(hash));
        size_t p = infos[i].prefix_len, h = infos[i].size, n = p + h + RSA_PKCS1_PADDING_SIZE;
        check(pkcs1_sign_encode(em, n, infos[i].nid, hash, h), "NID %d", infos[i].nid);
        int len = RSA_padding_check_PKCS1_type_1(info, sizeof(info), em, (int)n, (int)n);
        check(len == (int)(p + h), "NID %d: %d bytes", infos[i].nid, len);
        check_bytes("prefix", info, infos[i].prefix, p);
        check_bytes("hash", info + p, hash, h);
        check(fails(pkcs1_sign_encode(em, n - 1, infos[i].nid, hash, h),
                    RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY) &&
                  fails(pkcs1_sign_encode(em, n, infos[i].nid, hash, h - 1),
                        RSA_R_INVALID_MESSAGE_LENGTH),
              "NID %d: lengths", infos[i].nid);
    }
    uint8_t em[128] = {0};
    check(
        fails(pkcs1_sign_encode(em, 128, NID_rsaEncryption, em, 20), RSA_R_UNKNOWN_ALGORITHM_TYPE),
        "not a digest");
}

void test_rsa_sign_pad(void)
{
    char path[512];
    const char *dir = getenv("ASSAY_VECTORS");
    snprintf(path, sizeof(path), "%s/rsa_pad.txt", dir != NULL ? dir : "vectors");
    check(vectors_each(path, known, NULL) == 2, "vectors");
    for (int bits = 1024; bits <= 1033; bits++)
        pss(bits, EVP_sha256(), NULL);
    pss(1024, EVP_sha1(), EVP_sha512());
    pss(1025, EVP_sha512(), EVP_sha1());
    digest_infos();
}
