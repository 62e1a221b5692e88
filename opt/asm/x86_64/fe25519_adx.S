/* Products modulo p = 2^255 - 19 in four words of 64 bits:
 *
 *     void fe25519_mul_adx(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
 *     void fe25519_square_adx(uint64_t r[4], const uint64_t a[4], uint64_t n);
 *
 * r = a b, or a squared n > 0 times; a, b and r are any numbers below 2^256, and r may be a or b.
 * Needs BMI2 and ADX. Constant time. */
#include "opt/asm/x86_64/fe25519_products.h"

#define R  %rdi
#define A  %rsi
#define B  %rcx

    .text
    .globl  fe25519_mul_adx
    .hidden fe25519_mul_adx
    .type   fe25519_mul_adx, @function
    .p2align 5
fe25519_mul_adx:
    .cfi_startproc
    endbr64
    SAVE
    mov     %rdx, B
    MUL     A, 0, B, 0
    STORE   R, 0
    RESTORE
    ret
    .cfi_endproc
    .size   fe25519_mul_adx, . - fe25519_mul_adx

    .globl  fe25519_square_adx
    .hidden fe25519_square_adx
    .type   fe25519_square_adx, @function
    .p2align 5
fe25519_square_adx:
    .cfi_startproc
    endbr64
    SAVE
    mov     %rdx, %rcx
    .p2align 4
1:
    SQUARE  A, 0
    STORE   R, 0
    mov     R, A
    dec     %rcx
    jnz     1b
    RESTORE
    ret
    .cfi_endproc
    .size   fe25519_square_adx, . - fe25519_square_adx

    .section .note.GNU-stack, "", @progbits
