#ifndef ASSAY_IMPL_DESCRIBE_H
#define ASSAY_IMPL_DESCRIBE_H

#include <stddef.h>

/* The rows of all tables as text, a line each, for people: '*' marks the row in use. Writes at most
 * size - 1 bytes and a zero; returns the length of the whole text, as snprintf does. */
size_t impl_describe(char *out, size_t size);

#endif
