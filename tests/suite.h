/* The tests that are plain functions: they use tests/check.h, take nothing and leave nothing. */
#ifndef ASSAY_TESTS_SUITE_H
#define ASSAY_TESTS_SUITE_H

struct test {
    const char *name; /* "base/err": the folder and the file */
    void (*run)(void);
};

/* In suite.c; ends with a null name. */
extern const struct test suite[];

#endif
