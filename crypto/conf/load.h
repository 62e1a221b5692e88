/* The default configuration file, which the library reads by itself once. */
#ifndef ASSAY_CONF_LOAD_H
#define ASSAY_CONF_LOAD_H

#include <stdbool.h>

/* Loads it, unless that was done, or is being done by this thread: 1 or 0, what it was the first
 * time. filename and appname may be NULL. */
int conf_load_once(const char *filename, const char *appname, unsigned long flags);

/* The same as a program gets that doesn't ask for it. */
int conf_load_default(void);

/* From now on it counts as loaded. */
void conf_never_load(void);

#endif
