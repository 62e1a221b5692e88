/* The operating system's entropy. */
#include <errno.h>
#include <openssl/err.h>
#include <openssl/randerr.h>
#include <sys/random.h>

#include "crypto/rand/rand.h"

/* getrandom(2) gives up to 256 bytes whole; more may be interrupted. */
int rand_system(uint8_t *out, size_t len)
{
    while (len > 0) {
        ssize_t n = getrandom(out, len < 256 ? len : 256, 0);
        if (n < 0 && errno != EINTR) {
            ERR_raise_data(ERR_LIB_SYS, errno, "getrandom");
            ERR_raise(ERR_LIB_RAND, RAND_R_ERROR_RETRIEVING_ENTROPY);
            return 0;
        }
        if (n > 0) {
            out += n;
            len -= (size_t)n;
        }
    }
    return 1;
}
