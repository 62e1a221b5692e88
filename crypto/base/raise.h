/* FAIL(lib, reason) raises an error, which tells the caller's line, and gives 0. */
#ifndef ASSAY_BASE_RAISE_H
#define ASSAY_BASE_RAISE_H

#include <openssl/err.h>

#define FAIL(lib, reason) (ERR_raise((lib), (reason)), 0)

#endif
