/* PKCS #7 for a fuzzer: what is read is written in DER, which is read again and then comes out the
 * same; a copy is the same; it is printed, and its certificates and CRLs are looked at.
 *   out/fuzz/pkcs7 FILE... */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

static void look(PKCS7 *p7)
{
    BIO *out = BIO_new(BIO_s_null());
    PKCS7_print_ctx(out, p7, 0, NULL);
    BIO_free(out);
    ASN1_OCTET_STRING *text = PKCS7_get_octet_string(p7);
    fuzz_must(text == NULL || ASN1_STRING_length(text) >= 0, "a content");
    STACK_OF(PKCS7_SIGNER_INFO) *signers = PKCS7_get_signer_info(p7);
    for (int i = 0; i < sk_PKCS7_SIGNER_INFO_num(signers); i++)
        fuzz_must(sk_PKCS7_SIGNER_INFO_value(signers, i) != NULL, "a signer");
    if (!PKCS7_type_is_signed(p7) || p7->d.sign == NULL)
        return;
    for (int i = 0; i < sk_X509_num(p7->d.sign->cert); i++)
        X509_check_ca(sk_X509_value(p7->d.sign->cert, i));
    for (int i = 0; i < sk_X509_CRL_num(p7->d.sign->crl); i++)
        X509_CRL_get_REVOKED(sk_X509_CRL_value(p7->d.sign->crl, i));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes;
    unsigned char *der = NULL, *second = NULL;
    PKCS7 *p7 = d2i_PKCS7(NULL, &p, (long)n);
    fuzz_must(p7 != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (p7 == NULL)
        return 0;
    look(p7);
    ERR_clear_error();
    PKCS7 *copy = PKCS7_dup(p7);
    fuzz_must(copy != NULL || ends_contents(copy), "there is no copy");
    int len = i2d_PKCS7(p7, &der);
    fuzz_must(len > 0, "it isn't written");
    fuzz_must(copy == NULL ||
                  (i2d_PKCS7(copy, &second) == len && memcmp(der, second, (size_t)len) == 0),
              "a copy isn't the same");
    round_trip(p7, ASN1_ITEM_rptr(PKCS7));
    BIO *out = BIO_new(BIO_s_null());
    i2d_PKCS7_bio(out, p7);
    BIO_free(out);
    OPENSSL_free(der);
    OPENSSL_free(second);
    PKCS7_free(copy);
    PKCS7_free(p7);
    return 0;
}
