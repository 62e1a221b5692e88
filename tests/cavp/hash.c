/* Hashes: SHAVS and SHA3VS, short and long messages, and the Monte-Carlo chains. */
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

/* The hash of a message given in two updates; an XOF gives len bytes. */
static bool hash(const char *name, struct bytes msg, uint8_t *out, size_t len, bool is_xof)
{
    EVP_MD *md = EVP_MD_fetch(NULL, name, NULL);
    EVP_MD_CTX *x = EVP_MD_CTX_new();
    size_t first = msg.len / 3;
    bool ok = md != NULL && x != NULL && EVP_DigestInit_ex(x, md, NULL) &&
              EVP_DigestUpdate(x, msg.p, first) &&
              EVP_DigestUpdate(x, msg.p + first, msg.len - first) &&
              (is_xof ? EVP_DigestFinalXOF(x, out, len) : EVP_DigestFinal_ex(x, out, NULL)) &&
              (is_xof || (size_t)EVP_MD_get_size(md) == len);
    EVP_MD_CTX_free(x);
    EVP_MD_free(md);
    return ok;
}

static void message(const struct cavp_case *c, const char *answer, bool is_xof)
{
    struct bytes msg = cavp_bytes(c, "msg"), want = cavp_bytes(c, answer);
    uint8_t *got = malloc(want.len + 1);
    if (cavp_text(c, "len") != NULL)
        msg.len = cavp_int(c, "len") / 8;
    bool ok = got != NULL && hash(c->algorithm, msg, got, want.len, is_xof);
    cavp_same(c, c->algorithm, ok, got, want.len, want);
    free(msg.p), free(want.p), free(got);
}

void cavp_hash(const struct cavp_case *c)
{
    message(c, "md", false);
}

void cavp_xof(const struct cavp_case *c)
{
    message(c, "output", true);
}

static void begin(const struct cavp_case *c, const char *field)
{
    struct bytes seed = cavp_bytes(c, field);
    if (!c->chain->begun && check(seed.len < sizeof(c->chain->value), "seed")) {
        memcpy(c->chain->value, seed.p, seed.len);
        c->chain->len = seed.len;
        c->chain->begun = true;
    }
    free(seed.p);
}

/* Each case hashes 1000 times the last `width` hashes, all the seed at first; its answer is the
 * next one's seed. */
static void monte(const struct cavp_case *c, size_t width)
{
    begin(c, "seed");
    size_t n = c->chain->len;
    uint8_t last[3 * 64];
    bool ok = true;
    for (size_t i = 0; i < width; i++)
        memcpy(last + i * n, c->chain->value, n);
    for (unsigned i = 0; i < 1000 && ok; i++) {
        uint8_t md[64];
        ok = hash(c->algorithm, (struct bytes){last, width * n}, md, n, false);
        memmove(last, last + n, (width - 1) * n);
        memcpy(last + (width - 1) * n, md, n);
    }
    memcpy(c->chain->value, last + (width - 1) * n, n);
    struct bytes want = cavp_bytes(c, "md");
    cavp_same(c, "Monte-Carlo", ok, c->chain->value, n, want);
    free(want.p);
}

/* SHAVS, section 6.4 */
void cavp_monte(const struct cavp_case *c)
{
    monte(c, 3);
}

/* SHA3VS, section 6.2.3 */
void cavp_monte_sha3(const struct cavp_case *c)
{
    monte(c, 1);
}

/* SHA3VS, section 6.3.3: the message is the first 128 bits of the output before, the length of the
 * next output comes from its last 16. The chain keeps the output; its length is the next one. */
void cavp_monte_xof(const struct cavp_case *c)
{
    size_t least = cavp_int(c, "Minimum Output Length (bits)") / 8,
           most = cavp_int(c, "Maximum Output Length (bits)") / 8;
    struct cavp_chain *chain = c->chain;
    bool first = !chain->begun, ok = most <= sizeof(chain->value);
    begin(c, "msg");
    size_t next = first ? most : chain->len, len = 0;
    for (unsigned i = 0; i < 1000 && ok; i++) {
        uint8_t msg[16];
        len = next;
        memcpy(msg, chain->value, sizeof(msg));
        memset(chain->value, 0, sizeof(chain->value));
        ok = hash(c->algorithm, (struct bytes){msg, sizeof(msg)}, chain->value, len, true);
        size_t last = (size_t)chain->value[len - 2] << 8 | chain->value[len - 1];
        next = least + last % (most - least + 1);
    }
    struct bytes want = cavp_bytes(c, "output");
    cavp_same(c, "Monte-Carlo", ok, chain->value, len, want);
    chain->len = next;
    free(want.p);
}
