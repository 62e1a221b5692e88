/* What is measured: one table of operations, written over the public EVP interface (libsodium's
 * over its own), compiled once for each library. A worker is a process with one library in it; the
 * driver asks workers for samples in turn. */
#ifndef ASSAY_BENCH_CASE_H
#define ASSAY_BENCH_CASE_H

#include <stddef.h>

#define BENCH_SIZE_MAX (1 << 20)

/* Whose time an operation takes: the worker's, that of the programs it starts, or, where threads
 * wait for one another, the clock's on the wall. */
enum bench_time { BENCH_TIME_OWN, BENCH_TIME_CHILDREN, BENCH_TIME_WALL };

/* Everything an operation needs, made by `open`. */
struct bench_run {
    size_t size; /* bytes per operation; 0 where the operation has none */
    const char *arg;
    enum bench_time time;
    unsigned turn; /* counted by those that do one thing after another */
    void *object, *context, *more;
    unsigned char *in, *out; /* BENCH_SIZE_MAX bytes and a little */
};

struct bench_case {
    const char *name;
    const char *arg; /* what `open` fetches: "SHA256", "AES-128-GCM" */
    /* True if the library has it. */
    int (*open)(struct bench_run *r);
    /* The operation; true if it did what it should. */
    int (*once)(struct bench_run *r);
    void (*close)(struct bench_run *r);
};

/* This library's cases: lists that end with a null name, then NULL. */
extern const struct bench_case *const bench_cases[];

/* Finds the case `name` and opens it on bench_run, for operations of `size` bytes; NULL
 * if the library doesn't have it. */
const struct bench_case *bench_open(const char *name, size_t size);
extern struct bench_run bench_run;

/* Puts a row of ours in place; false if there is no such row here. Other libraries have none. */
int bench_force(const char *table, const char *row);

/* Where this worker's shared library lies, as seen from the worker; NULL: where the system has it.
 */
extern const char *const bench_library_dir;

/* Prints "table row" for each row of ours that runs here, then "end". */
void bench_list_rows(void);

/* The loop of a worker; returns at the end of its standard input. */
void bench_worker(void);

#endif
