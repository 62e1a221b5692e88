/* The choice of rows: once, when the library is loaded. */
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "crypto/impl/impl.h"

_Alignas(4096) union impl_page impl_page;
uint32_t impl_cpu;

const struct impl_table *impl_table_by_name(const char *name)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        if (strcmp(t->name, name) == 0)
            return t;
    return NULL;
}

const struct impl *impl_row(const struct impl_table *t, size_t i)
{
    return (const struct impl *)(const void *)((const char *)t->rows + i * t->stride);
}

size_t impl_count(const struct impl_table *t)
{
    size_t n = 1;
    while (!(impl_row(t, n - 1)->flags & IMPL_REF))
        n++;
    return n;
}

int impl_runs_here(const struct impl *row)
{
    return (row->needs & ~impl_cpu) == 0;
}

static void put(const struct impl_table *t, const struct impl *row)
{
    memcpy(impl_page.page + t->slot, &row, sizeof(row));
}

const struct impl *impl_current(const struct impl_table *t)
{
    const struct impl *row;
    memcpy(&row, impl_page.page + t->slot, sizeof(row));
    return row;
}

/* Best effort: with pages larger than ours, or where mprotect is refused, it stays writable. */
static void protect(int prot)
{
    if (sysconf(_SC_PAGESIZE) == (long)sizeof(impl_page))
        (void)mprotect(&impl_page, sizeof(impl_page), prot);
}

/* Priority 101: before any constructor of the program may call into us. */
__attribute__((constructor(101))) static void impl_select(void)
{
    impl_cpu = cpu_detect();
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++) {
        size_t i = 0;
        while (!impl_runs_here(impl_row(t, i)))
            i++; /* ends at the last row, the reference, which needs nothing */
        put(t, impl_row(t, i));
    }
    protect(PROT_READ);
}

void impl_force(const struct impl_table *t, size_t i)
{
    protect(PROT_READ | PROT_WRITE);
    put(t, impl_row(t, i));
    protect(PROT_READ);
}
