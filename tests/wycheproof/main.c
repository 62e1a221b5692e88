/* Wycheproof as a program, linked with any libcrypto:  wycheproof [file ...]
 * Lists the files in the folder that no claim answers. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static bool is_claimed(const char *file)
{
    for (const struct wp_claim *c = wp_claims; c->file != NULL; c++) {
        size_t n = strlen(c->file);
        if (strncmp(file, c->file, n) == 0 && strcmp(file + n, "_test.json") == 0)
            return true;
    }
    return false;
}

static const char *why(const char *file)
{
    const struct wp_exception *e = wp_exceptions;
    while (strcmp(e->file, file) != 0)
        e++;
    return e->why;
}

static void list_unclaimed(void)
{
    DIR *d = opendir(wp_dir());
    unsigned n = 0;
    for (struct dirent *e; d != NULL && (e = readdir(d)) != NULL;)
        if (strstr(e->d_name, "_test.json") != NULL && !is_claimed(e->d_name))
            printf("%s%s", n++ % 4 == 0 ? "\n  " : " ", e->d_name);
    printf("\n%u files not claimed (the list above)\n", n);
    if (d != NULL)
        closedir(d);
}

int main(int argc, char **argv)
{
    if (wp_dir() == NULL) {
        printf("Wycheproof: $WYCHEPROOF_DIR not there; not run\n");
        return 0;
    }
    size_t cases = 0;
    for (const struct wp_claim *c = wp_claims; c->file != NULL; c++) {
        if (argc > 1 && strcmp(argv[1], c->file) != 0)
            continue;
        check_context("wycheproof %s", c->file);
        unsigned long failed = checks_failed;
        size_t excepted, n = wp_file(c, &excepted);
        printf("%-32s %5zu cases  %s\n", c->file, n,
               n == 0                    ? "not there"
               : checks_failed == failed ? "ok"
                                         : "FAILED");
        if (excepted > 0)
            printf("    %zu cases not run: %s\n", excepted, why(c->file));
        cases += n;
    }
    if (argc < 2)
        list_unclaimed();
    printf("%zu cases, %lu checks, %lu failed\n", cases, checks_done, checks_failed);
    return cases == 0 ? 2 : checks_failed != 0;
}
