/* ChaCha20 on AVX2, eight blocks at a time (opt/chacha20_ymm.h). Constant time. */
#include <string.h>

#include "opt/chacha20_ymm.h"
#include "opt/now.h"

/* What is left: less than eight blocks, by way of a buffer. */
static void xor_rest(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                     uint64_t block, const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    _Alignas(32) uint8_t stream[8 * CHACHA20_BLOCK_LEN] = {0};
    ymm_xor_blocks(stream, stream, key, block, counter);
    size_t i = 0;
    for (; len - i >= 32; i += 32)
        ymm_xor(out + i, in + i, _mm256_load_si256((const __m256i *)(stream + i)));
    for (; i < len; i++)
        out[i] = in[i] ^ stream[i];
    if (len % 64 > 0)
        memcpy(last, stream + len / 64 * 64, 64);
}

void chacha20_xor_avx2(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                       const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    uint64_t block = counter[0] | (uint64_t)counter[1] << 32;
    for (; len >= 512; len -= 512, in += 512, out += 512, block += 8) {
        MADE("r", block); /* or else GCC counts the loop by it */
        ymm_xor_blocks(out, in, key, block, counter);
    }
    if (len > 0)
        xor_rest(out, in, len, key, block, counter, last);
}
