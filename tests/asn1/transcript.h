/* Long lists of results, compared by their digest: what a test says is hashed, and the digest is
 * what OpenSSL's own results gave (tests/twin runs the same beside it). With ASSAY_TRANSCRIPT=DIR
 * in the environment the text goes to DIR/name too, so that two can be compared line by line. */
#ifndef ASSAY_TESTS_ASN1_TRANSCRIPT_H
#define ASSAY_TESTS_ASN1_TRANSCRIPT_H

#include <openssl/bio.h>
#include <stddef.h>

void transcript_begin(const char *name);
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void say_hex(const void *p, size_t len);
void say_bio(BIO *b);  /* what a memory BIO holds; it is emptied */
void say_errors(void); /* library and reason of each, and its data; the queue is emptied */
/* Checks the digest, SHA-256 in hex. */
void transcript_end(const char *digest);

#endif
