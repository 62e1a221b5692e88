/* Between the parts of OPENSSL_init_crypto. */
#ifndef ASSAY_BASE_INIT_H
#define ASSAY_BASE_INIT_H

#include <openssl/types.h>

/* Loads the configuration that the settings (or NULL) name, unless one was loaded: 1 or 0. */
int init_load_config(const OPENSSL_INIT_SETTINGS *settings);

#endif
