/* Products modulo p = 2^255 - 19 in four words of 64 bits:
 *
 *     void fe25519_mul_adx(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
 *     void fe25519_square_adx(uint64_t r[4], const uint64_t a[4], uint64_t n);
 *
 * r = a b, or a squared n > 0 times; a, b and r are any numbers below 2^256, and r may be a or b.
 * Needs BMI2 and ADX: mulx keeps the flags, adcx and adox add on two carries at a time (E. Ozturk,
 * J. Guilford, V. Gopal, "Large Integer Squaring on Intel Architecture Processors", Intel 2013).
 * Constant time. */
#define R  %rdi
#define A  %rsi
#define B  %rcx
#define LO %rax
#define HI %rbx
#define ZERO %rbp
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

/* P0 .. P3 = P0 .. P7 modulo 2^256 - 38: the upper half comes back times 38, then what is above 2^256
 * of that, and if that goes over once more, the rest is so small that 38 more don't carry. */
.macro REDUCE
    mov     $38, %edx
    xor     %ebp, %ebp
    mulx    P4, LO, HI
    adcx    LO, P0
    adox    HI, P1
    mulx    P5, LO, HI
    adcx    LO, P1
    adox    HI, P2
    mulx    P6, LO, HI
    adcx    LO, P2
    adox    HI, P3
    mulx    P7, LO, P4
    adcx    LO, P3
    adox    ZERO, P4
    adcx    ZERO, P4
    imul    $38, P4, P4
    add     P4, P0
    adc     $0, P1
    adc     $0, P2
    adc     $0, P3
    sbb     LO, LO
    and     $38, %eax
    add     LO, P0
.endm

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
    mov     P0, (R)
    mov     P1, 8(R)
    mov     P2, 16(R)
    mov     P3, 24(R)
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
    mov     P0, (R)
    mov     P1, 8(R)
    mov     P2, 16(R)
    mov     P3, 24(R)
    mov     R, A
    dec     %rcx
    jnz     1b
    RESTORE
    ret
    .cfi_endproc
    .size   fe25519_square_adx, . - fe25519_square_adx

    .section .note.GNU-stack, "", @progbits
