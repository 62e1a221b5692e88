/* Multi-word unsigned integers, by the schoolbook (Knuth, TAOCP 2, 4.3.1, algorithms A, S and M),
 * in C for any machine: a product of words is made of four of half words. Constant time wherever
 * the machine's multiplication of 32-bit words is. ref/mont.c has Montgomery arithmetic,
 * ref/words_div.c division, ref/words_inverse.c inverses. */
#include "ref/words.h"

#include "ref/mul64.h"

uint64_t words_add_ref(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t s = a[i] + carry;
        carry = s < carry;
        s += b[i];
        carry += s < b[i];
        r[i] = s;
    }
    return carry;
}

uint64_t words_sub_ref(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t x = a[i], y = b[i], d = x - y;
        r[i] = d - borrow;
        borrow = (x < y) | (d < borrow);
    }
    return borrow;
}

uint64_t words_mul1_ref(uint64_t *r, const uint64_t *a, size_t n, uint64_t w)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++)
        r[i] = mul64_add2(&carry, a[i], w, carry, 0);
    return carry;
}

uint64_t words_addmul1_ref(uint64_t *r, const uint64_t *a, size_t n, uint64_t w)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++)
        r[i] = mul64_add2(&carry, a[i], w, carry, r[i]);
    return carry;
}

void words_mul_ref(uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    for (size_t i = 0; i < an; i++)
        r[i] = 0;
    for (size_t j = 0; j < bn; j++)
        r[an + j] = words_addmul1_ref(r + j, a, an, b[j]);
}

void words_sqr_ref(uint64_t *r, const uint64_t *a, size_t n)
{
    words_mul_ref(r, a, n, a, n);
}
