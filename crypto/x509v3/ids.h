/* Inside of the cache of extensions: OIDs, values in BER, and what issuer and subject say of each
 * other. */
#ifndef ASSAY_X509V3_IDS_H
#define ASSAY_X509V3_IDS_H

#include <openssl/x509_vfy.h>

#include "crypto/x509v3/cache.h"

/* XKU_* of a KeyPurposeId; 0 if it is none of them. */
uint32_t x509_key_purpose(struct slice oid);

/* A value that isn't DER, as the templates read it, is written as DER in its place: RFC 5280 wants
 * that, but X509V3_EXT_d2i(3) takes BER. REWRITE_NO: there is no such value, or it is DER. */
enum rewrite { REWRITE_NO, REWRITE_OK, REWRITE_NO_MEMORY };
enum rewrite ext_rewrite(struct x509_ext_cache *c, enum x509_ext_id id);
void ext_rewritten_free(struct x509_ext_cache *c);

/* Whether each header in a value is one of DER, and none a primitive list's. */
bool ext_has_der_headers(struct slice value);

/* Whether the authority key identifier in `subject` is one of the certificate `issuer`, whose own
 * extensions are `issuer_exts`: X509_V_OK or a reason. */
int authority_allows(const struct x509_ext_cache *subject, const struct x509_ext_cache *issuer_exts,
                     const X509 *issuer);

/* Whether a signature algorithm is one for the issuer's key: X509_V_OK or a reason. */
int algorithm_suits(const X509 *issuer, int signature_nid);

#endif
