/* A BIGNUM as an object: its memory, its width, its flags. BN_new(3), BN_copy(3), BN_swap(3). */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "ref/ct.h"

/* So that a count of bits is an int with room to spare. */
#define WIDTH_MAX (INT_MAX / 256)

BIGNUM *BN_new(void)
{
    BIGNUM *a = OPENSSL_zalloc(sizeof(*a));
    if (a == NULL) {
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    a->flags = BN_FLG_MALLOCED;
    return a;
}

BIGNUM *BN_secure_new(void)
{
    BIGNUM *a = BN_new();
    if (a != NULL)
        a->flags |= BN_FLG_SECURE;
    return a;
}

/* The words go, wiped: what they were is rarely known to be public. */
static void free_words(BIGNUM *a)
{
    size_t size = (size_t)a->dmax * sizeof(*a->d);
    if (a->d == NULL || (a->flags & BN_FLG_STATIC_DATA) != 0)
        return;
    if ((a->flags & BN_FLG_SECURE) != 0)
        OPENSSL_secure_clear_free(a->d, size);
    else
        OPENSSL_clear_free(a->d, size);
}

void BN_clear_free(BIGNUM *a)
{
    if (a == NULL)
        return;
    free_words(a);
    int on_heap = a->flags & BN_FLG_MALLOCED;
    OPENSSL_cleanse(a, sizeof(*a));
    if (on_heap)
        OPENSSL_free(a);
}

void BN_free(BIGNUM *a)
{
    BN_clear_free(a);
}

bool bn_expand(BIGNUM *a, int words)
{
    if (words <= a->dmax)
        return true;
    if (words > WIDTH_MAX)
        return FAIL(ERR_LIB_BN, BN_R_BIGNUM_TOO_LONG);
    if ((a->flags & BN_FLG_STATIC_DATA) != 0)
        return FAIL(ERR_LIB_BN, BN_R_EXPAND_ON_STATIC_BIGNUM_DATA);
    size_t size = (size_t)words * sizeof(*a->d);
    uint64_t *d =
        (a->flags & BN_FLG_SECURE) != 0 ? OPENSSL_secure_zalloc(size) : OPENSSL_zalloc(size);
    if (d == NULL)
        return FAIL(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    if (a->top > 0)
        memcpy(d, a->d, (size_t)a->top * sizeof(*d));
    free_words(a);
    a->d = d;
    a->dmax = words;
    return true;
}

size_t bn_length(const BIGNUM *a)
{
    int n = a->top;
    while (n > 0 && a->d[n - 1] == 0)
        n--;
    return (size_t)n;
}

void bn_trim(BIGNUM *a)
{
    a->top = (int)bn_length(a);
    if (a->top == 0)
        a->neg = 0;
}

void bn_finish(BIGNUM *a, size_t n, int neg)
{
    a->top = (int)n;
    a->neg = neg;
    bn_trim(a);
}

bool bn_set_width(BIGNUM *a, int words)
{
    uint64_t lost = 0;
    for (int i = words; i < a->top; i++)
        lost |= a->d[i];
    if (lost != 0)
        return FAIL(ERR_LIB_BN, BN_R_INVALID_LENGTH);
    if (!bn_expand(a, words))
        return false;
    if (words > a->top)
        memset(a->d + a->top, 0, (size_t)(words - a->top) * sizeof(*a->d));
    a->top = words;
    return true;
}

bool bn_get_words(uint64_t *r, size_t n, const BIGNUM *a)
{
    size_t top = (size_t)a->top, common = top < n ? top : n;
    uint64_t lost = 0;
    for (size_t i = n; i < top; i++)
        lost |= a->d[i];
    if (common > 0)
        memcpy(r, a->d, common * sizeof(*r));
    memset(r + common, 0, (n - common) * sizeof(*r));
    return lost == 0;
}

bool bn_set_words(BIGNUM *a, const uint64_t *w, size_t n)
{
    if (n > WIDTH_MAX)
        return FAIL(ERR_LIB_BN, BN_R_BIGNUM_TOO_LONG);
    if (!bn_expand(a, (int)n))
        return false;
    if (n > 0)
        memmove(a->d, w, n * sizeof(*w));
    a->top = (int)n;
    a->neg = 0;
    return true;
}

uint64_t *bn_scratch(size_t words)
{
    uint64_t *p = OPENSSL_zalloc((words + 1) * sizeof(*p));
    if (p == NULL)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    return p;
}

void bn_scratch_free(uint64_t *p, size_t words)
{
    OPENSSL_clear_free(p, (words + 1) * sizeof(*p));
}

BIGNUM *BN_copy(BIGNUM *a, const BIGNUM *b)
{
    if (a == b)
        return a;
    if (!bn_set_words(a, b->d, (size_t)b->top))
        return NULL;
    a->neg = b->neg;
    return a;
}

BIGNUM *BN_dup(const BIGNUM *a)
{
    if (a == NULL)
        return NULL;
    BIGNUM *r = (a->flags & BN_FLG_SECURE) != 0 ? BN_secure_new() : BN_new();
    if (r != NULL && BN_copy(r, a) == NULL) {
        BN_free(r);
        r = NULL;
    }
    return r;
}

/* Whether it is on the heap belongs to the structure; all else goes with the words. */
void BN_swap(BIGNUM *a, BIGNUM *b)
{
    BIGNUM old = *a;
    *a = *b;
    *b = old;
    b->flags = (old.flags & ~BN_FLG_MALLOCED) | (a->flags & BN_FLG_MALLOCED);
    a->flags = (a->flags & ~BN_FLG_MALLOCED) | (old.flags & BN_FLG_MALLOCED);
}

/* An int or a pair of them, exchanged where the mask says so. */
static void swap_int(uint64_t mask, int *a, int *b)
{
    int x = (int)((unsigned)(*a ^ *b) & (unsigned)mask);
    *a ^= x;
    *b ^= x;
}

void BN_consttime_swap(BN_ULONG swap, BIGNUM *a, BIGNUM *b, int nwords)
{
    /* Public words may be half of ours. */
    int words = (nwords * BN_BYTES + 7) / 8;
    uint64_t mask = ~ct_is_zero(swap);
    if (a == b)
        return;
    swap_int(mask, &a->top, &b->top);
    swap_int(mask, &a->neg, &b->neg);
    for (int i = 0; i < words && i < a->dmax && i < b->dmax; i++) {
        uint64_t x = (a->d[i] ^ b->d[i]) & mask;
        a->d[i] ^= x;
        b->d[i] ^= x;
    }
}

void BN_clear(BIGNUM *a)
{
    if (a->d != NULL)
        OPENSSL_cleanse(a->d, (size_t)a->dmax * sizeof(*a->d));
    a->top = a->neg = 0;
}

void BN_set_flags(BIGNUM *b, int n)
{
    b->flags |= n;
}

int BN_get_flags(const BIGNUM *b, int n)
{
    return b->flags & n;
}

void BN_with_flags(BIGNUM *dest, const BIGNUM *b, int flags)
{
    int on_heap = dest->flags & BN_FLG_MALLOCED;
    *dest = *b;
    dest->flags = on_heap | (b->flags & ~BN_FLG_MALLOCED) | BN_FLG_STATIC_DATA | flags;
}
