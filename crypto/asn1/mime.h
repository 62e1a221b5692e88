/* MIME round values (RFC 2045, RFC 8551): what writing and reading share. */
#ifndef ASSAY_ASN1_MIME_H
#define ASSAY_ASN1_MIME_H

#include <openssl/asn1.h>
#include <stdbool.h>

/* Flags, by the values that pkcs7.h and cms.h give them. */
enum {
    MIME_TEXT = 0x1,
    MIME_DETACHED = 0x40,
    MIME_BINARY = 0x80,
    MIME_REUSE_DIGEST = 0x8000,
    MIME_ASCIICRLF = 0x80000,
};

enum { MIME_LINE = 1024 }; /* a line with its end; longer ones are taken in parts */

/* The value in base64; streamed if the flags say so. */
bool asn1_write_base64(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const ASN1_ITEM *it);

/* What is read from a chain, to `out` unless that is NULL; a text without its headers. 1, 0, or -1:
 * it isn't one. */
int mime_copy_out(BIO *chain, BIO *out, bool text);

/* How long the line of `len` bytes is without its end, and whether it has one. With
 * MIME_ASCIICRLF, spaces before an end don't count. */
int mime_without_end(const char *line, int len, int flags, bool *has_end);

#endif
