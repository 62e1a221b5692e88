/* Points of a NIST curve in Jacobian coordinates, x = X/Z^2 and y = Y/Z^3, for an assembly file that
 * defines SIZE, the bytes of a number; the three functions' names; and the macros LOAD and STORE of the
 * number in registers, TIMES and SQUARE which put a product there, PLUS, TWICE, MINUS, MINUS_FROM and HALF
 * which change it, and which may use all registers but %rsp (not so LOAD and STORE). What TWICE gives is only
 * added, subtracted and subtracted from:
 *
 *     void POINT_DOUBLE(struct point *p, uint64_t n);
 *     void POINT_ADD(struct point *r, const struct point *p, const struct point *q);
 *     void POINT_ADD_AFFINE(struct point *r, const struct point *p, const struct affine *q);
 *
 * p is doubled n > 0 times. r = p + q for p not q and neither infinity (p = -q gives Z = 0); r may be p or
 * q. Constant time. */

/* FRAME: what the functions of points have on the stack; their points are copied to it, so that all
 * registers but that of the stack are for numbers. */
#define X1  0(%rsp)
#define Y1  SIZE(%rsp)
#define Z1  2*SIZE(%rsp)
#define X2  3*SIZE(%rsp)
#define Y2  4*SIZE(%rsp)
#define Z2  5*SIZE(%rsp)
#define T1  6*SIZE(%rsp)
#define T2  7*SIZE(%rsp)
#define T3  8*SIZE(%rsp)
#define COUNT 9*SIZE(%rsp)
#define POINT 9*SIZE+8(%rsp)
#define FRAME 9*SIZE+16

.macro COPY from to
    LOAD    \from
    STORE   \to
.endm

.macro ENTER
    endbr64
    SAVE
    sub     $FRAME, %rsp
    .cfi_adjust_cfa_offset FRAME
    mov     %rdi, POINT
.endm

.macro LEAVE
    add     $FRAME, %rsp
    .cfi_adjust_cfa_offset -FRAME
    RESTORE
    ret
.endm

    .globl  POINT_DOUBLE
    .hidden POINT_DOUBLE
    .type   POINT_DOUBLE, @function
    .p2align 5
/* Doublings in a row keep S = 2Y for Y and W = Z^4 beside it (K. Itoh and others, CHES 1999): M = 3
 * (X^2 - W), B = S^2 X, X' = M^2 - 2 B, S' = 2 M (B - X') - S^4, Z' = S Z, W' = S^4 W. */
#define S   Y1
#define W   Y2
#define M   T1
#define SS  T2
#define BB  Z2
POINT_DOUBLE:
    .cfi_startproc
    ENTER
    mov     %rsi, COUNT
    COPY    0(%rdi), X1
    COPY    2*SIZE(%rdi), Z1
    LOAD    SIZE(%rdi)
    PLUS    SIZE(%rdi)
    STORE   S
    SQUARE  Z1
    STORE   W
    SQUARE  W
    STORE   W
    .p2align 4
1:
    SQUARE  X1
    MINUS   W
    STORE   M
    TWICE
    PLUS    M
    STORE   M
    SQUARE  S
    STORE   SS
    TIMES   X1, SS
    STORE   T3 /* B */
    TWICE
    STORE   BB
    SQUARE  M
    MINUS   BB
    STORE   X1
    MINUS_FROM T3
    STORE   T3
    SQUARE  SS
    STORE   SS
    TIMES   S, Z1
    STORE   Z1
    decq    COUNT
    jz      2f
    TIMES   W, SS
    STORE   W
    TIMES   M, T3
    TWICE
    MINUS   SS
    STORE   S
    jmp     1b
2:
    TIMES   M, T3
    TWICE
    MINUS   SS
    HALF
    mov     POINT, %rdi
    STORE   SIZE(%rdi)
    COPY    X1, 0(%rdi)
    COPY    Z1, 2*SIZE(%rdi)
    LEAVE
    .cfi_endproc
    .size   POINT_DOUBLE, . - POINT_DOUBLE

/* From U1, S1, Z1 Z2, H = U2 - U1, D = S2 - S1 in X1, Y1, Z1, X2, Y2: V = U1 H^2, X3 = D^2 - H^3 - 2 V,
 * Y3 = D (V - X3) - S1 H^3, Z3 = Z1 Z2 H. */
.macro ADD_END
    SQUARE  X2
    STORE   T1
    SQUARE  Y2
    STORE   T2
    TIMES   T1, X2
    STORE   T3
    TIMES   X1, T1
    STORE   X1
    TIMES   Z1, X2
    STORE   Z1
    LOAD    T2
    MINUS   T3
    MINUS   X1
    MINUS   X1
    STORE   T2
    MINUS_FROM X1
    STORE   T1
    TIMES   Y1, T3
    STORE   T3
    TIMES   T1, Y2
    MINUS   T3
    mov     POINT, %rdi
    STORE   SIZE(%rdi)
    COPY    T2, 0(%rdi)
    COPY    Z1, 2*SIZE(%rdi)
.endm

    .globl  POINT_ADD
    .hidden POINT_ADD
    .type   POINT_ADD, @function
    .p2align 5
POINT_ADD:
    .cfi_startproc
    ENTER
    COPY    0(%rsi), X1
    COPY    SIZE(%rsi), Y1
    COPY    2*SIZE(%rsi), Z1
    COPY    0(%rdx), X2
    COPY    SIZE(%rdx), Y2
    COPY    2*SIZE(%rdx), Z2
    SQUARE  Z1
    STORE   T1
    SQUARE  Z2
    STORE   T2
    TIMES   Y1, Z2
    STORE   Y1
    TIMES   Y2, Z1
    STORE   Y2
    TIMES   X1, T2
    STORE   X1
    TIMES   X2, T1
    MINUS   X1
    STORE   X2
    TIMES   Y1, T2
    STORE   Y1
    TIMES   Y2, T1
    MINUS   Y1
    STORE   Y2
    TIMES   Z1, Z2
    STORE   Z1
    ADD_END
    LEAVE
    .cfi_endproc
    .size   POINT_ADD, . - POINT_ADD

    .globl  POINT_ADD_AFFINE
    .hidden POINT_ADD_AFFINE
    .type   POINT_ADD_AFFINE, @function
    .p2align 5
POINT_ADD_AFFINE:
    .cfi_startproc
    ENTER
    COPY    0(%rsi), X1
    COPY    SIZE(%rsi), Y1
    COPY    2*SIZE(%rsi), Z1
    COPY    0(%rdx), X2
    COPY    SIZE(%rdx), Y2
    SQUARE  Z1
    STORE   T1
    TIMES   Y2, Z1
    STORE   Y2
    TIMES   X2, T1
    MINUS   X1
    STORE   X2
    TIMES   Y2, T1
    MINUS   Y1
    STORE   Y2
    ADD_END
    LEAVE
    .cfi_endproc
    .size   POINT_ADD_AFFINE, . - POINT_ADD_AFFINE
