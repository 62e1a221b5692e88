/* A test in a process of its own: for what can be done but once, or leaves traces. */
#ifndef ASSAY_TESTS_CHILD_H
#define ASSAY_TESTS_CHILD_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/check.h"

/* Calls run() in a child, which ends by exit() with what that returns; gives back the exit code, or
 * -1 if the child died otherwise. */
static inline int in_child(int (*run)(void))
{
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        checks_failed = 0; /* its own */
        exit(run());
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

#endif
