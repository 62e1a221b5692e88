/* Jobs that can be paused in the middle of a computation: ASYNC_start_job(3),
 * ASYNC_WAIT_CTX_new(3).
 */
#ifndef OPENSSL_ASYNC_H
#define OPENSSL_ASYNC_H

#include <openssl/macros.h>
#include <stdlib.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_ASYNC_H
#endif

#include <openssl/asyncerr.h>

#define OSSL_ASYNC_FD     int
#define OSSL_BAD_ASYNC_FD (-1)

ASSAY_API_BEGIN

typedef struct async_job_st ASYNC_JOB;
typedef struct async_wait_ctx_st ASYNC_WAIT_CTX;
typedef int (*ASYNC_callback_fn)(void *arg);

/* What ASYNC_start_job returns. */
#define ASYNC_ERR     0
#define ASYNC_NO_JOBS 1
#define ASYNC_PAUSE   2
#define ASYNC_FINISH  3

/* What a wait context's status says of its callback. */
#define ASYNC_STATUS_UNSUPPORTED 0
#define ASYNC_STATUS_ERR         1
#define ASYNC_STATUS_OK          2
#define ASYNC_STATUS_EAGAIN      3

/* ---- Jobs ---- */

/* Whether there are jobs here. */
int ASYNC_is_capable(void);

/* The thread's pool of jobs: at most so many (0: any number), so many of them made at once; and
 * away with it. */
int ASYNC_init_thread(size_t max_size, size_t init_size);
void ASYNC_cleanup_thread(void);

/* Runs func with a copy of its arguments as a job until it returns or pauses; or *job, which
 * paused, from there on. */
int ASYNC_start_job(ASYNC_JOB **job, ASYNC_WAIT_CTX *ctx, int *ret, int (*func)(void *), void *args,
                    size_t size);

/* In a job: goes back to where it was started, until it is started again. Elsewhere nothing. */
int ASYNC_pause_job(void);

/* The job that is running in this thread, or NULL; a job's wait context. */
ASYNC_JOB *ASYNC_get_current_job(void);
ASYNC_WAIT_CTX *ASYNC_get_wait_ctx(ASYNC_JOB *job);

/* Between the two the running job doesn't pause. They nest. */
void ASYNC_block_pause(void);
void ASYNC_unblock_pause(void);

/* ---- What a paused job waits for ---- */

/* An empty one, or NULL without memory. */
ASYNC_WAIT_CTX *ASYNC_WAIT_CTX_new(void);
/* Calls the cleanup functions of the descriptors that are left. */
void ASYNC_WAIT_CTX_free(ASYNC_WAIT_CTX *ctx);

/* Descriptors that become readable when the job can go on, each under a key: adds one; finds it;
 * takes it away without its cleanup. 1, or 0 if there is none. */
int ASYNC_WAIT_CTX_set_wait_fd(ASYNC_WAIT_CTX *ctx, const void *key, OSSL_ASYNC_FD fd,
                               void *custom_data,
                               void (*cleanup)(ASYNC_WAIT_CTX *, const void *, OSSL_ASYNC_FD,
                                               void *));
int ASYNC_WAIT_CTX_get_fd(ASYNC_WAIT_CTX *ctx, const void *key, OSSL_ASYNC_FD *fd,
                          void **custom_data);
int ASYNC_WAIT_CTX_clear_fd(ASYNC_WAIT_CTX *ctx, const void *key);

/* All of them; those that came and went since the job was last started. Arrays may be NULL: only
 * the numbers are wanted. */
int ASYNC_WAIT_CTX_get_all_fds(ASYNC_WAIT_CTX *ctx, OSSL_ASYNC_FD *fd, size_t *numfds);
int ASYNC_WAIT_CTX_get_changed_fds(ASYNC_WAIT_CTX *ctx, OSSL_ASYNC_FD *addfd, size_t *numaddfds,
                                   OSSL_ASYNC_FD *delfd, size_t *numdelfds);

/* A function to be called when the job can go on, and whether it will be. */
int ASYNC_WAIT_CTX_set_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn callback,
                                void *callback_arg);
int ASYNC_WAIT_CTX_get_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn *callback,
                                void **callback_arg);
int ASYNC_WAIT_CTX_set_status(ASYNC_WAIT_CTX *ctx, int status);
int ASYNC_WAIT_CTX_get_status(ASYNC_WAIT_CTX *ctx);

ASSAY_API_END

#endif
