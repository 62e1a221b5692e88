/* PBKDF2 with HMAC, RFC 8018 section 5.2; EVP_KDF-PBKDF2(7) and PKCS5_PBKDF2_HMAC(3).
 *
 * U_2 .. U_c are HMACs of one digest each, so that with a hash of Merkle and Damgard each costs two
 * blocks whose padding never changes: those iterations run on the block functions themselves. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/impl/md5.h"
#include "crypto/impl/sha1.h"
#include "crypto/impl/sha256.h"
#include "crypto/impl/sha512.h"
#include "crypto/kdf/kdf.h"
#include "crypto/mac/hmac.h"
#include "ref/bytes.h"

/* The state of the digest begins with its chaining value, words of `word` bytes, at most 64 in all.
 */
struct md_blocks {
    size_t word, block_len;
    bool little_endian;
    void (*blocks)(void *chain, const uint8_t *data, size_t n);
};

static void blocks_md5(void *chain, const uint8_t *data, size_t n)
{
    IMPL(md5)->blocks(chain, data, n);
}

static void blocks_sha1(void *chain, const uint8_t *data, size_t n)
{
    IMPL(sha1)->blocks(chain, data, n);
}

static void blocks_sha256(void *chain, const uint8_t *data, size_t n)
{
    IMPL(sha256)->blocks(chain, data, n);
}

static void blocks_sha512(void *chain, const uint8_t *data, size_t n)
{
    IMPL(sha512)->blocks(chain, data, n);
}

static const struct md_blocks *md_blocks(int nid)
{
    static const struct md_blocks md5 = {4, 64, true, blocks_md5},
                                  sha1 = {4, 64, false, blocks_sha1},
                                  sha256 = {4, 64, false, blocks_sha256},
                                  sha512 = {8, 128, false, blocks_sha512};
    static const struct {
        int nid;
        const struct md_blocks *blocks;
    } table[] = {
        {NID_sha256, &sha256}, {NID_sha1, &sha1},         {NID_sha512, &sha512},
        {NID_sha384, &sha512}, {NID_sha224, &sha256},     {NID_sha512_224, &sha512},
        {NID_md5, &md5},       {NID_sha512_256, &sha512},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        if (table[i].nid == nid)
            return table[i].blocks;
    return NULL;
}

/* The chaining value's first len bytes as the digest has them. */
static void chain_out(const struct md_blocks *b, const uint64_t chain[8], uint8_t *out, size_t len)
{
    const uint8_t *in = (const uint8_t *)chain;
    uint32_t w;
    if (b->word == 8) {
        for (size_t i = 0; i < len / 8; i++)
            store64_be(out + 8 * i, chain[i]);
        if (len % 8 != 0) /* SHA-512/224 ends in half a word */
            store32_be(out + len - 4, (uint32_t)(chain[len / 8] >> 32));
    } else if (b->little_endian) {
        for (size_t i = 0; i < len; i += 4) {
            memcpy(&w, in + i, sizeof(w));
            store32_le(out + i, w);
        }
    } else {
        for (size_t i = 0; i < len; i += 4) {
            memcpy(&w, in + i, sizeof(w));
            store32_be(out + i, w);
        }
    }
}

/* t ^= u for the eight words of a chaining value, or what stands in their place. */
static void xor_chain(uint64_t t[8], const uint64_t u[8])
{
    for (size_t i = 0; i < 8; i++)
        t[i] ^= u[i];
}

/* A block that ends a message of one block and `len` bytes: those bytes are filled in later. */
static void pad_block(const struct md_blocks *b, uint8_t *block, size_t len)
{
    uint64_t bits = 8 * (uint64_t)(b->block_len + len);
    memset(block, 0, b->block_len);
    block[len] = 0x80;
    if (b->little_endian)
        store64_le(block + b->block_len - 8, bits);
    else
        store64_be(block + b->block_len - 8, bits);
}

/* t ^= U_2 ^ ... ^ U_c, from u = U_1. The sum is kept in the form of chaining values. */
static void iterate_blocks(const struct md_blocks *b, const struct hmac *h, const uint8_t *u,
                           uint8_t *t, uint64_t iter)
{
    uint8_t block[128];
    uint64_t chain[8] = {0}, sum[8] = {0};
    size_t size = h->md->size;
    pad_block(b, block, size);
    memcpy(block, u, size);
    while (--iter > 0) {
        memcpy(chain, h->inner, sizeof(chain));
        b->blocks(chain, block, 1);
        chain_out(b, chain, block, size);
        memcpy(chain, h->outer, sizeof(chain));
        b->blocks(chain, block, 1);
        chain_out(b, chain, block, size);
        xor_chain(sum, chain);
    }
    chain_out(b, sum, block, size);
    for (size_t i = 0; i < size; i++)
        t[i] ^= block[i];
    OPENSSL_cleanse(block, sizeof(block));
    OPENSSL_cleanse(chain, sizeof(chain));
    OPENSSL_cleanse(sum, sizeof(sum));
}

/* The same over any digest. */
static void iterate_hmac(struct hmac *h, uint8_t *u, uint8_t *t, uint64_t iter)
{
    while (--iter > 0) {
        hmac_update(h, u, h->md->size);
        hmac_final(h, u);
        for (size_t i = 0; i < h->md->size; i++)
            t[i] ^= u[i];
    }
}

void pbkdf2(const struct evp_md_st *md, const uint8_t *pass, size_t pass_len, const uint8_t *salt,
            size_t salt_len, uint64_t iter, uint8_t *out, size_t out_len)
{
    struct hmac h;
    const struct md_blocks *b = md_blocks(md->nid);
    uint8_t u[EVP_MAX_MD_SIZE], t[EVP_MAX_MD_SIZE], number[4];
    hmac_key(&h, md, pass, pass_len);
    for (uint32_t i = 1; out_len > 0; i++) {
        store32_be(number, i);
        hmac_update(&h, salt, salt_len);
        hmac_update(&h, number, sizeof(number));
        hmac_final(&h, u);
        memcpy(t, u, md->size);
        if (b != NULL)
            iterate_blocks(b, &h, u, t, iter);
        else
            iterate_hmac(&h, u, t, iter);
        size_t n = out_len < md->size ? out_len : md->size;
        memcpy(out, t, n);
        out += n;
        out_len -= n;
    }
    hmac_wipe(&h);
    OPENSSL_cleanse(u, sizeof(u));
    OPENSSL_cleanse(t, sizeof(t));
}

/* 5.2, step 1: no more than 2^32 - 1 blocks. */
static bool too_long(const struct evp_md_st *md, size_t len)
{
    return md->size == 0 || len / md->size >= UINT32_MAX;
}

/* ---- EVP_KDF-PBKDF2(7) ---- */

static void defaults(struct kdf_inputs *in)
{
    in->md = &digest_sha1;
    in->iter = PKCS5_DEFAULT_ITER;
    in->pkcs5 = 1;
}

/* SP 800-132, section 5: what is checked when the program asks for it. */
static bool check_inputs(const struct kdf_inputs *in)
{
    if (in->iter < (in->pkcs5 ? 1 : 1000))
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_ITERATION_COUNT);
    else if (!in->pkcs5 && in->salt.p != NULL && in->salt.len < 128 / 8)
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH);
    else
        return true;
    return false;
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!kdf_need(in->key.p, PROV_R_MISSING_PASS) || !kdf_need(in->salt.p, PROV_R_MISSING_SALT) ||
        !kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST)) /* the last one set was refused */
        return false;
    if (!in->pkcs5 && len < 112 / 8)
        ERR_raise(ERR_LIB_PROV, PROV_R_KEY_SIZE_TOO_SMALL);
    else if (too_long(in->md, len))
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    else {
        pbkdf2(in->md, in->key.p, in->key.len, in->salt.p, in->salt.len, in->iter, out, len);
        return true;
    }
    return false;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_PASSWORD, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_uint64(OSSL_KDF_PARAM_ITER, NULL),
    OSSL_PARAM_int(OSSL_KDF_PARAM_PKCS5, NULL),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_pbkdf2 = {
    .name = "PBKDF2",
    .aliases = "1.2.840.113549.1.5.12\0",
    .settable = settable,
    .gettable = gettable,
    .defaults = defaults,
    .check = check_inputs,
    .derive = derive,
};

/* ---- PKCS5_PBKDF2_HMAC(3) ---- */

int PKCS5_PBKDF2_HMAC(const char *pass, int passlen, const unsigned char *salt, int saltlen,
                      int iter, const EVP_MD *digest, int keylen, unsigned char *out)
{
    const struct evp_md_st *md = digest_row(digest);
    size_t pass_len = passlen >= 0 ? (size_t)passlen : pass != NULL ? strlen(pass) : 0;
    if (iter < 1) {
        ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_ITERATION_COUNT);
        return 0;
    }
    if (md->init == NULL || md->size == 0 || (md->flags & EVP_MD_FLAG_XOF) || keylen < 0 ||
        saltlen < 0)
        return 0;
    pbkdf2(md, (const uint8_t *)pass, pass != NULL ? pass_len : 0, salt,
           salt != NULL ? (size_t)saltlen : 0, (uint64_t)iter, out, (size_t)keylen);
    return 1;
}

int PKCS5_PBKDF2_HMAC_SHA1(const char *pass, int passlen, const unsigned char *salt, int saltlen,
                           int iter, int keylen, unsigned char *out)
{
    return PKCS5_PBKDF2_HMAC(pass, passlen, salt, saltlen, iter, EVP_sha1(), keylen, out);
}
