#include "tests/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* More than these many failures are counted, but not printed. */
#define PRINT_AT_MOST 20

unsigned long checks_done, checks_failed;

static char context[256];

void check_context(const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    vsnprintf(context, sizeof(context), format, ap);
    va_end(ap);
}

bool check(bool ok, const char *format, ...)
{
    checks_done++;
    if (ok || checks_failed++ >= PRINT_AT_MOST)
        return ok;
    va_list ap;
    va_start(ap, format);
    fprintf(stderr, "FAIL %s: ", context);
    vfprintf(stderr, format, ap);
    fputc('\n', stderr);
    va_end(ap);
    return ok;
}

static void hex(char *out, const uint8_t *p, size_t len)
{
    for (size_t i = 0; i < len; i++)
        sprintf(out + 2 * i, "%02x", p[i]);
}

bool check_bytes(const char *what, const void *got, const void *want, size_t len)
{
    if (len == 0 || memcmp(got, want, len) == 0)
        return check(true, "%s", what);
    const uint8_t *g = got, *w = want;
    size_t at = 0;
    while (g[at] == w[at])
        at++;
    char gh[33] = "", wh[33] = "";
    size_t show = len - at < 16 ? len - at : 16;
    hex(gh, g + at, show);
    hex(wh, w + at, show);
    return check(false, "%s: byte %zu of %zu: got %s, want %s", what, at, len, gh, wh);
}
