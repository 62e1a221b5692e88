/* Signatures on responses and requests, and whether their signers may sign: RFC 6960, 3.2, 4.2.2.2;
 * OCSP_basic_verify in OCSP_resp_find_status(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "crypto/ocsp/ocsp.h"

enum { FATAL = -1, REFUSED = 0, FINE = 1 };

static int fatal(int reason)
{
    ERR_raise(ERR_LIB_OCSP, reason);
    return FATAL;
}

/* ---- The signer ---- */

/* Where the signer was found; those of the caller's are trusted by OCSP_TRUSTOTHER. */
struct signer {
    X509 *cert;
    bool from_caller;
};

static X509 *find_by_respid(STACK_OF(X509) * certs, OCSP_RESPID *id)
{
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (OCSP_RESPID_match(id, sk_X509_value(certs, i)))
            return sk_X509_value(certs, i);
    return NULL;
}

static struct signer signer_of_response(OCSP_BASICRESP *bs, STACK_OF(X509) * certs,
                                        unsigned long flags)
{
    OCSP_RESPID *id = &bs->tbsResponseData.responderId;
    X509 *cert = find_by_respid(certs, id);
    if (cert != NULL)
        return (struct signer){cert, true};
    return (struct signer){flags & OCSP_NOINTERN ? NULL : find_by_respid(bs->certs, id), false};
}

static struct signer signer_of_request(OCSP_REQUEST *req, const X509_NAME *name,
                                       STACK_OF(X509) * certs, unsigned long flags)
{
    X509 *cert =
        flags & OCSP_NOINTERN ? NULL : X509_find_by_subject(req->optionalSignature->certs, name);
    if (cert != NULL)
        return (struct signer){cert, false};
    return (struct signer){X509_find_by_subject(certs, name), true};
}

int OCSP_resp_get0_signer(OCSP_BASICRESP *bs, X509 **signer, STACK_OF(X509) * extra_certs)
{
    *signer = signer_of_response(bs, extra_certs, 0).cert;
    return *signer != NULL;
}

static int check_signature(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *sig,
                           const void *signed_value, const X509 *signer)
{
    EVP_PKEY *key = X509_get0_pubkey(signer);
    if (key == NULL)
        return fatal(OCSP_R_NO_SIGNER_KEY);
    if (ASN1_item_verify(it, alg, sig, signed_value, key) > 0)
        return FINE;
    return FAIL(ERR_LIB_OCSP, OCSP_R_SIGNATURE_FAILURE);
}

/* ---- The signer's chain ---- */

static bool copy_certs(STACK_OF(X509) * to, STACK_OF(X509) * from)
{
    return from == NULL || X509_add_certs(to, from, X509_ADD_FLAG_DEFAULT);
}

/* What a chain may go through, without references; *both to be freed by the caller. */
static bool untrusted_of(STACK_OF(X509) * a, STACK_OF(X509) * b, unsigned long flags,
                         STACK_OF(X509) * *both)
{
    *both = NULL;
    if (flags & OCSP_NOCHAIN)
        return true;
    *both = sk_X509_new_null();
    return *both != NULL && copy_certs(*both, a) && copy_certs(*both, b);
}

static bool set_up(X509_STORE_CTX *ctx, X509 *signer, unsigned long flags, int trust)
{
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(ctx);
    if (flags & OCSP_PARTIAL_CHAIN)
        X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
    /* id-pkix-ocsp-nocheck, 4.2.2.2.1: it isn't asked whether the responder is revoked. */
    if (X509_get_ext_by_NID(signer, NID_id_pkix_OCSP_noCheck, -1) >= 0)
        X509_VERIFY_PARAM_clear_flags(param, X509_V_FLAG_CRL_CHECK);
    return X509_STORE_CTX_set_purpose(ctx, X509_PURPOSE_OCSP_HELPER) &&
           (trust == 0 || X509_STORE_CTX_set_trust(ctx, trust));
}

/* FINE with the chain, which is the caller's then. */
static int verify_chain(X509 *signer, X509_STORE *store, STACK_OF(X509) * untrusted,
                        unsigned long flags, int trust, STACK_OF(X509) * *chain)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    int result = FATAL;
    if (ctx == NULL || !X509_STORE_CTX_init(ctx, store, signer, untrusted)) {
        ERR_raise(ERR_LIB_OCSP, ERR_R_X509_LIB);
    } else if (set_up(ctx, signer, flags, trust)) {
        result = X509_verify_cert(ctx) > 0 ? FINE : REFUSED;
        if (result == FINE)
            *chain = X509_STORE_CTX_get1_chain(ctx);
        else
            ERR_raise_data(ERR_LIB_OCSP, OCSP_R_CERTIFICATE_VERIFY_ERROR, "Verify error: %s",
                           X509_verify_cert_error_string(X509_STORE_CTX_get_error(ctx)));
        if (result == FINE && *chain == NULL)
            result = FATAL;
    }
    X509_STORE_CTX_free(ctx);
    return result;
}

/* ---- 4.2.2.2: the issuer itself, or whom it names by id-kp-OCSPSigning ---- */

/* Whether all that is answered is on certificates of this issuer. */
static int issued_all(const STACK_OF(OCSP_SINGLERESP) * answers, const X509 *issuer)
{
    int result = FINE;
    for (int i = 0; result == FINE && i < sk_OCSP_SINGLERESP_num(answers); i++)
        result = ocsp_id_of_issuer(sk_OCSP_SINGLERESP_value(answers, i)->certId, issuer);
    return result;
}

static int check_delegated(X509 *signer)
{
    if ((X509_get_extension_flags(signer) & EXFLAG_XKUSAGE) &&
        (X509_get_extended_key_usage(signer) & XKU_OCSP_SIGN))
        return FINE;
    return FAIL(ERR_LIB_OCSP, OCSP_R_MISSING_OCSPSIGNING_USAGE);
}

static int check_issuer(const OCSP_BASICRESP *bs, STACK_OF(X509) * chain)
{
    const STACK_OF(OCSP_SINGLERESP) *answers = bs->tbsResponseData.responses;
    if (sk_X509_num(chain) <= 0)
        return fatal(OCSP_R_NO_CERTIFICATES_IN_CHAIN);
    if (sk_OCSP_SINGLERESP_num(answers) <= 0)
        return fatal(OCSP_R_RESPONSE_CONTAINS_NO_REVOCATION_DATA);
    if (sk_X509_num(chain) > 1) {
        const int by_ca = issued_all(answers, sk_X509_value(chain, 1));
        if (by_ca != REFUSED)
            return by_ca == FINE ? check_delegated(sk_X509_value(chain, 0)) : by_ca;
    }
    return issued_all(answers, sk_X509_value(chain, 0));
}

static int check_authority(const OCSP_BASICRESP *bs, STACK_OF(X509) * chain, unsigned long flags)
{
    const int by_issuer = flags & OCSP_NOCHECKS ? FINE : check_issuer(bs, chain);
    if (by_issuer != REFUSED || (flags & OCSP_NOEXPLICIT))
        return by_issuer;
    /* A root that is trusted for this may have others sign for it. */
    X509 *root = sk_X509_value(chain, sk_X509_num(chain) - 1);
    if (X509_check_trust(root, NID_OCSP_sign, 0) == X509_TRUST_TRUSTED)
        return FINE;
    return FAIL(ERR_LIB_OCSP, OCSP_R_ROOT_CA_NOT_TRUSTED);
}

/* ---- Responses and requests ---- */

int OCSP_basic_verify(OCSP_BASICRESP *bs, STACK_OF(X509) * certs, X509_STORE *st,
                      unsigned long flags)
{
    const struct signer signer = signer_of_response(bs, certs, flags);
    STACK_OF(X509) *untrusted = NULL, *chain = NULL;
    int result = FINE;
    if (signer.cert == NULL)
        return FAIL(ERR_LIB_OCSP, OCSP_R_SIGNER_CERTIFICATE_NOT_FOUND);
    if (!(flags & OCSP_NOSIGS))
        result = check_signature(ASN1_ITEM_rptr(OCSP_RESPDATA), &bs->signatureAlgorithm,
                                 bs->signature, &bs->tbsResponseData, signer.cert);
    if (result != FINE || (flags & OCSP_NOVERIFY) ||
        (signer.from_caller && (flags & OCSP_TRUSTOTHER)))
        return result;
    result = FATAL;
    if (untrusted_of(bs->certs, certs, flags, &untrusted))
        result = verify_chain(signer.cert, st, untrusted, flags, 0, &chain);
    if (result == FINE)
        result = check_authority(bs, chain, flags);
    sk_X509_pop_free(chain, X509_free);
    sk_X509_free(untrusted);
    return result;
}

int OCSP_request_verify(OCSP_REQUEST *req, STACK_OF(X509) * certs, X509_STORE *store,
                        unsigned long flags)
{
    OCSP_SIGNATURE *sig = req->optionalSignature;
    STACK_OF(X509) *chain = NULL;
    int type, result = FINE;
    if (sig == NULL)
        return FAIL(ERR_LIB_OCSP, OCSP_R_REQUEST_NOT_SIGNED);
    const GENERAL_NAME *requestor = req->tbsRequest->requestorName;
    const X509_NAME *name = requestor != NULL ? GENERAL_NAME_get0_value(requestor, &type) : NULL;
    if (name == NULL || type != GEN_DIRNAME)
        return FAIL(ERR_LIB_OCSP, OCSP_R_UNSUPPORTED_REQUESTORNAME_TYPE);
    const struct signer signer = signer_of_request(req, name, certs, flags);
    if (signer.cert == NULL)
        return FAIL(ERR_LIB_OCSP, OCSP_R_SIGNER_CERTIFICATE_NOT_FOUND);
    if (!(flags & OCSP_NOSIGS))
        result = check_signature(ASN1_ITEM_rptr(OCSP_REQINFO), &sig->signatureAlgorithm,
                                 sig->signature, req->tbsRequest, signer.cert);
    if (result != FINE || (flags & OCSP_NOVERIFY) ||
        (signer.from_caller && (flags & OCSP_TRUSTOTHER)))
        return result == FINE;
    result = verify_chain(signer.cert, store, flags & OCSP_NOCHAIN ? NULL : sig->certs, flags,
                          X509_TRUST_OCSP_REQUEST, &chain);
    sk_X509_pop_free(chain, X509_free);
    return result == FINE;
}
