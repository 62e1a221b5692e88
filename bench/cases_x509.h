/* Certificates: parsed, loaded into a store, verified in chains. */
#ifndef ASSAY_BENCH_CASES_X509_H
#define ASSAY_BENCH_CASES_X509_H

#include "bench/case.h"

extern const struct bench_case bench_x509_cases[];

#endif
