/* Whether a message's protection is good: RFC 4210, 5.1.3; OSSL_CMP_validate_msg(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Paths ---- */

bool cmp_path_is_good(const OSSL_CMP_CTX *ctx, X509_STORE *store, X509 *cert)
{
    X509_STORE_CTX *csc = X509_STORE_CTX_new_ex(ctx->libctx, ctx->propq);
    const bool ok = csc != NULL && X509_STORE_CTX_init(csc, store, cert, ctx->untrusted) &&
                    X509_verify_cert(csc) > 0;
    X509_STORE_CTX_free(csc);
    return ok;
}

/* Who hears of errors hears of these; else they are in the queue. */
int OSSL_CMP_validate_cert_path(const OSSL_CMP_CTX *ctx, X509_STORE *trusted_store, X509 *cert)
{
    if (ctx == NULL || cert == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    if (trusted_store == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_TRUST_STORE);
    if (cmp_path_is_good(ctx, trusted_store, cert))
        return 1;
    ERR_raise(ERR_LIB_CMP, CMP_R_POTENTIALLY_INVALID_CERTIFICATE);
    if (ctx->log_cb != NULL)
        OSSL_CMP_CTX_print_errors(ctx);
    return 0;
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

/* A message's signer is looked for silently, and if there is none once more, to tell why. */
struct search {
    OSSL_CMP_CTX *ctx;
    const OSSL_CMP_MSG *msg;
    bool tells, by_message;
};
#define TELL(s, level, ...)                        \
    do {                                           \
        if ((s)->tells)                            \
            CMP_LOG((s)->ctx, level, __VA_ARGS__); \
    } while (0)

static void tell_name(const struct search *s, const char *format, const X509_NAME *name)
{
    char *text = s->tells ? X509_NAME_oneline(name, NULL, 0) : NULL;
    TELL(s, INFO, format, text != NULL ? text : "");
    OPENSSL_free(text);
}

static void tell_id(const struct search *s, const char *format, const ASN1_OCTET_STRING *id)
{
    char *text = s->tells && id != NULL ? i2s_ASN1_OCTET_STRING(NULL, id) : NULL;
    TELL(s, INFO, format, text != NULL ? text : "");
    OPENSSL_free(text);
}

static bool in_time(const struct search *s, const X509 *cert)
{
    const X509_STORE *store = s->ctx->trusted;
    const int when = X509_cmp_timeframe(store != NULL ? X509_STORE_get0_param(store) : NULL,
                                        X509_get0_notBefore(cert), X509_get0_notAfter(cert));
    if (when != 0)
        TELL(s, WARNING, "cert %s", when > 0 ? "has expired" : "is not yet valid");
    return when == 0;
}

static bool has_name(const struct search *s, const X509 *cert)
{
    const X509_NAME *sender = s->msg->header->sender->d.directoryName;
    const X509_NAME *subject = X509_get_subject_name(cert);
    if (cmp_name_is_empty(sender))
        return true;
    if (X509_NAME_cmp(subject, sender) == 0) {
        tell_name(s, " subject matches sender field: %s", subject);
        return true;
    }
    tell_name(s, " actual name in cert subject = %s", subject);
    tell_name(s, " does not match sender field = %s", sender);
    return false;
}

static bool has_id(const struct search *s, X509 *cert)
{
    const ASN1_OCTET_STRING *wanted = s->msg->header->senderKID;
    const ASN1_OCTET_STRING *id = wanted != NULL ? X509_get0_subject_key_id(cert) : NULL;
    if (wanted == NULL)
        return true;
    if (id == NULL) {
        TELL(s, WARNING, "missing Subject Key Identifier in certificate");
        return false;
    }
    if (ASN1_OCTET_STRING_cmp(id, wanted) == 0) {
        tell_id(s, " subjectKID matches senderKID: %s", id);
        return true;
    }
    tell_id(s, " cert Subject Key Identifier = %s", id);
    tell_id(s, " does not match senderKID    = %s", wanted);
    return false;
}

static bool is_among(const X509 *cert, const STACK_OF(X509) * certs)
{
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (X509_cmp(cert, sk_X509_value(certs, i)) == 0)
            return true;
    return false;
}

/* Whether a certificate may be the sender's: by its times, name and key identifier. */
static bool acceptable(const struct search *s, X509 *cert, const STACK_OF(X509) * tried,
                       const char *from)
{
    const bool self_issued = X509_check_issued(cert, cert) == X509_V_OK;
    TELL(s, INFO, " considering %scert from %s with..", self_issued ? "self-issued " : "", from);
    tell_name(s, "  subject = %s", X509_get_subject_name(cert));
    if (!self_issued)
        tell_name(s, "  issuer  = %s", X509_get_issuer_name(cert));
    if (is_among(cert, tried)) {
        TELL(s, INFO, " cert has already been checked");
        return false;
    }
    if (!in_time(s, cert) || !has_name(s, cert) || !has_id(s, cert))
        return false;
    TELL(s, INFO, " cert seems acceptable");
    return true;
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

static bool path(const struct search *s, X509 *cert)
{
    if (s->by_message ? path_by_message(s->ctx, s->msg, cert)
                      : OSSL_CMP_validate_cert_path(s->ctx, s->ctx->trusted, cert) != 0)
        return true;
    TELL(s, WARNING, "%s",
         s->by_message ? "also exceptional 3GPP mode cert path validation failed"
                       : "msg signature validates but cert path validation failed");
    return false;
}

static bool is_signer(const struct search *s, X509 *cert, const STACK_OF(X509) * tried,
                      const char *from)
{
    return acceptable(s, cert, tried, from) && verify_signature(s->ctx, s->msg, cert) &&
           path(s, cert);
}

/* The first of the list that signed the message and can be trusted becomes the transaction's. */
static bool signed_by_one_of(const struct search *s, const STACK_OF(X509) * certs,
                             const STACK_OF(X509) * tried, const char *from)
{
    if (sk_X509_num(certs) <= 0)
        TELL(s, WARNING, "no %s", from);
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (is_signer(s, sk_X509_value(certs, i), tried, from))
            return cmp_set1_cert(&s->ctx->validated_cert, sk_X509_value(certs, i));
    return false;
}

static bool any_acceptable(const struct search *s, const STACK_OF(X509) * certs)
{
    const struct search silent = {s->ctx, s->msg, false, s->by_message};
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (acceptable(&silent, sk_X509_value(certs, i), NULL, ""))
            return true;
    return false;
}

static bool brings_anchor(const OSSL_CMP_MSG *msg)
{
    for (int i = 0; i < sk_X509_num(msg->extraCerts); i++)
        if (X509_self_signed(sk_X509_value(msg->extraCerts, i), 0) == 1)
            return true;
    return false;
}

static bool signed_by_any(const struct search *s)
{
    OSSL_CMP_CTX *ctx = s->ctx;
    if (signed_by_one_of(s, s->msg->extraCerts, NULL, "extraCerts"))
        return true;
    if (s->tells && sk_X509_num(s->msg->extraCerts) > 0 && !any_acceptable(s, s->msg->extraCerts))
        TELL(s, WARNING, "no acceptable cert in extraCerts");
    if (signed_by_one_of(s, ctx->untrusted, s->msg->extraCerts, "untrusted certs"))
        return true;
    if (s->by_message) {
        if (s->tells && !brings_anchor(s->msg))
            TELL(s, WARNING, "no self-issued extraCerts");
        return false;
    }
    if (ctx->trusted == NULL) {
        TELL(s, WARNING, "no trusted store");
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_TRUST_STORE);
    }
    STACK_OF(X509) *anchors = X509_STORE_get1_all_certs(ctx->trusted);
    const bool ok = signed_by_one_of(s, anchors, NULL, "certs in trusted store");
    sk_X509_pop_free(anchors, X509_free);
    return ok;
}

/* 3GPP TS 33.310 lets an initialization response bring its anchor. */
static bool signed_in_any_mode(struct search *s)
{
    const OSSL_CMP_CTX *ctx = s->ctx;
    TELL(s, INFO, "trying first normal mode using trust store");
    s->by_message = false;
    if (signed_by_any(s))
        return true;
    if (!ctx->permit_ta || s->msg->body->type != CMP_IP)
        return false;
    TELL(s, INFO, "normal mode failed; trying now 3GPP mode trusting extraCerts");
    s->by_message = true;
    return signed_by_any(s);
}

static void tell_search(const struct search *s)
{
    const OSSL_CMP_PKIHEADER *h = s->msg->header;
    TELL(s, INFO, "trying to verify msg signature with a valid cert that..");
    tell_name(s, "matches msg sender    = %s", h->sender->d.directoryName);
    if (h->senderKID != NULL)
        tell_id(s, "matches msg senderKID = %s", h->senderKID);
    else
        TELL(s, INFO, "while msg header does not contain senderKID");
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
    struct search s = {.ctx = ctx, .msg = msg};
    const int verbosity = ctx->log_verbosity;
    ctx->log_verbosity = -1;
    ERR_set_mark();
    const bool ok =
        (last != NULL && is_signer(&s, last, NULL, "this transaction")) || signed_in_any_mode(&s);
    ERR_pop_to_mark();
    ctx->log_verbosity = verbosity;
    if (ok)
        return true;
    s.tells = true;
    tell_search(&s);
    if (signed_in_any_mode(&s))
        return true;
    no_signer(msg);
    return false;
}

static bool validate_by_signature(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    if (msg->header->sender->type != GEN_DIRNAME)
        return FAIL(ERR_LIB_CMP, CMP_R_SENDER_GENERALNAME_TYPE_NOT_SUPPORTED);
    if (ctx->srv_cert == NULL && ctx->trusted == NULL && ctx->secret_value != NULL) {
        CMP_LOG(ctx, INFO,
                "no trust store nor pinned server cert available for verifying signature-based CMP "
                "message protection");
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_TRUST_ANCHOR);
    }
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
