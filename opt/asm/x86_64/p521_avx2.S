/* Points of P-521 in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3, and their field, the numbers modulo
 * p = 2^521 - 1 in nine limbs of 58 bits, 2^522 = 2, which need not be reduced:
 *
 *     void fe521_mul_avx2(uint64_t r[9], const uint64_t a[9], const uint64_t b[9]);
 *     void fe521_square_avx2(uint64_t r[9], const uint64_t a[9], uint64_t n);
 *     void p521_double_avx2(uint64_t p[27], uint64_t n);
 *     void p521_add_avx2(uint64_t r[27], const uint64_t p[27], const uint64_t q[27]);
 *     void p521_add_affine_avx2(uint64_t r[27], const uint64_t p[27], const uint64_t q[18]);
 *
 * r = a b, or n > 0 times r = a^2, a = r; r may be a or b. Limbs of results are below 2^58 + 2^5, or half as
 * much again where they are halved, and those of operands may be either (opt/fe521.h). The points'
 * functions are described in nistp_points.h.
 *
 * Needs BMI2 alone. Limbs that leave bits free keep the columns of a product apart until each is summed up,
 * so that no carry waits for another. Constant time. */
#define W0 %r8 /* the number in registers */
#define W1 %r9
#define W2 %r10
#define W3 %r11
#define W4 %r12
#define W5 %r13
#define W6 %r14
#define W7 %r15
#define W8 %rax
#define MASK %rbp /* 58 ones */
#define A  %rsi /* while products are made: factors, */
#define B  %rcx
#define LO %rax
#define HI %rdi
#define C0 %r8 /* a column, */
#define C1 %r9
#define LOW %r10 /* a limb of the result, */
#define HIGH %r11 /* what the column before has above 58 bits, */
#define CARRY %r12 /* and limb and that have together; */
#define NEXT %rbx
#define LIMB0 %r13 /* column 0 and limb 1, until column 8 is there */
#define LIMB1 %r14

#include "opt/asm/x86_64/save.h"

.macro SET_MASK
    mov     $-1, MASK
    shr     $6, MASK
.endm

.macro MULTIPLY i j
    mov     8*(\i)(A), %rdx
    mulx    8*(\j)(B), LO, HI
    add     LO, C0
    adc     HI, C1
.endm

.macro TWICE_COLUMN
    add     C0, C0
    adc     C1, C1
.endm

/* Column \k of the product: the products of limbs that make \k, and twice those that make \k + 9. */
.macro COLUMN k
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    .set    i, \k + 1
    .rept   8 - \k
    MULTIPLY i, (\k + 9 - i)
    .set    i, i + 1
    .endr
    .if     \k < 8
    TWICE_COLUMN
    .endif
    .set    i, 0
    .rept   \k + 1
    MULTIPLY i, (\k - i)
    .set    i, i + 1
    .endr
.endm

/* The same of the square of A, which is B too: pairs once, and twice that. */
.macro SQUARE_COLUMN k
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    .set    i, \k + 1
    .rept   (8 - \k) / 2
    MULTIPLY i, (\k + 9 - i)
    .set    i, i + 1
    .endr
    .if     \k < 7
    TWICE_COLUMN
    .endif
    .set    i, 0
    .rept   (\k + 1) / 2
    MULTIPLY i, (\k - i)
    .set    i, i + 1
    .endr
    .if     \k % 2
    MULTIPLY ((\k + 9) / 2), ((\k + 9) / 2)
    TWICE_COLUMN
    .else
    TWICE_COLUMN
    MULTIPLY (\k / 2), (\k / 2)
    .endif
.endm

/* LOW = the column's low 58 bits, C1 = the rest. */
.macro CUT
    mov     C0, LOW
    and     MASK, LOW
    shr     $58, C0
    shl     $6, C1
    or      C0, C1
.endm

.macro FIRST_LIMB
    CUT
    mov     LOW, LIMB0
    mov     C1, HIGH
.endm

.macro SECOND_LIMB
    CUT
    add     HIGH, LOW
    mov     C1, HIGH
    mov     LOW, CARRY
    shr     $58, CARRY
    and     MASK, LOW
    mov     LOW, LIMB1
.endm

.macro LIMB k
    CUT
    add     HIGH, LOW
    mov     C1, HIGH
    mov     LOW, NEXT
    shr     $58, NEXT
    and     MASK, LOW
    add     CARRY, LOW
    mov     NEXT, CARRY
    mov     LOW, 8*\k-72(%rsp)
.endm

/* What goes round is worth twice as much; all comes into W. */
.macro FINISH
    lea     (LIMB0, HIGH, 2), LIMB0
    mov     LIMB0, W1
    shr     $58, W1
    and     MASK, LIMB0
    lea     (LIMB0, CARRY, 2), W0
    add     LIMB1, W1
    mov     -56(%rsp), W2
    mov     -48(%rsp), W3
    mov     -40(%rsp), W4
    mov     -32(%rsp), W5
    mov     -24(%rsp), W6
    mov     -16(%rsp), W7
    mov     -8(%rsp), W8
.endm

    .text

/* W = a b, A and B their addresses. */
    .type   times, @function
    .p2align 5
times:
    .cfi_startproc
    SET_MASK
    COLUMN  0
    FIRST_LIMB
    COLUMN  1
    SECOND_LIMB
    COLUMN  2
    LIMB    2
    COLUMN  3
    LIMB    3
    COLUMN  4
    LIMB    4
    COLUMN  5
    LIMB    5
    COLUMN  6
    LIMB    6
    COLUMN  7
    LIMB    7
    COLUMN  8
    LIMB    8
    FINISH
    ret
    .cfi_endproc
    .size   times, . - times

/* W = a a. */
    .type   square, @function
    .p2align 5
square:
    .cfi_startproc
    SET_MASK
    mov     A, B
    SQUARE_COLUMN 0
    FIRST_LIMB
    SQUARE_COLUMN 1
    SECOND_LIMB
    SQUARE_COLUMN 2
    LIMB    2
    SQUARE_COLUMN 3
    LIMB    3
    SQUARE_COLUMN 4
    LIMB    4
    SQUARE_COLUMN 5
    LIMB    5
    SQUARE_COLUMN 6
    LIMB    6
    SQUARE_COLUMN 7
    LIMB    7
    SQUARE_COLUMN 8
    LIMB    8
    FINISH
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
    mov     48+\a, W6
    mov     56+\a, W7
    mov     64+\a, W8
.endm

.macro STORE r
    mov     W0, 0+\r
    mov     W1, 8+\r
    mov     W2, 16+\r
    mov     W3, 24+\r
    mov     W4, 32+\r
    mov     W5, 40+\r
    mov     W6, 48+\r
    mov     W7, 56+\r
    mov     W8, 64+\r
.endm

/* \w, and what it has above 58 bits to \to; plus \from. */
.macro CARRY_LIMB w from to
    mov     \w, \to
    shr     $58, \to
    and     MASK, \w
    add     \from, \w
.endm

.macro CARRY_ALL
    SET_MASK
    mov     W8, %rcx
    shr     $58, %rcx
    add     %rcx, %rcx
    CARRY_LIMB W0 %rcx %rdx
    CARRY_LIMB W1 %rdx %rcx
    CARRY_LIMB W2 %rcx %rdx
    CARRY_LIMB W3 %rdx %rcx
    CARRY_LIMB W4 %rcx %rdx
    CARRY_LIMB W5 %rdx %rcx
    CARRY_LIMB W6 %rcx %rdx
    CARRY_LIMB W7 %rdx %rcx
    and     MASK, W8
    add     %rcx, W8
.endm

/* W += a */
.macro PLUS a
    add     0+\a, W0
    add     8+\a, W1
    add     16+\a, W2
    add     24+\a, W3
    add     32+\a, W4
    add     40+\a, W5
    add     48+\a, W6
    add     56+\a, W7
    add     64+\a, W8
    CARRY_ALL
.endm

/* W += W, without carry */
.macro TWICE
    add     W0, W0
    add     W1, W1
    add     W2, W2
    add     W3, W3
    add     W4, W4
    add     W5, W5
    add     W6, W6
    add     W7, W7
    add     W8, W8
.endm

/* W -= a; 8 p is added, so that no limb is below 0. */
.macro MINUS a
    mov     $0x1ffffffffffffff8, %rcx
    mov     $0x0ffffffffffffff8, %rdx
    add     %rcx, W0
    add     %rcx, W1
    add     %rcx, W2
    add     %rcx, W3
    add     %rcx, W4
    add     %rcx, W5
    add     %rcx, W6
    add     %rcx, W7
    add     %rdx, W8
    sub     0+\a, W0
    sub     8+\a, W1
    sub     16+\a, W2
    sub     24+\a, W3
    sub     32+\a, W4
    sub     40+\a, W5
    sub     48+\a, W6
    sub     56+\a, W7
    sub     64+\a, W8
    CARRY_ALL
.endm

.macro LIMB_FROM at w
    mov     %rcx, %rdx
    sub     \w, %rdx
    mov     \at, \w
    add     %rdx, \w
.endm

/* W = a - W, likewise */
.macro MINUS_FROM a
    mov     $0x1ffffffffffffff8, %rcx
    LIMB_FROM 0+\a, W0
    LIMB_FROM 8+\a, W1
    LIMB_FROM 16+\a, W2
    LIMB_FROM 24+\a, W3
    LIMB_FROM 32+\a, W4
    LIMB_FROM 40+\a, W5
    LIMB_FROM 48+\a, W6
    LIMB_FROM 56+\a, W7
    mov     $0x0ffffffffffffff8, %rcx
    LIMB_FROM 64+\a, W8
    CARRY_ALL
.endm

/* \w, which has been added to, halved, with the lowest bit of the one above, \above. */
.macro HALF_LIMB w above
    mov     \above, %rcx
    and     $1, %ecx
    shl     $57, %rcx
    shr     $1, \w
    add     %rcx, \w
.endm

/* W = half of it, or half of it and p if it is odd */
.macro HALF
    mov     W0, %rdx
    and     $1, %edx
    neg     %rdx
    SET_MASK
    and     %rdx, MASK
    add     MASK, W0
    add     MASK, W1
    add     MASK, W2
    add     MASK, W3
    add     MASK, W4
    add     MASK, W5
    add     MASK, W6
    add     MASK, W7
    shr     $1, MASK
    add     MASK, W8
    HALF_LIMB W0 W1
    HALF_LIMB W1 W2
    HALF_LIMB W2 W3
    HALF_LIMB W3 W4
    HALF_LIMB W4 W5
    HALF_LIMB W5 W6
    HALF_LIMB W6 W7
    HALF_LIMB W7 W8
    shr     $1, W8
.endm

    .globl  fe521_mul_avx2
    .hidden fe521_mul_avx2
    .type   fe521_mul_avx2, @function
    .p2align 5
fe521_mul_avx2:
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
    .size   fe521_mul_avx2, . - fe521_mul_avx2

    .globl  fe521_square_avx2
    .hidden fe521_square_avx2
    .type   fe521_square_avx2, @function
    .p2align 5
fe521_square_avx2:
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
    .size   fe521_square_avx2, . - fe521_square_avx2

#define SIZE 72
#define POINT_DOUBLE     p521_double_avx2
#define POINT_ADD        p521_add_avx2
#define POINT_ADD_AFFINE p521_add_affine_avx2
#include "opt/asm/x86_64/nistp_points.h"

    .section .note.GNU-stack, "", @progbits
