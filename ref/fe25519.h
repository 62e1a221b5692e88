/* The field of the integers modulo p = 2^255 - 19, RFC 7748 (January 2016), section 4.1: what the
 * references of X25519 and Ed25519 share. Constant time, all of it. */
#ifndef ASSAY_REF_FE25519_H
#define ASSAY_REF_FE25519_H

#include <stdint.h>

/* An element is any number below 2^256, sixteen digits of 16 bits from the lowest: one of the two
 * or three that are the same modulo p. */
typedef struct {
    uint64_t v[16];
} fe25519;

extern const fe25519 fe25519_zero, fe25519_one;

/* From 32 little-endian bytes, of which the top bit is ignored; numbers from p on are taken modulo
 * p. To the bytes of the one number below p. */
void fe25519_decode(fe25519 *r, const uint8_t in[32]);
void fe25519_encode(uint8_t out[32], const fe25519 *a);

/* The result may be any of the operands. */
void fe25519_add(fe25519 *r, const fe25519 *a, const fe25519 *b);
void fe25519_sub(fe25519 *r, const fe25519 *a, const fe25519 *b);
void fe25519_mul(fe25519 *r, const fe25519 *a, const fe25519 *b);
void fe25519_square(fe25519 *r, const fe25519 *a);

/* 1/a, with 1/0 = 0. */
void fe25519_invert(fe25519 *r, const fe25519 *a);

/* a^((p-5)/8), for square roots (RFC 8032, 5.1.3). */
void fe25519_pow_p58(fe25519 *r, const fe25519 *a);

/* All ones if a = 0 modulo p, else 0; the lowest bit of the number below p. */
uint64_t fe25519_is_zero(const fe25519 *a);
uint64_t fe25519_is_odd(const fe25519 *a);

/* Trades a for b, or r for a, if the mask is all ones. */
void fe25519_swap(uint64_t mask, fe25519 *a, fe25519 *b);
void fe25519_select(fe25519 *r, uint64_t mask, const fe25519 *a);

#endif
