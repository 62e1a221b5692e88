/* What a ContentInfo holds: PKCS7_set_type and its like. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

static int type_of(const PKCS7 *p7)
{
    return OBJ_obj2nid(p7->type);
}

/* ---- Types ---- */

/* An empty value with its version; of encrypted ones, what they encrypt is data. */
static bool new_value(PKCS7 *p7, int type)
{
    PKCS7_ENC_CONTENT *encrypted = NULL;
    ASN1_INTEGER *version = NULL;
    long number = 0;
    switch (type) {
    case NID_pkcs7_data:
        return (p7->d.data = ASN1_OCTET_STRING_new()) != NULL;
    case NID_pkcs7_signed:
        if ((p7->d.sign = PKCS7_SIGNED_new()) != NULL)
            version = p7->d.sign->version, number = 1;
        break;
    case NID_pkcs7_signedAndEnveloped:
        if ((p7->d.signed_and_enveloped = PKCS7_SIGN_ENVELOPE_new()) != NULL) {
            version = p7->d.signed_and_enveloped->version, number = 1;
            encrypted = p7->d.signed_and_enveloped->enc_data;
        }
        break;
    case NID_pkcs7_enveloped:
        if ((p7->d.enveloped = PKCS7_ENVELOPE_new()) != NULL) {
            version = p7->d.enveloped->version;
            encrypted = p7->d.enveloped->enc_data;
        }
        break;
    case NID_pkcs7_encrypted:
        if ((p7->d.encrypted = PKCS7_ENCRYPT_new()) != NULL) {
            version = p7->d.encrypted->version;
            encrypted = p7->d.encrypted->enc_data;
        }
        break;
    case NID_pkcs7_digest:
        if ((p7->d.digest = PKCS7_DIGEST_new()) != NULL)
            version = p7->d.digest->version;
        break;
    default:
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNSUPPORTED_CONTENT_TYPE);
    }
    if (encrypted != NULL)
        encrypted->content_type = OBJ_nid2obj(NID_pkcs7_data);
    return version != NULL && ASN1_INTEGER_set(version, number);
}

int PKCS7_set_type(PKCS7 *p7, int type)
{
    p7->type = OBJ_nid2obj(type);
    return new_value(p7, type);
}

int PKCS7_set0_type_other(PKCS7 *p7, int type, ASN1_TYPE *other)
{
    p7->type = OBJ_nid2obj(type);
    p7->d.other = other;
    return 1;
}

int PKCS7_type_is_other(PKCS7 *p7)
{
    int type = type_of(p7);
    return type != NID_pkcs7_data && type != NID_pkcs7_signed && type != NID_pkcs7_enveloped &&
           type != NID_pkcs7_signedAndEnveloped && type != NID_pkcs7_digest &&
           type != NID_pkcs7_encrypted;
}

/* ---- Contents ---- */

int PKCS7_set_content(PKCS7 *p7, PKCS7 *p7_data)
{
    PKCS7 **at = pkcs7_has(p7, NID_pkcs7_signed)   ? &p7->d.sign->contents
                 : pkcs7_has(p7, NID_pkcs7_digest) ? &p7->d.digest->contents
                                                   : NULL;
    if (at == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNSUPPORTED_CONTENT_TYPE);
    PKCS7_free(*at);
    *at = p7_data;
    return 1;
}

int PKCS7_content_new(PKCS7 *p7, int nid)
{
    PKCS7 *contents = PKCS7_new();
    if (contents != NULL && PKCS7_set_type(contents, nid) && PKCS7_set_content(p7, contents))
        return 1;
    PKCS7_free(contents);
    return 0;
}

long PKCS7_ctrl(PKCS7 *p7, int cmd, long larg, char *parg)
{
    (void)parg;
    if (cmd != PKCS7_OP_SET_DETACHED_SIGNATURE && cmd != PKCS7_OP_GET_DETACHED_SIGNATURE)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNKNOWN_OPERATION);
    if (type_of(p7) != NID_pkcs7_signed)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_OPERATION_NOT_SUPPORTED_ON_THIS_TYPE);
    PKCS7 *contents = p7->d.sign != NULL ? p7->d.sign->contents : NULL;
    if (cmd == PKCS7_OP_GET_DETACHED_SIGNATURE)
        return p7->detached = contents == NULL || contents->d.ptr == NULL;
    p7->detached = (int)larg;
    if (larg != 0 && contents != NULL && PKCS7_type_is_data(contents)) {
        ASN1_OCTET_STRING_free(contents->d.data);
        contents->d.data = NULL;
    }
    return p7->detached;
}

ASN1_OCTET_STRING *PKCS7_get_octet_string(PKCS7 *p7)
{
    if (PKCS7_type_is_data(p7))
        return p7->d.data;
    if (PKCS7_type_is_other(p7) && p7->d.other != NULL && p7->d.other->type == V_ASN1_OCTET_STRING)
        return p7->d.other->value.octet_string;
    return NULL;
}

/* ---- Certificates and CRLs ---- */

int PKCS7_add_certificate(PKCS7 *p7, X509 *x509)
{
    STACK_OF(X509) **certs = pkcs7_certificates(p7);
    if (certs == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    if (*certs == NULL && (*certs = sk_X509_new_null()) == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    if (sk_X509_push(*certs, x509) <= 0)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    return X509_up_ref(x509);
}

int PKCS7_add_crl(PKCS7 *p7, X509_CRL *crl)
{
    STACK_OF(X509_CRL) **crls = pkcs7_has(p7, NID_pkcs7_signed) ? &p7->d.sign->crl
                                : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped)
                                    ? &p7->d.signed_and_enveloped->crl
                                    : NULL;
    if (crls == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_CONTENT_TYPE);
    if (*crls == NULL && (*crls = sk_X509_CRL_new_null()) == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    if (sk_X509_CRL_push(*crls, crl) <= 0)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    return X509_CRL_up_ref(crl);
}

STACK_OF(PKCS7_SIGNER_INFO) * PKCS7_get_signer_info(PKCS7 *p7)
{
    STACK_OF(PKCS7_SIGNER_INFO) **all = p7 != NULL ? pkcs7_signers(p7) : NULL;
    return all != NULL ? *all : NULL;
}
