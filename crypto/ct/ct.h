/* Signed certificate timestamps and logs: RFC 6962. */
#ifndef ASSAY_CT_CT_H
#define ASSAY_CT_CT_H

#include <openssl/ct.h>
#include <stdbool.h>

/* RFC 5246, 7.4.1.4.1: what v1 allows. */
enum { HASH_SHA256 = 4, SIGNATURE_RSA = 1, SIGNATURE_ECDSA = 3 };

/* Bytes of its own. */
struct sct_bytes {
    unsigned char *ptr;
    size_t len;
};

struct sct_st {
    sct_version_t version;
    struct sct_bytes whole; /* as it came, if its version isn't known */
    struct sct_bytes log_id, extensions, signature;
    uint64_t timestamp; /* milliseconds since 1970 */
    unsigned char hash, algorithm;
    ct_log_entry_type_t entry_type;
    sct_source_t source;
    sct_validation_status_t status;
};

/* A copy in place of what is there; false without memory. */
bool sct_set_bytes(struct sct_bytes *to, const unsigned char *ptr, size_t len);

struct ctlog_st {
    char *name;
    unsigned char id[CT_V1_HASHLEN];
    EVP_PKEY *key;
};

/* SHA-256 from where the context says. */
bool ct_sha256(const unsigned char *p, size_t len, OSSL_LIB_CTX *libctx, const char *propq,
               unsigned char out[CT_V1_HASHLEN]);

#endif
