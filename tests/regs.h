/* Calls a function and checks that it keeps the x86-64 System V calling convention: what
 * hand-written assembly can get wrong without any result being wrong. */
#ifndef ASSAY_TESTS_REGS_H
#define ASSAY_TESTS_REGS_H

#include <stdint.h>

/* One bit per rule that was broken. */
enum {
    REGS_RBX = 1 << 0,
    REGS_RBP = 1 << 1,
    REGS_R12 = 1 << 2,
    REGS_R13 = 1 << 3,
    REGS_R14 = 1 << 4,
    REGS_R15 = 1 << 5,
    REGS_RSP = 1 << 6,
    REGS_DF = 1 << 7, /* the direction flag must be clear */
};

/* Calls fn with up to eight integer or pointer arguments, all callee-saved registers holding known
 * values and the stack aligned as the ABI says; returns what it broke, 0 for nothing. */
unsigned regs_call(void (*fn)(void), const uint64_t args[8]);

#endif
