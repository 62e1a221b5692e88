/* What the DER of DSA and of DH share. */
#ifndef ASSAY_FFC_DER_H
#define ASSAY_FFC_DER_H

#include <openssl/bn.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* INTEGERs into new numbers, which replace those that are there; no negative ones. */
bool ffc_read_number(struct slice *s, BIGNUM **n);
bool ffc_read_numbers(struct slice *s, BIGNUM **const *numbers, size_t count);

/* d2i: the element at *in; *rest is what follows. */
bool ffc_d2i_element(const unsigned char **in, long len, struct slice *rest, struct slice *whole);

/* d2i: puts what was read in the place of what the caller has. Returns it. */
void *ffc_d2i_give(void **a, void *key);

/* d2i failed: what the caller has goes, as with all that templates decode. NULL. */
void *ffc_d2i_fail(void **a);

/* i2d of what `write` builds: the length, or -1. */
typedef bool ffc_write_fn(const void *key, struct builder *b);
int ffc_i2d(const void *key, ffc_write_fn *write, unsigned char **out);

#endif
