/* A worker (worker.c) as the driver sees it. */
#ifndef ASSAY_TESTS_BOTH_PEER_H
#define ASSAY_TESTS_BOTH_PEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>

enum { HEX_MAX = 16384 };

struct peer {
    const char *name;
    FILE *to, *from;
    pid_t pid;
    char *line; /* the last answer */
    size_t size;
};

/* Starts `NAME=COMMAND`; a worker that can't be started ends the program, here or at its first
 * answer. */
void peer_start(struct peer *p, char *name_and_command);

/* True if the worker ended as it should. */
bool peer_stop(struct peer *p);

/* Sends a line; true if the answer is "ok". */
bool ask(struct peer *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Copies the i'th word of hex of an answer "ok ..." into a place of HEX_MAX; "" if it has none. */
void answer(const struct peer *p, size_t i, char *hex);

#endif
