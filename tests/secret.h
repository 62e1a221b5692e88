/* Marks bytes as secret for `make ct`: Valgrind (and, in a build with -fsanitize=memory, MSan) then
 * reports every branch and every address that depends on them. In other builds these do nothing. */
#ifndef ASSAY_TESTS_SECRET_H
#define ASSAY_TESTS_SECRET_H

#include <stddef.h>

#if defined(ASSAY_CT_VALGRIND)
#include <valgrind/memcheck.h>
static inline void secret(const void *p, size_t len)
{
    (void)VALGRIND_MAKE_MEM_UNDEFINED(p, len);
}
static inline void not_secret(const void *p, size_t len)
{
    (void)VALGRIND_MAKE_MEM_DEFINED(p, len);
}
#elif defined(__has_feature)
#if __has_feature(memory_sanitizer)
#define ASSAY_CT_MSAN 1
#endif
#endif

#if defined(ASSAY_CT_MSAN)
#include <sanitizer/msan_interface.h>
static inline void secret(const void *p, size_t len)
{
    __msan_poison(p, len);
}
static inline void not_secret(const void *p, size_t len)
{
    __msan_unpoison(p, len);
}
#elif !defined(ASSAY_CT_VALGRIND)
static inline void secret(const void *p, size_t len)
{
    (void)p;
    (void)len;
}
static inline void not_secret(const void *p, size_t len)
{
    (void)p;
    (void)len;
}
#endif

#endif
