/* SHA-512, n blocks:
 *
 *     void sha512_blocks_avx512(uint64_t state[8], const uint8_t *data, size_t n);
 *
 * needs AVX2, BMI1, BMI2, AVX512F and AVX512VL; 4.1 cycles a byte on Zen 4. The schedule takes
 * AVX-512's rotation and three-operand logic: 14 operations for two words of two blocks. FIPS
 * 180-4, 6.4.2. */
#include "opt/asm/x86_64/sha512_schedule.h"

.macro SIGMA y r1 r2 s w
    vprorq  $\r1, \y, X2
    vprorq  $\r2, \y, X3
    vpsrlq  $\s, \y, X4
    vpternlogq $0x96, X2, X3, X4 /* X2 ^ X3 ^ X4 */
    vpaddq  X4, \w, \w
.endm

    SHA2_BLOCKS sha512_blocks_avx512 sha512_k
