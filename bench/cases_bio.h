#ifndef ASSAY_BENCH_CASES_BIO_H
#define ASSAY_BENCH_CASES_BIO_H

#include "bench/case.h"

/* Ends with a null name. */
extern const struct bench_case bench_bio_cases[];

#endif
