#include "tests/suite.h"

#include <stddef.h>

void test_regs(void);

const struct test suite[] = {
    {"base/regs", test_regs},
    {NULL, NULL},
};
