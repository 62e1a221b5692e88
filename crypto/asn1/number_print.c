/* Numbers and bytes as the text of keys has them. */
#include <openssl/asn1.h>

#include "crypto/pkey/print.h"

int ASN1_buf_print(BIO *bp, const unsigned char *buf, size_t buflen, int off)
{
    return print_hex_lines(bp, slice_of(buf, buflen), off);
}

/* The buffer isn't needed any more. */
int ASN1_bn_print(BIO *bp, const char *number, const BIGNUM *num, unsigned char *buf, int off)
{
    (void)buf;
    return num == NULL || print_number(bp, number, num, off);
}
