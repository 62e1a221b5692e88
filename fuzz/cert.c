/* Certificates for a fuzzer: each file named is read as one in DER, with trust settings or without;
 * what is read must come out again as it was, be the same when it is encoded anew of its parts, and
 * answer every accessor.
 *   out/fuzz/cert FILE... */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/x509/cert.h"
#include "fuzz/fuzz.h"

static void use(X509 *x)
{
    BIO *out = BIO_new(BIO_s_null());
    uint8_t md[32];
    X509_print_ex(out, x, XN_FLAG_ONELINE, 0);
    X509_print_ex(out, x, XN_FLAG_RFC2253, X509_FLAG_NO_EXTENSIONS);
    X509_ocspid_print(out, x);
    X509_subject_name_hash(x);
    X509_issuer_and_serial_hash(x);
    x509_sha256(x, md);
    EVP_PKEY *key = X509_get0_pubkey(x);
    if (key != NULL)
        X509_verify(x, key);
    X509_self_signed(x, 1);
    BIO_free(out);
}

/* TBSCertificate of its objects, which must be read again, and then come out the same. */
static void anew(const X509 *x)
{
    X509 *copy = X509_dup(x);
    fuzz_must(copy != NULL && X509_cmp(x, copy) == 0, "a copy isn't the same");
    X509_get0_extensions(copy);
    X509_get_X509_PUBKEY(copy);
    X509_get_subject_name(copy);
    X509_get_issuer_name(copy);
    X509_get0_notBefore(copy);
    X509_get_serialNumber(copy);
    X509_get0_tbs_sigalg(copy);
    X509_set_version(copy, X509_get_version(x) == 1 ? 2 : 1);
    unsigned char *der = NULL, *second = NULL;
    int n = i2d_X509(copy, &der);
    const unsigned char *p = der;
    fuzz_must(n > 0, "it can't be encoded anew");
    X509 *back = d2i_X509(NULL, &p, n);
    fuzz_must(back != NULL && p == der + n, "what is encoded anew isn't read again");
    fuzz_must(i2d_X509(back, &second) == n && memcmp(der, second, (size_t)n) == 0,
              "what is encoded anew isn't the same again");
    fuzz_must(X509_subject_name_cmp(x, back) == 0 && X509_issuer_name_cmp(x, back) == 0,
              "a name isn't equal to itself encoded anew");
    OPENSSL_free(der);
    OPENSSL_free(second);
    X509_free(back);
    X509_free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes;
    unsigned char *der = NULL;
    X509 *x = d2i_X509_AUX(NULL, &p, (long)n);
    X509_free(x);
    p = bytes;
    x = d2i_X509(NULL, &p, (long)n);
    fuzz_must(x != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (x == NULL)
        return 0;
    int len = i2d_X509(x, &der);
    /* The last byte is the signature's, whose unused bits are cleared. */
    fuzz_must(len == p - bytes && memcmp(der, bytes, (size_t)len - 1) == 0 &&
                  (der[len - 1] & ~bytes[len - 1]) == 0,
              "not the same bytes");
    OPENSSL_free(der);
    use(x);
    anew(x);
    X509_free(x);
    return 0;
}
