#include "crypto/impl/md5.h"

#include <openssl/md5.h>
#include <openssl/sha.h>
#include <string.h>

#include "tests/impl/md.h"

/* The low-level interface, in pieces and in one. */
static void low_level(const uint8_t *msg, size_t len, const uint8_t *want)
{
    static const MD5_CTX wiped;
    uint8_t got[MD5_DIGEST_LENGTH];
    MD5_CTX c;
    check(MD5_Init(&c) == 1, "MD5_Init");
    check(MD5_Update(&c, msg, len / 2) == 1, "MD5_Update");
    check(MD5_Update(&c, msg + len / 2, len - len / 2) == 1, "MD5_Update");
    check(MD5_Final(got, &c) == 1, "MD5_Final");
    check_bytes("MD5_Final", got, want, sizeof(got));
    check_bytes("context after MD5_Final", &c, &wiped, sizeof(c));
    check(MD5(msg, len, got) == got, "MD5 returns md");
    check_bytes("MD5", got, want, sizeof(got));
    check_bytes("MD5 to its own buffer", MD5(msg, len, NULL), want, sizeof(got));
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_md5);
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    low_level(msg, msg_len, vector_bytes(v, "digest", &want_len));
}

static void transform(void)
{
    MD5_CTX c;
    uint8_t block[MD5_CBLOCK];
    uint32_t want[4];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, md5_iv, sizeof(want));
    MD5_Init(&c);
    MD5_Transform(&c, block);
    md5_blocks_ref(want, block, 1);
    check_bytes("MD5_Transform", &c, want, sizeof(want));
}

/* T[i] = floor(2^32 abs(sin(i))) by the addition theorem from the series of sin(1) and cos(1): some
 * 2^-46 off at worst, and no 2^32 sin(i) is as near as 2^-10 to an integer. */
static void constants(void)
{
    double sin1 = 0, cos1 = 0, term = 1;
    for (int k = 0; k < 24; term /= ++k)
        *(k % 2 == 0 ? &cos1 : &sin1) += k / 2 % 2 == 0 ? term : -term;
    double s = 0, c = 1;
    for (int i = 0; i < 64; i++) {
        double next = s * cos1 + c * sin1;
        c = c * cos1 - s * sin1;
        s = next;
        check(md5_t[i] == (uint32_t)((s < 0 ? -s : s) * 4294967296.0), "T[%d]", i + 1);
    }
}

static void md5_sha1_ref(uint8_t *out, const uint8_t *msg, size_t len)
{
    md5_ref(out, msg, len);
    SHA1(msg, len, out + MD5_DIGEST_LENGTH);
}

static void cross(const void *row, const void *ref)
{
    const struct md5_impl *r = row, *reference = ref;
    static uint8_t buf[32 * MD5_BLOCK_LEN + 64];
    struct gen g = {5};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[4], want[4];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * MD5_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_md5, md5_ref);
    md_pieces(&digest_md5_sha1, md5_sha1_ref);
    transform();
    if (row == ref)
        constants();
}

static void ct(const void *row)
{
    const struct md5_impl *r = row;
    uint8_t data[4 * MD5_BLOCK_LEN];
    uint32_t state[4];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, md5_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_md5 = {.name = "md5", .known = known, .cross = cross, .ct = ct};
