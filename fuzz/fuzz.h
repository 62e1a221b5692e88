/* A fuzzer's target: one function, which takes the bytes and returns 0, or ends by abort. Who calls
 * it (AFL++, libFuzzer, or a replay of files) it doesn't know: see fuzz/driver.c. */
#ifndef ASSAY_FUZZ_FUZZ_H
#define ASSAY_FUZZ_FUZZ_H

#include <openssl/err.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static inline void fuzz_must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    ERR_print_errors_fp(stderr);
    abort();
}

/* True while a fuzzer makes the inputs; false over files, which are few: fuzz/driver.c. */
extern bool fuzz_campaign __attribute__((weak));

/* How far a sweep that runs its input again and again goes on from point i. To the next; but in a
 * campaign, where other inputs bring the points between, a quarter further each time. */
static inline size_t fuzz_stride(size_t i)
{
    return &fuzz_campaign == NULL || fuzz_campaign ? 1 + i / 4 : 1;
}

#endif
