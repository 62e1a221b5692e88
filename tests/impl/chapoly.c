#include "tests/impl/chapoly.h"

#include <string.h>

#include "crypto/cipher/chapoly.h"
#include "ref/chapoly.h"
#include "tests/check.h"
#include "tests/gen.h"

#define TEXT_MAX 12000
#define AAD_MAX  700

typedef bool step_fn(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

static bool aad_step(struct chapoly_ctx *c, uint8_t *out, const uint8_t *in, size_t len)
{
    (void)out;
    return chapoly_aad(c, in, len);
}

/* All of `in` in one call, or in random pieces if g isn't NULL. */
static void in_pieces(step_fn *step, struct chapoly_ctx *c, uint8_t *out, const uint8_t *in,
                      size_t len, struct gen *g)
{
    while (len > 0) {
        size_t n = len;
        if (g != NULL) {
            size_t max = gen_below(g, 8) > 0 ? 80 : 1500;
            n = gen_below(g, max);
            n = n < len ? n : len;
        }
        check(step(c, out, in, n), "a piece of %zu was refused", n);
        in += n;
        out += n;
        len -= n;
    }
}

void chapoly_known(const struct vector *v)
{
    size_t len, aad_len, n;
    const uint8_t *key = vector_bytes(v, "key", &n), *nonce = vector_bytes(v, "nonce", &n);
    const uint8_t *aad = vector_bytes(v, "aad", &aad_len), *tag = vector_bytes(v, "tag", &n);
    const uint8_t *plain = vector_bytes(v, "plaintext", &len);
    const uint8_t *cipher = vector_bytes(v, "ciphertext", &len);
    uint8_t out[1024], got[16];
    struct chapoly_ctx c;
    chapoly_set_key(&c, key);
    for (int encrypt = 0; encrypt < 2; encrypt++) {
        chapoly_set_nonce(&c, nonce);
        check(chapoly_aad(&c, aad, aad_len), "AAD");
        (encrypt ? chapoly_encrypt : chapoly_decrypt)(&c, out, encrypt ? plain : cipher, len);
        chapoly_tag(&c, got);
        check_bytes(vector_name(v), out, encrypt ? cipher : plain, len);
        check_bytes(vector_name(v), got, tag, sizeof(got));
    }
    check(chapoly_open_ref(out, tag, cipher, len, aad, aad_len, key, nonce) == 1, "open");
    check_bytes(vector_name(v), out, plain, len);
    memcpy(got, tag, sizeof(got));
    got[15] ^= 0x80;
    check(chapoly_open_ref(out, got, cipher, len, aad, aad_len, key, nonce) == 0, "a wrong tag");
}

static void one_message(struct gen *g, unsigned pattern, size_t len, size_t aad_len)
{
    static uint8_t plain[TEXT_MAX], want[TEXT_MAX], out[TEXT_MAX], aad[AAD_MAX];
    uint8_t key[32], nonce[12], want_tag[16], tag[16];
    gen_fill(g, pattern, plain, len);
    gen_fill(g, pattern + 1, aad, aad_len);
    gen_fill(g, pattern + 4, key, sizeof(key));
    gen_fill(g, pattern + 5, nonce, sizeof(nonce));
    chapoly_seal_ref(want, want_tag, plain, len, aad, aad_len, key, nonce);

    struct chapoly_ctx c;
    chapoly_set_key(&c, key);
    for (int pieces = 0; pieces < 2; pieces++) {
        struct gen *how = pieces ? g : NULL;
        memset(out, 0xaa, sizeof(out));
        chapoly_set_nonce(&c, nonce);
        in_pieces(aad_step, &c, aad, aad, aad_len, how);
        in_pieces(chapoly_encrypt, &c, out, plain, len, how);
        chapoly_tag(&c, tag);
        check_bytes("ciphertext", out, want, len);
        check_bytes("tag", tag, want_tag, sizeof(tag));

        chapoly_set_nonce(&c, nonce);
        in_pieces(aad_step, &c, aad, aad, aad_len, how);
        in_pieces(chapoly_decrypt, &c, out, out, len, how); /* in place */
        check(len == 0 || !chapoly_aad(&c, aad, 1), "AAD after text was taken");
        chapoly_tag(&c, tag);
        check_bytes("plaintext", out, plain, len);
        check_bytes("tag", tag, want_tag, sizeof(tag));
    }
}

void chapoly_cross(void)
{
    struct gen g = {8439};
    unsigned pattern = 0;
    for (size_t i = 0, len; (len = gen_length(i, 64)) != SIZE_MAX; i++) {
        size_t aad_max = gen_below(&g, 4) > 0 ? 40 : AAD_MAX;
        one_message(&g, pattern++, len, gen_below(&g, aad_max));
    }
    for (int i = 0; i < 60; i++) {
        size_t len = gen_below(&g, TEXT_MAX);
        one_message(&g, pattern++, len, gen_below(&g, AAD_MAX));
    }

    struct chapoly_ctx c;
    uint8_t key[32] = {0}, byte = 0;
    chapoly_set_key(&c, key);
    chapoly_set_nonce(&c, key);
    c.text_len = (1ull << 38) - 64; /* as if so much had come */
    check(!chapoly_encrypt(&c, &byte, &byte, 1), "2^38 - 63 bytes were taken");
    check(!chapoly_decrypt(&c, &byte, &byte, SIZE_MAX), "far more was taken");
    check(chapoly_encrypt(&c, &byte, &byte, 0), "nothing more was refused");
}
