#include "crypto/impl/sha256.h"

#include <openssl/sha.h>
#include <string.h>

#include "ref/bytes.h"
#include "tests/impl/md.h"
#include "tests/regs.h"

#define MESSAGE_MAX (32 * 64 + 64)

/* "msg", hashed `repeat` times over, gives the digest whose length says which hash it is. */
static void known(const struct vector *v, const char *file)
{
    (void)file;
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    SHA256_CTX c;
    uint8_t got[SHA256_DIGEST_LENGTH];
    if (want_len == SHA224_DIGEST_LENGTH)
        SHA224_Init(&c);
    else
        SHA256_Init(&c);
    for (uint64_t i = vector_int(v, "repeat", 1); i > 0; i--)
        SHA256_Update(&c, msg, msg_len);
    SHA256_Final(got, &c);
    check_bytes(vector_name(v), got, want, want_len);
}

static void constants(void)
{
    for (unsigned i = 0; i < 64; i++)
        check(sha256_k[i] == root_fraction(nth_prime(i), 3, NULL) >> 32, "K(%u)", i);
    for (unsigned i = 0; i < 8; i++) {
        check(sha256_iv[i] == root_fraction(nth_prime(i), 2, NULL) >> 32, "SHA-256 IV %u", i);
        check(sha224_iv[i] == (uint32_t)root_fraction(nth_prime(8 + i), 2, NULL), "SHA-224 IV %u",
              i);
    }
}

static void transform(void)
{
    SHA256_CTX c;
    uint8_t block[SHA256_CBLOCK];
    uint32_t want[8];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, sha256_iv, sizeof(want));
    SHA256_Init(&c);
    SHA256_Transform(&c, block);
    sha256_blocks_ref(want, block, 1);
    check_bytes("SHA256_Transform", c.h, want, sizeof(want));
}

/* The count of bits carries from one word to the other, and both are in the padding. */
static void long_message(void)
{
    SHA256_CTX c;
    uint8_t block[SHA256_CBLOCK] = {0}, got[SHA256_DIGEST_LENGTH], want[SHA256_DIGEST_LENGTH];
    uint32_t h[8];
    memcpy(h, sha256_iv, sizeof(h));
    sha256_blocks_ref(h, block, 1);
    block[0] = 0x80;
    store32_be(block + 56, 8);
    store32_be(block + 60, 256);
    sha256_blocks_ref(h, block, 1);
    for (int i = 0; i < 8; i++)
        store32_be(want + 4 * i, h[i]);

    memset(block, 0, sizeof(block));
    SHA256_Init(&c);
    c.Nl = 0xffffff00;
    c.Nh = 7;
    SHA256_Update(&c, block, sizeof(block));
    SHA256_Final(got, &c);
    check_bytes("length of 2^35 bits", got, want, sizeof(want));
}

static void cross(const void *row, const void *ref)
{
    const struct sha256_impl *r = row, *reference = ref;
    static uint8_t buf[MESSAGE_MAX + 64];
    struct gen g = {256};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[8], want[8];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * SHA256_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_sha256, sha256_ref);
    transform();
    long_message();
    if (row == ref)
        constants();
}

static void ct(const void *row)
{
    const struct sha256_impl *r = row;
    uint8_t data[4 * SHA256_BLOCK_LEN];
    uint32_t state[8];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, sha256_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

static void regs(const void *row)
{
    const struct sha256_impl *r = row;
    uint8_t data[3 * SHA256_BLOCK_LEN] = {0};
    uint32_t state[8] = {0};
    for (uint64_t n = 0; n <= 3; n++) {
        const uint64_t args[8] = {(uintptr_t)state, (uintptr_t)data, n};
        unsigned broken = regs_call((void (*)(void))r->blocks, args);
        check(broken == 0, "%u blocks: registers %#x", (unsigned)n, broken);
    }
}

const struct prim prim_sha256 = {
    .name = "sha256", .known = known, .cross = cross, .ct = ct, .regs = regs};
