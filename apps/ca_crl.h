/* openssl ca -gencrl. */
#ifndef ASSAY_APPS_CA_CRL_H
#define ASSAY_APPS_CA_CRL_H

#include <openssl/conf.h>

#include "apps/ca_db.h"
#include "apps/ca_sign.h"

struct ca_crl {
    const char *extensions, *last_update, *next_update, *out;
    long days, hours, seconds;
    bool verbose;
};

/* Makes a CRL of what is revoked and writes it; false after a message. */
bool ca_make_crl(const struct ca_crl *c, CONF *conf, const char *section, const struct ca_db *db,
                 const struct ca_policy *how);

#endif
