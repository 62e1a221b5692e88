/* Key transport: the contents' key encrypted with a recipient's public key. RFC 5652, 6.2.1; not
 * told whether a key fitted: RFC 3218, 2.3. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkey/unwrap.h"

/* ---- Made ---- */

bool cms_transport_set(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri, X509 *cert,
                       unsigned flags)
{
    CMS_KeyTransRecipientInfo *ktri = ri->d.ktri;
    const bool keyid = (flags & CMS_USE_KEYID) != 0;
    if (!cms_set_signer_id(ktri->rid, cert,
                           keyid ? CMS_SIGNERINFO_KEYIDENTIFIER : CMS_SIGNERINFO_ISSUER_SERIAL))
        return false;
    ktri->version = keyid ? 2 : 0;
    if ((ktri->pkey = X509_get_pubkey(cert)) == NULL || !X509_up_ref(cert))
        return false;
    ktri->recip = cert;
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, ktri->pkey, cms->ctx.propq);
    bool ok = pctx != NULL && EVP_PKEY_encrypt_init(pctx) > 0;
    if (ok && (flags & CMS_KEY_PARAM) != 0)
        ktri->pctx = pctx;
    else
        ok = ok && cms_transport_put_algorithm(ktri, pctx);
    if (ktri->pctx == NULL)
        EVP_PKEY_CTX_free(pctx);
    return ok;
}

bool cms_transport_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    CMS_KeyTransRecipientInfo *ktri = ri->d.ktri;
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    EVP_PKEY_CTX *pctx = ktri->pctx;
    unsigned char *wrapped = NULL;
    size_t n = 0;
    if (ec->key == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_KEY);
    if (pctx == NULL)
        pctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, ktri->pkey, cms->ctx.propq);
    const bool ok = pctx != NULL && (ktri->pctx != NULL || EVP_PKEY_encrypt_init(pctx) > 0) &&
                    cms_transport_put_algorithm(ktri, pctx) &&
                    EVP_PKEY_encrypt(pctx, NULL, &n, ec->key, ec->keylen) > 0 &&
                    (wrapped = OPENSSL_malloc(n)) != NULL &&
                    EVP_PKEY_encrypt(pctx, wrapped, &n, ec->key, ec->keylen) > 0;
    EVP_PKEY_CTX_free(pctx);
    ktri->pctx = NULL;
    if (!ok) {
        OPENSSL_free(wrapped);
        return false;
    }
    ASN1_STRING_set0(ktri->encryptedKey, wrapped, (int)n);
    return true;
}

/* ---- Opened ---- */

static int transports(const CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RecipientInfo) *all = *cms_recipients(cms);
    int n = 0;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++)
        n += sk_CMS_RecipientInfo_value(all, i)->type == CMS_RECIPINFO_TRANS;
    return n;
}

/* PKCS #1 v1.5 gives something random for what is wrong. That is turned off where an error is asked
 * for, and where one of several keys has to be found: one that isn't ours could have the length of
 * ours by chance. */
static bool begin(EVP_PKEY_CTX *pctx, const CMS_ContentInfo *cms,
                  const CMS_KeyTransRecipientInfo *ktri)
{
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    unsigned off = 0;
    const OSSL_PARAM params[] = {OSSL_PARAM_uint("implicit-rejection", &off), OSSL_PARAM_END};
    if (EVP_PKEY_decrypt_init(pctx) <= 0 || !cms_transport_take_algorithm(ktri, pctx))
        return false;
    if ((ec->debug || (ec->anybody && transports(cms) > 1)) && EVP_PKEY_is_a(ktri->pkey, "RSA"))
        return EVP_PKEY_CTX_set_params(pctx, params) > 0;
    return true;
}

/* With `debug` an error says that the key isn't ours. */
static bool take(EVP_PKEY_CTX *pctx, const CMS_KeyTransRecipientInfo *ktri, bool debug,
                 unsigned char *key, size_t len)
{
    uint64_t good;
    ERR_set_mark();
    const bool ok = pkey_unwrap(pctx, ktri->encryptedKey, key, len, &good);
    if (ok && !debug) {
        ERR_pop_to_mark();
        return true;
    }
    ERR_clear_last_mark();
    return ok && (good != 0 || FAIL(ERR_LIB_CMS, CMS_R_CMS_LIB));
}

/* The key that there is already, of a recipient before, is kept if this one isn't ours. */
static unsigned char *key_before(const CMS_ContentInfo *cms, const CMS_EncryptedContentInfo *ec,
                                 size_t len)
{
    unsigned char *key = OPENSSL_malloc(len);
    if (key == NULL)
        return NULL;
    if (ec->key != NULL && ec->keylen == len)
        return memcpy(key, ec->key, len);
    if (RAND_priv_bytes_ex(cms->ctx.libctx, key, len, 0) > 0)
        return key;
    OPENSSL_free(key);
    return NULL;
}

bool cms_transport_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    const CMS_KeyTransRecipientInfo *ktri = ri->d.ktri;
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    if (ktri->pkey == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_PRIVATE_KEY);
    const size_t len = cms_content_key_len(&cms->ctx, ec);
    unsigned char *key = len > 0 ? key_before(cms, ec, len) : NULL;
    if (key == NULL)
        return false;
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, ktri->pkey, cms->ctx.propq);
    const bool ok = pctx != NULL && begin(pctx, cms, ktri) && take(pctx, ktri, ec->debug, key, len);
    EVP_PKEY_CTX_free(pctx);
    if (!ok) {
        OPENSSL_clear_free(key, len);
        return false;
    }
    cms_set_key(ec, key, len);
    return true;
}

/* ---- Told ---- */

static CMS_KeyTransRecipientInfo *transport(CMS_RecipientInfo *ri)
{
    if (ri->type == CMS_RECIPINFO_TRANS)
        return ri->d.ktri;
    ERR_raise(ERR_LIB_CMS, CMS_R_NOT_KEY_TRANSPORT);
    return NULL;
}

int CMS_RecipientInfo_set0_pkey(CMS_RecipientInfo *ri, EVP_PKEY *pkey)
{
    CMS_KeyTransRecipientInfo *ktri = transport(ri);
    if (ktri == NULL)
        return 0;
    EVP_PKEY_free(ktri->pkey);
    ktri->pkey = pkey;
    return 1;
}

int CMS_RecipientInfo_ktri_cert_cmp(CMS_RecipientInfo *ri, X509 *cert)
{
    const CMS_KeyTransRecipientInfo *ktri = transport(ri);
    return ktri != NULL ? cms_signer_id_cmp(ktri->rid, cert) : -2;
}

int CMS_RecipientInfo_ktri_get0_algs(CMS_RecipientInfo *ri, EVP_PKEY **pk, X509 **recip,
                                     X509_ALGOR **palg)
{
    const CMS_KeyTransRecipientInfo *ktri = transport(ri);
    if (ktri == NULL)
        return 0;
    if (pk != NULL)
        *pk = ktri->pkey;
    if (recip != NULL)
        *recip = ktri->recip;
    if (palg != NULL)
        *palg = ktri->keyEncryptionAlgorithm;
    return 1;
}

int CMS_RecipientInfo_ktri_get0_signer_id(CMS_RecipientInfo *ri, ASN1_OCTET_STRING **keyid,
                                          X509_NAME **issuer, ASN1_INTEGER **sno)
{
    const CMS_KeyTransRecipientInfo *ktri = transport(ri);
    return ktri != NULL && cms_signer_id_get(ktri->rid, keyid, issuer, sno);
}
