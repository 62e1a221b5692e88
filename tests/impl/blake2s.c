#include "crypto/impl/blake2s.h"

#include <stdint.h>

#define word          uint32_t
#define BLOCK         BLAKE2S_BLOCK_LEN
#define OUT_MAX       32
#define blake2_ctx    blake2s_ctx
#define blake2_impl   blake2s_impl
#define blake2_init   blake2s_init
#define blake2_update blake2s_update
#define blake2_final  blake2s_final
#define blake2_ref    blake2s_ref
#define blake2_iv     blake2s_iv

static const size_t selftest_md_len[4] = {16, 20, 28, 32},
                    selftest_in_len[6] = {0, 3, 64, 65, 255, 1024};

#include "tests/impl/blake2.h"

const struct prim prim_blake2s = {.name = "blake2s", .known = known, .cross = cross, .ct = ct};
