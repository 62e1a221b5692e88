/* What a transaction is told and tells, and what clients and servers share. */
#ifndef ASSAY_CMP_CONTEXT_H
#define ASSAY_CMP_CONTEXT_H

#include <openssl/http.h>

#include "crypto/cmp/cmp.h"

/* RFC 4210, 5.1.1: 128 bits of random numbers. */
enum { CMP_NONCE_LEN = 16 };

/* Requests of certificates have one message, of this number; a PKCS #10 one has none. */
enum { CMP_CERTREQ_ID = 0, CMP_P10CR_ID = -1 };

struct ossl_cmp_ctx_st {
    OSSL_LIB_CTX *libctx;
    char *propq;
    OSSL_CMP_log_cb_t log_cb;
    int log_verbosity;

    /* Transfer. */
    OSSL_CMP_transfer_cb_t transfer_cb;
    void *transfer_cb_arg;
    OSSL_HTTP_bio_cb_t http_cb;
    void *http_cb_arg;
    OSSL_HTTP_REQ_CTX *connection; /* kept open between messages, or NULL */
    char *server, *server_path, *proxy, *no_proxy;
    int server_port; /* 0: what the scheme means */
    int keep_alive, msg_timeout, total_timeout;
    time_t until; /* when the transaction is to end; 0: never */

    /* The other end. */
    X509 *srv_cert;       /* the only one that is trusted, or NULL */
    X509 *validated_cert; /* what signed a message of this transaction */
    X509_NAME *expected_sender;
    X509_STORE *trusted;
    STACK_OF(X509) * untrusted; /* never NULL */
    int unprotected_errors, ignore_keyusage, permit_ta;

    /* This end. */
    X509 *cert;
    EVP_PKEY *pkey;
    STACK_OF(X509) * chain; /* of cert, which is its first; or NULL: not yet built */
    ASN1_OCTET_STRING *reference_value, *secret_value;
    EVP_MD *owf, *digest;
    int mac_nid;

    /* Headers and extra certificates. */
    X509_NAME *recipient;
    STACK_OF(OSSL_CMP_ITAV) * geninfo;
    STACK_OF(X509) * extra_certs_out;
    int unprotected_send;

    /* What is asked for. */
    EVP_PKEY *new_pkey;
    int new_pkey_private;
    X509_NAME *issuer, *subject;
    GENERAL_NAMES *alt_names;
    X509_EXTENSIONS *req_extensions;
    CERTIFICATEPOLICIES *policies;
    X509 *old_cert;
    X509_REQ *p10csr;
    STACK_OF(OSSL_CMP_ITAV) * genm;
    int days, san_nodefault, san_critical, policies_critical, popo_method, revocation_reason;
    int implicit_confirm, disable_confirm;
    OSSL_CMP_certConf_cb_t cert_conf_cb;
    void *cert_conf_cb_arg;

    /* The transaction. */
    ASN1_OCTET_STRING *transaction_id, *sender_nonce, *recip_nonce;

    /* What came of it. */
    int status, fail_info;
    OSSL_CMP_PKIFREETEXT *status_string;
    X509 *new_cert;
    STACK_OF(X509) * new_chain, *ca_pubs, *extra_certs_in;
};

/* ---- Setting (settings.c, context.c) ---- */

bool cmp_set1_string(ASN1_OCTET_STRING **to, const ASN1_OCTET_STRING *from);
bool cmp_set1_cert(X509 **to, X509 *from);
bool cmp_set1_name(X509_NAME **to, const X509_NAME *from);

/* A list of the same certificates, each counted. NULL: none. */
bool cmp_set1_certs(STACK_OF(X509) * *to, STACK_OF(X509) * from);

/* The certificate from which defaults come: the old one, else this end's. */
X509 *cmp_reference_cert(const OSSL_CMP_CTX *ctx);

/* Ends the transaction as a server sees it: no number, no nonces, no status. */
void cmp_close_transaction(OSSL_CMP_CTX *ctx);

/* ---- Logs (log.c) ---- */

/* To who wants to know, if it is severe enough; printf's format. */
void cmp_log_at(const OSSL_CMP_CTX *ctx, const char *func, const char *file, int line, int level,
                const char *format, ...) __attribute__((format(printf, 6, 7)));
#define CMP_LOG(ctx, level, ...) \
    cmp_log_at(ctx, __func__, __FILE__, __LINE__, OSSL_CMP_LOG_##level, __VA_ARGS__)

/* ---- Status (status.c) ---- */

/* The number, -1 with an error for none that fits. */
int cmp_status_of(const OSSL_CMP_PKISI *si);
/* Its name, as RFC 4210 has it, and as people read it; NULL with an error for another number. */
const char *cmp_status_name(int status);
const char *cmp_status_text(int status);
/* The bits that are known. */
int cmp_failures_of(const OSSL_CMP_PKISI *si);
char *cmp_status_print(int status, int fail_info, const OSSL_CMP_PKIFREETEXT *text, char *buf,
                       size_t size);
/* What came is what the context tells from now on. */
bool cmp_take_status(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si);
/* A UTF8String more. */
bool cmp_push_text(OSSL_CMP_PKIFREETEXT **to, const char *text, int len);

/* ---- Headers (header.c) ---- */

/* Everything but the protection's algorithm. */
bool cmp_header_init(OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h);
bool cmp_header_set_transaction_id(OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h);
bool cmp_header_set_kid(OSSL_CMP_PKIHEADER *h, const ASN1_OCTET_STRING *kid);
bool cmp_header_ask_implicit_confirm(OSSL_CMP_PKIHEADER *h);
bool cmp_header_has_implicit_confirm(const OSSL_CMP_PKIHEADER *h);
bool cmp_name_is_empty(const X509_NAME *name);

/* ---- Protection (protect.c) ---- */

/* A message that has its body gets its sender's number, extra certificates and protection. */
bool cmp_protect(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg);
/* The MAC or the DER of the protected part; NULL with an error. */
ASN1_BIT_STRING *cmp_mac_of(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg);

/* ---- What comes in (check.c, validate.c) ---- */

/* Whether a certificate leads to an anchor of the store. */
bool cmp_path_is_good(const OSSL_CMP_CTX *ctx, X509_STORE *store, X509 *cert);

/* Whether a message that failed validation, or wasn't protected (missing), may pass: 1, 0, or -1
 * with an error. */
typedef int (*cmp_exception_cb)(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, bool missing,
                                int arg);

/* A message's header and protection are good and fit the transaction, whose nonce and extra
 * certificates become the context's. */
bool cmp_check_update(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, cmp_exception_cb exception,
                      int arg);

/* ---- Messages (message.c, request.c, response.c) ---- */

const char *cmp_body_name(int type);

/* A message with a header and no body, and one that is done: protected, or freed with an error of
 * this reason. */
OSSL_CMP_MSG *cmp_msg_begin(OSSL_CMP_CTX *ctx, enum cmp_body_type type);
OSSL_CMP_MSG *cmp_msg_end(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg, bool made, int reason);

OSSL_CMP_MSG *cmp_certreq_new(OSSL_CMP_CTX *ctx, int type, const OSSL_CRMF_MSG *crm);
OSSL_CMP_MSG *cmp_rr_new(OSSL_CMP_CTX *ctx);
OSSL_CMP_MSG *cmp_genm_new(OSSL_CMP_CTX *ctx);
OSSL_CMP_MSG *cmp_certconf_new(OSSL_CMP_CTX *ctx, int id, int fail_info, const char *text);
OSSL_CMP_MSG *cmp_pollreq_new(OSSL_CMP_CTX *ctx, int id);
/* error_code below 0: none; a NULL ends the details. */
OSSL_CMP_MSG *cmp_error_new(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si, int64_t error_code,
                            const char *const *details, bool unprotected);

OSSL_CMP_MSG *cmp_certrep_new(OSSL_CMP_CTX *ctx, int type, int id, const OSSL_CMP_PKISI *si,
                              X509 *cert, STACK_OF(X509) * chain, STACK_OF(X509) * ca_pubs,
                              bool unprotected);
OSSL_CMP_MSG *cmp_rp_new(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si, const OSSL_CRMF_CERTID *id,
                         bool unprotected);
OSSL_CMP_MSG *cmp_pkiconf_new(OSSL_CMP_CTX *ctx);
OSSL_CMP_MSG *cmp_genp_new(OSSL_CMP_CTX *ctx, const STACK_OF(OSSL_CMP_ITAV) * itavs);
OSSL_CMP_MSG *cmp_pollrep_new(OSSL_CMP_CTX *ctx, int id, int64_t check_after);

/* Whether a number is what a message has. */
bool cmp_id_is(const ASN1_INTEGER *n, int id);

/* The one with this number; NULL with an error. */
OSSL_CMP_CERTRESPONSE *cmp_certresponse_of(const OSSL_CMP_CERTREPMESSAGE *rep, int id);
OSSL_CMP_POLLREP *cmp_pollrep_of(const OSSL_CMP_POLLREPCONTENT *rep, int id);

/* The digest of a certificate by what its signature has, RFC 4210, 5.3.18. */
bool cmp_cert_hash(const OSSL_CMP_CTX *ctx, const X509 *cert, ASN1_OCTET_STRING **hash);

/* ---- A client's transactions (client.c) ---- */

/* Sends a message and gets its answer, which is of the type or, for a certificate or its polling,
 * of one that may come in its place; NULL with an error. */
OSSL_CMP_MSG *cmp_exchange(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req, enum cmp_body_type expected);

/* The first call of a transaction: what is left of the last one goes; when this one has to end. */
void cmp_begin(OSSL_CMP_CTX *ctx);

#endif
