/* primality_test.json: values in two's complement, big-endian. */
#include <openssl/bn.h>
#include <stdlib.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

void wp_primality(const struct wp_case *c)
{
    struct bytes value = wp_bytes(c, "value");
    BIGNUM *a = BN_bin2bn(value.p, (int)value.len, NULL), *power = BN_new();
    if (value.len > 0 && (value.p[0] & 0x80) != 0) {
        BN_set_bit(power, 8 * (int)value.len);
        BN_sub(a, a, power);
    }
    int prime = BN_check_prime(a, NULL, NULL);
    check(prime >= 0, "case %zu: a failure", wp_int(c, "tcId"));
    wp_check(c, prime == 1, "prime");
    BN_free(a);
    BN_free(power);
    free(value.p);
}
