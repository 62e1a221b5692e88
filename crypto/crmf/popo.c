/* Proof of possession of the private key: RFC 4211, 4. OSSL_CRMF_MSG_create_popo(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/crmf/crmf.h"

/* ---- Made ---- */

/* Some kinds of keys sign with no digest, or with one of their own. */
static bool digests(EVP_PKEY *pkey)
{
    char name[50];
    return EVP_PKEY_get_default_digest_name(pkey, name, sizeof(name)) <= 0 ||
           strcmp(name, "UNDEF") != 0;
}

/* 4.1: of the request itself, without poposkInput. */
static bool sign(OSSL_CRMF_POPO *popo, const OSSL_CRMF_CERTREQUEST *req, EVP_PKEY *pkey,
                 const EVP_MD *digest, OSSL_LIB_CTX *libctx, const char *propq)
{
    if (pkey == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    OSSL_CRMF_POPOSIGNINGKEY *key = OSSL_CRMF_POPOSIGNINGKEY_new();
    if (key == NULL)
        return false;
    popo->type = OSSL_CRMF_POPO_SIGNATURE;
    popo->value.signature = key;
    return ASN1_item_sign_ex(ASN1_ITEM_rptr(OSSL_CRMF_CERTREQUEST), key->algorithmIdentifier, NULL,
                             key->signature, req, NULL, pkey, digests(pkey) ? digest : NULL, libctx,
                             propq) > 0;
}

/* 4.2: the certificate comes encrypted. */
static bool expect_encrypted(OSSL_CRMF_POPO *popo)
{
    OSSL_CRMF_POPOPRIVKEY *key = OSSL_CRMF_POPOPRIVKEY_new();
    if (key == NULL)
        return false;
    popo->type = OSSL_CRMF_POPO_KEYENC;
    popo->value.keyEncipherment = key;
    if ((key->value.subsequentMessage = ASN1_INTEGER_new()) == NULL)
        return false;
    key->type = OSSL_CRMF_POPOPRIVKEY_SUBSEQUENTMESSAGE;
    return ASN1_INTEGER_set(key->value.subsequentMessage, OSSL_CRMF_SUBSEQUENTMESSAGE_ENCRCERT);
}

static bool say_verified(OSSL_CRMF_POPO *popo)
{
    popo->type = OSSL_CRMF_POPO_RAVERIFIED;
    return (popo->value.raVerified = ASN1_NULL_new()) != NULL;
}

static bool make(OSSL_CRMF_POPO *popo, int meth, const OSSL_CRMF_MSG *crm, EVP_PKEY *pkey,
                 const EVP_MD *digest, OSSL_LIB_CTX *libctx, const char *propq)
{
    switch (meth) {
    case OSSL_CRMF_POPO_RAVERIFIED:
        return say_verified(popo);
    case OSSL_CRMF_POPO_SIGNATURE:
        return sign(popo, crm->certReq, pkey, digest, libctx, propq);
    case OSSL_CRMF_POPO_KEYENC:
        return expect_encrypted(popo);
    default:
        return FAIL(ERR_LIB_CRMF, CRMF_R_UNSUPPORTED_METHOD_FOR_CREATING_POPO);
    }
}

int OSSL_CRMF_MSG_create_popo(int meth, OSSL_CRMF_MSG *crm, EVP_PKEY *pkey, const EVP_MD *digest,
                              OSSL_LIB_CTX *libctx, const char *propq)
{
    OSSL_CRMF_POPO *popo = NULL;
    if (crm == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    if (meth != OSSL_CRMF_POPO_NONE && ((popo = OSSL_CRMF_POPO_new()) == NULL ||
                                        !make(popo, meth, crm, pkey, digest, libctx, propq))) {
        OSSL_CRMF_POPO_free(popo);
        return 0;
    }
    OSSL_CRMF_POPO_free(crm->popo);
    crm->popo = popo;
    return 1;
}

/* ---- Verified ---- */

/* 4.1. Who sends poposkInput, and a MAC in it, are for those to check who know a secret of the
 * sender's. */
static int verify(const OSSL_CRMF_CERTREQUEST *req, const OSSL_CRMF_POPOSIGNINGKEY *key,
                  OSSL_LIB_CTX *libctx, const char *propq)
{
    const X509_PUBKEY *public = req->certTemplate->publicKey;
    const OSSL_CRMF_POPOSIGNINGKEYINPUT *input = key->poposkInput;
    if (public == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_POPO_MISSING_PUBLIC_KEY);
    if (input != NULL && X509_PUBKEY_eq(public, input->publicKey) != 1)
        return FAIL(ERR_LIB_CRMF, CRMF_R_POPO_INCONSISTENT_PUBLIC_KEY);
    if (input == NULL && req->certTemplate->subject == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_POPO_MISSING_SUBJECT);
    const ASN1_ITEM *it = input != NULL ? ASN1_ITEM_rptr(OSSL_CRMF_POPOSIGNINGKEYINPUT)
                                        : ASN1_ITEM_rptr(OSSL_CRMF_CERTREQUEST);
    return ASN1_item_verify_ex(it, key->algorithmIdentifier, key->signature,
                               input != NULL ? (const void *)input : req, NULL,
                               X509_PUBKEY_get0(public), libctx, propq) > 0;
}

int OSSL_CRMF_MSGS_verify_popo(const OSSL_CRMF_MSGS *reqs, int rid, int acceptRAVerified,
                               OSSL_LIB_CTX *libctx, const char *propq)
{
    const OSSL_CRMF_MSG *req = reqs != NULL ? sk_OSSL_CRMF_MSG_value(reqs, rid) : NULL;
    if (req == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    if (req->popo == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_POPO_MISSING);
    switch (req->popo->type) {
    case OSSL_CRMF_POPO_RAVERIFIED:
        return acceptRAVerified != 0 || FAIL(ERR_LIB_CRMF, CRMF_R_POPO_RAVERIFIED_NOT_ACCEPTED);
    case OSSL_CRMF_POPO_SIGNATURE:
        return verify(req->certReq, req->popo->value.signature, libctx, propq);
    default:
        return FAIL(ERR_LIB_CRMF, CRMF_R_UNSUPPORTED_POPO_METHOD);
    }
}
