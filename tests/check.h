/* Checks that count: a failed one is printed with where it happened and remembered, so that a plain
 * program's exit code and a Criterion test can both say so. */
#ifndef ASSAY_TESTS_CHECK_H
#define ASSAY_TESTS_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is under test now, printed in front of each failure: "sha256/shani". printf's format. */
void check_context(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Counts one check; if `ok` is false, one failure, and prints the message. Returns `ok`. */
bool check(bool ok, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Checks that len bytes are the same; a failure shows where they differ. */
bool check_bytes(const char *what, const void *got, const void *want, size_t len);

/* So far, in this process. */
extern unsigned long checks_done, checks_failed;

#endif
