/* The public RC4_*. */
#include <openssl/rc4.h>

#include "crypto/impl/rc4.h"

_Static_assert(sizeof(RC4_KEY) == sizeof(struct rc4_key), "the public key is the rows'");

const char *RC4_options(void)
{
    return "rc4(int)";
}

void RC4_set_key(RC4_KEY *key, int len, const unsigned char *data)
{
    if (len > 0)
        IMPL(rc4)->expand((struct rc4_key *)(void *)key, data, (size_t)len);
}

void RC4(RC4_KEY *key, size_t len, const unsigned char *indata, unsigned char *outdata)
{
    IMPL(rc4)->crypt((struct rc4_key *)(void *)key, outdata, indata, len);
}
