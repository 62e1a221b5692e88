/* What CRMF's tests are made of: keys that are the same each time, DER by hand, encrypted
 * certificates. */
#ifndef ASSAY_TESTS_CRMF_MAKE_H
#define ASSAY_TESTS_CRMF_MAKE_H

#include <openssl/crmf.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stddef.h>

/* All to be freed. */
EVP_PKEY *crmf_rsa(void);
EVP_PKEY *crmf_ed(int which); /* 0 or 1 */
X509 *crmf_cert(void);        /* the RSA key's */
X509_NAME *crmf_name(const char *common);
ASN1_UTF8STRING *crmf_text(const char *text);

struct tlv {
    unsigned char bytes[6000];
    size_t len;
};
/* Appends a value of that tag. */
void tlv_put(struct tlv *to, int tag, const void *value, size_t len);
/* The same of what begins at `from`, instead of it. */
void tlv_wrap(struct tlv *to, size_t from, int tag);
/* An AlgorithmIdentifier with an OCTET STRING of that length, unless it is negative. */
void tlv_algorithm(struct tlv *to, int tag, const char *name, int iv_len);

/* How EncryptedValue is made: what isn't named is as it should be for AES-128-CBC. */
struct sealing {
    const char *what;
    const char *cipher; /* that is used */
    const char *named;  /* that the algorithm says */
    int iv_len, key_len;
    unsigned without; /* bits of SEAL_* */
    size_t short_by;  /* bytes of the encrypted key */
    int key_byte;     /* changed in it, if not 0 */
    int value_byte;   /* changed before the end of the encrypted certificate, if not 0 */
    int first_byte;   /* of the certificate, if not 0 */
    size_t behind;    /* bytes of zeros behind the certificate */
};
enum { SEAL_NO_ALGORITHM = 1, SEAL_NO_KEY = 2, SEAL_NO_VALUE = 4 };
/* Its DER. */
void crmf_seal(struct tlv *to, const struct sealing *how, EVP_PKEY *key);

/* A request with every field and control, signed by key. */
OSSL_CRMF_MSG *crmf_full(EVP_PKEY *key);

/* A time by its text: beyond what some machines' time_t holds. */
ASN1_TIME *crmf_time(const char *text);

#endif
