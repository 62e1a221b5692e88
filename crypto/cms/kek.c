/* Keys among keys: the contents' key wrapped by one that both sides have. RFC 5652, 6.2.3; RFC
 * 3394. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

static const struct {
    int nid;
    size_t key_len;
} wraps[] = {{NID_id_aes128_wrap, 16}, {NID_id_aes192_wrap, 24}, {NID_id_aes256_wrap, 32}};

enum { WRAP_ADDS = 8, WRAPPED_LEAST = 16 };

int cms_wrap_nid(size_t key_len)
{
    for (size_t i = 0; i < sizeof(wraps) / sizeof(wraps[0]); i++)
        if (wraps[i].key_len == key_len)
            return wraps[i].nid;
    return NID_undef;
}

static size_t wrap_key_len(int nid)
{
    for (size_t i = 0; i < sizeof(wraps) / sizeof(wraps[0]); i++)
        if (wraps[i].nid == nid)
            return wraps[i].key_len;
    return 0;
}

EVP_CIPHER *cms_fetch_wrap(const struct cms_ctx *ctx, int nid)
{
    const EVP_CIPHER *known = EVP_get_cipherbynid(nid);
    return known != NULL ? EVP_CIPHER_fetch(ctx->libctx, EVP_CIPHER_get0_name(known), ctx->propq)
                         : NULL;
}

/* ---- Made ---- */

static bool fill(CMS_KEKRecipientInfo *kekri, int nid, const ASN1_OBJECT *other)
{
    kekri->version = 4;
    if (other != NULL && (kekri->kekid->other = (CMS_OtherKeyAttribute *)ASN1_item_new(
                              ASN1_ITEM_rptr(CMS_OtherKeyAttribute))) == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    return X509_ALGOR_set0(kekri->keyEncryptionAlgorithm, OBJ_nid2obj(nid), V_ASN1_UNDEF, NULL);
}

CMS_RecipientInfo *CMS_add0_recipient_key(CMS_ContentInfo *cms, int nid, unsigned char *key,
                                          size_t keylen, unsigned char *id, size_t idlen,
                                          ASN1_GENERALIZEDTIME *date, ASN1_OBJECT *otherTypeId,
                                          ASN1_TYPE *otherType)
{
    const int by_len = cms_wrap_nid(keylen);
    const int reason = nid != NID_undef && wrap_key_len(nid) == 0 ? CMS_R_UNSUPPORTED_KEK_ALGORITHM
                       : by_len == NID_undef                      ? CMS_R_INVALID_KEY_LENGTH
                       : nid != NID_undef && wrap_key_len(nid) != keylen ? CMS_R_INVALID_KEY_LENGTH
                                                                         : 0;
    if (cms_recipients(cms) == NULL)
        return NULL;
    if (reason != 0) {
        ERR_raise(ERR_LIB_CMS, reason);
        return NULL;
    }
    CMS_RecipientInfo *ri =
        cms_recipient_new(CMS_RECIPINFO_KEK, ASN1_ITEM_rptr(CMS_KEKRecipientInfo));
    if (ri == NULL)
        return NULL;
    if (!fill(ri->d.kekri, by_len, otherTypeId) || !cms_recipient_add(cms, ri)) {
        cms_recipient_free(ri);
        return NULL;
    }
    /* Nothing fails from here on: what was given is the recipient's. */
    ri->d.kekri->key = key;
    ri->d.kekri->keylen = keylen;
    ASN1_STRING_set0(ri->d.kekri->kekid->keyIdentifier, id, (int)idlen);
    ri->d.kekri->kekid->date = date;
    if (otherTypeId != NULL) {
        ri->d.kekri->kekid->other->keyAttrId = otherTypeId;
        ri->d.kekri->kekid->other->keyAttr = otherType;
    }
    return ri;
}

/* ---- Wrapped ---- */

/* The context with the key, or NULL with an error. */
static EVP_CIPHER_CTX *begin(const CMS_ContentInfo *cms, const CMS_KEKRecipientInfo *kekri,
                             int encrypt)
{
    const int nid = OBJ_obj2nid(kekri->keyEncryptionAlgorithm->algorithm);
    const size_t len = wrap_key_len(nid);
    const int reason = kekri->key == NULL     ? CMS_R_NO_KEY
                       : len == 0             ? CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM
                       : len != kekri->keylen ? CMS_R_INVALID_KEY_LENGTH
                                              : 0;
    if (reason != 0) {
        ERR_raise(ERR_LIB_CMS, reason);
        return NULL;
    }
    EVP_CIPHER *cipher = cms_fetch_wrap(&cms->ctx, nid);
    EVP_CIPHER_CTX *c = cipher != NULL ? EVP_CIPHER_CTX_new() : NULL;
    if (c != NULL)
        EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    const bool ok = c != NULL && EVP_CipherInit_ex(c, cipher, NULL, kekri->key, NULL, encrypt) > 0;
    EVP_CIPHER_free(cipher);
    if (ok)
        return c;
    EVP_CIPHER_CTX_free(c);
    ERR_raise(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
    return NULL;
}

bool cms_kek_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    if (ec->key == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_KEY);
    EVP_CIPHER_CTX *c = begin(cms, ri->d.kekri, 1);
    if (c == NULL)
        return false;
    unsigned char *wrapped = OPENSSL_malloc(ec->keylen + WRAP_ADDS);
    int n = 0;
    const bool ok =
        wrapped != NULL && (EVP_CipherUpdate(c, wrapped, &n, ec->key, (int)ec->keylen) > 0 ||
                            FAIL(ERR_LIB_CMS, CMS_R_WRAP_ERROR));
    EVP_CIPHER_CTX_free(c);
    if (!ok) {
        OPENSSL_free(wrapped);
        return false;
    }
    ASN1_STRING_set0(ri->d.kekri->encryptedKey, wrapped, n);
    return true;
}

bool cms_kek_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    const ASN1_OCTET_STRING *wrapped = ri->d.kekri->encryptedKey;
    EVP_CIPHER_CTX *c = begin(cms, ri->d.kekri, 0);
    if (c == NULL)
        return false;
    if (wrapped->length < WRAPPED_LEAST || wrapped->length % WRAP_ADDS != 0) {
        EVP_CIPHER_CTX_free(c);
        return FAIL(ERR_LIB_CMS, CMS_R_INVALID_ENCRYPTED_KEY_LENGTH);
    }
    unsigned char *key = OPENSSL_malloc((size_t)wrapped->length);
    int n = 0;
    const bool ok =
        key != NULL && (EVP_CipherUpdate(c, key, &n, wrapped->data, wrapped->length) > 0 ||
                        FAIL(ERR_LIB_CMS, CMS_R_UNWRAP_ERROR));
    EVP_CIPHER_CTX_free(c);
    if (!ok) {
        OPENSSL_clear_free(key, (size_t)wrapped->length);
        return false;
    }
    cms_set_key(cms_encrypted(cms), key, (size_t)n);
    return true;
}

int CMS_decrypt_set1_key(CMS_ContentInfo *cms, unsigned char *key, size_t keylen,
                         const unsigned char *id, size_t idlen)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    if (all == NULL)
        return 0;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        if (ri->type != CMS_RECIPINFO_KEK ||
            (id != NULL && CMS_RecipientInfo_kekri_id_cmp(ri, id, idlen) != 0))
            continue;
        unsigned char *own = ri->d.kekri->key; /* of a message that is made */
        const size_t own_len = ri->d.kekri->keylen;
        CMS_RecipientInfo_set0_key(ri, key, keylen);
        const int ok = CMS_RecipientInfo_decrypt(cms, ri);
        CMS_RecipientInfo_set0_key(ri, own, own_len);
        if (ok > 0)
            return 1;
        if (id != NULL)
            return FAIL(ERR_LIB_CMS, CMS_R_DECRYPT_ERROR);
        ERR_clear_error();
    }
    return FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_RECIPIENT);
}

/* ---- Told ---- */

static CMS_KEKRecipientInfo *kek(CMS_RecipientInfo *ri)
{
    if (ri->type == CMS_RECIPINFO_KEK)
        return ri->d.kekri;
    ERR_raise(ERR_LIB_CMS, CMS_R_NOT_KEK);
    return NULL;
}

int CMS_RecipientInfo_set0_key(CMS_RecipientInfo *ri, unsigned char *key, size_t keylen)
{
    CMS_KEKRecipientInfo *kekri = kek(ri);
    if (kekri == NULL)
        return 0;
    kekri->key = key;
    kekri->keylen = keylen;
    return 1;
}

int CMS_RecipientInfo_kekri_id_cmp(CMS_RecipientInfo *ri, const unsigned char *id, size_t idlen)
{
    const CMS_KEKRecipientInfo *kekri = kek(ri);
    if (kekri == NULL)
        return -2;
    const ASN1_OCTET_STRING *own = kekri->kekid->keyIdentifier;
    return (size_t)own->length != idlen || memcmp(own->data, id, idlen) != 0 ? -1 : 0;
}

int CMS_RecipientInfo_kekri_get0_id(CMS_RecipientInfo *ri, X509_ALGOR **palg,
                                    ASN1_OCTET_STRING **pid, ASN1_GENERALIZEDTIME **pdate,
                                    ASN1_OBJECT **potherid, ASN1_TYPE **pothertype)
{
    const CMS_KEKRecipientInfo *kekri = kek(ri);
    if (kekri == NULL)
        return 0;
    const CMS_KEKIdentifier *id = kekri->kekid;
    if (palg != NULL)
        *palg = kekri->keyEncryptionAlgorithm;
    if (pid != NULL)
        *pid = id->keyIdentifier;
    if (pdate != NULL)
        *pdate = id->date;
    if (potherid != NULL)
        *potherid = id->other != NULL ? id->other->keyAttrId : NULL;
    if (pothertype != NULL)
        *pothertype = id->other != NULL ? id->other->keyAttr : NULL;
    return 1;
}
