/* Almost Montgomery products on digits of 52 bits (S. Gueron, J. Cryptographic Engineering 2
 * (2012)), by vpmadd52luq and vpmadd52huq of AVX-512 IFMA: what the row's files share. */
#ifndef ASSAY_OPT_WORDS_X86_64_IFMA_H
#define ASSAY_OPT_WORDS_X86_64_IFMA_H

#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#define IFMA_DIGIT   0xfffffffffffffull
#define IFMA_Z       10 /* vectors of eight digits in a number, at most */
#define IFMA_ENTRIES 32 /* in a table of powers */

/* A modulus m below 2^(52 digits - 2), so that what is below 2 m stays there under products with
 * R = 2^(52 digits) (Gueron, lemma 1), and two numbers modulo it. Lanes above a number's digits are
 * zeros; one of them at least is read. */
struct ifma_side {
    __m512i m[IFMA_Z + 1], k0; /* -m^-1 mod 2^52 in all lanes */
    __m512i acc[IFMA_Z + 1], other[IFMA_Z + 1];
    __m512i *table;
};

/* acc = acc b / R modulo m, of factors below 2 m, to below 2 m; b is acc or other of the same side.
 * On two sides at once, since either alone waits for its own sums. */
typedef void ifma_amm_fn(struct ifma_side *s, const __m512i *b);
typedef void ifma_amm2_fn(struct ifma_side *s0, const __m512i *b0, struct ifma_side *s1,
                          const __m512i *b1);

/* r = table[index]; all of the table is read. */
typedef void ifma_read_fn(__m512i *r, const __m512i *table, uint64_t index);

/* A length: moduli of n words, z vectors. */
struct ifma_size {
    size_t n;
    int z, digits;
    ifma_amm_fn *amm;
    ifma_amm2_fn *amm2;
    ifma_read_fn *read;
};

extern const struct ifma_size ifma_10, ifma_20, ifma_30, ifma_40, ifma_60, ifma_79;
ifma_amm_fn ifma_amm_10, ifma_amm_20;
ifma_amm2_fn ifma_amm2_10, ifma_amm2_20;

#endif
