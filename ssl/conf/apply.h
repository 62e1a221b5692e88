/* What the configuration file says of every context. */
#ifndef ASSAY_SSL_CONF_APPLY_H
#define ASSAY_SSL_CONF_APPLY_H

#include "ssl/ctx.h"

/* A mistake in it is passed over, and the rest is applied: config(5). */
void conf_apply_system_default(SSL_CTX *ctx);

#endif
