/* Passphrases: the contents' key wrapped by one made of a passphrase. RFC 5652, 6.2.4; RFC 3211. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "ref/ct.h"

/* ---- Made ---- */

static bool set_password(CMS_PasswordRecipientInfo *pwri, unsigned char *pass, ossl_ssize_t passlen)
{
    pwri->pass = pass;
    pwri->passlen = pass != NULL && passlen < 0 ? strlen((char *)pass) : (size_t)passlen;
    return true;
}

int CMS_RecipientInfo_set0_password(CMS_RecipientInfo *ri, unsigned char *pass,
                                    ossl_ssize_t passlen)
{
    if (ri->type != CMS_RECIPINFO_PASS)
        return FAIL(ERR_LIB_CMS, CMS_R_NOT_PWRI);
    return set_password(ri->d.pwri, pass, passlen);
}

/* The cipher of the wrapping with a new IV, as PWRI-KEK's parameters: RFC 3211, 2.3. */
static X509_ALGOR *new_cipher_algorithm(const CMS_ContentInfo *cms, const EVP_CIPHER *cipher)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    const int iv_len = EVP_CIPHER_get_iv_length(cipher);
    X509_ALGOR *alg = X509_ALGOR_new();
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool ok = alg != NULL && c != NULL && EVP_CipherInit_ex(c, cipher, NULL, NULL, NULL, 1) > 0 &&
              (iv_len <= 0 || (RAND_bytes_ex(cms->ctx.libctx, iv, (size_t)iv_len, 0) > 0 &&
                               EVP_CipherInit_ex(c, NULL, NULL, NULL, iv, 1) > 0 &&
                               (alg->parameter = ASN1_TYPE_new()) != NULL &&
                               EVP_CIPHER_param_to_asn1(c, alg->parameter) > 0));
    if (ok)
        alg->algorithm = OBJ_nid2obj(EVP_CIPHER_get_type(cipher));
    EVP_CIPHER_CTX_free(c);
    if (ok)
        return alg;
    X509_ALGOR_free(alg);
    ERR_raise(ERR_LIB_CMS, CMS_R_CIPHER_PARAMETER_INITIALISATION_ERROR);
    return NULL;
}

static bool fill(const CMS_ContentInfo *cms, CMS_PasswordRecipientInfo *pwri, int iter,
                 const EVP_CIPHER *cipher)
{
    X509_ALGOR *alg = new_cipher_algorithm(cms, cipher);
    ASN1_STRING *der = alg != NULL ? ASN1_item_pack(alg, ASN1_ITEM_rptr(X509_ALGOR), NULL) : NULL;
    X509_ALGOR_free(alg);
    if (der == NULL || !X509_ALGOR_set0(pwri->keyEncryptionAlgorithm,
                                        OBJ_nid2obj(NID_id_alg_PWRI_KEK), V_ASN1_SEQUENCE, der)) {
        ASN1_STRING_free(der);
        return false;
    }
    pwri->keyDerivationAlgorithm = PKCS5_pbkdf2_set_ex(iter, NULL, 0, -1, -1, cms->ctx.libctx);
    return pwri->keyDerivationAlgorithm != NULL;
}

CMS_RecipientInfo *CMS_add0_recipient_password(CMS_ContentInfo *cms, int iter, int wrap_nid,
                                               int pbe_nid, unsigned char *pass,
                                               ossl_ssize_t passlen, const EVP_CIPHER *kekciph)
{
    if (cms_recipients(cms) == NULL)
        return NULL;
    const EVP_CIPHER *cipher = kekciph != NULL ? kekciph : cms_encrypted(cms)->cipher;
    const bool knows = (wrap_nid <= 0 || wrap_nid == NID_id_alg_PWRI_KEK) &&
                       (pbe_nid <= 0 || pbe_nid == NID_id_pbkdf2);
    if (cipher == NULL || !knows) {
        ERR_raise(ERR_LIB_CMS,
                  cipher == NULL ? CMS_R_NO_CIPHER : CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM);
        return NULL;
    }
    if (EVP_CIPHER_get_mode(cipher) != EVP_CIPH_CBC_MODE) {
        ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM);
        return NULL;
    }
    CMS_RecipientInfo *ri =
        cms_recipient_new(CMS_RECIPINFO_PASS, ASN1_ITEM_rptr(CMS_PasswordRecipientInfo));
    if (ri == NULL)
        return NULL;
    if (fill(cms, ri->d.pwri, iter, cipher) && cms_recipient_add(cms, ri)) {
        (void)set_password(ri->d.pwri, pass, passlen);
        return ri;
    }
    cms_recipient_free(ri);
    return NULL;
}

/* ---- The wrapping: RFC 3211, 2.3.1 and 2.3.2 ---- */

enum { HEAD = 4, KEY_LEAST = 3, KEY_MOST = 255 }; /* a length and three bytes to check by */

/* The IV of a context changed. */
static bool set_iv(EVP_CIPHER_CTX *c, const unsigned char *iv)
{
    return EVP_CipherInit_ex(c, NULL, NULL, NULL, iv, -1) > 0;
}

static bool pass_through(EVP_CIPHER_CTX *c, unsigned char *out, const unsigned char *in, size_t len)
{
    int n;
    return EVP_CipherUpdate(c, out, &n, in, (int)len) > 0 && n == (int)len;
}

/* Encrypted twice, the second time going on from the end of the first. */
static unsigned char *wrap(EVP_CIPHER_CTX *c, OSSL_LIB_CTX *libctx, const unsigned char *key,
                           size_t len, size_t *out_len)
{
    const size_t block = (size_t)EVP_CIPHER_CTX_get_block_size(c);
    size_t n = (len + HEAD + block - 1) / block * block;
    n = n < 2 * block ? 2 * block : n;
    if (len < KEY_LEAST || len > KEY_MOST)
        return ERR_raise(ERR_LIB_CMS, CMS_R_INVALID_KEY_LENGTH), NULL;
    unsigned char *out = OPENSSL_malloc(n);
    if (out == NULL)
        return ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE), NULL;
    out[0] = (unsigned char)len;
    for (size_t i = 0; i < 3; i++)
        out[1 + i] = key[i] ^ 0xff;
    memcpy(out + HEAD, key, len);
    *out_len = n;
    if ((n == len + HEAD || RAND_bytes_ex(libctx, out + HEAD + len, n - len - HEAD, 0) > 0) &&
        pass_through(c, out, out, n) && pass_through(c, out, out, n))
        return out;
    OPENSSL_clear_free(out, n);
    return ERR_raise(ERR_LIB_CMS, CMS_R_WRAP_ERROR), NULL;
}

/* The last block first, which is what the others' chain began with; then all once more. */
static bool unwrap_twice(EVP_CIPHER_CTX *c, unsigned char *out, const unsigned char *in, size_t n,
                         size_t block)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    const size_t last = n - block;
    return EVP_CIPHER_CTX_get_original_iv(c, iv, sizeof(iv)) > 0 && set_iv(c, in + last - block) &&
           pass_through(c, out + last, in + last, block) && set_iv(c, out + last) &&
           pass_through(c, out, in, last) && set_iv(c, iv) && pass_through(c, out, out, n);
}

static unsigned char *unwrap(EVP_CIPHER_CTX *c, const ASN1_OCTET_STRING *wrapped, size_t *key_len)
{
    const size_t block = (size_t)EVP_CIPHER_CTX_get_block_size(c), n = (size_t)wrapped->length;
    if (n < 2 * block || n % block != 0)
        return ERR_raise(ERR_LIB_CMS, CMS_R_UNWRAP_FAILURE), NULL;
    unsigned char *out = OPENSSL_malloc(n);
    if (out == NULL)
        return ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE), NULL;
    bool ok = unwrap_twice(c, out, wrapped->data, n, block);
    uint64_t good = ct_eq((uint64_t)ok, 1);
    for (size_t i = 0; i < 3; i++)
        good &= ct_eq((uint64_t)(out[1 + i] ^ out[HEAD + i]), 0xff);
    if (good == 0 || out[0] < KEY_LEAST ||
        n < (size_t)out[0] + HEAD) { /* that it is wrong is told */
        OPENSSL_clear_free(out, n);
        return ERR_raise(ERR_LIB_CMS, CMS_R_UNWRAP_FAILURE), NULL;
    }
    *key_len = out[0];
    unsigned char *key = OPENSSL_memdup(out + HEAD, *key_len);
    OPENSSL_clear_free(out, n);
    return key;
}

/* ---- With its key ---- */

static bool init_cipher(EVP_CIPHER_CTX *c, const CMS_ContentInfo *cms, const X509_ALGOR *alg,
                        int encrypt)
{
    EVP_CIPHER *cipher = cms_fetch_cipher(&cms->ctx, alg);
    bool ok = cipher != NULL && EVP_CIPHER_get_mode(cipher) == EVP_CIPH_CBC_MODE &&
              EVP_CipherInit_ex(c, cipher, NULL, NULL, NULL, encrypt) > 0;
    if (ok) {
        EVP_CIPHER_CTX_set_padding(c, 0);
        ok = EVP_CIPHER_asn1_to_param(c, alg->parameter) > 0 ||
             FAIL(ERR_LIB_CMS, CMS_R_CIPHER_PARAMETER_INITIALISATION_ERROR);
    }
    EVP_CIPHER_free(cipher);
    return ok;
}

static EVP_CIPHER_CTX *begin(const CMS_ContentInfo *cms, const CMS_PasswordRecipientInfo *pwri,
                             int encrypt)
{
    const X509_ALGOR *kdf = pwri->keyDerivationAlgorithm, *kek = pwri->keyEncryptionAlgorithm;
    const int reason = pwri->pass == NULL ? CMS_R_NO_PASSWORD
                       : kdf == NULL || OBJ_obj2nid(kek->algorithm) != NID_id_alg_PWRI_KEK
                           ? CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM
                           : 0;
    if (reason != 0) {
        ERR_raise(ERR_LIB_CMS, reason);
        return NULL;
    }
    X509_ALGOR *alg = kek->parameter != NULL
                          ? ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), kek->parameter)
                          : NULL;
    if (alg == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_INVALID_KEY_ENCRYPTION_PARAMETER);
        return NULL;
    }
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    const bool ok =
        c != NULL && init_cipher(c, cms, alg, encrypt) &&
        EVP_PBE_CipherInit_ex(kdf->algorithm, (char *)pwri->pass, (int)pwri->passlen,
                              kdf->parameter, c, encrypt, cms->ctx.libctx, cms->ctx.propq) > 0;
    X509_ALGOR_free(alg);
    if (ok && EVP_CIPHER_CTX_get_mode(c) == EVP_CIPH_CBC_MODE) /* the derivation may set another */
        return c;
    EVP_CIPHER_CTX_free(c);
    ERR_raise(ERR_LIB_CMS, ok ? CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM : ERR_R_EVP_LIB);
    return NULL;
}

bool cms_password_encrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    const CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    size_t n = 0;
    if (ec->key == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_KEY);
    EVP_CIPHER_CTX *c = begin(cms, ri->d.pwri, 1);
    unsigned char *wrapped = c != NULL ? wrap(c, cms->ctx.libctx, ec->key, ec->keylen, &n) : NULL;
    EVP_CIPHER_CTX_free(c);
    if (wrapped != NULL)
        ASN1_STRING_set0(ri->d.pwri->encryptedKey, wrapped, (int)n);
    return wrapped != NULL;
}

bool cms_password_decrypt(const CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    size_t len = 0;
    EVP_CIPHER_CTX *c = begin(cms, ri->d.pwri, 0);
    unsigned char *key = c != NULL ? unwrap(c, ri->d.pwri->encryptedKey, &len) : NULL;
    EVP_CIPHER_CTX_free(c);
    if (key != NULL)
        cms_set_key(cms_encrypted(cms), key, len);
    return key != NULL;
}

int CMS_decrypt_set1_password(CMS_ContentInfo *cms, unsigned char *pass, ossl_ssize_t passlen)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    if (all == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_RECIPIENT);
    bool matched = false;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        if (ri->type != CMS_RECIPINFO_PASS)
            continue;
        matched = true;
        unsigned char *own = ri->d.pwri->pass; /* of a message that is made */
        const size_t own_len = ri->d.pwri->passlen;
        CMS_RecipientInfo_set0_password(ri, pass, passlen);
        const int ok = CMS_RecipientInfo_decrypt(cms, ri);
        ri->d.pwri->pass = own;
        ri->d.pwri->passlen = own_len;
        if (ok > 0)
            return 1;
    }
    return matched ? 0 : FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_RECIPIENT);
}
