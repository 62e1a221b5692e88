#include "bench/stats.h"

#include <stdlib.h>
#include <string.h>

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void sort(double sorted[SAMPLES_MAX], const double *v, size_t n)
{
    memcpy(sorted, v, n * sizeof(double));
    qsort(sorted, n, sizeof(double), by_value);
}

double stats_median(const double *v, size_t n)
{
    double sorted[SAMPLES_MAX];
    sort(sorted, v, n);
    return sorted[n / 2];
}

double stats_mean(const double *v, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += v[i];
    return sum / (double)n;
}

/* How many samples lie below a median is binomial(n, 1/2): the rank, from 0, below which fewer than
 * one draw in forty falls. */
static size_t low_rank(size_t n)
{
    double choose = 1, below = 0, all = 1;
    for (size_t i = 0; i < n; i++)
        all *= 2;
    for (size_t k = 0;; k++) {
        below += choose;
        if (below > all / 40)
            return k == 0 ? 0 : k - 1;
        choose = choose * (double)(n - k) / (double)(k + 1);
    }
}

void stats_ratio_interval(const double *a, const double *b, size_t n, double *low, double *high)
{
    double ratio[SAMPLES_MAX], sorted[SAMPLES_MAX];
    for (size_t i = 0; i < n; i++)
        ratio[i] = a[i] / b[i];
    sort(sorted, ratio, n);
    size_t k = low_rank(n);
    *low = sorted[k];
    *high = sorted[n - 1 - k];
}
