/* From hex to keys. */
#include <stdio.h>
#include <stdlib.h>

#include "crypto/rsa/rsa.h"
#include "tests/rsa/keys.h"

size_t test_hex(uint8_t *out, size_t room, const char *hex)
{
    size_t n = 0;
    unsigned byte;
    for (; n < room && sscanf(hex + 2 * n, "%2x", &byte) == 1; n++)
        out[n] = (uint8_t)byte;
    return n;
}

RSA *test_rsa(const char *hex)
{
    uint8_t der[4096];
    size_t len = test_hex(der, sizeof(der), hex);
    RSA *rsa = RSA_new();
    if (rsa == NULL || !rsa_private_decode(rsa, slice_of(der, len))) {
        fprintf(stderr, "a test key can't be read\n");
        exit(2);
    }
    return rsa;
}
