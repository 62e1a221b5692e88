/* What is written must be read again, and come out the same then. */
#ifndef ASSAY_FUZZ_ROUND_TRIP_H
#define ASSAY_FUZZ_ROUND_TRIP_H

#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

#include "fuzz/fuzz.h"

/* A parameter (ANY) of tag 0 is written as an end of contents, which may not be read there: whether
 * it was that, after ERR_clear_error(). */
static inline bool ends_contents(const void *read)
{
    return read == NULL && ERR_GET_REASON(ERR_peek_error()) == ASN1_R_UNEXPECTED_EOC;
}

static inline void round_trip(const void *value, const ASN1_ITEM *it)
{
    unsigned char *der = NULL, *second = NULL;
    const int len = ASN1_item_i2d(value, &der, it);
    fuzz_must(len > 0, "it isn't written");
    const unsigned char *p = der;
    ERR_clear_error();
    ASN1_VALUE *back = ASN1_item_d2i(NULL, &p, len, it);
    const bool is_end = ends_contents(back);
    fuzz_must(is_end || (back != NULL && p == der + len), "what is written isn't read again");
    fuzz_must(is_end || (ASN1_item_i2d(back, &second, it) == len &&
                         memcmp(der, second, (size_t)len) == 0),
              "it isn't the same again");
    ASN1_item_free(back, it);
    OPENSSL_free(der);
    OPENSSL_free(second);
}

#endif
