/* The files of $CAVP_DIR as a program, linked with any libcrypto:  cavp [folder]
 * A line for each folder, then the files in those folders that no claim answers. */
#include <dirent.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"
#include "tests/gen.h"

#define EXCEPTIONS 64

static size_t met, cases, excepted[EXCEPTIONS];

static const char *root(void)
{
    const char *dir = getenv("CAVP_DIR");
    return dir != NULL ? dir : "/usr/lib/python3/dist-packages/cryptography_vectors";
}

static bool is_excepted(const struct cavp_claim *claim, const struct cavp_case *c)
{
    for (size_t i = 0; i < EXCEPTIONS && cavp_exceptions[i].folder != NULL; i++) {
        const struct cavp_exception *e = &cavp_exceptions[i];
        const char *value = cavp_text(c, e->field);
        if (strcmp(e->folder, claim->folder) == 0 && value != NULL &&
            strcmp(value, e->value) == 0) {
            excepted[i]++;
            return true;
        }
    }
    return false;
}

/* Whether a case needs those before it: Monte Carlo's do, and RSA's of FIPS 186-2, which share
 * keys. */
static bool in_order(const struct cavp_claim *claim)
{
    return strstr(claim->files, "Monte") != NULL || strstr(claim->files, "SigGen") != NULL;
}

/* Sanitizers run every seventh of a file, from its first on. */
static void one_case(const struct cavp_claim *claim, const struct cavp_case *c)
{
    if (met++ % gen_step(7) != 0 && !in_order(claim))
        return;
    cases++;
    if (!is_excepted(claim, c))
        claim->run(c);
}

/* The claim among those that begin at `first`, all of one folder. */
static const struct cavp_claim *claim_of(const struct cavp_claim *first, const char *file)
{
    for (const struct cavp_claim *c = first;
         c->folder != NULL && strcmp(c->folder, first->folder) == 0; c++)
        if (fnmatch(c->files, file, 0) == 0)
            return c;
    return NULL;
}

static int regular(const struct dirent *e)
{
    return e->d_type != DT_DIR;
}

static void run_file(const struct cavp_claim *claim, const char *file)
{
    char path[1024];
    snprintf(path, sizeof(path), "%s/%s/%s", root(), claim->folder, file);
    check_context("cavp %s/%s", claim->folder, file);
    size_t before = cases;
    met = 0;
    check(cavp_read(path, claim, one_case), "can't be opened");
    check(cases > before, "no case was found in it");
}

/* Runs the folder's claimed files and adds the others to `rest`. */
static void run_folder(const struct cavp_claim *first, FILE *rest)
{
    char path[1024];
    snprintf(path, sizeof(path), "%s/%s", root(), first->folder);
    struct dirent **entries;
    int n = scandir(path, &entries, regular, alphasort);
    size_t files = 0, before = cases, failed = checks_failed;
    memset(excepted, 0, sizeof(excepted));
    for (int i = 0; i < n; i++) {
        const struct cavp_claim *claim = claim_of(first, entries[i]->d_name);
        if (claim != NULL)
            run_file(claim, entries[i]->d_name), files++;
        else
            fprintf(rest, "  %s/%s\n", first->folder, entries[i]->d_name);
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
    printf("%-36s %3zu files %6zu cases  %s\n", first->folder, files, cases - before,
           files == 0                ? "not there"
           : checks_failed == failed ? "ok"
                                     : "FAILED");
    for (size_t i = 0; i < EXCEPTIONS; i++)
        if (excepted[i] > 0)
            printf("    %zu cases of %s = %s not run: %s\n", excepted[i], cavp_exceptions[i].field,
                   cavp_exceptions[i].value, cavp_exceptions[i].why);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    DIR *d = opendir(root());
    if (d == NULL) {
        printf("CAVP: %s not there; not run\n", root());
        return 0;
    }
    closedir(d);
    char *unclaimed = NULL;
    size_t unclaimed_len;
    FILE *rest = open_memstream(&unclaimed, &unclaimed_len);
    const char *last = "";
    for (const struct cavp_claim *c = cavp_claims; c->folder != NULL; c++) {
        if (strcmp(c->folder, last) != 0 && (argc < 2 || strcmp(argv[1], c->folder) == 0))
            run_folder(c, rest);
        last = c->folder;
    }
    fclose(rest);
    printf("not claimed in these folders:\n%s", unclaimed);
    free(unclaimed);
    printf("%zu cases, %lu checks, %lu failed\n", cases, checks_done, checks_failed);
    return cases == 0 ? 2 : checks_failed != 0;
}
