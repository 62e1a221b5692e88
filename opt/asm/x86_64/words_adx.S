/* Products, squares and Montgomery's reduction of numbers of eight, sixteen, ... words of 64 bits, and
 * sums and differences of any:
 *
 *     uint64_t words_add_adx(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n);
 *     uint64_t words_sub_adx(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n);
 *     void words_mul8_adx(uint64_t *r, const uint64_t *a, size_t an8, const uint64_t *b, size_t bn8);
 *     void words_sqr8_adx(uint64_t *r, const uint64_t *a, size_t n8);
 *     void words_sub_if8_adx(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n8, uint64_t bit);
 *     uint64_t mont_reduce8_adx(uint64_t *t, const uint64_t *m, uint64_t m0, size_t n8);
 *
 * The first two are ref/words.h's; an8, bn8, n8 > 0 count blocks of eight words. words_sub_if8_adx
 * subtracts b if `bit` is 1, and copies if it is 0. mont_reduce8_adx
 * leaves t / R in t's upper half, not reduced, and returns the carry out of it.
 *
 * Everything is made of one step, words_mac8: a block times a block, added to a block in memory and
 * to eight words in registers, which are carried on to the block above. Needs BMI2 and ADX: mulx
 * keeps the flags, adcx and adox add on two carries at a time (E. Ozturk, J. Guilford, V. Gopal,
 * "Large Integer Squaring on Intel Architecture Processors", Intel 2013). Constant time. */
#include "opt/asm/x86_64/save.h"

#define R  %rdi
#define A  %rsi
#define B  %rcx
#define LO %rax
#define HI %rbx
#define ZERO %rbp

/* Keeps the caller's registers and makes room for n bytes. */
.macro PROLOGUE n
    SAVE
    sub     $\n, %rsp
    .cfi_adjust_cfa_offset \n
.endm

.macro EPILOGUE n
    add     $\n, %rsp
    .cfi_adjust_cfa_offset -\n
    RESTORE
    ret
.endm

.macro FUNCTION name
    .globl  \name
    .hidden \name
    .type   \name, @function
    .p2align 5
\name:
    .cfi_startproc
.endm

.macro FINISH name
    .cfi_endproc
    .size   \name, . - \name
.endm

/* \w1 .. \w7, and \w8 in the register of w0, += what \w0 carries and the products of %rdx and words 1 .. 7
 * of A; HI is of the product of word 0. */
.macro REST_OF_ROW w0 w1 w2 w3 w4 w5 w6 w7
    adox    HI, \w1
    mulx    8(A), LO, HI
    adcx    LO, \w1
    adox    HI, \w2
    mulx    16(A), LO, HI
    adcx    LO, \w2
    adox    HI, \w3
    mulx    24(A), LO, HI
    adcx    LO, \w3
    adox    HI, \w4
    mulx    32(A), LO, HI
    adcx    LO, \w4
    adox    HI, \w5
    mulx    40(A), LO, HI
    adcx    LO, \w5
    adox    HI, \w6
    mulx    48(A), LO, HI
    adcx    LO, \w6
    adox    HI, \w7
    mulx    56(A), LO, \w0
    adcx    LO, \w7
    adox    ZERO, \w0
    adcx    ZERO, \w0
.endm

/* Word \i of B times the block A; word \i of R is added to the lowest word, which then is done. */
.macro MAC_ROW i w0 w1 w2 w3 w4 w5 w6 w7
    mov     8*\i(B), %rdx
    xor     %ebp, %ebp /* clears both carries too */
    mulx    (A), LO, HI
    adcx    LO, \w0
    adox    8*\i(R), \w0
    mov     \w0, 8*\i(R)
    REST_OF_ROW \w0 \w1 \w2 \w3 \w4 \w5 \w6 \w7
.endm

/* The multiple of the block A that makes the lowest word zero, by the -A^-1 mod 2^64 in RED_M0; its
 * factor is kept as word \i on the stack. */
#define RED_M0  72(%rsp)
.macro REDUCE_ROW i w0 w1 w2 w3 w4 w5 w6 w7
    mov     \w0, %rdx
    imul    RED_M0, %rdx
    mov     %rdx, 8*\i(%rsp)
    xor     %ebp, %ebp
    mulx    (A), LO, HI
    adcx    LO, \w0
    REST_OF_ROW \w0 \w1 \w2 \w3 \w4 \w5 \w6 \w7
.endm

    .text

/* (R, W) = A B + R + W, blocks all; W is %r8 .. %r15, R and the sixteen words' lower half memory. */
    .type   words_mac8, @function
    .p2align 5
words_mac8:
    .cfi_startproc
    MAC_ROW 0 %r8 %r9 %r10 %r11 %r12 %r13 %r14 %r15
    MAC_ROW 1 %r9 %r10 %r11 %r12 %r13 %r14 %r15 %r8
    MAC_ROW 2 %r10 %r11 %r12 %r13 %r14 %r15 %r8 %r9
    MAC_ROW 3 %r11 %r12 %r13 %r14 %r15 %r8 %r9 %r10
    MAC_ROW 4 %r12 %r13 %r14 %r15 %r8 %r9 %r10 %r11
    MAC_ROW 5 %r13 %r14 %r15 %r8 %r9 %r10 %r11 %r12
    MAC_ROW 6 %r14 %r15 %r8 %r9 %r10 %r11 %r12 %r13
    MAC_ROW 7 %r15 %r8 %r9 %r10 %r11 %r12 %r13 %r14
    ret
    FINISH     words_mac8

.macro CLEAR_W
    xor     %r8d, %r8d
    xor     %r9d, %r9d
    xor     %r10d, %r10d
    xor     %r11d, %r11d
    xor     %r12d, %r12d
    xor     %r13d, %r13d
    xor     %r14d, %r14d
    xor     %r15d, %r15d
.endm

.macro LOAD_W from
    mov     (\from), %r8
    mov     8(\from), %r9
    mov     16(\from), %r10
    mov     24(\from), %r11
    mov     32(\from), %r12
    mov     40(\from), %r13
    mov     48(\from), %r14
    mov     56(\from), %r15
.endm

.macro STORE_W to
    mov     %r8, (\to)
    mov     %r9, 8(\to)
    mov     %r10, 16(\to)
    mov     %r11, 24(\to)
    mov     %r12, 32(\to)
    mov     %r13, 40(\to)
    mov     %r14, 48(\to)
    mov     %r15, 56(\to)
.endm

/* Clears \blocks blocks from \at on; changes both. */
.macro CLEAR at blocks
    pxor    %xmm0, %xmm0
9:  movdqu  %xmm0, (\at)
    movdqu  %xmm0, 16(\at)
    movdqu  %xmm0, 32(\at)
    movdqu  %xmm0, 48(\at)
    add     $64, \at
    dec     \blocks
    jnz     9b
.endm

/* A row of blocks: b's block times all of a's. On the stack: */
#define MUL_R   (%rsp)
#define MUL_A   8(%rsp)
#define MUL_AN  16(%rsp)
#define MUL_BN  24(%rsp)
#define MUL_LEFT 32(%rsp)

FUNCTION words_mul8_adx
    endbr64
    PROLOGUE   40
    mov     R, MUL_R
    mov     A, MUL_A
    mov     %rdx, MUL_AN
    mov     %r8, MUL_BN
    CLEAR   %rdi %rdx
1:  mov     MUL_R, R
    addq    $64, MUL_R
    mov     MUL_A, A
    mov     MUL_AN, %rax
    mov     %rax, MUL_LEFT
    CLEAR_W
2:  call    words_mac8
    add     $64, A
    add     $64, R
    decq    MUL_LEFT
    jnz     2b
    STORE_W R
    add     $64, B
    decq    MUL_BN
    jnz     1b
    EPILOGUE   40
    FINISH     words_mul8_adx

/* Products of different words, each once: \i times word \j, whose lowest word becomes done. */
.macro TRI_LAST j w0 w1
    mulx    8*\j(A), LO, \w1
    adcx    LO, \w0
    adox    ZERO, \w1
    adcx    ZERO, \w1
.endm

.macro TRI j w0 w1
    mulx    8*\j(A), LO, HI
    adcx    LO, \w0
    adox    HI, \w1
.endm

.macro TRI_ROW i
    mov     8*\i(A), %rdx
    xor     %ebp, %ebp
.endm

/* The first row, of word 0, to which R's words are added. */
.macro TRI_FIRST j w0 w1
    mulx    8*\j(A), LO, \w1
    adcx    LO, \w0
    adox    8*\j(R), \w0
.endm

/* (R, W) = R + the products of two different words of A: word k of the sum is in register 8 + k mod 8.
 * That sum is below 2^(64 15). */
    .type   words_tri8, @function
    .p2align 5
words_tri8:
    .cfi_startproc
    TRI_ROW 0
    mulx    8(A), %r9, %r10
    adox    8(R), %r9
    mov     %r9, 8(R)
    TRI_FIRST 2 %r10 %r11
    mov     %r10, 16(R)
    TRI_FIRST 3 %r11 %r12
    TRI_FIRST 4 %r12 %r13
    TRI_FIRST 5 %r13 %r14
    TRI_FIRST 6 %r14 %r15
    TRI_FIRST 7 %r15 %r8
    adox    ZERO, %r8
    adcx    ZERO, %r8
    TRI_ROW 1
    TRI     2 %r11 %r12
    TRI     3 %r12 %r13
    mov     %r11, 24(R)
    mov     %r12, 32(R)
    TRI     4 %r13 %r14
    TRI     5 %r14 %r15
    TRI     6 %r15 %r8
    TRI_LAST 7 %r8 %r9
    TRI_ROW 2
    TRI     3 %r13 %r14
    TRI     4 %r14 %r15
    mov     %r13, 40(R)
    mov     %r14, 48(R)
    TRI     5 %r15 %r8
    TRI     6 %r8 %r9
    TRI_LAST 7 %r9 %r10
    TRI_ROW 3
    TRI     4 %r15 %r8
    mov     %r15, 56(R)
    TRI     5 %r8 %r9
    TRI     6 %r9 %r10
    TRI_LAST 7 %r10 %r11
    TRI_ROW 4
    TRI     5 %r9 %r10
    TRI     6 %r10 %r11
    TRI_LAST 7 %r11 %r12
    TRI_ROW 5
    TRI     6 %r11 %r12
    TRI_LAST 7 %r12 %r13
    TRI_ROW 6
    TRI_LAST 7 %r13 %r14
    xor     %r15d, %r15d
    ret
    FINISH     words_tri8

/* Words 2 i and 2 i + 1 of R, doubled on one carry, and the square of word i of A on the other. */
.macro SQUARE_WORD i
    mov     8*\i(A), %rdx
    mulx    %rdx, LO, HI
    mov     16*\i(R), %r8
    mov     16*\i+8(R), %r9
    adcx    %r8, %r8
    adox    LO, %r8
    adcx    %r9, %r9
    adox    HI, %r9
    mov     %r8, 16*\i(R)
    mov     %r9, 16*\i+8(R)
.endm

#define SQR_R   (%rsp)
#define SQR_A   8(%rsp)
#define SQR_N   16(%rsp)
#define SQR_ROWS 24(%rsp)
#define SQR_LEFT 32(%rsp)

FUNCTION words_sqr8_adx
    endbr64
    PROLOGUE   40
    mov     R, SQR_R
    mov     A, SQR_A
    mov     %rdx, SQR_N
    mov     %rdx, SQR_ROWS
    mov     R, %rbx
    CLEAR   %rbx %rdx
    mov     A, B
1:  mov     B, A /* the row of the block at B: its own triangle, then the blocks above it */
    mov     SQR_ROWS, %rax
    mov     %rax, SQR_LEFT
    mov     R, %rbx
    SAVE_REG    %rbx
    call    words_tri8
    jmp     3f
2:  call    words_mac8
3:  add     $64, A
    add     $64, R
    decq    8+SQR_LEFT
    jnz     2b
    STORE_W R
    LOAD_REG     %rbx
    lea     128(%rbx), R
    add     $64, B
    decq    SQR_ROWS
    jnz     1b

    mov     SQR_R, R
    mov     SQR_A, A
    mov     SQR_N, B
    xor     %r10d, %r10d /* the two carries, as masks */
    xor     %r11d, %r11d
4:  add     %r10, %r10
    adox    %r11, %r11
    SQUARE_WORD 0
    SQUARE_WORD 1
    SQUARE_WORD 2
    SQUARE_WORD 3
    SQUARE_WORD 4
    SQUARE_WORD 5
    SQUARE_WORD 6
    SQUARE_WORD 7
    mov     $0, %r11d
    adox    %r11, %r11
    sbb     %r10, %r10
    neg     %r11
    add     $64, A
    add     $128, R
    dec     B
    jnz     4b
    EPILOGUE   40
    FINISH     words_sqr8_adx

#define RED_Q     (%rsp) /* eight words */
#define RED_M     64(%rsp)
#define RED_N     80(%rsp)
#define RED_ROWS  88(%rsp)
#define RED_LEFT  96(%rsp)
#define RED_T     104(%rsp)
#define RED_CARRY 112(%rsp)

FUNCTION mont_reduce8_adx
    endbr64
    PROLOGUE   120
    mov     A, RED_M
    mov     %rdx, RED_M0
    mov     %rcx, RED_N
    mov     %rcx, RED_ROWS
    movq    $0, RED_CARRY
1:  mov     R, RED_T
    mov     RED_M, A
    LOAD_W  R
    REDUCE_ROW 0 %r8 %r9 %r10 %r11 %r12 %r13 %r14 %r15
    REDUCE_ROW 1 %r9 %r10 %r11 %r12 %r13 %r14 %r15 %r8
    REDUCE_ROW 2 %r10 %r11 %r12 %r13 %r14 %r15 %r8 %r9
    REDUCE_ROW 3 %r11 %r12 %r13 %r14 %r15 %r8 %r9 %r10
    REDUCE_ROW 4 %r12 %r13 %r14 %r15 %r8 %r9 %r10 %r11
    REDUCE_ROW 5 %r13 %r14 %r15 %r8 %r9 %r10 %r11 %r12
    REDUCE_ROW 6 %r14 %r15 %r8 %r9 %r10 %r11 %r12 %r13
    REDUCE_ROW 7 %r15 %r8 %r9 %r10 %r11 %r12 %r13 %r14
    add     $64, R
    mov     %rsp, B
    mov     RED_N, %rax
    mov     %rax, RED_LEFT
    decq    RED_LEFT
    jz      3f
2:  add     $64, A
    call    words_mac8
    add     $64, R
    decq    RED_LEFT
    jnz     2b
3:  xor     %eax, %eax
    sub     RED_CARRY, %rax /* the carry of the row before */
    adc     (R), %r8
    adc     8(R), %r9
    adc     16(R), %r10
    adc     24(R), %r11
    adc     32(R), %r12
    adc     40(R), %r13
    adc     48(R), %r14
    adc     56(R), %r15
    setc    %al
    movzbl  %al, %eax
    mov     %rax, RED_CARRY
    STORE_W R
    mov     RED_T, R
    add     $64, R
    decq    RED_ROWS
    jnz     1b
    mov     RED_CARRY, %rax
    EPILOGUE   120
    FINISH     mont_reduce8_adx

.macro CHAIN op
    xor     %eax, %eax
1:  mov     (%rsi), %r8
    \op     (%rdx), %r8
    mov     %r8, (%rdi)
    lea     8(%rsi), %rsi
    lea     8(%rdx), %rdx
    lea     8(%rdi), %rdi
    dec     %rcx /* keeps the carry */
    jnz     1b
    setc    %al
    ret
.endm

FUNCTION words_add_adx
    endbr64
    CHAIN   adc
    FINISH     words_add_adx

FUNCTION words_sub_adx
    endbr64
    CHAIN   sbb
    FINISH     words_sub_adx

/* Word \i; times %rdx, 0 or 1, since mulx keeps the borrow where an and wouldn't. */
.macro SUB_WORD i
    mulx    8*\i(%r11), LO, %r10
    mov     8*\i(A), %r9
    sbb     LO, %r9
    mov     %r9, 8*\i(R)
.endm

FUNCTION words_sub_if8_adx
    endbr64
    mov     %rdx, %r11
    mov     %r8, %rdx
    xor     %eax, %eax
1:  SUB_WORD 0
    SUB_WORD 1
    SUB_WORD 2
    SUB_WORD 3
    SUB_WORD 4
    SUB_WORD 5
    SUB_WORD 6
    SUB_WORD 7
    lea     64(%r11), %r11
    lea     64(A), A
    lea     64(R), R
    dec     %rcx /* keeps the borrow */
    jnz     1b
    ret
    FINISH  words_sub_if8_adx

    .section .note.GNU-stack, "", @progbits
