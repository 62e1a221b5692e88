/* A fuzzer's program: it gives each file named on its command line to fuzz_file. */
#ifndef ASSAY_FUZZ_FILE_H
#define ASSAY_FUZZ_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <openssl/err.h>

void fuzz_file(const unsigned char *bytes, size_t n);

static inline void fuzz_must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    abort();
}

int main(int argc, char **argv)
{
    enum { MOST = 1 << 20 };
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        unsigned char *bytes = malloc(MOST), *exact;
        if (f == NULL || bytes == NULL)
            return 2;
        size_t n = fread(bytes, 1, MOST, f);
        exact = realloc(bytes, n + (n == 0)); /* its end is that of the memory */
        fuzz_file(exact, n);
        ERR_clear_error();
        free(exact);
        fclose(f);
    }
    return 0;
}

#endif
