/* OAEP and X9.31 there and back, each byte spoilt, through the public interface alone: the twin
 * runs this against OpenSSL too. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

#define N 160

static int last_reason(void)
{
    int reason = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return reason;
}

static void oaep_one(const EVP_MD *md, const EVP_MD *mgf1, const uint8_t *msg, int len, int room)
{
    uint8_t em[N], out[N];
    static const uint8_t label[] = "label";
    memset(out, 0x5a, sizeof(out));
    check(RSA_padding_add_PKCS1_OAEP_mgf1(em, N, msg, len, label, 5, md, mgf1) == 1, "add %d", len);
    secret(em, N);
    int got = RSA_padding_check_PKCS1_OAEP_mgf1(out, room, em, N, N, label, 5, md, mgf1);
    not_secret(em, N);
    not_secret(out, N);
    check(got == len, "check %d gave %d", len, got);
    check_bytes("oaep", out, msg, (size_t)len);
    check(em[0] == 0 && RSA_padding_check_PKCS1_OAEP_mgf1(out, N, em + 1, N - 1, N, label, 5, md,
                                                          mgf1) == len,
          "zero taken off, %d", len);
    check(RSA_padding_check_PKCS1_OAEP_mgf1(out, N, em, N, N, label, 4, md, mgf1) == -1 &&
              last_reason() == RSA_R_OAEP_DECODING_ERROR,
          "other label, %d", len);
    if (len > 1)
        check(RSA_padding_check_PKCS1_OAEP_mgf1(out, len - 1, em, N, N, label, 5, md, mgf1) == -1,
              "no room for %d", len);
    for (int i = 0; i < N; i += 1 + len % 5) { /* also in the message: the seed changes with it */
        em[i] ^= 0x10;
        memset(out, 0x5a, sizeof(out));
        secret(em, N);
        got = RSA_padding_check_PKCS1_OAEP_mgf1(out, N, em, N, N, label, 5, md, mgf1);
        not_secret(em, N);
        not_secret(out, N);
        check(got == -1 && last_reason() == RSA_R_OAEP_DECODING_ERROR, "byte %d of %d spoilt", i,
              len);
        uint8_t untouched[N];
        memset(untouched, 0x5a, N);
        check_bytes("nothing comes out", out, untouched, N);
        em[i] ^= 0x10;
    }
    ERR_clear_error();
}

static void oaep(const EVP_MD *md, const EVP_MD *mgf1)
{
    struct gen g = {11};
    uint8_t msg[N], em[N];
    int most = N - 2 - 2 * EVP_MD_get_size(md);
    for (int len = 0; len <= most; len++) {
        gen_fill(&g, (unsigned)len, msg, sizeof(msg));
        oaep_one(md, mgf1, msg, len, len % 2 || len == 0 ? N : len);
    }
    check(RSA_padding_add_PKCS1_OAEP_mgf1(em, N, msg, most + 1, NULL, 0, md, mgf1) == 0 &&
              last_reason() == RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE,
          "too long");
    int least = 2 * EVP_MD_get_size(md) + 2;
    check(RSA_padding_check_PKCS1_OAEP_mgf1(msg, N, em, least - 1, least - 1, NULL, 0, md, mgf1) ==
                  -1 &&
              last_reason() == RSA_R_OAEP_DECODING_ERROR,
          "modulus too short");
}

static void x931(void)
{
    struct gen g = {12};
    uint8_t msg[N], em[N], out[N];
    for (int len = 0; len <= N - 2; len++) {
        gen_fill(&g, (unsigned)len, msg, sizeof(msg));
        check(RSA_padding_add_X931(em, N, msg, len) == 1, "x931: add %d", len);
        int got = RSA_padding_check_X931(out, N, em, N, N);
        if (len == N - 3) { /* no byte of padding: what is written can't be read */
            check(got == -1 && last_reason() == RSA_R_INVALID_PADDING, "x931: check %d", len);
            continue;
        }
        if (len == 0) {
            check(got == -1 && last_reason() == RSA_R_INVALID_TRAILER, "x931: no message");
            continue;
        }
        check(got == len, "x931: check %d gave %d", len, got);
        check_bytes("x931", out, msg, (size_t)len);
        em[0] ^= 2;
        check(RSA_padding_check_X931(out, N, em, N, N) == -1 &&
                  last_reason() == RSA_R_INVALID_HEADER,
              "x931: header, %d", len);
        em[0] ^= 2;
        em[N - 1] ^= 1;
        check(RSA_padding_check_X931(out, N, em, N, N) == -1 &&
                  last_reason() == RSA_R_INVALID_TRAILER,
              "x931: trailer, %d", len);
        em[N - 1] ^= 1;
        check(RSA_padding_check_X931(out, N, em + 1, N - 1, N) == -1 &&
                  last_reason() == RSA_R_INVALID_HEADER,
              "x931: a byte short, %d", len);
        for (int i = 1; i < N - 1 - len; i++) {
            em[i] ^= 0x40;
            check(RSA_padding_check_X931(out, N, em, N, N) == -1 &&
                      last_reason() == RSA_R_INVALID_PADDING,
                  "x931: byte %d of %d", i, len);
            em[i] ^= 0x40;
        }
    }
    check(RSA_padding_add_X931(em, N, msg, N - 1) == -1 &&
              last_reason() == RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE,
          "x931: too long");
    check(RSA_X931_hash_id(EVP_MD_get_type(EVP_sha1())) == 0x33 &&
              RSA_X931_hash_id(EVP_MD_get_type(EVP_sha256())) == 0x34 &&
              RSA_X931_hash_id(EVP_MD_get_type(EVP_sha384())) == 0x36 &&
              RSA_X931_hash_id(EVP_MD_get_type(EVP_sha512())) == 0x35 && RSA_X931_hash_id(0) == -1,
          "x931: names of digests");
}

static void none(void)
{
    static const uint8_t three[3] = {1, 2, 3}, five[5] = {0, 0, 1, 2, 3};
    uint8_t out[5] = {9, 9, 9, 9, 9};
    check(RSA_padding_check_none(out, 5, three, 3, 4) == 5, "none: zeros at the left");
    check_bytes("none", out, five, 5);
    check(RSA_padding_check_none(out, 2, three, 3, 3) == -1 &&
              last_reason() == RSA_R_DATA_TOO_LARGE,
          "none: no room");
}

void test_rsa_oaep(void)
{
    oaep(EVP_sha1(), NULL);
    oaep(EVP_sha256(), EVP_sha1());
    oaep(EVP_sha512(), EVP_sha3_256());
    x931();
    none();
    uint8_t em[N], out[N];
    check(RSA_padding_add_PKCS1_OAEP(em, N, (const uint8_t *)"abc", 3, NULL, 0) == 1 &&
              RSA_padding_check_PKCS1_OAEP_mgf1(out, N, em, N, N, NULL, 0, EVP_sha1(),
                                                EVP_sha1()) == 3 &&
              RSA_padding_check_PKCS1_OAEP(out, N, em, N, N, NULL, 0) == 3,
          "SHA-1 where none is named");
}
