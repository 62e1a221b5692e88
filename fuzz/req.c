/* Certificate requests for a fuzzer, as fuzz/cert.c has certificates.
 *   out/fuzz/req FILE... */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    const unsigned char *p = bytes;
    X509_REQ *r = d2i_X509_REQ(NULL, &p, (long)n);
    fuzz_must(r != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (r == NULL)
        return 0;
    BIO *out = BIO_new(BIO_s_null());
    X509_REQ_print(out, r);
    BIO_free(out);
    EVP_PKEY *key = X509_REQ_get0_pubkey(r);
    if (key != NULL)
        X509_REQ_verify(r, key);
    sk_X509_EXTENSION_pop_free(X509_REQ_get_extensions(r), X509_EXTENSION_free);
    round_trip(r, ASN1_ITEM_rptr(X509_REQ));
    X509_REQ_free(r);
    return 0;
}
