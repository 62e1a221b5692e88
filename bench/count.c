/* Counts instructions: runs the lines of the bench on every row that runs here, under Callgrind
 *
 *     valgrind --tool=callgrind --collect-atstart=no --toggle-collect=counted --combine-dumps=yes
 *
 * which collects inside counted() alone. Each line, row and size is a dump with a label of four
 * words: LINE ROW BYTES OPERATIONS. Valgrind shows a CPU without SHA-NI, VAES and AVX-512, so those
 * rows aren't counted; "-" for a row is whatever is chosen on such a CPU. */
#include <stdio.h>
#include <stdlib.h>
#include <valgrind/callgrind.h>

#include "bench/case.h"
#include "bench/lines.h"
#include "crypto/impl/impl.h"

enum { SHORT_MAX = 64, LONG = 1350, OPERATIONS = 16 };

const char *const bench_library_dir = NULL; /* no program is started here */

/* By name for --toggle-collect. */
__attribute__((noinline)) void counted(const struct bench_case *c, unsigned n);
void counted(const struct bench_case *c, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        if (c->once(&bench_run) != 1) {
            fprintf(stderr, "%s: failed\n", c->name);
            exit(1);
        }
}

static void count_one(const struct bench_line *line, const char *row, size_t size)
{
    char label[128];
    const struct bench_case *c = bench_open(line->name, size);
    if (c == NULL)
        return;
    if (bench_run.time != BENCH_TIME_OWN) { /* other threads and programs aren't counted */
        c->close(&bench_run);
        return;
    }
    unsigned n = size > 0 ? OPERATIONS : 1;
    c->once(&bench_run); /* what is done once only, the loader's binding included */
    counted(c, n);
    snprintf(label, sizeof(label), "%s %s %zu %u", line->name, row, size, n);
    CALLGRIND_DUMP_STATS_AT(label);
    c->close(&bench_run);
}

static void count_sizes(const struct bench_line *line, const char *row)
{
    for (const size_t *s = line->sizes; *s != SIZE_END; s++)
        if (*s <= SHORT_MAX || *s == LONG)
            count_one(line, row, *s);
}

static void count_rows(const struct bench_line *line, const struct impl_table *t)
{
    size_t n = impl_count(t), chosen = n;
    for (size_t i = 0; i < n; i++) {
        const struct impl *row = impl_row(t, i);
        if (!impl_runs_here(row))
            continue;
        chosen = i < chosen ? i : chosen;
        impl_force(t, i);
        count_sizes(line, row->name);
    }
    impl_force(t, chosen);
}

int main(void)
{
    for (const struct bench_line *l = bench_lines; l->name != NULL; l++)
        if (l->uneven)
            continue;
        else if (l->table != NULL)
            count_rows(l, impl_table_by_name(l->table));
        else
            count_sizes(l, "-");
    return 0;
}
