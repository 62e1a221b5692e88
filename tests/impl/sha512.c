#include "crypto/impl/sha512.h"

#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

#include "ref/bytes.h"
#include "tests/impl/md.h"

static void low_level(const struct vector *v)
{
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    unsigned char *(*hash)(const unsigned char *d, size_t n, unsigned char *md) =
        want_len == SHA384_DIGEST_LENGTH ? SHA384 : SHA512;
    uint8_t got[SHA512_DIGEST_LENGTH];
    check(hash(msg, msg_len, got) == got, "returns md");
    check_bytes(vector_name(v), got, want, want_len);
    check_bytes(vector_name(v), hash(msg, msg_len, NULL), want, want_len);
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
    if (want_len >= SHA384_DIGEST_LENGTH && !vector_has(v, "repeat"))
        low_level(v);
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

const struct prim prim_sha512 = {.name = "sha512", .known = known, .cross = cross, .ct = ct};
