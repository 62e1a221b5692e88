/* Configuration files of commands: config(5). */
#ifndef ASSAY_APPS_CONFFILE_H
#define ASSAY_APPS_CONFFILE_H

#include <openssl/conf.h>

#include "apps/app.h"

/* Reads one; NULL after a message, what is wrong with a line being in the error queue. */
CONF *conf_load(const char *file);
/* Reads "name = value" lines from memory; the messages call it `what`. */
CONF *conf_load_text(const char *text, const char *what);
/* The file of -config, or the one of the installation if that is NULL; the name for messages. free
 * the name with OPENSSL_free. */
CONF *conf_load_config(const char *file, bool verbose);

/* The modules that it names, and the objects of oid_file and oid_section. */
bool conf_start(CONF *conf);

/* A value, or NULL (without an error) if there is none. */
const char *conf_text(const CONF *conf, const char *section, const char *name);
/* Its number, or `otherwise`. */
long conf_number(const CONF *conf, const char *section, const char *name, long otherwise);

#endif
