/* What verifying needs of a CRL's extensions (RFC 5280, 5.2 and 5.3), decoded once. */
#ifndef ASSAY_X509_CRL_FACTS_H
#define ASSAY_X509_CRL_FACTS_H

#include "crypto/x509/crl.h"
#include "crypto/x509/vfy.h"

struct crl_facts {
    struct x509_crl_cache cache;
    bool bad;      /* an extension is malformed */
    bool critical; /* there is a critical one, of the CRL or of an entry, that isn't known */
    bool freshest; /* it says where deltas are */

    /* The values of extensions; ptr NULL: absent. */
    struct slice akid, idp;
    struct slice number, base_number; /* INTEGERs' contents; the second: this is a delta */

    /* IssuingDistributionPoint: */
    bool idp_bad, only_user, only_ca, only_attribute, indirect, some_reasons;
    unsigned reasons; /* CRLDP_ALL_REASONS without it */
    struct x509_dist_point point;
    struct x509_ext_cache authority; /* of which the authority key identifier's fields are set */
};

/* Those of a CRL, which keeps them; NULL out of memory. */
const struct crl_facts *crl_facts(const X509_CRL *crl);

/* The order of two INTEGERs' contents. */
int crl_number_cmp(struct slice a, struct slice b);

#endif
