/* MACs by a password, and certificates that are encrypted. */
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/crmf/make.h"
#include "tests/suite.h"
#include "tests/ts/tsa.h"

static OSSL_CRMF_PBMPARAMETER *parameters(const char *owf, const char *mac, const void *count,
                                          size_t len)
{
    struct tlv d = {.len = 0};
    tlv_put(&d, V_ASN1_OCTET_STRING, "saltsalt", 8);
    tlv_algorithm(&d, 0x30, owf, -1);
    tlv_put(&d, V_ASN1_INTEGER, count, len);
    tlv_algorithm(&d, 0x30, mac, -1);
    tlv_wrap(&d, 0, 0x30);
    const unsigned char *p = d.bytes;
    return d2i_OSSL_CRMF_PBMPARAMETER(NULL, &p, (long)d.len);
}

static void say_mac(const OSSL_CRMF_PBMPARAMETER *p, size_t msglen, size_t seclen)
{
    static const unsigned char text[] = "some message and some secret";
    unsigned char *mac = NULL;
    size_t len = 0;
    say(" %d ", OSSL_CRMF_pbm_new(NULL, NULL, p, text, msglen, text + 5, seclen, &mac, &len));
    say_hex(mac, len);
    /* what a fetch says of a number of its own isn't OpenSSL's */
    say(" %d\n", ERR_GET_REASON(ERR_peek_last_error()));
    ERR_clear_error();
    OPENSSL_free(mac);
}

void test_crmf_pbm(void)
{
    static const char *const owfs[] = {"MD5",      "SHA1",       "SHA224",   "SHA256",
                                       "SHA384",   "SHA512",     "SHA3-256", "SHA512-256",
                                       "SHAKE256", "AES-128-CBC"};
    static const char *const macs[] = {"hmac-md5",
                                       "hmac-sha1",
                                       "hmacWithSHA1",
                                       "hmacWithMD5",
                                       "hmacWithSHA224",
                                       "hmacWithSHA256",
                                       "hmacWithSHA384",
                                       "hmacWithSHA512",
                                       "hmacWithSHA512-256",
                                       "id-hmacWithSHA3-256",
                                       "SHA256",
                                       "id-PasswordBasedMAC",
                                       "1.2.3.4"};
    transcript_begin("crmf-pbm");
    for (size_t i = 0; i < sizeof(owfs) / sizeof(owfs[0]); i++)
        for (size_t k = 0; k < sizeof(macs) / sizeof(macs[0]); k++) {
            OSSL_CRMF_PBMPARAMETER *p = parameters(owfs[i], macs[k], "\x01\xf4", 2);
            say("%s %s", owfs[i], macs[k]);
            SAY_DER(OSSL_CRMF_PBMPARAMETER, p);
            for (size_t n = 0; n < 20; n += 9)
                say_mac(p, n, 18 - n);
            OSSL_CRMF_PBMPARAMETER_free(p);
        }
    transcript_end("4f30feb9cbde32b1632a16a88a9681e5716e8ffef13f7046dd3dfb0d688cd02c");
}

/* A peer's count is 100 to 100000. */
void test_crmf_pbm_bounds(void)
{
    static const struct {
        const char *bytes;
        size_t len;
        int want;
    } counts[] = {
        {"\0", 1, 0},
        {"\1", 1, 0},
        {"\x63", 1, 0},
        {"\x64", 1, 1},
        {"\1\x86\xa0", 3, 1},
        {"\1\x86\xa1", 3, 0},
        {"\xff", 1, 0},
        {"\x9c", 1, 0},
        {"\1\0\0\0\x64", 5, 0},
        {"\x7f\1\1\1\1\1\1\1", 8, 0},
        {"\1\0\0\0\0\0\0\0\x64", 9, 0},
    };
    unsigned char *mac = NULL;
    for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
        OSSL_CRMF_PBMPARAMETER *p =
            parameters("SHA256", "hmac-sha1", counts[i].bytes, counts[i].len);
        const int got = OSSL_CRMF_pbm_new(NULL, NULL, p, (const unsigned char *)"m", 1,
                                          (const unsigned char *)"s", 1, &mac, NULL);
        check(got == counts[i].want, "count %zu: %d", i, got);
        check(got == 1 || ERR_GET_REASON(ERR_peek_last_error()) == CRMF_R_BAD_PBM_ITERATIONCOUNT,
              "its reason");
        ERR_clear_error();
        if (got == 1)
            OPENSSL_free(mac);
        OSSL_CRMF_PBMPARAMETER_free(p);
    }
}

static void refused(size_t slen, int owf, size_t count, int mac, int reason)
{
    OSSL_CRMF_PBMPARAMETER *p = OSSL_CRMF_pbmp_new(NULL, slen, owf, count, mac);
    check(p == NULL, "%zu %d %zu %d", slen, owf, count, mac);
    check(reason == 0 || ERR_GET_REASON(ERR_peek_last_error()) == reason, "its reason");
    ERR_clear_error();
    OSSL_CRMF_PBMPARAMETER_free(p);
}

void test_crmf_pbm_new(void)
{
    const unsigned char *text = (const unsigned char *)"text";
    unsigned char *macs[2] = {NULL, NULL};
    size_t lens[2];
    OSSL_CRMF_PBMPARAMETER *p[2];
    for (int i = 0; i < 2; i++) {
        p[i] = OSSL_CRMF_pbmp_new(NULL, 16, NID_sha256, 100, NID_hmacWithSHA256);
        check(OSSL_CRMF_pbm_new(NULL, NULL, p[i], text, 4, text, 2, &macs[i], &lens[i]) == 1 &&
                  lens[i] == 32,
              "a MAC");
    }
    check(memcmp(macs[0], macs[1], 32) != 0, "two salts");
    check(!OSSL_CRMF_pbm_new(NULL, NULL, NULL, text, 4, text, 2, &macs[0], NULL), "nothing");
    check(!OSSL_CRMF_pbm_new(NULL, NULL, p[0], NULL, 0, text, 2, &macs[0], NULL), "no message");
    check(!OSSL_CRMF_pbm_new(NULL, NULL, p[0], text, 4, NULL, 0, &macs[0], NULL), "no secret");
    check(!OSSL_CRMF_pbm_new(NULL, NULL, p[0], text, 4, text, 2, NULL, NULL), "nowhere");
    check(ERR_GET_REASON(ERR_peek_last_error()) == CRMF_R_NULL_ARGUMENT, "its reason");
    check(!OSSL_CRMF_pbm_new(NULL, "fips=yes", p[0], text, 4, text, 2, &macs[0], NULL), "FIPS");
    ERR_clear_error();
    refused(16, NID_sha256, 99, NID_hmac_sha1, CRMF_R_ITERATIONCOUNT_BELOW_100);
    refused(16, NID_sha256, 0, NID_hmac_sha1, CRMF_R_ITERATIONCOUNT_BELOW_100);
    refused(16, NID_sha256, 100001, NID_hmac_sha1, CRMF_R_BAD_PBM_ITERATIONCOUNT);
    refused(16, NID_sha256, (size_t)-1, NID_hmac_sha1, CRMF_R_BAD_PBM_ITERATIONCOUNT);
    refused(0, NID_sha256, 500, NID_hmac_sha1, 0);
#ifndef ASSAY_TWIN
    refused(8, NID_undef, 500, NID_hmac_sha1, CRMF_R_SETTING_OWF_ALGOR_FAILURE);
    refused(8, 99999, 500, NID_hmac_sha1, CRMF_R_SETTING_OWF_ALGOR_FAILURE);
    refused(8, NID_sha256, 500, NID_undef, CRMF_R_SETTING_MAC_ALGOR_FAILURE);
#endif
    for (int i = 0; i < 2; i++) {
        OPENSSL_free(macs[i]);
        OSSL_CRMF_PBMPARAMETER_free(p[i]);
    }
}

/* ---- Encrypted certificates ---- */

/* clang-format off: a case a line */
static const struct {
    struct sealing how;
    int want; /* the last reason; 0: the certificate */
} seals[] = {
    {{.what = "AES-128"}, 0},
    {{.what = "AES-256", .cipher = "AES-256-CBC", .key_len = 32}, 0},
    {{.what = "3DES", .cipher = "DES-EDE3-CBC", .key_len = 24, .iv_len = 8}, 0},
    {{.what = "more behind", .behind = 3}, 0},
    {{.what = "no algorithm", .without = SEAL_NO_ALGORITHM}, CRMF_R_NULL_ARGUMENT},
    {{.what = "no key", .without = SEAL_NO_KEY}, CRMF_R_NULL_ARGUMENT},
    {{.what = "no value", .without = SEAL_NO_VALUE}, CRMF_R_ERROR_DECRYPTING_CERTIFICATE},
    {{.what = "short IV", .iv_len = 15}, CRMF_R_MALFORMED_IV},
    {{.what = "long IV", .iv_len = 17}, CRMF_R_MALFORMED_IV},
    {{.what = "no IV", .iv_len = -1}, CRMF_R_MALFORMED_IV},
    {{.what = "no cipher", .named = "SHA256"}, CRMF_R_UNSUPPORTED_CIPHER},
    {{.what = "unknown cipher", .named = "1.2.3.4"}, CRMF_R_UNSUPPORTED_CIPHER},
    {{.what = "no tag", .cipher = "id-aes128-GCM", .iv_len = 12},
     CRMF_R_ERROR_DECRYPTING_CERTIFICATE},
    {{.what = "padding", .value_byte = 1}, CRMF_R_ERROR_DECRYPTING_CERTIFICATE},
    {{.what = "no certificate", .first_byte = 0x31}, CRMF_R_ERROR_DECODING_CERTIFICATE},
#ifdef ASSAY_TWIN
#define WRONG_KEY CRMF_R_ERROR_DECRYPTING_SYMMETRIC_KEY
#else /* a key that doesn't fit isn't told from a value that doesn't */
#define WRONG_KEY CRMF_R_ERROR_DECRYPTING_CERTIFICATE
#endif
    {{.what = "short key", .key_len = 15}, WRONG_KEY},
    {{.what = "long key", .key_len = 17}, WRONG_KEY},
    {{.what = "cut key", .short_by = 1}, WRONG_KEY},
    {{.what = "another key", .key_byte = 1}, WRONG_KEY},
};
/* clang-format on */

/* With a random key in the place of another, padding is right once in 256 times. */
static bool is_wrong_key(int want, int got)
{
    return want == WRONG_KEY && (got == WRONG_KEY || got == CRMF_R_ERROR_DECODING_CERTIFICATE);
}

void test_crmf_encrypted(void)
{
    EVP_PKEY *key = crmf_rsa();
    X509 *cert = crmf_cert();
    for (size_t i = 0; i < sizeof(seals) / sizeof(seals[0]); i++) {
        struct sealing how = seals[i].how;
        struct tlv d;
        how.cipher = how.cipher != NULL ? how.cipher : "AES-128-CBC";
        how.named = how.named != NULL ? how.named : how.cipher;
        how.key_len = how.key_len != 0 ? how.key_len : 16;
        how.iv_len = how.iv_len != 0 ? how.iv_len : 16;
        crmf_seal(&d, &how, key);
        const unsigned char *p = d.bytes;
        OSSL_CRMF_ENCRYPTEDVALUE *v = d2i_OSSL_CRMF_ENCRYPTEDVALUE(NULL, &p, (long)d.len);
        check(v != NULL && i2d_OSSL_CRMF_ENCRYPTEDVALUE(v, NULL) == (int)d.len, "%s", how.what);
        ERR_clear_error();
        X509 *x = OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, key);
        const int got = ERR_GET_REASON(ERR_peek_last_error());
        check(got == seals[i].want || is_wrong_key(seals[i].want, got), "%s: %d", how.what, got);
        check((x != NULL) == (seals[i].want == 0), "%s: the certificate", how.what);
        check(x == NULL || X509_cmp(x, cert) == 0, "%s: another one", how.what);
        X509_free(x);
        OSSL_CRMF_ENCRYPTEDVALUE_free(v);
    }
    ERR_clear_error();
    X509_free(cert);
    EVP_PKEY_free(key);
}

void test_crmf_encrypted_keys(void)
{
    const struct sealing how = {
        .cipher = "AES-128-CBC", .named = "AES-128-CBC", .iv_len = 16, .key_len = 16};
    EVP_PKEY *rsa = crmf_rsa(), *other = EVP_RSA_gen(1024), *ec = EVP_EC_gen("P-256");
    struct tlv d;
    crmf_seal(&d, &how, rsa);
    const unsigned char *p = d.bytes;
    OSSL_CRMF_ENCRYPTEDVALUE *v = d2i_OSSL_CRMF_ENCRYPTEDVALUE(NULL, &p, (long)d.len);
    OSSL_CRMF_ENCRYPTEDVALUE *empty = OSSL_CRMF_ENCRYPTEDVALUE_new();
    check(OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, other) == NULL, "another key");
    check(OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, ec) == NULL, "a key of no use");
    check(OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(v, NULL, NULL, NULL) == NULL, "no key");
    check(OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(NULL, NULL, NULL, rsa) == NULL, "nothing");
    check(OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(empty, NULL, NULL, rsa) == NULL, "an empty value");
    check(ERR_GET_REASON(ERR_peek_last_error()) == CRMF_R_NULL_ARGUMENT, "its reason");
    ERR_clear_error();
    OSSL_CRMF_ENCRYPTEDVALUE_free(empty);
    OSSL_CRMF_ENCRYPTEDVALUE_free(v);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(other);
    EVP_PKEY_free(ec);
}
