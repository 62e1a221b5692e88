/* The walkers as a program:  walk [known|cross|ct [table [row]]]      walk list|chosen|masks
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

/* A line a row: "sha256 shani here,ct opt/sha256_x86_64_shani.c", "sha512 avx2 elsewhere,ct,asm
 * ...". */
static void list(void)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        for (size_t i = 0; i < impl_count(t); i++) {
            const struct impl *row = impl_row(t, i);
            printf("%s %s %s%s%s %s\n", t->name, row->name,
                   impl_runs_here(row) ? "here" : "elsewhere",
                   row->flags & IMPL_CT && walk_prim(t)->ct != NULL ? ",ct" : "",
                   row->flags & IMPL_ASM ? ",asm" : "", row->source);
        }
}

/* "sha256 shani": what was chosen at load. */
static void chosen(void)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        printf("%s %s\n", t->name, impl_current(t)->name);
}

/* The row above row i whose needs are all among row i's, so that row i is never chosen; or NULL. */
static const struct impl *shadow(const struct impl_table *t, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if ((impl_row(t, j)->needs & ~impl_row(t, i)->needs) == 0)
            return impl_row(t, j);
    return NULL;
}

/* "sha256 avx2 0x...:0x...": for each row that runs here, the OPENSSL_ia32cap that leaves the CPU
 * just what the row needs, so that it must be chosen; "sha512 ref never tuned" if it can't be. */
static void masks(void)
{
    for (const struct impl_table *t = impl_tables; t->name != NULL; t++)
        for (size_t i = 0; i < impl_count(t); i++) {
            const struct impl *row = impl_row(t, i), *better = shadow(t, i);
            uint64_t words[2];
            cpu_feature_words(row->needs, words);
            if (better != NULL)
                printf("%s %s never %s\n", t->name, row->name, better->name);
            else if (impl_runs_here(row))
                printf("%s %s %#llx:%#llx\n", t->name, row->name, (unsigned long long)words[0],
                       (unsigned long long)words[1]);
        }
}

/* The commands that print and check nothing. */
static const struct {
    const char *name;
    void (*run)(void);
} listings[] = {{"list", list}, {"chosen", chosen}, {"masks", masks}};

int main(int argc, char **argv)
{
    for (size_t i = 0; argc == 2 && i < sizeof(listings) / sizeof(listings[0]); i++)
        if (strcmp(argv[1], listings[i].name) == 0) {
            listings[i].run();
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
