#include "tests/impl/md.h"

#include <string.h>

#define MESSAGE_MAX (33 * 128)

void md_known(const struct vector *v, const struct evp_md_st *md)
{
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    uint8_t got[64];
    if (!check(want_len == md->size, "%s: %zu bytes", vector_name(v), want_len))
        return;
    md->init(state);
    for (uint64_t i = vector_int(v, "repeat", 1); i > 0; i--)
        md->update(state, msg, msg_len);
    md->final(state, got, want_len);
    check_bytes(vector_name(v), got, want, want_len);
}

void md_pieces(const struct evp_md_st *md, md_whole_fn *whole)
{
    static uint8_t msg[MESSAGE_MAX];
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    uint8_t got[64], want[64];
    struct gen g = {md->size};
    size_t len;
    for (size_t i = 0; (len = gen_length(i, md->block_size)) != SIZE_MAX; i++) {
        gen_fill(&g, (unsigned)i, msg, len);
        md->init(state);
        size_t most = 1 + gen_below(&g, 3 * md->block_size);
        for (size_t done = 0, n; done < len; done += n) {
            n = gen_below(&g, most + 1);
            n = n < len - done ? n : len - done;
            md->update(state, msg + done, n);
        }
        md->final(state, got, md->size);
        whole(want, msg, len);
        check_bytes(md->name, got, want, md->size);
    }
}

/* Numbers of 256 bits, low word first. */
#define WORDS 8

static void multiply(uint32_t r[WORDS], const uint32_t a[WORDS], const uint32_t b[WORDS])
{
    uint32_t t[WORDS] = {0};
    for (int i = 0; i < WORDS; i++) {
        uint64_t carry = 0;
        for (int j = 0; i + j < WORDS; j++) {
            carry += (uint64_t)a[i] * b[j] + t[i + j];
            t[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    memcpy(r, t, sizeof(t));
}

static bool above(const uint32_t a[WORDS], const uint32_t b[WORDS])
{
    int i = WORDS - 1;
    while (i > 0 && a[i] == b[i])
        i--;
    return a[i] > b[i];
}

uint64_t root_fraction(unsigned n, unsigned k, unsigned *whole_part)
{
    uint32_t x[WORDS] = {0}, target[WORDS] = {0};
    target[2 * k] = n; /* 2^(64 k) n */
    for (unsigned bit = 64 + 5; bit-- > 0;) {
        uint32_t power[WORDS];
        x[bit / 32] |= 1u << bit % 32;
        memcpy(power, x, sizeof(power));
        for (unsigned i = 1; i < k; i++)
            multiply(power, power, x);
        if (above(power, target))
            x[bit / 32] ^= 1u << bit % 32;
    }
    if (whole_part != NULL)
        *whole_part = x[2];
    return (uint64_t)x[1] << 32 | x[0];
}

unsigned nth_prime(unsigned i)
{
    for (unsigned n = 2;; n++) {
        unsigned d = 2;
        while (d * d <= n && n % d != 0)
            d++;
        if (d * d > n && i-- == 0)
            return n;
    }
}
