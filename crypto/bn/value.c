/* Values: single words, comparison, questions. BN_set_word(3), BN_cmp(3), BN_num_bits(3). */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "ref/ct.h"

int BN_set_word(BIGNUM *a, BN_ULONG w)
{
    uint64_t word = w;
    return bn_set_words(a, &word, w != 0);
}

BN_ULONG BN_get_word(const BIGNUM *a)
{
    size_t n = bn_length(a);
    if (n == 0)
        return 0;
    return n > 1 || a->d[0] > (BN_ULONG)-1 ? (BN_ULONG)-1 : (BN_ULONG)a->d[0];
}

const BIGNUM *BN_value_one(void)
{
    static uint64_t one_word = 1;
    static const BIGNUM one = {&one_word, 1, 1, 0, BN_FLG_STATIC_DATA};
    return &one;
}

void BN_zero_ex(BIGNUM *a)
{
    a->top = a->neg = 0;
}

/* Word i, or zero above the width. */
static uint64_t word_at(const BIGNUM *a, int i)
{
    return i < a->top ? a->d[i] : 0;
}

/* Constant time in the values: the last difference from below decides. */
int BN_ucmp(const BIGNUM *a, const BIGNUM *b)
{
    uint64_t less = 0, more = 0;
    for (int i = 0; i < a->top || i < b->top; i++) {
        uint64_t x = word_at(a, i), y = word_at(b, i), lt = ct_lt(x, y), gt = ct_lt(y, x);
        less = lt | (less & ~gt);
        more = gt | (more & ~lt);
    }
    return (int)(more & 1) - (int)(less & 1);
}

/* An absent number comes last, as in qsort over an array with gaps. */
int BN_cmp(const BIGNUM *a, const BIGNUM *b)
{
    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    int na = BN_is_negative(a), nb = BN_is_negative(b);
    if (na != nb)
        return nb - na;
    return na ? -BN_ucmp(a, b) : BN_ucmp(a, b);
}

/* All bits that tell the value from w. */
static uint64_t difference(const BIGNUM *a, uint64_t w)
{
    uint64_t d = word_at(a, 0) ^ w;
    for (int i = 1; i < a->top; i++)
        d |= a->d[i];
    return d;
}

int BN_abs_is_word(const BIGNUM *a, const BN_ULONG w)
{
    return (int)(ct_is_zero(difference(a, w)) & 1);
}

int BN_is_word(const BIGNUM *a, const BN_ULONG w)
{
    return BN_abs_is_word(a, w) && (w == 0 || !a->neg);
}

int BN_is_zero(const BIGNUM *a)
{
    return BN_abs_is_word(a, 0);
}

int BN_is_one(const BIGNUM *a)
{
    return BN_is_word(a, 1);
}

int BN_is_odd(const BIGNUM *a)
{
    return (int)(word_at(a, 0) & 1);
}

void BN_set_negative(BIGNUM *b, int n)
{
    b->neg = n != 0 && !BN_is_zero(b);
}

int BN_is_negative(const BIGNUM *a)
{
    return a->neg;
}

/* By halves, in constant time. */
static int bits_of(uint64_t w)
{
    uint64_t bits = 0;
    for (unsigned half = 32; half > 0; half /= 2) {
        uint64_t some = ~ct_is_zero(w >> half);
        bits += half & some;
        w = ct_select(some, w >> half, w);
    }
    return (int)(bits + w);
}

int BN_num_bits_word(BN_ULONG l)
{
    return bits_of(l);
}

/* Constant time in the value: the last word that isn't zero, and the bits before it. */
int BN_num_bits(const BIGNUM *a)
{
    uint64_t last = 0, before = 0;
    for (int i = 0; i < a->top; i++) {
        uint64_t some = ~ct_is_zero(a->d[i]);
        last = ct_select(some, a->d[i], last);
        before = ct_select(some, 64 * (uint64_t)i, before);
    }
    return (int)before + bits_of(last);
}

int bn_public_bits(const BIGNUM *a)
{
    int top = a->top;
    while (top > 0 && a->d[top - 1] == 0)
        top--;
    return top > 0 ? 64 * top - __builtin_clzll(a->d[top - 1]) : 0;
}

/* SP 800-57 part 1, table 2, as BN_security_bits(3) gives it; a subgroup counts half. */
int BN_security_bits(int L, int N)
{
    static const struct {
        int length, strength;
    } table[] = {{15360, 256}, {7680, 192}, {3072, 128}, {2048, 112}, {1024, 80}};
    int strength = 0;
    for (size_t i = 0; i < sizeof(table) / sizeof(*table) && strength == 0; i++)
        strength = L >= table[i].length ? table[i].strength : 0;
    if (N == -1 || strength == 0)
        return strength;
    return N / 2 < 80 ? 0 : N / 2 < strength ? N / 2 : strength;
}
