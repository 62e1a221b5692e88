/* Signed messages made: PKCS7_sign(3). RFC 2315, 9; RFC 8551, 2.5. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- A signer ---- */

/* What it can decrypt; RC2 by the bits of its key. */
static const struct {
    int nid, bits;
} capabilities[] = {
    {NID_aes_256_cbc, -1}, {NID_aes_192_cbc, -1}, {NID_aes_128_cbc, -1}, {NID_des_ede3_cbc, -1},
    {NID_rc2_cbc, 128},    {NID_rc2_cbc, 64},     {NID_des_cbc, -1},     {NID_rc2_cbc, 40},
};

bool pkcs7_add_capabilities(STACK_OF(X509_ALGOR) * list)
{
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof(capabilities) / sizeof(capabilities[0]); i++)
        if (EVP_get_cipherbynid(capabilities[i].nid) != NULL)
            ok = PKCS7_simple_smimecap(list, capabilities[i].nid, capabilities[i].bits);
    return ok;
}

static bool add_capabilities(PKCS7_SIGNER_INFO *si)
{
    STACK_OF(X509_ALGOR) *list = sk_X509_ALGOR_new_null();
    bool ok = (list != NULL || FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE)) &&
              pkcs7_add_capabilities(list) && PKCS7_add_attrib_smimecap(si, list);
    sk_X509_ALGOR_pop_free(list, X509_ALGOR_free);
    return ok;
}

/* The digest that another signer of the same contents has. */
static bool reuse_digest(PKCS7 *p7, PKCS7_SIGNER_INFO *si)
{
    STACK_OF(PKCS7_SIGNER_INFO) *all = PKCS7_get_signer_info(p7);
    for (int i = 0; i < sk_PKCS7_SIGNER_INFO_num(all); i++) {
        PKCS7_SIGNER_INFO *other = sk_PKCS7_SIGNER_INFO_value(all, i);
        if (other == si || sk_X509_ATTRIBUTE_num(other->auth_attr) <= 0 ||
            OBJ_cmp(si->digest_alg->algorithm, other->digest_alg->algorithm) != 0)
            continue;
        ASN1_OCTET_STRING *digest = PKCS7_digest_from_attributes(other->auth_attr);
        if (digest == NULL) /* it isn't final yet */
            break;
        return PKCS7_add1_attrib_digest(si, digest->data, digest->length);
    }
    return FAIL(ERR_LIB_PKCS7, PKCS7_R_NO_MATCHING_DIGEST_TYPE_FOUND);
}

static bool add_attributes(PKCS7 *p7, PKCS7_SIGNER_INFO *si, int flags)
{
    return PKCS7_add_attrib_content_type(si, NULL) &&
           ((flags & PKCS7_NOSMIMECAP) || add_capabilities(si)) &&
           ((flags & PKCS7_REUSE_DIGEST) == 0 ||
            (reuse_digest(p7, si) && ((flags & PKCS7_PARTIAL) || PKCS7_SIGNER_INFO_sign(si))));
}

PKCS7_SIGNER_INFO *PKCS7_sign_add_signer(PKCS7 *p7, X509 *signcert, EVP_PKEY *pkey,
                                         const EVP_MD *md, int flags)
{
    if (!X509_check_private_key(signcert, pkey)) {
        ERR_raise(ERR_LIB_PKCS7, PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
        return NULL;
    }
    PKCS7_SIGNER_INFO *si = PKCS7_add_signature(p7, signcert, pkey, md);
    if (si == NULL) {
        ERR_raise(ERR_LIB_PKCS7, PKCS7_R_PKCS7_ADD_SIGNATURE_ERROR);
        return NULL;
    }
    bool ok = ((flags & PKCS7_NOCERTS) || PKCS7_add_certificate(p7, signcert)) &&
              ((flags & PKCS7_NOATTR) || add_attributes(p7, si, flags));
    return ok ? si : NULL; /* it stays in the message either way */
}

/* ---- A message ---- */

static bool build(PKCS7 *p7, X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data,
                  int flags)
{
    if (!PKCS7_set_type(p7, NID_pkcs7_signed) || !PKCS7_content_new(p7, NID_pkcs7_data))
        return false;
    if (pkey != NULL && PKCS7_sign_add_signer(p7, signcert, pkey, NULL, flags) == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_PKCS7_ADD_SIGNER_ERROR);
    if ((flags & PKCS7_NOCERTS) == 0)
        for (int i = 0; i < sk_X509_num(certs); i++)
            if (!PKCS7_add_certificate(p7, sk_X509_value(certs, i)))
                return false;
    if (flags & PKCS7_DETACHED)
        PKCS7_set_detached(p7, 1);
    return (flags & (PKCS7_STREAM | PKCS7_PARTIAL)) || PKCS7_final(p7, data, flags);
}

PKCS7 *PKCS7_sign_ex(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data, int flags,
                     OSSL_LIB_CTX *libctx, const char *propq)
{
    PKCS7 *p7 = PKCS7_new_ex(libctx, propq);
    if (p7 == NULL) {
        ERR_raise(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (build(p7, signcert, pkey, certs, data, flags))
        return p7;
    PKCS7_free(p7);
    return NULL;
}

PKCS7 *PKCS7_sign(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data, int flags)
{
    return PKCS7_sign_ex(signcert, pkey, certs, data, flags, NULL, NULL);
}

int PKCS7_final(PKCS7 *p7, BIO *data, int flags)
{
    BIO *chain = PKCS7_dataInit(p7, NULL);
    if (chain == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    bool ok = SMIME_crlf_copy(data, chain, flags) != 0;
    (void)BIO_flush(chain);
    if (ok && !PKCS7_dataFinal(p7, chain))
        ok = FAIL(ERR_LIB_PKCS7, PKCS7_R_PKCS7_DATASIGN);
    BIO_free_all(chain);
    return ok;
}
