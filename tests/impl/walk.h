/* The walkers: every table, every row that runs here, through the functions of struct prim. They
 * are plain C, so that the same checks run under Criterion, Valgrind, qemu and the sanitizers. */
#ifndef ASSAY_TESTS_IMPL_WALK_H
#define ASSAY_TESTS_IMPL_WALK_H

#include "crypto/impl/impl.h"
#include "tests/impl/prim.h"

enum walk_kind { WALK_KNOWN, WALK_CROSS, WALK_CT };

extern const char *const walk_kind_names[3];

/* Walks one table, or one row of it if `row` isn't NULL. Prints a line a row; a row whose
 * needs the CPU lacks is listed as not run, and so is, for WALK_CT, one not flagged constant-time.
 * Returns how many rows ran; failures are counted by check.h. */
size_t walk(enum walk_kind kind, const struct impl_table *t, const char *row);

/* Where the vector files are; "vectors" unless $ASSAY_VECTORS says otherwise. */
const char *walk_vectors_dir(void);

/* The assay of a table, or NULL if tests/impl/prims.c has none. */
const struct prim *walk_prim(const struct impl_table *t);

#endif
