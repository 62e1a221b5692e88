/* CTR_DRBG (SP 800-90A Rev. 1, 10.2.1) and Block_Cipher_df (10.3.2) over the AES rows. Constant
 * time: V is as secret as the key, while the rows' CTR takes a public counter, so that the counter
 * blocks are written here and encrypted by ECB. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/impl/aes.h"
#include "crypto/rand/drbg.h"
#include "ref/bytes.h"
#include "ref/ct.h"

#define SEED_MAX 48   /* key and block */
#define CHUNK    8192 /* written and encrypted while it is in the cache */

static size_t seed_len(const struct drbg_ctr *c)
{
    return c->key_len + 16;
}

/* ---- 10.3.3: BCC, CBC-MAC over a stream of pieces ---- */

struct bcc {
    const struct aes_key *key;
    uint8_t chain[16], block[16];
    size_t have;
};

static void bcc_add(struct bcc *b, const uint8_t *in, size_t len)
{
    for (; len > 0; len--) {
        b->block[b->have++] = *in++;
        if (b->have == sizeof(b->block)) {
            IMPL(aes)->cbc_mac(b->key, b->chain, b->block, 1);
            b->have = 0;
        }
    }
}

static void bcc_pad(struct bcc *b)
{
    static const uint8_t zeros[16];
    if (b->have > 0)
        bcc_add(b, zeros, sizeof(zeros) - b->have);
}

/* ---- 10.3.2: Block_Cipher_df; out is seed_len bytes ---- */

static void df(const struct drbg_ctr *c, const struct slice *in, size_t n, uint8_t out[SEED_MAX])
{
    static const uint8_t K[32] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31};
    static const uint8_t end = 0x80;
    struct aes_key key;
    IMPL(aes)->expand_encrypt(&key, K, c->key_len * 8);

    uint8_t lengths[8], temp[SEED_MAX];
    size_t L = 0;
    for (size_t i = 0; i < n; i++)
        L += in[i].len;
    store32_be(lengths, (uint32_t)L);
    store32_be(lengths + 4, (uint32_t)seed_len(c));
    for (uint32_t i = 0; i * 16 < seed_len(c); i++) {
        struct bcc b = {.key = &key};
        uint8_t IV[16] = {0};
        store32_be(IV, i);
        bcc_add(&b, IV, sizeof(IV));
        bcc_add(&b, lengths, sizeof(lengths));
        for (size_t j = 0; j < n; j++)
            bcc_add(&b, in[j].ptr, in[j].len);
        bcc_add(&b, &end, 1);
        bcc_pad(&b);
        memcpy(temp + 16 * i, b.chain, 16);
        OPENSSL_cleanse(&b, sizeof(b));
    }

    uint8_t X[16], blocks[SEED_MAX];
    IMPL(aes)->expand_encrypt(&key, temp, c->key_len * 8);
    memcpy(X, temp + c->key_len, 16);
    for (size_t i = 0; i < seed_len(c); i += 16) {
        IMPL(aes)->ecb_encrypt(&key, X, X, 1);
        memcpy(blocks + i, X, 16);
    }
    memcpy(out, blocks, seed_len(c));
    OPENSSL_cleanse(&key, sizeof(key));
    OPENSSL_cleanse(temp, sizeof(temp));
    OPENSSL_cleanse(X, sizeof(X));
    OPENSSL_cleanse(blocks, sizeof(blocks));
}

/* The seed material of the pieces: derived, or, without df, the first XOR the last, padded. */
static void material(const struct drbg_ctr *c, const struct slice *in, size_t n,
                     uint8_t out[SEED_MAX])
{
    if (c->df) {
        df(c, in, n, out);
        return;
    }
    memset(out, 0, SEED_MAX);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < in[i].len && j < seed_len(c); j++)
            out[j] ^= in[i].ptr[j];
}

/* ---- 10.2.1.2: CTR_DRBG_Update ---- */

/* V = V + 1. */
static void step(uint8_t V[16])
{
    uint64_t low = load64_be(V + 8) + 1;
    store64_be(V, load64_be(V) + (ct_is_zero(low) & 1));
    store64_be(V + 8, low);
}

/* store64_be in one store: gcc 12 takes the loop below as one of bytes otherwise. */
static inline void put64_be(uint8_t *p, uint64_t v)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    v = __builtin_bswap64(v);
#endif
    memcpy(p, &v, sizeof(v));
}

/* The next n_blocks of key stream. The barrier keeps the compiler from counting the loop by V. */
static void key_stream(struct drbg_ctr *c, uint8_t *out, size_t n_blocks)
{
    uint64_t high = load64_be(c->next), low = load64_be(c->next + 8);
    for (size_t i = 0; i < n_blocks; i++) {
        put64_be(out + 16 * i, high);
        put64_be(out + 16 * i + 8, low);
        low = ct_barrier(low + 1);
        high += ct_is_zero(low) & 1;
    }
    store64_be(c->next, high);
    store64_be(c->next + 8, low);
    IMPL(aes)->ecb_encrypt(&c->key, out, out, n_blocks);
}

/* The new Key and V from key stream and provided data. */
static void rekey(struct drbg_ctr *c, const uint8_t *stream, const uint8_t provided[SEED_MAX])
{
    uint8_t temp[SEED_MAX];
    for (size_t i = 0; i < seed_len(c); i++)
        temp[i] = stream[i] ^ provided[i];
    IMPL(aes)->expand_encrypt(&c->key, temp, c->key_len * 8);
    memcpy(c->next, temp + c->key_len, 16);
    step(c->next);
    OPENSSL_cleanse(temp, sizeof(temp));
}

static void update(struct drbg_ctr *c, const uint8_t provided[SEED_MAX])
{
    uint8_t stream[SEED_MAX];
    key_stream(c, stream, (seed_len(c) + 15) / 16);
    rekey(c, stream, provided);
    OPENSSL_cleanse(stream, sizeof(stream));
}

static void update_by(struct drbg_ctr *c, const struct slice *in, size_t n)
{
    uint8_t seed[SEED_MAX];
    material(c, in, n, seed);
    update(c, seed);
    OPENSSL_cleanse(seed, sizeof(seed));
}

/* 10.2.1.3: Key and V are zeros at first. */
void ctr_instantiate(struct drbg_ctr *c, const struct slice in[3])
{
    static const uint8_t zeros[32];
    IMPL(aes)->expand_encrypt(&c->key, zeros, c->key_len * 8);
    memset(c->next, 0, sizeof(c->next));
    c->next[15] = 1;
    update_by(c, in, 3);
}

/* 10.2.1.4 */
void ctr_reseed(struct drbg_ctr *c, const struct slice in[2])
{
    update_by(c, in, 2);
}

/* 10.2.1.5. The last of the output and the update that follows it come from one run of the cipher.
 */
void ctr_generate(struct drbg_ctr *c, uint8_t *out, size_t len, struct slice additional)
{
    uint8_t seed[SEED_MAX] = {0}, last[16 + SEED_MAX];
    if (additional.len > 0) {
        material(c, &additional, 1, seed);
        update(c, seed);
    }
    while (len > 16) {
        size_t n = len > CHUNK ? CHUNK : (len - 1) / 16 * 16;
        key_stream(c, out, n / 16);
        out += n;
        len -= n;
    }
    size_t head = len > 0 ? 16 : 0;
    key_stream(c, last, (head + seed_len(c) + 15) / 16);
    memcpy(out, last, len);
    rekey(c, last + head, seed);
    OPENSSL_cleanse(last, sizeof(last));
    if (additional.len > 0)
        OPENSSL_cleanse(seed, sizeof(seed));
}
