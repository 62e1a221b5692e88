/* Numbers modulo p = 2^256 - 2^224 + 2^192 + 2^96 - 1 in Montgomery form, R = 2^256, four words of 64
 * bits, below p:
 *
 *     void fe256_mul_adx(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
 *     void fe256_square_adx(uint64_t r[4], const uint64_t a[4], uint64_t n);
 *
 * r = a b / R, or n > 0 times r = a^2 / R, a = r; r may be a or b. One of a and b may be any number
 * below 2^256.
 *
 * Needs BMI2 and ADX: mulx keeps the flags, adcx and adox add on two carries at a time (E. Ozturk,
 * J. Guilford, V. Gopal, "Large Integer Squaring on Intel Architecture Processors", Intel 2013). p
 * is -1 modulo 2^64, so that the reduction multiplies by nothing (S. Gueron, V. Krasnov, "Fast prime
 * field elliptic-curve cryptography with 256-bit primes", 2013). Constant time. */
#define R  %rdi
#define A  %rsi
#define B  %rcx
#define N  %rcx
#define LO %rax
#define HI %rbx
#define ZERO %rbp
#define T    %rbp /* and this, when no zero is needed */
#define P0 %r8
#define P1 %r9
#define P2 %r10
#define P3 %r11
#define P4 %r12
#define P5 %r13
#define P6 %r14
#define P7 %r15

.macro SAVE
    push    %rbx
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %rbx, 0
    push    %rbp
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %rbp, 0
    push    %r12
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %r12, 0
    push    %r13
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %r13, 0
    push    %r14
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %r14, 0
    push    %r15
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset %r15, 0
.endm

.macro RESTORE
    pop     %r15
    .cfi_adjust_cfa_offset -8
    .cfi_restore %r15
    pop     %r14
    .cfi_adjust_cfa_offset -8
    .cfi_restore %r14
    pop     %r13
    .cfi_adjust_cfa_offset -8
    .cfi_restore %r13
    pop     %r12
    .cfi_adjust_cfa_offset -8
    .cfi_restore %r12
    pop     %rbp
    .cfi_adjust_cfa_offset -8
    .cfi_restore %rbp
    pop     %rbx
    .cfi_adjust_cfa_offset -8
    .cfi_restore %rbx
.endm

/* \p0 .. \p4 += a times word \i of b; \p4 is new. */
.macro ADD_ROW i p0 p1 p2 p3 p4
    mov     8*\i(B), %rdx
    xor     %ebp, %ebp /* clears both carries too */
    mulx    (A), LO, HI
    adcx    LO, \p0
    adox    HI, \p1
    mulx    8(A), LO, HI
    adcx    LO, \p1
    adox    HI, \p2
    mulx    16(A), LO, HI
    adcx    LO, \p2
    adox    HI, \p3
    mulx    24(A), LO, \p4
    adcx    LO, \p3
    adox    ZERO, \p4
    adcx    ZERO, \p4
.endm

/* (\p3 .. \p0 + m p) / 2^64 for m = \p0, which becomes the highest word: m p = m 2^256 - m 2^224 + m
 * 2^192 + m 2^96 - m. %rdx is 32. */
.macro REDUCE_WORD p0 p1 p2 p3
    shlx    %rdx, \p0, LO
    shrx    %rdx, \p0, HI
    mov     \p0, T
    sub     LO, T
    sbb     HI, \p0
    add     LO, \p1
    adc     HI, \p2
    adc     T, \p3
    adc     $0, \p0
.endm

/* P4 .. P7 = P0 .. P7 / R modulo p. */
.macro REDUCE
    mov     $32, %edx
    REDUCE_WORD P0 P1 P2 P3
    REDUCE_WORD P1 P2 P3 P0
    REDUCE_WORD P2 P3 P0 P1
    REDUCE_WORD P3 P0 P1 P2
    xor     %eax, %eax
    mov     $0xffffffff, %edx
    movabs  $0xffffffff00000001, T
    add     P4, P0
    mov     P0, P4
    adc     P5, P1
    mov     P1, P5
    adc     P6, P2
    mov     P2, P6
    adc     P7, P3
    mov     P3, P7
    adc     $0, %eax
    sub     $-1, P4
    sbb     %rdx, P5
    sbb     $0, P6
    sbb     T, P7
    sbb     $0, %rax
    cmovc   P0, P4
    cmovc   P1, P5
    cmovc   P2, P6
    cmovc   P3, P7
.endm

.macro STORE
    mov     P4, (R)
    mov     P5, 8(R)
    mov     P6, 16(R)
    mov     P7, 24(R)
.endm

    .text
    .globl  fe256_mul_adx
    .hidden fe256_mul_adx
    .type   fe256_mul_adx, @function
    .p2align 5
fe256_mul_adx:
    .cfi_startproc
    endbr64
    SAVE
    mov     %rdx, B
    mov     (B), %rdx
    mulx    (A), P0, P1
    mulx    8(A), LO, P2
    add     LO, P1
    mulx    16(A), LO, P3
    adc     LO, P2
    mulx    24(A), LO, P4
    adc     LO, P3
    adc     $0, P4
    ADD_ROW 1 P1 P2 P3 P4 P5
    ADD_ROW 2 P2 P3 P4 P5 P6
    ADD_ROW 3 P3 P4 P5 P6 P7
    REDUCE
    STORE
    RESTORE
    ret
    .cfi_endproc
    .size   fe256_mul_adx, . - fe256_mul_adx

    .globl  fe256_square_adx
    .hidden fe256_square_adx
    .type   fe256_square_adx, @function
    .p2align 5
fe256_square_adx:
    .cfi_startproc
    endbr64
    SAVE
    mov     %rdx, N
    .p2align 4
1:
    /* The products of different words, each once. */
    mov     (A), %rdx
    mulx    8(A), P1, P2
    mulx    16(A), LO, P3
    add     LO, P2
    mulx    24(A), LO, P4
    adc     LO, P3
    adc     $0, P4
    mov     8(A), %rdx
    xor     %ebp, %ebp
    mulx    16(A), LO, HI
    adcx    LO, P3
    adox    HI, P4
    mulx    24(A), LO, P5
    adcx    LO, P4
    adox    ZERO, P5
    adcx    ZERO, P5
    mov     16(A), %rdx
    mulx    24(A), LO, P6
    add     LO, P5
    adc     $0, P6
    /* Doubled on one carry, the squares added on the other. */
    xor     %r15d, %r15d
    mov     (A), %rdx
    mulx    %rdx, P0, HI
    adcx    P1, P1
    adox    HI, P1
    mov     8(A), %rdx
    mulx    %rdx, LO, HI
    adcx    P2, P2
    adox    LO, P2
    adcx    P3, P3
    adox    HI, P3
    mov     16(A), %rdx
    mulx    %rdx, LO, HI
    adcx    P4, P4
    adox    LO, P4
    adcx    P5, P5
    adox    HI, P5
    mov     24(A), %rdx
    mulx    %rdx, LO, HI
    adcx    P6, P6
    adox    LO, P6
    adcx    P7, P7
    adox    HI, P7
    REDUCE
    STORE
    mov     R, A
    dec     N
    jnz     1b
    RESTORE
    ret
    .cfi_endproc
    .size   fe256_square_adx, . - fe256_square_adx

    .section .note.GNU-stack, "", @progbits
