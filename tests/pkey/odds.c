/* What is rarely asked of keys: EVP_PKEY_save_parameters, a signer's identity, the algorithm of
 * X9.42's KDF; and the sizes of BN_set_params. */
#include <openssl/bn.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include "tests/check.h"
#include "tests/suite.h"

static BIGNUM *number(unsigned long v)
{
    BIGNUM *n = BN_new();
    BN_set_word(n, v);
    return n;
}

/* Parameters are left out of a DSA key in both frames, where that is asked for. */
static void parameters(void)
{
    EVP_PKEY *key = EVP_PKEY_new(), *ec = EVP_EC_gen("P-256"), *back = NULL;
    DSA *dsa = DSA_new();
    DSA_set0_pqg(dsa, number(23), number(11), number(4));
    DSA_set0_key(dsa, number(18), number(3)); /* 4^3 mod 23 */
    EVP_PKEY_assign_DSA(key, dsa);
    int full = i2d_PUBKEY(key, NULL);
    check(EVP_PKEY_save_parameters(key, -1) == 1 && EVP_PKEY_save_parameters(key, 0) == 1 &&
              EVP_PKEY_save_parameters(key, -1) == 0,
          "what it was before");
    unsigned char *der = NULL;
    int len = i2d_PUBKEY(key, &der);
    const unsigned char *p = der;
    check(len == full - 11, "eleven bytes less: %d, %d", full, len);
    back = d2i_PUBKEY(NULL, &p, len);
    check(back != NULL && EVP_PKEY_missing_parameters(back) == 1 &&
              EVP_PKEY_copy_parameters(back, key) == 1 && EVP_PKEY_eq(back, key) == 1,
          "a key without parameters");
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);
    int short_len = i2d_PKCS8_PRIV_KEY_INFO(p8, NULL);
    PKCS8_PRIV_KEY_INFO_free(p8);
    EVP_PKEY_save_parameters(key, 1);
    p8 = EVP_PKEY2PKCS8(key);
    check(i2d_PKCS8_PRIV_KEY_INFO(p8, NULL) == short_len + 11 && i2d_PUBKEY(key, NULL) == full,
          "PrivateKeyInfo; and all again");
    PKCS8_PRIV_KEY_INFO_free(p8);
    full = i2d_PUBKEY(ec, NULL);
    check(EVP_PKEY_save_parameters(ec, 0) == 1 && i2d_PUBKEY(ec, NULL) == full, "of EC");
    OPENSSL_free(der);
    EVP_PKEY_free(back);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(key);
    key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    check(EVP_PKEY_save_parameters(key, 0) == 0, "of a kind without parameters");
    EVP_PKEY_free(key);
}

static void identity(void)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    char id[8];
    size_t len;
    check(EVP_PKEY_CTX_get1_id(ctx, id) == -1, "before an operation");
    check(EVP_PKEY_sign_init(ctx) == 1 && EVP_PKEY_CTX_set1_id(ctx, "me", 2) == -2 &&
              EVP_PKEY_CTX_get1_id(ctx, id) == -2 && EVP_PKEY_CTX_get1_id_len(ctx, &len) == -2,
          "ECDSA has none");
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
}

static void kdf_oid(void)
{
    EVP_PKEY *key = EVP_PKEY_new();
    DH *dh = DH_get_2048_256();
    ASN1_OBJECT *o = NULL;
    check(DH_generate_key(dh) == 1 && EVP_PKEY_assign(key, EVP_PKEY_DHX, dh) == 1, "a key");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_derive_init(ctx) == 1 &&
              EVP_PKEY_CTX_set0_dh_kdf_oid(ctx, OBJ_nid2obj(NID_id_smime_alg_CMS3DESwrap)) == 1 &&
              EVP_PKEY_CTX_get0_dh_kdf_oid(ctx, &o) == 1 &&
              OBJ_obj2nid(o) == NID_id_smime_alg_CMS3DESwrap,
          "the algorithm");
    check(EVP_PKEY_CTX_set0_dh_kdf_oid(ctx, OBJ_txt2obj("1.2.3.4.5", 1)) == 1 &&
              EVP_PKEY_CTX_get0_dh_kdf_oid(ctx, &o) == 0 && o == NULL,
          "one that has no name");
    check(EVP_PKEY_CTX_set0_dh_kdf_oid(ctx, NULL) == 1, "none");
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
}

static void sizes(void)
{
    BN_set_params(5, 50, 7, -1);
    check(BN_get_params(0) == 5 && BN_get_params(1) == 31 && BN_get_params(2) == 7 &&
              BN_get_params(3) == 0 && BN_get_params(4) == 0,
          "BN_get_params");
    BN_set_params(0, 0, 0, 0);
}

void test_pkey_odds(void)
{
    parameters();
    identity();
    kdf_oid();
    sizes();
}
