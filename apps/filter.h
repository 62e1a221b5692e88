/* A file read or written as it is, or through base64. */
#ifndef ASSAY_APPS_FILTER_H
#define ASSAY_APPS_FILTER_H

#include <openssl/evp.h>
#include <stdbool.h>
#include <stdio.h>

enum filter_kind { FILTER_PLAIN, FILTER_BASE64, FILTER_BASE64_LINE };

struct filter {
    FILE *file;
    enum filter_kind kind;
    EVP_ENCODE_CTX *coder;
    unsigned char *ready; /* decoded, not yet read */
    size_t n_ready, at;
    unsigned char rest[3]; /* one line: to be encoded */
    size_t n_rest;
    bool ended;
    unsigned long bytes; /* read or written, of the file */
};

bool filter_open(struct filter *f, FILE *file, enum filter_kind kind, bool writing);

/* At most `size` bytes, fewer only at the end; -1 after a message on bad base64. */
long filter_read(struct filter *f, unsigned char *out, size_t size);

bool filter_write(struct filter *f, const unsigned char *p, size_t len);

/* Writes what base64 still holds. */
bool filter_end(struct filter *f);

void filter_close(struct filter *f);

#endif
