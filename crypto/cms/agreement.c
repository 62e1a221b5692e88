/* Key agreement: the contents' key wrapped by one that an originator's and a recipient's key make.
 * RFC 5652, 6.2.2. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

enum { WRAP_ADDS_MOST = 16 };

/* ---- Made ---- */

static bool set_recipient(CMS_KeyAgreeRecipientInfo *kari, X509 *cert, unsigned flags)
{
    CMS_RecipientEncryptedKey *rek =
        (CMS_RecipientEncryptedKey *)ASN1_item_new(ASN1_ITEM_rptr(CMS_RecipientEncryptedKey));
    if (rek == NULL || sk_CMS_RecipientEncryptedKey_push(kari->recipientEncryptedKeys, rek) <= 0) {
        ASN1_item_free((ASN1_VALUE *)rek, ASN1_ITEM_rptr(CMS_RecipientEncryptedKey));
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    }
    if (flags & CMS_USE_KEYID) {
        rek->rid->d.rKeyId =
            (CMS_RecipientKeyIdentifier *)ASN1_item_new(ASN1_ITEM_rptr(CMS_RecipientKeyIdentifier));
        if (rek->rid->d.rKeyId == NULL)
            return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
        rek->rid->type = REK_KEYIDENTIFIER;
        if (!cms_set_keyid(&rek->rid->d.rKeyId->subjectKeyIdentifier, cert))
            return false;
    } else {
        if (!cms_set_name(&rek->rid->d.issuerAndSerialNumber, cert))
            return false;
        rek->rid->type = REK_ISSUER_SERIAL;
    }
    rek->pkey = X509_get_pubkey(cert);
    return rek->pkey != NULL;
}

/* A new key of the recipient's parameters. */
static bool set_ephemeral(const CMS_ContentInfo *cms, CMS_KeyAgreeRecipientInfo *kari,
                          EVP_PKEY *like)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, like, cms->ctx.propq);
    bool ok = ctx != NULL && EVP_PKEY_keygen_init(ctx) > 0 && EVP_PKEY_keygen(ctx, &key) > 0;
    EVP_PKEY_CTX_free(ctx);
    ok = ok &&
         (kari->pctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, key, cms->ctx.propq)) != NULL &&
         EVP_PKEY_derive_init(kari->pctx) > 0;
    EVP_PKEY_free(key);
    return ok;
}

static bool set_originator(const CMS_ContentInfo *cms, CMS_KeyAgreeRecipientInfo *kari,
                           EVP_PKEY *own, X509 *own_cert, unsigned flags)
{
    CMS_OriginatorIdentifierOrKey *id = kari->originator;
    if (own_cert == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_PUBLIC_KEY);
    kari->pctx = EVP_PKEY_CTX_new_from_pkey(cms->ctx.libctx, own, cms->ctx.propq);
    if (kari->pctx == NULL || EVP_PKEY_derive_init(kari->pctx) <= 0)
        return false;
    const bool keyid = (flags & CMS_USE_ORIGINATOR_KEYID) != 0;
    if (keyid ? !cms_set_keyid(&id->d.subjectKeyIdentifier, own_cert)
              : !cms_set_name(&id->d.issuerAndSerialNumber, own_cert))
        return false;
    id->type = keyid ? ORIGINATOR_KEYIDENTIFIER : ORIGINATOR_ISSUER_SERIAL;
    return true;
}

bool cms_agreement_set(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri, X509 *cert, EVP_PKEY *own,
                       X509 *own_cert, unsigned flags)
{
    CMS_KeyAgreeRecipientInfo *kari = ri->d.kari;
    kari->version = 3;
    kari->ctx = &cms->ctx;
    return set_recipient(kari, cert, flags) &&
           (own != NULL ? set_originator(cms, kari, own, own_cert, flags)
                        : set_ephemeral(cms, kari, X509_get0_pubkey(cert)));
}

/* ---- Wrapped ---- */

/* The key among keys into the context that wraps with it. */
static bool derive(CMS_KeyAgreeRecipientInfo *kari, int encrypt)
{
    unsigned char kek[EVP_MAX_KEY_LENGTH];
    size_t len = (size_t)EVP_CIPHER_CTX_get_key_length(kari->wrap);
    const bool ok = len <= sizeof(kek) && EVP_PKEY_derive(kari->pctx, kek, &len) > 0 &&
                    EVP_CipherInit_ex(kari->wrap, NULL, NULL, kek, NULL, encrypt) > 0;
    OPENSSL_cleanse(kek, sizeof(kek));
    return ok;
}

/* What fits the contents' cipher, unless the program chose: Triple DES by itself, else AES of no
 * smaller a key. */
static bool choose_wrap(const CMS_ContentInfo *cms, CMS_KeyAgreeRecipientInfo *kari)
{
    const EVP_CIPHER *given = EVP_CIPHER_CTX_get0_cipher(kari->wrap);
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    if (given != NULL)
        return (EVP_CIPHER_get_mode(given) == EVP_CIPH_WRAP_MODE &&
                EVP_CipherInit_ex(kari->wrap, NULL, NULL, NULL, NULL, 1) > 0) ||
               FAIL(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
    const int nid = OBJ_obj2nid(ec->contentEncryptionAlgorithm->algorithm) == NID_des_ede3_cbc
                        ? NID_id_smime_alg_CMS3DESwrap
                        : cms_wrap_nid(ec->keylen <= 16   ? 16
                                       : ec->keylen <= 24 ? 24
                                                          : 32);
    EVP_CIPHER *cipher = cms_fetch_wrap(kari->ctx, nid);
    const bool ok =
        cipher != NULL && EVP_CipherInit_ex(kari->wrap, cipher, NULL, NULL, NULL, 1) > 0;
    EVP_CIPHER_free(cipher);
    return ok || FAIL(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
}

static bool wrap_one(CMS_KeyAgreeRecipientInfo *kari, CMS_RecipientEncryptedKey *rek,
                     const CMS_EncryptedContentInfo *ec)
{
    if (EVP_PKEY_derive_set_peer(kari->pctx, rek->pkey) <= 0 || !derive(kari, 1))
        return false;
    unsigned char *wrapped = OPENSSL_malloc(ec->keylen + WRAP_ADDS_MOST);
    int n = 0;
    if (wrapped == NULL ||
        EVP_CipherUpdate(kari->wrap, wrapped, &n, ec->key, (int)ec->keylen) <= 0) {
        OPENSSL_free(wrapped);
        return FAIL(ERR_LIB_CMS, CMS_R_WRAP_ERROR);
    }
    ASN1_STRING_set0(rek->encryptedKey, wrapped, n);
    return true;
}

static bool put_ephemeral(CMS_KeyAgreeRecipientInfo *kari)
{
    CMS_OriginatorIdentifierOrKey *id = kari->originator;
    if (id->type == ORIGINATOR_ISSUER_SERIAL || id->type == ORIGINATOR_KEYIDENTIFIER)
        return FAIL(ERR_LIB_CMS, CMS_R_ERROR_UNSUPPORTED_STATIC_KEY_AGREEMENT);
    if (id->type != ORIGINATOR_PUBKEY) {
        id->d.originatorKey =
            (CMS_OriginatorPublicKey *)ASN1_item_new(ASN1_ITEM_rptr(CMS_OriginatorPublicKey));
        if (id->d.originatorKey == NULL)
            return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
        id->type = ORIGINATOR_PUBKEY;
    }
    return cms_put_originator(id->d.originatorKey, EVP_PKEY_CTX_get0_pkey(kari->pctx));
}

bool cms_agreement_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    CMS_KeyAgreeRecipientInfo *kari = ri->d.kari;
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    if (ec->key == NULL || kari->pctx == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_KEY);
    bool ok = choose_wrap(cms, kari) && put_ephemeral(kari) && cms_agreement_put_algorithm(kari);
    for (int i = 0; ok && i < sk_CMS_RecipientEncryptedKey_num(kari->recipientEncryptedKeys); i++)
        ok =
            wrap_one(kari, sk_CMS_RecipientEncryptedKey_value(kari->recipientEncryptedKeys, i), ec);
    return ok;
}

/* ---- Opened ---- */

int CMS_RecipientInfo_kari_decrypt(CMS_ContentInfo *cms, CMS_RecipientInfo *ri,
                                   CMS_RecipientEncryptedKey *rek)
{
    if (ri->type != CMS_RECIPINFO_AGREE)
        return FAIL(ERR_LIB_CMS, CMS_R_NOT_KEY_AGREEMENT);
    CMS_KeyAgreeRecipientInfo *kari = ri->d.kari;
    if (kari->pctx == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_PRIVATE_KEY);
    if (cms_encrypted(cms) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_NOT_ENVELOPED_DATA);
    if (!cms_agreement_take_algorithm(kari) || !derive(kari, 0))
        return 0;
    const ASN1_OCTET_STRING *wrapped = rek->encryptedKey;
    unsigned char *key = OPENSSL_malloc((size_t)wrapped->length + 1);
    int n = 0;
    if (key == NULL || EVP_CipherUpdate(kari->wrap, key, &n, wrapped->data, wrapped->length) <= 0 ||
        n <= 0) {
        OPENSSL_clear_free(key, (size_t)wrapped->length + 1);
        return FAIL(ERR_LIB_CMS, CMS_R_UNWRAP_ERROR);
    }
    cms_set_key(cms_encrypted(cms), key, (size_t)n);
    return 1;
}

int cms_agreement_open(CMS_ContentInfo *cms, CMS_RecipientInfo *ri, EVP_PKEY *key, X509 *cert,
                       X509 *peer)
{
    STACK_OF(CMS_RecipientEncryptedKey) *all = ri->d.kari->recipientEncryptedKeys;
    int r = 0;
    for (int i = 0; r <= 0 && i < sk_CMS_RecipientEncryptedKey_num(all); i++) {
        CMS_RecipientEncryptedKey *rek = sk_CMS_RecipientEncryptedKey_value(all, i);
        if (cert != NULL && CMS_RecipientEncryptedKey_cert_cmp(rek, cert) != 0)
            continue;
        ri->d.kari->ctx = &cms->ctx;
        if (!CMS_RecipientInfo_kari_set0_pkey_and_peer(ri, key, peer))
            return -1;
        r = CMS_RecipientInfo_kari_decrypt(cms, ri, rek) ? 1 : -1;
        CMS_RecipientInfo_kari_set0_pkey(ri, NULL);
    }
    return r;
}

int CMS_RecipientInfo_kari_set0_pkey_and_peer(CMS_RecipientInfo *ri, EVP_PKEY *pk, X509 *peer)
{
    if (ri->type != CMS_RECIPINFO_AGREE)
        return FAIL(ERR_LIB_CMS, CMS_R_NOT_KEY_AGREEMENT);
    CMS_KeyAgreeRecipientInfo *kari = ri->d.kari;
    EVP_PKEY_CTX_free(kari->pctx);
    kari->pctx = NULL;
    if (pk == NULL)
        return 1;
    EVP_PKEY_CTX *pctx =
        EVP_PKEY_CTX_new_from_pkey(kari->ctx != NULL ? kari->ctx->libctx : NULL, pk,
                                   kari->ctx != NULL ? kari->ctx->propq : NULL);
    bool ok = pctx != NULL && EVP_PKEY_derive_init(pctx) > 0;
    if (ok && peer != NULL) {
        EVP_PKEY *other = X509_get0_pubkey(peer);
        ok = other != NULL && EVP_PKEY_derive_set_peer(pctx, other) > 0;
    }
    if (!ok) {
        EVP_PKEY_CTX_free(pctx);
        return 0;
    }
    kari->pctx = pctx;
    return 1;
}

int CMS_RecipientInfo_kari_set0_pkey(CMS_RecipientInfo *ri, EVP_PKEY *pk)
{
    return CMS_RecipientInfo_kari_set0_pkey_and_peer(ri, pk, NULL);
}

EVP_CIPHER_CTX *CMS_RecipientInfo_kari_get0_ctx(CMS_RecipientInfo *ri)
{
    return ri->type == CMS_RECIPINFO_AGREE ? ri->d.kari->wrap : NULL;
}
