/* SHA-512 for x86-64: rounds in integer registers, the message schedule beside them in vector
 * registers. sha512_avx2.S and sha512_avx512.S include this and define the macro
 *
 *     SIGMA y r1 r2 s w      adds rotr(y, r1) ^ rotr(y, r2) ^ y >> s to w, word by word; may use
 *                            X1 .. X4, of which X1 may be y itself; keeps y otherwise
 *
 * The schedule is of two blocks at a time, one in each half of the ymm registers, so that every
 * operation serves four words; W + K of the second block wait on the stack. Data and state are secret:
 * branches and addresses depend on the number of blocks alone. */

#define T0 %r12
#define T1 %r13
#define T2 %r14
#define Y0 %r15
#define Y1 %rbp
#define WK %rdi /* at W(t) + K(t) of the block whose rounds are under way */
#define KT %rsi /* at K(t) */

#define X1   %ymm8
#define X1L  %xmm8
#define X2   %ymm9
#define X3   %ymm10
#define X4   %ymm11
#define SWAP %ymm12

/* The frame: W + K of the first block and of the second, then what the rounds leave no register for. */
#define WK_LEN     640
#define FRAME_H    1280(%rsp)
#define FRAME_DATA 1288(%rsp)
#define FRAME_N    1296(%rsp)
#define FRAME_LEN  1304 /* 8 mod 16, as %rsp is after the return address and six pushes */

/* One round of FIPS 180-4, 6.4.2: 22 operations and two moves. Ch is the sum of its disjoint halves
 * ~e & g and e & f; Maj is ((a ^ b) & (b ^ c)) ^ b, whose a ^ b is the b ^ c of the next round: y
 * holds b ^ c and is used up, z gets a ^ b. At the end d is the new e and h the new a. */
.macro ROUND a b c d e f g h y z t
    add     8*(\t)(WK), \h
    rorx    $41, \e, T0
    rorx    $18, \e, T1
    andn    \g, \e, T2
    xor     T1, T0
    mov     \f, T1
    add     T2, \h
    rorx    $14, \e, T2
    and     \e, T1
    xor     T2, T0
    add     T1, \h
    mov     \a, \z
    rorx    $28, \a, T2
    add     T0, \h
    rorx    $34, \a, T1
    add     \h, \d
    xor     \b, \z
    xor     T1, T2
    and     \z, \y
    rorx    $39, \a, T0
    xor     \b, \y
    xor     T0, T2
    add     \y, \h
    add     T2, \h
.endm

/* Eight rounds t .. t+7, after which the state is back in its registers. The macro \beside is
 * expanded before each two with its number 0 .. 3. */
.macro EIGHT_ROUNDS t beside
    \beside 0 \t
    ROUND %rax %rbx %rcx %rdx %r8 %r9 %r10 %r11 Y0 Y1 \t
    ROUND %r11 %rax %rbx %rcx %rdx %r8 %r9 %r10 Y1 Y0 \t+1
    \beside 1 \t
    ROUND %r10 %r11 %rax %rbx %rcx %rdx %r8 %r9 Y0 Y1 \t+2
    ROUND %r9 %r10 %r11 %rax %rbx %rcx %rdx %r8 Y1 Y0 \t+3
    \beside 2 \t
    ROUND %r8 %r9 %r10 %r11 %rax %rbx %rcx %rdx Y0 Y1 \t+4
    ROUND %rdx %r8 %r9 %r10 %r11 %rax %rbx %rcx Y1 Y0 \t+5
    \beside 3 \t
    ROUND %rcx %rdx %r8 %r9 %r10 %r11 %rax %rbx Y0 Y1 \t+6
    ROUND %rbx %rcx %rdx %r8 %r9 %r10 %r11 %rax Y1 Y0 \t+7
.endm

.macro NOTHING i t
.endm

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

/* Words 2i, 2i+1 of the blocks at \first and \second. */
.macro LOAD i first second w wl
    vmovdqu 16*\i(\first), \wl
    vinserti128 $1, 16*\i(\second), \w, \w
    vpshufb SWAP, \w, \w
    PUT_WK  \w, 2*\i
.endm

/* The state from and to H(0) .. H(7) at T0. */
.macro LOAD_STATE
    mov     (T0), %rax
    mov     8(T0), %rbx
    mov     16(T0), %rcx
    mov     24(T0), %rdx
    mov     32(T0), %r8
    mov     40(T0), %r9
    mov     48(T0), %r10
    mov     56(T0), %r11
    mov     %rbx, Y0
    xor     %rcx, Y0
.endm

.macro ADD_STATE reg at
    add     \at(T0), \reg
    mov     \reg, \at(T0)
.endm

.macro ADD_STATES
    mov     FRAME_H, T0
    ADD_STATE %rax 0
    ADD_STATE %rbx 8
    ADD_STATE %rcx 16
    ADD_STATE %rdx 24
    ADD_STATE %r8 32
    ADD_STATE %r9 40
    ADD_STATE %r10 48
    ADD_STATE %r11 56
    mov     %rbx, Y0
    xor     %rcx, Y0
.endm

.macro SAVE reg
    push    \reg
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \reg, 0
.endm

.macro RESTORE reg
    pop     \reg
    .cfi_adjust_cfa_offset -8
    .cfi_restore \reg
.endm

/* void name(uint64_t state[8] %rdi, const uint8_t *data %rsi, size_t n %rdx); clobbers what a call may,
 * ymm0 .. ymm12 among it. */
.macro SHA512_BLOCKS name
    .text
    .globl  \name
    .hidden \name
    .type   \name, @function
    .p2align 6
\name:
    .cfi_startproc
    endbr64
    test    %rdx, %rdx
    jz      9f
    SAVE    %rbx
    SAVE    %rbp
    SAVE    %r12
    SAVE    %r13
    SAVE    %r14
    SAVE    %r15
    sub     $FRAME_LEN, %rsp
    .cfi_adjust_cfa_offset FRAME_LEN
    mov     %rdi, FRAME_H
    mov     %rsi, FRAME_DATA
    mov     %rdx, FRAME_N
    mov     %rdi, T0
    LOAD_STATE

    /* The first block of two; a last single one is its own second. */
1:  mov     FRAME_DATA, T0
    lea     128(T0), T1
    cmpq    $1, FRAME_N
    cmove   T0, T1
    vbroadcasti128 swap_bytes(%rip), SWAP
    mov     %rsp, WK
    lea     sha512_k(%rip), KT
    LOAD    0 T0 T1 %ymm0 %xmm0
    LOAD    1 T0 T1 %ymm1 %xmm1
    LOAD    2 T0 T1 %ymm2 %xmm2
    LOAD    3 T0 T1 %ymm3 %xmm3
    LOAD    4 T0 T1 %ymm4 %xmm4
    LOAD    5 T0 T1 %ymm5 %xmm5
    LOAD    6 T0 T1 %ymm6 %xmm6
    LOAD    7 T0 T1 %ymm7 %xmm7
    .p2align 5
2:  EIGHT_ROUNDS 0 SCHEDULE_LOW
    EIGHT_ROUNDS 8 SCHEDULE_HIGH
    add     $128, WK
    add     $128, KT
    lea     512(%rsp), T0
    cmp     T0, WK
    jb      2b
    EIGHT_ROUNDS 0 NOTHING
    EIGHT_ROUNDS 8 NOTHING
    ADD_STATES
    addq    $128, FRAME_DATA
    decq    FRAME_N
    jz      4f

    /* The second block. */
    lea     WK_LEN(%rsp), WK
    .p2align 5
3:  EIGHT_ROUNDS 0 NOTHING
    EIGHT_ROUNDS 8 NOTHING
    add     $128, WK
    lea     2*WK_LEN(%rsp), T0
    cmp     T0, WK
    jb      3b
    ADD_STATES
    addq    $128, FRAME_DATA
    decq    FRAME_N
    jnz     1b

4:  vzeroupper
    add     $FRAME_LEN, %rsp
    .cfi_adjust_cfa_offset -FRAME_LEN
    RESTORE     %r15
    RESTORE     %r14
    RESTORE     %r13
    RESTORE     %r12
    RESTORE     %rbp
    RESTORE     %rbx
9:  ret
    .cfi_endproc
    .size   \name, . - \name

    .section .rodata
    .p2align 4
swap_bytes:
    .quad   0x0001020304050607, 0x08090a0b0c0d0e0f
    .section .note.GNU-stack, "", @progbits
.endm
