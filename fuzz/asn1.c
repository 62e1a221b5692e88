/* DER for a fuzzer: the bytes are read as a value of a shape of template, the first of them says
 * which; what can be read of what was written must be the same again.
 *   out/fuzz/asn1 FILE... */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "tests/asn1/shapes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    ERR_clear_error();
    if (len == 0 || len > INT32_MAX)
        return 0;
    const ASN1_ITEM *it = shapes[data[0] % shapes_n].item();
    const unsigned char *p = data + 1;
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, (long)len - 1, it);
    unsigned char *der = NULL, *second = NULL;
    int n = value != NULL ? ASN1_item_i2d(value, &der, it) : 0;
    if (n > 0) {
        p = der;
        ASN1_VALUE *back = ASN1_item_d2i(NULL, &p, n, it);
        /* An ANY of tag 0 becomes an end of contents, which may not be read there. */
        fuzz_must(back == NULL || (p == der + n && ASN1_item_i2d(back, &second, it) == n &&
                                   memcmp(der, second, (size_t)n) == 0),
                  "a value isn't the same again");
        ASN1_item_free(back, it);
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    ASN1_item_free(value, it);
    return 0;
}
