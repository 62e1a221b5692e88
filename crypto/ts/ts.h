/* Time stamps' types: RFC 3161, 2.4, by the names of their ASN.1, and what makes responses. */
#ifndef ASSAY_TS_TS_H
#define ASSAY_TS_TS_H

#include <openssl/ts.h>
#include <stdbool.h>

struct TS_msg_imprint_st {
    X509_ALGOR *hash_algo;
    ASN1_OCTET_STRING *hashed_msg;
};

struct TS_req_st {
    ASN1_INTEGER *version;
    TS_MSG_IMPRINT *msg_imprint;
    ASN1_OBJECT *policy_id;
    ASN1_INTEGER *nonce;
    ASN1_BOOLEAN cert_req;
    STACK_OF(X509_EXTENSION) * extensions;
};

struct TS_accuracy_st {
    ASN1_INTEGER *seconds;
    ASN1_INTEGER *millis;
    ASN1_INTEGER *micros;
};

struct TS_tst_info_st {
    ASN1_INTEGER *version;
    ASN1_OBJECT *policy_id;
    TS_MSG_IMPRINT *msg_imprint;
    ASN1_INTEGER *serial;
    ASN1_GENERALIZEDTIME *time;
    TS_ACCURACY *accuracy;
    ASN1_BOOLEAN ordering;
    ASN1_INTEGER *nonce;
    GENERAL_NAME *tsa;
    STACK_OF(X509_EXTENSION) * extensions;
};

struct TS_status_info_st {
    ASN1_INTEGER *status;
    STACK_OF(ASN1_UTF8STRING) * text;
    ASN1_BIT_STRING *failure_info;
};

struct TS_resp_st {
    TS_STATUS_INFO *status_info;
    PKCS7 *token;
    TS_TST_INFO *tst_info; /* what is in the token; not encoded */
};

struct TS_resp_ctx {
    OSSL_LIB_CTX *libctx;
    char *propq;
    X509 *signer_cert;
    EVP_PKEY *signer_key;
    const EVP_MD *signer_md; /* NULL: SHA-256 */
    const EVP_MD *ess_md;    /* NULL: SHA-1 */
    STACK_OF(X509) * certs;  /* with references */
    STACK_OF(ASN1_OBJECT) * policies;
    ASN1_OBJECT *default_policy;
    OPENSSL_STACK *mds; /* EVP_MDs, which are constant */
    ASN1_INTEGER *seconds, *millis, *micros;
    unsigned clock_digits;
    int flags; /* TS_TSA_NAME and its like */
    TS_serial_cb serial_cb;
    void *serial_data;
    TS_time_cb time_cb;
    void *time_data;
    TS_extension_cb extension_cb;
    void *extension_data;

    /* While a response is made. */
    TS_REQ *request;
    TS_RESP *response;
    TS_TST_INFO *tst_info;
};

/* What serial_cb and time_cb are at first. */
ASN1_INTEGER *ts_serial_one(struct TS_resp_ctx *ctx, void *data);
int ts_time_now(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec);

/* Signs what is in ctx->tst_info; the token is the response's then. */
bool ts_sign(TS_RESP_CTX *ctx);

/* A copy of a value in the place of another; false with an error. */
bool ts_set_integer(ASN1_INTEGER **to, const ASN1_INTEGER *from);
bool ts_set_object(ASN1_OBJECT **to, const ASN1_OBJECT *from);
bool ts_set_imprint(TS_MSG_IMPRINT **to, const TS_MSG_IMPRINT *from);

/* ---- Names of numbers (print.c) ---- */

struct ts_failure {
    int bit;
    const char *code; /* as errors tell it */
    const char *text;
};
extern const struct ts_failure ts_failures[]; /* ends with a null text */

#endif
