/* The signature of a token and who made it: RFC 3161, 2.3 and 2.4.2; RFC 5816, 2.2. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "crypto/ess/ess.h"
#include "crypto/ts/ts.h"

/* ---- The signer ---- */

/* Those of the token and of the caller, without references. */
static STACK_OF(X509) * untrusted_of(PKCS7 *token, STACK_OF(X509) * certs)
{
    STACK_OF(X509) *both = sk_X509_new_null();
    if (both != NULL && (certs == NULL || X509_add_certs(both, certs, X509_ADD_FLAG_DEFAULT)) &&
        (token->d.sign->cert == NULL ||
         X509_add_certs(both, token->d.sign->cert, X509_ADD_FLAG_DEFAULT)))
        return both;
    sk_X509_free(both);
    return NULL;
}

/* The signer's chain, or NULL. */
static STACK_OF(X509) * verify_chain(X509_STORE *store, STACK_OF(X509) * untrusted, X509 *signer)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *chain = NULL;
    if (ctx == NULL || !X509_STORE_CTX_init(ctx, store, signer, untrusted)) {
        ERR_raise(ERR_LIB_TS, ERR_R_X509_LIB);
    } else {
        X509_STORE_CTX_set_purpose(ctx, X509_PURPOSE_TIMESTAMP_SIGN);
        if (X509_verify_cert(ctx) > 0)
            chain = X509_STORE_CTX_get1_chain(ctx);
        else
            ERR_raise_data(ERR_LIB_TS, TS_R_CERTIFICATE_VERIFY_ERROR, "Verify error:%s",
                           X509_verify_cert_error_string(X509_STORE_CTX_get_error(ctx)));
    }
    X509_STORE_CTX_free(ctx);
    return chain;
}

/* The value of a signed attribute; NULL if there is none. */
static void *attribute(const PKCS7_SIGNER_INFO *si, int nid, const ASN1_ITEM *it)
{
    const ASN1_TYPE *type = PKCS7_get_signed_attribute(si, nid);
    if (type == NULL || type->type != V_ASN1_SEQUENCE)
        return NULL;
    const unsigned char *p = type->value.sequence->data;
    return ASN1_item_d2i(NULL, &p, type->value.sequence->length, it);
}

static bool check_names(const PKCS7_SIGNER_INFO *si, const STACK_OF(X509) * chain)
{
    ESS_SIGNING_CERT *v1 =
        attribute(si, NID_id_smime_aa_signingCertificate, ASN1_ITEM_rptr(ESS_SIGNING_CERT));
    ESS_SIGNING_CERT_V2 *v2 =
        attribute(si, NID_id_smime_aa_signingCertificateV2, ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2));
    const bool ok = OSSL_ESS_check_signing_certs(v1, v2, chain, 1) > 0;
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
    return ok;
}

/* ---- The signature ---- */

static bool read_all(BIO *in)
{
    char part[4096];
    int n;
    while ((n = BIO_read(in, part, sizeof(part))) > 0)
        ;
    return n == 0 || !BIO_should_retry(in);
}

static bool check_signature(PKCS7 *token, PKCS7_SIGNER_INFO *si, X509 *signer)
{
    BIO *chain = PKCS7_dataInit(token, NULL);
    if (chain == NULL)
        return FAIL(ERR_LIB_TS, TS_R_SIGNATURE_FAILURE);
    const bool ok = (read_all(chain) && PKCS7_signatureVerify(chain, token, si, signer) > 0) ||
                    FAIL(ERR_LIB_TS, TS_R_SIGNATURE_FAILURE);
    BIO_free_all(chain);
    return ok;
}

/* 0, or why there is no signature to verify. */
static int unfit(PKCS7 *token)
{
    if (token == NULL)
        return TS_R_INVALID_NULL_POINTER;
    if (!PKCS7_type_is_signed(token))
        return TS_R_WRONG_CONTENT_TYPE;
    if (sk_PKCS7_SIGNER_INFO_num(PKCS7_get_signer_info(token)) != 1)
        return TS_R_THERE_MUST_BE_ONE_SIGNER;
    return PKCS7_get_detached(token) ? TS_R_NO_CONTENT : 0;
}

static bool verify(PKCS7 *token, STACK_OF(X509) * certs, X509_STORE *store, X509 *signer)
{
    PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(token), 0);
    STACK_OF(X509) *untrusted = untrusted_of(token, certs);
    STACK_OF(X509) *chain = untrusted != NULL ? verify_chain(store, untrusted, signer) : NULL;
    const bool ok = chain != NULL && check_names(si, chain) && check_signature(token, si, signer);
    sk_X509_pop_free(chain, X509_free);
    sk_X509_free(untrusted);
    return ok;
}

int TS_RESP_verify_signature(PKCS7 *token, STACK_OF(X509) * certs, X509_STORE *store,
                             X509 **signer_out)
{
    const int reason = unfit(token);
    if (reason != 0)
        return FAIL(ERR_LIB_TS, reason);
    STACK_OF(X509) *signers = PKCS7_get0_signers(token, certs, 0);
    X509 *signer = sk_X509_num(signers) == 1 ? sk_X509_value(signers, 0) : NULL;
    const bool ok = signer != NULL && verify(token, certs, store, signer);
    if (ok && signer_out != NULL) {
        X509_up_ref(signer);
        *signer_out = signer;
    }
    sk_X509_free(signers);
    return ok;
}
