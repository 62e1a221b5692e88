/* X448, straight on the kernel. */
#include <stdlib.h>
#include <string.h>

#include "crypto/impl/curve448.h"
#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

/* Cases marked acceptable (twist, small order, non-canonical) have one right answer too; the
 * invalid ones are of another length, which the kernel can't be given. */
void wp_x448(const struct wp_case *c)
{
    struct bytes k = wp_bytes(c, "private"), u = wp_bytes(c, "public"),
                 want = wp_bytes(c, "shared");
    uint8_t out[56] = {0};
    static const uint8_t zero[56];
    bool lengths = k.len == 56 && u.len == 56 && want.len == 56;
    check(lengths == (c->verdict != INVALID), "case %zu: lengths", wp_int(c, "tcId"));
    if (lengths) {
        uint64_t mask = IMPL(curve448)->x448(out, k.p, u.p);
        check(memcmp(out, want.p, 56) == 0, "case %zu: x448", wp_int(c, "tcId"));
        check((mask != 0) == (memcmp(want.p, zero, 56) == 0), "case %zu: mask", wp_int(c, "tcId"));
    }
    free(k.p), free(u.p), free(want.p);
}
