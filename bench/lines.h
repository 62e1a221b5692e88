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
    /* What must be reached beside Debian's OpenSSL 3.0: at 16 bytes (or without a size), between,
     * and at 8 KiB and more. */
    double goal_short, goal_between, goal_long;
    const char *group; /* which begins with this line, or NULL */
    /* Operations in a sample at the least, for what takes a different time each time: such a line
     * is judged by means, and its instructions aren't counted. 0: all times are alike. */
    unsigned uneven;
};

#define SIZE_END ((size_t)-1)

/* Ends with a null name. */
extern const struct bench_line bench_lines[];

/* A line that is measured, too, beside another operation of ours: how many of that fit in the time
 * of one, at the least; or, with a bound, how much of what the bound reaches. */
struct bench_within {
    const char *name, *other;
    double goal;
    /* Two operations that stand to one another as these would if all went well, measured in turn
     * with them; or NULL. */
    const char *bound, *bound_other;
};

/* Ends with a null name. */
extern const struct bench_within bench_within[];

#endif
