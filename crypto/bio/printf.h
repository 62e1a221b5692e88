/* The formatter for strings that aren't there. */
#ifndef ASSAY_BIO_PRINTF_H
#define ASSAY_BIO_PRINTF_H

#include <stdarg.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"

/* What the C library would write, but "<NULL>" for a string that is NULL. false: without memory,
 * or a conversion that isn't known, or that gives more than 511 characters of a number. */
bool printf_each(struct builder *b, const char *format, va_list *args);

#endif
