/* The constant multiples of B, computed again from the reference. */
#include <string.h>

#include "opt/curve25519_table.h"
#include "ref/bytes.h"
#include "ref/curve25519.h"
#include "ref/fe25519.h"
#include "tests/impl/curve25519.h"

static void from_words(fe25519 *r, const uint64_t w[4])
{
    uint8_t bytes[32], again[32];
    for (int i = 0; i < 4; i++)
        store64_le(bytes + 8 * i, w[i]);
    fe25519_decode(r, bytes);
    fe25519_encode(again, r);
    check_bytes("a number below p", again, bytes, 32);
}

/* The entry is [s]B: its y and the sign of its x are those of the encoding, and 2 d x y = 2 d (x
 * y), so that x (known up to its sign from y) is right too. */
static void entry(const uint64_t w[12], const uint8_t s[32])
{
    /* d of RFC 8032, table 1, doubled. */
    static const uint64_t d2_words[4] = {0xebd69b9426b2f159, 0x00e0149a8283b156, 0x198e80f2eef3d130,
                                         0x2406d9dc56dffce7};
    fe25519 sum, difference, xy2d, d2, x, y, two;
    uint8_t got[32], want[32];
    from_words(&sum, w);
    from_words(&difference, w + 4);
    from_words(&xy2d, w + 8);
    from_words(&d2, d2_words);
    fe25519_add(&two, &fe25519_one, &fe25519_one);
    fe25519_invert(&two, &two);
    fe25519_sub(&x, &sum, &difference);
    fe25519_mul(&x, &x, &two);
    fe25519_add(&y, &sum, &difference);
    fe25519_mul(&y, &y, &two);

    fe25519_encode(got, &y);
    got[31] |= (uint8_t)(fe25519_is_odd(&x) << 7);
    ed25519_base_ref(want, s);
    check_bytes("a multiple of B", got, want, 32);

    fe25519_mul(&x, &x, &y);
    fe25519_mul(&x, &x, &d2);
    fe25519_sub(&x, &x, &xy2d);
    check(fe25519_is_zero(&x) != 0, "2 d x y");

    /* On the curve: (y - x)(y + x) = y^2 - x^2 = 1 + d x^2 y^2, times 4 d. */
    fe25519_mul(&x, &sum, &difference);
    fe25519_sub(&x, &x, &fe25519_one);
    fe25519_mul(&x, &x, &d2);
    fe25519_add(&x, &x, &x);
    fe25519_square(&y, &xy2d);
    fe25519_sub(&x, &x, &y);
    check(fe25519_is_zero(&x) != 0, "on the curve");
}

void curve25519_tables(void)
{
    for (unsigned i = 0; i < CURVE25519_COMB_PLACES; i++)
        for (unsigned j = 0; j < CURVE25519_COMB_ENTRIES; j++) {
            uint8_t s[34] = {0};
            unsigned v = (j + 1) << 10 * i % 8;
            s[10 * i / 8] = (uint8_t)v;
            s[10 * i / 8 + 1] = (uint8_t)(v >> 8);
            entry(curve25519_comb[i * CURVE25519_COMB_ENTRIES + j], s);
        }
    for (unsigned j = 0; j < CURVE25519_ODD_ENTRIES; j++) {
        const uint8_t s[32] = {(uint8_t)(2 * j + 1)};
        entry(curve25519_odd[j], s);
    }
}
