/* What CMP tells of itself: OSSL_CMP_log_open(3). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "crypto/cmp/context.h"

enum { MOST_TEXT = 1024 * 2 };

/* What is told goes through the library's traces, and there are none (OPENSSL_NO_TRACE): as in
 * OpenSSL without them this succeeds, and nothing is ever told to stdout. */
int OSSL_CMP_log_open(void)
{
    return 1;
}

void OSSL_CMP_log_close(void)
{
}

int OSSL_CMP_print_to_bio(BIO *bio, const char *component, const char *file, int line,
                          OSSL_CMP_severity level, const char *msg)
{
    static const char *const names[] = {
        "EMERG", "ALERT", "CRIT", "error", "warning", "NOTE", "info", "DEBUG",
    };
    const bool named = level >= 0 && (size_t)level < sizeof(names) / sizeof(names[0]);
    (void)component, (void)file, (void)line;
    return BIO_printf(bio, OSSL_CMP_LOG_PREFIX "%s: %s\n", named ? names[level] : "(unknown level)",
                      msg != NULL ? msg : "<NULL>") >= 0;
}

void cmp_log_at(const OSSL_CMP_CTX *ctx, const char *func, const char *file, int line, int level,
                const char *format, ...)
{
    if (ctx == NULL || ctx->log_cb == NULL || level > ctx->log_verbosity)
        return;
    char text[MOST_TEXT];
    va_list args;
    va_start(args, format);
    const int n = BIO_vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (n >= 0)
        ctx->log_cb(func, file, line, level, text);
}

/* ---- The error queue ---- */

static int to_stderr(const char *func, const char *file, int line, OSSL_CMP_severity level,
                     const char *msg)
{
    BIO *bio = BIO_new_fp(stderr, BIO_NOCLOSE);
    const int ok = bio != NULL && OSSL_CMP_print_to_bio(bio, func, file, line, level, msg);
    BIO_free(bio);
    return ok;
}

void OSSL_CMP_print_errors_cb(OSSL_CMP_log_cb_t log_fn)
{
    const char *file, *func, *data;
    int line, flags;
    unsigned long e;
    if (log_fn == NULL)
        log_fn = to_stderr;
    while ((e = ERR_get_error_all(&file, &line, &func, &data, &flags)) != 0) {
        char text[MOST_TEXT], number[32];
        const char *reason =
            ERR_SYSTEM_ERROR(e) ? strerror(ERR_GET_REASON(e)) : ERR_reason_error_string(e);
        if (reason == NULL) {
            BIO_snprintf(number, sizeof(number), "reason(%lu)", (unsigned long)ERR_GET_REASON(e));
            reason = number;
        }
        const bool more = (flags & ERR_TXT_STRING) != 0 && data != NULL && *data != '\0';
        BIO_snprintf(text, sizeof(text), "%s%s%s", reason, more ? ":" : "", more ? data : "");
        if (log_fn(func, file, line, OSSL_CMP_LOG_ERR, text) <= 0)
            break;
    }
}

void OSSL_CMP_CTX_print_errors(const OSSL_CMP_CTX *ctx)
{
    if (ctx != NULL && ctx->log_verbosity < OSSL_CMP_LOG_ERR)
        return;
    OSSL_CMP_print_errors_cb(ctx != NULL ? ctx->log_cb : NULL);
}
