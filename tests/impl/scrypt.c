#include "crypto/impl/scrypt.h"

#include <string.h>

#include "ref/bytes.h"
#include "tests/impl/prim.h"

#define R_MAX 9
#define N_MAX 64
#define WORDS (32 * R_MAX)

static uint32_t V[WORDS * N_MAX + 16], XY[2 * WORDS + 16];

/* Calls a function of words on bytes, in place, r = 1. */
static void on_words(const char *function, uint8_t *bytes, size_t len)
{
    uint32_t in[32], out[32];
    for (size_t i = 0; i < len / 4; i++)
        out[i] = in[i] = load32_le(bytes + 4 * i);
    if (strcmp(function, "salsa20_8") == 0)
        scrypt_salsa20_8_ref(out);
    else
        scrypt_blockmix_ref(out, in, 1);
    for (size_t i = 0; i < len / 4; i++)
        store32_le(bytes + 4 * i, out[i]);
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    const char *function = vector_text(v, "function");
    size_t len, want_len;
    const uint8_t *in = vector_bytes(v, "in", &len), *want = vector_bytes(v, "out", &want_len);
    size_t right = strcmp(function, "salsa20_8") == 0 ? 64 : 128;
    if (!check(len == right && want_len == len, "%s: its lengths", vector_name(v)))
        return;
    uint8_t got[128];
    memcpy(got, in, len);
    if (strcmp(function, "romix") == 0)
        IMPL(scrypt)->romix(got, 1, 16, V, XY);
    else
        on_words(function, got, len);
    check_bytes(vector_name(v), got, want, len);
}

static void cross(const void *row, const void *ref)
{
    const struct scrypt_impl *r = row, *reference = ref;
    static uint8_t want[4 * WORDS], buf[sizeof(want) + 64];
    struct gen g = {7914};
    unsigned pattern = 0;
    for (size_t size = 1; size <= R_MAX; size++)
        for (uint64_t n = 2; n <= N_MAX; n *= 2)
            for (size_t align = 0; align < 8; align++) {
                size_t len = 128 * size;
                uint8_t *got = buf + align;
                gen_fill(&g, pattern++, want, len);
                memcpy(got, want, len);
                r->romix(got, size, n, V + align, XY + align);
                reference->romix(want, size, n, V, XY);
                check_bytes("romix", got, want, len);
            }
}

const struct prim prim_scrypt = {.name = "scrypt", .known = known, .cross = cross};
