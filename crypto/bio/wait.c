/* BIO_should_retry(3) for descriptors; BIO_wait(3), BIO_do_connect_retry(3). */
#include <errno.h>
#include <limits.h>
#include <openssl/err.h>
#include <poll.h>
#include <time.h>

#include "crypto/bio/sock.h"

/* ---- Which errors pass ---- */

int BIO_dgram_non_fatal_error(int error)
{
    return error == EINTR || error == EAGAIN || error == EWOULDBLOCK || error == EPROTO ||
           error == EINPROGRESS || error == EALREADY;
}

int BIO_fd_non_fatal_error(int error)
{
    return BIO_dgram_non_fatal_error(error) || error == ENOTCONN;
}

int BIO_sock_non_fatal_error(int error)
{
    return BIO_fd_non_fatal_error(error);
}

int BIO_fd_should_retry(int i)
{
    return (i == 0 || i == -1) && BIO_fd_non_fatal_error(errno);
}

int BIO_sock_should_retry(int i)
{
    return BIO_fd_should_retry(i);
}

/* ---- Waiting ---- */

static void nap(unsigned milliseconds)
{
    struct timespec t = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
    nanosleep(&t, NULL);
}

int BIO_socket_wait(int fd, int for_read, time_t max_time)
{
    if (fd < 0)
        return -1;
    if (max_time == 0)
        return 1;
    time_t now = time(NULL);
    if (max_time < now)
        return 0;
    struct pollfd p = {.fd = fd, .events = for_read ? POLLIN : POLLOUT};
    time_t seconds = max_time - now;
    int ret = poll(&p, 1, seconds < INT_MAX / 1000 ? (int)seconds * 1000 : INT_MAX);
    return ret > 0 ? 1 : ret;
}

/* Waits, if there is a descriptor, without an error; else sleeps a little. */
static int wait_for(BIO *bio, time_t max_time, unsigned nap_milliseconds)
{
    int fd;
    if (max_time == 0)
        return 1;
    if (BIO_get_fd(bio, &fd) > 0) {
        int ret = BIO_socket_wait(fd, BIO_should_read(bio), max_time);
        if (ret != -1)
            return ret;
    }
    time_t now = time(NULL);
    if (max_time < now)
        return 0;
    if (max_time - now < (time_t)nap_milliseconds / 1000)
        nap_milliseconds = (unsigned)(max_time - now) * 1000;
    nap(nap_milliseconds > 0 ? nap_milliseconds : 1);
    return 1;
}

int BIO_wait(BIO *bio, time_t max_time, unsigned int nap_milliseconds)
{
    int ret = wait_for(bio, max_time, nap_milliseconds);
    if (ret == 0)
        ERR_raise(ERR_LIB_BIO, BIO_R_TRANSFER_TIMEOUT);
    else if (ret < 0)
        ERR_raise(ERR_LIB_BIO, BIO_R_TRANSFER_ERROR);
    return ret;
}

/* ---- Connecting with patience ---- */

/* Whether the attempt may do better next time: nobody listens yet, say. */
static bool worth_another(BIO *bio)
{
    int reason = ERR_GET_REASON(ERR_peek_last_error());
    return BIO_should_retry(bio) || reason == BIO_R_CONNECT_ERROR ||
           reason == BIO_R_NBIO_CONNECT_ERROR;
}

int BIO_do_connect_retry(BIO *bio, int timeout, int nap_milliseconds)
{
    enum { USUAL_NAP = 100 };
    if (bio == NULL) {
        ERR_raise(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    if (nap_milliseconds < 0)
        nap_milliseconds = USUAL_NAP;
    time_t max_time = timeout > 0 ? time(NULL) + timeout : 0;
    BIO_set_nbio(bio, timeout >= 0);
    for (;;) {
        ERR_set_mark();
        int ret = (int)BIO_do_connect(bio);
        if (ret > 0) {
            ERR_pop_to_mark();
            return ret;
        }
        if (timeout < 0 || !worth_another(bio)) {
            ERR_clear_last_mark();
            return -1;
        }
        bool blocked = BIO_should_retry(bio);
        ERR_pop_to_mark();
        if (!blocked) {
            (void)BIO_reset(bio); /* or it would tell of the same failure again */
            nap((unsigned)nap_milliseconds);
        }
        if (max_time != 0 && time(NULL) >= max_time)
            ret = 0;
        else
            ret = blocked ? wait_for(bio, max_time, (unsigned)nap_milliseconds) : 1;
        if (ret <= 0) {
            ERR_raise(ERR_LIB_BIO, ret == 0 ? BIO_R_CONNECT_TIMEOUT : BIO_R_CONNECT_ERROR);
            return ret;
        }
    }
}
