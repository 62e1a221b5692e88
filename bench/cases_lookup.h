#ifndef ASSAY_BENCH_CASES_LOOKUP_H
#define ASSAY_BENCH_CASES_LOOKUP_H

#include "bench/case.h"

/* Ends with a null name. */
extern const struct bench_case bench_lookup_cases[];

#endif
