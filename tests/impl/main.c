/* The walkers as a program:  walk [known|cross|ct [table [row]]]      walk list
 * Without arguments: known and cross, all tables. Exit 0 if all checks held, 1 if one failed, 2 if
 * there was nothing to run. */
#include <stdio.h>
#include <string.h>

#include "tests/impl/walk.h"

static size_t walk_tables(enum walk_kind kind, const char *table, const char *row)
{
    size_t ran = 0;
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        if (table == NULL || strcmp(table, t->name) == 0)
            ran += walk(kind, t, row);
    return ran;
}

/* A line a row: "sha256 shani here,ct", "sha512 avx2 elsewhere,ct,asm". */
static void list(void)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        for (size_t i = 0; i < impl_count(t); i++) {
            const struct impl *row = impl_row(t, i);
            printf("%s %s %s%s%s\n", t->name, row->name,
                   impl_runs_here(row) ? "here" : "elsewhere",
                   row->flags & IMPL_CT && walk_prim(t)->ct != NULL ? ",ct" : "",
                   row->flags & IMPL_ASM ? ",asm" : "");
        }
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "list") == 0) {
        list();
        return 0;
    }
    const char *table = argc > 2 ? argv[2] : NULL, *row = argc > 3 ? argv[3] : NULL;
    size_t ran = 0;
    for (enum walk_kind kind = WALK_KNOWN; kind <= WALK_CT; kind++)
        if (argc > 1 ? strcmp(argv[1], walk_kind_names[kind]) == 0 : kind != WALK_CT)
            ran += walk_tables(kind, table, row);
    printf("%zu rows, %lu checks, %lu failed\n", ran, checks_done, checks_failed);
    return ran == 0 ? 2 : checks_failed != 0;
}
