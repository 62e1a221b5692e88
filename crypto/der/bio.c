#include "crypto/der/bio.h"

#include <openssl/asn1err.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"

/* n bytes, in parts: memory grows with what comes, not with what was announced. */
static bool append(BIO *in, struct builder *b, size_t n)
{
    enum { PART = 16384 };
    while (n > 0) {
        size_t want = n < PART ? n : PART, got = 0;
        uint8_t *at = build_room(b, want);
        if (at == NULL)
            return false;
        bool ok = BIO_read_ex(in, at, want, &got) && got > 0;
        b->len -= want - got;
        if (!ok)
            return false;
        n -= got;
    }
    return true;
}

bool der_read_bio(BIO *in, struct builder *b)
{
    size_t start = b->len, length = 0;
    if (!append(in, b, 2))
        return b->len == start ? false : FAIL(ERR_LIB_ASN1, ASN1_R_NOT_ENOUGH_DATA);
    uint8_t first = b->ptr[start + 1];
    if (first < 0x80) {
        length = first;
    } else {
        size_t bytes = first & 0x7f;
        if (bytes == 0 || bytes > 4)
            return FAIL(ERR_LIB_ASN1, ASN1_R_HEADER_TOO_LONG);
        if (!append(in, b, bytes))
            return FAIL(ERR_LIB_ASN1, ASN1_R_NOT_ENOUGH_DATA);
        for (size_t i = 0; i < bytes; i++)
            length = length << 8 | b->ptr[start + 2 + i];
    }
    if (length > INT32_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LONG);
    return append(in, b, length) ? true : FAIL(ERR_LIB_ASN1, ASN1_R_NOT_ENOUGH_DATA);
}
