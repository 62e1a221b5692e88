/* The suite as a program:  suite [name ...]     Exit 0 if all checks held; 2 if a name is none. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return argc < 2;
}

int main(int argc, char **argv)
{
    unsigned ran = 0;
    for (const struct test *t = suite; t->name != NULL; t++) {
        if (!wanted(t->name, argc, argv))
            continue;
        unsigned long done = checks_done, failed = checks_failed;
        check_context("%s", t->name);
        t->run();
        ran++;
        printf("%-24s %8lu checks  %s\n", t->name, checks_done - done,
               checks_failed == failed ? "ok" : "FAILED");
        fflush(stdout);
    }
    printf("%u tests, %lu checks, %lu failed\n", ran, checks_done, checks_failed);
    bool unknown = argc > 1 && ran != (unsigned)argc - 1;
    return ran == 0 || unknown ? 2 : checks_failed != 0;
}
