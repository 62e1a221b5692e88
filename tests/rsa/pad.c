/* The encodings of PKCS #1 v1.5: every length there and back, and each byte of the frame spoilt. */
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

#define N 64

typedef int add_fn(unsigned char *to, int tlen, const unsigned char *f, int fl);
typedef int check_fn(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len);

static void there_and_back(const char *name, add_fn *add, check_fn *check_it)
{
    struct gen g = {9};
    uint8_t msg[N], em[N], out[N] = {0};
    for (int len = 0; len <= N - 11; len++) {
        gen_fill(&g, (unsigned)len, msg, sizeof(msg));
        check(add(em, N, msg, len) == 1, "%s: add %d", name, len);
        if (check_it == RSA_padding_check_PKCS1_type_2) /* the other decodes what is public */
            secret(em, N);
        int got = check_it(out, N, em, N, N);
        not_secret(out, N);
        check(got == len, "%s: check %d gave %d", name, len, got);
        check_bytes(name, out, msg, (size_t)len);
        if (len > 1)
            check(check_it(out, len - 1, em, N, N) == -1, "%s: no room for %d", name, len);
        not_secret(em, N);
        check(check_it(out, N, em + 1, N - 1, N) == len, "%s: zero taken off, %d", name, len);
        for (int i = 0; i < N - len; i++) { /* header, padding, separator */
            em[i] = (uint8_t)(i >= 2 && i < 10 ? em[i] * 0 : em[i] ^ 0x80);
            got = check_it(out, N, em, N, N);
            check(got == -1 || (got != len && i >= 10) || (i >= 2 && em[i] != 0 && i < N - len - 1),
                  "%s: byte %d of %d spoilt", name, i, len);
            check(add(em, N, msg, len) == 1, "%s: again", name);
        }
    }
    ERR_clear_error();
    check(add(em, N, msg, N - 10) == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE,
          "%s: too long", name);
    ERR_clear_error();
}

void test_rsa_pad(void)
{
    there_and_back("type 1", RSA_padding_add_PKCS1_type_1, RSA_padding_check_PKCS1_type_1);
    there_and_back("type 2", RSA_padding_add_PKCS1_type_2, RSA_padding_check_PKCS1_type_2);
    uint8_t a[N] = {1, 2, 3}, b[N] = {0};
    check(RSA_padding_add_none(b, N, a, N) == 1 && RSA_padding_add_none(b, N, a, N - 1) == 0 &&
              RSA_padding_add_none(b, N - 1, a, N) == 0,
          "none");
    check_bytes("none", b, a, N);
    ERR_clear_error();
}
