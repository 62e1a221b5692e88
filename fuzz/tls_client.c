/* A client whose server is the fuzzer: as in tls_server.c.
 *   out/fuzz/tls_client FILE... */
#include "fuzz/fuzz.h"
#include "fuzz/tls/ends.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    struct one pair[2];
    if (n == 0)
        return 0;
    ends_open(bytes[0], pair);
    ends_give(&pair[CLIENT], bytes + 1, n - 1);
    ends_run(&pair[CLIENT]);
    ends_look(&pair[CLIENT]);
    ends_close(pair);
    return 0;
}
