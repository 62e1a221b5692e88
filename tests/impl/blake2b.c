#include "crypto/impl/blake2b.h"

#include <stdint.h>

#define word          uint64_t
#define BLOCK         BLAKE2B_BLOCK_LEN
#define OUT_MAX       64
#define blake2_ctx    blake2b_ctx
#define blake2_impl   blake2b_impl
#define blake2_init   blake2b_init
#define blake2_update blake2b_update
#define blake2_final  blake2b_final
#define blake2_ref    blake2b_ref
#define blake2_iv     blake2b_iv

static const size_t selftest_md_len[4] = {20, 32, 48, 64},
                    selftest_in_len[6] = {0, 3, 128, 129, 255, 1024};

#include "tests/impl/blake2.h"

const struct prim prim_blake2b = {.name = "blake2b", .known = known, .cross = cross, .ct = ct};
