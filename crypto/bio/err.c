/* The queue of errors into a BIO. */
#include <openssl/bio.h>
#include <openssl/err.h>

static int print_line(const char *str, size_t len, void *bio)
{
    return BIO_write(bio, str, (int)len);
}

void ERR_print_errors(BIO *bp)
{
    ERR_print_errors_cb(print_line, bp);
}
