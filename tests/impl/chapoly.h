/* ChaCha20-Poly1305 over whatever rows are in place: the assays of both primitives end in it. */
#ifndef ASSAY_TESTS_IMPL_CHAPOLY_H
#define ASSAY_TESTS_IMPL_CHAPOLY_H

#include "tests/vector.h"

/* A record of vectors/chapoly.txt. */
void chapoly_known(const struct vector *v);

/* crypto/cipher/chapoly.c in all sorts of pieces against ref/chapoly.c. */
void chapoly_cross(void);

#endif
