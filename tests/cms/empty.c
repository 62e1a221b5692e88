/* What OpenSSL 3.0 crashes of, or refuses against its manual or without a reason: messages without
 * a value, certificates alone; contexts of signers; passphrases stretched into another cipher. */
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/cms/cms.h"
#include "tests/check.h"
#include "tests/cms/people.h"
#include "tests/suite.h"

static void check_empty(CMS_ContentInfo *cms)
{
    check(CMS_get0_content(cms) == NULL && CMS_is_detached(cms) == -1 &&
              CMS_set_detached(cms, 1) == 0,
          "no contents");
    check(CMS_dataInit(cms, NULL) == NULL && CMS_dataFinal(cms, NULL) == 0,
          "nothing to put them into");
    cms_reason("nothing to put them into", CMS_R_UNSUPPORTED_CONTENT_TYPE);
    check(CMS_verify(cms, NULL, NULL, NULL, NULL, 0) == 0 &&
              CMS_decrypt(cms, NULL, NULL, NULL, NULL, 0) == 0,
          "nothing");
    cms_reason("nothing", CMS_R_TYPE_NOT_ENVELOPED_DATA);
    check(i2d_CMS_ContentInfo(cms, NULL) <= 0, "not written");
    ERR_clear_error();
}

/* What was set to sign a digest can't sign attributes; a signer that is verified before it signs
 * loses what was set. */
static void contexts(const struct people *p)
{
    BIO *in = cms_text("abc");
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, CMS_PARTIAL);
    CMS_SignerInfo *si =
        CMS_add1_signer(cms, p->rsa_cert, p->rsa, NULL, CMS_NOATTR | CMS_KEY_PARAM);
    CMS_signed_add1_attr_by_txt(si, "1.2.3", V_ASN1_UTF8STRING, "x", 1);
    check(CMS_final(cms, in, NULL, CMS_BINARY) == 0, "attributes though there were to be none");
    cms_reason("attributes", CMS_R_CMS_DATAFINAL_ERROR);
    CMS_ContentInfo_free(cms);
    cms = CMS_sign(NULL, NULL, NULL, NULL, CMS_PARTIAL);
    si = CMS_add1_signer(cms, p->rsa_cert, p->rsa, NULL, CMS_KEY_PARAM);
    CMS_signed_add1_attr_by_NID(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, "0123", 4);
    CMS_signed_add1_attr_by_NID(si, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                OBJ_nid2obj(NID_pkcs7_data), -1);
    X509_ALGOR *alg = NULL;
    CMS_SignerInfo_get0_algs(si, NULL, NULL, NULL, &alg);
    X509_ALGOR_set0(alg, OBJ_nid2obj(NID_rsaEncryption), V_ASN1_NULL, NULL);
    check(CMS_SignerInfo_get0_pkey_ctx(si) != NULL && CMS_SignerInfo_verify(si) != 1 &&
              CMS_SignerInfo_get0_pkey_ctx(si) == NULL,
          "verified before");
    ERR_clear_error();
    check(CMS_SignerInfo_sign(si) == 1 && CMS_SignerInfo_verify(si) == 1, "signed then");
    CMS_ContentInfo_free(cms);
    BIO_free(in);
}

/* By a key and by a passphrase. */
static CMS_ContentInfo *for_both(const EVP_CIPHER *cipher)
{
    BIO *in = cms_text("abc");
    CMS_ContentInfo *cms = CMS_encrypt(NULL, NULL, cipher, CMS_PARTIAL);
    CMS_add0_recipient_key(cms, NID_undef, OPENSSL_zalloc(16), 16, OPENSSL_zalloc(2), 2, NULL, NULL,
                           NULL);
    CMS_add0_recipient_password(cms, 1, NID_undef, NID_undef, (unsigned char *)OPENSSL_strdup("pw"),
                                -1, EVP_aes_128_cbc());
    check(CMS_final(cms, in, NULL, CMS_BINARY) == 1, "encrypted");
    BIO_free(in);
    return cms;
}

/* What a recipient was made with stays its own while others are tried. */
static void kept(void)
{
    unsigned char key[16] = {0}, pass[] = "pw";
    CMS_ContentInfo *cms = for_both(EVP_aes_128_cbc());
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    check(CMS_decrypt_set1_key(cms, key, 16, NULL, 0) == 1 &&
              CMS_decrypt_set1_password(cms, pass, -1) == 1,
          "opened");
    for (int i = 0; i < 2; i++)
        check(CMS_RecipientInfo_decrypt(cms, sk_CMS_RecipientInfo_value(all, i)) == 1, "its own");
    CMS_ContentInfo_free(cms);
}

/* PBES2 sets its own cipher, here one whose blocks are bytes: nothing is wrapped by that. */
static void stretched(void)
{
    unsigned char pass[] = "pw";
    CMS_ContentInfo *cms = for_both(EVP_aes_128_cbc());
    CMS_PasswordRecipientInfo *pwri =
        sk_CMS_RecipientInfo_value(CMS_get0_RecipientInfos(cms), 1)->d.pwri;
    for (int i = 0; i < 2; i++) {
        X509_ALGOR_free(pwri->keyDerivationAlgorithm);
        pwri->keyDerivationAlgorithm = PKCS5_pbe2_set_iv(
            i ? EVP_aes_128_ofb() : EVP_aes_128_cfb128(), 1, NULL, 0, NULL, NID_hmacWithSHA256);
        check(pwri->keyDerivationAlgorithm != NULL &&
                  ASN1_OCTET_STRING_set(pwri->encryptedKey, pass, 2) == 1,
              "made");
        check(CMS_decrypt_set1_password(cms, pass, -1) == 0, "another cipher");
        cms_reason("another cipher", CMS_R_UNSUPPORTED_KEY_ENCRYPTION_ALGORITHM);
    }
    CMS_ContentInfo_free(cms);
}

/* A tag that isn't right is told of. */
static void forged(void)
{
    unsigned char key[16] = {0};
    BIO *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = for_both(EVP_aes_128_gcm());
    (*CMS_get0_content(cms))->data[0] ^= 1;
    check(CMS_decrypt_set1_key(cms, key, 16, NULL, 0) == 1 &&
              CMS_decrypt(cms, NULL, NULL, NULL, out, 0) == 0,
          "forged");
    cms_reason("forged", CMS_R_DECRYPT_ERROR);
    CMS_ContentInfo_free(cms);
    BIO_free(out);
}

/* What a stream lent the contents isn't theirs, and what is put in afterwards is. */
static void lent(void)
{
    BIO *in = cms_text("abc"), *out = BIO_new(BIO_s_mem());
    unsigned char **boundary = NULL;
    CMS_ContentInfo *cms = CMS_digest_create(in, EVP_sha256(), CMS_STREAM);
    check(CMS_stream(&boundary, cms) == 1 && CMS_set_detached(cms, 0) == 1 &&
              CMS_final(cms, in, NULL, CMS_BINARY) == 1 &&
              CMS_digest_verify(cms, NULL, out, 0) == 1 && (*CMS_get0_content(cms))->flags == 0,
          "put in after a stream");
    cms_is(out, "abc");
    CMS_ContentInfo_free(cms);
    BIO_free(in);
    BIO_free(out);
}

void test_cms_empty(void)
{
    check_context("cms/empty");
    struct people p = people_new();
    CMS_ContentInfo *cms = CMS_ContentInfo_new();
    check_empty(cms);
    CMS_ContentInfo_free(cms);
    STACK_OF(X509) *certs = sk_X509_new_null(), *own;
    sk_X509_push(certs, p.rsa_cert);
    cms = CMS_sign(NULL, NULL, certs, NULL, 0);
    own = cms != NULL ? CMS_get1_certs(cms) : NULL;
    check(sk_X509_num(own) == 1 && CMS_is_detached(cms) == 1, "certificates alone");
    CMS_ContentInfo_free(cms);
    check(CMS_encrypt(certs, NULL, NULL, 0) == NULL, "no cipher");
    cms_reason("no cipher", CMS_R_NO_CIPHER);
    sk_X509_pop_free(own, X509_free);
    sk_X509_free(certs);
    contexts(&p);
    kept();
    stretched();
    forged();
    lent();
    people_free(&p);
}
