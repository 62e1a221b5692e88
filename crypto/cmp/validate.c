/* Whether a message's protection is good: RFC 4210, 5.1.3; OSSL_CMP_validate_msg(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Paths ---- */

/* Who hears of errors hears of this one; else it is in the queue. */
static void report_path(const OSSL_CMP_CTX *ctx, int error)
{
    const char *text = X509_verify_cert_error_string(error);
    if (ctx->log_cb != NULL)
        CMP_LOG(ctx, ERR, "potentially invalid certificate:%s", text);
    else
        ERR_raise_data(ERR_LIB_CMP, CMP_R_POTENTIALLY_INVALID_CERTIFICATE, "%s", text);
}

int OSSL_CMP_validate_cert_path(const OSSL_CMP_CTX *ctx, X509_STORE *trusted_store, X509 *cert)
{
    if (ctx == NULL || cert == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    if (trusted_store == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_TRUST_STORE);
    X509_STORE_CTX *csc = X509_STORE_CTX_new_ex(ctx->libctx, ctx->propq);
    int ok = csc != NULL && X509_STORE_CTX_init(csc, trusted_store, cert, ctx->untrusted);
    if (ok && X509_verify_cert(csc) <= 0) {
        ok = 0;
        report_path(ctx, X509_STORE_CTX_get_error(csc));
    }
    X509_STORE_CTX_free(csc);
    return ok;
}

/* ---- MACs ---- */

static bool verify_mac(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    ASN1_BIT_STRING *mac = cmp_mac_of(ctx, msg);
    if (mac == NULL)
        return false;
    const bool same = mac->length >= 0 && mac->length == msg->protection->length &&
                      CRYPTO_memcmp(mac->data, msg->protection->data, (size_t)mac->length) == 0;
    ASN1_BIT_STRING_free(mac);
    return same || FAIL(ERR_LIB_CMP, CMP_R_WRONG_PBM_VALUE);
}

/* 5.3.2: who shares the secret may tell who is to be trusted. */
static bool trust_ca_pubs(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    const int type = msg->body->type;
    if (ctx->trusted == NULL ||
        (type != CMP_IP && type != CMP_CP && type != CMP_KUP && type != CMP_CCP))
        return true;
    const STACK_OF(X509) *certs = msg->body->value.certRep->caPubs;
    for (int i = 0; i < sk_X509_num(certs); i++) {
        X509 *cert = sk_X509_value(certs, i);
        if (X509_self_signed(cert, 0) == 1 && !X509_STORE_add_cert(ctx->trusted, cert))
            return false;
    }
    return true;
}

static bool validate_by_mac(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    if (ctx->secret_value == NULL) {
        CMP_LOG(ctx, INFO, "no secret available for verifying PBM-based CMP message protection");
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_SECRET);
    }
    if (!verify_mac(ctx, msg)) {
        CMP_LOG(ctx, WARNING, "verifying PBM-based CMP message protection failed");
        return false;
    }
    CMP_LOG(ctx, DEBUG, "successfully validated PBM-based CMP message protection");
    return trust_ca_pubs(ctx, msg);
}

/* ---- Signatures ---- */

static bool verify_signature(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, X509 *cert)
{
    if (!ctx->ignore_keyusage && (X509_get_key_usage(cert) & KU_DIGITAL_SIGNATURE) == 0) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_KEY_USAGE_DIGITALSIGNATURE);
        return FAIL(ERR_LIB_CMP, CMP_R_ERROR_VALIDATING_SIGNATURE);
    }
    EVP_PKEY *key = X509_get0_pubkey(cert);
    if (key == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_FAILED_EXTRACTING_PUBKEY);
    const CMP_PROTECTEDPART part = {msg->header, msg->body};
    return ASN1_item_verify_ex(ASN1_ITEM_rptr(CMP_PROTECTEDPART), msg->header->protectionAlg,
                               msg->protection, &part, NULL, key, ctx->libctx, ctx->propq) > 0 ||
           FAIL(ERR_LIB_CMP, CMP_R_ERROR_VALIDATING_SIGNATURE);
}

/* Whether a certificate may be the sender's: by its times, name and key identifier. */
static bool acceptable(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, X509 *cert,
                       const char *from)
{
    const OSSL_CMP_PKIHEADER *h = msg->header;
    const X509_NAME *sender = h->sender->d.directoryName;
    const int in_time =
        X509_cmp_timeframe(ctx->trusted != NULL ? X509_STORE_get0_param(ctx->trusted) : NULL,
                           X509_get0_notBefore(cert), X509_get0_notAfter(cert));
    const char *why = NULL;
    if (in_time != 0)
        why = in_time > 0 ? "has expired" : "is not yet valid";
    else if (!cmp_name_is_empty(sender) && X509_NAME_cmp(X509_get_subject_name(cert), sender) != 0)
        why = "does not match the sender's name";
    else if (h->senderKID != NULL) {
        const ASN1_OCTET_STRING *kid = X509_get0_subject_key_id(cert);
        if (kid == NULL || ASN1_OCTET_STRING_cmp(kid, h->senderKID) != 0)
            why = "does not match the senderKID";
    }
    CMP_LOG(ctx, INFO, " cert from %s %s", from, why != NULL ? why : "seems acceptable");
    return why == NULL;
}

/* The self-issued among a message's certificates, as anchors: 3GPP TS 33.310. */
static X509_STORE *anchors_of(const OSSL_CMP_MSG *msg)
{
    X509_STORE *store = X509_STORE_new();
    for (int i = 0; store != NULL && i < sk_X509_num(msg->extraCerts); i++) {
        X509 *cert = sk_X509_value(msg->extraCerts, i);
        if (X509_self_signed(cert, 0) == 1 && !X509_STORE_add_cert(store, cert)) {
            X509_STORE_free(store);
            return NULL;
        }
    }
    return store;
}

/* The certificate that an initialization response brings has to lead to the same anchors. */
static bool path_by_message(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, X509 *cert)
{
    X509_STORE *store = anchors_of(msg);
    bool ok = store != NULL && OSSL_CMP_validate_cert_path(ctx, store, cert);
    const OSSL_CMP_CERTRESPONSE *r =
        ok ? cmp_certresponse_of(msg->body->value.certRep, CMP_CERTREQ_ID) : NULL;
    const CMP_CERTORENCCERT *c =
        r != NULL && r->certifiedKeyPair != NULL ? r->certifiedKeyPair->certOrEncCert : NULL;
    ok = c != NULL && c->type == OSSL_CMP_CERTORENCCERT_CERTIFICATE &&
         OSSL_CMP_validate_cert_path(ctx, store, c->value.certificate);
    X509_STORE_free(store);
    return ok;
}

static bool path(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, X509 *cert, bool by_message)
{
    if (by_message)
        return path_by_message(ctx, msg, cert);
    if (OSSL_CMP_validate_cert_path(ctx, ctx->trusted, cert))
        return true;
    CMP_LOG(ctx, WARNING, "msg signature validates but cert path validation failed");
    return false;
}

/* The first of the list that signed the message and can be trusted becomes the transaction's. */
static bool signed_by_one_of(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg,
                             const STACK_OF(X509) * certs, const STACK_OF(X509) * tried,
                             const char *from, bool by_message)
{
    for (int i = 0; i < sk_X509_num(certs); i++) {
        X509 *cert = sk_X509_value(certs, i);
        bool again = false;
        for (int j = 0; !again && j < sk_X509_num(tried); j++)
            again = X509_cmp(cert, sk_X509_value(tried, j)) == 0;
        if (!again && acceptable(ctx, msg, cert, from) && verify_signature(ctx, msg, cert) &&
            path(ctx, msg, cert, by_message))
            return cmp_set1_cert(&ctx->validated_cert, cert);
    }
    return false;
}

static bool signed_by_any(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, bool by_message)
{
    if (signed_by_one_of(ctx, msg, msg->extraCerts, NULL, "extraCerts", by_message) ||
        signed_by_one_of(ctx, msg, ctx->untrusted, msg->extraCerts, "untrusted certs", by_message))
        return true;
    if (by_message || ctx->trusted == NULL)
        return false;
    STACK_OF(X509) *anchors = X509_STORE_get1_all_certs(ctx->trusted);
    const bool ok = signed_by_one_of(ctx, msg, anchors, NULL, "trusted certs", false);
    sk_X509_pop_free(anchors, X509_free);
    return ok;
}

static void no_signer(const OSSL_CMP_MSG *msg)
{
    const OSSL_CMP_PKIHEADER *h = msg->header;
    char *name = X509_NAME_oneline(h->sender->d.directoryName, NULL, 0);
    char *kid = h->senderKID != NULL ? i2s_ASN1_OCTET_STRING(NULL, h->senderKID) : NULL;
    ERR_raise_data(ERR_LIB_CMP, CMP_R_NO_SUITABLE_SENDER_CERT, "for msg sender name = %s%s%s",
                   name != NULL ? name : "", kid != NULL ? " and for msg senderKID = " : "",
                   kid != NULL ? kid : "");
    OPENSSL_free(name);
    OPENSSL_free(kid);
}

static bool find_signer(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    X509 *last = ctx->validated_cert;
    ERR_set_mark();
    const bool ok = (last != NULL && acceptable(ctx, msg, last, "this transaction") &&
                     verify_signature(ctx, msg, last) && path(ctx, msg, last, false)) ||
                    signed_by_any(ctx, msg, false) ||
                    (ctx->permit_ta && msg->body->type == CMP_IP && signed_by_any(ctx, msg, true));
    if (ok) {
        ERR_pop_to_mark();
        return true;
    }
    ERR_clear_last_mark();
    no_signer(msg);
    return false;
}

static bool validate_by_signature(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    if (msg->header->sender->type != GEN_DIRNAME)
        return FAIL(ERR_LIB_CMP, CMP_R_SENDER_GENERALNAME_TYPE_NOT_SUPPORTED);
    if (ctx->srv_cert == NULL)
        return find_signer(ctx, msg);
    if (!verify_signature(ctx, msg, ctx->srv_cert))
        return FAIL(ERR_LIB_CMP, CMP_R_SRVCERT_DOES_NOT_VALIDATE_MSG);
    CMP_LOG(ctx, DEBUG, "successfully validated signature-based CMP message protection");
    return true;
}

int OSSL_CMP_validate_msg(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    if (ctx == NULL || msg == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    CMP_LOG(ctx, DEBUG, "validating CMP message");
    if (msg->header->protectionAlg == NULL || msg->protection == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_PROTECTION);
    switch (OBJ_obj2nid(msg->header->protectionAlg->algorithm)) {
    case NID_id_PasswordBasedMAC:
        return validate_by_mac(ctx, msg);
    case NID_id_DHBasedMac:
        return FAIL(ERR_LIB_CMP, CMP_R_UNSUPPORTED_PROTECTION_ALG_DHBASEDMAC);
    default:
        return validate_by_signature(ctx, msg);
    }
}
