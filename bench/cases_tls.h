/* TLS, client and server in one process: handshakes, and data over a connection. */
#ifndef ASSAY_BENCH_CASES_TLS_H
#define ASSAY_BENCH_CASES_TLS_H

#include "bench/case.h"

extern const struct bench_case bench_tls_cases[], bench_tls_bulk_cases[];

#endif
