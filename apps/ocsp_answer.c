#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <time.h>

#include "apps/ca_revoke.h"
#include "apps/certsign.h"
#include "apps/ocsp.h"

/* ---- One certificate ---- */

/* The row of its serial number, or NULL. */
static struct ca_row *find_row(const struct ca_db *db, const ASN1_INTEGER *serial)
{
    BIGNUM *n = ASN1_INTEGER_to_BN(serial, NULL);
    char *text = n != NULL ? ca_number_text(n) : NULL;
    struct ca_row *row = text != NULL ? ca_db_by_serial(db, text) : NULL;
    OPENSSL_free(text);
    BN_free(n);
    return row;
}

/* When, why, and what belongs to it: the last as extensions of the answer. */
static bool add_revoked(OCSP_BASICRESP *basic, OCSP_CERTID *id, const struct ca_row *row,
                        ASN1_TIME *now, ASN1_TIME *next)
{
    bool extended;
    X509_REVOKED *entry = ca_revoked(row, &extended);
    ASN1_ENUMERATED *reason =
        entry != NULL ? X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, NULL, NULL) : NULL;
    OCSP_SINGLERESP *one =
        entry != NULL
            ? OCSP_basic_add1_status(
                  basic, id, V_OCSP_CERTSTATUS_REVOKED,
                  reason != NULL ? (int)ASN1_ENUMERATED_get(reason) : OCSP_REVOKED_STATUS_NOSTATUS,
                  (ASN1_TIME *)X509_REVOKED_get0_revocationDate(entry), now, next)
            : NULL;
    bool ok = one != NULL;
    for (int i = 0; ok && i < X509_REVOKED_get_ext_count(entry); i++) {
        X509_EXTENSION *e = X509_REVOKED_get_ext(entry, i);
        if (OBJ_obj2nid(X509_EXTENSION_get_object(e)) != NID_crl_reason)
            ok = OCSP_SINGLERESP_add_ext(one, e, -1) != 0;
    }
    ASN1_ENUMERATED_free(reason);
    X509_REVOKED_free(entry);
    return ok;
}

/* Whether one of the CAs is the issuer, by the digest of the identifier. */
static bool is_ours(const struct ocsp_responder *r, const OCSP_CERTID *id, const EVP_MD *md)
{
    bool found = false;
    for (int i = 0; !found && i < sk_X509_num(r->cas); i++) {
        OCSP_CERTID *ca = OCSP_cert_to_id(md, NULL, sk_X509_value(r->cas, i));
        found = ca != NULL && OCSP_id_issuer_cmp(ca, id) == 0;
        OCSP_CERTID_free(ca);
    }
    return found;
}

static bool add_answer(const struct ocsp_responder *r, OCSP_BASICRESP *basic, OCSP_CERTID *id,
                       const EVP_MD *md, ASN1_TIME *now, ASN1_TIME *next)
{
    ASN1_INTEGER *serial;
    OCSP_id_get0_info(NULL, NULL, NULL, &serial, id);
    const struct ca_row *row = is_ours(r, id, md) ? find_row(&r->db, serial) : NULL;
    const char type = (char)(row != NULL ? row->field[CA_TYPE][0] : '\0');
    if (type == 'R')
        return add_revoked(basic, id, row, now, next);
    return OCSP_basic_add1_status(basic, id,
                                  type == 'V' ? V_OCSP_CERTSTATUS_GOOD : V_OCSP_CERTSTATUS_UNKNOWN,
                                  0, NULL, now, next) != NULL;
}

/* ---- All of them ---- */

/* By the digest of the request, which must be known, or by the responder's own. */
static const EVP_MD *digest_of(const struct ocsp_responder *r, OCSP_CERTID *id)
{
    ASN1_OBJECT *object;
    OCSP_id_get0_info(NULL, &object, NULL, NULL, id);
    return r->id_digest != NULL ? r->id_digest : EVP_get_digestbyobj(object);
}

static void corrupt(OCSP_BASICRESP *basic)
{
    ASN1_STRING *sig = (ASN1_STRING *)OCSP_resp_get0_signature(basic);
    if (sig->length > 0)
        sig->data[sig->length - 1] ^= 1;
}

static bool sign(const struct ocsp_responder *r, OCSP_BASICRESP *basic)
{
    EVP_MD_CTX *ctx = cert_signer(r->key, r->digest, r->sigopt);
    const bool ok = ctx != NULL && OCSP_basic_sign_ctx(basic, r->signer, ctx, r->others, r->flags);
    EVP_MD_CTX_free(ctx);
    if (ok && r->bad_signature)
        corrupt(basic);
    return ok;
}

static int fill(const struct ocsp_responder *r, OCSP_REQUEST *req, OCSP_BASICRESP *basic,
                ASN1_TIME *now, ASN1_TIME *next)
{
    const int n = OCSP_request_onereq_count(req);
    if (n <= 0)
        return OCSP_RESPONSE_STATUS_MALFORMEDREQUEST;
    for (int i = 0; i < n; i++) {
        OCSP_CERTID *id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(req, i));
        const EVP_MD *md = digest_of(r, id);
        if (md == NULL || !add_answer(r, basic, id, md, now, next))
            return OCSP_RESPONSE_STATUS_INTERNALERROR;
    }
    if (OCSP_copy_nonce(basic, req) == 0 || !sign(r, basic))
        return OCSP_RESPONSE_STATUS_INTERNALERROR;
    return OCSP_RESPONSE_STATUS_SUCCESSFUL;
}

OCSP_RESPONSE *ocsp_answer(const struct ocsp_responder *r, OCSP_REQUEST *req)
{
    const bool next_told = r->minutes >= 0 || r->days >= 0;
    OCSP_BASICRESP *basic = OCSP_BASICRESP_new();
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    ASN1_TIME *next = next_told ? X509_time_adj_ex(NULL, (int)(r->days > 0 ? r->days : 0),
                                                   r->minutes > 0 ? r->minutes * 60 : 0, NULL)
                                : NULL;
    OCSP_RESPONSE *resp = NULL;
    if (basic != NULL && now != NULL && (next != NULL || !next_told)) {
        const int status = fill(r, req, basic, now, next);
        if (status != OCSP_RESPONSE_STATUS_SUCCESSFUL)
            print_errors();
        resp =
            OCSP_response_create(status, status == OCSP_RESPONSE_STATUS_SUCCESSFUL ? basic : NULL);
    }
    ASN1_TIME_free(now);
    ASN1_TIME_free(next);
    OCSP_BASICRESP_free(basic);
    return resp;
}
