/* What the Merkle-Damgard hashes' checks share: a digest row against known answers, its buffering
 * and padding against the reference's whole hash, and the recomputation of constants. */
#ifndef ASSAY_TESTS_IMPL_MD_H
#define ASSAY_TESTS_IMPL_MD_H

#include "crypto/digest/digest.h"
#include "tests/impl/prim.h"

/* "msg", hashed `repeat` times over by `md`, gives "digest". */
void md_known(const struct vector *v, const struct evp_md_st *md);

/* Messages of all lengths of gen_length, in pieces of random sizes, against `whole`, of which the
 * first bytes are compared. */
typedef void md_whole_fn(uint8_t *out, const uint8_t *msg, size_t len);
void md_pieces(const struct evp_md_st *md, md_whole_fn *whole);

/* floor(2^64 * n^(1/k)) for k = 2 or 3 and n < 512, by trial of one bit after the other: the first
 * 64 bits of the fractional part, and the integer part in *whole_part if that isn't NULL. */
uint64_t root_fraction(unsigned n, unsigned k, unsigned *whole_part);

/* The i'th prime, counting from 0. */
unsigned nth_prime(unsigned i);

#endif
