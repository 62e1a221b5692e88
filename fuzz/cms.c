/* CMS for a fuzzer: what is read is written in DER, which is read again and then comes out the
 * same; it is printed, taken apart, verified and decrypted with keys that fit nothing. out/fuzz/cms
 * FILE... */
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/fuzz.h"

static EVP_PKEY *rsa, *ec;

static void look_at_signers(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        ASN1_OCTET_STRING *keyid = NULL;
        X509_NAME *issuer = NULL;
        ASN1_INTEGER *serial = NULL;
        CMS_ReceiptRequest *rr = NULL;
        CMS_SignerInfo_get0_signer_id(si, &keyid, &issuer, &serial);
        fuzz_must((keyid != NULL) != (issuer != NULL && serial != NULL), "one name");
        if (CMS_get1_ReceiptRequest(si, &rr) == 1) {
            STACK_OF(GENERAL_NAMES) *to = NULL;
            CMS_ReceiptRequest_get0_values(rr, NULL, NULL, NULL, &to);
            CMS_ReceiptRequest_free(rr);
        }
        for (int k = CMS_signed_get_attr_count(si) - 1; k >= 0; k--)
            fuzz_must(CMS_signed_get_attr(si, k) != NULL, "an attribute");
        fuzz_must(CMS_SignerInfo_get0_signature(si) != NULL, "a signature");
    }
}

static void look_at_recipients(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        const int type = CMS_RecipientInfo_type(ri);
        X509_ALGOR *alg = NULL;
        if (type == CMS_RECIPINFO_TRANS)
            CMS_RecipientInfo_ktri_get0_algs(ri, NULL, NULL, &alg);
        else if (type == CMS_RECIPINFO_KEK)
            CMS_RecipientInfo_kekri_get0_id(ri, &alg, NULL, NULL, NULL, NULL);
        else if (type == CMS_RECIPINFO_AGREE)
            CMS_RecipientInfo_kari_get0_alg(ri, &alg, NULL);
        fuzz_must(alg != NULL || type == CMS_RECIPINFO_PASS || type == CMS_RECIPINFO_OTHER,
                  "an algorithm");
    }
}

/* With keys that are nobody's. Passphrases are left out, whose iterations the input says. */
static void open_all(CMS_ContentInfo *cms)
{
    unsigned char key[32] = {0};
    BIO *out = BIO_new(BIO_s_null());
    X509_STORE *store = X509_STORE_new();
    BIO *content = CMS_is_detached(cms) == 1 ? BIO_new_mem_buf("abc", 3) : NULL;
    CMS_verify(cms, NULL, store, content, out, CMS_NO_SIGNER_CERT_VERIFY);
    CMS_verify(cms, NULL, store, content, out, CMS_BINARY);
    CMS_digest_verify(cms, content, out, 0);
    CMS_data(cms, out, CMS_TEXT);
    CMS_EncryptedData_decrypt(cms, key, 16, content, out, 0);
    CMS_decrypt(cms, rsa, NULL, content, out, 0);
    CMS_decrypt(cms, rsa, NULL, content, out, CMS_DEBUG_DECRYPT);
    CMS_decrypt(cms, ec, NULL, content, out, 0);
    for (size_t n = 16; n <= sizeof(key); n += 8)
        if (CMS_decrypt_set1_key(cms, key, n, NULL, 0) == 1)
            CMS_decrypt(cms, NULL, NULL, content, out, 0);
    BIO_free(content);
    X509_STORE_free(store);
    BIO_free(out);
}

static void look(CMS_ContentInfo *cms)
{
    BIO *out = BIO_new(BIO_s_null());
    CMS_ContentInfo_print_ctx(out, cms, 0, NULL);
    BIO_free(out);
    look_at_signers(cms);
    look_at_recipients(cms);
    sk_X509_pop_free(CMS_get1_certs(cms), X509_free);
    sk_X509_CRL_pop_free(CMS_get1_crls(cms), X509_CRL_free);
    open_all(cms);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const unsigned char *p = bytes;
    unsigned char *der = NULL, *again = NULL;
    if (rsa == NULL) {
        rsa = EVP_RSA_gen(1024);
        ec = EVP_EC_gen("P-256");
    }
    ERR_clear_error();
    CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &p, (long)n);
    fuzz_must(cms != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (cms == NULL)
        return 0;
    const int len = i2d_CMS_ContentInfo(cms, &der);
    fuzz_must(len > 0, "it isn't written");
    p = der;
    CMS_ContentInfo *back = d2i_CMS_ContentInfo(NULL, &p, len);
    fuzz_must(back != NULL && p == der + len, "what is written isn't read again");
    fuzz_must(i2d_CMS_ContentInfo(back, &again) == len && memcmp(der, again, (size_t)len) == 0,
              "it isn't the same again");
    look(cms);
    OPENSSL_free(der);
    OPENSSL_free(again);
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    return 0;
}
