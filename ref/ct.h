/* Choices without branches: masks are all ones for true and all zeros for false. The barrier keeps
 * the compiler from finding the condition again and turning the arithmetic back into a jump. */
#ifndef ASSAY_REF_CT_H
#define ASSAY_REF_CT_H

#include <stddef.h>
#include <stdint.h>

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#define CT_BARRIER_OFF /* MemorySanitizer takes an asm for a use */
#endif
#endif

/* From here on these bytes, computed from secrets, are public by the standard's own design (a seed
 * that is published, say). Nothing but the tools of `make ct` takes notice. */
#if defined(ASSAY_CT_VALGRIND)
#include <valgrind/memcheck.h>
#define ct_public(p, len) ((void)VALGRIND_MAKE_MEM_DEFINED(p, len))
#elif defined(CT_BARRIER_OFF)
#include <sanitizer/msan_interface.h>
#define ct_public(p, len) __msan_unpoison(p, len)
#else
#define ct_public(p, len) ((void)(p), (void)(len))
#endif

static inline uint64_t ct_barrier(uint64_t v)
{
#ifndef CT_BARRIER_OFF
    __asm__("" : "+r"(v));
#endif
    return v;
}

/* All ones if the top bit of v is set. */
static inline uint64_t ct_msb(uint64_t v)
{
    return 0 - (ct_barrier(v) >> 63);
}

static inline uint64_t ct_is_zero(uint64_t v)
{
    return ct_msb(~v & (v - 1));
}

static inline uint64_t ct_eq(uint64_t a, uint64_t b)
{
    return ct_is_zero(a ^ b);
}

/* All ones if a < b, unsigned (Hacker's Delight, 2nd ed., section 2-12). */
static inline uint64_t ct_lt(uint64_t a, uint64_t b)
{
    return ct_msb(a ^ ((a ^ b) | ((a - b) ^ b)));
}

static inline uint64_t ct_select(uint64_t mask, uint64_t if_set, uint64_t if_clear)
{
    return if_clear ^ (ct_barrier(mask) & (if_set ^ if_clear));
}

#endif
