#include "crypto/impl/sha512.h"

#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

#include "ref/bytes.h"
#include "tests/impl/md.h"
#include "tests/regs.h"

/* The low-level interface of SHA-384 and SHA-512, in pieces and in one. */
static const struct low_level {
    size_t size;
    int (*init)(SHA512_CTX *c);
    int (*update)(SHA512_CTX *c, const void *data, size_t len);
    int (*final)(unsigned char *md, SHA512_CTX *c);
    unsigned char *(*hash)(const unsigned char *d, size_t n, unsigned char *md);
} low_levels[] = {
    {SHA384_DIGEST_LENGTH, SHA384_Init, SHA384_Update, SHA384_Final, SHA384},
    {SHA512_DIGEST_LENGTH, SHA512_Init, SHA512_Update, SHA512_Final, SHA512},
};

static void low_level(const struct low_level *f, const struct vector *v)
{
    static const SHA512_CTX wiped;
    size_t len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &len), *want = vector_bytes(v, "digest", &want_len);
    uint64_t repeat = vector_int(v, "repeat", 1);
    uint8_t got[SHA512_DIGEST_LENGTH];
    SHA512_CTX c;
    bool ok = true;
    check(f->init(&c) == 1, "Init");
    for (uint64_t i = repeat; i > 0; i--)
        ok = ok && f->update(&c, msg, len) == 1;
    check(ok, "Update");
    check(f->final(got, &c) == 1, "Final");
    check_bytes(vector_name(v), got, want, want_len);
    check_bytes("context after Final", &c, &wiped, sizeof(c));
    if (repeat > 1)
        return;
    check(f->hash(msg, len, got) == got, "returns md");
    check_bytes(vector_name(v), got, want, want_len);
    check_bytes(vector_name(v), f->hash(msg, len, NULL), want, want_len);
}

/* The digest's length says which hash it is. */
static void known(const struct vector *v, const char *file)
{
    (void)file;
    static const struct evp_md_st *const mds[] = {&digest_sha512_224, &digest_sha512_256,
                                                  &digest_sha384, &digest_sha512};
    size_t want_len;
    vector_bytes(v, "digest", &want_len);
    int i = 0;
    while (i < 3 && mds[i]->size != want_len)
        i++;
    md_known(v, mds[i]);
    for (i = 0; i < 2; i++)
        if (low_levels[i].size == want_len)
            low_level(&low_levels[i], v);
}

static void sha512_whole(uint8_t *out, const uint8_t *msg, size_t len)
{
    sha512_ref(out, sha512_iv, msg, len);
}

static void sha384_whole(uint8_t *out, const uint8_t *msg, size_t len)
{
    sha512_ref(out, sha384_iv, msg, len);
}

static void sha512_224_whole(uint8_t *out, const uint8_t *msg, size_t len)
{
    sha512_ref(out, sha512_224_iv, msg, len);
}

/* FIPS 180-4, 5.3.6: the SHA-512/t IV generation function. */
static void truncated_iv(unsigned t, const uint64_t want[8])
{
    uint64_t iv[8];
    uint8_t name[16], hash[64];
    int len = snprintf((char *)name, sizeof(name), "SHA-512/%u", t);
    for (int i = 0; i < 8; i++)
        iv[i] = sha512_iv[i] ^ 0xa5a5a5a5a5a5a5a5;
    sha512_ref(hash, iv, name, (size_t)len);
    for (int i = 0; i < 8; i++)
        check(load64_be(hash + 8 * i) == want[i], "IV of SHA-512/%u, word %d", t, i);
}

static void constants(void)
{
    for (unsigned i = 0; i < 80; i++)
        check(sha512_k[i] == root_fraction(nth_prime(i), 3, NULL), "K(%u)", i);
    for (unsigned i = 0; i < 8; i++) {
        check(sha512_iv[i] == root_fraction(nth_prime(i), 2, NULL), "SHA-512 IV %u", i);
        check(sha384_iv[i] == root_fraction(nth_prime(8 + i), 2, NULL), "SHA-384 IV %u", i);
    }
    truncated_iv(224, sha512_224_iv);
    truncated_iv(256, sha512_256_iv);
}

static void transform(void)
{
    SHA512_CTX c;
    uint8_t block[SHA512_CBLOCK];
    uint64_t want[8];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, sha512_iv, sizeof(want));
    SHA512_Init(&c);
    SHA512_Transform(&c, block);
    sha512_blocks_ref(want, block, 1);
    check_bytes("SHA512_Transform", c.h, want, sizeof(want));
}

/* The count of bits carries from one word to the other, and both are in the padding. */
static void long_message(void)
{
    SHA512_CTX c;
    uint8_t block[SHA512_CBLOCK] = {0}, got[SHA512_DIGEST_LENGTH], want[SHA512_DIGEST_LENGTH];
    uint64_t h[8];
    memcpy(h, sha512_iv, sizeof(h));
    sha512_blocks_ref(h, block, 1);
    block[0] = 0x80;
    store64_be(block + 112, 8);
    store64_be(block + 120, 512);
    sha512_blocks_ref(h, block, 1);
    for (int i = 0; i < 8; i++)
        store64_be(want + 8 * i, h[i]);

    memset(block, 0, sizeof(block));
    SHA512_Init(&c);
    c.Nl = 0 - (uint64_t)512;
    c.Nh = 7;
    SHA512_Update(&c, block, sizeof(block));
    SHA512_Final(got, &c);
    check_bytes("length of 2^67 bits", got, want, sizeof(want));
}

static void cross(const void *row, const void *ref)
{
    const struct sha512_impl *r = row, *reference = ref;
    static uint8_t buf[32 * SHA512_BLOCK_LEN + 64];
    struct gen g = {512};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint64_t got[8], want[8];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * SHA512_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_sha512, sha512_whole);
    md_pieces(&digest_sha384, sha384_whole);
    md_pieces(&digest_sha512_224, sha512_224_whole);
    transform();
    long_message();
    if (row == ref)
        constants();
}

static void ct(const void *row)
{
    const struct sha512_impl *r = row;
    uint8_t data[4 * SHA512_BLOCK_LEN];
    uint64_t state[8];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, sha512_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

static void regs(const void *row)
{
    const struct sha512_impl *r = row;
    uint8_t data[3 * SHA512_BLOCK_LEN] = {0};
    uint64_t state[8] = {0};
    for (uint64_t n = 0; n <= 3; n++) {
        const uint64_t args[8] = {(uintptr_t)state, (uintptr_t)data, n};
        unsigned broken = regs_call((void (*)(void))r->blocks, args);
        check(broken == 0, "%u blocks: registers %#x", (unsigned)n, broken);
    }
}

const struct prim prim_sha512 = {
    .name = "sha512", .known = known, .cross = cross, .ct = ct, .regs = regs};
