/* Texts of configuration files and what they say. */
#ifndef ASSAY_TESTS_CONF_CONF_H
#define ASSAY_TESTS_CONF_CONF_H

#include <stddef.h>

struct conf_case {
    const char *text;
    size_t len; /* of text, which may have zero bytes */
    const char *says;
};

extern const struct conf_case conf_cases[];
extern const size_t conf_cases_n;

/* What a text of that length says: "[section]", then its "name=value" lines, the sections in the
 * order of their names; or "line: reason, data" of the error. */
void conf_says(const char *text, size_t len, char *says, size_t room);

#endif
