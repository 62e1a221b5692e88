/* A server whose client is the fuzzer: the first byte chooses the configuration (fuzz/tls/ends.c),
 * the rest is what comes. What a client once wrote is understood to its end, since nothing differs
 * from run to run.
 *   out/fuzz/tls_server FILE... */
#include "fuzz/fuzz.h"
#include "fuzz/tls/ends.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    struct one pair[2];
    if (n == 0)
        return 0;
    ends_open(bytes[0], pair);
    ends_give(&pair[SERVER], bytes + 1, n - 1);
    ends_run(&pair[SERVER]);
    ends_look(&pair[SERVER]);
    ends_close(pair);
    return 0;
}
