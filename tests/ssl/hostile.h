/* The tests of hostile peers can tell what came of each try, to be compared with another library's
 * answers. */
#ifndef ASSAY_TESTS_SSL_HOSTILE_H
#define ASSAY_TESTS_SSL_HOSTILE_H

#include <stdbool.h>
#include <stdio.h>

extern FILE *hostile_trace; /* NULL: nothing is told */
extern bool hostile_long;   /* every byte, instead of some */

#endif
