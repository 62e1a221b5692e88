/* Verification: what the two files of it share. */
#ifndef ASSAY_TS_VERIFY_H
#define ASSAY_TS_VERIFY_H

#include "crypto/ts/ts.h"

struct TS_verify_ctx {
    unsigned flags; /* TS_VFY_* */
    X509_STORE *store;
    STACK_OF(X509) * certs;
    ASN1_OBJECT *policy;
    X509_ALGOR *md_alg; /* NULL: any */
    unsigned char *imprint;
    unsigned imprint_len;
    BIO *data;
    ASN1_INTEGER *nonce;
};

#endif
