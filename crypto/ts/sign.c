/* Tokens made: what is stamped, signed as PKCS #7. RFC 3161, 2.4.2; RFC 5816, 2.2. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>

#include "crypto/base/raise.h"
#include "crypto/ess/ess.h"
#include "crypto/ts/ts.h"

enum { VERSION = 3 };

/* The content that was written is the value of an OCTET STRING. */
static bool set_content(PKCS7 *token)
{
    PKCS7 *content = PKCS7_new();
    ASN1_OCTET_STRING *octets = ASN1_OCTET_STRING_new();
    ASN1_TYPE *type = ASN1_TYPE_new();
    if (content == NULL || octets == NULL || type == NULL) {
        PKCS7_free(content);
        ASN1_OCTET_STRING_free(octets);
        ASN1_TYPE_free(type);
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    }
    ASN1_TYPE_set(type, V_ASN1_OCTET_STRING, octets);
    PKCS7_set0_type_other(content, NID_id_smime_ct_TSTInfo, type);
    if (PKCS7_set_content(token, content))
        return true;
    PKCS7_free(content);
    return false;
}

static bool add_certificates(const TS_RESP_CTX *ctx, PKCS7 *token)
{
    if (!TS_REQ_get_cert_req(ctx->request))
        return true;
    bool ok = PKCS7_add_certificate(token, ctx->signer_cert);
    for (int i = 0; ok && i < sk_X509_num(ctx->certs); i++)
        ok = PKCS7_add_certificate(token, sk_X509_value(ctx->certs, i));
    return ok;
}

/* ---- The attribute that names certificates ---- */

static bool add_value(PKCS7_SIGNER_INFO *si, int nid, const ASN1_ITEM *it, const void *value)
{
    ASN1_STRING *der = ASN1_item_pack((void *)value, it, NULL);
    if (der != NULL && PKCS7_add_signed_attribute(si, nid, V_ASN1_SEQUENCE, der))
        return true;
    ASN1_STRING_free(der);
    return false;
}

static bool name_v1(PKCS7_SIGNER_INFO *si, const X509 *signer, const STACK_OF(X509) * certs)
{
    ESS_SIGNING_CERT *names = OSSL_ESS_signing_cert_new_init(signer, certs, 0);
    const bool ok = names != NULL && add_value(si, NID_id_smime_aa_signingCertificate,
                                               ASN1_ITEM_rptr(ESS_SIGNING_CERT), names);
    ESS_SIGNING_CERT_free(names);
    return ok || FAIL(ERR_LIB_TS, TS_R_ESS_ADD_SIGNING_CERT_ERROR);
}

static bool name_v2(PKCS7_SIGNER_INFO *si, const EVP_MD *md, const X509 *signer,
                    const STACK_OF(X509) * certs)
{
    ESS_SIGNING_CERT_V2 *names = OSSL_ESS_signing_cert_v2_new_init(md, signer, certs, 0);
    const bool ok = names != NULL && add_value(si, NID_id_smime_aa_signingCertificateV2,
                                               ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2), names);
    ESS_SIGNING_CERT_V2_free(names);
    return ok || FAIL(ERR_LIB_TS, TS_R_ESS_ADD_SIGNING_CERT_V2_ERROR);
}

static bool add_names(const TS_RESP_CTX *ctx, PKCS7_SIGNER_INFO *si)
{
    const STACK_OF(X509) *certs = ctx->flags & TS_ESS_CERT_ID_CHAIN ? ctx->certs : NULL;
    return ctx->ess_md == NULL || EVP_MD_is_a(ctx->ess_md, SN_sha1)
               ? name_v1(si, ctx->signer_cert, certs)
               : name_v2(si, ctx->ess_md, ctx->signer_cert, certs);
}

/* ---- A token ---- */

static bool add_signer(const TS_RESP_CTX *ctx, PKCS7 *token)
{
    PKCS7_SIGNER_INFO *si =
        PKCS7_add_signature(token, ctx->signer_cert, ctx->signer_key,
                            ctx->signer_md != NULL ? ctx->signer_md : EVP_sha256());
    if (si == NULL)
        return FAIL(ERR_LIB_TS, TS_R_PKCS7_ADD_SIGNATURE_ERROR);
    if (!PKCS7_add_attrib_content_type(si, OBJ_nid2obj(NID_id_smime_ct_TSTInfo)))
        return FAIL(ERR_LIB_TS, TS_R_PKCS7_ADD_SIGNED_ATTR_ERROR);
    return add_names(ctx, si);
}

static bool write_content(const TS_RESP_CTX *ctx, PKCS7 *token)
{
    BIO *chain = PKCS7_dataInit(token, NULL);
    if (chain == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    const bool ok = (i2d_TS_TST_INFO_bio(chain, ctx->tst_info) && PKCS7_dataFinal(token, chain)) ||
                    FAIL(ERR_LIB_TS, TS_R_TS_DATASIGN);
    BIO_free_all(chain);
    return ok;
}

static bool can_sign(const TS_RESP_CTX *ctx)
{
    if (ctx->signer_cert == NULL)
        ERR_raise(ERR_LIB_X509, X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY);
    else if (ctx->signer_key == NULL)
        ERR_raise(ERR_LIB_X509, X509_R_KEY_VALUES_MISMATCH);
    else if (X509_check_private_key(ctx->signer_cert, ctx->signer_key))
        return true;
    return FAIL(ERR_LIB_TS, TS_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
}

bool ts_sign(TS_RESP_CTX *ctx)
{
    PKCS7 *token = NULL;
    const bool ok = can_sign(ctx) && (token = PKCS7_new_ex(ctx->libctx, ctx->propq)) != NULL &&
                    PKCS7_set_type(token, NID_pkcs7_signed) &&
                    ASN1_INTEGER_set(token->d.sign->version, VERSION) &&
                    add_certificates(ctx, token) && add_signer(ctx, token) && set_content(token) &&
                    write_content(ctx, token);
    if (!ok) {
        PKCS7_free(token);
        TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_REJECTION,
                                         "Error during signature generation.");
        return false;
    }
    TS_RESP_set_tst_info(ctx->response, token, ctx->tst_info);
    ctx->tst_info = NULL;
    return true;
}
