/* The two halves of the test of the table `words`. */
#ifndef ASSAY_TESTS_IMPL_WORDS_H
#define ASSAY_TESTS_IMPL_WORDS_H

#include "crypto/impl/words.h"

/* A row against the reference, and the reference against what must hold of numbers. */
void words_cross(const void *row, const void *ref);

#endif
