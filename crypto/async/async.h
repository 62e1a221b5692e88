/* Wait contexts as jobs see them. */
#ifndef ASSAY_ASYNC_ASYNC_H
#define ASSAY_ASYNC_ASYNC_H

#include <openssl/async.h>

/* A job is started again: what came and went before is known. */
void async_wait_settle(ASYNC_WAIT_CTX *ctx);
/* The list of the jobs that are paused with it. */
ASYNC_JOB **async_wait_paused(ASYNC_WAIT_CTX *ctx);

/* Frees the jobs of a list, which nothing can start again: what their functions still hold stays.
 */
void async_jobs_abandon(ASYNC_JOB *first);

#endif
