/* RSAPrivateKey, RSAPublicKey and DHparams as ASN.1 items; what becomes of *a when d2i fails. */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/suite.h"

static bool prints(const void *value, const ASN1_ITEM *it, const char *want)
{
    BIO *out = BIO_new(BIO_s_mem());
    char *text = NULL;
    bool ok = ASN1_item_print(out, value, 2, it, NULL) == 1;
    long len = BIO_get_mem_data(out, &text);
    ok = ok && len >= (long)strlen(want) && memcmp(text, want, strlen(want)) == 0;
    BIO_free(out);
    return ok;
}

static BIGNUM *number(unsigned long v)
{
    BIGNUM *n = BN_new();
    BN_set_word(n, v);
    return n;
}

static RSA *small_key(void)
{
    RSA *r = RSA_new();
    RSA_set0_key(r, number(3233), number(17), number(413));
    RSA_set0_factors(r, number(61), number(53));
    RSA_set0_crt_params(r, number(53), number(49), number(38));
    return r;
}

static void rsa_items(void)
{
    RSA *r = small_key();
    check(prints(r, ASN1_ITEM_rptr(RSAPrivateKey),
                 "  RSAPrivateKey: \n    version: 0\n    n: CA1\n    e: 11\n    d: 19D\n    p: 3D\n"
                 "    q: 35\n    dmp1: 35\n    dmq1: 31\n    iqmp: 26\n    prime_infos:\n"
                 "      <ABSENT>\n"),
          "a private key's text");
    check(prints(r, ASN1_ITEM_rptr(RSAPublicKey), "  RSAPublicKey: \n    n: CA1\n    e: 11\n"),
          "a public key's text");
    RSA *copy = ASN1_item_dup(ASN1_ITEM_rptr(RSAPrivateKey), r);
    RSA *public = ASN1_item_dup(ASN1_ITEM_rptr(RSAPublicKey), r);
    check(copy != NULL && BN_cmp(RSA_get0_d(copy), RSA_get0_d(r)) == 0, "ASN1_item_dup, private");
    check(public != NULL && RSA_get0_d(public) == NULL &&
              BN_cmp(RSA_get0_n(public), RSA_get0_n(r)) == 0,
          "ASN1_item_dup, public");
    ASN1_VALUE *fresh = ASN1_item_new(ASN1_ITEM_rptr(RSAPrivateKey));
    check(fresh != NULL && RSA_get0_n((RSA *)fresh) == NULL, "ASN1_item_new");
    ASN1_item_free(fresh, ASN1_ITEM_rptr(RSAPrivateKey));
    RSA_free(public);
    RSA_free(copy);
    RSA_free(r);
}

static void dh_item(void)
{
    DH *dh = DH_new_by_nid(NID_ffdhe2048);
    DH *copy = ASN1_item_dup(ASN1_ITEM_rptr(DHparams), dh);
    check(copy != NULL && BN_cmp(DH_get0_p(copy), DH_get0_p(dh)) == 0, "DHparams, dup");
    check(prints(dh, ASN1_ITEM_rptr(DHparams),
                 "  DHparams: \n    params.p: FFFFFFFFFFFFFFFFADF85458A2BB4A9AAFDC5620273D3CF1"),
          "DHparams, text");
    DH_free(copy);
    DH_free(dh);
}

/* What templates decode frees the caller's object when it fails; the other forms leave it alone. */
static void failures(void)
{
    static const unsigned char bad[] = {0x30, 3, 2, 1, 0};
#define FAILS(type, name, gone)                                                                  \
    do {                                                                                         \
        type *a = type##_new(), *was = a;                                                        \
        const unsigned char *p = bad;                                                            \
        check(d2i_##name(&a, &p, sizeof(bad)) == NULL && p == bad && a == ((gone) ? NULL : was), \
              "d2i_" #name " of what isn't one");                                                \
        type##_free(a);                                                                          \
    } while (0)
    FAILS(RSA, RSAPrivateKey, true);
    FAILS(RSA, RSAPublicKey, true);
    FAILS(RSA, RSA_PUBKEY, false);
    FAILS(DSA, DSAPrivateKey, true);
    FAILS(DSA, DSAPublicKey, true);
    FAILS(DSA, DSAparams, true);
    FAILS(DSA, DSA_PUBKEY, false);
    FAILS(DH, DHparams, true);
    FAILS(DH, DHxparams, false);
    ERR_clear_error();
}

/* A key of RSASSA-PSS that is bound to SHA-256, MGF1 with SHA-384 and salts of 17. */
static void pss_params(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA_PSS, NULL);
    EVP_PKEY *key = NULL;
    check(EVP_PKEY_keygen_init(ctx) == 1 && EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 1024) == 1 &&
              EVP_PKEY_CTX_set_rsa_pss_keygen_md(ctx, EVP_sha256()) == 1 &&
              EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(ctx, EVP_sha384()) == 1 &&
              RSA_pkey_ctx_ctrl(ctx, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_RSA_PSS_SALTLEN, 17, NULL) ==
                  1 &&
              EVP_PKEY_keygen(ctx, &key) == 1,
          "a key of RSASSA-PSS");
    const RSA *rsa = EVP_PKEY_get0_RSA(key);
    const RSA_PSS_PARAMS *p = rsa != NULL ? RSA_get0_pss_params(rsa) : NULL;
    if (check(p != NULL && p->hashAlgorithm != NULL && p->maskHash != NULL, "its parameters"))
        check(OBJ_obj2nid(p->hashAlgorithm->algorithm) == NID_sha256 &&
                  OBJ_obj2nid(p->maskGenAlgorithm->algorithm) == NID_mgf1 &&
                  OBJ_obj2nid(p->maskHash->algorithm) == NID_sha384 &&
                  ASN1_INTEGER_get(p->saltLength) == 17 && p->trailerField == NULL &&
                  RSA_get0_pss_params(rsa) == p,
              "what they say");
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
    check(RSA_pkey_ctx_ctrl(ctx, -1, EVP_PKEY_CTRL_RSA_PADDING, 1, NULL) == -1, "of EC");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    RSA *plain = small_key();
    check(RSA_get0_pss_params(plain) == NULL, "of a plain key");
    RSA_free(plain);
}

void test_rsa_items(void)
{
    rsa_items();
    dh_item();
    failures();
    pss_params();
}
