/* How values are printed, ASN1_PCTX_new. */
#ifndef ASSAY_ASN1_PCTX_H
#define ASSAY_ASN1_PCTX_H

#include <openssl/asn1.h>

struct asn1_pctx_st {
    unsigned long flags;    /* ASN1_PCTX_FLAGS_* */
    unsigned long nm_flags; /* of names, for functions of items */
    unsigned long cert_flags;
    unsigned long oid_flags;
    unsigned long str_flags; /* ASN1_STRFLGS_* */
};

#endif
