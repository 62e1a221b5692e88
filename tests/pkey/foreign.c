/* Kinds of keys and methods of a program's own: EVP_PKEY_meth_new(3), EVP_PKEY_ASN1_METHOD(3).
 *
 * The kind "TOY" is a key of eight bytes; its signature is the message's digest, each byte added to
 * one of the key's. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

enum { TOY_LEN = 8, TOY_SIG = 32 };
static int toy, toy_sig, freed, begun, ended, copied;

static bool reason_is(int lib, int reason)
{
    unsigned long e = ERR_peek_last_error();
    ERR_clear_error();
    return ERR_GET_LIB(e) == lib && ERR_GET_REASON(e) == reason;
}

/* ---- What keys are ---- */

static int give(EVP_PKEY *pk, const unsigned char *octets, int len)
{
    return len == TOY_LEN && EVP_PKEY_assign(pk, toy, OPENSSL_memdup(octets, TOY_LEN));
}

static int pub_decode(EVP_PKEY *pk, const X509_PUBKEY *pub)
{
    const unsigned char *octets;
    int len;
    return X509_PUBKEY_get0_param(NULL, &octets, &len, NULL, pub) && give(pk, octets, len);
}

static int pub_encode(X509_PUBKEY *pub, const EVP_PKEY *pk)
{
    return X509_PUBKEY_set0_param(pub, OBJ_nid2obj(toy), V_ASN1_UNDEF, NULL,
                                  OPENSSL_memdup(EVP_PKEY_get0(pk), TOY_LEN), TOY_LEN);
}

static int pub_cmp(const EVP_PKEY *a, const EVP_PKEY *b)
{
    return memcmp(EVP_PKEY_get0(a), EVP_PKEY_get0(b), TOY_LEN) == 0;
}

static int print(BIO *out, const EVP_PKEY *pk, int indent, ASN1_PCTX *pctx)
{
    (void)pctx;
    return BIO_printf(out, "%*stoy %.8s\n", indent, "", (const char *)EVP_PKEY_get0(pk)) > 0;
}

static int toy_bits(const EVP_PKEY *pk)
{
    return EVP_PKEY_get0(pk) != NULL ? 64 : 0;
}

static int toy_size(const EVP_PKEY *pk)
{
    (void)pk;
    return TOY_SIG;
}

static int priv_decode(EVP_PKEY *pk, const PKCS8_PRIV_KEY_INFO *p8)
{
    const unsigned char *octets;
    int len;
    return PKCS8_pkey_get0(NULL, &octets, &len, NULL, p8) && give(pk, octets, len);
}

static int priv_encode(PKCS8_PRIV_KEY_INFO *p8, const EVP_PKEY *pk)
{
    return PKCS8_pkey_set0(p8, OBJ_nid2obj(toy), 0, V_ASN1_UNDEF, NULL,
                           OPENSSL_memdup(EVP_PKEY_get0(pk), TOY_LEN), TOY_LEN);
}

static void pkey_free(EVP_PKEY *pk)
{
    OPENSSL_free(EVP_PKEY_get0(pk));
    freed++;
}

static int pkey_ctrl(EVP_PKEY *pk, int op, long arg1, void *arg2)
{
    (void)pk, (void)arg1;
    if (op != ASN1_PKEY_CTRL_DEFAULT_MD_NID)
        return -2;
    *(int *)arg2 = NID_sha256;
    return 1;
}

static int valid(const EVP_PKEY *pk)
{
    return ((const char *)EVP_PKEY_get0(pk))[0] != 'x';
}

static int set_priv(EVP_PKEY *pk, const unsigned char *priv, size_t len)
{
    return give(pk, priv, (int)len);
}

static int get_priv(const EVP_PKEY *pk, unsigned char *priv, size_t *len)
{
    if (priv != NULL)
        memcpy(priv, EVP_PKEY_get0(pk), TOY_LEN);
    *len = TOY_LEN;
    return 1;
}

static EVP_PKEY_ASN1_METHOD *toy_kind(void)
{
    EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_asn1_new(toy, 0, "TOY", "a toy");
    EVP_PKEY_asn1_set_public(m, pub_decode, pub_encode, pub_cmp, print, toy_size, toy_bits);
    EVP_PKEY_asn1_set_private(m, priv_decode, priv_encode, print);
    EVP_PKEY_asn1_set_free(m, pkey_free);
    EVP_PKEY_asn1_set_ctrl(m, pkey_ctrl);
    EVP_PKEY_asn1_set_check(m, valid);
    EVP_PKEY_asn1_set_security_bits(m, toy_bits);
    EVP_PKEY_asn1_set_set_priv_key(m, set_priv);
    EVP_PKEY_asn1_set_get_priv_key(m, get_priv);
    return m;
}

/* ---- What is done with them ---- */

static int init(EVP_PKEY_CTX *ctx)
{
    begun++;
    EVP_PKEY_CTX_set_data(ctx, OPENSSL_zalloc(1));
    return 1;
}

static int copy(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src)
{
    copied++;
    EVP_PKEY_CTX_set_data(dst, OPENSSL_memdup(EVP_PKEY_CTX_get_data(src), 1));
    return 1;
}

static void cleanup(EVP_PKEY_CTX *ctx)
{
    ended++;
    OPENSSL_free(EVP_PKEY_CTX_get_data(ctx));
}

static int toy_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                    size_t tbslen)
{
    const unsigned char *key = EVP_PKEY_get0(EVP_PKEY_CTX_get0_pkey(ctx));
    if (tbslen != TOY_SIG)
        return 0;
    for (size_t i = 0; i < TOY_SIG; i++)
        sig[i] = (unsigned char)(tbs[i] + key[i % TOY_LEN]);
    *siglen = TOY_SIG;
    return 1;
}

static int toy_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                      const unsigned char *tbs, size_t tbslen)
{
    unsigned char want[TOY_SIG];
    size_t len;
    return toy_sign(ctx, want, &len, tbs, tbslen) && siglen == TOY_SIG &&
           memcmp(sig, want, TOY_SIG) == 0;
}

static int toy_keygen(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey)
{
    (void)ctx;
    return give(pkey, (const unsigned char *)"new key!", TOY_LEN);
}

/* The first byte of data is what EVP_PKEY_CTRL_MD left. */
static int toy_ctrl(EVP_PKEY_CTX *ctx, int type, int p1, void *p2)
{
    char *data = EVP_PKEY_CTX_get_data(ctx);
    (void)p1;
    if (type == EVP_PKEY_CTRL_MD && p2 != NULL) {
        *data = (char)EVP_MD_get_size(p2);
        return 1;
    }
    return -2;
}

static int toy_ctrl_str(EVP_PKEY_CTX *ctx, const char *type, const char *value)
{
    (void)ctx;
    return strcmp(type, "colour") == 0 ? strcmp(value, "red") == 0 : -2;
}

static EVP_PKEY_METHOD *toy_method(void)
{
    EVP_PKEY_METHOD *m = EVP_PKEY_meth_new(toy, EVP_PKEY_FLAG_AUTOARGLEN);
    EVP_PKEY_meth_set_init(m, init);
    EVP_PKEY_meth_set_copy(m, copy);
    EVP_PKEY_meth_set_cleanup(m, cleanup);
    EVP_PKEY_meth_set_sign(m, NULL, toy_sign);
    EVP_PKEY_meth_set_verify(m, NULL, toy_verify);
    EVP_PKEY_meth_set_keygen(m, NULL, toy_keygen);
    EVP_PKEY_meth_set_ctrl(m, toy_ctrl, toy_ctrl_str);
    return m;
}

/* ---- Tests ---- */

static void listed(void)
{
    int id, base, flags, n = EVP_PKEY_asn1_get_count();
    const char *pem, *info;
    const EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_asn1_find_str(NULL, "toys", 3);
    check(m != NULL && EVP_PKEY_asn1_get0_info(&id, &base, &flags, &info, &pem, m) && id == toy &&
              base == toy && flags == ASN1_PKEY_DYNAMIC && strcmp(pem, "TOY") == 0 &&
              strcmp(info, "a toy") == 0,
          "EVP_PKEY_asn1_get0_info of TOY");
    check(m == EVP_PKEY_asn1_find(NULL, toy) && m == EVP_PKEY_asn1_get0(n - 1), "found");
    m = EVP_PKEY_asn1_find_str(NULL, "rsa", -1);
    check(m != NULL && m == EVP_PKEY_asn1_find(NULL, EVP_PKEY_RSA2) &&
              EVP_PKEY_asn1_get0_info(&id, NULL, &flags, NULL, NULL, m) && id == EVP_PKEY_RSA &&
              flags == ASN1_PKEY_SIGPARAM_NULL,
          "RSA by name and by its other number");
    check(EVP_PKEY_asn1_find(NULL, 123456) == NULL &&
              EVP_PKEY_asn1_find_str(NULL, "nope", -1) == NULL && EVP_PKEY_asn1_get0(-1) == NULL &&
              EVP_PKEY_asn1_get0(n) == NULL && !EVP_PKEY_asn1_get0_info(0, 0, 0, 0, 0, NULL),
          "none");
    EVP_PKEY_ASN1_METHOD *again = EVP_PKEY_asn1_new(toy, 0, "TOY2", NULL);
    check(!EVP_PKEY_asn1_add0(again) &&
              reason_is(ERR_LIB_EVP, EVP_R_PKEY_APPLICATION_ASN1_METHOD_ALREADY_REGISTERED),
          "twice");
    EVP_PKEY_asn1_free(again);
    again = EVP_PKEY_asn1_new(toy_sig, 0, NULL, NULL);
    check(!EVP_PKEY_asn1_add0(again) && reason_is(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT),
          "without a name");
    EVP_PKEY_asn1_free(again);
    check(EVP_PKEY_asn1_add_alias(toy, toy_sig) &&
              EVP_PKEY_asn1_find(NULL, toy_sig) == EVP_PKEY_asn1_find(NULL, toy) &&
              EVP_PKEY_type(toy_sig) == toy,
          "an alias");
}

static EVP_PKEY *toy_key(const char *octets)
{
    EVP_PKEY *k = EVP_PKEY_new();
    check(EVP_PKEY_assign(k, toy, OPENSSL_memdup(octets, TOY_LEN)) == 1, "assign");
    return k;
}

static void coded(EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int len = i2d_PUBKEY(key, &der);
    const unsigned char *p = der;
    EVP_PKEY *back = d2i_PUBKEY(NULL, &p, len);
    check(back != NULL && EVP_PKEY_eq(back, key) == 1 && EVP_PKEY_get_id(back) == toy,
          "SubjectPublicKeyInfo");
    EVP_PKEY_free(back);
    OPENSSL_free(der);
    BIO *b = BIO_new(BIO_s_mem());
    check(PEM_write_bio_PrivateKey(b, key, EVP_aes_128_cbc(), (const unsigned char *)"pass", 4,
                                   NULL, NULL) == 1,
          "PEM_write_bio_PrivateKey");
    back = PEM_read_bio_PrivateKey(b, NULL, NULL, (void *)(uintptr_t) "pass");
    check(back != NULL && EVP_PKEY_eq(back, key) == 1, "PEM_read_bio_PrivateKey");
    EVP_PKEY_free(back);
    char *text;
    check(EVP_PKEY_print_public(b, key, 2, NULL) == 1 && BIO_get_mem_data(b, &text) == 15 &&
              memcmp(text, "  toy keykeyke\n", 15) == 0,
          "EVP_PKEY_print_public");
    BIO_free(b);
}

static void kinds(void)
{
    EVP_PKEY *key = toy_key("keykeyke"), *other = toy_key("xxxxxxxx");
    unsigned char raw[TOY_LEN];
    size_t len = sizeof(raw);
    int nid = 0;
    check(EVP_PKEY_get_id(key) == toy && EVP_PKEY_is_a(key, "toy") &&
              EVP_PKEY_get_bits(key) == 64 && EVP_PKEY_get_size(key) == TOY_SIG &&
              EVP_PKEY_get_security_bits(key) == 64 &&
              strcmp(EVP_PKEY_get0_description(key), "a toy") == 0 &&
              EVP_PKEY_get0_asn1(key) == EVP_PKEY_asn1_find(NULL, toy),
          "what it is");
    check(EVP_PKEY_eq(key, other) == 0 && EVP_PKEY_eq(key, key) == 1, "EVP_PKEY_eq");
    check(EVP_PKEY_get_default_digest_nid(key, &nid) == 1 && nid == NID_sha256, "its digest");
    check(EVP_PKEY_get_raw_private_key(key, raw, &len) == 1 && memcmp(raw, "keykeyke", 8) == 0,
          "EVP_PKEY_get_raw_private_key");
    check(EVP_PKEY_get_raw_public_key(key, raw, &len) == 0, "what the kind doesn't have");
    EVP_PKEY *made = EVP_PKEY_new_raw_private_key(toy, NULL, raw, sizeof(raw));
    check(made != NULL && EVP_PKEY_eq(made, key) == 1, "EVP_PKEY_new_raw_private_key");
    check(EVP_PKEY_dup(key) == NULL && reason_is(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEY_TYPE), "dup");
    coded(key);
    int before = freed;
    EVP_PKEY_free(made);
    EVP_PKEY_free(other);
    EVP_PKEY_free(key);
    check(freed == before + 3, "each is freed once: %d", freed - before);
}

static void contexts(void)
{
    EVP_PKEY *key = toy_key("keykeyke"), *bad = toy_key("xeykeyke"), *made = NULL;
    check(EVP_PKEY_CTX_new(key, NULL) == NULL, "no context without a method");
    ERR_clear_error();
    size_t count = EVP_PKEY_meth_get_count();
    EVP_PKEY_METHOD *m = toy_method();
    check(EVP_PKEY_meth_add0(m) && EVP_PKEY_meth_get_count() == count + 1 &&
              EVP_PKEY_meth_find(toy) == m && EVP_PKEY_meth_get0(count) == m &&
              EVP_PKEY_meth_get0(count + 1) == NULL,
          "added");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL), *twin;
    unsigned char tbs[TOY_SIG] = {1, 2, 3}, sig[TOY_SIG];
    size_t len = 0;
    check(ctx != NULL && begun == 1, "a context");
    check(EVP_PKEY_sign(ctx, sig, &len, tbs, sizeof(tbs)) == -1 &&
              reason_is(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED),
          "sign before its init");
    check(EVP_PKEY_sign_init(ctx) == 1 && EVP_PKEY_CTX_get_operation(ctx) == EVP_PKEY_OP_SIGN &&
              EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()) == 1 &&
              *(char *)EVP_PKEY_CTX_get_data(ctx) == 32,
          "EVP_PKEY_CTX_set_signature_md");
    check(EVP_PKEY_CTX_ctrl_str(ctx, "colour", "red") == 1 &&
              EVP_PKEY_CTX_ctrl_str(ctx, "digest", "SHA512") == 1 &&
              *(char *)EVP_PKEY_CTX_get_data(ctx) == 64 &&
              EVP_PKEY_CTX_ctrl(ctx, -1, -1, 77, 0, NULL) == -2 &&
              EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA, -1, EVP_PKEY_CTRL_MD, 0, NULL) == -1,
          "controls");
    check(EVP_PKEY_sign(ctx, NULL, &len, tbs, sizeof(tbs)) == 1 && len == TOY_SIG, "its length");
    len = TOY_SIG - 1;
    check(EVP_PKEY_sign(ctx, sig, &len, tbs, sizeof(tbs)) == 0 &&
              reason_is(ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL),
          "too little room");
    len = TOY_SIG;
    check(EVP_PKEY_sign(ctx, sig, &len, tbs, sizeof(tbs)) == 1 && sig[0] == 'k' + 1,
          "EVP_PKEY_sign");
    twin = EVP_PKEY_CTX_dup(ctx);
    check(twin != NULL && copied == 1 && EVP_PKEY_verify_init(twin) == 1 &&
              EVP_PKEY_verify(twin, sig, len, tbs, sizeof(tbs)) == 1,
          "EVP_PKEY_verify in a copy");
    tbs[0]++;
    check(EVP_PKEY_verify(twin, sig, len, tbs, sizeof(tbs)) == 0, "another message");
    check(EVP_PKEY_derive_init(ctx) == -2 && EVP_PKEY_encrypt_init(ctx) == -2, "what it can't do");
    check(EVP_PKEY_keygen_init(ctx) == 1 && EVP_PKEY_keygen(ctx, &made) == 1 && made != NULL &&
              memcmp(EVP_PKEY_get0(made), "new key!", 8) == 0,
          "EVP_PKEY_keygen");
    check(EVP_PKEY_check(ctx) == 1, "EVP_PKEY_check");
    ERR_clear_error();
    EVP_PKEY_CTX_free(twin);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new(bad, NULL);
    check(EVP_PKEY_check(ctx) == 0, "EVP_PKEY_check of a bad one");
    EVP_PKEY_CTX_free(ctx);
    check(begun == 2 && ended == 3, "each context is cleaned up once");
    EVP_PKEY_free(made);
    EVP_PKEY_free(bad);
    EVP_PKEY_free(key);
}

static void messages(void)
{
    EVP_PKEY *key = toy_key("keykeyke");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char sig[TOY_SIG] = {0}, md[EVP_MAX_MD_SIZE] = {0};
    size_t len = sizeof(sig);
    check(EVP_DigestSignInit(ctx, NULL, NULL, NULL, key) == 1 &&
              EVP_DigestSignUpdate(ctx, "abc", 3) == 1 && EVP_DigestSignFinal(ctx, sig, &len) == 1,
          "EVP_DigestSign");
    EVP_Digest("abc", 3, md, NULL, EVP_sha256(), NULL);
    check(len == TOY_SIG && sig[9] == (unsigned char)(md[9] + 'e'), "the signature");
    EVP_MD_CTX_reset(ctx);
    check(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestVerify(ctx, sig, len, (const unsigned char *)"abc", 3) == 1,
          "EVP_DigestVerify");
    EVP_MD_CTX_free(ctx);
    /* a certificate signed by it */
    X509 *x = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 60);
    check(X509_set_pubkey(x, key) == 1 && X509_sign(x, key, EVP_sha256()) == TOY_SIG &&
              X509_get_signature_nid(x) == toy_sig && X509_verify(x, key) == 1,
          "a certificate");
    X509_free(x);
    EVP_PKEY_free(key);
}

/* ---- A method that adds to RSA's ---- */

static int (*rsa_sign_init)(EVP_PKEY_CTX *ctx);
static int (*rsa_sign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                       const unsigned char *tbs, size_t tbslen);
static int signatures;

static int counted_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                        const unsigned char *tbs, size_t tbslen)
{
    signatures++;
    return rsa_sign(ctx, sig, siglen, tbs, tbslen);
}

static void over_rsa(void)
{
    const EVP_PKEY_METHOD *own = EVP_PKEY_meth_find(EVP_PKEY_RSA);
    EVP_PKEY_METHOD *m = EVP_PKEY_meth_new(EVP_PKEY_RSA, EVP_PKEY_FLAG_AUTOARGLEN);
    EVP_PKEY *key = EVP_RSA_gen(1024);
    unsigned char sig[128], tbs[32] = {7};
    size_t len = sizeof(sig);
    EVP_PKEY_meth_copy(m, own);
    EVP_PKEY_meth_get_sign(own, &rsa_sign_init, &rsa_sign);
    EVP_PKEY_meth_set_sign(m, rsa_sign_init, counted_sign);
    check(own != NULL && rsa_sign != NULL && EVP_PKEY_meth_add0(m), "a method over RSA's");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_sign_init(ctx) == 1 &&
              EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PSS_PADDING) == 1 &&
              EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()) == 1 &&
              EVP_PKEY_sign(ctx, sig, &len, tbs, sizeof(tbs)) == 1 && signatures == 1,
          "it signs");
    check(EVP_PKEY_meth_remove(m) == 1 && EVP_PKEY_meth_remove(m) == 0 &&
              EVP_PKEY_meth_find(EVP_PKEY_RSA) == own,
          "removed");
    EVP_PKEY_CTX *plain = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_verify_init(plain) == 1 &&
              EVP_PKEY_CTX_set_rsa_padding(plain, RSA_PKCS1_PSS_PADDING) == 1 &&
              EVP_PKEY_CTX_set_signature_md(plain, EVP_sha256()) == 1 &&
              EVP_PKEY_verify(plain, sig, len, tbs, sizeof(tbs)) == 1,
          "RSA verifies");
    EVP_PKEY_CTX_free(plain);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_meth_free(m);
    EVP_PKEY_free(key);
}

/* ---- Certificates are verified by the method, too, as long as it is there ---- */

static int (*rsa_verify_init)(EVP_PKEY_CTX *ctx);
static int (*rsa_verify)(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                         const unsigned char *tbs, size_t tbslen);
static int verified;

static int counted_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                          const unsigned char *tbs, size_t tbslen)
{
    verified++;
    return rsa_verify(ctx, sig, siglen, tbs, tbslen);
}

static X509 *own_certificate(EVP_PKEY *key)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               (const unsigned char *)"self", -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000);
    X509_set_pubkey(x, key);
    check(X509_sign(x, key, EVP_sha256()) > 0, "a certificate of RSA's");
    return x;
}

/* With the last byte of the signature changed. */
static X509 *spoilt(X509 *x)
{
    unsigned char *der = NULL;
    int len = i2d_X509(x, &der);
    const unsigned char *p = der;
    if (len > 0)
        der[len - 1] ^= 1;
    X509 *copy = d2i_X509(NULL, &p, len);
    OPENSSL_free(der);
    return copy;
}

static void over_certificates(void)
{
    const EVP_PKEY_METHOD *own = EVP_PKEY_meth_find(EVP_PKEY_RSA);
    EVP_PKEY_METHOD *m = EVP_PKEY_meth_new(EVP_PKEY_RSA, EVP_PKEY_FLAG_AUTOARGLEN);
    EVP_PKEY *key = EVP_RSA_gen(1024);
    X509 *x = own_certificate(key), *bad = spoilt(x);
    check(X509_self_signed(x, 1) == 1 && X509_self_signed(bad, 1) == 0, "without a method");
    ERR_clear_error();
    EVP_PKEY_meth_copy(m, own);
    EVP_PKEY_meth_get_verify(own, &rsa_verify_init, &rsa_verify);
    EVP_PKEY_meth_set_verify(m, rsa_verify_init, counted_verify);
    check(rsa_verify != NULL && EVP_PKEY_meth_add0(m), "a method that verifies");
    check(X509_self_signed(x, 1) == 1 && verified == 1, "it is asked");
    check(X509_self_signed(bad, 1) == 0 && verified == 2, "and heard");
    ERR_clear_error();
    check(EVP_PKEY_meth_remove(m) == 1 && X509_self_signed(x, 1) == 1 && verified == 2, "removed");
    EVP_PKEY_meth_free(m);
    X509_free(bad);
    X509_free(x);
    EVP_PKEY_free(key);
}

/* It stays the program's, to the end. */
static EVP_PKEY_ASN1_METHOD *kind;

static void free_kind(void)
{
    EVP_PKEY_asn1_free(kind);
}

void test_pkey_foreign(void)
{
    toy = OBJ_create("1.3.6.1.4.1.99999.1", "toyKey", "a toy's key");
    toy_sig = OBJ_create("1.3.6.1.4.1.99999.2", "toySHA256", "a toy's signature");
    OBJ_add_sigid(toy_sig, NID_sha256, toy);
    kind = toy_kind();
    OPENSSL_atexit(free_kind);
    check(toy != NID_undef && EVP_PKEY_asn1_add0(kind) == 1, "EVP_PKEY_asn1_add0");
    listed();
    kinds();
    contexts();
    messages();
    over_rsa();
    over_certificates();
}
