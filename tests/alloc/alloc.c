#include "tests/alloc/alloc.h"

#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SITES 1024

static long live;
static unsigned long asked;
static size_t countdown;
static bool every, failed;

static struct site {
    const char *file;
    int line;
} sites[MAX_SITES];
static size_t n_sites;

static void remember(const char *file, int line)
{
    for (size_t i = 0; i < n_sites; i++)
        if (sites[i].line == line && strcmp(sites[i].file, file) == 0)
            return;
    if (n_sites < MAX_SITES)
        sites[n_sites++] = (struct site){file, line};
}

static bool refused(const char *file, int line)
{
    asked++;
    bool no = countdown > 0 ? --countdown == 0 : failed && every;
    if (!no)
        return false;
    failed = true;
    if (file != NULL)
        remember(file, line);
    return true;
}

static void *counting_malloc(size_t num, const char *file, int line)
{
    if (num == 0 || refused(file, line))
        return NULL;
    void *p = malloc(num);
    live += p != NULL;
    return p;
}

static void counting_free(void *p, const char *file, int line)
{
    (void)file;
    (void)line;
    live -= p != NULL;
    free(p);
}

static void *counting_realloc(void *p, size_t num, const char *file, int line)
{
    if (p == NULL)
        return counting_malloc(num, file, line);
    if (num == 0) {
        counting_free(p, file, line);
        return NULL;
    }
    return refused(file, line) ? NULL : realloc(p, num);
}

bool alloc_begin(void)
{
    return CRYPTO_set_mem_functions(counting_malloc, counting_realloc, counting_free);
}

void alloc_fail_at(size_t n, bool and_on)
{
    countdown = n;
    every = and_on;
    failed = false;
}

bool alloc_failed(void)
{
    return failed;
}

long alloc_live(void)
{
    return live;
}

unsigned long alloc_count(void)
{
    return asked;
}

void alloc_print_sites(void)
{
    for (size_t i = 0; i < n_sites; i++)
        printf("site %s:%d\n", sites[i].file, sites[i].line);
}
