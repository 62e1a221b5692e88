/* The premaster secret of TLS's RSA key exchange, as RFC 5246, 7.4.7.1 decodes it: the random bytes
 * that stand in for a wrong one are drawn before anything is known (Bleichenbacher, CRYPTO '98;
 * Klima, Pokorny, Rosa, CHES 2003, for the version). */
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pad.h"
#include "ref/ct.h"

static uint64_t version_is(const uint8_t *secret, int version)
{
    return ct_eq((uint64_t)secret[0] << 8 | secret[1], (uint64_t)version);
}

bool tls_premaster_decode(uint8_t out[TLS_PREMASTER], const uint8_t *em, size_t n, int version,
                          int alt_version)
{
    uint8_t other[TLS_PREMASTER];
    if (n < RSA_PKCS1_PADDING_SIZE + TLS_PREMASTER)
        return FAIL(ERR_LIB_RSA, RSA_R_PKCS_DECODING_ERROR);
    if (RAND_priv_bytes_ex(NULL, other, sizeof(other), 0) <= 0)
        return false;
    const uint8_t *secret = em + n - TLS_PREMASTER;
    uint64_t good = ct_is_zero(em[0]) & ct_eq(em[1], 2) & ct_is_zero(secret[-1]);
    for (size_t i = 2; i < n - TLS_PREMASTER - 1; i++)
        good &= ~ct_is_zero(em[i]);
    uint64_t right = version_is(secret, version);
    if (alt_version != 0)
        right |= version_is(secret, alt_version);
    good &= right;
    for (size_t i = 0; i < TLS_PREMASTER; i++)
        out[i] = (uint8_t)ct_select(good, secret[i], other[i]);
    OPENSSL_cleanse(other, sizeof(other));
    return true;
}
