/* The subject and the attributes of a request, as a configuration file describes them: "PROMPTS"
 * of openssl-req(1). */
#ifndef ASSAY_APPS_DN_H
#define ASSAY_APPS_DN_H

#include <openssl/conf.h>
#include <openssl/x509.h>

#include "apps/app.h"

struct dn_source {
    const CONF *conf;
    const char *section;  /* that has distinguished_name and attributes */
    int type;             /* MBSTRING_ASC or MBSTRING_UTF8 */
    bool batch;           /* take the defaults, ask nothing */
    bool with_attributes; /* not for a certificate */
};

/* Fills in the request; false after a message. */
bool dn_fill(X509_REQ *req, const struct dn_source *from);

/* "0.commonName" and "x:commonName" are commonName: a section has each name but once. */
const char *dn_without_prefix(const char *name);

#endif
