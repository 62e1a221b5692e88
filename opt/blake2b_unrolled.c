/* BLAKE2b in portable C. Constant time. */
#include "ref/bytes.h"

#define word       uint64_t
#define ROUNDS     12
#define IV         blake2b_iv
#define load(p)    load64_le(p)
#define turn(v, n) rotr64(v, n)
#define R1         32
#define R2         24
#define R3         16
#define R4         63

#include "opt/blake2_words.h"

void blake2b_blocks_unrolled(uint64_t h[8], uint64_t t[2], const uint8_t *data, size_t n,
                             size_t step, uint64_t f)
{
    blocks(h, t, data, n, step, f);
}
