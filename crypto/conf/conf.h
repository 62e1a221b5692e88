/* Configuration files: config(5). What is parsed is held as OpenSSL's public structures show it: a
 * hash table of CONF_VALUEs, which has one for each value, and one for each section that has no
 * name and whose value is the stack of the section's own. */
#ifndef ASSAY_CONF_CONF_H
#define ASSAY_CONF_CONF_H

#include <openssl/conf.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

/* ---- The values: data.c ---- */

/* An empty table in conf->data, unless there is one; away with it and all that is in it. */
bool conf_new_data(CONF *conf);
void conf_free_data(CONF *conf);

CONF_VALUE *conf_section(const CONF *conf, const char *name);
CONF_VALUE *conf_new_section(CONF *conf,
                             struct slice name); /* NULL without memory, or if it is there */
STACK_OF(CONF_VALUE) * conf_values(const CONF_VALUE *section);

/* Puts name = value into the section, instead of what has that name; takes both over. */
bool conf_put(CONF *conf, CONF_VALUE *section, char *name, char *value);

/* The value of a name in the section, in the environment if that is "ENV", or in the default
 * section; NULL if it is in none. No section: in the default one. */
const char *conf_lookup(const CONF *conf, const char *section, const char *name);

/* The module ssl_conf: ssl.c. */
bool conf_add_ssl_module(void);

/* ---- Parsing: parse.c, expand.c, include.c ---- */

#define CONF_DEFAULT_SECTION "default"

struct conf_parser {
    CONF *conf;
    CONF_VALUE *section; /* that which is filled */
    long line;           /* counted through included files */
    unsigned depth;      /* of files that include files */
    bool in_directory;   /* a file of an included directory */
};

/* Statements into p->conf; false with the reason raised. */
bool conf_parse(struct conf_parser *p, struct slice text);

/* What is to be read, file or directory, at this point of another. A file that can't be opened is
 * no error: what was raised stays in the queue. */
bool conf_include(struct conf_parser *p, const char *path);

/* All bytes of a BIO, OPENSSL_free's; false without memory. */
bool conf_read_all(BIO *in, uint8_t **text, size_t *len);

/* The text of a value: quotes and escapes resolved, $variables of the section (NULL: none yet)
 * replaced. Allocated; NULL with the reason raised. */
char *conf_expand(const CONF *conf, const char *section, struct slice text);

/* The characters that a name may have, without an escape before them. */
bool conf_is_name(const CONF *conf, uint8_t c);
bool conf_is_variable(const CONF *conf, uint8_t c);
bool conf_is_space(uint8_t c);
bool conf_is_quote(uint8_t c);

/* ---- Modules: mod.c ---- */

bool conf_has_module(const char *name);

#endif
