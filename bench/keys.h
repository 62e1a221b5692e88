#ifndef ASSAY_BENCH_KEYS_H
#define ASSAY_BENCH_KEYS_H

/* The PEM text of the private key `name` ("RSA:2048", "EC:P-256"); NULL if there is none. */
const char *bench_key_pem(const char *name);

#endif
