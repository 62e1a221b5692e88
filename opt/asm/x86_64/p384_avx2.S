/* Points of P-384 in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3, and their field, the numbers modulo
 * p = 2^384 - 2^128 - 2^96 + 2^32 - 1 in Montgomery form, R = 2^384, six words of 64 bits, below p:
 *
 *     void fe384_mul_avx2(uint64_t r[6], const uint64_t a[6], const uint64_t b[6]);
 *     void fe384_square_avx2(uint64_t r[6], const uint64_t a[6], uint64_t n);
 *     void p384_double_avx2(uint64_t p[18], uint64_t n);
 *     void p384_add_avx2(uint64_t r[18], const uint64_t p[18], const uint64_t q[18]);
 *     void p384_add_affine_avx2(uint64_t r[18], const uint64_t p[18], const uint64_t q[12]);
 *
 * r = a b / R, or n > 0 times r = a^2 / R, a = r; r may be a or b, and one of a and b may be any
 * number below 2^384. The points' functions are described in nistp_points.h.
 *
 * Needs BMI2 alone, as p256_avx2.S and for its reasons. Constant time. */
#define W0 %r8 /* the number in registers; a product's upper half */
#define W1 %r9
#define W2 %r10
#define W3 %r11
#define W4 %r12
#define W5 %r13
#define L0 %r14 /* a product's lower half */
#define L1 %r15
#define L2 %rax
#define L3 %rbx
#define L4 %rcx
#define L5 %rbp
#define LO %rax /* while products are made */
#define H0 %rbx
#define H1 %rbp
#define H2 %rdi
#define H3 %r15
#define A  %rsi
#define B  %rcx

#include "opt/asm/x86_64/save.h"

/* \t0 .. \t6 += a times word \i of b; \t6 is new, and \t0, which is done, goes below the stack. */
.macro ROW i t0 t1 t2 t3 t4 t5 t6
    mov     8*\i(B), %rdx
    mulx    0(A), LO, H0
    add     LO, \t0
    mov     \t0, -8*\i-8(%rsp)
    mulx    8(A), LO, H1
    adc     LO, \t1
    mulx    16(A), LO, H2
    adc     LO, \t2
    mulx    24(A), LO, H3
    adc     LO, \t3
    mulx    32(A), LO, \t0
    adc     LO, \t4
    mulx    40(A), LO, \t6
    adc     LO, \t5
    adc     $0, \t6
    add     H0, \t1
    adc     H1, \t2
    adc     H2, \t3
    adc     H3, \t4
    adc     \t0, \t5
    adc     $0, \t6
.endm

/* (\t5 .. \t0 + m p) / 2^64 for m = (2^32 + 1) \t0, where \t0 becomes the highest word: m p = 2^384 m -
 * (2^128 + 2^96) m + (2^32 - 1) m. With l = 2^32 \t0 = 2^32 m modulo 2^64 and h = m / 2^32, the sum of
 * \t0 and (2^32 - 1) m is h and the carry of \t0 + l, times 2^64. */
.macro REDUCE_WORD t0 t1 t2 t3 t4 t5
    mov     \t0, %rdx
    shl     $32, %rdx
    lea     (%rdx, \t0), %rdi
    shr     $32, %rdi
    add     %rdx, \t0
    sbb     %rdi, %rdx
    mov     \t0, %rsi
    sbb     $0, %rsi
    add     %rdi, %rsi
    mov     $0, %edi
    adc     $0, %rdi
    sub     %rdx, \t1
    sbb     %rsi, \t2
    sbb     %rdi, \t3
    sbb     $0, \t4
    sbb     $0, \t5
    sbb     $0, \t0
.endm

/* W = L and a carry in %rsi, less p unless that is negative. */
.macro SUBTRACT_P
    mov     $0xffffffff, %edx
    movabs  $0xffffffff00000000, %rdi
    mov     L0, W0
    mov     L1, W1
    mov     L2, W2
    mov     L3, W3
    mov     L4, W4
    mov     L5, W5
    sub     %rdx, W0
    sbb     %rdi, W1
    sbb     $-2, W2
    sbb     $-1, W3
    sbb     $-1, W4
    sbb     $-1, W5
    sbb     $0, %rsi
    cmovc   L0, W0
    cmovc   L1, W1
    cmovc   L2, W2
    cmovc   L3, W3
    cmovc   L4, W4
    cmovc   L5, W5
.endm

/* W = (2^384 W + L) / R modulo p */
.macro REDUCE
    REDUCE_WORD L0 L1 L2 L3 L4 L5
    REDUCE_WORD L1 L2 L3 L4 L5 L0
    REDUCE_WORD L2 L3 L4 L5 L0 L1
    REDUCE_WORD L3 L4 L5 L0 L1 L2
    REDUCE_WORD L4 L5 L0 L1 L2 L3
    REDUCE_WORD L5 L0 L1 L2 L3 L4
    xor     %esi, %esi
    add     W0, L0
    adc     W1, L1
    adc     W2, L2
    adc     W3, L3
    adc     W4, L4
    adc     W5, L5
    adc     $0, %rsi
    SUBTRACT_P
.endm

    .text

/* W = a b / R modulo p, A and B their addresses. */
    .type   times, @function
    .p2align 5
times:
    .cfi_startproc
    mov     (B), %rdx
    mulx    0(A), W1, W2
    mov     W1, -8(%rsp)
    mulx    8(A), LO, W3
    add     LO, W2
    mulx    16(A), LO, W4
    adc     LO, W3
    mulx    24(A), LO, W5
    adc     LO, W4
    mulx    32(A), LO, %r14
    adc     LO, W5
    mulx    40(A), LO, W0
    adc     LO, %r14
    adc     $0, W0
    ROW     1 W2 W3 W4 W5 %r14 W0 W1
    ROW     2 W3 W4 W5 %r14 W0 W1 W2
    ROW     3 W4 W5 %r14 W0 W1 W2 W3
    ROW     4 W5 %r14 W0 W1 W2 W3 W4
    ROW     5 %r14 W0 W1 W2 W3 W4 W5
    mov     -8(%rsp), L0
    mov     -16(%rsp), L1
    mov     -24(%rsp), L2
    mov     -32(%rsp), L3
    mov     -40(%rsp), L4
    mov     -48(%rsp), L5
    REDUCE
    ret
    .cfi_endproc
    .size   times, . - times

/* W = a a / R modulo p: the products of different words, each once, twice that, and the squares. */
    .type   square, @function
    .p2align 5
square:
    .cfi_startproc
    mov     (A), %rdx
    mulx    8(A), L1, L2
    mulx    16(A), %rdi, L3
    add     %rdi, L2
    mulx    24(A), %rdi, L4
    adc     %rdi, L3
    mulx    32(A), %rdi, L5
    adc     %rdi, L4
    mulx    40(A), %rdi, W0
    adc     %rdi, L5
    adc     $0, W0
    mov     8(A), %rdx
    mulx    16(A), %rdi, W2
    add     %rdi, L3
    mulx    24(A), %rdi, W3
    adc     %rdi, L4
    mulx    32(A), %rdi, W4
    adc     %rdi, L5
    mulx    40(A), %rdi, W1
    adc     %rdi, W0
    adc     $0, W1
    add     W2, L4
    adc     W3, L5
    adc     W4, W0
    adc     $0, W1
    mov     16(A), %rdx
    mulx    24(A), %rdi, W3
    add     %rdi, L5
    mulx    32(A), %rdi, W4
    adc     %rdi, W0
    mulx    40(A), %rdi, W2
    adc     %rdi, W1
    adc     $0, W2
    add     W3, W0
    adc     W4, W1
    adc     $0, W2
    mov     24(A), %rdx
    mulx    32(A), %rdi, W4
    add     %rdi, W1
    mulx    40(A), %rdi, W3
    adc     %rdi, W2
    adc     $0, W3
    add     W4, W2
    adc     $0, W3
    mov     32(A), %rdx
    mulx    40(A), %rdi, W4
    add     %rdi, W3
    adc     $0, W4
    xor     %r13d, %r13d /* W5 */
    add     L1, L1
    adc     L2, L2
    adc     L3, L3
    adc     L4, L4
    adc     L5, L5
    adc     W0, W0
    adc     W1, W1
    adc     W2, W2
    adc     W3, W3
    adc     W4, W4
    adc     W5, W5
    mov     (A), %rdx
    mulx    %rdx, L0, %rdx
    add     %rdx, L1
    mov     8(A), %rdx
    mulx    %rdx, %rdi, %rdx
    adc     %rdi, L2
    adc     %rdx, L3
    mov     16(A), %rdx
    mulx    %rdx, %rdi, %rdx
    adc     %rdi, L4
    adc     %rdx, L5
    mov     24(A), %rdx
    mulx    %rdx, %rdi, %rdx
    adc     %rdi, W0
    adc     %rdx, W1
    mov     32(A), %rdx
    mulx    %rdx, %rdi, %rdx
    adc     %rdi, W2
    adc     %rdx, W3
    mov     40(A), %rdx
    mulx    %rdx, %rdi, %rdx
    adc     %rdi, W4
    adc     %rdx, W5
    REDUCE
    ret
    .cfi_endproc
    .size   square, . - square

.macro TIMES a b
    lea     \a, A
    lea     \b, B
    call    times
.endm

.macro SQUARE a
    lea     \a, A
    call    square
.endm

.macro LOAD a
    mov     0+\a, W0
    mov     8+\a, W1
    mov     16+\a, W2
    mov     24+\a, W3
    mov     32+\a, W4
    mov     40+\a, W5
.endm

.macro STORE r
    mov     W0, 0+\r
    mov     W1, 8+\r
    mov     W2, 16+\r
    mov     W3, 24+\r
    mov     W4, 32+\r
    mov     W5, 40+\r
.endm

.macro W_TO_L
    mov     W0, L0
    mov     W1, L1
    mov     W2, L2
    mov     W3, L3
    mov     W4, L4
    mov     W5, L5
.endm

/* W += a */
.macro PLUS a
    xor     %esi, %esi
    W_TO_L
    add     0+\a, L0
    adc     8+\a, L1
    adc     16+\a, L2
    adc     24+\a, L3
    adc     32+\a, L4
    adc     40+\a, L5
    adc     $0, %rsi
    SUBTRACT_P
.endm

/* W += W */
.macro TWICE
    xor     %esi, %esi
    W_TO_L
    add     W0, L0
    adc     W1, L1
    adc     W2, L2
    adc     W3, L3
    adc     W4, L4
    adc     W5, L5
    adc     $0, %rsi
    SUBTRACT_P
.endm

/* W += p under the mask in %rdx. */
.macro ADD_P_IF
    mov     %edx, %edi
    mov     %rdx, %rsi
    shl     $32, %rsi
    lea     (%rdx, %rdx), %rax
    add     %rdi, W0
    adc     %rsi, W1
    adc     %rax, W2
    adc     %rdx, W3
    adc     %rdx, W4
    adc     %rdx, W5
.endm

/* W -= a */
.macro MINUS a
    sub     0+\a, W0
    sbb     8+\a, W1
    sbb     16+\a, W2
    sbb     24+\a, W3
    sbb     32+\a, W4
    sbb     40+\a, W5
    sbb     %rdx, %rdx
    ADD_P_IF
.endm

/* W = a - W */
.macro MINUS_FROM a
    W_TO_L
    LOAD    \a
    sub     L0, W0
    sbb     L1, W1
    sbb     L2, W2
    sbb     L3, W3
    sbb     L4, W4
    sbb     L5, W5
    sbb     %rdx, %rdx
    ADD_P_IF
.endm

/* W = half of it, or half of it and p if it is odd */
.macro HALF
    mov     W0, %rdx
    and     $1, %edx
    neg     %rdx
    ADD_P_IF
    rcr     $1, W5
    rcr     $1, W4
    rcr     $1, W3
    rcr     $1, W2
    rcr     $1, W1
    rcr     $1, W0
.endm

    .globl  fe384_mul_avx2
    .hidden fe384_mul_avx2
    .type   fe384_mul_avx2, @function
    .p2align 5
fe384_mul_avx2:
    .cfi_startproc
    endbr64
    SAVE
    push    %rdi
    .cfi_adjust_cfa_offset 8
    mov     %rdx, B
    call    times
    pop     %rdi
    .cfi_adjust_cfa_offset -8
    STORE   0(%rdi)
    RESTORE
    ret
    .cfi_endproc
    .size   fe384_mul_avx2, . - fe384_mul_avx2

    .globl  fe384_square_avx2
    .hidden fe384_square_avx2
    .type   fe384_square_avx2, @function
    .p2align 5
fe384_square_avx2:
    .cfi_startproc
    endbr64
    SAVE
    push    %rdi
    .cfi_adjust_cfa_offset 8
    push    %rdx
    .cfi_adjust_cfa_offset 8
1:
    call    square
    mov     8(%rsp), A
    STORE   0(A)
    decq    (%rsp)
    jnz     1b
    add     $16, %rsp
    .cfi_adjust_cfa_offset -16
    RESTORE
    ret
    .cfi_endproc
    .size   fe384_square_avx2, . - fe384_square_avx2

#define SIZE 48
#define POINT_DOUBLE     p384_double_avx2
#define POINT_ADD        p384_add_avx2
#define POINT_ADD_AFFINE p384_add_affine_avx2
#include "opt/asm/x86_64/nistp_points.h"

    .section .note.GNU-stack, "", @progbits
