/* RSA without memory. */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/digest/digest.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/rsa.h"
#include "tests/alloc/alloc.h"

#define N 128

static unsigned char em[N], out[N];
static char pad_mode[] = OSSL_PKEY_RSA_PAD_MODE_OAEP;
static const unsigned char msg[20] = "twenty bytes of this";

static bool type_2(void)
{
    return RSA_padding_add_PKCS1_type_2(em, N, msg, 20) == 1 &&
           RSA_padding_check_PKCS1_type_2(out, N, em, N, N) == 20;
}

static bool oaep(void)
{
    return RSA_padding_add_PKCS1_OAEP(em, N, msg, 20, NULL, 0) == 1 &&
           RSA_padding_check_PKCS1_OAEP(out, N, em, N, N, NULL, 0) == 20;
}

static bool pss(void)
{
    return pss_encode(em, 8 * N, msg, EVP_sha1(), NULL, 20) &&
           pss_verify(em, 8 * N, msg, EVP_sha1(), NULL, 20);
}

/* An RSAPrivateKey of 512 bits. */
/* clang-format off */
static const unsigned char der[] = {
    0x30, 0x82, 0x01, 0x3a, 0x02, 0x01, 0x00, 0x02, 0x41, 0x00, 0xa7, 0x19, 0x95, 0xd6, 0x54, 0xd5,
    0x34, 0x49, 0xde, 0x23, 0x71, 0xb8, 0x48, 0xb5, 0x3b, 0xf2, 0x34, 0xad, 0x3d, 0xa3, 0x14, 0xe5,
    0x0c, 0x20, 0x14, 0x9a, 0x45, 0xd2, 0x1b, 0xa9, 0xa6, 0xca, 0x90, 0xdd, 0xf7, 0x1b, 0x49, 0x97,
    0xeb, 0x6a, 0x77, 0xc0, 0x97, 0x6e, 0xe5, 0x5c, 0x36, 0xac, 0x74, 0x65, 0x32, 0x71, 0xa0, 0x44,
    0x7c, 0x08, 0x85, 0x8d, 0x99, 0xcd, 0xdd, 0x55, 0xe2, 0xd3, 0x02, 0x03, 0x01, 0x00, 0x01, 0x02,
    0x40, 0x0b, 0x39, 0x4a, 0xb9, 0x34, 0xc5, 0x85, 0x57, 0x98, 0xd6, 0x24, 0xa3, 0x4e, 0x2e, 0xee,
    0x31, 0xdc, 0x9b, 0xee, 0x51, 0xef, 0xeb, 0x5a, 0x9f, 0x25, 0x03, 0x1f, 0xc1, 0x77, 0x1e, 0x34,
    0x17, 0xb7, 0x43, 0xcf, 0x7e, 0xb4, 0x4c, 0x76, 0x5b, 0xd9, 0x0f, 0x75, 0x8a, 0x1d, 0xc4, 0x38,
    0xe1, 0xa2, 0x45, 0xf7, 0xb4, 0x03, 0xd5, 0x2a, 0x23, 0x3d, 0xb7, 0x62, 0x18, 0xd4, 0xc4, 0xce,
    0x81, 0x02, 0x21, 0x00, 0xda, 0x6c, 0x05, 0x98, 0xfb, 0x59, 0xfd, 0x46, 0x88, 0xf8, 0xca, 0x88,
    0x58, 0xa6, 0x55, 0xa7, 0xea, 0xb0, 0x90, 0x0b, 0x2d, 0xdb, 0x56, 0xec, 0xd5, 0xde, 0xe9, 0x36,
    0x26, 0xcd, 0xb7, 0xf3, 0x02, 0x21, 0x00, 0xc3, 0xd9, 0x2e, 0xe4, 0x22, 0x8e, 0xba, 0x5d, 0x31,
    0x00, 0x68, 0xaa, 0x57, 0x4d, 0xdc, 0x06, 0x54, 0xec, 0x77, 0x04, 0x6c, 0x86, 0xce, 0x51, 0x14,
    0xd6, 0x21, 0x49, 0x09, 0x5d, 0xc1, 0xa1, 0x02, 0x21, 0x00, 0x84, 0x25, 0x4a, 0x95, 0xad, 0xac,
    0x5a, 0x21, 0xac, 0x88, 0xe8, 0xef, 0xe8, 0xc2, 0x69, 0x9c, 0x37, 0xcf, 0x2e, 0xb6, 0xb4, 0xbd,
    0xb9, 0x2f, 0x7c, 0x8d, 0x6a, 0x87, 0x0a, 0x9e, 0xf7, 0xa5, 0x02, 0x20, 0x2f, 0x65, 0xff, 0xa0,
    0x3c, 0xf0, 0xd8, 0x0f, 0xb7, 0xcd, 0x46, 0x87, 0x7b, 0x4b, 0x9f, 0xa5, 0x74, 0xa6, 0x2a, 0x03,
    0xcb, 0x14, 0x31, 0x18, 0x94, 0x77, 0x62, 0x64, 0xdf, 0xbc, 0x6e, 0x21, 0x02, 0x20, 0x1e, 0x2e,
    0x30, 0x2a, 0x13, 0xdc, 0x83, 0xc3, 0x35, 0x86, 0xae, 0xbc, 0x1b, 0xcc, 0xf6, 0x9e, 0xe8, 0x1e,
    0x2b, 0x85, 0x5f, 0xfb, 0x51, 0xfb, 0x7d, 0xf8, 0x45, 0x65, 0x82, 0x97, 0x13, 0xa5};
/* clang-format on */

static RSA *key(void)
{
    RSA *rsa = RSA_new();
    if (rsa != NULL && rsa_private_decode(rsa, slice_of(der, sizeof(der))))
        return rsa;
    RSA_free(rsa);
    return NULL;
}

static bool sign(void)
{
    RSA *rsa = key();
    unsigned len;
    bool ok = rsa != NULL && RSA_sign(NID_sha1, msg, 20, out, &len, rsa) == 1 &&
              RSA_verify(NID_sha1, msg, 20, out, len, rsa) == 1 && RSA_blinding_on(rsa, NULL) &&
              RSA_private_encrypt(20, msg, out, rsa, RSA_PKCS1_PADDING) == 64;
    RSA_free(rsa);
    return ok;
}

static bool decrypt(void)
{
    RSA *rsa = key(), *copy = rsa != NULL ? RSAPrivateKey_dup(rsa) : NULL;
    bool ok = copy != NULL && RSA_public_encrypt(20, msg, em, rsa, RSA_PKCS1_PADDING) == 64 &&
              RSA_private_decrypt(64, em, out, copy, RSA_PKCS1_PADDING) == 20;
    RSA_free(copy);
    RSA_free(rsa);
    return ok;
}

static bool method(void)
{
    RSA_METHOD *m = RSA_meth_new("a", 0), *n = m != NULL ? RSA_meth_dup(m) : NULL;
    bool ok = n != NULL && RSA_meth_set1_name(n, "b") == 1;
    RSA_meth_free(m);
    RSA_meth_free(n);
    return ok;
}

/* A method that is the library's own but for its powers, which take numbers. */
static int mod_exp(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx)
{
    return RSA_meth_get_mod_exp(RSA_PKCS1_OpenSSL())(r0, i, rsa, ctx);
}

static bool own_powers(void)
{
    RSA_METHOD *m = RSA_meth_dup(RSA_PKCS1_OpenSSL());
    RSA *rsa = m != NULL ? key() : NULL;
    bool ok = rsa != NULL && RSA_meth_set_mod_exp(m, mod_exp) && RSA_set_method(rsa, m) &&
              RSA_private_encrypt(20, msg, out, rsa, RSA_X931_PADDING) == 64;
    RSA_free(rsa);
    RSA_meth_free(m);
    return ok;
}

/* Seeds at which the searches end at once, so that each run asks for the same. */
static bool x931(void)
{
    static const char *const hex[] = {
        "f06b9", "f9a25", "d8f9da4074398d2929340c97946d41d8fdf363b85c46c0f28f7ba7195c30916b",
        "eef3d", "d3fab", "e332780c8aa9b71b99807912a28937538fc6fd0a60ee6c298e8a268972990691"};
    BIGNUM *x[6] = {NULL}, *e = BN_new();
    RSA *rsa = RSA_new();
    bool ok = rsa != NULL && e != NULL && BN_set_word(e, RSA_F4) == 1;
    for (size_t i = 0; ok && i < 6; i++)
        ok = BN_hex2bn(&x[i], hex[i]) > 0;
    ok = ok && RSA_X931_derive_ex(rsa, NULL, NULL, NULL, NULL, x[0], x[1], x[2], x[3], x[4], x[5],
                                  e, NULL) == 1;
    for (size_t i = 0; i < 6; i++)
        BN_free(x[i]);
    BN_free(e);
    RSA_free(rsa);
    return ok;
}

static bool generate(void)
{
    RSA *rsa = RSA_new();
    BIGNUM *e = BN_new();
    bool ok = rsa != NULL && e != NULL && BN_set_word(e, RSA_F4) == 1 &&
              RSA_generate_multi_prime_key(rsa, 512, 2, e, NULL) == 1;
    BN_free(e);
    RSA_free(rsa);
    return ok;
}

static bool blinding(void)
{
    RSA *rsa = key();
    BN_BLINDING *b = rsa != NULL ? RSA_setup_blinding(rsa, NULL) : NULL;
    bool ok = b != NULL;
    BN_BLINDING_free(b);
    RSA_free(rsa);
    return ok;
}

static bool print(void)
{
    RSA *rsa = key();
    BIO *out_bio = rsa != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out_bio != NULL && RSA_print(out_bio, rsa, 4) == 1 && RSA_check_key(rsa) == 1;
    BIO_free(out_bio);
    RSA_free(rsa);
    return ok;
}

static bool pkey(void)
{
    RSA *rsa = key();
    EVP_PKEY *k = rsa != NULL ? EVP_PKEY_new() : NULL, *copy = NULL;
    EVP_PKEY_CTX *c = NULL, *d = NULL;
    OSSL_PARAM label[] = {
        OSSL_PARAM_construct_octet_string(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, em, 3),
        OSSL_PARAM_construct_utf8_string(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, pad_mode, 0),
        OSSL_PARAM_construct_end()};
    OSSL_PARAM *params = NULL;
    size_t len = sizeof(em), n = sizeof(out);
    bool ok = k != NULL && EVP_PKEY_set1_RSA(k, rsa) == 1 && (copy = EVP_PKEY_dup(k)) != NULL &&
              EVP_PKEY_todata(k, EVP_PKEY_KEYPAIR, &params) == 1 &&
              (c = EVP_PKEY_CTX_new(k, NULL)) != NULL && EVP_PKEY_decrypt_init(c) == 1 &&
              EVP_PKEY_CTX_set_params(c, label) == 1 && (d = EVP_PKEY_CTX_dup(c)) != NULL &&
              EVP_PKEY_encrypt_init(c) == 1 && EVP_PKEY_CTX_set_params(c, label) == 1 &&
              EVP_PKEY_encrypt(c, em, &len, msg, 4) == 1 &&
              EVP_PKEY_decrypt(d, out, &n, em, len) == 1 && n == 4;
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(k);
    RSA_free(rsa);
    return ok;
}

static bool coded(void)
{
    const unsigned char *p = der;
    unsigned char *again = NULL;
    RSA *rsa = d2i_RSAPrivateKey(NULL, &p, sizeof(der)), *public = NULL;
    int len = rsa != NULL ? i2d_RSA_PUBKEY(rsa, &again) : -1;
    p = again;
    bool ok = len > 0 && (public = d2i_RSA_PUBKEY(NULL, &p, len)) != NULL;
    OPENSSL_free(again);
    RSA_free(rsa);
    RSA_free(public);
    return ok;
}

static bool envelope(void)
{
    unsigned char buffer[64], *ek[1] = {buffer}, iv[16], sig[64];
    int ekl[1] = {0};
    unsigned len = 0;
    RSA *rsa = key();
    EVP_PKEY *pkey = rsa != NULL ? EVP_PKEY_new() : NULL;
    if (pkey == NULL || !EVP_PKEY_assign(pkey, EVP_PKEY_RSA, rsa)) {
        RSA_free(rsa);
        EVP_PKEY_free(pkey);
        return false;
    }
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    EVP_MD_CTX *m = c != NULL ? EVP_MD_CTX_new() : NULL;
    bool ok = m != NULL && EVP_SealInit(c, EVP_aes_128_cbc(), ek, ekl, iv, &pkey, 1) == 1 &&
              EVP_OpenInit(c, EVP_aes_128_cbc(), ek[0], ekl[0], iv, pkey) == 1 &&
              EVP_SignInit(m, EVP_sha1()) == 1 && EVP_SignFinal(m, sig, &len, pkey) == 1 &&
              EVP_VerifyFinal(m, sig, len, pkey) == 1;
    EVP_MD_CTX_free(m);
    EVP_CIPHER_CTX_free(c);
    EVP_PKEY_free(pkey);
    return ok;
}

static bool items(void)
{
    RSA *key = RSA_new(), *copy = NULL;
    BIO *b = BIO_new(BIO_s_null());
    BIGNUM *n[8] = {NULL};
    bool ok = key != NULL && b != NULL;
    for (unsigned i = 0; ok && i < 8; i++)
        ok = (n[i] = BN_new()) != NULL && BN_set_word(n[i], 3 + 2 * i);
    if (!ok || !RSA_set0_key(key, n[0], n[1], n[2]) || !RSA_set0_factors(key, n[3], n[4]) ||
        !RSA_set0_crt_params(key, n[5], n[6], n[7])) {
        for (unsigned i = 0; i < 8; i++)
            BN_free(n[i]);
        ok = false;
    }
    ok = ok && (copy = ASN1_item_dup(ASN1_ITEM_rptr(RSAPrivateKey), key)) != NULL &&
         ASN1_item_print(b, (ASN1_VALUE *)copy, 0, ASN1_ITEM_rptr(RSAPrivateKey), NULL) == 1;
    RSA_free(copy);
    RSA_free(key);
    BIO_free(b);
    return ok;
}

/* The object is made at the first call. */
static bool pss_object(void)
{
    RSA *key = RSA_new();
    if (key == NULL)
        return false;
    key->pss = (struct rsa_pss){&digest_sha256, &digest_sha384, 17, RSA_TRAILER_BC};
    bool ok = RSA_get0_pss_params(key) != NULL;
    RSA_free(key);
    return ok;
}

/* The algorithm has a parameter here, so that to put it into its place takes memory: its caller's
 * it stays. */
static bool item(void)
{
    RSA *rsa = key();
    EVP_PKEY *pkey = rsa != NULL ? EVP_PKEY_new() : NULL;
    if (pkey == NULL || !EVP_PKEY_assign(pkey, EVP_PKEY_RSA, rsa)) {
        RSA_free(rsa);
        EVP_PKEY_free(pkey);
        return false;
    }
    X509_ALGOR *a = X509_ALGOR_new(), *b = X509_ALGOR_new();
    ASN1_BIT_STRING *sig = ASN1_BIT_STRING_new();
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new();
    const ASN1_ITEM *it = ASN1_ITEM_rptr(ASN1_OCTET_STRING);
    bool ok = a != NULL && b != NULL && sig != NULL && data != NULL &&
              ASN1_item_sign(it, a, b, sig, data, pkey, EVP_sha1()) > 0 &&
              ASN1_item_verify(it, a, sig, data, pkey) == 1;
    X509_ALGOR_free(a);
    X509_ALGOR_free(b);
    ASN1_BIT_STRING_free(sig);
    ASN1_OCTET_STRING_free(data);
    EVP_PKEY_free(pkey);
    return ok;
}

const struct scenario scenarios_rsa[] = {
    {"RSA_padding_check_PKCS1_type_2", type_2, 0},
    {"RSA_padding_check_PKCS1_OAEP", oaep, 0},
    {"PSS", pss, 0},
    {"RSA_sign, RSA_verify", sign, 0},
    {"RSA_public_encrypt, RSA_private_decrypt", decrypt, 0},
    {"RSA_X931_derive_ex", x931, 0},
    {"RSA_generate_multi_prime_key", generate, 0},
    {"RSA_setup_blinding", blinding, 0},
    {"RSA_print, RSA_check_key", print, 0},
    {"EVP_PKEY: dup, todata, OAEP", pkey, 0},
    {"d2i_RSAPrivateKey, d2i_RSA_PUBKEY", coded, 0},
    {"RSA: ASN1_item_dup, ASN1_item_print", items, 0},
    {"RSA_get0_pss_params", pss_object, 0},
    {"RSA_METHOD", method, 0},
    {"RSA_METHOD: powers of its own", own_powers, 0},
    {"RSA: EVP_SealInit, EVP_SignFinal", envelope, 0},
    {"RSA: ASN1_item_sign", item, 0},
    {NULL, NULL, 0},
};
