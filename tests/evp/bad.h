/* Bad input: what a call returns, and the last error that it raises. The expectations are OpenSSL's
 * own: `make twin` runs the same tables on the system's libcrypto. */
#ifndef ASSAY_TESTS_EVP_BAD_H
#define ASSAY_TESTS_EVP_BAD_H

#include <stdbool.h>

struct bad_case {
    const char *name;
    int (*call)(void); /* what the public function under test returns; never its preparation's */
    int ret;
    int lib, reason; /* 0, 0: no error */
};

/* Where this library differs, and why; `make twin` goes by the tables alone. */
struct bad_difference {
    const char *name;
    int ret, lib, reason;
    const char *why;
};
extern const struct bad_difference bad_differences[];

/* Runs a table that ends with a null name. */
void bad_run(const struct bad_case *cases);

/* The preparation of a case went wrong: -99, which no case expects. */
#define BROKEN (-99)

#endif
