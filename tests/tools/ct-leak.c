/* Functions that do what no row may, for the constant-time check to prove itself on. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ref/ct.h"
#include "tests/secret.h"

static volatile unsigned sink;
static volatile uint8_t table[256];

int main(int argc, char **argv)
{
    volatile uint8_t key = 42;
    secret((const void *)(uintptr_t)&key, 1);
    if (argc == 2 && strcmp(argv[1], "branch") == 0) {
        if (key & 1)
            sink = 1;
    } else if (argc == 2 && strcmp(argv[1], "address") == 0) {
        sink = table[key];
    } else if (argc == 2 && strcmp(argv[1], "none") == 0) {
        sink = (unsigned)ct_select(ct_eq(key, 42), 1, 2);
    } else {
        fprintf(stderr, "usage: ct-leak branch|address|none\n");
        return 2;
    }
    return 0;
}
