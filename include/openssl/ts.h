/* Time stamps: RFC 3161 and RFC 5816. An authority (TSA) signs that a digest was there at a time.
 * TS_RESP_CTX_new(3), TS_VERIFY_CTX_set_certs(3), openssl-ts(1); d2i_X509(3) says what the
 * functions of a type do. */
#ifndef OPENSSL_TS_H
#define OPENSSL_TS_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_TS_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_TS

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/conf.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/rsa.h>
#include <openssl/safestack.h>
#include <openssl/symhacks.h>
#include <openssl/tserr.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdio.h>

ASSAY_API_BEGIN

/* What is asked for, RFC 3161, 2.4.1, and answered, 2.4.2. */
typedef struct TS_msg_imprint_st TS_MSG_IMPRINT;
typedef struct TS_req_st TS_REQ;
typedef struct TS_accuracy_st TS_ACCURACY;
typedef struct TS_tst_info_st TS_TST_INFO;
typedef struct TS_status_info_st TS_STATUS_INFO;
typedef struct TS_resp_st TS_RESP;

/* PKIStatus, and bits of PKIFailureInfo. */
#define TS_STATUS_GRANTED                 0
#define TS_STATUS_GRANTED_WITH_MODS       1
#define TS_STATUS_REJECTION               2
#define TS_STATUS_WAITING                 3
#define TS_STATUS_REVOCATION_WARNING      4
#define TS_STATUS_REVOCATION_NOTIFICATION 5
#define TS_INFO_BAD_ALG                   0
#define TS_INFO_BAD_REQUEST               2
#define TS_INFO_BAD_DATA_FORMAT           5
#define TS_INFO_TIME_NOT_AVAILABLE        14
#define TS_INFO_UNACCEPTED_POLICY         15
#define TS_INFO_UNACCEPTED_EXTENSION      16
#define TS_INFO_ADD_INFO_NOT_AVAILABLE    17
#define TS_INFO_SYSTEM_FAILURE            25

DECLARE_ASN1_ALLOC_FUNCTIONS(TS_REQ)
DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_REQ, TS_REQ) DECLARE_ASN1_DUP_FUNCTION(TS_REQ)
    DECLARE_ASN1_ALLOC_FUNCTIONS(TS_MSG_IMPRINT)
        DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_MSG_IMPRINT, TS_MSG_IMPRINT)
            DECLARE_ASN1_DUP_FUNCTION(TS_MSG_IMPRINT) DECLARE_ASN1_ALLOC_FUNCTIONS(TS_RESP)
                DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_RESP, TS_RESP)
                    DECLARE_ASN1_DUP_FUNCTION(TS_RESP) DECLARE_ASN1_ALLOC_FUNCTIONS(TS_STATUS_INFO)
                        DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_STATUS_INFO, TS_STATUS_INFO)
                            DECLARE_ASN1_DUP_FUNCTION(TS_STATUS_INFO)
                                DECLARE_ASN1_ALLOC_FUNCTIONS(TS_TST_INFO)
                                    DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_TST_INFO, TS_TST_INFO)
                                        DECLARE_ASN1_DUP_FUNCTION(TS_TST_INFO)
                                            DECLARE_ASN1_ALLOC_FUNCTIONS(TS_ACCURACY)
                                                DECLARE_ASN1_ENCODE_FUNCTIONS_only(TS_ACCURACY,
                                                                                   TS_ACCURACY)
                                                    DECLARE_ASN1_DUP_FUNCTION(TS_ACCURACY)

    /* DER from and to FILEs and BIOs. */
    TS_REQ *d2i_TS_REQ_fp(FILE *fp, TS_REQ **a);
int i2d_TS_REQ_fp(FILE *fp, const TS_REQ *a);
TS_REQ *d2i_TS_REQ_bio(BIO *fp, TS_REQ **a);
int i2d_TS_REQ_bio(BIO *fp, const TS_REQ *a);
TS_MSG_IMPRINT *d2i_TS_MSG_IMPRINT_fp(FILE *fp, TS_MSG_IMPRINT **a);
int i2d_TS_MSG_IMPRINT_fp(FILE *fp, const TS_MSG_IMPRINT *a);
TS_MSG_IMPRINT *d2i_TS_MSG_IMPRINT_bio(BIO *bio, TS_MSG_IMPRINT **a);
int i2d_TS_MSG_IMPRINT_bio(BIO *bio, const TS_MSG_IMPRINT *a);
TS_RESP *d2i_TS_RESP_fp(FILE *fp, TS_RESP **a);
int i2d_TS_RESP_fp(FILE *fp, const TS_RESP *a);
TS_RESP *d2i_TS_RESP_bio(BIO *bio, TS_RESP **a);
int i2d_TS_RESP_bio(BIO *bio, const TS_RESP *a);
TS_TST_INFO *d2i_TS_TST_INFO_fp(FILE *fp, TS_TST_INFO **a);
int i2d_TS_TST_INFO_fp(FILE *fp, const TS_TST_INFO *a);
TS_TST_INFO *d2i_TS_TST_INFO_bio(BIO *bio, TS_TST_INFO **a);
int i2d_TS_TST_INFO_bio(BIO *bio, const TS_TST_INFO *a);

/* ---- Requests: 2.4.1. What is set is copied; set gives 1 or 0, get what stays the object's ----
 */

/* The version; what to stamp; by which policy; a number to come back; whether the response is to
 * have the signer's certificate. */
int TS_REQ_set_version(TS_REQ *a, long version);
long TS_REQ_get_version(const TS_REQ *a);
int TS_REQ_set_msg_imprint(TS_REQ *a, TS_MSG_IMPRINT *msg_imprint);
TS_MSG_IMPRINT *TS_REQ_get_msg_imprint(TS_REQ *a);
int TS_REQ_set_policy_id(TS_REQ *a, const ASN1_OBJECT *policy);
ASN1_OBJECT *TS_REQ_get_policy_id(TS_REQ *a);
int TS_REQ_set_nonce(TS_REQ *a, const ASN1_INTEGER *nonce);
const ASN1_INTEGER *TS_REQ_get_nonce(const TS_REQ *a);
int TS_REQ_set_cert_req(TS_REQ *a, int cert_req);
int TS_REQ_get_cert_req(const TS_REQ *a);

/* The digest of a message and its algorithm. */
int TS_MSG_IMPRINT_set_algo(TS_MSG_IMPRINT *a, X509_ALGOR *alg);
X509_ALGOR *TS_MSG_IMPRINT_get_algo(TS_MSG_IMPRINT *a);
int TS_MSG_IMPRINT_set_msg(TS_MSG_IMPRINT *a, unsigned char *d, int len);
ASN1_OCTET_STRING *TS_MSG_IMPRINT_get_msg(TS_MSG_IMPRINT *a);

/* Its extensions: X509v3_get_ext_by_NID(3). */
STACK_OF(X509_EXTENSION) * TS_REQ_get_exts(TS_REQ *a);
void TS_REQ_ext_free(TS_REQ *a);
int TS_REQ_get_ext_count(TS_REQ *a);
int TS_REQ_get_ext_by_NID(TS_REQ *a, int nid, int lastpos);
int TS_REQ_get_ext_by_OBJ(TS_REQ *a, const ASN1_OBJECT *obj, int lastpos);
int TS_REQ_get_ext_by_critical(TS_REQ *a, int crit, int lastpos);
X509_EXTENSION *TS_REQ_get_ext(TS_REQ *a, int loc);
X509_EXTENSION *TS_REQ_delete_ext(TS_REQ *a, int loc);
int TS_REQ_add_ext(TS_REQ *a, X509_EXTENSION *ex, int loc);
void *TS_REQ_get_ext_d2i(TS_REQ *a, int nid, int *crit, int *idx);

/* ---- Responses: 2.4.2 ---- */

/* TS_STATUS_*, texts, TS_INFO_* as bits. */
int TS_STATUS_INFO_set_status(TS_STATUS_INFO *a, int i);
const ASN1_INTEGER *TS_STATUS_INFO_get0_status(const TS_STATUS_INFO *a);
const STACK_OF(ASN1_UTF8STRING) * TS_STATUS_INFO_get0_text(const TS_STATUS_INFO *a);
const ASN1_BIT_STRING *TS_STATUS_INFO_get0_failure_info(const TS_STATUS_INFO *a);

/* The status, and the token with what is in it; set_tst_info makes both the response's own. */
int TS_RESP_set_status_info(TS_RESP *a, TS_STATUS_INFO *info);
TS_STATUS_INFO *TS_RESP_get_status_info(TS_RESP *a);
void TS_RESP_set_tst_info(TS_RESP *a, PKCS7 *p7, TS_TST_INFO *tst_info);
PKCS7 *TS_RESP_get_token(TS_RESP *a);
TS_TST_INFO *TS_RESP_get_tst_info(TS_RESP *a);

/* What is signed in a token, a new one; NULL if there is nothing of the kind. */
TS_TST_INFO *PKCS7_to_TS_TST_INFO(PKCS7 *token);

/* What is signed: its version, policy, message, number, time, how exact that is, whether stamps are
 * ordered by it, the request's nonce and the authority's name. */
int TS_TST_INFO_set_version(TS_TST_INFO *a, long version);
long TS_TST_INFO_get_version(const TS_TST_INFO *a);
int TS_TST_INFO_set_policy_id(TS_TST_INFO *a, ASN1_OBJECT *policy_id);
ASN1_OBJECT *TS_TST_INFO_get_policy_id(TS_TST_INFO *a);
int TS_TST_INFO_set_msg_imprint(TS_TST_INFO *a, TS_MSG_IMPRINT *msg_imprint);
TS_MSG_IMPRINT *TS_TST_INFO_get_msg_imprint(TS_TST_INFO *a);
int TS_TST_INFO_set_serial(TS_TST_INFO *a, const ASN1_INTEGER *serial);
const ASN1_INTEGER *TS_TST_INFO_get_serial(const TS_TST_INFO *a);
int TS_TST_INFO_set_time(TS_TST_INFO *a, const ASN1_GENERALIZEDTIME *gtime);
const ASN1_GENERALIZEDTIME *TS_TST_INFO_get_time(const TS_TST_INFO *a);
int TS_TST_INFO_set_accuracy(TS_TST_INFO *a, TS_ACCURACY *accuracy);
TS_ACCURACY *TS_TST_INFO_get_accuracy(TS_TST_INFO *a);
int TS_TST_INFO_set_ordering(TS_TST_INFO *a, int ordering);
int TS_TST_INFO_get_ordering(const TS_TST_INFO *a);
int TS_TST_INFO_set_nonce(TS_TST_INFO *a, const ASN1_INTEGER *nonce);
const ASN1_INTEGER *TS_TST_INFO_get_nonce(const TS_TST_INFO *a);
int TS_TST_INFO_set_tsa(TS_TST_INFO *a, GENERAL_NAME *tsa);
GENERAL_NAME *TS_TST_INFO_get_tsa(TS_TST_INFO *a);

/* Parts of a second; NULL takes millis and micros away. */
int TS_ACCURACY_set_seconds(TS_ACCURACY *a, const ASN1_INTEGER *seconds);
const ASN1_INTEGER *TS_ACCURACY_get_seconds(const TS_ACCURACY *a);
int TS_ACCURACY_set_millis(TS_ACCURACY *a, const ASN1_INTEGER *millis);
const ASN1_INTEGER *TS_ACCURACY_get_millis(const TS_ACCURACY *a);
int TS_ACCURACY_set_micros(TS_ACCURACY *a, const ASN1_INTEGER *micros);
const ASN1_INTEGER *TS_ACCURACY_get_micros(const TS_ACCURACY *a);

/* Its extensions. */
STACK_OF(X509_EXTENSION) * TS_TST_INFO_get_exts(TS_TST_INFO *a);
void TS_TST_INFO_ext_free(TS_TST_INFO *a);
int TS_TST_INFO_get_ext_count(TS_TST_INFO *a);
int TS_TST_INFO_get_ext_by_NID(TS_TST_INFO *a, int nid, int lastpos);
int TS_TST_INFO_get_ext_by_OBJ(TS_TST_INFO *a, const ASN1_OBJECT *obj, int lastpos);
int TS_TST_INFO_get_ext_by_critical(TS_TST_INFO *a, int crit, int lastpos);
X509_EXTENSION *TS_TST_INFO_get_ext(TS_TST_INFO *a, int loc);
X509_EXTENSION *TS_TST_INFO_delete_ext(TS_TST_INFO *a, int loc);
int TS_TST_INFO_add_ext(TS_TST_INFO *a, X509_EXTENSION *ex, int loc);
void *TS_TST_INFO_get_ext_d2i(TS_TST_INFO *a, int nid, int *crit, int *idx);

/* ---- Text. 1 or 0; TS_X509_ALGOR_print_bio: what BIO_printf gives ---- */

/* Requests, responses and parts of them. */
int TS_REQ_print_bio(BIO *bio, TS_REQ *a);
int TS_RESP_print_bio(BIO *bio, TS_RESP *a);
int TS_STATUS_INFO_print_bio(BIO *bio, TS_STATUS_INFO *a);
int TS_TST_INFO_print_bio(BIO *bio, TS_TST_INFO *a);
int TS_ASN1_INTEGER_print_bio(BIO *bio, const ASN1_INTEGER *num);
int TS_OBJ_print_bio(BIO *bio, const ASN1_OBJECT *obj);
int TS_ext_print_bio(BIO *bio, const STACK_OF(X509_EXTENSION) * extensions);
int TS_X509_ALGOR_print_bio(BIO *bio, const X509_ALGOR *alg);
int TS_MSG_IMPRINT_print_bio(BIO *bio, TS_MSG_IMPRINT *msg);

/* ---- An authority: TS_RESP_CTX_new(3) ---- */

/* Flags: the authority's name is told; stamps are in order; the chain's certificates are named
 * beside the signer's. */
#define TS_TSA_NAME          0x01
#define TS_ORDERING          0x02
#define TS_ESS_CERT_ID_CHAIN 0x04

#define TS_MAX_CLOCK_PRECISION_DIGITS 6
#define TS_MAX_STATUS_LENGTH          (1024 * 1024)

/* Gives the next number, which becomes the response's, or NULL; the time, and an extension of a
 * request to deal with: 1 or 0. What fails says why by TS_RESP_CTX_set_status_info. */
struct TS_resp_ctx;
typedef struct TS_resp_ctx TS_RESP_CTX;
typedef ASN1_INTEGER *(*TS_serial_cb)(struct TS_resp_ctx *, void *);
typedef int (*TS_time_cb)(struct TS_resp_ctx *, void *, long *sec, long *usec);
typedef int (*TS_extension_cb)(struct TS_resp_ctx *, X509_EXTENSION *, void *);

/* A new one, with the number 1 for all and the system's time; NULL if that failed. */
TS_RESP_CTX *TS_RESP_CTX_new(void);
TS_RESP_CTX *TS_RESP_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq);
void TS_RESP_CTX_free(TS_RESP_CTX *ctx);

/* Who signs, a certificate for time stamps alone; with which key and digest, SHA-256 if none; with
 * which digest the certificate is named, SHA-1 if none; certificates beside it. 1 or 0. */
int TS_RESP_CTX_set_signer_cert(TS_RESP_CTX *ctx, X509 *signer);
int TS_RESP_CTX_set_signer_key(TS_RESP_CTX *ctx, EVP_PKEY *key);
int TS_RESP_CTX_set_signer_digest(TS_RESP_CTX *ctx, const EVP_MD *signer_digest);
int TS_RESP_CTX_set_ess_cert_id_digest(TS_RESP_CTX *ctx, const EVP_MD *md);
int TS_RESP_CTX_set_certs(TS_RESP_CTX *ctx, STACK_OF(X509) * certs);

/* The policy where none is asked for, others to be asked for, and digests to be stamped. 1 or 0. */
int TS_RESP_CTX_set_def_policy(TS_RESP_CTX *ctx, const ASN1_OBJECT *def_policy);
int TS_RESP_CTX_add_policy(TS_RESP_CTX *ctx, const ASN1_OBJECT *policy);
int TS_RESP_CTX_add_md(TS_RESP_CTX *ctx, const EVP_MD *md);

/* How exact the time is, 0 to tell nothing; how many digits there may be of parts of a second;
 * TS_TSA_NAME and its like. 1 or 0. */
int TS_RESP_CTX_set_accuracy(TS_RESP_CTX *ctx, int secs, int millis, int micros);
int TS_RESP_CTX_set_clock_precision_digits(TS_RESP_CTX *ctx, unsigned clock_precision_digits);
void TS_RESP_CTX_add_flags(TS_RESP_CTX *ctx, int flags);

/* Without an extension_cb, requests with extensions are refused. */
void TS_RESP_CTX_set_serial_cb(TS_RESP_CTX *ctx, TS_serial_cb cb, void *data);
void TS_RESP_CTX_set_time_cb(TS_RESP_CTX *ctx, TS_time_cb cb, void *data);
void TS_RESP_CTX_set_extension_cb(TS_RESP_CTX *ctx, TS_extension_cb cb, void *data);

/* For callbacks: the status of the response, always or if it is granted so far, with a text unless
 * that is NULL; a bit TS_INFO_* in it. 1 or 0. */
int TS_RESP_CTX_set_status_info(TS_RESP_CTX *ctx, int status, const char *text);
int TS_RESP_CTX_set_status_info_cond(TS_RESP_CTX *ctx, int status, const char *text);
int TS_RESP_CTX_add_failure_info(TS_RESP_CTX *ctx, int failure);

/* For callbacks: the request, and what is to be signed as far as there is any. */
TS_REQ *TS_RESP_CTX_get_request(TS_RESP_CTX *ctx);
TS_TST_INFO *TS_RESP_CTX_get_tst_info(TS_RESP_CTX *ctx);

/* The response to a request in DER, which may be a rejection; NULL if there is none. */
TS_RESP *TS_RESP_create_response(TS_RESP_CTX *ctx, BIO *req_bio);

/* ---- Verification: TS_VERIFY_CTX_set_certs(3) ---- */

/* What is checked: the signature; the version; the policy; the digest or the data; the nonce; that
 * the signer is the authority that is named in the token, and in the request. */
#define TS_VFY_SIGNATURE (1u << 0)
#define TS_VFY_VERSION   (1u << 1)
#define TS_VFY_POLICY    (1u << 2)
#define TS_VFY_IMPRINT   (1u << 3)
#define TS_VFY_DATA      (1u << 4)
#define TS_VFY_NONCE     (1u << 5)
#define TS_VFY_SIGNER    (1u << 6)
#define TS_VFY_TSA_NAME  (1u << 7)

#define TS_VFY_ALL_IMPRINT                                                               \
    (TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_POLICY | TS_VFY_IMPRINT | TS_VFY_NONCE | \
     TS_VFY_SIGNER | TS_VFY_TSA_NAME)
#define TS_VFY_ALL_DATA                                                               \
    (TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_POLICY | TS_VFY_DATA | TS_VFY_NONCE | \
     TS_VFY_SIGNER | TS_VFY_TSA_NAME)

typedef struct TS_verify_ctx TS_VERIFY_CTX;

/* The one signature of a token, its signer's chain, and that the certificate named in it is the
 * signer's, who is told, a new reference, unless signer_out is NULL. 1 or 0. */
int TS_RESP_verify_signature(PKCS7 *token, STACK_OF(X509) * certs, X509_STORE *store,
                             X509 **signer_out);

/* A response, whose status must be granted, and a token, by the context's flags. 1 or 0. */
int TS_RESP_verify_response(TS_VERIFY_CTX *ctx, TS_RESP *response);
int TS_RESP_verify_token(TS_VERIFY_CTX *ctx, PKCS7 *token);

/* A context; init empties it, cleanup frees all that it has. */
TS_VERIFY_CTX *TS_VERIFY_CTX_new(void);
void TS_VERIFY_CTX_init(TS_VERIFY_CTX *ctx);
void TS_VERIFY_CTX_free(TS_VERIFY_CTX *ctx);
void TS_VERIFY_CTX_cleanup(TS_VERIFY_CTX *ctx);

/* What it checks, TS_VFY_*, and against what, which becomes its own: the data, a digest, whom to
 * trust, certificates of signers. They give what is set then. */
int TS_VERIFY_CTX_set_flags(TS_VERIFY_CTX *ctx, int f);
int TS_VERIFY_CTX_add_flags(TS_VERIFY_CTX *ctx, int f);
BIO *TS_VERIFY_CTX_set_data(TS_VERIFY_CTX *ctx, BIO *b);
unsigned char *TS_VERIFY_CTX_set_imprint(TS_VERIFY_CTX *ctx, unsigned char *hexstr, long len);
X509_STORE *TS_VERIFY_CTX_set_store(TS_VERIFY_CTX *ctx, X509_STORE *s);
STACK_OF(X509) * TS_VERIFY_CTX_set_certs(TS_VERIFY_CTX *ctx, STACK_OF(X509) * certs);
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define TS_VERIFY_CTS_set_certs(ctx, cert) TS_VERIFY_CTX_set_certs(ctx, cert)
#endif

/* Emptied, or new if it is NULL, and filled by what a request asked for; NULL if that failed. */
TS_VERIFY_CTX *TS_REQ_to_TS_VERIFY_CTX(TS_REQ *req, TS_VERIFY_CTX *ctx);

/* ---- An authority by a configuration: openssl-ts(1) ---- */

/* Certificates and keys of files in PEM; NULL if they can't be had. */
X509 *TS_CONF_load_cert(const char *file);
STACK_OF(X509) * TS_CONF_load_certs(const char *file);
EVP_PKEY *TS_CONF_load_key(const char *file, const char *pass);

/* The section itself, or the default one of [tsa] if it is NULL; NULL if there is none. */
const char *TS_CONF_get_tsa_section(CONF *conf, const char *section);

/* Each sets what a line of the section, or the argument that comes before it, says. 1 or 0. */
int TS_CONF_set_serial(CONF *conf, const char *section, TS_serial_cb cb, TS_RESP_CTX *ctx);
int TS_CONF_set_signer_cert(CONF *conf, const char *section, const char *cert, TS_RESP_CTX *ctx);
int TS_CONF_set_certs(CONF *conf, const char *section, const char *certs, TS_RESP_CTX *ctx);
int TS_CONF_set_signer_key(CONF *conf, const char *section, const char *key, const char *pass,
                           TS_RESP_CTX *ctx);
int TS_CONF_set_signer_digest(CONF *conf, const char *section, const char *md, TS_RESP_CTX *ctx);
int TS_CONF_set_def_policy(CONF *conf, const char *section, const char *policy, TS_RESP_CTX *ctx);
int TS_CONF_set_policies(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_digests(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_accuracy(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_clock_precision_digits(const CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_ordering(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_tsa_name(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_ess_cert_id_chain(CONF *conf, const char *section, TS_RESP_CTX *ctx);
int TS_CONF_set_ess_cert_id_digest(CONF *conf, const char *section, TS_RESP_CTX *ctx);

/* The engine of the section, or a named one, for all that it does. 1 or 0. */
#ifndef OPENSSL_NO_ENGINE
int TS_CONF_set_crypto_device(CONF *conf, const char *section, const char *device);
int TS_CONF_set_default_engine(const char *name);
#endif

ASSAY_API_END

#endif
#endif
