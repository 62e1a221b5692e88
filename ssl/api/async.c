/* Jobs that pause: SSL_MODE_ASYNC, SSL_get_all_async_fds(3), SSL_set_async_callback(3). */
#include <openssl/async.h>

#include "ssl/api/async.h"

/* ---- running ---- */

/* In the job, with its copy of the call; what is done goes by way of the connection. */
static int in_job(void *arg)
{
    const struct async_call *call = arg;
    return call->run(call, &call->s->async_done);
}

static int tell(void *arg)
{
    SSL *s = arg;
    return s->set.async_callback(s, s->set.async_arg);
}

static bool ready_wait_ctx(SSL *s)
{
    if (s->wait_ctx == NULL && (s->wait_ctx = ASYNC_WAIT_CTX_new()) == NULL)
        return false;
    return s->set.async_callback == NULL || ASYNC_WAIT_CTX_set_callback(s->wait_ctx, tell, s);
}

static int start(SSL *s, const struct async_call *call)
{
    struct async_call copy = *call;
    int ret = -1;
    if (!ready_wait_ctx(s))
        return -1;
    s->rwstate = SSL_NOTHING;
    switch (ASYNC_start_job(&s->job, s->wait_ctx, &ret, in_job, &copy, sizeof(copy))) {
    case ASYNC_FINISH:
        s->job = NULL;
        return ret;
    case ASYNC_PAUSE:
        s->rwstate = SSL_ASYNC_PAUSED;
        return -1;
    case ASYNC_NO_JOBS:
        s->rwstate = SSL_ASYNC_NO_JOBS;
        return -1;
    default:
        ERR_raise(ERR_LIB_SSL, SSL_R_FAILED_TO_INIT_ASYNC);
        return -1;
    }
}

int async_run(const struct async_call *call, size_t *done)
{
    SSL *s = call->s;
    size_t ignored;
    if (done == NULL)
        done = &ignored;
    if ((s->set.mode & SSL_MODE_ASYNC) == 0 || ASYNC_get_current_job() != NULL)
        return call->run(call, done);
    *done = 0;
    int ret = start(s, call);
    if (ret > 0)
        *done = s->async_done;
    return ret;
}

/* A job that is paused goes with what it waits with: nothing is left for it to go on with. */
void async_free(SSL *s)
{
    ASYNC_WAIT_CTX_free(s->wait_ctx);
    s->wait_ctx = NULL;
    s->job = NULL;
}

void async_forget(SSL *s)
{
    if (s->job != NULL && ASYNC_get_current_job() != s->job)
        async_free(s);
}

/* ---- what is waited for ---- */

int SSL_waiting_for_async(SSL *s)
{
    return s->job != NULL;
}

int SSL_get_all_async_fds(SSL *s, OSSL_ASYNC_FD *fds, size_t *numfds)
{
    return s->wait_ctx != NULL && ASYNC_WAIT_CTX_get_all_fds(s->wait_ctx, fds, numfds);
}

int SSL_get_changed_async_fds(SSL *s, OSSL_ASYNC_FD *addfd, size_t *numaddfds, OSSL_ASYNC_FD *delfd,
                              size_t *numdelfds)
{
    return s->wait_ctx != NULL &&
           ASYNC_WAIT_CTX_get_changed_fds(s->wait_ctx, addfd, numaddfds, delfd, numdelfds);
}

/* ---- who is told ---- */

int SSL_CTX_set_async_callback(SSL_CTX *ctx, SSL_async_callback_fn callback)
{
    ctx->set.async_callback = callback;
    return 1;
}

int SSL_CTX_set_async_callback_arg(SSL_CTX *ctx, void *arg)
{
    ctx->set.async_arg = arg;
    return 1;
}

int SSL_set_async_callback(SSL *s, SSL_async_callback_fn callback)
{
    s->set.async_callback = callback;
    return 1;
}

int SSL_set_async_callback_arg(SSL *s, void *arg)
{
    s->set.async_arg = arg;
    return 1;
}

int SSL_get_async_status(SSL *s, int *status)
{
    if (s->wait_ctx == NULL)
        return 0;
    *status = ASYNC_WAIT_CTX_get_status(s->wait_ctx);
    return 1;
}
