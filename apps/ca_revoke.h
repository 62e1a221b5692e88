/* openssl ca: what the index says of a revocation, and the CRL that is made of it. */
#ifndef ASSAY_APPS_CA_REVOKE_H
#define ASSAY_APPS_CA_REVOKE_H

#include <openssl/conf.h>
#include <openssl/x509.h>

#include "apps/ca_db.h"

/* Why a certificate is revoked: the options -crl_reason, -crl_hold, -crl_compromise and
 * -crl_CA_compromise. */
struct ca_reason {
    const char *reason, *hold, *compromise, *ca_compromise;
};

/* Marks a certificate as revoked, or (reason NULL) enters it as valid; false after a message. */
bool ca_revoke(struct ca_db *db, X509 *cert, const struct ca_reason *reason);

/* An entry of a CRL by a row's field, "date[,reason[,what belongs to it]]"; NULL after a message.
 * *extended: it has extensions. */
X509_REVOKED *ca_revoked(const struct ca_row *row, bool *extended);
/* That the field can be understood. */
bool ca_revocation_is_right(const char *text);

#endif
