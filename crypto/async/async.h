/* Wait contexts as jobs see them. */
#ifndef ASSAY_ASYNC_ASYNC_H
#define ASSAY_ASYNC_ASYNC_H

#include <openssl/async.h>

/* A job is started again: what came and went before is known. */
void async_wait_settle(ASYNC_WAIT_CTX *ctx);

#endif
