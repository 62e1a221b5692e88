/* The lines of the bench: which operation at which sizes, its table of rows, its bound. */
#ifndef ASSAY_BENCH_LINES_H
#define ASSAY_BENCH_LINES_H

#include <stddef.h>

#define LINE_SIZES_MAX 8

struct bench_line {
    const char *name;  /* of bench/case.h */
    const char *table; /* whose rows are measured one by one; NULL: only the chosen ones */
    double bound;      /* cycles per byte that this kind of CPU can't beat (Zen 4); 0: unknown */
    size_t sizes[LINE_SIZES_MAX]; /* ends with SIZE_END */
    /* What must be reached beside Debian's OpenSSL 3.0: at 16 bytes (or without a size), and at
     * 8 KiB and more. 1.0 for everything between. */
    double goal_short, goal_long;
    const char *group; /* which begins with this line, or NULL */
    /* Operations in a sample at the least, for what takes a different time each time: such a line
     * is judged by means, and its instructions aren't counted. 0: all times are alike. */
    unsigned uneven;
};

#define SIZE_END ((size_t)-1)

/* Ends with a null name. */
extern const struct bench_line bench_lines[];

#endif
