#include "crypto/ec/i2d.h"

#include <limits.h>
#include <string.h>

int ec_i2d(struct builder *b, unsigned char **out, int failure)
{
    int len = b->failed || b->len > INT_MAX ? failure : (int)b->len;
    if (len > 0 && out != NULL && *out != NULL) {
        memcpy(*out, b->ptr, b->len);
        *out += b->len;
    } else if (len > 0 && out != NULL) {
        size_t n;
        if (!build_take(b, out, &n))
            len = failure;
    }
    build_free(b);
    return len;
}
