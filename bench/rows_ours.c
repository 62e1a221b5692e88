/* The worker with our library: rows can be put in place. */
#include <stdio.h>
#include <string.h>

#include "bench/case.h"
#include "crypto/impl/impl.h"

const char *const bench_library_dir = "../lib";

int bench_force(const char *table, const char *row)
{
    const struct impl_table *t = impl_table_by_name(table);
    for (size_t i = 0; t != NULL && i < impl_count(t); i++) {
        const struct impl *r = impl_row(t, i);
        if (strcmp(r->name, row) == 0 && impl_runs_here(r)) {
            impl_force(t, i);
            return 1;
        }
    }
    return 0;
}

void bench_list_rows(void)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        for (size_t i = 0; i < impl_count(t); i++)
            if (impl_runs_here(impl_row(t, i)))
                printf("%s %s\n", t->name, impl_row(t, i)->name);
    puts("end");
}

int main(void)
{
    bench_worker();
    return 0;
}
