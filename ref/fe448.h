/* The field of the integers modulo p = 2^448 - 2^224 - 1, RFC 7748 (January 2016), section 4.2:
 * what the references of X448 and Ed448 share. Constant time, all of it. */
#ifndef ASSAY_REF_FE448_H
#define ASSAY_REF_FE448_H

#include <stdint.h>

/* An element is any number below 2^448, sixteen digits of 28 bits from the lowest: the one below p,
 * or one that is the same modulo p. */
typedef struct {
    uint64_t v[16];
} fe448;

extern const fe448 fe448_zero, fe448_one;

/* From 56 little-endian bytes; numbers from p on are taken modulo p. To the bytes of the one number
 * below p. */
void fe448_decode(fe448 *r, const uint8_t in[56]);
void fe448_encode(uint8_t out[56], const fe448 *a);

/* The result may be any of the operands. */
void fe448_add(fe448 *r, const fe448 *a, const fe448 *b);
void fe448_sub(fe448 *r, const fe448 *a, const fe448 *b);
void fe448_mul(fe448 *r, const fe448 *a, const fe448 *b);
void fe448_square(fe448 *r, const fe448 *a);

/* 1/a, with 1/0 = 0. */
void fe448_invert(fe448 *r, const fe448 *a);

/* a^((p-3)/4), for square roots (RFC 8032, 5.2.3). */
void fe448_pow_p34(fe448 *r, const fe448 *a);

/* All ones if a = 0 modulo p, else 0; the lowest bit of the number below p. */
uint64_t fe448_is_zero(const fe448 *a);
uint64_t fe448_is_odd(const fe448 *a);

/* Trades a for b, or r for a, if the mask is all ones. */
void fe448_swap(uint64_t mask, fe448 *a, fe448 *b);
void fe448_select(fe448 *r, uint64_t mask, const fe448 *a);

#endif
