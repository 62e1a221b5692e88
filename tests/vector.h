/* The known answers of vectors/<name>.txt. A file is a list of records, a blank line between two;
 * a record is lines "field = value"; '#' starts a comment line. A value is bytes in hex, or
 * "text" in quotes; counts are decimal. A record starts with its name:
 *
 *     name = abc
 *     source = FIPS 180-2, B.1
 *     msg = "abc"
 *     digest = ba7816bf...
 */
#ifndef ASSAY_TESTS_VECTOR_H
#define ASSAY_TESTS_VECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct vector;

/* Calls `use` with each record of the file; the record lives until `use` returns. Returns how many
 * there were. A file that is missing, empty or not of this form ends the program with a message. */
size_t vectors_each(const char *path, void (*use)(const struct vector *v, void *arg), void *arg);

/* The record's name, for messages. */
const char *vector_name(const struct vector *v);

/* The value as written, quotes and all, or NULL if there is no such field. */
const char *vector_text(const struct vector *v, const char *field);

/* The value as bytes in a buffer that lives as long as the record; ends the program if the field is
 * missing, so ask vector_has for those that may be. */
const uint8_t *vector_bytes(const struct vector *v, const char *field, size_t *len);

bool vector_has(const struct vector *v, const char *field);

/* A decimal count, or `otherwise` if there is no such field. */
uint64_t vector_int(const struct vector *v, const char *field, uint64_t otherwise);

#endif
