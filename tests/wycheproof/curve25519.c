/* X25519 and Ed25519, straight on the kernels and on crypto/ec/ed25519.h. */
#include <stdlib.h>
#include <string.h>

#include "crypto/ec/ed25519.h"
#include "crypto/impl/curve25519.h"
#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

/* Cases marked acceptable (twist, small order, non-canonical) have one right answer too. */
void wp_x25519(const struct wp_case *c)
{
    struct bytes k = wp_bytes(c, "private"), u = wp_bytes(c, "public"),
                 want = wp_bytes(c, "shared");
    uint8_t out[32] = {0};
    static const uint8_t zero[32];
    if (check(k.len == 32 && u.len == 32 && want.len == 32, "lengths")) {
        uint64_t mask = IMPL(curve25519)->x25519(out, k.p, u.p);
        check(memcmp(out, want.p, 32) == 0, "case %zu: x25519", wp_int(c, "tcId"));
        check((mask != 0) == (memcmp(want.p, zero, 32) == 0), "case %zu: mask", wp_int(c, "tcId"));
    }
    free(k.p), free(u.p), free(want.p);
}

void wp_ed25519(const struct wp_case *c)
{
    struct wp_case key = *c;
    key.test = json_object_get(c->group, "publicKey");
    struct bytes pk = wp_bytes(&key, "pk"), msg = wp_bytes(c, "msg"), sig = wp_bytes(c, "sig");
    bool ok =
        sig.len == 64 && pk.len == 32 && ed25519_verify(sig.p, msg.p, msg.len, pk.p, NULL) == 1;
    wp_check(c, ok, "verify");
    free(pk.p), free(msg.p), free(sig.p);
}
