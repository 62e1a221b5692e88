/* Errors as text. */
#include <openssl/err.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "crypto/base/err_queue.h"
#include "crypto/base/err_strings.h"

static const struct err_lib *find_lib(int lib)
{
    for (const struct err_lib *l = err_libs; l->name[0] != '\0'; l++)
        if (l->lib == lib)
            return l;
    return NULL;
}

static const char *find_reason(const struct err_reason *r, int reason)
{
    for (; r != NULL && r->text[0] != '\0'; r++)
        if (r->reason == reason)
            return r->text;
    return NULL;
}

const char *ERR_lib_error_string(unsigned long e)
{
    const struct err_lib *l = find_lib(ERR_GET_LIB(e));
    return l != NULL ? l->name : err_loaded_text(ERR_PACK(ERR_GET_LIB(e), 0, 0));
}

const char *ERR_func_error_string(unsigned long e)
{
    (void)e;
    return NULL;
}

const char *ERR_reason_error_string(unsigned long e)
{
    if (ERR_SYSTEM_ERROR(e))
        return NULL; /* strerror_r needs a buffer */
    int reason = ERR_GET_REASON(e);
    const struct err_lib *l = find_lib(ERR_GET_LIB(e));
    const char *text = l != NULL ? find_reason(l->reasons, reason) : NULL;
    if (text == NULL)
        text = err_loaded_text(ERR_PACK(ERR_GET_LIB(e), 0, reason));
    return text != NULL ? text : find_reason(err_reasons_common, reason);
}

/* The reason into `buf`: its text, or its number. */
static const char *reason_text(unsigned long e, char *buf, size_t size)
{
    const char *text = ERR_reason_error_string(e);
    if (text != NULL)
        return text;
    if (ERR_SYSTEM_ERROR(e)) {
        text = strerror_r(ERR_GET_REASON(e), buf, size);
        if (strncmp(text, "Unknown error", 13) != 0)
            return text;
    }
    snprintf(buf, size, "reason(%lu)", (unsigned long)ERR_GET_REASON(e));
    return buf;
}

static void format(unsigned long e, const char *func, char *buf, size_t len)
{
    char lib_number[32], reason_number[256];
    const char *lib = ERR_lib_error_string(e);
    if (lib == NULL) {
        snprintf(lib_number, sizeof(lib_number), "lib(%lu)", (unsigned long)ERR_GET_LIB(e));
        lib = lib_number;
    }
    const char *reason = reason_text(e, reason_number, sizeof(reason_number));
    int full = snprintf(buf, len, "error:%08lX:%s:%s:%s", e, lib, func, reason);
    if (full >= 0 &&
        (size_t)full >= len) /* numbers alone, to have them all in as little as may be */
        snprintf(buf, len, "err:%lx:%lx:%lx:%lx", e, (unsigned long)ERR_GET_LIB(e), 0ul,
                 (unsigned long)ERR_GET_REASON(e));
}

void ERR_error_string_n(unsigned long e, char *buf, size_t len)
{
    if (len > 0)
        format(e, "", buf, len);
}

char *ERR_error_string(unsigned long e, char *buf)
{
    static char shared[256];
    if (buf == NULL)
        buf = shared;
    ERR_error_string_n(e, buf, sizeof(shared));
    return buf;
}

/* The thread's id: the bytes of the pthread_t in hex. */
static void thread_text(char out[2 * sizeof(pthread_t) + 1])
{
    pthread_t self = pthread_self();
    unsigned char bytes[sizeof(self)];
    memcpy(bytes, &self, sizeof(self));
    for (size_t i = 0; i < sizeof(bytes); i++)
        snprintf(out + 2 * i, 3, "%02X", bytes[i]);
}

void ERR_print_errors_cb(int (*cb)(const char *str, size_t len, void *u), void *u)
{
    char thread[2 * sizeof(pthread_t) + 1], text[512], line[ERR_DATA_MAX + 1024];
    thread_text(thread);
    const char *file, *func, *data;
    int where, flags;
    unsigned long e;
    while ((e = ERR_get_error_all(&file, &where, &func, &data, &flags)) != 0) {
        format(e, func, text, sizeof(text));
        snprintf(line, sizeof(line), "%s:%s:%s:%d:%s\n", thread, text, file, where,
                 flags & ERR_TXT_STRING ? data : "");
        if (cb(line, strlen(line), u) <= 0)
            return;
    }
}

static int print_line(const char *str, size_t len, void *fp)
{
    return fwrite(str, 1, len, fp) == len;
}

void ERR_print_errors_fp(FILE *fp)
{
    ERR_print_errors_cb(print_line, fp);
}
