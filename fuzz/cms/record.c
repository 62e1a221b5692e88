/* Writes messages of every kind for the people of fuzz/cms/people.h, as inputs to begin with. The
 * same in each run.
 *   out/fuzz/cms-record fuzz/corpus/cms */
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <string.h>

#include "crypto/cms/cms.h"
#include "fuzz/calls/calls.h"
#include "fuzz/cms/people.h"
#include "fuzz/fuzz.h"

static const char *folder;

static BIO *text(void)
{
    return BIO_new_mem_buf("abc", 3);
}

static BIO *file(const char *name)
{
    char path[512];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    BIO *out = BIO_new_file(path, "wb");
    fuzz_must(out != NULL, path);
    return out;
}

/* And one more behind it, unless that is NULL. */
static void save(const char *name, CMS_ContentInfo *cms, CMS_ContentInfo *of)
{
    BIO *out = file(name);
    fuzz_must(cms != NULL && i2d_CMS_bio(out, cms) == 1 && (of == NULL || i2d_CMS_bio(out, of)),
              name);
    BIO_free(out);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(of);
}

static CMS_ContentInfo *finished(CMS_ContentInfo *cms)
{
    BIO *in = text();
    fuzz_must(CMS_final(cms, in, NULL, CMS_BINARY) == 1, "not finished");
    BIO_free(in);
    return cms;
}

/* ---- For recipients ---- */

static CMS_ContentInfo *envelope(const EVP_CIPHER *cipher)
{
    return CMS_encrypt(NULL, NULL, cipher, CMS_PARTIAL);
}

static CMS_ContentInfo *for_person(int who, const EVP_CIPHER *cipher, unsigned flags)
{
    CMS_ContentInfo *cms = envelope(cipher);
    fuzz_must(CMS_add1_recipient_cert(cms, people[who].cert, flags) != NULL, "nobody's");
    return finished(cms);
}

static CMS_ContentInfo *oaep(const EVP_MD *md)
{
    CMS_ContentInfo *cms = envelope(EVP_aes_128_cbc());
    CMS_RecipientInfo *ri = CMS_add1_recipient_cert(cms, people[PERSON_RSA].cert, CMS_KEY_PARAM);
    EVP_PKEY_CTX *pctx = CMS_RecipientInfo_get0_pkey_ctx(ri);
    fuzz_must(EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_OAEP_PADDING) > 0, "OAEP");
    if (md != NULL)
        fuzz_must(EVP_PKEY_CTX_set_rsa_oaep_md(pctx, md) > 0 &&
                      EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, md) > 0 &&
                      EVP_PKEY_CTX_set0_rsa_oaep_label(pctx, OPENSSL_strdup("label"), 5) > 0,
                  "OAEP");
    return finished(cms);
}

static CMS_ContentInfo *cofactor(void)
{
    CMS_ContentInfo *cms = envelope(EVP_aes_256_cbc());
    CMS_RecipientInfo *ri = CMS_add1_recipient_cert(cms, people[PERSON_EC].cert, 0);
    EVP_PKEY_CTX *pctx = CMS_RecipientInfo_get0_pkey_ctx(ri);
    fuzz_must(EVP_PKEY_CTX_set_ecdh_cofactor_mode(pctx, 1) > 0 &&
                  EVP_PKEY_CTX_set_ecdh_kdf_md(pctx, EVP_sha256()) > 0,
              "a cofactor");
    return finished(cms);
}

/* Words of the originator's, and who that is: a key of the message's own, or a certificate. */
static CMS_ContentInfo *agreement(int who, bool ukm, int originator)
{
    CMS_ContentInfo *cms = envelope(EVP_aes_128_cbc());
    const struct person *p = &people[who];
    CMS_RecipientInfo *ri = CMS_add1_recipient_cert(cms, p->cert, 0);
    CMS_KeyAgreeRecipientInfo *kari = ri->d.kari;
    CMS_OriginatorIdentifierOrKey *id = kari->originator;
    fuzz_must(CMS_RecipientInfo_kari_set0_pkey(ri, p->key) == 1, "its own originator");
    if (ukm)
        fuzz_must((kari->ukm = ASN1_OCTET_STRING_new()) != NULL &&
                      ASN1_OCTET_STRING_set(kari->ukm, people_kek, PEOPLE_KEK) == 1,
                  "no words");
    finished(cms);
    if (originator == ORIGINATOR_PUBKEY)
        return cms;
    ASN1_item_free((ASN1_VALUE *)id->d.originatorKey, ASN1_ITEM_rptr(CMS_OriginatorPublicKey));
    id->d.originatorKey = NULL;
    id->type = originator;
    fuzz_must(originator == ORIGINATOR_KEYIDENTIFIER
                  ? cms_set_keyid(&id->d.subjectKeyIdentifier, p->cert)
                  : cms_set_name(&id->d.issuerAndSerialNumber, p->cert),
              "no name");
    return cms;
}

static void by_key(CMS_ContentInfo *cms, size_t len, bool more)
{
    ASN1_TYPE *value = NULL;
    if (more) {
        value = ASN1_TYPE_new();
        ASN1_TYPE_set(value, V_ASN1_NULL, NULL);
    }
    fuzz_must(CMS_add0_recipient_key(cms, NID_undef, OPENSSL_memdup(people_kek, len), len,
                                     (unsigned char *)OPENSSL_strdup("id"), 2,
                                     more ? ASN1_GENERALIZEDTIME_set(NULL, 1000000000) : NULL,
                                     more ? OBJ_txt2obj("1.2.3", 1) : NULL, value) != NULL,
              "no key");
}

static void by_passphrase(CMS_ContentInfo *cms)
{
    fuzz_must(CMS_add0_recipient_password(cms, 2, NID_undef, NID_undef,
                                          (unsigned char *)OPENSSL_strdup(people_pass), -1,
                                          EVP_aes_128_cbc()) != NULL,
              "no passphrase");
}

/* A passphrase that is stretched by what sets a cipher of its own, whose blocks are bytes. */
static CMS_ContentInfo *by_stream(void)
{
    CMS_ContentInfo *cms = envelope(EVP_aes_128_cbc());
    by_passphrase(cms);
    finished(cms);
    CMS_PasswordRecipientInfo *pwri =
        sk_CMS_RecipientInfo_value(CMS_get0_RecipientInfos(cms), 0)->d.pwri;
    X509_ALGOR_free(pwri->keyDerivationAlgorithm);
    pwri->keyDerivationAlgorithm =
        PKCS5_pbe2_set_iv(EVP_aes_128_cfb128(), 2, NULL, 0, NULL, NID_hmacWithSHA256);
    fuzz_must(pwri->keyDerivationAlgorithm != NULL &&
                  ASN1_OCTET_STRING_set(pwri->encryptedKey, people_kek, 2) == 1,
              "no stream");
    return cms;
}

static CMS_ContentInfo *for_all(const EVP_CIPHER *cipher)
{
    CMS_ContentInfo *cms = envelope(cipher);
    for (int i = 0; i < PEOPLE; i++)
        fuzz_must(CMS_add1_recipient_cert(cms, people[i].cert, i == 1 ? CMS_USE_KEYID : 0) != NULL,
                  "nobody's");
    by_key(cms, 16, false);
    by_passphrase(cms);
    if (cms->d.ptr != NULL && cms_type(cms) == NID_id_smime_ct_authEnvelopedData) {
        X509_ATTRIBUTE *a = X509_ATTRIBUTE_create_by_txt(NULL, "1.2.3", V_ASN1_UTF8STRING,
                                                         (const unsigned char *)"x", 1);
        STACK_OF(X509_ATTRIBUTE) *list = sk_X509_ATTRIBUTE_new_null();
        sk_X509_ATTRIBUTE_push(list, a);
        cms->d.authEnvelopedData->authAttrs = list;
    }
    fuzz_must(CMS_add1_cert(cms, people[PERSON_EC].cert) == 1, "no certificate");
    return finished(cms);
}

static void enveloped(void)
{
    CMS_ContentInfo *cms;
    save("ktri", for_person(PERSON_RSA, EVP_aes_128_cbc(), 0), NULL);
    save("ktri-keyid", for_person(PERSON_RSA, EVP_des_ede3_cbc(), CMS_USE_KEYID), NULL);
    save("ktri-oaep", oaep(NULL), NULL);
    save("ktri-oaep-label", oaep(EVP_sha256()), NULL);
    save("kari-ecdh", for_person(PERSON_EC, EVP_aes_192_cbc(), 0), NULL);
    save("kari-ecdh-keyid", for_person(PERSON_EC, EVP_des_ede3_cbc(), CMS_USE_KEYID), NULL);
    save("kari-ecdh-cofactor", cofactor(), NULL);
    save("kari-ecdh-ukm", agreement(PERSON_EC, true, ORIGINATOR_PUBKEY), NULL);
    save("kari-ecdh-name", agreement(PERSON_EC, false, ORIGINATOR_ISSUER_SERIAL), NULL);
    save("kari-x942", for_person(PERSON_DH, EVP_aes_128_cbc(), 0), NULL);
    save("kari-x942-ukm", agreement(PERSON_DH, true, ORIGINATOR_PUBKEY), NULL);
    save("kari-x942-originator", agreement(PERSON_DH, false, ORIGINATOR_KEYIDENTIFIER), NULL);
    save("gcm", for_person(PERSON_RSA, EVP_aes_128_gcm(), 0), NULL);
    save("all", for_all(EVP_aes_128_cbc()), NULL);
    save("all-gcm", for_all(EVP_aes_256_gcm()), NULL);
    by_key(cms = envelope(EVP_aes_128_cbc()), 32, true);
    save("kekri", finished(cms), NULL);
    by_passphrase(cms = envelope(EVP_aes_256_cbc()));
    save("pwri", finished(cms), NULL);
    save("pwri-stream", by_stream(), NULL);
}

/* ---- By a key, digested, plain ---- */

static void others(void)
{
    BIO *in = text();
    save("encrypted", CMS_EncryptedData_encrypt(in, EVP_aes_128_cbc(), people_kek, 16, 0), NULL);
    (void)BIO_reset(in);
    save("encrypted-rc2", CMS_EncryptedData_encrypt(in, EVP_rc2_cbc(), people_kek, 16, 0), NULL);
    (void)BIO_reset(in);
    save("digested", CMS_digest_create(in, EVP_sha256(), 0), NULL);
    (void)BIO_reset(in);
    save("digested-apart", CMS_digest_create(in, EVP_sha256(), CMS_DETACHED), NULL);
    (void)BIO_reset(in);
    save("data", CMS_data_create(in, CMS_TEXT), NULL);
    BIO_free(in);
}

/* ---- Signed ---- */

static CMS_ContentInfo *signed_by(int who, unsigned flags)
{
    BIO *in = text();
    CMS_ContentInfo *cms = CMS_sign(people[who].cert, people[who].key, NULL, in, flags);
    BIO_free(in);
    return cms;
}

static CMS_ContentInfo *pss(unsigned flags)
{
    const struct person *p = &people[PERSON_RSA];
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, CMS_PARTIAL);
    CMS_SignerInfo *si = CMS_add1_signer(cms, p->cert, p->key, EVP_sha256(), flags | CMS_KEY_PARAM);
    EVP_PKEY_CTX *pctx = CMS_SignerInfo_get0_pkey_ctx(si);
    fuzz_must(EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) > 0 &&
                  EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, 20) > 0,
              "PSS");
    return finished(cms);
}

/* By both, with certificates and CRLs of every kind, and attributes. */
static CMS_ContentInfo *with_all(void)
{
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, CMS_PARTIAL);
    X509_CRL *crl = X509_CRL_new();
    CMS_SignerInfo *si = NULL;
    for (int i = 0; i < PERSON_DH; i++)
        si = CMS_add1_signer(cms, people[i].cert, people[i].key, i ? EVP_sha384() : NULL, 0);
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(people[PERSON_RSA].cert));
    X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(people[PERSON_RSA].cert));
    X509_CRL_set1_nextUpdate(crl, X509_get0_notAfter(people[PERSON_RSA].cert));
    fuzz_must(X509_CRL_sign(crl, people[PERSON_RSA].key, EVP_sha256()) > 0 &&
                  CMS_add0_crl(cms, crl) == 1 && CMS_add1_cert(cms, people[PERSON_DH].cert) == 1 &&
                  CMS_signed_add1_attr_by_txt(si, "1.2.3", V_ASN1_UTF8STRING, "x", 1) == 1 &&
                  CMS_unsigned_add1_attr_by_txt(si, "1.2.4", V_ASN1_UTF8STRING, "y", 1) == 1,
              "not all of it");
    return finished(cms);
}

static CMS_ContentInfo *asking(bool list)
{
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, CMS_PARTIAL);
    CMS_SignerInfo *si =
        CMS_add1_signer(cms, people[PERSON_RSA].cert, people[PERSON_RSA].key, NULL, 0);
    STACK_OF(GENERAL_NAMES) * names[2];
    for (int i = 0; i < 2; i++) {
        GENERAL_NAMES *one = GENERAL_NAMES_new();
        sk_GENERAL_NAME_push(one, a2i_GENERAL_NAME(NULL, NULL, NULL, GEN_EMAIL, "a@b.c", 0));
        names[i] = sk_GENERAL_NAMES_new_null();
        sk_GENERAL_NAMES_push(names[i], one);
    }
    CMS_ReceiptRequest *rr =
        CMS_ReceiptRequest_create0(NULL, -1, 1, list ? names[1] : NULL, names[0]);
    if (!list)
        sk_GENERAL_NAMES_pop_free(names[1], GENERAL_NAMES_free);
    fuzz_must(CMS_add1_ReceiptRequest(si, rr) == 1, "no request");
    CMS_ReceiptRequest_free(rr);
    return finished(cms);
}

/* And what it is for behind it; or something else. */
static void save_receipt(const char *name, CMS_ContentInfo *asks, CMS_ContentInfo *other)
{
    save(name,
         CMS_sign_receipt(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(asks), 0),
                          people[PERSON_EC].cert, people[PERSON_EC].key, NULL, 0),
         other != NULL ? other : asks);
    if (other != NULL)
        CMS_ContentInfo_free(asks);
}

static void write_text(const char *name, CMS_ContentInfo *cms, unsigned flags, bool pem)
{
    BIO *out = file(name), *in = text();
    fuzz_must(cms != NULL && (pem ? PEM_write_bio_CMS(out, cms)
                                  : SMIME_write_CMS(out, cms, in, (int)flags)) == 1,
              name);
    BIO_free(in);
    BIO_free(out);
    CMS_ContentInfo_free(cms);
}

static void signatures(void)
{
    save("signed-rsa", signed_by(PERSON_RSA, 0), NULL);
    save("signed-keyid", signed_by(PERSON_RSA, CMS_USE_KEYID | CMS_NOCERTS), NULL);
    save("signed-ecdsa", signed_by(PERSON_EC, CMS_NOSMIMECAP), NULL);
    save("signed-digest", signed_by(PERSON_EC, CMS_NOATTR | CMS_BINARY), NULL);
    save("signed-apart", signed_by(PERSON_EC, CMS_DETACHED | CMS_NOSMIMECAP), NULL);
    save("signed-crlf", signed_by(PERSON_EC, CMS_DETACHED | CMS_ASCIICRLF), NULL);
    save("signed-text", signed_by(PERSON_EC, CMS_TEXT | CMS_NOSMIMECAP), NULL);
    save("signed-pss", pss(0), NULL);
    save("signed-pss-digest", pss(CMS_NOATTR), NULL);
    save("signed-by-two", with_all(), NULL);
    save("asks", asking(false), NULL);
    save("asks-list", asking(true), NULL);
    save_receipt("receipt", asking(false), NULL);
    save_receipt("receipt-of-list", asking(true), NULL);
    save_receipt("receipt-of-none", asking(true), signed_by(PERSON_EC, 0));
    write_text("smime-signed", signed_by(PERSON_EC, CMS_DETACHED | CMS_STREAM),
               CMS_DETACHED | CMS_STREAM, false);
    write_text("smime-opaque", signed_by(PERSON_EC, 0), 0, false);
    write_text("smime-enveloped", for_person(PERSON_EC, EVP_aes_128_cbc(), 0), 0, false);
    write_text("pem", signed_by(PERSON_EC, CMS_NOCERTS), 0, true);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: cms-record FOLDER\n");
        return 2;
    }
    folder = argv[1];
    calls_begin();
    OSSL_PROVIDER_load(NULL, "legacy"); /* for RC2 */
    OSSL_PROVIDER_load(NULL, "default");
    people_make();
    enveloped();
    others();
    signatures();
    return 0;
}
