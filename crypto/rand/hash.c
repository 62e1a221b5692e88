/* Hash_DRBG (SP 800-90A Rev. 1, 10.1.1) and Hash_df (10.3.1) over any digest row. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/rand/drbg.h"
#include "ref/bytes.h"

/* Table 2: seedlen is 440 bits, or 888 for digests of more than 256. */
static size_t seed_len(const struct drbg_hash *h)
{
    return h->md->size > 32 ? 111 : 55;
}

static void digest(const struct evp_md_st *md, const struct slice *in, size_t n, uint8_t out[64])
{
    _Alignas(64) uint8_t state[DIGEST_STATE_MAX];
    md->init(state);
    for (size_t i = 0; i < n; i++)
        if (in[i].len > 0)
            md->update(state, in[i].ptr, in[i].len);
    md->final(state, out, md->size);
    OPENSSL_cleanse(state, md->state_size);
}

/* 10.3.1: as much as seed_len bytes of `in`; at most five pieces. */
static void df(const struct drbg_hash *h, const struct slice *in, size_t n, uint8_t *out)
{
    uint8_t head[5], block[64];
    struct slice all[6] = {{head, sizeof(head)}};
    memcpy(all + 1, in, n * sizeof(*in));
    store32_be(head + 1, (uint32_t)seed_len(h) * 8);
    size_t len = seed_len(h);
    for (uint8_t counter = 1; len > 0; counter++) {
        head[0] = counter;
        digest(h->md, all, n + 1, block);
        size_t take = len < h->md->size ? len : h->md->size;
        memcpy(out, block, take);
        out += take;
        len -= take;
    }
    OPENSSL_cleanse(block, sizeof(block));
}

/* V = (V + the big-endian number of len bytes) mod 2^seedlen. */
static void add(uint8_t *V, size_t v_len, const uint8_t *n, size_t len)
{
    unsigned carry = 0;
    for (size_t i = 1; i <= v_len; i++) {
        carry += V[v_len - i] + (i <= len ? n[len - i] : 0u);
        V[v_len - i] = (uint8_t)carry;
        carry >>= 8;
    }
}

static void set_constant(struct drbg_hash *h)
{
    static const uint8_t zero = 0;
    const struct slice in[] = {{&zero, 1}, {h->V, seed_len(h)}};
    df(h, in, 2, h->C);
}

/* 10.1.1.2 */
void hash_instantiate(struct drbg_hash *h, const struct slice in[3])
{
    df(h, in, 3, h->V);
    set_constant(h);
}

/* 10.1.1.3 */
void hash_reseed(struct drbg_hash *h, const struct slice in[2])
{
    static const uint8_t one = 1;
    uint8_t V[HASH_SEED_MAX];
    const struct slice all[] = {{&one, 1}, {h->V, seed_len(h)}, in[0], in[1]};
    df(h, all, 4, V);
    memcpy(h->V, V, seed_len(h));
    OPENSSL_cleanse(V, sizeof(V));
    set_constant(h);
}

/* 10.1.1.4: Hashgen. */
static void hashgen(const struct drbg_hash *h, uint8_t *out, size_t len)
{
    static const uint8_t one = 1;
    uint8_t data[HASH_SEED_MAX], w[64];
    memcpy(data, h->V, seed_len(h));
    while (len > 0) {
        const struct slice in = {data, seed_len(h)};
        digest(h->md, &in, 1, w);
        size_t take = len < h->md->size ? len : h->md->size;
        memcpy(out, w, take);
        out += take;
        len -= take;
        add(data, seed_len(h), &one, 1);
    }
    OPENSSL_cleanse(data, sizeof(data));
    OPENSSL_cleanse(w, sizeof(w));
}

void hash_generate(struct drbg_hash *h, uint8_t *out, size_t len, struct slice additional,
                   uint64_t counter)
{
    uint8_t w[64], number[8], prefix = 2;
    const struct slice in[] = {{&prefix, 1}, {h->V, seed_len(h)}, additional};
    if (additional.len > 0) {
        digest(h->md, in, 3, w);
        add(h->V, seed_len(h), w, h->md->size);
    }
    hashgen(h, out, len);
    prefix = 3;
    digest(h->md, in, 2, w);
    store64_be(number, counter);
    add(h->V, seed_len(h), w, h->md->size);
    add(h->V, seed_len(h), h->C, seed_len(h));
    add(h->V, seed_len(h), number, sizeof(number));
    OPENSSL_cleanse(w, sizeof(w));
}
