/* SHA-2 for x86-64: rounds in integer registers, the message schedule beside them in vector
 * registers. The schedule is of two blocks at a time, one in each half of the ymm registers, so
 * that every operation serves both; W + K of the second block wait on the stack. The rounds are
 * the same for words of 32 and of 64 bits, to which the including file fits them:
 *
 *     WORD                  bytes of a word
 *     ROUNDS                64 or 80
 *     S1A S1B S1C           the rotations of Sigma1,
 *     S0A S0B S0C           of Sigma0
 *     RA .. RH              the registers of the state: rax rbx rcx rdx r8 r9 r10 r11
 *     T0 T1 T2, Y0 Y1       temporary ones: r12 r13 r14, r15 rbp
 *     macro SCHEDULE_LOW    expanded in front of each two rounds of every eight while there is
 *           SCHEDULE_HIGH   schedule to compute, in turns: with the number 0 .. 3 of the two, and t
 *     macro LOAD_BLOCKS     words 0 .. 15 of the blocks at %r12 and %r13, and their W + K
 *
 * Data and state are secret: branches and addresses depend on the number of blocks alone. */

#define WK %rdi /* at W(t) + K(t) of the block whose rounds are under way */
#define KT %rsi /* at K(t) */

/* The frame: W + K of the first block and of the second, then what the rounds leave no register
 * for. */
#define WK_LEN     (WORD * ROUNDS)
#define FRAME_H    2 * WK_LEN(%rsp)
#define FRAME_DATA 2 * WK_LEN + 8(%rsp)
#define FRAME_N    2 * WK_LEN + 16(%rsp)
#define FRAME_LEN  (2 * WK_LEN + 24) /* 8 mod 16, as is %rsp after six pushes */

/* One round of FIPS 180-4, 6.2.2 and 6.4.2: 22 operations and two moves, 5.5 cycles on four units.
 * Ch is the sum of its disjoint halves ~e & g and e & f; Maj is ((a ^ b) & (b ^ c)) ^ b, whose a ^
 * b is the b ^ c of the next round: y holds b ^ c and is used up, z gets a ^ b. At the end d is
 * the new e and h the new a. The order of the operations is the fastest of some hundreds measured
 * on Zen 4. */
.macro ROUND a b c d e f g h y z t
    rorx    $S1C, \e, T0
    rorx    $S1A, \e, T1
    rorx    $S1B, \e, T2
    xor     T2, T0
    xor     T1, T0
    mov     \f, T2
    and     \e, T2
    rorx    $S0A, \a, T1
    add     T2, \h
    andn    \g, \e, T2
    mov     \a, \z
    add     WORD*(\t)(WK), \h
    xor     \b, \z
    and     \z, \y
    xor     \b, \y
    add     T2, \h
    add     T0, \h
    rorx    $S0B, \a, T2
    rorx    $S0C, \a, T0
    xor     T2, T1
    xor     T0, T1
    add     \h, \d
    add     T1, \h
    add     \y, \h
.endm

/* Eight rounds t .. t+7, after which the state is back in its registers. */
.macro EIGHT_ROUNDS t beside
    \beside 0 \t
    ROUND RA RB RC RD RE RF RG RH Y0 Y1 \t
    ROUND RH RA RB RC RD RE RF RG Y1 Y0 \t+1
    \beside 1 \t
    ROUND RG RH RA RB RC RD RE RF Y0 Y1 \t+2
    ROUND RF RG RH RA RB RC RD RE Y1 Y0 \t+3
    \beside 2 \t
    ROUND RE RF RG RH RA RB RC RD Y0 Y1 \t+4
    ROUND RD RE RF RG RH RA RB RC Y1 Y0 \t+5
    \beside 3 \t
    ROUND RC RD RE RF RG RH RA RB Y0 Y1 \t+6
    ROUND RB RC RD RE RF RG RH RA Y1 Y0 \t+7
.endm

.macro NOTHING i t
.endm

/* H(0) .. H(7) at %r12 are the state; and b ^ c goes with it. */
.macro LOAD_STATE
    mov     (%r12), RA
    mov     WORD(%r12), RB
    mov     2*WORD(%r12), RC
    mov     3*WORD(%r12), RD
    mov     4*WORD(%r12), RE
    mov     5*WORD(%r12), RF
    mov     6*WORD(%r12), RG
    mov     7*WORD(%r12), RH
    mov     RB, Y0
    xor     RC, Y0
.endm

.macro ADD_WORD reg i
    add     WORD*\i(%r12), \reg
    mov     \reg, WORD*\i(%r12)
.endm

.macro ADD_STATE
    mov     FRAME_H, %r12
    ADD_WORD RA 0
    ADD_WORD RB 1
    ADD_WORD RC 2
    ADD_WORD RD 3
    ADD_WORD RE 4
    ADD_WORD RF 5
    ADD_WORD RG 6
    ADD_WORD RH 7
    mov     RB, Y0
    xor     RC, Y0
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

/* void name(word state[8] %rdi, const uint8_t *data %rsi, size_t n %rdx), with the constants at k;
 * changes what a call may, ymm0 .. ymm15 among it. */
.macro SHA2_BLOCKS name k
    .text
    .globl  \name
    .hidden \name
    .type   \name, @function
    .p2align 6
\name:
    .cfi_startproc
    endbr64
    test    %rdx, %rdx
    jz      5f
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
    mov     %rdi, %r12
    LOAD_STATE

1:  /* the first block of two; a last single one is its own second */
    mov     FRAME_DATA, %r12
    lea     16*WORD(%r12), %r13
    cmpq    $1, FRAME_N
    cmove   %r12, %r13
    mov     %rsp, WK
    lea     \k(%rip), KT
    LOAD_BLOCKS
    .p2align 5
2:  EIGHT_ROUNDS 0 SCHEDULE_LOW
    EIGHT_ROUNDS 8 SCHEDULE_HIGH
    add     $16*WORD, WK
    add     $16*WORD, KT
    lea     (ROUNDS-16)*WORD(%rsp), %r12
    cmp     %r12, WK
    jb      2b
    EIGHT_ROUNDS 0 NOTHING
    EIGHT_ROUNDS 8 NOTHING
    ADD_STATE
    addq    $16*WORD, FRAME_DATA
    decq    FRAME_N
    jz      4f

    lea     WK_LEN(%rsp), WK /* the second block */
    .p2align 5
3:  EIGHT_ROUNDS 0 NOTHING
    EIGHT_ROUNDS 8 NOTHING
    add     $16*WORD, WK
    lea     2*WK_LEN(%rsp), %r12
    cmp     %r12, WK
    jb      3b
    ADD_STATE
    addq    $16*WORD, FRAME_DATA
    decq    FRAME_N
    jnz     1b

4:  vzeroupper
    add     $FRAME_LEN, %rsp
    .cfi_adjust_cfa_offset -FRAME_LEN
    RESTORE %r15
    RESTORE %r14
    RESTORE %r13
    RESTORE %r12
    RESTORE %rbp
    RESTORE %rbx
5:  ret
    .cfi_endproc
    .size   \name, . - \name
    .section .note.GNU-stack, "", @progbits
.endm
