/* Arithmetic modulo the odd numbers of a NIST curve, its p and its N (SP 800-186, 3.2.1), digit by
 * digit in Montgomery form (Montgomery, Math. Comp. 44 (1985)). Constant time in all but the
 * modulus and exponents. */
#ifndef ASSAY_REF_NISTP_MOD_H
#define ASSAY_REF_NISTP_MOD_H

#include <stddef.h>

#include "ref/nistp.h"

#define NISTP_DIGITS_MAX (2 * NISTP_WORDS_MAX)

/* R = 2^(64 words); rr is R^2 mod m, m0 is -m^-1 mod 2^32. */
struct nistp_modulus {
    uint64_t m[NISTP_WORDS_MAX], rr[NISTP_WORDS_MAX];
    uint32_t m0;
    size_t words;
};

/* a R mod m in digits of 32 bits, the lowest first. */
typedef struct {
    uint32_t v[NISTP_DIGITS_MAX];
} nistp_number;

/* From any number of so many words, and to the number below m. */
void nistp_from_words(nistp_number *r, const uint64_t *w, const struct nistp_modulus *m);
void nistp_to_words(uint64_t *w, const nistp_number *a, const struct nistp_modulus *m);

/* The result may be any of the operands. */
void nistp_add(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m);
void nistp_sub(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m);
void nistp_mul(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m);

/* 1/a for prime m, with 1/0 = 0 (Fermat). */
void nistp_invert(nistp_number *r, const nistp_number *a, const struct nistp_modulus *m);

/* A root of a if there is one, for prime m = 3 modulo 4: a^((m+1)/4). */
void nistp_root(nistp_number *r, const nistp_number *a, const struct nistp_modulus *m);

/* All ones if they are the same; all ones if the words are a number below m; else 0. */
uint64_t nistp_equal(const nistp_number *a, const nistp_number *b);
uint64_t nistp_is_reduced(const uint64_t *w, const struct nistp_modulus *m);

#endif
