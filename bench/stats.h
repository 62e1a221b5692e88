/* What is said of a handful of samples. */
#ifndef ASSAY_BENCH_STATS_H
#define ASSAY_BENCH_STATS_H

#include <stddef.h>

#define SAMPLES_MAX 27

double stats_median(const double *v, size_t n);
double stats_mean(const double *v, size_t n);

/* The median of a[i] / b[i], pairs taken next to each other, lies between low and high 19 times out
 * of 20, however the samples are distributed. */
void stats_ratio_interval(const double *a, const double *b, size_t n, double *low, double *high);

#endif
