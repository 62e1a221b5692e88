#ifndef ASSAY_TESTS_IMPL_CURVE25519_H
#define ASSAY_TESTS_IMPL_CURVE25519_H

#include "tests/impl/prim.h"

/* Every kernel of a row of curve25519 against the reference's. */
void curve25519_cross(const void *row, const void *ref);

/* opt/curve25519_table.h's constants against the reference. */
void curve25519_tables(void);

#endif
