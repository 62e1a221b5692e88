/* The product of two words, of twice the length, in C that knows no integer above 64 bits. */
#ifndef ASSAY_REF_MUL64_H
#define ASSAY_REF_MUL64_H

#include <stdint.h>

/* a b + c + d, which is below 2^128: the low word is returned, the high one put in *high. */
static inline uint64_t mul64_add2(uint64_t *high, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    const uint64_t half = 0xffffffff;
    uint64_t a0 = a & half, a1 = a >> 32, b0 = b & half, b1 = b >> 32;
    uint64_t low = a0 * b0 + (c & half) + (d & half);
    uint64_t mid = a1 * b0 + (low >> 32) + (c >> 32);
    uint64_t mid2 = a0 * b1 + (mid & half) + (d >> 32);
    *high = a1 * b1 + (mid >> 32) + (mid2 >> 32);
    return mid2 << 32 | (low & half);
}

#endif
