/* INTEGERs from and into BIGNUMs. */
#include <openssl/bn.h>

#include "crypto/der/der.h"

bool der_get_bignum(struct slice *s, BIGNUM *out)
{
    struct slice rest = *s, c;
    if (!der_get_unsigned(&rest, &c) || c.len > INT_MAX ||
        BN_bin2bn(c.ptr, (int)c.len, out) == NULL)
        return false;
    *s = rest;
    return true;
}

/* Two's complement of the n bytes at p, in place. */
static void negate(uint8_t *p, size_t n)
{
    unsigned carry = 1;
    while (n-- > 0) {
        carry += (uint8_t)~p[n];
        p[n] = (uint8_t)carry;
        carry >>= 8;
    }
}

/* A byte more than the magnitude needs where its sign bit is taken: 8.3.2. Of numbers below zero,
 * -2^(8k-1) needs none. */
void der_put_bignum(struct builder *b, const BIGNUM *v)
{
    int bits = BN_num_bits(v);
    bool negative = BN_is_negative(v);
    size_t len = (size_t)bits / 8 + 1;
    if (negative && bits % 8 == 0 && BN_is_bit_set(v, bits - 1)) {
        int low = 0;
        while (!BN_is_bit_set(v, low))
            low++;
        if (low == bits - 1)
            len--;
    }
    size_t mark = der_open(b, DER_INTEGER);
    uint8_t *at = build_room(b, len);
    if (at != NULL) {
        if (BN_bn2binpad(v, at, (int)len) < 0)
            b->failed = true;
        else if (negative)
            negate(at, len);
    }
    der_close(b, mark);
}
