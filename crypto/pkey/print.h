/* The text of keys, as `openssl pkey -text` gives it: what the rows' `print` functions share.
 * Errors are those of the BIO. */
#ifndef ASSAY_PKEY_PRINT_H
#define ASSAY_PKEY_PRINT_H

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

/* "label 65537 (0x10001)" for a number of at most 64 bits; a longer one on lines of their own, as
 * print_octets does, with a zero byte before one whose top bit is set. */
bool print_number(BIO *out, const char *label, const BIGNUM *n, int indent);

/* The label, then 15 bytes a line, colons between them, indented by four more. */
bool print_octets(BIO *out, const char *label, struct slice octets, int indent);

/* 15 bytes a line, colons between them, and the end of the last line. */
bool print_hex_lines(BIO *out, struct slice octets, int indent);

#endif
