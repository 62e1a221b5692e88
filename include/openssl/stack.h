/* Stacks: arrays of pointers that grow, sorted if one likes. Programs use them through the types of
 * safestack.h: DEFINE_STACK_OF(3). */
#ifndef OPENSSL_STACK_H
#define OPENSSL_STACK_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_STACK_H
#endif

ASSAY_API_BEGIN

typedef struct stack_st OPENSSL_STACK;

/* A comparison gets the addresses of two elements, as qsort's does. */
typedef int (*OPENSSL_sk_compfunc)(const void *, const void *);
typedef void (*OPENSSL_sk_freefunc)(void *);
typedef void *(*OPENSSL_sk_copyfunc)(const void *);

/* A new stack, with a comparison and with room for n elements at once; NULL without memory. */
OPENSSL_STACK *OPENSSL_sk_new_null(void);
OPENSSL_STACK *OPENSSL_sk_new(OPENSSL_sk_compfunc cmp);
OPENSSL_STACK *OPENSSL_sk_new_reserve(OPENSSL_sk_compfunc c, int n);
/* Makes room for n more, so that they can't fail; 1 or 0. */
int OPENSSL_sk_reserve(OPENSSL_STACK *st, int n);
/* Frees the stack; pop_free its elements too, zero none but takes them out. */
void OPENSSL_sk_free(OPENSSL_STACK *);
void OPENSSL_sk_pop_free(OPENSSL_STACK *st, void (*func)(void *));
void OPENSSL_sk_zero(OPENSSL_STACK *st);
/* A copy with the same elements, or with copies of them; NULL without memory. */
OPENSSL_STACK *OPENSSL_sk_dup(const OPENSSL_STACK *st);
OPENSSL_STACK *OPENSSL_sk_deep_copy(const OPENSSL_STACK *, OPENSSL_sk_copyfunc c,
                                    OPENSSL_sk_freefunc f);

/* How many elements; -1 for NULL. The i-th, or NULL; puts data in its place and gives data. */
int OPENSSL_sk_num(const OPENSSL_STACK *);
void *OPENSSL_sk_value(const OPENSSL_STACK *, int);
void *OPENSSL_sk_set(OPENSSL_STACK *st, int i, const void *data);

/* Puts an element before that at `where`, at the end (also if there is no such place), at the
 * beginning: the number of elements then, or 0 (push of NULL: -1). */
int OPENSSL_sk_insert(OPENSSL_STACK *sk, const void *data, int where);
int OPENSSL_sk_push(OPENSSL_STACK *st, const void *data);
int OPENSSL_sk_unshift(OPENSSL_STACK *st, const void *data);

/* Takes an element out: that at loc, that pointer, the first, the last; it, or NULL. */
void *OPENSSL_sk_delete(OPENSSL_STACK *st, int loc);
void *OPENSSL_sk_delete_ptr(OPENSSL_STACK *st, const void *p);
void *OPENSSL_sk_shift(OPENSSL_STACK *st);
void *OPENSSL_sk_pop(OPENSSL_STACK *st);

/* Where an element equal to data is: the first of them, or -1. With a comparison they sort the
 * stack first, without one the pointers are compared. find_ex gives the place at which it would
 * stand if there is none; find_all puts the number of equal ones into *pnum. */
int OPENSSL_sk_find(OPENSSL_STACK *st, const void *data);
int OPENSSL_sk_find_ex(OPENSSL_STACK *st, const void *data);
int OPENSSL_sk_find_all(OPENSSL_STACK *st, const void *data, int *pnum);

/* Another comparison: the one before. Sorts by it; 1 if the stack is known to be sorted. */
OPENSSL_sk_compfunc OPENSSL_sk_set_cmp_func(OPENSSL_STACK *sk, OPENSSL_sk_compfunc cmp);
void OPENSSL_sk_sort(OPENSSL_STACK *st);
int OPENSSL_sk_is_sorted(const OPENSSL_STACK *st);

/* The names before 1.1.0. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define _STACK          OPENSSL_STACK
#define sk_num          OPENSSL_sk_num
#define sk_value        OPENSSL_sk_value
#define sk_set          OPENSSL_sk_set
#define sk_new          OPENSSL_sk_new
#define sk_new_null     OPENSSL_sk_new_null
#define sk_free         OPENSSL_sk_free
#define sk_pop_free     OPENSSL_sk_pop_free
#define sk_deep_copy    OPENSSL_sk_deep_copy
#define sk_insert       OPENSSL_sk_insert
#define sk_delete       OPENSSL_sk_delete
#define sk_delete_ptr   OPENSSL_sk_delete_ptr
#define sk_find         OPENSSL_sk_find
#define sk_find_ex      OPENSSL_sk_find_ex
#define sk_push         OPENSSL_sk_push
#define sk_unshift      OPENSSL_sk_unshift
#define sk_shift        OPENSSL_sk_shift
#define sk_pop          OPENSSL_sk_pop
#define sk_zero         OPENSSL_sk_zero
#define sk_set_cmp_func OPENSSL_sk_set_cmp_func
#define sk_dup          OPENSSL_sk_dup
#define sk_sort         OPENSSL_sk_sort
#define sk_is_sorted    OPENSSL_sk_is_sorted
#endif

ASSAY_API_END

#endif
