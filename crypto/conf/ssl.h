/* What libssl asks of the configuration: the sections that the module ssl_conf names. These three
 * are exported for it, and are in no public header. */
#ifndef ASSAY_CONF_SSL_H
#define ASSAY_CONF_SSL_H

#include <stddef.h>

#pragma GCC visibility push(default)

typedef struct ssl_conf_cmd_st SSL_CONF_CMD;

/* Finds the place of a name: 1 or 0. */
int conf_ssl_name_find(const char *name, size_t *idx);

/* The name at a place, and its commands, *cnt of them. */
const SSL_CONF_CMD *conf_ssl_get(size_t idx, const char **name, size_t *cnt);

/* One of those: the command and its argument. */
void conf_ssl_get_cmd(const SSL_CONF_CMD *cmd, size_t idx, char **cmdstr, char **arg);

#pragma GCC visibility pop

#endif
