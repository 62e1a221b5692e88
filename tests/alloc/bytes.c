/* The builder without memory. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/bytes/builder.h"
#include "tests/alloc/alloc.h"

/* Grows several times; what was built before memory ran out is freed. */
static bool build(void)
{
    struct builder b;
    uint8_t *out = NULL;
    size_t len = 0;
    build_init_secret(&b);
    for (int i = 0; i < 1000; i++)
        build_u8(&b, (uint8_t)i);
    bool ok = build_take(&b, &out, &len);
    build_free(&b);
    ok = ok && len == 1000 && out[999] == (uint8_t)999;
    OPENSSL_clear_free(out, len);
    return ok;
}

const struct scenario scenarios_bytes[] = {
    {"bytes/builder", build, 0},
    {NULL, NULL, 0},
};
