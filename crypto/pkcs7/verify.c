/* Signed messages verified: PKCS7_verify(3). RFC 2315, 9.3 and 9.4. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/asn1/mime.h"
#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- A signature ---- */

/* 1, 0 with an error, -1 if the contents aren't those that were digested. Then `digest` digests the
 * attributes, which is what was signed. */
static int take_attributes(EVP_MD_CTX *digest, const PKCS7_SIGNER_INFO *si)
{
    unsigned char md[EVP_MAX_MD_SIZE], *der = NULL;
    unsigned len;
    if (EVP_DigestFinal_ex(digest, md, &len) <= 0)
        return 0;
    const ASN1_OCTET_STRING *said = PKCS7_digest_from_attributes(si->auth_attr);
    if (said == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNABLE_TO_FIND_MESSAGE_DIGEST);
    if (said->length != (int)len || memcmp(said->data, md, len) != 0) {
        ERR_raise(ERR_LIB_PKCS7, PKCS7_R_DIGEST_FAILURE);
        return -1;
    }
    EVP_MD *type = pkcs7_fetch_digest(si->ctx, si->digest_alg);
    int n =
        ASN1_item_i2d((const ASN1_VALUE *)si->auth_attr, &der, ASN1_ITEM_rptr(PKCS7_ATTR_VERIFY));
    int ok = type != NULL && n > 0 && EVP_DigestInit_ex(digest, type, NULL) > 0 &&
             EVP_DigestUpdate(digest, der, (size_t)n) > 0;
    OPENSSL_free(der);
    EVP_MD_free(type);
    return ok ? 1 : FAIL(ERR_LIB_PKCS7, ERR_R_EVP_LIB);
}

int PKCS7_signatureVerify(BIO *bio, PKCS7 *p7, PKCS7_SIGNER_INFO *si, X509 *signer)
{
    if (pkcs7_signers(p7) == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_PKCS7_TYPE);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    if (digest == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    int r = pkcs7_digest_state(digest, bio, OBJ_obj2nid(si->digest_alg->algorithm));
    if (r > 0 && sk_X509_ATTRIBUTE_num(si->auth_attr) > 0)
        r = take_attributes(digest, si);
    if (r > 0) {
        EVP_PKEY *key = X509_get0_pubkey(signer);
        if (key == NULL) {
            r = -1;
        } else if (EVP_VerifyFinal_ex(digest, si->enc_digest->data,
                                      (unsigned)si->enc_digest->length, key, p7->ctx.libctx,
                                      p7->ctx.propq) <= 0) {
            ERR_raise(ERR_LIB_PKCS7, PKCS7_R_SIGNATURE_FAILURE);
            r = -1;
        }
    }
    EVP_MD_CTX_free(digest);
    return r;
}

int PKCS7_dataVerify(X509_STORE *cert_store, X509_STORE_CTX *ctx, BIO *bio, PKCS7 *p7,
                     PKCS7_SIGNER_INFO *si)
{
    if (p7 == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_INVALID_NULL_POINTER);
    if (p7->d.ptr == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_NO_CONTENT);
    STACK_OF(X509) **certs = pkcs7_certificates(p7);
    if (certs == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_WRONG_PKCS7_TYPE);
    X509 *signer = pkcs7_find(*certs, si->issuer_and_serial);
    if (signer == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNABLE_TO_FIND_CERTIFICATE);
    if (!X509_STORE_CTX_init(ctx, cert_store, signer, *certs))
        return FAIL(ERR_LIB_PKCS7, ERR_R_X509_LIB);
    X509_STORE_CTX_set_purpose(ctx, X509_PURPOSE_SMIME_SIGN);
    bool trusted = X509_verify_cert(ctx) > 0;
    X509_STORE_CTX_cleanup(ctx);
    if (!trusted)
        return FAIL(ERR_LIB_PKCS7, ERR_R_X509_LIB);
    return PKCS7_signatureVerify(bio, p7, si, signer);
}

/* ---- Signers ---- */

STACK_OF(X509) * PKCS7_get0_signers(PKCS7 *p7, STACK_OF(X509) * certs, int flags)
{
    int reason = p7 == NULL                  ? PKCS7_R_INVALID_NULL_POINTER
                 : !PKCS7_type_is_signed(p7) ? PKCS7_R_WRONG_CONTENT_TYPE
                 : p7->d.sign == NULL || sk_PKCS7_SIGNER_INFO_num(p7->d.sign->signer_info) <= 0
                     ? PKCS7_R_NO_SIGNERS
                     : 0;
    if (reason != 0) {
        ERR_raise(ERR_LIB_PKCS7, reason);
        return NULL;
    }
    STACK_OF(PKCS7_SIGNER_INFO) *infos = p7->d.sign->signer_info;
    STACK_OF(X509) *signers = sk_X509_new_null();
    if (signers == NULL) {
        ERR_raise(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_PKCS7_SIGNER_INFO_num(infos); i++) {
        const PKCS7_ISSUER_AND_SERIAL *name =
            sk_PKCS7_SIGNER_INFO_value(infos, i)->issuer_and_serial;
        X509 *signer = pkcs7_find(certs, name);
        if (signer == NULL && (flags & PKCS7_NOINTERN) == 0)
            signer = pkcs7_find(p7->d.sign->cert, name);
        if (signer == NULL)
            ERR_raise(ERR_LIB_PKCS7, PKCS7_R_SIGNER_CERTIFICATE_NOT_FOUND);
        if (signer == NULL || sk_X509_push(signers, signer) <= 0) {
            sk_X509_free(signers);
            return NULL;
        }
    }
    return signers;
}

static bool trust(X509_STORE_CTX *ctx, PKCS7 *p7, X509_STORE *store, X509 *signer, int flags)
{
    STACK_OF(X509) *untrusted = flags & PKCS7_NOCHAIN ? NULL : p7->d.sign->cert;
    if (!X509_STORE_CTX_init(ctx, store, signer, untrusted) ||
        !X509_STORE_CTX_set_default(ctx, "smime_sign"))
        return FAIL(ERR_LIB_PKCS7, ERR_R_X509_LIB);
    if ((flags & PKCS7_NOCRL) == 0)
        X509_STORE_CTX_set0_crls(ctx, p7->d.sign->crl);
    if (X509_verify_cert(ctx) > 0)
        return true;
    ERR_raise_data(ERR_LIB_PKCS7, PKCS7_R_CERTIFICATE_VERIFY_ERROR, "Verify error: %s",
                   X509_verify_cert_error_string(X509_STORE_CTX_get_error(ctx)));
    return false;
}

static bool trust_all(PKCS7 *p7, X509_STORE *store, STACK_OF(X509) * signers, int flags)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new_ex(p7->ctx.libctx, p7->ctx.propq);
    bool ok = ctx != NULL;
    for (int i = 0; ok && i < sk_X509_num(signers); i++) {
        ok = trust(ctx, p7, store, sk_X509_value(signers, i), flags);
        X509_STORE_CTX_cleanup(ctx);
    }
    X509_STORE_CTX_free(ctx);
    return ok;
}

/* ---- A message ---- */

static bool read_contents(BIO *chain, BIO *out, int flags)
{
    const int r = mime_copy_out(chain, out, (flags & PKCS7_TEXT) != 0);
    return r > 0 || (r < 0 && FAIL(ERR_LIB_PKCS7, PKCS7_R_SMIME_TEXT_ERROR));
}

static bool verify_all(BIO *chain, PKCS7 *p7, STACK_OF(X509) * signers)
{
    STACK_OF(PKCS7_SIGNER_INFO) *infos = p7->d.sign->signer_info;
    for (int i = 0; i < sk_PKCS7_SIGNER_INFO_num(infos); i++)
        if (PKCS7_signatureVerify(chain, p7, sk_PKCS7_SIGNER_INFO_value(infos, i),
                                  sk_X509_value(signers, i)) <= 0)
            return FAIL(ERR_LIB_PKCS7, PKCS7_R_SIGNATURE_FAILURE);
    return true;
}

/* 0, or why the message can't be verified. */
static int unfit(PKCS7 *p7, const BIO *indata, int flags)
{
    if (p7 == NULL)
        return PKCS7_R_INVALID_NULL_POINTER;
    if (!PKCS7_type_is_signed(p7))
        return PKCS7_R_WRONG_CONTENT_TYPE;
    const bool detached = PKCS7_get_detached(p7) != 0;
    if (detached && indata == NULL)
        return PKCS7_R_NO_CONTENT;
    if ((flags & PKCS7_NO_DUAL_CONTENT) && !detached && indata != NULL)
        return PKCS7_R_CONTENT_AND_DATA_PRESENT;
    if (sk_PKCS7_SIGNER_INFO_num(PKCS7_get_signer_info(p7)) <= 0)
        return PKCS7_R_NO_SIGNATURES_ON_DATA;
    return 0;
}

int PKCS7_verify(PKCS7 *p7, STACK_OF(X509) * certs, X509_STORE *store, BIO *indata, BIO *out,
                 int flags)
{
    const int reason = unfit(p7, indata, flags);
    if (reason != 0)
        return FAIL(ERR_LIB_PKCS7, reason);
    STACK_OF(X509) *signers = PKCS7_get0_signers(p7, certs, flags);
    if (signers == NULL)
        return 0;
    BIO *chain = NULL;
    bool ok = ((flags & PKCS7_NOVERIFY) || trust_all(p7, store, signers, flags)) &&
              (chain = PKCS7_dataInit(p7, indata)) != NULL && read_contents(chain, out, flags) &&
              ((flags & PKCS7_NOSIGS) || verify_all(chain, p7, signers));
    pkcs7_free_chain(chain, indata);
    sk_X509_free(signers);
    return ok;
}
