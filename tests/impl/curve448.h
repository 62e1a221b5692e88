#ifndef ASSAY_TESTS_IMPL_CURVE448_H
#define ASSAY_TESTS_IMPL_CURVE448_H

#include "tests/impl/prim.h"

/* Every kernel of a row of curve448 against the reference's. */
void curve448_cross(const void *row, const void *ref);

#endif
