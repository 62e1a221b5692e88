/* What a program gets of its surroundings: memory, which is refused when a fuzzer says so, and
 * counted; random numbers, which are the same in each run. */
#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "fuzz/x509/world.h"

static unsigned countdown;
static bool on_and_on, was_refused;
static long live;

static bool refuse(void)
{
    if (countdown == 0 || --countdown > 0)
        return false;
    countdown = on_and_on;
    was_refused = true;
    return true;
}

static void *counted_malloc(size_t n, const char *file, int line)
{
    (void)file, (void)line;
    void *p = refuse() ? NULL : malloc(n);
    live += p != NULL;
    return p;
}

static void *counted_realloc(void *old, size_t n, const char *file, int line)
{
    (void)file, (void)line;
    void *p = refuse() ? NULL : realloc(old, n);
    live += p != NULL && old == NULL;
    return p;
}

static void counted_free(void *p, const char *file, int line)
{
    (void)file, (void)line;
    live -= p != NULL;
    free(p);
}

void refuse_at(unsigned n, bool and_on)
{
    countdown = n;
    on_and_on = and_on;
    was_refused = false;
}

bool refused(void)
{
    return was_refused;
}

long refuse_live(void)
{
    return live;
}

static uint64_t drawn;

static int draw(unsigned char *out, int n)
{
    for (int i = 0; i < n; i++) {
        drawn = drawn * 6364136223846793005U + 1; /* Knuth's */
        out[i] = (unsigned char)(drawn >> 56);
    }
    return 1;
}

static int ready(void)
{
    return 1;
}

void draw_anew(void)
{
    drawn = 0;
}

/* With what is made once for all by the first error or the first fetch. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    fuzz_must(CRYPTO_set_mem_functions(counted_malloc, counted_realloc, counted_free),
              "memory was asked for before");
    static const RAND_METHOD fixed = {NULL, draw, NULL, NULL, draw, ready};
    fuzz_must(RAND_set_rand_method(&fixed), "no random numbers");
    OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG | OPENSSL_INIT_LOAD_CRYPTO_STRINGS, NULL);
    return 0;
}
