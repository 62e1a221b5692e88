/* Algorithms of key agreement: ECDH with the KDF of X9.63 (RFC 5753, 3.1 and 7), Diffie-Hellman
 * with that of X9.42 (RFC 3370, 4.1; RFC 2631). */
#include <openssl/crypto.h>
#include <openssl/dh.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

/* ECC-CMS-SharedInfo: RFC 5753, 7.2. */
typedef struct {
    X509_ALGOR *keyInfo;
    ASN1_OCTET_STRING *entityUInfo; /* or NULL */
    ASN1_OCTET_STRING *suppPubInfo;
} CMS_SharedInfo;

/* clang-format off */
ASN1_SEQUENCE(CMS_SharedInfo) = {
    ASN1_SIMPLE(CMS_SharedInfo, keyInfo, X509_ALGOR),
    ASN1_EXP_OPT(CMS_SharedInfo, entityUInfo, ASN1_OCTET_STRING, 0),
    ASN1_EXP_OPT(CMS_SharedInfo, suppPubInfo, ASN1_OCTET_STRING, 2),
} static_ASN1_SEQUENCE_END(CMS_SharedInfo)
    /* clang-format on */

    int CMS_SharedInfo_encode(unsigned char **pder, X509_ALGOR *kekalg, ASN1_OCTET_STRING *ukm,
                              int keylen)
{
    const unsigned bits = (unsigned)keylen * 8;
    unsigned char length[4] = {(unsigned char)(bits >> 24), (unsigned char)(bits >> 16),
                               (unsigned char)(bits >> 8), (unsigned char)bits};
    ASN1_OCTET_STRING supp = {
        .length = sizeof(length), .type = V_ASN1_OCTET_STRING, .data = length};
    const CMS_SharedInfo info = {kekalg, ukm, &supp};
    return ASN1_item_i2d((const ASN1_VALUE *)&info, pder, ASN1_ITEM_rptr(CMS_SharedInfo));
}

/* ---- Public keys of originators ---- */

static int kind_of(const EVP_PKEY *key)
{
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? NID_X9_62_id_ecPublicKey : NID_dhpublicnumber;
}

bool cms_put_originator(CMS_OriginatorPublicKey *to, EVP_PKEY *key)
{
    X509_PUBKEY *spki = NULL;
    const unsigned char *bits;
    int len;
    const bool ok = X509_PUBKEY_set(&spki, key) &&
                    X509_PUBKEY_get0_param(NULL, &bits, &len, NULL, spki) &&
                    ASN1_BIT_STRING_set(to->publicKey, (unsigned char *)bits, len) &&
                    X509_ALGOR_set0(to->algorithm, OBJ_nid2obj(kind_of(key)), V_ASN1_UNDEF, NULL);
    if (ok) {
        to->publicKey->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07);
        to->publicKey->flags |= ASN1_STRING_FLAG_BITS_LEFT; /* none is unused */
    }
    X509_PUBKEY_free(spki);
    return ok;
}

/* It is laid out as a SubjectPublicKeyInfo is; parameters that are left out are those of the
 * recipient. */
EVP_PKEY *cms_take_originator(const CMS_OriginatorPublicKey *from, EVP_PKEY *like)
{
    const ASN1_TYPE *parameter = from->algorithm->parameter;
    CMS_OriginatorPublicKey whole = *from;
    X509_PUBKEY *spki = NULL;
    unsigned char *der = NULL;
    EVP_PKEY *key = NULL;
    if (OBJ_obj2nid(from->algorithm->algorithm) != kind_of(like))
        return ERR_raise(ERR_LIB_CMS, CMS_R_PEER_KEY_ERROR), NULL;
    if (parameter == NULL || parameter->type == V_ASN1_NULL) {
        if (!X509_PUBKEY_set(&spki, like) ||
            !X509_PUBKEY_get0_param(NULL, NULL, NULL, &whole.algorithm, spki)) {
            X509_PUBKEY_free(spki);
            return NULL;
        }
    }
    const int len =
        ASN1_item_i2d((const ASN1_VALUE *)&whole, &der, ASN1_ITEM_rptr(CMS_OriginatorPublicKey));
    const unsigned char *p = der;
    if (len > 0)
        key = d2i_PUBKEY(NULL, &p, len);
    OPENSSL_free(der);
    X509_PUBKEY_free(spki);
    if (key == NULL)
        ERR_raise(ERR_LIB_CMS, CMS_R_PEER_KEY_ERROR);
    return key;
}

/* ---- The wrapping ---- */

/* Its algorithm, as the parameters of the agreement's. */
static X509_ALGOR *wrap_algorithm(const CMS_KeyAgreeRecipientInfo *kari)
{
    X509_ALGOR *alg = X509_ALGOR_new();
    if (alg != NULL && (alg->parameter = ASN1_TYPE_new()) != NULL &&
        EVP_CIPHER_param_to_asn1(kari->wrap, alg->parameter) > 0) {
        alg->algorithm = OBJ_nid2obj(EVP_CIPHER_CTX_get_type(kari->wrap));
        if (alg->parameter->type == V_ASN1_UNDEF) {
            ASN1_TYPE_free(alg->parameter);
            alg->parameter = NULL;
        }
        return alg;
    }
    X509_ALGOR_free(alg);
    return NULL;
}

static X509_ALGOR *take_wrap(const CMS_KeyAgreeRecipientInfo *kari)
{
    const ASN1_TYPE *parameter = kari->keyEncryptionAlgorithm->parameter;
    X509_ALGOR *alg =
        parameter != NULL ? ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), parameter) : NULL;
    EVP_CIPHER *cipher =
        alg != NULL ? cms_fetch_wrap(kari->ctx, OBJ_obj2nid(alg->algorithm)) : NULL;
    const bool ok = cipher != NULL && EVP_CIPHER_get_mode(cipher) == EVP_CIPH_WRAP_MODE &&
                    EVP_CipherInit_ex(kari->wrap, cipher, NULL, NULL, NULL, 0) > 0 &&
                    EVP_CIPHER_asn1_to_param(kari->wrap, alg->parameter) > 0;
    EVP_CIPHER_free(cipher);
    if (ok)
        return alg;
    X509_ALGOR_free(alg);
    ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM);
    return NULL;
}

/* ---- The derivation ---- */

static bool set_ecdh(CMS_KeyAgreeRecipientInfo *kari, X509_ALGOR *wrap)
{
    const int key_len = EVP_CIPHER_CTX_get_key_length(kari->wrap);
    unsigned char *info = NULL;
    const int len = CMS_SharedInfo_encode(&info, wrap, kari->ukm, key_len);
    if (len > 0 && EVP_PKEY_CTX_set_ecdh_kdf_outlen(kari->pctx, key_len) > 0 &&
        EVP_PKEY_CTX_set0_ecdh_kdf_ukm(kari->pctx, info, len) > 0)
        return true;
    OPENSSL_free(info);
    return FAIL(ERR_LIB_CMS, CMS_R_SHARED_INFO_ERROR);
}

static bool set_dh(CMS_KeyAgreeRecipientInfo *kari, const X509_ALGOR *wrap)
{
    unsigned char *ukm = NULL;
    ASN1_OBJECT *oid = OBJ_dup(wrap->algorithm);
    bool ok =
        oid != NULL && EVP_PKEY_CTX_set_dh_kdf_type(kari->pctx, EVP_PKEY_DH_KDF_X9_42) > 0 &&
        EVP_PKEY_CTX_set_dh_kdf_md(kari->pctx, EVP_sha1()) > 0 &&
        EVP_PKEY_CTX_set_dh_kdf_outlen(kari->pctx, EVP_CIPHER_CTX_get_key_length(kari->wrap)) > 0;
    if (!ok || EVP_PKEY_CTX_set0_dh_kdf_oid(kari->pctx, oid) <= 0) {
        ASN1_OBJECT_free(oid);
        return FAIL(ERR_LIB_CMS, CMS_R_KDF_PARAMETER_ERROR);
    }
    if (kari->ukm == NULL || kari->ukm->length <= 0)
        return true;
    ukm = OPENSSL_memdup(kari->ukm->data, (size_t)kari->ukm->length);
    if (ukm != NULL && EVP_PKEY_CTX_set0_dh_kdf_ukm(kari->pctx, ukm, kari->ukm->length) > 0)
        return true;
    OPENSSL_free(ukm);
    return FAIL(ERR_LIB_CMS, CMS_R_SHARED_INFO_ERROR);
}

static bool is_ec(const CMS_KeyAgreeRecipientInfo *kari)
{
    return EVP_PKEY_get_base_id(EVP_PKEY_CTX_get0_pkey(kari->pctx)) == EVP_PKEY_EC;
}

/* What the context is set to; else SHA-1 without a cofactor. */
static int ecdh_scheme(EVP_PKEY_CTX *pctx)
{
    const EVP_MD *md = NULL;
    int nid;
    const int cofactor = EVP_PKEY_CTX_get_ecdh_cofactor_mode(pctx);
    if (EVP_PKEY_CTX_get_ecdh_kdf_type(pctx) != EVP_PKEY_ECDH_KDF_X9_63 &&
        EVP_PKEY_CTX_set_ecdh_kdf_type(pctx, EVP_PKEY_ECDH_KDF_X9_63) <= 0)
        return NID_undef;
    if ((EVP_PKEY_CTX_get_ecdh_kdf_md(pctx, &md) <= 0 || md == NULL) &&
        EVP_PKEY_CTX_set_ecdh_kdf_md(pctx, md = EVP_sha1()) <= 0)
        return NID_undef;
    return OBJ_find_sigid_by_algs(&nid, EVP_MD_get_type(md),
                                  cofactor == 1 ? NID_dh_cofactor_kdf : NID_dh_std_kdf)
               ? nid
               : NID_undef;
}

bool cms_agreement_put_algorithm(CMS_KeyAgreeRecipientInfo *kari)
{
    const bool ec = is_ec(kari);
    const int nid = ec ? ecdh_scheme(kari->pctx) : NID_id_smime_alg_ESDH;
    if (nid == NID_undef)
        return FAIL(ERR_LIB_CMS, CMS_R_KDF_PARAMETER_ERROR);
    X509_ALGOR *wrap = wrap_algorithm(kari);
    ASN1_STRING *der = NULL;
    const bool ok =
        wrap != NULL && (ec ? set_ecdh(kari, wrap) : set_dh(kari, wrap)) &&
        (der = ASN1_item_pack(wrap, ASN1_ITEM_rptr(X509_ALGOR), NULL)) != NULL &&
        X509_ALGOR_set0(kari->keyEncryptionAlgorithm, OBJ_nid2obj(nid), V_ASN1_SEQUENCE, der);
    if (!ok)
        ASN1_STRING_free(der);
    X509_ALGOR_free(wrap);
    return ok;
}

static bool take_ecdh(EVP_PKEY_CTX *pctx, int scheme)
{
    int digest, kind;
    const EVP_MD *md;
    if (!OBJ_find_sigid_algs(scheme, &digest, &kind) ||
        (kind != NID_dh_std_kdf && kind != NID_dh_cofactor_kdf) ||
        (md = EVP_get_digestbynid(digest)) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_KDF_PARAMETER_ERROR);
    return EVP_PKEY_CTX_set_ecdh_cofactor_mode(pctx, kind == NID_dh_cofactor_kdf) > 0 &&
           EVP_PKEY_CTX_set_ecdh_kdf_type(pctx, EVP_PKEY_ECDH_KDF_X9_63) > 0 &&
           EVP_PKEY_CTX_set_ecdh_kdf_md(pctx, md) > 0;
}

/* The originator's key, if it is in the message; else the program has given its certificate. */
static bool take_peer(CMS_KeyAgreeRecipientInfo *kari)
{
    if (kari->originator->type != ORIGINATOR_PUBKEY)
        return EVP_PKEY_CTX_get0_peerkey(kari->pctx) != NULL ||
               FAIL(ERR_LIB_CMS, CMS_R_PEER_KEY_ERROR);
    EVP_PKEY *peer =
        cms_take_originator(kari->originator->d.originatorKey, EVP_PKEY_CTX_get0_pkey(kari->pctx));
    const bool ok = peer != NULL && (EVP_PKEY_derive_set_peer(kari->pctx, peer) > 0 ||
                                     FAIL(ERR_LIB_CMS, CMS_R_PEER_KEY_ERROR));
    EVP_PKEY_free(peer);
    return ok;
}

static bool takes_esdh(int nid)
{
    return nid == NID_id_smime_alg_ESDH || FAIL(ERR_LIB_CMS, CMS_R_KDF_PARAMETER_ERROR);
}

bool cms_agreement_take_algorithm(CMS_KeyAgreeRecipientInfo *kari)
{
    const bool ec = is_ec(kari);
    const int nid = OBJ_obj2nid(kari->keyEncryptionAlgorithm->algorithm);
    if (!take_peer(kari) || (ec ? !take_ecdh(kari->pctx, nid) : !takes_esdh(nid)))
        return false;
    X509_ALGOR *wrap = take_wrap(kari);
    const bool ok = wrap != NULL && (ec ? set_ecdh(kari, wrap) : set_dh(kari, wrap));
    X509_ALGOR_free(wrap);
    return ok;
}
