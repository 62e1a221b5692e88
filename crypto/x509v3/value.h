/* Name-value pairs inside the library. */
#ifndef ASSAY_X509V3_VALUE_H
#define ASSAY_X509V3_VALUE_H

#include <openssl/conf.h>
#include <openssl/x509v3.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

/* Appends a pair of copies, len bytes of the value, to *list, which is made if it is NULL; value
 * NULL: a name alone. false with an error, also for a value with a NUL in it. */
bool value_add(const char *name, const char *value, size_t len, STACK_OF(CONF_VALUE) * *list);
bool value_add_string(const char *name, const ASN1_STRING *value, STACK_OF(CONF_VALUE) * *list);

/* Whether a name is a word, or begins with it and a dot: "DNS", "DNS.1". */
bool value_name_is(const char *name, const char *word);

#endif
