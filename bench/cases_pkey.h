#ifndef ASSAY_BENCH_CASES_PKEY_H
#define ASSAY_BENCH_CASES_PKEY_H

#include "bench/case.h"

extern const struct bench_case bench_pkey_cases[];

#endif
