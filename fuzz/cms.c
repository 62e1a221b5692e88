/* CMS for a fuzzer: what is read is written in DER, which is read again and then comes out the
 * same; it is printed, taken apart, verified, decrypted by whom it may be for, and receipts for it
 * are signed. A second message behind the first is what that is a receipt for. What isn't DER is
 * read as S/MIME and as PEM. Derivations are short (fuzz/derive.h).
 *   out/fuzz/cms FILE... */
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/cms/people.h"
#include "fuzz/derive.h"
#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

static X509_STORE *store;
static STACK_OF(X509) * certs;

/* ---- Looked at ---- */

static void look_at_request(CMS_SignerInfo *si)
{
    CMS_ReceiptRequest *rr = NULL;
    STACK_OF(GENERAL_NAMES) *to = NULL, *list = NULL;
    ASN1_STRING *id = NULL;
    int tier = 0;
    if (CMS_get1_ReceiptRequest(si, &rr) != 1)
        return;
    CMS_ReceiptRequest_get0_values(rr, &id, &tier, &list, &to);
    fuzz_must(id != NULL && (list == NULL || tier == -1), "by one or the other");
    CMS_ReceiptRequest_free(rr);
    CMS_ContentInfo *receipt =
        CMS_sign_receipt(si, people[PERSON_EC].cert, people[PERSON_EC].key, NULL, 0);
    fuzz_must(receipt != NULL || ERR_peek_error() != 0, "no receipt without a reason");
    CMS_ContentInfo_free(receipt);
}

static void look_at_attributes(const CMS_SignerInfo *si)
{
    for (int k = CMS_signed_get_attr_count(si) - 1; k >= 0; k--) {
        const X509_ATTRIBUTE *a = CMS_signed_get_attr(si, k);
        ASN1_OBJECT *type = X509_ATTRIBUTE_get0_object((X509_ATTRIBUTE *)a);
        fuzz_must(a != NULL && CMS_signed_get_attr_by_OBJ(si, type, k - 1) == k, "an attribute");
    }
    for (int k = CMS_unsigned_get_attr_count(si) - 1; k >= 0; k--)
        fuzz_must(CMS_unsigned_get_attr(si, k) != NULL, "an attribute");
}

static void look_at_signers(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); i++) {
        CMS_SignerInfo *si = sk_CMS_SignerInfo_value(all, i);
        ASN1_OCTET_STRING *keyid = NULL;
        X509_NAME *issuer = NULL;
        ASN1_INTEGER *serial = NULL;
        CMS_SignerInfo_get0_signer_id(si, &keyid, &issuer, &serial);
        fuzz_must((keyid != NULL) != (issuer != NULL && serial != NULL), "one name");
        look_at_attributes(si);
        look_at_request(si);
        fuzz_must(CMS_SignerInfo_get0_signature(si) != NULL, "a signature");
    }
}

/* The keys of an agreement: those of each are asked for its contents by hand. */
static void look_at_agreement(CMS_ContentInfo *cms, CMS_RecipientInfo *ri)
{
    STACK_OF(CMS_RecipientEncryptedKey) *reks = CMS_RecipientInfo_kari_get0_reks(ri);
    ASN1_OCTET_STRING *keyid = NULL;
    X509_NAME *issuer = NULL;
    X509_ALGOR *alg = NULL;
    fuzz_must(CMS_RecipientInfo_kari_get0_orig_id(ri, &alg, NULL, &keyid, &issuer, NULL) == 1 &&
                  (alg != NULL) + (keyid != NULL) + (issuer != NULL) == 1,
              "one originator");
    CMS_RecipientInfo_kari_orig_id_cmp(ri, people[PERSON_EC].cert);
    for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(reks) && i < 3; i++) {
        CMS_RecipientEncryptedKey *rek = sk_CMS_RecipientEncryptedKey_value(reks, i);
        keyid = NULL;
        issuer = NULL;
        fuzz_must(CMS_RecipientEncryptedKey_get0_id(rek, &keyid, NULL, NULL, &issuer, NULL) == 1 &&
                      (keyid != NULL) != (issuer != NULL),
                  "one name");
        for (int k = PERSON_EC; k < PEOPLE; k++) {
            X509 *peer = issuer != NULL ? people[k].cert : NULL;
            ERR_clear_error();
            fuzz_must((CMS_RecipientInfo_kari_set0_pkey_and_peer(ri, people[k].key, peer) == 1 &&
                       CMS_RecipientInfo_kari_decrypt(cms, ri, rek) == 1) ||
                          ERR_peek_error() != 0,
                      "not unwrapped without a reason");
            CMS_RecipientInfo_kari_set0_pkey(ri, NULL);
        }
    }
}

static void look_at_recipients(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        const int type = CMS_RecipientInfo_type(ri);
        X509_ALGOR *alg = NULL;
        ASN1_OCTET_STRING *id = NULL;
        if (type == CMS_RECIPINFO_TRANS) {
            CMS_RecipientInfo_ktri_get0_algs(ri, NULL, NULL, &alg);
            CMS_RecipientInfo_ktri_get0_signer_id(ri, &id, NULL, NULL);
        } else if (type == CMS_RECIPINFO_KEK) {
            CMS_RecipientInfo_kekri_get0_id(ri, &alg, &id, NULL, NULL, NULL);
            fuzz_must(CMS_RecipientInfo_kekri_id_cmp(ri, id->data, (size_t)id->length) == 0,
                      "its own name");
        } else if (type == CMS_RECIPINFO_AGREE) {
            CMS_RecipientInfo_kari_get0_alg(ri, &alg, NULL);
            look_at_agreement(cms, ri);
        }
        fuzz_must(alg != NULL || type == CMS_RECIPINFO_PASS || type == CMS_RECIPINFO_OTHER,
                  "an algorithm");
    }
}

/* ---- Opened ---- */

static void decided(int ok, const char *what)
{
    fuzz_must(ok == 1 || ERR_peek_error() != 0, what);
    ERR_clear_error();
}

static void verify(CMS_ContentInfo *cms, BIO *out)
{
    static const unsigned flags[] = {0, CMS_NO_SIGNER_CERT_VERIFY | CMS_TEXT,
                                     CMS_BINARY | CMS_NOCRL | CMS_NOINTERN,
                                     CMS_NO_SIGNER_CERT_VERIFY | CMS_NO_ATTR_VERIFY,
                                     CMS_NO_SIGNER_CERT_VERIFY | CMS_NO_CONTENT_VERIFY};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        BIO *content = CMS_is_detached(cms) == 1 ? BIO_new_mem_buf("abc", 3) : NULL;
        decided(
            CMS_verify(cms, i % 2 ? NULL : certs, store, content, i == 3 ? NULL : out, flags[i]),
            "not verified without a reason");
        BIO_free(content);
    }
    sk_X509_free(CMS_get0_signers(cms));
}

static void decrypt(CMS_ContentInfo *cms, BIO *content, BIO *out)
{
    unsigned char key[PEOPLE_KEK], pass[8];
    memcpy(key, people_kek, sizeof(key));
    memcpy(pass, people_pass, strlen(people_pass) + 1);
    for (int i = 0; i < PEOPLE; i++) {
        const struct person *p = &people[i];
        decided(CMS_decrypt(cms, p->key, p->cert, content, out, 0), "not decrypted");
        decided(CMS_decrypt(cms, p->key, NULL, content, out, CMS_DEBUG_DECRYPT), "not told why");
        if (CMS_decrypt_set1_pkey_and_peer(cms, p->key, p->cert, p->cert) == 1)
            CMS_decrypt(cms, NULL, NULL, content, out, CMS_TEXT);
        ERR_clear_error();
    }
    for (size_t n = 16; n <= sizeof(key); n += 8) {
        decided(CMS_decrypt_set1_key(cms, key, n, n == 32 ? (unsigned char *)"id" : NULL, 2) == 1 &&
                    CMS_decrypt(cms, NULL, NULL, content, out, 0) == 1,
                "not by a key");
        decided(CMS_EncryptedData_decrypt(cms, key, n, content, out, 0), "not by the key");
    }
    decided(CMS_decrypt_set1_password(cms, pass, -1) == 1 &&
                CMS_decrypt(cms, NULL, NULL, content, out, 0) == 1,
            "not by a passphrase");
}

static void open_all(CMS_ContentInfo *cms)
{
    BIO *out = BIO_new(BIO_s_null());
    BIO *content = CMS_is_detached(cms) == 1 ? BIO_new_mem_buf("abc", 3) : NULL;
    ERR_clear_error();
    verify(cms, out);
    decided(CMS_digest_verify(cms, content, out, 0), "no digest without a reason");
    decided(CMS_data(cms, out, CMS_TEXT), "no data without a reason");
    decided(CMS_uncompress(cms, content, out, 0), "not compressed");
    decrypt(cms, content, out);
    BIO_free(content);
    BIO_free(out);
}

static void look(CMS_ContentInfo *cms)
{
    BIO *out = BIO_new(BIO_s_null());
    CMS_ContentInfo_print_ctx(out, cms, 0, NULL);
    BIO_free(out);
    fuzz_must(CMS_get0_type(cms) != NULL, "a type");
    CMS_get0_eContentType(cms);
    look_at_signers(cms);
    look_at_recipients(cms);
    sk_X509_pop_free(CMS_get1_certs(cms), X509_free);
    sk_X509_CRL_pop_free(CMS_get1_crls(cms), X509_CRL_free);
    open_all(cms);
}

/* ---- Read ---- */

static void read_text(const uint8_t *bytes, size_t n)
{
    BIO *in = BIO_new_mem_buf(bytes, (int)n), *content = NULL;
    CMS_ContentInfo *cms = SMIME_read_CMS(in, &content);
    BIO *out = BIO_new(BIO_s_null());
    ERR_clear_error();
    if (cms != NULL) {
        decided(CMS_verify(cms, certs, store, content, out, 0), "not verified");
        open_all(cms);
    }
    CMS_ContentInfo_free(cms);
    BIO_free(content);
    (void)BIO_reset(in);
    cms = PEM_read_bio_CMS(in, NULL, NULL, NULL);
    if (cms != NULL)
        open_all(cms);
    CMS_ContentInfo_free(cms);
    BIO_free(out);
    BIO_free(in);
}

static void begin(void)
{
    OSSL_PROVIDER_load(NULL, "legacy");
    OSSL_PROVIDER_load(NULL, "default");
    derive_cheaply();
    people_make();
    store = X509_STORE_new();
    certs = sk_X509_new_null();
    for (int i = 0; i < PEOPLE; i++) {
        X509_STORE_add_cert(store, people[i].cert);
        sk_X509_push(certs, people[i].cert);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const unsigned char *p = bytes;
    if (store == NULL)
        begin();
    ERR_clear_error();
    CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &p, (long)n);
    fuzz_must(cms != NULL || ERR_peek_error() != 0, "refused without a reason");
    if (cms == NULL) {
        read_text(bytes, n);
        return 0;
    }
    round_trip(cms, ASN1_ITEM_rptr(CMS_ContentInfo));
    CMS_ContentInfo *of = d2i_CMS_ContentInfo(NULL, &p, (long)n - (p - bytes));
    ERR_clear_error();
    if (of != NULL)
        decided(CMS_verify_receipt(cms, of, certs, store, 0), "no receipt without a reason");
    CMS_ContentInfo_free(of);
    look(cms);
    CMS_ContentInfo_free(cms);
    return 0;
}
