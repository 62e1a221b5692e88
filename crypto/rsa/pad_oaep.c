/* EME-OAEP, RFC 8017, 7.1. Decoding never branches on what it decodes (Manger, CRYPTO 2001). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pad.h"
#include "ref/ct.h"

/* The digest and its size, from 1 up; those that aren't named are SHA-1, and md itself. */
static int digests(const EVP_MD **md, const EVP_MD **mgf1_md)
{
    if (*md == NULL)
        *md = EVP_sha1();
    if (*mgf1_md == NULL)
        *mgf1_md = *md;
    int size = EVP_MD_get_size(*md);
    return size > 0 ? size : 0;
}

int RSA_padding_add_PKCS1_OAEP_mgf1(unsigned char *to, int tlen, const unsigned char *f, int fl,
                                    const unsigned char *p, int pl, const EVP_MD *md,
                                    const EVP_MD *mgf1md)
{
    int size = digests(&md, &mgf1md);
    if (size == 0 || pl < 0)
        return 0;
    if (fl < 0 || fl > tlen - 2 * size - 2)
        return FAIL(ERR_LIB_RSA, RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE);
    size_t h = (size_t)size, n = (size_t)tlen, len = (size_t)fl, db_len = n - 1 - h;
    uint8_t *seed = to + 1, *db = seed + h; /* 7.1.1, step 2: 00 || seed || DB */
    if (len > 0)
        memmove(to + n - len, f, len);
    to[0] = 0;
    memset(db + h, 0, db_len - h - len - 1);
    to[n - len - 1] = 1;
    return EVP_Digest(p, (size_t)pl, db, NULL, md, NULL) && RAND_bytes_ex(NULL, seed, h, 0) > 0 &&
           mgf1_xor(db, db, db_len, seed, h, mgf1md) && mgf1_xor(seed, seed, h, db, db_len, mgf1md);
}

int RSA_padding_add_PKCS1_OAEP(unsigned char *to, int tlen, const unsigned char *f, int fl,
                               const unsigned char *p, int pl)
{
    return RSA_padding_add_PKCS1_OAEP_mgf1(to, tlen, f, fl, p, pl, NULL, NULL);
}

/* DB = lHash || 00... || 01 || M, of n bytes, is destroyed. All ones if it is that, with the length
 * of a message that fits, and `good` was set: what was wrong before changes nothing in the time. */
static uint64_t decode_db(uint8_t *to, size_t room, uint8_t *db, size_t n, const uint8_t *l_hash,
                          size_t h, uint64_t good, uint64_t *len)
{
    uint64_t differs = 0, found = 0, one = 0, stray = 0;
    for (size_t i = 0; i < h; i++)
        differs |= db[i] ^ l_hash[i];
    for (size_t i = h; i < n; i++) {
        uint64_t is_one = ct_eq(db[i], 1);
        stray |= ~found & ~is_one & ~ct_is_zero(db[i]);
        one = ct_select(is_one & ~found, i, one);
        found |= is_one;
    }
    uint64_t message = n - 1 - one;
    good &= ct_is_zero(differs) & found & ~stray & ~ct_lt(room, message);
    uint8_t *rest = db + h + 1; /* the longest message begins here */
    size_t most = n - h - 1;
    rsa_shift_left(rest, most, good & (one - h));
    for (size_t i = 0; i < most && i < room; i++)
        to[i] = (uint8_t)ct_select(good & ct_lt(i, message), rest[i], to[i]);
    *len = message;
    return good;
}

int RSA_padding_check_PKCS1_OAEP_mgf1(unsigned char *to, int tlen, const unsigned char *f, int fl,
                                      int rsa_len, const unsigned char *p, int pl, const EVP_MD *md,
                                      const EVP_MD *mgf1md)
{
    int size = digests(&md, &mgf1md);
    if (tlen <= 0 || fl <= 0 || size == 0 || pl < 0)
        return -1;
    if (fl > rsa_len || rsa_len < 2 * size + 2)
        return rsa_bad(RSA_R_OAEP_DECODING_ERROR);
    size_t h = (size_t)size, n = (size_t)rsa_len, have = (size_t)fl, db_len = n - 1 - h;
    uint8_t l_hash[EVP_MAX_MD_SIZE], *em = OPENSSL_zalloc(n);
    if (em == NULL)
        return -1;
    memcpy(em + n - have, f, have);
    uint8_t *seed = em + 1, *db = seed + h;
    uint64_t len = 0, good = 0;
    if (EVP_Digest(p, (size_t)pl, l_hash, NULL, md, NULL) &&
        mgf1_xor(seed, seed, h, db, db_len, mgf1md) && mgf1_xor(db, db, db_len, seed, h, mgf1md)) {
        good = ct_is_zero(em[0]);
        good = decode_db(to, (size_t)tlen, db, db_len, l_hash, h, good, &len);
    }
    OPENSSL_clear_free(em, n);
    int result = (int)ct_select(good, len, (uint64_t)-1);
    ct_public(&result, sizeof(result)); /* 7.1.2, step 3g: no more is told than that it's wrong */
    return result >= 0 ? result : rsa_bad(RSA_R_OAEP_DECODING_ERROR);
}

int RSA_padding_check_PKCS1_OAEP(unsigned char *to, int tlen, const unsigned char *f, int fl,
                                 int rsa_len, const unsigned char *p, int pl)
{
    return RSA_padding_check_PKCS1_OAEP_mgf1(to, tlen, f, fl, rsa_len, p, pl, NULL, NULL);
}
