/* Calls that run as jobs, so that what they call may pause them: SSL_MODE_ASYNC of
 * SSL_CTX_set_mode(3). */
#ifndef ASSAY_SSL_API_ASYNC_H
#define ASSAY_SSL_API_ASYNC_H

#include "ssl/conn.h"

struct async_call {
    SSL *s;
    int (*run)(const struct async_call *call, size_t *done);
    void *buf; /* and the rest: as the call needs them */
    const void *from;
    size_t len;
};

/* Runs it, as a job if it is to be one and isn't already, or goes on with the one that paused.
 * *done (may be NULL) is what the call gave. */
int async_run(const struct async_call *call, size_t *done);
void async_free(SSL *s);
/* Another connection begins: a job that is paused is dropped. */
void async_forget(SSL *s);

#endif
