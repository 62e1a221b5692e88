/* A program's calls to libssl, for a fuzzer: each line of the bytes is one (fuzz/api/api.h has the
 * words). What is set is what is got, a refusal has a reason, nothing is left behind.
 *
 *     fail N [1]    from here on the Nth allocation fails, or that and all after it
 *     sweep N M K   as the first line: the rest is run with none failing, then with the Nth, N+Kth
 * … to the Mth; places N: with one at each of N places in the library out/fuzz/ssl_api FILE... */
#include <openssl/ui.h>
#include <string.h>

#include "fuzz/api/api.h"
#include "fuzz/tls/ends.h"
#include "tests/alloc/alloc.h"

enum { CALLS = 200, RUNS = 400 };

/* Before the libraries ask for memory. */
__attribute__((constructor)) static void count_memory(void)
{
    fuzz_must(alloc_begin(), "memory was given out before");
    UI_set_default_method(UI_null()); /* nobody is asked for a passphrase */
}

static const struct call *find(const char *name, size_t n)
{
    static const struct calls *const tables[] = {&calls_settings, &calls_creds,     &calls_conn,
                                                 &calls_session,  &calls_callbacks, &calls_corners};
    for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); t++)
        for (size_t i = 0; i < tables[t]->n; i++)
            if (strlen(tables[t]->rows[i].name) == n &&
                memcmp(tables[t]->rows[i].name, name, n) == 0)
                return &tables[t]->rows[i];
    return NULL;
}

static void fail(struct api *a)
{
    size_t n = (size_t)api_number(a);
    alloc_fail_at(n, api_number(a) != 0);
    a->short_of_memory = n > 0;
}

static void run_line(struct api *a, const char *line, size_t n)
{
    const char *space = memchr(line, ' ', n);
    size_t len = space != NULL ? (size_t)(space - line) : n;
    const struct call *c = find(line, len);
    a->at = line + len;
    a->end = line + n;
    ERR_clear_error();
    if (len == 4 && memcmp(line, "fail", 4) == 0)
        fail(a);
    else if (c != NULL)
        c->run(a);
}

/* Whether an allocation failed that was to. */
static bool run(const char *text, size_t n, bool short_of_memory)
{
    struct api a = {.short_of_memory = short_of_memory};
    ends_begin();
    for (int calls = 0; n > 0 && calls < CALLS; calls++) {
        const char *end = memchr(text, '\n', n);
        size_t len = end != NULL ? (size_t)(end - text) : n;
        run_line(&a, text, len);
        n -= end != NULL ? len + 1 : len;
        text += end != NULL ? len + 1 : len;
    }
    bool failed = alloc_failed();
    alloc_fail_at(0, false);
    api_free(&a);
    OPENSSL_thread_stop();
    return failed;
}

/* What the libraries make once and keep is made by the first run that comes to it, so that a leak
 * is what grows with each. */
static void leaks_nothing(const char *text, size_t n, long before, size_t nth)
{
    for (int times = 0; alloc_live() > before && times < 3; times++) {
        before = alloc_live();
        alloc_fail_at(nth, false);
        run(text, n, nth > 0);
        if (times == 2)
            fprintf(stderr, "allocation %zu: %ld blocks\n", nth, alloc_live() - before);
        fuzz_must(times < 2 || alloc_live() <= before, "it leaks");
    }
}

/* Each allocation of the order in turn. */
static void sweep(const char *text, size_t n, struct api *order)
{
    size_t first = (size_t)api_number(order), last = (size_t)api_number(order);
    size_t step = (size_t)api_number(order);
    step += step == 0;
    for (size_t runs = 0; first + runs * step <= last && runs < RUNS; runs += fuzz_stride(runs)) {
        const size_t i = first + runs * step;
        long before = alloc_live();
        alloc_fail_at(i, false);
        if (!run(text, n, true))
            return; /* it asks for no more */
        leaks_nothing(text, n, before, i);
    }
}

/* The first places of the library that ask for memory. */
static void places(const char *text, size_t n, struct api *order)
{
    size_t most = (size_t)api_number(order);
    alloc_forget_places();
    for (size_t i = 0; i < most && i < RUNS; i += fuzz_stride(i)) {
        alloc_fail_new_place();
        if (!run(text, n, true))
            return;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const char *text = (const char *)bytes, *end = n > 0 ? memchr(text, '\n', n) : NULL;
    size_t first = end != NULL ? (size_t)(end - text) : n;
    struct api order = {.at = text + (first < 6 ? first : 6), .end = text + first};
    bool sweeps = first > 6 && memcmp(text, "sweep ", 6) == 0;
    bool has_places = first > 7 && memcmp(text, "places ", 7) == 0;
    if (n == 0)
        return 0;
    long before = alloc_live();
    run(text, n, false);
    leaks_nothing(text, n, before, 0);
    if (sweeps)
        sweep(text, n, &order);
    else if (has_places)
        places(text, n, &order);
    return 0;
}
