/* The Montgomery ladder of X25519 (RFC 7748, section 5):
 *
 *     void x25519_steps_adx(struct x25519_state *s, const uint64_t swaps[4]);
 *
 * 255 steps from s->x_1, x_2, z_2, x_3, z_3; the rest of *s is for what is in between. Step t, from
 * 254 down, has the points trade places if bit t of swaps is set: of the sum nothing changes then
 * but the sign of DA - CB, which is squared, so that only what is doubled is chosen.
 *
 * Numbers are below 2^255 + 2^24: a sum isn't reduced, and of a difference no more than a borrow
 * comes back. Needs BMI2 and ADX. Constant time. */
#include "opt/asm/x86_64/fe25519_products.h"

#define S %rdi
/* Offsets in *s: struct x25519_state of opt/fe25519_adx.h. */
#define X_1 0
#define X_2 32
#define Z_2 64
#define X_3 96
#define Z_3 128
#define A 160
#define B 192
#define C 224
#define D 256
#define CHOSEN_A 288
#define CHOSEN_B 320
#define DA 352
#define AA 352 /* after DA's last use */
#define BB 384
#define E 416
#define SUM 448
#define DIFFERENCE 480
#define T 512

/* Less a number of *s. Below zero by less than 2^256 - 38: plus 2^256 as it stands, less 38 then. */
.macro SUBTRACT b, p0, p1, p2, p3
    sub     \b(S), \p0
    sbb     \b+8(S), \p1
    sbb     \b+16(S), \p2
    sbb     \b+24(S), \p3
    sbb     LO, LO
    and     $38, %eax
    sub     LO, \p0
    sbb     $0, \p1
    sbb     $0, \p2
    sbb     $0, \p3
.endm

/* \sum and \difference: P0 .. P3 plus and less \b. */
.macro SUM_AND_DIFFERENCE sum, difference, b
    mov     P0, P4
    mov     P1, P5
    mov     P2, P6
    mov     P3, P7
    add     \b(S), P0
    adc     \b+8(S), P1
    adc     \b+16(S), P2
    adc     \b+24(S), P3
    STORE   S, \sum
    SUBTRACT \b, P4, P5, P6, P7
    mov     P4, \difference(S)
    mov     P5, \difference+8(S)
    mov     P6, \difference+16(S)
    mov     P7, \difference+24(S)
.endm

.macro LOAD a
    mov     \a(S), P0
    mov     \a+8(S), P1
    mov     \a+16(S), P2
    mov     \a+24(S), P3
.endm

/* On the carry: b, otherwise a. */
.macro CHOOSE r, a, b
    LOAD    \a
    cmovc   \b(S), P0
    cmovc   \b+8(S), P1
    cmovc   \b+16(S), P2
    cmovc   \b+24(S), P3
    STORE   S, \r
.endm

    .text
    .globl  x25519_steps_adx
    .hidden x25519_steps_adx
    .type   x25519_steps_adx, @function
    .p2align 5
x25519_steps_adx:
    .cfi_startproc
    endbr64
    SAVE
    mov     $254, %ecx
    .p2align 4
1:
    LOAD    X_2
    SUM_AND_DIFFERENCE A, B, Z_2
    LOAD    X_3
    SUM_AND_DIFFERENCE C, D, Z_3
    mov     %ecx, %eax
    shr     $6, %eax
    mov     (%rsi,%rax,8), %rax
    bt      %rcx, %rax
    CHOOSE  CHOSEN_A, A, C
    CHOOSE  CHOSEN_B, B, D

    MUL     S, D, S, A
    STORE   S, DA
    MUL     S, C, S, B
    SUM_AND_DIFFERENCE SUM, DIFFERENCE, DA
    SQUARE  S, CHOSEN_B
    STORE   S, BB
    SQUARE  S, CHOSEN_A
    STORE   S, AA
    SUBTRACT BB, P0, P1, P2, P3
    STORE   S, E

    /* T = AA + a24 E */
    mov     $121665, %edx
    xor     %ebp, %ebp
    mulx    P0, P0, HI
    mulx    P1, P1, LO
    adcx    HI, P1
    mulx    P2, P2, HI
    adcx    LO, P2
    mulx    P3, P3, P4
    adcx    HI, P3
    adcx    ZERO, P4
    add     AA(S), P0
    adc     AA+8(S), P1
    adc     AA+16(S), P2
    adc     AA+24(S), P3
    adc     $0, P4
    REDUCE_TOP
    STORE   S, T

    SQUARE  S, DIFFERENCE
    STORE   S, DIFFERENCE
    SQUARE  S, SUM
    STORE   S, X_3
    MUL     S, BB, S, AA
    STORE   S, X_2
    MUL     S, DIFFERENCE, S, X_1
    STORE   S, Z_3
    MUL     S, T, S, E
    STORE   S, Z_2
    dec     %ecx
    jns     1b
    RESTORE
    ret
    .cfi_endproc
    .size   x25519_steps_adx, . - x25519_steps_adx

    .section .note.GNU-stack, "", @progbits
