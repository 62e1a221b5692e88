#include "ssl/record/mac.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/record/ct.h"
#include "ssl/record/kinds.h"

/* A Merkle-Damgard hash (FIPS 180-4; RFC 1321). */
struct mac_hash {
    uint32_t mac; /* MAC_* of suites */
    uint8_t len, block, length_len;
    bool is_little_endian;
    int (*init)(union mac_state *s);
    int (*update)(union mac_state *s, const void *p, size_t n);
    int (*final)(union mac_state *s, uint8_t *out);
    void (*transform)(union mac_state *s, const uint8_t *block);
    void (*chaining)(const union mac_state *s, uint8_t *out); /* the state as a digest */
};

static void put_words32(uint8_t *out, const uint32_t *h, size_t n)
{
    for (size_t i = 0; i < 4 * n; i++)
        out[i] = (uint8_t)(h[i / 4] >> (24 - 8 * (i % 4)));
}

static int md5_init(union mac_state *s)
{
    return MD5_Init(&s->md5);
}
static int md5_update(union mac_state *s, const void *p, size_t n)
{
    return MD5_Update(&s->md5, p, n);
}
static int md5_final(union mac_state *s, uint8_t *out)
{
    return MD5_Final(out, &s->md5);
}
static void md5_transform(union mac_state *s, const uint8_t *block)
{
    MD5_Transform(&s->md5, block);
}
static void md5_chaining(const union mac_state *s, uint8_t *out)
{
    const uint32_t h[4] = {s->md5.A, s->md5.B, s->md5.C, s->md5.D};
    for (size_t i = 0; i < sizeof h; i++)
        out[i] = (uint8_t)(h[i / 4] >> (8 * (i % 4)));
}

static int sha1_init(union mac_state *s)
{
    return SHA1_Init(&s->sha1);
}
static int sha1_update(union mac_state *s, const void *p, size_t n)
{
    return SHA1_Update(&s->sha1, p, n);
}
static int sha1_final(union mac_state *s, uint8_t *out)
{
    return SHA1_Final(out, &s->sha1);
}
static void sha1_transform(union mac_state *s, const uint8_t *block)
{
    SHA1_Transform(&s->sha1, block);
}
static void sha1_chaining(const union mac_state *s, uint8_t *out)
{
    const uint32_t h[5] = {s->sha1.h0, s->sha1.h1, s->sha1.h2, s->sha1.h3, s->sha1.h4};
    put_words32(out, h, 5);
}

static int sha256_init(union mac_state *s)
{
    return SHA256_Init(&s->sha256);
}
static int sha256_update(union mac_state *s, const void *p, size_t n)
{
    return SHA256_Update(&s->sha256, p, n);
}
static int sha256_final(union mac_state *s, uint8_t *out)
{
    return SHA256_Final(out, &s->sha256);
}
static void sha256_transform(union mac_state *s, const uint8_t *block)
{
    SHA256_Transform(&s->sha256, block);
}
static void sha256_chaining(const union mac_state *s, uint8_t *out)
{
    put_words32(out, s->sha256.h, 8);
}

static int sha384_init(union mac_state *s)
{
    return SHA384_Init(&s->sha512);
}
static int sha384_update(union mac_state *s, const void *p, size_t n)
{
    return SHA384_Update(&s->sha512, p, n);
}
static int sha384_final(union mac_state *s, uint8_t *out)
{
    return SHA384_Final(out, &s->sha512);
}
static void sha384_transform(union mac_state *s, const uint8_t *block)
{
    SHA512_Transform(&s->sha512, block);
}
static void sha384_chaining(const union mac_state *s, uint8_t *out)
{
    for (size_t i = 0; i < 6; i++)
        put_u64(out + 8 * i, s->sha512.h[i]);
}

static const struct mac_hash hashes[] = {
    {MAC_MD5, 16, 64, 8, true, md5_init, md5_update, md5_final, md5_transform, md5_chaining},
    {MAC_SHA1, 20, 64, 8, false, sha1_init, sha1_update, sha1_final, sha1_transform, sha1_chaining},
    {MAC_SHA256, 32, 64, 8, false, sha256_init, sha256_update, sha256_final, sha256_transform,
     sha256_chaining},
    {MAC_SHA384, 48, 128, 16, false, sha384_init, sha384_update, sha384_final, sha384_transform,
     sha384_chaining},
};

static bool begin(const struct mac_hash *h, union mac_state *s, struct slice key, uint8_t pad)
{
    uint8_t block[RECORD_MAC_BLOCK_MAX];
    for (size_t i = 0; i < h->block; i++)
        block[i] = i < key.len ? key.ptr[i] ^ pad : pad;
    bool ok = h->init(s) == 1 && h->update(s, block, h->block) == 1;
    OPENSSL_cleanse(block, sizeof block);
    return ok;
}

bool record_mac_init(struct record_mac *m, const SSL_CIPHER *suite, struct slice key)
{
    m->hash = NULL;
    for (size_t i = 0; i < sizeof hashes / sizeof *hashes; i++)
        if (hashes[i].mac == suite->mac)
            m->hash = &hashes[i];
    if (m->hash == NULL || key.len != m->hash->len) /* RFC 5246, A.6: mac_key_length */
        return FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    return begin(m->hash, &m->inner, key, 0x36) && begin(m->hash, &m->outer, key, 0x5c);
}

size_t record_mac_len(const struct record_mac *m)
{
    return m->hash->len;
}

/* HMAC's second hash, over the digest in out. */
static void end(const struct record_mac *m, uint8_t *out)
{
    union mac_state s = m->outer;
    m->hash->update(&s, out, m->hash->len);
    m->hash->final(&s, out);
    OPENSSL_cleanse(&s, sizeof(s)); /* what the key made of it */
}

void record_mac(const struct record_mac *m, const uint8_t *pseudo, const uint8_t *data, size_t len,
                uint8_t *out)
{
    union mac_state s = m->inner;
    m->hash->update(&s, pseudo, PSEUDO_HEADER_LEN);
    m->hash->update(&s, data, len);
    m->hash->final(&s, out);
    OPENSSL_cleanse(&s, sizeof(s));
    end(m, out);
}

/* Blocks that are data whatever the length: those before byte `n` of pseudo-header and data. */
static size_t whole_blocks(const struct mac_hash *h, union mac_state *s, const uint8_t *pseudo,
                           const uint8_t *data, size_t n)
{
    uint8_t first[RECORD_MAC_BLOCK_MAX];
    size_t blocks = n / h->block;
    if (blocks == 0)
        return 0;
    memcpy(first, pseudo, PSEUDO_HEADER_LEN);
    memcpy(first + PSEUDO_HEADER_LEN, data, h->block - PSEUDO_HEADER_LEN);
    h->transform(s, first);
    for (size_t i = 1; i < blocks; i++)
        h->transform(s, data + i * h->block - PSEUDO_HEADER_LEN);
    OPENSSL_cleanse(first, sizeof(first));
    return blocks;
}

/* Block i of the padded message (FIPS 180-4, 5.1), which has `n` bytes, a secret: the byte 0x80
 * goes behind them, the length to the end of the block that `is_last` is a mask for. */
static void secret_block(const struct mac_hash *h, size_t i, const uint8_t *pseudo,
                         const uint8_t *data, size_t max_len, uint32_t n, uint32_t is_last,
                         uint8_t *block)
{
    for (size_t j = 0; j < h->block; j++) {
        size_t at = i * h->block + j;
        uint32_t byte = 0, place = (uint32_t)at;
        if (at < PSEUDO_HEADER_LEN)
            byte = pseudo[at];
        else if (at - PSEUDO_HEADER_LEN < max_len)
            byte = data[at - PSEUDO_HEADER_LEN];
        block[j] = (uint8_t)((byte & ct_lt(place, n)) | (0x80 & ct_eq(place, n)));
    }
    uint64_t bits = 8 * ((uint64_t)n + h->block); /* the key's block comes before */
    for (unsigned int j = 0; j < 8; j++) {
        unsigned int shift = h->is_little_endian ? 8 * j : 56 - 8 * j;
        block[h->block - 8 + j] |= (uint8_t)((uint8_t)(bits >> shift) & is_last);
    }
}

void record_mac_secret(const struct record_mac *m, const uint8_t *pseudo, const uint8_t *data,
                       size_t len, size_t max_len, uint8_t *out)
{
    const struct mac_hash *h = m->hash;
    union mac_state s = m->inner;
    uint8_t block[RECORD_MAC_BLOCK_MAX], digest[RECORD_MAC_MAX], found[RECORD_MAC_MAX] = {0};
    size_t min = PSEUDO_HEADER_LEN + (max_len > 255 ? max_len - 255 : 0);
    size_t max = PSEUDO_HEADER_LEN + max_len;
    uint32_t n = (uint32_t)(PSEUDO_HEADER_LEN + len);
    uint32_t shift = h->block == 64 ? 6 : 7;           /* no division of a secret */
    uint32_t last = (n + h->length_len) >> shift;      /* the block with the length */
    size_t end_block = (max + h->length_len) >> shift; /* the latest that may have it */
    for (size_t i = whole_blocks(h, &s, pseudo, data, min); i <= end_block; i++) {
        uint32_t is_last = ct_eq((uint32_t)i, last);
        secret_block(h, i, pseudo, data, max_len, n, is_last, block);
        h->transform(&s, block);
        h->chaining(&s, digest);
        for (size_t j = 0; j < h->len; j++)
            found[j] |= (uint8_t)(digest[j] & is_last);
    }
    memcpy(out, found, h->len);
    OPENSSL_cleanse(&s, sizeof(s));
    OPENSSL_cleanse(block, sizeof(block));
    OPENSSL_cleanse(digest, sizeof(digest));
    OPENSSL_cleanse(found, sizeof(found));
    end(m, out);
}
