/* A worker: takes commands on standard input, answers on standard output, a line each.
 *
 *     rows                  ->  "TABLE ROW" lines, then "end"
 *     row TABLE ROW         ->  ok | no
 *     open CASE SIZE        ->  ok | no
 *     run N                 ->  NANOSECONDS GHZ   time of N operations, the clock rate; or "failed"
 *     close                 ->  ok
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "bench/case.h"

static double clock_ns(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

static double cpu_ns(void)
{
    return clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}

static double children_ns(void)
{
    struct rusage u;
    getrusage(RUSAGE_CHILDREN, &u);
    return 1e9 * (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
           1e3 * (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}

static double time_ns(enum bench_time of)
{
    if (of == BENCH_TIME_CHILDREN)
        return children_ns();
    return clock_ns(of == BENCH_TIME_WALL ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID);
}

/* The core's clock: a chain of dependent additions takes one cycle each. */
static double clock_ghz(void)
{
    enum { ADDS = 400000 };
    double start = cpu_ns();
    uint64_t x = 0;
    for (int i = 0; i < ADDS / 8; i++)
        for (int j = 0; j < 8; j++) {
            x++;
            __asm__ volatile("" : "+r"(x));
        }
    return ADDS / (cpu_ns() - start);
}

static const struct bench_case *open_case;

static void sample(unsigned long n)
{
    double before = clock_ghz();
    double start = time_ns(bench_run.time);
    int ok = 1;
    for (unsigned long i = 0; i < n; i++)
        ok &= open_case->once(&bench_run) == 1;
    double ns = time_ns(bench_run.time) - start;
    double after = clock_ghz();
    if (ok)
        printf("%.0f %.4f\n", ns, before > after ? before : after);
    else
        puts("failed");
}

static void answer(int ok)
{
    puts(ok ? "ok" : "no");
}

void bench_worker(void)
{
    char line[256], a[64], b[64];
    unsigned long n;
    while (fgets(line, sizeof(line), stdin) != NULL) {
        if (sscanf(line, "run %lu", &n) == 1 && open_case != NULL) {
            sample(n);
        } else if (sscanf(line, "open %63s %lu", a, &n) == 2 && n <= BENCH_SIZE_MAX) {
            open_case = bench_open(a, n);
            answer(open_case != NULL);
        } else if (sscanf(line, "row %63s %63s", a, b) == 2) {
            answer(bench_force(a, b));
        } else if (strcmp(line, "close\n") == 0 && open_case != NULL) {
            open_case->close(&bench_run);
            open_case = NULL;
            answer(1);
        } else if (strcmp(line, "rows\n") == 0) {
            bench_list_rows();
        } else {
            answer(0);
        }
        fflush(stdout);
    }
}
