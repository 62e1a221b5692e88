/* A register of the caller's is kept and given back, so that debuggers can follow; and all six of
 * them. */
.macro SAVE_REG reg
    push    \reg
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \reg, 0
.endm

.macro LOAD_REG reg
    pop     \reg
    .cfi_adjust_cfa_offset -8
    .cfi_restore \reg
.endm

.macro SAVE
    SAVE_REG    %rbx
    SAVE_REG    %rbp
    SAVE_REG    %r12
    SAVE_REG    %r13
    SAVE_REG    %r14
    SAVE_REG    %r15
.endm

.macro RESTORE
    LOAD_REG    %r15
    LOAD_REG    %r14
    LOAD_REG    %r13
    LOAD_REG    %r12
    LOAD_REG    %rbp
    LOAD_REG    %rbx
.endm
