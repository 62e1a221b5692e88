/* SHA-512, n blocks:
 *
 *     void sha512_blocks_avx2(uint64_t state[8], const uint8_t *data, size_t n);
 *
 * needs AVX2, BMI1 and BMI2; 4.4 cycles a byte on Zen 4. FIPS 180-4, 6.4.2. */
#include "opt/asm/x86_64/sha512_schedule.h"

.macro SIGMA y r1 r2 s w
    vpsrlq  $\r1, \y, X2
    vpsllq  $64-\r1, \y, X3
    vpxor   X3, X2, X2
    vpsrlq  $\r2, \y, X3
    vpsllq  $64-\r2, \y, X4
    vpxor   X4, X3, X3
    vpsrlq  $\s, \y, X4
    vpxor   X3, X2, X2
    vpxor   X4, X2, X2
    vpaddq  X2, \w, \w
.endm

    SHA2_BLOCKS sha512_blocks_avx2 sha512_k
