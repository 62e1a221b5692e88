/* Where this library does what RFC 4211 and the manual say, and OpenSSL 3.0 doesn't. */
#ifndef ASSAY_TWIN
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/crmf/make.h"
#include "tests/suite.h"

/* 6.3: a place needn't have a name. */
static void no_location(void)
{
    static const unsigned char want[] = {0x30, 3, 2, 1, 3};
    unsigned char *der = NULL;
    OSSL_CRMF_SINGLEPUBINFO *place = OSSL_CRMF_SINGLEPUBINFO_new();
    check(OSSL_CRMF_MSG_set0_SinglePubInfo(place, OSSL_CRMF_PUB_METHOD_LDAP, NULL) == 1, "a place");
    const int len = i2d_OSSL_CRMF_SINGLEPUBINFO(place, &der);
    if (check(len == (int)sizeof(want), "%d bytes", len))
        check_bytes("place", der, want, sizeof(want));
    const unsigned char *p = want;
    OSSL_CRMF_SINGLEPUBINFO *back = d2i_OSSL_CRMF_SINGLEPUBINFO(NULL, &p, sizeof(want));
    check(back != NULL, "read again");
    OSSL_CRMF_SINGLEPUBINFO_free(back);
    OSSL_CRMF_SINGLEPUBINFO_free(place);
    OPENSSL_free(der);
}

/* 5: a validity without times isn't there. */
static void no_times(void)
{
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
    const int len = i2d_OSSL_CRMF_MSG(m, NULL);
    check(OSSL_CRMF_MSG_set0_validity(m, ASN1_TIME_set(NULL, 0), NULL) == 1, "a time");
    check(i2d_OSSL_CRMF_MSG(m, NULL) > len, "is there");
    check(OSSL_CRMF_MSG_set0_validity(m, NULL, NULL) == 1, "no times");
    check(i2d_OSSL_CRMF_MSG(m, NULL) == len, "is not");
    OSSL_CRMF_MSG_free(m);
}

/* 4.2: the encrypted key is EnvelopedData. */
static void encrypted_key(void)
{
    struct tlv d = {.len = 0};
    tlv_put(&d, V_ASN1_INTEGER, "\1", 1);
    tlv_put(&d, 0x30, NULL, 0);
    tlv_wrap(&d, 0, 0x30);
    const size_t popo = d.len;
    tlv_put(&d, V_ASN1_INTEGER, "", 1);
    tlv_put(&d, 0x31, NULL, 0);
    const size_t contents = d.len;
    tlv_put(&d, V_ASN1_OBJECT, "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 9);
    tlv_algorithm(&d, 0x30, "AES-128-CBC", 16);
    tlv_put(&d, 0x80, "0123456789abcdef", 16);
    tlv_wrap(&d, contents, 0x30);
    tlv_wrap(&d, popo, 0xa4);
    tlv_wrap(&d, popo, 0xa2);
    tlv_wrap(&d, 0, 0x30);
    const unsigned char *p = d.bytes;
    unsigned char *again = NULL;
    OSSL_CRMF_MSG *m = d2i_OSSL_CRMF_MSG(NULL, &p, (long)d.len);
    if (check(m != NULL, "enveloped data")) {
        check(i2d_OSSL_CRMF_MSG(m, &again) == (int)d.len && memcmp(again, d.bytes, d.len) == 0,
              "written again");
        OPENSSL_free(again);
    }
    OSSL_CRMF_MSG_free(m);
}

/* A message whose information is another request, which no function makes. */
static OSSL_CRMF_MSG *with_request(void)
{
    static const unsigned char request[] = {0x30, 5, 2, 1, 9, 0x30, 0};
    struct tlv d = {.len = 0};
    memcpy(d.bytes, request, d.len = sizeof(request));
    const size_t from = d.len;
    tlv_put(&d, V_ASN1_OBJECT, "\x2b\x06\x01\x05\x05\x07\x05\x02\x02", 9);
    memcpy(d.bytes + d.len, request, sizeof(request));
    d.len += sizeof(request);
    tlv_wrap(&d, from, 0x30);
    tlv_wrap(&d, from, 0x30);
    tlv_wrap(&d, 0, 0x30);
    const unsigned char *p = d.bytes;
    return d2i_OSSL_CRMF_MSG(NULL, &p, (long)d.len);
}

/* What is registered is found again: 7. */
static void information(void)
{
    EVP_PKEY *key = crmf_ed(0);
    OSSL_CRMF_MSG *full = crmf_full(key), *other = with_request();
    const ASN1_UTF8STRING *pairs = OSSL_CRMF_MSG_get0_regInfo_utf8Pairs(full);
    OSSL_CRMF_CERTREQUEST *req = OSSL_CRMF_MSG_get0_regInfo_certReq(other);
    check(pairs != NULL && ASN1_STRING_length(pairs) == 5, "pairs");
    check(OSSL_CRMF_MSG_get0_regInfo_certReq(full) == NULL, "no request yet");
    check(req != NULL && OSSL_CRMF_MSG_set1_regInfo_certReq(full, req) == 1, "a request");
    check(OSSL_CRMF_MSG_get0_regInfo_certReq(full) != NULL, "the request");
    check(OSSL_CRMF_MSG_get0_regInfo_utf8Pairs(full) == pairs, "the first pairs");
    OSSL_CRMF_MSG *copy = OSSL_CRMF_MSG_dup(full);
    check(copy != NULL && OSSL_CRMF_MSG_get0_regInfo_certReq(copy) != NULL, "copied");
    OSSL_CRMF_MSG_free(copy);
    OSSL_CRMF_MSG_free(other);
    OSSL_CRMF_MSG_free(full);
    EVP_PKEY_free(key);
}

/* A signature needs a key. */
static void no_key(void)
{
    OSSL_CRMF_MSG *m = OSSL_CRMF_MSG_new();
    EVP_PKEY *none = EVP_PKEY_new();
    ERR_clear_error();
    check(!OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_SIGNATURE, m, NULL, NULL, NULL, NULL) &&
              ERR_GET_REASON(ERR_peek_error()) == CRMF_R_NULL_ARGUMENT,
          "no key");
    check(!OSSL_CRMF_MSG_create_popo(OSSL_CRMF_POPO_SIGNATURE, m, none, NULL, NULL, NULL),
          "an empty key");
    ERR_clear_error();
    EVP_PKEY_free(none);
    OSSL_CRMF_MSG_free(m);
}

void test_crmf_apart(void)
{
    no_location();
    no_times();
    encrypted_key();
    information();
    no_key();
}
#endif
