/* CMS messages without memory. */
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/cms/cms.h"
#include "tests/alloc/alloc.h"
#include "tests/pkcs7/key.h"

struct signer {
    EVP_PKEY *key;
    X509 *cert;
    BIO *in, *out;
};

static bool signer_read(struct signer *s)
{
    BIO *key = BIO_new_mem_buf(key_pem, -1), *cert = BIO_new_mem_buf(cert_pem, -1);
    s->key = key != NULL ? PEM_read_bio_PrivateKey(key, NULL, NULL, NULL) : NULL;
    s->cert = cert != NULL ? PEM_read_bio_X509(cert, NULL, NULL, NULL) : NULL;
    s->in = BIO_new_mem_buf("abc", 3);
    s->out = BIO_new(BIO_s_mem());
    BIO_free(key);
    BIO_free(cert);
    return s->key != NULL && s->cert != NULL && s->in != NULL && s->out != NULL;
}

static void signer_free(struct signer *s)
{
    EVP_PKEY_free(s->key);
    X509_free(s->cert);
    BIO_free(s->in);
    BIO_free(s->out);
}

static bool is_abc(BIO *out)
{
    char got[4];
    return BIO_read(out, got, sizeof(got)) == 3 && memcmp(got, "abc", 3) == 0;
}

/* With the certificate named, which is asked for. */
static bool signed_cades(void)
{
    struct signer s;
    CMS_ContentInfo *cms = NULL;
    X509_STORE *store = NULL;
    const bool ok = signer_read(&s) && (store = X509_STORE_new()) != NULL &&
                    X509_STORE_add_cert(store, s.cert) &&
                    X509_STORE_set_flags(store, X509_V_FLAG_NO_CHECK_TIME) &&
                    (cms = CMS_sign(s.cert, s.key, NULL, s.in, CMS_CADES)) != NULL &&
                    CMS_verify(cms, NULL, store, NULL, s.out, CMS_CADES) == 1 && is_abc(s.out);
    CMS_ContentInfo_free(cms);
    X509_STORE_free(store);
    signer_free(&s);
    return ok;
}

/* Made, written, read, verified. */
static bool signed_with(unsigned flags)
{
    struct signer s;
    CMS_ContentInfo *cms = NULL, *back = NULL;
    bool ok =
        signer_read(&s) &&
        (cms = CMS_sign_ex(s.cert, s.key, NULL, s.in, flags, NULL, "provider=default")) != NULL &&
        i2d_CMS_bio(s.out, cms) == 1 && (back = d2i_CMS_bio(s.out, NULL)) != NULL &&
        CMS_verify(back, NULL, NULL, NULL, s.out, CMS_NOVERIFY) == 1 && is_abc(s.out);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    signer_free(&s);
    return ok;
}

static bool with_attributes(void)
{
    return signed_with(CMS_BINARY | CMS_USE_KEYID);
}

static bool without_attributes(void)
{
    return signed_with(CMS_BINARY | CMS_NOATTR);
}

static bool receipt(void)
{
    struct signer s;
    CMS_ContentInfo *cms = NULL, *made = NULL;
    CMS_SignerInfo *si = NULL;
    STACK_OF(GENERAL_NAMES) *to = sk_GENERAL_NAMES_new_null();
    CMS_ReceiptRequest *rr = to != NULL ? CMS_ReceiptRequest_create0(NULL, -1, 0, NULL, to) : NULL;
    if (rr == NULL)
        sk_GENERAL_NAMES_free(to);
    bool ok = signer_read(&s) && rr != NULL &&
              (cms = CMS_sign(NULL, NULL, NULL, s.in, CMS_PARTIAL)) != NULL &&
              (si = CMS_add1_signer(cms, s.cert, s.key, NULL, CMS_BINARY)) != NULL &&
              CMS_add1_ReceiptRequest(si, rr) == 1 && CMS_final(cms, s.in, NULL, CMS_BINARY) == 1 &&
              (made = CMS_sign_receipt(si, s.cert, s.key, NULL, 0)) != NULL &&
              CMS_verify_receipt(made, cms, NULL, NULL, CMS_NOVERIFY) == 1;
    CMS_ReceiptRequest_free(rr);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(made);
    signer_free(&s);
    return ok;
}

/* For RSA, and by a key and a passphrase. */
static bool add_recipients(CMS_ContentInfo *cms, X509 *cert)
{
    unsigned char *key = OPENSSL_zalloc(16), *id = OPENSSL_zalloc(2);
    unsigned char *pass = (unsigned char *)OPENSSL_strdup("pw");
    bool ok =
        key != NULL && id != NULL && pass != NULL && CMS_add1_recipient_cert(cms, cert, 0) != NULL;
    bool kept =
        ok && CMS_add0_recipient_key(cms, NID_undef, key, 16, id, 2, NULL, NULL, NULL) != NULL;
    if (!kept) {
        OPENSSL_free(key);
        OPENSSL_free(id);
    }
    ok = kept && CMS_add0_recipient_password(cms, 1, NID_undef, NID_undef, pass, -1,
                                             EVP_aes_128_cbc()) != NULL;
    if (!ok)
        OPENSSL_free(pass);
    return ok;
}

/* Where the key's decryption is refused memory the contents are decrypted by a random key (RFC
 * 3218, 2.3): what came out decides. */
static bool encrypted_with(const EVP_CIPHER *cipher)
{
    struct signer s;
    unsigned char key[16] = {0}, pass[] = "pw";
    CMS_ContentInfo *cms = NULL, *back = NULL;
    bool ok = signer_read(&s) && (cms = CMS_encrypt(NULL, s.in, cipher, CMS_PARTIAL)) != NULL &&
              add_recipients(cms, s.cert) && CMS_final(cms, s.in, NULL, CMS_BINARY) == 1 &&
              i2d_CMS_bio(s.out, cms) == 1 && (back = d2i_CMS_bio(s.out, NULL)) != NULL &&
              CMS_decrypt(back, s.key, s.cert, NULL, s.out, 0) == 1 && is_abc(s.out) &&
              CMS_decrypt_set1_key(back, key, 16, NULL, 0) == 1 &&
              CMS_decrypt(back, NULL, NULL, NULL, s.out, 0) == 1 && is_abc(s.out) &&
              CMS_decrypt_set1_password(back, pass, -1) == 1;
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    signer_free(&s);
    return ok;
}

static bool enveloped(void)
{
    return encrypted_with(EVP_aes_128_cbc());
}

static bool authenticated(void)
{
    return encrypted_with(EVP_aes_128_gcm());
}

static X509 *certify(EVP_PKEY *key)
{
    X509 *x = X509_new();
    if (x != NULL && X509_set_pubkey(x, key))
        return x;
    X509_free(x);
    return NULL;
}

static bool agreed(void)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *cert = key != NULL ? certify(key) : NULL;
    STACK_OF(X509) *to = sk_X509_new_null();
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms =
        cert != NULL && to != NULL && in != NULL && out != NULL && sk_X509_push(to, cert) > 0
            ? CMS_encrypt(to, in, EVP_aes_256_cbc(), CMS_BINARY)
            : NULL;
    bool ok = cms != NULL && CMS_decrypt(cms, key, cert, NULL, out, 0) == 1 && is_abc(out);
    CMS_ContentInfo_free(cms);
    sk_X509_free(to);
    X509_free(cert);
    EVP_PKEY_free(key);
    BIO_free(in);
    BIO_free(out);
    return ok;
}

/* Diffie-Hellman with something of the message's own in the key; RSA with OAEP and a label. */
static bool agreed_dh(void)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms =
        in != NULL ? CMS_encrypt(NULL, in, EVP_aes_128_cbc(), CMS_PARTIAL) : NULL;
    CMS_RecipientInfo *ri = NULL;
    X509 *cert = NULL;
    bool ok = ctx != NULL && cms != NULL && out != NULL && EVP_PKEY_keygen_init(ctx) > 0 &&
              EVP_PKEY_CTX_set_group_name(ctx, "ffdhe2048") > 0 && EVP_PKEY_keygen(ctx, &key) > 0 &&
              (cert = certify(key)) != NULL &&
              (ri = CMS_add1_recipient_cert(cms, cert, 0)) != NULL &&
              (ri->d.kari->ukm = ASN1_OCTET_STRING_new()) != NULL &&
              ASN1_OCTET_STRING_set(ri->d.kari->ukm, (const unsigned char *)"ukm", 3) &&
              CMS_final(cms, in, NULL, CMS_BINARY) == 1 &&
              CMS_decrypt(cms, key, cert, NULL, out, 0) == 1 && is_abc(out);
    EVP_PKEY_CTX_free(ctx);
    CMS_ContentInfo_free(cms);
    X509_free(cert);
    EVP_PKEY_free(key);
    BIO_free(in);
    BIO_free(out);
    return ok;
}

static bool oaep(void)
{
    struct signer s;
    unsigned char *label = (unsigned char *)OPENSSL_strdup("label");
    CMS_ContentInfo *cms = NULL;
    CMS_RecipientInfo *ri = NULL;
    EVP_PKEY_CTX *ctx = NULL;
    bool ok = signer_read(&s) && label != NULL &&
              (cms = CMS_encrypt(NULL, s.in, EVP_aes_128_cbc(), CMS_PARTIAL)) != NULL &&
              (ri = CMS_add1_recipient_cert(cms, s.cert, CMS_KEY_PARAM)) != NULL &&
              (ctx = CMS_RecipientInfo_get0_pkey_ctx(ri)) != NULL &&
              EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_OAEP_PADDING) > 0 &&
              EVP_PKEY_CTX_set_rsa_oaep_md(ctx, EVP_sha256()) > 0 &&
              EVP_PKEY_CTX_set0_rsa_oaep_label(ctx, label, 5) > 0;
    if (!ok)
        OPENSSL_free(label);
    ok = ok && CMS_final(cms, s.in, NULL, CMS_BINARY) == 1 &&
         CMS_decrypt(cms, s.key, s.cert, NULL, s.out, 0) == 1 && is_abc(s.out);
    CMS_ContentInfo_free(cms);
    signer_free(&s);
    return ok;
}

static bool others(void)
{
    static const unsigned char key[16];
    BIO *in = BIO_new_mem_buf("abc", 3), *in2 = BIO_new_mem_buf("abc", 3),
        *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms =
        in != NULL ? CMS_EncryptedData_encrypt(in, EVP_aes_128_cbc(), key, 16, CMS_BINARY) : NULL;
    CMS_ContentInfo *digested =
        in2 != NULL ? CMS_digest_create(in2, EVP_sha256(), CMS_BINARY) : NULL;
    bool ok = cms != NULL && digested != NULL && out != NULL &&
              CMS_EncryptedData_decrypt(cms, key, 16, NULL, out, 0) == 1 && is_abc(out) &&
              CMS_digest_verify(digested, NULL, out, 0) == 1 && is_abc(out);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(digested);
    BIO_free(in);
    BIO_free(in2);
    BIO_free(out);
    return ok;
}

/* What is cached of a certificate is made again when it is asked for; what is looked for among
 * certificates may be found without them; a BIO that couldn't write is flushed once more. */
const struct scenario scenarios_cms[] = {
    {"CMS, signed", with_attributes, ABSORBS},
    {"CMS, signed without attributes", without_attributes, 0},
    {"CMS, CAdES", signed_cades, ABSORBS},
    {"CMS, a receipt", receipt, ABSORBS},
    {"CMS, enveloped", enveloped, 0},
    {"CMS, authenticated", authenticated, ABSORBS},
    {"CMS, key agreement", agreed, 0},
    {"CMS, Diffie-Hellman", agreed_dh, 0},
    {"CMS, OAEP", oaep, 0},
    {"CMS, encrypted and digested", others, 0},
    {NULL, NULL, 0},
};
