/* The register checker itself: it must notice a function that breaks each rule. */
#include "tests/regs.h"

#include "tests/check.h"
#include "tests/suite.h"

#if defined(__x86_64__)
typedef void (*function)(void);

static uint64_t seen[8];

static void well_behaved(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                         uint64_t g, uint64_t h)
{
    const uint64_t args[8] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++)
        seen[i] = args[i];
}

__attribute__((naked)) static void breaks_rbx(void)
{
    __asm__("inc %rbx; ret");
}

__attribute__((naked)) static void breaks_rbp(void)
{
    __asm__("inc %rbp; ret");
}

__attribute__((naked)) static void breaks_r12(void)
{
    __asm__("inc %r12; ret");
}

__attribute__((naked)) static void breaks_r13(void)
{
    __asm__("inc %r13; ret");
}

__attribute__((naked)) static void breaks_r14(void)
{
    __asm__("inc %r14; ret");
}

__attribute__((naked)) static void breaks_r15(void)
{
    __asm__("inc %r15; ret");
}

__attribute__((naked)) static void breaks_rsp(void)
{
    __asm__("ret $8");
}

__attribute__((naked)) static void breaks_df(void)
{
    __asm__("std; ret");
}

void test_regs(void)
{
    static const struct {
        function fn;
        unsigned broken;
    } cases[] = {
        {breaks_rbx, REGS_RBX}, {breaks_rbp, REGS_RBP}, {breaks_r12, REGS_R12},
        {breaks_r13, REGS_R13}, {breaks_r14, REGS_R14}, {breaks_r15, REGS_R15},
        {breaks_rsp, REGS_RSP}, {breaks_df, REGS_DF},
    };
    const uint64_t args[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    check(regs_call((function)well_behaved, args) == 0, "a well-behaved function");
    check_bytes("arguments", seen, args, sizeof(args));
    for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        unsigned got = regs_call(cases[i].fn, args);
        check(got == cases[i].broken, "case %u: %#x instead of %#x", i, got, cases[i].broken);
    }
}
#else
/* No hand-written assembly for this machine: nothing to check, and no check that could succeed. */
unsigned regs_call(void (*fn)(void), const uint64_t args[8])
{
    (void)fn;
    (void)args;
    return ~0u;
}

void test_regs(void)
{
}
#endif
