/* Keys as text, against what OpenSSL 3.0 prints; numbers of print.h; INTEGERs of BIGNUMs. */
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/pkey/print.h"
#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

static void text_is(const char *what, BIO *b, const char *want)
{
    char *p;
    long n = BIO_get_mem_data(b, &p);
    check(n == (long)strlen(want) && memcmp(p, want, (size_t)n) == 0, "%s: %.*s", what, (int)n, p);
    (void)BIO_reset(b);
}

#define PUB                                                 \
    "  pub:\n"                                              \
    "      85:20:f0:09:89:30:a7:54:74:8b:7d:dc:b4:3e:f7:\n" \
    "      5a:0d:bf:3a:0d:26:38:1a:f4:eb:a4:a9:8e:aa:9b:\n" \
    "      4e:6a\n"

static void keys(void)
{
    BIO *in = BIO_new_mem_buf(sample_private, -1), *b = BIO_new(BIO_s_mem());
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    check(EVP_PKEY_print_private(b, key, 2, NULL) == 1, "private");
    text_is("private", b,
            "  X25519 Private-Key:\n"
            "  priv:\n"
            "      77:07:6d:0a:73:18:a5:7d:3c:16:c1:72:51:b2:66:\n"
            "      45:df:4c:2f:87:eb:c0:99:2a:b1:77:fb:a5:1d:b9:\n"
            "      2c:2a\n" PUB);
    check(EVP_PKEY_print_public(b, key, 2, NULL) == 1, "public");
    text_is("public", b, "  X25519 Public-Key:\n" PUB);
    check(EVP_PKEY_print_params(b, key, 2, NULL) == 1, "parameters");
    text_is("parameters", b, PUB);
    FILE *f = tmpfile();
    check(EVP_PKEY_print_private_fp(f, key, 0, NULL) == 1 &&
              EVP_PKEY_print_public_fp(f, key, 0, NULL) == 1 &&
              EVP_PKEY_print_params_fp(f, key, 0, NULL) == 1 && ftell(f) == 251 + 134 + 115,
          "to a FILE");
    fclose(f);
    EVP_PKEY_free(key);
    BIO_free(in);
    in = BIO_new_mem_buf(sample_public, -1);
    key = PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
    check(EVP_PKEY_print_private(b, key, 0, NULL) == 0 &&
              ERR_GET_REASON(ERR_peek_error()) == PROV_R_NOT_A_PRIVATE_KEY,
          "no private key");
    ERR_clear_error();
    EVP_PKEY_free(key);
    BIO_free(in);
    key = EVP_PKEY_new();
    (void)BIO_reset(b);
    check(EVP_PKEY_print_private(b, key, 1, NULL) == 1, "an empty one");
    text_is("an empty one", b, " Private Key algorithm \"unknown\" unsupported\n");
    EVP_PKEY_free(key);
    BIO_free(b);
}

static void numbers(void)
{
    static const struct {
        const char *hex, *text;
    } rows[] = {
        {"0", " n: 0\n"},
        {"1", " n: 1 (0x1)\n"},
        {"-A", " n: -10 (-0xa)\n"},
        {"10001", " n: 65537 (0x10001)\n"},
        {"FFFFFFFFFFFFFFFF", " n: 18446744073709551615 (0xffffffffffffffff)\n"},
        {"10000000000000000", " n:\n     01:00:00:00:00:00:00:00:00\n"},
        {"800000000000000001", " n:\n     00:80:00:00:00:00:00:00:00:01\n"},
        {"-10000000000000000", " n: (Negative)\n     01:00:00:00:00:00:00:00:00\n"},
        {"112233445566778899AABBCCDDEEFF11",
         " n:\n     11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:\n     11\n"},
        {"112233445566778899AABBCCDDEEFF",
         " n:\n     11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff\n"},
    };
    BIO *b = BIO_new(BIO_s_mem());
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        BIGNUM *n = NULL;
        BN_hex2bn(&n, rows[i].hex);
        check(print_number(b, "n:", n, 1), "%s", rows[i].hex);
        text_is(rows[i].hex, b, rows[i].text);
        BN_free(n);
    }
    BIO_free(b);
}

/* X.690, 8.3. */
static void integers(void)
{
    static const struct {
        const char *hex, *der;
    } rows[] = {
        {"0", "020100"},
        {"1", "020101"},
        {"7F", "02017f"},
        {"80", "02020080"},
        {"FF", "020200ff"},
        {"100", "02020100"},
        {"-1", "0201ff"},
        {"-80", "020180"},
        {"-81", "0202ff7f"},
        {"-7F", "020181"},
        {"-100", "0202ff00"},
        {"-8000", "02028000"},
        {"-8001", "0203ff7fff"},
        {"-C000", "0203ff4000"},
        {"10000000000000000", "0209010000000000000000"},
        {"8000000000000000", "0209008000000000000000"},
        {"-8000000000000000", "02088000000000000000"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct builder b;
        char hex[64] = "";
        BIGNUM *n = NULL, *back = BN_new();
        build_init(&b);
        BN_hex2bn(&n, rows[i].hex);
        der_put_bignum(&b, n);
        for (size_t j = 0; j < b.len && j < 30; j++)
            snprintf(hex + 2 * j, 3, "%02x", b.ptr[j]);
        check(!b.failed && strcmp(hex, rows[i].der) == 0, "%s: %s", rows[i].hex, hex);
        struct slice s = slice_of(b.ptr, b.len);
        bool ok = der_get_bignum(&s, back);
        check(ok == !BN_is_negative(n) && (!ok || (BN_cmp(n, back) == 0 && s.len == 0)), "%s: back",
              rows[i].hex);
        BN_free(n);
        BN_free(back);
        build_free(&b);
    }
    BIGNUM *n = BN_new();
    struct slice bad = slice_of("\x02\x02\x00\x01", 4), before = bad;
    check(!der_get_bignum(&bad, n) && bad.ptr == before.ptr && bad.len == 4, "a byte too many");
    BN_free(n);
}

void test_pkey_print(void)
{
    check_context("pkey/print");
    keys();
    numbers();
    integers();
}
