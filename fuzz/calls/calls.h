/* Programs of calls, for targets whose inputs say what a program does with what it has read. The
 * input is text, and behind its first empty line are bytes:
 *
 *     refuse 1 1        the memory of the first run's 1st allocation is refused, then of its 2nd
 * ... short 1 10        or what it writes ends after the 1st byte, then after the 11th ... sign 2
 * 0x40       a row of the target's table by its name, with up to four numbers
 *
 *     whatever the calls read
 *
 * What isn't known is passed over, so that a fuzzer may change what it likes. */
#ifndef ASSAY_FUZZ_CALLS_H
#define ASSAY_FUZZ_CALLS_H

#include <openssl/bio.h>
#include <stdbool.h>
#include <stddef.h>

enum { CALL_NUMBERS = 4 };

/* What every call is given: its numbers (0 for those that aren't there), the input's bytes. */
struct called {
    long with[CALL_NUMBERS];
    const unsigned char *bytes;
    size_t n;
};

/* False if it was refused, which has to have left an error. */
struct call {
    const char *name;
    bool (*run)(const struct called *c);
};

struct calls {
    const struct call *table;
    size_t n;
    void (*open)(void);  /* before a program: nothing is there */
    void (*close)(void); /* after it: what is there goes */
};

/* Counts memory from now on, stops time, and draws numbers from a fixed stream. Before anything
 * else of the library. */
void calls_begin(void);

/* Runs a program twice: the second run leaves as much memory as it found, and so does each in
 * which memory is refused, but for what is made once and kept. */
void calls_run(const struct calls *calls, const unsigned char *text, size_t n);

/* What must be so unless memory, or room in calls_out(), was refused in this run; whether it was.
 */
void calls_must(bool ok, const char *what);
bool calls_refused(void);

/* The bytes as a BIO to be read; a BIO into nowhere, which may fill up. */
BIO *calls_in(const struct called *c);
BIO *calls_out(void);

/* One of a table by a number out of the input. */
#define CALLS_ONE_OF(table, i) ((table)[(unsigned long)(i) % (sizeof(table) / sizeof((table)[0]))])

#endif
