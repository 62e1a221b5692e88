#include "crypto/impl/sha1.h"

#include "opt/sha1.h"

const struct sha1_impl sha1_impls[] = {
#if defined(__x86_64__)
    {{"shani", "opt/sha1_x86_64_shani.c", CPU_SHANI | CPU_SSE41, IMPL_CT}, sha1_blocks_shani},
    {{"ssse3", "opt/sha1_x86_64_ssse3.c", CPU_SSSE3, IMPL_CT}, sha1_blocks_ssse3},
#endif
    {{"ref", "ref/sha1.c", 0, IMPL_REF | IMPL_CT}, sha1_blocks_ref},
};
