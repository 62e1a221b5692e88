#include <errno.h>
#include <openssl/bioerr.h>
#include <openssl/err.h>
#include <string.h>

#include "apps/app.h"

const char *raise_open(const char *name, const char *mode)
{
    int error = errno;
    ERR_raise_data(ERR_LIB_SYS, error, "calling fopen(%s, %s)", name, mode);
    ERR_raise(ERR_LIB_BIO, error == ENOENT ? BIO_R_NO_SUCH_FILE : ERR_R_SYS_LIB);
    return strerror(error);
}

static FILE *open_file(const char *name, const char *mode, const char *purpose)
{
    FILE *f = fopen(name, mode);
    if (f == NULL) {
        fprintf(stderr, "Can't open \"%s\" for %s, %s\n", name, purpose, raise_open(name, mode));
        print_errors();
    }
    return f;
}

FILE *open_in(const char *name)
{
    return name == NULL ? stdin : open_file(name, "rb", "reading");
}

FILE *open_out(const char *name)
{
    return name == NULL ? stdout : open_file(name, "wb", "writing");
}

bool close_out(FILE *f)
{
    bool ok = fflush(f) == 0 && !ferror(f);
    if (f != stdout)
        ok = fclose(f) == 0 && ok;
    if (!ok)
        fprintf(stderr, "%s: error writing output: %s\n", app_name, strerror(errno));
    return ok;
}

void close_in(FILE *f)
{
    if (f != NULL && f != stdin)
        fclose(f);
}

void print_hex(FILE *out, const unsigned char *p, size_t len, bool upper, char between)
{
    for (size_t i = 0; i < len; i++) {
        if (between != '\0' && i > 0)
            fputc(between, out);
        fprintf(out, upper ? "%02X" : "%02x", p[i]);
    }
}

void print_columns(const char *const *names, bool one_column)
{
    enum { WIDTH = 18, COLUMNS = 4 };
    size_t i = 0;
    for (; names[i] != NULL; i++)
        if (one_column)
            puts(names[i]);
        else
            printf("%-*s%s", WIDTH, names[i], i % COLUMNS == COLUMNS - 1 ? "\n" : "");
    if (!one_column)
        printf("%s\n", i % COLUMNS != 0 ? "\n" : "");
}

void print_errors(void)
{
    ERR_print_errors_fp(stderr);
}
