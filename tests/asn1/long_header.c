/* asn1/long_header  A tag's number may have any number of leading zeros: headers of about 256 and
 * 512 bytes are read to their end like others, everywhere. */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* A primitive [5] whose header has that many bytes, and `len` of contents. */
static size_t element(unsigned char *at, size_t header, size_t len)
{
    at[0] = 0x9f;
    memset(at + 1, 0x80, header - 3);
    at[header - 2] = 5;
    at[header - 1] = (unsigned char)len;
    memset(at + header, 7, len);
    return header + len;
}

static void one(size_t header, size_t len)
{
    unsigned char der[600] = {0x30, 0x80};
    const unsigned char *p = der + 2;
    size_t n = element(der + 2, header, len);
    long got;
    int tag, tag_class;
    check(ASN1_get_object(&p, &got, &tag, &tag_class, (long)n) == 0 && tag == 5 &&
              tag_class == V_ASN1_CONTEXT_SPECIFIC && got == (long)len && p == der + 2 + header,
          "header of %zu bytes", header);
    p = der; /* 30 80 ... 00 00 */
    ASN1_TYPE *any = d2i_ASN1_TYPE(NULL, &p, (long)n + 4);
    check(any != NULL && p == der + n + 4, "in an ANY");
    ASN1_TYPE_free(any);
    p = der;
    ASN1_SEQUENCE_ANY *all = d2i_ASN1_SEQUENCE_ANY(NULL, &p, (long)n + 4);
    check(all != NULL && sk_ASN1_TYPE_num(all) == 1, "in a SEQUENCE");
    sk_ASN1_TYPE_pop_free(all, ASN1_TYPE_free);
    BIO *out = BIO_new(BIO_s_mem());
    check(ASN1_parse_dump(out, der, (long)n + 4, 0, 0) == 1, "shown");
    BIO_free(out);
    ERR_clear_error();
}

void test_asn1_long_header(void)
{
    check_context("asn1 long header");
    static const size_t headers[] = {254, 255, 256, 257, 511, 512, 513};
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++)
        for (size_t len = 0; len < 2; len++)
            one(headers[i], len);
}
