/* x509/odds  X509_certificate_type, PEM_X509_INFO_write_bio, attributes of keys, the parameters of
 * PSS and OAEP as objects, items by name,
 * TBSCertificate by itself. */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

/* Of 512 bits, whose primes are between 2^255 and 2^256. */
static EVP_PKEY *rsa_key(void)
{
    static const char p[] = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff43";
    static const char q[] = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
    EVP_PKEY *key = EVP_PKEY_new();
    RSA *rsa = RSA_new();
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *n = BN_new(), *e = BN_new(), *d = BN_new(), *a = NULL, *b = NULL, *phi = BN_new();
    BIGNUM *dp = BN_new(), *dq = BN_new(), *inverse = BN_new();
    BN_hex2bn(&a, p);
    BN_hex2bn(&b, q);
    BN_mul(n, a, b, ctx);
    BN_set_word(e, 7);
    BN_sub_word(a, 1);
    BN_sub_word(b, 1);
    BN_mul(phi, a, b, ctx);
    BN_mod_inverse(d, e, phi, ctx);
    BN_mod(dp, d, a, ctx);
    BN_mod(dq, d, b, ctx);
    BN_add_word(a, 1);
    BN_add_word(b, 1);
    BN_mod_inverse(inverse, b, a, ctx);
    RSA_set0_key(rsa, n, e, d);
    RSA_set0_factors(rsa, a, b);
    RSA_set0_crt_params(rsa, dp, dq, inverse);
    EVP_PKEY_assign_RSA(key, rsa);
    BN_free(phi);
    BN_CTX_free(ctx);
    return key;
}

static EVP_PKEY *edwards_key(int type)
{
    unsigned char raw[57] = {5};
    return EVP_PKEY_new_raw_private_key(type, NULL, raw, type == EVP_PKEY_ED25519 ? 32 : 57);
}

static X509 *cert_of(EVP_PKEY *key, EVP_PKEY *signer, const EVP_MD *md)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 5);
    ASN1_TIME_set_string(X509_getm_notBefore(x), "200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "490101000000Z");
    X509_set_pubkey(x, key);
    X509_sign(x, signer, md);
    return x;
}

static void types(void)
{
    EVP_PKEY *keys[] = {rsa_key(), EVP_EC_gen("P-256"), edwards_key(EVP_PKEY_ED25519),
                        edwards_key(EVP_PKEY_ED448), EVP_PKEY_new()};
    for (size_t k = 0; k < 5; k++) {
        X509 *x = cert_of(keys[k], keys[k], k < 2 ? EVP_sha256() : NULL);
        ERR_clear_error();
        say("%zu: %x", k, (unsigned)X509_certificate_type(x, NULL));
        for (size_t i = 0; i < 5; i++)
            say(" %x", (unsigned)X509_certificate_type(x, keys[i]));
        say(" %x\n", (unsigned)X509_certificate_type(NULL, keys[k]));
        X509_free(x);
    }
    ERR_clear_error();
    for (size_t k = 0; k < 5; k++)
        EVP_PKEY_free(keys[k]);
}

static void say_set(const char *what, const X509_INFO *info, const EVP_CIPHER *enc, bool random)
{
    unsigned char pass[] = "pw";
    BIO *out = BIO_new(BIO_s_mem());
    say("%s: %d", what, PEM_X509_INFO_write_bio(out, info, (EVP_CIPHER *)enc, pass, 2, NULL, NULL));
    say_errors();
    if (random)
        say(" %d\n", (int)BIO_pending(out));
    else
        say_bio(out);
    BIO_free(out);
}

static void sets(void)
{
    static const unsigned char iv[16] = {1, 2, 3};
    EVP_PKEY *key = rsa_key(), *other = edwards_key(EVP_PKEY_ED25519);
    X509_INFO *info = X509_INFO_new();
    say_set("nothing", info, NULL, false);
    info->x509 = cert_of(other, other, NULL);
    say_set("a certificate", info, NULL, false);
    info->x_pkey = X509_PKEY_new();
    info->x_pkey->dec_pkey = key;
    say_set("a key", info, NULL, false);
    say_set("encrypted", info, EVP_aes_128_cbc(), true);
    say_set("by what has no IV", info, EVP_aes_128_ecb(), false);
    info->enc_data = OPENSSL_strdup("secret");
    info->enc_len = 6;
    info->enc_cipher.cipher = EVP_aes_256_cbc();
    memcpy(info->enc_cipher.iv, iv, sizeof(iv));
    say_set("kept", info, EVP_aes_128_cbc(), false);
    say_set("kept, without a cipher", info, NULL, false);
    info->x_pkey->dec_pkey = NULL;
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    X509_INFO_free(info);
}

static void attributes(void)
{
    const unsigned char *text = (const unsigned char *)"abc";
    EVP_PKEY *key = edwards_key(EVP_PKEY_ED25519);
    ASN1_OBJECT *name = OBJ_nid2obj(NID_pkcs9_unstructuredName);
    X509_ATTRIBUTE *a = X509_ATTRIBUTE_create_by_NID(NULL, NID_title, MBSTRING_ASC, text, 3);
    say("none: %d %d %d %d", EVP_PKEY_get_attr_count(key),
        EVP_PKEY_get_attr_by_NID(key, NID_friendlyName, -1), EVP_PKEY_get_attr(key, 0) == NULL,
        EVP_PKEY_delete_attr(key, 0) == NULL);
    say(" add %d", EVP_PKEY_add1_attr_by_NID(key, NID_friendlyName, MBSTRING_ASC, text, 3));
    say(" %d", EVP_PKEY_add1_attr_by_NID(key, NID_friendlyName, MBSTRING_ASC, text, 2));
    say(" %d", EVP_PKEY_add1_attr_by_txt(key, "challengePassword", MBSTRING_ASC, text, 3));
    say(" %d", EVP_PKEY_add1_attr_by_txt(key, "no such", MBSTRING_ASC, text, 3));
    say(" %d", EVP_PKEY_add1_attr_by_OBJ(key, name, MBSTRING_ASC, text, 3));
    say(" %d", EVP_PKEY_add1_attr(key, a));
    say(" count %d", EVP_PKEY_get_attr_count(key));
    say_errors();
    EVP_PKEY *copy = EVP_PKEY_dup(key);
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);
    say("copy %d same %d written %d\n", EVP_PKEY_get_attr_count(copy), EVP_PKEY_eq(copy, key),
        PKCS8_pkey_get0_attrs(p8) != NULL);
    X509_ATTRIBUTE_free(EVP_PKEY_delete_attr(copy, 1));
    say("%d", EVP_PKEY_get_attr_by_OBJ(copy, name, -1));
    say(" %d", EVP_PKEY_get_attr_by_OBJ(copy, name, 1));
    say(" %d", EVP_PKEY_get_attr_by_NID(copy, NID_title, 0));
    say(" of %d and %d\n", EVP_PKEY_get_attr_count(copy), EVP_PKEY_get_attr_count(key));
    PKCS8_pkey_add1_attr(p8, a);
    EVP_PKEY *read = EVP_PKCS82PKEY(p8);
    say("read %d\n", EVP_PKEY_get_attr_count(read));
    EVP_PKEY_free(read);
    PKCS8_PRIV_KEY_INFO_free(p8);
    X509_ATTRIBUTE_free(a);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(key);
}

/* Bytes as the value of a type, also of those that aren't made of any. */
static void attribute_values(void)
{
    static const int types[] = {
        V_ASN1_BOOLEAN, V_ASN1_NULL, V_ASN1_INTEGER, V_ASN1_SEQUENCE, V_ASN1_UTF8STRING, 39, -1};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        X509_ATTRIBUTE *a = X509_ATTRIBUTE_new();
        unsigned char *der = NULL;
        X509_ATTRIBUTE_set1_object(a, OBJ_nid2obj(NID_friendlyName));
        int ok = X509_ATTRIBUTE_set1_data(a, types[i], "\x05\0", 2);
        int n = i2d_X509_ATTRIBUTE(a, &der);
        say("%d: %d, %d of them ", types[i], ok, X509_ATTRIBUTE_count(a));
        say_hex(der, (size_t)n);
        say(" %d\n", X509_ATTRIBUTE_get0_data(a, 0, types[i], NULL) != NULL);
        say_errors();
        OPENSSL_free(der);
        X509_ATTRIBUTE_free(a);
    }
#ifndef ASSAY_TWIN /* OpenSSL takes the string for an object when it is freed */
    X509_ATTRIBUTE *a = X509_ATTRIBUTE_create_by_NID(NULL, NID_friendlyName, V_ASN1_OBJECT,
                                                     (const unsigned char *)"*", 1);
    check(a == NULL && ERR_GET_REASON(ERR_get_error()) == X509_R_WRONG_TYPE, "no object of bytes");
    X509_ATTRIBUTE_free(a);
#endif
}

/* Two that can't be encoded yet are the same. */
static void unfinished_lists(void)
{
    X509_CRL *a = X509_CRL_new(), *b = X509_CRL_new();
    say("%d %d\n", X509_CRL_match(a, a), X509_CRL_match(a, b));
    X509_CRL_set_version(a, X509_CRL_VERSION_2);
    say("%d %d\n", X509_CRL_match(a, a), X509_CRL_match(a, b));
    say_errors();
    X509_CRL_free(a);
    X509_CRL_free(b);
}

static X509_ALGOR *algorithm(int nid)
{
    X509_ALGOR *a = X509_ALGOR_new();
    X509_ALGOR_set0(a, OBJ_nid2obj(nid), V_ASN1_NULL, NULL);
    return a;
}

static void parameters(void)
{
    RSA_PSS_PARAMS *pss = RSA_PSS_PARAMS_new();
    RSA_OAEP_PARAMS *oaep = RSA_OAEP_PARAMS_new();
    unsigned char *der = NULL;
    int n = i2d_RSA_PSS_PARAMS(pss, NULL);
    pss->hashAlgorithm = algorithm(NID_sha256);
    pss->maskGenAlgorithm = algorithm(NID_mgf1);
    pss->maskHash = algorithm(NID_sha512);
    pss->saltLength = ASN1_INTEGER_new();
    ASN1_INTEGER_set(pss->saltLength, 32);
    RSA_PSS_PARAMS *copy = RSA_PSS_PARAMS_dup(pss);
    say("%d, copy %ld %d %d ", n, ASN1_INTEGER_get(copy->saltLength), copy->maskHash != NULL,
        copy->trailerField != NULL);
    n = i2d_RSA_PSS_PARAMS(copy, &der);
    say_hex(der, (size_t)n);
    const unsigned char *p = der;
    RSA_PSS_PARAMS *back = d2i_RSA_PSS_PARAMS(NULL, &p, n);
    p = der;
    say(" back %d", back != NULL);
    say(" %d", d2i_RSA_PSS_PARAMS(&back, &p, n - 1) == NULL);
    say_errors();
    OPENSSL_free(der);
    oaep->hashFunc = algorithm(NID_sha256);
    oaep->pSourceFunc = algorithm(NID_pSpecified);
    oaep->maskHash = algorithm(NID_sha1);
    der = NULL;
    n = i2d_RSA_OAEP_PARAMS(oaep, &der);
    say_hex(der, (size_t)n);
    p = der;
    RSA_OAEP_PARAMS *read = d2i_RSA_OAEP_PARAMS(NULL, &p, n);
    say(" %d\n", OBJ_obj2nid(read->pSourceFunc->algorithm));
    OPENSSL_free(der);
    RSA_OAEP_PARAMS_free(read);
    RSA_OAEP_PARAMS_free(oaep);
    RSA_PSS_PARAMS_free(copy);
    RSA_PSS_PARAMS_free(pss);
}

static void items(void)
{
    static const char *const names[] = {
        "RSA_PSS_PARAMS", "RSA_OAEP_PARAMS", "PKCS7", "PKCS12", "PKCS8_PRIV_KEY_INFO",
        "PBE2PARAM",      "NETSCAPE_SPKI",   "X509",  "no such"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const ASN1_ITEM *it = ASN1_ITEM_lookup(names[i]);
        say("%s\n", it == NULL ? "none" : it->sname);
    }
}

static void say_fields(X509_CINF *fields)
{
    unsigned char *der = NULL;
    const int n = i2d_X509_CINF(fields, &der);
    BIO *out = BIO_new(BIO_s_mem());
    say("%d ", n);
    say_hex(der, n > 0 ? (size_t)n : 0);
    if (n > 0)
        say("%d\n", ASN1_item_print(out, (ASN1_VALUE *)fields, 2, ASN1_ITEM_rptr(X509_CINF), NULL));
    say_bio(out);
    say_errors();
    BIO_free(out);
    OPENSSL_free(der);
}

/* TBSCertificate as an object, of a certificate and empty. */
static void fields(void)
{
    EVP_PKEY *key = edwards_key(EVP_PKEY_ED25519);
    X509 *x = cert_of(key, key, NULL);
    const X509_ALGOR *alg;
    const ASN1_BIT_STRING *signature;
    unsigned char *tbs = NULL;
    const int n = i2d_re_X509_tbs(x, &tbs);
    X509_get0_signature(&signature, &alg, x);
    X509_CINF *empty = X509_CINF_new(), *read = NULL;
    say_fields(empty);
    for (int cut = 0; cut <= n; cut += cut > n - 4 ? 1 : 17) {
        const unsigned char *p = tbs;
        X509_CINF *part = d2i_X509_CINF(NULL, &p, cut);
        say("%d: %d", part != NULL, (int)(p - tbs));
        say_errors();
        X509_CINF_free(part);
    }
    const unsigned char *p = tbs;
    say("in place %d\n", d2i_X509_CINF(&read, &p, n) != NULL && read != NULL);
    say_fields(read);
    X509_CINF *copy = ASN1_item_dup(ASN1_ITEM_rptr(X509_CINF), read);
    say("signed %d", ASN1_item_verify(ASN1_ITEM_rptr(X509_CINF), (X509_ALGOR *)alg,
                                      (ASN1_BIT_STRING *)signature, copy, key));
    say(" other %d", ASN1_item_verify(ASN1_ITEM_rptr(X509_CINF), (X509_ALGOR *)alg,
                                      (ASN1_BIT_STRING *)signature, empty, key));
    say_errors();
    say("%s %d\n", ASN1_ITEM_rptr(X509_CINF)->sname,
        ASN1_ITEM_lookup("X509_CINF") == ASN1_ITEM_rptr(X509_CINF));
    X509_CINF_free(copy);
    X509_CINF_free(read);
    X509_CINF_free(empty);
    OPENSSL_free(tbs);
    X509_free(x);
    EVP_PKEY_free(key);
}

void test_x509_odds(void)
{
    transcript_begin("x509_odds");
    types();
    sets();
    attributes();
    attribute_values();
    unfinished_lists();
    parameters();
    items();
    fields();
    transcript_end("00cbee81991ecf03133f0e794394c1571ca641a76b8c96b2a5228b9040fd0efc");
}
