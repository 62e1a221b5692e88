/* BLAKE2s in portable C. Constant time. */
#include "ref/bytes.h"

#define word       uint32_t
#define ROUNDS     10
#define IV         blake2s_iv
#define load(p)    load32_le(p)
#define turn(v, n) rotr32(v, n)
#define R1         16
#define R2         12
#define R3         8
#define R4         7

#include "opt/blake2_words.h"

void blake2s_blocks_unrolled(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n,
                             size_t step, uint32_t f)
{
    blocks(h, t, data, n, step, f);
}
