/* What sha512_avx2.S and sha512_avx512.S share: SHA-512's part of sha2_two_blocks.h, and the
 * message schedule but for the macro
 *
 *     SIGMA y r1 r2 s w      adds rotr(y, r1) ^ rotr(y, r2) ^ y >> s to w, word by word; uses X2 ..
 *                            X4, and keeps y */

#define WORD   8
#define ROUNDS 80
#define S1A 14
#define S1B 18
#define S1C 41
#define S0A 28
#define S0B 34
#define S0C 39
#define RA %rax
#define RB %rbx
#define RC %rcx
#define RD %rdx
#define RE %r8
#define RF %r9
#define RG %r10
#define RH %r11
#define T0 %r12
#define T1 %r13
#define T2 %r14
#define Y0 %r15
#define Y1 %rbp
#include "opt/asm/x86_64/sha2_two_blocks.h"

#define X1  %ymm8
#define X1L %xmm8
#define X2  %ymm9
#define X3  %ymm10
#define X4  %ymm11

/* Words t, t+1 of both blocks: with K to where the rounds find them. */
.macro PUT_WK w t
    vbroadcasti128 8*(\t)(KT), X1
    vpaddq  \w, X1, X1
    vmovdqa X1L, 8*(\t)(WK)
    vextracti128 $1, X1, WK_LEN+8*(\t)(WK)
.endm

/* W(t+16), W(t+17) in the place of w0 = W(t), W(t+1); w1 .. w7 are the words after them. */
.macro SCHEDULE w0 w1 w4 w5 w7 t
    vpalignr $8, \w0, \w1, X1
    vpalignr $8, \w4, \w5, X2
    vpaddq  X2, \w0, \w0
    SIGMA   X1, 1, 8, 7, \w0
    SIGMA   \w7, 19, 61, 6, \w0
    PUT_WK  \w0, (\t)+16
.endm

.macro SCHEDULE_LOW i t
    .if \i == 0
    SCHEDULE %ymm0 %ymm1 %ymm4 %ymm5 %ymm7 \t
    .elseif \i == 1
    SCHEDULE %ymm1 %ymm2 %ymm5 %ymm6 %ymm0 \t+2
    .elseif \i == 2
    SCHEDULE %ymm2 %ymm3 %ymm6 %ymm7 %ymm1 \t+4
    .else
    SCHEDULE %ymm3 %ymm4 %ymm7 %ymm0 %ymm2 \t+6
    .endif
.endm

.macro SCHEDULE_HIGH i t
    .if \i == 0
    SCHEDULE %ymm4 %ymm5 %ymm0 %ymm1 %ymm3 \t
    .elseif \i == 1
    SCHEDULE %ymm5 %ymm6 %ymm1 %ymm2 %ymm4 \t+2
    .elseif \i == 2
    SCHEDULE %ymm6 %ymm7 %ymm2 %ymm3 %ymm5 \t+4
    .else
    SCHEDULE %ymm7 %ymm0 %ymm3 %ymm4 %ymm6 \t+6
    .endif
.endm

.macro LOAD_PAIR i w wl
    vmovdqu 16*\i(%r12), \wl
    vinserti128 $1, 16*\i(%r13), \w, \w
    vpshufb X4, \w, \w
    PUT_WK  \w, 2*\i
.endm

.macro LOAD_BLOCKS
    vbroadcasti128 swap_bytes(%rip), X4
    LOAD_PAIR 0 %ymm0 %xmm0
    LOAD_PAIR 1 %ymm1 %xmm1
    LOAD_PAIR 2 %ymm2 %xmm2
    LOAD_PAIR 3 %ymm3 %xmm3
    LOAD_PAIR 4 %ymm4 %xmm4
    LOAD_PAIR 5 %ymm5 %xmm5
    LOAD_PAIR 6 %ymm6 %xmm6
    LOAD_PAIR 7 %ymm7 %xmm7
.endm

    .section .rodata
    .p2align 4
swap_bytes:
    .quad   0x0001020304050607, 0x08090a0b0c0d0e0f
