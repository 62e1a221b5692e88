/* CRLs for a fuzzer, as fuzz/cert.c has certificates.
 *   out/fuzz/crl FILE... */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/fuzz.h"

/* Every entry must be found by its serial number. */
static void look_up(X509_CRL *crl)
{
    STACK_OF(X509_REVOKED) *all = X509_CRL_get_REVOKED(crl);
    for (int i = 0; i < sk_X509_REVOKED_num(all) && i < 100; i++) {
        X509_REVOKED *r = sk_X509_REVOKED_value(all, i), *found = NULL;
        int kind = X509_CRL_get0_by_serial(crl, &found, X509_REVOKED_get0_serialNumber(r));
        fuzz_must(kind == 0 || ASN1_INTEGER_cmp(X509_REVOKED_get0_serialNumber(r),
                                                X509_REVOKED_get0_serialNumber(found)) == 0,
                  "another entry is found");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes;
    unsigned char *der = NULL, *second = NULL;
    X509_CRL *crl = d2i_X509_CRL(NULL, &p, (long)n);
    fuzz_must(crl != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (crl == NULL)
        return 0;
    BIO *out = BIO_new(BIO_s_null());
    X509_CRL_print(out, crl);
    BIO_free(out);
    look_up(crl);
    int len = i2d_X509_CRL(crl, &der);
    fuzz_must(len > 0, "it isn't written");
    p = der;
    X509_CRL *back = d2i_X509_CRL(NULL, &p, len);
    fuzz_must(back != NULL && p == der + len, "what is written isn't read again");
    fuzz_must(i2d_X509_CRL(back, &second) == len && memcmp(der, second, (size_t)len) == 0,
              "it isn't the same again");
    X509_CRL_sort(back);
    look_up(back);
    OPENSSL_free(der);
    OPENSSL_free(second);
    X509_CRL_free(back);
    X509_CRL_free(crl);
    return 0;
}
