/* Providers of a configuration file: the module "providers" of config(5). */
#ifndef ASSAY_PROVIDER_CONF_H
#define ASSAY_PROVIDER_CONF_H

#include <openssl/conf.h>
#include <stdbool.h>

/* Takes what the provider's section says of it, and loads it if that is wanted, for as long as the
 * context is there. That it can't be had ends nothing: false without memory. */
bool provider_configure(const CONF *cnf, const char *name, STACK_OF(CONF_VALUE) * values,
                        bool activate);

#endif
