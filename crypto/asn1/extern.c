#include "crypto/asn1/extern.h"

#include <limits.h>
#include <openssl/asn1.h>
#include <openssl/asn1err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"

int asn1_extern_next(struct slice *whole, const unsigned char **in, long len, int tag, int aclass,
                     int opt)
{
    struct slice s = slice_of(*in, len > 0 ? (size_t)len : 0);
    if (tag != -1 && (tag != V_ASN1_SEQUENCE || aclass != V_ASN1_UNIVERSAL))
        return FAIL(ERR_LIB_ASN1, ASN1_R_WRONG_TAG);
    if (opt && !der_next_is(s, DER_SEQUENCE))
        return -1;
    *whole = s;
    if (der_get_whole(&s, DER_SEQUENCE, whole))
        *in = s.ptr;
    return 1;
}

int asn1_extern_write(struct slice der, unsigned char **out)
{
    if (der.ptr == NULL || der.len > INT_MAX)
        return -1;
    if (out == NULL)
        return (int)der.len;
    memcpy(*out, der.ptr, der.len);
    *out += der.len;
    return (int)der.len;
}
