/* Points of P-256 in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3, and their field, the numbers modulo
 * p = 2^256 - 2^224 + 2^192 + 2^96 - 1 in Montgomery form, R = 2^256, four words of 64 bits, below p:
 *
 *     void fe256_mul_avx2(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
 *     void fe256_square_avx2(uint64_t r[4], const uint64_t a[4], uint64_t n);
 *     void p256_double_avx2(uint64_t p[12], uint64_t n);
 *     void p256_add_avx2(uint64_t r[12], const uint64_t p[12], const uint64_t q[12]);
 *     void p256_add_affine_avx2(uint64_t r[12], const uint64_t p[12], const uint64_t q[8]);
 *
 * r = a b / R, or n > 0 times r = a^2 / R, a = r; r may be a or b, and one of a and b may be any
 * number below 2^256. The points' functions are described in nistp_points.h.
 *
 * Needs BMI2 alone: mulx keeps the flags, so that it goes between the sums, and a row of a product
 * waits for no other row. The second carry of ADX doesn't pay: on Zen 4 as many sums with carry are
 * made in a cycle without, and the chains of adcx and adox wait for one another (53 cycles a
 * product, not 38). p is -1 modulo 2^64, so that the reduction multiplies by nothing (S. Gueron, V.
 * Krasnov, "Fast prime field elliptic-curve cryptography with 256-bit primes", 2013). Doubling takes
 * 330 cycles. Constant time. */
#define P0 %r8
#define P1 %r9
#define P2 %r10
#define P3 %r11
#define P4 %r12
#define P5 %r13
#define P6 %r14
#define P7 %r15
#define R0 %rax
#define R1 %rbx
#define R2 %rcx
#define R3 %rbp
#define LO %rdi
#define A  %rsi /* of the functions of the field, and a register more where no a is needed */
#define B  %r15 /* of fe256_mul_avx2: P7 comes after it */

#include "opt/asm/x86_64/save.h"

/* \p0 .. \p4 += a times word \b; \p4 is new. */
.macro ADD_ROW b a p0 p1 p2 p3 p4
    mov     \b, %rdx
    mulx    0+\a, R0, R1
    mulx    8+\a, LO, R2
    add     LO, R1
    mulx    16+\a, LO, R3
    adc     LO, R2
    mulx    24+\a, LO, \p4
    adc     LO, R3
    adc     $0, \p4
    add     R0, \p0
    adc     R1, \p1
    adc     R2, \p2
    adc     R3, \p3
    adc     $0, \p4
.endm

/* (\p3 .. \p0 + m p) / 2^64 for m = \p0, which becomes the highest word: m p = m 2^256 - m 2^224 + m
 * 2^192 + m 2^96 - m. %rdx is 32. */
.macro REDUCE_WORD p0 p1 p2 p3
    shlx    %rdx, \p0, R0
    shrx    %rdx, \p0, R1
    mov     \p0, R2
    sub     R0, R2
    sbb     R1, \p0
    add     R0, \p1
    adc     R1, \p2
    adc     R2, \p3
    adc     $0, \p0
.endm

/* P4 .. P7 = P0 .. P3 and a carry in R0, less p unless that is negative. */
.macro SUBTRACT_P
    mov     $0xffffffff, %edx
    movabs  $0xffffffff00000001, LO
    mov     P0, P4
    mov     P1, P5
    mov     P2, P6
    mov     P3, P7
    sub     $-1, P4
    sbb     %rdx, P5
    sbb     $0, P6
    sbb     LO, P7
    sbb     $0, R0
    cmovc   P0, P4
    cmovc   P1, P5
    cmovc   P2, P6
    cmovc   P3, P7
.endm

/* P4 .. P7 = P0 .. P7 / R modulo p. */
.macro REDUCE
    mov     $32, %edx
    REDUCE_WORD P0 P1 P2 P3
    REDUCE_WORD P1 P2 P3 P0
    REDUCE_WORD P2 P3 P0 P1
    REDUCE_WORD P3 P0 P1 P2
    xor     %eax, %eax
    add     P4, P0
    adc     P5, P1
    adc     P6, P2
    adc     P7, P3
    adc     $0, R0
    SUBTRACT_P
.endm

/* P4 .. P7 = a b. */
.macro TIMES a b
    mov     0+\b, %rdx
    mulx    0+\a, P0, P1
    mulx    8+\a, LO, P2
    add     LO, P1
    mulx    16+\a, LO, P3
    adc     LO, P2
    mulx    24+\a, LO, P4
    adc     LO, P3
    adc     $0, P4
    ADD_ROW "8+\b", "\a", P1, P2, P3, P4, P5
    ADD_ROW "16+\b", "\a", P2, P3, P4, P5, P6
    ADD_ROW "24+\b", "\a", P3, P4, P5, P6, P7
    REDUCE
.endm

/* P4 .. P7 = a a: the products of different words, each once, twice that, and the squares. */
.macro SQUARE a
    mov     0+\a, %rdx
    mulx    8+\a, P1, P2
    mulx    16+\a, LO, P3
    add     LO, P2
    mulx    24+\a, LO, P4
    adc     LO, P3
    adc     $0, P4
    mov     8+\a, %rdx
    mulx    16+\a, R0, R1
    mulx    24+\a, LO, P5
    add     LO, R1
    adc     $0, P5
    mov     16+\a, %rdx
    mulx    24+\a, LO, P6
    add     R0, P3
    adc     R1, P4
    adc     LO, P5
    adc     $0, P6
    mov     0+\a, %rdx
    mulx    %rdx, P0, R0
    mov     8+\a, %rdx
    mulx    %rdx, R1, R2
    mov     16+\a, %rdx
    mulx    %rdx, R3, LO
    mov     24+\a, %rdx
    mulx    %rdx, A, %rdx
    mov     $0, P7
    add     P1, P1
    adc     P2, P2
    adc     P3, P3
    adc     P4, P4
    adc     P5, P5
    adc     P6, P6
    adc     P7, P7
    add     R0, P1
    adc     R1, P2
    adc     R2, P3
    adc     R3, P4
    adc     LO, P5
    adc     A, P6
    adc     %rdx, P7
    REDUCE
.endm

.macro LOAD a
    mov     0+\a, P4
    mov     8+\a, P5
    mov     16+\a, P6
    mov     24+\a, P7
.endm

.macro STORE r
    mov     P4, 0+\r
    mov     P5, 8+\r
    mov     P6, 16+\r
    mov     P7, 24+\r
.endm

/* P4 .. P7 += a */
.macro PLUS a
    xor     %eax, %eax
    mov     P4, P0
    mov     P5, P1
    mov     P6, P2
    mov     P7, P3
    add     0+\a, P0
    adc     8+\a, P1
    adc     16+\a, P2
    adc     24+\a, P3
    adc     $0, R0
    SUBTRACT_P
.endm

/* P4 .. P7 += P4 .. P7 */
.macro TWICE
    xor     %eax, %eax
    mov     P4, P0
    mov     P5, P1
    mov     P6, P2
    mov     P7, P3
    add     P4, P0
    adc     P5, P1
    adc     P6, P2
    adc     P7, P3
    adc     $0, R0
    SUBTRACT_P
.endm

/* After a borrow: P4 .. P7 += p. */
.macro ADD_P_BACK
    sbb     R0, R0
    movabs  $0xffffffff00000001, R1
    mov     %eax, %edx
    and     R0, R1
    add     R0, P4
    adc     %rdx, P5
    adc     $0, P6
    adc     R1, P7
.endm

/* P4 .. P7 -= a */
.macro MINUS a
    sub     0+\a, P4
    sbb     8+\a, P5
    sbb     16+\a, P6
    sbb     24+\a, P7
    ADD_P_BACK
.endm

/* P4 .. P7 = a - P4 .. P7 */
.macro MINUS_FROM a
    mov     P4, P0
    mov     P5, P1
    mov     P6, P2
    mov     P7, P3
    LOAD    \a
    sub     P0, P4
    sbb     P1, P5
    sbb     P2, P6
    sbb     P3, P7
    ADD_P_BACK
.endm

/* P4 .. P7 = half of it, or half of it and p if it is odd */
.macro HALF
    mov     P4, R0
    movabs  $0xffffffff00000001, R1
    and     $1, %eax
    neg     R0
    mov     %eax, %edx
    and     R0, R1
    add     R0, P4
    adc     %rdx, P5
    adc     $0, P6
    adc     R1, P7
    rcr     $1, P7
    rcr     $1, P6
    rcr     $1, P5
    rcr     $1, P4
.endm

    .text
    .globl  fe256_mul_avx2
    .hidden fe256_mul_avx2
    .type   fe256_mul_avx2, @function
    .p2align 5
fe256_mul_avx2:
    .cfi_startproc
    endbr64
    SAVE
    push    %rdi
    .cfi_adjust_cfa_offset 8
    mov     %rdx, B
    TIMES   0(A), 0(B)
    pop     %rdi
    .cfi_adjust_cfa_offset -8
    STORE   0(%rdi)
    RESTORE
    ret
    .cfi_endproc
    .size   fe256_mul_avx2, . - fe256_mul_avx2

    .globl  fe256_square_avx2
    .hidden fe256_square_avx2
    .type   fe256_square_avx2, @function
    .p2align 5
fe256_square_avx2:
    .cfi_startproc
    endbr64
    SAVE
    push    %rdi
    .cfi_adjust_cfa_offset 8
    push    %rdx
    .cfi_adjust_cfa_offset 8
    .p2align 4
1:
    SQUARE  0(A)
    mov     8(%rsp), A
    STORE   0(A)
    decq    (%rsp)
    jnz     1b
    add     $16, %rsp
    .cfi_adjust_cfa_offset -16
    RESTORE
    ret
    .cfi_endproc
    .size   fe256_square_avx2, . - fe256_square_avx2

#define SIZE 32
#define POINT_DOUBLE     p256_double_avx2
#define POINT_ADD        p256_add_avx2
#define POINT_ADD_AFFINE p256_add_affine_avx2
#include "opt/asm/x86_64/nistp_points.h"

    .section .note.GNU-stack, "", @progbits
