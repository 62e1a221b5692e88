/* EMSA-PSS, RFC 8017, 9.1, over bytes. The hash and the salt are public with the signature: nothing
 * here takes constant time. */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/rsa/pad.h"

/* maskedDB || H || bc, behind a zero byte if emBits is a multiple of 8. */
struct layout {
    size_t h, db, max_salt; /* hLen, the bytes of DB, the longest salt */
    size_t skip;            /* 1: the modulus has a byte more than EM */
    uint8_t top;            /* the bits of DB's first byte that belong to EM */
};

static bool lay_out(struct layout *l, int bits, const EVP_MD *md)
{
    int size = EVP_MD_get_size(md);
    if (size <= 0 || bits < 2)
        return false;
    size_t em_bits = (size_t)bits - 1, n = (em_bits + 7) / 8, h = (size_t)size;
    if (n < h + 2)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    *l = (struct layout){
        .h = h,
        .db = n - h - 1,
        .max_salt = n - h - 2,
        .skip = em_bits % 8 == 0,
        .top = (uint8_t)(0xff >> (8 * n - em_bits)),
    };
    return true;
}

/* H = Hash(00 x 8 || mHash || salt), step 5 and step 12. */
static bool pss_hash(uint8_t *out, const struct layout *l, const EVP_MD *md, const uint8_t *m_hash,
                     const uint8_t *salt, size_t salt_len)
{
    static const uint8_t zeros[8];
    EVP_MD_CTX c = {0};
    bool ok = EVP_DigestInit_ex(&c, md, NULL) && EVP_DigestUpdate(&c, zeros, sizeof(zeros)) &&
              EVP_DigestUpdate(&c, m_hash, l->h) && EVP_DigestUpdate(&c, salt, salt_len) &&
              EVP_DigestFinal_ex(&c, out, NULL);
    EVP_MD_CTX_reset(&c);
    return ok;
}

bool pss_encode(uint8_t *em, int bits, const uint8_t *m_hash, const EVP_MD *md,
                const EVP_MD *mgf1_md, int salt_len)
{
    struct layout l;
    if (!lay_out(&l, bits, md))
        return false;
    if (salt_len < RSA_PSS_SALTLEN_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_SLEN_CHECK_FAILED);
    size_t s = salt_len == RSA_PSS_SALTLEN_DIGEST ? l.h
               : salt_len < 0                     ? l.max_salt
                                                  : (size_t)salt_len;
    if (s > l.max_salt)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    if (l.skip)
        *em++ = 0;
    uint8_t *salt = em + l.db - s, *hash = em + l.db;
    memset(em, 0, l.db - s - 1);
    salt[-1] = 1;
    if ((s > 0 && RAND_bytes_ex(NULL, salt, s, 0) <= 0) ||
        !pss_hash(hash, &l, md, m_hash, salt, s) ||
        !mgf1_xor(em, em, l.db, hash, l.h, mgf1_md != NULL ? mgf1_md : md))
        return false;
    em[0] &= l.top;
    hash[l.h] = 0xbc;
    return true;
}

/* What DB, unmasked, says of the salt: its length, or -1 with the reason. */
static int salt_of(const uint8_t *db, const struct layout *l, int want)
{
    size_t i = 0;
    while (i < l->db - 1 && db[i] == 0)
        i++;
    if (db[i] != 1)
        return rsa_bad(RSA_R_SLEN_RECOVERY_FAILED);
    int len = (int)(l->db - i - 1);
    if (want == RSA_PSS_SALTLEN_DIGEST)
        want = (int)l->h;
    else if (want == RSA_PSS_SALTLEN_MAX)
        want = (int)l->max_salt;
    return want >= 0 && len != want ? rsa_bad(RSA_R_SLEN_CHECK_FAILED) : len;
}

bool pss_verify(const uint8_t *em, int bits, const uint8_t *m_hash, const EVP_MD *md,
                const EVP_MD *mgf1_md, int salt_len)
{
    struct layout l;
    if (!lay_out(&l, bits, md))
        return false;
    if (salt_len < RSA_PSS_SALTLEN_MAX)
        return FAIL(ERR_LIB_RSA, RSA_R_SLEN_CHECK_FAILED);
    if ((l.skip && *em++ != 0) || (em[0] & ~l.top) != 0)
        return FAIL(ERR_LIB_RSA, RSA_R_FIRST_OCTET_INVALID);
    const uint8_t *hash = em + l.db;
    if (hash[l.h] != 0xbc)
        return FAIL(ERR_LIB_RSA, RSA_R_LAST_OCTET_INVALID);
    uint8_t *db = OPENSSL_malloc(l.db), again[EVP_MAX_MD_SIZE];
    if (db == NULL)
        return false;
    bool ok = mgf1_xor(db, em, l.db, hash, l.h, mgf1_md != NULL ? mgf1_md : md);
    if (ok) {
        db[0] &= l.top;
        int s = salt_of(db, &l, salt_len);
        ok = s >= 0 && pss_hash(again, &l, md, m_hash, db + l.db - s, (size_t)s);
    }
    OPENSSL_free(db);
    if (ok && memcmp(again, hash, l.h) != 0)
        return FAIL(ERR_LIB_RSA, RSA_R_BAD_SIGNATURE);
    return ok;
}
