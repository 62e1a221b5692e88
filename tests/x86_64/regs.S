/* unsigned regs_call(void (*fn)(void), const uint64_t args[8]);  rdi = fn, rsi = args
 * Callee-saved registers get the values MARK + 0 .. 5; the stack pointer is kept in memory. */

#define MARK 0x5a17ed00c0ffee00

        .text
        .globl  regs_call
        .hidden regs_call
        .type   regs_call, @function
regs_call:
        .cfi_startproc
        endbr64
        push    %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        mov     %rsp, %rbp
        .cfi_def_cfa_register %rbp
        push    %rbx
        push    %r12
        push    %r13
        push    %r14
        push    %r15
        sub     $8, %rsp                /* aligned to 16 again */
        mov     %rsp, saved_rsp(%rip)
        mov     %rbp, saved_rbp(%rip)

        mov     %rdi, %rax
        mov     %rsi, %r10
        push    56(%r10)                /* the eighth and seventh argument */
        push    48(%r10)
        mov     (%r10), %rdi
        mov     8(%r10), %rsi
        mov     16(%r10), %rdx
        mov     24(%r10), %rcx
        mov     32(%r10), %r8
        mov     40(%r10), %r9
        movabs  $MARK, %rbx
        lea     1(%rbx), %rbp
        lea     2(%rbx), %r12
        lea     3(%rbx), %r13
        lea     4(%rbx), %r14
        lea     5(%rbx), %r15
        call    *%rax

        /* Collect the verdict in eax with nothing but rax, rcx, rdx, which are free. */
        lea     16(%rsp), %rcx
        xor     %eax, %eax
        cmp     saved_rsp(%rip), %rcx
        setne   %al
        shl     $6, %eax
        mov     saved_rsp(%rip), %rsp   /* whatever happened, go on from a good stack */
        pushf
        pop     %rdx
        shr     $10, %edx
        and     $1, %edx
        shl     $7, %edx
        or      %edx, %eax
        cld
        movabs  $MARK, %rcx
        .macro  verdict reg, bit
        xor     %edx, %edx
        cmp     %rcx, \reg
        setne   %dl
        shl     $\bit, %edx
        or      %edx, %eax
        inc     %rcx
        .endm
        verdict %rbx, 0
        verdict %rbp, 1
        verdict %r12, 2
        verdict %r13, 3
        verdict %r14, 4
        verdict %r15, 5

        mov     saved_rbp(%rip), %rbp
        add     $8, %rsp
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbx
        pop     %rbp
        .cfi_def_cfa %rsp, 8
        ret
        .cfi_endproc
        .size   regs_call, .-regs_call

        .local  saved_rsp
        .comm   saved_rsp, 8, 8
        .local  saved_rbp
        .comm   saved_rbp, 8, 8
        .section .note.GNU-stack, "", @progbits
