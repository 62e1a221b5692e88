#include <stdlib.h>
#include <string.h>

#include "bench/case.h"

struct bench_run bench_run;

static const struct bench_case *find(const char *name)
{
    for (const struct bench_case *const *list = bench_cases; *list != NULL; list++)
        for (const struct bench_case *c = *list; c->name != NULL; c++)
            if (strcmp(c->name, name) == 0)
                return c;
    return NULL;
}

const struct bench_case *bench_open(const char *name, size_t size)
{
    struct bench_run *r = &bench_run;
    if (r->in == NULL && ((r->in = calloc(1, BENCH_SIZE_MAX + 256)) == NULL ||
                          (r->out = calloc(1, BENCH_SIZE_MAX + 256)) == NULL))
        exit(2);
    const struct bench_case *c = find(name);
    if (c == NULL)
        return NULL;
    r->size = size;
    r->arg = c->arg;
    r->time = BENCH_TIME_OWN;
    r->turn = 0;
    r->object = r->context = r->more = NULL;
    return c->open(r) ? c : NULL;
}
