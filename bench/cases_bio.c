/* A memory BIO: what is written to it read back. */
#include <openssl/bio.h>

#include "bench/cases_bio.h"

static int mem_open(struct bench_run *r)
{
    r->object = BIO_new(BIO_s_mem());
    return r->object != NULL;
}

static int mem_once(struct bench_run *r)
{
    int n = (int)r->size;
    return BIO_write(r->object, r->in, n) == n && BIO_read(r->object, r->out, n) == n;
}

static void mem_close(struct bench_run *r)
{
    BIO_free(r->object);
    r->object = NULL;
}

const struct bench_case bench_bio_cases[] = {
    {"BIO-mem", NULL, mem_open, mem_once, mem_close},
    {0},
};
