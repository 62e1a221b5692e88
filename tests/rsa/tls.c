/* A premaster secret comes out as it is, or as something else, and never the same twice, if a byte
 * of its frame or its version is wrong. */
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/rsa/pad.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

#define N 128

static bool decode(uint8_t out[TLS_PREMASTER], uint8_t *em, size_t n, int version, int alt)
{
    secret(em, n);
    bool ok = tls_premaster_decode(out, em, n, version, alt);
    not_secret(em, n);
    not_secret(out, TLS_PREMASTER);
    return ok;
}

/* Both times something else than the secret, and each time another. */
static void replaced(const char *what, uint8_t *em, const uint8_t *premaster, int version, int alt)
{
    uint8_t a[TLS_PREMASTER], b[TLS_PREMASTER];
    check(decode(a, em, N, version, alt) && decode(b, em, N, version, alt), "%s: no error", what);
    check(memcmp(a, b, sizeof(a)) != 0 && memcmp(a, premaster, sizeof(a)) != 0 &&
              memcmp(a + 2, em + N - TLS_PREMASTER + 2, sizeof(a) - 2) != 0,
          "%s: random bytes", what);
}

void test_rsa_tls(void)
{
    struct gen g = {13};
    uint8_t premaster[TLS_PREMASTER], em[N], out[TLS_PREMASTER];
    gen_fill(&g, 5, premaster, sizeof(premaster));
    premaster[0] = 3;
    premaster[1] = 3;
    check(RSA_padding_add_PKCS1_type_2(em, N, premaster, TLS_PREMASTER) == 1, "add");
    static const int versions[][2] = {{0x303, 0}, {0x303, 0x301}, {0x302, 0x303}};
    for (int i = 0; i < 3; i++) {
        check(decode(out, em, N, versions[i][0], versions[i][1]), "decode");
        check_bytes("premaster secret", out, premaster, sizeof(out));
    }
    replaced("version", em, premaster, 0x302, 0);
    replaced("both versions", em, premaster, 0x302, 0x301);
    for (int i = 0; i < N - TLS_PREMASTER; i++) {
        uint8_t was = em[i];
        em[i] = (uint8_t)(i < 2 || was == 0 ? was ^ 4 : 0);
        replaced("frame", em, premaster, 0x303, 0);
        em[i] = was;
    }
    for (int len = 2; len < N - 11; len++) { /* other lengths, which hold the version too */
        uint8_t msg[N];
        memset(msg, 3, sizeof(msg));
        check(RSA_padding_add_PKCS1_type_2(em, N, msg, len) == 1, "add %d", len);
        if (len != TLS_PREMASTER)
            replaced("length", em, msg, 0x303, 0);
    }
    check(!tls_premaster_decode(out, em, 58, 0x303, 0) &&
              ERR_GET_REASON(ERR_peek_last_error()) == RSA_R_PKCS_DECODING_ERROR,
          "modulus too short");
    ERR_clear_error();
}
