/* The assay of BLAKE2, for either word. To be included once by a file that has defined
 *
 *   word, BLOCK, OUT_MAX         uint64_t, 128, 64 or uint32_t, 64, 32
 *   blake2_ctx, blake2_impl      the tags of crypto/digest/blake2.h and of crypto/impl/
 *   blake2_init, _update, _final, _ref, _iv
 *                                the functions of crypto/digest/blake2.h and ref/blake2.h
 *   selftest_md_len, selftest_in_len
 *                                the lengths of RFC 7693, appendix E */
#ifndef ASSAY_TESTS_IMPL_BLAKE2_H
#define ASSAY_TESTS_IMPL_BLAKE2_H

#include <string.h>

#include "crypto/digest/blake2.h"
#include "ref/blake2.h"
#include "tests/impl/prim.h"

static void hash(uint8_t *out, size_t out_len, const uint8_t *key, size_t key_len,
                 const uint8_t *msg, size_t len)
{
    struct blake2_params p = {.digest_len = (uint8_t)out_len, .key_len = (uint8_t)key_len};
    struct blake2_ctx c;
    blake2_init(&c, &p, key);
    blake2_update(&c, msg, len);
    blake2_final(&c, out, out_len);
}

/* RFC 7693, appendix E: bytes of a Fibonacci sequence. */
static void sequence(uint8_t *out, size_t len, uint32_t seed)
{
    uint32_t a = 0xdead4bad * seed, b = 1;
    for (size_t i = 0; i < len; i++) {
        uint32_t t = a + b;
        a = b;
        b = t;
        out[i] = (uint8_t)(t >> 24);
    }
}

static void selftest(const struct vector *v)
{
    uint8_t in[1024], md[OUT_MAX], key[OUT_MAX], got[32];
    static const struct blake2_params p = {.digest_len = 32};
    struct blake2_ctx all;
    blake2_init(&all, &p, NULL);
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < 6; j++) {
            sequence(in, selftest_in_len[j], (uint32_t)selftest_in_len[j]);
            hash(md, selftest_md_len[i], NULL, 0, in, selftest_in_len[j]);
            blake2_update(&all, md, selftest_md_len[i]);
            sequence(key, selftest_md_len[i], (uint32_t)selftest_md_len[i]);
            hash(md, selftest_md_len[i], key, selftest_md_len[i], in, selftest_in_len[j]);
            blake2_update(&all, md, selftest_md_len[i]);
        }
    blake2_final(&all, got, sizeof(got));
    size_t len;
    check_bytes(vector_name(v), got, vector_bytes(v, "selftest", &len), sizeof(got));
}

/* A field of the parameter block, if the record has it. */
static void param(const struct vector *v, const char *name, uint8_t *out)
{
    size_t len;
    const uint8_t *p = vector_has(v, name) ? vector_bytes(v, name, &len) : NULL;
    if (p != NULL)
        memcpy(out, p, len);
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    if (vector_has(v, "selftest")) {
        selftest(v);
        return;
    }
    struct blake2_params p = {0};
    size_t key_len = 0, msg_len, want_len;
    const uint8_t *key = vector_has(v, "key") ? vector_bytes(v, "key", &key_len) : NULL;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    param(v, "salt", p.salt);
    param(v, "personal", p.personal);
    p.digest_len = (uint8_t)want_len;
    p.key_len = (uint8_t)key_len;
    struct blake2_ctx c;
    uint8_t got[OUT_MAX];
    blake2_init(&c, &p, key);
    blake2_update(&c, msg, msg_len);
    blake2_final(&c, got, want_len);
    check_bytes(vector_name(v), got, want, want_len);
}

/* Blocks at every alignment, the last flag and steps that carry into the counter's high word. */
static void cross_blocks(const struct blake2_impl *r, const struct blake2_impl *reference)
{
    static uint8_t buf[16 * BLOCK + 64];
    struct gen g = {7693};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 16; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            struct {
                word h[8], t[2];
            } got, want;
            gen_fill(&g, pattern++, (uint8_t *)&want, sizeof(want));
            gen_fill(&g, pattern, buf + align, n * BLOCK);
            got = want;
            size_t step = n == 1 ? gen_below(&g, BLOCK + 1) : BLOCK;
            word f = n == 1 && align % 2 ? (word)-1 : 0;
            r->blocks(got.h, got.t, buf + align, n, step, f);
            reference->blocks(want.h, want.t, buf + align, n, step, f);
            check_bytes("h and t", &got, &want, sizeof(want));
        }
}

/* crypto/digest/blake2.c over the row, a message in three parts, against the whole of ref/. */
static void cross_buffering(void)
{
    static uint8_t msg[33 * BLOCK];
    struct gen g = {2012};
    size_t len;
    for (size_t i = 0; (len = gen_length(i, BLOCK)) <= sizeof(msg); i++) {
        uint8_t key[OUT_MAX], got[OUT_MAX], want[OUT_MAX];
        size_t out_len = 1 + gen_below(&g, OUT_MAX), key_len = gen_below(&g, OUT_MAX + 1);
        size_t cut = gen_below(&g, len + 1), cut2 = cut + gen_below(&g, len - cut + 1);
        struct blake2_params p = {.digest_len = (uint8_t)out_len,
                                  .key_len = i % 2 ? (uint8_t)key_len : 0};
        gen_fill(&g, (unsigned)i, msg, len);
        gen_fill(&g, 4, key, sizeof(key));
        struct blake2_ctx c;
        blake2_init(&c, &p, key);
        blake2_update(&c, msg, cut);
        blake2_update(&c, msg + cut, cut2 - cut);
        blake2_update(&c, msg + cut2, len - cut2);
        blake2_final(&c, got, out_len);
        blake2_ref(want, out_len, key, p.key_len, msg, len);
        check_bytes("message", got, want, out_len);
    }
}

static void cross(const void *row, const void *ref)
{
    cross_blocks(row, ref);
    cross_buffering();
}

static void ct(const void *row)
{
    const struct blake2_impl *r = row;
    word h[8], t[2] = {0, 0};
    uint8_t data[3 * BLOCK];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(h, blake2_iv, sizeof(h));
    secret(data, sizeof(data));
    secret(h, sizeof(h));
    r->blocks(h, t, data, 2, BLOCK, 0);
    r->blocks(h, t, data + 2 * BLOCK, 1, BLOCK - 1, (word)-1);
}

#endif
