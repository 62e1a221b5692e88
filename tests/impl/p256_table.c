/* The constant multiples of G, computed again from the reference. */
#include <string.h>

#include "opt/p256_table.h"
#include "ref/nistp.h"
#include "tests/impl/nistp.h"

/* x 2^256 modulo p: doubled 256 times. */
static void montgomery_form(uint64_t *x, const struct nistp_test *t)
{
    for (int i = 0; i < 256; i++) {
        uint64_t twice[5], p[5] = {t->p[0], t->p[1], t->p[2], t->p[3], 0};
        const uint64_t wide[5] = {x[0], x[1], x[2], x[3], 0};
        nistp_test_add(twice, wide, wide, 5);
        if (nistp_test_sub(p, twice, p, 5) != 0)
            memcpy(x, twice, 32);
        else
            memcpy(x, p, 32);
    }
}

void p256_table(const struct nistp_test *t)
{
    uint64_t power[4] = {1};
    const uint64_t sixty_four[4] = {1 << P256_COMB_BITS};
    for (unsigned i = 0; i < P256_COMB_WINDOWS; i++) {
        for (uint64_t j = 0; j < P256_COMB_ENTRIES; j++) {
            uint64_t k[4], want[8], got[8];
            p256_scalar_mul_ref(k, power, (const uint64_t[4]){2 * j + 1});
            check(p256_base_ref(want, k) == 0, "infinity in the table");
            montgomery_form(want, t);
            montgomery_form(want + 4, t);
            for (int w = 0; w < 8; w++)
                got[w] = p256_comb[i / 4][j][w][i % 4];
            check_bytes("a multiple of G", got, want, 64);
        }
        p256_scalar_mul_ref(power, power, sixty_four);
    }
}
