/* ESS's types: RFC 2634, 5.4, and RFC 5035, 3 to 5, by the names of their ASN.1. */
#ifndef ASSAY_ESS_ESS_H
#define ASSAY_ESS_ESS_H

#include <openssl/ess.h>
#include <openssl/x509v3.h>

struct ESS_issuer_serial {
    STACK_OF(GENERAL_NAME) * issuer;
    ASN1_INTEGER *serial;
};

struct ESS_cert_id {
    ASN1_OCTET_STRING *hash; /* SHA-1 */
    ESS_ISSUER_SERIAL *issuer_serial;
};

struct ESS_signing_cert {
    STACK_OF(ESS_CERT_ID) * cert_ids;
    STACK_OF(POLICYINFO) * policy_info;
};

struct ESS_cert_id_v2_st {
    X509_ALGOR *hash_alg; /* NULL: SHA-256 */
    ASN1_OCTET_STRING *hash;
    ESS_ISSUER_SERIAL *issuer_serial;
};

struct ESS_signing_cert_v2_st {
    STACK_OF(ESS_CERT_ID_V2) * cert_ids;
    STACK_OF(POLICYINFO) * policy_info;
};

/* The digest of that name, to be freed; NULL, and why is in the queue, if there is none. */
EVP_MD *ess_fetch_digest(const X509_ALGOR *alg, OSSL_LIB_CTX *libctx, const char *propq);

#endif
