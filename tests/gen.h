/* Inputs that find mistakes: fixed sequences, the same in every run, of zeros, all ones, single
 * spikes, counting bytes and random numbers of random bit density. */
#ifndef ASSAY_TESTS_GEN_H
#define ASSAY_TESTS_GEN_H

#include <stddef.h>
#include <stdint.h>

struct gen {
    uint64_t state; /* any seed */
};

/* The next 64 random bits (SplitMix64: Steele, Lea, Flood, OOPSLA 2014). */
uint64_t gen_u64(struct gen *g);

/* A number below n > 0. */
size_t gen_below(struct gen *g, size_t n);

/* Fills p with the g'th kind of pattern; `which` counts up, each call of a series with the next. */
#define GEN_PATTERNS 8
void gen_fill(struct gen *g, unsigned which, uint8_t *p, size_t len);

/* The i'th length of a series worth trying for blocks of `block` bytes: every one up to two blocks
 * and one, then those round the edges of further blocks, up to 32 blocks. Returns SIZE_MAX at the
 * end of the series. */
size_t gen_length(size_t i, size_t block);

/* How far a long series may step: 1, but `n` when $ASSAY_SHORT is set, as where the same source is
 * run once more under an emulator or a sanitizer. Prime to what the series repeats by. */
unsigned gen_step(unsigned n);

#endif
