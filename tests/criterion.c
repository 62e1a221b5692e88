/* Everything under Criterion, one process per table or test: thin over the walkers and the suite.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include "tests/impl/walk.h"
#include "tests/suite.h"

#define AT_MOST 256

/* Parameters are numbers, not pointers: each test runs in a process of its own. */
static int numbers[AT_MOST];

static struct criterion_test_params first_numbers(size_t n)
{
    for (size_t i = 0; i < n; i++)
        numbers[i] = (int)i;
    return cr_make_param_array(int, numbers, n);
}

static struct criterion_test_params all_tables(void)
{
    size_t n = 0;
    while (impl_tables[n].name != NULL)
        n++;
    return first_numbers(n);
}

static void walk_one(enum walk_kind kind, int i)
{
    size_t ran = walk(kind, &impl_tables[i], NULL);
    cr_assert(ran > 0, "%s: no row ran", impl_tables[i].name);
    cr_assert(checks_done > 0, "%s: no check was made", impl_tables[i].name);
    cr_assert(checks_failed == 0, "%s %s: %lu of %lu checks failed", walk_kind_names[kind],
              impl_tables[i].name, checks_failed, checks_done);
}

ParameterizedTestParameters(rows, known)
{
    return all_tables();
}

ParameterizedTest(int *i, rows, known)
{
    walk_one(WALK_KNOWN, *i);
}

ParameterizedTestParameters(rows, cross)
{
    return all_tables();
}

ParameterizedTest(int *i, rows, cross)
{
    walk_one(WALK_CROSS, *i);
}

ParameterizedTestParameters(suite, test)
{
    size_t n = 0;
    while (suite[n].name != NULL)
        n++;
    return first_numbers(n);
}

ParameterizedTest(int *i, suite, test)
{
    check_context("%s", suite[*i].name);
    suite[*i].run();
    cr_assert(checks_failed == 0, "%s: %lu of %lu checks failed", suite[*i].name, checks_failed,
              checks_done);
}
