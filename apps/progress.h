/* How the search for primes goes, on standard error. */
#ifndef ASSAY_APPS_PROGRESS_H
#define ASSAY_APPS_PROGRESS_H

#include <openssl/evp.h>

/* Generation by ctx prints its steps: '.' a candidate, '+' a test passed, '*' and a new line. */
void show_progress(EVP_PKEY_CTX *ctx);

#endif
