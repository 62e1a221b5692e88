#include "tests/alloc/alloc.h"

#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SITES 1024

static long live;
static unsigned long asked;
static size_t countdown;
static bool every, only_new, failed, paused;

static struct site {
    const char *file;
    int line;
} sites[MAX_SITES];
static size_t n_sites;

static bool known(const char *file, int line)
{
    for (size_t i = 0; i < n_sites; i++)
        if (sites[i].line == line && strcmp(sites[i].file, file) == 0)
            return true;
    return false;
}

static void remember(const char *file, int line)
{
    if (n_sites < MAX_SITES && !known(file, line))
        sites[n_sites++] = (struct site){file, line};
}

/* Whether this one is to fail, by the order given. */
static bool chosen(const char *file, int line)
{
    if (only_new)
        return !failed && file != NULL && n_sites < MAX_SITES && !known(file, line);
    return countdown > 0 ? --countdown == 0 : failed && every;
}

static bool refused(const char *file, int line)
{
    asked++;
    if (paused || !chosen(file, line))
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
    only_new = failed = false;
}

void alloc_fail_new_place(void)
{
    alloc_fail_at(0, false);
    only_new = true;
}

void alloc_pause(bool on)
{
    paused = on;
}

void alloc_forget_places(void)
{
    n_sites = 0;
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
