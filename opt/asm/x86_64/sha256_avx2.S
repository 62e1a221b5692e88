/* SHA-256, n blocks:
 *
 *     void sha256_blocks_avx2(uint32_t state[8], const uint8_t *data, size_t n);
 *
 * needs AVX2, BMI1 and BMI2; 6.6 cycles a byte on Zen 4. The schedule's sigma1, which needs words
 * of its own vector, is taken of two words at a time, each doubled to 64 bits, whose shift is then
 * a rotation of the word: S. Gulley, V. Gopal, K. Yap, W. Feghali, J. Guilford, G. Wolrich, "Fast
 * SHA-256 Implementations on Intel Architecture Processors", Intel 2012. FIPS 180-4, 6.2.2. */
#define WORD   4
#define ROUNDS 64
#define S1A 6
#define S1B 11
#define S1C 25
#define S0A 2
#define S0B 13
#define S0C 22
#define RA %eax
#define RB %ebx
#define RC %ecx
#define RD %edx
#define RE %r8d
#define RF %r9d
#define RG %r10d
#define RH %r11d
#define T0 %r12d
#define T1 %r13d
#define T2 %r14d
#define Y0 %r15d
#define Y1 %ebp
#include "opt/asm/x86_64/sha2_two_blocks.h"

#define X1   %ymm8
#define X1L  %xmm8
#define X2   %ymm9
#define X3   %ymm10
#define X4   %ymm11
#define SWAP %ymm12
#define LOW  %ymm13 /* words 0 and 2 of a vector to words 0 and 1, */
#define HIGH %ymm14 /* or to words 2 and 3; the other words become zero */

/* Words t .. t+3 of both blocks: with K to where the rounds find them. */
.macro PUT_WK w t
    vbroadcasti128 4*(\t)(KT), X1
    vpaddd  \w, X1, X1
    vmovdqa X1L, 4*(\t)(WK)
    vextracti128 $1, X1, WK_LEN+4*(\t)(WK)
.endm

/* Adds sigma1 of the two words that `words` picks from y, each twice, to two words of w. */
.macro ADD_SIGMA1 y words place w
    vpshufd $\words, \y, X1
    vpsrlq  $17, X1, X2
    vpsrlq  $19, X1, X3
    vpsrld  $10, X1, X1
    vpxor   X3, X2, X2
    vpxor   X2, X1, X1
    vpshufb \place, X1, X1
    vpaddd  X1, \w, \w
.endm

/* W(t+16) .. W(t+19) in the place of w0 = W(t) .. W(t+3); w1 .. w3 are the words after them. */
.macro SCHEDULE w0 w1 w2 w3 t
    vpalignr $4, \w2, \w3, X2
    vpalignr $4, \w0, \w1, X1
    vpaddd  X2, \w0, \w0
    vpsrld  $7, X1, X2
    vpslld  $25, X1, X3
    vpxor   X3, X2, X2
    vpsrld  $18, X1, X3
    vpslld  $14, X1, X4
    vpxor   X4, X3, X3
    vpsrld  $3, X1, X1
    vpxor   X3, X2, X2
    vpxor   X2, X1, X1
    vpaddd  X1, \w0, \w0
    ADD_SIGMA1 \w3 0xfa LOW \w0
    ADD_SIGMA1 \w0 0x50 HIGH \w0
    PUT_WK  \w0, (\t)+16
.endm

.macro SCHEDULE_LOW i t
    .if \i == 0
    SCHEDULE %ymm0 %ymm1 %ymm2 %ymm3 \t
    .elseif \i == 2
    SCHEDULE %ymm1 %ymm2 %ymm3 %ymm0 \t+4
    .endif
.endm

.macro SCHEDULE_HIGH i t
    .if \i == 0
    SCHEDULE %ymm2 %ymm3 %ymm0 %ymm1 \t
    .elseif \i == 2
    SCHEDULE %ymm3 %ymm0 %ymm1 %ymm2 \t+4
    .endif
.endm

.macro LOAD_PAIR i w wl
    vmovdqu 16*\i(%r12), \wl
    vinserti128 $1, 16*\i(%r13), \w, \w
    vpshufb SWAP, \w, \w
    PUT_WK  \w, 4*\i
.endm

.macro LOAD_BLOCKS
    vbroadcasti128 swap_bytes(%rip), SWAP
    vbroadcasti128 to_low(%rip), LOW
    vbroadcasti128 to_high(%rip), HIGH
    LOAD_PAIR 0 %ymm0 %xmm0
    LOAD_PAIR 1 %ymm1 %xmm1
    LOAD_PAIR 2 %ymm2 %xmm2
    LOAD_PAIR 3 %ymm3 %xmm3
.endm

    .section .rodata
    .p2align 4
swap_bytes:
    .quad   0x0405060700010203, 0x0c0d0e0f08090a0b
to_low:
    .quad   0x0b0a090803020100, -1
to_high:
    .quad   -1, 0x0b0a090803020100

    SHA2_BLOCKS sha256_blocks_avx2 sha256_k
