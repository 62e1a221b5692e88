/* What libssl and libcrypto both know of DANE (RFC 6698, RFC 7671): what SSL_DANE of
 * <openssl/types.h> points at. libssl fills in the records, libcrypto matches them and notes what
 * matched. The layout is OpenSSL 3.0's own, so that either works with the other's. */
#ifndef ASSAY_X509_DANE_LAYOUT_H
#define ASSAY_X509_DANE_LAYOUT_H

#include <openssl/stack.h>
#include <openssl/x509_vfy.h>
#include <stddef.h>
#include <stdint.h>

/* RFC 7218's acronyms. */
enum tlsa_usage { PKIX_TA, PKIX_EE, DANE_TA, DANE_EE };
enum tlsa_selector { SELECTOR_CERT, SELECTOR_SPKI };
enum tlsa_matching { MATCHING_FULL }; /* others: digests, by struct dane_digests */

struct dane_record {
    uint8_t usage, selector, matching;
    unsigned char *data; /* the certificate association data */
    size_t len;
    EVP_PKEY *key; /* of DANE-TA, SPKI, Full; else NULL */
};
/* The matching types above Full, indexed by their number. */
struct dane_digests {
    const EVP_MD **md; /* NULL: disabled */
    uint8_t *strength; /* the stronger, the larger: RFC 7671, 9 */
    uint8_t max;
    unsigned long flags;
};

struct ssl_dane_st {
    struct dane_digests *digests;
    OPENSSL_STACK *records; /* of struct dane_record */
    STACK_OF(X509) * certs; /* of records DANE-TA, Cert, Full */
    /* What matched: the verification's to set. */
    struct dane_record *matched;
    X509 *cert;      /* the certificate that did, a reference; NULL: a key that signed one did */
    uint32_t usages; /* 1 << enum tlsa_usage, of all records */
    int depth;       /* of what matched; -1: nothing yet */
    int pkix_depth;  /* where the store's trust began; -1: nowhere yet */
    unsigned long flags; /* DANE_FLAG_* */
};

static inline int dane_count(const SSL_DANE *dane)
{
    return OPENSSL_sk_num(dane->records);
}

static inline struct dane_record *dane_record(const SSL_DANE *dane, int i)
{
    return OPENSSL_sk_value(dane->records, i);
}

#endif
