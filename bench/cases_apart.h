/* Certificates: parsed, loaded into a store, verified in chains. */
#ifndef ASSAY_BENCH_CASES_APART_H
#define ASSAY_BENCH_CASES_APART_H

#include "bench/case.h"

extern const struct bench_case bench_apart_cases[];

#endif
