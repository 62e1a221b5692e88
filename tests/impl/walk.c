#include "tests/impl/walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const walk_kind_names[3] = {"known", "cross", "ct"};

const char *walk_vectors_dir(void)
{
    const char *dir = getenv("ASSAY_VECTORS");
    return dir != NULL ? dir : "vectors";
}

const struct prim *walk_prim(const struct impl_table *t)
{
    for (const struct prim *const *p = prims; *p != NULL; p++)
        if (strcmp((*p)->name, t->name) == 0)
            return *p;
    return NULL;
}

struct known_arg {
    const struct prim *prim;
    const char *file;
};

static void known_one(const struct vector *v, void *arg)
{
    const struct known_arg *k = arg;
    k->prim->known(v, k->file);
}

static size_t known_file(const struct prim *p, const char *file)
{
    char path[512];
    snprintf(path, sizeof(path), "%s/%s.txt", walk_vectors_dir(), file);
    struct known_arg arg = {p, file};
    return vectors_each(path, known_one, &arg);
}

static size_t known_all(const struct prim *p)
{
    size_t n = known_file(p, p->name);
    char names[256];
    snprintf(names, sizeof(names), "%s", p->more_vectors != NULL ? p->more_vectors : "");
    for (char *save, *name = strtok_r(names, " ", &save); name != NULL;
         name = strtok_r(NULL, " ", &save))
        n += known_file(p, name);
    return n;
}

static void missing_features(const struct impl *row, char *out, size_t size)
{
    out[0] = '\0';
    for (unsigned bit = 0; cpu_feature_name(bit) != NULL; bit++)
        if ((row->needs & ~impl_cpu) >> bit & 1) {
            size_t n = strlen(out);
            snprintf(out + n, size - n, " %s", cpu_feature_name(bit));
        }
}

static void walk_cross(const struct prim *p, const struct impl *row, const struct impl *ref)
{
    p->cross(row, ref);
    if (row->flags & IMPL_ASM && check(p->regs != NULL, "assembly without a register check"))
        p->regs(row);
}

static void walk_row(enum walk_kind kind, const struct impl_table *t, size_t i)
{
    const struct prim *p = walk_prim(t);
    const struct impl *row = impl_row(t, i), *ref = impl_row(t, impl_count(t) - 1);
    check_context("%s %s/%s", walk_kind_names[kind], t->name, row->name);
    unsigned long done = checks_done, failed = checks_failed;
    impl_force(t, i);
    size_t vectors = 0;
    if (kind == WALK_KNOWN)
        vectors = known_all(p);
    else if (kind == WALK_CROSS)
        walk_cross(p, row, ref);
    else
        p->ct(row);
    failed = checks_failed - failed;
    printf("%-5s %-10s %-12s", walk_kind_names[kind], t->name, row->name);
    if (kind == WALK_KNOWN)
        printf(" %5zu vectors", vectors);
    printf(" %8lu checks  %s\n", checks_done - done, failed == 0 ? "ok" : "FAILED");
}

/* NULL if the row can be walked, else why not. */
static const char *why_not(enum walk_kind kind, const struct impl_table *t, const struct impl *row)
{
    static char text[128];
    if (!impl_runs_here(row)) {
        missing_features(row, text, sizeof(text));
        return text;
    }
    if (kind == WALK_CT && walk_prim(t)->ct == NULL)
        return " no secrets";
    if (kind == WALK_CT && !(row->flags & IMPL_CT))
        return " not constant-time by its nature";
    return NULL;
}

size_t walk(enum walk_kind kind, const struct impl_table *t, const char *name)
{
    if (!check(walk_prim(t) != NULL, "%s has no tests/impl/%s.c", t->name, t->name))
        return 0;
    const struct impl *chosen = impl_current(t);
    size_t ran = 0, n = impl_count(t), back = n - 1;
    for (size_t i = 0; i < n; i++) {
        const struct impl *row = impl_row(t, i);
        if (row == chosen)
            back = i;
        if (name != NULL && strcmp(name, row->name) != 0)
            continue;
        const char *why = why_not(kind, t, row);
        if (why != NULL) {
            printf("%-5s %-10s %-12s not run:%s\n", walk_kind_names[kind], t->name, row->name, why);
            continue;
        }
        walk_row(kind, t, i);
        ran++;
    }
    impl_force(t, back);
    return ran;
}
