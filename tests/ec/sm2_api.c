/* SM2 by the public functions alone, so that Debian's library can be asked the same: what kind its
 * keys are, the identity of signers and when it may be set, encryption, what is refused. */
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static const unsigned char message[] = "message digest";

/* The first error's library and reason; the queue is emptied. */
static bool raised(int lib, int reason)
{
    unsigned long e = ERR_peek_error();
    ERR_clear_error();
    return ERR_GET_LIB(e) == lib && ERR_GET_REASON(e) == reason;
}

static bool is_sm2(const EVP_PKEY *key)
{
    return key != NULL && EVP_PKEY_is_a(key, "SM2") && !EVP_PKEY_is_a(key, "EC");
}

static EVP_PKEY *read_public(const EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int len = i2d_PUBKEY(key, &der);
    const unsigned char *in = der;
    EVP_PKEY *public = d2i_PUBKEY(NULL, &in, len);
    OPENSSL_free(der);
    return public;
}

/* ---- Kinds ---- */

static void read_again(EVP_PKEY *key, bool same)
{
    unsigned char *der = NULL;
    int len = i2d_PrivateKey(key, &der);
    const unsigned char *in = der;
    EVP_PKEY *back = d2i_AutoPrivateKey(NULL, &in, len);
    check(len == 121 && is_sm2(back), "ECPrivateKey");
    check(!same || EVP_PKEY_eq(key, back) == 1, "the same");
    EVP_PKEY_free(back);
    in = der;
    back = d2i_PrivateKey(EVP_PKEY_EC, NULL, &in, len);
    check(is_sm2(back), "read as EC's");
    EVP_PKEY_free(back);
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);
    back = EVP_PKCS82PKEY(p8);
    check(is_sm2(back) && (!same || EVP_PKEY_eq(key, back) == 1), "PrivateKeyInfo");
    EVP_PKEY_free(back);
    PKCS8_PRIV_KEY_INFO_free(p8);
    back = read_public(key);
    check(is_sm2(back) && (!same || EVP_PKEY_eq(key, back) == 1), "SubjectPublicKeyInfo");
    EVP_PKEY_free(back);
}

static void objects(void)
{
    EC_KEY *ec = EC_KEY_new_by_curve_name(NID_sm2);
    EVP_PKEY *key = EVP_PKEY_new(), *sm2 = EVP_PKEY_new();
    check(EC_KEY_generate_key(ec) == 1 && EVP_PKEY_set1_EC_KEY(key, ec) == 1 &&
              EVP_PKEY_get_id(key) == EVP_PKEY_SM2 && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC,
          "EC_KEY of the curve");
    check(EVP_PKEY_assign(sm2, EVP_PKEY_SM2, ec) == 1 && EVP_PKEY_get_id(sm2) == EVP_PKEY_SM2 &&
              EVP_PKEY_get0_EC_KEY(sm2) == ec,
          "as SM2");
    EVP_PKEY_free(key);
    EVP_PKEY_free(sm2);
}

/* Of parameters, keys are of the kind that is asked for, and its curve. */
static void data(EVP_PKEY *key, EVP_PKEY *p256)
{
    OSSL_PARAM *params = NULL, *others = NULL;
    EVP_PKEY *back = NULL;
    EVP_PKEY_CTX *sm2 = EVP_PKEY_CTX_new_from_name(NULL, "SM2", NULL),
                 *ec = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    check(EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &params) == 1 &&
              EVP_PKEY_todata(p256, EVP_PKEY_KEYPAIR, &others) == 1 &&
              EVP_PKEY_fromdata_init(sm2) == 1 && EVP_PKEY_fromdata_init(ec) == 1,
          "todata");
    check(EVP_PKEY_fromdata(sm2, &back, EVP_PKEY_KEYPAIR, params) == 1 && is_sm2(back) &&
              EVP_PKEY_eq(key, back) == 1,
          "fromdata");
    EVP_PKEY_free(back);
    back = NULL;
    check(EVP_PKEY_fromdata(sm2, &back, EVP_PKEY_KEYPAIR, others) != 1, "P-256 as SM2");
    check(EVP_PKEY_fromdata(ec, &back, EVP_PKEY_KEYPAIR, params) != 1, "SM2 as EC");
    OSSL_PARAM_free(params);
    OSSL_PARAM_free(others);
    EVP_PKEY_CTX_free(sm2);
    EVP_PKEY_CTX_free(ec);
    ERR_clear_error();
}

static void kinds(EVP_PKEY *key)
{
    char name[20];
    EVP_PKEY *ec = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "SM2"), *p256 = EVP_EC_gen("P-256");
    check_context("SM2, kinds");
    check(is_sm2(key) && EVP_PKEY_get_id(key) == EVP_PKEY_SM2 &&
              EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
              EVP_PKEY_type(EVP_PKEY_SM2) == EVP_PKEY_EC,
          "the kind");
    check(EVP_PKEY_get_bits(key) == 256 && EVP_PKEY_get_security_bits(key) == 128 &&
              EVP_PKEY_get_size(key) == 72,
          "sizes");
    check(EVP_PKEY_get_default_digest_name(key, name, sizeof(name)) == 1 &&
              strcmp(name, "SM3") == 0,
          "SM3");
    check(EVP_PKEY_is_a(ec, "EC") && !is_sm2(ec), "EC with its curve is EC");
    check(EVP_PKEY_eq(key, ec) == -1 && raised(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES),
          "which is another kind");
    read_again(key, true);
    read_again(ec, false);
    objects();
    data(key, p256);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_check(c) == 1 && EVP_PKEY_public_check(c) == 1 && EVP_PKEY_param_check(c) == 1,
          "is sound");
    check(EVP_PKEY_derive_init(c) == -2, "no key exchange");
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(p256);
    ERR_clear_error();
}

/* ---- Signatures ---- */

/* By the identity, unless that is NULL; < 0: it can't be set. */
static int verify(EVP_PKEY *key, const unsigned char *sig, size_t len, const char *id)
{
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int r = EVP_DigestVerifyInit(c, &pctx, EVP_sm3(), NULL, key);
    if (r == 1 && id != NULL && EVP_PKEY_CTX_set1_id(pctx, id, (int)strlen(id)) != 1)
        r = -9;
    if (r == 1)
        r = EVP_DigestVerify(c, sig, len, message, sizeof(message));
    EVP_MD_CTX_free(c);
    ERR_clear_error();
    return r;
}

static void only_by(EVP_PKEY *key, const unsigned char *sig, size_t len, const char *id)
{
    static const char *const ids[] = {"", "me", "1234567812345678"};
    for (unsigned i = 0; i < 3; i++)
        check(verify(key, sig, len, ids[i]) == (strcmp(id, ids[i]) == 0), "by %s, of %s", ids[i],
              id);
    check(verify(key, sig, len, NULL) == (id[0] == '\0'), "by none, of %s", id);
}

static void identities(EVP_PKEY *key, EVP_PKEY *public)
{
    check_context("SM2, identities");
    unsigned char sig[72];
    size_t len = sizeof(sig);
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(c, NULL, NULL, NULL, key) == 1 &&
              EVP_DigestSign(c, sig, &len, message, sizeof(message)) == 1,
          "signs");
    only_by(public, sig, len, "");
    EVP_MD_CTX_reset(c);
    check(EVP_DigestSignInit(c, &pctx, EVP_sm3(), NULL, key) == 1 &&
              EVP_PKEY_CTX_set1_id(pctx, "you", 3) == 1 &&
              EVP_PKEY_CTX_set1_id(pctx, "me", 2) == 1 && EVP_MD_CTX_copy_ex(copy, c) == 1 &&
              EVP_DigestSignUpdate(c, message, 4) == 1,
          "begins");
    check(EVP_PKEY_CTX_set1_id(pctx, "you", 3) <= 0, "too late");
    len = sizeof(sig);
    check(EVP_DigestSignUpdate(c, message + 4, sizeof(message) - 4) == 1 &&
              EVP_DigestSignFinal(c, NULL, &len) == 1 && len == 72 &&
              EVP_DigestSignFinal(c, sig, &len) == 1,
          "in parts");
    only_by(public, sig, len, "me");
    len = sizeof(sig);
    check(EVP_DigestSignFinal(c, sig, &len) == 1 && verify(public, sig, len, "me") == 1, "again");
    len = sizeof(sig);
    check(EVP_DigestSign(copy, sig, &len, message, sizeof(message)) == 1, "a copy");
    only_by(public, sig, len, "me");
    EVP_MD_CTX_reset(c);
    len = sizeof(sig);
    check(EVP_DigestSignInit(c, NULL, EVP_sm3(), NULL, key) == 1 &&
              EVP_DigestUpdate(c, message, sizeof(message)) == 1 && /* as a BIO of a digest does */
              EVP_DigestSignFinal(c, sig, &len) == 1,
          "by EVP_DigestUpdate");
    only_by(public, sig, len, "");
    EVP_MD_CTX_free(c);
    EVP_MD_CTX_free(copy);
    ERR_clear_error();
}

/* EVP_MD_CTX_set_pkey_ctx(3): the identity is told before the operation begins. */
static void told_before(EVP_PKEY *key, EVP_PKEY *public)
{
    unsigned char sig[72];
    size_t len = sizeof(sig);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_CTX_set1_id(pctx, "you", 3) == 1 &&
              EVP_PKEY_CTX_ctrl_str(pctx, "hexdistid", "6d65") == 1,
          "before");
    EVP_MD_CTX_set_pkey_ctx(c, pctx);
    check(EVP_DigestSignInit(c, NULL, EVP_sm3(), NULL, key) == 1 &&
              EVP_DigestSign(c, sig, &len, message, sizeof(message)) == 1,
          "signs");
    only_by(public, sig, len, "me");
    EVP_MD_CTX_free(c);
    check(EVP_PKEY_sign_init(pctx) == 0, "a digest has no identity before it");
    check(EVP_PKEY_encrypt_init(pctx) == 1, "of no account");
    EVP_PKEY_CTX_free(pctx);
    EVP_PKEY *p256 = EVP_EC_gen("P-256");
    pctx = EVP_PKEY_CTX_new(p256, NULL);
    check(EVP_PKEY_CTX_set1_id(pctx, "me", 2) == 1 && EVP_PKEY_sign_init(pctx) == -2, "of EC");
    EVP_PKEY_CTX_free(pctx);
    EVP_PKEY_free(p256);
    ERR_clear_error();
}

static int sign_with_id_of(EVP_PKEY *key, int len)
{
    static const unsigned char id[8191];
    unsigned char sig[72];
    size_t sig_len = sizeof(sig);
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int r = EVP_DigestSignInit(c, &pctx, EVP_sm3(), NULL, key) == 1 &&
            EVP_PKEY_CTX_set1_id(pctx, id, len) == 1;
    r = r ? EVP_DigestSign(c, sig, &sig_len, message, sizeof(message)) : -9;
    EVP_MD_CTX_free(c);
    return r;
}

static void digests(EVP_PKEY *key)
{
    static const unsigned char digest[33] = {1};
    check_context("SM2, digests");
    unsigned char sig[72];
    size_t len = sizeof(sig);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    check(EVP_PKEY_sign_init(c) == 1 && EVP_PKEY_sign(c, sig, &len, digest, 32) == 1, "signs");
    size_t room = sizeof(sig) - 1;
    check(EVP_PKEY_sign(c, sig, &room, digest, 32) == 0, "no room");
    ERR_clear_error();
    check(EVP_PKEY_CTX_set_signature_md(c, EVP_sm3()) == 1, "SM3");
    check(EVP_PKEY_CTX_set_signature_md(c, EVP_sha256()) == 0 &&
              raised(ERR_LIB_PROV, PROV_R_INVALID_DIGEST),
          "SHA-256");
    room = sizeof(sig);
    check(EVP_PKEY_sign(c, sig, &room, digest, 31) == 0, "a short digest");
    check(EVP_PKEY_CTX_set1_id(c, "me", 2) <= 0, "an identity");
    ERR_clear_error();
    EVP_PKEY_CTX_free(c); /* which might keep the identity */
    c = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_verify_init(c) == 1 && EVP_PKEY_verify(c, sig, len, digest, 32) == 1,
          "verifies");
    check(EVP_PKEY_verify(c, sig, len, digest + 1, 32) == 0, "another digest");
    check(EVP_PKEY_verify(c, sig, len, digest, 33) == 0, "a long one");
    ERR_clear_error();
    check(EVP_PKEY_verify(c, sig, len - 1, digest, 32) == -1 && raised(ERR_LIB_SM2, 104),
          "no signature");
    check(EVP_PKEY_verify(c, (const unsigned char *)"\x30\x06\x02\x01\x00\x02\x01\x05", 8, digest,
                          32) == 0 &&
              raised(ERR_LIB_SM2, 101),
          "r = 0");
    check(EVP_DigestSignInit(m, NULL, EVP_sha256(), NULL, key) == 0 &&
              raised(ERR_LIB_PROV, PROV_R_INVALID_DIGEST),
          "no message by SHA-256");
    check(sign_with_id_of(key, 8190) == 1, "the longest identity");
    check(sign_with_id_of(key, 8191) == 0 && raised(ERR_LIB_SM2, 111), "a longer one");
    EVP_MD_CTX_free(m);
    EVP_PKEY_CTX_free(c);
}

/* X509_ALGOR of the signature. */
static void algorithm(EVP_PKEY *key)
{
    static const unsigned char want[] = "\x30\x0a\x06\x08\x2a\x81\x1c\xcf\x55\x01\x83\x75";
    unsigned char got[20];
    OSSL_PARAM params[] = {
        OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, got, sizeof(got)),
        OSSL_PARAM_END};
    EVP_PKEY_CTX *c = NULL;
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(m, &c, EVP_sm3(), NULL, key) == 1 &&
              EVP_PKEY_CTX_get_params(c, params) == 1 &&
              params[0].return_size == sizeof(want) - 1 && memcmp(got, want, sizeof(want) - 1) == 0,
          "AlgorithmIdentifier");
    EVP_MD_CTX_free(m);
}

/* ---- Encryption ---- */

static EVP_PKEY_CTX *crypt(EVP_PKEY *key, bool encrypts, const char *digest)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);
    OSSL_PARAM params[] = {OSSL_PARAM_END, OSSL_PARAM_END};
    if (digest != NULL)
        params[0] = OSSL_PARAM_construct_utf8_string(OSSL_ASYM_CIPHER_PARAM_DIGEST,
                                                     (char *)(uintptr_t)digest, 0);
    check((encrypts ? EVP_PKEY_encrypt_init_ex(c, params) : EVP_PKEY_decrypt_init_ex(c, params)) ==
              1,
          "begins");
    return c;
}

static void sizes(EVP_PKEY *key)
{
    static const struct {
        const char *digest;
        size_t text, size;
    } cases[] = {{NULL, 0, 108},   {NULL, 20, 128},     {NULL, 35, 144},
                 {NULL, 155, 266}, {"SHA256", 30, 139}, {"SHA512", 30, 171}};
    for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t len = 0;
        EVP_PKEY_CTX *c = crypt(key, true, cases[i].digest);
        check(EVP_PKEY_encrypt(c, NULL, &len, message, cases[i].text) == 1 && len == cases[i].size,
              "%zu bytes give %zu", cases[i].text, len);
        EVP_PKEY_CTX_free(c);
    }
}

static void there_and_back(EVP_PKEY *key, EVP_PKEY *public, const char *digest)
{
    unsigned char sealed[256], open[sizeof(message) + 1];
    size_t len = sizeof(sealed), n = 0;
    EVP_PKEY_CTX *e = crypt(public, true, digest), *d = crypt(key, false, digest);
    check(EVP_PKEY_encrypt(e, sealed, &len, message, sizeof(message)) == 1, "encrypts");
    check(EVP_PKEY_decrypt(d, NULL, &n, sealed, len) == 1 && n == sizeof(message), "the size");
    n = sizeof(message) - 1;
    check(EVP_PKEY_decrypt(d, open, &n, sealed, len) == 0 && raised(ERR_LIB_SM2, 107), "no room");
    n = sizeof(open);
    check(EVP_PKEY_decrypt(d, open, &n, sealed, len) == 1 && n == sizeof(message) &&
              memcmp(open, message, n) == 0,
          "decrypts");
    sealed[len - 1] ^= 1;
    n = sizeof(open);
    check(EVP_PKEY_decrypt(d, open, &n, sealed, len) == 0 && raised(ERR_LIB_SM2, 102),
          "a changed text");
    sealed[len - 1] ^= 1;
    sealed[20] ^= 1;
    check(EVP_PKEY_decrypt(d, open, &n, sealed, len) == 0 &&
              raised(ERR_LIB_EC, EC_R_POINT_IS_NOT_ON_CURVE),
          "a changed point");
    check(EVP_PKEY_decrypt(d, NULL, &n, sealed + 1, len - 1) == 0, "no ciphertext");
    ERR_clear_error();
    EVP_PKEY_CTX_free(e);
    EVP_PKEY_CTX_free(d);
}

static void encryption(EVP_PKEY *key, EVP_PKEY *public)
{
    check_context("SM2, encryption");
    unsigned char sealed[256], open[64];
    size_t len = sizeof(sealed), n = sizeof(open);
    sizes(key);
    there_and_back(key, public, NULL);
    there_and_back(key, public, "SHA256");
    EVP_PKEY_CTX *e = crypt(public, true, "SHA256"), *d = crypt(key, false, NULL);
    check(EVP_PKEY_encrypt(e, sealed, &len, message, sizeof(message)) == 1 &&
              EVP_PKEY_decrypt(d, open, &n, sealed, len) == 0 && raised(ERR_LIB_SM2, 102),
          "another digest");
    len = sizeof(sealed);
    check(EVP_PKEY_encrypt(e, sealed, &len, message, 0) == 0, "nothing");
    ERR_clear_error();
    len = 5;
    check(EVP_PKEY_encrypt(e, sealed, &len, message, sizeof(message)) == 0 &&
              raised(ERR_LIB_SM2, 107),
          "no room");
    EVP_PKEY_CTX_free(d);
    d = crypt(public, false, NULL);
    check(EVP_PKEY_decrypt(d, open, &n, sealed, sizeof(sealed)) == 0, "no private key");
    ERR_clear_error();
    EVP_PKEY_CTX_free(e);
    EVP_PKEY_CTX_free(d);
}

/* ---- Certificates ---- */

static void identify(X509 *x, const char *text)
{
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(id, (const unsigned char *)text, (int)strlen(text));
    X509_set0_distinguishing_id(x, id);
}

static void certificates(EVP_PKEY *key)
{
    check_context("SM2, certificates");
    X509 *x = X509_new();
    int md = 0, kind = 0;
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 60);
    check(X509_set_pubkey(x, key) == 1, "the key");
    identify(x, "me");
    check(X509_sign(x, key, EVP_sm3()) > 0 && X509_verify(x, key) != 1, "signs by no identity");
    identify(x, "");
    check(X509_verify(x, key) == 1, "verifies");
    check(EVP_DigestSignInit(c, &pctx, EVP_sm3(), NULL, key) == 1 &&
              EVP_PKEY_CTX_set1_id(pctx, "me", 2) == 1 && X509_sign_ctx(x, c) > 0,
          "signs by the context's");
    check(X509_verify(x, key) != 1, "which isn't none");
    identify(x, "me");
    check(X509_verify(x, key) == 1, "and verifies");
    EVP_MD_CTX_free(c);
    check(X509_get_signature_nid(x) == NID_SM2_with_SM3 &&
              X509_get_signature_info(x, &md, &kind, NULL, NULL) >= 0 && md == NID_sm3 &&
              kind == NID_sm2,
          "the algorithm");
    EVP_PKEY *p256 = EVP_EC_gen("P-256");
    check(X509_verify(x, p256) < 0, "by EC's key");
    check(X509_sign(x, key, EVP_sha256()) <= 0, "by SHA-256");
    EVP_PKEY_free(p256);
    X509_free(x);
    ERR_clear_error();
}

void test_sm2_api(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2"), *public = read_public(key);
    kinds(key);
    identities(key, public);
    told_before(key, public);
    digests(key);
    algorithm(key);
    encryption(key, public);
    certificates(key);
    EVP_PKEY_free(key);
    EVP_PKEY_free(public);
}
