/* Hash tables of pointers: OPENSSL_LH_COMPFUNC(3). */
#ifndef OPENSSL_LHASH_H
#define OPENSSL_LHASH_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_LHASH_H
#endif

#include <openssl/bio.h>
#include <openssl/e_os2.h>

ASSAY_API_BEGIN

typedef struct lhash_node_st OPENSSL_LH_NODE;
typedef struct lhash_st OPENSSL_LHASH;
typedef int (*OPENSSL_LH_COMPFUNC)(const void *, const void *); /* 0: they are the same */
typedef unsigned long (*OPENSSL_LH_HASHFUNC)(const void *);
typedef void (*OPENSSL_LH_DOALL_FUNC)(void *);
typedef void (*OPENSSL_LH_DOALL_FUNCARG)(void *, void *);

/* From a function name_hash(const o_type *), name_cmp(const o_type *, const o_type *) or
 * name_doall_arg(o_type *, a_type *), the one with void pointers that the table calls. */
#define DECLARE_LHASH_HASH_FN(name, o_type) unsigned long name##_LHASH_HASH(const void *);
#define IMPLEMENT_LHASH_HASH_FN(name, o_type)        \
    unsigned long name##_LHASH_HASH(const void *arg) \
    {                                                \
        const o_type *a = arg;                       \
        return name##_hash(a);                       \
    }
#define LHASH_HASH_FN(name) name##_LHASH_HASH

#define DECLARE_LHASH_COMP_FN(name, o_type) int name##_LHASH_COMP(const void *, const void *);
#define IMPLEMENT_LHASH_COMP_FN(name, o_type)                 \
    int name##_LHASH_COMP(const void *arg1, const void *arg2) \
    {                                                         \
        const o_type *a = arg1;                               \
        const o_type *b = arg2;                               \
        return name##_cmp(a, b);                              \
    }
#define LHASH_COMP_FN(name) name##_LHASH_COMP

#define DECLARE_LHASH_DOALL_ARG_FN(name, o_type, a_type) \
    void name##_LHASH_DOALL_ARG(void *, void *);
#define IMPLEMENT_LHASH_DOALL_ARG_FN(name, o_type, a_type) \
    void name##_LHASH_DOALL_ARG(void *arg1, void *arg2)    \
    {                                                      \
        o_type *a = arg1;                                  \
        a_type *b = arg2;                                  \
        name##_doall_arg(a, b);                            \
    }
#define LHASH_DOALL_ARG_FN(name) name##_LHASH_DOALL_ARG

/* The unit of loads: 2 * LH_LOAD_MULT are two elements a bucket. */
#define LH_LOAD_MULT 256

/* A new table, empty, or NULL; without functions it is for strings. Free the table, or empty it;
 * the elements are the caller's. */
OPENSSL_LHASH *OPENSSL_LH_new(OPENSSL_LH_HASHFUNC h, OPENSSL_LH_COMPFUNC c);
void OPENSSL_LH_free(OPENSSL_LHASH *lh);
void OPENSSL_LH_flush(OPENSSL_LHASH *lh);

/* Puts data in: the element that it replaces, or NULL (without memory too: then error() isn't 0).
 * Takes out, or finds, the element that equals data: it, or NULL. */
void *OPENSSL_LH_insert(OPENSSL_LHASH *lh, void *data);
void *OPENSSL_LH_delete(OPENSSL_LHASH *lh, const void *data);
void *OPENSSL_LH_retrieve(OPENSSL_LHASH *lh, const void *data);
int OPENSSL_LH_error(OPENSSL_LHASH *lh);

/* Calls func for each element, in no order; it may delete that element. */
void OPENSSL_LH_doall(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNC func);
void OPENSSL_LH_doall_arg(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNCARG func, void *arg);

/* A hash of a string; how many elements; the load at which the table shrinks (0: never). */
unsigned long OPENSSL_LH_strhash(const char *c);
unsigned long OPENSSL_LH_num_items(const OPENSSL_LHASH *lh);
unsigned long OPENSSL_LH_get_down_load(const OPENSSL_LHASH *lh);
void OPENSSL_LH_set_down_load(OPENSSL_LHASH *lh, unsigned long down_load);

/* Prints the table's counters; how many elements each bucket has; how well they are spread. */
#ifndef OPENSSL_NO_STDIO
void OPENSSL_LH_stats(const OPENSSL_LHASH *lh, FILE *fp);
void OPENSSL_LH_node_stats(const OPENSSL_LHASH *lh, FILE *fp);
void OPENSSL_LH_node_usage_stats(const OPENSSL_LHASH *lh, FILE *fp);
#endif
void OPENSSL_LH_stats_bio(const OPENSSL_LHASH *lh, BIO *out);
void OPENSSL_LH_node_stats_bio(const OPENSSL_LHASH *lh, BIO *out);
void OPENSSL_LH_node_usage_stats_bio(const OPENSSL_LHASH *lh, BIO *out);

/* The names before 1.1.0. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define _LHASH       OPENSSL_LHASH
#define LHASH_NODE   OPENSSL_LH_NODE
#define lh_error     OPENSSL_LH_error
#define lh_new       OPENSSL_LH_new
#define lh_free      OPENSSL_LH_free
#define lh_insert    OPENSSL_LH_insert
#define lh_delete    OPENSSL_LH_delete
#define lh_retrieve  OPENSSL_LH_retrieve
#define lh_doall     OPENSSL_LH_doall
#define lh_doall_arg OPENSSL_LH_doall_arg
#define lh_strhash   OPENSSL_LH_strhash
#define lh_num_items OPENSSL_LH_num_items
#ifndef OPENSSL_NO_STDIO
#define lh_stats            OPENSSL_LH_stats
#define lh_node_stats       OPENSSL_LH_node_stats
#define lh_node_usage_stats OPENSSL_LH_node_usage_stats
#endif
#define lh_stats_bio            OPENSSL_LH_stats_bio
#define lh_node_stats_bio       OPENSSL_LH_node_stats_bio
#define lh_node_usage_stats_bio OPENSSL_LH_node_usage_stats_bio
#endif

/* ---- Typed tables ---- */

#define LHASH_OF(type) struct lhash_st_##type

/* A complete type, so that it can't be mistaken for another; nobody makes one. */
#define ASSAY_LH_STRUCT(type)     \
    LHASH_OF(type)                \
    {                             \
        union lh_##type##_dummy { \
            void *d1;             \
            unsigned long d2;     \
            int d3;               \
        } dummy;                  \
    };

/* For the library's types: functions that let the compiler check the arguments. */
#define DEFINE_LHASH_OF_INTERNAL(type)                                                             \
    ASSAY_LH_STRUCT(type)                                                                          \
    typedef int (*lh_##type##_compfunc)(const type *a, const type *b);                             \
    typedef unsigned long (*lh_##type##_hashfunc)(const type *a);                                  \
    typedef void (*lh_##type##_doallfunc)(type * a);                                               \
    ASSAY_INLINE type *ossl_check_##type##_lh_plain_type(type *ptr)                                \
    {                                                                                              \
        return ptr;                                                                                \
    }                                                                                              \
    ASSAY_INLINE const type *ossl_check_const_##type##_lh_plain_type(const type *ptr)              \
    {                                                                                              \
        return ptr;                                                                                \
    }                                                                                              \
    ASSAY_INLINE const OPENSSL_LHASH *ossl_check_const_##type##_lh_type(const LHASH_OF(type) * lh) \
    {                                                                                              \
        return (const OPENSSL_LHASH *)lh;                                                          \
    }                                                                                              \
    ASSAY_INLINE OPENSSL_LHASH *ossl_check_##type##_lh_type(LHASH_OF(type) * lh)                   \
    {                                                                                              \
        return (OPENSSL_LHASH *)lh;                                                                \
    }                                                                                              \
    ASSAY_INLINE OPENSSL_LH_COMPFUNC ossl_check_##type##_lh_compfunc_type(                         \
        lh_##type##_compfunc cmp)                                                                  \
    {                                                                                              \
        return (OPENSSL_LH_COMPFUNC)cmp;                                                           \
    }                                                                                              \
    ASSAY_INLINE OPENSSL_LH_HASHFUNC ossl_check_##type##_lh_hashfunc_type(                         \
        lh_##type##_hashfunc hfn)                                                                  \
    {                                                                                              \
        return (OPENSSL_LH_HASHFUNC)hfn;                                                           \
    }                                                                                              \
    ASSAY_INLINE OPENSSL_LH_DOALL_FUNC ossl_check_##type##_lh_doallfunc_type(                      \
        lh_##type##_doallfunc dfn)                                                                 \
    {                                                                                              \
        return (OPENSSL_LH_DOALL_FUNC)dfn;                                                         \
    }                                                                                              \
    LHASH_OF(type)

/* What the macros lh_<type>_* of those types are; ci/typed-macros.sh writes them. */
#define ASSAY_LH_new(t, h, c)                                            \
    ((LHASH_OF(t) *)OPENSSL_LH_new(ossl_check_##t##_lh_hashfunc_type(h), \
                                   ossl_check_##t##_lh_compfunc_type(c)))
#define ASSAY_LH_free(t, lh)  OPENSSL_LH_free(ossl_check_##t##_lh_type(lh))
#define ASSAY_LH_flush(t, lh) OPENSSL_LH_flush(ossl_check_##t##_lh_type(lh))
#define ASSAY_LH_insert(t, lh, p) \
    ((t *)OPENSSL_LH_insert(ossl_check_##t##_lh_type(lh), ossl_check_##t##_lh_plain_type(p)))
#define ASSAY_LH_delete(t, lh, p) \
    ((t *)OPENSSL_LH_delete(ossl_check_##t##_lh_type(lh), ossl_check_const_##t##_lh_plain_type(p)))
#define ASSAY_LH_retrieve(t, lh, p)                         \
    ((t *)OPENSSL_LH_retrieve(ossl_check_##t##_lh_type(lh), \
                              ossl_check_const_##t##_lh_plain_type(p)))
#define ASSAY_LH_error(t, lh)     OPENSSL_LH_error(ossl_check_##t##_lh_type(lh))
#define ASSAY_LH_num_items(t, lh) OPENSSL_LH_num_items(ossl_check_##t##_lh_type(lh))
#define ASSAY_LH_node_stats_bio(t, lh, out) \
    OPENSSL_LH_node_stats_bio(ossl_check_const_##t##_lh_type(lh), out)
#define ASSAY_LH_node_usage_stats_bio(t, lh, out) \
    OPENSSL_LH_node_usage_stats_bio(ossl_check_const_##t##_lh_type(lh), out)
#define ASSAY_LH_stats_bio(t, lh, out)    OPENSSL_LH_stats_bio(ossl_check_const_##t##_lh_type(lh), out)
#define ASSAY_LH_get_down_load(t, lh)     OPENSSL_LH_get_down_load(ossl_check_##t##_lh_type(lh))
#define ASSAY_LH_set_down_load(t, lh, dl) OPENSSL_LH_set_down_load(ossl_check_##t##_lh_type(lh), dl)
#define ASSAY_LH_doall(t, lh, f) \
    OPENSSL_LH_doall(ossl_check_##t##_lh_type(lh), ossl_check_##t##_lh_doallfunc_type(f))

/* For programs' types: an inline function for each. */
#define DEFINE_LHASH_OF(type)                                                                      \
    ASSAY_LH_STRUCT(type)                                                                          \
    ASSAY_INLINE LHASH_OF(type) * lh_##type##_new(unsigned long (*hfn)(const type *),              \
                                                  int (*cfn)(const type *, const type *))          \
    {                                                                                              \
        return (LHASH_OF(type) *)OPENSSL_LH_new((OPENSSL_LH_HASHFUNC)hfn,                          \
                                                (OPENSSL_LH_COMPFUNC)cfn);                         \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_free(LHASH_OF(type) * lh)                                        \
    {                                                                                              \
        OPENSSL_LH_free((OPENSSL_LHASH *)lh);                                                      \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_flush(LHASH_OF(type) * lh)                                       \
    {                                                                                              \
        OPENSSL_LH_flush((OPENSSL_LHASH *)lh);                                                     \
    }                                                                                              \
    ASSAY_INLINE type *lh_##type##_insert(LHASH_OF(type) * lh, type * d)                           \
    {                                                                                              \
        return (type *)OPENSSL_LH_insert((OPENSSL_LHASH *)lh, d);                                  \
    }                                                                                              \
    ASSAY_INLINE type *lh_##type##_delete(LHASH_OF(type) * lh, const type *d)                      \
    {                                                                                              \
        return (type *)OPENSSL_LH_delete((OPENSSL_LHASH *)lh, d);                                  \
    }                                                                                              \
    ASSAY_INLINE type *lh_##type##_retrieve(LHASH_OF(type) * lh, const type *d)                    \
    {                                                                                              \
        return (type *)OPENSSL_LH_retrieve((OPENSSL_LHASH *)lh, d);                                \
    }                                                                                              \
    ASSAY_INLINE int lh_##type##_error(LHASH_OF(type) * lh)                                        \
    {                                                                                              \
        return OPENSSL_LH_error((OPENSSL_LHASH *)lh);                                              \
    }                                                                                              \
    ASSAY_INLINE unsigned long lh_##type##_num_items(LHASH_OF(type) * lh)                          \
    {                                                                                              \
        return OPENSSL_LH_num_items((OPENSSL_LHASH *)lh);                                          \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_node_stats_bio(const LHASH_OF(type) * lh, BIO * out)             \
    {                                                                                              \
        OPENSSL_LH_node_stats_bio((const OPENSSL_LHASH *)lh, out);                                 \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_node_usage_stats_bio(const LHASH_OF(type) * lh, BIO * out)       \
    {                                                                                              \
        OPENSSL_LH_node_usage_stats_bio((const OPENSSL_LHASH *)lh, out);                           \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_stats_bio(const LHASH_OF(type) * lh, BIO * out)                  \
    {                                                                                              \
        OPENSSL_LH_stats_bio((const OPENSSL_LHASH *)lh, out);                                      \
    }                                                                                              \
    ASSAY_INLINE unsigned long lh_##type##_get_down_load(LHASH_OF(type) * lh)                      \
    {                                                                                              \
        return OPENSSL_LH_get_down_load((OPENSSL_LHASH *)lh);                                      \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_set_down_load(LHASH_OF(type) * lh, unsigned long dl)             \
    {                                                                                              \
        OPENSSL_LH_set_down_load((OPENSSL_LHASH *)lh, dl);                                         \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_doall(LHASH_OF(type) * lh, void (*doall)(type *))                \
    {                                                                                              \
        OPENSSL_LH_doall((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNC)doall);                       \
    }                                                                                              \
    ASSAY_INLINE void lh_##type##_doall_arg(LHASH_OF(type) * lh, void (*doallarg)(type *, void *), \
                                            void *arg)                                             \
    {                                                                                              \
        OPENSSL_LH_doall_arg((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNCARG)doallarg, arg);        \
    }                                                                                              \
    LHASH_OF(type)

/* doall_arg with a typed argument. */
#define IMPLEMENT_LHASH_DOALL_ARG_CONST(type, argtype) \
    int_implement_lhash_doall(type, argtype, const type)
#define IMPLEMENT_LHASH_DOALL_ARG(type, argtype) int_implement_lhash_doall(type, argtype, type)
#define int_implement_lhash_doall(type, argtype, cbargtype)                                   \
    ASSAY_INLINE void lh_##type##_doall_##argtype(                                            \
        LHASH_OF(type) * lh, void (*fn)(cbargtype *, argtype *), argtype *arg)                \
    {                                                                                         \
        OPENSSL_LH_doall_arg((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNCARG)fn, (void *)arg); \
    }                                                                                         \
    LHASH_OF(type)

/* Of strings. */
DEFINE_LHASH_OF_INTERNAL(OPENSSL_STRING);
#define lh_OPENSSL_STRING_new(hfn, cmp)           ASSAY_LH_new(OPENSSL_STRING, hfn, cmp)
#define lh_OPENSSL_STRING_free(lh)                ASSAY_LH_free(OPENSSL_STRING, lh)
#define lh_OPENSSL_STRING_flush(lh)               ASSAY_LH_flush(OPENSSL_STRING, lh)
#define lh_OPENSSL_STRING_insert(lh, ptr)         ASSAY_LH_insert(OPENSSL_STRING, lh, ptr)
#define lh_OPENSSL_STRING_delete(lh, ptr)         ASSAY_LH_delete(OPENSSL_STRING, lh, ptr)
#define lh_OPENSSL_STRING_retrieve(lh, ptr)       ASSAY_LH_retrieve(OPENSSL_STRING, lh, ptr)
#define lh_OPENSSL_STRING_error(lh)               ASSAY_LH_error(OPENSSL_STRING, lh)
#define lh_OPENSSL_STRING_num_items(lh)           ASSAY_LH_num_items(OPENSSL_STRING, lh)
#define lh_OPENSSL_STRING_node_stats_bio(lh, out) ASSAY_LH_node_stats_bio(OPENSSL_STRING, lh, out)
#define lh_OPENSSL_STRING_node_usage_stats_bio(lh, out) \
    ASSAY_LH_node_usage_stats_bio(OPENSSL_STRING, lh, out)
#define lh_OPENSSL_STRING_stats_bio(lh, out)    ASSAY_LH_stats_bio(OPENSSL_STRING, lh, out)
#define lh_OPENSSL_STRING_get_down_load(lh)     ASSAY_LH_get_down_load(OPENSSL_STRING, lh)
#define lh_OPENSSL_STRING_set_down_load(lh, dl) ASSAY_LH_set_down_load(OPENSSL_STRING, lh, dl)
#define lh_OPENSSL_STRING_doall(lh, dfn)        ASSAY_LH_doall(OPENSSL_STRING, lh, dfn)

/* Of const strings. */
DEFINE_LHASH_OF_INTERNAL(OPENSSL_CSTRING);
#define lh_OPENSSL_CSTRING_new(hfn, cmp)           ASSAY_LH_new(OPENSSL_CSTRING, hfn, cmp)
#define lh_OPENSSL_CSTRING_free(lh)                ASSAY_LH_free(OPENSSL_CSTRING, lh)
#define lh_OPENSSL_CSTRING_flush(lh)               ASSAY_LH_flush(OPENSSL_CSTRING, lh)
#define lh_OPENSSL_CSTRING_insert(lh, ptr)         ASSAY_LH_insert(OPENSSL_CSTRING, lh, ptr)
#define lh_OPENSSL_CSTRING_delete(lh, ptr)         ASSAY_LH_delete(OPENSSL_CSTRING, lh, ptr)
#define lh_OPENSSL_CSTRING_retrieve(lh, ptr)       ASSAY_LH_retrieve(OPENSSL_CSTRING, lh, ptr)
#define lh_OPENSSL_CSTRING_error(lh)               ASSAY_LH_error(OPENSSL_CSTRING, lh)
#define lh_OPENSSL_CSTRING_num_items(lh)           ASSAY_LH_num_items(OPENSSL_CSTRING, lh)
#define lh_OPENSSL_CSTRING_node_stats_bio(lh, out) ASSAY_LH_node_stats_bio(OPENSSL_CSTRING, lh, out)
#define lh_OPENSSL_CSTRING_node_usage_stats_bio(lh, out) \
    ASSAY_LH_node_usage_stats_bio(OPENSSL_CSTRING, lh, out)
#define lh_OPENSSL_CSTRING_stats_bio(lh, out)    ASSAY_LH_stats_bio(OPENSSL_CSTRING, lh, out)
#define lh_OPENSSL_CSTRING_get_down_load(lh)     ASSAY_LH_get_down_load(OPENSSL_CSTRING, lh)
#define lh_OPENSSL_CSTRING_set_down_load(lh, dl) ASSAY_LH_set_down_load(OPENSSL_CSTRING, lh, dl)
#define lh_OPENSSL_CSTRING_doall(lh, dfn)        ASSAY_LH_doall(OPENSSL_CSTRING, lh, dfn)

ASSAY_API_END

#endif
