/* CMS messages signed and verified; attributes; receipts. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/cms/people.h"
#include "tests/suite.h"

static const char plain[] = "one\ntwo\n", canonical[] = "one\r\ntwo\r\n";

static CMS_ContentInfo *sign(const struct people *p, unsigned flags)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_sign(p->rsa_cert, p->rsa, NULL, in, flags);
    check(cms != NULL, "signed with %x", flags);
    BIO_free(in);
    return cms;
}

static CMS_SignerInfo *first(CMS_ContentInfo *cms)
{
    return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
}

static void check_verify(const struct people *p, unsigned flags, const char *want)
{
    CMS_ContentInfo *made = sign(p, flags), *cms = cms_again(made);
    BIO *in = flags & CMS_DETACHED ? cms_text(want) : NULL, *out = BIO_new(BIO_s_mem());
    STACK_OF(X509) *certs = sk_X509_new_null();
    sk_X509_push(certs, p->rsa_cert);
    check(CMS_is_detached(cms) == ((flags & CMS_DETACHED) != 0), "detached %x", flags);
    check(CMS_verify(cms, certs, p->store, in, out, flags & CMS_BINARY) == 1, "verified %x", flags);
    cms_is(out, want);
    STACK_OF(X509) *signers = CMS_get0_signers(cms);
    check(sk_X509_num(signers) == 1 && X509_cmp(sk_X509_value(signers, 0), p->rsa_cert) == 0,
          "the signer");
    sk_X509_free(signers);
    sk_X509_free(certs);
    BIO_free(in);
    BIO_free(out);
    CMS_ContentInfo_free(made);
    CMS_ContentInfo_free(cms);
}

/* ---- CAdES: the signer's certificate is named, and that is asked for ---- */

static CMS_ContentInfo *sign_cades(const struct people *p, const EVP_MD *md, X509 *named)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, in, CMS_PARTIAL);
    CMS_SignerInfo *si =
        CMS_add1_signer(cms, p->rsa_cert, p->rsa, md, named == NULL ? CMS_CADES : 0);
    check(si != NULL, "a signer for CAdES");
    if (named != NULL) {
        ESS_SIGNING_CERT_V2 *v2 = OSSL_ESS_signing_cert_v2_new_init(md, named, NULL, 1);
        ASN1_STRING *der = ASN1_item_pack(v2, ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2), NULL);
        CMS_signed_add1_attr_by_NID(si, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, der,
                                    -1);
        ASN1_STRING_free(der);
        ESS_SIGNING_CERT_V2_free(v2);
    }
    check(CMS_final(cms, in, NULL, 0) == 1, "signed for CAdES");
    BIO_free(in);
    return cms;
}

static void check_cades(CMS_ContentInfo *made, X509_STORE *store, int nid, int reason)
{
    static const unsigned flags[] = {0, CMS_NO_SIGNER_CERT_VERIFY, CMS_NO_ATTR_VERIFY};
    CMS_ContentInfo *cms = cms_again(made);
    const int v1 = CMS_signed_get_attr_by_NID(first(cms), NID_id_smime_aa_signingCertificate, -1),
              v2 = CMS_signed_get_attr_by_NID(first(cms), NID_id_smime_aa_signingCertificateV2, -1);
    check((v1 >= 0) == (nid == NID_id_smime_aa_signingCertificate) &&
              (v2 >= 0) == (nid == NID_id_smime_aa_signingCertificateV2),
          "the certificate is named by %d", nid);
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        check(CMS_verify(cms, NULL, store, NULL, NULL, CMS_CADES | flags[i]) == (reason == 0),
              "CAdES with %x", flags[i]);
        check(reason == 0 || ERR_GET_REASON(ERR_peek_last_error()) == reason, "why: %d",
              ERR_GET_REASON(ERR_peek_last_error()));
        ERR_clear_error();
    }
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(made);
}

static void cades(const struct people *p)
{
    X509_STORE *nobody = X509_STORE_new();
    const int v1 = NID_id_smime_aa_signingCertificate, v2 = NID_id_smime_aa_signingCertificateV2;
    check_cades(sign(p, CMS_CADES), p->store, v2, 0);
    check_cades(sign_cades(p, EVP_sha512(), NULL), p->store, v2, 0);
    check_cades(sign_cades(p, EVP_sha1(), NULL), p->store, v1, 0);
    check_cades(sign(p, CMS_CADES), nobody, v2, CMS_R_CERTIFICATE_VERIFY_ERROR);
    check_cades(sign(p, 0), p->store, 0, ESS_R_MISSING_SIGNING_CERTIFICATE_ATTRIBUTE);
    check_cades(sign_cades(p, EVP_sha256(), p->ec_cert), p->store, v2, ESS_R_ESS_CERT_ID_NOT_FOUND);
    check_cades(sign_cades(p, EVP_sha256(), p->rsa_cert), p->store, v2, 0);
#ifndef ASSAY_TWIN /* takes it: DIFFERENCES.md */
    check_cades(sign(p, CMS_CADES | CMS_NOATTR), p->store, 0,
                ESS_R_MISSING_SIGNING_CERTIFICATE_ATTRIBUTE);
#endif
    X509_STORE_free(nobody);
}

static void tampered(const struct people *p)
{
    CMS_ContentInfo *cms = sign(p, 0);
    unsigned char *data = (*CMS_get0_content(cms))->data;
    data[0] ^= 1;
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, 0) == 0, "other contents");
    cms_reason("other contents", CMS_R_CONTENT_VERIFY_ERROR);
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, CMS_NO_CONTENT_VERIFY) == 1, "not asked for");
    data[0] ^= 1;
    CMS_SignerInfo_get0_signature(first(cms))->data[20] ^= 1;
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, 0) == 0, "another signature");
    cms_reason("another signature", CMS_R_VERIFICATION_FAILURE);
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, CMS_NO_ATTR_VERIFY) == 1,
          "not asked for either");
    CMS_ContentInfo_free(cms);

    cms = sign(p, CMS_NOCERTS);
    CMS_ContentInfo *back = cms_again(cms);
    check(CMS_verify(back, NULL, p->store, NULL, NULL, 0) == 0, "no certificate");
    cms_reason("no certificate", CMS_R_SIGNER_CERTIFICATE_NOT_FOUND);
    check(CMS_get0_signers(back) == NULL, "nobody");
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);

    X509_STORE *empty = X509_STORE_new();
    cms = sign(p, 0);
    check(CMS_verify(cms, NULL, empty, NULL, NULL, 0) == 0, "not trusted");
    cms_reason("not trusted", CMS_R_CERTIFICATE_VERIFY_ERROR);
    check(CMS_verify(cms, NULL, empty, NULL, NULL, CMS_NOVERIFY) == 1, "trust isn't asked for");
    X509_STORE_free(empty);
    CMS_ContentInfo_free(cms);

    cms = sign(p, CMS_DETACHED);
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, 0) == 0, "without contents");
    cms_reason("without contents", CMS_R_NO_CONTENT);
    CMS_ContentInfo_free(cms);
}

static void refused(const struct people *p)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_sign(p->rsa_cert, p->ec, NULL, in, 0);
    check(cms == NULL, "another's key");
    cms_reason("another's key", CMS_R_ADD_SIGNER_ERROR);
    cms = CMS_sign(NULL, NULL, NULL, in, CMS_PARTIAL);
    check(CMS_add1_signer(cms, p->ec_cert, p->ec, NULL, CMS_USE_KEYID) == NULL,
          "no name of the key");
    cms_reason("no name of the key", CMS_R_CERTIFICATE_HAS_NO_KEYID);
    check(CMS_add1_cert(cms, p->ec_cert) == 1 && CMS_add1_cert(cms, p->ec_cert) == 0, "twice");
    cms_reason("twice", CMS_R_CERTIFICATE_ALREADY_PRESENT);
    check(CMS_get0_RecipientInfos(cms) == NULL, "it has no recipients");
    cms_reason("it has no recipients", CMS_R_CONTENT_TYPE_NOT_ENVELOPED_DATA);
    check(CMS_verify(cms, NULL, p->store, NULL, NULL, 0) == 0, "no signers");
    cms_reason("no signers", CMS_R_NO_SIGNERS);
    CMS_ContentInfo_free(cms);
    BIO_free(in);
}

/* What a program adds, and what is added for it. */
static void attributes(const struct people *p)
{
    static const unsigned char octets[] = {1, 2, 3};
    BIO *in = cms_text(plain);
    ASN1_OBJECT *own = OBJ_txt2obj("1.2.3.4", 1);
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, in, CMS_PARTIAL);
    CMS_SignerInfo *si = CMS_add1_signer(cms, p->ec_cert, p->ec, EVP_sha384(), CMS_NOSMIMECAP);
    check(si != NULL && CMS_signed_get_attr_count(si) == 0 && CMS_unsigned_get_attr_count(si) == -1,
          "none as yet");
    check(CMS_signed_add1_attr_by_OBJ(si, own, V_ASN1_OCTET_STRING, octets, 3) == 1 &&
              CMS_unsigned_add1_attr_by_NID(si, NID_pkcs9_unstructuredName, V_ASN1_UTF8STRING, "x",
                                            1) == 1 &&
              CMS_unsigned_add1_attr_by_txt(si, "1.2.3.4", V_ASN1_OCTET_STRING, octets, 3) == 1,
          "added");
    check(CMS_set1_eContentType(cms, own) == 1 && OBJ_cmp(CMS_get0_eContentType(cms), own) == 0,
          "another type");
    check(CMS_final(cms, in, NULL, CMS_BINARY) == 1, "finished");
    CMS_ContentInfo *back = cms_again(cms);
    check(CMS_verify(back, NULL, p->store, NULL, NULL, 0) == 1, "verified");
    si = first(back);
    const ASN1_OCTET_STRING *got = CMS_signed_get0_data_by_OBJ(si, own, -3, V_ASN1_OCTET_STRING);
    check(got != NULL && got->length == 3 && memcmp(got->data, octets, 3) == 0, "its own");
    check(CMS_signed_get_attr_count(si) == 4 &&
              CMS_signed_get_attr_by_NID(si, NID_pkcs9_signingTime, -1) >= 0 &&
              CMS_unsigned_get_attr_count(si) == 2,
          "four signed, two not");
    const ASN1_OBJECT *type =
        CMS_signed_get0_data_by_OBJ(si, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
    check(type != NULL && OBJ_cmp(type, own) == 0, "the type");
    X509_ATTRIBUTE *gone = CMS_signed_delete_attr(si, CMS_signed_get_attr_by_OBJ(si, own, -1));
    check(gone != NULL && CMS_verify(back, NULL, p->store, NULL, NULL, 0) == 0, "one is gone");
    cms_reason("one is gone", CMS_R_VERIFICATION_FAILURE);
    X509_ATTRIBUTE_free(gone);
    check(CMS_signed_add1_attr_by_NID(si, NID_pkcs9_signingTime, V_ASN1_UTCTIME, "260101000000Z",
                                      13) == 1 &&
              CMS_SignerInfo_verify(si) < 0,
          "two times");
    cms_reason("two times", CMS_R_ATTRIBUTE_ERROR);
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    ASN1_OBJECT_free(own);
    BIO_free(in);
}

static void names(const struct people *p)
{
    ASN1_OCTET_STRING *keyid = NULL;
    X509_NAME *issuer = NULL;
    ASN1_INTEGER *serial = NULL;
    CMS_ContentInfo *cms = sign(p, CMS_USE_KEYID);
    CMS_SignerInfo *si = first(cms);
    check(CMS_SignerInfo_get0_signer_id(si, &keyid, &issuer, &serial) == 1 && keyid != NULL &&
              issuer == NULL && serial == NULL &&
              ASN1_OCTET_STRING_cmp(keyid, X509_get0_subject_key_id(p->rsa_cert)) == 0,
          "by the key's name");
    check(CMS_SignerInfo_cert_cmp(si, p->rsa_cert) == 0 &&
              CMS_SignerInfo_cert_cmp(si, p->ec_cert) != 0,
          "whose");
    CMS_ContentInfo_free(cms);
    cms = sign(p, 0);
    si = first(cms);
    keyid = NULL;
    check(CMS_SignerInfo_get0_signer_id(si, &keyid, &issuer, &serial) == 1 && keyid == NULL &&
              X509_NAME_cmp(issuer, X509_get_issuer_name(p->rsa_cert)) == 0 &&
              ASN1_INTEGER_cmp(serial, X509_get0_serialNumber(p->rsa_cert)) == 0,
          "by issuer and number");
    STACK_OF(X509) *certs = CMS_get1_certs(cms);
    check(sk_X509_num(certs) == 1 && X509_cmp(sk_X509_value(certs, 0), p->rsa_cert) == 0 &&
              CMS_get1_crls(cms) == NULL,
          "a certificate, no CRL");
    sk_X509_pop_free(certs, X509_free);
    CMS_ContentInfo_free(cms);
}

/* A signer with PSS beside one without, with attributes and without. */
static void pss(const struct people *p, unsigned flags)
{
    BIO *in = cms_text(plain);
    X509_ALGOR *sig = NULL;
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, in, CMS_PARTIAL);
    CMS_SignerInfo *si =
        CMS_add1_signer(cms, p->rsa_cert, p->rsa, EVP_sha256(), flags | CMS_KEY_PARAM);
    EVP_PKEY_CTX *pctx = si != NULL ? CMS_SignerInfo_get0_pkey_ctx(si) : NULL;
    check(pctx != NULL && EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) > 0 &&
              EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, 20) > 0,
          "set");
    check(CMS_add1_signer(cms, p->ec_cert, p->ec, NULL, flags) != NULL, "a second one");
    check(CMS_final(cms, in, NULL, CMS_BINARY) == 1, "finished");
    CMS_ContentInfo *back = cms_again(cms);
    check(CMS_verify(back, NULL, p->store, NULL, NULL, 0) == 1, "verified");
    int pss_signers = 0;
    for (int i = 0; i < 2; i++) {
        CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(back), i), NULL, NULL,
                                 NULL, &sig);
        pss_signers += OBJ_obj2nid(sig->algorithm) == NID_rsassaPss;
    }
    check(pss_signers == 1, "one by PSS");
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    BIO_free(in);
}

static void resigned(const struct people *p)
{
    CMS_ContentInfo *cms = sign(p, 0), *back = cms_again(cms);
    CMS_SignerInfo *si = CMS_add1_signer(back, p->ec_cert, p->ec, EVP_sha256(), CMS_REUSE_DIGEST);
    check(si != NULL && CMS_verify(back, NULL, p->store, NULL, NULL, 0) == 1, "signed again");
    check(CMS_add1_signer(back, p->ec_cert, p->ec, EVP_sha512(), CMS_REUSE_DIGEST | CMS_NOCERTS) ==
              NULL,
          "no such digest");
    cms_reason("no such digest", CMS_R_NO_MATCHING_DIGEST);
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
}

void test_cms_sign(void)
{
    check_context("cms/sign");
    struct people p = people_new();
    check_verify(&p, 0, canonical);
    check_verify(&p, CMS_BINARY, plain);
    check_verify(&p, CMS_NOATTR | CMS_USE_KEYID, canonical);
    check_verify(&p, CMS_DETACHED, canonical);
    check_verify(&p, CMS_DETACHED | CMS_BINARY | CMS_NOCERTS, plain);
    check_verify(&p, CMS_ASCIICRLF, canonical);
    cades(&p);
    tampered(&p);
    refused(&p);
    attributes(&p);
    names(&p);
    pss(&p, 0);
    pss(&p, CMS_NOATTR);
    resigned(&p);
    people_free(&p);
}

/* ---- Receipts ---- */

static STACK_OF(GENERAL_NAMES) * address(const char *mail)
{
    STACK_OF(GENERAL_NAMES) *all = sk_GENERAL_NAMES_new_null();
    GENERAL_NAMES *names = GENERAL_NAMES_new();
    sk_GENERAL_NAME_push(names, a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_EMAIL, mail, 0));
    sk_GENERAL_NAMES_push(all, names);
    return all;
}

static CMS_ContentInfo *asking(const struct people *p, char *id, int tier, const char *from)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, in, CMS_PARTIAL);
    CMS_SignerInfo *si = CMS_add1_signer(cms, p->rsa_cert, p->rsa, NULL, 0);
    CMS_ReceiptRequest *rr =
        CMS_ReceiptRequest_create0((unsigned char *)id, id != NULL ? 2 : -1, tier,
                                   from != NULL ? address(from) : NULL, address("a@b"));
    check(rr != NULL && CMS_add1_ReceiptRequest(si, rr) == 1 && CMS_final(cms, in, NULL, 0) == 1,
          "a request");
    CMS_ReceiptRequest_free(rr);
    BIO_free(in);
    return cms;
}

static void check_request(CMS_ContentInfo *cms, int tier, bool list, int id_len)
{
    CMS_ReceiptRequest *rr = NULL;
    ASN1_STRING *id = NULL;
    STACK_OF(GENERAL_NAMES) *from = NULL, *to = NULL;
    int got = 9;
    if (!check(CMS_get1_ReceiptRequest(first(cms), &rr) == 1, "it is there"))
        return;
    CMS_ReceiptRequest_get0_values(rr, &id, &got, &from, &to);
    check(ASN1_STRING_length(id) == id_len && got == tier && (from != NULL) == list &&
              sk_GENERAL_NAMES_num(to) == 1,
          "what it says: %d", got);
    CMS_ReceiptRequest_free(rr);
}

void test_cms_receipts(void)
{
    check_context("cms/receipts");
    struct people p = people_new();
    CMS_ContentInfo *all = asking(&p, NULL, 0, NULL),
                    *some = asking(&p, OPENSSL_strdup("ab"), 1, "c@d"), *none = sign(&p, 0);
    check_request(all, 0, false, 32);
    check_request(some, -1, true, 2);
    check(CMS_get1_ReceiptRequest(first(none), NULL) == 0, "none");
    CMS_ContentInfo *made = CMS_sign_receipt(first(all), p.ec_cert, p.ec, NULL, 0),
                    *receipt = cms_again(made);
    check(OBJ_obj2nid(CMS_get0_eContentType(receipt)) == NID_id_smime_ct_receipt, "a receipt");
    check(CMS_verify_receipt(receipt, all, NULL, p.store, 0) == 1, "for it");
    check(CMS_verify_receipt(receipt, some, NULL, p.store, 0) == 0, "for another");
    cms_reason("for another", CMS_R_NO_MATCHING_SIGNATURE);
    check(CMS_verify_receipt(none, all, NULL, p.store, 0) == 0, "no receipt");
    cms_reason("no receipt", CMS_R_NOT_A_SIGNED_RECEIPT);
    check(CMS_sign_receipt(first(none), p.ec_cert, p.ec, NULL, 0) == NULL, "not asked for");
    cms_reason("not asked for", CMS_R_NO_RECEIPT_REQUEST);
    check(CMS_sign_receipt(first(all), p.ec_cert, NULL, NULL, 0) == NULL, "without a key");
    cms_reason("without a key", CMS_R_NO_KEY_OR_CERT);
    CMS_ContentInfo_free(made);
    CMS_ContentInfo_free(receipt);
    CMS_ContentInfo_free(all);
    CMS_ContentInfo_free(some);
    CMS_ContentInfo_free(none);
    people_free(&p);
}
