/* ASYNC_WAIT_CTX_new(3): what a paused job waits for. */
#include <openssl/crypto.h>
#include <stdbool.h>

#include "crypto/async/async.h"

struct waited {
    struct waited *next;
    const void *key;
    OSSL_ASYNC_FD fd;
    void *data;
    void (*cleanup)(ASYNC_WAIT_CTX *, const void *, OSSL_ASYNC_FD, void *);
    bool added, cleared; /* since the job was last started */
};

struct async_wait_ctx_st {
    struct waited *first; /* the newest */
    ASYNC_JOB *paused;
    ASYNC_callback_fn callback;
    void *callback_arg;
    int status;
};

ASYNC_WAIT_CTX *ASYNC_WAIT_CTX_new(void)
{
    return OPENSSL_zalloc(sizeof(ASYNC_WAIT_CTX));
}

void ASYNC_WAIT_CTX_free(ASYNC_WAIT_CTX *ctx)
{
    if (ctx == NULL)
        return;
    for (struct waited *w = ctx->first, *next; w != NULL; w = next) {
        next = w->next;
        if (!w->cleared && w->cleanup != NULL)
            w->cleanup(ctx, w->key, w->fd, w->data);
        OPENSSL_free(w);
    }
    async_jobs_abandon(ctx->paused);
    OPENSSL_free(ctx);
}

ASYNC_JOB **async_wait_paused(ASYNC_WAIT_CTX *ctx)
{
    return &ctx->paused;
}

/* ---- Descriptors ---- */

int ASYNC_WAIT_CTX_set_wait_fd(ASYNC_WAIT_CTX *ctx, const void *key, OSSL_ASYNC_FD fd,
                               void *custom_data,
                               void (*cleanup)(ASYNC_WAIT_CTX *, const void *, OSSL_ASYNC_FD,
                                               void *))
{
    struct waited *w = OPENSSL_zalloc(sizeof(*w));
    if (w == NULL)
        return 0;
    *w = (struct waited){ctx->first, key, fd, custom_data, cleanup, true, false};
    ctx->first = w;
    return 1;
}

/* Where the one of that key is linked. */
static struct waited **find(ASYNC_WAIT_CTX *ctx, const void *key)
{
    struct waited **at = &ctx->first;
    while (*at != NULL && ((*at)->cleared || (*at)->key != key))
        at = &(*at)->next;
    return at;
}

static void drop(struct waited **at)
{
    struct waited *gone = *at;
    *at = gone->next;
    OPENSSL_free(gone);
}

int ASYNC_WAIT_CTX_get_fd(ASYNC_WAIT_CTX *ctx, const void *key, OSSL_ASYNC_FD *fd,
                          void **custom_data)
{
    const struct waited *w = *find(ctx, key);
    if (w == NULL)
        return 0;
    *fd = w->fd;
    *custom_data = w->data;
    return 1;
}

/* One that the starter of the job never saw leaves no trace. */
int ASYNC_WAIT_CTX_clear_fd(ASYNC_WAIT_CTX *ctx, const void *key)
{
    struct waited **at = find(ctx, key);
    if (*at == NULL)
        return 0;
    if ((*at)->added)
        drop(at);
    else
        (*at)->cleared = true;
    return 1;
}

int ASYNC_WAIT_CTX_get_all_fds(ASYNC_WAIT_CTX *ctx, OSSL_ASYNC_FD *fd, size_t *numfds)
{
    *numfds = 0;
    for (const struct waited *w = ctx->first; w != NULL; w = w->next) {
        if (w->cleared)
            continue;
        if (fd != NULL)
            fd[*numfds] = w->fd;
        ++*numfds;
    }
    return 1;
}

int ASYNC_WAIT_CTX_get_changed_fds(ASYNC_WAIT_CTX *ctx, OSSL_ASYNC_FD *addfd, size_t *numaddfds,
                                   OSSL_ASYNC_FD *delfd, size_t *numdelfds)
{
    *numaddfds = *numdelfds = 0;
    for (const struct waited *w = ctx->first; w != NULL; w = w->next) {
        size_t *n = w->cleared ? numdelfds : numaddfds;
        OSSL_ASYNC_FD *fd = w->cleared ? delfd : addfd;
        if (!w->cleared && !w->added)
            continue;
        if (fd != NULL)
            fd[*n] = w->fd;
        ++*n;
    }
    return 1;
}

void async_wait_settle(ASYNC_WAIT_CTX *ctx)
{
    for (struct waited **at = &ctx->first; *at != NULL;) {
        if ((*at)->cleared) {
            drop(at);
        } else {
            (*at)->added = false;
            at = &(*at)->next;
        }
    }
}

/* ---- The callback ---- */

int ASYNC_WAIT_CTX_set_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn callback, void *callback_arg)
{
    if (ctx == NULL)
        return 0;
    ctx->callback = callback;
    ctx->callback_arg = callback_arg;
    return 1;
}

int ASYNC_WAIT_CTX_get_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn *callback,
                                void **callback_arg)
{
    if (ctx->callback == NULL)
        return 0;
    *callback = ctx->callback;
    *callback_arg = ctx->callback_arg;
    return 1;
}

int ASYNC_WAIT_CTX_set_status(ASYNC_WAIT_CTX *ctx, int status)
{
    ctx->status = status;
    return 1;
}

int ASYNC_WAIT_CTX_get_status(ASYNC_WAIT_CTX *ctx)
{
    return ctx->status;
}
