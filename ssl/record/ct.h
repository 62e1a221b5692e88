/* Masks instead of branches: all ones for true, zero for false. Numbers below 2^31. */
#ifndef ASSAY_SSL_RECORD_CT_H
#define ASSAY_SSL_RECORD_CT_H

#include <stdint.h>

/* So that the compiler doesn't see that a mask has but two values and branch on it. */
static inline uint32_t ct_hide(uint32_t v)
{
#if defined(__GNUC__)
    __asm__("" : "+r"(v));
#endif
    return v;
}

static inline uint32_t ct_lt(uint32_t a, uint32_t b)
{
    return ct_hide(0 - ((a - b) >> 31));
}

static inline uint32_t ct_eq(uint32_t a, uint32_t b)
{
    return ct_lt(a ^ b, 1);
}

static inline uint32_t ct_select(uint32_t mask, uint32_t yes, uint32_t no)
{
    return (mask & yes) | (~mask & no);
}

#endif
