/* Contents read back from messages: PKCS7_dataDecode(). RFC 2315, 9 to 11. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "crypto/pkcs7/pkcs7.h"

static bool append_digests(BIO **chain, PKCS7 *p7)
{
    STACK_OF(X509_ALGOR) **all = pkcs7_digests(p7);
    for (int i = 0; all != NULL && i < sk_X509_ALGOR_num(*all); i++)
        if (!pkcs7_append_digest(chain, &p7->ctx, sk_X509_ALGOR_value(*all, i)))
            return false;
    return true;
}

static PKCS7_RECIP_INFO *find_recipient(STACK_OF(PKCS7_RECIP_INFO) * all, const X509 *cert)
{
    for (int i = 0; i < sk_PKCS7_RECIP_INFO_num(all); i++) {
        PKCS7_RECIP_INFO *ri = sk_PKCS7_RECIP_INFO_value(all, i);
        if (X509_NAME_cmp(ri->issuer_and_serial->issuer, X509_get_issuer_name(cert)) == 0 &&
            ASN1_INTEGER_cmp(ri->issuer_and_serial->serial, X509_get0_serialNumber(cert)) == 0)
            return ri;
    }
    return NULL;
}

/* The contents' key over a random one: the certificate's recipient's, or any that fits. */
static bool find_key(PKCS7 *p7, EVP_PKEY *pkey, const X509 *cert, unsigned char *key, size_t len)
{
    STACK_OF(PKCS7_RECIP_INFO) *all = *pkcs7_recipients(p7);
    if (cert != NULL) {
        const PKCS7_RECIP_INFO *ri = find_recipient(all, cert);
        if (ri == NULL)
            return FAIL(ERR_LIB_PKCS7, PKCS7_R_NO_RECIPIENT_MATCHES_CERTIFICATE);
        return pkcs7_unwrap_key(ri, &p7->ctx, pkey, key, len);
    }
    for (int i = 0; i < sk_PKCS7_RECIP_INFO_num(all); i++)
        if (!pkcs7_unwrap_key(sk_PKCS7_RECIP_INFO_value(all, i), &p7->ctx, pkey, key, len))
            return false;
    return true;
}

static bool set_cipher(BIO *filter, PKCS7 *p7, const EVP_CIPHER *cipher, EVP_PKEY *pkey,
                       const X509 *cert)
{
    PKCS7_ENC_CONTENT *from = pkcs7_encrypted(p7);
    unsigned char key[EVP_MAX_KEY_LENGTH];
    EVP_CIPHER_CTX *ctx = NULL;
    if (BIO_get_cipher_ctx(filter, &ctx) <= 0 ||
        EVP_CipherInit_ex(ctx, cipher, NULL, NULL, NULL, 0) <= 0 ||
        EVP_CIPHER_asn1_to_param(ctx, from->algorithm->parameter) <= 0)
        return false;
    const int len = EVP_CIPHER_CTX_get_key_length(ctx);
    bool ok = len > 0 && len <= EVP_MAX_KEY_LENGTH && EVP_CIPHER_CTX_rand_key(ctx, key) > 0 &&
              find_key(p7, pkey, cert, key, (size_t)len) &&
              EVP_CipherInit_ex(ctx, NULL, NULL, key, NULL, 0) > 0;
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

static bool append_cipher(BIO **chain, PKCS7 *p7, EVP_PKEY *pkey, const X509 *cert)
{
    PKCS7_ENC_CONTENT *from = pkcs7_encrypted(p7);
    if (from == NULL)
        return true;
    EVP_CIPHER *cipher = pkcs7_fetch_cipher(&p7->ctx, from->algorithm);
    if (cipher == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNSUPPORTED_CIPHER_TYPE);
    BIO *filter = BIO_new(BIO_f_cipher());
    bool ok = filter != NULL && set_cipher(filter, p7, cipher, pkey, cert);
    EVP_CIPHER_free(cipher);
    if (ok)
        return pkcs7_append(chain, filter);
    BIO_free(filter);
    return false;
}

/* 0, or why the contents can't be read; they are in *octets, if they are in the message. */
static int find_octets(PKCS7 *p7, const BIO *in, ASN1_OCTET_STRING **octets)
{
    if (p7 == NULL)
        return PKCS7_R_INVALID_NULL_POINTER;
    if (p7->d.ptr == NULL)
        return PKCS7_R_NO_CONTENT;
    p7->state = PKCS7_S_HEADER;
    if (PKCS7_type_is_signed(p7)) {
        *octets =
            p7->d.sign->contents != NULL ? PKCS7_get_octet_string(p7->d.sign->contents) : NULL;
        if (*octets == NULL && !PKCS7_is_detached(p7))
            return PKCS7_R_INVALID_SIGNED_DATA_TYPE;
    } else if (pkcs7_encrypted(p7) != NULL) {
        *octets = pkcs7_encrypted(p7)->enc_data;
    } else {
        return PKCS7_R_UNSUPPORTED_CONTENT_TYPE;
    }
    return *octets == NULL && in == NULL ? PKCS7_R_NO_CONTENT : 0;
}

BIO *PKCS7_dataDecode(PKCS7 *p7, EVP_PKEY *pkey, BIO *in_bio, X509 *pcert)
{
    ASN1_OCTET_STRING *octets = NULL;
    BIO *chain = NULL;
    const int reason = find_octets(p7, in_bio, &octets);
    if (reason != 0) {
        ERR_raise(ERR_LIB_PKCS7, reason);
        return NULL;
    }
    if (append_digests(&chain, p7) && append_cipher(&chain, p7, pkey, pcert)) {
        BIO *source = in_bio != NULL ? in_bio : pkcs7_source(octets);
        if (source != NULL) {
            (void)pkcs7_append(&chain, source);
            return chain;
        }
    }
    BIO_free_all(chain);
    return NULL;
}
