/* Contents put into messages: PKCS7_dataInit() gives the chain to write them to, and
 * PKCS7_dataFinal() finishes the message by what passed. RFC 2315, 8 to 12. */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

static bool has_contents(const PKCS7 *p7)
{
    if (p7 == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_INVALID_NULL_POINTER);
    if (p7->d.ptr == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_NO_CONTENT);
    return true;
}

/* ---- The chain ---- */

static bool append_digests(BIO **chain, PKCS7 *p7)
{
    STACK_OF(X509_ALGOR) **all = pkcs7_digests(p7);
    if (PKCS7_type_is_digest(p7))
        return pkcs7_append_digest(chain, &p7->ctx, p7->d.digest->md);
    for (int i = 0; all != NULL && i < sk_X509_ALGOR_num(*all); i++)
        if (!pkcs7_append_digest(chain, &p7->ctx, sk_X509_ALGOR_value(*all, i)))
            return false;
    return true;
}

/* A random key and IV for the filter; the IV into the algorithm, the key to the recipients. */
static bool set_cipher(BIO *filter, PKCS7 *p7, const EVP_CIPHER *cipher)
{
    PKCS7_ENC_CONTENT *to = pkcs7_encrypted(p7);
    STACK_OF(PKCS7_RECIP_INFO) *all = *pkcs7_recipients(p7);
    unsigned char key[EVP_MAX_KEY_LENGTH];
    EVP_CIPHER_CTX *ctx = NULL;
    if (BIO_get_cipher_ctx(filter, &ctx) <= 0 ||
        EVP_CipherInit_ex(ctx, cipher, NULL, NULL, NULL, 1) <= 0)
        return false;
    const size_t len = (size_t)EVP_CIPHER_CTX_get_key_length(ctx);
    unsigned char iv[EVP_MAX_IV_LENGTH];
    const int iv_len = EVP_CIPHER_CTX_get_iv_length(ctx);
    ASN1_OBJECT *object = OBJ_nid2obj(EVP_CIPHER_get_type(cipher));
    bool ok = len <= sizeof(key) && EVP_CIPHER_CTX_rand_key(ctx, key) > 0 &&
              (iv_len <= 0 || RAND_bytes_ex(p7->ctx.libctx, iv, (size_t)iv_len, 0) > 0) &&
              EVP_CipherInit_ex(ctx, NULL, NULL, key, iv_len > 0 ? iv : NULL, 1) > 0;
    if (ok && iv_len > 0) {
        if (to->algorithm->parameter == NULL)
            to->algorithm->parameter = ASN1_TYPE_new();
        ok = to->algorithm->parameter != NULL &&
             EVP_CIPHER_param_to_asn1(ctx, to->algorithm->parameter) > 0;
    }
    if (ok) {
        ASN1_OBJECT_free(to->algorithm->algorithm);
        to->algorithm->algorithm = object;
    }
    for (int i = 0; ok && i < sk_PKCS7_RECIP_INFO_num(all); i++)
        ok = pkcs7_wrap_key(sk_PKCS7_RECIP_INFO_value(all, i), &p7->ctx, key, len);
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

static bool append_cipher(BIO **chain, PKCS7 *p7)
{
    PKCS7_ENC_CONTENT *to = pkcs7_encrypted(p7);
    if (to == NULL)
        return true;
    if (to->cipher == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_CIPHER_NOT_INITIALIZED);
    EVP_CIPHER *cipher =
        EVP_CIPHER_fetch(p7->ctx.libctx, EVP_CIPHER_get0_name(to->cipher), p7->ctx.propq);
    BIO *filter = cipher != NULL ? BIO_new(BIO_f_cipher()) : NULL;
    bool ok = filter != NULL && set_cipher(filter, p7, cipher);
    EVP_CIPHER_free(cipher);
    if (ok)
        return pkcs7_append(chain, filter);
    BIO_free(filter);
    return false;
}

/* What the value holds: for reading if it is there, else to be written. */
static BIO *new_store(PKCS7 *p7)
{
    PKCS7 *inner = PKCS7_type_is_signed(p7)   ? p7->d.sign->contents
                   : PKCS7_type_is_digest(p7) ? p7->d.digest->contents
                                              : NULL;
    ASN1_OCTET_STRING *held = inner != NULL ? PKCS7_get_octet_string(inner) : NULL;
    if (PKCS7_is_detached(p7))
        return BIO_new(BIO_s_null());
    const ASN1_OCTET_STRING none = {.length = 0};
    return pkcs7_source(held != NULL ? held : &none);
}

BIO *PKCS7_dataInit(PKCS7 *p7, BIO *bio)
{
    BIO *chain = NULL;
    if (!has_contents(p7))
        return NULL;
    p7->state = PKCS7_S_HEADER;
    if (PKCS7_type_is_other(p7) || PKCS7_type_is_encrypted(p7)) {
        ERR_raise(ERR_LIB_PKCS7, PKCS7_R_UNSUPPORTED_CONTENT_TYPE);
        return NULL;
    }
    if (append_digests(&chain, p7) && append_cipher(&chain, p7)) {
        BIO *end = bio != NULL ? bio : new_store(p7);
        if (end != NULL) {
            (void)pkcs7_append(&chain, end);
            return chain;
        }
    }
    BIO_free_all(chain);
    return NULL;
}

/* ---- Finished ---- */

/* Where the octets go; NULL if nowhere. */
static bool find_octets(PKCS7 *p7, ASN1_OCTET_STRING **octets)
{
    PKCS7_ENC_CONTENT *encrypted = pkcs7_encrypted(p7);
    *octets = NULL;
    if (encrypted != NULL) {
        if (encrypted->enc_data == NULL)
            encrypted->enc_data = ASN1_OCTET_STRING_new();
        *octets = encrypted->enc_data;
        return *octets != NULL || FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    }
    if (PKCS7_type_is_data(p7)) {
        *octets = p7->d.data;
        return true;
    }
    PKCS7 *inner = PKCS7_type_is_signed(p7) ? p7->d.sign->contents : p7->d.digest->contents;
    if (inner == NULL)
        return true;
    if (PKCS7_type_is_data(inner) && p7->detached) {
        ASN1_OCTET_STRING_free(inner->d.data);
        inner->d.data = NULL;
    }
    *octets = PKCS7_get_octet_string(inner);
    return true;
}

/* 9.3: the digest becomes an attribute, if there are any. */
static bool sign_with_attributes(PKCS7_SIGNER_INFO *si, EVP_MD_CTX *digest)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    return EVP_DigestFinal_ex(digest, md, &len) > 0 &&
           (PKCS7_get_signed_attribute(si, NID_pkcs9_signingTime) != NULL ||
            PKCS7_add0_attrib_signing_time(si, NULL)) &&
           PKCS7_add1_attrib_digest(si, md, (int)len) && PKCS7_SIGNER_INFO_sign(si);
}

static bool sign_digest(PKCS7 *p7, PKCS7_SIGNER_INFO *si, EVP_MD_CTX *digest)
{
    unsigned len = (unsigned)EVP_PKEY_get_size(si->pkey);
    unsigned char *signature = OPENSSL_malloc(len);
    if (signature == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    if (EVP_SignFinal_ex(digest, signature, &len, si->pkey, p7->ctx.libctx, p7->ctx.propq) <= 0) {
        OPENSSL_free(signature);
        return FAIL(ERR_LIB_PKCS7, ERR_R_EVP_LIB);
    }
    ASN1_STRING_set0(si->enc_digest, signature, (int)len);
    return true;
}

static bool sign_all(PKCS7 *p7, BIO *chain, EVP_MD_CTX *digest)
{
    STACK_OF(PKCS7_SIGNER_INFO) **all = pkcs7_signers(p7);
    for (int i = 0; all != NULL && i < sk_PKCS7_SIGNER_INFO_num(*all); i++) {
        PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(*all, i);
        if (si->pkey == NULL) /* it signed before */
            continue;
        if (!pkcs7_digest_state(digest, chain, OBJ_obj2nid(si->digest_alg->algorithm)) ||
            !(sk_X509_ATTRIBUTE_num(si->auth_attr) > 0 ? sign_with_attributes(si, digest)
                                                       : sign_digest(p7, si, digest)))
            return false;
    }
    return true;
}

static bool put_digest(PKCS7 *p7, BIO *chain, EVP_MD_CTX *digest)
{
    unsigned char md[EVP_MAX_MD_SIZE];
    unsigned len;
    return pkcs7_digest_state(digest, chain, OBJ_obj2nid(p7->d.digest->md->algorithm)) &&
           EVP_DigestFinal_ex(digest, md, &len) > 0 &&
           ASN1_STRING_set(p7->d.digest->digest, md, (int)len);
}

/* What the chain's end holds. Streamed octets were written already. */
static bool keep_octets(ASN1_OCTET_STRING *octets, BIO *chain)
{
    char *held;
    if (octets->flags & ASN1_STRING_FLAG_NDEF)
        return true;
    BIO *store = BIO_find_type(chain, BIO_TYPE_MEM);
    if (store == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNABLE_TO_FIND_MEM_BIO);
    if (BIO_test_flags(store, BIO_FLAGS_MEM_RDONLY)) /* the octets themselves */
        return true;
    long len = BIO_get_mem_data(store, &held);
    return len <= INT_MAX && ASN1_STRING_set(octets, held, (int)len);
}

int PKCS7_dataFinal(PKCS7 *p7, BIO *bio)
{
    ASN1_OCTET_STRING *octets;
    if (!has_contents(p7))
        return 0;
    if (PKCS7_type_is_other(p7) || PKCS7_type_is_encrypted(p7))
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNSUPPORTED_CONTENT_TYPE);
    p7->state = PKCS7_S_HEADER;
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    if (digest == NULL)
        return FAIL(ERR_LIB_PKCS7, ERR_R_MALLOC_FAILURE);
    bool ok =
        find_octets(p7, &octets) &&
        (PKCS7_type_is_digest(p7) ? put_digest(p7, bio, digest) : sign_all(p7, bio, digest)) &&
        (octets == NULL || PKCS7_is_detached(p7) || keep_octets(octets, bio));
    EVP_MD_CTX_free(digest);
    return ok;
}

/* ---- Streamed ---- */

int PKCS7_stream(unsigned char ***boundary, PKCS7 *p7)
{
    PKCS7_ENC_CONTENT *encrypted = pkcs7_encrypted(p7);
    ASN1_OCTET_STRING *octets = NULL;
    if (encrypted != NULL) {
        if (encrypted->enc_data == NULL)
            encrypted->enc_data = ASN1_OCTET_STRING_new();
        octets = encrypted->enc_data;
    } else if (PKCS7_type_is_data(p7)) {
        octets = p7->d.data;
    } else if (PKCS7_type_is_signed(p7) && p7->d.sign != NULL && p7->d.sign->contents != NULL) {
        octets = PKCS7_get_octet_string(p7->d.sign->contents); /* which may be of any type */
    }
    if (octets == NULL)
        return 0;
    if ((octets->flags & ASN1_STRING_FLAG_NDEF) == 0) /* from here on they own no memory */
        ASN1_STRING_set0(octets, NULL, 0);
    octets->flags |= ASN1_STRING_FLAG_NDEF;
    *boundary = &octets->data;
    return 1;
}
