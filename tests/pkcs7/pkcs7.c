/* PKCS #7 messages signed, verified, encrypted and decrypted; OpenSSL's own read. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pkcs7/key.h"
#include "tests/pkcs7/messages.h"
#include "tests/suite.h"

static const char plain[] = "one\ntwo\n", canonical[] = "one\r\ntwo\r\n";

struct people {
    EVP_PKEY *rsa, *ec;
    X509 *rsa_cert, *ec_cert;
    X509_STORE *store;
};

static BIO *text_bio(const char *text)
{
    return BIO_new_mem_buf(text, -1);
}

static X509 *self_signed(EVP_PKEY *key, const char *name)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_get_subject_name(x);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 7);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x, n);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 100000);
    X509_set_pubkey(x, key);
    X509_sign(x, key, EVP_sha256());
    return x;
}

static struct people people_new(void)
{
    BIO *key = text_bio(key_pem), *cert = text_bio(cert_pem);
    struct people p = {.rsa = PEM_read_bio_PrivateKey(key, NULL, NULL, NULL),
                       .rsa_cert = PEM_read_bio_X509(cert, NULL, NULL, NULL),
                       .ec = EVP_EC_gen("P-256"),
                       .store = X509_STORE_new()};
    p.ec_cert = self_signed(p.ec, "ec");
    X509_STORE_add_cert(p.store, p.rsa_cert);
    X509_STORE_add_cert(p.store, p.ec_cert);
    BIO_free(key);
    BIO_free(cert);
    return p;
}

static void people_free(struct people *p)
{
    EVP_PKEY_free(p->rsa);
    EVP_PKEY_free(p->ec);
    X509_free(p->rsa_cert);
    X509_free(p->ec_cert);
    X509_STORE_free(p->store);
}

static bool is(BIO *b, const char *want)
{
    char *got;
    long len = BIO_get_mem_data(b, &got);
    return check(len == (long)strlen(want) && memcmp(got, want, strlen(want)) == 0,
                 "the contents are %ld bytes", len);
}

/* The reasons in the queue, the first and the last. */
static void check_reasons(const char *what, int first, int last)
{
    int got_first = ERR_GET_REASON(ERR_peek_error());
    int got_last = ERR_GET_REASON(ERR_peek_last_error());
    check(got_first == first && got_last == last, "%s: reasons %d, %d", what, got_first, got_last);
    ERR_clear_error();
}

static PKCS7 *again(PKCS7 *p7)
{
    unsigned char *der = NULL;
    int len = i2d_PKCS7(p7, &der);
    const unsigned char *p = der;
    PKCS7 *read = len > 0 ? d2i_PKCS7(NULL, &p, len) : NULL;
    OPENSSL_free(der);
    return read;
}

/* ---- Signed ---- */

/* Signed with the flags, written and read, and verified. */
static void sign_and_verify(struct people *p, bool ec, int flags, const char *want)
{
    check_context("pkcs7/sign, %s, flags %x", ec ? "EC" : "RSA", (unsigned)flags);
    X509 *cert = ec ? p->ec_cert : p->rsa_cert;
    BIO *in = text_bio(plain), *out = BIO_new(BIO_s_mem());
    BIO *external = flags & PKCS7_DETACHED ? text_bio(want) : NULL;
    PKCS7 *p7 = PKCS7_sign(cert, ec ? p->ec : p->rsa, NULL, in, flags);
    PKCS7 *read = p7 != NULL ? again(p7) : NULL;
    STACK_OF(X509) *others = NULL;
    if (flags & PKCS7_NOCERTS) {
        others = sk_X509_new_null();
        sk_X509_push(others, cert);
    }
    int text = flags & PKCS7_TEXT;
    if (check(read != NULL, "not made")) {
        check(PKCS7_get_detached(read) == ((flags & PKCS7_DETACHED) != 0), "detached");
        check(PKCS7_verify(read, others, p->store, external, out, text) == 1, "not verified");
        is(out, flags & PKCS7_TEXT ? canonical : want);
    }
    PKCS7_free(p7);
    PKCS7_free(read);
    sk_X509_free(others);
    BIO_free(in);
    BIO_free(out);
    BIO_free(external);
    check(ERR_peek_error() == 0, "errors");
    ERR_clear_error();
}

/* What isn't to be verified, and why. */
static void refuse(struct people *p)
{
    check_context("pkcs7/refuse");
    BIO *in = text_bio(plain), *changed = text_bio("one\r\ntwO\r\n"), *same = text_bio(canonical);
    PKCS7 *p7 = PKCS7_sign(p->rsa_cert, p->rsa, NULL, in, PKCS7_DETACHED);
    X509_STORE *empty = X509_STORE_new();
    check(!PKCS7_verify(p7, NULL, p->store, NULL, NULL, 0), "without contents");
    check_reasons("no content", PKCS7_R_NO_CONTENT, PKCS7_R_NO_CONTENT);
    check(!PKCS7_verify(p7, NULL, p->store, changed, NULL, 0), "changed contents");
    check_reasons("changed", PKCS7_R_DIGEST_FAILURE, PKCS7_R_SIGNATURE_FAILURE);
    check(PKCS7_verify(p7, NULL, p->store, same, NULL, PKCS7_NOSIGS) == 1, "NOSIGS");
    (void)BIO_reset(same);
    check(!PKCS7_verify(p7, NULL, empty, same, NULL, 0), "nobody trusted");
    check_reasons("trust", PKCS7_R_CERTIFICATE_VERIFY_ERROR, PKCS7_R_CERTIFICATE_VERIFY_ERROR);
    check(PKCS7_verify(p7, NULL, NULL, same, NULL, PKCS7_NOVERIFY) == 1, "NOVERIFY");
    (void)BIO_reset(same);
    check(!PKCS7_verify(p7, NULL, p->store, same, NULL, PKCS7_NOINTERN), "NOINTERN");
    check_reasons("NOINTERN", PKCS7_R_SIGNER_CERTIFICATE_NOT_FOUND,
                  PKCS7_R_SIGNER_CERTIFICATE_NOT_FOUND);
    check(PKCS7_sign(p->ec_cert, p->rsa, NULL, in, 0) == NULL, "another's key");
    ERR_clear_error();
    /* One bit of the signature. */
    PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(p7), 0);
    si->enc_digest->data[20] ^= 1;
    (void)BIO_reset(same);
    check(!PKCS7_verify(p7, NULL, p->store, same, NULL, 0), "a changed signature");
    check(ERR_GET_REASON(ERR_peek_last_error()) == PKCS7_R_SIGNATURE_FAILURE, "its reason");
    si->enc_digest->data[20] ^= 1;
    /* A changed attribute. */
    ASN1_OCTET_STRING *digest = PKCS7_digest_from_attributes(si->auth_attr);
    check(digest != NULL && digest->length == 32, "digest");
    PKCS7_add1_attrib_digest(si, (const unsigned char *)"0", 1);
    (void)BIO_reset(same);
    check(!PKCS7_verify(p7, NULL, p->store, same, NULL, 0), "a changed digest");
    ERR_clear_error();
    X509_STORE_free(empty);
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(changed);
    BIO_free(same);
}

/* Two signers, one with a digest of its own, and a third who takes over a digest. */
static void several(struct people *p)
{
    check_context("pkcs7/several");
    BIO *in = text_bio(plain), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 = PKCS7_sign(NULL, NULL, NULL, NULL, PKCS7_PARTIAL);
    PKCS7_SIGNER_INFO *si = PKCS7_sign_add_signer(p7, p->rsa_cert, p->rsa, EVP_sha512(), 0);
    X509_ALGOR *digest = NULL, *signature = NULL;
    EVP_PKEY *key = NULL;
    PKCS7_SIGNER_INFO_get0_algs(si, &key, &digest, &signature);
    check(key == p->rsa && OBJ_obj2nid(digest->algorithm) == NID_sha512 &&
              OBJ_obj2nid(signature->algorithm) == NID_rsaEncryption,
          "algorithms");
    STACK_OF(X509_ALGOR) *capabilities = PKCS7_get_smimecap(si);
    check(sk_X509_ALGOR_num(capabilities) == 8, "capabilities");
    sk_X509_ALGOR_pop_free(capabilities, X509_ALGOR_free);
    check(PKCS7_final(p7, in, 0) == 1, "final");
    check(PKCS7_sign_add_signer(p7, p->ec_cert, p->ec, EVP_sha512(), PKCS7_REUSE_DIGEST) != NULL,
          "reused");
    check(sk_X509_ALGOR_num(p7->d.sign->md_algs) == 1, "one algorithm");
    STACK_OF(X509) *signers = PKCS7_get0_signers(p7, NULL, 0);
    check(sk_X509_num(signers) == 2 && X509_cmp(sk_X509_value(signers, 1), p->ec_cert) == 0,
          "signers");
    sk_X509_free(signers);
    check(PKCS7_verify(p7, NULL, p->store, NULL, out, 0) == 1, "verified");
    is(out, canonical);
    check(PKCS7_sign_add_signer(p7, p->ec_cert, p->ec, EVP_sha384(), PKCS7_REUSE_DIGEST) == NULL,
          "no such digest");
    check_reasons("reuse", PKCS7_R_NO_MATCHING_DIGEST_TYPE_FOUND,
                  PKCS7_R_NO_MATCHING_DIGEST_TYPE_FOUND);
    PKCS7_free(p7);
    p7 = PKCS7_sign(p->rsa_cert, p->rsa, NULL, NULL, PKCS7_PARTIAL);
    check(PKCS7_sign_add_signer(p7, p->ec_cert, p->ec, EVP_sha256(), PKCS7_REUSE_DIGEST) == NULL,
          "no digest yet");
    check_reasons("reuse too early", PKCS7_R_NO_MATCHING_DIGEST_TYPE_FOUND,
                  PKCS7_R_NO_MATCHING_DIGEST_TYPE_FOUND);
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
}

/* The steps by hand. */
static void steps(struct people *p)
{
    check_context("pkcs7/steps");
    PKCS7 *p7 = PKCS7_new();
    PKCS7_set_type(p7, NID_pkcs7_signed);
    PKCS7_content_new(p7, NID_pkcs7_data);
    check(PKCS7_add_signature(p7, p->ec_cert, p->ec, EVP_sha256()) != NULL, "signer");
    PKCS7_add_certificate(p7, p->ec_cert);
    BIO *chain = PKCS7_dataInit(p7, NULL);
    BIO_write(chain, "abc", 3);
    check(PKCS7_dataFinal(p7, chain) == 1, "final");
    BIO_free_all(chain);
    char part[8];
    chain = PKCS7_dataDecode(p7, NULL, NULL, NULL);
    check(BIO_read(chain, part, sizeof(part)) == 3 && memcmp(part, "abc", 3) == 0, "contents");
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(p7), 0);
    check(X509_cmp(PKCS7_cert_from_signer_info(p7, si), p->ec_cert) == 0, "certificate");
    check(PKCS7_dataVerify(p->store, ctx, chain, p7, si) == 1, "verified");
    check(PKCS7_signatureVerify(chain, p7, si, p->rsa_cert) <= 0, "another's");
    ERR_clear_error();
    X509_STORE_CTX_free(ctx);
    BIO_free_all(chain);
    PKCS7_free(p7);
}

/* Written round the contents, as mail. */
static void mail(struct people *p, int flags)
{
    check_context("pkcs7/mail, flags %x", (unsigned)flags);
    BIO *in = text_bio(plain), *mail = BIO_new(BIO_s_mem()), *contents = NULL;
    BIO *out = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(mail, 0);
    PKCS7 *p7 = PKCS7_sign(p->rsa_cert, p->rsa, NULL, in, flags), *read = NULL;
    if ((flags & PKCS7_STREAM) == 0)
        (void)BIO_reset(in);
    check(SMIME_write_PKCS7(mail, p7, in, flags) == 1, "written");
    read = SMIME_read_PKCS7(mail, &contents);
    check(read != NULL && (contents != NULL) == ((flags & PKCS7_DETACHED) != 0), "read");
    check(read != NULL && PKCS7_verify(read, NULL, p->store, contents, out, 0) == 1, "verified");
    is(out, canonical);
    PKCS7_free(p7);
    PKCS7_free(read);
    BIO_free(in);
    BIO_free(mail);
    BIO_free(out);
    BIO_free(contents);
    ERR_clear_error();
}

void test_pkcs7_sign(void)
{
    static const int flags[] = {0,
                                PKCS7_BINARY,
                                PKCS7_DETACHED,
                                PKCS7_NOATTR,
                                PKCS7_NOCERTS,
                                PKCS7_NOSMIMECAP | PKCS7_TEXT,
                                PKCS7_NOATTR | PKCS7_DETACHED | PKCS7_BINARY | PKCS7_NOCERTS};
    struct people p = people_new();
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        for (int ec = 0; ec < 2; ec++)
            sign_and_verify(&p, ec, flags[i], flags[i] & PKCS7_BINARY ? plain : canonical);
    refuse(&p);
    several(&p);
    steps(&p);
    mail(&p, 0);
    mail(&p, PKCS7_DETACHED);
    mail(&p, PKCS7_STREAM);
    mail(&p, PKCS7_STREAM | PKCS7_DETACHED);
    people_free(&p);
}

/* ---- Encrypted ---- */

/* Whether it decrypts to the text. */
static bool decrypts(PKCS7 *p7, EVP_PKEY *key, X509 *cert, const char *want)
{
    char *got;
    BIO *out = BIO_new(BIO_s_mem());
    bool ok = PKCS7_decrypt(p7, key, cert, out, 0) == 1;
    long len = BIO_get_mem_data(out, &got);
    ok = ok && len == (long)strlen(want) && memcmp(got, want, strlen(want)) == 0;
    BIO_free(out);
    return ok;
}

/* One recipient, since another's key opens to random bytes, which may be as many as a key's. */
static void without_certificate(const EVP_CIPHER *cipher, EVP_PKEY *key, X509 *cert)
{
    STACK_OF(X509) *to = sk_X509_new_null();
    sk_X509_push(to, cert);
    BIO *in = text_bio(plain);
    PKCS7 *p7 = PKCS7_encrypt(to, in, cipher, 0);
    check(p7 != NULL && decrypts(p7, key, NULL, canonical), "without a certificate");
    PKCS7_free(p7);
    BIO_free(in);
    sk_X509_free(to);
}

void test_pkcs7_encrypt(void)
{
    const EVP_CIPHER *ciphers[] = {EVP_aes_128_cbc(), EVP_aes_256_cbc(), EVP_des_ede3_cbc()};
    struct people p = people_new();
    EVP_PKEY *other = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)1024);
    X509 *other_cert = self_signed(other, "other");
    STACK_OF(X509) *to = sk_X509_new_null();
    sk_X509_push(to, other_cert);
    sk_X509_push(to, p.rsa_cert);
    for (size_t i = 0; i < sizeof(ciphers) / sizeof(ciphers[0]); i++) {
        check_context("pkcs7/encrypt %d", (int)i);
        BIO *in = text_bio(plain);
        PKCS7 *made = PKCS7_encrypt(to, in, ciphers[i], 0);
        PKCS7 *p7 = made != NULL ? again(made) : NULL;
        BIO_free(in);
        if (check(p7 != NULL, "made")) {
            check(decrypts(p7, p.rsa, p.rsa_cert, canonical), "by its certificate");
            check(decrypts(p7, other, other_cert, canonical), "the other");
            without_certificate(ciphers[i], other, other_cert);
            check(!decrypts(p7, p.ec, p.ec_cert, canonical), "no recipient");
            check_reasons("no recipient", PKCS7_R_NO_RECIPIENT_MATCHES_CERTIFICATE,
                          PKCS7_R_DECRYPT_ERROR);
            check(!decrypts(p7, other, p.rsa_cert, canonical), "a wrong key");
            check_reasons("wrong key", X509_R_KEY_VALUES_MISMATCH,
                          PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
            /* A changed key isn't told of: what is read is nonsense, or its padding is wrong. */
            sk_PKCS7_RECIP_INFO_value(p7->d.enveloped->recipientinfo, 1)->enc_key->data[100] ^= 1;
            BIO *chain = PKCS7_dataDecode(p7, p.rsa, NULL, p.rsa_cert);
            check(chain != NULL && ERR_peek_error() == 0, "a changed key was told of");
            BIO_free_all(chain);
            check(!decrypts(p7, p.rsa, p.rsa_cert, canonical), "decrypted with a changed key");
            ERR_clear_error();
        }
        PKCS7_free(made);
        PKCS7_free(p7);
    }
    sk_X509_push(to, p.ec_cert);
    BIO *in = text_bio(plain);
    check(PKCS7_encrypt(to, in, ciphers[0], 0) == NULL, "EC can't");
    check_reasons("EC", PKCS7_R_ENCRYPTION_NOT_SUPPORTED_FOR_THIS_KEY_TYPE,
                  PKCS7_R_ERROR_ADDING_RECIPIENT);
    BIO_free(in);
    sk_X509_free(to);
    X509_free(other_cert);
    EVP_PKEY_free(other);
    people_free(&p);
}

/* ---- OpenSSL's ---- */

static PKCS7 *read_mail(const char *text, BIO **contents)
{
    BIO *in = text_bio(text);
    PKCS7 *p7 = SMIME_read_PKCS7(in, contents);
    BIO_free(in);
    return p7;
}

/* What is signed need not be octets, nor be there: then there is nothing to stream. */
static void stream_others(void)
{
    PKCS7 *p7 = PKCS7_new(), *inner = PKCS7_new();
    ASN1_TYPE *number = ASN1_TYPE_new();
    unsigned char **boundary = NULL;
    PKCS7_set_type(p7, NID_pkcs7_signed);
    check(PKCS7_stream(&boundary, p7) == 0, "nothing to stream");
    ASN1_TYPE_set(number, V_ASN1_INTEGER, ASN1_INTEGER_new());
    check(PKCS7_set0_type_other(inner, NID_id_smime_ct_TSTInfo, number) == 1 &&
              PKCS7_set_content(p7, inner) == 1,
          "a number is signed");
    check(PKCS7_stream(&boundary, p7) == 0 && boundary == NULL, "a number isn't streamed");
    PKCS7_free(p7);
}

/* The octets that are there give way to those that will be streamed. */
static void stream_over(void)
{
    PKCS7 *p7 = PKCS7_new();
    unsigned char **boundary = NULL;
    PKCS7_set_type(p7, NID_pkcs7_data);
    ASN1_STRING_set(p7->d.data, "former", -1);
    check(PKCS7_stream(&boundary, p7) == 1 && boundary != NULL, "streamed");
#ifndef ASSAY_TWIN /* 3.0 loses them */
    check(*boundary == NULL && ASN1_STRING_length(p7->d.data) == 0, "nothing is left of them");
#endif
    PKCS7_free(p7);
}

void test_pkcs7_messages(void)
{
    check_context("pkcs7/messages");
    stream_others();
    stream_over();
    struct people p = people_new();
    BIO *contents = NULL, *out = BIO_new(BIO_s_mem());
    STACK_OF(X509) *certs = sk_X509_new_null();
    sk_X509_push(certs, p.rsa_cert);
    PKCS7 *p7 = read_mail(signed_message, &contents);
    check(p7 != NULL && PKCS7_verify(p7, NULL, p.store, NULL, out, 0) == 1, "signed");
    is(out, canonical);
    PKCS7_free(p7);
    p7 = read_mail(detached_message, &contents);
    check(p7 != NULL && contents != NULL &&
              PKCS7_verify(p7, certs, p.store, contents, NULL, 0) == 1,
          "detached");
    BIO_free(contents);
    PKCS7_free(p7);
    p7 = read_mail(encrypted_message, NULL);
    check(p7 != NULL && decrypts(p7, p.rsa, p.rsa_cert, canonical), "encrypted");
    PKCS7_free(p7);
    sk_X509_free(certs);
    BIO_free(out);
    people_free(&p);
}
