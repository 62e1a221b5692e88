/* The caller's registers of the NIST curves' functions. */
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
