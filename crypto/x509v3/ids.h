/* Inside of the cache of extensions: OIDs, and what issuer and subject say of each other. */
#ifndef ASSAY_X509V3_IDS_H
#define ASSAY_X509V3_IDS_H

#include "crypto/x509v3/cache.h"

#if __has_include(<openssl/x509_vfy.h>)
#include <openssl/x509_vfy.h>
#else
#define X509_V_OK                                  0
#define X509_V_ERR_UNSPECIFIED                     1
#define X509_V_ERR_NO_ISSUER_PUBLIC_KEY            24
#define X509_V_ERR_SUBJECT_ISSUER_MISMATCH         29
#define X509_V_ERR_AKID_SKID_MISMATCH              30
#define X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH     31
#define X509_V_ERR_KEYUSAGE_NO_CERTSIGN            32
#define X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE   39
#define X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH    77
#define X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM 78
#define X509_TRUST_DEFAULT                         0
#define X509_TRUST_COMPAT                          1
#define X509_TRUST_SSL_CLIENT                      2
#define X509_TRUST_SSL_SERVER                      3
#define X509_TRUST_EMAIL                           4
#define X509_TRUST_TSA                             8
#endif

/* XKU_* of a KeyPurposeId; 0 if it is none of them. */
uint32_t x509_key_purpose(struct slice oid);

/* Whether the authority key identifier in `subject` is one of the certificate `issuer`, whose own
 * extensions are `issuer_exts`: X509_V_OK or a reason. */
int authority_allows(const struct x509_ext_cache *subject, const struct x509_ext_cache *issuer_exts,
                     const X509 *issuer);

#endif
