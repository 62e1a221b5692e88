/* CMS messages encrypted for recipients of each kind; by a key; digested; plain; streamed. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/cms/people.h"
#include "tests/suite.h"

static const char plain[] = "one\ntwo\n", canonical[] = "one\r\ntwo\r\n";

static unsigned char *copy_of(const void *p, size_t n)
{
    return OPENSSL_memdup(p, n);
}

static bool opens(CMS_ContentInfo *cms, EVP_PKEY *key, X509 *cert, const char *want)
{
    BIO *out = BIO_new(BIO_s_mem());
    const bool ok =
        check(CMS_decrypt(cms, key, cert, NULL, out, 0) == 1, "decrypted with %s, %s: %s",
              key == NULL ? "none" : EVP_PKEY_get0_type_name(key),
              cert != NULL ? "a certificate" : "none",
              ERR_error_string(ERR_peek_last_error(), NULL)) &&
        cms_is(out, want);
    BIO_free(out);
    return ok;
}

static const unsigned char secret[16] = {1, 2, 3}, name[2] = {4, 5};

/* To everybody there is a way to. */
static CMS_ContentInfo *to_all(const struct people *p, const EVP_CIPHER *cipher, unsigned flags)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_encrypt(NULL, in, cipher, CMS_PARTIAL);
    check(cms != NULL && CMS_add1_recipient_cert(cms, p->rsa_cert, flags) != NULL &&
              CMS_add1_recipient_cert(cms, p->ec_cert, 0) != NULL &&
              CMS_add1_recipient_cert(cms, p->dh_cert, 0) != NULL &&
              CMS_add0_recipient_key(cms, NID_undef, copy_of(secret, 16), 16, copy_of(name, 2), 2,
                                     NULL, NULL, NULL) != NULL &&
              CMS_add0_recipient_password(cms, -1, NID_undef, NID_undef, copy_of("pw", 3), -1,
                                          EVP_aes_128_cbc()) != NULL,
          "recipients");
    check(CMS_final(cms, in, NULL, 0) == 1, "encrypted");
    BIO_free(in);
    return cms;
}

static void check_all(const struct people *p, const EVP_CIPHER *cipher, unsigned flags)
{
    static const int types[] = {CMS_RECIPINFO_TRANS, CMS_RECIPINFO_AGREE, CMS_RECIPINFO_KEK,
                                CMS_RECIPINFO_PASS};
    CMS_ContentInfo *made = to_all(p, cipher, flags), *cms = cms_again(made);
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    int seen = 0;
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++)
        for (int k = 0; k < 4; k++)
            if (CMS_RecipientInfo_type(sk_CMS_RecipientInfo_value(all, i)) == types[k])
                seen |= 1 << k;
    check(seen == 15 && sk_CMS_RecipientInfo_num(all) == 5, "five of all kinds");
    opens(cms, p->rsa, p->rsa_cert, canonical);
    opens(cms, p->rsa, NULL, canonical);
    opens(cms, p->ec, p->ec_cert, canonical);
    opens(cms, p->ec, NULL, canonical);
#ifndef ASSAY_TWIN /* 3.0 opens none for keys of named groups */
    opens(cms, p->dh, p->dh_cert, canonical);
#endif
    unsigned char key[16];
    memcpy(key, secret, 16);
    check(CMS_decrypt_set1_key(cms, key, 16, name, 2) == 1 && opens(cms, NULL, NULL, canonical),
          "by the key");
    check(CMS_decrypt_set1_key(cms, key, 16, NULL, 0) == 1 && opens(cms, NULL, NULL, canonical),
          "by any key");
    check(CMS_decrypt_set1_key(cms, key, 16, name, 1) == 0, "another name");
    cms_reason("another name", CMS_R_NO_MATCHING_RECIPIENT);
    key[0] ^= 1;
    check(CMS_decrypt_set1_key(cms, key, 16, name, 2) == 0, "another key");
    cms_reason("another key", CMS_R_DECRYPT_ERROR);
    unsigned char pw[] = "pw", px[] = "px";
    check(CMS_decrypt_set1_password(cms, pw, -1) == 1 && opens(cms, NULL, NULL, canonical),
          "by the passphrase");
    check(CMS_decrypt_set1_password(cms, px, -1) == 0, "another passphrase");
    cms_reason("another passphrase", CMS_R_UNWRAP_FAILURE);
    CMS_ContentInfo_free(made);
    CMS_ContentInfo_free(cms);
}

/* A key that isn't the recipient's is told of when that is asked for alone; else the contents are
 * nonsense. */
static void strangers(const struct people *p)
{
    CMS_ContentInfo *cms = to_all(p, EVP_aes_128_cbc(), 0);
    BIO *out = BIO_new(BIO_s_mem());
    char *got = NULL;
    for (int i = 0; i < 2; i++) {
        X509 *cert = i ? p->rsa_cert : NULL;
        check(CMS_decrypt_set1_pkey(cms, p->stranger, cert) == 1, "nothing is told");
        (void)BIO_reset(out);
        (void)CMS_decrypt(cms, NULL, NULL, NULL, out, 0);
        check(BIO_get_mem_data(out, &got) != (long)strlen(canonical) ||
                  memcmp(got, canonical, strlen(canonical)) != 0,
              "nonsense");
        ERR_clear_error();
        check(CMS_decrypt(cms, p->stranger, cert, NULL, out, CMS_DEBUG_DECRYPT) == 0 &&
                  ERR_peek_error() != 0,
              "told");
        ERR_clear_error();
        check(CMS_decrypt(cms, NULL, NULL, NULL, NULL, 0) == 1, "not any more");
    }
    EVP_PKEY *other = EVP_EC_gen("P-256");
    check(CMS_decrypt(cms, other, p->ec_cert, NULL, out, 0) == 0, "another EC key");
    ERR_clear_error();
    EVP_PKEY_free(other);
    BIO_free(out);
    CMS_ContentInfo_free(cms);
}

static void oaep(const struct people *p)
{
    BIO *in = cms_text(plain);
    CMS_ContentInfo *cms = CMS_encrypt(NULL, in, EVP_aes_256_cbc(), CMS_PARTIAL);
    CMS_RecipientInfo *ri = CMS_add1_recipient_cert(cms, p->rsa_cert, CMS_KEY_PARAM);
    EVP_PKEY_CTX *pctx = ri != NULL ? CMS_RecipientInfo_get0_pkey_ctx(ri) : NULL;
    X509_ALGOR *alg = NULL;
    check(pctx != NULL && EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_OAEP_PADDING) > 0 &&
              EVP_PKEY_CTX_set_rsa_oaep_md(pctx, EVP_sha256()) > 0 &&
              EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, EVP_sha1()) > 0 &&
              EVP_PKEY_CTX_set0_rsa_oaep_label(pctx, copy_of("label", 5), 5) > 0,
          "set");
    check(CMS_final(cms, in, NULL, CMS_BINARY) == 1, "encrypted");
    CMS_ContentInfo *back = cms_again(cms);
    ri = sk_CMS_RecipientInfo_value(CMS_get0_RecipientInfos(back), 0);
    check(CMS_RecipientInfo_ktri_get0_algs(ri, NULL, NULL, &alg) == 1 &&
              OBJ_obj2nid(alg->algorithm) == NID_rsaesOaep,
          "OAEP");
    check(CMS_RecipientInfo_ktri_cert_cmp(ri, p->rsa_cert) == 0 &&
              CMS_RecipientInfo_ktri_cert_cmp(ri, p->ec_cert) != 0,
          "whose");
    opens(back, p->rsa, p->rsa_cert, plain);
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    BIO_free(in);
}

static void agreement(const struct people *p)
{
    CMS_ContentInfo *cms = to_all(p, EVP_aes_192_cbc(), 0);
    STACK_OF(CMS_RecipientInfo) *all = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(all); i++) {
        CMS_RecipientInfo *ri = sk_CMS_RecipientInfo_value(all, i);
        X509_ALGOR *alg = NULL, *pub = NULL;
        ASN1_OCTET_STRING *ukm = NULL, *keyid = NULL;
        ASN1_BIT_STRING *bits = NULL;
        X509_NAME *issuer = NULL;
        ASN1_INTEGER *serial = NULL;
        if (CMS_RecipientInfo_type(ri) != CMS_RECIPINFO_AGREE) {
            check(CMS_RecipientInfo_kari_get0_reks(ri) == NULL, "no agreement");
            cms_reason("no agreement", CMS_R_NOT_KEY_AGREEMENT);
            continue;
        }
        check(CMS_RecipientInfo_kari_get0_alg(ri, &alg, &ukm) == 1 && alg != NULL && ukm == NULL,
              "an algorithm");
        check(CMS_RecipientInfo_kari_get0_orig_id(ri, &pub, &bits, &keyid, &issuer, &serial) == 1 &&
                  pub != NULL && bits != NULL && keyid == NULL && issuer == NULL && serial == NULL,
              "a key of its own");
        check(CMS_RecipientInfo_kari_orig_id_cmp(ri, p->ec_cert) == -1, "nobody's");
        CMS_RecipientEncryptedKey *rek =
            sk_CMS_RecipientEncryptedKey_value(CMS_RecipientInfo_kari_get0_reks(ri), 0);
        check(CMS_RecipientEncryptedKey_get0_id(rek, &keyid, NULL, NULL, &issuer, &serial) == 1 &&
                  keyid == NULL && issuer != NULL,
              "whose it is");
        if (CMS_RecipientEncryptedKey_cert_cmp(rek, p->ec_cert) == 0)
            check(CMS_RecipientInfo_kari_set0_pkey(ri, p->ec) == 1 &&
                      CMS_RecipientInfo_kari_decrypt(cms, ri, rek) == 1 &&
                      CMS_RecipientInfo_kari_set0_pkey(ri, NULL) == 1 &&
                      opens(cms, NULL, NULL, canonical),
                  "by hand");
    }
    CMS_ContentInfo_free(cms);
}

/* RFC 5753, 7.2, by hand. */
static void shared_info(void)
{
    static const unsigned char want[] = {0x30, 0x1f, 0x30, 0x0b, 0x06, 0x09, 0x60, 0x86, 0x48,
                                         0x01, 0x65, 0x03, 0x04, 0x01, 0x05, 0xa0, 0x08, 0x04,
                                         0x06, 1,    2,    3,    4,    5,    6,    0xa2, 0x06,
                                         0x04, 0x04, 0,    0,    0,    0x80};
    unsigned char *der = NULL;
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_OCTET_STRING *ukm = ASN1_OCTET_STRING_new();
    X509_ALGOR_set0(alg, OBJ_nid2obj(NID_id_aes128_wrap), V_ASN1_UNDEF, NULL);
    ASN1_OCTET_STRING_set(ukm, want + 19, 6);
    const int n = CMS_SharedInfo_encode(&der, alg, ukm, 16);
    check(n == (int)sizeof(want) && memcmp(der, want, sizeof(want)) == 0, "SharedInfo");
    OPENSSL_free(der);
    X509_ALGOR_free(alg);
    ASN1_OCTET_STRING_free(ukm);
}

/* A changed octet, tag or nonce is found. */
static void authenticated(const struct people *p)
{
    CMS_ContentInfo *cms = to_all(p, EVP_aes_256_gcm(), 0), *back = cms_again(cms);
    BIO *out = BIO_new(BIO_s_mem());
    check(OBJ_obj2nid(CMS_get0_type(back)) == NID_id_smime_ct_authEnvelopedData, "of its own type");
    opens(back, p->rsa, p->rsa_cert, canonical);
    (*CMS_get0_content(back))->data[1] ^= 1;
    check(CMS_decrypt(back, p->rsa, p->rsa_cert, NULL, out, 0) == 0, "changed");
    ERR_clear_error();
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    BIO_free(out);
}

void test_cms_encrypt(void)
{
    check_context("cms/encrypt");
    struct people p = people_new();
    check_all(&p, EVP_aes_128_cbc(), 0);
    check_all(&p, EVP_aes_256_cbc(), CMS_USE_KEYID);
    check_all(&p, EVP_aes_128_gcm(), 0);
    check_all(&p, EVP_des_ede3_cbc(), 0);
    strangers(&p);
    oaep(&p);
    agreement(&p);
    shared_info();
    authenticated(&p);
    people_free(&p);
}

/* ---- Others ---- */

static void encrypted_data(void)
{
    BIO *in = cms_text(plain), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = CMS_EncryptedData_encrypt(in, EVP_aes_128_cbc(), secret, 16, CMS_BINARY),
                    *back = cms_again(cms);
    check(CMS_EncryptedData_decrypt(back, secret, 16, NULL, out, 0) == 1, "by its key");
    cms_is(out, plain);
    check(CMS_EncryptedData_encrypt(in, EVP_aes_128_gcm(), secret, 16, 0) == NULL,
          "not authenticated");
    cms_reason("not authenticated", CMS_R_UNSUPPORTED_CONTENT_ENCRYPTION_ALGORITHM);
    check(CMS_EncryptedData_encrypt(in, EVP_aes_128_cbc(), NULL, 0, 0) == NULL, "no key");
    cms_reason("no key", CMS_R_NO_KEY);
    check(CMS_EncryptedData_encrypt(in, NULL, secret, 16, 0) == NULL, "no cipher");
    cms_reason("no cipher", CMS_R_NO_CIPHER);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    BIO_free(in);
    BIO_free(out);
}

static void digested(void)
{
    BIO *in = cms_text(plain), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = CMS_digest_create(in, EVP_sha256(), 0), *back = cms_again(cms);
    check(CMS_digest_verify(back, NULL, out, 0) == 1, "digested");
    cms_is(out, canonical);
    (*CMS_get0_content(back))->data[0] ^= 1;
    check(CMS_digest_verify(back, NULL, NULL, 0) == 0, "changed");
    cms_reason("changed", CMS_R_VERIFICATION_FAILURE);
    check(CMS_data(back, out, 0) == 0, "not data");
    cms_reason("not data", CMS_R_TYPE_NOT_DATA);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    BIO_free(in);
    BIO_free(out);
}

/* Contents of an indefinite length that don't end. */
static void endless(void)
{
    BIO *in = BIO_new_mem_buf("\x30\x80\x02\x01\x00", 5);
    check(d2i_CMS_bio(in, NULL) == NULL &&
              ERR_GET_REASON(ERR_peek_last_error()) == ASN1_R_NOT_ENOUGH_DATA,
          "endless");
    ERR_clear_error();
    BIO_free(in);
}

static void data(void)
{
    BIO *in = cms_text(plain), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = CMS_data_create(in, CMS_TEXT), *back = cms_again(cms);
    check(CMS_data(back, out, CMS_TEXT) == 1, "data");
    cms_is(out, canonical);
    check(CMS_digest_verify(back, NULL, NULL, 0) == 0, "not digested");
    cms_reason("not digested", CMS_R_TYPE_NOT_DIGESTED_DATA);
    check(CMS_decrypt(back, NULL, NULL, NULL, out, 0) == 0, "not encrypted");
    cms_reason("not encrypted", CMS_R_TYPE_NOT_ENVELOPED_DATA);
    check(CMS_uncompress(back, NULL, out, 0) == 0, "not compressed");
    cms_reason("not compressed", CMS_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
    check(CMS_compress(in, NID_zlib_compression, 0) == NULL, "no zlib");
    cms_reason("no zlib", CMS_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
    check(CMS_set_detached(cms, 1) == 1 && CMS_is_detached(cms) == 1 &&
              i2d_CMS_ContentInfo(cms, NULL) < 0,
          "taken out");
    ERR_clear_error();
    (void)BIO_reset(in);
    check(CMS_set_detached(cms, 0) == 1 && CMS_final(cms, in, NULL, CMS_BINARY) == 1 &&
              BIO_reset(out) == 1 && CMS_data(cms, out, 0) == 1,
          "put in again");
    cms_is(out, plain);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    BIO_free(in);
    BIO_free(out);
}

static void streamed(const struct people *p, int how)
{
    BIO *in = cms_text(plain), *b = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem()),
        *content = NULL;
    BIO_set_mem_eof_return(b, 0);
    const int flags = CMS_STREAM | (how == 2 ? CMS_DETACHED : 0);
    CMS_ContentInfo *cms = CMS_sign(p->rsa_cert, p->rsa, NULL, in, (unsigned)flags), *back = NULL;
    if (how == 0 && check(i2d_CMS_bio_stream(b, cms, in, flags) == 1, "BER"))
        back = d2i_CMS_bio(b, NULL);
    else if (how == 1 && check(PEM_write_bio_CMS_stream(b, cms, in, flags) == 1, "PEM"))
        back = PEM_read_bio_CMS(b, NULL, NULL, NULL);
    else if (how >= 2 && check(SMIME_write_CMS(b, cms, in, flags) == 1, "S/MIME"))
        back = SMIME_read_CMS(b, &content);
    check(back != NULL && (content != NULL) == (how == 2) &&
              CMS_verify(back, NULL, p->store, content, out, 0) == 1,
          "read and verified, %d", how);
    cms_is(out, canonical);
    CMS_ContentInfo_free(cms);
    CMS_ContentInfo_free(back);
    BIO_free(content);
    BIO_free(in);
    BIO_free(out);
    BIO_free(b);
}

static void chained(const struct people *p)
{
    BIO *b = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = CMS_sign(p->ec_cert, p->ec, NULL, NULL, CMS_STREAM);
    BIO *chain = BIO_new_CMS(b, cms);
    check(chain != NULL && BIO_write(chain, "abc", 3) == 3 && BIO_flush(chain) == 1, "written to");
    while (chain != NULL && chain != b) {
        BIO *next = BIO_pop(chain);
        BIO_free(chain);
        chain = next;
    }
    CMS_ContentInfo *back = d2i_CMS_bio(b, NULL);
    check(back != NULL && CMS_verify(back, NULL, p->store, NULL, out, 0) == 1, "read");
    cms_is(out, "abc");
    CMS_ContentInfo_free(back);
    CMS_ContentInfo_free(cms);
    BIO_free(b);
    BIO_free(out);
}

void test_cms_others(void)
{
    check_context("cms/others");
    struct people p = people_new();
    encrypted_data();
    digested();
    data();
    endless();
    for (int how = 0; how < 4; how++)
        streamed(&p, how);
    chained(&p);
    people_free(&p);
}
