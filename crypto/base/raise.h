/* FAIL(lib, reason) raises an error, which tells the caller's line, and gives 0. */
#ifndef ASSAY_BASE_RAISE_H
#define ASSAY_BASE_RAISE_H

#include <openssl/err.h>

#define FAIL(lib, reason) (ERR_raise((lib), (reason)), 0)

/* Whether one of the errors raised since the last ERR_set_mark has this reason. */
int raised_since_mark(int reason);

#endif
