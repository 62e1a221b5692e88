/* How a primitive is assayed: one struct per table of crypto/impl/tables.c, in tests/impl/<name>.c.
 * The walkers in walk.c call its functions with every row of the table that runs here. */
#ifndef ASSAY_TESTS_IMPL_PRIM_H
#define ASSAY_TESTS_IMPL_PRIM_H

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/vector.h"

struct prim {
    const char *name; /* the table's */

    /* Vector files beside vectors/<name>.txt that this primitive's rows answer too, space-separated
     * names without ".txt": "hmac hkdf". NULL for none. */
    const char *more_vectors;

    /* One record of the file `file` (a name as above). The row under test is in place, so this
     * calls the library as a program would, down to the row. */
    void (*known)(const struct vector *v, const char *file);

    /* The row's kernels against the reference's, on everything that gen.h can think of. */
    void (*cross)(const void *row, const void *ref);

    /* Runs the row's kernels once on inputs marked secret, and marks outputs not_secret before it
     * looks at them. NULL if the primitive never handles a secret. */
    void (*ct)(const void *row);

    /* Calls each kernel of a row of hand-written assembly through regs_call (tests/regs.h) and
     * checks that it returns 0. Needed as soon as a row is flagged IMPL_ASM. */
    void (*regs)(const void *row);
};

/* All of them, in prims.c, in the order of the tables; ends with NULL. */
extern const struct prim *const prims[];

#endif
