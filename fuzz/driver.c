/* What calls a target, unless libFuzzer does: each file named is given to it; run by afl-fuzz
 * without names, it takes one input after the other out of the memory that it shares with that.
 * The target's bytes end where their memory does, so that a sanitizer sees who reads on. */
#include <string.h>
#include <unistd.h>

#include "fuzz/fuzz.h"

/* As libFuzzer has it: what a target makes ready once, before AFL++ forks. Few have it. */
__attribute__((weak)) int LLVMFuzzerInitialize(int *argc, char ***argv);

bool fuzz_campaign;

enum { MOST = 1 << 20, ROUNDS = 2000 };

static void give(const unsigned char *bytes, size_t n)
{
    uint8_t *exact = malloc(n + (n == 0));
    fuzz_must(exact != NULL, "memory");
    if (n > 0)
        memcpy(exact, bytes, n);
    LLVMFuzzerTestOneInput(exact, n);
    free(exact);
}

static void give_file(const char *name)
{
    static unsigned char bytes[MOST];
    FILE *f = fopen(name, "rb");
    if (f == NULL) {
        perror(name);
        exit(2);
    }
    size_t n = fread(bytes, 1, sizeof(bytes), f);
    fclose(f);
    give(bytes, n);
}

#ifdef __AFL_FUZZ_TESTCASE_LEN
#pragma clang diagnostic ignored "-Wshorten-64-to-32" /* of its macro */
__AFL_FUZZ_INIT();

static void from_afl(void)
{
    __AFL_INIT();
    fuzz_campaign = true;
    const unsigned char *shared = __AFL_FUZZ_TESTCASE_BUF;
    while (__AFL_LOOP(ROUNDS))
        give(shared, (size_t)__AFL_FUZZ_TESTCASE_LEN);
}
#else
static void from_afl(void)
{
    fprintf(stderr, "Name files, or build with afl-clang-fast and run by afl-fuzz.\n");
    exit(2);
}
#endif

int main(int argc, char **argv)
{
    if (LLVMFuzzerInitialize != NULL)
        LLVMFuzzerInitialize(&argc, &argv);
    if (argc == 1)
        from_afl();
    for (int i = 1; i < argc; i++)
        give_file(argv[i]);
    return 0;
}
