/* Requests and responses as text: OCSP_REQUEST_print, OCSP_RESPONSE_print. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include "crypto/ocsp/ocsp.h"

/* ---- Names of numbers ---- */

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *name_of(const char *const names[], size_t n, long number)
{
    const bool named = number >= 0 && (size_t)number < n && names[number] != NULL;
    return named ? names[number] : "(UNKNOWN)";
}

const char *OCSP_response_status_str(long s)
{
    static const char *const names[] = {
        [OCSP_RESPONSE_STATUS_SUCCESSFUL] = "successful",
        [OCSP_RESPONSE_STATUS_MALFORMEDREQUEST] = "malformedrequest",
        [OCSP_RESPONSE_STATUS_INTERNALERROR] = "internalerror",
        [OCSP_RESPONSE_STATUS_TRYLATER] = "trylater",
        [OCSP_RESPONSE_STATUS_SIGREQUIRED] = "sigrequired",
        [OCSP_RESPONSE_STATUS_UNAUTHORIZED] = "unauthorized",
    };
    return name_of(names, COUNT(names), s);
}

const char *OCSP_cert_status_str(long s)
{
    static const char *const names[] = {
        [V_OCSP_CERTSTATUS_GOOD] = "good",
        [V_OCSP_CERTSTATUS_REVOKED] = "revoked",
        [V_OCSP_CERTSTATUS_UNKNOWN] = "unknown",
    };
    return name_of(names, COUNT(names), s);
}

const char *OCSP_crl_reason_str(long s)
{
    static const char *const names[] = {
        [OCSP_REVOKED_STATUS_UNSPECIFIED] = "unspecified",
        [OCSP_REVOKED_STATUS_KEYCOMPROMISE] = "keyCompromise",
        [OCSP_REVOKED_STATUS_CACOMPROMISE] = "cACompromise",
        [OCSP_REVOKED_STATUS_AFFILIATIONCHANGED] = "affiliationChanged",
        [OCSP_REVOKED_STATUS_SUPERSEDED] = "superseded",
        [OCSP_REVOKED_STATUS_CESSATIONOFOPERATION] = "cessationOfOperation",
        [OCSP_REVOKED_STATUS_CERTIFICATEHOLD] = "certificateHold",
        [OCSP_REVOKED_STATUS_REMOVEFROMCRL] = "removeFromCRL",
    };
    return name_of(names, COUNT(names), s);
}

/* ---- Parts of both ---- */

static bool print_octets(BIO *out, const char *label, int indent, const ASN1_OCTET_STRING *s)
{
    return BIO_printf(out, "%*s%s: ", indent, "", label) > 0 && i2a_ASN1_STRING(out, s, 0) >= 0 &&
           BIO_puts(out, "\n") > 0;
}

static bool print_id(BIO *out, const OCSP_CERTID *id, int indent)
{
    return BIO_printf(out, "%*sCertificate ID:\n", indent, "") > 0 &&
           BIO_printf(out, "%*sHash Algorithm: ", indent + 2, "") > 0 &&
           i2a_ASN1_OBJECT(out, id->hashAlgorithm.algorithm) >= 0 && BIO_puts(out, "\n") > 0 &&
           print_octets(out, "Issuer Name Hash", indent + 2, id->issuerNameHash) &&
           print_octets(out, "Issuer Key Hash", indent + 2, id->issuerKeyHash) &&
           BIO_printf(out, "%*sSerial Number: ", indent + 2, "") > 0 &&
           i2a_ASN1_INTEGER(out, id->serialNumber) >= 0 && BIO_puts(out, "\n") > 0;
}

static bool print_version(BIO *out, const ASN1_INTEGER *version)
{
    const long v = ASN1_INTEGER_get(version);
    return BIO_printf(out, "    Version: %ld (0x%lx)", v + 1, (unsigned long)v) > 0;
}

static bool print_time(BIO *out, const char *label, const ASN1_GENERALIZEDTIME *t)
{
    return BIO_printf(out, "    %s: ", label) > 0 && ASN1_GENERALIZEDTIME_print(out, t) != 0;
}

static bool print_extensions(BIO *out, const char *title, STACK_OF(X509_EXTENSION) * exts,
                             unsigned long flags, int indent)
{
    return X509V3_extensions_print(out, title, exts, flags, indent) != 0;
}

static void print_certs(BIO *out, STACK_OF(X509) * certs)
{
    for (int i = 0; i < sk_X509_num(certs); i++) {
        X509_print(out, sk_X509_value(certs, i));
        PEM_write_bio_X509(out, sk_X509_value(certs, i));
    }
}

/* ---- Requests ---- */

static bool print_asked(BIO *out, const OCSP_ONEREQ *one, unsigned long flags)
{
    return print_id(out, one->reqCert, 8) &&
           print_extensions(out, "Request Single Extensions", one->singleRequestExtensions, flags,
                            8);
}

static bool print_asked_all(BIO *out, const OCSP_REQINFO *info, unsigned long flags)
{
    if (BIO_puts(out, "OCSP Request Data:\n") <= 0 || !print_version(out, info->version))
        return false;
    if (info->requestorName != NULL) {
        if (BIO_puts(out, "\n    Requestor Name: ") <= 0)
            return false;
        GENERAL_NAME_print(out, info->requestorName);
    }
    bool ok = BIO_puts(out, "\n    Requestor List:\n") > 0;
    for (int i = 0; ok && i < sk_OCSP_ONEREQ_num(info->requestList); i++)
        ok = print_asked(out, sk_OCSP_ONEREQ_value(info->requestList, i), flags);
    return ok && print_extensions(out, "Request Extensions", info->requestExtensions, flags, 4);
}

int OCSP_REQUEST_print(BIO *bp, OCSP_REQUEST *a, unsigned long flags)
{
    const OCSP_SIGNATURE *sig = a->optionalSignature;
    if (!print_asked_all(bp, a->tbsRequest, flags))
        return 0;
    if (sig != NULL) {
        X509_signature_print(bp, &sig->signatureAlgorithm, sig->signature);
        print_certs(bp, sig->certs);
    }
    return 1;
}

/* ---- Responses ---- */

static bool print_responder(BIO *out, const OCSP_RESPID *id)
{
    if (BIO_puts(out, "\n    Responder Id: ") <= 0)
        return false;
    if (id->type == V_OCSP_RESPID_NAME)
        return X509_NAME_print_ex(out, id->value.byName, 0, XN_FLAG_ONELINE) > 0;
    return id->type != V_OCSP_RESPID_KEY || i2a_ASN1_STRING(out, id->value.byKey, 0) >= 0;
}

static bool print_revoked(BIO *out, const OCSP_REVOKEDINFO *info)
{
    if (!print_time(out, "Revocation Time", info->revocationTime))
        return false;
    if (info->revocationReason == NULL)
        return true;
    const long reason = ASN1_ENUMERATED_get(info->revocationReason);
    return BIO_printf(out, "\n    Revocation Reason: %s (0x%lx)", OCSP_crl_reason_str(reason),
                      (unsigned long)reason) > 0;
}

static bool print_answer(BIO *out, const OCSP_SINGLERESP *one, unsigned long flags)
{
    const OCSP_CERTSTATUS *status = one->certStatus;
    if (!print_id(out, one->certId, 4) ||
        BIO_printf(out, "    Cert Status: %s\n", OCSP_cert_status_str(status->type)) <= 0)
        return false;
    if (status->type == V_OCSP_CERTSTATUS_REVOKED &&
        (!print_revoked(out, status->value.revoked) || BIO_puts(out, "\n") <= 0))
        return false;
    if (!print_time(out, "This Update", one->thisUpdate))
        return false;
    if (one->nextUpdate != NULL &&
        (BIO_puts(out, "\n") <= 0 || !print_time(out, "Next Update", one->nextUpdate)))
        return false;
    return BIO_puts(out, "\n") > 0 &&
           print_extensions(out, "Response Single Extensions", one->singleExtensions, flags, 8) &&
           BIO_puts(out, "\n") > 0;
}

static bool print_basic(BIO *out, OCSP_BASICRESP *basic, unsigned long flags)
{
    const OCSP_RESPDATA *data = &basic->tbsResponseData;
    if (!print_version(out, data->version) || !print_responder(out, &data->responderId) ||
        BIO_puts(out, "\n") <= 0 || !print_time(out, "Produced At", data->producedAt) ||
        BIO_puts(out, "\n    Responses:\n") <= 0)
        return false;
    bool ok = true;
    for (int i = 0; ok && i < sk_OCSP_SINGLERESP_num(data->responses); i++)
        ok = print_answer(out, sk_OCSP_SINGLERESP_value(data->responses, i), flags);
    if (!ok || !print_extensions(out, "Response Extensions", data->responseExtensions, flags, 4) ||
        X509_signature_print(out, &basic->signatureAlgorithm, basic->signature) <= 0)
        return false;
    print_certs(out, basic->certs);
    return true;
}

int OCSP_RESPONSE_print(BIO *bp, OCSP_RESPONSE *o, unsigned long flags)
{
    const OCSP_RESPBYTES *bytes = o->responseBytes;
    const long status = ASN1_ENUMERATED_get(o->responseStatus);
    if (BIO_puts(bp, "OCSP Response Data:\n") <= 0 ||
        BIO_printf(bp, "    OCSP Response Status: %s (0x%lx)\n", OCSP_response_status_str(status),
                   (unsigned long)status) <= 0)
        return 0;
    if (bytes == NULL)
        return 1;
    if (BIO_puts(bp, "    Response Type: ") <= 0 || i2a_ASN1_OBJECT(bp, bytes->responseType) <= 0)
        return 0;
    if (OBJ_obj2nid(bytes->responseType) != NID_id_pkix_OCSP_basic) {
        BIO_puts(bp, " (unknown response type)\n");
        return 1;
    }
    OCSP_BASICRESP *basic = OCSP_response_get1_basic(o);
    const bool ok = basic != NULL && BIO_puts(bp, "\n") > 0 && print_basic(bp, basic, flags);
    OCSP_BASICRESP_free(basic);
    return ok;
}
