/* BIO_s_log, with a system's log of the test's own. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>

#include "tests/check.h"
#include "tests/suite.h"

static char named[40], logged[80];
static int facility, priority, closed;

void __syslog_chk(int pri, int flag, const char *format, ...);

void openlog(const char *ident, int option, int fac)
{
    (void)option;
    snprintf(named, sizeof(named), "%s", ident);
    facility = fac;
}

void closelog(void)
{
    closed++;
}

static void keep(int pri, const char *format, va_list args)
{
    priority = pri;
    vsnprintf(logged, sizeof(logged), format, args);
}

void syslog(int pri, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    keep(pri, format, args);
    va_end(args);
}

/* What a fortified library calls. */
void __syslog_chk(int pri, int flag, const char *format, ...)
{
    va_list args;
    (void)flag;
    va_start(args, format);
    keep(pri, format, args);
    va_end(args);
}

void test_bio_log(void)
{
    static const struct {
        const char *text;
        int priority;
        const char *message;
    } rows[] = {
        {"hello", LOG_ERR, "hello"},     {"PANIC x", LOG_EMERG, "x"},
        {"EMERG x", LOG_EMERG, "x"},     {"EMR x", LOG_EMERG, "x"},
        {"ALERT x", LOG_ALERT, "x"},     {"ALR x", LOG_ALERT, "x"},
        {"CRIT x", LOG_CRIT, "x"},       {"CRI x", LOG_CRIT, "x"},
        {"ERROR x", LOG_ERR, "x"},       {"ERR %s", LOG_ERR, "%s"},
        {"WARNING x", LOG_WARNING, "x"}, {"WARN x", LOG_WARNING, "x"},
        {"WAR x", LOG_WARNING, "x"},     {"NOTICE x", LOG_NOTICE, "x"},
        {"NOTE x", LOG_NOTICE, "x"},     {"NOT x", LOG_NOTICE, "x"},
        {"INFO x", LOG_INFO, "x"},       {"INF x", LOG_INFO, "x"},
        {"DEBUG x", LOG_DEBUG, "x"},     {"DBG x", LOG_DEBUG, "x"},
        {"ERRx", LOG_ERR, "ERRx"},       {"warn x", LOG_ERR, "warn x"},
        {" DBG x", LOG_ERR, " DBG x"},
    };
    check_context("bio/log");
    BIO *b = BIO_new(BIO_s_log());
    check(b != NULL && strcmp(BIO_method_name(b), "syslog") == 0 &&
              strcmp(named, "application") == 0 && facility == LOG_DAEMON,
          "opened");
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        int len = (int)strlen(rows[i].text);
        check(BIO_write(b, rows[i].text, len) == len && priority == rows[i].priority &&
                  strcmp(logged, rows[i].message) == 0,
              "%s: %d, %s", rows[i].text, priority, logged);
    }
    check(BIO_puts(b, "INFO y") == 6 && priority == LOG_INFO && strcmp(logged, "y") == 0, "puts");
    closed = 0;
    check(BIO_ctrl(b, BIO_CTRL_SET, LOG_USER, (char[]){"me"}) == 0 && closed == 1 &&
              strcmp(named, "me") == 0 && facility == LOG_USER,
          "another name");
    char buf[4];
    check(BIO_read(b, buf, 4) == -2 && BIO_gets(b, buf, 4) == -2, "nothing to read");
    ERR_clear_error();
    BIO_free(b);
    check(closed == 2, "closed");
}
