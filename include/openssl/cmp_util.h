/* What CMP tells of itself, and to whom: OSSL_CMP_log_open(3). */
#ifndef OPENSSL_CMP_UTIL_H
#define OPENSSL_CMP_UTIL_H

#include <openssl/macros.h>
#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CMP

#include <openssl/trace.h>

ASSAY_API_BEGIN

/* To stdout, by the library's traces, of which there are none: 1, and nothing is told. */
int OSSL_CMP_log_open(void);
void OSSL_CMP_log_close(void);
#define OSSL_CMP_LOG_PREFIX "CMP "

/* Severities, as syslog's; and who is told of them: 1, or 0 if that failed. */
typedef int OSSL_CMP_severity;
#define OSSL_CMP_LOG_EMERG   0
#define OSSL_CMP_LOG_ALERT   1
#define OSSL_CMP_LOG_CRIT    2
#define OSSL_CMP_LOG_ERR     3
#define OSSL_CMP_LOG_WARNING 4
#define OSSL_CMP_LOG_NOTICE  5
#define OSSL_CMP_LOG_INFO    6
#define OSSL_CMP_LOG_DEBUG   7
#define OSSL_CMP_LOG_TRACE   8
#define OSSL_CMP_LOG_MAX     OSSL_CMP_LOG_TRACE
typedef int (*OSSL_CMP_log_cb_t)(const char *func, const char *file, int line,
                                 OSSL_CMP_severity level, const char *msg);

/* A line of a log. 1 or 0. */
int OSSL_CMP_print_to_bio(BIO *bio, const char *component, const char *file, int line,
                          OSSL_CMP_severity level, const char *msg);

/* The error queue, told to log_fn, or printed on stderr if that is NULL. */
void OSSL_CMP_print_errors_cb(OSSL_CMP_log_cb_t log_fn);

ASSAY_API_END

#endif

#endif
