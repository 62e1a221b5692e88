/* Inside of the cache of extensions: OIDs, and what issuer and subject say of each other. */
#ifndef ASSAY_X509V3_IDS_H
#define ASSAY_X509V3_IDS_H

#include <openssl/x509_vfy.h>

#include "crypto/x509v3/cache.h"

/* XKU_* of a KeyPurposeId; 0 if it is none of them. */
uint32_t x509_key_purpose(struct slice oid);

/* Whether the authority key identifier in `subject` is one of the certificate `issuer`, whose own
 * extensions are `issuer_exts`: X509_V_OK or a reason. */
int authority_allows(const struct x509_ext_cache *subject, const struct x509_ext_cache *issuer_exts,
                     const X509 *issuer);

/* Whether a signature algorithm is one for the issuer's key: X509_V_OK or a reason. */
int algorithm_suits(const X509 *issuer, int signature_nid);

#endif
