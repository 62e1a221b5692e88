#include "tests/gen.h"

#include <stdlib.h>
#include <string.h>

uint64_t gen_u64(struct gen *g)
{
    uint64_t z = g->state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}

size_t gen_below(struct gen *g, size_t n)
{
    return (size_t)(gen_u64(g) % n);
}

/* Each bit is one with probability about 2^-k, or 1 - 2^-k, for a k drawn per buffer. */
static void random_density(struct gen *g, uint8_t *p, size_t len)
{
    unsigned k = (unsigned)gen_below(g, 4) + 1;
    uint8_t flip = gen_u64(g) & 1 ? 0xff : 0;
    for (size_t i = 0; i < len; i++) {
        uint64_t bits = ~0ull;
        for (unsigned j = 0; j < k; j++)
            bits &= gen_u64(g);
        p[i] = (uint8_t)bits ^ flip;
    }
}

void gen_fill(struct gen *g, unsigned which, uint8_t *p, size_t len)
{
    switch (which % GEN_PATTERNS) {
    case 0:
        memset(p, 0, len);
        break;
    case 1:
        memset(p, 0xff, len);
        break;
    case 2:
        memset(p, 0, len);
        if (len > 0)
            p[gen_below(g, len)] = (uint8_t)(1u << gen_below(g, 8));
        break;
    case 3:
        for (size_t i = 0; i < len; i++)
            p[i] = (uint8_t)i;
        break;
    case 4:
        for (size_t i = 0; i < len; i++)
            p[i] = (uint8_t)gen_u64(g);
        break;
    default:
        random_density(g, p, len);
        break;
    }
}

size_t gen_length(size_t i, size_t block)
{
    if (i <= 2 * block + 1)
        return i;
    i -= 2 * block + 2;
    size_t blocks = 3 + i / 3;
    return blocks > 32 ? SIZE_MAX : blocks * block - 1 + i % 3;
}

unsigned gen_step(unsigned n)
{
    static int is_short = -1;
    if (is_short < 0)
        is_short = getenv("ASSAY_SHORT") != NULL;
    return is_short ? n : 1;
}
