/* Typed stacks: DEFINE_STACK_OF(3). DEFINE_STACK_OF(t) makes, for a program's own type, inline
 * functions sk_t_push(), sk_t_value() and so on; the library's own types have macros of those
 * names, which stand in their headers after SKM_DEFINE_STACK_OF_INTERNAL. */
#ifndef OPENSSL_SAFESTACK_H
#define OPENSSL_SAFESTACK_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SAFESTACK_H
#endif

#include <openssl/e_os2.h>
#include <openssl/stack.h>

ASSAY_API_BEGIN

#define STACK_OF(type) struct stack_st_##type

#define ASSAY_INLINE static ossl_unused ossl_inline

/* t1 names the stack; t2 is what goes in and comes out, t3 the same without const. */
#define ASSAY_SK_TYPES(t1, t3)                                                 \
    STACK_OF(t1);                                                              \
    typedef int (*sk_##t1##_compfunc)(const t3 *const *a, const t3 *const *b); \
    typedef void (*sk_##t1##_freefunc)(t3 * a);                                \
    typedef t3 *(*sk_##t1##_copyfunc)(const t3 *a);

/* For the library's types: functions that do nothing but let the compiler check the arguments. */
#define SKM_DEFINE_STACK_OF_INTERNAL(t1, t2, t3)                                               \
    ASSAY_SK_TYPES(t1, t3)                                                                     \
    ASSAY_INLINE t2 *ossl_check_##t1##_type(t2 *ptr)                                           \
    {                                                                                          \
        return ptr;                                                                            \
    }                                                                                          \
    ASSAY_INLINE const OPENSSL_STACK *ossl_check_const_##t1##_sk_type(const STACK_OF(t1) * sk) \
    {                                                                                          \
        return (const OPENSSL_STACK *)sk;                                                      \
    }                                                                                          \
    ASSAY_INLINE OPENSSL_STACK *ossl_check_##t1##_sk_type(STACK_OF(t1) * sk)                   \
    {                                                                                          \
        return (OPENSSL_STACK *)sk;                                                            \
    }                                                                                          \
    ASSAY_INLINE OPENSSL_sk_compfunc ossl_check_##t1##_compfunc_type(sk_##t1##_compfunc cmp)   \
    {                                                                                          \
        return (OPENSSL_sk_compfunc)cmp;                                                       \
    }                                                                                          \
    ASSAY_INLINE OPENSSL_sk_copyfunc ossl_check_##t1##_copyfunc_type(sk_##t1##_copyfunc cpy)   \
    {                                                                                          \
        return (OPENSSL_sk_copyfunc)cpy;                                                       \
    }                                                                                          \
    ASSAY_INLINE OPENSSL_sk_freefunc ossl_check_##t1##_freefunc_type(sk_##t1##_freefunc fr)    \
    {                                                                                          \
        return (OPENSSL_sk_freefunc)fr;                                                        \
    }

/* What the macros sk_<type>_* of those types are; ci/typed-macros.sh writes them. */
#define ASSAY_SK_num(t, sk) OPENSSL_sk_num(ossl_check_const_##t##_sk_type(sk))
#define ASSAY_SK_value(t, e, sk, idx) \
    ((e *)OPENSSL_sk_value(ossl_check_const_##t##_sk_type(sk), (idx)))
#define ASSAY_SK_new(t, cmp) ((STACK_OF(t) *)OPENSSL_sk_new(ossl_check_##t##_compfunc_type(cmp)))
#define ASSAY_SK_new_null(t) ((STACK_OF(t) *)OPENSSL_sk_new_null())
#define ASSAY_SK_new_reserve(t, cmp, n) \
    ((STACK_OF(t) *)OPENSSL_sk_new_reserve(ossl_check_##t##_compfunc_type(cmp), (n)))
#define ASSAY_SK_reserve(t, sk, n)   OPENSSL_sk_reserve(ossl_check_##t##_sk_type(sk), (n))
#define ASSAY_SK_free(t, sk)         OPENSSL_sk_free(ossl_check_##t##_sk_type(sk))
#define ASSAY_SK_zero(t, sk)         OPENSSL_sk_zero(ossl_check_##t##_sk_type(sk))
#define ASSAY_SK_delete(t, e, sk, i) ((e *)OPENSSL_sk_delete(ossl_check_##t##_sk_type(sk), (i)))
#define ASSAY_SK_delete_ptr(t, e, sk, p) \
    ((e *)OPENSSL_sk_delete_ptr(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p)))
#define ASSAY_SK_push(t, sk, p) \
    OPENSSL_sk_push(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p))
#define ASSAY_SK_unshift(t, sk, p) \
    OPENSSL_sk_unshift(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p))
#define ASSAY_SK_pop(t, e, sk)   ((e *)OPENSSL_sk_pop(ossl_check_##t##_sk_type(sk)))
#define ASSAY_SK_shift(t, e, sk) ((e *)OPENSSL_sk_shift(ossl_check_##t##_sk_type(sk)))
#define ASSAY_SK_pop_free(t, sk, f) \
    OPENSSL_sk_pop_free(ossl_check_##t##_sk_type(sk), ossl_check_##t##_freefunc_type(f))
#define ASSAY_SK_insert(t, sk, p, idx) \
    OPENSSL_sk_insert(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p), (idx))
#define ASSAY_SK_set(t, e, sk, idx, p) \
    ((e *)OPENSSL_sk_set(ossl_check_##t##_sk_type(sk), (idx), ossl_check_##t##_type(p)))
#define ASSAY_SK_find(t, sk, p) \
    OPENSSL_sk_find(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p))
#define ASSAY_SK_find_ex(t, sk, p) \
    OPENSSL_sk_find_ex(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p))
#define ASSAY_SK_find_all(t, sk, p, pnum) \
    OPENSSL_sk_find_all(ossl_check_##t##_sk_type(sk), ossl_check_##t##_type(p), pnum)
#define ASSAY_SK_sort(t, sk)      OPENSSL_sk_sort(ossl_check_##t##_sk_type(sk))
#define ASSAY_SK_is_sorted(t, sk) OPENSSL_sk_is_sorted(ossl_check_const_##t##_sk_type(sk))
#define ASSAY_SK_dup(t, sk)       ((STACK_OF(t) *)OPENSSL_sk_dup(ossl_check_const_##t##_sk_type(sk)))
#define ASSAY_SK_deep_copy(t, sk, c, f)                                      \
    ((STACK_OF(t) *)OPENSSL_sk_deep_copy(ossl_check_const_##t##_sk_type(sk), \
                                         ossl_check_##t##_copyfunc_type(c),  \
                                         ossl_check_##t##_freefunc_type(f)))
#define ASSAY_SK_set_cmp_func(t, sk, cmp)                                     \
    ((sk_##t##_compfunc)OPENSSL_sk_set_cmp_func(ossl_check_##t##_sk_type(sk), \
                                                ossl_check_##t##_compfunc_type(cmp)))

/* For programs' types: an inline function for each function of stack.h. */
#define SKM_DEFINE_STACK_OF(t1, t2, t3)                                                   \
    ASSAY_SK_TYPES(t1, t3)                                                                \
    ASSAY_INLINE int sk_##t1##_num(const STACK_OF(t1) * sk)                               \
    {                                                                                     \
        return OPENSSL_sk_num((const OPENSSL_STACK *)sk);                                 \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_value(const STACK_OF(t1) * sk, int idx)                    \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_value((const OPENSSL_STACK *)sk, idx);                    \
    }                                                                                     \
    ASSAY_INLINE STACK_OF(t1) * sk_##t1##_new(sk_##t1##_compfunc compare)                 \
    {                                                                                     \
        return (STACK_OF(t1) *)OPENSSL_sk_new((OPENSSL_sk_compfunc)compare);              \
    }                                                                                     \
    ASSAY_INLINE STACK_OF(t1) * sk_##t1##_new_null(void)                                  \
    {                                                                                     \
        return (STACK_OF(t1) *)OPENSSL_sk_new_null();                                     \
    }                                                                                     \
    ASSAY_INLINE STACK_OF(t1) * sk_##t1##_new_reserve(sk_##t1##_compfunc compare, int n)  \
    {                                                                                     \
        return (STACK_OF(t1) *)OPENSSL_sk_new_reserve((OPENSSL_sk_compfunc)compare, n);   \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_reserve(STACK_OF(t1) * sk, int n)                          \
    {                                                                                     \
        return OPENSSL_sk_reserve((OPENSSL_STACK *)sk, n);                                \
    }                                                                                     \
    ASSAY_INLINE void sk_##t1##_free(STACK_OF(t1) * sk)                                   \
    {                                                                                     \
        OPENSSL_sk_free((OPENSSL_STACK *)sk);                                             \
    }                                                                                     \
    ASSAY_INLINE void sk_##t1##_zero(STACK_OF(t1) * sk)                                   \
    {                                                                                     \
        OPENSSL_sk_zero((OPENSSL_STACK *)sk);                                             \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_delete(STACK_OF(t1) * sk, int i)                           \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_delete((OPENSSL_STACK *)sk, i);                           \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_delete_ptr(STACK_OF(t1) * sk, t2 * ptr)                    \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_delete_ptr((OPENSSL_STACK *)sk, (const void *)ptr);       \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_push(STACK_OF(t1) * sk, t2 * ptr)                          \
    {                                                                                     \
        return OPENSSL_sk_push((OPENSSL_STACK *)sk, (const void *)ptr);                   \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_unshift(STACK_OF(t1) * sk, t2 * ptr)                       \
    {                                                                                     \
        return OPENSSL_sk_unshift((OPENSSL_STACK *)sk, (const void *)ptr);                \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_pop(STACK_OF(t1) * sk)                                     \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_pop((OPENSSL_STACK *)sk);                                 \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_shift(STACK_OF(t1) * sk)                                   \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_shift((OPENSSL_STACK *)sk);                               \
    }                                                                                     \
    ASSAY_INLINE void sk_##t1##_pop_free(STACK_OF(t1) * sk, sk_##t1##_freefunc freefunc)  \
    {                                                                                     \
        OPENSSL_sk_pop_free((OPENSSL_STACK *)sk, (OPENSSL_sk_freefunc)freefunc);          \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_insert(STACK_OF(t1) * sk, t2 * ptr, int idx)               \
    {                                                                                     \
        return OPENSSL_sk_insert((OPENSSL_STACK *)sk, (const void *)ptr, idx);            \
    }                                                                                     \
    ASSAY_INLINE t2 *sk_##t1##_set(STACK_OF(t1) * sk, int idx, t2 *ptr)                   \
    {                                                                                     \
        return (t2 *)OPENSSL_sk_set((OPENSSL_STACK *)sk, idx, (const void *)ptr);         \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_find(STACK_OF(t1) * sk, t2 * ptr)                          \
    {                                                                                     \
        return OPENSSL_sk_find((OPENSSL_STACK *)sk, (const void *)ptr);                   \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_find_ex(STACK_OF(t1) * sk, t2 * ptr)                       \
    {                                                                                     \
        return OPENSSL_sk_find_ex((OPENSSL_STACK *)sk, (const void *)ptr);                \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_find_all(STACK_OF(t1) * sk, t2 * ptr, int *pnum)           \
    {                                                                                     \
        return OPENSSL_sk_find_all((OPENSSL_STACK *)sk, (const void *)ptr, pnum);         \
    }                                                                                     \
    ASSAY_INLINE void sk_##t1##_sort(STACK_OF(t1) * sk)                                   \
    {                                                                                     \
        OPENSSL_sk_sort((OPENSSL_STACK *)sk);                                             \
    }                                                                                     \
    ASSAY_INLINE int sk_##t1##_is_sorted(const STACK_OF(t1) * sk)                         \
    {                                                                                     \
        return OPENSSL_sk_is_sorted((const OPENSSL_STACK *)sk);                           \
    }                                                                                     \
    ASSAY_INLINE STACK_OF(t1) * sk_##t1##_dup(const STACK_OF(t1) * sk)                    \
    {                                                                                     \
        return (STACK_OF(t1) *)OPENSSL_sk_dup((const OPENSSL_STACK *)sk);                 \
    }                                                                                     \
    ASSAY_INLINE STACK_OF(t1) * sk_##t1##_deep_copy(const STACK_OF(t1) * sk,              \
                                                    sk_##t1##_copyfunc copyfunc,          \
                                                    sk_##t1##_freefunc freefunc)          \
    {                                                                                     \
        return (STACK_OF(t1) *)OPENSSL_sk_deep_copy((const OPENSSL_STACK *)sk,            \
                                                    (OPENSSL_sk_copyfunc)copyfunc,        \
                                                    (OPENSSL_sk_freefunc)freefunc);       \
    }                                                                                     \
    ASSAY_INLINE sk_##t1##_compfunc sk_##t1##_set_cmp_func(STACK_OF(t1) * sk,             \
                                                           sk_##t1##_compfunc compare)    \
    {                                                                                     \
        return (sk_##t1##_compfunc)OPENSSL_sk_set_cmp_func((OPENSSL_STACK *)sk,           \
                                                           (OPENSSL_sk_compfunc)compare); \
    }

#define DEFINE_STACK_OF(t)                    SKM_DEFINE_STACK_OF(t, t, t)
#define DEFINE_STACK_OF_CONST(t)              SKM_DEFINE_STACK_OF(t, const t, t)
#define DEFINE_SPECIAL_STACK_OF(t1, t2)       SKM_DEFINE_STACK_OF(t1, t2, t2)
#define DEFINE_SPECIAL_STACK_OF_CONST(t1, t2) SKM_DEFINE_STACK_OF(t1, const t2, t2)

/* Stacks of strings: an element is the string itself. */
typedef char *OPENSSL_STRING;
typedef const char *OPENSSL_CSTRING;

SKM_DEFINE_STACK_OF_INTERNAL(OPENSSL_STRING, char, char)
#define sk_OPENSSL_STRING_num(sk)                 ASSAY_SK_num(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_value(sk, idx)          ASSAY_SK_value(OPENSSL_STRING, char, sk, idx)
#define sk_OPENSSL_STRING_new(cmp)                ASSAY_SK_new(OPENSSL_STRING, cmp)
#define sk_OPENSSL_STRING_new_null()              ASSAY_SK_new_null(OPENSSL_STRING)
#define sk_OPENSSL_STRING_new_reserve(cmp, n)     ASSAY_SK_new_reserve(OPENSSL_STRING, cmp, n)
#define sk_OPENSSL_STRING_reserve(sk, n)          ASSAY_SK_reserve(OPENSSL_STRING, sk, n)
#define sk_OPENSSL_STRING_free(sk)                ASSAY_SK_free(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_zero(sk)                ASSAY_SK_zero(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_delete(sk, i)           ASSAY_SK_delete(OPENSSL_STRING, char, sk, i)
#define sk_OPENSSL_STRING_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(OPENSSL_STRING, char, sk, ptr)
#define sk_OPENSSL_STRING_push(sk, ptr)           ASSAY_SK_push(OPENSSL_STRING, sk, ptr)
#define sk_OPENSSL_STRING_unshift(sk, ptr)        ASSAY_SK_unshift(OPENSSL_STRING, sk, ptr)
#define sk_OPENSSL_STRING_pop(sk)                 ASSAY_SK_pop(OPENSSL_STRING, char, sk)
#define sk_OPENSSL_STRING_shift(sk)               ASSAY_SK_shift(OPENSSL_STRING, char, sk)
#define sk_OPENSSL_STRING_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OPENSSL_STRING, sk, freefunc)
#define sk_OPENSSL_STRING_insert(sk, ptr, idx)    ASSAY_SK_insert(OPENSSL_STRING, sk, ptr, idx)
#define sk_OPENSSL_STRING_set(sk, idx, ptr)       ASSAY_SK_set(OPENSSL_STRING, char, sk, idx, ptr)
#define sk_OPENSSL_STRING_find(sk, ptr)           ASSAY_SK_find(OPENSSL_STRING, sk, ptr)
#define sk_OPENSSL_STRING_find_ex(sk, ptr)        ASSAY_SK_find_ex(OPENSSL_STRING, sk, ptr)
#define sk_OPENSSL_STRING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OPENSSL_STRING, sk, ptr, pnum)
#define sk_OPENSSL_STRING_sort(sk)                ASSAY_SK_sort(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_is_sorted(sk)           ASSAY_SK_is_sorted(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_dup(sk)                 ASSAY_SK_dup(OPENSSL_STRING, sk)
#define sk_OPENSSL_STRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OPENSSL_STRING, sk, copyfunc, freefunc)
#define sk_OPENSSL_STRING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OPENSSL_STRING, sk, cmp)

SKM_DEFINE_STACK_OF_INTERNAL(OPENSSL_CSTRING, const char, char)
#define sk_OPENSSL_CSTRING_num(sk)             ASSAY_SK_num(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_value(sk, idx)      ASSAY_SK_value(OPENSSL_CSTRING, const char, sk, idx)
#define sk_OPENSSL_CSTRING_new(cmp)            ASSAY_SK_new(OPENSSL_CSTRING, cmp)
#define sk_OPENSSL_CSTRING_new_null()          ASSAY_SK_new_null(OPENSSL_CSTRING)
#define sk_OPENSSL_CSTRING_new_reserve(cmp, n) ASSAY_SK_new_reserve(OPENSSL_CSTRING, cmp, n)
#define sk_OPENSSL_CSTRING_reserve(sk, n)      ASSAY_SK_reserve(OPENSSL_CSTRING, sk, n)
#define sk_OPENSSL_CSTRING_free(sk)            ASSAY_SK_free(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_zero(sk)            ASSAY_SK_zero(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_delete(sk, i)       ASSAY_SK_delete(OPENSSL_CSTRING, const char, sk, i)
#define sk_OPENSSL_CSTRING_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OPENSSL_CSTRING, const char, sk, ptr)
#define sk_OPENSSL_CSTRING_push(sk, ptr)           ASSAY_SK_push(OPENSSL_CSTRING, sk, ptr)
#define sk_OPENSSL_CSTRING_unshift(sk, ptr)        ASSAY_SK_unshift(OPENSSL_CSTRING, sk, ptr)
#define sk_OPENSSL_CSTRING_pop(sk)                 ASSAY_SK_pop(OPENSSL_CSTRING, const char, sk)
#define sk_OPENSSL_CSTRING_shift(sk)               ASSAY_SK_shift(OPENSSL_CSTRING, const char, sk)
#define sk_OPENSSL_CSTRING_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OPENSSL_CSTRING, sk, freefunc)
#define sk_OPENSSL_CSTRING_insert(sk, ptr, idx)    ASSAY_SK_insert(OPENSSL_CSTRING, sk, ptr, idx)
#define sk_OPENSSL_CSTRING_set(sk, idx, ptr)       ASSAY_SK_set(OPENSSL_CSTRING, const char, sk, idx, ptr)
#define sk_OPENSSL_CSTRING_find(sk, ptr)           ASSAY_SK_find(OPENSSL_CSTRING, sk, ptr)
#define sk_OPENSSL_CSTRING_find_ex(sk, ptr)        ASSAY_SK_find_ex(OPENSSL_CSTRING, sk, ptr)
#define sk_OPENSSL_CSTRING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OPENSSL_CSTRING, sk, ptr, pnum)
#define sk_OPENSSL_CSTRING_sort(sk)                ASSAY_SK_sort(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_is_sorted(sk)           ASSAY_SK_is_sorted(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_dup(sk)                 ASSAY_SK_dup(OPENSSL_CSTRING, sk)
#define sk_OPENSSL_CSTRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OPENSSL_CSTRING, sk, copyfunc, freefunc)
#define sk_OPENSSL_CSTRING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OPENSSL_CSTRING, sk, cmp)

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* Of bytes without an end. */
typedef void *OPENSSL_BLOCK;
SKM_DEFINE_STACK_OF_INTERNAL(OPENSSL_BLOCK, void, void)
#define sk_OPENSSL_BLOCK_num(sk)                 ASSAY_SK_num(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_value(sk, idx)          ASSAY_SK_value(OPENSSL_BLOCK, void, sk, idx)
#define sk_OPENSSL_BLOCK_new(cmp)                ASSAY_SK_new(OPENSSL_BLOCK, cmp)
#define sk_OPENSSL_BLOCK_new_null()              ASSAY_SK_new_null(OPENSSL_BLOCK)
#define sk_OPENSSL_BLOCK_new_reserve(cmp, n)     ASSAY_SK_new_reserve(OPENSSL_BLOCK, cmp, n)
#define sk_OPENSSL_BLOCK_reserve(sk, n)          ASSAY_SK_reserve(OPENSSL_BLOCK, sk, n)
#define sk_OPENSSL_BLOCK_free(sk)                ASSAY_SK_free(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_zero(sk)                ASSAY_SK_zero(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_delete(sk, i)           ASSAY_SK_delete(OPENSSL_BLOCK, void, sk, i)
#define sk_OPENSSL_BLOCK_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(OPENSSL_BLOCK, void, sk, ptr)
#define sk_OPENSSL_BLOCK_push(sk, ptr)           ASSAY_SK_push(OPENSSL_BLOCK, sk, ptr)
#define sk_OPENSSL_BLOCK_unshift(sk, ptr)        ASSAY_SK_unshift(OPENSSL_BLOCK, sk, ptr)
#define sk_OPENSSL_BLOCK_pop(sk)                 ASSAY_SK_pop(OPENSSL_BLOCK, void, sk)
#define sk_OPENSSL_BLOCK_shift(sk)               ASSAY_SK_shift(OPENSSL_BLOCK, void, sk)
#define sk_OPENSSL_BLOCK_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OPENSSL_BLOCK, sk, freefunc)
#define sk_OPENSSL_BLOCK_insert(sk, ptr, idx)    ASSAY_SK_insert(OPENSSL_BLOCK, sk, ptr, idx)
#define sk_OPENSSL_BLOCK_set(sk, idx, ptr)       ASSAY_SK_set(OPENSSL_BLOCK, void, sk, idx, ptr)
#define sk_OPENSSL_BLOCK_find(sk, ptr)           ASSAY_SK_find(OPENSSL_BLOCK, sk, ptr)
#define sk_OPENSSL_BLOCK_find_ex(sk, ptr)        ASSAY_SK_find_ex(OPENSSL_BLOCK, sk, ptr)
#define sk_OPENSSL_BLOCK_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OPENSSL_BLOCK, sk, ptr, pnum)
#define sk_OPENSSL_BLOCK_sort(sk)                ASSAY_SK_sort(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_is_sorted(sk)           ASSAY_SK_is_sorted(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_dup(sk)                 ASSAY_SK_dup(OPENSSL_BLOCK, sk)
#define sk_OPENSSL_BLOCK_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OPENSSL_BLOCK, sk, copyfunc, freefunc)
#define sk_OPENSSL_BLOCK_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OPENSSL_BLOCK, sk, cmp)
#endif

ASSAY_API_END

#endif
